"""What lies under a point of the picture: beads before boxes before arrows before group frames.

Plain sums in world coordinates, no widget. Where a finger or a pointer is imprecise, so is this.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from argmap.render.card import pill_area
from argmap.render.picture import Box, Disc, Item, Line, Point
from argmap.ui.canvas.far import outline
from argmap.ui.canvas.stage import Stage

HitPart = Literal["", "pill", "count"]
"""``count``: the last line, which says how many are folded where some are."""
_REACH = 7.0
"""So many view px beside a thin thing one may point."""
_ORDER = ("bead", "box", "title", "arrow", "group")


class Hit(NamedTuple):
    """An item under a point, and which part: the value's pill, the count of what is folded."""

    item: Item
    part: HitPart = ""

    @property
    def record(self) -> str:
        """The statement, argument or group."""
        return self.item.record

    @property
    def selectable(self) -> bool:
        """Whether it stands for a record; the line of an answer does not."""
        return self.item.kind != "answer"


def hit(stage: Stage, x: float, y: float, scale: float) -> Hit | None:
    """The topmost thing at a world point, seen at ``scale``; None: nothing."""
    near = _REACH / scale
    found = stage.within((x - near, y - near, 2 * near, 2 * near))
    best: tuple[int, float, int] | None = None
    chosen: Item | None = None
    for number, item in enumerate(found):
        distance = _distance(item, x, y, near)
        if distance is None:
            continue
        key = (_ORDER.index(item.layer), distance, -number)
        if best is None or key < best:
            best, chosen = key, item
    if chosen is None:
        return None
    return Hit(chosen, part_at(chosen, x, y) if chosen.layer == "box" else "")


def _distance(item: Item, x: float, y: float, near: float) -> float | None:
    """How far the point is from the item, for choosing among those of one layer; None: not hit."""
    if item.layer == "box":
        return 0.0 if _inside(outline(item), x, y) else None
    if item.layer == "title":
        return 0.0 if _inside(item.bounds, x, y) else None
    if item.layer == "bead":
        disc = next((shape for shape in item.shapes if isinstance(shape, Disc)), None)
        if disc is None:
            return 0.0 if _inside(item.bounds, x, y) else None
        distance = ((x - item.x - disc.x) ** 2 + (y - item.y - disc.y) ** 2) ** 0.5
        return distance if distance <= max(disc.radius, near) else None
    if item.layer == "arrow":
        distance = curve_distance(item.path, x, y)
        return distance if distance <= near else None
    return _frame_distance(item, x, y, near)


def _frame_distance(item: Item, x: float, y: float, near: float) -> float | None:
    """A group is taken by its frame or title: its inside stays free for a rubber band."""
    left, top, width, height = outline(item)
    if not _inside((left - near, top - near, width + 2 * near, height + 2 * near), x, y):
        return None
    edge = min(abs(x - left), abs(x - left - width), abs(y - top), abs(y - top - height))
    return edge if edge <= near else None


def _inside(box: Box, x: float, y: float) -> bool:
    left, top, width, height = box
    return left <= x <= left + width and top <= y <= top + height


def part_at(item: Item, x: float, y: float) -> HitPart:
    """Which part of a box, that could be clicked, lies at a world point."""
    for part, box in parts(item):
        left, top, width, height = box
        slack = max(0.0, (24.0 - height) / 2)  # small, but a target of 24 px
        if _inside((left - 4.0, top - slack, width + 8.0, height + 2 * slack), x, y):
            return part
    return ""


def parts(item: Item) -> list[tuple[HitPart, Box]]:
    """The clickable parts of a box with their places: its value's pill, its last line."""
    found: list[tuple[HitPart, Box]] = []
    pill = pill_area(item)
    if pill is not None:
        found.append(("pill", pill))
    feet = [shape for shape in item.shapes if isinstance(shape, Line) and shape.style == "foot"]
    if feet:
        foot = feet[-1]
        found.append(("count", (item.x + foot.x, item.y + foot.y - 11.0, foot.width, 14.0)))
    return found


def curve_distance(points: Sequence[Point], x: float, y: float) -> float:
    """From a point to a chain of cubics, by sixteen chords each; infinite when there is none."""
    best = float("inf")
    for first in range(0, len(points) - 3, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = points[first : first + 4]
        last_x, last_y = ax, ay
        for step in range(1, 17):
            t = step / 16
            u = 1 - t
            k0, k1, k2, k3 = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            px = k0 * ax + k1 * bx + k2 * cx + k3 * dx
            py = k0 * ay + k1 * by + k2 * cy + k3 * dy
            best = min(best, _chord_distance(last_x, last_y, px, py, x, y))
            last_x, last_y = px, py
    return best


def _chord_distance(ax: float, ay: float, bx: float, by: float, x: float, y: float) -> float:
    dx, dy = bx - ax, by - ay
    square = dx * dx + dy * dy
    t = 0.0 if square == 0 else max(0.0, min(1.0, ((x - ax) * dx + (y - ay) * dy) / square))
    return ((x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2) ** 0.5
