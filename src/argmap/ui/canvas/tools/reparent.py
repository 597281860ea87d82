"""Dropping statements onto another hangs them from it: they bear on it from now on."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.render.picture import Item
    from argmap.ui.canvas.canvas import Canvas


def target_at(canvas: Canvas, x: float, y: float, moving: Collection[str]) -> Item | None:
    """The statement or junction under the pointer that is not itself being moved."""
    wx, wy = canvas.view.to_world(x, y)
    for item in reversed(canvas.stage.within((wx, wy, 0.0, 0.0))):
        if item.layer in ("box", "bead") and item.record not in moving:
            left, top, width, height = item.bounds
            if left <= wx <= left + width and top <= wy <= top + height:
                return item
    return None


def drop(canvas: Canvas, ids: Collection[str], target: Item) -> None:
    """Hang ``ids`` from the target; the command says so where that cannot be."""
    from argmap.edit.commands import moving

    canvas.host.perform(moving.reparent(tuple(ids), target.record))
