"""The canvas: one widget that paints the picture and turns gestures into commands.

It shows a scene and never writes: a gesture previews over the picture and ends in one command,
performed by the host. This module is what the window talks to; painting is in frame.py, pointing
in pointer.py, keys in keys.py, the floating editor in editor.py.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from argmap.render.picture import Item, Picture, Point
from argmap.ui.canvas import accessible
from argmap.ui.canvas.camera import Camera
from argmap.ui.canvas.clock import Clock
from argmap.ui.canvas.frame import Frame, world
from argmap.ui.canvas.hit import Hit
from argmap.ui.canvas.host import CanvasHost
from argmap.ui.canvas.keys import Keys
from argmap.ui.canvas.motion import Motion
from argmap.ui.canvas.neighbours import Way, beside
from argmap.ui.canvas.overlay import Overlay
from argmap.ui.canvas.pointer import Pointer
from argmap.ui.canvas.stage import Stage
from argmap.ui.canvas.tools import value
from argmap.ui.canvas.typing import Typing
from argmap.ui.canvas.view import View
from argmap.ui.paint import PicturePainter

if TYPE_CHECKING:
    from argmap.render.scene import Scene
    from argmap.render.theme import Theme

_log = logging.getLogger(__name__)


class Canvas(QWidget):
    """Shows a scene; selected, hovered and edited things are marked over it."""

    selection_asked = Signal(tuple)
    editing_finished = Signal()
    zoom_changed = Signal(float)
    view_changed = Signal()
    menu_asked = Signal(QPoint)
    """Global position of a context menu for what is selected now."""

    def __init__(
        self,
        host: CanvasHost,
        theme: Theme,
        families: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.host = host
        self.theme = theme
        self.families = tuple(families)
        self.stage = Stage()
        self.scene: Scene | None = None
        self.locked = False
        self._brush = PicturePainter(theme, families)
        self._frame = Frame(self.stage, self._brush)
        self._records: dict[str, tuple[str, ...]] | None = None
        self._keyboard_focus = False
        self.camera = Camera(self)
        self.pointer = Pointer(self)
        self.keys = Keys(self)
        self.overlay = Overlay(self)
        self.typing = Typing(self)
        self.clock = Clock(self, self.update, self._glided, self._refine, self._idle)
        self.motion = Motion(self.stage, self._frame, self.clock)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.DefaultContextMenu)
        self.setAcceptDrops(False)
        self.setMinimumSize(160, 120)
        self.setAccessibleName(self.tr("Map"))
        self.reading: accessible.CanvasInterface | None = None
        accessible.install()
        self._frame.surface.background = self._brush.colour("canvas")

    # what is shown

    def show_scene(self, scene: Scene, animate: bool = True) -> None:
        """Show a scene in place of the one before; what moved glides there if ``animate``."""
        self.scene = scene
        self.show_picture(scene.picture, animate)

    def show_picture(self, picture: Picture, animate: bool = True) -> None:
        """Show a picture that has no scene: it can be looked at and selected in, not edited."""
        difference = self.stage.show(picture)
        self._frame.follow(difference)
        if not difference:
            return
        if difference.added or difference.removed:
            self._records = None
        seen = self.view.seen(self.width(), self.height())
        self.motion.begin(
            difference, seen, animate and self.isVisible() and not self.camera.waiting
        )
        if self.pointer.hovered is not None and not self.items_of(self.pointer.hovered.record):
            self.pointer.hovered = None
        self.typing.follow()
        if self.camera.waiting and picture.items and self.isVisible():
            self.fit()
        self.update()
        self.clock.idle_soon()

    def set_theme(self, theme: Theme, families: Sequence[str] | None = None) -> None:
        """Paint everything in another theme, or with other typefaces."""
        self.theme = theme
        if families is not None:
            self.families = tuple(families)
        self._brush = PicturePainter(theme, self.families)
        self._frame.set_brush(self._brush, self._brush.colour("canvas"))
        self.typing.dress()
        self.update()

    def colour(self, token: str) -> QColor:
        """A colour of the theme."""
        return self._brush.colour(token)

    def set_motion(self, on: bool) -> None:
        """Whether what moves glides; off for those who asked for less motion."""
        self.clock.motion = on

    def set_locked(self, locked: bool) -> None:
        """No gesture edits while locked; looking around and selecting still work."""
        self.locked = locked
        if locked:
            self.close_editor()
            self.pointer.cancel()
        self.update()

    @property
    def direction(self) -> str:
        """Which way the map runs: ``down`` or ``right``."""
        return self.scene.view.direction if self.scene is not None else "down"

    @property
    def centres(self) -> Mapping[str, Point]:
        """Where the nodes lie."""
        return self.scene.centres if self.scene is not None else {}

    def statements(self) -> list[str]:
        """The statements that are shown, in reading order."""
        return [item.record for item in self.stage.picture.layers["box"]]

    def announce(self, text: str) -> None:
        """Have a sentence read out by assistive technology."""
        accessible.announce(self, text)

    def items_of(self, record: str) -> list[Item]:
        """All items that stand for a record."""
        if self._records is None:
            found: dict[str, list[str]] = {}
            for id, item in self.stage.picture.items.items():
                found.setdefault(item.record, []).append(id)
            self._records = {record: tuple(ids) for record, ids in found.items()}
        items = self.stage.picture.items
        return [items[id] for id in self._records.get(record, ())]

    def as_seen(self, item: Item) -> Item:
        """An item where it is on the screen now, in the middle of a glide."""
        return self.motion.seen(item)

    def paint_items(self, painter: QPainter, items: Iterable[Item], resolution: float) -> None:
        """Paint items as they are painted in the picture, for ghosts."""
        self._frame.levels.paint_items(painter, items, resolution)

    # looking around

    @property
    def view(self) -> View:
        """Where the picture lies under the widget."""
        return self.camera.view

    @property
    def zoom(self) -> float:
        """1.0 is actual size."""
        return self.camera.view.scale

    def set_view(self, view: View) -> None:
        """Look at the picture this way, keeping some of it in sight."""
        scale = self.zoom
        if not self.camera.set_view(view):
            return
        self.typing.follow()
        if self.zoom != scale:
            self.zoom_changed.emit(self.zoom)
        self.view_changed.emit()
        self.update()
        self.clock.idle_soon()

    def pan(self, dx: float, dy: float) -> None:
        """Move the picture by view px."""
        self.set_view(self.view.panned(dx, dy))

    def zoom_at(self, factor: float, x: float, y: float) -> None:
        """Zoom, a point of the widget staying on what it shows; a step of a gesture."""
        self.clock.zoomed()
        self.camera.zoom_at(factor, x, y)

    def zoom_in(self) -> None:
        """One step larger."""
        self.camera.step(1)

    def zoom_out(self) -> None:
        """One step smaller."""
        self.camera.step(-1)

    def zoom_reset(self) -> None:
        """Actual size."""
        self.camera.step(0)

    def fit(self) -> None:
        """The whole map in sight, never larger than actual size."""
        self.camera.fit()

    def fit_selection(self) -> None:
        """What is selected in sight; the whole map when nothing is."""
        self.camera.fit(self.host.selection)

    def center_on(self, id: str) -> None:
        """A record in the middle."""
        self.camera.centre(id)

    def reveal(self, id: str) -> None:
        """Pan as little as brings a record into sight."""
        self.camera.reveal(id)

    def neighbour(self, id: str, direction: Way) -> str | None:
        """The statement next to a node in a direction."""
        return None if self.scene is None else beside(self.scene, id, direction)

    # selecting and editing

    def ask_selection(self, ids: tuple[str, ...]) -> None:
        """Ask the host to select these records."""
        if ids != self.host.selection:
            self.host.select(ids)
            self.selection_asked.emit(ids)
        self.update()

    def selection_changed(self) -> None:
        """The host selects other records now: mark them, and tell assistive technology."""
        self.update()
        accessible.tell_selection(self)

    def deselect(self) -> bool:
        """Select nothing; False when nothing was selected."""
        if not self.host.selection:
            return False
        self.ask_selection(())
        return True

    def movable(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Those of the records that are nodes and can be moved."""
        return tuple(id for id in ids if id in self.centres)

    def click_part(self, found: Hit) -> None:
        """A click on a part of a statement: its value changes, what is folded unfolds."""
        if found.part == "count":
            self.host.trigger("view.fold")
        elif found.part == "pill" and not self.locked:
            value.turn(self, found.record)

    def pick(self, ids: Collection[str], done: Callable[[str | None], object]) -> None:
        """Let the user click one of ``ids``; ``done`` gets it, or None after Esc."""
        self.pointer.pick(ids, done)

    @property
    def is_editing(self) -> bool:
        """Whether the floating editor is open."""
        return self.typing.open

    def open_editor(self, id: str, text: str | None = None) -> None:
        """Edit a statement's text in place; ``text`` replaces what is there, None selects it."""
        self.typing.start(id, text)

    def close_editor(self, commit: bool = True) -> None:
        """Close the floating editor, keeping what was typed unless ``commit`` is False."""
        self.typing.finish(commit)

    def type_into_selection(self, text: str) -> bool:
        """Open the editor of the one selected statement with what was typed."""
        return self.typing.start_by_typing(text)

    def hover_changed(self, found: Hit | None) -> None:
        """Say in a tooltip what a step is about; boxes say it themselves."""
        tip = found.item.description if found is not None and found.item.layer != "box" else ""
        self.setToolTip(tip.replace("&", "&amp;").replace("<", "&lt;"))

    # Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.view.ratio != self.devicePixelRatioF():
            self.set_view(self.view)
        painter = QPainter(self)
        try:
            self._paint(painter)
        except Exception:  # noqa: BLE001 (Qt would abort on an open painter; it is logged)
            _log.exception("the canvas could not be painted")
            painter.fillRect(event.rect(), self.colour("canvas"))
        finally:
            painter.end()

    def _paint(self, painter: QPainter) -> None:
        view, width, height = self.view, self.width(), self.height()
        self._frame.paint(painter, view, width, height, self.clock.zooming)
        seen = view.seen(width, height)
        painter.save()
        try:
            painter.setTransform(world(view), True)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
            self.motion.paint(painter, seen, view.resolution)
            self.overlay.paint(painter, view.scale, seen)
            if self.pointer.gesture is not None:
                self.pointer.gesture.paint(painter, view.scale)
        finally:
            painter.restore()
        if self._keyboard_focus and self.hasFocus():
            painter.setPen(QPen(self.colour("accent"), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(1.0, 1.0, width - 2.0, height - 2.0))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and self.pointer.pinch(event):
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.camera.waiting and self.stage.picture.items:
            self.fit()
        else:
            self.set_view(self.view)
        self.typing.follow()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        if self.camera.waiting and self.stage.picture.items:
            self.fit()

    def hideEvent(self, event: QHideEvent) -> None:
        self.clock.stop()
        self._glided()
        super().hideEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._keyboard_focus = False
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.double_click(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.pointer.wheel(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.pointer.leave()
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(self.pointer.menu(event))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.keys.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.keys.release(event):
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._keyboard_focus = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.keys.forget()
        self.update()
        super().focusOutEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab makes a reason here; F6 leaves the canvas."""
        del forward
        return False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self.typing.compose(event):
            super().inputMethodEvent(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> Any:
        return self.typing.query(query)

    # inside

    def _glided(self) -> None:
        self.motion.end()
        self.update()
        self.clock.idle_soon()

    def _refine(self) -> None:
        self.update()
        self.clock.idle_soon()

    def _idle(self) -> bool:
        """Paint a little beyond the edges; whether there is more to do."""
        if not self.isVisible() or self.motion.going or self.pointer.gesture is not None:
            return False
        return self._frame.ready_around(self.view, self.width(), self.height())
