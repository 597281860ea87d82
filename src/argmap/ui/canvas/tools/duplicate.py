"""Dragging with Ctrl or Alt leaves the originals and puts copies where they are dropped."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import Canvas


def duplicate(canvas: Canvas, ids: Collection[str], by: tuple[float, float]) -> None:
    """Copy ``ids`` and place the copies ``by`` world px from the originals, as one step."""
    raise NotImplementedError
