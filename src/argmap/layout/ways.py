"""Ways from one box to another that are worth trying before a search: curves, one or two bends.

Knows rectangles, no trees. `detour` chooses among them.
"""

from __future__ import annotations

from itertools import pairwise

from argmap.layout.curves import line, s_curve
from argmap.layout.problem import Path, Point
from argmap.layout.space import Box, Space

AROUND = 120.0
"""How far outside of both boxes a way may run."""
BEND = 60.0
"""What a bend costs, in pixels of way."""


def straight(a: Box, b: Box, rounds: tuple[bool, bool]) -> tuple[Point, Point]:
    """Border to border along the line between the centres: for a box that is buried."""
    (ax, ay), (bx, by) = middle(a), middle(b)
    return _border(a, bx - ax, by - ay, rounds[0]), _border(b, ax - bx, ay - by, rounds[1])


def middle(box: Box) -> Point:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _border(box: Box, dx: float, dy: float, circle: bool) -> Point:
    x, y = middle(box)
    half_w, half_h = (box[2] - box[0]) / 2, (box[3] - box[1]) / 2
    t = min(
        half_w / abs(dx) if dx else 1e9,
        half_h / abs(dy) if dy else 1e9,
    )
    if t >= 1e9:
        return x, box[1]
    if circle:
        t = min(half_w, half_h) / (dx * dx + dy * dy) ** 0.5
    return x + dx * t, y + dy * t


def along(low: float, high: float, shift: float) -> float:
    middle = (low + high) / 2
    room = max(0.0, (high - low) / 2 - 8)
    return middle + min(max(shift, -room), room)


def curves(a: Box, b: Box, spread: tuple[float, float]) -> list[Path]:
    """Smooth curves worth trying, best first."""
    out: list[Path] = []
    top = (along(a[0], a[2], spread[0]), a[1])
    if a[1] - b[3] >= 20:
        out.append(s_curve(top, (along(b[0], b[2], spread[1]), b[3])))
        near = min(max(top[0], b[0] + 12), b[2] - 12) if b[2] - b[0] > 24 else middle(b)[0]
        if near == top[0]:
            out.append(line(top, (near, b[3])))
    ay, by = along(a[1], a[3], spread[0]), along(b[1], b[3], spread[1])
    overlap_low, overlap_high = max(a[1], b[1]) + 8, min(a[3], b[3]) - 8
    if overlap_high >= overlap_low:
        ay = by = (overlap_low + overlap_high) / 2
    if b[0] - a[2] >= 20:
        out.append(_sideways((a[2], ay), (b[0], by)))
    elif a[0] - b[2] >= 20:
        out.append(_sideways((a[0], ay), (b[2], by)))
    return out


def _sideways(start: Point, end: Point) -> Path:
    (x0, y0), (x1, y1) = start, end
    if y0 == y1:
        return line(start, end)
    half = (x1 - x0) / 2
    return (start, (x0 + half, y0), (x1 - half, y1), end)


def simple(a: Box, b: Box, space: Space, spread: tuple[float, float]) -> list[list[Point]]:
    """Axis-parallel ways with one or two bends worth trying, shortest first."""
    ax, ay = along(a[0], a[2], spread[0]), along(a[1], a[3], spread[0])
    bx, by = along(b[0], b[2], spread[1]), along(b[1], b[3], spread[1])
    rail = b[0] + min(16.0, (b[2] - b[0]) / 2)
    ways: list[list[Point]] = []
    if a[1] > b[3]:  # the target is above: side, then up; or up, along, up
        for x in (rail, bx):
            if x < a[0] - 6:
                ways.append([(a[0], ay), (x, ay), (x, b[3])])
            elif x > a[2] + 6:
                ways.append([(a[2], ay), (x, ay), (x, b[3])])
        ways.extend(
            [(ax, a[1]), (ax, y), (bx, y), (bx, b[3])]
            for y in (a[1] - 9, (a[1] + b[3]) / 2, b[3] + 9)
            if b[3] + 6 < y < a[1] - 6
        )
    if b[2] + 6 < ax or ax < b[0] - 6:
        side = b[2] if b[2] < ax else b[0]
        if by < a[1] - 6:
            ways.append([(ax, a[1]), (ax, by), (side, by)])
    beside: set[float] = set()
    for box in (a, b):
        beside.update((box[0] - 12, box[2] + 12))
    low, high = min(ay, by), max(ay, by)
    between = (middle(a)[0] + middle(b)[0]) / 2
    for k in space.touching((between - 1, low, between + 1, high), 4.0):
        beside.update((space.boxes[k][0] - 12, space.boxes[k][2] + 12))
    beside.update((min(a[0], b[0]) - 12, max(a[2], b[2]) + 12, between))
    leftmost, rightmost = min(a[0], b[0]) - AROUND, max(a[2], b[2]) + AROUND
    for x in sorted(x for x in beside if leftmost < x < rightmost):
        start = a[2] if x > a[2] else a[0] if x < a[0] else None
        end = b[2] if x > b[2] else b[0] if x < b[0] else None
        if start is not None and end is not None:
            ways.append([(start, ay), (x, ay), (x, by), (end, by)])
    return sorted(ways, key=_cost)


def _cost(points: list[Point]) -> float:
    return BEND * len(points) + sum(
        abs(p[0] - q[0]) + abs(p[1] - q[1]) for p, q in pairwise(points)
    )


def free(points: list[Point], space: Space, ends: tuple[int, int], clear: float) -> bool:
    """Whether an axis-parallel way keeps clear of all boxes, its ends' own included."""
    last = len(points) - 2
    for k in range(last + 1):
        (px, py), (qx, qy) = points[k], points[k + 1]
        hit = space.touching((min(px, qx), min(py, qy), max(px, qx), max(py, qy)), clear)
        if k == 0:
            hit.discard(ends[0])
        if k == last:
            hit.discard(ends[1])
        if hit:
            return False
    return True
