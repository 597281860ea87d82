"""Why, at the top of the inspector: follows the selection, the scenario and every edit."""

from __future__ import annotations

import threading
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from argmap.analysis.reasoning import trace
from argmap.edit.commands import fields
from argmap.edit.commands import text as wording
from argmap.ui.panels.trace_tree import TraceTree
from argmap.ui.panels.why import WhySection
from ui.driver import Driver, until


@pytest.fixture
def driver(driver: Driver) -> Driver:
    driver.context.set_scenario("sustained")
    driver.settle()
    return driver


@pytest.fixture
def why(driver: Driver) -> WhySection:
    return driver.furniture.arrangement.inspector.why


def sentence(why: WhySection) -> str:
    return why.sentence.toPlainText()


def traced(qtbot: QtBot, driver: Driver, why: WhySection) -> TraceTree:
    if not why.tracing.isChecked():
        why.tracing.click()
    driver.settle()
    tree = why.findChild(TraceTree)
    assert isinstance(tree, TraceTree)
    qtbot.waitUntil(lambda: tree.topLevelItemCount() > 0)
    driver.rest()
    return tree


def click(driver: Driver, tree: TraceTree, row: int) -> str:
    item = tree.topLevelItem(row)
    assert item is not None
    at = tree.visualItemRect(item).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=at)
    driver.settle()
    return item.text(0)


def in_the_middle(driver: Driver, id: str) -> bool:
    canvas = driver.canvas
    x, y, wide, high = canvas.camera.box_of((id,)) or (0, 0, 0, 0)
    left, top = canvas.view.to_view(x + wide / 2, y + high / 2)
    return abs(left - canvas.width() / 2) < 2 and abs(top - canvas.height() / 2) < 2


def test_it_says_the_verdict_of_what_is_selected_and_why(driver: Driver, why: WhySection) -> None:
    driver.select("join")
    assert why.isVisible()
    assert why.sign.verdict == "holds"
    assert sentence(why).startswith("Join holds: ")
    driver.select("caution")
    assert why.sign.verdict == "fails"
    assert sentence(why).startswith("Caution fails: ")


def test_an_argument_stands_or_not(driver: Driver, why: WhySection) -> None:
    driver.select("alliance-for-join")
    assert why.sign.accessibleName() == "stands"
    driver.select("pull-back-for-caution")
    assert why.sign.accessibleName() == "does not stand"


def test_with_nothing_to_explain_nothing_is_shown(driver: Driver, why: WhySection) -> None:
    question = next(id for id, row in driver.document.statements.items() if row.kind == "question")
    for ids in ((), ("join", "caution"), (question,)):
        driver.select("join")
        assert why.isVisible()
        driver.select(*ids)
        assert not why.isVisible()


def test_it_follows_the_scenario(driver: Driver, why: WhySection) -> None:
    driver.select("join")
    for scenario, verdict in (
        ("sustained-turmoil", "blocked"),
        ("pulls-back", "fails"),
        ("pulls-back-turmoil", "fails"),
        ("sustained", "holds"),
    ):
        driver.context.set_scenario(scenario)
        driver.settle()
        assert why.sign.verdict == verdict
        assert verdict in sentence(why)


def test_it_follows_an_edit_and_its_undoing(driver: Driver, why: WhySection) -> None:
    driver.select("join")
    before = sentence(why)
    weight = fields.set_weight(("provocation-against-join",), 0.9)
    driver.context.perform(weight)
    driver.settle()
    assert why.sign.verdict == "fails"
    driver.context.undo()
    driver.settle()
    assert (why.sign.verdict, sentence(why)) == ("holds", before)


def test_it_follows_other_words(driver: Driver, why: WhySection) -> None:
    driver.select("join")
    driver.context.perform(wording.set_label("alliance-for-join", "Old friends"))
    driver.settle()
    assert "Old friends" in sentence(why)


