"""A click on an assumption's value: open becomes true, true false, false open.

In a scenario it is the scenario's value that changes, else the map's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.model.records import Value
    from argmap.ui.canvas.canvas import Canvas

NEXT: Mapping[str, Value] = {"open": "true", "true": "false", "false": "open"}


def turn(canvas: Canvas, statement: str) -> None:
    """Turn the value that the statement's box shows to the next."""
    from argmap.edit.commands import fields, scenarios

    host = canvas.host
    record = host.document.statements.get(statement)
    if record is None:
        return
    shown = canvas.scene.view.values.get(statement) if canvas.scene is not None else None
    following = NEXT[shown or record.value or "open"]
    if host.scenario is not None:
        host.perform(scenarios.set_values(host.scenario, {statement: following}))
    else:
        host.perform(fields.set_value((statement,), following))
