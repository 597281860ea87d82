"""In which order the boxes of a stack stand, so that the cross links beside it nest.

All boxes of an outline, or of the outlines that share a column, are left on the right, into one
channel (see `block`). There a link between two of them runs around whatever stands between them:
one that begins there and does not end there crosses it. So the siblings of each stack that links
come from are put in the order in which fewest do; index order wins a draw, and those that no link
comes from keep their places. For first arrangements only, as `order.untangle`.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.layout.blocks import Structure
from argmap.layout.forest import Forest
from argmap.layout.order import least

Family = tuple[int, int]
"""The siblings in one stack: their parent, the number of their column."""


def nest(forest: Forest, structure: Structure, crosses: Sequence[tuple[int, int]]) -> None:
    """Reorder the stacks beside which cross links meet."""
    stacks: dict[Family, _Stack] = {}
    for link in crosses:
        ways = [_way(forest, structure, end) for end in link]
        (here, _), (there, _) = ways
        for end, (top, way) in zip(link, ways, strict=True):
            if top is None:
                continue
            stack = stacks.setdefault(top, _Stack(top))
            stack.pass_by(way)
            if here != there:
                stack.leaving.append(end)
        if here == there and here is not None and link[0] != link[1]:
            stacks[here].arcs.append(link)
    for stack in stacks.values():
        if stack.arcs and len(stack.arcs) + len(stack.leaving) > 1:
            stack.settle(structure)


def _way(
    forest: Forest, structure: Structure, node: int
) -> tuple[Family | None, list[tuple[Family, int]]]:
    """The stack that a node is part of, and who lies on the way there, each with its siblings."""
    way: list[tuple[Family, int]] = []
    top: Family | None = (node, 0) if structure.outline[node] and structure.columns[node] else None
    parent = forest.parent[node]
    while parent >= 0:
        columns = structure.columns[parent]
        number = next(k for k, column in enumerate(columns) if node in column)
        inside = structure.outline[parent]
        if not inside and len(columns[number]) == 1:
            break
        top = (parent, number)
        way.append((top, node))
        if not inside:
            break
        node, parent = parent, forest.parent[parent]
    return top, way


class _Stack:
    """One channel's links: those from box to box, and the ends of those that leave it."""

    def __init__(self, top: Family) -> None:
        self.top = top
        self.arcs: list[tuple[int, int]] = []
        self.leaving: list[int] = []
        self.below: dict[Family, set[int]] = {}

    def pass_by(self, way: list[tuple[Family, int]]) -> None:
        for family, node in way:
            self.below.setdefault(family, set()).add(node)

    def settle(self, structure: Structure) -> None:
        """Family by family, for as long as that helps."""
        shown: dict[Family, list[int]] = {}
        for (parent, number), some in self.below.items():
            siblings = structure.columns[parent][number]
            shown[parent, number] = [c for c in siblings if c in some]
        movable = [family for family, some in shown.items() if len(some) > 1]
        improved = self.cost(shown) > 0
        while improved:
            improved = False
            for family in movable:
                siblings = shown[family]
                order = least(
                    len(siblings),
                    lambda order, family=family, siblings=siblings: self.cost(
                        {**shown, family: [siblings[k] for k in order]}
                    ),
                )
                if order is not None:
                    shown[family] = [siblings[k] for k in order]
                    improved = True
        for (parent, number), some in shown.items():
            there = iter(some)
            columns, moved = structure.columns[parent], self.below[parent, number]
            # not in place: it may be the forest's own list
            columns[number] = [next(there) if c in moved else c for c in columns[number]]

    def cost(self, shown: dict[Family, list[int]]) -> int:
        """How often links cross with the siblings in this order."""
        place: dict[int, int] = {self.top[0]: 0}
        ahead = shown.get(self.top, [])[::-1]
        while ahead:
            node = ahead.pop()
            place[node] = len(place)
            ahead += shown.get((node, 0), ())[::-1]
        spans = [sorted((place[a], place[b])) for a, b in self.arcs]
        ends = [place[end] for end in self.leaving]
        found = 0
        for k, (low, high) in enumerate(spans):
            found += sum([low < end < high for end in ends])
            for a, b in spans[:k]:
                found += (low < a < high) != (low < b < high) and len({low, high, a, b}) == 4
        return found
