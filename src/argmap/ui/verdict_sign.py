"""A verdict as it is told everywhere: its sign and its word, in its colour, always together.

The sign is the one that the cards carry. Knows neither the map nor how a verdict comes about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter

from argmap.render.icons import SIZE, verdict_icon
from argmap.render.words import Words
from argmap.ui.paint import PicturePainter
from argmap.ui.signed_words import SignedWords
from argmap.ui.translate import say

if TYPE_CHECKING:
    from argmap.render.picture import Token
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


class VerdictSign(SignedWords):
    """Sign and word on one line, as large as its font; a lone word where ``verdict`` is none."""

    def __init__(self, looks: Looks, *, large: bool = False) -> None:
        super().__init__(looks)
        self._verdict = ""
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        if large:
            font.setPointSizeF(font.pointSizeF() * 1.25)
        self.setFont(font)

    def show_verdict(self, verdict: str, words: str = "") -> None:
        """Show a verdict, with its own word or with others; an empty one: just the words."""
        self._verdict = verdict
        self._say(words or (verdict_word(verdict) if verdict else ""))

    @property
    def verdict(self) -> str:
        """What is shown."""
        return self._verdict

    @property
    def _size(self) -> float:
        return QFontMetricsF(self.font()).capHeight() * 1.15

    @property
    def _indent(self) -> float:
        return self._size * (1 + _GAP) if self._verdict else 0.0

    @property
    def _token(self) -> Token:
        return self._verdict or "soft"

    def _paint_sign(self, painter: QPainter) -> None:
        if self._verdict:
            top = (self.height() - self._size) / 2
            paint_verdict(painter, self._brush, self._verdict, QPointF(0.0, top), self._size)
