"""The only builder of changes: commands write records here, and one ``Change`` comes out.

A transaction works on a draft of the document, so that a command sees what it has written. It does
not know what the editor does with the change.
"""

from __future__ import annotations

from collections.abc import Iterable

from argmap.model.change import Change
from argmap.model.document import Document, Entry
from argmap.model.records import Header, Record, collection_of
from argmap.model.rules import RuleBroken, check_change


class Transaction:
    """Collects additions, removals and updates over ``before`` in a draft."""

    def __init__(self, before: Document) -> None:
        self.before = before
        self._document = before
        self._change = Change()

    @property
    def document(self) -> Document:
        """The document as the writes so far would leave it."""
        return self._document

    def _write(self, change: Change) -> None:
        self._document = self._document.apply(change)
        self._change = self._change.then(change)

    def new_id(self, stem: str) -> str:
        """``stem-1``, ``stem-2``, …: the first that no record has; ``stem`` is a short word."""
        number = 1
        while f"{stem}-{number}" in self._document:
            number += 1
        return f"{stem}-{number}"

    def add(self, record: Record, after: str | None = None) -> Record:
        """Add a record at the end of its list, or right after the record ``after`` of that list.

        Raises ``ValueError`` when the id is taken.
        """
        self._write(Change(added={record.id: Entry(record, self._key_after(record, after))}))
        return record

    def put(self, record: Record) -> Record:
        """Replace the record of the same id. Raises ``KeyError`` when there is none."""
        entry = self._entry(record.id)
        if entry.record != record or entry.record.model_fields_set != record.model_fields_set:
            self._write(Change(updated={record.id: (entry, Entry(record, entry.key))}))
        return record

    def remove(self, ids: str | Iterable[str]) -> None:
        """Remove records. Raises ``KeyError`` when one is not there."""
        gone = (ids,) if isinstance(ids, str) else tuple(ids)
        if gone:
            self._write(Change(removed={id: self._entry(id) for id in gone}))

    def move_after(self, id: str, after: str | None) -> None:
        """Let a record stand right after ``after`` in its list; None: first."""
        entry = self._entry(id)
        if after == id:
            return
        key = (
            self._key_after(entry.record, after)
            if after is not None
            else self._key_first(entry.record)
        )
        if key != entry.key:
            self._write(Change(updated={id: (entry, Entry(entry.record, key))}))

    def set_header(self, header: Header) -> None:
        """Replace the header (title, language, …)."""
        before = self._document.header
        if before != header or before.model_fields_set != header.model_fields_set:
            self._write(Change(header=(before, header)))

    def finish(self) -> Change:
        """The change, all rules holding. Raises ``RuleBroken`` when one would not."""
        problems = check_change(self._change, self._document)
        if problems:
            raise RuleBroken(problems)
        return self._change

    def _entry(self, id: str) -> Entry:
        entry = self._document.entry(id)
        if entry is None:
            raise KeyError(id)
        return entry

    def _key_first(self, record: Record) -> float:
        entries = self._document.entries.get(collection_of(record), {})
        first = next(iter(entries.values()), None)
        return first.key - 1.0 if first else 0.0

    def _key_after(self, record: Record, after: str | None) -> float:
        name = collection_of(record)
        entries = self._document.entries.get(name, {})
        if not entries:
            return 0.0
        if after is None:
            return next(reversed(entries.values())).key + 1.0
        keys = [entry.key for id, entry in entries.items() if id != record.id]
        low = entries[after].key
        index = keys.index(low) + 1
        if index == len(keys):
            return low + 1.0
        middle = (low + keys[index]) / 2
        if low < middle < keys[index]:
            return middle
        self._respace(name)  # floats between these two are used up: space the list out again
        return self._key_after(record, after)

    def _respace(self, name: str) -> None:
        entries = self._document.entries[name]
        self._write(
            Change(
                updated={
                    id: (entry, Entry(entry.record, float(place)))
                    for place, (id, entry) in enumerate(entries.items())
                    if entry.key != float(place)
                }
            )
        )
