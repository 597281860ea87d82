"""In which order siblings stand.

Once something was laid out, its order is kept: columns left to right, each from the top down, as
the last centres show it. A newcomer stands beside the sibling that precedes it in index order. At a
first arrangement index order holds, except where it would tangle cross links: see `untangle`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

from argmap.layout.forest import Forest


def kept(known: list[int], forest: Forest) -> list[list[int]]:
    """Siblings as the last arrangement had them: columns left to right, each from the top down.

    Two boxes belong to one column where they overlap by half the narrower one's width: boxes of one
    stack start at the same left edge, columns stand apart. So a box may have grown or shrunk since
    without changing column.
    """
    previous, sizes = forest.previous, forest.sizes
    edges: list[tuple[float, float, int]] = []
    for i in known:
        at = previous[i]
        assert at is not None
        edges.append((at[0] - sizes[i][0] / 2, at[1], i))
    edges.sort()
    columns: list[list[tuple[float, int]]] = []
    end = width = 0.0
    for x, y, i in edges:
        w = sizes[i][0]
        if columns and end - x > min(w, width) / 2:
            columns[-1].append((y, i))
            if len(columns[-1]) == 2 or w < width:
                end, width = min(end, x + w), min(w, width)
        else:
            columns.append([(y, i)])
            end, width = x + w, w
    out: list[list[int]] = []
    for column in columns:
        column.sort()
        out.append([i for _, i in column])
    return out


def untangle(
    forest: Forest, columns: list[list[list[int]]], crosses: Sequence[tuple[int, int]]
) -> None:
    """Put the columns of every row in the order that cross links meet the fewest tree lines in.

    A line that leaves a row runs over the columns to the right of its own, a line between two
    columns over those between them (see `block`), so each row can be ordered for itself: all
    orders are tried for up to five columns, swaps of neighbours for more, as in the adjacent
    exchange heuristic for layered drawings (Eades and Kelly 1986). Index order wins a draw. Stacks
    keep theirs: there only other cross links can be met.
    """
    rows: dict[int, _Row] = {}
    depth: dict[int, int] = {}
    column_of = [0] * len(forest.sizes)
    for v, found in enumerate(columns):
        if len(found) > 1:
            for k, column in enumerate(found):
                for c in column:
                    column_of[c] = k
    for source, target in crosses:
        a, b = source, target
        over_a: list[int] = []
        over_b: list[int] = []
        da, db = _depth(forest, a, depth), _depth(forest, b, depth)
        while a != b:
            if da >= db:
                over_a.append(a)
                a = forest.parent[a]
                da -= 1
            else:
                over_b.append(b)
                b = forest.parent[b]
                db -= 1
            if a < 0 or b < 0:
                break
        meet = a if a == b else -1
        for chain in (over_a, over_b):
            for c in chain if meet < 0 or not chain else chain[:-1]:
                above = forest.parent[c]
                if above >= 0 and len(columns[above]) > 1:
                    row = rows.setdefault(above, _Row(len(columns[above])))
                    row.leaving[column_of[c]] += 1
        if meet >= 0 and len(columns[meet]) > 1:
            row = rows.setdefault(meet, _Row(len(columns[meet])))
            if over_a and over_b:
                i, j = column_of[over_a[-1]], column_of[over_b[-1]]
                if i != j:
                    row.pairs.append((i, j, len(over_a) == 1, len(over_b) == 1))
            else:
                row.leaving[column_of[(over_a or over_b)[-1]]] += 1
    for v, row in rows.items():
        sizes = [len(column) for column in columns[v]]
        order = row.best(sizes)
        if order is not None:
            columns[v] = [columns[v][k] for k in order]


def _depth(forest: Forest, v: int, depth: dict[int, int]) -> int:
    way: list[int] = []
    while v >= 0 and v not in depth:
        way.append(v)
        v = forest.parent[v]
    found = depth[v] if v >= 0 else -1
    for i in reversed(way):
        found += 1
        depth[i] = found
    return found


class _Row:
    """The cross links that concern one row's order."""

    def __init__(self, count: int) -> None:
        self.leaving = [0] * count
        self.pairs: list[tuple[int, int, bool, bool]] = []
        """Column, column, whether each end is its column's top box."""

    def cost(self, order: Sequence[int], sizes: list[int]) -> int:
        """How many tree lines are crossed with the columns in this order."""
        before = [0] * len(order)  # tree lines up to and including each column
        total = 0
        for k in order:
            total += sizes[k]
            before[k] = total
        found = 0
        for k, count in enumerate(self.leaving):
            if count:
                found += count * (total - before[k])
        for i, j, top_i, top_j in self.pairs:
            if before[i] > before[j]:
                i, j, top_j = j, i, top_i
            found += before[j] - before[i]
            if top_j and sizes[j] == 1:
                found -= 1
        return found

    def best(self, sizes: list[int]) -> Sequence[int] | None:
        """The best order, or None for the order there is."""
        index = list(range(len(sizes)))
        start = least = self.cost(index, sizes)
        if not start:
            return None
        best: Sequence[int] = index
        if len(index) <= 5:
            for order in permutations(index):
                cost = self.cost(order, sizes)
                if cost < least:
                    least, best = cost, order
        else:
            current = index
            improved = True
            while improved:
                improved = False
                for k in range(len(current) - 1):
                    trial = [*current[:k], current[k + 1], current[k], *current[k + 2 :]]
                    cost = self.cost(trial, sizes)
                    if cost < least:
                        least, best, current, improved = cost, trial, trial, True
        return best if least < start else None
