"""Where the picture lies under the window: scale and origin, and the sums that go with them.

Plain numbers, no widget. World: picture px at scale 1. View: the widget's logical px. Device: the
screen's own px, ``ratio`` of them to a logical one. The origin always lies on a device px, so that
a pan moves pixels without blurring them.
"""

from __future__ import annotations

from typing import NamedTuple

from argmap.render.picture import Box

LEAST, MOST = 0.02, 4.0
"""Zoom stays between these (a map may ask for less to fit)."""
EDGE = 24.0
"""What is brought into sight stands at least so many view px from the edge."""
_KEEP = 64.0
"""This much of the picture, in view px, stays on screen however far one pans."""


class View(NamedTuple):
    """``x``, ``y``: the world point at the widget's top left corner."""

    scale: float = 1.0
    x: float = 0.0
    y: float = 0.0
    ratio: float = 1.0

    @property
    def resolution(self) -> float:
        """Device px to a world px: what decides how much detail can be seen."""
        return self.scale * self.ratio

    @property
    def offset(self) -> tuple[int, int]:
        """The origin in device px."""
        return round(self.x * self.resolution), round(self.y * self.resolution)

    def snapped(self) -> View:
        """The same view with its origin on a device px."""
        left, top = self.offset
        return View(self.scale, left / self.resolution, top / self.resolution, self.ratio)

    def to_world(self, x: float, y: float) -> tuple[float, float]:
        """The world point under a point of the widget."""
        return self.x + x / self.scale, self.y + y / self.scale

    def to_view(self, x: float, y: float) -> tuple[float, float]:
        """Where on the widget a world point lies."""
        return (x - self.x) * self.scale, (y - self.y) * self.scale

    def seen(self, width: float, height: float) -> Box:
        """The part of the world that a widget of this size shows."""
        return self.x, self.y, width / self.scale, height / self.scale

    def panned(self, dx: float, dy: float) -> View:
        """The picture moved by so many view px."""
        return View(
            self.scale, self.x - dx / self.scale, self.y - dy / self.scale, self.ratio
        ).snapped()

    def zoomed(self, factor: float, x: float, y: float, least: float = LEAST) -> View:
        """Zoomed by ``factor``, the world point under (x, y) staying there."""
        scale = min(MOST, max(min(least, LEAST), self.scale * factor))
        wx, wy = self.to_world(x, y)
        return View(scale, wx - x / scale, wy - y / scale, self.ratio).snapped()

    def centred(self, wx: float, wy: float, width: float, height: float) -> View:
        """A world point in the middle of a widget of this size."""
        return View(
            self.scale, wx - width / 2 / self.scale, wy - height / 2 / self.scale, self.ratio
        ).snapped()

    def fitted(
        self, box: Box, width: float, height: float, margin: float = 32.0, most: float = 1.0
    ) -> View:
        """The whole of ``box`` in sight, no larger than ``most``."""
        x, y, w, h = box
        room_w, room_h = max(width - 2 * margin, 16.0), max(height - 2 * margin, 16.0)
        scale = min(most, room_w / max(w, 1.0), room_h / max(h, 1.0))
        return View(scale, self.x, self.y, self.ratio).centred(x + w / 2, y + h / 2, width, height)

    def kept(self, box: Box, width: float, height: float) -> View:
        """Panned back so far that a piece of ``box`` is in sight, so that no map gets lost."""
        x, y, w, h = box
        shown_w, shown_h = width / self.scale, height / self.scale
        keep_w = min(_KEEP / self.scale, w, shown_w)
        keep_h = min(_KEEP / self.scale, h, shown_h)
        left = min(max(self.x, x + keep_w - shown_w), x + w - keep_w)
        top = min(max(self.y, y + keep_h - shown_h), y + h - keep_h)
        if left == self.x and top == self.y:
            return self
        return View(self.scale, left, top, self.ratio).snapped()

    def filling(self, box: Box, width: float, height: float, margin: float = 0.0) -> View:
        """Panned so that nothing of ``box`` is out of sight while emptiness beyond it is shown."""
        left = _within(self.x, width / self.scale, box[0], box[2], margin / self.scale)
        top = _within(self.y, height / self.scale, box[1], box[3], margin / self.scale)
        if left == self.x and top == self.y:
            return self
        return View(self.scale, left, top, self.ratio).snapped()

    def revealing(self, box: Box, width: float, height: float, margin: float = EDGE) -> View:
        """Panned as little as shows ``box``; what does not fit shows its top left."""
        m = margin / self.scale
        x, y, w, h = box
        shown_w, shown_h = width / self.scale, height / self.scale
        left, top = self.x, self.y
        left = max(left, x + w + m - shown_w)
        left = min(left, x - m)
        top = max(top, y + h + m - shown_h)
        top = min(top, y - m)
        return View(self.scale, left, top, self.ratio).snapped()


def _within(start: float, shown: float, low: float, size: float, margin: float) -> float:
    """Where a stretch of ``shown`` begins so that it lies on one that is longer, or holds it."""
    first, last = low - margin, low + size + margin - shown
    return min(max(start, min(first, last)), max(first, last))
