"""Verbs for the lists beside the map: camps, sources; and for any record at all.

Generic on purpose: the inspector and the dialogs add, change, move and remove records with these.
Removing takes every mention of the record out of the map too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from argmap.edit.commands.deleting import erase
from argmap.edit.history import Selection
from argmap.edit.plain import clean, one_line
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.records import (
    Argument,
    Camp,
    Place,
    Record,
    Source,
    Stance,
    Statement,
    Unread,
    collection_of,
)


def add(record: Record, after: str | None = None) -> Verb:
    """Add a record at the end of its list, or right after another one; a taken id is refused."""

    def run(transaction: Transaction) -> Selection:
        if record.id in transaction:
            raise refusal(QT_TRANSLATE_NOOP("edit", "The id “{id}” is taken."), id=record.id)
        _refuse_lost_ends(transaction, record)
        transaction.add(record, after if _same_list(transaction, record, after) else None)
        return (record.id,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Add")))


def put(record: Record) -> Verb:
    """Replace the record of the same id and kind."""

    def run(transaction: Transaction) -> Selection:
        if not _same_list(transaction, record, record.id):
            raise _not_there()
        _refuse_lost_ends(transaction, record)
        transaction.put(record)
        return (record.id,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change")), f"put:{record.id}")


def change(id: str, /, **fields: Any) -> Verb:
    """Set fields of one record; texts are cleaned, values that do not fit are refused."""

    def run(transaction: Transaction) -> Selection:
        record = _at(transaction, id)
        known = type(record).model_fields.keys() - {"id"}
        if isinstance(record, Unread) or not fields.keys() <= known:
            raise refusal(QT_TRANSLATE_NOOP("edit", "This has no such field."))
        cleaned = {
            name: clean(value) if isinstance(value, str) else value
            for name, value in fields.items()
        }
        after = record.replace(**cleaned)
        _refuse_lost_ends(transaction, after)
        transaction.put(after)
        return (id,)

    return Verb(
        run,
        text(QT_TRANSLATE_NOOP("edit", "Change")),
        f"change:{id}:{'+'.join(sorted(fields))}",
    )


def remove(ids: Iterable[str]) -> Verb:
    """Remove records, and every mention of them."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> Selection:
        there = [id for id in wanted if id in transaction]
        if not there:
            raise refusal(QT_TRANSLATE_NOOP("edit", "There is nothing to remove here."))
        erase(transaction, there)
        return ()

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Remove")))


def move(id: str, after: str | None) -> Verb:
    """Let a record stand right after another one of its list; None: first."""

    def run(transaction: Transaction) -> Selection:
        record = _at(transaction, id)
        if after is not None and not _same_list(transaction, record, after):
            raise _not_there()
        transaction.move_after(id, after)
        return (id,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Reorder")))


def shift(id: str, by: int) -> Verb:
    """Move a record up (``by`` < 0) or down in its list, as far as the list goes."""

    def run(transaction: Transaction) -> Selection:
        record = _at(transaction, id)
        row = list(transaction.document.entries[collection_of(record)])
        index = row.index(id)
        new = max(0, min(len(row) - 1, index + by))
        if new == index:
            raise refusal(QT_TRANSLATE_NOOP("edit", "It cannot move any further."))
        row.remove(id)
        transaction.move_after(id, row[new - 1] if new else None)
        return (id,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Reorder")))


def add_camp(name: str, role: str | None = None) -> Verb:
    """Add a camp; ``role`` names its colour."""

    def run(transaction: Transaction) -> Selection:
        camp = Camp(id=transaction.new_id("camp"), name=one_line(name))
        transaction.add(camp.replace(role=role))
        return (camp.id,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Add camp")))


def set_stance(camp: str, statements: Iterable[str], stance: Stance | None) -> Verb:
    """Set where a camp stands on statements; None: nothing is known."""
    wanted = tuple(statements)

    def run(transaction: Transaction) -> Selection:
        record = _at(transaction, camp)
        if not isinstance(record, Camp):
            raise refusal(QT_TRANSLATE_NOOP("edit", "There is no such camp."))
        values = {id: stance for id in wanted if isinstance(transaction.get(id), Statement)}
        transaction.put(record.replace(stances=_changed(record.stances, values)))
        return (camp,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change stance")))


def add_source(**fields: Any) -> Verb:
    """Add a source from CSL-JSON fields (title, author, issued, URL, …)."""

    def run(transaction: Transaction) -> Selection:
        given = {name: value for name, value in fields.items() if name != "id"}
        source = Source.model_validate({**given, "id": transaction.new_id("source")})
        transaction.add(source)
        return (source.id,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Add source")))


def _changed(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    return {id: value for id, value in {**old, **new}.items() if value is not None}


def _at(transaction: Transaction, id: str) -> Record:
    record = transaction.get(id)
    if record is None:
        raise _not_there()
    return record


def _same_list(transaction: Transaction, record: Record, other: str | None) -> bool:
    found = transaction.get(other) if other is not None else None
    return found is not None and collection_of(found) == collection_of(record)


def _refuse_lost_ends(transaction: Transaction, record: Record) -> None:
    """Refuse ends that are not there, before the rules would."""
    ends: list[tuple[str, type[Record] | tuple[type[Record], ...]]] = []
    if isinstance(record, Argument):
        ends = [(premise.statement, Statement) for premise in record.premises]
        ends.append((record.conclusion, (Statement, Argument)))
    elif isinstance(record, Place):
        ends = [(record.node, (Statement, Argument))]
    for id, kinds in ends:
        if not isinstance(transaction.get(id), kinds) or id == record.id:
            raise refusal(QT_TRANSLATE_NOOP("edit", "“{id}” is not there to be linked."), id=id)


def _not_there() -> Exception:
    return refusal(QT_TRANSLATE_NOOP("edit", "What was to be changed is not there any more."))
