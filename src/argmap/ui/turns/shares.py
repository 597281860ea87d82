"""Shares of verdicts: one bar in their colours, and each with its sign, word and percentage."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from argmap.analysis.reasoning.turns import percent
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.guard import guarded
from argmap.ui.paint import PicturePainter
from argmap.ui.translate import fill
from argmap.ui.verdict_sign import paint_verdict, verdict_word

if TYPE_CHECKING:
    from argmap.analysis.reasoning.space import Counts
    from argmap.analysis.reasoning.verdict import Verdict
    from argmap.render.theme import Theme
    from argmap.ui.theme import Looks

_ORDER: tuple[Verdict, ...] = ("holds", "blocked", "open", "fails")
_BAR, _LONGEST = 9, 460
_SIGN, _APART, _BELOW = 9, 18, 5
_SHARE = QT_TRANSLATE_NOOP("turns", "{verdict} {share}")


class Shares(QWidget):
    """The bar, and below it what it is made of, on as many lines as are needed."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._shares: tuple[tuple[str, float, str], ...] = ()
        self._brush = PicturePainter(looks.theme, looks.families)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        looks.changed.connect(self._dress)

    def show_counts(self, counts: Counts) -> None:
        """Show how often each verdict came about."""
        total = sum(counts.values()) or 1
        self._shares = tuple(
            (verdict, counts[verdict] / total, _said(verdict, counts[verdict] / total))
            for verdict in _ORDER
            if counts.get(verdict)
        )
        self.setAccessibleName(", ".join(said for _, _, said in self._shares))
        self.updateGeometry()
        self.update()

    def _dress(self, theme: Theme) -> None:
        self._brush = PicturePainter(theme, self._brush.families)
        self.update()

    def _placed(self, width: float) -> Iterator[tuple[str, str, QPointF]]:
        """Verdict, words, and where they begin."""
        metrics = QFontMetricsF(self.font())
        x, y = 0.0, _BAR + _BELOW
        for verdict, _, said in self._shares:
            wide = _SIGN + 5 + metrics.horizontalAdvance(said)
            if x and x + wide > width:
                x, y = 0.0, y + metrics.height()
            yield verdict, said, QPointF(x, y)
            x += wide + _APART

    @guarded(otherwise=True)
    def hasHeightForWidth(self) -> bool:
        return True

    @guarded(otherwise=0)
    def heightForWidth(self, width: int) -> int:
        last = _BAR + _BELOW
        for _, _, at in self._placed(width):
            last = at.y()
        return round(last + QFontMetricsF(self.font()).height() + 1)

    @guarded(otherwise=QSize())
    def sizeHint(self) -> QSize:
        return QSize(_LONGEST, self.heightForWidth(_LONGEST))

    @guarded(otherwise=QSize())
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_bar(painter, min(self.width(), _LONGEST))
            metrics = QFontMetricsF(self.font())
            for verdict, said, at in self._placed(self.width()):
                middle = at.y() + metrics.height() / 2
                sign = QPointF(at.x(), middle - _SIGN / 2)
                paint_verdict(painter, self._brush, verdict, sign, _SIGN)
                painter.setPen(self._brush.colour("ink"))
                painter.drawText(QPointF(at.x() + _SIGN + 5, at.y() + metrics.ascent()), said)

    def _paint_bar(self, painter: QPainter, width: float) -> None:
        around = QPainterPath()
        around.addRoundedRect(QRectF(0, 0, width, _BAR), 3, 3)
        painter.save()
        painter.setClipPath(around)
        painter.setPen(Qt.PenStyle.NoPen)
        x = 0.0
        for verdict, share, _ in self._shares:
            painter.setBrush(self._brush.brush(verdict))
            painter.drawRect(QRectF(x, 0, share * width, _BAR))
            x += share * width
            painter.fillRect(QRectF(x - 1, 0, 1, _BAR), self._brush.colour("card"))
        painter.restore()


def _said(verdict: str, share: float) -> str:
    return fill(_SHARE, verdict=verdict_word(verdict), share=percent(share))
