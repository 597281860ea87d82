"""A line of words behind a sign that is painted: verdicts and degrees of strength.

Knows neither; each kind of line paints its own sign and says how much room that takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from argmap.ui.guard import guarded
from argmap.ui.paint import PicturePainter

if TYPE_CHECKING:
    from argmap.render.picture import Token
    from argmap.render.theme import Theme
    from argmap.ui.theme import Looks


class SignedWords(QWidget):
    """As large as its font needs; words alone where there is no sign."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._words = ""
        self._brush = PicturePainter(looks.theme, looks.families)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        looks.changed.connect(self._dress)

    def _say(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def _dress(self, theme: Theme) -> None:
        self._brush = PicturePainter(theme, self._brush.families)
        self.update()

    @property
    def _indent(self) -> float:
        """How far in the words begin, in px."""
        return 0.0

    @property
    def _token(self) -> Token:
        """The colour of the words."""
        return "ink"

    def _paint_sign(self, painter: QPainter) -> None:
        """Paint what stands before the words."""

    @guarded(otherwise=QSize())
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.font())
        wide = self._indent + metrics.horizontalAdvance(self._words)
        return QSize(round(wide + 2), round(metrics.height() + 2))

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        with QPainter(self) as painter:
            self._paint_sign(painter)
            painter.setPen(self._brush.colour(self._token))
            room = QRectF(self.rect()).adjusted(self._indent, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words)
