"""The whole picture, coarse, to lie under what a zoom uncovers.

Until an edit has been painted the overview before it serves: what is seen of it is a few px high,
and only for a moment.
"""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter

from argmap.render.picture import Box
from argmap.ui.canvas.levels import LevelPainter
from argmap.ui.canvas.slices import Slices

_LONGER = 1400
"""Longer side in px."""


class Overview:
    """A small painting of all of a picture, made in slices."""

    def __init__(self) -> None:
        self._shown: Slices | None = None
        self._next: Slices | None = None
        self.done = False

    def forget(self) -> None:
        """The picture is another one now."""
        self._next = None
        self.done = False

    def go_on(self, levels: LevelPainter, bounds: Box, colour: QColor, end: float) -> None:
        """Paint until ``end``, by ``perf_counter``, what is not yet ``done``."""
        if self.done:
            return
        if self._next is None:
            x, y, w, h = bounds
            scale = min(1.0, _LONGER / (max(w, h) + 40.0))
            left, top = floor((x - 20.0) * scale), floor((y - 20.0) * scale)
            size = (ceil((w + 40.0) * scale) + 1, ceil((h + 40.0) * scale) + 1)
            self._next = Slices(levels, QRect(left, top, *size), scale, colour)
        if self._next.go_on(end):
            self._shown, self._next = self._next, None
            self.done = True

    def draw(self, painter: QPainter, resolution: float, corner: QPoint) -> None:
        """Draw it as if at ``resolution`` with ``corner`` at the origin."""
        if self._shown is None:
            return
        rect, factor = self._shown.rect, resolution / self._shown.resolution
        target = QRectF(
            rect.x() * factor - corner.x(),
            rect.y() * factor - corner.y(),
            rect.width() * factor,
            rect.height() * factor,
        )
        painter.drawPixmap(target, self._shown.pixels, QRectF(self._shown.pixels.rect()))
