"""What the page of turning says, word for word."""

from __future__ import annotations

import pytest

from argmap.analysis.reasoning.hinges import Hinge, Hinges
from argmap.analysis.reasoning.robustness import Bar, Robustness, Span
from argmap.model.document import Document
from argmap.model.records import Argument, Label, Premise, Statement
from argmap.ui.turns import words

ABLE = Label(name="Ability", true="Seoul is able to act", false="Seoul is unable to act")
MAP = Document.of(
    [
        Statement(id="join", kind="position", text="Join the patrols", label="Join"),
        Statement(id="able", kind="assumption", text="Seoul can act", label=ABLE),
        Statement(id="calm", kind="assumption", text="Beijing stays calm"),
        Argument(id="gain", premises=(Premise(statement="able"),), conclusion="join", label="Gain"),
    ]
)


@pytest.mark.parametrize(
    ("flip", "said"),
    [
        ({"able": "false"}, "If Seoul is unable to act"),
        ({"calm": "true"}, "If “Beijing stays calm” is taken as true"),
        (
            {"able": "false", "gain": "without"},
            "If Seoul is unable to act and “Gain” does not count",
        ),
        ({"gain": 0.25}, "If “Gain” weighs 0.25"),
    ],
)
def test_a_hinge_is_a_condition(flip: dict, said: str) -> None:
    assert str(words.hinge(MAP, Hinge(flip, "fails"))) == said


def _hinges(*found: Hinge, bound: int, complete: bool) -> Hinges:
    return Hinges("join", "holds", found, bound, complete, "holds", ())


ONE = Hinge({"able": "false"}, "fails")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (_hinges(ONE, bound=3, complete=True), "Nothing changes it unless this changes."),
        (
            _hinges(ONE, bound=3, complete=False),
            "Without one of these, no change of up to three things at once changes it; more may.",
        ),
        (
            _hinges(ONE, bound=1, complete=False),
            "Nothing else changes it alone; several at once may.",
        ),
        (_hinges(bound=3, complete=True), "No other outcome of the assumptions changes it."),
        (
            _hinges(bound=2, complete=False),
            "No change of up to two things at once changes it.",
        ),
    ],
)
def test_how_far_was_looked_is_said(found: Hinges, said: str) -> None:
    assert str(words.bound(MAP, found, ("assumptions",))) == said


def test_without_assumptions_there_is_nothing_to_turn_on() -> None:
    bare = Document.of([Statement(id="join", kind="position", text="Join")])
    found = _hinges(bound=3, complete=True)
    assert str(words.bound(bare, found, ("assumptions",))).startswith("There is nothing yet")
    assert str(words.bound(bare, found, ("assumptions", "weights"))) == "Nothing changes it."


def _robust(assumptions: int, exact: bool) -> Robustness:
    ways = {"holds": 3, "fails": 1} if exact else {"holds": 9000, "fails": 7384}
    return Robustness("join", "holds", 0.75, ways, exact, assumptions, 0.8, {"holds": 800}, 1000)


def test_shares_say_what_they_are_shares_of() -> None:
    assert str(words.scenarios(_robust(2, True))) == (
        "In the four ways in which its two assumptions may turn out"
    )
    assert str(words.scenarios(_robust(1, True))) == (
        "In the two ways in which its assumption may turn out"
    )
    assert "16,384 drawn at random" in str(words.scenarios(_robust(20, False)))
    assert "1,000 ways drawn at random" in str(words.weights(_robust(2, True)))


def _bar(*spans: Span, now: float = 0.5) -> Bar:
    return Bar("gain", "weights", now, {}, spans, changes=True)


@pytest.mark.parametrize(
    ("bar", "said"),
    [
        (
            _bar(Span(0, 0.7, "holds"), Span(0.7, 0.7, "open"), Span(0.7, 1, "fails")),
            "fails above 0.7 · weighs 0.5 now",
        ),
        (
            _bar(Span(0, 0.2, "fails"), Span(0.2, 1, "holds")),
            "fails below 0.2 · weighs 0.5 now",
        ),
        (
            _bar(Span(0, 0.2, "holds"), Span(0.2, 0.4, "open"), Span(0.4, 1, "holds")),
            "is open between 0.2 and 0.4 · weighs 0.5 now",
        ),
        (
            _bar(Span(0, 0.2, "holds"), Span(0.2, 0.2, "open"), Span(0.2, 1, "holds")),
            "is open at 0.2 · weighs 0.5 now",
        ),
    ],
)
def test_a_weight_says_where_the_verdict_becomes_another(bar: Bar, said: str) -> None:
    row = words.bar(MAP, bar, "holds")
    assert (row.words, row.now, row.marked) == (said, 0.5, None)


def test_a_value_says_what_each_way_comes_to_and_which_is_so() -> None:
    row = words.bar(
        MAP,
        Bar("able", "assumptions", "true", {"true": "holds", "false": "blocked"}, (), True),
        "holds",
    )
    assert row.words == "is blocked when false"
    assert row.marked == 1
    assert [(each.verdict, each.label) for each in row.stretches] == [
        ("blocked", "false"),
        ("holds", "true"),
    ]
    unset = words.bar(
        MAP, Bar("calm", "assumptions", None, {"true": "holds", "false": "fails"}, (), True), "open"
    )
    assert unset.marked is None
    assert unset.words == "fails when false · holds when true"


def test_an_argument_says_what_becomes_without_it() -> None:
    row = words.bar(MAP, Bar("gain", "arguments", None, {"without": "open"}, (), True), "holds")
    assert (row.words, row.marked) == ("is open without it", 1)
