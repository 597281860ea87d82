"""A part of a map to carry: what belongs to it, as text, and put into a map again. No verbs here.

A clip holds the records themselves; *companions* (camps, sources, statements that others share),
which come along where the other map has none like them; and *outside*, what the part bore on, which
is only ever found again, by id and words, in the map that it came from.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

from pydantic import ValidationError
from pydantic_core import from_json, to_json

from argmap.analysis.structure import structure
from argmap.edit.commands.deleting import with_hanging
from argmap.edit.references import names
from argmap.edit.verb import refusal
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.document import Document
from argmap.model.reading import read_part
from argmap.model.records import (
    RECORD_TYPES,
    Argument,
    Camp,
    Group,
    Record,
    Source,
    Statement,
    collection_of,
)
from argmap.model.unknown import plain

MARK = "argmap/clipboard"
VERSION = 1
LIMIT = 100_000_000
"""Characters of a clip that are read at most."""

Records = tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class Clip:
    """Records to put into a map, in file order; see the module for the other two lists."""

    records: Records
    companions: Records = ()
    outside: Records = ()


def gather(document: Document, ids: Iterable[str], *, with_what_hangs: bool = True) -> Clip:
    """The part of ``document`` that ``ids`` stand for; an argument brings its premises along."""
    named = {id: None for id in ids if id in document}
    for id in tuple(named):
        record = document[id]
        if isinstance(record, Argument):
            named.update(dict.fromkeys(premise.statement for premise in record.premises))
        elif isinstance(record, Group):
            named.update(dict.fromkeys(one for one in record.members if one in document))
    whole = with_hanging(document, named) if with_what_hangs else set(named)
    out_of = structure(document).out_of
    for id in tuple(whole):
        for step in out_of.get(id, ()):
            if all(premise.statement in whole for premise in document.arguments[step].premises):
                whole.add(step)
    whole.update(
        group.id for group in document.groups.values() if whole.issuperset(group.members or (" ",))
    )
    records = tuple(record for record in document if record.id in whole)
    wanted = dict.fromkeys(name for record in records for name in names(record))
    others = [document.get(id) for id in wanted if id not in whole]
    shared = {
        premise.statement
        for record in records
        if isinstance(record, Argument)
        for premise in record.premises
    }
    companions = [
        other
        for other in others
        if isinstance(other, Camp | Source) or (other is not None and other.id in shared)
    ]
    for statement in tuple(companions):  # a shared statement brings its own camp and sources
        for id in names(statement) if isinstance(statement, Statement) else ():
            other = document.get(id)
            if isinstance(other, Camp | Source) and other not in companions:
                companions.append(other)
    outside = [other for other in others if other is not None and other not in companions]
    return Clip(records, tuple(companions), tuple(outside))


def to_text(clip: Clip) -> str:
    """A clip as JSON text that ``from_text`` reads."""
    data: dict[str, Any] = {MARK: VERSION, **_lists(clip.records)}
    if clip.companions:
        data["companions"] = _lists(clip.companions)
    if clip.outside:
        data["outside"] = _lists(clip.outside)
    return to_json(data, indent=2).decode()


def from_text(text: str) -> Clip | None:
    """The clip in ``text``, or a whole map as a clip; None when it is neither.

    Refuses a clip that is damaged, too large, or made by a later version.
    """
    start = text[:200].lstrip("\ufeff \t\r\n")
    if not start.startswith("{") or not (MARK in text or '"argmap"' in text[:10_000]):
        return None
    if len(text) > LIMIT:
        raise refusal(QT_TRANSLATE_NOOP("edit", "That is too much to paste."))
    try:
        data = from_json(text.lstrip("\ufeff"), allow_inf_nan=False)
    except (ValueError, TypeError) as error:
        raise _damaged() from error
    version = data.get(MARK)
    if version is None:
        if data.get("format") != "argmap":
            return None
        return Clip(_read(data))
    if not isinstance(version, int) or version > VERSION:
        raise refusal(QT_TRANSLATE_NOOP("edit", "That was copied from a later version of argmap."))
    return Clip(_read(data), _read(data.get("companions", {})), _read(data.get("outside", {})))


def _lists(records: Sequence[Record]) -> dict[str, list[dict[str, Any]]]:
    lists: dict[str, list[dict[str, Any]]] = {}
    for record in records:
        lists.setdefault(collection_of(record), []).append(plain(record))
    return lists


def _read(data: Any) -> Records:
    """The records of the lists in ``data``; refuses what is none, and an id that comes twice."""
    if not isinstance(data, Mapping):
        raise _damaged()
    lists = cast("Mapping[str, Any]", data)
    records: dict[str, Record] = {}
    for kind in RECORD_TYPES:
        rows: object = lists.get(kind.collection, [])
        if not isinstance(rows, list) or not _finite(cast("object", rows)):
            raise _damaged()
        for row in cast("list[Any]", rows):
            try:
                record, _ = read_part(kind, row)
            except (ValidationError, ValueError) as error:
                raise _damaged() from error
            if record.id in records:
                raise _damaged()
            records[record.id] = record
    return tuple(records.values())


def _finite(data: object) -> bool:
    """Whether all numbers in JSON data are finite: 1e999 is read as infinite."""
    queue = [data]
    for item in queue:
        if isinstance(item, float) and not math.isfinite(item):
            return False
        if isinstance(item, dict):
            queue.extend(cast("dict[str, object]", item).values())
        elif isinstance(item, list):
            queue.extend(cast("list[object]", item))
    return True


def _damaged() -> Exception:
    return refusal(QT_TRANSLATE_NOOP("edit", "What was copied is damaged and cannot be pasted."))
