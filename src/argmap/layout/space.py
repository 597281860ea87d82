"""Boxes by where they are: what stands in a rectangle, and what a path runs through.

A grid of square cells. Knows rectangles only.
"""

from __future__ import annotations

from collections.abc import Iterable

from argmap.layout.problem import Path, Point

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

CELL = 256.0
SAMPLES, _MOST_SAMPLES = 12, 2_000
"""Points of a curve that are tried: with so many the chords between them lie within a px of it,
also where a hand has put a box a million px away."""


class Space:
    """Rectangles, by number."""

    def __init__(self) -> None:
        self.boxes: dict[int, Box] = {}
        self._cells: dict[tuple[int, int], list[int]] = {}
        self._big: list[int] = []

    def add(self, key: int, box: Box) -> None:
        """Put a rectangle in."""
        self.boxes[key] = box
        left, top, right, bottom = box
        i0, i1 = int(left // CELL), int(right // CELL)
        j0, j1 = int(top // CELL), int(bottom // CELL)
        if (i1 - i0 + 1) * (j1 - j0 + 1) > 64:
            self._big.append(key)
            return
        for i in range(i0, i1 + 1):
            for j in range(j0, j1 + 1):
                self._cells.setdefault((i, j), []).append(key)

    def touching(self, area: Box, margin: float = 0.0) -> set[int]:
        """Which rectangles come nearer than ``margin`` to the area."""
        left, top, right, bottom = area
        left, top, right, bottom = left - margin, top - margin, right + margin, bottom + margin
        i0, i1 = int(left // CELL), int(right // CELL)
        j0, j1 = int(top // CELL), int(bottom // CELL)
        boxes = self.boxes
        near: Iterable[int]
        if (i1 - i0 + 1) * (j1 - j0 + 1) > len(self._cells):
            near = boxes
        else:
            near = {
                k
                for i in range(i0, i1 + 1)
                for j in range(j0, j1 + 1)
                for k in self._cells.get((i, j), ())
            }
            near.update(self._big)
        found: set[int] = set()
        for k in near:
            a, b, c, d = boxes[k]
            if a < right and left < c and b < bottom and top < d:
                found.add(k)
        return found

    def clear(self, path: Path, ends: tuple[int, int], margin: float = 0.0) -> bool:
        """Whether the path keeps out of every rectangle but its ends'."""
        xs = [x for x, _ in path]
        ys = [y for _, y in path]
        near = self.touching((min(xs), min(ys), max(xs), max(ys)), margin)
        near.discard(ends[0])
        near.discard(ends[1])
        if not near:
            return True
        for k in range(0, len(path) - 3, 3):
            piece = path[k : k + 4]
            xs = [x for x, _ in piece]
            ys = [y for _, y in piece]
            hit = self.touching((min(xs), min(ys), max(xs), max(ys)), margin)
            hit.discard(ends[0])
            hit.discard(ends[1])
            if not hit:
                continue
            if xs[0] == xs[1] == xs[2] == xs[3] or ys[0] == ys[1] == ys[2] == ys[3]:
                return False
            points = _sampled(piece)
            if any(_enters(points, self.boxes[h], margin) for h in hit):
                return False
        return True


def _sampled(piece: Path) -> list[Point]:
    """Points along a curve, close to each other."""
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = piece
    length = abs(bx - ax) + abs(by - ay) + abs(cx - bx) + abs(cy - by) + abs(dx - cx) + abs(dy - cy)
    samples = min(max(SAMPLES, int(length / 6)), _MOST_SAMPLES)
    found = [(ax, ay)]
    for step in range(1, samples + 1):
        t = step / samples
        u = 1 - t
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        found.append((a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy))
    return found


def _enters(points: list[Point], box: Box, margin: float) -> bool:
    """Whether the line through the points has a part inside of the box."""
    left, top, right, bottom = box
    left, top, right, bottom = left - margin, top - margin, right + margin, bottom + margin
    px, py = points[0]
    for x, y in points:
        # between two samples a thin box may stand: the chord is tried, not the points
        if (
            (x > left or px > left)
            and (x < right or px < right)
            and (y > top or py > top)
            and (y < bottom or py < bottom)
            and _cuts(px, py, x - px, y - py, (left, top, right, bottom))
        ):
            return True
        px, py = x, y
    return False


def _cuts(x: float, y: float, dx: float, dy: float, box: Box) -> bool:
    """Whether the line from (x, y) by (dx, dy) has a part inside of the box (Liang and Barsky)."""
    first, last = 0.0, 1.0
    for at, by, low, high in ((x, dx, box[0], box[2]), (y, dy, box[1], box[3])):
        if by == 0:
            if not low < at < high:
                return False
            continue
        one, other = (low - at) / by, (high - at) / by
        first = max(first, min(one, other))
        last = min(last, max(one, other))
        if first >= last:
            return False
    return True
