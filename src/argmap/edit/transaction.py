"""The only builder of changes: commands write records here, and one ``Change`` comes out.

A transaction keeps a draft beside the document, so that a command sees what it has written; a write
costs the same in a map of ten and of ten thousand. It does not know what the editor does with the
change.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter

from argmap.edit.order import Order
from argmap.model.change import Change, alike
from argmap.model.document import Document, Entry
from argmap.model.records import Header, Record, collection_of
from argmap.model.rules import RuleBroken, check_change

_KEY = attrgetter("key")


class Transaction:
    """Collects what is written over the document ``before``; ``document`` is the draft so far."""

    def __init__(self, before: Document) -> None:
        self.before = before
        self._header = before.header
        self._draft: dict[str, Entry | None] = {}  # what was written; None: taken away
        self._orders: dict[str, Order] = {}
        self._numbers: dict[str, int] = {}
        self._document: Document | None = before

    @property
    def document(self) -> Document:
        """The document as the writes so far leave it; made anew after a write, so ask rarely."""
        if self._document is None:
            self._document = self.before.apply(self._change())
        return self._document

    @property
    def header(self) -> Header:
        """The header as the writes so far would leave it."""
        return self._header

    def get(self, id: str) -> Record | None:
        """The record as the writes so far leave it, or None; cheap at any time."""
        entry = self._find(id)
        return entry.record if entry else None

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self._find(id) is not None

    def new_id(self, stem: str) -> str:
        """``stem-N``, given once and free: N counts on from the length of the list of ``stem``s."""
        number = self._numbers.get(stem) or len(self.before.entries.get(f"{stem}s", ())) + 1
        while self._find(f"{stem}-{number}") is not None:
            number += 1
        self._numbers[stem] = number + 1
        return f"{stem}-{number}"

    def add(self, record: Record, after: str | None = None, *, before: str | None = None) -> Record:
        """Add a record at the end of its list, or right after (before) a record of the same list.

        Raises ``ValueError`` when the id is taken.
        """
        self._free(record.id)
        if before is not None:
            key = self._key_before(self._entry(before))
        elif after is not None:
            key = self._keys_after(self._entry(after), 1)[0]
        else:
            key = self._order(collection_of(record)).last()[0]
        self._write(record.id, Entry(record, key))
        return record

    def add_all(self, records: Sequence[Record], after: str | None = None) -> None:
        """Add records of one list in their order at its end, or right after the record ``after``.

        Raises ``ValueError`` when an id is taken.
        """
        if not records:
            return
        keys = (
            self._order(collection_of(records[0])).last(len(records))
            if after is None
            else self._keys_after(self._entry(after), len(records))
        )
        for record, key in zip(records, keys, strict=True):
            self._free(record.id)
            self._write(record.id, Entry(record, key))

    def put(self, record: Record) -> Record:
        """Replace the record of the same id. Raises ``KeyError`` when there is none."""
        entry = self._entry(record.id)
        new = Entry(record, entry.key)
        if not alike(entry, new):
            self._write(record.id, new)
        return record

    def remove(self, ids: str | Iterable[str]) -> None:
        """Remove records. Raises ``KeyError`` when one is not there."""
        for id in (ids,) if isinstance(ids, str) else tuple(ids):
            self._entry(id)
            self._write(id, None)

    def move_after(self, id: str, after: str | None) -> None:
        """Let a record stand right after ``after`` in its list; None: first."""
        entry = self._entry(id)
        if after == id:
            return
        order = self._order(collection_of(entry.record))
        if after is None:
            if not order.leads(id):
                self._write(id, Entry(entry.record, order.first()))
            return
        order.remove(entry.key, id)
        key = self._keys_after(self._entry(after), 1)[0]
        order.add(key, id)
        self._draft[id] = Entry(entry.record, key)
        self._document = None

    def move_before(self, id: str, before: str) -> None:
        """Let a record stand right before the record ``before`` of the same list."""
        entry = self._entry(id)
        if before == id:
            return
        order = self._order(collection_of(entry.record))
        order.remove(entry.key, id)
        key = self._key_before(self._entry(before))
        order.add(key, id)
        self._draft[id] = Entry(entry.record, key)
        self._document = None

    def apply(self, change: Change) -> None:
        """Write a whole change made elsewhere: by recovery, by reloading, by a merge.

        Raises ``KeyError`` or ``ValueError`` when it does not fit the draft.
        """
        for id in change.removed:
            self._entry(id)
            self._write(id, None)
        for id, (_, entry) in change.updated.items():
            self._entry(id)
            self._write(id, entry)
        for id, entry in change.added.items():
            self._free(id)
            self._write(id, entry)
        if change.header:
            self.set_header(change.header[1])

    def set_header(self, header: Header) -> None:
        """Replace the header (title, language, …)."""
        self._header = header
        self._document = None

    def finish(self) -> Change:
        """The change, all rules holding. Raises ``RuleBroken`` when one would not."""
        change = self._change()
        problems = check_change(change, self.document) if change else ()
        if problems:
            raise RuleBroken(problems)
        return change

    def _change(self) -> Change:
        added: dict[str, Entry] = {}
        removed: dict[str, Entry] = {}
        updated: dict[str, tuple[Entry, Entry]] = {}
        for id, after in self._draft.items():
            before = self.before.entry(id)
            if before is None:
                if after is not None:
                    added[id] = after
            elif after is None:
                removed[id] = before
            elif collection_of(before.record) != collection_of(after.record):
                removed[id], added[id] = before, after
            elif not alike(before, after):
                updated[id] = (before, after)
        return Change(added, removed, updated, self._header_change())

    def _header_change(self) -> tuple[Header, Header] | None:
        before, after = self.before.header, self._header
        return None if alike(before, after) else (before, after)

    def _find(self, id: str) -> Entry | None:
        return self._draft[id] if id in self._draft else self.before.entry(id)

    def _entry(self, id: str) -> Entry:
        entry = self._find(id)
        if entry is None:
            raise KeyError(id)
        return entry

    def _free(self, id: str) -> None:
        if self._find(id) is not None:
            raise ValueError(f"{id!r} is there already")

    def _write(self, id: str, entry: Entry | None) -> None:
        old = self._find(id)
        if old is not None:
            self._order(collection_of(old.record)).remove(old.key, id)
        if entry is not None:
            self._order(collection_of(entry.record)).add(entry.key, id)
        self._draft[id] = entry
        self._document = None

    def _order(self, name: str) -> Order:
        order = self._orders.get(name)
        if order is None:  # made before the first write to the list, so the draft has none of it
            entries = self.before.entries.get(name, {})
            order = self._orders[name] = Order(
                zip(map(_KEY, entries.values()), entries, strict=True)
            )
        return order

    def _keys_after(self, anchor: Entry, count: int) -> tuple[float, ...]:
        order = self._order(collection_of(anchor.record))
        keys = order.after(anchor.key, anchor.record.id, count)
        if keys is None:
            self._spread(anchor, count)
            id = anchor.record.id
            keys = order.after(self._entry(id).key, id, count)
        assert keys is not None  # spread has just made the room
        return keys

    def _key_before(self, anchor: Entry) -> float:
        order = self._order(collection_of(anchor.record))
        key = order.before(anchor.key, anchor.record.id)
        if key is None:
            self._spread(anchor, 1)
            id = anchor.record.id
            key = order.before(self._entry(id).key, id)
        assert key is not None  # spread has just made the room
        return key

    def _spread(self, around: Entry, count: int) -> None:
        order = self._order(collection_of(around.record))
        for id, key in order.spread(around.key, count).items():
            self._draft[id] = Entry(self._entry(id).record, key)
        self._document = None
