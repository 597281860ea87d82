"""The pages in the middle of the desk: made when first shown, switched by key, left by Esc."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from argmap.app.views import PAGES, PANELS
from argmap.ui.page_switch import PageSwitch
from argmap.ui.pages import MAKERS, WindowPages
from ui.driver import Driver, running


@pytest.fixture
def made(driver: Driver) -> list[QWidget]:
    """Pages of the test's own in place of the program's, as they are made."""
    made: list[QWidget] = []

    def make(context: object) -> QWidget:
        made.append(QLineEdit())
        return made[-1]

    stack = driver.window.desk.stack
    context = driver.context
    context.pages = WindowPages(context, stack, driver.canvas, {"board": make})
    driver.settle()
    return made


def test_every_page_has_its_row_and_its_maker() -> None:
    assert {name for name, _, _ in PAGES} == {"map", *MAKERS}


def test_a_page_is_made_when_it_is_first_shown_and_kept(driver: Driver, made: list) -> None:
    pages = driver.context.pages
    assert made == []
    pages.show("board")
    pages.show("map")
    pages.show("board")
    assert len(made) == 1
    assert made[0].hasFocus()
    assert pages.page("board") is made[0]
    assert driver.window.desk.stack.currentWidget().isAncestorOf(made[0])


def test_esc_leads_back_to_the_map(driver: Driver, made: list) -> None:
    pages = driver.context.pages
    pages.show("board")
    driver.settle()
    driver.press("Escape")
    assert pages.shown == "map"
    assert driver.canvas.hasFocus()


def test_f6_goes_round_by_the_page_that_is_shown(driver: Driver, made: list) -> None:
    driver.context.pages.show("board")
    driver.do("view.next-pane")
    assert not made[0].hasFocus()
    driver.do("view.previous-pane")
    assert made[0].hasFocus()


def test_words_are_edited_on_the_map(driver: Driver, made: list) -> None:
    driver.context.pages.show("board")
    id = next(iter(driver.document.statements))
    driver.select(id)
    driver.context.edit_text(id)
    driver.settle()
    assert driver.context.pages.shown == "map"
    assert driver.canvas.is_editing


def test_another_map_begins_on_the_map_and_a_reloaded_one_stays(driver: Driver, made: list) -> None:
    pages = driver.context.pages
    pages.show("board")
    driver.context.opened.emit()
    assert pages.shown == "board"
    driver.context.adopt(driver.context.session)
    assert pages.shown == "board"
    session = driver.context.session
    driver.context.adopt(None)
    assert driver.window.desk.stack.currentWidget() is driver.furniture.arrangement.start
    driver.context.adopt(session)
    assert pages.shown == "map"


def test_no_page_of_the_switch_is_cut_beside_any_title(driver: Driver) -> None:
    (switch,) = driver.window.findChildren(PageSwitch)
    for title in ("The whole argument", "Joint patrols", "A town library"):
        driver.window.title.setText(title)
        for width in range(1180, 1480, 20):
            driver.window.resize(width, 700)
            driver.settle()
            for button in switch.buttons.values():
                assert switch.row.isHidden() or button.width() >= button.sizeHint().width(), width


def test_the_switch_marks_the_page_that_is_shown(driver: Driver, made: list) -> None:
    pages = driver.context.pages
    switch = PageSwitch(pages, driver.window, driver.window.title)
    pages.show("board")
    assert switch.buttons["board"].isChecked()


def test_where_the_bar_is_short_of_room_the_pages_are_one_button(driver: Driver) -> None:
    (switch,) = driver.window.findChildren(PageSwitch)
    driver.window.resize(1900, 800)
    driver.settle()
    assert not switch.row.isHidden()
    assert switch.single.isHidden()
    assert not driver.window.title.isHidden()
    driver.window.resize(1280, 720)
    driver.settle()
    assert not switch.row.isHidden()
    driver.window.resize(760, 800)
    driver.settle()
    assert switch.row.isHidden()
    assert not driver.window.title.isHidden()
    assert not switch.single.isHidden()
    driver.do("page.board")
    assert switch.single.text().startswith("Board")
    menu = switch.single.menu()
    assert menu is not None
    assert len(menu.actions()) == len(driver.context.pages.names)
    menu.actions()[0].trigger()
    assert driver.context.pages.shown == "map"


def test_finding_and_picking_happen_on_the_map(driver: Driver, made: list) -> None:
    pages = driver.context.pages
    pages.show("board")
    driver.press_for("edit.find")
    assert pages.shown == "map"
    pages.show("board")
    driver.select(next(iter(driver.document.statements)))
    driver.do("argument.link")
    assert pages.shown == "map"
    chooser = driver.context.dialogs.chooser
    assert chooser is not None
    chooser.close_chooser()


def _cut(window: QWidget) -> list[str]:
    """Words in sight, set in lines, that need more room than they have."""
    return [
        f"{label.height()} of {label.heightForWidth(label.width())} px: {label.text()[:40]}"
        for label in window.findChildren(QLabel)
        if label.isVisible() and label.wordWrap() and label.text()
        if label.height() < label.heightForWidth(label.width())
    ]


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)])
def test_no_hint_is_cut_where_a_map_has_nothing_to_list_yet(
    qapp, tmp_path: Path, size: tuple[int, int]
) -> None:
    with running(tmp_path) as driver:
        driver.do("file.new")
        driver.window.resize(*size)
        cut = {}
        for name in driver.context.pages.names:
            driver.context.pages.show(name)
            driver.rest()
            cut[name] = _cut(driver.window)
        driver.context.pages.show("map")
        for name, _, _ in PANELS:
            driver.context.panels.show(name, shown=True)
            driver.rest()
            cut[name] = _cut(driver.window)
        assert not any(cut.values()), cut
