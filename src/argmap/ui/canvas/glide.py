"""What moves glides: items between two pictures, at a moment between them.

Boxes move, arrows follow by interpolating their Bézier points, new items fade in. Plain sums by
id, no clock and no widget; the canvas owns the clock. What was removed is gone at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from argmap.render.bezier import bounds, split
from argmap.render.picture import Box, Item, Path, Point
from argmap.ui.canvas.index import touching

if TYPE_CHECKING:
    from argmap.ui.canvas.stage import Difference

MOST = 2500
"""More moving items than this jump: a glide that stutters helps nobody."""

_AROUND = 8.0
"""Around an arrow's path, for its width and its head, wherever that turns."""
_FAINT = 0.3
"""What is new is seen at once, faintly."""


class Leg(NamedTuple):
    """One item's way: how it will be, and how far from there it begins.

    An arrow that bends otherwise begins along ``path``; what ``fades`` in was not there before.
    """

    item: Item
    dx: float = 0.0
    dy: float = 0.0
    path: tuple[Point, ...] = ()
    fades: bool = False
    opacity: float | None = None
    """What it begins with, where that is another."""
    start: Item | None = None
    """What bends, as it was drawn until now: its first moment is prepared already."""

    def at(self, progress: float) -> Pose:
        """Where and how it is to be painted at ``progress`` from 0 to 1."""
        rest = 1.0 - progress
        item = self.item
        if self.start is not None and progress == 0.0:
            (x, y), start = self.path[0], self.start
            return Pose(start, x - start.path[0][0], y - start.path[0][1], 1.0)
        if self.opacity is not None:
            item = item._replace(opacity=self.opacity * rest + item.opacity * progress)
        if self.path:
            return Pose(_arrow(self.path, item, progress), 0.0, 0.0, 1.0)
        presence = _FAINT + (1.0 - _FAINT) * progress if self.fades else 1.0
        return Pose(item, self.dx * rest, self.dy * rest, presence)


class Pose(NamedTuple):
    """An item to be painted that far from its place, with so much of its opacity."""

    item: Item
    dx: float
    dy: float
    presence: float


def leg(before: Item, after: Item, shift: Point = (0.0, 0.0)) -> Leg | None:
    """The way of an item that has another place, bend or opacity; None when it stands still.

    ``shift``: so far from ``before`` it begins, because the view has moved by as much.
    """
    dx, dy = before.x + shift[0] - after.x, before.y + shift[1] - after.y
    faded = None if before.opacity == after.opacity else before.opacity
    if after.path and before.path and after.shapes is not before.shapes:
        path = _moved(before.path, *shift)
        if path != after.path:
            start = before if before.accent == after.accent else None
            return Leg(after, dx, dy, path, opacity=faded, start=start)
        return None if faded is None else Leg(after, opacity=faded)
    return Leg(after, dx, dy, opacity=faded) if dx or dy or faded is not None else None


class Glide:
    """Items on their way from one picture to the next, in painting order."""

    def __init__(self, legs: Iterable[Leg] = ()) -> None:
        self._legs = {each.item.id: each for each in legs}
        self._reaches = [_reach(each) for each in self._legs.values()]
        self.ids = frozenset(self._legs)

    def __bool__(self) -> bool:
        return bool(self.ids)

    def at(self, progress: float, seen: Box) -> Iterator[Pose]:
        """The items that touch ``seen``, as they are at ``progress`` from 0 to 1."""
        for each, reach in zip(self._legs.values(), self._reaches, strict=True):
            if touching(reach, seen):
                pose = each.at(progress)
                if touching(pose.item.bounds, seen, pose.dx, pose.dy):
                    yield pose

    def now(self, id: str, progress: float) -> Item | None:
        """One item as it is at ``progress``; None when it is not gliding."""
        found = self._legs.get(id)
        if found is None:
            return None
        item, dx, dy, _ = found.at(progress)
        return shifted(item, dx, dy)

    def patches(self, difference: Difference, shift: Point) -> Iterator[Box]:
        """Where a change is seen before anything has moved: what went, looks otherwise, or jumps.

        In the new picture's px; ``shift`` is how far the view has moved with it.
        """
        dx, dy = shift
        for item in difference.removed:
            x, y, width, height = item.bounds
            yield x + dx, y + dy, width, height
        for before, after in difference.changed:
            way = self._legs.get(after.id)
            alike = before.shapes is after.shapes
            if way is None:  # it stands still, or jumps
                at = (before.x + dx, before.y + dy, before.opacity)
                if alike and at == (after.x, after.y, after.opacity):
                    continue
                begins = after.bounds
            elif way.start is not None or alike:
                continue  # it begins as it was
            else:
                begins = (before.bounds[0] + dx, before.bounds[1] + dy, *after.bounds[2:])
            x, y, width, height = before.bounds
            yield x + dx, y + dy, width, height
            yield begins

    def extent(self) -> list[Box]:
        """Where the items will be: what kept pixels must not show in the meantime."""
        return [each.item.bounds for each in self._legs.values()]


