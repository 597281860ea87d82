"""One map as a value: all its records by id, in the order of the file.

A document is never mutated. ``Document.apply`` gives the next one; only the editor calls it.
Each record stands under an order key (a float, in memory only), so that a record that comes back
by undo stands exactly where it stood, and so that changes can be inverted and squashed without
counting positions.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from argmap.model.records import (
    COLLECTIONS,
    Argument,
    Camp,
    Group,
    Header,
    Place,
    Poll,
    Record,
    Remark,
    Scenario,
    Source,
    Statement,
    Step,
    Unread,
    collection_of,
)

if TYPE_CHECKING:
    from argmap.model.change import Change

HEADER = ""
"""The id under which a change names the header; no record may have it."""

R = TypeVar("R", bound=Record)


class Entry(NamedTuple):
    """A record and the order key under which it stands in its list."""

    record: Record
    key: float


Entries = dict[str, Entry]
"""One list of the file: records by id in the order of their keys; never changed once it stands."""
_EMPTY: Entries = {}


class Document:
    """All records of one map.

    ``entries``: collection → id → ``Entry``, each ordered by key. Equality is by header, records
    and their order; the keys themselves do not count, nor does ``kept``.
    """

    def __init__(
        self,
        header: Header | None = None,
        entries: Mapping[str, Entries] | None = None,
        kept: object = None,
    ) -> None:
        self.header = header or Header.model_construct()  # nothing to check: no models are built
        self.entries: Mapping[str, Entries] = entries or {}
        self.kept = kept
        """What a file format keeps for the next writing; a cache that nobody else looks into."""

    @classmethod
    def of(cls, records: Iterable[Record], header: Header | None = None) -> Document:
        """A document of ``records`` in the order given, keyed 0, 1, 2, … in each list.

        Raises ``ValueError`` when an id comes twice.
        """
        lists: dict[str, dict[str, Entry]] = {name: {} for name in COLLECTIONS}
        seen: set[str] = set()
        for record in records:
            if record.id in seen:
                raise ValueError(f"two records have the id {record.id!r}")
            seen.add(record.id)
            entries = lists[collection_of(record)]
            entries[record.id] = Entry(record, float(len(entries)))
        return cls(header, {name: entries for name, entries in lists.items() if entries})

    def entry(self, id: str) -> Entry | None:
        """The entry with this id in any list, or None."""
        for entries in self.entries.values():
            found = entries.get(id)
            if found is not None:
                return found
        return None

    def get(self, id: str) -> Record | None:
        """The record with this id, or None."""
        found = self.entry(id)
        return found.record if found else None

    def __getitem__(self, id: str) -> Record:
        found = self.entry(id)
        if found is None:
            raise KeyError(id)
        return found.record

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self.entry(id) is not None

    def __iter__(self) -> Iterator[Record]:
        for name in COLLECTIONS:
            for entry in self.entries.get(name, _EMPTY).values():
                yield entry.record

    def __len__(self) -> int:
        return sum(len(entries) for entries in self.entries.values())

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Document):
            return NotImplemented
        return self.header == other.header and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"Document({self.header.title!r}, {len(self)} records)"

    def _list(self, kind: type[R]) -> Mapping[str, R]:
        entries = self.entries.get(kind.collection, _EMPTY)
        return {id: entry.record for id, entry in entries.items() if isinstance(entry.record, kind)}

    @cached_property
    def statements(self) -> Mapping[str, Statement]:
        """Statements by id, in file order; so the lists below. What is unread is left out."""
        return self._list(Statement)

    @cached_property
    def arguments(self) -> Mapping[str, Argument]:
        return self._list(Argument)

    @cached_property
    def camps(self) -> Mapping[str, Camp]:
        return self._list(Camp)

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        return self._list(Source)

    @cached_property
    def scenarios(self) -> Mapping[str, Scenario]:
        return self._list(Scenario)

    @cached_property
    def steps(self) -> Mapping[str, Step]:
        return self._list(Step)

    @cached_property
    def groups(self) -> Mapping[str, Group]:
        return self._list(Group)

    @cached_property
    def places(self) -> Mapping[str, Place]:
        return self._list(Place)

    @cached_property
    def polls(self) -> Mapping[str, Poll]:
        return self._list(Poll)

    @cached_property
    def remarks(self) -> Mapping[str, Remark]:
        return self._list(Remark)

    @cached_property
    def unread(self) -> tuple[Unread, ...]:
        """What stands in the file but could not be read."""
        return tuple(record for record in self if isinstance(record, Unread))

    def apply(self, change: Change) -> Document:
        """The document after ``change``. Shares every list that the change does not touch.

        Raises ``KeyError``/``ValueError`` when the change does not fit this document.
        """
        draft = _Draft(self.entries)
        for id, entry in change.removed.items():
            draft.remove(id, entry)
        for id, (before, after) in change.updated.items():
            draft.update(id, before, after)
        for id, entry in change.added.items():
            if id in self and id not in change.removed:
                raise ValueError(f"{id!r} is there already")
            draft.add(id, entry)
        header = change.header[1] if change.header else self.header
        after = Document(header, draft.finish(), self.kept)
        for name in COLLECTIONS:  # views of untouched lists are carried over, not computed again
            if name not in draft.touched and name in self.__dict__:
                after.__dict__[name] = self.__dict__[name]
        return after


class _Draft:
    """Copies of the lists that a change touches, sorted again only where a key asks for it."""

    def __init__(self, entries: Mapping[str, Entries]) -> None:
        self._before = entries
        self.touched: dict[str, dict[str, Entry]] = {}
        self._unsorted: set[str] = set()

    def _list_of(self, record: Record) -> tuple[str, dict[str, Entry]]:
        name = collection_of(record)
        if name not in self.touched:
            self.touched[name] = dict(self._before.get(name, _EMPTY))
        return name, self.touched[name]

    def remove(self, id: str, entry: Entry) -> None:
        del self._list_of(entry.record)[1][id]

    def update(self, id: str, before: Entry, after: Entry) -> None:
        name, entries = self._list_of(after.record)
        if collection_of(before.record) != name:
            raise ValueError(f"{id!r} cannot move between lists")
        if entries[id].key != after.key:
            self._unsorted.add(name)
        entries[id] = after

    def add(self, id: str, entry: Entry) -> None:
        name, entries = self._list_of(entry.record)
        last = next(reversed(entries.values()), None)
        if last is not None and last.key >= entry.key:
            self._unsorted.add(name)
        entries[id] = entry

    def finish(self) -> dict[str, Entries]:
        for name in self._unsorted:
            items = self.touched[name].items()
            self.touched[name] = dict(sorted(items, key=lambda item: item[1].key))
        lists = {**self._before, **self.touched}
        return {name: entries for name, entries in lists.items() if entries}
