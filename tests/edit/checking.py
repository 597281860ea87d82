"""Small maps, their shape in a line each, and the one test that every command must pass."""

from __future__ import annotations

import json
from typing import Any

from argmap.edit.editor import Editor
from argmap.edit.verb import Command, NotApplicable, Verb
from argmap.formats import native
from argmap.i18n import text
from argmap.model.change import Change
from argmap.model.document import Document
from argmap.model.records import Argument, Premise, Record, Statement
from argmap.model.rules import check


def says(id: str, kind: Any = "claim", **fields: Any) -> Statement:
    """A statement whose text is its id in capitals."""
    return Statement(id=id, kind=kind, text=id.upper(), **fields)


def step(id: str, premises: str, conclusion: str, sign: str = "+", **fields: Any) -> Argument:
    """An argument from premises (ids apart by spaces; a leading ! negates)."""
    if sign == "-":
        fields["polarity"] = "attack"
    return Argument(
        id=id,
        premises=tuple(
            Premise(statement=one[1:], negated=True) if one[0] == "!" else Premise(statement=one)
            for one in premises.split()
        ),
        conclusion=conclusion,
        **fields,
    )


def map_of(*records: Record) -> Document:
    return Document.of(records)


def steps(document: Document) -> list[str]:
    """Each argument in a line, in file order: ``a b + c``."""
    lines: list[str] = []
    for argument in document.arguments.values():
        premises = " ".join(("!" if p.negated else "") + p.statement for p in argument.premises)
        sign = "+" if argument.polarity == "support" else "-"
        lines.append(f"{premises} {sign} {argument.conclusion}")
    return lines


def why_not(document: Document, command: Command) -> str:
    """The sentence with which a command refuses; fails when it does not."""
    assert check_command(document, command) is document, "the command applies"
    reason = Editor(document).applies(command)
    assert reason is not None
    return str(reason)


def check_command(document: Document, command: Command) -> Document:
    """Run a command, prove all that must be true of any, and return the document after it.

    Proved: it refuses or changes in the same way however it is asked; the change inverts to the
    equal document with the same order and bytes, survives JSON, does again what it did, leaves all
    rules whole; what is to be selected is there. The very same document comes back from a refusal.
    """
    editor = Editor(document)
    reason = editor.applies(command)
    assert editor.document is document
    label = None if isinstance(command, Verb) else text("Edit")
    refused: NotApplicable | None = None
    change = Change()
    try:
        change = editor.run(command, label)
    except NotApplicable as refusal:
        refused = refusal
    if refused is not None:
        assert reason == refused.reason
        assert str(reason).endswith("."), reason
        assert editor.document is document
        assert editor.history.undoable is None
        return document
    assert (reason is None) == bool(change)
    if not change:
        assert editor.document is document
        return document
    after = editor.document
    assert check(after) == ()
    before_bytes, after_bytes = native.write(document), native.write(after)
    assert change.invert().invert() == change
    assert same(after.apply(change.invert()), document, before_bytes)
    written = Change.from_json(json.loads(json.dumps(change.to_json())))
    assert written == change
    assert same(document.apply(written), after, after_bytes)
    assert same(after.apply(written.invert()), document, before_bytes)
    deed = editor.history.undoable
    assert deed is not None
    assert str(deed.label)
    assert all(id in after for id in deed.after)
    again, problems = native.read(after_bytes, "again")
    assert (again, problems) == (after, ())
    assert native.write(again) == after_bytes
    assert editor.undo()
    assert same(editor.document, document, before_bytes)
    assert editor.redo()
    assert same(editor.document, after, after_bytes)
    return after


def same(one: Document, other: Document, written: bytes) -> bool:
    """Whether two documents are equal, in the same order and with the same bytes."""
    keys = [(id, entry.key) for row in one.entries.values() for id, entry in row.items()]
    others = [(id, entry.key) for row in other.entries.values() for id, entry in row.items()]
    return one == other and sorted(keys) == sorted(others) and native.write(one) == written
