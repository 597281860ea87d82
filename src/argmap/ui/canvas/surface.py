"""Keeps what was painted, so that a pan moves pixels and an edit repaints only what changed.

One pixmap, soon somewhat larger than the window, and the region of it that is painted and true.
Whatever is asked for and not in that region is painted then, each item once (square tiles would
paint what crosses their seams up to four times and cost more memory). All coordinates here are
device px, absolute: world times resolution. What the pixels show, only its painter knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion, QTransform

from argmap.render.picture import Box
from argmap.ui.canvas.index import touching

Paint = Callable[[QPainter, Box, float], None]
"""Paints the part of the world in a box at a resolution; the painter is in world coordinates."""
_BLEED = 3
"""A changed box is repainted with so many px around it, for soft edges and pens."""


class Surface:
    """The painted part of the world at one resolution."""

    def __init__(self, paint: Paint, margin: int = 256) -> None:
        self._paint = paint
        self.margin = margin
        self.background = QColor("white")
        self.resolution = 0.0
        self._pixels = QPixmap()
        self._left = self._top = 0
        self._true = QRegion()

    def clear(self) -> None:
        """Nothing painted so far is true any more."""
        self._true = QRegion()

    def release(self) -> None:
        """Give the memory back; the next ``ensure`` starts anew."""
        self._pixels = QPixmap()
        self.clear()

    def dirty(self, boxes: Iterable[Box]) -> None:
        """These parts of the world have changed."""
        if self._true.isEmpty():
            return
        extent = self._true.boundingRect()
        scale, bleed = self.resolution, _BLEED + 1
        near = (
            (extent.left() - bleed) / scale,
            (extent.top() - bleed) / scale,
            (extent.width() + 2 * bleed) / scale,
            (extent.height() + 2 * bleed) / scale,
        )
        for box in boxes:
            if touching(box, near):
                self._true -= QRegion(device_rect(box, scale))

    def holds(self, rect: QRect) -> bool:
        """Whether all of ``rect`` is painted and true."""
        return QRegion(rect).subtracted(self._true).isEmpty()

    def adopt(self, pixels: QPixmap, rect: QRect, resolution: float) -> None:
        """Keep these pixels, which show all of ``rect`` at ``resolution``, instead of its own."""
        self._pixels, self.resolution = pixels, resolution
        self._left, self._top = rect.left(), rect.top()
        self._true = QRegion(rect)

    def ensure(self, rect: QRect, resolution: float) -> int:
        """Make ``rect`` true at ``resolution``; returns how many px had to be painted."""
        self._place(rect, resolution)
        missing = QRegion(rect).subtracted(self._true)
        return self._fill(missing)

    def prepare_around(self, rect: QRect, most: int) -> bool:
        """Paint some more of the margin around ``rect``, up to ``most`` px; False when all is done.

        For when there is nothing else to do, so that the next pan finds its pixels painted.
        """
        if self._pixels.isNull():
            return False
        if self._pixels.width() < rect.width() + self.margin:
            self._widen(rect)
            return True
        whole = self._whole()
        missing = QRegion(whole).subtracted(self._true)
        for piece in rects_of(missing):
            height = max(1, min(piece.height(), most // max(piece.width(), 1)))
            if piece.bottom() < rect.top():  # the nearest stripe first
                part = QRect(piece.left(), piece.bottom() - height + 1, piece.width(), height)
            else:
                part = QRect(piece.left(), piece.top(), piece.width(), height)
            self._fill(QRegion(part))
            return True
        return False

    def blit(self, painter: QPainter, rect: QRect, target: QPoint) -> None:
        """Draw the pixels of ``rect`` at ``target``; ``painter`` is in device px."""
        painter.drawPixmap(target, self._pixels, rect.translated(-self._left, -self._top))

    def blit_scaled(self, painter: QPainter, resolution: float, offset: tuple[int, int]) -> None:
        """Draw all that is true as if at another ``resolution`` with ``offset`` at the origin."""
        factor = resolution / self.resolution
        known = self._true.boundingRect()
        target = QRectF(
            known.x() * factor - offset[0],
            known.y() * factor - offset[1],
            known.width() * factor,
            known.height() * factor,
        )
        source = QRectF(known.translated(-self._left, -self._top))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, factor < 1.0)
        painter.drawPixmap(target, self._pixels, source)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)

    @property
    def empty(self) -> bool:
        """Whether nothing here is true."""
        return self._true.isEmpty()

    def known(self, resolution: float) -> QRectF:
        """What is true, as absolute device px of another resolution."""
        factor = resolution / self.resolution if self.resolution else 1.0
        known = self._true.boundingRect()
        return QTransform.fromScale(factor, factor).mapRect(QRectF(known))

    def _whole(self) -> QRect:
        return QRect(self._left, self._top, self._pixels.width(), self._pixels.height())

    def _place(self, rect: QRect, resolution: float) -> None:
        """Let the pixmap cover ``rect`` at ``resolution``, keeping what is still true.

        The first has no margin: memory is slow when it is new, and a first look is no pan.
        """
        margin = 0 if self._pixels.isNull() else self.margin
        width, height = rect.width() + 2 * margin, rect.height() + 2 * margin
        if (
            resolution != self.resolution
            or self._pixels.width() < rect.width()
            or self._pixels.height() < rect.height()
            or self._pixels.width() > width + self.margin
            or self._pixels.height() > height + self.margin
        ):
            self.resolution = resolution
            if self._pixels.width() != width or self._pixels.height() != height:
                self._pixels = QPixmap(width, height)
                self._pixels.fill(self.background)  # no undefined pixels, ever
            self._left, self._top = rect.left() - margin, rect.top() - margin
            self._true = QRegion()
            return
        whole = self._whole()
        if whole.contains(rect):
            return
        if self._pixels.width() < rect.width() + self.margin:
            self._widen(rect)
            return
        left = rect.center().x() - self._pixels.width() // 2
        top = rect.center().y() - self._pixels.height() // 2
        dx, dy = self._left - left, self._top - top
        self._left, self._top = left, top
        if abs(dx) < self._pixels.width() and abs(dy) < self._pixels.height():
            self._pixels.scroll(dx, dy, self._pixels.rect())
            self._true = self._true.intersected(self._whole())
        else:
            self._true = QRegion()

    def _widen(self, rect: QRect) -> None:
        """Have a margin around ``rect``, keeping what is painted."""
        kept, left, top = self._pixels, self._left, self._top
        self._pixels = QPixmap(rect.width() + 2 * self.margin, rect.height() + 2 * self.margin)
        self._pixels.fill(self.background)
        self._left, self._top = rect.left() - self.margin, rect.top() - self.margin
        with QPainter(self._pixels) as painter:
            painter.drawPixmap(left - self._left, top - self._top, kept)
        self._true = self._true.intersected(self._whole())

    def _fill(self, region: QRegion) -> int:
        if region.isEmpty():
            return 0
        painted = 0
        with QPainter(self._pixels) as painter:
            painter.setBackground(self.background)  # `fillRect` imports `QGradient`, 2 ms
            for rect in rects_of(region):
                painter.resetTransform()
                painter.setClipRect(rect.translated(-self._left, -self._top))
                painter.eraseRect(rect.translated(-self._left, -self._top))
                painter.translate(-self._left, -self._top)
                painter.scale(self.resolution, self.resolution)
                scale = self.resolution
                size = (rect.width() / scale, rect.height() / scale)
                self._paint(painter, (rect.x() / scale, rect.y() / scale, *size), scale)
                painted += rect.width() * rect.height()
                self._true += rect
        return painted


def device_rect(box: Box, resolution: float) -> QRect:
    """The device px to repaint for a world box."""
    x, y, w, h = box
    return (
        QRectF(x * resolution, y * resolution, w * resolution, h * resolution)
        .toAlignedRect()
        .adjusted(-_BLEED, -_BLEED, _BLEED, _BLEED)
    )


def rects_of(region: QRegion) -> list[QRect]:
    """The rectangles of a region, or its one bounding box where they are many or nearly fill it."""
    bounds = region.boundingRect()
    rects = [QRect(rect) for rect in iter(region)]  # pyright: ignore[reportArgumentType, reportCallIssue]
    area = sum(rect.width() * rect.height() for rect in rects)
    if len(rects) > 8 or area > 0.7 * bounds.width() * bounds.height():
        return [bounds] if not bounds.isEmpty() else []
    return rects
