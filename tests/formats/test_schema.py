"""The shipped JSON Schema is that of the models, and every example map keeps it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

import strategies
from argmap import resources
from argmap.formats.native import read, write
from argmap.formats.schema import SHIPPED, schema, schema_text
from argmap.model.document import Document
from argmap.model.records import RECORD_TYPES

MAPS = sorted((Path(__file__).parents[2] / "maps").glob("*.json"))


def validator() -> Any:
    jsonschema.Draft202012Validator.check_schema(schema())
    return jsonschema.Draft202012Validator(schema())


def test_the_shipped_schema_is_current(update: bool) -> None:
    if update:
        resources.path(*SHIPPED).write_text(schema_text(), "utf-8")
    assert resources.read_text(*SHIPPED) == schema_text()


def test_the_schema_describes_every_field_of_every_record() -> None:
    described = schema()["$defs"]
    for kind in RECORD_TYPES:
        assert set(described[kind.__name__]["properties"]) == set(kind.model_fields)
        assert kind.collection in schema()["properties"]


@settings(max_examples=25)
@given(strategies.documents(4, 4))
def test_a_random_map_keeps_the_schema(document: Document) -> None:
    validator().validate(json.loads(write(document)))


@pytest.mark.parametrize(
    "change",
    [
        {"format": "other"},
        {"version": 2},
        {"statements": {}},
        {"statements": [{"id": "a"}]},
        {"statements": [{"id": "a", "kind": "idea", "text": ""}]},
        {"arguments": [{"id": "a", "premises": [], "conclusion": "b"}]},
    ],
)
def test_what_is_wrong_breaks_the_schema(change: dict[str, Any]) -> None:
    tree = {"format": "argmap", "version": 1, **change}
    assert not validator().is_valid(tree)
    assert not validator().is_valid({"format": "argmap"})


@pytest.mark.parametrize("file", MAPS, ids=lambda file: file.name)
def test_every_example_map_keeps_the_schema_and_is_in_our_own_form(file: Path) -> None:
    data = file.read_bytes()
    validator().validate(json.loads(data))
    document, problems = read(data, file.name)
    assert problems == ()
    assert write(document) == data
