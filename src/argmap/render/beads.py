"""Where beads and the words on legs sit on their lines: clear of each other and of boxes.

A function of the paths alone, in the order asked, so that a picture built after an edit equals one
built from scratch.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from argmap.render.bezier import along, length, polyline
from argmap.render.grid import Box, Grid
from argmap.render.picture import Point

_APART = 21.0
_GRID = 64.0
"""Between the centres of two beads."""
_CLEAR = 11.0
"""From the centre of a bead to a box."""
_GAP = 3.0
"""From a label to what it must not touch."""
_SHARES = (0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82)
_STEP = 12.0


class Spots:
    """Spots for a bead along one path, best first; kept with the path.

    The middle of a curve, or beyond it where a word needs room; on a line that turns off a rail,
    the corner where it is still its own.
    """

    __slots__ = ("_rest", "cell", "first", "near", "path")

    def __init__(self, path: tuple[Point, ...], worded: bool = False) -> None:
        self.path = path
        self._rest: tuple[Point, ...] | None = None
        if worded and len(path) == 4:
            self.first = self._shared(0.62)
        elif len(path) == 4:
            (ax, ay), (bx, by), (cx, cy), (dx, dy) = path
            self.first = ((ax + 3 * bx + 3 * cx + dx) / 8, (ay + 3 * by + 3 * cy + dy) / 8)
        else:
            self.first = _corner(path) or self._shared(0.5)
        x, y = self.first
        self.cell = (int(x // _GRID), int(y // _GRID))
        self.near = _cells(x, y, _APART, _APART)

    def _shared(self, share: float) -> Point:
        points = polyline(self.path)
        return along(points, length(points) * share)

    def rest(self) -> tuple[Point, ...]:
        """The other spots, computed when the first is taken."""
        if self._rest is None:
            points = polyline(self.path)
            total = length(points)
            near = [along(points, at) for at in (17.0, 26.0, 38.0, 50.0) if at < total / 2]
            self._rest = (*near, *[along(points, total * share) for share in _SHARES])
        return self._rest


def _corner(path: Sequence[Point]) -> Point | None:
    """Where a line first turns, if that is near: the corner, not rounded off."""
    (ax, ay), (bx, by) = path[0], path[3]
    (cx, cy), (dx, dy) = path[3], path[6]
    if ay == by and 8 < abs(bx - ax) + abs(dx - cx) < 80 and abs(dy - cy) > 1:
        return (dx, ay)
    if ay != by and abs(by - ay) > 1 and 14 < abs(bx - ax) < 80 and len(path) > 7:
        return (bx, ay)
    return None


class Room:
    """What is taken: boxes, beads and labels, by grids."""

    def __init__(self, boxes: Grid) -> None:
        self._boxes = boxes
        self._beads: dict[tuple[int, int], list[Point]] = {}
        self._labels: list[Box] = []

    def take(self, point: Point) -> None:
        """A bead stands at ``point``."""
        self._take(point, (int(point[0] // _GRID), int(point[1] // _GRID)))

    def _take(self, point: Point, cell: tuple[int, int]) -> None:
        found = self._beads.get(cell)
        if found is None:
            self._beads[cell] = [point]
        else:
            found.append(point)

    def bead(self, spots: Spots, close: bool) -> Point:
        """The first free spot, now taken; ``close``: the line may pass boxes closely."""
        best = spots.first
        x, y = best
        if not _within(self._beads, spots.near, x, y, _APART, _APART) and not (
            close and not self._boxes.free(x - _CLEAR, y - _CLEAR, 2 * _CLEAR, 2 * _CLEAR)
        ):
            self._take(best, spots.cell)
            return best
        for spot in spots.rest():
            if self._free(spot, close):
                best = spot
                break
        self.take(best)
        return best

    def label(self, path: Sequence[Point], width: float, height: float, from_end: bool) -> Point:
        """The first free spot for a label along the path, from its start or its end; now taken."""
        points = polyline(path)
        if from_end:
            points.reverse()
        total = length(points)
        (ax, ay), (bx, by) = points[0], points[1]
        far = hypot(bx - ax, by - ay) or 1.0
        first = (abs(bx - ax) * width + abs(by - ay) * height) / far / 2 + _GAP + 1
        if from_end:
            first += 4
        at = first
        best = along(points, min(first, total / 2))
        while at < total:
            spot = along(points, at)
            if self._label_free((spot[0] - width / 2, spot[1] - height / 2, width, height)):
                best = spot
                break
            at += _STEP
        self._labels.append((best[0] - width / 2, best[1] - height / 2, width, height))
        return best

    def _free(self, point: Point, close: bool) -> bool:
        if self._bead_within(point[0], point[1], _APART, _APART):
            return False
        x, y = point
        return not close or self._boxes.free(x - _CLEAR, y - _CLEAR, 2 * _CLEAR, 2 * _CLEAR)

    def _label_free(self, box: Box) -> bool:
        x, y, width, height = box
        cx, cy = x + width / 2, y + height / 2
        if self._bead_within(cx, cy, width / 2 + 10 + _GAP, height / 2 + 10 + _GAP):
            return False
        if not self._boxes.free(x - _GAP, y - _GAP, width + 2 * _GAP, height + 2 * _GAP):
            return False
        return not any(
            x < ox + ow + _GAP and ox < x + width + _GAP and y < oy + oh + 1 and oy < y + height + 1
            for ox, oy, ow, oh in self._labels
        )

    def _bead_within(self, x: float, y: float, dx: float, dy: float) -> bool:
        return _within(self._beads, _cells(x, y, dx, dy), x, y, dx, dy)


def _cells(x: float, y: float, dx: float, dy: float) -> tuple[tuple[int, int], ...]:
    """The cells of the grid that a rectangle about (x, y) touches."""
    left, right = int((x - dx) // _GRID), int((x + dx) // _GRID)
    top, bottom = int((y - dy) // _GRID), int((y + dy) // _GRID)
    if left == right and top == bottom:
        return ((left, top),)
    return tuple([(i, j) for i in range(left, right + 1) for j in range(top, bottom + 1)])


def _within(
    beads: dict[tuple[int, int], list[Point]],
    cells: tuple[tuple[int, int], ...],
    x: float,
    y: float,
    dx: float,
    dy: float,
) -> bool:
    """Whether the centre of a bead in ``cells`` is nearer to (x, y) than ``dx`` and ``dy``."""
    for cell in cells:
        found = beads.get(cell)
        if found is not None:
            for ox, oy in found:
                if -dx < ox - x < dx and -dy < oy - y < dy:
                    return True
    return False
