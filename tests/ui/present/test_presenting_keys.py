from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from argmap.ui.present.keys import ROWS, latin
from argmap.ui.present.pointer import HIDES_AFTER
from room import read


@pytest.fixture
def patrols(maps):
    return read(maps / "joint-patrols.argmap.json")


@pytest.fixture
def room(enter, patrols):
    return enter(patrols)


@pytest.mark.parametrize("key", ["Right", "Down", "PageDown", "Space", "N", "Return", "Enter"])
def test_a_key_that_means_next_shows_the_next_frame(room, key):
    assert room.press(key).at == (1, 1)
    assert room.press(key, key, key).at == (2, 0)


@pytest.mark.parametrize("key", ["Left", "Up", "PageUp", "Backspace", "P", "Shift+Space"])
def test_a_key_that_means_back_shows_the_frame_before(room, key):
    room.press("Right", "Right", "Right", "Right")
    assert room.press(key).at == (1, 3)
    assert room.press(key).at == (1, 2)


def test_before_the_first_frame_there_is_nothing(room):
    assert room.press("Left").at == (1, 0)


def test_after_the_last_frame_one_is_told_that_it_is_the_end(room):
    room.press("End")
    assert room.at == (9, 0)
    room.press("Right")
    assert room.at == (9, 0)
    assert "last step" in room.show.over.chip.text


def test_alt_right_skips_what_is_still_to_come_out(room):
    assert room.press("Right", "Alt+Right").at == (2, 0)
    assert room.press("Alt+Right").at == (3, 0)


def test_alt_left_goes_to_the_start_of_the_step_then_to_the_one_before(room):
    room.press("Alt+Right", "Right", "Right")
    assert room.press("Alt+Left").at == (2, 0)
    assert room.press("Alt+Left").at == (1, 0)
    assert room.press("Alt+Left").at == (1, 0)


def test_alt_right_on_the_last_step_stays_there(room):
    assert room.press("End", "Alt+Right").at == (9, 0)


def test_home_and_end_are_the_first_and_the_last_step(room):
    assert room.press("End").at == (9, 0)
    assert room.press("Home").at == (1, 0)


def test_a_number_and_enter_go_to_that_step(room):
    room.press("7")
    assert room.at == (1, 0)
    assert "7" in room.show.over.chip.text
    assert room.press("Return").at == (7, 0)
    assert room.show.over.chip.text == ""


def test_a_number_beyond_the_last_step_gives_the_last(room):
    assert room.press("4", "2", "Enter").at == (9, 0)


def test_backspace_takes_a_typed_digit_back_before_it_goes_back(room):
    room.press("Right", "1", "2", "Backspace")
    assert "1" in room.show.over.chip.text
    assert "12" not in room.show.over.chip.text
    room.press("Backspace")
    assert room.show.over.chip.text == ""
    assert room.press("Return").at == (1, 2)


def test_escape_forgets_a_typed_number_first_and_leaves_then(room):
    room.press("3", "Escape")
    assert room.show.isVisible()
    assert room.press("Return").at == (1, 1)
    room.press("Escape")
    assert not room.show.isVisible()


@pytest.mark.parametrize(
    ("key", "colour"), [("B", "#000000"), ("Period", "#000000"), ("W", "#ffffff")]
)
@pytest.mark.parametrize("back", ["Right", "B", "Escape", "X"])
def test_the_screen_goes_black_or_white_and_any_key_only_brings_it_back(room, key, colour, back):
    room.press("Right", key)
    assert room.show.grab().toImage().pixelColor(800, 200).name() == colour
    assert room.press(back).at == (1, 1)
    assert room.show.isVisible()
    assert room.show.wall.blank is None


def test_shift_alone_does_not_end_a_black_screen(room):
    room.press("B", "Shift")
    assert room.show.wall.blank == "black"


def test_a_click_ends_a_black_screen_and_does_not_go_on(room):
    assert room.press("B").click().at == (1, 0)
    assert room.show.wall.blank is None


def test_l_and_s_switch_laser_and_spotlight(room):
    pointer = room.show.wall.pointer
    room.press("L")
    assert pointer.kind == "laser"
    room.press("S")
    assert pointer.kind == "spotlight"
    room.press("S")
    assert pointer.kind == "plain"


def test_the_laser_is_a_red_dot_where_the_mouse_is(room):
    room.press("L")
    room.show.wall.pointer.moved(QPointF(90, 800))
    colour = room.show.grab().toImage().pixelColor(95, 800)
    assert colour.red() > 180
    assert colour.green() < 90


def test_the_spotlight_leaves_its_circle_as_it_was(room):
    before = room.show.grab().toImage()
    room.press("S")
    room.show.wall.pointer.moved(QPointF(800, 400))
    after = room.show.grab().toImage()
    assert after.pixelColor(800, 420) == before.pixelColor(800, 420)
    assert after.pixelColor(100, 850).lightness() < before.pixelColor(100, 850).lightness() / 2


def test_z_zooms_to_the_pointed_statement_and_back(room):
    show = room.show
    room.press("Right", "Right", "Right")
    item = show.shot.picture.items["caution"]
    x, y, w, h = show.camera.frame(item.bounds)
    show.wall.pointer.moved(QPointF(x + w / 2, y + h / 2))
    story = show.camera
    room.press("Z")
    assert show.on_detour
    x, y, w, h = show.camera.frame(item.bounds)
    assert abs(x + w / 2 - 800) < 2
    assert w > 650
    room.press("Z")
    assert show.camera == story
    assert room.at == (1, 3)


