"""From a plan to blocks, places and paths: what an arrangement is made of, node by node.

Each step is one function for one node, so that `engine` can run it over all of them and `amending`
over those alone that an edit has touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple

from argmap.layout.block import Block, Pairs
from argmap.layout.blocks import Structure
from argmap.layout.build import build
from argmap.layout.forest import Forest
from argmap.layout.plan import Plan
from argmap.layout.problem import Path

if TYPE_CHECKING:
    from argmap.layout.detour import Way


class Detours(NamedTuple):
    """Ways around hand-placed boxes, by all that they depend on: found lately, and before that."""

    known: dict[object, Way]
    older: dict[object, Way]


class Memory:
    """What was computed, by what it was computed from: lately, and before that."""

    def __init__(self, detours: Detours | None = None, older: Memory | None = None) -> None:
        self.blocks: dict[object, Block] = {}
        self.paths: dict[object, tuple[Path, ...]] = {}
        self.detours = detours or Detours({}, {})
        self.older = older

    def aged(self, limit: int) -> Memory:
        """Itself, or, when it holds more than ``limit`` entries, a new one that can fall back on
        it: what is not asked for again until the next time is forgotten."""
        if max(len(self.blocks), len(self.paths), len(self.detours.known)) <= limit:
            return self
        self.older = None
        return Memory(Detours({}, self.detours.known), older=self)


class Draft(NamedTuple):
    """An arrangement before hand-placed boxes have had their say; nodes by index."""

    forest: Forest
    structure: Structure
    plan: Plan
    blocks: list[Block]
    met: dict[int, list[int]]
    """For each node the cross links that meet at it, where there are any."""
    leaving: dict[int, list[int]]
    """The ends of cross links that leave a node's block, as `Plan.ends` counts them."""
    x: list[float]
    """Middles of the boxes."""
    y: list[float]
    """Their tops."""


def lay(p: Plan, memory: Memory) -> tuple[list[Block], dict[int, list[int]], dict[int, list[int]]]:
    """Every node's block, leaves first; then what meets at, and what leaves, each of them."""
    built: list[Block] = [None] * len(p.columns)  # type: ignore[list-item]
    leaving: dict[int, list[int]] = {}
    met: dict[int, list[int]] = {}
    for v in reversed(p.order):
        built[v], meets, leaves = block_of(v, p, built, leaving, memory)
        if meets:
            met[v] = meets
        if leaves:
            leaving[v] = leaves
    return built, met, leaving


_NOTHING: Sequence[int] = ()


def block_of(
    v: int, p: Plan, built: list[Block], leaving: dict[int, list[int]], memory: Memory
) -> tuple[Block, list[int], list[int]]:
    """A node's block from those of its children; the links that meet, the ends that leave."""
    columns, ends = p.columns[v], p.ends
    known = memory.blocks
    width, height = p.sizes[v]
    if not columns and v not in ends:
        leaf = (width, height, p.kinds[v])
        block = known.get(leaf)
        if block is None:
            older = memory.older.blocks if memory.older else {}
            block = known[leaf] = older.get(leaf) or build(*leaf, False, (), 0, (), ())
        return block, [], []
    slots = ends.get(v, [])
    own = len(slots)
    if leaving:
        for column in columns:
            for c in column:
                if c in leaving:
                    slots = slots + leaving[c]
    pairs: Pairs = ()
    west: tuple[int, ...] = ()
    meets: list[int] = []
    leaves: list[int] = []
    if slots:
        pairs, rest = _meeting(slots)
        if pairs:
            meets = [slots[i] >> 1 for i, _ in pairs]
        if rest:
            leaves = list(rest)
            if not p.outline[v]:
                west = tuple([place for end, place in rest.items() if end in p.west])
    below = tuple([tuple([built[c] for c in column]) for column in columns])
    key = (width, height, p.kinds[v], p.outline[v], below, own, pairs, west)
    block = known.get(key)
    if block is None:
        older = memory.older.blocks if memory.older else {}
        block = known[key] = older.get(key) or build(*key)
    return block, meets, leaves


def _meeting(slots: list[int]) -> tuple[Pairs, dict[int, int]]:
    """The slots of links both of whose ends are here, and the other ends with their slots."""
    rest: dict[int, int] = {}
    pairs: list[tuple[int, int]] = []
    for place, end in enumerate(slots):
        mate = rest.pop(end ^ 1, None)
        if mate is None:
            rest[end] = place
        else:
            pairs.append((mate, place) if end & 1 else (place, mate))
    return tuple(pairs), rest


def places(p: Plan, f: Forest, built: list[Block]) -> tuple[list[float], list[float]]:
    """Middle and top of every box."""
    columns = p.columns
    x = [0.0] * len(columns)
    y = [0.0] * len(columns)
    if f.roots:
        x[p.trees[-1]] = leftmost(built[p.trees[-1]])
    for i in f.pinned:
        x[i] = f.fixed[i][0]
        y[i] = f.fixed[i][1] - p.sizes[i][1] / 2
    for v in p.order:
        below = columns[v]
        if below:
            vx, vy = x[v], y[v]
            kids = iter(built[v].kids)
            for column in below:
                for c in column:
                    dx, dy = next(kids)
                    x[c] = vx + dx
                    y[c] = vy + dy
    return x, y


def leftmost(top: Block) -> float:
    """Where the top of all stands, for the whole to start at x = 0."""
    return -min([step[1] for step in top.left])


def run_lines(
    v: int,
    p: Plan,
    block: Block,
    met: dict[int, list[int]],
    at: tuple[float, float],
    paths: list[Path],
    memory: Memory,
    last: Block | None = None,
) -> list[int]:
    """Put the paths that a node's block holds where they are; returns the links' numbers.

    ``last``: the block that stood there, of which many lines may run as they did.
    """
    below = p.columns[v]
    meets = met.get(v, _NOTHING)
    if not below and not meets:
        return []
    key = (block, *at)
    found = memory.paths.get(key)
    if found is None:
        older = memory.older.paths if memory.older else {}
        found = older.get(key)
        if found is None:
            known = memory.paths.get((last, *at), ()) if last is not None else ()
            found = _moved(block.lines, *at, last.lines if last is not None else (), known)
        memory.paths[key] = found
    links: list[int] = []
    place = 0
    if block.tree:
        tree_link = p.tree_link
        for column in below:
            for c in column:
                k = tree_link[c]
                if k >= 0:
                    paths[k] = found[place]
                    links.append(k)
                place += 1
    if meets:
        for k, path in zip(meets, found[place:], strict=True):
            paths[k] = path
        links += meets
    return links


def _moved(
    lines: tuple[Path, ...], dx: float, dy: float, last: tuple[Path, ...], known: tuple[Path, ...]
) -> tuple[Path, ...]:
    """A block's lines where it stands; those that ``last`` had, too, are the ones ``known``."""
    pairs = zip_longest(lines, last[: len(lines)], known[: len(lines)])
    return tuple(
        [
            there if there and old == new else tuple([(x + dx, y + dy) for x, y in new])
            for new, old, there in pairs
        ]
    )
