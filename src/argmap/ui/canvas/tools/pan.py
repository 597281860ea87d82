"""Panning: middle drag, or a drag with the space bar held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import Canvas


class Pan:
    """The picture follows the pointer."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(self, canvas: Canvas, x: float, y: float) -> None:
        self._canvas = canvas
        self._start = canvas.view
        self._from = (x, y)

    def move(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        del modifiers
        view = self._canvas.view
        if view.scale != self._start.scale:  # zoomed on the way: go on from here
            self._start, self._from = view, (x, y)
        self._canvas.set_view(self._start.panned(x - self._from[0], y - self._from[1]))

    def drop(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        self.move(x, y, modifiers)

    def cancel(self) -> None:
        self._canvas.set_view(self._start)

    def paint(self, painter: QPainter, scale: float) -> None:
        """Nothing to preview: the picture itself moves."""
