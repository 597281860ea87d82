"""Runs a glide: what moved in sight leaves the kept pixels and is painted where it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from argmap.render.picture import Item, Point
from argmap.ui.canvas.clock import Clock
from argmap.ui.canvas.frame import Frame
from argmap.ui.canvas.glide import MOST, Glide, moved, shifted
from argmap.ui.canvas.index import Box

if TYPE_CHECKING:
    from argmap.ui.canvas.stage import Difference, Stage


class Motion:
    """At most one glide at a time; a new one starts from where things are seen."""

    def __init__(self, stage: Stage, frame: Frame, clock: Clock) -> None:
        self._stage = stage
        self._frame = frame
        self._clock = clock
        self._glide = Glide((), ())

    @property
    def going(self) -> bool:
        """Whether something glides."""
        return bool(self._glide)

    def begin(
        self, difference: Difference, seen: Box, animate: bool, shift: Point = (0.0, 0.0)
    ) -> None:
        """Let what a new picture moved, and is in sight, glide; without ``animate`` it jumps.

        ``shift``: by how much the view moved with it, in world px; on the screen, what moved just
        as far stands still, and what did not move glides.
        """
        before, progress = self._glide, self._clock.progress
        view = QRectF(*seen)
        pairs: list[tuple[Item, Item]] = []
        added: list[Item] = []
        if animate and self._clock.motion:
            for old, new in difference.changed:
                start = shifted(before.now(old.id, progress) or old, *shift)
                if (moved(start, new) or old.id in before.ids) and (
                    view.intersects(QRectF(*start.bounds)) or view.intersects(QRectF(*new.bounds))
                ):
                    pairs.append((start, new))
            items = self._stage.picture.items
            news = (items[id] for id in difference.added)
            added = [item for item in news if view.intersects(QRectF(*item.bounds))]
            pairs += self._unchanged(before, progress, difference, shift)
            if shift != (0.0, 0.0):
                pairs += self._staying(before, difference, view, shift)
        if len(pairs) + len(added) > MOST:
            pairs, added = [], []
        self._glide = Glide(pairs, added)
        if before or self._glide:
            self._frame.hide(self._glide.ids, [*before.extent(), *self._glide.extent()])
        if self._glide:
            self._clock.glide()
        else:
            self._clock.stop_glide()

    def _staying(
        self, before: Glide, difference: Difference, view: QRectF, shift: Point
    ) -> list[tuple[Item, Item]]:
        """What stands where it stood, while the view moved."""
        other = {new.id for _, new in difference.changed} | before.ids | set(difference.added)
        found: list[tuple[Item, Item]] = []
        for id, item in self._stage.picture.items.items():
            if id not in other:
                start = shifted(item, *shift)
                if view.intersects(QRectF(*start.bounds)) or view.intersects(QRectF(*item.bounds)):
                    found.append((start, item))
        return found

    def _unchanged(
        self, before: Glide, progress: float, difference: Difference, shift: Point
    ) -> list[tuple[Item, Item]]:
        """What is still on its way and not touched by the new picture goes on."""
        touched = {new.id for _, new in difference.changed}
        found: list[tuple[Item, Item]] = []
        for id in before.ids - touched:
            here, there = before.now(id, progress), self._stage.item(id)
            if here is not None and there is not None:
                found.append((shifted(here, *shift), there))
        return found

    def end(self) -> None:
        """Everything is where it belongs."""
        extent = self._glide.extent()
        self._glide = Glide((), ())
        self._clock.stop_glide()
        self._frame.hide(frozenset(), extent)

    def seen(self, item: Item) -> Item:
        """An item where it is on the screen now."""
        return (self._glide.now(item.id, self._clock.progress) if self._glide else None) or item

    def paint(self, painter: QPainter, seen: Box, resolution: float) -> None:
        """Paint what glides and is in sight; ``painter`` is in world coordinates."""
        if not self._glide:
            return
        x, y, w, h = seen
        now = [
            item
            for item in self._glide.at(self._clock.progress)
            if item.bounds[0] <= x + w
            and item.bounds[1] <= y + h
            and item.bounds[0] + item.bounds[2] >= x
            and item.bounds[1] + item.bounds[3] >= y
        ]
        self._frame.levels.paint_items(painter, self._stage.sorted(now), resolution)
