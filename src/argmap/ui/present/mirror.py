"""A small picture of a wall in the presenter's window: what is there now, or what comes next.

It scales what it is given and tells where the mouse is on the wall, so that laser and spotlight
work from here too. It knows no story.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from argmap.ui.guard import guarded
from argmap.ui.present.pointer import Pointer
from argmap.ui.present.wall import Wall

_LEAST = (160, 90)


class Mirror(QWidget):
    """A picture kept in proportion; ``words`` stand there instead where there is none."""

    pointed = Signal(QPointF)
    """The mouse is here, in px of the wall."""

    def __init__(self, name: str, pointer: Pointer | None = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(*_LEAST)
        self.setMouseTracking(pointer is not None)
        self._pointer = pointer
        self._picture: QPixmap | None = None
        self._wall = (1600.0, 900.0)
        self._words = ""
        self._ground: QColor | None = None

    def show_wall(self, wall: Wall) -> None:
        """Show what a wall shows when it is at rest."""
        self._wall = (float(wall.width()), float(wall.height()))
        self._bound()
        self._words, self._ground = "", None
        area = self._area()
        ratio = self.devicePixelRatioF()
        self._picture = QPixmap((area.size() * ratio).toSize().expandedTo(QSize(1, 1)))
        with QPainter(self._picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.scale(
                self._picture.width() / self._wall[0], self._picture.height() / self._wall[1]
            )
            wall.paint_on(painter)
        self._picture.setDevicePixelRatio(ratio)
        self.update()

    def show_words(self, words: str, ground: QColor | None = None) -> None:
        """Show no picture but these words, on the window's ground or another."""
        self._picture, self._words, self._ground = None, words, ground
        self.update()

    def _bound(self) -> None:
        """No higher than the picture: what is below it comes close."""
        self.setMaximumHeight(max(ceil(self.width() * self._wall[1] / self._wall[0]), _LEAST[1]))

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._bound()

    def _area(self) -> QRectF:
        """Where the wall is drawn: as large as fits, in the middle across, at the top."""
        width, height = self._wall
        scale = min(self.width() / width, self.height() / height)
        return QRectF((self.width() - width * scale) / 2, 0.0, width * scale, height * scale)

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = self._area()
            if self._picture is not None:
                painter.drawPixmap(area, self._picture, QRectF(self._picture.rect()))
                self._point(painter, area)
            else:
                if self._ground is not None:
                    painter.fillRect(area, self._ground)
                dark = self._ground is not None and self._ground.lightness() < 128
                ink = self.palette().windowText().color()
                if self._ground is not None:
                    ink = QColor("#ECEDEE" if dark else "#1F2328")
                painter.setPen(ink)
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._words)
            painter.setPen(self.palette().mid().color())
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0.5, 0.5, -0.5, -0.5))

    def _point(self, painter: QPainter, area: QRectF) -> None:
        if self._pointer is None:
            return
        painter.save()
        painter.setClipRect(area)
        painter.translate(area.topLeft())
        painter.scale(area.width() / self._wall[0], area.height() / self._wall[1])
        self._pointer.paint(painter)
        painter.restore()

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        area = self._area()
        if self._pointer is not None and area.width() > 0 and area.contains(event.position()):
            at = event.position() - area.topLeft()
            scale = self._wall[0] / area.width()
            self.pointed.emit(QPointF(at.x() * scale, at.y() * scale))
            self.update()

    @guarded(otherwise=False)
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.update()
        return super().event(event)