def test_it_says_what_a_position_turns_on(qtbot: QtBot, driver: Driver, why: WhySection) -> None:
    driver.select("join")
    qtbot.waitUntil(why.turns_on.isVisible)
    assert why.turns_on.toPlainText() == (
        "Join turns on: whether the U.S. sustains the S-Quad; whether Seoul is able to act."
    )
    assert not why.rests_on.isVisible()


def test_it_says_what_rests_on_the_analysts_own_additions(
    qtbot: QtBot, driver: Driver, why: WhySection
) -> None:
    driver.context.set_scenario("pulls-back")
    driver.select("join")
    qtbot.waitUntil(why.rests_on.isVisible)
    assert "it is open" in why.rests_on.toPlainText()


def test_of_a_set_assumption_it_says_what_turns_on_it(
    qtbot: QtBot, driver: Driver, why: WhySection
) -> None:
    driver.select("us-sustains-squad")
    qtbot.waitUntil(why.turns_on.isVisible)
    assert why.turns_on.toPlainText() == (
        "If it were otherwise: “Join” would fail; “Caution” would hold."
    )
    driver.select("domestic-turmoil")
    driver.settle()
    assert not why.turns_on.isVisible()


def test_an_assumption_that_is_not_set_turns_on_nothing_but_decides(
    driver: Driver, why: WhySection
) -> None:
    driver.context.set_scenario(None)
    driver.context.perform(fields.set_value(("us-sustains-squad",), None))
    driver.select("us-sustains-squad")
    driver.rest()
    until(why.turns_on.isVisible)
    said = why.turns_on.toPlainText()
    assert "turns on" not in said
    assert "Join" in said
    assert "would fail" in said


def test_of_what_has_no_words_yet_nothing_is_said(driver: Driver, why: WhySection) -> None:
    driver.select("join")
    driver.press("Tab")
    assert driver.context.selection != ("join",)
    assert not why.isVisible()
    driver.type("The neighbours do")
    driver.press("Escape")
    driver.settle()
    assert "The neighbours do" in sentence(why)


def test_a_claim_turns_on_something_too(qtbot: QtBot, driver: Driver, why: WhySection) -> None:
    driver.select("seoul-can-act")
    driver.settle()
    driver.select("standing-gain")
    qtbot.waitUntil(why.turns_on.isVisible)
    assert "Standing" in why.turns_on.toPlainText()


def test_while_verdicts_are_hidden_nothing_is_shown(driver: Driver, why: WhySection) -> None:
    driver.select("join")
    driver.do("scenario.hide-verdicts")
    assert not why.isVisible()
    driver.do("scenario.hide-verdicts")
    assert why.isVisible()


def test_while_the_inspector_is_folded_away_nothing_is_looked_for(
    driver: Driver, why: WhySection
) -> None:
    driver.do("view.inspector")
    driver.select("standing-gain")
    driver.settle()
    assert sentence(why) == ""
    driver.do("view.inspector")
    driver.settle()
    assert "Standing" in sentence(why)


def test_a_click_in_the_trace_brings_its_part_to_the_middle_and_marks_it(
    qtbot: QtBot, driver: Driver, why: WhySection
) -> None:
    driver.select("join")
    driver.canvas.set_view(driver.canvas.view.panned(300, 200))
    tree = traced(qtbot, driver, why)
    click(driver, tree, 0)
    (shown,) = driver.canvas.pointed
    assert in_the_middle(driver, shown)
    assert driver.context.selection == ("join",)


def test_where_extensions_tell_the_trace_begins_with_a_minimal_defence(
    qtbot: QtBot, driver: Driver, why: WhySection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trace, "_SECONDS", None)
    driver.context.perform(fields.set_semantics("preferred"))
    driver.select("join")
    tree = traced(qtbot, driver, why)
    driver.rest()
    (first, *_) = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    assert first is not None
    assert first.text(0).startswith("The least that defeats it: “Provokes China”")
    click(driver, tree, 0)  # it is of no one record: nothing is selected by it
    assert driver.context.selection == ("join",)


