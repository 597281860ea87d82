"""Lines as cubic Béziers: S-curves between rows, routes with rounded corners, brackets.

Geometry only: knows no boxes and nothing of what a line means.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.layout.problem import Path, Point
from argmap.layout.spacing import CORNER

ROUND = 0.5523  # a quarter circle as one cubic


def s_curve(start: Point, end: Point, bend: float = 0.5) -> Path:
    """From ``start`` to ``end``, vertical at both: one piece inside their bounding box."""
    (x0, y0), (x1, y1) = start, end
    third = (y1 - y0) * bend
    if x0 == x1:
        return (start, (x0, y0 + third), (x1, y1 - third), end)
    return (start, (x0, y0 + third), (x1, y1 - third), end)


def line(start: Point, end: Point) -> Path:
    """A straight line as a cubic."""
    (x0, y0), (x1, y1) = start, end
    dx, dy = (x1 - x0) / 3, (y1 - y0) / 3
    return (start, (x0 + dx, y0 + dy), (x1 - dx, y1 - dy), end)


def corners(points: Sequence[Point]) -> list[Point]:
    """An axis-parallel polyline without the points at which it does not turn."""
    clean: list[Point] = []
    for point in points:
        if clean and abs(point[0] - clean[-1][0]) < 0.01 and abs(point[1] - clean[-1][1]) < 0.01:
            continue
        if len(clean) > 1:
            (ax, ay), (bx, by) = clean[-2], clean[-1]
            same_x = ax == bx == point[0] and (by - ay) * (point[1] - by) >= 0
            same_y = ay == by == point[1] and (bx - ax) * (point[0] - bx) >= 0
            if same_x or same_y:
                clean[-1] = point
                continue
        clean.append(point)
    return clean


def rounded(points: Sequence[Point], radius: float = CORNER) -> Path:
    """An axis-parallel polyline with its corners rounded; it never leaves the polyline's turns."""
    clean = corners(points)
    if len(clean) == 1:
        return line(clean[0], clean[0])
    if len(clean) == 2:
        return line(clean[0], clean[1])
    out: list[Point] = [clean[0]]
    last = len(clean) - 1
    here = clean[0]
    for k in range(1, last):
        (px, py), (cx, cy), (nx, ny) = clean[k - 1], clean[k], clean[k + 1]
        into = abs(cx - px) + abs(cy - py)
        away = abs(nx - cx) + abs(ny - cy)
        r = min(radius, into if k == 1 else into / 2, away if k == last - 1 else away / 2)
        ux, uy = (cx - px) / into, (cy - py) / into
        vx, vy = (nx - cx) / away, (ny - cy) / away
        a = (cx - ux * r, cy - uy * r)
        b = (cx + vx * r, cy + vy * r)
        if abs(a[0] - here[0]) + abs(a[1] - here[1]) > 0.01:
            out.extend(line(here, a)[1:])
        else:
            a = here
        s = r * ROUND
        out.append((a[0] + ux * s, a[1] + uy * s))
        out.append((b[0] - vx * s, b[1] - vy * s))
        out.append(b)
        here = b
    end = clean[last]
    if abs(end[0] - here[0]) + abs(end[1] - here[1]) > 0.01:
        out.extend(line(here, end)[1:])
    return tuple(out)
