"""The picture from afar: fills and lines, kept ready in lists by colour for each region.

At a scale where a box is a few px, one call draws all boxes of a colour in a region. A region is
built when it is first seen and again after something in it changed. Knows no widget.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from argmap.render.picture import Box, Item, Rect, Token
from argmap.ui.canvas.stage import Difference, Stage
from argmap.ui.paint import PicturePainter, curve

REGION = 4096.0
_SMOOTH = 2000
"""So many arrows in a picture are drawn as smooth curves from afar; more as plain lines."""
_LINES = 100
_LENGTH = 30_000.0
"""So many are drawn at once, or so many px of them in all: in half a millisecond."""
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
        self.batches = [
            (key, some) for key, lines in self.lines.items() for some in _batches(lines)
        ]

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


def _batches(lines: Iterable[QLineF]) -> Iterator[list[QLineF]]:
    """Few enough to be drawn in one stroke."""
    batch: list[QLineF] = []
    length = 0.0
    for line in lines:
        batch.append(line)
        length += line.length()
        if length > _LENGTH or len(batch) == _LINES:
            yield batch
            batch, length = [], 0.0
    if batch:
        yield batch


class FarView:
    """Regions of a stage, built as they are seen."""

    def __init__(self, brush: PicturePainter, stage: Stage) -> None:
        self.brush = brush
        self.stage = stage
        self._members: dict[tuple[int, int], set[str]] | None = None
        self._home: dict[str, tuple[int, int]] = {}
        self._regions: dict[tuple[int, int], _Region] = {}
        self._stale: set[str] = set()
        """What changed since the regions were last looked at."""
        self._smooth = True

    def follow(self, difference: Difference) -> None:
        """A change of picture: the regions that it touched are built anew once they are seen."""
        if self._members is not None:
            self._stale.update(difference.ids)

    def paint(self, painter: QPainter, box: Box, resolution: float) -> None:
        """Paint the part in ``box``: frames, lines, then boxes with their spines."""
        for stroke in self.strokes(box, resolution):
            stroke(painter)
        painter.setOpacity(1.0)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)

    def strokes(self, box: Box, resolution: float) -> Iterator[Callable[[QPainter], object]]:
        """The same in short strokes, one after another while the picture stays; some do nothing,
        as a region was built for those to come."""
        yield from self._entering()
        yield from self._catching_up()
        smooth = self._arrows() <= _SMOOTH
        if smooth != self._smooth:
            self._smooth = smooth
            self._regions.clear()
        seen: list[_Region] = []
        yield from self._building(box, seen)
        width = 1.0 / resolution if resolution < 0.1 else 1.2 / resolution
        for region in seen:
            if region.frames:
                yield partial(self._rects, region.frames, 0.0, False)
        for region in seen:
            for key, path in region.curves.items():
                yield partial(self._curves, key, path, width)
            for key, lines in region.batches:
                yield partial(self._lines, key, lines)
        for region in seen:
            if region.fills:
                yield partial(self._rects, region.fills, width, smooth)
        for region in seen:
            if region.spines:
                yield partial(self._rects, region.spines, 0.0, smooth)

    def _building(self, box: Box, seen: list[_Region]) -> Iterator[Callable[[QPainter], object]]:
        """Build the regions that are not there yet, and find those that ``box`` touches."""
        items = self.stage.picture.items
        for at, ids in list((self._members or {}).items()):
            region = self._regions.get(at)
            if region is None:
                region = self._regions[at] = _Region((items[id] for id in ids), self._smooth)
                yield _rest
            if region.touches(box):
                seen.append(region)

    def _curves(self, key: Key, path: QPainterPath, width: float, painter: QPainter) -> None:
        token, opacity = key
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setOpacity(opacity * _PALE)
        painter.strokePath(path, QPen(self.brush.colour(token), width))

    def _lines(self, key: Key, lines: list[QLineF], painter: QPainter) -> None:
        token, opacity = key
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setOpacity(opacity * _PALE)
        painter.setPen(QPen(self.brush.colour(token), 0.0))
        painter.drawLines(lines)

    def _rects(
        self, batch: dict[Key, list[QRectF]], edge: float, smooth: bool, painter: QPainter
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
        for (token, opacity), rects in batch.items():
            painter.setOpacity(opacity)
            if edge:
                painter.setPen(QPen(self.brush.colour("outline"), edge))
            else:
                painter.setPen(self.brush.pen(None))
            painter.setBrush(self.brush.brush(token))
            painter.drawRects(rects)

    def _arrows(self) -> int:
        return len(self.stage.picture.layers["arrow"])

    def _entering(self) -> Iterator[Callable[[QPainter], object]]:
        """Sort the items into regions, if that is not done yet."""
        if self._members is not None:
            return
        members: dict[tuple[int, int], set[str]] = {}
        home: dict[str, tuple[int, int]] = {}
        for count, item in enumerate(self.stage.picture.items.values()):
            home[item.id] = at = _region_of(item)
            members.setdefault(at, set()).add(item.id)
            if count % 1000 == 999:
                yield _rest
        self._members, self._home = members, home

    def _catching_up(self) -> Iterator[Callable[[QPainter], object]]:
        """Sort what changed into its regions, and forget those that it touched."""
        items = self.stage.picture.items
        while self._stale:
            id = self._stale.pop()
            self._leave(id)
            item = items.get(id)
            if item is not None:
                self._enter(item)
            if len(self._stale) % 500 == 0:
                yield _rest

    def _enter(self, item: Item) -> None:
        assert self._members is not None
        self._home[item.id] = at = _region_of(item)
        self._members.setdefault(at, set()).add(item.id)
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


def _region_of(item: Item) -> tuple[int, int]:
    x, y, w, h = item.bounds
    return int((x + w / 2) // REGION), int((y + h / 2) // REGION)


def _rest(_: QPainter) -> None:
    """No stroke."""
