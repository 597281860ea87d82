from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtWidgets import QProgressDialog

from argmap.app import actions
from argmap.app.context import ReportForm
from argmap.ui import reporting
from argmap.ui.delivery import Progress
from argmap.ui.dialogs.since import SinceDialog
from argmap.ui.exporting import Wanted
from argmap.ui.paper import Paper
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
    assert f"out.{form}" in opened.furniture.bar.words
    assert str(tmp_path) in opened.furniture.bar.words


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


def test_what_changed_is_told_since_it_was_saved_last_and_since_any_file(
    opened: Driver, tmp_path: Path, maps: Path
) -> None:
    session = opened.context.session
    assert session is not None
    assert reporting.versions(session) == []
    opened.select("join")
    opened.do("edit.delete")
    (last,) = reporting.versions(session)
    dialog = SinceDialog([last], opened.window)
    assert dialog.version == session.path
    assert dialog.form == "docx"
    dialog.versions.setCurrentRow(1)
    assert dialog.version is None
    broken = tmp_path / "broken.argmap.json"
    broken.write_text("[")
    told: list[str] = []
    opened.asking.tell = lambda words, more="": told.append(words)
    outputs = opened.context, opened.asking
    opened.asking.paths = [tmp_path / "since.md"]
    assert reporting.write_changes(*outputs, last.path, "md")
    opened.asking.paths = [maps / "joint-patrols.argmap.json", tmp_path / "file.md"]
    assert reporting.write_changes(*outputs, None, "md")
    said = (tmp_path / "since.md").read_text("utf-8")
    assert "Join the patrols and exercises" in said.split("### Removed")[1]
    assert (tmp_path / "file.md").read_text("utf-8") == said
    assert not reporting.write_changes(*outputs, broken, "md")
    assert told
    session.save()
    assert [each.path.parent.parent.name for each in reporting.versions(session)] == ["backups"]


def test_everything_there_is_to_take_home_is_in_the_menu_and_written(
    opened: Driver, tmp_path: Path
) -> None:
    row = next(each for each in actions.ACTIONS if each.id == "file.take-home")
    assert row.options is not None
    page, slides, handout, _, tables = row.options(opened.context)
    opened.asking.paths = [tmp_path / "a", tmp_path / "b", tmp_path / "c", tmp_path / "d"]
    for choice in (page, slides, handout, tables):
        choice.run()
    begins = {"a.html": b"<!DOCTYPE html>", "b.pptx": b"PK", "c.pdf": b"%PDF-", "d.zip": b"PK"}
    for name, begin in begins.items():
        assert (tmp_path / name).read_bytes().startswith(begin)
    assert "d.zip" in opened.furniture.bar.words


@pytest.mark.parametrize("kind", ["html", "pptx", "handout", "png", "poster", "docx", "pdf"])
def test_whatever_is_cancelled_leaves_the_old_file_whole_and_nothing_else(
    opened: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    monkeypatch.setattr(QProgressDialog, "wasCanceled", lambda _: True)
    ending = kind if kind in ("html", "pptx", "png", "docx") else "pdf"
    out = tmp_path / "home" / f"out.{ending}"
    out.parent.mkdir()
    out.write_bytes(b"as it was")
    outputs = opened.context.outputs
    match kind:
        case "html" | "pptx" | "png":
            assert not outputs.write(out, kind, Wanted())
        case "handout":
            assert not outputs.write(out, "pdf", Wanted(handout=True))
        case "poster":
            assert not outputs.write(out, "pdf", Wanted(paper=Paper("A4", columns=2, rows=2)))
        case _:
            opened.asking.paths = [out]
            outputs.export_report("docx" if kind == "docx" else "pdf")
    assert opened.said == "Cancelled: nothing was written."
    assert [(each.name, each.read_bytes()) for each in out.parent.iterdir()] == [
        (out.name, b"as it was")
    ]


def test_an_export_that_is_cancelled_writes_nothing_and_says_so(
    opened: Driver, tmp_path: Path
) -> None:
    out = tmp_path / "out.html"

    def make(progress: Progress) -> bytes:
        end = monotonic() + 20
        while monotonic() < end:
            progress(1, 1000)
            for bar in opened.window.findChildren(QProgressDialog):
                bar.cancel()
        return b"all of it"

    assert not opened.context.outputs.delivery.bring(opened.asking, out, make, "Failed")
    assert not out.exists()
    assert opened.said == "Cancelled: nothing was written."
