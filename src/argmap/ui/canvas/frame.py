"""Paints one frame of the canvas: kept pixels, or a scaled snapshot in a zoom, and what moves.

While a zoom goes on and painting anew would take longer than a frame allows, the last pixels are
shown larger or smaller over an overview of the whole picture; small maps are painted anew.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion, QTransform

from argmap.ui.canvas.index import Box
from argmap.ui.canvas.levels import LevelPainter
from argmap.ui.canvas.surface import BLEED, Surface, device_rect, rects_of
from argmap.ui.canvas.view import View

if TYPE_CHECKING:
    from argmap.ui.canvas.stage import Difference, Stage
    from argmap.ui.paint import PicturePainter

_FAST = 0.004
"""Seconds; a full repaint that took no longer needs no snapshot."""
_OVERVIEW = 1400
"""Longer side of the overview in px."""


class Frame:
    """Owns the kept pixels of one canvas."""

    def __init__(self, stage: Stage, brush: PicturePainter) -> None:
        self.stage = stage
        self.levels = LevelPainter(brush, stage)
        self.surface = Surface(self._paint_part)
        self.hidden: frozenset[str] = frozenset()
        self._cost = 0.0
        self._overview = QPixmap()
        self._overview_box: Box = (0.0, 0.0, 1.0, 1.0)

    def set_brush(self, brush: PicturePainter, background: QColor) -> None:
        """Another theme or other fonts: everything is painted anew."""
        self.levels = LevelPainter(brush, self.stage)
        self.surface.background = background
        self.surface.clear()
        self._overview = QPixmap()

    def follow(self, difference: Difference) -> None:
        """Another picture: forget what was prepared for what changed.

        The kept pixels are the motion's to forget: they serve for the first frame of a glide.
        """
        self.levels.follow(difference)
        if difference:
            self._overview = QPixmap()

    def hide(self, ids: frozenset[str], boxes: Iterable[Box]) -> None:
        """Leave these items out of the kept pixels from now on; ``boxes`` is where they show."""
        if ids != self.hidden:
            self.hidden = ids
            self.surface.dirty(boxes)

    def paint(self, painter: QPainter, view: View, width: int, height: int, zooming: bool) -> None:
        """Paint the picture as ``view`` shows it on a widget of this size (view px)."""
        ratio = view.ratio
        rect = _rect(view, width, height)
        painter.save()
        try:
            painter.scale(1 / ratio, 1 / ratio)
            if zooming and self._cost > _FAST and self._scalable(view):
                self._snapshot(painter, view, rect)
                return
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
            region += device_rect(box, resolution, BLEED).translated(-left, -top)
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
        """Paint a piece beyond the window's edges; True while there is more to do."""
        rect = _rect(view, width, height)
        if self.surface.resolution != view.resolution or not self.surface.holds(rect):
            return False
        return self.surface.prepare_around(rect, 200_000)

    def _ensure(self, rect: QRect, resolution: float) -> None:
        begun = perf_counter()
        painted = self.surface.ensure(rect, resolution)
        if painted > 0.5 * rect.width() * rect.height():
            whole = rect.width() * rect.height() / painted
            self._cost = (perf_counter() - begun) * min(whole, 1.0)

    def _paint_part(self, painter: QPainter, box: Box, resolution: float) -> None:
        self.levels.paint(painter, box, resolution, self.hidden)

    def _scalable(self, view: View) -> bool:
        """Whether the kept pixels are sharp enough to stand in for another zoom."""
        kept = self.surface
        return not kept.empty and 0.125 <= view.resolution / kept.resolution <= 8.0

    def _snapshot(self, painter: QPainter, view: View, rect: QRect) -> None:
        resolution = view.resolution
        background = self.surface.background
        if not self.surface.known(resolution).contains(QRectF(rect)):
            painter.fillRect(0, 0, rect.width(), rect.height(), background)
            self._underlay(painter, resolution, rect)
        self.surface.blit_scaled(painter, resolution, (rect.left(), rect.top()))

    def _underlay(self, painter: QPainter, resolution: float, rect: QRect) -> None:
        """The whole picture, coarse, under what the snapshot does not cover."""
        if self._overview.isNull():
            self._draw_overview()
        x, y, w, h = self._overview_box
        target = QRectF(x * resolution, y * resolution, w * resolution, h * resolution)
        target.translate(-rect.left(), -rect.top())
        painter.drawPixmap(target, self._overview, QRectF(self._overview.rect()))

    def _draw_overview(self) -> None:
        x, y, w, h = self.stage.picture.bounds
        box = (x - 20.0, y - 20.0, w + 40.0, h + 40.0)
        scale = min(1.0, _OVERVIEW / max(box[2], box[3]))
        pixels = QPixmap(max(1, ceil(box[2] * scale)), max(1, ceil(box[3] * scale)))
        pixels.fill(self.surface.background)
        with QPainter(pixels) as painter:
            painter.scale(scale, scale)
            painter.translate(-box[0], -box[1])
            self.levels.paint(painter, box, scale)
        self._overview, self._overview_box = pixels, box


def _rect(view: View, width: int, height: int) -> QRect:
    """What a view shows on a widget of this size, in device px."""
    left, top = view.offset
    return QRect(left, top, ceil(width * view.ratio), ceil(height * view.ratio))


def world(view: View) -> QTransform:
    """The transform from world to view coordinates."""
    return QTransform(view.scale, 0.0, 0.0, view.scale, -view.x * view.scale, -view.y * view.scale)
