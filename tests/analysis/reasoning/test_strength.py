from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reasoning.small_maps import maps_and_settings, settings_of, small_maps
from argmap.analysis.reasoning import contributions, strength
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.gradual import KINDS, Kind, evaluate
from argmap.analysis.reasoning.setting import OWN, Setting, scenario_setting
from argmap.analysis.reasoning.single import one_by_one
from argmap.analysis.reasoning.strength import Skeleton
from argmap.analysis.reasoning.sweep import Degrees, sweep
from argmap.analysis.reasoning.table import Table
from argmap.formats import native
from argmap.model.document import Document
from argmap.model.records import Argument, Premise, Record, Statement
from edit.checking import map_of

Near = pytest.approx


def claim(id: str, weight: float | None = None) -> Statement:
    return Statement(id=id, kind="claim", text=id, weight=weight)


def reason(
    id: str, premises: str, conclusion: str, sign: str = "support", **more: object
) -> Record:
    return Argument.model_validate(
        {
            "id": id,
            "premises": [{"statement": each} for each in premises.split()],
            "conclusion": conclusion,
            "polarity": sign,
            **more,
        },
        strict=False,
    )


def degrees(document: Document, setting: Setting = OWN, kind: str = "df-quad") -> dict[str, float]:
    found = strength.evaluate(Case(document), setting, kind).strengths
    return {id: value for id, value in found.items() if value is not None}


# --- the mapping, by hand ------------------------------------------------------------------------


def test_linked_premises_multiply_and_convergent_reasons_add_up() -> None:
    linked = map_of(claim("a", 0.8), claim("b", 0.5), claim("c"), reason("x", "a b", "c", weight=1))
    assert degrees(linked)["x"] == Near(0.4)
    assert degrees(linked)["c"] == Near(0.5 + 0.5 * 0.4)
    apart = map_of(
        claim("a", 0.8),
        claim("b", 0.5),
        claim("c"),
        reason("x", "a", "c", weight=1),
        reason("y", "b", "c", weight=1),
    )
    assert degrees(apart)["c"] == Near(0.5 + 0.5 * (1 - 0.2 * 0.5))


def test_undercuts_weaken_and_underpins_strengthen_the_step() -> None:
    records = [claim("a", 0.8), claim("b", 0.6), claim("c"), reason("x", "a", "c")]
    undercut = degrees(map_of(*records, reason("u", "b", "x", "attack", weight=1)))
    assert undercut["x"] == Near(0.4 * (1 - 0.6))
    underpinned = degrees(map_of(*records, reason("u", "b", "x", weight=1)))
    assert underpinned["x"] == Near(0.4 + 0.6 * 0.6)


def test_an_exception_and_a_negated_premise_count_against() -> None:
    for premise in ({"role": "exception"}, {"negated": True}):
        document = map_of(
            claim("a", 0.8),
            claim("c"),
            Argument.model_validate(
                {"id": "x", "premises": [{"statement": "a", **premise}], "conclusion": "c"},
                strict=False,
            ),
        )
        assert degrees(document)["x"] == Near(0.5 * 0.2)


def test_a_presumed_assumption_is_met_until_something_is_said_of_it() -> None:
    document = map_of(
        Statement(id="a", kind="assumption", text="A"),
        claim("c"),
        Argument(id="x", premises=(Premise(statement="a", role="assumption"),), conclusion="c"),
    )
    assert degrees(document)["x"] == Near(0.5)
    assert degrees(document, Setting({"a": "open"}))["x"] == Near(0.25)
    assert degrees(document, Setting({"a": "false"}))["x"] == 0
    assert degrees(document, Setting(weights={"a": 0.4}))["x"] == Near(0.2)


def test_what_is_off_is_not_revived_by_what_supports_it() -> None:
    records = [claim("a", 0.9), claim("b"), claim("c"), reason("x", "a", "b", weight=1)]
    document = map_of(*records, reason("y", "b", "c", weight=1), reason("z", "a", "y", weight=1))
    assert degrees(document, Setting({"b": "false"}))["b"] == 0
    aside = degrees(document, OWN.leaving_out(["y"]))
    assert (aside["y"], aside["c"]) == (0, 0.5)


@pytest.mark.parametrize("kind", KINDS)
def test_the_patrols_map_says_its_table_in_degrees_too(kind: str, maps: Path) -> None:
    path = maps / "joint-patrols.argmap.json"
    document, _ = native.read(path.read_bytes(), path.name)
    case = Case(document)
    said = {
        id: strength.evaluate(case, scenario_setting(document, id), kind).verdicts
        for id in document.scenarios
    }
    assert [each["join"] for each in said.values()] == ["holds", "blocked", "fails", "fails"]
    assert [each["caution"] for each in said.values()] == ["fails", "fails", "holds", "holds"]


def test_weights_out_of_range_count_as_the_nearest_that_has_a_meaning() -> None:
    document = map_of(claim("a", 7), claim("c"), reason("x", "a", "c", weight=-3))
    assert degrees(document) == {"a": 1, "c": 0.5, "x": 0}


@given(maps_and_settings(), st.sampled_from(KINDS))
def test_strengths_are_degrees_or_said_not_to_be(
    given: tuple[Document, Setting], kind: Kind
) -> None:
    document, setting = given
    said = strength.evaluate(Case(document), setting, kind)
    for id, value in said.strengths.items():
        assert (value is None) == (said.method[id] == "none")
        assert value is None or -1e-9 <= value <= 1 + 1e-9
    for id in said.settled:
        value = setting.values.get(id) or document.statements[id].value
        assert value is not None
        assert said.strengths.get(id, strength.DEGREES[value]) == strength.DEGREES[value]


