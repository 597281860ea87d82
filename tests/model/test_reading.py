"""A bad field does not cost its record: the rest is shown, the field is kept and written back."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import ValidationError

from argmap.formats.native import read, write
from argmap.model.change import Change, difference
from argmap.model.reading import read_part, unread_fields
from argmap.model.records import Argument, Citation, Statement, Unread, Watch
from argmap.model.unknown import plain

STATEMENT: dict[str, Any] = {"id": "s", "kind": "claim", "text": "t"}
GOOD = {"source": "p", "locator": "1.1"}
BAD: list[tuple[dict[str, Any], str]] = [
    ({"weight": float("nan")}, "weight"),
    ({"weight": "heavy"}, "weight"),
    ({"citations": [GOOD, {"locator": "2"}, GOOD]}, "citations"),
    ({"citations": [7]}, "citations"),
    ({"citations": "none"}, "citations"),
    ({"tags": ["a", 1]}, "tags"),
    ({"label": {"true": "yes"}}, "label"),
    ({"watch": {"owner": "o", "confidence": "high"}}, "watch"),
    ({"origin": "hearsay", "x": 1}, "origin"),
]


def file_of(**fields: Any) -> bytes:
    whole = {
        "format": "argmap",
        "version": 1,
        "statements": [{**STATEMENT, **fields, "notes": "n"}],
    }
    return (json.dumps(whole, indent=2, ensure_ascii=False) + "\n").encode()


@pytest.mark.parametrize(("fields", "name"), BAD)
def test_the_record_is_shown_and_the_field_is_told_of_and_kept(
    fields: dict[str, Any], name: str
) -> None:
    data = file_of(**fields)
    document, problems = read(data, "x")
    statement = document["s"]
    assert isinstance(statement, Statement)
    assert (statement.text, statement.notes) == ("t", "n")
    assert [problem.code for problem in problems] == ["field-unread"]
    assert name in str(problems[0].message)
    assert problems[0].where.startswith("statements[0], line ")
    assert unread_fields(statement) == {name}
    assert write(document) == data


def test_what_is_sound_in_a_list_is_shown() -> None:
    document, _ = read(file_of(citations=[GOOD, {"locator": "2"}, GOOD]), "x")
    assert [each.locator for each in document.statements["s"].citations] == ["1.1", "1.1"]
    document, _ = read(file_of(watch={"owner": "o", "confidence": "high"}), "x")
    watch = document.statements["s"].watch
    assert watch is not None
    assert watch.owner == "o"


def test_every_bad_field_is_told_of() -> None:
    _, problems = read(file_of(weight="heavy", origin="hearsay"), "x")
    assert len(problems) == 2


@pytest.mark.parametrize(("fields", "name"), BAD)
def test_an_edit_of_something_else_keeps_it(fields: dict[str, Any], name: str) -> None:
    document, _ = read(file_of(**fields), "x")
    statement = document.statements["s"]
    edited = statement.replace(text="other")
    assert getattr(edited, name) == getattr(statement, name)
    assert unread_fields(edited) == {name}
    before = document.entries["statements"]["s"]
    after = document.apply(Change(updated={"s": (before, before._replace(record=edited))}))
    assert write(after) == file_of(**fields).replace(b'"text": "t"', b'"text": "other"')
    change = difference(document, after)
    again = Change.from_json(json.loads(json.dumps(change.to_json())))
    assert write(document.apply(again)) == write(after)


def test_an_edit_of_the_field_replaces_it_and_undo_brings_it_back() -> None:
    document, _ = read(file_of(weight="heavy"), "x")
    statement = document.statements["s"]
    edited = statement.replace(weight=0.5)
    assert (edited.weight, unread_fields(edited)) == (0.5, set())
    assert unread_fields(statement) == {"weight"}


def after(statement: Statement, **fields: Any) -> dict[str, Any]:
    """A statement as JSON after an edit that also stands a journal."""
    document, _ = read(file_of(), "x")
    edited = statement.replace(**fields)
    before = document.entries["statements"]["s"]
    change = Change(updated={"s": (before, before._replace(record=edited))})
    again = document.apply(Change.from_json(json.loads(json.dumps(change.to_json()))))
    written = json.loads(write(document.apply(change)))["statements"][0]
    assert json.loads(write(again))["statements"][0] == written
    assert again.statements["s"] == edited
    return written


def test_an_element_that_cannot_be_read_stays_where_it_stood_when_others_are_edited() -> None:
    one, two, three = ({"source": "p", "locator": place} for place in ("1", "2", "3"))
    bad = {"locator": "no source"}
    document, _ = read(file_of(citations=[bad, one, bad, 7, two]), "x")
    statement = document.statements["s"]
    shown = statement.citations
    new = Citation.model_validate(three)
    assert after(statement, citations=(*shown, new))["citations"] == [bad, one, bad, 7, two, three]
    assert after(statement, citations=(new, *shown))["citations"] == [bad, three, one, bad, 7, two]
    assert after(statement, citations=shown[1:])["citations"] == [bad, bad, 7, two]
    assert after(statement, citations=(new,))["citations"] == [bad, bad, 7, three]
    assert after(statement, citations=())["citations"] == [bad, bad, 7]
    twice = statement.replace(citations=()).replace(citations=(new,))
    assert (twice.citations, unread_fields(twice)) == ((new,), {"citations"})
    assert after(twice, text="other")["citations"] == [bad, bad, 7, three]


def test_a_member_that_cannot_be_read_stays_until_it_is_given_anew() -> None:
    document, _ = read(file_of(watch={"confidence": "high", "owner": "o"}), "x")
    statement = document.statements["s"]
    watch = after(statement, watch=Watch(owner="other", review="soon"))["watch"]
    assert watch == {"confidence": "high", "owner": "other", "review": "soon"}
    assert after(statement, watch=Watch(confidence=0.5))["watch"] == {"confidence": 0.5}
    assert "watch" not in after(statement, watch=None)
    assert unread_fields(statement.replace(watch=Watch(confidence=0.5))) == set()


def test_unknown_fields_of_answers_have_their_places_and_stand_a_journal() -> None:
    raw = {"id": "r", "x": 1, "premises": [{"statement": "s"}], "conclusion": "c"}
    raw["answers"] = {"q": {"y": 2, "state": "answered"}}
    argument, _ = read_part(Argument, raw)
    assert json.dumps(plain(argument)) == json.dumps(raw)


def test_without_what_it_needs_a_record_is_kept_as_it_is() -> None:
    with pytest.raises(ValidationError):
        read_part(Statement, {**STATEMENT, "text": 7})
    document, problems = read(file_of(text=7), "x")
    assert isinstance(document["s"], Unread)
    assert [problem.code for problem in problems] == ["record-unread"]
