"""The quick validator of a sound file takes and refuses what pydantic would."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from argmap.formats.native import read
from argmap.formats.reader import reader
from argmap.model.records import File

MAPS = sorted((Path(__file__).resolve().parents[2] / "maps").glob("*.argmap.json"))
STATEMENT: dict[str, Any] = {"id": "s", "kind": "claim", "text": "t"}
ARGUMENT: dict[str, Any] = {"id": "a", "premises": [{"statement": "s"}], "conclusion": "c"}
FULL: dict[str, Any] = {
    "format": "argmap",
    "version": 1,
    "later": {"x": [1]},
    "statements": [
        {
            **STATEMENT,
            "label": {"name": "n", "true": "t", "y": 1},
            "weight": 1,
            "citations": [{"source": "p", "selector": {"start": 0, "end": 4}}],
            "watch": {"owner": "o", "confidence": 0.5, "z": 2},
        }
    ],
    "arguments": [{**ARGUMENT, "answers": {"q": {"state": "answered", "w": 1}}}],
    "sources": [{"id": "p", "author": [{"family": "F"}], "issued": {"date-parts": [[2024]]}}],
    "scenarios": [{"id": "c", "title": "t", "values": {"s": "true"}, "weights": {"a": 1.5}}],
    "steps": [{"id": "e", "title": "t", "reveal": [["s"], []], "minutes": 2}],
    "polls": [
        {
            "id": "o",
            "title": "t",
            "rounds": [
                {
                    "ballots": [{"voter": "v", "value": ["s"]}],
                    "wording": {"s": "h"},
                    "tally": {"y": 2},
                }
            ],
        }
    ],
    "places": [{"id": "l", "node": "s", "x": 1, "y": 2.5}],
}


def outcome(read_it: Any, data: bytes) -> object:
    try:
        return read_it(data)
    except ValidationError:
        return "refused"


@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
def test_the_maps_are_read_alike(path: Path) -> None:
    data = path.read_bytes()
    quick, plain = reader().validate_json(data), File.model_validate_json(data)
    assert quick == plain
    assert quick.model_dump_json(exclude_unset=True) == plain.model_dump_json(exclude_unset=True)


def spots(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    found = [path] if path else []
    for key, each in inner:
        found += spots(each, (*path, key)) if isinstance(each, dict | list) else [(*path, key)]
    return found


@pytest.mark.parametrize(
    "wrong", [None, "x", "", 1, -1, 1.5, True, [], [1], {}, {"x": 1}, float("nan")]
)
def test_whatever_stands_in_a_field_is_taken_or_refused_alike(wrong: Any) -> None:
    validator = reader().validate_json
    for path in spots(FULL):
        tree = json.loads(json.dumps(FULL))
        inner = tree
        for key in path[:-1]:
            inner = inner[key]
        inner[path[-1]] = wrong
        data = json.dumps(tree).encode()
        quick, plain = outcome(validator, data), outcome(File.model_validate_json, data)
        if path[0] == "sources" and "NaN" in data.decode():
            continue  # looked for by ``native`` itself
        assert repr(quick) == repr(plain), path  # NaN equals nothing


def test_a_map_with_everything_in_it_is_read_as_a_whole() -> None:
    full = {**FULL, "statements": [STATEMENT | FULL["statements"][0], {**STATEMENT, "id": "c1"}]}
    full["arguments"] = [{**FULL["arguments"][0], "conclusion": "c1"}]
    document, problems = read((json.dumps(full, indent=2) + "\n").encode(), "x")
    assert not problems
    assert document.kept is not None
