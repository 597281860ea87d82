"""Reading and writing lose nothing: random maps, unknown fields at every level, every script."""

from __future__ import annotations

import copy
import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic_core import to_json

import strategies
from argmap.formats.native import read, write
from argmap.model.change import Change
from argmap.model.document import Document, Entry
from argmap.model.records import COLLECTIONS, Part, Statement


def tree_of(document: Document) -> dict[str, Any]:
    return json.loads(write(document))


def test_an_empty_map_is_a_file_of_its_own() -> None:
    data = write(Document())
    assert data == b'{\n  "format": "argmap",\n  "version": 1\n}\n'
    assert read(data, "x") == (Document(), ())


@given(strategies.documents())
def test_a_random_map_reads_back_equal_and_writes_the_same_bytes(document: Document) -> None:
    data = write(document)
    again, problems = read(data, "x")
    assert problems == ()
    assert again == document
    assert [told(each) for each in again] == [told(each) for each in document]
    assert write(again) == data


def told(part: Part) -> set[str]:
    """The fields that were given and say more than their absence would."""
    fields = type(part).model_fields
    return {
        name
        for name in part.model_fields_set & fields.keys()
        if fields[name].is_required() or getattr(part, name) != fields[name].get_default()
    }


def test_what_a_map_in_memory_spells_out_is_written_once_a_file_holds_it() -> None:
    spelt = Statement(id="a", kind="claim", text="t", origin="text", tags=())
    document = Document.of([spelt])
    first = write(document)
    assert b"origin" not in first
    assert b"tags" not in first
    assert read(first, "x")[0] == document
    told_by_a_file = first.replace(b'"text": "t"', b'"text": "t",\n      "origin": "text"')
    read_back, _ = read(told_by_a_file, "x")
    assert write(read_back) == told_by_a_file
    old = read_back.statements["a"]
    entry = read_back.entry("a")
    assert entry is not None
    edited = Entry(old.replace(notes="n"), entry.key)
    changed = read_back.apply(Change(updated={"a": (entry, edited)}))
    assert b'"origin": "text"' in write(changed)


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_unknown_fields_at_every_level_come_back_where_they_stood(data: st.DataObject) -> None:
    document = data.draw(strategies.documents(4, 4))
    tree = data.draw(strategies.with_unknown_fields(tree_of(document)))
    file = to_json(tree, indent=2) + b"\n"
    read_back, problems = read(file, "x")
    assert problems == ()
    assert write(read_back) == file


@given(st.data())
def test_an_edit_leaves_the_unknown_fields_of_all_else_where_they_stood(
    data: st.DataObject,
) -> None:
    document = data.draw(strategies.documents(4, 4).filter(lambda each: bool(each.statements)))
    tree = data.draw(strategies.with_unknown_fields(tree_of(document)))
    read_back, _ = read(to_json(tree, indent=2), "x")
    id = data.draw(st.sampled_from(list(read_back.statements)))
    changed = read_back.statements[id].replace(text="changed")
    after = Document.of(
        [changed if each.id == id else each for each in read_back], read_back.header
    )
    wanted = copy.deepcopy(tree)
    place = list(read_back.statements).index(id)
    wanted["statements"][place]["text"] = "changed"
    assert write(after) == to_json(wanted, indent=2) + b"\n"


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_whatever_stands_in_the_lists_comes_back(data: st.DataObject) -> None:
    """Records are damaged at random: each is shown or kept as it is, and is written as it was."""
    tree = tree_of(data.draw(strategies.documents(4, 4)))
    for name in COLLECTIONS:
        items = tree.get(name, [])
        for place in range(len(items)):
            damage = data.draw(st.sampled_from(["no", "no", "replace", "drop", "spoil", "double"]))
            if damage == "replace":
                items[place] = data.draw(strategies.json_values)
            elif damage == "drop" and items[place]:
                del items[place][data.draw(st.sampled_from(list(items[place])))]
            elif damage == "spoil" and items[place]:
                key = data.draw(st.sampled_from(list(items[place])))
                items[place][key] = data.draw(strategies.json_values)
            elif damage == "double":
                items.append(items[place])
    file = to_json(tree, indent=2) + b"\n"
    document, problems = read(file, "x")
    assert len(document.unread) <= len(problems)
    again = json.loads(write(document))
    assert again == json.loads(file)
    for problem in problems:
        assert problem.where
        assert "\n" not in str(problem)
        assert "validation" not in str(problem)


@given(strategies.documents())
def test_the_form_of_the_json_does_not_matter(document: Document) -> None:
    tree = tree_of(document)
    for form in (
        json.dumps(tree).encode(),
        json.dumps(tree, ensure_ascii=False, indent="\t", separators=(" ,", " : ")).encode(),
        b"\xef\xbb\xbf" + to_json(tree),
        json.dumps(tree, indent=1).replace("\n", "\r\n").encode(),
    ):
        again, problems = read(form, "x")
        assert (again, problems) == (document, ())
        assert write(again) == write(document)


def test_a_list_that_is_spelt_out_though_empty_stays_so() -> None:
    data = b'{\n  "format": "argmap",\n  "version": 1,\n  "arguments": [],\n  "steps": []\n}\n'
    document, problems = read(data, "x")
    assert problems == ()
    assert write(document) == data


def test_numbers_keep_their_form() -> None:
    data = write(
        Document.of(
            [
                Statement(id="a", kind="claim", text="", weight=1),
                Statement(id="b", kind="claim", text="", weight=1.0),
                Statement(id="c", kind="claim", text="", weight=0.1),
            ]
        )
    )
    assert [line.strip() for line in data.splitlines() if b"weight" in line] == [
        b'"weight": 1',
        b'"weight": 1.0',
        b'"weight": 0.1',
    ]
    assert write(read(data, "x")[0]) == data


def test_half_a_character_that_slipped_in_does_not_keep_a_map_from_being_written() -> None:
    document = Document.of([Statement(id="a", kind="claim", text="half \ud83d of it")])
    again, _ = read(write(document), "x")
    assert again.statements["a"].text == "half \N{REPLACEMENT CHARACTER} of it"


def test_unknown_fields_stand_behind_the_field_they_stood_behind_when_that_one_is_there() -> None:
    data = (
        b'{"format": "argmap", "version": 1, "statements": [{"id": "a", "x": 1, "kind": "claim", '
        b'"text": "t", "y": 2, "tags": ["u"], "z": 3}]}'
    )
    document, _ = read(data, "x")
    statement = document.statements["a"].replace(tags=(), notes="n")
    record = tree_of(Document.of([statement]))["statements"][0]
    assert list(record) == ["id", "x", "kind", "text", "y", "z", "notes"]
