"""Paints a part of the picture with as much detail as can be seen at its size.

Three levels, by logical px to a world px, as fine screens make no letter larger: everything; cards
that hold nothing but their words, larger, and lines without theirs; from afar only fills and lines
(far.py). Knows no widget.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from argmap.render.picture import Box, Item, Line, Path, Rect, Shape
from argmap.ui.canvas.far import FarView
from argmap.ui.canvas.glide import Pose
from argmap.ui.canvas.stage import Difference, Stage
from argmap.ui.paint import Drawn, PicturePainter, Stroke

TEXT_FROM = 0.48
"""Below so many logical px to a world px, words in letters of 6 px could not be read."""
_LARGER = ((0.42, 1.4), (0.35, 1.65), (0.28, 1.95), (0.0, 2.3))
"""From so many on, they are so many times larger: 7 to 9 px, if they find room."""
BOXES_FROM = 0.22
"""Below so many, only fills and lines are left."""
_KEPT = 3000
"""Prepared items kept; more are made again when they come back into sight."""
_ICON = 20.0
"""A shape no taller than this is an icon, a pill or a part of one."""


class LevelPainter:
    """Paints the items of a stage; keeps what it prepared by id, as long as the item stays."""

    def __init__(self, brush: PicturePainter, stage: Stage) -> None:
        self.brush = brush
        self.stage = stage
        self._full: dict[str, tuple[tuple[Shape, ...], Drawn]] = {}
        self._small: dict[float, dict[str, tuple[tuple[Shape, ...], Drawn]]] = {}
        self.ratio = 1.0
        """Device px to a logical one; resolutions are device px to a world px."""
        self._far = FarView(brush, stage)

    def follow(self, difference: Difference) -> None:
        """Drop what was prepared for items that went or changed."""
        for item in difference.removed:
            self._full.pop(item.id, None)
            for kept in self._small.values():
                kept.pop(item.id, None)
        self._far.follow(difference)

    def paint(
        self, painter: QPainter, box: Box, resolution: float, hidden: Collection[str] = ()
    ) -> None:
        """Paint what lies in ``box`` but ``hidden``; ``painter`` is in world coordinates."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if resolution < BOXES_FROM * self.ratio and not hidden:
            self._far.paint(painter, box, resolution)
            return
        found = self._within(box, resolution)
        if hidden:
            found = [item for item in found if item.id not in hidden]
        self.paint_items(painter, found, resolution)

    def strokes(self, box: Box, resolution: float) -> Iterator[Callable[[QPainter], object]]:
        """The same in many short strokes, to be made one after another while the picture stays."""
        if resolution < BOXES_FROM * self.ratio:
            yield from self._far.strokes(box, resolution)
            return
        for item in self._within(box, resolution):
            yield partial(self._stroke, item, resolution)

    def _stroke(self, item: Item, resolution: float, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self.paint_items(painter, (item,), resolution)

    def _within(self, box: Box, resolution: float) -> list[Item]:
        margin = 2.0 / resolution
        x, y, w, h = box
        return self.stage.within((x - margin, y - margin, w + 2 * margin, h + 2 * margin))

    def paint_items(self, painter: QPainter, items: Iterable[Item], resolution: float) -> None:
        """Paint these items one by one, with the detail that fits."""
        draw = self.brush.draw
        scale = resolution / self.ratio
        if scale >= TEXT_FROM:
            for item in items:
                draw(painter, item, self._prepared(item, self._full, self._whole))
        else:
            factor = next(factor for least, factor in _LARGER if scale >= least)
            kept, reduce = self._small.setdefault(factor, {}), partial(self._reduce, factor)
            for item in items:
                draw(painter, item, self._prepared(item, kept, reduce))

    def paint_poses(self, painter: QPainter, poses: Iterable[Pose], resolution: float) -> None:
        """Paint items on their way: each that far from its place, with that much of itself."""
        for item, dx, dy, presence in poses:
            painter.translate(dx, dy)
            if presence < 1.0:
                painter.setOpacity(presence)
                self.paint_items(painter, (item,), resolution)
                painter.setOpacity(1.0)
            else:
                self.paint_items(painter, (item,), resolution)
            painter.translate(-dx, -dy)

    def _prepared(self, item, kept, prepare) -> Drawn:
        found = kept.get(item.id)
        if found is not None and found[0] is item.shapes:
            return found[1]
        if len(kept) >= _KEPT:
            kept.clear()
        drawn = prepare(item)
        kept[item.id] = (item.shapes, drawn)
        return drawn

    def _whole(self, item: Item) -> Drawn:
        return self.brush.prepare(item.shapes)

    def _reduce(self, factor: float, item: Item) -> Drawn:
        """The shapes without icons and shadow; a card's words larger, bars for a group's title."""
        prepare = self.brush.prepare
        if item.layer != "box":
            kept = [shape for shape in item.shapes if not isinstance(shape, Line)]
            titles = [s for s in item.shapes if isinstance(s, Line) and s.style == "heading"]
            bars = [_bar(self.brush.colour(line.colour), line) for line in titles]
            return (*prepare(kept), *bars)
        from argmap.render.small import small

        drawn = prepare([shape for shape in item.shapes if _counts(shape)])
        found = small(item, factor, self.brush.ruler, self.stage.picture.language)
        return drawn if found is None else (*drawn, _scaled(prepare(found.shapes), found.factor))


def _scaled(drawn: Drawn, factor: float) -> Stroke:
    def stroke(painter: QPainter) -> None:
        before = painter.transform()
        painter.scale(factor, factor)
        for each in drawn:
            each(painter)
        painter.setTransform(before)

    return stroke


def _counts(shape: Shape) -> bool:
    """Whether a shape of a box is seen at a third of its size: its frame and its spine are."""
    if isinstance(shape, Rect):
        return shape.height > _ICON and shape.fill != "shadow"
    if isinstance(shape, Path):
        heights = [number for command in shape.commands for number in command[2::2]]
        numbers = [number for number in heights if isinstance(number, float | int)]
        return bool(numbers) and max(numbers) - min(numbers) > _ICON
    return False


def _bar(ink: QColor, line: Line) -> Stroke:
    """A pale bar in the place of a line of words."""
    colour, rect = QColor(ink), QRectF(line.x, line.y - 7.5, line.width, 6.0)
    colour.setAlphaF(0.3)
    return lambda painter: painter.fillRect(rect, colour)
