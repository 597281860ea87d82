"""One plain sentence for a record or field that does not fit, in place of pydantic's report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text

_UNION_MEMBERS = frozenset({"str", "int", "float", "Label"})
"""Names by which pydantic's paths tell the members of a union; no field is called so."""

NOUNS: Mapping[str, Marked] = {
    "statements": QT_TRANSLATE_NOOP("problems", "statement"),
    "arguments": QT_TRANSLATE_NOOP("problems", "argument"),
    "camps": QT_TRANSLATE_NOOP("problems", "camp"),
    "sources": QT_TRANSLATE_NOOP("problems", "source"),
    "scenarios": QT_TRANSLATE_NOOP("problems", "scenario"),
    "steps": QT_TRANSLATE_NOOP("problems", "step"),
    "groups": QT_TRANSLATE_NOOP("problems", "group"),
    "places": QT_TRANSLATE_NOOP("problems", "place"),
    "polls": QT_TRANSLATE_NOOP("problems", "poll"),
    "remarks": QT_TRANSLATE_NOOP("problems", "remark"),
}

_WANTED: tuple[tuple[str, Marked], ...] = (
    ("string", QT_TRANSLATE_NOOP("problems", "a text")),
    ("tuple", QT_TRANSLATE_NOOP("problems", "a list")),
    ("list", QT_TRANSLATE_NOOP("problems", "a list")),
    ("finite_number", QT_TRANSLATE_NOOP("problems", "a finite number")),
    ("int", QT_TRANSLATE_NOOP("problems", "a whole number")),
    ("float", QT_TRANSLATE_NOOP("problems", "a number")),
    ("bool", QT_TRANSLATE_NOOP("problems", "true or false")),
    ("model", QT_TRANSLATE_NOOP("problems", "an object")),
    ("dict", QT_TRANSLATE_NOOP("problems", "an object")),
)


def found(value: Any) -> Text:
    """What a JSON value is, in a word or two."""
    match value:
        case None:
            return text(QT_TRANSLATE_NOOP("problems", "null"))
        case bool():
            return text(QT_TRANSLATE_NOOP("problems", "true or false"))
        case int() | float():
            return text(QT_TRANSLATE_NOOP("problems", "the number {value}"), value=short(value))
        case str():
            return text(QT_TRANSLATE_NOOP("problems", "the text “{value}”"), value=short(value))
        case list():
            return text(QT_TRANSLATE_NOOP("problems", "a list"))
        case _:
            return text(QT_TRANSLATE_NOOP("problems", "an object"))


def short(value: object) -> str:
    """The value as text of 40 characters at most, on one line."""
    try:
        line = " ".join(str(value).split())
    except ValueError:  # an int of thousands of digits
        line = "…"
    return line if len(line) <= 40 else line[:39] + "…"


def what(collection: str, id: str) -> Text:
    """“statement “x”” — a record as a sentence names it."""
    noun = text(NOUNS[collection])
    if id:
        return text(QT_TRANSLATE_NOOP("problems", "{noun} “{id}”"), noun=noun, id=short(id))
    return text(QT_TRANSLATE_NOOP("problems", "a {noun} without an id"), noun=noun)


def misfits(record: Text, error: ValidationError) -> list[Text]:
    """A sentence for each field that does not fit."""
    fields = dict.fromkeys(each["loc"][:1] for each in error.errors(include_url=False))
    return [misfit(record, error, field) for field in fields]


def misfit(record: Text, error: ValidationError, field: tuple[int | str, ...] = ()) -> Text:
    """The sentence for the gravest thing that pydantic found in a record, or in one field."""
    found_there = error.errors(include_url=False, include_context=True)
    details = [each for each in found_there if each["loc"][: len(field)] == field]
    first = min(details, key=lambda each: (each["type"] != "missing", len(each["loc"])))
    place = _field(first["loc"])
    kind = first["type"]
    if kind == "missing":
        return text(
            QT_TRANSLATE_NOOP("problems", "{record} has no “{field}”"), record=record, field=place
        )
    if kind == "literal_error":
        return text(
            QT_TRANSLATE_NOOP("problems", "{record}: “{field}” is {found}, none of {allowed}"),
            record=record,
            field=place,
            found=found(first["input"]),
            allowed=first.get("ctx", {}).get("expected", "").replace("'", ""),
        )
    if kind == "string_too_short":
        return text(
            QT_TRANSLATE_NOOP("problems", "{record}: “{field}” is empty"),
            record=record,
            field=place,
        )
    if kind == "too_short":
        return text(
            QT_TRANSLATE_NOOP("problems", "{record}: “{field}” has nothing in it"),
            record=record,
            field=place,
        )
    if kind == "greater_than_equal":
        return text(
            QT_TRANSLATE_NOOP("problems", "{record}: “{field}” is {found}, less than 0"),
            record=record,
            field=place,
            found=found(first["input"]),
        )
    return text(
        QT_TRANSLATE_NOOP("problems", "{record}: “{field}” is {found}, not {wanted}"),
        record=record,
        field=place,
        found=found(first["input"]),
        wanted=_wanted(first, details),
    )


def _field(loc: Sequence[int | str]) -> str:
    """``premises[0].statement`` from pydantic's path, without the members of unions."""
    path = ""
    for piece in loc:
        if isinstance(piece, int):
            path += f"[{piece}]"
        elif piece not in _UNION_MEMBERS:
            path += f".{piece}" if path else piece
    return path


def _wanted(first: ErrorDetails, details: Sequence[ErrorDetails]) -> Text:
    kinds = {each["type"] for each in details if _field(each["loc"]) == _field(first["loc"])}
    if {"int_type", "float_type"} <= kinds:
        return text(QT_TRANSLATE_NOOP("problems", "a number"))
    if "finite_number" in kinds:
        return text(QT_TRANSLATE_NOOP("problems", "a finite number"))
    for sign, wanted in _WANTED:
        if first["type"].startswith(sign):
            return text(wanted)
    return text(QT_TRANSLATE_NOOP("problems", "what belongs there"))
