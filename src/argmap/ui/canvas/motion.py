"""Runs a glide: what moved in sight leaves the kept pixels and is painted where it is now."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QPainter

from argmap.render.picture import Box, Item, Point
from argmap.ui.canvas.clock import Clock
from argmap.ui.canvas.frame import Frame
from argmap.ui.canvas.glide import MOST, Glide, Leg, leg
from argmap.ui.canvas.index import touching
from argmap.ui.canvas.view import View

if TYPE_CHECKING:
    from argmap.ui.canvas.stage import Difference, Stage


class _Held(NamedTuple):
    """The kept pixels before a glide: they serve for its first frame, when nothing has moved."""

    before: View
    """How they lay under the window."""
    after: View
    """How the new picture lies under it, so that what is held stands where it stood."""
    patches: list[Box]
    """Where the first frame is another all the same, as ``after`` sees it."""
    stale: list[Box]
    """Where they are not true any more once something moves."""

    def under(self, view: View) -> View:
        """How they lie under the window where that has been panned since."""
        return self.before._replace(
            x=self.before.x + view.x - self.after.x, y=self.before.y + view.y - self.after.y
        )


class Motion:
    """At most one glide at a time; a new one starts from where things are seen."""

    def __init__(self, stage: Stage, frame: Frame, clock: Clock) -> None:
        self._stage = stage
        self._frame = frame
        self._clock = clock
        self._glide = Glide()
        self._held: _Held | None = None

    @property
    def going(self) -> bool:
        """Whether something glides."""
        return bool(self._glide)

    def begin(
        self,
        difference: Difference,
        seen: Box,
        animate: bool,
        was: View,
        now: View,
    ) -> None:
        """Let what a new picture moved, and is in sight, glide; without ``animate`` it jumps.

        ``was`` and ``now``: the view before and with it. On the screen, what moved just as far as
        the view stands still, and what did not move glides.
        """
        before, shift = self._glide, (now.x - was.x, now.y - was.y)
        if before and shift == (0.0, 0.0) and not self._seen_in(difference, seen):
            self._change_unseen(difference)
            return
        self._let_go()
        legs: list[Leg] = []
        if animate and self._clock.motion:
            legs = self._legs(difference, seen, shift)
        if len(legs) > MOST:
            legs = []
        by = {each.item.id: each for each in legs}
        self._glide = Glide(by[item.id] for item in self._stage.sorted(e.item for e in legs))
        stale = [*difference.dirty, *self._glide.extent()]
        if self._glide and not before:
            news = [self._stage.picture.items[id] for id in difference.added]
            anew = [*self._glide.patches(difference, shift), *[item.bounds for item in news]]
            self._held = _Held(was, now, anew, stale)
            self._frame.hide(self._glide.ids, ())
        else:
            self._frame.surface.dirty(stale)
            self._frame.hide(self._glide.ids, before.extent())
        if self._glide:
            self._clock.glide()
        else:
            self._clock.stop_glide()

    def _seen_in(self, difference: Difference, seen: Box) -> bool:
        """Whether a change concerns what glides, or what is in sight."""
        pairs, gliding = difference.changed, self._glide.ids
        return any(touching(box, seen) for box in difference.dirty) or any(
            new.id in gliding for _, new in pairs
        )

    def _change_unseen(self, difference: Difference) -> None:
        """What glides goes on."""
        if self._held is None:
            self._frame.surface.dirty(difference.dirty)
        else:
            self._held = self._held._replace(stale=[*self._held.stale, *difference.dirty])

    def _legs(self, difference: Difference, seen: Box, shift: Point) -> list[Leg]:
        before, progress = self._glide, self._clock.progress
        items = self._stage.picture.items
        found: list[Leg] = []

        def goes(start: Item, item: Item) -> None:
            way = leg(start, item, shift)
            if way is not None:
                found.append(way)

        gliding = before.ids
        for old, new in difference.changed:
            start = (before.now(old.id, progress) or old) if old.id in gliding else old
            if touching(start.bounds, seen, *shift) or touching(new.bounds, seen):
                goes(start, new)
        news = [items[id] for id in difference.added]
        found += [Leg(item, fades=True) for item in news if touching(item.bounds, seen)]
        touched = {new.id for _, new in difference.changed}
        for id in before.ids - touched:  # still on its way: it goes on
            here, there = before.now(id, progress), items.get(id)
            if here is not None and there is not None:
                goes(here, there)
        if shift != (0.0, 0.0):  # what stands where it stood, while the view moved
            touched.update(before.ids, difference.added)
            (x, y, w, h), (dx, dy) = seen, shift
            for box in (seen, (x - dx, y - dy, w, h)):
                for item in self._stage.within(box):
                    if item.id not in touched:
                        touched.add(item.id)
                        goes(item, item)
        return found

    def end(self) -> None:
        """Everything is where it belongs."""
        self._let_go()
        extent = self._glide.extent()
        self._glide = Glide()
        self._clock.stop_glide()
        self._frame.hide(frozenset(), extent)

    def seen(self, item: Item) -> Item:
        """An item where it is on the screen now."""
        return (self._glide.now(item.id, self._clock.progress) if self._glide else None) or item

    def paint_first(self, painter: QPainter, view: View, width: int, height: int) -> bool:
        """Paint all of a glide's first frame out of the kept pixels, if that is what comes now."""
        held = self._held
        if held is None:
            return False
        kept = held.under(view)
        same = (view.scale, view.ratio) == (kept.scale, kept.ratio)
        if not same or self._clock.progress > 0.0 or not self._frame.holds(kept, width, height):
            self._let_go()
            return False
        self._frame.patch(painter, kept, view, width, height, held.patches, self.paint)
        return True

    def _let_go(self) -> None:
        """The kept pixels are not true any more where something moves."""
        if self._held is not None:
            self._frame.surface.dirty(self._held.stale)
            self._held = None

    def paint(self, painter: QPainter, seen: Box, resolution: float) -> None:
        """Paint what glides and is in sight; ``painter`` is in world coordinates."""
        if self._glide:
            poses = self._glide.at(self._clock.progress, seen)
            self._frame.levels.paint_poses(painter, poses, resolution)
