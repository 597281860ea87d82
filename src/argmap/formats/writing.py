"""A document as the bytes of argmap's own format: two-space indent, schema order, trailing newline.

Records that were not edited keep the text they have (``texts``), new ones are written by pydantic,
those with unknown fields, and what could not be read, as plain data in which all is in its place.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, chain
from operator import attrgetter
from typing import Any, NamedTuple, cast

from pydantic_core import SchemaSerializer
from pydantic_core import core_schema as core

from argmap.formats.collector import collector_paused
from argmap.formats.texts import GAP, Span, Stretch, Texts, starts_in
from argmap.formats.tree import not_finite
from argmap.model.document import Document, Entries
from argmap.model.records import (
    COLLECTIONS,
    File,
    Header,
    Label,
    Part,
    Record,
    Source,
    Statement,
    Unread,
)
from argmap.model.unknown import Placed, has_unknown, in_place, plain

_extra = attrgetter("__pydantic_extra__")
_premises = attrgetter("premises")
_citations = attrgetter("citations")
_selector = attrgetter("selector")
_label = attrgetter("label")


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
    texts = document.kept if isinstance(document.kept, Texts) else Texts(b"", {}, spans={})
    sheet = _Sheet()
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
    document.kept = Texts(written, document.entries, spans=sheet.spans)
    return written


class _Sheet:
    """What has been written so far, and where in it each list and record stands."""

    def __init__(self) -> None:
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
        for text, within in _texts(name, stretches):
            if self._length > begin:
                self.put(b",\n")
            if within is None:
                starts = None
            elif starts is not None:
                shift = self._length - within[0]
                starts.extend([start + shift for start in within] if shift else within)
            self.put(text)
        if starts is not None:
            starts.append(self._length + GAP)
        self.spans[name] = Span(begin, self._length, starts)


def _texts(
    name: str, stretches: Iterable[Stretch]
) -> Iterator[tuple[memoryview, Sequence[int] | None]]:
    """The text of each stretch, and where in it records begin; of new ones in batches."""
    for records, text, starts in stretches:
        if text is not None:
            yield text, starts
            continue
        for at in range(0, len(records), _BATCH):
            yield _new(name, records[at : at + _BATCH])


_BATCH = 256
"""As many records as the processor's cache holds: they are looked at before they are written."""


def _new(name: str, records: Sequence[Record]) -> tuple[memoryview, array[int]]:
    """The text of records that stand in no file yet, and where in it each of them begins."""
    if _is_special(records):
        values = [_record_out(record) for record in records]
        data = _ANY.to_json({name: values}, indent=2, exclude_unset=True)
    else:
        values = []
        fields: dict[str, Any] = {name: tuple(records)}
        file = File.model_construct(_fields_set={name}, **fields)
        data = File.__pydantic_serializer__.to_json(file, indent=2, exclude_unset=True)
    begin, end = len(name) + 10, len(data) - 6  # within {\n  "name": [\n and \n  ]\n}
    starts = starts_in(data, begin, end)[:-1]
    if len(starts) == len(records):
        return memoryview(data)[begin:end], starts
    # something among them is no object, or one without fields
    lines = [_ANY.to_json({name: [each]}, indent=2, exclude_unset=True) for each in values]
    pieces = [line[begin:-6] for line in lines]
    steps = [len(piece) + GAP for piece in pieces]
    return memoryview(b",\n".join(pieces)), array("q", accumulate(steps[:-1], initial=0))


def _is_special(records: Sequence[Record]) -> bool:
    """Whether unknown fields or unread records have to go to their places among these."""
    if any(map(_extra, records)) or any(type(record) is Unread for record in records):
        return True
    kind = type(records[0])
    if kind is Source:
        return any(map(_has_odd_number, records))
    if kind.collection not in ("statements", "arguments"):
        return False
    citations = list(chain.from_iterable(map(_citations, records)))
    selectors = [each for each in map(_selector, citations) if each is not None]
    if any(map(_extra, citations)) or any(map(_extra, selectors)):
        return True
    if kind is Statement:
        return any(each.__pydantic_extra__ for each in map(_label, records) if type(each) is Label)
    return any(map(_extra, chain.from_iterable(map(_premises, records))))


def _has_odd_number(record: Record) -> bool:
    """Whether a CSL value is NaN or infinite, which pydantic would write as a text."""
    return isinstance(record, Source) and any(
        not_finite([record.author, record.issued, record.accessed])
    )


def _record_out(record: Record) -> Any:
    if isinstance(record, Unread):
        return record.raw
    return plain(record) if has_unknown(record) or _has_odd_number(record) else record


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
