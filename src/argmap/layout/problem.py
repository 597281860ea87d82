"""What the layout engine is asked and what it answers.

Plain values only: no document, no text, no theme, no Qt. Whoever wants a layout (see `diagram`)
turns its own things into a `Problem`, and reads places and paths from the `Solution` by index.
Coordinates are pixels, y grows downwards.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

Point = tuple[float, float]
Path = tuple[Point, ...]
Direction = Literal["down", "right"]
_NONE: Mapping[Any, Any] = MappingProxyType({})


class Problem(NamedTuple):
    """A forest of boxes with links between them.

    `parent` is the tree the boxes hang in (-1 for a root); siblings stand in index order unless
    `previous` or, at a first arrangement, cross links say otherwise. A link runs from its source,
    the reason, to its target, what the reason bears on: a tree link has
    `parent[source] == target`, every other link is a cross link, in any direction.
    """

    keys: Sequence[str]
    """A stable name per node; `previous` is looked up by it."""
    sizes: Sequence[tuple[float, float]]
    """Width and height per node."""
    parent: Sequence[int]
    links: Sequence[tuple[int, int]]
    junction: Sequence[bool]
    """True for the small round nodes where linked premises meet or an undercut ends."""
    fixed: Mapping[int, Point] = _NONE
    """Centres given by a hand: these nodes stay exactly there, the others keep clear of them."""
    away: Collection[int] = ()
    """Those of ``fixed`` that stood away from their place among the others at `previous`, and that
    no hand has moved since: they stay away."""
    previous: Mapping[str, Point] = _NONE
    """Centres of the last arrangement in the same direction; order and blocks are kept from it."""
    stood: Mapping[str, tuple[float, float]] = _NONE
    """Width and height of the boxes in the last arrangement, where they may have been others."""
    direction: Direction = "down"
    aspect: float = 1.6
    """Wanted width over height of the whole."""
    steady: bool = False
    """Keep the blocks of ``previous`` even where others would come nearer to the aspect: while
    part of a map is folded away, its shape says nothing about the whole."""


class Solution(NamedTuple):
    """Where everything stands and how the links run."""

    centres: tuple[Point, ...]
    """One per node."""
    paths: tuple[Path, ...]
    """One per link: cubic Bézier control points, 1 + 3k of them, from the source's border to the
    target's border; to be drawn as they are."""
    natural: tuple[Point, ...] = ()
    """Where the nodes would stand by themselves, had nothing to make way for hand-placed boxes:
    what the next problem's `previous` is to be told, or order and blocks would be read from boxes
    that were pushed. Empty: that is where they stand."""
    away: frozenset[int] = frozenset()
    """The hand-placed nodes that are too far from their place among the others to keep it free."""
