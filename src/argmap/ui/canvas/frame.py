"""Paints one frame of the canvas: kept pixels, or a scaled snapshot in a zoom, and what moves.

While a zoom goes on and painting anew would take longer than a frame allows, the last pixels are
shown larger or smaller over an overview of the whole picture, and sharper ones are painted in what
is left of each frame; small maps are painted anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QRegion, QTransform

from argmap.render.picture import Box
from argmap.ui.canvas.levels import LevelPainter
from argmap.ui.canvas.surface import Surface, device_rect, rects_of
from argmap.ui.canvas.view import View

if TYPE_CHECKING:
    from argmap.ui.canvas.overview import Overview
    from argmap.ui.canvas.slices import Slices
    from argmap.ui.canvas.stage import Difference, Stage
    from argmap.ui.paint import PicturePainter

_FAST = 0.004
"""Seconds; a full repaint that took no longer needs no snapshot."""
_SLICE = 0.002
"""Seconds of a frame, or of an idle moment, for what later frames will show."""
_COARSE = 2.0
"""Pixels shown larger than this many times are worth replacing while the zoom goes on."""


class Frame:
    """Owns the kept pixels of one canvas."""

    def __init__(self, stage: Stage, brush: PicturePainter) -> None:
        self.stage = stage
        self.levels = LevelPainter(brush, stage)
        self.surface = Surface(self._paint_part)
        self.hidden: frozenset[str] = frozenset()
        self._sharper: Slices | None = None
        """What takes the place of the kept pixels in a zoom once all of it is painted."""
        self._cost = 0.0
        self._overview: Overview | None = None

    def set_brush(self, brush: PicturePainter, background: QColor) -> None:
        """Another theme or other fonts: everything is painted anew."""
        self.levels = LevelPainter(brush, self.stage)
        self.surface.background = background
        self.surface.clear()
        self._sharper = self._overview = None

    def follow(self, difference: Difference) -> None:
        """Another picture: forget what was prepared for what changed.

        The kept pixels are the motion's to forget: they serve for the first frame of a glide.
        """
        self.levels.follow(difference)
        if difference:
            self._sharper = None
            if self._overview:
                self._overview.forget()

    def hide(self, ids: frozenset[str], boxes: Iterable[Box]) -> None:
        """Leave these items out of the kept pixels from now on; ``boxes`` is where they show."""
        if ids != self.hidden:
            self.hidden = ids
            self.surface.dirty(boxes)
            self._sharper = None

    def paint(self, painter: QPainter, view: View, width: int, height: int, zooming: bool) -> None:
        """Paint the picture as ``view`` shows it on a widget of this size (view px)."""
        ratio = view.ratio
        if ratio != self.levels.ratio:  # another screen
            self.levels.ratio = ratio
            self.surface.clear()
            self._sharper = self._overview = None
        rect = _rect(view, width, height)
        painter.save()
        try:
            painter.scale(1 / ratio, 1 / ratio)
            if zooming and self._cost > _FAST and not self.surface.empty:
                self._snapshot(painter, view, rect)
                return
            self._sharper = None
            self._ensure(rect, view.resolution)
            self.surface.blit(painter, rect, QPoint(0, 0))
        finally:
            painter.restore()

    def holds(self, view: View, width: int, height: int) -> bool:
        """Whether all that ``view`` shows is in the kept pixels."""
        surface = self.surface
        return surface.resolution == view.resolution and surface.holds(_rect(view, width, height))

    def patch(
        self,
        painter: QPainter,
        kept: View,
        view: View,
        width: int,
        height: int,
        patches: Iterable[Box],
        over: Callable[[QPainter, Box, float], object],
    ) -> None:
        """Paint the kept pixels as they lay under ``kept``, and on them ``patches`` as they are
        under ``view``; ``over`` paints the hidden items in a part of the world."""
        resolution, (left, top) = view.resolution, view.offset
        window = QRegion(0, 0, ceil(width * view.ratio), ceil(height * view.ratio))
        region = QRegion()
        for box in patches:
            region += device_rect(box, resolution).translated(-left, -top)
        painter.save()
        painter.scale(1 / view.ratio, 1 / view.ratio)
        self.surface.blit(painter, _rect(kept, width, height), QPoint(0, 0))
        for rect in rects_of(region.intersected(window)):
            x, y = (rect.x() + left) / resolution, (rect.y() + top) / resolution
            box = (x, y, rect.width() / resolution, rect.height() / resolution)
            painter.save()
            painter.setClipRect(rect)
            painter.fillRect(rect, self.surface.background)
            painter.translate(-left, -top)
            painter.scale(resolution, resolution)
            self._paint_part(painter, box, resolution)
            over(painter, box, resolution)
            painter.restore()
        painter.restore()

    def ready_around(self, view: View, width: int, height: int) -> bool:
        """Paint a piece of what a zoom or a pan would uncover; True while there is more to do."""
        if not self.holds(view, width, height):
            return False
        if self._cost > _FAST and not self._overviewed(perf_counter() + _SLICE).done:
            return True
        return self.surface.prepare_around(_rect(view, width, height), 200_000)

    def _ensure(self, rect: QRect, resolution: float) -> None:
        begun = perf_counter()
        painted = self.surface.ensure(rect, resolution)
        if painted > 0.5 * rect.width() * rect.height():
            whole = rect.width() * rect.height() / painted
            self._cost = (perf_counter() - begun) * min(whole, 1.0)

    def _paint_part(self, painter: QPainter, box: Box, resolution: float) -> None:
        self.levels.paint(painter, box, resolution, self.hidden)

    def _snapshot(self, painter: QPainter, view: View, rect: QRect) -> None:
        resolution = view.resolution
        end = perf_counter() + _SLICE
        self._sharpen(rect, resolution, end)
        if not self.surface.known(resolution).contains(QRectF(rect)):
            painter.fillRect(0, 0, rect.width(), rect.height(), self.surface.background)
            self._overviewed(end).draw(painter, resolution, rect.topLeft())
        self.surface.blit_scaled(painter, resolution, (rect.left(), rect.top()))

    def _sharpen(self, rect: QRect, resolution: float, end: float) -> None:
        """Go on with pixels to be shown instead of those that have become too coarse."""
        if self.hidden:
            return
        if self._sharper is None:
            if resolution < _COARSE * self.surface.resolution:
                return
            from argmap.ui.canvas.slices import Slices

            self._sharper = Slices(self.levels, rect, resolution, self.surface.background)
        if self._sharper.go_on(end):
            made, self._sharper = self._sharper, None
            self.surface.adopt(made.pixels, made.rect, made.resolution)

    def _overviewed(self, end: float) -> Overview:
        """The overview, painted on until ``end``."""
        if self._overview is None:
            from argmap.ui.canvas.overview import Overview

            self._overview = Overview()
        bounds, background = self.stage.picture.bounds, self.surface.background
        self._overview.go_on(self.levels, bounds, background, end)
        return self._overview


def _rect(view: View, width: int, height: int) -> QRect:
    """What a view shows on a widget of this size, in device px."""
    left, top = view.offset
    return QRect(left, top, ceil(width * view.ratio), ceil(height * view.ratio))


def world(view: View) -> QTransform:
    """The transform from world to view coordinates."""
    return QTransform(view.scale, 0.0, 0.0, view.scale, -view.x * view.scale, -view.y * view.scale)
