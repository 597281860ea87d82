"""The problem as the engine works on it: boxes as they are drawn down, children, tree order.

"right" is "down" with the axes swapped: everything between here and the answer knows only "down".
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from operator import lt
from typing import NamedTuple

from argmap.layout.problem import Point, Problem


class Forest(NamedTuple):
    """Nodes by index; `children` leaves out the pinned ones, which are roots."""

    sizes: list[tuple[float, float]]
    parent: list[int]
    children: list[list[int]]
    roots: list[int]
    """Roots that are not pinned, in index order."""
    pinned: list[int]
    """Nodes that a hand has placed away from where they would stand."""
    fixed: dict[int, Point]
    """All that a hand has placed."""
    previous: list[Point | None]
    stood: list[tuple[float, float]]
    """The sizes that the boxes had at `previous`."""
    aspect: float

    def top_down(self) -> list[int]:
        """Everybody, parents before their children."""
        found = [*self.pinned, *self.roots]
        for v in found:
            found.extend(self.children[v])
        return found


def forest(problem: Problem, pinned: Collection[int]) -> Forest:
    """Read the problem; ``pinned`` become roots. A circle of parents is cut at its lowest index."""
    turned = problem.direction == "right"
    count = len(problem.keys)
    sizes = [drawn(size, turned=turned) for size in problem.sizes]
    if turned:
        fixed = {i: (y, x) for i, (x, y) in problem.fixed.items()}
    else:
        fixed = dict(problem.fixed)
    previous: list[Point | None]
    stood = sizes
    if problem.previous:
        previous = list(map(problem.previous.get, problem.keys))
        if turned:
            previous = [None if p is None else (p[1], p[0]) for p in previous]
        if problem.stood:
            stood = _stood(problem, sizes, turned=turned)
    else:
        previous = [None] * count
    parent = _uncircled(problem.parent)
    for i in pinned:
        parent[i] = -1
    children, roots = families(parent)
    if pinned:
        roots = [i for i in roots if i not in pinned]
    aspect = 1 / problem.aspect if turned else problem.aspect
    return Forest(sizes, parent, children, roots, sorted(pinned), fixed, previous, stood, aspect)


def drawn(size: tuple[float, float], *, turned: bool) -> tuple[float, float]:
    """A size as it is drawn down, rounded up to quarters of a pixel, see `spacing`."""
    w, h = -(-size[0] * 4 // 1) / 4, -(-size[1] * 4 // 1) / 4
    return (h, w) if turned else (w, h)


def families(parent: Sequence[int]) -> tuple[list[list[int]], list[int]]:
    """Everybody's children, and the roots, in index order."""
    children: list[list[int]] = [[] for _ in parent]
    roots: list[int] = []
    for i, above in enumerate(parent):
        if above >= 0:
            children[above].append(i)
        else:
            roots.append(i)
    return children, roots


def _stood(
    problem: Problem, sizes: list[tuple[float, float]], *, turned: bool
) -> list[tuple[float, float]]:
    """The last sizes where they are known, rounded as `sizes` are."""
    stood = list(sizes)
    for i, (now, last) in enumerate(
        zip(problem.sizes, map(problem.stood.get, problem.keys), strict=True)
    ):
        if last is not None and last != now:
            stood[i] = drawn(last, turned=turned)
    return stood


def _uncircled(parents: Sequence[int]) -> list[int]:
    parent = list(parents)
    if all(map(lt, parent, range(len(parent)))):
        return parent
    state = bytearray(len(parent))  # 0 unseen, 1 on the way, 2 done
    for start in range(len(parent)):
        if state[start]:
            continue
        way: list[int] = []
        i = start
        while i >= 0 and not state[i]:
            state[i] = 1
            way.append(i)
            i = parent[i]
        if i >= 0 and state[i] == 1:
            parent[min(way[way.index(i) :])] = -1
        for i in way:
            state[i] = 2
    return parent
