"""A document as the bytes of argmap's own format: two-space indent, schema order, trailing newline.

Records that were not edited keep the text they have (``texts``), new ones are written by pydantic,
those with unknown fields, and what could not be read, as plain data in which all is in its place.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any, NamedTuple, cast

from pydantic_core import SchemaSerializer
from pydantic_core import core_schema as core

from argmap.formats.collector import collector_paused
from argmap.formats.pen import Pen, has_odd_number
from argmap.formats.texts import GAP, Span, Stretch, Texts, no_texts, starts_in
from argmap.model.document import Document, Entries
from argmap.model.records import (
    COLLECTIONS,
    Header,
    Part,
    Record,
    Unread,
)
from argmap.model.unknown import Placed, has_unknown, in_place, plain

_ANY = SchemaSerializer(core.any_schema(), core.CoreConfig(ser_json_inf_nan="constants"))


class _Listed(NamedTuple):
    """A list of the file that has records in it."""

    name: str
    entries: Entries


def write(document: Document) -> bytes:
    """The document as a file: JSON in UTF-8, schema order, two-space indent, trailing newline.

    The document is given the texts of these bytes to keep (``Document.kept``) for the next writing.
    """
    with collector_paused():
        members = _members(document)
        try:
            return _write(document, members)
        except (ValueError, UnicodeError):
            return _write_mended(members)


def _members(document: Document) -> dict[str, Any]:
    """The top level of the file: header fields and lists, unknown fields where they stood."""
    lists = {name: _list_out(name, entries) for name, entries in document.entries.items()}
    header = document.header
    unknown: dict[str, Any] = {} if header.model_extra is None else header.model_extra
    spelt = unknown.order if isinstance(unknown, Placed) else ()
    for name in COLLECTIONS:
        if name not in lists and name in spelt and name not in unknown:
            lists[name] = []
    given = {"format", "version", *header.model_fields_set}
    fields = {name: getattr(header, name) for name in Header.model_fields if name in given}
    ordered = {name: lists[name] for name in COLLECTIONS if name in lists}
    return in_place(fields | ordered, unknown)


def _list_out(name: str, entries: Entries) -> Any:
    if len(entries) == 1:
        only = next(iter(entries.values())).record
        if isinstance(only, Unread) and only.whole:
            return only.raw
    return _Listed(name, entries)


def _write(document: Document, members: Mapping[str, Any]) -> bytes:
    texts = document.kept if isinstance(document.kept, Texts) else no_texts(spelt=False)
    sheet = _Sheet(spelt=texts.spelt)
    sheet.put(b"{\n")
    for place, (key, value) in enumerate(members.items()):
        if place:
            sheet.put(b",\n")
        if isinstance(value, _Listed):
            sheet.put(b'  "%s": [\n' % value.name.encode())
            sheet.put_records(value.name, texts.stretches(*value))
            sheet.put(b"\n  ]")
        else:
            sheet.put(_ANY.to_json({key: value}, indent=2)[2:-2])
    sheet.put(b"\n}\n")
    written = b"".join(sheet.pieces)
    document.kept = Texts(written, document.entries, spans=sheet.spans, spelt=texts.spelt)
    return written


class _Sheet:
    """What has been written so far, and where in it each list and record stands."""

    def __init__(self, *, spelt: bool) -> None:
        self._spelt = spelt
        self.pieces: list[bytes | memoryview] = []
        self.spans: dict[str, Span] = {}
        self._length = 0

    def put(self, piece: bytes | memoryview) -> None:
        self.pieces.append(piece)
        self._length += len(piece)

    def put_records(self, name: str, stretches: Iterable[Stretch]) -> None:
        """Write the records of a list, the old ones with their text."""
        begin = self._length
        starts: array[int] | None = array("q")
        ours = True
        for text, within, sure in _texts(name, stretches, spelt=self._spelt):
            if self._length > begin:
                self.put(b",\n")
            if within is None:
                starts = None
            elif starts is not None:
                shift = self._length - within[0]
                starts.extend([start + shift for start in within] if shift else within)
            ours = ours and sure
            self.put(text)
        if starts is not None:
            starts.append(self._length + GAP)
        self.spans[name] = Span(begin, self._length, starts, ours)


def _texts(
    name: str, stretches: Iterable[Stretch], *, spelt: bool
) -> Iterator[tuple[memoryview, Sequence[int] | None, bool]]:
    """The text of each stretch, where in it records begin, and whether it is known to be in our
    form; of new ones in batches. ``spelt``: see `Pen`."""
    pen: Pen | None = None
    for records, text, starts, ours in stretches:
        if text is not None:
            yield text, starts, ours
            continue
        pen = pen or Pen(name, spelt=spelt)
        for at in range(0, len(records), _BATCH):
            yield *_new(name, records[at : at + _BATCH], pen), True


_BATCH = 256
"""As many records as the processor's cache holds: they are looked at before they are written."""


def _new(name: str, records: Sequence[Record], pen: Pen) -> tuple[memoryview, array[int] | None]:
    """The text of records that stand in no file yet, and where in it each of them begins, unless
    they are so many that it can wait for the next writing."""
    begin = len(name) + 10  # within {\n  "name": [\n and \n  ]\n}
    data = pen.write(records)
    if data and len(records) == _BATCH:
        return memoryview(data)[begin:-6], None
    values = [] if data else [_record_out(record) for record in records]
    if not data:
        data = _left_to_pydantic(name, values, pen)
    starts = starts_in(data, begin, len(data) - 6)[:-1]
    if len(starts) == len(records):
        return memoryview(data)[begin:-6], starts
    # something among them is no object, or one without fields
    lines = [_left_to_pydantic(name, [each], pen) for each in values]
    pieces = [line[begin:-6] for line in lines]
    steps = [len(piece) + GAP for piece in pieces]
    return memoryview(b",\n".join(pieces)), array("q", accumulate(steps[:-1], initial=0))


def _left_to_pydantic(name: str, values: list[Any], pen: Pen) -> bytes:
    listed = {name: values}
    return _ANY.to_json(listed, indent=2, exclude_unset=pen.spelt, exclude_defaults=not pen.spelt)


def _record_out(record: Record) -> Any:
    if isinstance(record, Unread):
        return record.raw
    return plain(record) if has_unknown(record) or has_odd_number(record) else record


def _write_mended(members: Mapping[str, Any]) -> bytes:
    """The whole anew, without lone surrogates, which no encoding can write: U+FFFD for each."""
    data = {
        key: [_record_out(entry.record) for entry in value.entries.values()]
        if isinstance(value, _Listed)
        else value
        for key, value in members.items()
    }
    return _ANY.to_json(mended_text(data), indent=2, exclude_unset=True) + b"\n"


def mended_text(value: Any) -> Any:
    """Plain data without lone surrogates: U+FFFD for each."""
    if isinstance(value, Part):
        return mended_text(plain(value))
    if isinstance(value, str):
        mended = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return type(value)(mended)
    if isinstance(value, dict):
        items = cast("dict[str, Any]", value)
        return {mended_text(key): mended_text(inner) for key, inner in items.items()}
    if isinstance(value, list | tuple):
        return [mended_text(inner) for inner in cast("list[Any]", value)]
    return value
