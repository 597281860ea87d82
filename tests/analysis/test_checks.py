"""Each check finds what it is for, and a sound map has no problem."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

import strategies
from argmap.analysis.checks import check
from argmap.formats.native import read
from argmap.model.document import Document
from argmap.model.records import (
    Argument,
    Camp,
    Citation,
    Group,
    Header,
    Place,
    Premise,
    Record,
    Scenario,
    Selector,
    Source,
    Statement,
    Step,
)

A = Statement(id="a", kind="claim", text="Patrols calm the strait", camp="c")
Q = Statement(id="q", kind="question", text="Join?")
P = Statement(id="p", kind="position", text="Join", question="q")
R = Argument(id="r", premises=(Premise(statement="a"),), conclusion="p")
SOUND: tuple[Record, ...] = (
    A.replace(citations=(Citation(source="s", selector=Selector(start=1, end=2)),)),
    Q,
    P,
    R,
    Camp(id="c", name="critics", stances={"p": "reject"}),
    Source(id="s"),
    Scenario(id="z", title="", values={"a": "true"}, weights={"r": 0.5}),
    Step(id="t", title="", focus=("a",), reveal=(("r",),), scenario="z"),
    Group(id="g", title="", members=("a", "q")),
    Place(id="l", node="a", x=1, y=2),
)


def codes(*records: Record) -> list[str]:
    changed = {record.id for record in records}
    kept = [record for record in SOUND if record.id not in changed]
    return [problem.code for problem in check(Document.of([*kept, *records]))]


def test_a_sound_map_has_no_problem() -> None:
    assert codes() == []


@pytest.mark.parametrize(
    ("record", "code"),
    [
        (P.replace(question="nobody"), "question-missing"),
        (P.replace(question="a"), "not-a-question"),
        (A.replace(camp="nobody"), "camp-missing"),
        (R.replace(camp="nobody"), "camp-missing"),
        (Camp(id="c", name="", stances={"nobody": "accept"}), "stance-missing"),
        (A.replace(citations=(Citation(source="nobody"),)), "source-missing"),
        (
            A.replace(citations=(Citation(source="s", selector=Selector(start=2, end=1)),)),
            "selector-reversed",
        ),
        (Scenario(id="z", title="", values={"nobody": "true"}), "scenario-id-missing"),
        (Scenario(id="z", title="", weights={"nobody": 1}), "scenario-id-missing"),
        (Scenario(id="z", title="", weights={"r": 1.5}), "weight-out-of-range"),
        (A.replace(weight=-1), "weight-out-of-range"),
        (Step(id="t", title="", reveal=(("nobody",),)), "step-id-missing"),
        (Step(id="t", title="", scenario="nobody"), "step-scenario-missing"),
        (Group(id="g", title="", members=("nobody",)), "group-member-missing"),
        (Place(id="m", node="a", x=0, y=0), "placed-twice"),
        (R.replace(premises=(Premise(statement="a"), Premise(statement="a"))), "premise-twice"),
        (Argument(id="n", premises=(Premise(statement="p"),), conclusion="a"), "circle"),
        (Argument(id="n", premises=(Premise(statement="p"),), conclusion="r"), "circle"),
        (Argument(id="n", premises=(Premise(statement="x"),), conclusion="a"), "premise-missing"),
    ],
)
def test_what_is_wrong_is_found_once(record: Record, code: str) -> None:
    assert codes(record) == [code]


def test_a_circle_names_its_members() -> None:
    back = Argument(id="n", premises=(Premise(statement="p"),), conclusion="a")
    (problem,) = check(Document.of([*SOUND, back]))
    assert problem.ids == ("a", "p", "r", "n")
    assert str(problem) == "the reasoning runs in a circle: a, p, r, n"


def test_a_chain_of_thousands_is_no_circle_and_no_danger() -> None:
    records: list[Any] = [Statement(id=f"s{n}", kind="claim", text="x") for n in range(3001)]
    records += [
        Argument(id=f"r{n}", premises=(Premise(statement=f"s{n}"),), conclusion=f"s{n + 1}")
        for n in range(3000)
    ]
    assert check(Document.of(records)) == ()


def test_what_could_not_be_read_is_told_again() -> None:
    document, _ = read(b'{"format": "argmap", "version": 1, "statements": [5]}', "x")
    assert [(each.code, each.severity) for each in check(document)] == [("unread", "error")]


@given(strategies.documents())
def test_no_map_that_opens_makes_the_checks_stumble(document: Document) -> None:
    for problem in check(document):
        assert str(problem)
        assert set(problem.ids) <= {record.id for record in document}


def test_a_semantics_that_nobody_knows_is_told() -> None:
    document = Document.of([], Header(semantics="from the future"))
    (problem,) = check(document)
    assert problem.code == "semantics-unknown"
    assert "“from the future”" in str(problem.message)
    assert check(Document.of([], Header(semantics="strength:euler"))) == ()
