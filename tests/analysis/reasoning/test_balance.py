from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reasoning.plainly import WORD, Plainly
from analysis.reasoning.small_maps import (
    WEIGHTS,
    crowded_maps,
    maps_and_settings,
    settings_of,
    small_maps,
)
from argmap.analysis.reasoning import balance, semantics
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.columns import Columns
from argmap.analysis.reasoning.setting import OWN, Setting, scenario_setting
from argmap.formats import native
from argmap.model.document import Document
from argmap.model.records import Premise, Record, Statement
from edit.checking import map_of, says, step


def judged(document: Document, setting: Setting = OWN) -> dict[str, str]:
    return dict(balance.evaluate(Case(document), setting).verdicts)


def same_as_plainly(document: Document, setting: Setting) -> None:
    mine, plain = balance.evaluate(Case(document), setting), Plainly(document, setting)
    assert mine.verdicts == plain.verdicts()
    assert mine.standings == plain.standings()
    assert mine.desirable == {id: WORD[each] for id, each in plain.desirable.items()}
    assert mine.feasible == {id: WORD[each] for id, each in plain.feasible.items()}
    assert mine.presumed == {id for id, each in plain.statements.items() if plain.presumed(each)}


# --- against the plain reading -------------------------------------------------------------------


@given(maps_and_settings())
def test_the_engine_says_what_the_rules_say(given: tuple[Document, Setting]) -> None:
    same_as_plainly(*given)


@given(crowded_maps())
def test_many_on_each_side_are_weighed_as_the_rules_say(document: Document) -> None:
    same_as_plainly(document, OWN)


@given(crowded_maps(), st.integers(0, 10**6))
def test_where_each_column_weighs_otherwise_the_heaviest_of_a_crowd_tell(
    document: Document, seed: int
) -> None:
    draw = random.Random(seed)
    case = Case(document)
    columns = Columns(case, 6)
    for number in range(case.first, len(case.ids)):
        columns.weigh(number, [draw.choice(WEIGHTS) for _ in range(columns.width)])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(balance, "_CROWD", -1)
        found = balance.Outcomes(case, columns)
    for column in range(columns.width):
        alone = balance.evaluate(case, columns.setting(column))
        assert found.evaluation(column).verdicts == alone.verdicts


@given(maps_and_settings(), st.integers(0, 10**6))
def test_the_fixed_point_does_not_depend_on_the_order(
    given: tuple[Document, Setting], seed: int
) -> None:
    document, setting = given
    draw = random.Random(seed)
    records = list(document)
    draw.shuffle(records)
    shuffled = Document.of(records, document.header)
    assert Plainly(document, setting, shuffle=seed).verdicts() == judged(document, setting)
    assert judged(shuffled, setting) == judged(document, setting)


@given(st.data())
def test_many_settings_at_once_are_as_each_alone(data: st.DataObject) -> None:
    document = data.draw(small_maps())
    settings = data.draw(st.lists(settings_of(document), max_size=6))
    case = Case(document)
    assert balance.evaluate_all(case, settings) == [balance.evaluate(case, s) for s in settings]


@given(maps_and_settings(), st.data())
def test_settling_what_is_open_never_overturns_a_verdict(
    given: tuple[Document, Setting], data: st.DataObject
) -> None:
    document, setting = given
    id = data.draw(st.sampled_from(list(document.statements)))
    before = judged(document, setting.giving({id: "open"}))
    for value in ("true", "false"):
        after = judged(document, setting.giving({id: value}))
        for other, verdict in before.items():
            if other != id and verdict != "open":
                assert after[other] == verdict


@given(maps_and_settings())
def test_renamed_ids_have_the_same_verdicts(given: tuple[Document, Setting]) -> None:
    document, setting = given
    names = {each.id: f"n{number * 7919 % 101}" for number, each in enumerate(document)}
    setting = Setting(
        {names.get(id, id): value for id, value in setting.values.items()},
        {names.get(id, id): weight for id, weight in setting.weights.items()},
        frozenset(names.get(id, id) for id in setting.without),
    )
    before = judged(*given)
    after = judged(renamed(document, names), setting)
    assert after == {names[id]: verdict for id, verdict in before.items()}


