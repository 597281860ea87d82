"""A statement that is left without a word has never been, whichever way it was added."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from argmap.app.actions import ACTIONS
from argmap.edit.commands import text as wording
from argmap.model.document import Document
from ui.driver import Driver, until

ADDING = [row.id for row in ACTIONS if row.then_type]


def _history(driver: Driver) -> tuple[object, object]:
    editor = driver.context.editor
    assert editor is not None
    return editor.history.undoable, editor.history.redoable


def _done_and_undone(driver: Driver) -> tuple[Document, tuple[object, object]]:
    """Something has been done, and something else can be done again."""
    driver.select("needless-provocation")
    driver.do("statement.set-evidence")
    driver.do("statement.set-claim")
    driver.context.undo()
    history = _history(driver)
    assert None not in history
    return driver.document, history


def test_whatever_adds_a_statement_adds_none_where_nothing_is_typed(driver: Driver) -> None:
    before, history = _done_and_undone(driver)
    assert len(ADDING) > 12
    for id in ADDING:
        at = "should-join" if id == "statement.add-position" else "needless-provocation"
        driver.select(at)
        driver.do(id)
        assert driver.document != before, id
        driver.press("Escape")
        assert driver.document == before, id
        assert _history(driver) == history, id
        assert driver.context.selection == (at,), id
        assert driver.canvas.hasFocus()
    driver.press("Tab")
    driver.type("  ")
    driver.press("Return")
    assert driver.document == before
    assert _history(driver) == history


def test_what_was_dropped_from_a_handle_or_clicked_into_nothing_goes_as_well(
    driver: Driver,
) -> None:
    before, history = _done_and_undone(driver)
    canvas = driver.canvas
    canvas.zoom_reset()
    driver.select("should-join")
    canvas.center_on("should-join")
    driver.settle()
    handle = next(one for one in canvas.pointer.handles() if one.end == "in")
    start = QPointF(*canvas.view.to_view(handle.x, handle.y)).toPoint()
    nothing = QPoint(20, 20)
    assert canvas.pointer.hit(20, 20) is None
    driver.drag(canvas, start, nothing)
    assert driver.document != before
    driver.press("Escape")
    assert driver.document == before
    QTest.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=nothing)
    assert driver.document != before
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=driver.middle("should-join"))
    until(lambda: driver.document == before)
    assert driver.context.selection == ("should-join",)
    assert _history(driver) == history


def test_the_outline_too_takes_a_row_away_in_which_nothing_was_typed(driver: Driver) -> None:
    before, history = _done_and_undone(driver)
    outline = driver.furniture.arrangement.outline
    outline.tree.setFocus()
    driver.press("Tab", outline.tree)
    assert driver.document != before
    driver.press("Escape")
    until(lambda: driver.document == before)
    assert _history(driver) == history
    driver.press("Tab", outline.tree)
    driver.canvas.setFocus()
    until(lambda: driver.document == before)


def test_what_has_a_name_but_no_text_is_not_left_without_words(driver: Driver) -> None:
    driver.context.perform(wording.set_text("us-sustains-squad", ""))
    driver.select("us-sustains-squad")
    driver.do("edit.duplicate")
    (copy,) = driver.context.selection
    assert driver.document.statements[copy].name == "the S-Quad"
    for where in (driver.canvas, driver.furniture.arrangement.outline.tree):
        where.setFocus()
        driver.press("F2", where)
        driver.press("Escape")
        driver.settle()
        assert copy in driver.document, where


def test_what_more_was_done_to_keeps_a_statement_without_words(driver: Driver) -> None:
    driver.select("needless-provocation")
    driver.press("Tab")
    driver.press("Escape")
    assert not driver.context.files.dirty
    driver.press("Tab")
    driver.press("Tab")  # a reason for the reason: both are wanted so far
    (one, two) = [id for id, row in driver.document.statements.items() if not row.text]
    driver.press("Escape")
    assert two not in driver.document
    assert driver.context.selection == (one,)
    driver.press("Tab")
    driver.type("Words")
    driver.press("Escape")
    driver.select(one)
    driver.press("F2")
    driver.press("Escape")
    assert one in driver.document
    driver.press("Tab")
    fields = driver.furniture.arrangement.inspector
    fields.setFocus()
    driver.settle()
    kept = driver.context.selection[0]
    assert kept in driver.document  # its words may be about to be typed in the inspector
    driver.select("join")
    until(lambda: kept not in driver.document)
    assert driver.context.selection == ("join",)
