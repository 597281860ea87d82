from __future__ import annotations

from argmap.analysis.excerpt import excerpt
from argmap.model.document import Document
from argmap.model.records import Argument, Group, Place, Premise, Statement
from argmap.model.rules import check


def statement(id: str) -> Statement:
    return Statement(id=id, kind="claim", text=id)


def argument(id: str, conclusion: str, *premises: str) -> Argument:
    return Argument(
        id=id, premises=tuple(Premise(statement=p) for p in premises), conclusion=conclusion
    )


WHOLE = Document.of(
    [
        *(statement(id) for id in "abcdu"),
        argument("r", "a", "b", "c"),
        argument("x", "r", "u"),
        argument("s", "d", "a"),
        Group(id="g", title="G", members=("b", "d")),
        Place(id="at-b", node="b", x=1, y=2),
    ]
)


def test_an_excerpt_keeps_the_arguments_between_its_statements() -> None:
    part = excerpt(WHOLE, {"a", "b", "c"})
    assert list(part.statements) == ["a", "b", "c"]
    assert list(part.arguments) == ["r"]
    assert part.groups["g"].members == ("b",)
    assert "at-b" in part.places


def test_a_linked_argument_loses_the_premise_that_stays_behind() -> None:
    part = excerpt(WHOLE, {"a", "b"})
    assert [premise.statement for premise in part.arguments["r"].premises] == ["b"]
    assert part.arguments["r"] is not WHOLE.arguments["r"]


def test_an_undercut_comes_with_what_it_undercuts() -> None:
    assert set(excerpt(WHOLE, {"x"}).statements) == {"a", "b", "c", "u"}


def test_every_excerpt_keeps_the_rules() -> None:
    for id in [*WHOLE.statements, *WHOLE.arguments]:
        assert check(excerpt(WHOLE, {id, "a"})) == ()


def test_undercuts_in_a_circle_end() -> None:
    circle = Document.of(
        [statement("a"), statement("b"), argument("x", "y", "a"), argument("y", "x", "b")]
    )
    assert set(excerpt(circle, {"x"}).statements) == {"a", "b"}
