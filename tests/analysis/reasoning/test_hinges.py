from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reasoning.plainly import Plainly
from analysis.reasoning.small_maps import maps_and_settings
from argmap.analysis.reasoning import semantics
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.columns import Columns
from argmap.analysis.reasoning.flips import Flip, applied
from argmap.analysis.reasoning.hinges import Hinge, Hinges, find
from argmap.analysis.reasoning.setting import OWN, Setting, scenario_setting
from argmap.formats import native
from argmap.model.document import Document
from argmap.model.records import Record
from edit.checking import map_of, says, step

Found = set[tuple[frozenset[tuple[str, Flip]], str]]


def patrols(maps: Path) -> Document:
    return native.read((maps / "joint-patrols.argmap.json").read_bytes(), "patrols")[0]


def rows(found: Iterable[Hinge]) -> Found:
    return {(frozenset(hinge.flip.items()), hinge.verdict) for hinge in found}


def by_hand(document: Document, setting: Setting, position: str, over: Iterable[str]) -> Found:
    """All hinges of any size: every set of flips is tried, then the minimal sets are kept."""
    before = Plainly(document, setting)
    verdicts = before.verdicts()
    ways: dict[str, tuple[Flip, ...]] = {}
    for id, statement in document.statements.items():
        if statement.kind == "assumption" and id != position and "assumptions" in over:
            turned = {"holds": ("false",), "open": ("true", "false")}
            ways[id] = turned.get(verdicts[id], ("true",))
    if "arguments" in over:
        ways |= dict.fromkeys(before.arguments, ("without",))
    changed: dict[frozenset[str], Found] = {}
    for size in range(1, len(ways) + 1):
        for ids in combinations(ways, size):
            if any(smaller <= set(ids) for smaller in changed):
                continue
            for way in product(*(ways[id] for id in ids)):
                flip: Mapping[str, Flip] = dict(zip(ids, way, strict=True))
                after = Plainly(document, applied(setting, flip)).verdicts()[position]
                if after != verdicts[position]:
                    found = changed.setdefault(frozenset(ids), set())
                    found.add((frozenset(flip.items()), after))
    return set().union(*changed.values())


@given(maps_and_settings(statements=6, arguments=7), st.data())
def test_hinges_are_minimal_and_complete(
    given: tuple[Document, Setting], data: st.DataObject
) -> None:
    document, setting = given
    asked = [id for id, each in document.statements.items() if each.kind != "question"]
    over: Any = data.draw(st.sampled_from([("assumptions",), ("assumptions", "arguments")]))
    if over != ("assumptions",):
        asked = asked[:1]
    for each in find(Case(document), setting, asked, max_size=20, over=over):
        assert rows(each.found) == by_hand(document, setting, each.position, over)
        assert each.complete
        sizes = [len(hinge.flip) for hinge in each.found]
        assert sizes == sorted(sizes)
        bound = data.draw(st.integers(0, 2))
        (short,) = find(Case(document), setting, [each.position], max_size=bound, over=over)
        assert short.found == tuple(hinge for hinge in each.found if len(hinge.flip) <= bound)
        assert short.bound == bound
        if short.complete:
            assert short.found == each.found


@given(maps_and_settings())
def test_what_rests_on_inferred_arguments_is_evaluated_without_them(
    given: tuple[Document, Setting],
) -> None:
    document, setting = given
    inferred = [
        id
        for id, each in document.arguments.items()
        if each.origin == "inferred" and id not in setting.without
    ]
    now = Plainly(document, setting).verdicts()
    without = Plainly(document, setting.leaving_out(inferred)).verdicts()
    each_alone = {id: Plainly(document, setting.leaving_out([id])).verdicts() for id in inferred}
    for found in find(Case(document), setting, max_size=0):
        assert found.verdict == now[found.position]
        assert found.without_inferred == without[found.position]
        assert set(found.inferred_that_matter) == {
            id for id, verdicts in each_alone.items() if verdicts[found.position] != found.verdict
        }


