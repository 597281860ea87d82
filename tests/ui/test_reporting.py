from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from argmap.app import actions
from argmap.app.context import ReportForm
from ui.driver import Driver, running


@pytest.fixture
def opened(qapp: object, tmp_path: Path, maps: Path) -> Iterator[Driver]:
    copy = tmp_path / "joint-patrols.argmap.json"
    shutil.copy(maps / "joint-patrols.argmap.json", copy)
    with running(tmp_path, copy) as made:
        yield made


@pytest.mark.parametrize(
    ("form", "begins"),
    [("docx", b"PK"), ("pdf", b"%PDF-"), ("html", b"<!doctype html>"), ("md", b"# Joint patrols")],
)
def test_the_brief_is_written_where_it_is_wanted(
    opened: Driver, form: ReportForm, begins: bytes, tmp_path: Path
) -> None:
    opened.asking.paths = [tmp_path / "out", None]
    opened.context.outputs.export_report(form)
    opened.context.outputs.export_report(form)
    assert (tmp_path / f"out.{form}").read_bytes().startswith(begins)
    assert f"out.{form}" in opened.said


def test_it_is_read_in_the_scenario_that_counts(opened: Driver, tmp_path: Path) -> None:
    opened.context.set_scenario("sustained")
    opened.asking.paths = [tmp_path / "out.md"]
    opened.context.outputs.export_report("md")
    assert "Starting from: Sustained." in (tmp_path / "out.md").read_text("utf-8")


def test_while_verdicts_are_hidden_there_is_no_report(opened: Driver) -> None:
    row = next(each for each in actions.ACTIONS if each.id == "file.report")
    assert row.when is not None
    assert row.when(opened.context) is None
    opened.context.deciding.hidden = True
    assert "hidden" in str(row.when(opened.context))


def test_a_report_that_cannot_be_written_is_told(
    opened: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(opened.asking, "tell", lambda words, more="": told.append(words))
    opened.asking.paths = [tmp_path / "no" / "where.md"]
    opened.context.outputs.export_report("md")
    assert told == ["The report was not written."]
