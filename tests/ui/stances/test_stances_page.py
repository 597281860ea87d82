"""Stances as a person sets them: one key, one click, one step; and what they come to beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from argmap.analysis.stances import study
from argmap.app.stances import COMMITTED, SIGNS, STANCES, TOKENS, cells
from argmap.edit.commands import records, statements
from argmap.model.records import Stance
from argmap.ui.stances.page import StancesPage
from ui.driver import Driver, until


@pytest.fixture
def page(driver: Driver) -> StancesPage:
    driver.context.pages.show("stances")
    page = driver.context.pages.page("stances")
    assert isinstance(page, StancesPage)
    studied(driver, page)
    return page


def studied(driver: Driver, page: StancesPage) -> None:
    """Wait until what the stances come to has been found."""
    until(lambda: driver.context.working.under_way("stances") is None)
    driver.settle()


def stance(driver: Driver, camp: str, statement: str) -> Stance | None:
    return driver.document.camps[camp].stances.get(statement)


def at(page: StancesPage, statement: str, camp: str) -> None:
    assert page.table.go(statement, camp)
    page.table.setFocus()


def found(page: StancesPage) -> list[str]:
    return [page.found.item(place).text() for place in range(page.found.count())]


def test_every_statement_but_questions_stands_beside_every_camp(
    driver: Driver, page: StancesPage
) -> None:
    kinds = {id: row.kind for id, row in driver.document.statements.items()}
    assert page.model.shown == [id for id, kind in kinds.items() if kind != "question"]
    assert list(page.model.camps) == ["proponents", "critics", "author"]


@pytest.mark.parametrize(
    ("key", "wanted"),
    [("1", "accept"), ("2", "reject"), ("3", "silent"), ("0", None), ("Delete", None)],
)
def test_one_key_says_where_a_camp_stands_and_undo_takes_it_back(
    driver: Driver, page: StancesPage, key: str, wanted: Stance | None
) -> None:
    driver.context.perform(records.set_stance("author", ("caution",), "reject"))
    before = driver.document
    at(page, "caution", "author")
    driver.press(key)
    assert stance(driver, "author", "caution") == wanted
    if wanted != "reject":
        driver.press_for("edit.undo")
        assert driver.document == before
        driver.press_for("edit.redo")
        assert stance(driver, "author", "caution") == wanted


def test_space_goes_through_the_stances(driver: Driver, page: StancesPage) -> None:
    at(page, "caution", "critics")
    for wanted in ("accept", "reject", "silent", None):
        driver.press("Space")
        assert stance(driver, "critics", "caution") == wanted


def test_a_click_on_a_sign_sets_it_and_on_the_chosen_one_takes_it_back(
    driver: Driver, page: StancesPage
) -> None:
    at(page, "caution", "critics")
    index = page.table.currentIndex()
    for sign, wanted in (("reject", "reject"), ("accept", "accept"), ("accept", None)):
        area = page.table.visualRect(index)
        places = page.table.cells.signs(area, stance(driver, "critics", "caution"))
        assert all(min(place.width(), place.height()) >= 24 for place in places.values())
        point = places[sign].center().toPoint()
        QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=point)
        driver.settle()
        assert stance(driver, "critics", "caution") == wanted


def test_a_click_beside_the_signs_only_selects(driver: Driver, page: StancesPage) -> None:
    before = driver.document
    at(page, "caution", "critics")
    area = page.table.visualRect(page.table.currentIndex())
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=area.bottomRight())
    assert driver.document is before
    assert driver.context.selection == ("caution",)


def test_a_commitment_is_told_and_shown_in_its_cell(driver: Driver, page: StancesPage) -> None:
    (first, *_) = found(page)
    assert "Accepting “Japan on patrol” and “Seoul less active” commits The author" in first
    at(page, "commitment-gap", "author")
    assert page.model.cell(page.table.currentIndex()).committed == "accept"
    driver.press("1")
    studied(driver, page)
    assert page.model.cell(page.table.currentIndex()).committed is None


def test_a_contradiction_comes_first_and_leads_to_its_cell(
    driver: Driver, page: StancesPage
) -> None:
    at(page, "commitment-gap", "author")
    driver.press("2")
    studied(driver, page)
    (first, *_) = found(page)
    assert first == (
        "!  Contradiction: Accepting “Japan on patrol” and “Seoul less active” speaks for "
        "“Gap to Japan”, yet the stance of The author is to reject it."
    )
    at(page, "join", "critics")
    page.found.itemActivated.emit(page.found.item(0))
    assert page.table.current == "commitment-gap"
    cell = page.model.cell(page.table.currentIndex())
    assert (cell.stance, cell.at_odds) == ("reject", True)
    driver.context.undo()
    studied(driver, page)
    assert not any(line.startswith("!") for line in found(page))


def test_a_finding_on_a_statement_that_is_filtered_out_is_brought_into_sight(
    driver: Driver, page: StancesPage
) -> None:
    page.narrower.sought.setText("turmoil")
    assert page.model.shown == ["domestic-turmoil"]
    page.found.itemActivated.emit(page.found.item(0))
    assert page.table.current == "standing-gain"


def test_statements_are_narrowed_to_those_with_a_stance_or_a_finding(
    driver: Driver, page: StancesPage
) -> None:
    page.narrower.sort.setCurrentIndex(1)
    page.narrower.sort.given.emit("said")
    said = {id for camp in driver.document.camps.values() for id in camp.stances}
    assert set(page.model.shown) == said
    page.narrower.sort.setCurrentIndex(2)
    page.narrower.sort.given.emit("found")
    assert page.model.shown == ["standing-gain", "commitment-gap"]


def test_camps_and_statements_come_and_go(driver: Driver, page: StancesPage) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(page.model, mode)
    page.adding.click()
    studied(driver, page)
    assert len(page.model.camps) == 4
    driver.context.perform(statements.add("claim", "Another"))
    assert driver.only("Another") in page.model.shown
    driver.context.perform(records.remove(("author",)))
    driver.context.perform(records.remove(("standing-gain",)))
    studied(driver, page)
    assert "standing-gain" not in page.model.shown
    assert found(page) == []
    assert page.summary.text().startswith("No contradiction")
    assert page.found.isHidden()
    del tester


def test_without_camps_the_page_says_what_one_is(driver: Driver, page: StancesPage) -> None:
    driver.context.perform(records.remove(tuple(driver.document.camps)))
    studied(driver, page)
    assert page.body.currentIndex() == 1
    page.adding.click()
    driver.settle()
    assert page.body.currentIndex() == 0


def test_ctrl_enter_goes_to_the_map_and_the_selection_is_followed(
    driver: Driver, page: StancesPage
) -> None:
    driver.select("stay-out")
    assert page.table.current == "stay-out"
    at(page, "caution", "critics")
    driver.press("Ctrl+Return")
    assert driver.context.pages.shown == "map"
    assert driver.context.selection == ("caution",)


def test_an_edit_while_another_page_is_shown_is_caught_up_with(
    driver: Driver, page: StancesPage
) -> None:
    driver.context.pages.show("map")
    driver.context.perform(records.set_stance("author", ("commitment-gap",), "reject"))
    driver.context.pages.show("stances")
    studied(driver, page)
    assert found(page)[0].startswith("!")


def test_every_cell_says_camp_statement_and_stance(driver: Driver, page: StancesPage) -> None:
    at(page, "join", "critics")
    words = page.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Critics on “Join”: rejects"
    at(page, "commitment-gap", "author")
    words = page.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "The author on “Gap to Japan”: not said, committed to accept"
    for widget in (page.table, page.found, page.narrower.sought, page.narrower.sort):
        assert widget.accessibleName()
    item = page.found.item(0)
    assert item.data(Qt.ItemDataRole.AccessibleTextRole).startswith("Commitment: ")


def test_every_stance_has_a_sign_a_word_and_a_colour(driver: Driver) -> None:
    assert {value for value, _ in STANCES} == {*SIGNS, None} == {*TOKENS, None}
    assert len(set(SIGNS.values())) == len(set(TOKENS.values())) == 3
    assert set(COMMITTED) == {"accept", "reject"}
    document = driver.document
    made = cells(document, "author", study(document, "author"))
    assert made["commitment-gap"].committed == "accept"
    assert cells(document, "author", None)["promised-more"].stance == "accept"
