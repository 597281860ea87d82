"""Where beads and the words on legs sit on their lines: clear of each other and of boxes.

A function of the paths and boxes alone, in the order asked, so that a picture built after an edit
equals one built from scratch. What is asked for again is kept where nothing near it has changed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from math import hypot
from typing import NamedTuple

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
_ASKED = 16.0
"""A label asks for no more than so much around it."""

Cell = tuple[int, int]


class Spots:
    """Spots for a bead along one path, best first; kept with the path.

    The middle of a curve, or beyond it where a word needs room; on a line that turns off a rail,
    the corner where it is still its own.
    """

    __slots__ = ("_rest", "first", "near", "path")

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


class Placed(NamedTuple):
    """Where a bead or a label stands, what it was placed for, and the cells it looked at."""

    point: Point
    what: object
    close: bool
    width: float
    height: float
    asked: Collection[Cell]


class Room:
    """What is taken: boxes, beads and labels, by grids.

    ``before``: the room of the last picture, ``moved``: where boxes changed since; together they
    say what stands where it stood. Everything is asked for in the same order as in any other room;
    ``shuffled`` names what is not, and is looked for afresh.
    """

    def __init__(
        self,
        boxes: Grid,
        before: Room | None = None,
        moved: Iterable[Box] = (),
        shuffled: Collection[str] = (),
    ) -> None:
        self._boxes = boxes
        self._beads: dict[Cell, list[Point]] = {}
        self._waiting: list[Point] = []
        """Taken, and to be put into the grid when somebody asks."""
        self._labels: list[Box] = []
        self.placed: dict[str, Placed] = {}
        self._before = before.placed if before is not None else {}
        self._shuffled = shuffled
        self._stale: set[Cell] = set()
        """Cells where something is not as it was, for whoever comes after it."""
        self._moved: set[Cell] = set()
        """Where boxes are not as they were, in cells four times as wide and high."""
        if before is not None:
            wide = 4 * _GRID
            for x, y, width, height in moved:
                for column in range(int(x // wide), int((x + width) // wide) + 1):
                    for row in range(int(y // wide), int((y + height) // wide) + 1):
                        self._moved.add((column, row))

    def forget(self, ids: Iterable[str]) -> None:
        """These will not be asked for again; say so before anything else."""
        for id in ids:
            self._changed(self._before.get(id), None)

    def take(self, id: str, point: Point) -> None:
        """A bead stands at ``point``, whatever is there."""
        old = self._before.get(id)
        if old is not None and old.point == point and not old.asked:
            new = old
        else:
            new = Placed(point, None, False, 0.0, 0.0, ())
            self._changed(old, new)
        self.placed[id] = new
        self._waiting.append(point)

    def _taken(self) -> dict[Cell, list[Point]]:
        """Every bead so far, by cell."""
        beads = self._beads
        for point in self._waiting:
            cell = _cell(point)
            found = beads.get(cell)
            if found is None:
                beads[cell] = [point]
            else:
                found.append(point)
        self._waiting.clear()
        return beads

    def bead(self, id: str, spots: Spots, close: bool) -> Point:
        """The first free spot, now taken; ``close``: the line may pass boxes closely."""
        old = self._before.get(id)
        if (
            old is not None
            and old.what is spots
            and old.close is close
            and (not self._stale or self._stale.isdisjoint(old.asked))
            and not (close and self._among_moved(old.asked))
            and id not in self._shuffled
        ):
            self.placed[id] = old
            self._waiting.append(old.point)
            return old.point
        best = spots.first
        x, y = best
        asked: Collection[Cell] = spots.near
        if _within(self._taken(), spots.near, x, y, _APART, _APART) or (
            close and not self._boxes.free(x - _CLEAR, y - _CLEAR, 2 * _CLEAR, 2 * _CLEAR)
        ):
            seen = set(asked)
            for spot in spots.rest():
                seen.update(_cells(*spot, _APART, _APART))
                if self._free(spot, close):
                    best = spot
                    break
            asked = seen
        new = self.placed[id] = Placed(best, spots, close, 0.0, 0.0, asked)
        self._changed(old, new)
        self._waiting.append(best)
        return best

    def label(
        self, id: str, path: tuple[Point, ...], width: float, height: float, from_end: bool
    ) -> Point:
        """The first free spot for a label along the path, from its start or its end; now taken."""
        old = self._before.get(id)
        if (
            old is not None
            and old.what == path
            and old.width == width
            and old.height == height
            and old.close is from_end
            and id not in self._shuffled
            and self._stale.isdisjoint(old.asked)
            and not self._among_moved(old.asked)
        ):
            new = old
        else:
            point, asked = self._labelled(path, width, height, from_end)
            new = Placed(point, path, from_end, width, height, asked)
            self._changed(old, new)
        self.placed[id] = new
        self._labels.append(_label_box(new))
        return new.point

    def _labelled(
        self, path: Sequence[Point], width: float, height: float, from_end: bool
    ) -> tuple[Point, set[Cell]]:
        points = polyline(path)
        if from_end:
            points.reverse()
        total = length(points)
        (ax, ay), (bx, by) = points[0], points[1]
        far = hypot(bx - ax, by - ay) or 1.0
        first = (abs(bx - ax) * width + abs(by - ay) * height) / far / 2 + _GAP + 1
        if from_end:
            first += 4
        asked: set[Cell] = set()
        at = first
        while at < total:
            spot = along(points, at)
            asked.update(_cells(*spot, width / 2 + _ASKED, height / 2 + _ASKED))
            if self._label_free((spot[0] - width / 2, spot[1] - height / 2, width, height)):
                return spot, asked
            at += _STEP
        return along(points, min(first, total / 2)), asked

    def _among_moved(self, asked: Iterable[Cell]) -> bool:
        moved = self._moved
        return bool(moved) and any((x // 4, y // 4) in moved for x, y in asked)

    def _changed(self, old: Placed | None, new: Placed | None) -> None:
        """Whoever looks at where it was, or is, has to look again."""
        if old is not None and new is not None and old[0] == new[0] and old[3:5] == new[3:5]:
            return
        for one in (old, new):
            if one is not None and one.width:
                x, y, width, height = _label_box(one)
                self._stale.update(_reach(x, y, x + width, y + height))
            elif one is not None:
                self._stale.add(_cell(one.point))

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
        return _within(self._taken(), _cells(x, y, dx, dy), x, y, dx, dy)


def _label_box(label: Placed) -> Box:
    (x, y), width, height = label.point, label.width, label.height
    return (x - width / 2, y - height / 2, width, height)


def _cell(point: Point) -> Cell:
    return (int(point[0] // _GRID), int(point[1] // _GRID))


def _cells(x: float, y: float, dx: float, dy: float) -> tuple[Cell, ...]:
    """The cells of the grid that a rectangle about (x, y) touches."""
    return _reach(x - dx, y - dy, x + dx, y + dy)


def _reach(x0: float, y0: float, x1: float, y1: float) -> tuple[Cell, ...]:
    """The cells of the grid from one corner to the other."""
    left, right = int(x0 // _GRID), int(x1 // _GRID)
    top, bottom = int(y0 // _GRID), int(y1 // _GRID)
    if left == right and top == bottom:
        return ((left, top),)
    return tuple([(i, j) for i in range(left, right + 1) for j in range(top, bottom + 1)])


def _within(
    beads: dict[Cell, list[Point]],
    cells: tuple[Cell, ...],
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
