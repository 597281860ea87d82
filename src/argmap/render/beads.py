"""Where beads sit on their lines: near the middle, clear of each other and of boxes.

A function of the paths alone, in the order given, so that a picture built after an edit equals one
built from scratch.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.render.bezier import along, length, polyline
from argmap.render.picture import Point

_APART = 21.0
"""Between the centres of two beads."""
_CLEAR = 11.0
"""From the centre of a bead to a box."""
_CELL = 256.0
_SHARES = (0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)
_AFTER_SOURCE = 17.0
"""On a line that turns (a rail): this far from the box it starts at, where it is its own."""

Box = tuple[float, float, float, float]


class Spots:
    """Spots for beads along one path, best first; kept with the path."""

    __slots__ = ("_rest", "first", "path")

    def __init__(self, path: tuple[Point, ...]) -> None:
        self.path = path
        self._rest: tuple[Point, ...] | None = None
        if len(path) == 4:
            (ax, ay), (bx, by), (cx, cy), (dx, dy) = path
            self.first = ((ax + 3 * bx + 3 * cx + dx) / 8, (ay + 3 * by + 3 * cy + dy) / 8)
        else:
            points = polyline(path)
            self.first = along(points, min(_AFTER_SOURCE, length(points) / 2))

    def rest(self) -> tuple[Point, ...]:
        """The other spots, computed when the first is taken."""
        if self._rest is None:
            points = polyline(self.path)
            total = length(points)
            self._rest = tuple([along(points, total * share) for share in _SHARES])
        return self._rest


class Boxes:
    """Which box covers a point, by a grid."""

    def __init__(self, boxes: Iterable[Box]) -> None:
        self._cells: dict[tuple[int, int], list[Box]] = {}
        for box in boxes:
            x, y, width, height = box
            for column in range(_cell(x - _CLEAR), _cell(x + width + _CLEAR) + 1):
                for row in range(_cell(y - _CLEAR), _cell(y + height + _CLEAR) + 1):
                    self._cells.setdefault((column, row), []).append(box)

    def touches(self, point: Point) -> bool:
        """Whether a bead at ``point`` would lie on a box."""
        px, py = point
        return any(
            x - _CLEAR < px < x + width + _CLEAR and y - _CLEAR < py < y + height + _CLEAR
            for x, y, width, height in self._cells.get((_cell(px), _cell(py)), ())
        )


def _cell(value: float) -> int:
    return int(value // _CELL)


def place(
    wanted: Mapping[str, Spots], taken: Iterable[Point], boxes: Boxes | None, crossing: set[str]
) -> dict[str, Point]:
    """A centre for each bead in ``wanted``; ``taken`` are beads that stand where premises meet.

    Only lines in ``crossing`` may pass boxes closely; only these are compared with ``boxes``.
    """
    cells: dict[tuple[int, int], list[Point]] = {}

    def free(point: Point) -> bool:
        x, y = point
        column, row = int(x // _APART), int(y // _APART)
        for i in (column - 1, column, column + 1):
            for j in (row - 1, row, row + 1):
                for ox, oy in cells.get((i, j), ()):
                    if (ox - x) * (ox - x) + (oy - y) * (oy - y) < _APART * _APART:
                        return False
        return True

    def take(point: Point) -> None:
        cell = (int(point[0] // _APART), int(point[1] // _APART))
        cells.setdefault(cell, []).append(point)

    for point in taken:
        take(point)
    found: dict[str, Point] = {}
    for id, spots in wanted.items():
        near = boxes if id in crossing else None
        best = spots.first
        if not free(best) or (near is not None and near.touches(best)):
            for spot in spots.rest():
                if free(spot) and (near is None or not near.touches(spot)):
                    best = spot
                    break
        take(best)
        found[id] = best
    return found
