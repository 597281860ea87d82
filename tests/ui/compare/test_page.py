"""Two settings side by side: the same places, in step, what differs in full."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest

from argmap.ui.compare.page import ComparePage
from ui.driver import Driver

NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def driver(driver: Driver) -> Driver:
    driver.window.resize(1500, 950)
    return driver


def compared(driver: Driver) -> ComparePage:
    driver.do("page.compare")
    driver.settle()
    page = driver.context.pages.page("compare")
    assert isinstance(page, ComparePage)
    return page


def faint(page: ComparePage) -> list[set[str]]:
    """The statements that are dimmed, on each side."""
    return [
        {item.record for item in side.map.stage.picture.layers["box"] if item.opacity < 1}
        for side in (page.left, page.right)
    ]


def test_what_counts_is_set_beside_another_and_a_line_says_what_differs_and_why(driver) -> None:
    driver.context.set_scenario("pulls-back")
    page = compared(driver)
    assert page.left.chooser.currentText() == "1  Sustained"
    assert page.right.chooser.currentText() == "3  Pulls back"
    assert "the U.S. pulls back" in page.line.text()
    assert page.left.verdicts.words.startswith("Join holds")
    assert page.right.verdicts.words.startswith("Join fails")
    left, right = faint(page)
    assert left == right
    assert {"join", "caution", "us-sustains-squad"} & left == set()
    assert "japan-on-patrol" in left


def test_both_halves_have_the_same_places_and_go_in_step(driver: Driver) -> None:
    driver.context.set_scenario("pulls-back")
    page = compared(driver)
    one, other = page.left.map, page.right.map
    boxes = [
        {item.id: item.bounds for item in side.stage.picture.layers["box"]} for side in (one, other)
    ]
    assert boxes[0] == boxes[1]
    assert one.view == other.view
    one.pan(-30, -40)
    assert one.view == other.view
    driver.do("view.zoom-in")
    assert one.view == other.view
    other.setFocus()
    driver.press("Right", other)
    assert one.view == other.view


def test_another_pair_is_chosen_and_swapped(driver: Driver) -> None:
    page = compared(driver)
    page.left.chooser.setCurrentIndex(1)
    page.right.chooser.setCurrentIndex(2)
    driver.settle()
    assert page.right.verdicts.words.startswith("Join blocked")
    page.swap()
    driver.settle()
    assert page.left.verdicts.words.startswith("Join blocked")
    page.left.chooser.setCurrentIndex(1)
    page.right.chooser.setCurrentIndex(1)
    driver.settle()
    assert "two different settings" in page.line.text()
    assert faint(page) == [set(), set()]


def test_it_follows_edits_and_a_trial_is_set_beside_what_it_began_from(driver: Driver) -> None:
    driver.context.set_scenario("sustained")
    driver.select("us-sustains-squad")
    driver.do("scenario.flip-trial")
    page = compared(driver)
    assert page.left.chooser.currentText() == "1  Sustained"
    assert page.right.chooser.currentText().startswith("Trial")
    driver.select("us-sustains-squad")
    driver.do("scenario.drop")
    assert page.right.chooser.currentText() != page.left.chooser.currentText()


def test_a_click_selects_and_a_double_click_goes_there(driver: Driver) -> None:
    driver.context.set_scenario("pulls-back")
    page = compared(driver)
    half = page.right.map
    half.fit()
    (item,) = [item for item in half.items_of("caution") if item.layer == "box"]
    x, y, w, h = item.bounds
    where = QPointF(*half.view.to_view(x + w / 2, y + h - 6)).toPoint()
    QTest.mouseClick(half, Qt.MouseButton.LeftButton, NONE, where)
    driver.settle()
    assert driver.context.selection == ("caution",)
    QTest.mouseDClick(half, Qt.MouseButton.LeftButton, NONE, where)
    driver.settle()
    assert driver.context.pages.shown == "map"
    assert driver.context.scenario == "pulls-back"


def test_hidden_verdicts_are_hidden_here_too(driver: Driver) -> None:
    driver.context.set_scenario("pulls-back")
    page = compared(driver)
    driver.do("scenario.hide-verdicts")
    assert page.left.verdicts.words == ""
    assert "hidden" in page.line.text()
    left, _ = faint(page)
    assert "join" in left
    assert "us-sustains-squad" not in left


def test_a_map_without_scenarios_says_what_to_do(driver: Driver) -> None:
    from argmap.edit.commands import scenarios

    for id in tuple(driver.document.scenarios):
        driver.context.perform(scenarios.delete(id))
    page = compared(driver)
    assert "only one setting" in page.line.text()
