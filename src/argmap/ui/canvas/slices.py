"""A part of the world painted in short slices, for what a later frame will show.

A large picture takes several frames' time to paint; so it is done stroke by stroke, while nothing
else is or between the frames of a zoom. It must be given up when the picture becomes another one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from time import perf_counter

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter, QPixmap

from argmap.ui.canvas.levels import LevelPainter

_BAND = 100
"""So many rows of new memory are filled at once, in half a millisecond."""


class Slices:
    """``pixels`` become what ``levels`` paints in ``rect``: absolute device px of a resolution."""

    def __init__(
        self, levels: LevelPainter, rect: QRect, resolution: float, colour: QColor
    ) -> None:
        self.rect = rect
        self.resolution = resolution
        self.pixels = QPixmap(rect.size())
        scale = 1.0 / resolution
        box = (rect.x() * scale, rect.y() * scale, rect.width() * scale, rect.height() * scale)
        self._strokes = chain(self._erase(colour), levels.strokes(box, resolution))

    def go_on(self, end: float) -> bool:
        """Paint until ``end``, by ``perf_counter``, and at least one stroke; whether it is done."""
        with QPainter(self.pixels) as painter:
            painter.translate(-self.rect.x(), -self.rect.y())
            painter.scale(self.resolution, self.resolution)
            for stroke in self._strokes:
                stroke(painter)
                if perf_counter() >= end:
                    return False
        return True

    def _erase(self, colour: QColor) -> Iterator[Callable[[QPainter], object]]:
        """The strokes that leave no pixel undefined."""
        for top in range(0, self.rect.height(), _BAND):
            yield partial(self._erase_band, colour, top)

    def _erase_band(self, colour: QColor, top: int, painter: QPainter) -> None:
        painter.save()
        painter.resetTransform()
        painter.setBackground(colour)
        painter.eraseRect(0, top, self.rect.width(), _BAND)
        painter.restore()
