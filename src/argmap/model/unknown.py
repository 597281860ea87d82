"""Unknown fields and their places: plain data out of a part and back, nothing lost on the way.

A later version, another program or a person may have put fields into a map that this version does
not know. pydantic keeps them but forgets where they stood. ``Placed`` is the dict of unknown fields
that remembers; it rides on the part as its ``__pydantic_extra__`` and so survives edits
(``Part.replace``). It must not know of files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from argmap.model.records import Part


class Placed(dict[str, Any]):
    """Unknown fields of one object; ``order``: all its keys, known and unknown, as they stood;
    ``bad``: of known ones that were read in part, the places or keys of what was not."""

    __slots__ = ("bad", "order")

    def __init__(
        self,
        fields: Mapping[str, Any],
        order: tuple[str, ...],
        bad: Mapping[str, frozenset[Any]] | None = None,
    ) -> None:
        super().__init__(fields)
        self.order = order
        self.bad = dict(bad or {})


class Again(str):
    """A key that stands in its object a second time: equal to nothing but itself.

    JSON allows a key twice and every reader takes the last; the earlier ones are kept under such
    keys, so that they are written back where they stood.
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __hash__(self) -> int:
        return id(self)


def parts_of(part: Part) -> Iterator[Part]:
    """The part itself and every part in it (premises, citations, selectors, labels)."""
    yield part
    for value in part.__dict__.values():
        if isinstance(value, Part):
            yield from parts_of(value)
        elif isinstance(value, tuple):
            for item in cast("tuple[object, ...]", value):
                if isinstance(item, Part):
                    yield from parts_of(item)
        elif isinstance(value, dict):
            for item in cast("dict[str, object]", value).values():
                if isinstance(item, Part):
                    yield from parts_of(item)


def has_unknown(part: Part) -> bool:
    """Whether the part, or a part in it, has unknown fields."""
    return any(piece.__pydantic_extra__ for piece in parts_of(part))


def plain(part: Part) -> dict[str, Any]:
    """The part as JSON data: given fields in schema order, unknown ones where they stood."""
    if not has_unknown(part):
        return part.model_dump(mode="json", exclude_unset=True)
    given = part.model_fields_set
    known = {
        name: plain_value(getattr(part, name)) for name in type(part).model_fields if name in given
    }
    return in_place(known, part.__pydantic_extra__ or {})


def plain_value(value: Any) -> Any:
    """What a field holds, as JSON data."""
    if isinstance(value, Part):
        return plain(value)
    if isinstance(value, tuple):
        return [plain_value(item) for item in cast("tuple[object, ...]", value)]
    if isinstance(value, dict):
        return {key: plain_value(item) for key, item in cast("dict[str, object]", value).items()}
    return value


def in_place(known: Mapping[str, Any], unknown: Mapping[str, Any]) -> dict[str, Any]:
    """One object of both: each unknown key follows the known key that it stood behind."""
    if not unknown:
        return dict(known)
    behind: dict[str | None, list[str]] = {}
    last: str | None = None
    for key in unknown.order if isinstance(unknown, Placed) else ():
        if key in known:
            last = key
        elif key in unknown:
            behind.setdefault(last, []).append(key)
    result = {key: unknown[key] for key in behind.get(None, ())}
    for name, value in known.items():
        result[name] = value
        for key in behind.get(name, ()):
            result[key] = unknown[key]
    for key, value in unknown.items():
        result.setdefault(key, value)
    return result


def remember_places(part: Part, raw: Mapping[str, Any]) -> None:
    """Let ``part``, just read from ``raw``, carry its unknown fields with their places.

    The only writer to a part after its making, before anyone else has seen it.
    """
    fields = part.__dict__  # all that the model knows, given or not
    if not raw.keys() <= fields.keys():
        unknown = {key: value for key, value in raw.items() if key not in fields}
        object.__setattr__(part, "__pydantic_extra__", Placed(unknown, tuple(raw)))
    for name, value in fields.items():
        if isinstance(value, Part):
            inner = raw.get(name)
            if isinstance(inner, Mapping):
                remember_places(value, cast("Mapping[str, Any]", inner))
        elif value and isinstance(value, tuple):
            inner = raw.get(name)
            if not isinstance(inner, list | tuple):
                continue
            for item, piece in zip(
                cast("tuple[object, ...]", value), cast("list[object]", inner), strict=False
            ):
                if isinstance(item, Part) and isinstance(piece, Mapping):
                    remember_places(item, cast("Mapping[str, Any]", piece))
        elif value and isinstance(value, dict):
            inner = raw.get(name)
            if not isinstance(inner, Mapping):
                continue
            pieces = cast("Mapping[str, object]", inner)
            for key, item in cast("dict[str, object]", value).items():
                piece = pieces.get(key)
                if isinstance(item, Part) and isinstance(piece, Mapping):
                    remember_places(item, cast("Mapping[str, Any]", piece))
