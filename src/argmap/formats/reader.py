"""The validator that reads a sound file whole: what pydantic would make of ``File``, made quickly.

The same fields, types and bounds (``cores``), for JSON alone. What it refuses is read again record
by record, by pydantic itself; a test keeps the two in step.
"""

from __future__ import annotations

from pydantic_core import SchemaValidator
from pydantic_core import core_schema as core

from argmap.formats import cores
from argmap.model.records import File, Part


def reader() -> SchemaValidator:
    """A validator for ``validate_json``; it does not look whether each text has come before."""
    known: dict[type[Part], core.CoreSchema] = {}

    def model(kind: type[Part]) -> core.CoreSchema:
        found = known.get(kind)
        if found is None:
            fields = {name: cores.field(info, model) for name, info in kind.model_fields.items()}
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

    return SchemaValidator(model(File), {"cache_strings": "keys"})
