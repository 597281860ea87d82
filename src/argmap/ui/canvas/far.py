"""The picture from afar: fills and lines, kept ready in lists by colour for each region.

At a scale where a box is a few px, one call draws all boxes of a colour in a region. A region is
built when it is first seen and again after something in it changed. Knows no widget.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from argmap.render.picture import Item, Rect, Token
from argmap.ui.canvas.index import Box
from argmap.ui.canvas.stage import Difference, Stage
from argmap.ui.paint import PicturePainter, curve

REGION = 4096.0
_SMOOTH = 2000
"""So many arrows in a picture are drawn as smooth curves from afar; more as plain lines."""
_SPINE = 14.0
_PALE = 0.55
"""Arrows step back from afar: there boxes are what one looks for."""
Key = tuple[Token, float]
"""A colour and an opacity."""


def outline(item: Item) -> Box:
    """The box itself, absolute, without its shadow: the largest rectangle among its shapes."""
    best: Rect | None = None
    for shape in item.shapes:
        if (
            isinstance(shape, Rect)
            and shape.stroke is not None
            and (best is None or shape.width * shape.height > best.width * best.height)
        ):
            best = shape
    if best is None:
        return item.bounds
    return item.x + best.x, item.y + best.y, best.width, best.height


class _Region:
    """What remains of the items whose middle lies in one region."""

    def __init__(self, items: Iterable[Item], smooth: bool) -> None:
        self.frames: dict[Key, list[QRectF]] = {}
        self.lines: dict[Key, list[QLineF]] = {}
        self.curves: dict[Key, QPainterPath] = {}
        self.fills: dict[Key, list[QRectF]] = {}
        self.spines: dict[Key, list[QRectF]] = {}
        left = top = float("inf")
        right = bottom = float("-inf")
        for item in items:
            x, y, w, h = item.bounds
            left, right = min(left, x), max(right, x + w)
            top, bottom = min(top, y), max(bottom, y + h)
            if item.layer == "box":
                self._box(item)
            elif item.layer == "arrow":
                self._arrow(item, smooth)
            elif item.layer == "group":
                key = (item.fill, item.opacity)
                self.frames.setdefault(key, []).append(QRectF(*item.bounds))
        self.extent = (left, top, right, bottom)

    def touches(self, box: Box) -> bool:
        x, y, w, h = box
        left, top, right, bottom = self.extent
        return left <= x + w and right >= x and top <= y + h and bottom >= y

    def _box(self, item: Item) -> None:
        x, y, w, h = outline(item)
        self.fills.setdefault((item.fill, item.opacity), []).append(QRectF(x, y, w, h))
        spine = QRectF(x, y, min(_SPINE, w), h)
        self.spines.setdefault((item.accent, item.opacity), []).append(spine)

    def _arrow(self, item: Item, smooth: bool) -> None:
        key = (item.accent, item.opacity)
        if smooth:
            self.curves.setdefault(key, QPainterPath()).addPath(curve(item.path))
            return
        points = item.path
        lines = self.lines.setdefault(key, [])
        for at in range(3, len(points), 3):
            lines.append(QLineF(*points[at - 3], *points[at]))


class FarView:
    """Regions of a stage, built as they are seen."""

    def __init__(self, brush: PicturePainter, stage: Stage) -> None:
        self.brush = brush
        self.stage = stage
        self._members: dict[tuple[int, int], set[str]] | None = None
        self._home: dict[str, tuple[int, int]] = {}
        self._regions: dict[tuple[int, int], _Region] = {}
        self._smooth = True

    def follow(self, difference: Difference) -> None:
        """Forget the regions that a change of picture touched."""
        if self._members is None:
            return
        for item in difference.removed:
            self._leave(item.id)
        items = self.stage.picture.items
        for id in difference.added:
            self._enter(items[id])
        for _, item in difference.changed:
            self._leave(item.id)
            self._enter(item)

    def paint(self, painter: QPainter, box: Box, resolution: float) -> None:
        """Paint the part in ``box``: frames, lines, then boxes with their spines."""
        members = self._entered()
        smooth = self._arrows() <= _SMOOTH
        if smooth != self._smooth:
            self._smooth = smooth
            self._regions.clear()
        seen: list[_Region] = []
        for at, ids in members.items():
            region = self._regions.get(at)
            if region is None:
                items = self.stage.picture.items
                region = self._regions[at] = _Region((items[id] for id in ids), smooth)
            if region.touches(box):
                seen.append(region)
        width = 1.0 / resolution if resolution < 0.1 else 1.2 / resolution
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._rects(painter, [region.frames for region in seen])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
        before = painter.opacity()
        for region in seen:
            for (token, opacity), path in region.curves.items():
                painter.setOpacity(before * opacity * _PALE)
                painter.strokePath(path, QPen(self.brush.colour(token), width))
            for (token, opacity), lines in region.lines.items():
                painter.setOpacity(before * opacity * _PALE)
                painter.setPen(QPen(self.brush.colour(token), 0.0))
                painter.drawLines(lines)
        painter.setOpacity(before)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
        self._rects(painter, [region.fills for region in seen], edge=width)
        self._rects(painter, [region.spines for region in seen])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def _rects(
        self, painter: QPainter, batches: Iterable[dict[Key, list[QRectF]]], edge: float = 0.0
    ) -> None:
        before = painter.opacity()
        for batch in batches:
            for (token, opacity), rects in batch.items():
                painter.setOpacity(before * opacity)
                if edge:
                    painter.setPen(QPen(self.brush.colour("outline"), edge))
                else:
                    painter.setPen(self.brush.pen(None))
                painter.setBrush(self.brush.brush(token))
                painter.drawRects(rects)
        painter.setOpacity(before)

    def _arrows(self) -> int:
        return len(self.stage.picture.layers["arrow"])

    def _entered(self) -> dict[tuple[int, int], set[str]]:
        if self._members is None:
            self._members = {}
            for item in self.stage.picture.items.values():
                self._enter(item)
        return self._members

    def _enter(self, item: Item) -> None:
        assert self._members is not None
        x, y, w, h = item.bounds
        at = (int((x + w / 2) // REGION), int((y + h / 2) // REGION))
        self._members.setdefault(at, set()).add(item.id)
        self._home[item.id] = at
        self._regions.pop(at, None)

    def _leave(self, id: str) -> None:
        assert self._members is not None
        at = self._home.pop(id, None)
        if at is None:
            return
        members = self._members[at]
        members.discard(id)
        if not members:
            del self._members[at]
        self._regions.pop(at, None)
