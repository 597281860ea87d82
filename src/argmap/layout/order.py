"""In which order siblings stand.

Once something was laid out, its order is kept: columns left to right, each from the top down, as
the last centres show it. A newcomer stands beside the sibling that precedes it in index order. At a
first arrangement index order holds, except where it would tangle cross links: see `untangle`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import permutations

from argmap.layout.forest import Forest


def kept(known: list[int], forest: Forest) -> list[list[int]]:
    """Siblings as the last arrangement had them: columns left to right, each from the top down.

    Two boxes belong to one column where they overlap by half the narrower one's width: boxes of one
    stack start at the same left edge, columns stand apart. So a box may have grown or shrunk since
    without changing column.
    """
    previous, sizes = forest.previous, forest.stood
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

    A line that leaves a row passes the columns to the right of its own, a line between two columns
    those between them, mostly over them (see `columns`), so each row can be ordered for itself: all
    orders are tried for up to five columns, swaps of neighbours for more, as in the adjacent
    exchange heuristic for layered drawings (Eades and Kelly 1986). Index order wins a draw. A
    root's children keep it always: the positions on a question are read in their order. What lines
    meet beside a stack is for `nesting`.
    """
    rows: dict[int, _Row] = {}
    column_of = [0] * len(forest.sizes)
    for found in columns:
        if len(found) > 1:
            for k, column in enumerate(found):
                for c in column:
                    column_of[c] = k
    depth: dict[int, int] = {}
    for source, target in crosses:
        up, down, meet = _ways_up(forest, source, target, depth)
        for way in (up, down):
            for c in way[:-1] if meet >= 0 else way:
                above = forest.parent[c]
                if above >= 0 and len(columns[above]) > 1:
                    row = rows.setdefault(above, _Row(len(columns[above])))
                    row.leaving[column_of[c]] += 1
        if meet >= 0 and len(columns[meet]) > 1:
            row = rows.setdefault(meet, _Row(len(columns[meet])))
            row.joins(
                [column_of[way[-1]] for way in (up, down) if way], [len(up) == 1, len(down) == 1]
            )
    for v, row in rows.items():
        if forest.parent[v] < 0:
            continue
        order = row.best([len(column) for column in columns[v]])
        if order is not None:
            columns[v] = [columns[v][k] for k in order]


def _ways_up(
    forest: Forest, a: int, b: int, depth: dict[int, int]
) -> tuple[list[int], list[int], int]:
    """The nodes from each of two up to below where they meet, and where that is, or -1."""
    ways: tuple[list[int], list[int]] = ([], [])
    da, db = _depth(forest, a, depth), _depth(forest, b, depth)
    while a != b and a >= 0 and b >= 0:
        if da >= db:
            ways[0].append(a)
            a = forest.parent[a]
            da -= 1
        else:
            ways[1].append(b)
            b = forest.parent[b]
            db -= 1
    return *ways, a if a == b else -1


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

    def joins(self, ends: list[int], tops: list[bool]) -> None:
        """A link that meets here: in two columns, or from one to the row's own box."""
        if len(ends) == 1:
            self.leaving[ends[0]] += 1
        elif ends[0] != ends[1]:
            self.pairs.append((ends[0], ends[1], tops[0], tops[1]))

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
        return least(len(sizes), lambda order: self.cost(order, sizes))


def least(count: int, cost: Callable[[Sequence[int]], int]) -> Sequence[int] | None:
    """The order of ``count`` things that costs least, or None if none costs less than theirs."""
    order: Sequence[int] = range(count)
    found = start = cost(order)
    if not start:
        return None
    if count <= 5:
        for trial in permutations(range(count)):
            price = cost(trial)
            if price < found:
                found, order = price, trial
        return order if found < start else None
    improved = True
    while improved:
        improved = False
        for k in range(count - 1):
            trial = (*order[:k], order[k + 1], order[k], *order[k + 2 :])
            price = cost(trial)
            if price < found:
                found, order, improved = price, trial, True
    return order if found < start else None
