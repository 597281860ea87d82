"""Where beads and the words on legs sit on their lines: clear of each other and of boxes.

A function of the paths and boxes alone, in the order asked, so that a picture built after an edit
equals one built from scratch. What is asked for again is kept where nothing near it has changed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from math import hypot
from typing import NamedTuple

from argmap.render.bezier import Walk, along, length, polyline
from argmap.render.grid import Grid
from argmap.render.picture import Box, Point

_GRID = 64.0
_APART = 21.0
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


class At(NamedTuple):
    """A bead whose place is given, whatever is there."""

    point: Point


class Along(NamedTuple):
    """A bead on a line; ``close``: the line may pass boxes closely."""

    spots: Spots
    close: bool


class Worded(NamedTuple):
    """A label on a path, wanted at its start or at its end."""

    path: tuple[Point, ...]
    width: float
    height: float
    from_end: bool


Want = At | Along | Worded


class Placed(NamedTuple):
    """Where a bead or a label stands, the cells it looked at, and whether it looked for boxes."""

    point: Point
    width: float
    height: float
    asked: Collection[Cell]
    boxes: bool


class Room:
    """Who stands where. Each keeps clear of boxes and of those that come before it in the order.

    An edit places anew only whom it touches, and whoever looked at a place that has changed since,
    in the order; the outcome is that of placing everything.
    """

    def __init__(self, boxes: Grid) -> None:
        self.placed: dict[str, Placed] = {}
        self._boxes = boxes
        self._ids: Sequence[str] = ()
        self._rank: dict[str, int] = {}
        self._wants: Mapping[str, Want] = {}
        self._beads: dict[Cell, dict[str, Point]] = {}
        self._labels: dict[Cell, dict[str, Box]] = {}
        self._asking: dict[Cell, set[str]] = {}
        """Who looked at a cell."""
        self._near_boxes: dict[Cell, set[str]] = {}
        """Who looked for boxes there, in cells four times as wide and high."""

    def settle(
        self,
        order: Sequence[str],
        wants: Mapping[str, Want],
        changed: Collection[str],
        moved: Iterable[Box],
        shuffled: Collection[str],
    ) -> set[str]:
        """Place ``wants`` in this order; returns who stands elsewhere than before, or is new.

        ``changed``: who wants something else than the last time; ``moved``: where boxes were or are
        that are not as they were; ``shuffled``: who has moved past others in the order: they are
        placed as if they were new.
        """
        self._wants = wants
        stale: set[str] = set()
        if order is not self._ids:
            gone = self.placed.keys() - wants.keys()
            for id in gone.union(self.placed.keys() & shuffled):
                stale |= self._forget(id)
            self._ids = order
            self._rank = dict(zip(order, range(len(order)), strict=True))
        rank = self._rank
        again = {*changed, *shuffled, *stale, *self._beside(moved)}
        todo = [rank[id] for id in again if id in rank]
        heapify(todo)
        done = -1
        elsewhere: set[str] = set()
        while todo:
            here = heappop(todo)
            if here == done:
                continue
            done = here
            id = self._ids[here]
            for other in self._place(id, elsewhere):
                if rank[other] > here:
                    heappush(todo, rank[other])
        return elsewhere

    def _beside(self, moved: Iterable[Box]) -> set[str]:
        """Who looked for boxes where they have changed."""
        found: set[str] = set()
        near = self._near_boxes
        if near:
            wide = 4 * _GRID
            cells = {
                (column, row)
                for x, y, width, height in moved
                for column in range(int(x // wide), int((x + width) // wide) + 1)
                for row in range(int(y // wide), int((y + height) // wide) + 1)
            }
            for cell in cells & near.keys():
                found |= near[cell]
        return found

    def _place(self, id: str, elsewhere: set[str]) -> set[str]:
        """Place one; returns who looked at where it stood or stands, if that has changed."""
        want = self._wants[id]
        old = self.placed.get(id)
        if isinstance(want, At):
            new = Placed(want.point, 0.0, 0.0, (), boxes=False)
        elif isinstance(want, Along):
            new = self._bead(id, *want)
        else:
            new = self._label(id, *want)
        same = old is not None and old[:3] == new[:3]
        if old is None or old[3:] != new[3:]:
            if old is not None:
                self._look_away(id, old)
            for cell in new.asked:
                self._asking.setdefault(cell, set()).add(id)
                if new.boxes:
                    self._near_boxes.setdefault((cell[0] // 4, cell[1] // 4), set()).add(id)
        affected: set[str] = set()
        if old is not None and not same:
            affected |= self._remove(id, old)
        self.placed[id] = new
        if not same:
            elsewhere.add(id)
            if new.width:
                box = _label_box(new)
                for cell in _taken(box):
                    self._labels.setdefault(cell, {})[id] = box
            else:
                self._beads.setdefault(_cell(new.point), {})[id] = new.point
            affected |= self._looking_at(new)
        return affected

    def _forget(self, id: str) -> set[str]:
        old = self.placed.pop(id)
        self._look_away(id, old)
        return self._remove(id, old)

    def _look_away(self, id: str, old: Placed) -> None:
        for cell in old.asked:
            self._asking[cell].discard(id)
            if old.boxes:
                self._near_boxes[cell[0] // 4, cell[1] // 4].discard(id)

    def _remove(self, id: str, old: Placed) -> set[str]:
        if old.width:
            for cell in _taken(_label_box(old)):
                del self._labels[cell][id]
        else:
            del self._beads[_cell(old.point)][id]
        return self._looking_at(old)

    def _looking_at(self, placed: Placed) -> set[str]:
        if not placed.width:
            return self._asking.get(_cell(placed.point), set[str]())
        nobody: set[str] = set()
        return nobody.union(
            *[self._asking.get(cell, nobody) for cell in _taken(_label_box(placed))]
        )

    def _bead(self, id: str, spots: Spots, close: bool) -> Placed:
        """At the first free spot."""
        x, y = spots.first
        if not self._bead_within(id, x, y, _APART, _APART, spots.near) and not (
            close and not self._boxes.free(x - _CLEAR, y - _CLEAR, 2 * _CLEAR, 2 * _CLEAR)
        ):
            return Placed(spots.first, 0.0, 0.0, spots.near, close)
        seen = set(spots.near)
        for spot in spots.rest():
            x, y = spot
            cells = _cells(x, y, _APART, _APART)
            seen.update(cells)
            if not self._bead_within(id, x, y, _APART, _APART, cells) and (
                not close or self._boxes.free(x - _CLEAR, y - _CLEAR, 2 * _CLEAR, 2 * _CLEAR)
            ):
                return Placed(spot, 0.0, 0.0, seen, close)
        return Placed(spots.first, 0.0, 0.0, seen, close)

    def _label(
        self, id: str, path: Sequence[Point], width: float, height: float, from_end: bool
    ) -> Placed:
        """At the first free spot along the path, from its start or its end."""
        way = Walk(path, from_end=from_end)
        (ax, ay), (bx, by) = way.bit()
        far = hypot(bx - ax, by - ay) or 1.0
        first = (abs(bx - ax) * width + abs(by - ay) * height) / far / 2 + _GAP + 1
        if from_end:
            first += 4
        asked: set[Cell] = set()
        at = first
        while (spot := way.to(at)) is not None:
            asked.update(_cells(*spot, width / 2 + _ASKED, height / 2 + _ASKED))
            box = (spot[0] - width / 2, spot[1] - height / 2, width, height)
            if self._label_free(id, box):
                return Placed(spot, width, height, asked, boxes=True)
            at += _STEP
        points = polyline(path)
        if from_end:
            points.reverse()
        spot = along(points, min(first, length(points) / 2))
        return Placed(spot, width, height, asked, boxes=True)

    def _label_free(self, id: str, box: Box) -> bool:
        x, y, width, height = box
        cx, cy = x + width / 2, y + height / 2
        dx, dy = width / 2 + 10 + _GAP, height / 2 + 10 + _GAP
        if self._bead_within(id, cx, cy, dx, dy, _cells(cx, cy, dx, dy)):
            return False
        if not self._boxes.free(x - _GAP, y - _GAP, width + 2 * _GAP, height + 2 * _GAP):
            return False
        labels, rank = self._labels, self._rank
        here = rank[id]
        for cell in _reach(x - _GAP, y - 1, x + width + _GAP, y + height + 1):
            for other, (ox, oy, ow, oh) in labels.get(cell, _NOBODY).items():
                if (
                    x < ox + ow + _GAP
                    and ox < x + width + _GAP
                    and y < oy + oh + 1
                    and oy < y + height + 1
                    and rank[other] < here
                ):
                    return False
        return True

    def _bead_within(
        self, id: str, x: float, y: float, dx: float, dy: float, cells: Iterable[Cell]
    ) -> bool:
        """Whether an earlier bead's centre in ``cells`` is nearer to (x, y) than dx and dy."""
        beads, rank = self._beads, self._rank
        here = rank[id]
        for cell in cells:
            found = beads.get(cell)
            if found:
                for other, (ox, oy) in found.items():
                    if -dx < ox - x < dx and -dy < oy - y < dy and rank[other] < here:
                        return True
        return False


def _label_box(label: Placed) -> Box:
    (x, y), width, height = label.point, label.width, label.height
    return (x - width / 2, y - height / 2, width, height)


_NOBODY: Mapping[str, Box] = {}


def _taken(box: Box) -> tuple[Cell, ...]:
    """The cells of the grid that a box touches."""
    x, y, width, height = box
    return _reach(x, y, x + width, y + height)


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
