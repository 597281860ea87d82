"""Mouse, wheel and pinch: tells a click from a drag and starts the gesture that a drag means.

Knows the canvas and its host; what each gesture does is in tools/, imported by the first.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from argmap.ui.canvas.edges import EdgePan
from argmap.ui.canvas.far import outline
from argmap.ui.canvas.handles import LEAST, Handle, handle_at, handles_of

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import Canvas
    from argmap.ui.canvas.hit import Hit
    from argmap.ui.canvas.tools.gesture import Gesture

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_WHEEL = 72.0
"""View px that one notch of the wheel pans."""
_NOTCH = 1.2
"""One notch with Ctrl zooms by this."""


class Pointer:
    """The state of the pointer on one canvas."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.hovered: Hit | None = None
        self.gesture: Gesture | None = None
        self.space_held = False
        self.wheel_zooms = False
        """The wheel alone zooms, and pans with Ctrl: a preference."""
        self._hot: Handle | None = None
        self._press: tuple[float, float] | None = None
        self._pressed: Hit | Handle | None = None
        self._picking: tuple[frozenset[str], Callable[[str | None], object]] | None = None
        self._last = (0.0, 0.0)
        self._inside = False
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._edges = EdgePan(canvas, lambda: self.modifiers_changed(self._modifiers))

    # what lies where

    def hit(self, x: float, y: float) -> Hit | None:
        """What lies under a point of the widget."""
        from argmap.ui.canvas.hit import Hit, hit

        view, labels = self._canvas.view, self._canvas.labels
        labelled = labels.at(x, y) if labels is not None else None
        if labelled is not None:
            return Hit(labelled)
        return hit(self._canvas.stage, *view.to_world(x, y), view.scale)

    def handles(self) -> tuple[Handle, ...]:
        """The handles to be shown now: of the statement under the pointer, or the one selected."""
        canvas = self._canvas
        scale = canvas.view.scale
        if (
            not canvas.editable
            or canvas.is_editing
            or self.gesture
            or scale < LEAST
            or self._picking
        ):
            return ()
        owner = self._hot.statement if self._hot else None
        if owner is None and self.hovered is not None and self.hovered.item.layer == "box":
            owner = self.hovered.record
        if owner is None and len(canvas.host.selection) == 1:
            owner = canvas.host.selection[0]
        item = canvas.stage.item(owner) if owner is not None else None
        if item is None or item.layer != "box":
            return ()
        item = canvas.as_seen(item)
        found = handles_of(item.record, outline(item), canvas.direction, scale)
        return tuple(
            Handle(h.statement, h.end, h.x, h.y, self._hot is not None and h.end == self._hot.end)
            for h in found
        )

    def pick(self, ids: Collection[str], done: Callable[[str | None], object]) -> None:
        """Let the next click choose one of ``ids``; ``done`` gets it, or None when given up."""
        self.give_up_picking()
        self._picking = (frozenset(ids), done)
        self.shape()
        self._canvas.update()

    def give_up_picking(self) -> bool:
        """End a choice without a result; whether there was one."""
        if self._picking is None:
            return False
        _, done = self._picking
        self._picking = None
        self.shape()
        done(None)
        return True

    # events

    def press(self, event: QMouseEvent) -> None:
        """A button went down."""
        x, y = event.position().x(), event.position().y()
        self._last = (x, y)
        self._inside = True
        if self.gesture is not None:  # another button in the middle of a drag: give it up
            self.cancel()
            return
        canvas = self._canvas
        canvas.close_editor()
        button = event.button()
        if button == Qt.MouseButton.MiddleButton or (
            self.space_held and button == Qt.MouseButton.LeftButton
        ):
            from argmap.ui.canvas.tools.pan import Pan

            canvas.keys.space_used()
            self._begin(Pan(canvas, x, y))
            return
        if button != Qt.MouseButton.LeftButton:
            return
        found = self.hit(x, y)
        if self._picking is not None:
            self._picked(found)
            return
        self._press = (x, y)
        self._pressed = handle_at(self.handles(), *canvas.view.to_world(x, y), canvas.view.scale)
        if self._pressed is None:
            self._pressed = found
        if (
            self._pressed is not None
            and not isinstance(self._pressed, Handle)
            and self._pressed.selectable
            and not event.modifiers() & (_SHIFT | _CONTROL)
            and self._pressed.record not in canvas.host.selection
        ):
            canvas.ask_selection((self._pressed.record,))

    def move(self, event: QMouseEvent) -> None:
        """The pointer moved, with or without a button."""
        x, y = event.position().x(), event.position().y()
        self._last = (x, y)
        self._inside = True
        if self.gesture is not None:
            from argmap.ui.canvas.tools.pan import Pan

            self._modifiers = event.modifiers()
            self.gesture.move(x, y, self._modifiers)
            if not isinstance(self.gesture, Pan):
                self._edges.follow(x, y)
            self._canvas.update()
            return
        if self._press is None:
            self.hover(x, y)
            return
        far = abs(x - self._press[0]) + abs(y - self._press[1])
        if far >= QApplication.startDragDistance():
            self._start_drag(event)

    def release(self, event: QMouseEvent) -> None:
        """A button was let go."""
        x, y = event.position().x(), event.position().y()
        gesture = self.gesture
        if gesture is not None:
            self.gesture = None
            self._press = self._pressed = None
            self._edges.stop()
            gesture.drop(x, y, event.modifiers())
            self.hover(x, y)
            self._canvas.update()
            return
        if self._press is None or event.button() != Qt.MouseButton.LeftButton:
            return
        pressed, self._press, self._pressed = self._pressed, None, None
        self._click(pressed, event.modifiers())
        self._canvas.update()

    def double_click(self, event: QMouseEvent) -> None:
        """Edit what is there, or make a statement where there is nothing."""
        canvas = self._canvas
        self._press = self._pressed = None
        if event.button() != Qt.MouseButton.LeftButton or self._picking is not None:
            return
        x, y = event.position().x(), event.position().y()
        found = self.hit(x, y)
        if found is not None:
            if found.selectable and not self._clickable(found):
                canvas.host.edit_text(found.record)
                canvas.typing.put_cursor(x, y)
        elif canvas.editable:
            from argmap.edit.commands import statements

            where = canvas.view.to_world(x, y)
            if canvas.host.perform(statements.add("claim", at=where)) and canvas.host.selection:
                canvas.host.edit_text(canvas.host.selection[-1])

    def leave(self) -> None:
        """The pointer left the canvas."""
        self._inside = False
        self.forget()

    def forget(self) -> None:
        """Nothing is under the pointer that could be marked."""
        if self.hovered is not None or self._hot is not None:
            self.hovered = self._hot = None
            self._canvas.update()

    def wheel(self, event: QWheelEvent) -> None:
        """Pan, sideways with Shift; zoom at the pointer with Ctrl."""
        canvas = self._canvas
        notch = QPointF(event.angleDelta()) / 120.0
        zooming = bool(event.modifiers() & _CONTROL) != self.wheel_zooms
        if zooming:
            steps = notch.y() or notch.x()
            canvas.zoom_at(_NOTCH**steps, event.position().x(), event.position().y())
        else:
            pixels = QPointF(event.pixelDelta())
            by = pixels if not pixels.isNull() else notch * _WHEEL
            if event.modifiers() & _SHIFT and not by.x():
                by = QPointF(by.y(), 0.0)
            canvas.pan(by.x(), by.y())
        event.accept()

    def pinch(self, event: QNativeGestureEvent) -> bool:
        """Two fingers on a touch pad; False when it is another gesture."""
        if event.gestureType() != Qt.NativeGestureType.ZoomNativeGesture:
            return False
        at = event.position()
        self._canvas.zoom_at(1.0 + event.value(), at.x(), at.y())
        return True

    def menu(self, event: QContextMenuEvent) -> QPoint:
        """Select what a context menu is asked for; where it should open, in global px."""
        canvas = self._canvas
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            found = self.hit(event.pos().x(), event.pos().y())
            if found is None or not found.selectable:
                canvas.ask_selection(())
            elif found.record not in canvas.host.selection:
                canvas.ask_selection((found.record,))
            return event.globalPos()
        box = canvas.camera.box_of(canvas.host.selection[-1:])
        if box is None:
            return event.globalPos()
        x, y = canvas.view.to_view(box[0] + 12.0, box[1] + box[3])
        return canvas.mapToGlobal(QPointF(x, y).toPoint())

    def modifiers_changed(self, modifiers: Qt.KeyboardModifier) -> None:
        """A modifier key went down or up: the gesture may mean something else now."""
        self._modifiers = modifiers
        if self.gesture is not None:
            self.gesture.move(*self._last, modifiers)
            self._canvas.update()

    def cancel(self) -> bool:
        """Give up the gesture, the press or the choice that is going on; whether there was one."""
        gesture, self.gesture = self.gesture, None
        pressed = self._press is not None
        self._press = self._pressed = None
        self._edges.stop()
        if gesture is not None:
            gesture.cancel()
            self.shape()
            self._canvas.update()
            return True
        return self.give_up_picking() or pressed

    def hover(self, x: float, y: float) -> None:
        """Mark what lies under the pointer, and shape the pointer after it."""
        canvas = self._canvas
        before = (self.hovered, self._hot)
        near = handle_at(self.handles(), *canvas.view.to_world(x, y), canvas.view.scale)
        self._hot = near
        found = None if near else self.hit(x, y)
        self.hovered = found if found is not None and found.selectable else None
        self.shape()
        if (self.hovered, self._hot) != before:
            canvas.hover_changed(self.hovered, near)
            canvas.update()

    def look_again(self) -> None:
        """The picture changed, or lies elsewhere: something else may be under the pointer now."""
        if self._inside and self.gesture is None and self._press is None:
            self.hover(*self._last)

    # inside

    def _start_drag(self, event: QMouseEvent) -> None:
        from argmap.ui.canvas.tools.band import Band
        from argmap.ui.canvas.tools.connect import Connect
        from argmap.ui.canvas.tools.move import Move
        from argmap.ui.canvas.tools.pan import Pan

        assert self._press is not None
        canvas = self._canvas
        x, y = self._press
        pressed = self._pressed
        if isinstance(pressed, Handle):
            self._begin(Connect(canvas, pressed, x, y))
        elif pressed is not None and pressed.selectable and pressed.item.layer != "arrow":
            if not canvas.editable:
                self._begin(Pan(canvas, x, y))
            else:
                if pressed.record not in canvas.host.selection:
                    canvas.ask_selection((*canvas.host.selection, pressed.record))
                self._begin(Move(canvas, pressed, x, y))
        else:
            self._begin(Band(canvas, x, y))
        assert self.gesture is not None
        self.gesture.move(event.position().x(), event.position().y(), event.modifiers())

    def _begin(self, gesture: Gesture) -> None:
        self.gesture = gesture
        self.hovered = self._hot = None
        self._canvas.setCursor(gesture.cursor)
        self._canvas.update()

    def _click(self, pressed: Hit | Handle | None, modifiers: Qt.KeyboardModifier) -> None:
        canvas = self._canvas
        chosen = canvas.host.selection
        adding = bool(modifiers & (_SHIFT | _CONTROL))
        if isinstance(pressed, Handle):
            from argmap.ui.canvas.tools.connect import Connect

            Connect(canvas, pressed, *self._last).click(modifiers)
        elif pressed is None or not pressed.selectable:
            if not adding:
                canvas.ask_selection(())
        elif modifiers & _CONTROL and pressed.record in chosen:
            canvas.ask_selection(tuple(id for id in chosen if id != pressed.record))
        elif adding:
            rest = tuple(id for id in chosen if id != pressed.record)
            canvas.ask_selection((*rest, pressed.record))
        else:
            if chosen != (pressed.record,):
                canvas.ask_selection((pressed.record,))
            canvas.click_part(pressed)

    def _clickable(self, found: Hit) -> bool:
        """Whether a click there does more than select."""
        if found.part == "count":
            return self._canvas.hides(found.record)
        return found.part == "pill"

    def _picked(self, found: Hit | None) -> None:
        assert self._picking is not None
        ids, done = self._picking
        if found is None or found.record not in ids:
            return  # a miss is no choice; Esc gives up
        self._picking = None
        self.shape()
        done(found.record)

    def shape(self) -> None:
        """Shape the pointer after what it would do now."""
        canvas = self._canvas
        if self._picking is not None:
            canvas.setCursor(Qt.CursorShape.PointingHandCursor)
        elif self.space_held:
            canvas.setCursor(Qt.CursorShape.OpenHandCursor)
        elif self._hot is not None:
            canvas.setCursor(Qt.CursorShape.CrossCursor)
        elif self.hovered is not None and self._clickable(self.hovered):
            canvas.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            canvas.unsetCursor()
