"""A degree of strength as it is told everywhere: a quiet bar and its number.

Knows neither the map nor how a strength comes about; the cards draw theirs in ``render.head``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from argmap.render.words import Words
from argmap.ui.guard import guarded
from argmap.ui.paint import PicturePainter
from argmap.ui.translate import say

if TYPE_CHECKING:
    from argmap.render.theme import Theme
    from argmap.ui.theme import Looks

_LONG, _HIGH, _GAP = 56, 5, 8


class StrengthBar(QWidget):
    """Bar and number on one line; "no limit" where a strength does not exist."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._strength: float | None = None
        self._words = ""
        self._brush = PicturePainter(looks.theme, looks.families)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self._dress)

    def show_strength(self, strength: float | None) -> None:
        """Show a strength from 0 to 1, or that there is none."""
        self._strength = strength
        self._words = Words(say).degree(strength)
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    def _dress(self, theme: Theme) -> None:
        self._brush = PicturePainter(theme, self._brush.families)
        self.update()

    @property
    def _indent(self) -> int:
        return 0 if self._strength is None else _LONG + _GAP

    @guarded(otherwise=QSize())
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        wide = self._indent + metrics.horizontalAdvance(self._words)
        return QSize(round(wide + 2), round(metrics.height() + 2))

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self._strength is not None:
                bar = QRectF(0, (self.height() - _HIGH) / 2, _LONG, _HIGH)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(self._brush.brush("hairline"))
                painter.drawRoundedRect(bar, _HIGH / 2, _HIGH / 2)
                bar.setWidth(_LONG * min(max(self._strength, 0.0), 1.0))
                painter.setBrush(self._brush.brush("neutral"))
                painter.drawRoundedRect(bar, _HIGH / 2, _HIGH / 2)
            painter.setPen(self._brush.colour("ink"))
            room = QRectF(self.rect()).adjusted(self._indent, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words)
        finally:
            painter.end()
