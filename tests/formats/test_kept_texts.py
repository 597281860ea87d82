"""Unedited records keep their text: what is saved after edits is what would be written anew."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic_core import to_json

import strategies
from argmap.edit.editor import Editor
from argmap.formats import writing
from argmap.formats.native import is_whole, read, write
from argmap.formats.pen import Pen
from argmap.formats.texts import no_texts
from argmap.i18n import text
from argmap.model.change import Change
from argmap.model.document import Document, Entry
from argmap.model.records import Record, Statement, Unread


def anew(document: Document) -> bytes:
    """The document written without any texts, but with all that it spells out."""
    return write(Document(document.header, document.entries, no_texts(spelt=True)))


def edited(document: Document, *ids: str) -> Document:
    """The document with other words in these statements."""
    updated: dict[str, tuple[Entry, Entry]] = {}
    for id in ids:
        before = document.entry(id)
        assert before is not None
        statement = document.statements[id].replace(text="edited")
        updated[id] = (before, Entry(statement, before.key))
    return document.apply(Change(updated=updated))


def without(document: Document, id: str) -> Document:
    before = document.entry(id)
    assert before is not None
    return document.apply(Change(removed={id: before}))


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the records that were written and not copied."""
    ids: list[str] = []
    new = writing._new

    def listening(name: str, records: Sequence[Record], pen: Pen) -> Any:
        ids.extend(record.id for record in records)
        return new(name, records, pen)

    monkeypatch.setattr(writing, "_new", listening)
    return ids


def three(**fields: Any) -> Document:
    return Document.of(Statement(id=id, kind="claim", text="t", **fields) for id in "abc")


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_after_any_edits_a_save_is_what_would_be_written_anew(data: st.DataObject) -> None:
    tree = json.loads(write(data.draw(strategies.documents(6, 6))))
    if data.draw(st.booleans()):
        tree = data.draw(strategies.with_unknown_fields(tree))
    file = to_json(tree, indent=2) + b"\n"
    editor = Editor(read(file, "x")[0])
    assert write(editor.document) == file
    for _ in range(data.draw(st.integers(1, 6))):
        editor.run(data.draw(strategies.commands(editor.document)), text("Edit"))
        editor.seal()
        if data.draw(st.booleans()):
            assert write(editor.document) == anew(editor.document)
            assert is_whole(write(editor.document), editor.document)
    assert write(editor.document) == anew(editor.document)
    while editor.undo():
        pass
    assert write(editor.document) == file


@given(st.data())
def test_records_may_come_in_any_order_and_number(data: st.DataObject) -> None:
    document = read(anew(data.draw(strategies.documents(8, 0))), "x")[0]
    own = list(document.statements.values())
    new = [Statement(id=f"new {n}", kind="claim", text="n") for n in range(4)]
    chosen = data.draw(st.lists(st.sampled_from([*own, *new]), unique_by=id))
    entries = {record.id: Entry(record, float(n)) for n, record in enumerate(chosen)}
    lists = {"statements": entries} if entries else {}
    after = Document(document.header, lists, document.kept)
    assert write(after) == anew(after)
    assert write(after) == anew(after)  # now from the texts of the last time


def test_only_what_was_edited_is_written(written: list[str]) -> None:
    document = read(write(three()), "x")[0]
    written.clear()
    document = edited(document, "b")
    write(document)
    assert written == ["b"]
    write(document)
    assert written == ["b"]
    write(edited(document, "a", "c"))
    assert written == ["b", "a", "c"]


def test_a_map_made_in_memory_has_its_texts_from_the_first_save_on(written: list[str]) -> None:
    document = three()
    write(document)
    written.clear()
    write(without(document, "b"))
    assert written == []


@pytest.mark.parametrize("tight", [False, True])
def test_a_long_list_has_its_texts_from_the_first_save_on(tight: bool, written: list[str]) -> None:
    """Where its records begin is looked for at the second one."""
    many = [Statement(id=f"s{n}", kind="claim", text="t") for n in range(2 * writing._BATCH)]
    document = read(write(three()).replace(b'"text": ', b'"text":' if tight else b'"text": '), "x")[
        0
    ]
    added = {each.id: Entry(each, float(n)) for n, each in enumerate(many, 10)}
    document = document.apply(Change(added=added))
    assert write(document) == (anew(document) if not tight else write(document))
    written.clear()
    after = edited(document, "s5", "s300", "b")
    assert is_whole(write(after), after)
    assert sorted(written) == ["b", "s300", "s5"]
    assert write(after).replace(b'"text":"', b'"text": "') == anew(after)


def test_undo_brings_back_the_very_text(written: list[str]) -> None:
    file = write(three()).replace(b'"t"', b'"\\u0074"')
    document = read(file, "x")[0]
    before, after = document.entry("b"), edited(document, "b").entry("b")
    assert before is not None
    assert after is not None
    change = Change(updated={"b": (before, after)})
    written.clear()
    assert write(document.apply(change).apply(change.invert())) == file
    assert written == []


def test_unedited_records_keep_their_own_form() -> None:
    file = write(three(weight=100.0))
    file = file.replace(b"100.0", b"1e2").replace(b'"text": "t"', b'"text":   "\\u0074"')
    document = read(file, "x")[0]
    lines = write(edited(document, "b")).splitlines()
    assert [line.strip() for line in lines if b"weight" in line] == [
        b'"weight": 1e2',
        b'"weight": 100.0',
        b'"weight": 1e2',
    ]
    assert [line.strip() for line in lines if b"text" in line] == [
        b'"text":   "\\u0074",',
        b'"text": "edited",',
        b'"text":   "\\u0074",',
    ]


