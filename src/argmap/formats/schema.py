"""The JSON Schema of the file, generated from the models; the shipped copy is tested against it."""

from __future__ import annotations

import json
from typing import Any

from argmap.formats.migrations import CURRENT
from argmap.model.records import File

SHIPPED = ("schema", "argmap.schema.json")
"""Where the copy lies in the resources."""


def schema() -> dict[str, Any]:
    """The schema as data (draft 2020-12). Unknown fields are allowed everywhere."""
    generated = File.model_json_schema(mode="validation")
    properties = generated["properties"]
    properties["version"] = {"const": CURRENT, "title": "Version"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:argmap:schema:{CURRENT}",
        "title": "argmap",
        "description": "One argument map: its header, then one list for each kind of record.",
        "type": "object",
        "properties": properties,
        "required": ["format", "version"],
        "additionalProperties": True,
        "$defs": generated["$defs"],
    }


def schema_text() -> str:
    """The schema as the file that is shipped."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"