def test_the_trace_is_walked_by_keyboard_and_entered(
    qtbot: QtBot, driver: Driver, why: WhySection
) -> None:
    driver.select("join")
    tree = traced(qtbot, driver, why)
    tree.setFocus()
    driver.press("Down", tree)
    (first,) = driver.canvas.pointed
    driver.press("Down", tree)
    (second,) = driver.canvas.pointed
    assert first != second
    assert in_the_middle(driver, second)
    driver.press("Right", tree)
    assert tree.currentItem().isExpanded()
    driver.press("Return", tree)
    assert driver.context.selection == (second,)
    assert why.sign.verdict


def test_each_part_of_the_trace_is_read_out_with_its_verdict(
    qtbot: QtBot, driver: Driver, why: WhySection
) -> None:
    driver.select("join")
    tree = traced(qtbot, driver, why)
    said = [
        tree.topLevelItem(row).data(0, Qt.ItemDataRole.AccessibleTextRole)
        for row in range(tree.topLevelItemCount())
    ]
    assert all(words.split(".")[0] in {"holds", "fails", "open"} for words in said)


def test_what_is_unfolded_in_the_trace_stays_so_after_an_edit(
    qtbot: QtBot, driver: Driver, why: WhySection
) -> None:
    driver.select("join")
    tree = traced(qtbot, driver, why)
    tree.topLevelItem(0).setExpanded(True)
    driver.context.perform(fields.set_weight(("alliance-for-join",), 0.75))

    def said() -> str:
        item = tree.topLevelItem(0)
        return item.data(0, Qt.ItemDataRole.AccessibleTextRole) if item is not None else ""

    qtbot.waitUntil(lambda: "weighs 0.75" in said())
    assert tree.topLevelItem(0).isExpanded()


def test_a_trace_that_is_not_true_any_more_goes_where_the_new_one_takes_long(
    qtbot: QtBot, driver: Driver, why: WhySection, monkeypatch: pytest.MonkeyPatch
) -> None:
    driver.select("join")
    tree = traced(qtbot, driver, why)
    find, found = trace.trace, threading.Event()

    def slowly(*given: Any, **more: Any) -> trace.Trace:
        found.wait(60)
        return find(*given, **more)

    monkeypatch.setattr(trace, "trace", slowly)
    driver.context.set_scenario("pulls-back")
    try:
        qtbot.waitUntil(lambda: tree.topLevelItemCount() == 0)
    finally:
        found.set()
    qtbot.waitUntil(lambda: tree.topLevelItemCount() > 0)


def test_the_tree_is_as_high_as_what_is_unfolded(
    qtbot: QtBot, driver: Driver, why: WhySection
) -> None:
    driver.select("join")
    tree = traced(qtbot, driver, why)
    before = tree.height()
    tree.topLevelItem(0).setExpanded(True)
    driver.settle()
    assert tree.height() > before
    assert not tree.verticalScrollBar().isVisible()


def test_where_nothing_lies_beneath_the_trace_says_so(
    qtbot: QtBot, driver: Driver, why: WhySection
) -> None:
    driver.select("us-sustains-squad")
    tree = traced(qtbot, driver, why)
    assert tree.topLevelItem(0).text(0) == "Nothing lies beneath it."
    click(driver, tree, 0)
    assert not driver.canvas.pointed


def test_pointing_at_the_section_marks_what_decided(driver: Driver, why: WhySection) -> None:
    driver.select("join")
    QTest.mouseMove(why, QPoint(5, 5))
    driver.settle()
    why.enterEvent(None)  # type: ignore[arg-type]
    assert "alliance-for-join" in driver.canvas.pointed


def test_links_take_the_colour_of_another_theme(driver: Driver, why: WhySection) -> None:
    driver.select("join")

    def colours() -> set[str]:
        block = why.sentence.document().begin()
        found = (fragment.fragment().charFormat() for fragment in block)
        return {form.foreground().color().name() for form in found if form.isAnchor()}

    for theme in ("dark", "light"):
        driver.do(f"view.theme-{theme}")
        driver.settle()
        assert colours() == {why.sentence.palette().color(QPalette.ColorRole.Link).name()}
