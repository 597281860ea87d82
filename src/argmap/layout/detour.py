"""A way for a line that no channel was kept for, around whatever stands between its ends.

First a smooth curve, if one is free; else the shortest axis-parallel way with few bends, found by
A* on the lines along the sides of the boxes nearby: the orthogonal visibility graph of Wybrow,
Marriott and Stuckey, "Orthogonal connector routing" (2009). Knows rectangles, no trees.
"""

from __future__ import annotations

from bisect import bisect_left
from heapq import heappop, heappush
from typing import NamedTuple

from argmap.layout.curves import corners, line, rounded
from argmap.layout.problem import Path, Point
from argmap.layout.space import Box, Space
from argmap.layout.spacing import CORNER
from argmap.layout.ways import BEND, along, curves, free, middle, simple, straight

WRONG_SIDE = 160.0
"""What it costs to leave below or to arrive from above."""
TRIES = ((120.0, 8.0), (360.0, 8.0), (360.0, 3.0), (1e7, 3.0), (1e7, 1.0))
"""How far around to look for boxes, and what to keep from them."""
FAR = 400.0
Port = tuple[float, float, int, float]
"""x, y on the border, the side's number (0 up, 1 right, 2 down, 3 left), extra cost."""
State = int
"""A crossing of two lines, and which way it is left: column, row and the side's number in one."""
TURNS = ((0, 1, 3), (1, 2, 0), (2, 3, 1), (3, 0, 2))
"""Which ways one may go on, straight first."""
HASTE = 2.0
"""What is still to go counts more than what is behind: a way a little longer, far less search."""


class Way(NamedTuple):
    """A path; and the turns it takes, if it is axis-parallel, with the radius of its corners."""

    path: Path
    turns: tuple[Point, ...] = ()
    radius: float = CORNER


def detour(
    space: Space, source: int, target: int, spread: tuple[float, float], rounds: tuple[bool, bool]
) -> tuple[Way, bool]:
    """A way from box `source` to box `target`, and whether it is *local*.

    `spread` shifts its two ends along their sides; `rounds` tells which ends are circles. A local
    way depends on nothing further than FAR from the rectangle around the two boxes.
    """
    a, b = space.boxes[source], space.boxes[target]
    ends = (source, target)
    for path in curves(a, b, spread):
        if space.clear(path, ends, 3.0):
            return Way(path), True
    for points in simple(a, b, space, spread):
        if free(points, space, ends, 6.0):
            return Way(rounded(points), tuple(corners(points))), True
    left, top, right, bottom = around(a, b, FAR)
    local = True
    for margin, clearance in TRIES:
        near = sorted(space.touching(around(a, b, margin)))
        boxes = [space.boxes[k] for k in near if k not in ends]
        found = _Search(boxes, a, b, clearance, spread, rounds).way()
        if found:
            local = local and margin < FAR
            local = local and all(left < x < right and top < y < bottom for x, y in found)
            radius = min(CORNER, 2 * clearance)
            path = rounded(found, radius)
            if space.clear(path, ends):
                return Way(path, tuple(corners(found)), radius), local
    return Way(line(*straight(a, b, rounds))), False


def around(a: Box, b: Box, margin: float) -> Box:
    """The rectangle around two boxes, and more."""
    return (
        min(a[0], b[0]) - margin,
        min(a[1], b[1]) - margin,
        max(a[2], b[2]) + margin,
        max(a[3], b[3]) + margin,
    )


def _ports(box: Box, boxes: list[Box], spread: float, bad: int, circle: bool) -> list[Port]:
    """Where a line may leave the box: the middle of each side, else any free spot of its border."""
    left, top, right, bottom = box
    x, y = along(left, right, spread), along(top, bottom, spread)
    sides = ((x, top, 0), (right, y, 1), (x, bottom, 2), (left, y, 3))
    ports = [
        (px, py, side, WRONG_SIDE if side == bad else 0.0)
        for px, py, side in sides
        if not _buried(px, py, side, boxes)
    ]
    if ports or circle:
        return ports
    for k in range(1, 16):
        x, y = left + (right - left) * k / 16, top + (bottom - top) * k / 16
        sides = ((x, top, 0), (right, y, 1), (x, bottom, 2), (left, y, 3))
        ports += [(*side, 0.0) for side in sides if not _buried(*side, boxes)]
    return ports


def _buried(x: float, y: float, side: int, boxes: list[Box]) -> bool:
    x, y = x + (0, 2, 0, -2)[side], y + (-2, 0, 2, 0)[side]
    return any(left < x < right and top < y < bottom for left, top, right, bottom in boxes)


