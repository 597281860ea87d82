"""Reads record by record what does not fit as a whole: what fits is shown, the rest is kept.

Works on plain data (a JSON tree). What cannot be read becomes ``Unread`` in its place, or an
unknown field of the header, with a ``Problem`` that names place, id and cause.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Any, cast

from pydantic import ValidationError
from pydantic_core import to_json

from argmap.formats.complaints import NOUNS, found, misfit, misfits, what
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.problem import Problem
from argmap.model.reading import read_part
from argmap.model.records import COLLECTIONS, RECORD_TYPES, Header, Part, Record, Unread
from argmap.model.unknown import Again, Placed, remember_places

Where = Callable[[str], str]
"""A path in the file ("statements[3]") → the place as a problem names it, with its line."""


class Parts:
    """A file taken apart: its header, and the records of each list that the file has."""

    def __init__(self, header: Header) -> None:
        self.header = header
        self.lists: dict[str, list[Record]] = {}
        self.problems: list[Problem] = []


def read_tree(tree: Mapping[str, Any], where: Where) -> Parts:
    """Every record that can be read, every other one as ``Unread``; never fails."""
    parts = Parts(Header())
    parts.header = _header(tree, where, parts.problems)
    for kind in RECORD_TYPES:
        name = kind.collection
        if name in tree:
            parts.lists[name] = _list(kind, tree[name], where, parts.problems)
    return parts


def header_of(fields: Mapping[str, Any], given: set[str], tree: Mapping[str, Any]) -> Header:
    """A header of values that were validated, carrying the unknown fields of ``tree`` in place.

    A list that is spelt out though it is empty also leaves its place there.
    """
    values = {name: fields[name] for name in Header.model_fields}
    header = Header.model_construct(_fields_set=given, **values)
    unknown = {
        key: value
        for key, value in tree.items()
        if key not in given and (key not in COLLECTIONS or isinstance(key, Again))
    }
    spelt = any(tree.get(name) == [] for name in COLLECTIONS)
    placed: dict[str, Any] = Placed(unknown, tuple(tree)) if unknown or spelt else {}
    object.__setattr__(header, "__pydantic_extra__", placed)
    return header


def _header(tree: Mapping[str, Any], where: Where, problems: list[Problem]) -> Header:
    fields: dict[str, Any] = {}
    given: set[str] = set()
    for name, info in Header.model_fields.items():
        fields[name] = info.get_default()
        if name not in tree:
            continue
        try:
            read = Header.model_validate_json(to_json({name: tree[name]}))
        except ValidationError as error:
            if name == "version":
                continue  # the reader has its own word for that
            record = text(QT_TRANSLATE_NOOP("problems", "the map"))
            problems.append(_problem("field-unread", misfit(record, error), (), where(name)))
        else:
            fields[name] = getattr(read, name)
            given.add(name)
    return header_of(fields, given, tree)


def _list(kind: type[Record], value: Any, where: Where, problems: list[Problem]) -> list[Record]:
    name = kind.collection
    if not isinstance(value, list):
        message = text(
            QT_TRANSLATE_NOOP("problems", "“{name}” is {found}, not a list"),
            name=name,
            found=found(value),
        )
        problems.append(_problem("not-a-list", message, (), where(name)))
        return [unread("", name, value, whole=True)]
    records: list[Record] = []
    for place, item in enumerate(cast("list[Any]", value)):
        record, complaints = _record(kind, item)
        for complaint in complaints:
            ids = (record.id,) if record.id else ()
            spot = where(f"{name}[{place}]")
            code = "record-unread" if isinstance(record, Unread) else "field-unread"
            problems.append(_problem(code, complaint, ids, spot))
        records.append(record)
    return records


def _record(kind: type[Record], item: Any) -> tuple[Record, Sequence[Text]]:
    """The record as far as it can be read, else an ``Unread``; and what is wrong with it."""
    name = kind.collection
    if not isinstance(item, dict):
        message = text(
            QT_TRANSLATE_NOOP("problems", "a {noun} is {found}, not an object"),
            noun=text(NOUNS[name]),
            found=found(item),
        )
        return unread("", name, item), (message,)
    raw = cast("dict[str, Any]", item)
    given = raw.get("id")
    id = given if isinstance(given, str) else ""
    try:
        record, wrong = read_part(kind, raw)
    except ValidationError as error:
        return unread(id, name, item), (misfit(what(name, id), error),)
    return record, () if wrong is None else misfits(what(name, id), wrong)


def unread(id: str, within: str, raw: Any, *, whole: bool = False) -> Unread:
    """An ``Unread``; ``id`` may still be empty here, the assembling gives it one."""
    return Unread.model_construct(id=id, within=within, raw=raw, whole=whole)


def learn_places(records: Sequence[Part], raws: object, strange: AbstractSet[int]) -> None:
    """Let records that were read as a whole, those whose ``id()`` is in ``strange``, learn where
    their unknown fields stood."""
    for record, raw in zip(records, cast("list[dict[str, Any]]", raws), strict=True):
        if id(record) in strange:
            remember_places(record, raw)


def _problem(code: str, message: Text, ids: tuple[str, ...], where: str) -> Problem:
    return Problem(code, message, ids, where, "error")
