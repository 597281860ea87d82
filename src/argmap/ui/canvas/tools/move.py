"""Dragging statements: to a place of their own, onto another to hang them there, or as copies.

Shift keeps to one axis. Ctrl or Alt copy. Over another statement the drag hangs them from it
instead, shown by an insertion line at the side where they will hang.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from argmap.ui.canvas.far import outline
from argmap.ui.canvas.hit import Hit
from argmap.ui.canvas.tools import ghost, reparent
from argmap.ui.canvas.tools.duplicate import duplicate

if TYPE_CHECKING:
    from argmap.render.picture import Item
    from argmap.ui.canvas.canvas import Canvas

_COPY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_LINE = 3.0


class Move:
    """The selected statements and junctions follow the pointer as ghosts."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, canvas: Canvas, pressed: Hit, x: float, y: float) -> None:
        self._canvas = canvas
        self._from = canvas.view.to_world(x, y)
        self._by = (0.0, 0.0)
        self._copy = False
        self._target: Item | None = None
        self.ids = canvas.movable(canvas.host.selection) or canvas.movable((pressed.record,))
        self._items = [
            item for id in self.ids for item in canvas.items_of(id) if item.layer != "arrow"
        ]

    def move(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        wx, wy = self._canvas.view.to_world(x, y)
        dx, dy = wx - self._from[0], wy - self._from[1]
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            dx, dy = (dx, 0.0) if abs(dx) >= abs(dy) else (0.0, dy)
        self._by = (dx, dy)
        self._copy = bool(modifiers & _COPY)
        self._target = None if self._copy else reparent.target_at(self._canvas, x, y, self.ids)

    def drop(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        self.move(x, y, modifiers)
        canvas = self._canvas
        if not self.ids:
            return
        if self._target is not None:
            reparent.drop(canvas, self.ids, self._target)
        elif self._by == (0.0, 0.0):
            return
        elif self._copy:
            duplicate(canvas, self._places())
        else:
            from argmap.edit.commands import places

            canvas.host.perform(places.move(self._places()))

    def _places(self) -> dict[str, tuple[float, float]]:
        centres = self._canvas.centres
        dx, dy = self._by
        return {
            id: (round(centres[id][0] + dx, 1), round(centres[id][1] + dy, 1)) for id in self.ids
        }

    def cancel(self) -> None:
        """Nothing to take back: only ghosts moved."""

    def paint(self, painter: QPainter, scale: float) -> None:
        canvas = self._canvas
        if self._target is not None:
            ghost.target(canvas, painter, [self._target], scale)
            self._insertion(painter, scale)
        ghost.ghost(canvas, painter, self._items, *self._by, scale)

    def _insertion(self, painter: QPainter, scale: float) -> None:
        """A line at the edge of the target where what is dropped will hang."""
        assert self._target is not None
        x, y, w, h = outline(self._target)
        gap = 8.0 / scale
        pen = QPen(self._canvas.colour("accent"), _LINE / scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if self._canvas.direction == "right":
            painter.drawLine(QPointF(x + w + gap, y), QPointF(x + w + gap, y + h))
        else:
            painter.drawLine(QPointF(x, y + h + gap), QPointF(x + w, y + h + gap))