def test_the_wheel_zooms_at_the_mouse_and_a_story_key_returns_without_going_on(room):
    show = room.show
    story = show.camera
    fixed = story.world(500, 300)
    room.wheel(240, QPointF(500, 300))
    assert show.camera.scale > story.scale * 1.2
    assert show.camera.place(*fixed) == pytest.approx((500, 300))
    assert "story" in show.over.chip.text
    assert room.press("Right").at == (1, 0)
    assert show.camera == story
    assert show.over.chip.text == ""
    assert room.press("Right").at == (1, 1)


def test_a_drag_pans_and_a_click_goes_on(room):
    show = room.show
    story = show.camera
    room.drag(QPoint(400, 400), QPoint(520, 460))
    assert (show.camera.x - story.x, show.camera.y - story.y) == (120, 60)
    assert room.at == (1, 0)
    room.click()
    assert not show.on_detour
    assert room.at == (1, 0)
    assert room.click().at == (1, 1)


def test_the_buttons_at_the_side_of_a_mouse_go_back_and_on(room):
    assert room.click(Qt.MouseButton.ForwardButton).at == (1, 1)
    assert room.click(Qt.MouseButton.BackButton).at == (1, 0)
    assert room.click(Qt.MouseButton.RightButton).at == (1, 0)


def test_f5_from_a_clicker_does_nothing(room):
    assert room.press("Right", "F5", "Shift+F5").at == (1, 1)
    assert room.show.isVisible()


def test_g_lists_the_steps_and_enter_chooses_one(room):
    rows = room.press("G").show.over.list.rows
    assert rows.count() == 9
    assert rows.currentRow() == 0
    assert "It turns on Washington" in rows.item(4).text()
    room.press("Down", "Down", "Return")
    assert room.at == (3, 0)
    assert not room.show.over.open


def test_the_list_goes_away_by_escape_and_by_a_click_beside_it(room):
    room.press("G", "Escape")
    assert not room.show.over.open
    assert room.show.isVisible()
    room.press("G").click(at=QPoint(20, 20))
    assert not room.show.over.open
    assert room.press("Right").at == (1, 1)


def test_a_click_in_the_list_chooses_a_step(qtbot, room):
    rows = room.press("G").show.over.list.rows
    at = rows.visualItemRect(rows.item(5)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert room.at == (6, 0)


@pytest.mark.parametrize("key", ["H", "F1", "Question"])
def test_the_help_names_every_key_of_the_table_and_any_key_closes_it(room, key):
    room.press(key)
    assert room.show.over.open
    from PySide6.QtWidgets import QLabel

    said = {label.text() for label in room.show.over.help.findChildren(QLabel)}
    assert {str(row.title) for row in ROWS if row.title} <= said
    assert room.press("Escape").at == (1, 0)
    assert not room.show.over.open
    assert room.show.isVisible()


def test_m_unfolds_the_notes_and_the_map_makes_room_for_them(room):
    show = room.show
    room.press("M")
    assert "show of hands" in show.over.notes.words.toPlainText()
    box = show.camera.frame(show.shot.box)
    assert box[1] + box[3] <= show.over.notes.y()
    room.press("Alt+Right")
    assert "gap to Japan" in show.over.notes.words.toPlainText()
    index = show.index
    show.over.notes.words.setPlainText("many\nlines\n" * 20)
    room.press("Control+Down", "Control+Down", "Control+Up")
    assert show.over.notes.words.verticalScrollBar().value() == 1
    assert show.index == index
    room.press("M")
    assert show.over.notes.isHidden()


@pytest.mark.parametrize(("text", "act"), [("ㅠ", "black"), ("ㅈ", "white"), ("コ", "black")])
def test_letters_work_on_korean_and_japanese_layouts(room, text, act):
    room.type(text, ord(text))
    assert room.show.wall.blank == act


@pytest.mark.parametrize(
    ("text", "letter"), [("ㅎ", "G"), ("ㅗ", "H"), ("き", "G"), ("ｇ", "G"), ("。", "."), ("é", "")]
)
def test_a_key_of_another_script_is_known_by_its_place(text, letter):
    assert latin(text) == letter


def test_input_methods_are_off(room):
    from PySide6.QtWidgets import QWidget

    for widget in (room.show, *room.show.findChildren(QWidget)):
        if widget is room.show.over.remark.field:
            continue  # words are typed here, in any language
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert not widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_tab_does_not_lead_the_keyboard_away(room):
    assert room.press("Tab", "Tab", "Right").at == (1, 1)


def test_leaving_is_told_once(room):
    room.press("Alt+Right", "Escape")
    room.show.close()
    assert room.left == 1


def test_the_cursor_hides_when_the_mouse_rests(qtbot, room):
    pointer = room.show.wall.pointer
    assert pointer.hidden
    assert pointer._rest.interval() == HIDES_AFTER
    pointer._rest.setInterval(1)
    pointer.moved(QPointF(300, 300))
    assert room.show.wall.cursor().shape() == Qt.CursorShape.ArrowCursor
    qtbot.waitUntil(lambda: pointer.hidden)
    assert room.show.wall.cursor().shape() == Qt.CursorShape.BlankCursor