# --- the patrols map -----------------------------------------------------------------------------


def test_joining_turns_on_the_squad_and_on_being_able_to_act(maps: Path) -> None:
    document = patrols(maps)
    (join,) = find(Case(document), scenario_setting(document, "sustained"), ["join"])
    assert [(dict(hinge.flip), hinge.verdict) for hinge in join.found] == [
        ({"us-sustains-squad": "false"}, "fails"),
        ({"seoul-can-act": "false"}, "blocked"),
    ]
    assert (join.bound, join.complete) == (3, True)


def test_without_the_inferred_undercut_joining_is_open(maps: Path) -> None:
    document = patrols(maps)
    (join,) = find(Case(document), scenario_setting(document, "pulls-back"), ["join"])
    assert (join.verdict, join.without_inferred) == ("fails", "open")
    assert join.inferred_that_matter == ("pull-back-undercuts-standing",)


def test_weights_turn_where_they_meet_the_weightiest_of_the_other_side(maps: Path) -> None:
    document = patrols(maps)
    setting = scenario_setting(document, "sustained")
    (join,) = find(Case(document), setting, ["join"], max_size=1, over=["weights"])
    assert [(dict(hinge.flip), hinge.verdict) for hinge in join.found] == [
        ({"provocation-against-join": 0.7}, "open"),
        ({"provocation-against-join": pytest.approx(0.85)}, "fails"),
        ({"peninsula-for-staying-out": 0.7}, "open"),
        ({"peninsula-for-staying-out": pytest.approx(0.85)}, "fails"),
    ]


@given(maps_and_settings(statements=5, arguments=7), st.data())
def test_no_single_weight_beyond_those_found_changes_a_verdict(
    given: tuple[Document, Setting], data: st.DataObject
) -> None:
    document, setting = given
    asked = [id for id, each in document.statements.items() if each.kind != "question"]
    case = Case(document)
    for each in find(case, setting, asked, max_size=1, over=["weights"]):
        for hinge in each.found:
            after = Plainly(document, applied(setting, hinge.flip)).verdicts()
            assert after[each.position] == hinge.verdict != each.verdict
        found = {(*hinge.flip, hinge.verdict) for hinge in each.found}
        for id in document.arguments:
            weight = data.draw(st.floats(0, 1).map(lambda number: round(number, 3)))
            after = Plainly(document, setting.weighing({id: weight})).verdicts()[each.position]
            assert after == each.verdict or (id, after) in found


# --- bounds, progress and cancelling -------------------------------------------------------------


def many(count: int) -> Document:
    """A claim that holds as long as one of so many assumptions does."""
    records: list[Record] = [says("c")]
    for number in range(count):
        records.append(says(f"a{number}", "assumption", value="true"))
        records.append(step(f"r{number}", f"a{number}", "c"))
    return map_of(*records)


def test_a_larger_hinge_than_the_bound_is_not_denied() -> None:
    (found,) = find(Case(many(4)), OWN, ["c"], max_size=3)
    assert (found.found, found.bound, found.complete) == ((), 3, False)
    (found,) = find(Case(many(4)), OWN, ["c"], max_size=4)
    assert [set(hinge.flip) for hinge in found.found] == [{"a0", "a1", "a2", "a3"}]
    assert (found.bound, found.complete) == (4, True)


def test_a_size_that_would_take_too_long_is_not_begun_and_the_bound_says_so() -> None:
    (found,) = find(Case(many(30)), OWN, ["c"], max_size=3, most=1000)
    assert (found.found, found.bound, found.complete) == ((), 2, False)


