"""Writes sound records of one list twice as quickly as pydantic writes them with ``exclude_unset``.

To leave out what equals its default costs pydantic half of what it costs to leave out what was not
given. The two differ only where a default is spelt out, and a count of lines tells: in the indented
form each key and each element has a line of its own, and no text ever breaks one. The pen writes
what it can vouch for; all else (unknown fields that have their places, what could not be read) is
left to ``writing``. Only a file can have spelt out a default: of a map that was never in one, there
is none to prove.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import chain, repeat
from operator import attrgetter, contains, itemgetter, methodcaller
from types import NoneType, UnionType
from typing import Any, Literal, Never, Union, cast, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import PydanticSerializationError, SchemaSerializer
from pydantic_core import core_schema as core

from argmap.formats import cores
from argmap.formats.tree import not_finite
from argmap.model.records import RECORD_TYPES, Part, Record, Source

_given = attrgetter("__pydantic_fields_set__")
_fields = attrgetter("__dict__")


class Pen:
    """Writes batches of new records of the list ``name``, one after another."""

    def __init__(self, name: str, *, spelt: bool = True) -> None:
        """``spelt``: a file may have spelt out defaults in them, which are to stay so."""
        self._name = name
        self.spelt = spelt
        self._kind = next(kind for kind in RECORD_TYPES if kind.collection == name)
        self._shown: frozenset[str] = frozenset()
        self._able = True

    def write(self, records: Sequence[Record]) -> bytes | None:
        """An object with the records as the list of that name, indented; None where it cannot."""
        if not self._able or {*map(type, records)} != {self._kind}:
            return None
        if self._kind is Source and any(map(has_odd_number, records)):
            return None
        try:
            return self._proven(records) if self.spelt else self._written(records)
        except PydanticSerializationError:
            return None

    def _proven(self, records: Sequence[Record]) -> bytes | None:
        """The same, None where a default that is spelt out in some of them would be lost."""
        lines = 3 + len(records) + _lines(records)
        given = [*map(_given, records)]
        if not all(all(map(contains, given, repeat(name))) for name in self._shown):
            self._shown = frozenset()  # or the count would say nothing
        data = self._written(records)
        if data.count(b"\n") == lines:
            return data
        self._shown = _spelt(self._kind, records)
        data = self._written(records)
        self._able = data.count(b"\n") == lines
        return data if self._able else None

    def _written(self, records: Sequence[Record]) -> bytes:
        return _serializer(self._kind, self._shown).to_json(
            {self._name: [*records]},
            indent=2,
            exclude_defaults=True,
            warnings="error",
        )


def has_odd_number(record: Record) -> bool:
    """Whether a CSL value is NaN or infinite, which pydantic would write as a text."""
    return isinstance(record, Source) and any(
        not_finite([record.author, record.issued, record.accessed])
    )


def _spelt(kind: type[Part], parts: Sequence[Part]) -> frozenset[str]:
    """The fields that all parts give and some give though it is the default."""
    defaults = {name: info.default for name, info in kind.model_fields.items()}
    given = set(defaults).intersection(*map(_given, parts))
    return frozenset(name for name in given if defaults[name] in map(attrgetter(name), parts))


def _lines(values: Sequence[object]) -> int:
    """How many lines end within the values (of lists and objects: none empty) when they are written
    with all that is given, and never fewer: before each member one, and one before the end."""
    lines = 0
    kinds = {*map(type, values)}
    for kind in kinds - _SHORT:
        some = values if len(kinds) == 1 else [each for each in values if type(each) is kind]
        if issubclass(kind, Part):
            sizes = map(len, map(_given, some))
            fields = [*map(_fields, some)]
            members = [map(itemgetter(name), fields) for name in _holding(kind)]
        else:
            holders = cast("Sequence[Collection[object]]", some)
            sizes = map(len, holders)
            members = [chain.from_iterable(map(_elements, holders) if kind is dict else holders)]
        lines += len(some) + sum(sizes)
        for each in members:
            within = [*filter(None, each)]
            lines += _lines(within) if within else 0
    return lines


_elements = methodcaller("values")

_SHORT = {str, int, float, bool, NoneType}
"""What stands on one line."""


@lru_cache(maxsize=32)
def _holding(kind: type[Part]) -> tuple[str, ...]:
    """The fields whose values may take several lines."""
    fields = kind.model_fields.items()
    return tuple(name for name, info in fields if not {*_types(info.annotation)} <= _SHORT)


def _types(annotation: Any) -> Iterator[object]:
    """The types of the values that an annotation allows, as far as they are short."""
    if get_origin(annotation) is Literal:
        yield from map(type, get_args(annotation))
    elif get_origin(annotation) in (Union, UnionType):
        for each in get_args(annotation):
            yield from _types(each)
    else:
        yield annotation


@lru_cache(maxsize=128)
def _serializer(kind: type[Record], spelt: frozenset[str]) -> SchemaSerializer:
    """Writes lists of records of a kind; ``spelt``: fields whose default is no reason to leave them
    out. It stops at the first unknown field."""

    def model(kind: type[Part], spelt: frozenset[str] = frozenset()) -> core.CoreSchema:
        fields = {
            name: cores.field(info, model, default=name not in spelt)
            for name, info in kind.model_fields.items()
        }
        # not of its own class: pydantic would take the serializer that the class has already
        return core.model_schema(
            BaseModel,
            core.model_fields_schema(fields, extras_schema=_STOP, extra_behavior="allow"),
            config=core.CoreConfig(extra_fields_behavior="allow", ser_json_inf_nan="strings"),
        )

    records = core.list_schema(model(kind, spelt))
    return SchemaSerializer(core.dict_schema(core.str_schema(), records))


def _stop(value: object) -> Never:
    raise ValueError(value)


_STOP = core.any_schema(serialization=core.plain_serializer_function_ser_schema(_stop))
