"""What moves glides: items between two pictures, at a moment between them.

Boxes move, arrows follow by interpolating their Bézier points, new items fade in. Plain sums by
id, no clock and no widget; the canvas owns the clock. What was removed is gone at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from argmap.render.picture import Item, Path, Point
from argmap.ui.canvas.index import Box

MOST = 2500
"""More moving items than this jump: a glide that stutters helps nobody."""


class Glide:
    """Items on their way from one picture to the next; ``at`` says where they are now."""

    def __init__(self, pairs: Iterable[tuple[Item, Item]], added: Iterable[Item]) -> None:
        self._pairs = {after.id: (before, after) for before, after in pairs}
        self._added = {item.id: item for item in added}
        self.ids = frozenset(self._pairs) | frozenset(self._added)

    def __bool__(self) -> bool:
        return bool(self.ids)

    def drop(self, ids: Iterable[str]) -> None:
        """These are gone: nothing glides that the document no longer has."""
        gone = set(ids)
        self._pairs = {id: pair for id, pair in self._pairs.items() if id not in gone}
        self._added = {id: item for id, item in self._added.items() if id not in gone}
        self.ids = self.ids - gone

    def at(self, progress: float) -> list[Item]:
        """The items as they are at ``progress`` from 0 to 1."""
        found = [between(before, after, progress) for before, after in self._pairs.values()]
        found += [replace(item, opacity=item.opacity * progress) for item in self._added.values()]
        return found

    def now(self, id: str, progress: float) -> Item | None:
        """One item as it is at ``progress``; None when it is not gliding."""
        pair = self._pairs.get(id)
        if pair is not None:
            return between(*pair, progress)
        return self._added.get(id)

    def extent(self) -> list[Box]:
        """The boxes that the glide leaves and those that it reaches."""
        return [
            *(before.bounds for before, _ in self._pairs.values()),
            *(after.bounds for _, after in self._pairs.values()),
            *(item.bounds for item in self._added.values()),
        ]


def moved(before: Item, after: Item) -> bool:
    """Whether two states of one item lie in different places."""
    return before.x != after.x or before.y != after.y or before.path != after.path


def shifted(item: Item, dx: float, dy: float) -> Item:
    """An item that far to the right and down; the very same for no distance."""
    if not dx and not dy:
        return item
    left, top, width, height = item.bounds
    return replace(
        item,
        x=item.x + dx,
        y=item.y + dy,
        bounds=(left + dx, top + dy, width, height),
        path=tuple([(x + dx, y + dy) for x, y in item.path]),
    )


def between(before: Item, after: Item, progress: float) -> Item:
    """An item on its way: ``after``'s shapes at a place between the two."""
    rest = 1.0 - progress
    if after.path and before.path and after.shapes is not before.shapes:
        return _arrow(before, after, progress)
    dx, dy = (before.x - after.x) * rest, (before.y - after.y) * rest
    left, top, width, height = after.bounds
    bounds = (left + dx, top + dy, width, height)
    path = tuple([(x + dx, y + dy) for x, y in after.path])
    return replace(after, x=after.x + dx, y=after.y + dy, bounds=bounds, path=path)


def _arrow(before: Item, after: Item, progress: float) -> Item:
    """Its stroke is drawn anew along the points between; heads and brackets ride along its end."""
    rest = 1.0 - progress
    start, end = matched(before.path, after.path)
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
    return replace(
        after,
        x=after.x + dx,
        y=after.y + dy,
        bounds=_bounds(points),
        shapes=tuple(shapes),
        path=points,
    )


def _commands(points: Sequence[Point], x: float, y: float) -> tuple[tuple[str | float, ...], ...]:
    found: list[tuple[str | float, ...]] = [("M", points[0][0] - x, points[0][1] - y)]
    for at in range(1, len(points) - 2, 3):
        a, b, c = points[at : at + 3]
        found.append(("C", a[0] - x, a[1] - y, b[0] - x, b[1] - y, c[0] - x, c[1] - y))
    return tuple(found)


def _bounds(points: Sequence[Point]) -> Box:
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    margin = 8.0
    left, top = min(xs) - margin, min(ys) - margin
    return left, top, max(xs) + margin - left, max(ys) + margin - top


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
    a, b, c, d = points[at : at + 4]
    ab, bc, cd = _middle(a, b), _middle(b, c), _middle(c, d)
    abc, bcd = _middle(ab, bc), _middle(bc, cd)
    return (*points[: at + 1], ab, abc, _middle(abc, bcd), bcd, cd, *points[at + 3 :])


def _middle(a: Point, b: Point) -> Point:
    return (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
