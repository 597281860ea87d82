"""Whether bytes are a whole map, seen by a parse to their last byte that makes next to no objects.

It is the last look before a file is replaced, and so trusts nothing of how the bytes were made.
"""

from __future__ import annotations

from pydantic_core import SchemaValidator, ValidationError
from pydantic_core import core_schema as core

from argmap.model.document import Document
from argmap.model.records import COLLECTIONS, Unread

SKIPPED = core.union_schema(
    [core.typed_dict_schema({}, extra_behavior="ignore"), core.any_schema()], mode="left_to_right"
)
"""Any value; of an object, which is what mostly comes, only that it is one."""


def is_whole(data: bytes, document: Document) -> bool:
    """Whether ``data`` is valid JSON, says that it is a map, and has as many records in each list
    as ``document``."""
    try:
        found = _OUTLINE.validate_json(data)
    except ValidationError:
        return False
    return all(_fits(found.get(name), document, name) for name in COLLECTIONS)


def _fits(found: object, document: Document, name: str) -> bool:
    records = document.entries.get(name, {})
    if len(records) == 1:
        only = next(iter(records.values())).record
        if isinstance(only, Unread) and only.whole:
            return True  # something that is no list, kept as it is
    return (len(found) if isinstance(found, list) else 0) == len(records)  # pyright: ignore[reportUnknownArgumentType]


_OUTLINE = SchemaValidator(
    core.typed_dict_schema(
        {
            "format": core.typed_dict_field(core.literal_schema(["argmap"])),
            "version": core.typed_dict_field(core.int_schema()),
            **{
                name: core.typed_dict_field(
                    core.union_schema(
                        [core.list_schema(SKIPPED), core.any_schema()], mode="left_to_right"
                    ),
                    required=False,
                )
                for name in COLLECTIONS
            },
        },
        extra_behavior="ignore",
    )
)
