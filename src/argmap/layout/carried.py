"""The last arrangement by the numbers of the next problem, where nodes and links have others.

Where they have the same ones, as when words or a kind were changed, everything is taken as it is;
nothing here is ever changed in place. A box that is new has no block, and stands nowhere.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import NamedTuple

from argmap.layout.block import Block
from argmap.layout.blocks import Columns
from argmap.layout.engine import Solved
from argmap.layout.problem import Path, Point, Problem

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
    to, came = nodes.to, nodes.came
    if len(came) < 2 or not _same_kinds(nodes, before.junction, problem.junction):
        return None
    to.append(GONE)  # what GONE hung from, or was, is GONE
    links = _numbers(
        _told_apart([(to[s], to[t]) for s, t in before.links]), _told_apart(problem.links)
    )
    link_to = links.to
    end_to = [0] * (2 * len(link_to))  # of a link that is gone the ends are less than 0, too
    end_to[::2] = [2 * k for k in link_to]
    end_to[1::2] = [2 * k + 1 for k in link_to]
    columns = [
        below and [[to[c] for c in column] for column in below] for below in structure.columns
    ]
    pick = itemgetter(*came)
    return Carried(
        False,
        pick((*before.sizes, NOWHERE)),
        pick((*draft.forest.sizes, NOWHERE)),
        pick((*columns, [])),
        pick((*structure.outline, False)),
        pick((*draft.blocks[:count], None)),
        pick((*draft.x[:count], math.nan)),
        pick((*draft.y[:count], math.nan)),
        pick((*last.solution.centres, NOWHERE)),
        {to[v]: [end_to[end] for end in ends] for v, ends in plan.ends.items()},
        {end_to[end] for end in plan.west},
        {to[v]: [link_to[k] for k in met] for v, met in draft.met.items() if v < count},
        {to[v]: [end_to[end] for end in ends] for v, ends in draft.leaving.items() if v < count},
        list(map((*last.solution.paths, ()).__getitem__, links.came)),
        frozenset([to[v] for v in unsure]) - {GONE},
        _hung(nodes, [to[above] for above in before.parent], problem.parent, columns),
        frozenset([problem.links[k][1] for k in links.new]),
    )


class _Numbers(NamedTuple):
    """What number each thing has now and had then; GONE where it has or had none."""

    to: list[int]
    came: list[int]
    new: list[int]
    gone: list[int]


def _numbers(before: Sequence[Hashable], after: Sequence[Hashable]) -> _Numbers:
    """Things by number, each but once; only between the first and the last that differ are they
    looked at one by one."""
    then, now = list(before), list(after)
    head = _common(then, now)
    tail = _common(then[: head - 1 if head else None : -1], now[: head - 1 if head else None : -1])
    was, are = range(head, len(then) - tail), range(head, len(now) - tail)
    number = {now[i]: i for i in are}
    to = [*range(head), *(number.get(then[i], GONE) for i in was)]
    to += range(len(now) - tail, len(now))
    number = {then[i]: i for i in was}
    came = [*range(head), *(number.get(now[i], GONE) for i in are)]
    came += range(len(then) - tail, len(then))
    return _Numbers(
        to, came, [i for i in are if came[i] == GONE], [i for i in was if to[i] == GONE]
    )


def _common(one: list[Hashable], two: list[Hashable]) -> int:
    """How many things two lists have in common at their beginning."""
    low, high = 0, min(len(one), len(two))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == two[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _told_apart(links: Sequence[tuple[int, int]]) -> Sequence[Hashable]:
    """The links; the second between the same ends is another one than the first."""
    if len(set(links)) == len(links):
        return links
    counts: dict[tuple[int, int], int] = {}
    found: list[Hashable] = []
    for link in links:
        count = counts[link] = counts.get(link, 0) + 1
        found.append(link if count == 1 else (link, count))
    return found


def _same_kinds(nodes: _Numbers, before: Sequence[bool], after: Sequence[bool]) -> bool:
    """Whether all that are not new are boxes or junctions as they were."""
    was = list(map((*before, False).__getitem__, nodes.came))
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
    was = map((*parent, GONE).__getitem__, nodes.came)
    for new, (above, one) in enumerate(zip(now, was, strict=True)):
        if above != one:
            found.update((new, above, one))
    found.discard(GONE)
    return frozenset(found)