def renamed(document: Document, names: dict[str, str]) -> Document:
    records: list[Record] = []
    for each in document:
        fields: dict[str, Any] = json.loads(each.model_dump_json(exclude_unset=True))
        text = json.dumps(fields)
        for old, new in sorted(names.items(), key=lambda pair: -len(pair[0])):
            text = text.replace(f'"{old}"', f'"\u0000{new}"')
        text = text.replace("\\u0000", "").replace("\u0000", "")
        records.append(type(each).model_validate_json(text))
    return Document.of(records, document.header)


# --- the patrols map -----------------------------------------------------------------------------

TABLE = {
    "sustained": ("holds", "holds", "holds", "fails"),
    "sustained-turmoil": ("holds", "fails", "blocked", "fails"),
    "pulls-back": ("fails", "holds", "fails", "holds"),
    "pulls-back-turmoil": ("fails", "fails", "fails", "holds"),
}


@pytest.fixture(params=["as it is", "renamed", "upside down"])
def patrols(request: pytest.FixtureRequest, maps: Path) -> tuple[Document, dict[str, str]]:
    """The map, and what its ids became."""
    document, _ = native.read((maps / "joint-patrols.argmap.json").read_bytes(), "patrols")
    names = {each.id: each.id for each in document}
    if request.param == "renamed":
        names = {each.id: f"x-{number}" for number, each in enumerate(document)}
        document = renamed(document, names)
    elif request.param == "upside down":
        document = Document.of(reversed(list(document)), document.header)
    return document, names


@pytest.mark.parametrize("scenario", TABLE)
def test_the_patrols_map_says_what_it_must(
    patrols: tuple[Document, dict[str, str]], scenario: str
) -> None:
    document, names = patrols
    found = balance.evaluate(Case(document), scenario_setting(document, names[scenario]))
    join, caution = names["join"], names["caution"]
    assert TABLE[scenario] == (
        found.desirable[join],
        found.feasible[join],
        found.verdicts[join],
        found.verdicts[caution],
    )


def test_without_the_inferred_undercut_joining_is_open(
    patrols: tuple[Document, dict[str, str]],
) -> None:
    document, names = patrols
    setting = scenario_setting(document, names["pulls-back"])
    setting = setting.leaving_out([names["pull-back-undercuts-standing"]])
    assert judged(document, setting)[names["join"]] == "open"


def test_every_map_is_judged_as_the_plain_reading_judges_it(maps: Path) -> None:
    for path in sorted(maps.glob("*.json")):
        document, _ = native.read(path.read_bytes(), path.name)
        for scenario in (None, *document.scenarios):
            same_as_plainly(document, scenario_setting(document, scenario))


# --- one rule at a time --------------------------------------------------------------------------


def assumes(role: Any, *, negated: bool = False) -> Premise:
    return Premise(statement="a", role=role, negated=negated)


@pytest.mark.parametrize(
    ("role", "negated", "verdict"),
    [
        ("ordinary", False, "open"),
        ("ordinary", True, "open"),
        ("assumption", False, "holds"),
        ("assumption", True, "open"),
        ("exception", False, "holds"),
        ("exception", True, "holds"),
    ],
)
def test_an_assumption_that_nothing_is_said_of_is_presumed(
    role: Any, negated: bool, verdict: str
) -> None:
    reason = step("r", "a", "c").replace(premises=(assumes(role, negated=negated),))
    document = map_of(says("a", "assumption"), says("c"), reason)
    assert judged(document) == {"a": "open", "c": verdict}
    assert judged(document, OWN.giving({"a": "open"})) == {"a": "open", "c": "open"}


@pytest.mark.parametrize("value", ["true", "false"])
@pytest.mark.parametrize("negated", [False, True])
def test_an_exception_takes_the_reverse(value: Any, negated: bool) -> None:
    reason = step("r", "a", "c").replace(premises=(assumes("exception", negated=negated),))
    document = map_of(says("a", "assumption", value=value), says("c"), reason)
    assert judged(document)["c"] == ("holds" if (value == "true") == negated else "fails")


def test_a_set_value_is_final() -> None:
    document = map_of(says("e"), says("c", value="false"), step("r", "e", "c"))
    found = balance.evaluate(Case(document))
    assert (found.verdicts["c"], found.standings["r"]) == ("fails", "holds")
    assert found.settled == {"c"}


