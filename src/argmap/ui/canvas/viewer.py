"""A widget that shows a picture to be looked around in: painting, zoom, pan, glide, theme.

Knows no selection and no document, so that a presentation can use it as it is; the canvas adds
gestures and editing over it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from argmap.render import theme as themes
from argmap.render.picture import Box, Item, Picture
from argmap.ui.canvas.camera import Camera
from argmap.ui.canvas.clock import Clock
from argmap.ui.canvas.frame import Frame, world
from argmap.ui.canvas.motion import Motion
from argmap.ui.canvas.stage import Difference, Stage
from argmap.ui.canvas.view import View
from argmap.ui.fonts import families as installed
from argmap.ui.guard import guarded
from argmap.ui.paint import PicturePainter

if TYPE_CHECKING:
    from argmap.layout.measure import Ruler
    from argmap.render.theme import Theme


class Viewer(QWidget):
    """Shows one picture at a time."""

    zoom_changed = Signal(float)
    view_changed = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        theme: Theme | None = None,
        families: Sequence[str] | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme or themes.load("light")
        self.families = tuple(installed() if families is None else families)
        self.stage = Stage()
        self._brush = PicturePainter(self.theme, self.families)
        self._frame = Frame(self.stage, self._brush)
        self._frame.surface.background = self._brush.colour("canvas")
        self._records: dict[str, list[str]] | None = None
        self._focus_shown = False
        self.camera = Camera(self)
        self.clock = Clock(self, self.update, self._glided, self._refine, self._idle)
        self.motion = Motion(self.stage, self._frame, self.clock)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(160, 120)

    # what is shown

    def show_picture(
        self, picture: Picture, animate: bool = True, anchor: Item | None = None
    ) -> None:
        """Show a picture in place of the one before; what moved glides there if ``animate``.

        ``anchor``, an item of the one before, stays where it is on the screen.
        """
        before = self.stage.picture.items
        if picture.items and not any(id in before for id in picture.items):
            self.camera.waiting = True  # another map: look at it afresh
        difference = self.stage.show(picture)
        if not difference:
            return
        self._frame.follow(difference)
        self._follow_records(difference)
        was = self.view
        if anchor is not None and not self.camera.waiting:
            self._follow_anchor(anchor)
        animate = animate and self.isVisible() and not self.camera.waiting
        self.motion.begin(difference, self.seen, animate, was, self.view)
        self.picture_changed(difference)
        if self.camera.waiting and picture.items and self.isVisible():
            self.camera.open()
        self.update()
        self.clock.idle_soon()

    def _follow_anchor(self, anchor: Item) -> None:
        """Look where the anchor is now."""
        now, view = self.stage.item(anchor.id), self.view
        if now is not None and (now.x, now.y) != (anchor.x, anchor.y):
            x, y = view.x + (now.x - anchor.x), view.y + (now.y - anchor.y)
            self.set_view(view._replace(x=x, y=y))

    def set_theme(self, theme: Theme, families: Sequence[str] | None = None) -> None:
        """Paint everything in another theme, or with other typefaces."""
        self.theme = theme
        if families is not None:
            self.families = tuple(families)
        self._brush = PicturePainter(theme, self.families)
        self._frame.set_brush(self._brush, self._brush.colour("canvas"))
        self.update()

    def set_motion(self, on: bool) -> None:
        """Whether what moves glides; off for those who asked for less motion."""
        self.clock.motion = on

    def colour(self, token: str) -> QColor:
        """A colour of the theme."""
        return self._brush.colour(token)

    @property
    def ruler(self) -> Ruler:
        """Measures words as they are painted here."""
        return self._brush.ruler

    def items_of(self, record: str) -> list[Item]:
        """All items that stand for a record, in painting order."""
        items = self.stage.picture.items
        if self._records is None:
            found: dict[str, list[str]] = {}
            for id, item in items.items():
                found.setdefault(item.record, []).append(id)
            self._records = found
        ids = self._records.get(record, ())
        return self.stage.sorted([items[id] for id in ids])

    def _follow_records(self, difference: Difference) -> None:
        """Keep track of which items stand for a record."""
        records = self._records
        if records is None:
            return
        pairs = difference.changed
        if any(before.record != after.record for before, after in pairs):
            self._records = None
            return
        for item in difference.removed:
            records[item.record].remove(item.id)
            if not records[item.record]:
                del records[item.record]
        items = self.stage.picture.items
        for id in difference.added:
            records.setdefault(items[id].record, []).append(id)

    def as_seen(self, item: Item) -> Item:
        """An item where it is on the screen now, in the middle of a glide."""
        return self.motion.seen(item)

    def paint_items(self, painter: QPainter, items: Iterable[Item], resolution: float) -> None:
        """Paint items as they are painted in the picture, for ghosts."""
        self._frame.levels.paint_items(painter, items, resolution)

    # what a subclass adds

    def marked(self) -> tuple[str, ...]:
        """The records that zooming keeps in place and "fit selection" fits."""
        return ()

    def picture_changed(self, difference: Difference) -> None:
        """Another picture is shown."""

    def look_for(self, ids: Iterable[str] | None) -> None:
        """These records, None: all of them, are about to be looked for: be they in their places."""

    def view_moved(self) -> None:
        """The picture lies elsewhere under the widget."""

    def paint_over(self, painter: QPainter, scale: float, seen: Box) -> None:
        """Paint over the picture; ``painter`` is in world coordinates."""

    # looking around

    @property
    def view(self) -> View:
        """Where the picture lies under the widget."""
        return self.camera.view

    @property
    def seen(self) -> Box:
        """The part of the world that is in sight."""
        return self.view.seen(self.width(), self.height())

    @property
    def zoom(self) -> float:
        """1.0 is actual size."""
        return self.camera.view.scale

    def set_view(self, view: View) -> None:
        """Look at the picture this way, keeping some of it in sight."""
        scale = self.zoom
        if not self.camera.set_view(view):
            return
        self.view_moved()
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
        self.look_for(None)
        self.camera.fit()

    def fit_selection(self) -> None:
        """What is selected in sight; the whole map when nothing is."""
        self.look_for(self.marked() or None)
        self.camera.fit(self.marked())

    def center_on(self, id: str) -> None:
        """A record in the middle."""
        self.look_for((id,))
        self.camera.centre(id)

    def reveal(self, id: str) -> None:
        """Pan as little as brings a record into sight."""
        self.look_for((id,))
        self.camera.reveal(id)

    # Qt's events

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.view.ratio != self.devicePixelRatioF():
            self.set_view(self.view)  # the window is on another screen now
        with QPainter(self) as painter:  # Qt would abort on an open painter
            try:
                self._paint(painter)
            except Exception:
                painter.resetTransform()
                painter.fillRect(event.rect(), self.colour("canvas"))
                raise

    def _paint(self, painter: QPainter) -> None:
        view, width, height = self.view, self.width(), self.height()
        begins = self.motion.paint_first(painter, view, width, height)
        if not begins:
            self._frame.paint(painter, view, width, height, self.clock.zooming)
        seen = view.seen(width, height)
        painter.save()
        painter.setClipRect(0, 0, width, height)  # long lines are drawn by what is in sight
        painter.setTransform(world(view), True)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if not begins:
            self.motion.paint(painter, seen, view.resolution)
        self.paint_over(painter, view.scale, seen)
        painter.restore()
        if self._focus_shown and self.hasFocus():
            painter.setPen(QPen(self.colour("accent"), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(1.0, 1.0, width - 2.0, height - 2.0))

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        first = self.camera.waiting or self.camera.outgrown
        if first and self.stage.picture.items and self.isVisible():
            self.camera.open()
        else:
            self.set_view(self.view)
            self.camera.keep(event.oldSize())
        self.view_moved()

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.camera.waiting and self.stage.picture.items:
            self.camera.open()

    @guarded()
    def hideEvent(self, event: QHideEvent) -> None:
        self.clock.stop()
        self.motion.end()
        self._frame.surface.release()
        super().hideEvent(event)

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        """A frame shows where the keys go, where it was keys that led here."""
        self._focus_shown = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        self.update()
        super().focusInEvent(event)

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

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
        if not self.isVisible() or self.motion.going:
            return False
        return self._frame.ready_around(self.view, self.width(), self.height())
