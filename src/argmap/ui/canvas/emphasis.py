"""A short quiet emphasis: rings around what has just come out otherwise, fading by themselves.

Nothing moves. Who asked for less motion sees none of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPainter

from argmap.ui.canvas.far import outline
from argmap.ui.canvas.overlay import ring

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

    from argmap.render.picture import Token
    from argmap.ui.canvas.canvas import Canvas

LASTS = 900
"""Milliseconds."""
_WIDTH, _STRENGTH = 4.0, 0.55
"""View px, and how opaque it is at first."""


class Emphasis:
    """The rings of one canvas; new ones take the place of the old."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._rings: Mapping[str, Token] = {}

    @cached_property
    def _going(self) -> QVariantAnimation:
        from PySide6.QtCore import QEasingCurve, QVariantAnimation

        going = QVariantAnimation(self._canvas)
        going.setStartValue(1.0)
        going.setEndValue(0.0)
        going.setDuration(LASTS)
        going.setEasingCurve(QEasingCurve.Type.InOutQuad)
        going.valueChanged.connect(lambda _: self._canvas.update())
        going.finished.connect(self.end)
        return going

    @property
    def rings(self) -> Mapping[str, Token]:
        """What is emphasised now, and in which colour."""
        return self._rings

    def begin(self, rings: Mapping[str, Token]) -> None:
        """Emphasise these statements, each in a colour of the theme."""
        self.end()
        if rings and self._canvas.clock.motion and self._canvas.isVisible():
            self._rings = dict(rings)
            self._going.start()

    def end(self) -> None:
        """No more of it."""
        if self._rings:
            self._going.stop()
            self._rings = {}
            self._canvas.update()

    def paint(self, painter: QPainter, scale: float) -> None:
        """Paint what is left of the rings, in world coordinates."""
        if not self._rings:
            return
        left = float(self._going.currentValue())
        for id, token in self._rings.items():
            item = self._canvas.stage.item(id)
            if item is not None and item.layer == "box":
                colour = QColor(self._canvas.colour(token))
                colour.setAlphaF(_STRENGTH * left)
                ring(painter, outline(self._canvas.as_seen(item)), colour, scale, _WIDTH)