@pytest.mark.parametrize("name", ["balance", "strength", "grounded"])
def test_no_value_settles_a_question(name: str) -> None:
    document = map_of(says("q", "question", value="true"), says("c"), step("r", "q", "c"))
    assert semantics.evaluate(Case(document), name=name).settled == frozenset()


@pytest.mark.parametrize(
    ("standard", "pro", "con", "verdict"),
    [
        ("preponderance", 0.5, 0.5, "open"),
        ("preponderance", 0.5, 0.4, "holds"),
        ("preponderance", 0.4, 0.5, "fails"),
        ("preponderance", 0, None, "open"),
        ("clear", 0.5, None, "open"),
        ("clear", 0.51, None, "holds"),
        ("clear", 0.8, 0.5, "open"),
        ("clear", 0.81, 0.5, "holds"),
        ("beyond-doubt", 0.8, 0.2, "open"),
        ("beyond-doubt", 0.8, 0.19, "holds"),
        ("beyond-doubt", 0.3, 0.4, "fails"),
        ("dialectical", 0.9, 0.1, "open"),
        ("dialectical", 0.1, None, "holds"),
        ("dialectical", 0.1, 0.2, "fails"),
        ("scintilla", 0, 1, "holds"),
        ("scintilla", 0.1, None, "holds"),
    ],
)
def test_each_standard_asks_for_its_own_lead(
    standard: Any, pro: float, con: float | None, verdict: str
) -> None:
    records: list[Record] = [
        says("e"),
        says("c", standard=standard),
        step("for", "e", "c", weight=pro),
    ]
    if con is not None:
        records.append(step("against", "e", "c", "-", weight=con))
    assert judged(map_of(*records))["c"] == verdict


def test_reasons_do_not_add_up() -> None:
    many = [step(f"r{n}", "e", "c", weight=0.4) for n in range(9)]
    document = map_of(says("e"), says("c"), *many, step("o", "e", "c", "-", weight=0.5))
    assert judged(document)["c"] == "fails"


@pytest.mark.parametrize(("underpin", "verdict"), [(0.4, "fails"), (0.5, "holds")])
def test_an_underpin_that_weighs_as_much_shields_from_an_undercut(
    underpin: float, verdict: str
) -> None:
    document = map_of(
        says("e"),
        says("c"),
        step("r", "e", "c"),
        step("u", "e", "r", "-", weight=0.5),
        step("s", "e", "r", weight=underpin),
    )
    assert judged(document)["c"] == verdict


def rivals(*more: Record) -> Document:
    return map_of(
        says("q", "question"),
        says("e"),
        says("p", "position", question="q"),
        says("other", "position", question="q"),
        *more,
    )


def test_a_position_without_reasons_is_open_whatever_speaks_for_a_rival_until_attacked() -> None:
    assert judged(rivals()) == {"e": "holds", "p": "open", "other": "open"}
    found = judged(rivals(step("r", "e", "other")))
    assert (found["p"], found["other"]) == ("open", "holds")
    found = judged(rivals(step("r", "e", "other"), step("o", "e", "p", "-", weight=0.1)))
    assert (found["p"], found["other"]) == ("fails", "holds")


def test_a_rival_that_cannot_be_done_still_speaks_against() -> None:
    found = judged(
        rivals(
            step("r", "e", "p", weight=0.4),
            step("s", "e", "other", weight=0.6),
            step("no", "e", "other", "-", aspect="feasibility"),
        )
    )
    assert (found["p"], found["other"]) == ("fails", "blocked")


def test_being_unable_does_not_make_the_critics_win() -> None:
    document = rivals(step("r", "e", "p"), step("no", "e", "p", "-", aspect="feasibility"))
    found = balance.evaluate(Case(document))
    assert (found.desirable["p"], found.feasible["p"]) == ("holds", "fails")
    assert found.verdicts["p"] == "blocked"


def test_a_blocked_position_fails_as_a_premise() -> None:
    document = rivals(
        step("r", "e", "p"),
        step("no", "e", "p", "-", aspect="feasibility"),
        says("x"),
        step("so", "p", "x"),
        says("y"),
        step("then", "!p", "y"),
    )
    found = judged(document)
    assert (found["x"], found["y"]) == ("fails", "holds")


