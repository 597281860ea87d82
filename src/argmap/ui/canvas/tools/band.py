"""The rubber band: selects the statements that it touches; Shift or Ctrl add to the selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from argmap.ui.canvas.far import outline

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import Canvas

_ADD = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class Band:
    """A rectangle from where the button went down to the pointer."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(self, canvas: Canvas, x: float, y: float) -> None:
        self._canvas = canvas
        self._from = canvas.view.to_world(x, y)
        self._to = self._from
        self._before = canvas.host.selection

    def move(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        self._to = self._canvas.view.to_world(x, y)
        kept = self._before if modifiers & _ADD else ()
        found = self._touched()
        self._canvas.ask_selection(tuple(dict.fromkeys((*kept, *found))))
        self._canvas.update()

    def drop(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        self.move(x, y, modifiers)

    def cancel(self) -> None:
        self._canvas.ask_selection(self._before)

    def paint(self, painter: QPainter, scale: float) -> None:
        del scale
        accent = self._canvas.colour("accent")
        fill = QColor(accent)
        fill.setAlphaF(0.08)
        pen = QPen(accent, 1.0)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(fill)
        painter.drawRect(self._rect())

    def _rect(self) -> QRectF:
        (ax, ay), (bx, by) = self._from, self._to
        return QRectF(min(ax, bx), min(ay, by), abs(ax - bx), abs(ay - by))

    def _touched(self) -> list[str]:
        band = self._rect()
        box = (band.x(), band.y(), band.width(), band.height())
        return [
            item.record
            for item in self._canvas.stage.within(box)
            if item.layer == "box" and band.intersects(QRectF(*outline(item)))
        ]
