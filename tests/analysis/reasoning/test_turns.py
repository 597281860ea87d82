from __future__ import annotations

import re
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given

from analysis.reasoning.plainly import Plainly
from analysis.reasoning.saying import assert_sentence, explainer, read
from analysis.reasoning.small_maps import maps_and_settings
from argmap.analysis.reasoning import hinges, robustness, turns
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.hinges import Hinge, Hinges
from argmap.analysis.reasoning.robustness import Robustness
from argmap.analysis.reasoning.setting import Setting, scenario_setting
from argmap.analysis.reasoning.verdict import Verdict
from argmap.model.document import Document
from argmap.model.records import Statement, Value
from edit.checking import map_of, says, step


@pytest.fixture(scope="module")
def patrols(maps: Path) -> Document:
    return read(maps / "joint-patrols.argmap.json")


def found(document: Document, scenario: str, **options: int) -> tuple[Hinges, ...]:
    return hinges.find(Case(document), scenario_setting(document, scenario), **options)


def made(*rows: Hinge, bound: int = 3, complete: bool = False, **fields: object) -> Hinges:
    given: dict[str, object] = {
        "position": "go",
        "verdict": "holds",
        "found": rows,
        "bound": bound,
        "complete": complete,
        "without_inferred": "holds",
        "inferred_that_matter": (),
        **fields,
    }
    return Hinges(**given)  # type: ignore[arg-type]


def small() -> Document:
    go = Statement(id="go", kind="position", text="Go", label="Go")
    return map_of(go, *(says(id, "assumption") for id in "abcd"), step("x", "a", "go"))


def test_the_case_turns_on_washington_and_on_seoul(patrols: Document) -> None:
    rows = found(patrols, "sustained")
    both = "whether the U.S. sustains the S-Quad; whether Seoul is able to act."
    assert str(turns.case_line(patrols, rows)) == f"The case turns on: {both}"
    assert str(turns.line(patrols, rows[0])) == f"Join turns on: {both}"


def test_what_one_hinge_does_is_said_as_a_condition(patrols: Document) -> None:
    (join, *_) = found(patrols, "sustained")
    assert [str(turns.if_line(patrols, "join", each)) for each in join.found] == [
        "If the U.S. pulls back, Join fails.",
        "If Seoul is unable to act, Join is blocked.",
    ]


def test_a_pair_is_said_to_work_only_together() -> None:
    pair = Hinge({"a": "false", "b": "false"}, "fails")
    alone = Hinge({"c": "false"}, "fails")
    document = small()
    assert str(turns.line(document, made(pair))) == (
        "Go turns on nothing alone; "
        "only both together: whether “A” is true and whether “B” is true."
    )
    assert str(turns.line(document, made(alone, pair))).startswith(
        "Go turns on: whether “C” is true; only both together:"
    )


def test_it_is_told_how_far_nothing_was_found() -> None:
    document = small()
    said = {
        str(turns.line(document, made(bound=0))),
        str(turns.line(document, made(bound=1))),
        str(turns.line(document, made(bound=3))),
        str(turns.line(document, made(bound=4, complete=True))),
    }
    assert said == {
        "It is not known yet on what Go turns.",
        "No single assumption changes the verdict on Go; sets were not tried.",
        "No assumption changes the verdict on Go alone, nor do up to three together.",
        "No assumption changes the verdict on Go.",
    }


def test_sets_beyond_a_few_are_counted() -> None:
    rows = [Hinge({id: "false"}, "fails") for id in "abcd"] + [Hinge({"x": "without"}, "fails")]
    assert str(turns.line(small(), made(*rows))).endswith("; and one more.")


def test_arguments_and_weights_are_asked_about_in_their_own_words() -> None:
    document = small()
    assert str(turns.line(document, made(Hinge({"x": "without"}, "fails")))) == (
        "Go turns on whether “A” counts."
    )
    assert str(turns.line(document, made(Hinge({"x": 0.25}, "fails")))) == (
        "Go turns on how much “A” weighs."
    )
    assert str(turns.if_line(document, "go", Hinge({"x": 0.25}, "open"))) == (
        "If “A” weighs 0.25, Go is open."
    )


def test_shares_are_whole_percents_and_never_rounded_to_certainty() -> None:
    def said(weights: float, samples: int = 1000, **fields: object) -> str:
        given: dict[str, object] = {
            "position": "join",
            "verdict": "holds",
            "share_of_scenarios": 0.25,
            "scenarios": {"holds": 1, "fails": 3},
            "scenarios_exact": True,
            "assumptions": 2,
            "share_of_weights": weights,
            "weights": {"holds": 1},
            "samples": samples,
            **fields,
        }
        return str(turns.robust_line(Robustness(**given)))  # type: ignore[arg-type]

    ways = "and in one of the four ways its assumptions can turn out."
    assert said(0.776) == f"The verdict stands in 78\u00a0% of weight settings, {ways}"
    assert said(0.9999) == f"The verdict stands in more than 99\u00a0% of weight settings, {ways}"
    assert said(1.0) == f"The verdict stands in all of 1,000 weight settings tried, {ways}"
    assert said(0.0, assumptions=0) == "The verdict stands in none of 1,000 weight settings tried."
    assert said(0.5, assumptions=1, scenarios={"holds": 2}) == (
        "The verdict stands in 50\u00a0% of weight settings, "
        "and whichever way its assumption turns out."
    )
    assert said(0.5, scenarios_exact=False) == (
        "The verdict stands in 50\u00a0% of weight settings, "
        "and in about 25\u00a0% of the ways its assumptions can turn out."
    )
    assert said(0, 0, assumptions=0) == "Nothing that could be varied bears on it."


