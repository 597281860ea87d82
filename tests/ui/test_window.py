"""The window: menus, palette, help, panes, message bar, start page, disk."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from argmap.app.actions import ACTIONS, SEPARATOR
from argmap.app.journal import journals, read_journal
from argmap.app.state import State
from argmap.edit.commands import text as wording
from argmap.formats import native
from argmap.i18n import text
from argmap.model.records import Statement
from argmap.ui.canvas.canvas import Canvas
from argmap.ui.dialogs.keys import KeysSheet
from argmap.ui.menus import sequences
from ui.driver import Driver, running, until


def _entries(menu: QMenu) -> Iterator[str]:
    for action in menu.actions():
        if action.objectName():
            yield action.objectName()
        elif isinstance(below := action.menu(), QMenu):
            yield from _entries(below)


def test_every_row_stands_in_its_menu_and_in_the_palette(driver: Driver) -> None:
    shown = {id for menu in driver.window.menu.values() for id in _entries(menu)}
    assert shown == {row.id for row in ACTIONS if row.id != SEPARATOR and row.in_menu}
    driver.do("app.palette")
    chooser = driver.context.dialogs.chooser
    assert chooser is not None
    assert len(chooser.titles()) == len([row for row in ACTIONS if row.id != SEPARATOR])


def test_an_open_menu_greys_what_does_not_apply_and_says_why(driver: Driver) -> None:
    driver.select()
    menu = driver.window.menu["insert"]
    menu.aboutToShow.emit()
    action = driver.furniture.menus.action("argument.add-undercut")
    assert not action.isEnabled()
    assert action.toolTip() == "Select a statement or an argument first."
    menu.aboutToHide.emit()
    assert action.isEnabled()
    driver.press_for("argument.add-undercut")
    assert driver.said == "Select a statement or an argument first."


def test_the_palette_finds_by_a_few_letters_and_runs(driver: Driver) -> None:
    driver.press("Ctrl+Shift+P")
    driver.type("fold all")
    chooser = driver.context.dialogs.chooser
    assert chooser is not None
    assert chooser.titles()[0] in {"Fold All", "Unfold All"}
    driver.press("Escape")
    assert driver.context.dialogs.chooser is None
    assert QApplication.focusWidget() is driver.canvas
    driver.press("Ctrl+/".replace("/", "Slash"))
    driver.type("fold all")
    driver.press("Return")
    assert driver.context.folded


def test_the_palette_says_so_where_nothing_is_called_that(driver: Driver) -> None:
    driver.do("app.palette")
    chooser = driver.context.dialogs.chooser
    driver.type("qqqq")
    assert (chooser.nothing.isVisible(), chooser.list.isVisible()) == (True, False)
    for _ in range(4):
        driver.press("Backspace")
    assert (chooser.nothing.isVisible(), chooser.list.isVisible()) == (False, True)
    driver.press("Escape")


def test_the_help_sheet_shows_every_key(driver: Driver) -> None:
    shown = [keys for _, rows in KeysSheet.sections() for keys, _ in rows]
    wanted = [row for row in ACTIONS if row.id != SEPARATOR and sequences(row)]
    assert len([keys for keys in shown if keys]) >= len(wanted)
    sheet = KeysSheet(driver.window)
    sheet.line.setText("undo")
    assert sheet.isModal() is False
    sheet.deleteLater()


def test_f6_goes_round_the_panes_and_comes_back(driver: Driver) -> None:
    driver.canvas.setFocus()
    seen = []
    for _ in range(4):
        driver.press("F6")
        seen.append(QApplication.focusWidget())
    assert driver.furniture.arrangement.outline.tree in seen
    assert driver.canvas in seen
    assert any(driver.furniture.arrangement.inspector.isAncestorOf(each) for each in seen)


def test_tab_goes_down_the_inspector_and_on_to_the_strip(driver: Driver) -> None:
    inspector, strip = driver.furniture.arrangement.inspector, driver.furniture.arrangement.strip
    driver.select("standing-gain")
    driver.rest()
    driver.press("F6")
    heights: list[int] = []
    while inspector.isAncestorOf(focus := QApplication.focusWidget()):
        heights.append(focus.mapTo(inspector.widget(), focus.rect().topLeft()).y())
        driver.press("Tab")
    assert len(heights) > 10
    assert heights == sorted(heights)
    assert strip.isAncestorOf(focus)
    driver.press("Shift+Tab")
    assert inspector.isAncestorOf(QApplication.focusWidget())


def test_keys_of_the_map_do_nothing_while_a_text_field_is_typed_in(driver: Driver) -> None:
    driver.select("join")
    before = driver.document
    driver.do("edit.find")
    driver.type("a!")
    driver.press("Delete")
    driver.press("Backspace")
    driver.press("Shift+Tab")
    assert driver.document == before


def test_what_is_gone_to_by_keys_comes_into_sight(driver: Driver) -> None:
    canvas, tree = driver.canvas, driver.furniture.arrangement.outline.tree

    def in_sight() -> bool:
        return _in_sight(canvas, driver.context.selection[-1])

    driver.window.resize(900, 640)
    driver.do("view.zoom-reset")
    for key in ("Home", "Down", "Down", "Right", "Right", "Down", "Left", "Shift+Down"):
        driver.press(key, canvas)
        assert in_sight(), key
    for key in ("End", "Home", "Down", "End"):
        driver.press(key, tree)
        assert in_sight(), key
    driver.context.perform(wording.set_text(driver.context.selection[-1], "Said otherwise"))
    for back in ("edit.undo", "edit.redo"):
        driver.press("Home", canvas)
        driver.do(back)
        assert in_sight(), back


def test_keys_scroll_the_map_and_back_and_leave_everything_else(driver: Driver) -> None:
    canvas, before = driver.canvas, driver.document
    driver.window.resize(900, 640)
    driver.do("view.zoom-reset")
    driver.press("Home", canvas)
    chosen, here = driver.context.selection, canvas.view
    for there, back in (("PgDown", "PgUp"), ("Shift+PgUp", "Shift+PgDown")):
        driver.press(there, canvas)
        assert canvas.view.scale == here.scale
        moved = max(abs(canvas.view.x - here.x), abs(canvas.view.y - here.y))
        assert 50 < moved < max(canvas.width(), canvas.height()), there
        driver.press(back, canvas)
        assert canvas.view == here, back
    assert (driver.context.selection, driver.document) == (chosen, before)


def test_all_panels_together_leave_a_small_window_as_it_is(driver: Driver) -> None:
    window, panels = driver.window, ("steps", "problems", "parking")
    window.resize(1280, 660)
    driver.settle()
    for panel in panels:
        driver.do(f"view.{panel}")
        assert window.size() == QSize(1280, 660), panel
    assert driver.canvas.height() >= 120
    assert window.desk.strip.geometry().bottom() <= window.desk.rect().bottom()


def test_the_canvas_keeps_two_thirds_at_1280_by_720(driver: Driver) -> None:
    driver.window.resize(1280, 720)
    driver.window.desk.share(1280)
    driver.settle()
    assert driver.canvas.width() >= 1280 * 2 / 3
    for panel in ("outline", "inspector", "scenarios"):
        driver.do(f"view.{panel}")
    assert driver.canvas.width() >= 1278


def test_on_a_wide_window_the_outline_gets_what_the_canvas_and_the_inspector_do_not_need(
    driver: Driver,
) -> None:
    desk = driver.window.desk
    for width in (1280, 1600, 1920, 2560):
        driver.window.resize(width, 720)
        desk.share(width)
        driver.settle()
        assert driver.canvas.width() >= width * 2 / 3
        assert desk.inspector.width() <= 272
    assert desk.outline.width() == 380


def test_a_scenario_shows_its_values_and_leaves_the_map_alone(driver: Driver) -> None:
    before = driver.document
    driver.context.set_scenario("pulls-back")
    driver.settle()
    assert driver.context.scene.view.values["us-sustains-squad"] == "false"
    assert driver.document is before
    assert not driver.furniture.files.dirty


def test_linking_by_keyboard_asks_for_the_target(driver: Driver) -> None:
    driver.select("western-ties")
    count = len(driver.document.arguments)
    driver.press("Ctrl+L")
    driver.type("greater caution")
    driver.press("Return")
    assert len(driver.document.arguments) == count + 1
    new = list(driver.document.arguments.values())[-1]
    assert (new.premises[0].statement, new.conclusion) == ("western-ties", "caution")


def test_another_programs_change_is_told_and_can_be_loaded(driver: Driver, patrols: Path) -> None:
    patrols.write_text(patrols.read_text("utf-8").replace("Stay out of them", "Stay home"), "utf-8")
    until(lambda: "Another program has changed" in driver.furniture.bar.words)
    driver.furniture.arrangement._reload()
    driver.settle()
    assert driver.document.statements["stay-out"].text == "Stay home"
    assert not driver.furniture.files.dirty


def test_a_full_disk_keeps_the_old_file_and_the_edits_which_can_be_saved_elsewhere(
    driver: Driver, patrols: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, fsync = patrols.read_bytes(), os.fsync

    def full(file: int) -> None:
        if Path(f"/proc/self/fd/{file}").readlink().parent == patrols.parent:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        fsync(file)

    driver.select("join")
    driver.press("Delete")
    monkeypatch.setattr(os, "fsync", full)
    driver.asking.answers = ["cancel", "elsewhere"]
    driver.press_for("file.save")
    assert driver.asking.asked == ["The map was not saved."]
    assert (patrols.read_bytes(), driver.furniture.files.dirty) == (before, True)
    (tmp_path / "stick").mkdir()
    driver.asking.paths = [tmp_path / "stick" / "map.argmap.json"]
    driver.press_for("file.save")
    assert not driver.furniture.files.dirty
    assert native.read((tmp_path / "stick" / "map.argmap.json").read_bytes(), "x")[0] == (
        driver.document
    )
    assert patrols.read_bytes() == before


def test_a_file_that_cannot_be_read_leaves_the_start_page_and_one_message(
    qapp, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.argmap.json"
    broken.write_bytes(b"\x00\x01\x02")
    with running(tmp_path, broken) as driver:
        assert "broken.argmap.json" in driver.furniture.bar.words
        assert driver.context.session is None
        assert driver.window.desk.stack.currentWidget() is driver.furniture.arrangement.start


def test_a_map_that_is_open_already_is_for_reading_only_until_taken_over(
    driver: Driver, tmp_path: Path, patrols: Path
) -> None:
    with running(tmp_path, patrols) as second:
        assert "open in another window" in second.furniture.bar.words
        assert second.context.read_only
        second.select("join")
        second.press_for("argument.add-reason")
        assert "reading only" in second.said
        second.furniture.files._take_over()
        assert not second.context.read_only


def test_problems_are_listed_quietly_and_lead_to_their_record(qapp, tmp_path: Path) -> None:
    path = tmp_path / "m.argmap.json"
    path.write_text(
        '{"format": "argmap", "version": 1, "statements": [{"id": "a", "kind": "claim",'
        ' "text": "A"}],'
        ' "arguments": [{"id": "x", "premises": [{"statement": "a"}], "conclusion": "gone"}]}',
        "utf-8",
    )
    with running(tmp_path, path) as driver:
        assert driver.furniture.bar.words
        panel = driver.furniture.arrangement.problems
        assert not panel.isVisible()
        driver.do("view.problems")
        assert panel.isVisible()
        assert panel.list.topLevelItemCount() >= 1


def test_the_theme_changes_while_the_window_is_open(driver: Driver) -> None:
    driver.do("view.theme-dark")
    assert driver.canvas.theme.dark
    driver.do("view.theme-light")
    assert not driver.canvas.theme.dark


@pytest.mark.logs_warnings
def test_an_error_nobody_expected_is_one_sentence_and_a_log(
    driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from argmap.ui import trouble

    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    previous = trouble.install(driver.program)
    try:
        error = KeyError("boom")
        sys.excepthook(KeyError, error, None)
    finally:
        trouble.uninstall(previous)
    assert "Something went wrong" in driver.furniture.bar.words
    assert "boom" not in driver.furniture.bar.words
    assert "boom" in (tmp_path / "state" / "log" / "argmap.log").read_text("utf-8")


def test_copy_and_paste_bring_records_over_and_an_outline_for_others(driver: Driver) -> None:
    driver.select("western-ties")
    driver.press("Ctrl+C")
    clipboard = QApplication.clipboard()
    assert "Seoul seeks closer security ties" in clipboard.text()
    count = len(driver.document.statements)
    driver.select("stay-out")
    driver.press("Ctrl+V")
    assert len(driver.document.statements) == count + 1


def test_find_goes_through_the_matches_and_can_dim_the_rest(driver: Driver) -> None:
    driver.press("Ctrl+F")
    driver.type("japan")
    assert driver.context.selection
    first = driver.context.selection
    driver.press("Return")
    assert driver.context.selection != first
    bar = driver.furniture.arrangement.find
    bar.only.setChecked(True)
    faint = [i for i in driver.canvas.stage.picture.items.values() if i.opacity < 0.3]
    assert faint
    driver.press("Escape")
    assert not [i for i in driver.canvas.stage.picture.items.values() if i.opacity < 0.3]


def test_a_line_for_the_user_is_shown_in_plain_words(driver: Driver) -> None:
    driver.context.say(text("<b>{x}</b>", x="&"))
    assert driver.said == "<b>&</b>"


@pytest.mark.parametrize("begin", ["Tab", "typing", "composing"])
def test_a_new_map_says_how_to_begin_and_what_is_typed_is_the_question(
    qapp, tmp_path: Path, begin: str
) -> None:
    with running(tmp_path) as driver:
        assert driver.context.session is None
        driver.do("file.new")
        hint = driver.furniture.arrangement.hint
        assert hint.isVisible()
        if begin == "Tab":
            driver.press("Tab")
        if begin == "composing":
            event = QInputMethodEvent()
            event.setCommitString("Shall we?")
            assert driver.canvas.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)
            QApplication.sendEvent(driver.canvas, event)
            until(lambda: not driver.canvas.hasFocus())
        else:
            for letter in "Shall we?":  # the first opens the editor that takes the rest
                driver.type(letter)
        driver.press("Return")
        question = driver.only("Shall we?")
        assert driver.document.statements[question].kind == "question"
        assert not hint.isVisible()
        target = tmp_path / "shall-we"
        driver.asking.paths = [target]
        driver.press("Ctrl+S")
        assert target.with_name("shall-we.argmap.json").is_file()
        assert not driver.furniture.files.dirty


def test_edits_that_a_crash_left_behind_are_offered_and_come_back(
    qapp, tmp_path: Path, patrols: Path
) -> None:
    _crash(tmp_path, patrols)
    with running(tmp_path) as driver:
        assert "never saved" in _offer(driver)
        recover = driver.furniture.bar._answers[0]
        recover.click()
        driver.settle()
        assert driver.document.statements["join"].text == "Join now"
        assert driver.furniture.files.dirty


def test_edits_come_back_into_the_window_that_shows_their_file(
    qapp, tmp_path: Path, patrols: Path
) -> None:
    before = patrols.read_bytes()
    _crash(tmp_path, patrols)
    with running(tmp_path, patrols) as driver:
        _offer(driver)
        driver.furniture.bar._answers[0].click()
        driver.settle()
        assert driver.program.windows == [driver.window]
        assert driver.document.statements["join"].text == "Join now"
        assert driver.furniture.files.path == patrols
        assert driver.furniture.bar.words == ""
        driver.press("Ctrl+Z", driver.canvas)
        assert not driver.furniture.files.dirty
        driver.press("Ctrl+Shift+Z", driver.canvas)
        assert patrols.read_bytes() == before
        driver.press("Ctrl+S", driver.canvas)
        assert b"Join now" in patrols.read_bytes()


def test_discarded_edits_can_be_had_back_until_the_window_closes(
    qapp, tmp_path: Path, patrols: Path
) -> None:
    _crash(tmp_path, patrols)
    with running(tmp_path, patrols) as driver:
        offered = _offer(driver)
        driver.furniture.bar._answers[1].click()
        driver.settle()
        assert "deleted when this window is closed" in driver.furniture.bar.words
        driver.furniture.bar._answers[0].click()
        driver.settle()
        assert driver.furniture.bar.words == offered
    with running(tmp_path, patrols) as driver:
        assert _offer(driver) == offered
        driver.furniture.bar._answers[1].click()
        driver.settle()
    assert list((tmp_path / "state" / "journals").glob("*.jsonl")) == []


def _offer(driver: Driver) -> str:
    """What the bar says when it offers to recover edits."""
    until(lambda: driver.furniture.bar.words)
    return driver.furniture.bar.words


def _crash(folder: Path, file: Path) -> None:
    """A program edits the map and dies."""
    state = State(folder / "state")
    code = (
        "import os, sys; from pathlib import Path; from argmap.app.session import Session;"
        "from argmap.app.state import State; from argmap.edit.commands import text;"
        "s = Session.open(sys.argv[1], State(Path(sys.argv[2])));"
        "s.editor.run(text.set_text('join', 'Join now')); s.tick(); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", code, str(file), str(state.folder)], check=False)


def test_export_writes_what_is_shown(driver: Driver, tmp_path: Path) -> None:
    from argmap.ui.exporting import Wanted

    for form in ("svg", "pdf", "png"):
        path = tmp_path / f"out.{form}"
        assert driver.context.outputs.write(path, form, Wanted(title=True, legend=True))
        assert path.stat().st_size > 1000
    assert "Join the patrols" in (tmp_path / "out.svg").read_text("utf-8")
    driver.do("edit.copy-picture")
    assert QApplication.clipboard().mimeData().hasImage()


def _in_sight(canvas: Canvas, id: str) -> bool:
    """Whether all of a card is."""
    x, y, w, h = canvas.camera.box_of((id,)) or (0, 0, 0, 0)
    corners = [QPointF(*canvas.view.to_view(*corner)) for corner in ((x, y), (x + w, y + h))]
    return w > 0 and QRectF(canvas.rect()).contains(QRectF(*corners))


@pytest.mark.parametrize("size", [(1600, 1000), (1440, 900), (1280, 720)])
def test_the_first_look_shows_the_question_and_its_positions_so_that_they_can_be_read(
    driver: Driver, size: tuple[int, int]
) -> None:
    driver.window.resize(*size)
    driver.settle()
    canvas = driver.canvas
    canvas.camera.open()
    assert canvas.view.scale >= 0.5
    for id in ("should-join", "join", "caution", "stay-out"):
        assert _in_sight(canvas, id), id


def test_a_map_too_wide_for_that_is_opened_on_its_question_and_the_first_position_beside_it(
    driver: Driver,
) -> None:
    driver.window.resize(1100, 700)
    driver.settle()
    canvas = driver.canvas
    canvas.camera.open()
    assert canvas.view.scale == 0.6
    for id in ("should-join", "join"):
        assert _in_sight(canvas, id), id


def test_a_window_that_gets_another_size_before_anything_is_done_looks_at_the_map_anew(
    driver: Driver,
) -> None:
    canvas = driver.canvas
    driver.window.resize(1280, 720)
    driver.settle()
    canvas.camera.open()
    small = canvas.view
    driver.window.resize(1600, 1000)
    driver.settle()
    assert canvas.view.scale > small.scale
    large = canvas.view
    canvas.camera.open()
    assert canvas.view == large, "as if it had been so large from the start"
    canvas.pan(-40.0, 0.0)
    looked = canvas.view
    driver.window.resize(1500, 900)
    driver.settle()
    assert canvas.view.scale == looked.scale, "a hand has looked elsewhere"


def test_the_palette_is_as_high_as_its_rows_and_finds_by_the_words_of_an_id(
    driver: Driver,
) -> None:
    driver.select("join")
    driver.do("app.palette")
    chooser = driver.context.dialogs.chooser
    assert chooser is not None
    whole = chooser.height()
    driver.type("add reason")
    assert chooser.titles()[0] == "Reason for This"
    assert chooser.height() < whole
    driver.press("Escape")


def test_the_floating_editor_shows_all_of_its_lines_from_the_first_moment(driver: Driver) -> None:
    driver.select("needless-provocation")
    driver.do("edit.text")
    editor = driver.canvas.typing.editor
    assert editor is not None
    assert editor.viewport().height() >= editor.fontMetrics().lineSpacing() * 2
    assert editor.frameWidth() == 0
    assert not editor.verticalScrollBar().maximum()
    driver.press("Escape")


def test_an_example_is_saved_in_a_place_of_the_users_own(
    qapp, tmp_path: Path, patrols: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("argmap.resources.maps", lambda: tmp_path)
    shipped = patrols.read_bytes()
    own = tmp_path / "mine" / "mine.argmap.json"
    own.parent.mkdir()
    with running(tmp_path, patrols) as driver:
        driver.context.perform(wording.set_label("join", "Go"))
        offered: list[Path] = []

        def place(start: Path, title: str, kinds: str | None = None) -> Path:
            offered.append(start)
            return own

        monkeypatch.setattr(driver.asking, "file_to_save", place)
        driver.do("file.save")
        (start,) = offered
        assert (start.name, start.parent) == (patrols.name, Path.home())
        assert driver.context.session is not None
        assert driver.context.session.path == own
        driver.context.perform(wording.set_label("join", "Go now"))
        driver.do("file.save")
        assert patrols.read_bytes() == shipped
        assert "Go now" in own.read_text(encoding="utf-8")


def test_words_that_are_being_typed_are_kept_for_after_a_crash(
    qtbot: QtBot, driver: Driver, tmp_path: Path
) -> None:
    def kept() -> set[str]:
        found = map(read_journal, journals(State(tmp_path / "state")))
        drafts = [each.draft for each in found if each is not None]
        return {
            after.record.text
            for draft in drafts
            for _, after in draft.updated.values()
            if isinstance(after.record, Statement)
        }

    driver.select("join")
    driver.canvas.setFocus()
    driver.type("G")
    driver.type("o with")
    assert "Ctrl+Z brings them back" in driver.said
    qtbot.waitUntil(lambda: kept() == {"Go with"})
    driver.canvas.close_editor(commit=False)
    qtbot.waitUntil(lambda: kept() == set())
