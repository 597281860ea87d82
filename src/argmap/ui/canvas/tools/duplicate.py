"""Dragging with Ctrl or Alt leaves the originals and puts copies where they are dropped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import Canvas


def duplicate(canvas: Canvas, places: Mapping[str, tuple[float, float]]) -> None:
    """Copy the records in ``places`` and put each copy at its original's place there, in one step.

    What hangs on them is copied too and finds its place by itself.
    """
    from argmap.edit.commands import clipboard
    from argmap.edit.commands import places as placing
    from argmap.edit.verb import Verb

    copying = clipboard.duplicate(tuple(places))

    def run(transaction: Any) -> tuple[str, ...]:
        copies = copying(transaction) or ()
        waiting = dict(places)
        found: dict[str, tuple[float, float]] = {}
        for copy in copies:
            made = _said(transaction.document, copy)
            for id in waiting:
                if _said(transaction.document, id) == made:
                    found[copy] = waiting.pop(id)
                    break
        if found:
            placing.move(found)(transaction)
        return copies

    canvas.host.perform(Verb(run, copying.label))


def _said(document: Any, id: str) -> tuple[object, ...]:
    record = document.get(id)
    return type(record), getattr(record, "kind", None), getattr(record, "text", None)
