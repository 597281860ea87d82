from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def compose(widget: QWidget, preedit: str = "", commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


def asks(widget: QWidget, query: Qt.InputMethodQuery) -> object:
    event = QInputMethodQueryEvent(query)
    QApplication.sendEvent(widget, event)
    return event.value(query)


class Painted(QObject):
    """What of a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def text(desk, id: str) -> str:
    return desk.document.statements[id].text


def test_typing_on_a_selected_statement_replaces_its_words_as_one_step(desk, qtbot):
    desk.click(desk.at("cool"))
    with qtbot.waitSignal(desk.canvas.typed_over):
        QTest.keyClick(desk.canvas, "T")
    editor = desk.canvas.typing.editor
    assert editor is not None
    assert editor.hasFocus()
    QTest.keyClicks(editor, "rees help")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert text(desk, "cool") == "Trees help"
    assert len(desk.performed) == 1
    assert not desk.canvas.is_editing
    assert desk.canvas.hasFocus()
    assert desk.editor.undo()
    assert text(desk, "cool") == "Trees cool the street in summer"


def test_words_that_were_typed_over_come_back_by_undo_and_where_nothing_is_left(desk):
    words = text(desk, "cool")
    desk.click(desk.at("cool"))
    QTest.keyClick(desk.canvas, "T")
    QTest.keyClicks(desk.canvas.typing.editor, "rees")
    QTest.keyClick(desk.canvas.typing.editor, Qt.Key.Key_Z, CONTROL)
    assert desk.canvas.typing.editor.words == words
    QTest.keyClick(desk.canvas.typing.editor, Qt.Key.Key_Escape)
    QTest.keyClick(desk.canvas, "T")
    assert desk.canvas.typing.typed == ("cool", "T")
    QTest.keyClick(desk.canvas.typing.editor, Qt.Key.Key_Backspace)
    assert desk.canvas.typing.typed is None
    QTest.keyClick(desk.canvas.typing.editor, Qt.Key.Key_Escape)
    assert text(desk, "cool") == words
    assert not desk.performed


def test_what_is_opened_to_be_edited_goes_on_from_its_words(desk):
    desk.canvas.zoom_reset()
    words = text(desk, "cool")
    desk.canvas.open_editor("cool")
    QTest.keyClicks(desk.canvas.typing.editor, ", they say")
    QTest.keyClick(desk.canvas.typing.editor, Qt.Key.Key_Return)
    assert text(desk, "cool") == f"{words}, they say"
    at = desk.at("cool", 0.5, 0.5)
    QTest.mouseDClick(desk.canvas, Qt.MouseButton.LeftButton, pos=at)
    editor = desk.canvas.typing.editor
    caret = editor.cursorRect().translated(editor.geometry().topLeft())
    assert abs(caret.center().x() - at.x()) <= 2 * editor.fontMetrics().averageCharWidth()


def test_typing_with_nothing_or_several_selected_edits_nothing(desk):
    QTest.keyClick(desk.canvas, Qt.Key.Key_T)
    desk.canvas.ask_selection(("cool", "cost"))
    QTest.keyClick(desk.canvas, Qt.Key.Key_T)
    assert not desk.canvas.is_editing


def test_the_editor_stands_over_the_words_and_follows_zoom_and_pan(desk):
    desk.canvas.zoom_reset()
    desk.canvas.open_editor("cool")
    editor = desk.canvas.typing.editor
    item = desk.canvas.stage.picture.items["cool"]
    before = editor.geometry()
    x, y = desk.canvas.view.to_view(item.bounds[0], item.bounds[1])
    assert abs(before.left() - x - 13) <= 2
    assert y < before.top() < y + item.bounds[3]
    assert editor.font().pixelSize() == 13
    desk.canvas.pan(-30, -20)
    assert editor.geometry().topLeft().x() == before.left() - 30
    assert editor.geometry().topLeft().y() == before.top() - 20
    desk.canvas.zoom_at(2.0, 0, 0)
    assert editor.font().pixelSize() == 26


def test_the_editor_grows_with_what_is_typed(desk):
    desk.canvas.open_editor("cool")
    editor = desk.canvas.typing.editor
    before = editor.height()
    QTest.keyClicks(editor, "one two three four five six seven eight nine ten " * 6)
    assert editor.height() > before + 3 * editor.fontMetrics().lineSpacing()
    QTest.keyClick(editor, Qt.Key.Key_Return, SHIFT)
    assert editor.words.endswith("\n")


def test_card_and_ring_are_painted_anew_around_an_editor_that_grows(desk, qtbot):
    canvas = desk.canvas
    canvas.set_view(canvas.view.zoomed(0.4 / canvas.view.scale, 0, 0))
    canvas.open_editor("cool")
    editor = canvas.typing.editor
    QApplication.processEvents()
    QApplication.sendPostedEvents()
    painted = Painted(canvas)
    QTest.keyClicks(editor, "one two three four five six seven eight nine ten " * 3)
    below = editor.geometry().bottom() + 3
    qtbot.waitUntil(lambda: painted.region.contains(QPoint(editor.geometry().center().x(), below)))


def test_no_line_of_korean_words_is_cut(desk):
    desk.canvas.open_editor("cool", "한국은 공동 초계에 참가해야 하는가\n그렇다면 언제\n왜")
    editor = desk.canvas.typing.editor
    last = editor.document().lastBlock()
    end = editor.blockBoundingGeometry(last).translated(editor.contentOffset()).bottom()
    assert end <= editor.viewport().height()


def test_enter_tab_and_ctrl_enter_keep_the_words_and_go_on(desk):
    for key, modifiers, then in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, None),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "argument.add-reason"),
        (Qt.Key.Key_Return, CONTROL, "statement.add-after"),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier, None),
    ):
        desk.triggered.clear()
        desk.canvas.open_editor("cool", f"Said {key!r}")
        QTest.keyClick(desk.canvas.typing.editor, key, modifiers)
        assert text(desk, "cool") == f"Said {key!r}"
        assert desk.triggered == ([then] if then else [])
        assert not desk.canvas.is_editing


def test_unchanged_words_are_no_step(desk):
    desk.canvas.open_editor("cool")
    desk.canvas.close_editor()
    assert not desk.performed


def test_words_can_be_thrown_away(desk):
    desk.canvas.open_editor("cool", "nothing")
    desk.canvas.close_editor(commit=False)
    assert not desk.performed


def test_a_click_beside_the_editor_keeps_the_words(desk):
    desk.canvas.open_editor("cool", "Kept")
    desk.click(desk.at("no"))
    assert text(desk, "cool") == "Kept"
    assert desk.selection == ("no",)


def test_the_editor_closes_when_its_statement_goes(desk):
    from argmap.edit.commands import deleting

    desk.canvas.open_editor("study", "half a word")
    desk.perform(deleting.delete(("study",)))
    assert not desk.canvas.is_editing
    assert desk.performed == ["Delete"]


@pytest.mark.parametrize(
    ("stages", "result"),
    [(("ㅎ", "하", "한"), "한"), (("k", "か", "かん", "漢字"), "漢字")],
)
def test_the_first_composition_on_a_selected_statement_arrives_whole(desk, qtbot, stages, result):
    desk.click(desk.at("cool"))
    assert desk.canvas.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert asks(desk.canvas, Qt.InputMethodQuery.ImEnabled) is True
    compose(desk.canvas, stages[0])
    editor = desk.canvas.typing.editor
    assert editor is not None
    for stage in stages[1:]:
        assert desk.canvas.hasFocus()  # an input method drops what it composes with the focus
        compose(desk.canvas, stage)
    assert editor.words == ""
    caret = asks(desk.canvas, Qt.InputMethodQuery.ImCursorRectangle)
    assert editor.geometry().adjusted(-2, -2, 2, 2).contains(caret.center().toPoint())
    compose(desk.canvas, commit=result)
    qtbot.waitUntil(editor.hasFocus)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert text(desk, "cool") == result
    assert len(desk.performed) == 1


def test_enter_tab_and_esc_belong_to_a_composition_while_there_is_one(desk):
    desk.canvas.open_editor("cool", "")
    editor = desk.canvas.typing.editor
    compose(editor, "하")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Return):
        QTest.keyClick(editor, key)
        assert desk.canvas.is_editing
    assert not desk.triggered
    compose(editor, commit="한")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    assert text(desk, "cool") == "한"
    assert desk.triggered == ["argument.add-reason"]


def test_enter_right_after_a_composition_ends_the_editing(desk):
    desk.click(desk.at("cool"))
    compose(desk.canvas, "하")
    compose(desk.canvas, commit="한")
    QTest.keyClick(desk.canvas, Qt.Key.Key_Return)
    assert text(desk, "cool") == "한"
    assert not desk.canvas.is_editing


def test_a_syllable_being_composed_is_kept_when_the_editor_closes(desk):
    desk.canvas.open_editor("cool", "우산 ")
    compose(desk.canvas.typing.editor, "한")
    desk.canvas.close_editor()
    assert text(desk, "cool") == "우산 한"


def test_input_methods_are_off_where_nothing_can_be_typed(desk):
    assert asks(desk.canvas, Qt.InputMethodQuery.ImEnabled) is False
    desk.click(desk.at("cool"))
    area = asks(desk.canvas, Qt.InputMethodQuery.ImCursorRectangle)
    assert area.height() >= 10
    assert desk.canvas.rect().contains(area.topLeft())
    desk.read_only = True
    assert asks(desk.canvas, Qt.InputMethodQuery.ImEnabled) is False
    compose(desk.canvas, "하")
    assert not desk.canvas.is_editing


def test_the_editor_of_a_small_box_at_the_edge_stays_within_the_canvas(desk):
    canvas = desk.canvas
    canvas.set_view(canvas.view.zoomed(0.45 / canvas.view.scale, 0, 0))
    rightmost = max(desk.document.statements, key=lambda id: desk.scene.centres[id][0])
    desk.select((rightmost,))
    gap = canvas.width() - desk.at(rightmost, 1.0, 0.5).x() - 24
    canvas.set_view(canvas.view.panned(gap, 0))
    assert abs(desk.at(rightmost, 1.0, 0.5).x() - canvas.width() + 24) <= 1
    assert desk.at(rightmost, 0.0, 0.5).x() > canvas.width() - 180
    canvas.open_editor(rightmost)
    editor = canvas.typing.editor
    assert editor is not None
    assert 0 <= editor.geometry().left() < editor.geometry().right() < canvas.width()


def _low(desk, gap: float) -> None:
    """Bring the lower edge of the card to ``gap`` px above the lower edge of the canvas."""
    desk.canvas.zoom_reset()
    desk.select(("cool",))
    desk.canvas.center_on("cool")
    desk.canvas.pan(0, desk.canvas.height() - gap - desk.at("cool", 0.5, 1.0).y())


def _below(desk) -> float:
    return desk.canvas.height() - desk.at("cool", 0.5, 1.0).y()


def test_what_grows_while_it_is_typed_stays_in_sight_and_so_does_its_card(desk):
    _low(desk, 30)
    desk.canvas.open_editor("cool")
    editor = desk.canvas.typing.editor
    QTest.keyClicks(editor, "one two three four five six seven eight nine ten " * 3)
    assert editor.geometry().bottom() < desk.canvas.height()
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert not desk.canvas.is_editing
    assert _below(desk) >= 20


def test_a_card_in_sight_stays_so_where_the_canvas_becomes_lower(desk):
    _low(desk, 100)
    before = desk.canvas.view
    desk.canvas.resize(desk.canvas.width(), desk.canvas.height() - 60)
    assert desk.canvas.view == before, "it is in sight"
    desk.canvas.resize(desk.canvas.width(), desk.canvas.height() - 60)
    assert _below(desk) >= 20
    desk.canvas.pan(0, 200)
    before = desk.canvas.view
    desk.canvas.resize(desk.canvas.width(), desk.canvas.height() - 20)
    assert desk.canvas.view == before, "nobody looked at it"
