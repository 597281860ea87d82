"""A degree of strength as it is told everywhere: a quiet bar and its number.

Knows neither the map nor how a strength comes about; the cards draw theirs in ``render.head``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from argmap.render.words import Words
from argmap.ui.signed_words import SignedWords
from argmap.ui.translate import say

if TYPE_CHECKING:
    from argmap.ui.theme import Looks

_LONG, _HIGH, _GAP = 56, 5, 8


class StrengthBar(SignedWords):
    """Bar and number on one line; "no limit" where a strength does not exist."""

    def __init__(self, looks: Looks) -> None:
        super().__init__(looks)
        self._strength: float | None = None

    def show_strength(self, strength: float | None) -> None:
        """Show a strength from 0 to 1, or that there is none."""
        self._strength = strength
        self._say(Words(say).degree(strength))

    @property
    def _indent(self) -> float:
        return 0.0 if self._strength is None else _LONG + _GAP

    def _paint_sign(self, painter: QPainter) -> None:
        if self._strength is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, (self.height() - _HIGH) / 2, _LONG, _HIGH)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._brush.brush("hairline"))
        painter.drawRoundedRect(bar, _HIGH / 2, _HIGH / 2)
        bar.setWidth(_LONG * min(max(self._strength, 0.0), 1.0))
        painter.setBrush(self._brush.brush("neutral"))
        painter.drawRoundedRect(bar, _HIGH / 2, _HIGH / 2)
