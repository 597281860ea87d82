"""The last arrangement by the numbers of the next problem, where nodes and links have others.

Where they have the same ones, as when words or a kind were changed, everything is taken as it is;
nothing here is ever changed in place. A box that is new has no block, and stands nowhere.
"""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import repeat
from operator import itemgetter

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
    to, came = _numbers(before.keys, problem.keys)
    if len(came) < 2 or not _same_kinds(came, before.junction, problem.junction):
        return None
    to.append(GONE)  # what GONE hung from, or was, is GONE
    link_to, link_came = _numbers(
        _told_apart([(to[s], to[t]) for s, t in before.links]), _told_apart(problem.links)
    )
    end_to = [end for k in link_to for end in ((2 * k, 2 * k + 1) if k >= 0 else (GONE, GONE))]
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
        list(map((*last.solution.paths, ()).__getitem__, link_came)),
        frozenset([to[v] for v in unsure]) - {GONE},
        _hung(to, came, [to[above] for above in before.parent], problem.parent, columns),
        frozenset([problem.links[k][1] for k, old in enumerate(link_came) if old < 0]),
    )


def _numbers(before: Sequence[Hashable], after: Sequence[Hashable]) -> tuple[list[int], list[int]]:
    """What number each thing has now, and what number it had; GONE where it has or had none."""
    now = dict(zip(after, range(len(after)), strict=True))
    then = dict(zip(before, range(len(before)), strict=True))
    return list(map(now.get, before, repeat(GONE))), list(map(then.get, after, repeat(GONE)))


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


def _same_kinds(came: list[int], before: Sequence[bool], after: Sequence[bool]) -> bool:
    return all(
        old < 0 or was is now
        for old, was, now in zip(came, map((*before, None).__getitem__, came), after, strict=True)
    )


def _hung(
    to: list[int],
    came: list[int],
    parent: list[int],
    now: Sequence[int],
    columns: list[Columns],
) -> frozenset[int]:
    """See `Carried.hung`; ``parent``: what the old nodes hung from, by the new numbers."""
    found: set[int] = set()
    for old, new in enumerate(to[:-1]):
        if new < 0:
            found.add(parent[old])
            found.update([c for column in columns[old] for c in column])
    was = map((*parent, GONE).__getitem__, came)
    for new, (above, one) in enumerate(zip(now, was, strict=True)):
        if above != one:
            found.update((new, above, one))
    found.update([new for new, old in enumerate(came) if old < 0])
    found.discard(GONE)
    return frozenset(found)
