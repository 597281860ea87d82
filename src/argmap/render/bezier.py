"""Cubic Bézier paths of 1 + 3k control points: lengths, points along them, cutting an end off.

Geometry only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot

from argmap.render.picture import Box, Point

_STEPS = 8
_BEND = 22.0


def point_on(path: Sequence[Point], piece: int, t: float) -> Point:
    """The point of a path's ``piece``-th cubic at ``t`` in 0–1."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = path[3 * piece : 3 * piece + 4]
    s = 1 - t
    a, b, c, d = s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t
    return (a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy)


def polyline(path: Sequence[Point]) -> list[Point]:
    """Points along the path, close enough for lengths; a straight piece gives its ends only."""
    return list(_points(path, from_end=False))


def _bits(path: Sequence[Point], piece: int) -> list[Point]:
    """The points of a polyline along one piece, but for its first."""
    a, b, c, d = path[3 * piece : 3 * piece + 4]
    if (a[0] == b[0] == c[0] == d[0]) or (a[1] == b[1] == c[1] == d[1]):
        return [d]
    return [point_on(path, piece, step / _STEPS) for step in range(1, _STEPS + 1)]


def length(points: Sequence[Point]) -> float:
    """The length of a polyline in px."""
    return sum(hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(points))


def along(points: Sequence[Point], distance: float) -> Point:
    """The point of a polyline ``distance`` px from its start; beyond its end, the end."""
    left = max(distance, 0.0)
    for a, b in pairwise(points):
        step = hypot(b[0] - a[0], b[1] - a[1])
        if left <= step and step > 0:
            share = left / step
            return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
        left -= step
    return points[-1]


class Walk:
    """A polyline walked on from one of its ends, made only as far as one has come."""

    __slots__ = ("_a", "_b", "_passed", "_rest")

    def __init__(self, path: Sequence[Point], *, from_end: bool) -> None:
        self._rest = _points(path, from_end=from_end)
        self._a, self._b, self._passed = next(self._rest), next(self._rest), 0.0

    def bit(self) -> tuple[Point, Point]:
        """The straight bit on which one stands."""
        return self._a, self._b

    def to(self, distance: float) -> Point | None:
        """The point so many px from where the walk began, not before the last one; None: the end is
        nearer."""
        while True:
            a, b = self._a, self._b
            step = hypot(b[0] - a[0], b[1] - a[1])
            left = distance - self._passed
            if left <= step and step > 0:
                share = left / step
                return (a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share)
            after = next(self._rest, None)
            if after is None:
                return None
            self._a, self._b = b, after
            self._passed += step


def _points(path: Sequence[Point], *, from_end: bool) -> Iterator[Point]:
    """The points of `polyline` one by one."""
    pieces = range(len(path) // 3)
    if from_end:
        for piece in reversed(pieces):
            yield from reversed(_bits(path, piece))
        yield path[0]
    else:
        yield path[0]
        for piece in pieces:
            yield from _bits(path, piece)


def shortened(path: Sequence[Point], distance: float) -> tuple[Point, ...]:
    """The path without its last ``distance`` px or so; a path too short for that keeps a stub."""
    last = len(path)
    while last > 4:
        a, b = path[last - 4], path[last - 1]
        piece = hypot(b[0] - a[0], b[1] - a[1])
        if piece > distance:
            break
        distance -= piece
        last -= 3
    a, b, c, d = path[last - 4 : last]
    ux, uy = d[0] - c[0], d[1] - c[1]
    far = hypot(ux, uy)
    if far > 0.01:
        ux, uy = ux / far * distance, uy / far * distance
        if (d[0] - a[0]) * ux + (d[1] - a[1]) * uy > 2 * distance * distance:
            # the curve ends earlier and as straight, so that a head stands in line with it
            return (*path[: last - 2], (c[0] - ux, c[1] - uy), (d[0] - ux, d[1] - uy))
    chord = hypot(d[0] - a[0], d[1] - a[1]) or 1.0
    speed = 3 * hypot(d[0] - c[0], d[1] - c[1]) or chord
    t = min(max(1 - distance / max(speed, chord * 0.5), 0.05), 1.0)
    return (*path[: last - 4], *split(path[last - 4 : last], t)[:4])


def split(cubic: Sequence[Point], t: float = 0.5) -> tuple[Point, ...]:
    """A cubic as two that meet at ``t`` (de Casteljau): seven points, the fourth one in both."""
    a, b, c, d = cubic
    ab, bc, cd = _mix(a, b, t), _mix(b, c, t), _mix(c, d, t)
    abc, bcd = _mix(ab, bc, t), _mix(bc, cd, t)
    return (a, ab, abc, _mix(abc, bcd, t), bcd, cd, d)


def _mix(a: Point, b: Point, t: float) -> Point:
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def bounds(path: Sequence[Point], margin: float = 0.0) -> Box:
    """A rectangle that holds the path (its control points), a margin around it."""
    xs = [x for x, _ in path]
    ys = [y for _, y in path]
    left, top, twice = min(xs), min(ys), 2 * margin
    return (left - margin, top - margin, max(xs) - left + twice, max(ys) - top + twice)


def reaching(path: tuple[Point, ...], centre: Point, radius: float) -> tuple[Point, ...]:
    """The path with its end moved onto the circle about ``centre``, from where it came."""
    x, y = path[-1]
    dx, dy = x - centre[0], y - centre[1]
    far = hypot(dx, dy)
    if far < 0.01:
        return path
    bx, by = path[-4]
    run = hypot(x - bx, y - by)
    off = radius * radius - (dx * dx if x == bx else dy * dy)
    if (x == bx or y == by) and off >= radius * radius / 4:
        # straight on, to where the line meets the circle
        end = (x, centre[1] + off**0.5 * (1 if dy > 0 else -1))
        if y == by:
            end = (centre[0] + off**0.5 * (1 if dx > 0 else -1), y)
        return (*path[:-3], _mix((bx, by), end, 1 / 3), _mix((bx, by), end, 2 / 3), end)
    end = (centre[0] + dx * radius / far, centre[1] + dy * radius / far)
    if run > 2 * _BEND and (x == bx or y == by):
        # a long straight line stays straight until shortly before
        cut = _mix((bx, by), (x, y), 1 - _BEND / run)
        first = (_mix((bx, by), cut, 1 / 3), _mix((bx, by), cut, 2 / 3), cut)
        ahead = _mix(cut, (x, y), 0.5)
        return (*path[:-3], *first, ahead, _mix(cut, end, 0.8), end)
    cx, cy = path[-2]
    return (*path[:-2], (cx + end[0] - x, cy + end[1] - y), end)


def aside(path: tuple[Point, ...], centre: Point, shift: float) -> tuple[Point, ...]:
    """A path that comes off a rail straight to ``centre``, its rail moved aside by ``shift`` px.

    Several lines share the rail below a bead; those that mean another thing run beside it. Any
    other path is returned as it is.
    """
    for axis in (0, 1):
        middle = centre[axis]
        straight = all(abs(point[axis] - middle) < 0.5 for point in path[-3:])
        if straight and len(path) > 4 and abs(path[0][axis] - middle) > 8:
            dx, dy = (-shift, 0.0) if axis == 0 else (0.0, -shift)
            return (path[0], *[(x + dx, y + dy) for x, y in path[1:]])
    return path
