"""Verbs that change words: texts, labels, notes, the header. Typing on stays one undo step."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from argmap.edit.history import Selection
from argmap.edit.plain import clean
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.i18n import text as say
from argmap.model.records import (
    Argument,
    Camp,
    Group,
    Label,
    Record,
    Scenario,
    Source,
    Statement,
    Step,
)


def set_text(id: str, words: str) -> Verb:
    """Set a statement's text, an argument's label, or another record's title or name."""

    def run(transaction: Transaction) -> Selection:
        record = _record(transaction, id)
        said = clean(words)
        match record:
            case Statement():
                transaction.put(record.replace(text=said))
            case Argument():
                transaction.put(record.replace(label=said or None))
            case Camp():
                transaction.put(record.replace(name=said))
            case Group() | Step() | Scenario() | Source():
                transaction.put(record.replace(title=said))
            case _:
                raise refusal(QT_TRANSLATE_NOOP("edit", "There is no text to change here."))
        return (id,)

    return Verb(run, say(QT_TRANSLATE_NOOP("edit", "Edit text")), f"text:{id}")


def set_label(id: str, name: str, *, when_true: str = "", when_false: str = "") -> Verb:
    """Set a short name, with a phrasing for true and for false where given; all empty: none."""

    def run(transaction: Transaction) -> Selection:
        record = _record(transaction, id)
        short, true, false = clean(name), clean(when_true), clean(when_false)
        if isinstance(record, Argument):
            transaction.put(record.replace(label=short or None))
        elif isinstance(record, Statement):
            label: str | Label | None = short or None
            if true or false:
                old = record.label if isinstance(record.label, Label) else Label(name=short)
                label = old.replace(name=short, true=true, false=false)
            transaction.put(record.replace(label=label))
        else:
            raise refusal(QT_TRANSLATE_NOOP("edit", "Select a statement or an argument first."))
        return (id,)

    return Verb(run, say(QT_TRANSLATE_NOOP("edit", "Edit label")), f"label:{id}")


def set_notes(id: str, words: str) -> Verb:
    """Set the notes of a statement, a step or a scenario."""

    def run(transaction: Transaction) -> Selection:
        record = _record(transaction, id)
        if not isinstance(record, Statement | Step | Scenario):
            raise refusal(QT_TRANSLATE_NOOP("edit", "This has no notes."))
        transaction.put(record.replace(notes=clean(words)))
        return (id,)

    return Verb(run, say(QT_TRANSLATE_NOOP("edit", "Edit notes")), f"notes:{id}")


def set_title(words: str) -> Verb:
    """Set the map's title."""
    return set_header(title=words)


def set_header(**fields: Any) -> Verb:
    """Set what the map says of itself: title, description, language, authors, licence."""

    def run(transaction: Transaction) -> None:
        header = transaction.header
        if not fields.keys() <= {"title", "description", "language", "authors", "licence"}:
            raise refusal(QT_TRANSLATE_NOOP("edit", "A map has no such field."))
        cleaned = {name: _cleaned(value) for name, value in fields.items()}
        transaction.set_header(header.replace(**cleaned))

    return Verb(
        run,
        say(QT_TRANSLATE_NOOP("edit", "Edit map’s details")),
        f"header:{'+'.join(sorted(fields))}",
    )


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list | tuple):
        return tuple(_cleaned(item) for item in cast("Iterable[Any]", value))
    return value


def _record(transaction: Transaction, id: str) -> Record:
    record = transaction.get(id)
    if record is None:
        raise refusal(QT_TRANSLATE_NOOP("edit", "What was to be changed is not there any more."))
    return record
