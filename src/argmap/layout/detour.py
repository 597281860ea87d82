"""A way for a line that no channel was kept for, around whatever stands between its ends.

First a smooth curve, if one is free; else the shortest axis-parallel way with few bends, found by
A* on the lines along the sides of the boxes nearby: the orthogonal visibility graph of Wybrow,
Marriott and Stuckey, "Orthogonal connector routing" (2009). Knows rectangles, no trees.
"""

from __future__ import annotations

from bisect import bisect_left
from heapq import heappop, heappush

from argmap.layout.curves import line, rounded, s_curve
from argmap.layout.problem import Path, Point
from argmap.layout.space import Box, Space

BEND = 60.0
"""What a bend costs, in pixels of way."""
WRONG_SIDE = 160.0
"""What it costs to leave below or to arrive from above."""
NEAR = 120.0
Port = tuple[float, float, int, float]
"""x, y on the border, the side's number (0 up, 1 right, 2 down, 3 left), extra cost."""


def detour(
    space: Space, source: int, target: int, spread: tuple[float, float], rounds: tuple[bool, bool]
) -> Path:
    """A path from box `source` to box `target`.

    `spread` shifts its two ends along their sides; `rounds` tells which ends are circles.
    """
    a, b = space.boxes[source], space.boxes[target]
    ends = (source, target)
    for path in _curves(a, b, spread):
        if space.clear(path, ends, 3.0):
            return path
    for points in _simple(a, b, space, spread):
        if _free(points, space, ends, 6.0):
            return rounded(points)
    everything = space.hull()
    window = (min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3]))
    for margin, clearance in ((NEAR, 8.0), (3 * NEAR, 8.0), (3 * NEAR, 3.0), (1e9, 3.0), (1e9, 1.0)):
        area = tuple(
            max(v - margin, e - 40) if k < 2 else min(v + margin, e + 40)
            for k, (v, e) in enumerate(zip(window, everything, strict=True))
        )
        near = space.touching((area[0], area[1], area[2], area[3]))
        boxes = [space.boxes[k] for k in sorted(near) if k not in ends]
        found = _search(boxes, a, b, clearance, spread, rounds)
        if found:
            path = rounded(found, min(10.0, 2 * clearance))
            if space.clear(path, ends):
                return path
    return line(*_straight(a, b, rounds))


def _straight(a: Box, b: Box, rounds: tuple[bool, bool]) -> tuple[Point, Point]:
    """Border to border along the line between the centres: for a box that is buried."""
    (ax, ay), (bx, by) = _middle(a), _middle(b)
    return _border(a, bx - ax, by - ay, rounds[0]), _border(b, ax - bx, ay - by, rounds[1])


def _middle(box: Box) -> Point:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _border(box: Box, dx: float, dy: float, circle: bool) -> Point:
    x, y = _middle(box)
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


def _along(low: float, high: float, shift: float) -> float:
    middle = (low + high) / 2
    room = max(0.0, (high - low) / 2 - 8)
    return middle + min(max(shift, -room), room)


def _curves(a: Box, b: Box, spread: tuple[float, float]) -> list[Path]:
    """Smooth curves worth trying, best first."""
    out: list[Path] = []
    top = (_along(a[0], a[2], spread[0]), a[1])
    if a[1] - b[3] >= 20:
        out.append(s_curve(top, (_along(b[0], b[2], spread[1]), b[3])))
        near = min(max(top[0], b[0] + 12), b[2] - 12) if b[2] - b[0] > 24 else _middle(b)[0]
        if near == top[0]:
            out.append(line(top, (near, b[3])))
    ay, by = _along(a[1], a[3], spread[0]), _along(b[1], b[3], spread[1])
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


