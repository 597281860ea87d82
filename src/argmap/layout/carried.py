"""The last arrangement by the numbers of the next problem, where nodes and links have others.

Where they have the same ones, as when words or a kind were changed, everything is taken as it is;
nothing here is ever changed in place. A box that is new has no block, and stands nowhere.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import compress, count
from operator import ne
from typing import NamedTuple, TypeVar

from argmap.layout.block import Block
from argmap.layout.blocks import Columns
from argmap.layout.engine import Solved
from argmap.layout.problem import Path, Point, Problem

T = TypeVar("T")
GONE = -1
"""Stands for a node, a link or an end that is not there any more."""
NOWHERE: Point = (math.nan, math.nan)
"""Size and centre of a newcomer: unlike any other."""


@dataclass(frozen=True, slots=True)
class Carried:
    """Nodes and links by their new numbers; shelves and pages are left out."""

    alike: bool
    """Nodes and links are the same ones."""
    given: Sequence[Point]
    """Sizes as the last problem had them."""
    sizes: Sequence[Point]
    columns: Sequence[Columns]
    outline: Sequence[bool]
    blocks: Sequence[Block | None]
    x: Sequence[float]
    y: Sequence[float]
    centres: Sequence[Point]
    ends: dict[int, list[int]]
    west: set[int]
    met: dict[int, list[int]]
    leaving: dict[int, list[int]]
    paths: Sequence[Path]
    unsure: frozenset[int]
    hung: frozenset[int]
    """Whose children are others than they were, and what hangs elsewhere or is new."""
    linked: frozenset[int]
    """Targets of links that are new."""


def carry(last: Solved, problem: Problem) -> Carried | None:
    """The last arrangement in new numbers; None where a box has become a junction."""
    before, draft = last.problem, last.draft
    plan, structure = draft.plan, draft.structure
    count = len(before.keys)
    unsure = range(count) if last.unsure is None else last.unsure
    if (
        before.keys == problem.keys
        and before.parent == problem.parent
        and before.links == problem.links
        and before.junction == problem.junction
    ):
        return Carried(
            True,
            before.sizes,
            draft.forest.sizes,
            structure.columns,
            structure.outline,
            draft.blocks[:count],
            draft.x[:count],
            draft.y[:count],
            last.solution.centres,
            plan.ends,
            plan.west,
            draft.met,
            draft.leaving,
            last.solution.paths,
            frozenset(unsure),
            frozenset(),
            frozenset(),
        )
    nodes = _numbers(before.keys, problem.keys)
    to = nodes.to
    if len(problem.keys) < 2 or not _same_kinds(nodes, before.junction, problem.junction):
        return None
    to.append(GONE)  # what GONE hung from, or was, is GONE
    links = _numbers([(to[s], to[t]) for s, t in before.links], problem.links)
    link_to = links.to
    end_to = [0] * (2 * len(link_to))  # of a link that is gone the ends are less than 0, too
    end_to[::2] = [2 * k for k in link_to]
    end_to[1::2] = [2 * k + 1 for k in link_to]
    last_child = dict(zip(before.parent, range(count), strict=True))
    columns = [
        [[to[c] for c in column] for column in below]
        if below and last_child[v] >= nodes.head
        else below
        for v, below in enumerate(structure.columns)
    ]
    nothing: Columns = []
    return Carried(
        False,
        nodes.row(before.sizes, NOWHERE),
        nodes.row(draft.forest.sizes, NOWHERE),
        nodes.row(columns, nothing),
        nodes.row(structure.outline, new=False),
        nodes.row(draft.blocks[:count], None),
        nodes.row(draft.x[:count], math.nan),
        nodes.row(draft.y[:count], math.nan),
        nodes.row(last.solution.centres, NOWHERE),
        {to[v]: [end_to[end] for end in ends] for v, ends in plan.ends.items()},
        {end_to[end] for end in plan.west},
        {to[v]: [link_to[k] for k in met] for v, met in draft.met.items() if v < count},
        {to[v]: [end_to[end] for end in ends] for v, ends in draft.leaving.items() if v < count},
        links.row(last.solution.paths, ()),
        frozenset([to[v] for v in unsure]) - {GONE},
        _hung(nodes, list(map(to.__getitem__, before.parent)), problem.parent, columns),
        frozenset([problem.links[k][1] for k in links.new]),
    )


class _Numbers(NamedTuple):
    """What number each thing has now and had then; GONE where it has or had none."""

    head: int
    """So many begin both, and keep their numbers."""
    tail: int
    """So many end both."""
    to: list[int]
    came: list[int]
    """Of those between."""
    new: list[int]
    gone: list[int]

    def row(self, then: Sequence[T], new: T) -> list[T]:
        """A row with something for each, by the numbers of now."""
        between = [then[i] if i != GONE else new for i in self.came]
        return [*then[: self.head], *between, *then[len(then) - self.tail :]]


def _numbers(before: Sequence[Hashable], after: Sequence[Hashable]) -> _Numbers:
    """Things by number; only between the first and the last that differ are they looked at one by
    one."""
    before, after = list(before), list(after)
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    was, are = range(head, len(before) - tail), range(head, len(after) - tail)
    then, now = _told_apart(before[head : was.stop]), _told_apart(after[head : are.stop])
    number = dict(zip(now, are, strict=True))
    to = [*range(head), *[number.get(one, GONE) for one in then]]
    gone = [i for i in was if to[i] == GONE]
    to += range(are.stop, len(after))
    number = dict(zip(then, was, strict=True))
    came = [number.get(one, GONE) for one in now]
    new = [i for i, one in zip(are, came, strict=True) if one == GONE]
    return _Numbers(head, tail, to, came, new, gone)


def _common(one: Sequence[Hashable], two: Sequence[Hashable]) -> int:
    """How many things two rows have in common at their beginning."""
    low, high = 0, min(len(one), len(two))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == two[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _told_apart(things: Sequence[Hashable]) -> Sequence[Hashable]:
    """The things; the second of a kind, as links between the same ends are, is another one than the
    first."""
    if len({*things}) == len(things):
        return things
    counts: dict[Hashable, int] = {}
    found: list[Hashable] = []
    for thing in things:
        times = counts[thing] = counts.get(thing, 0) + 1
        found.append(thing if times == 1 else (thing, times))
    return found


def _same_kinds(nodes: _Numbers, before: Sequence[bool], after: Sequence[bool]) -> bool:
    """Whether all that are not new are boxes or junctions as they were."""
    was = nodes.row(before, new=False)
    for i in nodes.new:
        was[i] = after[i]
    return was == list(after)


def _hung(
    nodes: _Numbers, parent: list[int], now: Sequence[int], columns: list[Columns]
) -> frozenset[int]:
    """See `Carried.hung`; ``parent``: what the old nodes hung from, by the new numbers."""
    found = {*nodes.new}
    for old in nodes.gone:
        found.add(parent[old])
        found.update([c for column in columns[old] for c in column])
    was = nodes.row(parent, GONE)
    for new in compress(count(), map(ne, now, was)):
        found.update((new, now[new], was[new]))
    found.discard(GONE)
    return frozenset(found)
