from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reasoning.saying import assert_sentence, read
from analysis.reasoning.small_maps import maps_and_settings, settings_of
from argmap.analysis.reasoning import moved, semantics
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.setting import OWN, Setting, scenario_setting
from argmap.model.document import Document
from argmap.model.records import Argument

PROVOKES = "provocation-against-join"


@pytest.fixture(scope="module")
def patrols(maps: Path) -> Document:
    return read(maps / "joint-patrols.argmap.json")


def between(document: Document, one: Setting, other: Setting) -> tuple[moved.Moved, ...]:
    case = Case(document)
    before, after = semantics.evaluate(case, one), semantics.evaluate(case, other)
    return moved.moved(case, before, after, one, other)


def line(document: Document, one: Setting, other: Setting) -> str:
    case = Case(document)
    before, after = semantics.evaluate(case, one), semantics.evaluate(case, other)
    return str(moved.line(case, before, after, one, other))


def test_one_line_says_what_changed_and_because_of_what(patrols: Document) -> None:
    sustained = scenario_setting(patrols, "sustained")
    turmoil = scenario_setting(patrols, "sustained-turmoil")
    pulls_back = scenario_setting(patrols, "pulls-back")
    assert line(patrols, sustained, pulls_back) == (
        "Join now fails and Caution now holds, because the U.S. pulls back."
    )
    assert line(patrols, sustained, turmoil) == (
        "Join is now blocked, because Seoul is unable to act."
    )


def test_positions_come_first_and_what_is_set_last(patrols: Document) -> None:
    found = between(
        patrols, scenario_setting(patrols, "sustained"), scenario_setting(patrols, "pulls-back")
    )
    assert [each.id for each in found] == ["join", "caution", "us-sustains-squad"]
    assert [str(each.sentence) for each in found] == [
        "Join now fails. Its reasons no longer apply: the U.S. pulls back.",
        "Caution now holds. Its reason stands: the U.S. pulls back.",
        "Now the U.S. pulls back.",
    ]
    assert [(each.before, each.after) for each in found[:2]] == [
        ("holds", "fails"),
        ("fails", "holds"),
    ]


def test_where_only_what_is_set_changes_the_line_says_that_nothing_else_does(
    patrols: Document,
) -> None:
    back = scenario_setting(patrols, "pulls-back")
    assert line(patrols, back, back.giving({"seoul-can-act": "false"})) == (
        "Now Seoul is unable to act; no other verdict changes."
    )


def test_a_weight_or_an_argument_set_aside_is_named_as_the_cause(patrols: Document) -> None:
    sustained = scenario_setting(patrols, "sustained")
    heavy = sustained.weighing({PROVOKES: 0.9})
    assert line(patrols, sustained, heavy) == (
        "Join now fails, because “Provokes China” weighs more."
    )
    back = scenario_setting(patrols, "pulls-back")
    without = back.leaving_out(["pull-back-undercuts-standing"])
    assert line(patrols, back, without) == (
        "Join is now open and Caution is now open, because "
        "“A pull-back undercuts the gain in standing” is set aside."
    )


def test_an_edit_of_the_map_gives_the_first_verdicts_own_reason(patrols: Document) -> None:
    sustained = scenario_setting(patrols, "sustained")
    before = semantics.evaluate(Case(patrols), sustained)
    edited = Document.of(
        each.replace(weight=0.9) if isinstance(each, Argument) and each.id == PROVOKES else each
        for each in patrols
    )
    case = Case(edited)
    after = semantics.evaluate(case, sustained)
    assert str(moved.line(case, before, after, sustained, sustained)) == (
        "Join now fails. Outweighed by the objection “Provokes China”."
    )


def test_by_degrees_a_rise_and_a_fall_are_told_where_no_verdict_changes(
    patrols: Document,
) -> None:
    case, one = Case(patrols), scenario_setting(patrols, "sustained")
    other = one.weighing({PROVOKES: 0.4})
    before = semantics.evaluate(case, one, "strength")
    after = semantics.evaluate(case, other, "strength")
    said = str(moved.line(case, before, after, one, other))
    assert said.startswith("Join rises from 0.")
    assert said.endswith(", because “Provokes China” weighs less.")


def test_nothing_moved_is_no_line(patrols: Document) -> None:
    case = Case(patrols)
    same = semantics.evaluate(case, OWN)
    assert moved.line(case, same, same) is None
    assert moved.moved(case, same, same) == ()


@given(maps_and_settings(), st.data())
def test_every_change_of_small_maps_is_said_in_sentences(
    drawn: tuple[Document, Setting], data: st.DataObject
) -> None:
    document, one = drawn
    other = data.draw(settings_of(document))
    case = Case(document)
    before, after = semantics.evaluate(case, one), semantics.evaluate(case, other)
    found = moved.moved(case, before, after, one, other)
    assert {each.id for each in found} == {
        id for id, verdict in after.verdicts.items() if before.verdicts[id] != verdict
    }
    for each in found:
        assert_sentence(each.sentence)
    said = moved.line(case, before, after, one, other)
    assert (said is None) == (not found)
    if said is not None:
        assert_sentence(said)