def misleading(body: bytes) -> bytes:
    """A file with ``body`` as its statements, read without any problem."""
    file = b'{\n  "format": "argmap",\n  "version": 1,\n  "statements": [\n%s\n}\n' % body
    assert read(file, "x")[1] == ()
    return file


RECORD = b'      "id": "%s",\n      "kind": "claim",\n      "text": "t"'


def test_lines_that_only_look_like_the_ends_of_records_mislead_nobody() -> None:
    """As many such lines as there are records, but within one of them."""
    a, b, c = (RECORD % id for id in (b"a", b"b", b"c"))
    inner = b"    {\n%s\n    },\n    {\n%s\n    },\n    {\n%s\n    }" % (b, b, c)
    file = misleading(
        b"    {\n"
        + a
        + b',\n      "x": [\n'
        + inner
        + b"]}, {"
        + b.strip()
        + b"}, {"
        + c.strip()
        + b"\n    }\n  ]"
    )
    document = read(file, "x")[0]
    assert write(edited(document, "b")) == anew(edited(document, "b"))
    assert write(edited(document, "b", "c")) == anew(edited(document, "b", "c"))
    assert write(without(document, "b")) == anew(without(document, "b"))


def test_a_list_that_ends_where_no_list_of_ours_would_does_not_swallow_the_next() -> None:
    a, b, c = (RECORD % id for id in (b"a", b"b", b"c"))
    argument = b'{"id": "r", "premises": [{"statement": "a"}], "conclusion": "b"}'
    for camp in (b"    {\n" + argument[1:-1] + b"\n    }\n  ]", b"    " + argument + b"\n  ]"):
        file = misleading(
            b"    {\n%s\n    },\n    {\n%s\n    },\n    {\n%s\n    }],\n" % (a, b, c)
            + b'  "arguments": [\n'
            + camp
        )
        document = read(file, "x")[0]
        assert write(document) == anew(document)
        assert write(edited(document, "c")) == anew(edited(document, "c"))


def test_a_list_in_an_unknown_field_is_not_taken_for_the_one_of_its_name() -> None:
    record = b"    {\n%s\n    }\n  ]" % (RECORD % b"a")
    other = b"    {\n%s\n    }\n  ]" % (RECORD % b"z")
    file = (
        b'{\n  "format": "argmap",\n  "version": 1,\n  "x": {\n  "statements": [\n'
        + other
        + b'\n  },\n  "statements": [\n'
        + record
        + b"\n}\n"
    )
    document, problems = read(file, "x")
    assert problems == ()
    assert write(document) == anew(document)
    assert write(edited(document, "a")) == anew(edited(document, "a"))


@pytest.mark.parametrize("form", ["compact", "tabs", "lines", "windows"])
def test_a_file_in_another_form_is_written_anew(form: str) -> None:
    tree = json.loads(write(three()))
    file = {
        "compact": json.dumps(tree),
        "tabs": json.dumps(tree, indent="\t"),
        "lines": json.dumps(tree, indent=2).replace("\n      ", " "),
        "windows": json.dumps(tree, indent=2).replace("\n", "\r\n"),
    }[form]
    document = read(file.encode(), "x")[0]
    assert write(edited(document, "b")) == anew(edited(document, "b"))


def test_what_could_not_be_read_is_written_among_the_rest_whatever_it_is() -> None:
    tree = json.loads(write(three()))
    tree["statements"][1:2] = [5, {}, {"x": [{}]}, None, []]
    file = to_json(tree, indent=2) + b"\n"
    document = read(file, "x")[0]
    assert len(document.unread) == 5
    assert write(document) == file
    assert write(document) == file
    document = edited(document, "c")
    assert write(document) == anew(document)
    assert is_whole(write(document), document)


def test_texts_are_no_part_of_a_document_as_a_value() -> None:
    read_back, made = read(write(three()), "x")[0], three()
    assert (read_back.kept is None, made.kept is None) == (False, True)
    assert read_back == made


# --- the last look -----------------------------------------------------------------------------


def test_a_file_is_whole_only_with_all_its_records() -> None:
    document = three()
    data = write(document)
    assert is_whole(data, document)
    assert not is_whole(data, without(document, "b"))
    assert not is_whole(write(without(document, "b")), document)
    assert not is_whole(data[:-3], document)
    assert not is_whole(data.replace(b"argmap", b"orgmap"), document)
    assert not is_whole(data.replace(b'"version": 1', b'"version": "x"'), document)
    assert not is_whole(data + b"}", document)


def test_a_list_that_is_no_list_can_be_whole() -> None:
    tree = json.loads(write(three())) | {"camps": "none", "places": {"a": 1}}
    document = read(to_json(tree), "x")[0]
    assert [each.whole for each in document if isinstance(each, Unread)] == [True, True]
    assert is_whole(write(document), document)


def test_a_list_that_stands_twice_is_counted_where_it_counts() -> None:
    file = write(three()).replace(b'"statements": [', b'"statements": [], "statements": [')
    document = read(file, "x")[0]
    assert len(document.statements) == 3
    assert is_whole(write(document), document)
