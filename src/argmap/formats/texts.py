"""Where a map's records stand in the bytes of its file, so that unedited ones need no writing.

A document carries the ``Texts`` of the bytes that it was read from or last written to. A text is
used only for the very object that was read from it or written as it, so that nothing has to be told
of edits: an edited record is another object, and one that undo brings back is the same again.
Knows the two-space form; where a list has another, there are no texts and it is written anew.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from operator import is_, itemgetter
from typing import NamedTuple

from pydantic_core import SchemaValidator, ValidationError, from_json
from pydantic_core import core_schema as core

from argmap.model.document import Entries
from argmap.model.records import COLLECTIONS, Record

GAP = 2
"""Bytes between two records: a comma and the end of the line."""
_BEFORE, _AFTER = b"    {\n", b"\n    }"
_BETWEEN = _AFTER + b",\n" + _BEFORE


class Stretch(NamedTuple):
    """Records that stand next to each other: their text as it was, or None where they are new.

    ``starts``: where each of them began, counted from anywhere; None where that was not looked for,
    as the list is as it was. ``ours``: whether the text is known to be in our form.
    """

    records: Sequence[Record]
    text: memoryview | None = None
    starts: array[int] | None = None
    ours: bool = False


@dataclass(slots=True, eq=False, repr=False)
class Span:
    """Where in a file the records of one list stand: from ``begin`` to ``end``.

    ``starts``: where each begins and, last, where the next one would; None until it is looked for.
    ``ours``: whether all of it is known to be in our form, so that this needs no proof.
    """

    begin: int
    end: int
    starts: array[int] | None = None
    ours: bool = False


class Texts:
    """The texts of records in ``data``: of those in ``entries``, collection → id → entry.

    ``members``: how many keys the file has at its top level. ``spans``: where each list stands;
    without it they are looked for when first needed. Nothing is copied out of ``data``.
    """

    def __init__(
        self,
        data: bytes,
        entries: Mapping[str, Entries],
        members: int = 0,
        *,
        spans: dict[str, Span] | None = None,
        spelt: bool = True,
    ) -> None:
        self._data = data
        self._entries = entries
        self._members = members
        self._spans = spans
        self.spelt = spelt
        """Whether the map was read from a file, which may spell out defaults: they stay so."""

    def stretches(self, name: str, entries: Entries) -> Iterator[Stretch]:
        """The records of one list of a document, in its order, with what text there is of them."""
        if self._spans is None:
            self._spans = _spans_of(self._data, self._entries, self._members)
        records = list(map(_record, entries.values()))
        view = memoryview(self._data)
        span = self._spans.get(name)
        before = self._entries.get(name)
        if span is not None and before is entries:
            starts = span.starts[:-1] if span.starts else None
            yield Stretch(records, view[span.begin : span.end], starts, span.ours)
            return
        starts = self._starts(name)
        if span is None or before is None or starts is None:
            yield Stretch(records)
            return
        for some, place in _matched(list(map(_record, before.values())), records):
            if place is None:
                yield Stretch(some)
                continue
            end = place + len(some)
            text = view[starts[place] : starts[end] - GAP]
            yield Stretch(some, text, starts[place:end], span.ours)

    def _starts(self, name: str) -> array[int] | None:
        """Where the records of a list begin; None when the list is not in our form."""
        assert self._spans is not None
        span = self._spans.get(name)
        if span is not None and span.starts is None:
            span.starts = _found(self._data, span, len(self._entries[name]))
            if span.starts is None:
                del self._spans[name]
        return span.starts if span else None


def no_texts(*, spelt: bool) -> Texts:
    """Of a document that stands in no file yet, or in none of our form."""
    return Texts(b"", {}, spans={}, spelt=spelt)


_record = itemgetter(0)  # of an entry


def _matched(
    before: Sequence[Record], after: Sequence[Record]
) -> Iterator[tuple[Sequence[Record], int | None]]:
    """``after`` in stretches, and from which place in ``before`` on each stands there too."""
    head = _alike(before, after)
    if head:
        yield after[:head], 0
    tail = _alike(before[head:][::-1], after[head:][::-1])
    end = len(after) - tail
    # what stood before is alive, so that no other object can have the id of one of that
    places = {id(record): place for place, record in enumerate(before)} if head < end else {}
    found = [places.get(id(record), -1) for record in after[head:end]]
    shifts = [place - at if place >= 0 else None for at, place in enumerate(found, head)]
    at = head
    for shift, group in groupby(shifts):
        some = after[at : at + sum(1 for _ in group)]
        yield some, None if shift is None else at + shift
        at += len(some)
    if tail:
        yield after[end:], len(before) - tail


def _alike(before: Sequence[Record], after: Sequence[Record]) -> int:
    """How many records both begin with."""
    same = bytes(map(is_, before, after))
    other = same.find(0)
    return other if other >= 0 else len(same)


def starts_in(data: bytes, begin: int, end: int) -> array[int]:
    """Where records begin in the part of ``data`` that holds those of one list in our form, and,
    last, where the next one would."""
    return _starts(data[begin:end].split(_BETWEEN), begin, end)


def _starts(pieces: Sequence[bytes], begin: int, end: int) -> array[int]:
    """The same, of the part split between its records."""
    steps = map(len(_BETWEEN).__add__, map(len, pieces))
    starts = array("q", accumulate(steps, initial=begin - len(_BEFORE)))
    starts[0], starts[-1] = begin, end + GAP  # the first and last piece have their outer brackets
    return starts


def _spans_of(data: bytes, entries: Mapping[str, Entries], members: int) -> dict[str, Span]:
    """Where each list stands in a valid file; none of those not in our form and order.

    Such lines may stand elsewhere in a file of somebody's making, so the spans are proved: without
    them the file must still be JSON with all its members, and those lists must be empty.
    """
    spans: dict[str, Span] = {}
    frame: list[bytes] = []
    done = 0
    for name in COLLECTIONS:
        if name not in entries:
            continue
        head = b'\n  "%s": [\n' % name.encode()
        begin = data.find(head + _BEFORE, done) + len(head)
        end = data.find(_AFTER + b"\n  ]", begin) + len(_AFTER)
        if begin < len(head) or end < begin:
            continue
        spans[name] = Span(begin, end)
        frame.append(data[done:begin])
        done = end
    frame.append(data[done:])
    try:
        left = from_json(b"".join(frame), cache_strings="none")
    except ValueError:
        return {}
    proved = len(left) == members and all(left.get(name) == [] for name in spans)
    return spans if proved else {}


def _found(data: bytes, span: Span, count: int) -> array[int] | None:
    """Where the records of a list begin, or None when they are not in our form.

    In a file of somebody's making a line ``    {`` may stand anywhere, so unless the list is known
    to be ours, the places are proved: with each record put into an object of its own, the list must
    still be as long as it should be. A bracket put in elsewhere than between two records closes
    something else: the list is shorter then, or no list any more.
    """
    pieces = data[span.begin : span.end].split(_BETWEEN)
    if len(pieces) != count:
        return None
    if span.ours:
        return _starts(pieces, span.begin, span.end)
    try:
        things = _THINGS.validate_json(b'[{"":%s}]' % b'}},{"":{'.join(pieces))
    except ValidationError:
        return None
    return _starts(pieces, span.begin, span.end) if len(things) == count else None


_THINGS = SchemaValidator(
    core.list_schema(core.typed_dict_schema({}, extra_behavior="ignore"), strict=True)
)