def _simple(a: Box, b: Box, space: Space, spread: tuple[float, float]) -> list[list[Point]]:
    """Axis-parallel ways with one or two bends worth trying, shortest first."""
    ax, ay = _along(a[0], a[2], spread[0]), _along(a[1], a[3], spread[0])
    bx, by = _along(b[0], b[2], spread[1]), _along(b[1], b[3], spread[1])
    rail = b[0] + min(16.0, (b[2] - b[0]) / 2)
    ways: list[list[Point]] = []
    if a[1] > b[3]:  # the target is above: side, then up; or up, along, up
        for x in (rail, bx):
            if x < a[0] - 6:
                ways.append([(a[0], ay), (x, ay), (x, b[3])])
            elif x > a[2] + 6:
                ways.append([(a[2], ay), (x, ay), (x, b[3])])
        for y in (a[1] - 9, (a[1] + b[3]) / 2, b[3] + 9):
            if b[3] + 6 < y < a[1] - 6:
                ways.append([(ax, a[1]), (ax, y), (bx, y), (bx, b[3])])
    if b[2] + 6 < ax or ax < b[0] - 6:
        side = b[2] if b[2] < ax else b[0]
        if by < a[1] - 6:
            ways.append([(ax, a[1]), (ax, by), (side, by)])
    beside: set[float] = set()
    for box in (a, b):
        beside.update((box[0] - 12, box[2] + 12))
    low, high = min(ay, by), max(ay, by)
    middle = (_middle(a)[0] + _middle(b)[0]) / 2
    for k in space.touching((middle - 1, low, middle + 1, high), 4.0):
        beside.update((space.boxes[k][0] - 12, space.boxes[k][2] + 12))
    beside.update((min(a[0], b[0]) - 12, max(a[2], b[2]) + 12, middle))
    for x in sorted(beside):
        start = a[2] if x > a[2] else a[0] if x < a[0] else None
        end = b[2] if x > b[2] else b[0] if x < b[0] else None
        if start is not None and end is not None:
            ways.append([(start, ay), (x, ay), (x, by), (end, by)])
    return sorted(ways, key=_cost)


def _cost(points: list[Point]) -> float:
    return BEND * len(points) + sum(
        abs(p[0] - q[0]) + abs(p[1] - q[1]) for p, q in zip(points, points[1:], strict=False)
    )


def _free(points: list[Point], space: Space, ends: tuple[int, int], clear: float) -> bool:
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


def _ports(
    box: Box, boxes: list[Box], spread: float, bad: int, circle: bool
) -> list[Port]:
    """Where a line may leave the box: the middle of each side, else any free spot of its border."""
    left, top, right, bottom = box
    x, y = _along(left, right, spread), _along(top, bottom, spread)
    ports: list[Port] = []
    for px, py, side in ((x, top, 0), (right, y, 1), (x, bottom, 2), (left, y, 3)):
        if not _inside(px, py, side, boxes):
            ports.append((px, py, side, WRONG_SIDE if side == bad else 0.0))
    if ports or circle:
        return ports
    for k in range(1, 16):
        px, py = left + (right - left) * k / 16, top + (bottom - top) * k / 16
        for qx, qy, side in ((px, top, 0), (right, py, 1), (px, bottom, 2), (left, py, 3)):
            if not _inside(qx, qy, side, boxes):
                ports.append((qx, qy, side, 0.0))
    return ports


def _inside(x: float, y: float, side: int, boxes: list[Box]) -> bool:
    x, y = x + (0, 2, 0, -2)[side], y + (-2, 0, 2, 0)[side]
    return any(l < x < r and t < y < b for l, t, r, b in boxes)


