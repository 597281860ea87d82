"""The mouse on the wall: a click goes on, a drag or the wheel looks around, a movement shows the
pointer. Turns events into what the presentation can be asked for; paints nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QNativeGestureEvent, QWheelEvent

from argmap.ui.guard import guarded

if TYPE_CHECKING:
    from argmap.ui.present.camera import Camera
    from argmap.ui.present.presentation import Presentation

_NOTCH = 1.0015
"""Zoom for each 1/8 degree of the wheel: a notch of 15 degrees is a fifth."""


class Gestures(QObject):
    """Watches the wall's events for one presentation."""

    def __init__(self, presentation: Presentation) -> None:
        super().__init__(presentation)
        self._presentation = presentation
        self._pressed: QPointF | None = None
        self._from: Camera | None = None
        self._dragging = False

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            return self._mouse(event)
        if isinstance(event, QWheelEvent):
            self._wheel(event)
            return True
        if isinstance(event, QNativeGestureEvent):
            locked = self._presentation.locked
            if not locked and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self._zoom(1.0 + event.value(), event.position())
            return True
        return super().eventFilter(watched, event)

    def _mouse(self, event: QMouseEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            self._press(event)
        elif kind == QEvent.Type.MouseMove:
            self._move(event)
        elif kind == QEvent.Type.MouseButtonRelease:
            self._release(event)
        return True

    def _press(self, event: QMouseEvent) -> None:
        show = self._presentation
        if show.locked:
            return
        button = event.button()
        if button == Qt.MouseButton.BackButton:
            show.back()
        elif button == Qt.MouseButton.ForwardButton:
            show.next()
        elif button in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._pressed = event.position()
            self._from = show.camera
            self._dragging = False

    def _move(self, event: QMouseEvent) -> None:
        show = self._presentation
        at = event.position()
        show.wall.pointer.moved(at)
        if self._pressed is None or self._from is None:
            return
        way = at - self._pressed
        reach = QGuiApplication.styleHints().startDragDistance()
        if not self._dragging and way.manhattanLength() < reach:
            return
        if show.wall.blank or show.over.open:
            return
        if not self._dragging:
            self._dragging = True
            show.wall.finish()
        show.wall.pointer.hold()
        show.look(self._from.panned(way.x(), way.y()))

    def _release(self, event: QMouseEvent) -> None:
        show = self._presentation
        pressed, self._pressed, self._from = self._pressed, None, None
        if self._dragging:
            self._dragging = False
            show.wall.pointer.moved(event.position())
        elif show.locked:
            if not show.dismiss():
                show.tell_lock()
        elif pressed is None or event.button() != Qt.MouseButton.LeftButton:
            return
        elif not show.dismiss():
            show.next()

    def _wheel(self, event: QWheelEvent) -> None:
        delta = event.angleDelta()
        turned = delta.y() or delta.x()
        if turned and self._presentation.locked:
            self._presentation.tell_lock()
        elif turned:
            self._zoom(_NOTCH**turned, event.position())

    def _zoom(self, factor: float, at: QPointF) -> None:
        show = self._presentation
        if show.wall.blank or show.over.open:
            return
        show.wall.finish()
        show.look(show.camera.zoomed(factor, at.x(), at.y(), 0.01, 100.0))
