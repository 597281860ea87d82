from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given, settings

from analysis.reasoning.saying import assert_sentence, read
from analysis.reasoning.small_maps import maps_and_settings
from argmap.analysis.reasoning import semantics
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.setting import OWN, Setting, scenario_setting
from argmap.analysis.reasoning.trace import DEEPEST, ROLES, Effect, Trace, by_degrees, trace
from argmap.model.document import Document
from argmap.model.records import Record
from edit.checking import map_of, says, step


@pytest.fixture(scope="module")
def patrols(maps: Path) -> Document:
    return read(maps / "joint-patrols.argmap.json")


def traced(document: Document, id: str, setting: Setting = OWN, name: str = "") -> Trace:
    case = Case(document)
    return trace(case, semantics.evaluate(case, setting, name), setting, id)


def test_the_trace_of_join_shows_what_the_undercut_took_away(patrols: Document) -> None:
    found = traced(patrols, "join", scenario_setting(patrols, "pulls-back"))
    parts = {part.id: part for part in found.walk() if part.role != "above"}
    assert parts["standing-for-join"].role == "undercut"
    assert parts["alliance-for-join"].role == "does not apply"
    assert parts["small-provocation-undercuts"].role == "answered"
    assert parts["peninsula-for-staying-out"].role == "outweighed"
    assert parts["pull-back-for-caution"].role == "decides"
    assert parts["us-sustains-squad"].role == "set by the scenario"
    undercut = parts["pull-back-undercuts-standing"]
    assert undercut.without == Effect("open")
    assert str(undercut.sentence).endswith("Without it, Join would be open.")
    assert (undercut.weight, found.weight) == (0.5, None)


def test_by_degrees_each_argument_says_what_it_adds_or_takes(patrols: Document) -> None:
    setting = scenario_setting(patrols, "sustained")
    found = traced(patrols, "join", setting, "strength")
    parts = {part.id: str(part.sentence) for part in found.walk()}
    assert "It adds 0." in parts["standing-for-join"]
    assert "It takes 0." in parts["provocation-against-join"]


@pytest.mark.parametrize("measure", ["removal", "gradient", "shapley"])
def test_each_measure_says_that_the_objection_takes_strength(
    patrols: Document, measure: Literal["removal", "gradient", "shapley"]
) -> None:
    case, setting = Case(patrols), scenario_setting(patrols, "sustained")
    evaluation = semantics.evaluate(case, setting, "strength")
    told = by_degrees(case, evaluation, setting, "join", measure)
    assert (
        (told["provocation-against-join"].change or 0) < 0 < (told["standing-for-join"].change or 0)
    )


def test_another_measure_of_contribution_may_be_handed_in(patrols: Document) -> None:
    case = Case(patrols)
    asked: list[str] = []

    def shapley(arguments):
        asked.extend(arguments)
        return {"standing-for-join": Effect("holds", 0.25)}

    evaluation = semantics.evaluate(case)
    found = trace(case, evaluation, OWN, "join", contributions=shapley)
    (standing,) = [part for part in found.walk() if part.id == "standing-for-join"]
    assert str(standing.sentence).endswith("It adds 0.25 to the strength of Join.")
    assert "standing-for-join" in asked


@given(maps_and_settings())
@settings(max_examples=60)
def test_traces_end_on_circles_and_unfold_each_part_once(
    drawn: tuple[Document, Setting],
) -> None:
    document, setting = drawn
    case = Case(document)
    evaluation = semantics.evaluate(case, setting)
    for id in (*document.statements, *document.arguments):
        found = trace(case, evaluation, setting, id)
        unfolded = [part.id for part in found.walk() if part.role != "above"]
        assert len(unfolded) == len(set(unfolded))
        for part in found.walk():
            assert part.id in document
            assert str(ROLES[part.role])
            assert_sentence(part.sentence)
            assert part.role != "above" or not part.children
            assert (part.weight is not None) == (part.id in document.arguments)


@given(maps_and_settings())
@settings(max_examples=40)
def test_what_comes_out_without_an_argument_is_what_evaluation_says(
    drawn: tuple[Document, Setting],
) -> None:
    document, setting = drawn
    case = Case(document)
    evaluation = semantics.evaluate(case, setting)
    topic = next(id for id, each in document.statements.items() if each.kind != "question")
    for part in trace(case, evaluation, setting, topic).walk():
        if part.without is not None:
            aside = semantics.evaluate(case, setting.leaving_out([part.id]))
            assert part.without.verdict == aside.verdicts[topic]


def test_a_long_chain_is_cut_where_it_gets_too_deep() -> None:
    records: list[Record] = [says("s0")]
    for number in range(1, 300):
        records += [says(f"s{number}"), step(f"a{number}", f"s{number - 1}", f"s{number}")]
    found = traced(map_of(*records), "s299")
    assert found == traced(map_of(*records), "s299")
    assert len(list(found.walk())) == DEEPEST + 2


def test_where_extensions_tell_a_minimal_defence_is_told(patrols: Document) -> None:
    setting = scenario_setting(patrols, "sustained")
    found = traced(patrols, "join", setting, "preferred")
    assert str(found.sentence).startswith("Join fails: it is attacked by “Provokes China”")
    assert str(found.defence).startswith("The least that defeats it: “Provokes China”")
    parts = {part.id: str(part.sentence) for part in found.walk()}
    assert parts["provocation-against-join"].endswith("It is part of what defeats Join.")
    assert "It is part" not in parts["alliance-for-join"]
    held = traced(patrols, "caution", scenario_setting(patrols, "pulls-back"), "grounded")
    answered = "“Pull-back” and “A pull-back undercuts the gain in standing”"
    assert str(held.defence) == f"The least that defends it: {answered}."
    lost = traced(patrols, "caution", setting, "grounded")
    assert str(lost.defence) == "What defeats it is that the U.S. sustains the S-Quad."
    assert traced(patrols, "join", setting).defence is None


def test_what_is_open_is_told_what_would_defend_it(patrols: Document) -> None:
    said = str(traced(patrols, "caution", OWN, "preferred").defence)
    assert said.startswith("The least that would defend it: “Pull-back”")
    assert said.endswith(", provided that the U.S. pulls back.")


@given(maps_and_settings())
@settings(max_examples=40)
def test_defences_are_told_in_whole_sentences(drawn: tuple[Document, Setting]) -> None:
    document, setting = drawn
    case = Case(document)
    evaluation = semantics.evaluate(case, setting, "preferred")
    for id in document.statements:
        found = trace(case, evaluation, setting, id)
        if found.defence is not None:
            assert_sentence(found.defence)
        for part in found.walk():
            assert_sentence(part.sentence)
