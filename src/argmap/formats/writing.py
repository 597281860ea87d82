"""A document as the bytes of argmap's own format: two-space indent, schema order, trailing newline.

One step of pydantic's, unless unknown fields or unread records have to go back to their places.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any, cast

from pydantic import ConfigDict, TypeAdapter

from argmap.formats.collector import collector_paused
from argmap.formats.tree import not_finite
from argmap.model.document import Document
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
_both = attrgetter("__pydantic_extra__", "selector")
_premises = attrgetter("premises")
_citations = attrgetter("citations")

_FILE = TypeAdapter(File)
_ANY: TypeAdapter[Any] = TypeAdapter(Any, config=ConfigDict(ser_json_inf_nan="constants"))


def write(document: Document) -> bytes:
    """The document as a file: JSON in UTF-8, schema order, two-space indent, trailing newline."""
    lists = {
        name: tuple(entry.record for entry in entries.values())
        for name, entries in document.entries.items()
        if entries
    }
    header = document.header
    unknown: dict[str, Any] = {} if header.model_extra is None else header.model_extra
    spelt = unknown.order if isinstance(unknown, Placed) else ()
    for name in COLLECTIONS:
        if name not in lists and name in spelt and name not in unknown:
            lists[name] = ()
    given = {"format", "version", *header.model_fields_set, *lists}
    values = {name: lists.get(name) for name in COLLECTIONS} | {
        name: getattr(header, name) for name in Header.model_fields
    }
    with collector_paused():
        try:
            if not unknown and not any(map(_is_special, lists.values())):
                file = File.model_construct(_fields_set=given, **values)
                written = _FILE.dump_json(file, indent=2, exclude_unset=True)
            else:
                written = _write_in_place(values, given, unknown)
        except (ValueError, UnicodeError):
            written = _write_in_place(values, given, unknown, mended=True)
    return written + b"\n"


def _is_special(records: Sequence[Record]) -> bool:
    """Whether unknown fields or unread records have to go to their places in this list."""
    if any(map(_extra, records)) or any(type(record) is Unread for record in records):
        return True
    kind = type(records[0]) if records else Record
    if kind is Source:
        return any(map(_has_odd_number, records))
    if kind.collection not in ("statements", "arguments"):
        return False
    inner = chain.from_iterable(map(_citations, records))
    if any(extra or (selector and selector.model_extra) for extra, selector in map(_both, inner)):
        return True
    if kind is Statement:
        labels = map(attrgetter("label"), records)
        return any(map(_extra, [label for label in labels if isinstance(label, Label)]))
    return any(map(_extra, chain.from_iterable(map(_premises, records))))


def _has_odd_number(record: Record) -> bool:
    """Whether a CSL value is NaN or infinite, which pydantic would write as a text."""
    return isinstance(record, Source) and any(
        not_finite([record.author, record.issued, record.accessed])
    )


def _write_in_place(
    values: Mapping[str, Any],
    given: set[str],
    unknown: Mapping[str, Any],
    *,
    mended: bool = False,
) -> bytes:
    """The slow way: plain data for what is special, pydantic's for all the rest."""
    known = {
        name: _list_out(values[name]) if name in COLLECTIONS else values[name]
        for name in File.model_fields
        if name in given
    }
    data = in_place(known, unknown)
    if mended:
        data = mended_text(data)
    return _ANY.dump_json(data, indent=2, exclude_unset=True)


def _list_out(records: Sequence[Record]) -> Any:
    if len(records) == 1 and isinstance(records[0], Unread) and records[0].whole:
        return records[0].raw
    return [_record_out(record) for record in records]


def _record_out(record: Record) -> Any:
    if isinstance(record, Unread):
        return record.raw
    return plain(record) if has_unknown(record) or _has_odd_number(record) else record


def mended_text(value: Any) -> Any:
    """Plain data without lone surrogates, which no encoding can write: U+FFFD for each."""
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
