"""One half of a comparison: a chooser of settings above a map that is only looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from argmap.render.theme import Theme
from argmap.ui.canvas.hit import hit
from argmap.ui.canvas.viewer import Viewer
from argmap.ui.guard import guarded
from argmap.ui.panels.runs import RunLine
from argmap.ui.panels.shortened import ShortenedBox
from argmap.ui.panes import framed
from argmap.ui.theme import Looks
from argmap.ui.translate import translate

_NOTCH, _WHEEL, _STEP = 1.2, 80.0, 60.0
"""Zoom and px a notch of the wheel; px an arrow key."""
_ARROWS = {
    Qt.Key.Key_Left.value: (1, 0),
    Qt.Key.Key_Right.value: (-1, 0),
    Qt.Key.Key_Up.value: (0, 1),
    Qt.Key.Key_Down.value: (0, -1),
}


class Looker(Viewer):
    """A map to look around in by mouse and keys; a click tells which record was meant."""

    clicked = Signal(str)
    opened = Signal(str)
    resized = Signal()

    def __init__(self, theme: Theme, families: Sequence[str], name: str) -> None:
        super().__init__(theme=theme, families=families)
        self._pressed: QPointF | None = None
        self._last = QPointF()
        self._dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    def record_at(self, at: QPointF) -> str:
        """The record under a point of the widget; empty where there is none."""
        found = hit(self.stage, *self.view.to_world(at.x(), at.y()), self.view.scale)
        return found.record if found is not None and found.selectable else ""

    @guarded()
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._focus_shown = False
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = self._last = event.position()
            self._dragging = False

    @guarded()
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        reach = QGuiApplication.styleHints().startDragDistance()
        if not self._dragging and (event.position() - self._pressed).manhattanLength() < reach:
            return
        self._dragging = True
        way = event.position() - self._last
        self._last = event.position()
        self.pan(way.x(), way.y())

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        if pressed is not None and not self._dragging:
            record = self.record_at(event.position())
            if record:
                self.clicked.emit(record)

    @guarded()
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        record = self.record_at(event.position())
        if record:
            self.opened.emit(record)

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        notch = QPointF(event.angleDelta()) / 120.0
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_at(
                _NOTCH ** (notch.y() or notch.x()), event.position().x(), event.position().y()
            )
        else:
            pixels = QPointF(event.pixelDelta())
            by = pixels if not pixels.isNull() else notch * _WHEEL
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not by.x():
                by = QPointF(by.y(), 0.0)
            self.pan(by.x(), by.y())
        event.accept()

    @guarded(otherwise=True)
    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom_at(1.0 + event.value(), event.position().x(), event.position().y())
            return True
        return super().event(event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _ARROWS.get(event.key())
        if way is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pan(way[0] * _STEP, way[1] * _STEP)
        else:
            event.ignore()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class Side(QWidget):
    """Chooser, what it comes to, and the map."""

    chosen = Signal()
    """Another setting was chosen."""

    def __init__(self, looks: Looks, families: Sequence[str], name: str) -> None:
        super().__init__()
        self.map = Looker(looks.theme, families, name)
        self.chooser = ShortenedBox()
        self.chooser.setAccessibleName(name)
        self.chooser.setSizeAdjustPolicy(
            ShortenedBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.chooser.setMinimumContentsLength(14)
        self.chooser.currentIndexChanged.connect(lambda _: self.chosen.emit())
        self.verdicts = RunLine(looks, translate("compare", "Verdicts"))
        top = framed("bar")
        row = QHBoxLayout(top)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(10)
        row.addWidget(self.chooser)
        row.addWidget(self.verdicts, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(top)
        box.addWidget(self.map, 1)
        self.setFocusProxy(self.map)

    @property
    def at(self) -> int:
        """Which of the settings is chosen."""
        return max(self.chooser.currentIndex(), 0)

    def offer(self, titles: Sequence[str], at: int) -> None:
        """Offer these settings, one of them chosen; tells nobody."""
        self.chooser.blockSignals(True)
        if [self.chooser.itemText(row) for row in range(self.chooser.count())] != list(titles):
            self.chooser.clear()
            self.chooser.addItems(list(titles))
        self.chooser.setCurrentIndex(at)
        self.chooser.blockSignals(False)
