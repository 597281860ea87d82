"""A person's first ten minutes, on the real window, by keyboard."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from argmap.formats import native
from argmap.ui.dialogs.source import CiteDialog
from argmap.ui.exporting import Wanted
from argmap.ui.present.presentation import Presentation
from ui.driver import Driver, running, until


def _write(driver: Driver, action: str, words: str) -> str:
    driver.press_for(action)
    assert driver.canvas.is_editing, driver.said
    driver.type(words)
    driver.press("Return")
    assert not driver.canvas.is_editing
    return driver.only(words)


def _cite(driver: Driver, source: str, place: str) -> None:
    """By the inspector’s button and its dialog, as with a mouse."""
    inspector = driver.furniture.arrangement.inspector
    inspector.refresh()
    buttons = inspector.findChildren(QToolButton)
    next(button for button in buttons if button.text() == "+ Cite a source").click()
    (dialog,) = [each for each in QApplication.topLevelWidgets() if type(each) is CiteDialog]
    dialog.source.setCurrentIndex(dialog.source.findData(source))
    driver.settle()  # the dialog is laid out, and its first button is the one that Enter presses
    QTest.keyClicks(dialog.place, place)
    QTest.keyClick(dialog.place, Qt.Key.Key_Return)
    until(lambda: not dialog.isVisible(), "cited")
    driver.window.activateWindow()  # as a window manager would
    until(driver.window.isActiveWindow, "back at the map")


def _words(svg: Path) -> str:
    """The words of a picture, its lines joined."""
    lines = re.findall(r"<(?:text|tspan)[^>]*>([^<]*)(?=<)", svg.read_text("utf-8"))
    return " ".join(line for line in lines if line.strip())


def test_a_persons_first_ten_minutes(qapp, tmp_path: Path, patrols: Path) -> None:
    before = patrols.read_bytes()
    with running(tmp_path, patrols) as driver:
        start = driver.document
        assert driver.window.title.text().startswith("Joint patrols")
        # a claim with two linked premises
        driver.select("stay-out")
        claim = _write(driver, "argument.add-reason", "Patrols cost more than they bring")
        second = _write(driver, "argument.add-premise", "Ships on patrol are missing at home")
        (step,) = [
            a
            for a in driver.document.arguments.values()
            if len(a.premises) == 2 and a.premises[0].statement == claim
        ]
        assert [p.statement for p in step.premises] == [claim, second]
        assert step.conclusion == "stay-out"
        # an objection, an undercut of it
        driver.select(claim)
        objection = _write(driver, "argument.add-objection", "The cost is shared among allies")
        undercut = _write(driver, "argument.add-undercut", "Nothing has been agreed on sharing")
        (attack,) = [
            a for a in driver.document.arguments.values() if a.premises[0].statement == objection
        ]
        assert (attack.conclusion, attack.polarity) == (claim, "attack")
        (cut,) = [
            a for a in driver.document.arguments.values() if a.premises[0].statement == undercut
        ]
        assert (cut.conclusion, cut.polarity) == (attack.id, "attack")
        # evidence with a citation
        driver.select(objection)
        evidence = _write(driver, "argument.add-evidence", "A budget paper names the shares")
        _cite(driver, "tapan-2024", "4.1")
        (citation,) = driver.document.statements[evidence].citations
        assert (citation.source, citation.locator) == ("tapan-2024", "4.1")
        edited = driver.document
        # undo all, redo all
        driver.canvas.setFocus()
        steps = 0
        while driver.context.editor.history.undoable is not None:
            driver.press_for("edit.undo")
            steps += 1
        assert steps >= 6
        assert driver.document == start
        assert not driver.furniture.files.dirty
        while driver.context.editor.history.redoable is not None:
            driver.press_for("edit.redo")
        assert driver.document == edited
        # save, close
        assert driver.furniture.files.dirty
        driver.press_for("file.save")
        assert driver.said == "Saved"
        assert not driver.furniture.files.dirty
        # export
        for form in ("svg", "pdf", "png"):
            assert driver.context.outputs.write(tmp_path / f"map.{form}", form, Wanted())
        assert "A budget paper names the shares" in _words(tmp_path / "map.svg")
        assert (tmp_path / "map.pdf").read_bytes().startswith(b"%PDF")
        assert not QImage(str(tmp_path / "map.png")).isNull()
        # present: two steps on, and back to the desk
        driver.press_for("present.start")
        (show,) = [each for each in qapp.topLevelWidgets() if isinstance(each, Presentation)]
        first = show.frame
        for _ in range(4):
            QTest.keyClick(show, Qt.Key.Key_PageDown)
        assert show.frame != first
        QTest.keyClick(show, Qt.Key.Key_Escape)
        driver.settle()
        assert driver.document == edited
        # close
        driver.do("file.close")
        assert driver.program.windows == []
    with running(tmp_path, patrols) as driver:
        assert driver.document == edited
    assert patrols.read_bytes() != before
    assert native.read(patrols.read_bytes(), "again")[0] == edited


def test_saving_an_unedited_map_changes_no_byte_and_no_date(
    qapp, tmp_path: Path, patrols: Path
) -> None:
    before, date = patrols.read_bytes(), patrols.stat().st_mtime_ns
    with running(tmp_path, patrols) as driver:
        driver.select("join")
        driver.press("Down")
        driver.do("view.fold-all")
        driver.do("view.unfold-all")
        driver.press_for("file.save")
        driver.do("file.close")
    assert patrols.read_bytes() == before
    assert patrols.stat().st_mtime_ns == date


def test_200_rounds_of_undoing_and_redoing_a_deletion(qapp, tmp_path: Path, patrols: Path) -> None:
    with running(tmp_path, patrols) as driver:
        start = driver.document
        driver.select("join")
        driver.press("Delete")
        gone = driver.document
        assert "join" not in gone
        assert "join" in start
        for _ in range(200):
            driver.context.undo()
            driver.context.redo()
        driver.settle()
        assert driver.document == gone
        driver.press_for("edit.undo")
        assert driver.document == start
        model = driver.furniture.arrangement.outline.model
        assert model.index_of(("join", "")).isValid()
        assert set(driver.context.scene.picture.items)


def test_closing_with_unsaved_edits_asks_and_cancel_keeps_the_window(
    qapp, tmp_path: Path, patrols: Path
) -> None:
    before = patrols.read_bytes()
    with running(tmp_path, patrols) as driver:
        driver.select("join")
        _write(driver, "argument.add-reason", "One more reason")
        driver.asking.answers = ["cancel"]
        driver.do("file.close")
        assert driver.program.windows == [driver.window]
        assert "Save the changes" in driver.asking.asked[0]
        driver.asking.answers = ["lose"]
        driver.do("file.close")
        assert driver.program.windows == []
    assert patrols.read_bytes() == before