# --- many at once --------------------------------------------------------------------------------


@given(st.data(), st.sampled_from(KINDS))
def test_a_sweep_says_what_each_setting_says_alone(data: st.DataObject, kind: Kind) -> None:
    document = data.draw(small_maps())
    settings = data.draw(st.lists(settings_of(document), min_size=1, max_size=5))
    case = Case(document)
    swept = sweep(case, settings, kind)
    for column, setting in enumerate(settings):
        alone = strength.evaluate(case, setting, kind).strengths
        for id, value in alone.items():
            assert swept[id][column] == (None if value is None else Near(value, abs=1e-8)), id


@given(maps_and_settings(), st.sampled_from(KINDS), st.data())
def test_changes_one_by_one_are_as_each_alone(
    given: tuple[Document, Setting], kind: Kind, data: st.DataObject
) -> None:
    document, setting = given
    skeleton = Skeleton(Case(document))
    size = len(skeleton.base)
    topic = data.draw(st.integers(0, size - 1))
    change = st.dictionaries(st.integers(0, size - 1), st.sampled_from([0.0, 0.3, 1.0]), max_size=2)
    changes = data.draw(st.lists(change, max_size=6))
    graph = skeleton.graph(setting)
    found = one_by_one(graph, topic, changes, kind)
    for each, value in zip(changes, found, strict=True):
        table = Table(skeleton, setting, 1)
        for node, degree in each.items():
            table.clamp(node, 0, degree)
        alone = float(Degrees(table, kind).of(topic)[0])
        assert value == (None if alone != alone else Near(alone, abs=1e-8))


# --- contributions -------------------------------------------------------------------------------


@given(maps_and_settings(statements=5, arguments=5), st.sampled_from(KINDS))
def test_shapley_values_sum_to_what_the_reasons_make_of_it(
    given: tuple[Document, Setting], kind: Kind
) -> None:
    document, setting = given
    case = Case(document)
    whole = strength.evaluate(case, setting, kind).strengths
    bare = strength.evaluate(case, setting.leaving_out(document.arguments), kind).strengths
    for id in document.statements:
        if id not in whole:
            continue
        shares = contributions.shapley(case, setting, id, kind)
        assert shares.exact
        values = list(shares.shares.values())
        ends = whole[id], bare[id]
        if None not in values and None not in ends and not _presumes(case, setting):
            assert sum(value or 0 for value in values) == Near(
                (ends[0] or 0) - (ends[1] or 0), abs=1e-7
            )


def _presumes(case: Case, setting: Setting) -> bool:
    """Without its arguments an assumption may come to be presumed, which no removal does."""
    skeleton = Skeleton(case)
    bare = setting.leaving_out(case.document.arguments)
    return any(
        skeleton.presumes(assumption, bare) != skeleton.presumes(assumption, setting)
        for assumption, _ in skeleton.presuming
    )


def test_removal_gradient_and_drawn_values_agree_on_who_matters(maps: Path) -> None:
    path = maps / "joint-patrols.argmap.json"
    document, _ = native.read(path.read_bytes(), path.name)
    case, setting = Case(document), scenario_setting(document, "sustained")
    whole = strength.evaluate(case, setting).strengths["join"]
    assert whole is not None
    removed = contributions.removal(case, setting, "join")
    for id, share in removed.items():
        without = strength.evaluate(case, setting.leaving_out([id])).strengths["join"]
        assert without is not None
        assert share == Near(whole - without)
    rises = contributions.gradient(case, setting, "join")
    drawn = contributions.shapley(case, setting, "join", samples=60)
    assert not drawn.exact
    assert sum(value or 0 for value in drawn.shares.values()) == Near(whole - 0.5)
    for id in ("alliance-for-join", "standing-for-join", "small-provocation-undercuts"):
        assert min(removed[id] or 0, rises[id] or 0, drawn.shares[id] or 0) > 0
    assert max(removed["provocation-against-join"] or 0, rises["provocation-against-join"] or 0) < 0
    bars = contributions.tornado(case, "join", setting)
    assert bars[0].id == "seoul-can-act"
    for bar in bars:
        flipped = strength.evaluate(case, setting.giving({bar.id: "false"})).strengths["join"]
        assert bar.false == Near(flipped)


def test_one_evaluation_loads_no_arrays() -> None:
    code = (
        "import sys, argmap.analysis.reasoning.strength, argmap.analysis.reasoning.dung;"
        "print([m for m in ('numpy', 'clingo') if m in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert run.stdout.strip() == "[]"


def test_evaluate_knows_no_other_kind() -> None:
    with pytest.raises(ValueError, match="is called 'x'"):
        strength.evaluate(Case(map_of()), OWN, "x")


def test_a_circle_of_nodes_is_evaluated_change_by_change() -> None:
    document = map_of(
        claim("a"), claim("b"), reason("x", "a", "b", "attack"), reason("y", "b", "a", "attack")
    )
    skeleton = Skeleton(Case(document))
    graph = skeleton.graph(OWN)
    assert evaluate(graph).method == "discrete"
    assert one_by_one(graph, 0, [{1: 0.0}, {1: 1.0}]) == [0.5, Near(0.25)]