class _Search:
    """A* over the crossings of the lines that run ``clear`` beside every box."""

    def __init__(
        self,
        boxes: list[Box],
        a: Box,
        b: Box,
        clear: float,
        spread: tuple[float, float],
        rounds: tuple[bool, bool],
    ) -> None:
        self.clear = clear
        self.starts = _ports(a, boxes, spread[0], 2, rounds[0])
        self.goals = _ports(b, boxes, spread[1], 0, rounds[1])
        solid = [
            (left - clear, top - clear, right + clear, bottom + clear)
            for left, top, right, bottom in (*boxes, a, b)
        ]
        ends = (*self.starts, *self.goals)
        self.xs = sorted(
            {x for box in solid for x in (box[0], box[2])} | {p[0] for p in ends if p[2] % 2 == 0}
        )
        self.ys = sorted(
            {y for box in solid for y in (box[1], box[3])} | {p[1] for p in ends if p[2] % 2 == 1}
        )
        # [j][i]: from xs[i] to xs[i + 1] at ys[j], and the other way round
        self.blocked_h = [bytearray(len(self.xs)) for _ in self.ys]
        self.blocked_v = [bytearray(len(self.ys)) for _ in self.xs]
        for left, top, right, bottom in solid:
            i0, i1 = bisect_left(self.xs, left), bisect_left(self.xs, right)
            j0, j1 = bisect_left(self.ys, top), bisect_left(self.ys, bottom)
            wide, high = b"\1" * (i1 - i0), b"\1" * (j1 - j0)
            for row in self.blocked_h[j0 + 1 : j1]:
                row[i0:i1] = wide
            for column in self.blocked_v[i0 + 1 : i1]:
                column[j0:j1] = high
        # how far each line still is from the goal
        (x, y), half_w, half_h = middle(b), (b[2] - b[0]) / 2, (b[3] - b[1]) / 2
        self.off_x = [max(abs(at - x) - half_w, 0.0) for at in self.xs]
        self.off_y = [max(abs(at - y) - half_h, 0.0) for at in self.ys]
        self.heap: list[tuple[float, int, float, State, bool]] = []
        self.best: dict[State, float] = {}
        self.came: dict[State, State | Port] = {}

    def way(self) -> list[Point] | None:
        """The cheapest way there is, from border to border."""
        ends: dict[State, Port] = {}
        for port in self.goals:
            state = self.outside(port)
            if state is not None:
                ends.setdefault(state ^ 2, port)  # the other way round: into the port
        if not ends:
            return None
        for port in self.starts:
            state = self.outside(port)
            if state is not None:
                self.offer(state, port[3], port)
        while self.heap:
            _, _, cost, state, final = heappop(self.heap)
            if final:
                return self.trace(state, ends[state])
            if cost > self.best[state]:
                continue
            if state in ends:
                total = cost + ends[state][3]
                heappush(self.heap, (total, len(self.came), cost, state, True))
            self.go_on(state, cost, ends)
        return None

    def outside(self, port: Port) -> State | None:
        """The crossing just outside a port, on the way out of it."""
        x = port[0] + (0.0, self.clear, 0.0, -self.clear)[port[2]]
        y = port[1] + (-self.clear, 0.0, self.clear, 0.0)[port[2]]
        i, j = bisect_left(self.xs, x), bisect_left(self.ys, y)
        if i < len(self.xs) and j < len(self.ys) and self.xs[i] == x and self.ys[j] == y:
            return (i * len(self.ys) + j) * 4 + port[2]
        return None

    def go_on(self, state: State, cost: float, ends: dict[State, Port]) -> None:
        """Straight on, or round a bend. A long search spends its time here: `offer` is written
        out."""
        best, xs, ys, off_x, off_y = self.best, self.xs, self.ys, self.off_x, self.off_y
        high = len(ys)
        way = state & 3
        i, j = divmod(state >> 2, high)
        for to in TURNS[way]:
            if to == way:
                spent = cost
            else:
                spent = cost + BEND
                if state - way + to in ends:
                    self.offer(state - way + to, spent, state)
            if to & 1:
                n = i + 2 - to
                if not 0 <= n < len(xs) or self.blocked_h[j][i if to == 1 else n]:
                    continue
                spent += abs(xs[n] - xs[i])
                there = (n * high + j) * 4 + to
                dx, dy = off_x[n], off_y[j]
            else:
                n = j + to - 1
                if not 0 <= n < high or self.blocked_v[i][j if to else n]:
                    continue
                spent += abs(ys[n] - ys[j])
                there = (i * high + n) * 4 + to
                dx, dy = off_x[i], off_y[n]
            if there in best and spent >= best[there]:
                continue
            best[there] = spent
            self.came[there] = state
            rest = (dx + dy) * HASTE
            if dx and dy:
                rest += BEND
            heappush(self.heap, (spent + rest, len(self.came), spent, there, False))

    def offer(self, state: State, cost: float, before: State | Port) -> None:
        """Take a way to a crossing if it is the cheapest so far."""
        if cost >= self.best.get(state, 1e18):
            return
        self.best[state] = cost
        self.came[state] = before
        i, j = divmod(state >> 2, len(self.ys))
        dx, dy = self.off_x[i], self.off_y[j]
        rest = (dx + dy) * HASTE
        if dx and dy:
            rest += BEND
        # the count breaks ties the same way everywhere
        heappush(self.heap, (cost + rest, len(self.came), cost, state, False))

    def trace(self, state: State, goal: Port) -> list[Point]:
        """The turns from border to border."""
        points: list[Point] = [(goal[0], goal[1])]
        while True:
            i, j = divmod(state >> 2, len(self.ys))
            points.append((self.xs[i], self.ys[j]))
            before = self.came[state]
            if not isinstance(before, int):
                points.append((before[0], before[1]))
                return points[::-1]
            state = before