def test_progress_is_told_and_a_search_can_be_cancelled() -> None:
    told: list[tuple[int, int]] = []
    find(Case(many(30)), OWN, ["c"], progress=lambda *each: told.append(each))
    assert told[-1] == (30 + 435 + 4060, 30 + 435 + 4060)
    assert all(done <= total for done, total in told)
    (found,) = find(Case(many(30)), OWN, ["c"], cancelled=lambda: True)
    assert (found.verdict, found.found, found.bound, found.complete) == ("holds", (), 0, False)
    told.clear()
    (found,) = find(
        Case(many(30)),
        OWN,
        ["c"],
        progress=lambda *each: told.append(each),
        cancelled=lambda: bool(told) and told[-1][0] == 30 + 435,
    )
    assert (found.bound, found.complete) == (2, False)


def test_a_search_in_a_large_map_asks_in_every_part_whether_it_is_still_wanted() -> None:
    links = [step(f"r{n}", f"s{n + 1}", f"s{n}") for n in range(500)]
    case = Case(map_of(*[says(f"s{n}") for n in range(501)], *links))
    asked: list[bool] = []
    find(case, OWN, ["s0"], cancelled=lambda: bool(asked.append(False)))
    # its verdict is found twice, as the map is and without what was inferred
    assert len(asked) >= 2 * (len(case.ids) // 100)


# --- bad input -----------------------------------------------------------------------------------


def test_a_map_without_assumptions_has_no_hinges() -> None:
    document = map_of(
        says("q", "question"), says("e"), says("p", "position", question="q"), step("r", "e", "p")
    )
    assert find(Case(document)) == (Hinges("p", "holds", (), 3, True, "holds", ()),)
    assert find(Case(Document())) == ()


def test_a_position_whose_value_is_set_turns_on_nothing() -> None:
    document = map_of(says("a", "assumption"), says("c", value="true"), step("r", "a", "c"))
    (found,) = find(Case(document), OWN, ["c"])
    assert (found.found, found.complete) == ((), True)


def test_an_assumption_may_be_asked_about_and_does_not_turn_on_itself() -> None:
    document = map_of(
        says("a", "assumption"), says("b", "assumption", value="true"), step("r", "b", "a")
    )
    (found,) = find(Case(document), OWN, ["a"])
    assert [dict(hinge.flip) for hinge in found.found] == [{"b": "false"}]


def test_a_position_that_is_gone_is_an_error() -> None:
    with pytest.raises(KeyError):
        find(Case(many(2)), OWN, ["gone"])


def test_settings_may_name_what_is_gone() -> None:
    setting = Setting({"gone": "true"}, {"gone": 0.2}, frozenset(["gone"]))
    assert find(Case(many(2)), setting, ["c"]) == find(Case(many(2)), OWN, ["c"])


# --- other semantics -----------------------------------------------------------------------------


def test_a_semantics_without_columns_is_asked_one_setting_at_a_time(
    monkeypatch: pytest.MonkeyPatch, maps: Path
) -> None:
    document = patrols(maps)
    setting = scenario_setting(document, "sustained")
    expected = find(Case(document), setting, over=["assumptions", "arguments"], max_size=2)
    monkeypatch.setattr(semantics, "name_for", lambda case, name="": "another")
    monkeypatch.setattr(
        semantics, "evaluate", lambda case, setting, name: semantics.balance.evaluate(case, setting)
    )
    assert find(Case(document), setting, over=["assumptions", "arguments"], max_size=2) == expected


@given(maps_and_settings(), st.data())
def test_a_column_as_a_setting_gives_the_same(
    given: tuple[Document, Setting], data: st.DataObject
) -> None:
    document, setting = given
    case = Case(document)
    columns = Columns(case, 3, setting)
    if document.arguments:
        chosen = case.number[data.draw(st.sampled_from(list(document.arguments)))]
        columns.weigh_where(chosen, 0.7, 0b100)
        columns.set_aside(chosen, 0b010)
    columns.give(0, "true", 0b001)
    outcomes = semantics.evaluate_columns(case, columns)
    for column in range(3):
        evaluation = semantics.evaluate(case, columns.setting(column))
        for id, verdict in evaluation.verdicts.items():
            assert outcomes.verdict(case.number[id], column) == verdict
            assert outcomes.mask(case.number[id], verdict) >> column & 1
