"""Verdicts that take long: a window shows what it knows, and the rest when it has been found."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from argmap.analysis.reasoning import semantics
from argmap.analysis.reasoning.case import Case
from argmap.app import patience
from argmap.edit.commands import fields, text
from argmap.formats import native
from argmap.model.records import Scenario
from edit.checking import map_of, says, step
from ui.driver import running, until


def _torn(folder: Path) -> Path:
    """A map in which claims speak against each other, so that a solver is needed."""
    path = folder / "torn.argmap.json"
    pairs = [(f"a{number}", f"b{number}") for number in range(4)]
    document = map_of(
        says("q", "question"),
        says("p", "position", question="q"),
        says("free", "assumption"),
        *(says(id) for pair in pairs for id in pair),
        *(step(f"1-{a}", a, b, "-") for a, b in pairs),
        *(step(f"2-{a}", f"{b} free", a, "-") for a, b in pairs),
        *(step(f"3-{a}", f"{a}", "p") for a, _ in pairs),
        Scenario(id="yes", title="Yes", values={"free": "true"}),
        Scenario(id="no", title="No", values={"free": "false"}),
    )
    path.write_bytes(native.write(document))
    return path


def test_what_is_not_known_at_once_is_open_until_it_has_been_found(
    qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = _torn(tmp_path)
    with running(tmp_path, copy) as driver:
        monkeypatch.setattr(patience, "BRIEFLY", 0.0)
        monkeypatch.setattr(patience, "THOROUGHLY", None)
        driver.context.perform(fields.set_semantics("preferred"))
        waited = 0
        for id in (*driver.document.scenarios, None):
            driver.context.set_scenario(id)
            waited += patience.unknown(driver.context.deciding.evaluation)
            until(lambda: not patience.unknown(driver.context.deciding.evaluation))
            wanted = semantics.evaluate(Case(driver.document), driver.context.deciding.setting)
            assert driver.context.deciding.evaluation == wanted
            assert driver.context.view.verdicts == wanted.verdicts
        assert waited


def test_what_stays_unknown_is_asked_for_once(
    qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = _torn(tmp_path)
    with running(tmp_path, copy) as driver:
        monkeypatch.setattr(patience, "BRIEFLY", 0.0)
        monkeypatch.setattr(patience, "THOROUGHLY", 0.0)
        driver.context.perform(fields.set_semantics("preferred"))
        heard: list[int] = []
        driver.context.judged.connect(lambda: heard.append(1))
        for _ in range(30):
            driver.settle()
            QTest.qWait(5)
        assert len(heard) <= 2
        driver.context.perform(text.set_title("alive"))
        assert driver.document.header.title == "alive"
