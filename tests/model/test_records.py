"""Records are values: frozen, strict, and what is not given is not written."""

from __future__ import annotations

import copy
import json

import pytest
from hypothesis import given
from pydantic import ValidationError

import strategies
from argmap.model.document import Document
from argmap.model.kinds import ARGUMENT_KINDS, STATEMENT_KINDS, argument_row
from argmap.model.records import (
    COLLECTIONS,
    Argument,
    File,
    Label,
    Statement,
    collection_of,
)
from argmap.model.rules import broken_by, check
from argmap.model.unknown import Again, Placed, in_place, parts_of, plain, remember_places


def test_a_record_cannot_be_changed() -> None:
    statement = Statement(id="a", kind="claim", text="x")
    with pytest.raises(ValidationError):
        statement.text = "y"  # type: ignore[misc]
    assert statement.replace(text="y").text == "y"
    assert statement.text == "x"


def test_a_field_set_to_its_default_counts_as_not_given() -> None:
    statement = Statement(id="a", kind="claim", text="x", notes="n")
    assert statement.replace(notes="").model_fields_set == {"id", "kind", "text"}


@pytest.mark.parametrize(
    "fields",
    [{"weight": True}, {"weight": float("nan")}, {"kind": "idea"}, {"tags": "a"}, {"id": ""}],
)
def test_what_does_not_fit_is_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        Statement(id="a", kind="claim", text="x").replace(**fields)


def test_an_argument_needs_a_premise() -> None:
    with pytest.raises(ValidationError):
        Argument(id="r", premises=(), conclusion="a")


def test_the_name_of_a_statement_is_its_label_or_its_text() -> None:
    statement = Statement(id="a", kind="assumption", text="The squad is sustained")
    assert statement.name == "The squad is sustained"
    assert statement.replace(label="squad").name == "squad"
    assert statement.replace(label=Label(name="squad", true="yes")).name == "squad"


def test_every_list_of_the_file_has_a_record_type_and_every_kind_a_row() -> None:
    assert set(COLLECTIONS) == set(File.model_fields) - set(File.__bases__[0].model_fields)
    assert len({row.key for row in STATEMENT_KINDS}) == len(STATEMENT_KINDS) == 6
    assert argument_row("attack", True) is ARGUMENT_KINDS["attack", True]


@given(strategies.documents())
def test_a_random_map_keeps_the_rules_and_finds_its_records_by_id(document: Document) -> None:
    assert check(document) == ()
    assert len(document) == len(list(document))
    for record in document:
        assert document[record.id] is record
        assert record.id in document
        assert record.id in document.entries[collection_of(record)]
        assert list(broken_by(record, document)) == []
        assert next(parts_of(record)) is record
    assert "no such id" not in document
    assert document.get("no such id") is None


def test_two_records_of_one_id_make_no_map() -> None:
    statement = Statement(id="a", kind="claim", text="x")
    with pytest.raises(ValueError, match="two records"):
        Document.of([statement, statement])


# --- unknown fields ----------------------------------------------------------------------------


def test_unknown_fields_stand_behind_what_they_stood_behind() -> None:
    unknown = Placed({"x": 1, "y": 2, "z": 3}, ("x", "id", "y", "text", "z"))
    assert list(in_place({"id": "a", "kind": "claim", "text": "t"}, unknown)) == [
        "x",
        "id",
        "y",
        "kind",
        "text",
        "z",
    ]
    assert list(in_place({"id": "a"}, unknown)) == ["x", "id", "y", "z"]
    assert list(in_place({}, unknown)) == ["x", "y", "z"]
    assert in_place({"id": "a"}, {}) == {"id": "a"}
    assert list(in_place({"id": "a"}, {"new": 1})) == ["id", "new"]


def test_a_known_field_that_was_unreadable_gives_way_once_it_is_set() -> None:
    unknown = Placed({"title": 5, "x": 1}, ("title", "x"))
    assert in_place({"version": 1}, unknown) == {"title": 5, "x": 1, "version": 1}
    assert in_place({"title": "t"}, unknown) == {"title": "t", "x": 1}


def test_places_survive_a_copy_and_an_edit_of_the_record() -> None:
    raw = {"x": 1, "id": "a", "kind": "claim", "text": "t"}
    statement = Statement.model_validate(raw)
    remember_places(statement, raw)
    for each in (statement.replace(text="u"), copy.copy(statement), copy.deepcopy(statement)):
        assert list(plain(each)) == ["x", "id", "kind", "text"]


def test_the_parts_within_keep_their_unknown_fields() -> None:
    raw = {"id": "r", "conclusion": "b", "premises": [{"x": 1, "statement": "a"}]}
    read = Argument.model_validate_json(json.dumps(raw))
    remember_places(read, raw)
    assert list(plain(read)["premises"][0]) == ["x", "statement"]


def test_a_key_that_stands_again_equals_nothing_but_itself() -> None:
    again = Again("text")
    assert again != "text"
    assert again == again
    assert len({again: 1, Again("text"): 2, "text": 3}) == 3
