"""What pydantic makes of a model's field, made quickly: its schema for pydantic's core.

To have pydantic work out the models' schema takes longer than to open the window, so the models put
that off (``defer_build``); ``reader`` and ``pen`` build what they need out of this instead.
"""

from __future__ import annotations

from collections.abc import Callable
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, cast, get_args, get_origin

from pydantic import JsonValue
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined
from pydantic_core import core_schema as core

from argmap.model.records import Part

Model = Callable[[type[Part]], core.CoreSchema]
"""Makes the schema of a part that stands in a field."""


def field(info: FieldInfo, model: Model, *, default: bool = True) -> core.ModelField:
    """The schema of a field; ``default``: whether it knows its default, where it has one."""
    schema = _value(info.annotation, tuple(info.metadata), model)
    if default and info.default is not PydanticUndefined:
        schema = core.with_default_schema(schema, default=info.default)
    return core.model_field(schema)


def _value(kind: Any, bounds: tuple[Any, ...], model: Model) -> core.CoreSchema:
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        inner = [one.metadata if isinstance(one, FieldInfo) else [one] for one in parts[1:]]
        return _value(parts[0], tuple(bound for each in inner for bound in each), model)
    if kind is Any or kind is JsonValue:
        return core.any_schema()
    if origin is Literal:
        return core.literal_schema(list(parts))
    if origin is Union or origin is UnionType:
        choices = [_value(part, (), model) for part in parts if part is not NoneType]
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
        items = _value(parts[0], (), model)
        return core.tuple_schema([items], variadic_item_index=0, min_length=least)
    if origin is dict:
        return core.dict_schema(_value(parts[0], (), model), _value(parts[1], (), model))
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
        return model(kind)
    raise TypeError(f"no schema for {kind!r}")
