"""The presenter's pointer on the wall: nothing, a laser dot, or a spotlight; and when it hides.

Paints over the finished picture; knows no story.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPainterPath, QRadialGradient
from PySide6.QtWidgets import QWidget

Kind = Literal["plain", "laser", "spotlight"]
HIDES_AFTER = 2500
"""Milliseconds without a movement after which the cursor goes."""
_DOT = QColor("#E5202B")
_NIGHT = QColor(0, 0, 0, 165)


class Pointer(QObject):
    """What the mouse looks like on the wall; the wall tells it when the mouse moves."""

    def __init__(self, wall: QWidget) -> None:
        super().__init__(wall)
        self._wall = wall
        self.kind: Kind = "plain"
        self.at: QPointF | None = None
        """Where the mouse was last on the wall."""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(HIDES_AFTER)
        self._rest.timeout.connect(self._hide)
        self.hidden = False
        self._hide()

    def moved(self, to: QPointF) -> None:
        """The mouse is here now."""
        before, self.at = self.at, to
        if self.kind == "plain":
            self._show(Qt.CursorShape.ArrowCursor)
        elif before is not None and self.kind == "laser":
            for point in (before, to):
                self._wall.update(self._spot(point).toAlignedRect())
        else:
            self._wall.update()

    def show(self) -> None:
        """Something is to be pointed at: let the cursor be seen for a while."""
        if self.kind == "plain":
            self._show(Qt.CursorShape.ArrowCursor)

    def hold(self) -> None:
        """The wall is being dragged."""
        self._show(Qt.CursorShape.ClosedHandCursor)

    def become(self, kind: Kind) -> None:
        """Switch to a kind of pointer; the same again switches it off."""
        self.kind = "plain" if kind == self.kind else kind
        if self.kind == "plain":
            self._show(Qt.CursorShape.ArrowCursor)
        else:
            self._rest.stop()
            self._wall.setCursor(Qt.CursorShape.BlankCursor)
        if self.at is None:
            self.at = QPointF(self._wall.rect().center())
        self._wall.update()

    def stop(self) -> None:
        """No more timers."""
        self._rest.stop()

    def _show(self, shape: Qt.CursorShape) -> None:
        self.hidden = False
        self._wall.setCursor(shape)
        self._rest.start()

    def _hide(self) -> None:
        if self.kind == "plain":
            self.hidden = True
            self._wall.setCursor(Qt.CursorShape.BlankCursor)

    @property
    def _size(self) -> float:
        return min(self._wall.width() / 16, self._wall.height() / 9) / 100

    def _spot(self, at: QPointF) -> QRectF:
        r = 26 * self._size + 2
        return QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r)

    def paint(self, painter: QPainter) -> None:
        """Paint the pointer over the wall, in logical px."""
        if self.at is None or self.kind == "plain":
            return
        if self.kind == "laser":
            glow = QRadialGradient(self.at, 24 * self._size)
            colour = QColor(_DOT)
            for stop, alpha in ((0.0, 255), (0.42, 255), (0.5, 110), (1.0, 0)):
                colour.setAlpha(alpha)
                glow.setColorAt(stop, colour)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(glow)
            painter.drawEllipse(self.at, 24 * self._size, 24 * self._size)
            painter.setBrush(QColor(255, 255, 255, 210))
            painter.drawEllipse(self.at, 3.2 * self._size, 3.2 * self._size)
        else:
            r = 210 * self._size
            dark = QPainterPath()
            dark.setFillRule(Qt.FillRule.OddEvenFill)
            dark.addRect(QRectF(self._wall.rect()))
            dark.addEllipse(self.at, r, r)
            painter.fillPath(dark, _NIGHT)
