"""A part out of plain data, as much of it as can be read.

A field that a part can do without does not cost the whole part: what is wrong in it is left out of
what is shown, and the field as it was given stays among the unknown ones, under its own name, so
that it is written back where it stood. Editing that field replaces it (``Part.replace``), but for
the elements of a list or an object that could not be read: those stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from copy import copy
from typing import Any, TypeVar, cast

from pydantic import ValidationError
from pydantic_core import to_json

from argmap.model.records import Part
from argmap.model.unknown import Placed, in_place, plain, plain_value, remember_places

P = TypeVar("P", bound=Part)


def read_part(kind: type[P], raw: Mapping[str, Any]) -> tuple[P, ValidationError | None]:
    """The part, and what is wrong with the fields that could not be read, or not in full.

    Raises ``ValidationError`` where it lacks what it cannot do without.
    """
    try:
        part = kind.model_validate_json(to_json(raw))
    except ValidationError as error:
        return _in_part(kind, raw, error), error
    remember_places(part, raw)
    return part, None


def unread_fields(part: Part) -> set[str]:
    """The fields that could not be read, or not in full."""
    return (part.__pydantic_extra__ or {}).keys() & type(part).model_fields.keys()


def readable(part: Part) -> dict[str, Any]:
    """The part as plain data, without what could not be read of it."""
    extra, unread = part.__pydantic_extra__, unread_fields(part)
    if not unread or not isinstance(extra, Placed):
        return plain(part)
    given = part.model_fields_set | extra.bad.keys()
    known = {
        name: plain_value(getattr(part, name)) for name in type(part).model_fields if name in given
    }
    rest = {key: value for key, value in extra.items() if key not in unread}
    return in_place(known, Placed(rest, extra.order))


def _in_part(kind: type[P], raw: Mapping[str, Any], error: ValidationError) -> P:
    bad: dict[str, set[Any]] = {}
    for complaint in error.errors(include_url=False, include_context=False, include_input=False):
        where = complaint["loc"]
        field = kind.model_fields.get(str(where[0])) if where else None
        if field is None or field.is_required():
            raise error
        bad.setdefault(str(where[0]), set()).add(where[1] if len(where) > 1 else None)
    good = {key: value for key, value in raw.items() if key not in bad}
    for name, pieces in bad.items():
        rest = _without(raw[name], pieces)
        if rest is not None:
            good[name] = rest
    try:
        part = kind.model_validate_json(to_json(good))
    except ValidationError:  # what is left of a field is none
        good = {key: value for key, value in raw.items() if key not in bad}
        part = kind.model_validate_json(to_json(good))
    remember_places(part, good)
    unknown = {key: raw[key] for key in raw if key in bad or key not in kind.model_fields}
    partly = {name: frozenset(pieces) for name, pieces in bad.items() if name in good}
    object.__setattr__(part, "__pydantic_extra__", Placed(unknown, tuple(raw), partly))
    part.__pydantic_fields_set__.difference_update(bad)
    return part


def keep_unread(before: Part, after: Part, edited: AbstractSet[str]) -> None:
    """Let ``after``, which is ``before`` with some fields edited, carry on what was unknown in it.

    Of an edited list or object the elements that could not be read stay, each behind the one it
    stood behind.
    """
    extra = copy(before.__pydantic_extra__ or {})
    bad = dict(extra.bad) if isinstance(extra, Placed) else {}
    for name in edited & extra.keys():
        old, pieces = extra.pop(name), bad.pop(name, None)
        if pieces is None:
            continue
        new = getattr(after, name)
        if isinstance(new, tuple):
            filled = _refilled(old, pieces, getattr(before, name), cast("tuple[Any, ...]", new))
            extra[name], bad[name] = filled
        elif isinstance(new, Part | dict):
            given: dict[str, Any] = plain_value(new)
            lost = [key for key in old if key in pieces and key not in given]
            if not lost:
                continue
            keys = [key for key in old if key in given or key in lost]
            extra[name] = {key: given[key] if key in given else old[key] for key in keys} | given
            bad[name] = frozenset(lost)
        else:
            continue
        after.__pydantic_fields_set__.discard(name)
    if isinstance(extra, Placed):
        extra.bad = bad
    object.__setattr__(after, "__pydantic_extra__", extra)


def _refilled(
    old: list[Any], bad: frozenset[int], shown: tuple[Any, ...], new: tuple[Any, ...]
) -> tuple[list[Any], frozenset[int]]:
    """The list ``new`` with the bad elements of ``old``, of which the rest was ``shown``; and where
    they are now."""
    behind: dict[int, list[Any]] = {}
    rest, at = iter(shown), -1
    for place, item in enumerate(old):
        if place in bad:
            behind.setdefault(at, []).append(item)
        else:
            element = next(rest)
            at = new.index(element, max(at, 0)) if element in new[max(at, 0) :] else at
    result = list(behind.get(-1, ()))
    places = set(range(len(result)))
    for place, element in enumerate(new):
        result.append(plain_value(element))
        left = behind.get(place, ())
        places.update(range(len(result), len(result) + len(left)))
        result.extend(left)
    return result, frozenset(places)


def _without(value: Any, pieces: set[Any]) -> Any:
    """A list or an object without some of it; None where it is wrong as a whole."""
    if isinstance(value, list):
        items = cast("list[Any]", value)
        if all(isinstance(piece, int) and piece < len(items) for piece in pieces):
            return [item for place, item in enumerate(items) if place not in pieces]
    elif isinstance(value, dict):
        members = cast("dict[str, Any]", value)
        if pieces <= members.keys():
            return {key: item for key, item in members.items() if key not in pieces}
    return None
