"""A part out of plain data, as much of it as can be read.

A field that a part can do without does not cost the whole part: what is wrong in it is left out of
what is shown, and the field as it was given stays among the unknown ones, under its own name, so
that it is written back where it stood. Editing that field replaces it (``Part.replace``).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from pydantic import ValidationError
from pydantic_core import to_json

from argmap.model.records import Part
from argmap.model.unknown import Placed, remember_places

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
    object.__setattr__(part, "__pydantic_extra__", Placed(unknown, tuple(raw)))
    part.__pydantic_fields_set__.difference_update(bad)
    return part


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
