"""One arrangement's skeleton: the trees with their virtual tops, in drawing order, and their links.

Several roots stand on *shelves* (rows), the shelves on one *page*: two kinds of boxes without size,
so that a forest is one tree to all that follows. Sorts the links: tree links follow the tree, cross
links join two nodes of one tree, loose links run between trees that a hand has placed apart.
"""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.block import Kind
from argmap.layout.blocks import Structure
from argmap.layout.forest import Forest
from argmap.layout.problem import Problem


@dataclass(slots=True)
class Plan:
    """Nodes by index; those from ``count`` on are shelves and, last, their page."""

    count: int
    columns: list[list[list[int]]]
    outline: list[bool]
    kinds: list[Kind]
    sizes: list[tuple[float, float]]
    trees: list[int]
    """Tops, hand-placed ones first."""
    order: list[int]
    """Preorder, as drawn: columns left to right, stacks downwards."""
    tree_of: list[int]
    tree_link: list[int]
    """Per node its link to its parent, or -1."""
    ends: dict[int, list[int]]
    """Node → ends of its cross links, 2 * link for a source and 2 * link + 1 for a target, in the
    order they leave its side from the top down."""
    west: set[int]
    """Ends whose other end lies to the left, in the same tree."""
    loose: list[int]


def plan(problem: Problem, forest: Forest, structure: Structure) -> Plan:
    """Put the virtual tops on, walk the trees, sort the links."""
    columns, outline = structure.columns, structure.outline
    count = len(forest.sizes)
    sizes = forest.sizes
    kinds: list[Kind] = ["junction" if j else "box" for j in problem.junction]
    trees = list(forest.pinned)
    if len(forest.roots) == 1:
        trees.append(forest.roots[0])
    elif forest.roots:
        columns, outline, sizes = list(columns), list(outline), list(sizes)
        shelves = list(range(count, count + len(structure.shelves)))
        columns.extend([[r] for r in roots] for roots in structure.shelves)
        columns.append([shelves])
        outline.extend([False] * len(shelves))
        outline.append(True)
        shelf: list[Kind] = ["shelf"]
        kinds += shelf * len(shelves)
        kinds.append("page")
        sizes.extend([(0.0, 0.0)] * (len(shelves) + 1))
        trees.append(len(columns) - 1)
    order: list[int] = []
    tree_of = [trees[0] if trees else -1] * len(columns)
    for t in trees:
        start = len(order)
        stack = [t]
        while stack:
            v = stack.pop()
            order.append(v)
            below = columns[v]
            if below:
                for column in reversed(below):
                    stack += column[::-1]
        if t != trees[0]:
            for v in order[start:]:
                tree_of[v] = t
    tree_link = [-1] * len(columns)
    crossing: list[int] = []
    loose: list[int] = []
    parent = forest.parent
    for k, (s, t) in enumerate(problem.links):
        if parent[s] == t and tree_link[s] < 0:
            tree_link[s] = k
        elif tree_of[s] != tree_of[t] or s == t:
            loose.append(k)
        else:
            crossing.append(k)
    ends, west = _ends(problem, crossing, order, parent) if crossing else ({}, set[int]())
    return Plan(
        count, columns, outline, kinds, sizes, trees, order, tree_of, tree_link, ends, west, loose
    )


def _ends(
    problem: Problem, crossing: list[int], order: list[int], parent: list[int]
) -> tuple[dict[int, list[int]], set[int]]:
    """Ends by node: those that go up first, nearest on top, then the others, farthest on top.

    In the channel beside, the line that goes further runs outside: so they do not cross. With them
    the ends whose other end is further left in the same tree.
    """
    wanted = {i for k in crossing for i in problem.links[k]}
    rank = {v: place for place, v in enumerate(order) if v in wanted}
    keyed: dict[int, list[tuple[bool, int, int]]] = {}
    west: set[int] = set()
    for k in crossing:
        s, t = problem.links[k]
        here, there = rank[s], rank[t]
        keyed.setdefault(s, []).append((there > here, -there, 2 * k))
        keyed.setdefault(t, []).append((here > there, -here, 2 * k + 1))
        later, earlier, end = (s, t, 2 * k) if there < here else (t, s, 2 * k + 1)
        if _root(later, earlier, parent) == _root(earlier, -1, parent) >= 0:
            west.add(end)
    out: dict[int, list[int]] = {}
    for v, found in keyed.items():
        found.sort()
        out[v] = [end for _, _, end in found]
    return out, west


def _root(v: int, unless: int, parent: list[int]) -> int:
    """The root above a node, or -1 if a certain node is on the way."""
    while parent[v] >= 0 and v != unless:
        v = parent[v]
    return -1 if v == unless else v