def test_a_verdict_that_rests_on_an_inferred_undercut_says_so(patrols: Document) -> None:
    (join, *_) = found(patrols, "pulls-back")
    assert str(turns.inferred_line(patrols, join)) == (
        "Rests on one inferred undercut, “A pull-back undercuts the gain in standing”: "
        "without what is inferred, it is open."
    )
    (join, *_) = found(patrols, "sustained")
    assert turns.inferred_line(patrols, join) is None


@pytest.mark.parametrize("verdict", ["holds", "fails", "open", "blocked"])
def test_inferred_arguments_that_matter_together_are_told(verdict: Verdict) -> None:
    row = made(without_inferred=verdict, verdict="fails" if verdict == "holds" else "holds")
    line = turns.inferred_line(small(), row)
    assert (line is None) == (row.verdict == verdict)
    if line is not None:
        assert_sentence(line)


def test_what_is_open_turns_on_what_its_sentence_says_must_be_known(patrols: Document) -> None:
    case = Case(patrols)
    asked = "whether the U.S. sustains the S-Quad and, if so, whether Seoul is able to act."
    join, *others = hinges.find(case)
    assert str(turns.line(patrols, join)) == f"Join turns on {asked}"
    assert str(turns.case_line(patrols, (join, *others))) == f"The case turns on {asked}"
    assert [str(turns.if_line(patrols, "join", each)) for each in join.found] == [
        "If the U.S. pulls back, Join fails."
    ]
    assert str(turns.then_line(patrols, join)) == (
        "If the U.S. sustains the S-Quad, Join turns on whether Seoul is able to act."
    )


def test_one_thing_that_settles_it_either_way_is_all_that_is_asked() -> None:
    open_ones = "abcdef"
    document = map_of(
        says("p", "position"),
        *(says(each, "assumption") for each in open_ones),
        *(step(f"+{each}", each, "p", weight=0.4) for each in open_ones[1:]),
        *(step("x", "a", "p", weight=1.0), step("y", "!a", "p", "-", weight=0.7)),
    )
    (row,) = hinges.find(Case(document))
    assert row.until == (("a",), (), None)
    sentence = "“P” is open until it is known whether “A” is true."
    assert str(explainer(document).why("p").sentence) == sentence


@given(maps_and_settings())
def test_an_open_verdict_is_settled_by_what_it_is_said_to_turn_on_and_in_that_order(
    drawn: tuple[Document, Setting],
) -> None:
    document, setting = drawn
    statements = [id for id, each in document.statements.items() if each.kind != "question"]
    explained = explainer(document, setting)
    for row in hinges.find(Case(document), setting, statements):
        sentence, line = str(explained.why(row.position).sentence), str(turns.line(document, row))
        asked = re.search(r"open until it is known (.*)\.$", sentence)
        if asked is not None and "also turns on" not in sentence:
            assert row.until is not None
            assert "more" in sentence + line or _named(asked[1]) <= _named(line), (sentence, line)
        if row.until is None:
            continue
        first, then, when = row.until

        def verdict(values: dict[str, Value], id: str = row.position) -> str:
            return Plainly(document, setting.giving(values)).verdicts()[id]

        known = (*first, *then)
        for values in product(("true", "false"), repeat=len(known)):
            assert verdict(dict(zip(known, values, strict=True))) != "open", row
        if then:
            assert all("open" in {verdict({id: way}) for way in ("true", "false")} for id in first)
        for id in then:
            assert {verdict({id: "true"}), verdict({id: "false"})} == {"open"}, row
        if when is not None:
            assert verdict({first[0]: when}) == "open", row
            assert verdict({first[0]: "false" if when == "true" else "true"}) != "open", row


def _named(said: str) -> set[str]:
    return set(re.findall(r"whether “(\w+)” is true", said))


@given(maps_and_settings())
def test_every_line_about_small_maps_is_a_sentence(drawn: tuple[Document, Setting]) -> None:
    document, setting = drawn
    case = Case(document)
    statements = [id for id, each in document.statements.items() if each.kind != "question"]
    rows = hinges.find(case, setting, statements[:2], over=("assumptions", "arguments", "weights"))
    assert_sentence(turns.case_line(document, rows))
    for row in rows:
        assert_sentence(turns.line(document, row))
        for hinge in row.found:
            assert_sentence(turns.if_line(document, row.position, hinge))
        for line in (turns.inferred_line(document, row), turns.then_line(document, row)):
            if line is not None:
                assert_sentence(line)
    measured = robustness.measure(case, setting, statements[0], samples=8)
    assert_sentence(turns.robust_line(measured))
