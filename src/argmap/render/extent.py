"""How far boxes reach together; of a picture's boxes and arrows, found anew only where what reached
furthest may be gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import add
from typing import NamedTuple

from argmap.render.picture import Box, Item


class Edges(NamedTuple):
    """Of a rectangle around something."""

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def of(cls, box: Box, margin: float = 0.0) -> Edges:
        """Those of a box, or so far around it."""
        x, y, width, height = box
        return cls(x - margin, y - margin, x + width + margin, y + height + margin)

    def beside(self, other: Edges | None) -> Edges:
        """Around both."""
        if other is None:
            return self
        return Edges(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )

    def inside(self, other: Edges) -> bool:
        """Whether nothing of this reaches the edges of the other."""
        return (
            self.left > other.left
            and self.top > other.top
            and self.right < other.right
            and self.bottom < other.bottom
        )

    def holds(self, other: Edges) -> bool:
        """Whether all of the other is within this."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def box(self, margin: float = 0.0, last: Box | None = None) -> Box:
        """The rectangle, a margin around it; ``last``: one to be in it, with its own margin."""
        left, top = self.left - margin, self.top - margin
        right, bottom = self.right + margin, self.bottom + margin
        if last is not None:
            x, y, width, height = last
            left, top = min(left, x), min(top, y)
            right, bottom = max(right, x + width), max(bottom, y + height)
        return (left, top, right - left, bottom - top)


def around(boxes: Sequence[Box]) -> Edges | None:
    """The rectangle around these; None where there are none."""
    if not boxes:
        return None
    lefts, tops, widths, heights = zip(*boxes, strict=True)
    return Edges(min(lefts), min(tops), max(map(add, lefts, widths)), max(map(add, tops, heights)))


def box_around(boxes: Sequence[Box], margin: float = 0.0) -> Box | None:
    """The same as a box, a margin around it."""
    edges = around(boxes)
    return None if edges is None else edges.box(margin)


class Extent:
    """Follows what is drawn from one picture to the next."""

    def __init__(self) -> None:
        self._edges: Edges | None = None

    def follow(
        self, gone: Sequence[Box], come: Sequence[Box], items: Iterable[Item] | None
    ) -> Edges | None:
        """The edges of all ``items``, which are what they were but for these boxes.

        None of them given: of those at least that have come; the next time all are looked at.
        """
        edges, old, new = self._edges, around(gone), around(come)
        if old is not None and edges is not None and not old.inside(edges):
            edges = None
        if edges is not None and new is not None:
            edges = edges.beside(new)
        elif edges is None and items is not None:
            edges = around([item.bounds for item in items])
        self._edges = edges
        return edges or new
