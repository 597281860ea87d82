"""The floating choosers: one at a time, and the keyboard goes back to where it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.edit.commands import arguments
from argmap.i18n import Text
from argmap.ui.dialog_board import DialogBoard
from argmap.ui.dialogs.chooser import Chooser
from ui.driver import Driver


@pytest.fixture
def driver(driver: Driver) -> Driver:
    driver.do("view.fit")
    return driver


def _work_off(driver: Driver) -> None:
    """What was put away is gone from memory too."""
    driver.settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    driver.settle()


def _click(driver: Driver, id: str) -> None:
    QTest.mouseClick(driver.canvas, Qt.MouseButton.LeftButton, pos=driver.middle(id))
    _work_off(driver)


def _open(driver: Driver) -> list[Chooser]:
    return [each for each in driver.window.findChildren(Chooser) if each.isVisible()]


@pytest.mark.parametrize("again", ["argument.link", "statement.move-under", "app.palette"])
@pytest.mark.parametrize("before", ["argument.link", "app.palette"])
def test_a_second_chooser_puts_the_first_away_properly(
    driver: Driver, before: str, again: str
) -> None:
    driver.select("standing-gain")
    driver.do(before)
    (first,) = _open(driver)
    ended: list[bool] = []
    first.closed.connect(lambda: ended.append(True))
    driver.do(again)
    _work_off(driver)
    assert ended == [True]
    (second,) = _open(driver)
    assert second is not first
    driver.press("Escape")
    _work_off(driver)
    assert _open(driver) == []
    assert QApplication.focusWidget() is driver.canvas
    assert not driver.canvas.pointer.give_up_picking(), "the first choice was never ended"
    assert driver.furniture.bar.words == ""


def _rows(chooser: Chooser) -> list[str]:
    rows = (chooser.list.item(row) for row in range(chooser.list.count()))
    items = [row.data(Qt.ItemDataRole.UserRole)[0] for row in rows]
    return [f"{item.detail} › {item.title}" for item in items]


FOUND = (
    ("docx", "File › Report › Word Document…"),
    ("word", "File › Report › Word Document…"),
    ("web page", "File › Report › Web Page…"),
    ("look around", "File › Take Home › Web Page to Look Around In…"),
    ("slides", "File › Take Home › PowerPoint Slides…"),
    ("pptx", "File › Take Home › PowerPoint Slides…"),
    ("handout", "File › Take Home › Handout, PDF…"),
    ("tables", "File › Take Home › All Lists as CSV…"),
    ("report markdown", "File › Report › Markdown…"),
    ("what if", "Scenario › Try Something Else"),
    ("export", "File › Export Picture…"),
    ("print ballots", "View › Pages › Polls"),
    ("brief", "File › Report"),
    ("remark", "View › Panels › Parking Lot"),
    ("settings", "Edit › Preferences…"),
    ("search", "Edit › Find…"),
    ("depends on", "Insert › Assumption It Rests On"),
    ("wifi", "Present › Phones in the Room…"),
    ("pulls back", "Scenario › Show › Pulls back"),
    ("report pdf", "File › Report › PDF…"),
)


def test_the_palette_finds_what_users_type_with_the_way_there(driver: Driver) -> None:
    driver.do("app.palette")
    (chooser,) = _open(driver)
    assert "Word Document…" not in chooser.titles(), "what rows offer is shown once one types"
    for typed, found in FOUND:
        chooser.line.setText(typed)
        assert _rows(chooser)[0] == found, (typed, _rows(chooser))
    chooser.line.setText("scenario")
    titles = chooser.titles()
    assert titles.index("New Scenario from What Is Shown") < titles.index("Scenario 9")
    driver.select("standing-gain")
    driver.do("app.palette")
    _work_off(driver)
    (chooser,) = _open(driver)
    chooser.line.setText("kind")
    assert all(title[0].isupper() for title in chooser.titles()), chooser.titles()
    chooser.line.setText("export")
    assert {"Report", "Take Home", "Word Document…", "PowerPoint Slides…"} <= set(chooser.titles())


def test_enter_does_nothing_where_the_palette_finds_nothing(driver: Driver) -> None:
    before = driver.document
    driver.do("app.palette")
    driver.type("qzxv")
    driver.press("Return")
    (chooser,) = _open(driver)
    assert chooser.titles() == []
    assert driver.document is before


def test_a_click_answers_the_chooser_that_was_opened_last(driver: Driver) -> None:
    driver.select("standing-gain")
    driver.press("Ctrl+L")
    driver.do("statement.move-under")
    _work_off(driver)
    _click(driver, "caution")
    onto = {row.conclusion: row for row in driver.document.arguments.values()}
    assert any(premise.statement == "standing-gain" for premise in onto["caution"].premises), (
        "moved under the box that was clicked"
    )
    assert _open(driver) == []
    assert QApplication.focusWidget() is driver.canvas


def test_a_step_is_offered_with_what_its_premise_must_be(driver: Driver) -> None:
    picked: list[str] = []
    board = driver.context.dialogs
    assert isinstance(board, DialogBoard)
    driver.context.perform(arguments.add_reason("join"))
    wordless = list(driver.document.arguments)[-1]
    board.pick_target(Text("Which step?"), ["pull-back-for-caution", wordless], picked.append)
    chooser = board.chooser
    assert chooser is not None
    assert [item.title for item in chooser._items] == [
        "the step from “if not: The U.S. keeps the S-Quad going with its allies and partners”",
        "the step from “no words yet”",
    ]
    chooser.close_chooser()
