"""A subtree laid out in its own coordinates: the piece everything is built from and cached as.

The origin of a block is the middle of its top box's upper edge. A block is a pure function of what
it is built from (see `build`), so equal subtrees are built once, and an edit rebuilds only the
blocks on the way from it to the root.

Two forms. A *row*: children beneath the box in columns side by side, as close as their contours
allow; a column is one child, or several outlines stacked. An *outline*: all children stacked under
the box and indented, each with a rail of its own on the left, so that every box of an outline can
be left to the right without meeting a tree line or a box. Cross links use that: from a box they go
right to the next channel (beside a column), up the channel to the bus (the strip between a box and
its columns), along the bus, and down another channel; or down the first, along the cellar beneath
the columns and up the other. What has its other end on the left leaves a row on that side. Room for
these lines is reserved in the blocks, so they are clear of boxes by construction. Lines that leave
the block hang in `exits`, half done; the block where both halves meet joins them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from argmap.layout.curves import rounded
from argmap.layout.problem import Path, Point
from argmap.layout.spacing import RAIL, RAIL_STEP, RAILS_WIDTH, TRACK
from argmap.layout.tidy import Contour

Kind = Literal["box", "junction", "shelf", "page"]
Line = tuple[Point, ...]
"""Turns of an axis-parallel line."""
Pairs = tuple[tuple[int, int], ...]
"""Slots that meet, the source's first."""


class Block(NamedTuple):
    """A laid-out subtree; see the module.

    Each is its own: as a key it is not looked through, with all that is laid out below it.
    """

    kind: Kind
    width: float
    height: float
    kids: tuple[Point, ...]
    """Per child, columns in order: where its origin stands."""
    left: Contour
    right: Contour
    bottom: float
    tree: tuple[Path, ...]
    """Per child: the line from the child to the box."""
    joined: tuple[Path, ...]
    """Per pair of ends that meet here: the whole line, source first."""
    exits: tuple[Line, ...]
    """Per end that leaves: its turns so far."""
    leftward: tuple[bool, ...]
    """Per end that leaves: whether it goes on to the left, not to the right, from its last turn."""
    own: int
    """How many of the exits, the first ones, are the top box's own."""

    __eq__ = object.__eq__
    __ne__ = object.__ne__
    __hash__ = object.__hash__

    @property
    def lines(self) -> tuple[Path, ...]:
        """All that are done, tree lines first."""
        return (*self.tree, *self.joined)

    @property
    def size(self) -> tuple[float, float]:
        """The width and height of all of it."""
        return max([x for _, x in self.right]) - min([x for _, x in self.left]), self.bottom


def ports(width: float, height: float, kind: Kind, slots: Sequence[int]) -> dict[int, Point]:
    """Where the box's own cross links leave it: spread over its right side, slot order down."""
    count = len(slots)
    if kind == "junction":  # above the bracket that comes in at the middle
        r = min(width, height) / 2
        found: dict[int, Point] = {}
        for place, slot in enumerate(slots):
            dy = -r * (0.75 - (0.45 * place / (count - 1) if count > 1 else 0.0))
            found[slot] = ((r * r - dy * dy) ** 0.5, height / 2 + dy)
        return found
    step = min(TRACK + 3, max(0.0, height - 12) / max(1, count - 1))
    top = height / 2 - step * (count - 1) / 2
    return {slot: (width / 2, top + step * place) for place, slot in enumerate(slots)}


def join(source: Line, target: Line, *way: Point) -> Path:
    """The path of a cross link from its two halves."""
    return _route((*source, *way, *reversed(target)))


@lru_cache(maxsize=4096)
def _route(turns: Line) -> Path:
    """Remembered: in its block's coordinates a line mostly stays as it was by an edit."""
    return rounded(turns)


def stack(blocks: tuple[Block, ...], x: float, y: float, gap: float) -> list[Point]:
    """Origins of blocks one below the other, their left edges at ``x``, from ``y`` down."""
    kids: list[Point] = []
    for block in blocks:
        kids.append((x - min([step[1] for step in block.left]), y))
        y += block.bottom + gap
    return kids


def rail_step(width: float, count: int) -> float:
    """How far apart the rails of a stack stand under a box of this width."""
    if count < 2:
        return 0.0
    room = min(RAILS_WIDTH, max(0.0, width - 2 * min(RAIL, width / 2)))
    return min(RAIL_STEP, room / (count - 1) * 4 // 1 / 4)


def moved(points: Line, dx: float, dy: float) -> Line:
    """The line moved."""
    return tuple([(x + dx, y + dy) for x, y in points])


def ordered(a: float, b: float) -> tuple[float, float]:
    """The two numbers, the lesser first."""
    return (a, b) if a <= b else (b, a)
