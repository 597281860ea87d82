"""The validator that reads a sound file whole: what pydantic would make of ``File``, made quickly.

To have pydantic work out the models' schema takes longer than to open the window, so the models put
that off (``defer_build``), and the first map is read with this one: the same fields, types and
bounds, for JSON alone. What it refuses is read again record by record, by pydantic itself; a test
keeps the two in step.
"""

from __future__ import annotations

from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin

from pydantic import JsonValue
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined, SchemaValidator
from pydantic_core import core_schema as core

from argmap.model.records import File, Part

Known = dict[type[Part], core.CoreSchema]


def reader() -> SchemaValidator:
    """A validator for ``validate_json``; it does not look whether each text has come before."""
    return SchemaValidator(_model(File, {}), {"cache_strings": "keys"})


def _model(kind: type[Part], known: Known) -> core.CoreSchema:
    found = known.get(kind)
    if found is None:
        fields = {name: _field(info, known) for name, info in kind.model_fields.items()}
        config = core.CoreConfig(
            title=kind.__name__,
            strict=True,
            allow_inf_nan=False,
            extra_fields_behavior="allow",
        )
        known[kind] = found = core.model_schema(
            kind, core.model_fields_schema(fields, extra_behavior="allow"), config=config
        )
    return found


def _field(info: FieldInfo, known: Known) -> core.ModelField:
    schema = _value(info.annotation, tuple(info.metadata), known)
    if info.default is not PydanticUndefined:
        schema = core.with_default_schema(schema, default=info.default)
    return core.model_field(schema)


def _value(kind: Any, bounds: tuple[Any, ...], known: Known) -> core.CoreSchema:
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        inner = [one.metadata if isinstance(one, FieldInfo) else [one] for one in parts[1:]]
        return _value(parts[0], tuple(bound for each in inner for bound in each), known)
    if kind is Any or kind is JsonValue:
        return core.any_schema()
    if origin is Literal:
        return core.literal_schema(list(parts))
    if origin is Union or origin is UnionType:
        choices = [_value(part, (), known) for part in parts if part is not NoneType]
        either = (
            choices[0]
            if len(choices) == 1
            else core.union_schema(
                cast("list[core.CoreSchema | tuple[core.CoreSchema, str]]", choices)
            )
        )
        return core.nullable_schema(either) if NoneType in parts else either
    least = next((bound.min_length for bound in bounds if hasattr(bound, "min_length")), None)
    if origin is tuple:
        items = _value(parts[0], (), known)
        return core.tuple_schema([items], variadic_item_index=0, min_length=least)
    if origin is dict:
        return core.dict_schema(_value(parts[0], (), known), _value(parts[1], (), known))
    if kind is str:
        return core.str_schema(min_length=least)
    if kind is int:
        floor = next((bound.ge for bound in bounds if hasattr(bound, "ge")), None)
        return core.int_schema(ge=floor)
    if kind is float:
        return core.float_schema()
    if kind is bool:
        return core.bool_schema()
    if isinstance(kind, type) and issubclass(kind, Part):
        return _model(kind, known)
    raise TypeError(f"no schema for {kind!r}")