def _search(
    boxes: list[Box],
    a: Box,
    b: Box,
    clear: float,
    spread: tuple[float, float],
    rounds: tuple[bool, bool],
) -> list[Point] | None:
    """The cheapest axis-parallel way from `a` to `b`, keeping `clear` from all boxes."""
    starts = _ports(a, boxes, spread[0], 2, rounds[0])
    goals = _ports(b, boxes, spread[1], 0, rounds[1])
    if not starts or not goals:
        return None
    # where two boxes stand closer than twice the clearance, the lines run between them
    solid = [(l - clear, t - clear, r + clear, d + clear) for l, t, r, d in (*boxes, a, b)]
    step = {0: (0.0, -clear), 1: (clear, 0.0), 2: (0.0, clear), 3: (-clear, 0.0)}
    xs = sorted({v for s in solid for v in (s[0], s[2])} | {p[0] for p in (*starts, *goals)
                if p[3] >= 0 and p[2] in (0, 2)} )  # fmt: skip
    ys = sorted({v for s in solid for v in (s[1], s[3])} | {p[1] for p in (*starts, *goals)
                if p[3] >= 0 and p[2] in (1, 3)} )  # fmt: skip
    wide, high = len(xs), len(ys)
    blocked_h = [bytearray(wide) for _ in range(high)]  # [j][i]: from xs[i] to xs[i + 1] at ys[j]
    blocked_v = [bytearray(high) for _ in range(wide)]
    for l, t, r, d in solid:
        i0, i1 = bisect_left(xs, l), bisect_left(xs, r)
        j0, j1 = bisect_left(ys, t), bisect_left(ys, d)
        for j in range(j0 + 1, j1):
            blocked_h[j][i0:i1] = b"\1" * (i1 - i0)
        for i in range(i0 + 1, i1):
            blocked_v[i][j0:j1] = b"\1" * (j1 - j0)
    goal_at: dict[tuple[int, int, int], tuple[float, Port]] = {}
    for port in goals:
        dx, dy = step[port[2]]
        i, j = bisect_left(xs, port[0] + dx), bisect_left(ys, port[1] + dy)
        if _at(xs, ys, i, j, port[0] + dx, port[1] + dy):
            way = (port[2] + 2) % 4  # arriving against the side's direction
            if (i, j, way) not in goal_at:
                goal_at[i, j, way] = (port[3], port)
    bx, by = _middle(b)
    half_w, half_h = (b[2] - b[0]) / 2, (b[3] - b[1]) / 2

    def rest(i: int, j: int) -> float:
        dx, dy = abs(xs[i] - bx) - half_w, abs(ys[j] - by) - half_h
        if dx > 0 and dy > 0:
            return (dx + dy) * 1.3 + BEND
        return (dx if dx > 0 else dy if dy > 0 else 0.0) * 1.3

    heap: list[tuple[float, int, float, int, int, int, int]] = []
    best: dict[tuple[int, int, int], float] = {}
    came: dict[tuple[int, int, int], tuple[int, int, int] | Port] = {}
    count = 0
    for port in starts:
        dx, dy = step[port[2]]
        i, j = bisect_left(xs, port[0] + dx), bisect_left(ys, port[1] + dy)
        if not _at(xs, ys, i, j, port[0] + dx, port[1] + dy):
            continue
        state = (i, j, port[2])
        if port[3] < best.get(state, 1e18):
            best[state] = port[3]
            came[state] = port
            count += 1
            heappush(heap, (port[3] + rest(i, j), count, port[3], i, j, port[2], 0))
    moves = ((0, -1), (1, 0), (0, 1), (-1, 0))
    while heap:
        _, _, cost, i, j, way, final = heappop(heap)
        state = (i, j, way)
        if final:
            return _trace(xs, ys, state, came, goal_at[state][1])
        if cost > best[state]:
            continue
        if state in goal_at:
            count += 1
            total = cost + goal_at[state][0]
            heappush(heap, (total, count, cost, i, j, way, 1))
        for turn in (0, 1, 3):
            to = (way + turn) % 4
            di, dj = moves[to]
            ni, nj = i + di, j + dj
            if turn and (i, j, to) in goal_at and best.get((i, j, to), 1e18) > cost + BEND:
                best[i, j, to] = cost + BEND
                came[i, j, to] = state
                count += 1
                total = cost + BEND + rest(i, j)
                heappush(heap, (total, count, cost + BEND, i, j, to, 0))
            if not (0 <= ni < wide and 0 <= nj < high):
                continue
            if di:
                if blocked_h[j][min(i, ni)]:
                    continue
                length = abs(xs[ni] - xs[i])
            else:
                if blocked_v[i][min(j, nj)]:
                    continue
                length = abs(ys[nj] - ys[j])
            new = cost + length + (BEND if turn else 0.0)
            after = (ni, nj, to)
            if new < best.get(after, 1e18):
                best[after] = new
                came[after] = state
                count += 1
                heappush(heap, (new + rest(ni, nj), count, new, ni, nj, to, 0))
    return None


def _at(xs: list[float], ys: list[float], i: int, j: int, x: float, y: float) -> bool:
    return i < len(xs) and j < len(ys) and xs[i] == x and ys[j] == y


def _trace(
    xs: list[float],
    ys: list[float],
    state: tuple[int, int, int],
    came: dict[tuple[int, int, int], tuple[int, int, int] | Port],
    goal: Port,
) -> list[Point]:
    points: list[Point] = [(goal[0], goal[1])]
    while True:
        points.append((xs[state[0]], ys[state[1]]))
        before = came[state]
        if len(before) == 4:
            points.append((before[0], before[1]))
            return points[::-1]
        state = before
