"""The one mechanism of change: what was added, removed and updated, by id.

It serves undo, the journal, the canvas, incremental evaluation, diff and merge. A change knows both
sides, so it inverts without a document; it is plain data, so it can be squashed and written down.
The shape follows tldraw's RecordsDiff.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from argmap.model.document import HEADER, Document, Entry
from argmap.model.reading import read_part
from argmap.model.records import (
    COLLECTIONS,
    RECORD_TYPES,
    Header,
    Part,
    Record,
    Unread,
    collection_of,
)
from argmap.model.unknown import plain

_TYPES: Mapping[str, type[Record]] = {kind.collection: kind for kind in RECORD_TYPES}


class Change(NamedTuple):
    """Entries by id. ``updated`` and ``header`` hold (before, after)."""

    added: Mapping[str, Entry] = MappingProxyType({})
    removed: Mapping[str, Entry] = MappingProxyType({})
    updated: Mapping[str, tuple[Entry, Entry]] = MappingProxyType({})
    header: tuple[Header, Header] | None = None

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.updated or self.header)

    @property
    def ids(self) -> frozenset[str]:
        """Every id the change names; the header counts as ``HEADER``."""
        header = (HEADER,) if self.header else ()
        return frozenset((*self.added, *self.removed, *self.updated, *header))

    def invert(self) -> Change:
        """The change that takes this one back."""
        return Change(
            added=self.removed,
            removed=self.added,
            updated={id: (after, before) for id, (before, after) in self.updated.items()},
            header=(self.header[1], self.header[0]) if self.header else None,
        )

    def then(self, later: Change) -> Change:
        """One change that does this one and then ``later`` (squash)."""
        added = dict(self.added)
        removed = dict(self.removed)
        updated = dict(self.updated)
        for id, entry in later.removed.items():
            if id in added:
                del added[id]
            elif id in updated:
                removed[id] = updated.pop(id)[0]
            else:
                removed[id] = entry
        for id, (before, after) in later.updated.items():
            if id in added:
                added[id] = after
            elif id in updated:
                _put(updated, id, updated[id][0], after)
            else:
                _put(updated, id, before, after)
        for id, entry in later.added.items():
            if id in removed and collection_of(removed[id].record) == collection_of(entry.record):
                _put(updated, id, removed.pop(id), entry)
            else:
                added[id] = entry
        header = self.header
        if later.header:
            first = header[0] if header else later.header[0]
            header = None if alike(first, later.header[1]) else (first, later.header[1])
        return Change(added, removed, updated, header)

    def to_json(self) -> dict[str, Any]:
        """Plain data that ``from_json`` reads back to an equal change."""
        data: dict[str, Any] = {}
        if self.removed:
            data["removed"] = {id: _entry_out(entry) for id, entry in self.removed.items()}
        if self.updated:
            data["updated"] = {
                id: [_entry_out(a), _entry_out(b)] for id, (a, b) in self.updated.items()
            }
        if self.added:
            data["added"] = {id: _entry_out(entry) for id, entry in self.added.items()}
        if self.header:
            data["header"] = [plain(side) for side in self.header]
        return data

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Change:
        """Read what ``to_json`` wrote.

        Raises ``KeyError``, ``TypeError``, ``ValueError`` (pydantic's among them) on anything else.
        """
        header = data.get("header")
        return cls(
            added={id: _entry_in(id, raw) for id, raw in data.get("added", {}).items()},
            removed={id: _entry_in(id, raw) for id, raw in data.get("removed", {}).items()},
            updated={
                id: (_entry_in(id, a), _entry_in(id, b))
                for id, (a, b) in data.get("updated", {}).items()
            },
            header=(_header_in(header[0]), _header_in(header[1])) if header else None,
        )


def difference(before: Document, after: Document) -> Change:
    """The change from one document to another, by id; what would be written alike is left out."""
    added: dict[str, Entry] = {}
    removed: dict[str, Entry] = {}
    updated: dict[str, tuple[Entry, Entry]] = {}
    for name in COLLECTIONS:
        old, new = before.entries.get(name, {}), after.entries.get(name, {})
        if old is new:
            continue
        removed.update((id, entry) for id, entry in old.items() if id not in new)
        for id, entry in new.items():
            if id not in old:
                added[id] = entry
            elif not alike(old[id], entry):
                updated[id] = (old[id], entry)
    header = None if alike(before.header, after.header) else (before.header, after.header)
    return Change(added, removed, updated, header)


def alike(before: Entry | Part, after: Entry | Part) -> bool:
    """Whether two entries, records or headers would be written alike, byte for byte.

    Equality is not enough: a field may be spelt out or left to its default, and 1 equals 1.0.
    """
    if isinstance(before, Entry) or isinstance(after, Entry):
        return (
            isinstance(before, Entry)
            and isinstance(after, Entry)
            and before.key == after.key
            and alike(before.record, after.record)
        )
    return before is after or (before == after and _spelt(before) == _spelt(after))


def _spelt(part: Part) -> str:
    return repr(part.model_dump(exclude_unset=True))


def _put(updated: dict[str, tuple[Entry, Entry]], id: str, before: Entry, after: Entry) -> None:
    """Record an update, or nothing where it ends as it began."""
    if alike(before, after):
        updated.pop(id, None)
    else:
        updated[id] = (before, after)


def _entry_out(entry: Entry) -> list[Any]:
    record = entry.record
    if isinstance(record, Unread):
        raw = {"within": record.within, "raw": record.raw, "whole": record.whole}
        return ["unread", entry.key, raw]
    return [collection_of(record), entry.key, plain(record)]


def _entry_in(id: str, raw: Any) -> Entry:
    name, key, data = raw
    if name == "unread":
        return Entry(
            Unread(id=id, within=data["within"], raw=data["raw"], whole=data.get("whole", False)),
            float(key),
        )
    # by way of JSON text: strict types, where lists stand for tuples
    record, _ = read_part(_TYPES[name], data)
    if record.id != id:
        raise ValueError(f"the record under {id!r} says its id is {record.id!r}")
    return Entry(record, float(key))


def _header_in(data: Any) -> Header:
    return read_part(Header, data)[0]
