"""A verdict as it is told everywhere: its sign and its word, in its colour, always together.

The sign is the one that the cards carry. Knows neither the map nor how a verdict comes about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from argmap.render.icons import SIZE, verdict_icon
from argmap.render.words import Words
from argmap.ui.guard import guarded
from argmap.ui.paint import PicturePainter
from argmap.ui.translate import say

if TYPE_CHECKING:
    from argmap.render.picture import Token
    from argmap.render.theme import Theme
    from argmap.ui.theme import Looks

_GAP = 0.45
"""Between sign and word, in sign widths."""


def verdict_word(verdict: str) -> str:
    """The word of a verdict, in the user's language."""
    return Words(say).verdict(verdict)


def paint_verdict(
    painter: QPainter, brush: PicturePainter, verdict: str, at: QPointF, size: float
) -> None:
    """Paint the sign ``size`` px large with its upper left corner at a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(at)
    painter.scale(size / SIZE, size / SIZE)
    for stroke in brush.prepare(verdict_icon(verdict, 0.0, 0.0, verdict)):
        stroke(painter)
    painter.restore()


class VerdictSign(QWidget):
    """Sign and word on one line, as large as its font; a lone word where ``verdict`` is none."""

    def __init__(self, looks: Looks, *, large: bool = False) -> None:
        super().__init__()
        self._verdict = ""
        self._words = ""
        self._brush = PicturePainter(looks.theme, looks.families)
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        if large:
            font.setPointSizeF(font.pointSizeF() * 1.25)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self._dress)

    def show_verdict(self, verdict: str, words: str = "") -> None:
        """Show a verdict, with its own word or with others; an empty one: just the words."""
        self._verdict = verdict
        self._words = words or (verdict_word(verdict) if verdict else "")
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    @property
    def verdict(self) -> str:
        """What is shown."""
        return self._verdict

    def _dress(self, theme: Theme) -> None:
        self._brush = PicturePainter(theme, self._brush.families)
        self.update()

    @property
    def _size(self) -> float:
        return QFontMetricsF(self.font()).capHeight() * 1.15

    @property
    def _indent(self) -> float:
        return self._size * (1 + _GAP) if self._verdict else 0.0

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
            token: Token = self._verdict or "soft"
            if self._verdict:
                top = (self.height() - self._size) / 2
                paint_verdict(painter, self._brush, token, QPointF(0.0, top), self._size)
            painter.setPen(self._brush.colour(token))
            room = QRectF(self.rect()).adjusted(self._indent, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words)
        finally:
            painter.end()
