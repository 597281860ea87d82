"""Finds what lies in a part of the picture without looking at the rest: a uniform grid of cells.

Plain dictionaries, no Qt. Ids only; the order of painting is the caller's.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.render.bezier import split
from argmap.render.picture import Box, Item, Point

CELL = 1024.0
"""Cell size in world px: a screen at scale 1 touches half a dozen."""
_FEW = 4
"""An item or a piece of a curve that touches no more cells lies in all of them."""
_MOST = 24
"""A piece of a curve that would touch more cells than this is cut in two."""


def touching(box: Box, other: Box, dx: float = 0.0, dy: float = 0.0) -> bool:
    """Whether ``box``, moved that far, and ``other`` have a point in common."""
    x, y, width, height = box
    left, top, wide, high = other
    return (
        x + dx <= left + wide
        and y + dy <= top + high
        and x + dx + width >= left
        and y + dy + height >= top
    )


class Grid:
    """Ids by the cells they touch."""

    def __init__(self) -> None:
        self._cells: dict[tuple[int, int], set[str]] = {}
        self._of: dict[str, tuple[tuple[int, int], ...]] = {}

    def __len__(self) -> int:
        return len(self._of)

    def add(self, item: Item) -> None:
        """Put an item where its box, or its curve, lies; instead of where it was."""
        cells = _box_cells(item.bounds)
        if len(item.path) >= 4 and len(cells) > _FEW:
            touched = set(_label_cells(item))
            for first in range(0, len(item.path) - 3, 3):
                _curve_cells(item.path[first : first + 4], touched, 0)
            cells = tuple(touched)
        before = self._of.get(item.id)
        if before == cells:
            return
        if before is not None:
            self.remove(item.id)
        self._of[item.id] = cells
        for cell in cells:
            found = self._cells.get(cell)
            if found is None:
                self._cells[cell] = {item.id}
            else:
                found.add(item.id)

    def remove(self, id: str) -> None:
        """Forget an id; one that is not there is no error."""
        for cell in self._of.pop(id, ()):
            found = self._cells[cell]
            found.discard(id)
            if not found:
                del self._cells[cell]

    def near(self, box: Box) -> set[str]:
        """The ids in every cell that ``box`` touches: all that lie in it, and some beside it."""
        x, y, w, h = box
        left, right = int(x // CELL), int((x + w) // CELL)
        top, bottom = int(y // CELL), int((y + h) // CELL)
        cells = self._cells
        found: set[str] = set()
        if (right - left + 1) * (bottom - top + 1) > len(cells):
            for (i, j), ids in cells.items():
                if left <= i <= right and top <= j <= bottom:
                    found |= ids
            return found
        for i in range(left, right + 1):
            for j in range(top, bottom + 1):
                ids = cells.get((i, j))
                if ids:
                    found |= ids
        return found


def _box_cells(box: Box) -> tuple[tuple[int, int], ...]:
    x, y, w, h = box
    left, right = int(x // CELL), int((x + w) // CELL)
    top, bottom = int(y // CELL), int((y + h) // CELL)
    if left == right and top == bottom:
        return ((left, top),)
    rows = range(top, bottom + 1)
    return tuple([(i, j) for i in range(left, right + 1) for j in rows])


def _label_cells(item: Item) -> Iterable[tuple[int, int]]:
    """The ends, with room for an arrow head or a bracket that leaves the curve."""
    for x, y in (item.path[0], item.path[-1]):
        yield from _box_cells((x - 16.0, y - 16.0, 32.0, 32.0))


def _curve_cells(points: Sequence[Point], found: set[tuple[int, int]], depth: int) -> None:
    """The cells along one cubic, by its control points' box, halved where that is large."""
    xs = [p[0] for p in points]
    ys = [p[1] for p in points]
    left, right = int((min(xs) - 4.0) // CELL), int((max(xs) + 4.0) // CELL)
    top, bottom = int((min(ys) - 4.0) // CELL), int((max(ys) + 4.0) // CELL)
    count = (right - left + 1) * (bottom - top + 1)
    if (depth < 6 and right > left and bottom > top and count > _FEW) or (
        count > _MOST and depth < 8
    ):
        halves = split(points)
        _curve_cells(halves[:4], found, depth + 1)
        _curve_cells(halves[3:], found, depth + 1)
        return
    for i in range(left, right + 1):
        for j in range(top, bottom + 1):
            found.add((i, j))
