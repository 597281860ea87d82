"""The register as a person uses it: a spreadsheet's keys, one step a cell, in step with the map."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit

from argmap.app.register import Cell
from argmap.edit.commands import fields, statements, watching
from argmap.edit.commands import text as wording
from argmap.model.records import Watch
from argmap.ui.register.cells import PAD_X
from argmap.ui.register.editors import DateLine
from argmap.ui.register.model import CELLS
from argmap.ui.register.page import RegisterPage
from ui.driver import Driver, until

SQUAD, ABLE = "us-sustains-squad", "seoul-can-act"


@pytest.fixture
def driver(driver: Driver) -> Driver:
    driver.context.set_scenario("sustained")
    return driver


@pytest.fixture
def page(driver: Driver) -> RegisterPage:
    driver.context.pages.show("register")
    driver.settle()
    page = driver.context.pages.page("register")
    assert isinstance(page, RegisterPage)
    until(lambda: page.model.row(0).hinges is not None)  # found on another thread
    driver.rest()
    return page


def at(page: RegisterPage, id: str, cell: Cell) -> None:
    assert page.table.go(id, cell)
    page.table.setFocus()


def watch(driver: Driver, id: str = SQUAD) -> Watch:
    found = driver.document.statements[id].watch
    assert found is not None
    return found


def said(page: RegisterPage, id: str, cell: Cell) -> str:
    place = page.model.shown.index(id)
    return str(page.model.index(place, CELLS.index(cell)).data())


def typed(driver: Driver, words: str) -> None:
    """Type key by key: the first one may open an editor that takes the rest."""
    for key in words:
        driver.type(key)


def editing(page: RegisterPage) -> bool:
    return page.table.state() == page.table.State.EditingState


# --- what it shows -----------------------------------------------------------------------------


def test_the_page_lists_the_assumptions_with_what_turns_on_each(page: RegisterPage) -> None:
    assert page.model.shown == [SQUAD, ABLE]
    assert "“Join” would fail" in said(page, SQUAD, "hinges")
    assert said(page, ABLE, "hinges") == "“Join” would be blocked"
    assert said(page, SQUAD, "value") == "true"


def test_another_scenario_shows_its_values_and_what_turns_in_it(
    driver: Driver, page: RegisterPage
) -> None:
    driver.context.set_scenario("pulls-back")
    assert said(page, SQUAD, "value") == "false"
    driver.context.set_scenario(None)
    assert said(page, SQUAD, "value") == "open"


def test_room_that_is_left_over_goes_first_to_the_column_whose_words_would_break_inside(
    driver: Driver, page: RegisterPage
) -> None:
    column, table = CELLS.index("shaping"), page.table
    word = "unausgesprochenerweise"
    driver.context.perform(watching.set_shaping((ABLE,), f"Dies {word} tun"))
    driver.settle()
    driver.window.resize(1500, 800)
    driver.settle()
    table.fit_columns()
    wide = table.fontMetrics().horizontalAdvance(word)
    assert table.columnWidth(column) >= wide + 2 * PAD_X
    assert sum(map(table.columnWidth, range(len(CELLS)))) <= table.viewport().width()


def test_hidden_verdicts_are_not_told_here_either(driver: Driver, page: RegisterPage) -> None:
    driver.context.deciding.hidden = True
    driver.context.decide()
    driver.settle()
    assert said(page, SQUAD, "hinges") == ""
    assert page.model.row(0).hinges is None


def test_a_review_that_is_due_is_seen_and_read_out(driver: Driver, page: RegisterPage) -> None:
    driver.context.perform(watching.set_review((SQUAD,), "2020-01-01"))
    assert page.model.row(0).stale
    index = page.model.index(0, CELLS.index("review"))
    words = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Review by: 2020-01-01, Overdue"


def test_rows_are_as_tall_as_their_words(driver: Driver, page: RegisterPage) -> None:
    short = page.table.rowHeight(0)
    driver.context.perform(watching.set_hedging((SQUAD,), "word " * 90))
    assert page.table.rowHeight(0) > 2 * short
    page.window().resize(1280, 720)
    driver.settle()
    for row in range(2):
        for column in range(len(CELLS)):
            wide = page.table.columnWidth(column)
            need = page.table.cells.height(page.model.index(row, column), wide)
            assert page.table.rowHeight(row) >= need


def test_the_model_keeps_qt_s_rules_while_the_map_changes(
    driver: Driver, page: RegisterPage
) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(page.model, mode)
    driver.context.perform(statements.add("assumption", "Another"))
    driver.context.perform(fields.set_kind((SQUAD,), "claim"))
    driver.context.undo()
    page.sort("text", down=True)
    page.narrower.sought.setText("another")
    driver.settle()
    assert page.model.rowCount() == 1
    del tester


# --- editing -----------------------------------------------------------------------------------


def test_f2_edits_enter_keeps_and_goes_down(driver: Driver, page: RegisterPage) -> None:
    at(page, SQUAD, "owner")
    before = watch(driver).owner
    driver.press("F2")
    typed(driver, "!")
    driver.press("Return")
    assert watch(driver).owner == before + "!"
    assert page.table.current == ABLE
    assert page.table.hasFocus()
    assert not editing(page)


def test_typing_takes_the_place_of_the_words_and_tab_goes_on(
    driver: Driver, page: RegisterPage
) -> None:
    at(page, SQUAD, "signpost")
    typed(driver, "Cut")
    driver.press("Tab")
    assert watch(driver).signpost == "Cut"
    assert CELLS[page.table.currentIndex().column()] == "owner"
    typed(driver, "Me")
    driver.press("Shift+Tab")
    assert watch(driver).owner == "Me"
    assert CELLS[page.table.currentIndex().column()] == "signpost"


def test_esc_leaves_a_cell_as_it_was_and_then_the_page(driver: Driver, page: RegisterPage) -> None:
    at(page, SQUAD, "owner")
    before = driver.document
    typed(driver, "x")
    driver.press("Escape")
    assert driver.document is before
    assert driver.context.pages.shown == "register"
    driver.press("Escape")
    assert driver.context.pages.shown == "map"


def test_each_cell_is_one_step_that_undo_takes_back(driver: Driver, page: RegisterPage) -> None:
    start = driver.document
    for words in ("one", "two"):
        at(page, SQUAD, "owner")
        typed(driver, words)
        driver.press("Return")
    driver.press_for("edit.undo")
    assert watch(driver).owner == "one"
    assert said(page, SQUAD, "owner") == "one"
    driver.press_for("edit.undo")
    assert driver.document == start
    driver.press_for("edit.redo")
    assert said(page, SQUAD, "owner") == "one"


@pytest.mark.parametrize("keys", ["Shift+Return", "Alt+Return"])
def test_shift_or_alt_with_enter_breaks_a_line(
    driver: Driver, page: RegisterPage, keys: str
) -> None:
    at(page, SQUAD, "shaping")
    typed(driver, "one")
    driver.press(keys)
    typed(driver, "two")
    driver.press("Return")
    assert watch(driver).shaping == "one\ntwo"


def test_the_words_of_the_assumption_are_edited_here_too(
    driver: Driver, page: RegisterPage
) -> None:
    at(page, ABLE, "text")
    typed(driver, "Seoul can")
    driver.press("Return")
    assert driver.document.statements[ABLE].text == "Seoul can"


def test_a_date_is_typed_as_one_likes_and_nonsense_is_told(
    driver: Driver, page: RegisterPage
) -> None:
    at(page, SQUAD, "review")
    typed(driver, "2028. 3. 1.")
    driver.press("Return")
    assert watch(driver).review == "2028-03-01"
    at(page, SQUAD, "review")
    typed(driver, "next june")
    for keys in ("Return", "Tab"):  # what does not fit stays, to be mended
        driver.press(keys)
        assert watch(driver).review == "2028-03-01"
        assert driver.said == "A date is written like 2027-03-31."
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        assert field.text() == "next june"
    driver.press("Escape")
    assert said(page, SQUAD, "review") == "2028-03-01"
    at(page, SQUAD, "review")
    typed(driver, "2028/3/1")  # the same day
    driver.press("Return")
    assert not isinstance(QApplication.focusWidget(), QLineEdit)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_date_is_picked_from_a_calendar(driver: Driver, page: RegisterPage) -> None:
    at(page, SQUAD, "review")
    driver.press("F2")
    editor = QApplication.focusWidget()
    assert isinstance(editor, DateLine)
    driver.press("Alt+Down")
    assert editor.calendar is not None
    assert editor.calendar.selectedDate() == QDate(2027, 3, 31)
    editor.calendar.clicked.emit(QDate(2027, 4, 2))
    driver.settle()
    assert editor.hasFocus()
    driver.press("Return")
    assert watch(driver).review == "2027-04-02"


def test_a_confidence_is_typed_as_a_share_or_in_percent(driver: Driver, page: RegisterPage) -> None:
    for words, number in (("70 %", 0.7), ("0.25", 0.25)):
        at(page, SQUAD, "confidence")
        typed(driver, words)
        driver.press("Return")
        assert watch(driver).confidence == number
    at(page, SQUAD, "confidence")
    typed(driver, "sure")
    driver.press("Return")
    assert watch(driver).confidence == 0.25
    assert "0 to 1" in driver.said


def test_delete_empties_a_cell_but_never_the_assumption(driver: Driver, page: RegisterPage) -> None:
    for cell in ("owner", "review", "confidence"):
        at(page, SQUAD, cell)
        driver.press("Delete")
    left = watch(driver)
    assert (left.owner, left.review, left.confidence) == ("", "", None)
    at(page, SQUAD, "text")
    driver.press("Delete")
    assert driver.document.statements[SQUAD].text
    at(page, SQUAD, "hinges")
    driver.press("Delete")
    typed(driver, "x")
    assert not editing(page)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_space_flips_the_value_in_the_scenario_and_enter_offers_all(
    driver: Driver, page: RegisterPage
) -> None:
    at(page, SQUAD, "value")
    driver.press("Space")
    assert driver.document.scenarios["sustained"].values[SQUAD] == "false"
    assert said(page, SQUAD, "value") == "false"
    driver.press_for("edit.undo")
    assert said(page, SQUAD, "value") == "true"
    driver.press("Return")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    titles = [entry.text() for entry in menu.actions()]
    assert titles == ["true", "false", "open"]
    menu.actions()[2].trigger()
    menu.close()
    driver.settle()
    assert said(page, SQUAD, "value") == "open"


def test_a_map_that_is_open_for_reading_only_is_not_edited(
    driver: Driver, page: RegisterPage
) -> None:
    editor = driver.context.editor
    assert editor is not None
    editor.read_only = True
    page.follow()
    at(page, SQUAD, "owner")
    driver.press("F2")
    typed(driver, "x")
    assert not editing(page)
    assert not page.adding.isEnabled()
    editor.read_only = False


def test_an_input_method_types_into_the_cell(driver: Driver, page: RegisterPage) -> None:
    from PySide6.QtGui import QInputMethodEvent

    at(page, SQUAD, "owner")
    assert page.table.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    QApplication.sendEvent(page.table, QInputMethodEvent("하", []))
    driver.settle()
    focus = QApplication.focusWidget()
    commit = QInputMethodEvent()
    commit.setCommitString("한국")
    QApplication.sendEvent(focus, commit)
    driver.press("Return")
    assert watch(driver).owner == "한국"


def test_saving_takes_in_what_is_being_typed(driver: Driver, page: RegisterPage) -> None:
    at(page, SQUAD, "signpost")
    typed(driver, "Cut short")
    driver.press("Ctrl+S")
    path = driver.context.files.path
    assert path is not None
    assert "Cut short" in path.read_text("utf-8")
    assert not editing(page)


def test_another_page_takes_in_what_is_being_typed(driver: Driver, page: RegisterPage) -> None:
    at(page, SQUAD, "owner")
    typed(driver, "Me")
    driver.context.pages.show("map")
    assert watch(driver).owner == "Me"


def test_undo_while_typing_is_the_editor_s(driver: Driver, page: RegisterPage) -> None:
    before = driver.document
    at(page, SQUAD, "signpost")
    typed(driver, "x")
    driver.press("Ctrl+Z")
    assert editing(page)
    driver.press("Escape")
    assert driver.document is before


# --- adding, going, narrowing, sorting -----------------------------------------------------------


def test_an_assumption_is_added_from_here_and_typed_at_once(
    driver: Driver, page: RegisterPage
) -> None:
    page.narrower.sought.setText("seoul")
    page.adding.click()
    driver.settle()
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    typed(driver, "Ships are there")
    driver.press("Tab")
    new = driver.only("Ships are there")
    assert driver.document.statements[new].kind == "assumption"
    assert page.model.shown == [SQUAD, ABLE, new]
    assert page.table.current == new


def test_ctrl_enter_goes_to_the_statement_on_the_canvas(driver: Driver, page: RegisterPage) -> None:
    at(page, ABLE, "owner")
    driver.press("Ctrl+Return")
    assert driver.context.pages.shown == "map"
    assert driver.context.selection == (ABLE,)
    assert driver.canvas.hasFocus()


def test_the_current_row_is_what_is_selected_both_ways(driver: Driver, page: RegisterPage) -> None:
    at(page, ABLE, "owner")
    assert driver.context.selection == (ABLE,)
    driver.select(SQUAD)
    assert page.table.current == SQUAD
    driver.select("join")
    assert page.table.current == SQUAD


def test_rows_are_narrowed_by_words_and_by_sort(driver: Driver, page: RegisterPage) -> None:
    page.narrower.sought.setText("s-quad")
    assert page.model.shown == [SQUAD]
    assert page.count.text().startswith("1 of 2")
    page.narrower.sought.clear()
    driver.context.perform(watching.set_review((ABLE,), "2020-01-01"))
    driver.context.perform(watching.set_review((SQUAD,), "2999-12-31"))
    page.narrower.sort.setCurrentIndex(1)
    page.narrower.sort.given.emit("stale")
    assert page.model.shown == [ABLE]


def test_a_row_stays_in_sight_while_it_is_edited_out_of_the_filter(
    driver: Driver, page: RegisterPage
) -> None:
    page.narrower.sought.setText("politics at home")
    assert page.model.shown == [ABLE]
    at(page, ABLE, "owner")
    typed(driver, "Me")
    driver.press("Return")
    assert page.model.shown == [ABLE]


def test_a_click_on_a_head_sorts_up_down_and_not_at_all(driver: Driver, page: RegisterPage) -> None:
    column = CELLS.index("review")
    heads = page.table.horizontalHeader()
    for wanted in ([ABLE, SQUAD], [SQUAD, ABLE], [SQUAD, ABLE]):
        place = QPoint(heads.sectionViewportPosition(column) + 8, heads.height() // 2)
        QTest.mouseClick(heads.viewport(), Qt.MouseButton.LeftButton, pos=place)
        assert page.model.shown == wanted
    assert page.model.sorted_by is None
    page.sort("review", down=False)
    at(page, ABLE, "review")
    typed(driver, "2030-01-01")
    driver.press("Return")
    assert page.model.shown == [ABLE, SQUAD], "no row runs away while it is typed in"


def test_a_copied_cell_is_words(driver: Driver, page: RegisterPage) -> None:
    at(page, SQUAD, "review")
    driver.press("Ctrl+C")
    assert QApplication.clipboard().text() == "2027-03-31"


# --- around --------------------------------------------------------------------------------------


def test_a_map_without_assumptions_says_what_they_are(driver: Driver, page: RegisterPage) -> None:
    driver.context.perform(fields.set_kind((SQUAD, ABLE), "claim"))
    assert page.body.currentIndex() == 1
    page.adding.click()
    driver.settle()
    assert page.body.currentIndex() == 0


def test_an_edit_while_another_page_is_shown_is_caught_up_with(
    driver: Driver, page: RegisterPage
) -> None:
    driver.context.pages.show("map")
    driver.context.perform(wording.set_text(SQUAD, "New words"))
    driver.context.pages.show("register")
    driver.settle()
    assert said(page, SQUAD, "text") == "New words"


def test_every_control_and_cell_has_a_name(driver: Driver, page: RegisterPage) -> None:
    for widget in (page.table, page.narrower.sought, page.narrower.sort):
        assert widget.accessibleName()
    interface = QAccessible.queryAccessibleInterface(page.table)
    assert interface is not None
    assert interface.role() == QAccessible.Role.Table
    named = [interface.child(place) for place in range(interface.childCount())]
    names = [each.text(QAccessible.Text.Name) for each in named if each is not None]
    assert any(name.startswith("Owner: Whoever") for name in names)
    at(page, SQUAD, "owner")
    driver.press("F2")
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.accessibleName() == "Owner of the S-Quad"


def test_the_register_is_exported_as_it_stands(
    driver: Driver, page: RegisterPage, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    driver.asking.paths = [out, out, None]
    driver.context.outputs.export_register("csv", bom=True)
    driver.context.outputs.export_register("md")
    driver.context.outputs.export_register("md")
    table = (tmp_path / "out.csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbf")
    assert "“Join” would fail" in table.decode("utf-8-sig")
    assert "Scenario: Sustained" in (tmp_path / "out.md").read_text("utf-8")
    assert "out.md" in driver.furniture.bar.words


def test_no_verdict_leaves_the_window_while_verdicts_are_hidden(
    driver: Driver, page: RegisterPage, tmp_path: Path
) -> None:
    driver.context.deciding.hidden = True
    driver.context.decide()
    driver.asking.paths = [tmp_path / "out.md"]
    driver.context.outputs.export_register("md")
    assert "” would" not in (tmp_path / "out.md").read_text("utf-8")


def test_without_a_scenario_a_value_is_turned_on_a_trial(
    driver: Driver, page: RegisterPage
) -> None:
    driver.context.set_scenario(None)
    before = driver.document
    at(page, SQUAD, "value")
    driver.press("Space")
    assert driver.document is before
    assert driver.context.deciding.trying
    assert said(page, SQUAD, "value") == "true"


def test_a_register_that_cannot_be_written_is_told(
    driver: Driver, page: RegisterPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(driver.asking, "tell", lambda words, more="": told.append(words))
    driver.asking.paths = [tmp_path / "no" / "where.csv"]
    driver.context.outputs.export_register("csv")
    assert told == ["The table was not written."]
