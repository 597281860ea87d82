"""The picture at rest in a frame, and on its way from one frame to the next.

Every item has a scale and a place on the wall at both ends and goes straight between them, so
boxes that stand in both frames glide, in whatever picture they stand, and a move of the camera is
the case where all go together. What is in one only fades. Lists to be painted, by id; no painting.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from argmap.render.picture import LAYERS, Item, Picture
from argmap.ui.present.camera import FADE, SHORTEST, Camera, eased, milliseconds, pull, share, way

_FADED_OUT, _FADE_IN = 0.45, 0.5
"""What goes is gone, and what comes begins to come, at these parts of the way."""


class Draw(NamedTuple):
    """An item as it is to be painted: its origin on the wall in px, its scale, its presence."""

    item: Item
    scale: float
    x: float
    y: float
    presence: float


@dataclass(frozen=True)
class Still:
    """A picture under a camera; ``presence`` by item id (see presence.py)."""

    picture: Picture
    camera: Camera
    presence: Mapping[str, float]

    def draws(self, width: float, height: float) -> Iterator[Draw]:
        """What is to be seen on a wall of this size, in painting order."""
        scale = self.camera.scale
        left, top, w, h = self.camera.seen(width, height)
        right, bottom = left + w, top + h
        for layer in LAYERS:
            for item in self.picture.layers[layer]:
                there = self.presence.get(item.id, 1.0)
                if there > 0.0:
                    x, y, iw, ih = item.bounds
                    if x <= right and y <= bottom and x + iw >= left and y + ih >= top:
                        yield Draw(item, scale, *self.camera.place(item.x, item.y), there)


class _Actor(NamedTuple):
    """An item and where it is at both ends; ``begin`` and ``end``: when its presence changes."""

    item: Item
    scale: float
    x: float
    y: float
    there: float
    scale_after: float
    x_after: float
    y_after: float
    there_after: float
    begin: float
    end: float


class Motion:
    """From one still to another on a wall of this size; ``fade``: nothing changes its place on
    the way, one picture goes and the other comes."""

    def __init__(
        self, before: Still, after: Still, width: float, height: float, *, fade: bool = False
    ) -> None:
        self.before, self.after = before, after
        self._width, self._height = width, height
        self._fade = fade
        a, b = before.camera, after.camera
        same = before.picture is after.picture
        glides = not fade and (same or _kept(before, after))
        self.distance = way(a, b, width, height) if glides else 0.0
        moving = a != b or not same
        zoom = max(a.scale / b.scale, b.scale / a.scale)
        if not moving:
            self.milliseconds = SHORTEST
        else:
            self.milliseconds = FADE if fade else milliseconds(self.distance, zoom)
        deepest = pull(self.distance, 0.5)
        spare = (1.0 / deepest - 1.0) / 2.0
        self._room = (
            -width * spare,
            -height * spare,
            width * (1.0 + spare),
            height * (1.0 + spare),
        )
        self.fades = not moving
        """Whether nothing changes its place: a reveal."""
        self._actors = [actor for layer in LAYERS for actor in self._cast(layer)]

    def at(self, progress: float, changing: bool | None = None) -> Iterator[Draw]:
        """What is to be painted at ``progress`` from 0 to 1 of the time, in painting order.

        ``changing``: only what comes or goes, or only what is as much there all the time.
        """
        e = eased(progress)
        u = share(self.before.camera, self.after.camera, e)
        v = 1.0 - u
        back = pull(self.distance, progress)
        cx, cy = self._width / 2 * (1.0 - back), self._height / 2 * (1.0 - back)
        width, height = self._width, self._height
        for item, s0, x0, y0, p0, s1, x1, y1, p1, begin, end in self._actors:
            if changing is not None and changing is (p0 == p1):
                continue
            if p0 == p1 or progress <= begin:
                there = p0
            elif progress >= end:
                there = p1
            else:
                there = p0 + (p1 - p0) * (progress - begin) / (end - begin)
            if there <= 0.0:
                continue
            scale = (s0 * v + s1 * u) * back
            x = (x0 * v + x1 * u) * back + cx
            y = (y0 * v + y1 * u) * back + cy
            bx, by, bw, bh = item.bounds
            left, top = x + (bx - item.x) * scale, y + (by - item.y) * scale
            if left > width or top > height or left + bw * scale < 0 or top + bh * scale < 0:
                continue
            yield Draw(item, scale, x, y, there)

    def _cast(self, layer: str) -> Iterator[_Actor]:
        """The items of one layer that will be seen at some time."""
        a, b = self.before, self.after
        old, new = a.picture.items, b.picture.items
        for item in a.picture.layers[layer]:  # type: ignore[index]
            there = a.presence.get(item.id, 1.0)
            twin = new.get(item.id)
            after = b.presence.get(item.id, 1.0) if twin is not None else 0.0
            if twin is not None and self._glides(item, twin):
                if there > 0.0 or after > 0.0:
                    yield from self._gliding(item, twin, there, after)
            elif there > 0.0:
                yield from self._staying(item, a.camera, there, 0.0, (0.0, _FADED_OUT))
        for item in b.picture.layers[layer]:  # type: ignore[index]
            after = b.presence.get(item.id, 1.0)
            twin = old.get(item.id)
            if after > 0.0 and (twin is None or not self._glides(twin, item)):
                yield from self._staying(item, b.camera, 0.0, after, (_FADE_IN, 1.0))

    def _glides(self, item: Item, twin: Item) -> bool:
        """Where a step fades, only what stays where it stands does not go and come."""
        if not self._fade:
            return _glides(item, twin)
        a, b = self.before.camera, self.after.camera
        return a == b and item.bounds == twin.bounds and _glides(item, twin)

    def _gliding(self, item: Item, twin: Item, there: float, after: float) -> Iterator[_Actor]:
        a, b = self.before.camera, self.after.camera
        x, y = a.place(item.x, item.y)
        x_after, y_after = b.place(twin.x, twin.y)
        if not self._passes(item, a, twin, b):
            return
        times = (0.0, 1.0)
        if not self.fades and (there == 0.0 or after == 0.0):
            times = (0.0, _FADED_OUT) if after == 0.0 else (_FADE_IN, 1.0)
        places = (a.scale, x, y, there, b.scale, x_after, y_after)
        if item.shapes is twin.shapes or item.shapes == twin.shapes:
            yield _Actor(twin, *places, after, *times)
        else:  # the new face comes out over the old one, which goes when it is covered
            ratio = twin.bounds[2] / max(item.bounds[2], 1.0)
            old = (a.scale, x, y, there, b.scale * ratio, x_after, y_after, 0.0)
            new = (a.scale / ratio, x, y, 0.0, b.scale, x_after, y_after, after)
            yield _Actor(item, *old, *((0.45, 0.6) if after > 0.0 else times))
            yield _Actor(twin, *new, *((0.2, 0.45) if there > 0.0 else times))

    def _staying(
        self, item: Item, camera: Camera, there: float, after: float, times: tuple[float, float]
    ) -> Iterator[_Actor]:
        if self._passes(item, camera, item, camera):
            x, y = camera.place(item.x, item.y)
            yield _Actor(item, camera.scale, x, y, there, camera.scale, x, y, after, *times)

    def _passes(self, item: Item, a: Camera, twin: Item, b: Camera) -> bool:
        """Whether an item crosses the wall on its way, or the rim that drawing back shows."""
        x0, y0, w0, h0 = a.frame(item.bounds)
        x1, y1, w1, h1 = b.frame(twin.bounds)
        left, top, right, bottom = self._room
        return (
            min(x0, x1) <= right
            and min(y0, y1) <= bottom
            and max(x0 + w0, x1 + w1) >= left
            and max(y0 + h0, y1 + h1) >= top
        )


def _glides(item: Item, twin: Item) -> bool:
    """Boxes and beads go from place to place; a line only where it lies as it lay."""
    if item is twin or item.layer in ("box", "bead", "title"):
        return True
    return (
        item.x == twin.x
        and item.y == twin.y
        and item.path == twin.path
        and item.bounds == twin.bounds
    )


def _kept(before: Still, after: Still) -> bool:
    """Whether two pictures are of one layout: then a move of the camera means something."""
    if len(before.picture.items) != len(after.picture.items):
        return False
    return before.picture.bounds == after.picture.bounds