# --- bad input -----------------------------------------------------------------------------------


def test_a_circle_of_support_holds_nothing_up() -> None:
    document = map_of(says("p"), says("q"), step("a", "p", "q"), step("b", "q", "p"))
    assert judged(document) == {"p": "open", "q": "open"}


def test_a_circle_with_a_foot_on_the_ground_stands() -> None:
    document = map_of(
        says("p"),
        says("q"),
        says("r"),
        step("a", "p", "q"),
        step("b", "q", "p"),
        step("c", "r", "p"),
    )
    assert judged(document) == {"p": "holds", "q": "holds", "r": "holds"}


def test_what_a_circle_settles_reaches_everything_behind_it() -> None:
    document = map_of(
        *(says(id) for id in "xzywr"),
        step("a1", "y", "x"),
        step("a2", "x", "y"),
        step("a3", "r", "y"),
        step("a4", "x", "z"),
        step("a5", "z", "w"),
        step("a6", "w", "y"),
    )
    assert set(judged(document).values()) == {"holds"}


def test_a_presumption_on_a_circle_of_arguments_set_aside_is_seen_from_everywhere() -> None:
    reason = step("r", "a", "c").replace(premises=(assumes("assumption"),))
    document = map_of(says("a", "assumption"), says("c"), reason, step("back", "c", "a"))
    assert judged(document) == {"a": "open", "c": "open"}
    assert judged(document, OWN.leaving_out(["back"])) == {"a": "open", "c": "holds"}


def test_what_defeats_itself_is_open() -> None:
    document = map_of(says("p"), step("a", "p", "p", "-"))
    assert judged(document) == {"p": "open"}
    undercut = map_of(says("e"), says("p"), step("a", "e", "p"), step("b", "p", "a", "-"))
    assert judged(undercut) == {"e": "holds", "p": "open"}


def test_a_scenario_may_name_what_is_gone() -> None:
    document = map_of(says("e"), says("c"), step("r", "e", "c"))
    gone = Setting({"nobody": "true", "r": "true"}, {"nowhere": 0.1}, frozenset(["nothing"]))
    found = balance.evaluate(Case(document), gone)
    assert found == balance.evaluate(Case(document))
    assert found.settled == frozenset()


@pytest.mark.parametrize("weight", [-3, -0.1, 1.5, 10**400, -(10**400), 1e308])
def test_weights_out_of_range_are_compared_as_they_stand(weight: Any) -> None:
    document = map_of(
        says("e"), says("c"), step("r", "e", "c"), step("o", "e", "c", "-", weight=weight)
    )
    assert judged(document)["c"] == ("fails" if weight > 0.5 else "holds")
    document = map_of(says("e"), says("c", standard="clear"), step("r", "e", "c", weight=weight))
    assert judged(document)["c"] == ("holds" if weight > 0.5 else "open")


def test_a_question_may_have_one_position_or_none() -> None:
    alone = map_of(
        says("q", "question"), says("e"), says("p", "position", question="q"), step("r", "e", "p")
    )
    assert judged(alone) == {"e": "holds", "p": "holds"}
    assert judged(map_of(says("q", "question"))) == {}
    assert judged(Document()) == {}


def test_a_question_as_a_premise_is_open() -> None:
    document = map_of(says("q", "question", value="true"), says("c"), step("r", "q", "c"))
    assert judged(document) == {"c": "open"}


def test_an_argument_set_aside_is_as_if_it_were_not_there() -> None:
    document = map_of(
        says("e"), says("a", "assumption"), says("c"), step("r", "a", "c"), step("o", "e", "a", "-")
    )
    without = map_of(says("e"), says("a", "assumption"), says("c"), step("r", "a", "c"))
    aside = balance.evaluate(Case(document), OWN.leaving_out(["o"]))
    assert replace(aside, standings={}) == replace(balance.evaluate(Case(without)), standings={})
    assert aside.standings["o"] == "fails"


def test_statements_keep_their_verdict_whoever_says_them() -> None:
    claim = Statement(id="c", kind="claim", text="C", camp="them", origin="inferred", weight=0.1)
    assert judged(map_of(claim)) == {"c": "holds"}