def shifted(item: Item, dx: float, dy: float) -> Item:
    """An item that far to the right and down; the very same for no distance."""
    if not dx and not dy:
        return item
    left, top, width, height = item.bounds
    return item._replace(
        x=item.x + dx,
        y=item.y + dy,
        bounds=(left + dx, top + dy, width, height),
        path=_moved(item.path, dx, dy),
    )


def _reach(way: Leg) -> Box:
    """What holds an item all along its way."""
    x, y, width, height = way.item.bounds
    left, top, right, bottom = x, y, x + width, y + height
    if way.path:
        around = bounds(way.path, _AROUND)
        left, top = min(left, around[0]), min(top, around[1])
        right, bottom = max(right, around[0] + around[2]), max(bottom, around[1] + around[3])
    dx, dy = (0.0, 0.0) if way.path else (way.dx, way.dy)
    return (
        left + min(dx, 0.0),
        top + min(dy, 0.0),
        right - left + abs(dx),
        bottom - top + abs(dy),
    )


def _moved(path: tuple[Point, ...], dx: float, dy: float) -> tuple[Point, ...]:
    return tuple([(x + dx, y + dy) for x, y in path]) if dx or dy else path


def _arrow(before: Sequence[Point], after: Item, progress: float) -> Item:
    """Its stroke is drawn anew along the points between; heads and brackets ride along its end."""
    rest = 1.0 - progress
    start, end = matched(before, after.path)
    points = tuple(
        (a[0] * rest + b[0] * progress, a[1] * rest + b[1] * progress)
        for a, b in zip(start, end, strict=True)
    )
    dx = points[-1][0] - after.path[-1][0]
    dy = points[-1][1] - after.path[-1][1]
    shapes: list[Path] = []
    drawn = False
    for shape in after.shapes:
        if not isinstance(shape, Path):
            continue
        if shape.fill is None and not drawn:
            drawn = True
            shapes.append(shape._replace(commands=_commands(points, after.x + dx, after.y + dy)))
        elif shape.fill is not None:
            shapes.append(shape)
    return after._replace(
        x=after.x + dx,
        y=after.y + dy,
        bounds=bounds(points, _AROUND),
        shapes=tuple(shapes),
        path=points,
    )


def _commands(points: Sequence[Point], x: float, y: float) -> tuple[tuple[str | float, ...], ...]:
    found: list[tuple[str | float, ...]] = [("M", points[0][0] - x, points[0][1] - y)]
    for at in range(1, len(points) - 2, 3):
        a, b, c = points[at : at + 3]
        found.append(("C", a[0] - x, a[1] - y, b[0] - x, b[1] - y, c[0] - x, c[1] - y))
    return tuple(found)


def matched(a: Sequence[Point], b: Sequence[Point]) -> tuple[Sequence[Point], Sequence[Point]]:
    """Two curves with as many cubics each: the one with fewer has its longest ones halved."""
    while len(a) < len(b):
        a = _halved(a)
    while len(b) < len(a):
        b = _halved(b)
    return a, b


def _halved(points: Sequence[Point]) -> Sequence[Point]:
    def length(at: int) -> float:
        return abs(points[at][0] - points[at + 3][0]) + abs(points[at][1] - points[at + 3][1])

    at = max(range(0, len(points) - 3, 3), key=length)
    return (*points[:at], *split(points[at : at + 4]), *points[at + 4 :])
