"""Where the picture stands on the wall, and how it gets from one place to the next.

Plain sums: a world point w is at ``scale * w + (x, y)``. No clock, no widget.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import hypot, pi, sin

from argmap.render.picture import Box

SHORTEST, LONGEST = 300, 600
"""Milliseconds of a change: what only fades, and the farthest way."""
FADE = 420
"""Milliseconds of a step that fades."""
_PULL = 0.42
"""The most that the camera draws back on a long way, as a part of its scale."""


@dataclass(frozen=True, slots=True)
class Camera:
    """Scale and offset in logical px."""

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0

    def place(self, wx: float, wy: float) -> tuple[float, float]:
        """Where a world point is seen."""
        return wx * self.scale + self.x, wy * self.scale + self.y

    def world(self, x: float, y: float) -> tuple[float, float]:
        """The world point at a point of the wall."""
        return (x - self.x) / self.scale, (y - self.y) / self.scale

    def frame(self, box: Box) -> Box:
        """Where a world box is seen."""
        x, y = self.place(box[0], box[1])
        return x, y, box[2] * self.scale, box[3] * self.scale

    def seen(self, width: float, height: float) -> Box:
        """The part of the world that a wall of this size shows."""
        x, y = self.world(0.0, 0.0)
        return x, y, width / self.scale, height / self.scale

    def panned(self, dx: float, dy: float) -> Camera:
        """Moved by so many px of the wall."""
        return Camera(self.scale, self.x + dx, self.y + dy)

    def zoomed(self, factor: float, x: float, y: float, least: float, most: float) -> Camera:
        """Zoomed about a point of the wall, which stays where it is."""
        scale = min(most, max(least, self.scale * factor))
        wx, wy = self.world(x, y)
        return Camera(scale, x - wx * scale, y - wy * scale)


def fitted(box: Box, area: Box, most: float) -> Camera:
    """The whole of a world box in the middle of an area of the wall, no larger than ``most``."""
    x, y, w, h = box
    ax, ay, aw, ah = area
    scale = min(most, aw / max(w, 1.0), ah / max(h, 1.0))
    return Camera(scale, ax + aw / 2 - (x + w / 2) * scale, ay + ah / 2 - (y + h / 2) * scale)


def eased(progress: float) -> float:
    """Slow, quick, slow: from 0 to 1 (smoothstep's fifth-degree kin, no jolt at either end)."""
    t = min(max(progress, 0.0), 1.0)
    return t * t * t * (t * (6 * t - 15) + 10)


def share(start: Camera, end: Camera, e: float) -> float:
    """How far the transform has come when the scale shall grow evenly by ratio, not by amount."""
    a, b = start.scale, end.scale
    if abs(a - b) < 1e-6 * b:
        return e
    return (a * (b / a) ** e - a) / (b - a)


def between(start: Camera, end: Camera, u: float) -> Camera:
    """The transform a share ``u`` of the way."""
    v = 1.0 - u
    return Camera(start.scale * v + end.scale * u, start.x * v + end.x * u, start.y * v + end.y * u)


def way(start: Camera, end: Camera, width: float, height: float) -> float:
    """How far the camera goes, in screens."""
    mx, my = end.world(width / 2, height / 2)
    x, y = start.place(mx, my)
    return hypot((x - width / 2) / width, (y - height / 2) / height)


def milliseconds(distance: float, zoom: float) -> int:
    """How long a move of so many screens and so great a change of scale (a ratio ≥ 1) takes;
    what only fades takes the shortest time."""
    most = LONGEST - SHORTEST
    return SHORTEST + round(min(most, 130 + 170 * distance + 120 * (zoom - 1.0)))


def pull(distance: float, progress: float) -> float:
    """How much the camera draws back on its way (1: not at all): only when the goal is out of
    sight, so that one sees where it goes without being swept along."""
    depth = min(_PULL, max(0.0, 0.28 * (distance - 0.9)))
    return 1.0 - depth * sin(pi * min(max(progress, 0.0), 1.0)) ** 2
