"""The outline's rows: what hangs from what, mentions, and what a screen reader says."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from argmap.app.outline import EMPTY, TOP, mark, rows, sentence
from argmap.formats import native
from argmap.model.document import Document
from argmap.model.records import Argument, Premise, Role, Statement
from argmap.render.arrows import leg_word
from argmap.render.words import Words


def _of(*records: Statement | Argument) -> Document:
    return Document.of(records)


def _claim(id: str) -> Statement:
    return Statement(id=id, kind="claim", text=id.upper())


def test_linked_premises_and_an_undercut_stand_under_the_first_premise() -> None:
    document = _of(
        *(_claim(id) for id in "abcd"),
        Argument(id="x", premises=(Premise(statement="b"), Premise(statement="c")), conclusion="a"),
        Argument(id="y", premises=(Premise(statement="d"),), conclusion="x", polarity="attack"),
    )
    found = rows(document)
    assert found[TOP].children == (("a", ""),)
    assert found["a", ""].children == (("b", ""),)
    assert [(key[0], found[key].sign) for key in found["b", ""].children] == [
        ("c", "premise"),
        ("d", "undercut"),
    ]


def test_a_statement_used_twice_is_mentioned_the_second_time() -> None:
    document = _of(
        *(_claim(id) for id in "abc"),
        Argument(id="x", premises=(Premise(statement="c"),), conclusion="a"),
        Argument(id="y", premises=(Premise(statement="c"),), conclusion="b"),
    )
    found = rows(document)
    assert [row.mention for row in found.values() if row.statement == "c"].count(False) == 1
    assert [row.mention for row in found.values() if row.statement == "c"].count(True) == 1


def test_a_circle_is_listed_and_comes_to_an_end() -> None:
    document = _of(
        *(_claim(id) for id in "ab"),
        Argument(id="x", premises=(Premise(statement="a"),), conclusion="b"),
        Argument(id="y", premises=(Premise(statement="b"),), conclusion="a"),
    )
    assert {row.statement for row in rows(document).values()} == {"", "a", "b"}


def test_a_premise_given_twice_is_one_row_and_hides_nothing() -> None:
    twice = (Premise(statement="a"), Premise(statement="a"), Premise(statement="c"))
    document = _of(
        *(_claim(id) for id in "abc"),
        Argument(id="x", premises=twice, conclusion="a"),
        Argument(id="y", premises=(Premise(statement="b"), *twice[:2]), conclusion="c"),
    )
    found = rows(document)
    assert {row.statement for row in found.values() if not row.mention} == {"", "a", "b", "c"}
    reached = {key for row in found.values() for key in row.children}
    assert reached | {TOP} == set(found)
    assert sum(len(row.children) for row in found.values()) == len(reached)


def test_every_statement_of_every_map_has_exactly_one_full_row(maps: Path) -> None:
    for path in maps.glob("*.json"):
        document, _ = native.read(path.read_bytes(), path.name)
        full = [row.statement for row in rows(document).values() if not row.mention]
        assert sorted(full) == sorted(["", *document.statements]), path.name


def test_a_row_says_its_part_its_place_and_its_words() -> None:
    document = _of(
        *(_claim(id) for id in "abc"),
        Argument(id="x", premises=(Premise(statement="b"),), conclusion="a", polarity="attack"),
        Argument(id="y", premises=(Premise(statement="c"),), conclusion="a", polarity="attack"),
    )
    found = rows(document)
    said = sentence(document, found, ("c", ""), ("a", ""), folded=False)
    assert str(said) == "Objection 2 of 2 to “A”: C"
    top = sentence(document, found, ("a", ""), TOP, folded=True)
    assert str(top) == "Claim: A, 2 below, folded"


@pytest.mark.parametrize("negated", [False, True])
@pytest.mark.parametrize("role", get_args(Role))
def test_a_row_says_if_and_unless_as_the_picture_does(role: Role, negated: bool) -> None:
    premise = Premise(statement="b", role=role, negated=negated)
    document = _of(
        *(_claim(id) for id in "abc"),
        Argument(id="x", premises=(premise,), conclusion="a"),
        Argument(id="y", premises=(Premise(statement="c"), premise), conclusion="a"),
    )
    found = rows(document)
    pill = leg_word(premise, Words())
    own = f"{pill}: B" if pill else "B"
    said = sentence(document, found, ("b", ""), ("a", ""), folded=False)
    assert str(said) == f"Reason 1 of 2 for “A”: {own}"
    linked = sentence(document, found, ("b", "y"), ("c", ""), folded=False)
    assert str(linked) == f"Linked premise with “C”: {own}, stands in full elsewhere"
    assert mark(document, found["a", ""]) is None


def test_outline_and_canvas_call_an_empty_statement_the_same() -> None:
    assert Words().plain("empty") == EMPTY == "no words yet"
