"""Numbers and ways of judging, out of the way until wanted: set in the inspector, undone as one."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton, QWidget

from argmap.app import words
from argmap.ui.panels.fields import ChoiceField, LineField
from ui.driver import Driver


def field(driver: Driver, name: str) -> QWidget | None:
    """The field of the inspector with this name."""
    driver.settle()
    sheet = driver.furniture.arrangement.inspector.sheet
    assert sheet is not None
    for fold in sheet.findChildren(QToolButton):
        if fold.property("role") == "fold" and not fold.isChecked():
            fold.click()
    found = [
        each
        for kind in (LineField, ChoiceField)
        for each in sheet.findChildren(kind)
        if each.accessibleName() == name
    ]
    return found[0] if found else None


def enter(driver: Driver, name: str, typed: str) -> None:
    line = field(driver, name)
    assert isinstance(line, LineField)
    line.setFocus()
    line.selectAll()
    driver.type(typed)
    driver.press("Return", line)


def choose(driver: Driver, name: str, title: str) -> None:
    choice = field(driver, name)
    assert isinstance(choice, ChoiceField)
    place = choice.findText(title)
    assert place >= 0
    choice.setCurrentIndex(place)
    choice.activated.emit(place)
    driver.settle()


def test_the_numbers_are_folded_away_until_wanted(driver: Driver) -> None:
    driver.select("alliance-for-join")
    sheet = driver.furniture.arrangement.inspector.sheet
    assert sheet is not None
    weights = [each for each in sheet.findChildren(LineField) if each.accessibleName() == "Weight"]
    assert [each.isVisible() for each in weights] == [False]
    assert field(driver, "Weight") is weights[0]
    assert weights[0].isVisible()


def test_a_weight_says_what_counts_where_none_is_given(driver: Driver) -> None:
    driver.select("able-to-join")
    weight = field(driver, "Weight")
    assert isinstance(weight, LineField)
    assert weight.text() == ""
    assert weight.placeholderText() == "0.5 unless set (0 to 1)"


def test_another_weight_changes_the_verdict_and_undo_brings_it_back(driver: Driver) -> None:
    driver.context.set_scenario("sustained")
    driver.select("provocation-against-join")
    enter(driver, "Weight", "0.9")
    assert driver.context.deciding.verdicts["join"] == "fails"
    driver.context.undo()
    driver.settle()
    assert driver.context.deciding.verdicts["join"] == "holds"


@pytest.mark.parametrize("typed", ["2", "-1", "much"])
def test_a_weight_that_is_none_is_told_and_changes_nothing(driver: Driver, typed: str) -> None:
    driver.select("provocation-against-join")
    before = driver.document
    enter(driver, "Weight", typed)
    assert driver.document is before
    assert "from 0 to 1" in driver.said


def test_a_scenario_may_weigh_otherwise(driver: Driver) -> None:
    driver.context.set_scenario("sustained")
    driver.select("provocation-against-join")
    enter(driver, "Weight in the scenario", "0.9")
    assert driver.document.scenarios["sustained"].weights == {"provocation-against-join": 0.9}
    assert driver.document.arguments["provocation-against-join"].weight != 0.9
    assert driver.context.deciding.verdicts["join"] == "fails"
    enter(driver, "Weight in the scenario", " ")
    assert driver.document.scenarios["sustained"].weights == {}
    driver.context.undo()
    driver.context.undo()
    driver.settle()
    assert driver.context.deciding.verdicts["join"] == "holds"


def test_a_trial_may_weigh_otherwise_and_no_file_knows(driver: Driver) -> None:
    driver.context.set_scenario("sustained")
    driver.do("scenario.try")
    before = driver.document
    driver.select("provocation-against-join")
    enter(driver, "Weight in the scenario", "0.9")
    assert driver.context.deciding.verdicts["join"] == "fails"
    assert driver.document is before
    driver.context.undo()
    assert driver.context.deciding.verdicts["join"] == "holds"


def test_a_scenario_may_give_another_value(driver: Driver) -> None:
    driver.context.set_scenario("sustained")
    driver.select("seoul-can-act")
    choose(driver, "Value in the scenario", "false")
    assert driver.document.scenarios["sustained"].values["seoul-can-act"] == "false"
    assert driver.context.deciding.verdicts["join"] == "blocked"
    choose(driver, "Value in the scenario", "as in the map")
    assert "seoul-can-act" not in driver.document.scenarios["sustained"].values
    driver.context.undo()
    driver.context.undo()
    driver.settle()
    assert driver.context.deciding.verdicts["join"] == "holds"


def test_without_a_scenario_there_is_nothing_to_set_for_one(driver: Driver) -> None:
    driver.context.set_scenario(None)
    driver.select("seoul-can-act")
    assert field(driver, "Value in the scenario") is None
    driver.context.set_scenario("sustained")
    assert field(driver, "Value in the scenario") is not None


def test_a_standard_is_chosen_and_undone(driver: Driver) -> None:
    driver.context.set_scenario("sustained")
    driver.select("join")
    choose(driver, "Proof needed", "beyond doubt")
    assert driver.document.statements["join"].standard == "beyond-doubt"
    assert driver.context.deciding.verdicts["join"] != "holds"
    driver.context.undo()
    driver.settle()
    assert driver.context.deciding.verdicts["join"] == "holds"


def test_how_verdicts_are_found_is_chosen_on_the_maps_page(driver: Driver) -> None:
    driver.context.set_scenario("sustained")
    driver.select()
    choose(driver, "How verdicts are found", "degrees of strength (DF-QuAD)")
    assert driver.document.header.semantics == "strength:df-quad"
    assert driver.context.deciding.strengths
    driver.context.undo()
    driver.settle()
    assert driver.document.header.semantics == ""
    assert not driver.context.deciding.strengths


def test_how_verdicts_are_found_is_chosen_by_an_action_too(driver: Driver) -> None:
    row = driver.furniture.menus.row("map.semantics")
    assert row.options is not None
    choices = row.options(driver.context)
    assert len(choices) == len(words.SEMANTICS)
    assert [each.checked for each in choices] == [True] + [False] * (len(choices) - 1)
    next(each for each in choices if "grounded" in str(each.title)).run()
    assert driver.document.header.semantics == "grounded"


def test_degrees_stand_on_the_cards_for_those_who_want_them(driver: Driver) -> None:
    driver.context.set_scenario("sustained")
    assert driver.context.scene is not None
    before = driver.context.scene.picture.items["join"].description
    driver.select()
    choose(driver, "How verdicts are found", "degrees of strength (DF-QuAD)")
    strength = driver.context.deciding.strengths["join"]
    after = driver.context.scene.picture.items["join"].description
    assert f"{strength:.2f}" in after
    centres = driver.context.scene.centres
    driver.do("scenario.hide-verdicts")
    assert f"{strength:.2f}" not in driver.context.scene.picture.items["join"].description
    assert driver.context.scene.centres == centres
    driver.do("scenario.hide-verdicts")
    driver.context.undo()
    assert driver.context.scene.picture.items["join"].description == before


def test_why_tells_the_degree_beside_the_verdict(driver: Driver) -> None:
    driver.context.set_scenario("sustained")
    driver.select()
    choose(driver, "How verdicts are found", "degrees of strength (DF-QuAD)")
    driver.select("join")
    why = driver.furniture.arrangement.inspector.why
    assert why.bar.isVisible()
    assert why.bar.accessibleName() == f"{driver.context.deciding.strengths['join']:.2f}"
    driver.context.undo()
    driver.settle()
    driver.select("join")
    assert not why.bar.isVisible()


def test_every_way_of_judging_is_told_and_explained(driver: Driver) -> None:
    from argmap.edit.commands import fields

    why = driver.furniture.arrangement.inspector.why
    for name, _ in words.SEMANTICS:
        driver.select()
        assert not why.isVisible()
        if name:
            driver.context.perform(fields.set_semantics(name))
        driver.select("join")
        assert why.isVisible(), name
        assert why.sentence.toPlainText(), name
