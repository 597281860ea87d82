"""From a problem to places and paths: the order of work.

1. `forest` reads the problem; `blocks` and `order`, or with a last arrangement `kept`, decide what
   stands beside and under what.
2. `draft` lays out each subtree in its own coordinates, cross links with it.
3. Places are summed up from the roots down. The whole starts at x = 0, y = 0, so what is added on
   its right moves nothing on its left, and a map opened again is where it was; a hand-placed box
   stands where the hand put it.
4. Only where a hand has placed something: `settle` moves automatic boxes out of the way, `detour`
   finds new ways for the lines that this broke.

`amending` does 1 to 3 for what an edit has touched alone; here everything is done.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from argmap.layout import blocks
from argmap.layout.draft import Draft, Memory, lay, places, run_lines
from argmap.layout.forest import forest
from argmap.layout.nesting import nest
from argmap.layout.order import untangle
from argmap.layout.plan import plan
from argmap.layout.problem import Path, Point, Problem, Solution


def arrange(problem: Problem) -> Solution:
    """Place every node and run every link; a pure function, the same on every machine."""
    return solve(problem, Memory()).solution


class Solved(NamedTuple):
    """A problem's solution, and how it came about; all of it stays as it is."""

    problem: Problem
    draft: Draft
    solution: Solution
    unsure: frozenset[int] | None = None
    """Whose children may stand in other columns than `remembered` would read from this solution;
    None: anybody's."""


def solve(problem: Problem, memory: Memory) -> Solved:
    """`arrange`, taking from the memory what is still true, leaving in it what was found."""
    # what a hand nudged keeps its place in the tree; what it took away takes its subtree along
    away = sorted(i for i in problem.away if i in problem.fixed)
    draft = _draft(problem, memory, away)
    while gone := [
        i for i, at in draft.forest.fixed.items() if i not in away and not _nudged(draft, i, at)
    ]:
        away = sorted([*away, *gone])
        draft = _draft(problem, memory, away)
    f, p = draft.forest, draft.plan
    x, y = draft.x, draft.y
    paths: list[Path] = [()] * len(problem.links)  # loose links stay empty
    for v in p.order:
        run_lines(v, p, draft.blocks[v], draft.met, (x[v], y[v]), paths, memory)
    sizes = p.sizes
    natural: list[Point] = []
    if f.fixed:
        natural = [(x[i], y[i] + sizes[i][1] / 2) for i in range(p.count)]
        from argmap.layout.making_way import make_way

        boxes = [
            (x[i] - sizes[i][0] / 2, y[i], x[i] + sizes[i][0] / 2, y[i] + sizes[i][1])
            for i in range(p.count)
        ]
        down = make_way(problem, f, p, draft.met, boxes, paths, memory.detours)
        for i, dy in down.items():
            y[i] += dy
    centres = [(x[i], y[i] + sizes[i][1] / 2) for i in range(p.count)]
    for i, centre in f.fixed.items():
        centres[i] = centre
    if problem.direction == "right":
        centres, natural = _turned(centres), _turned(natural)
        paths = [tuple(_turned(path)) for path in paths]
    solution = Solution(tuple(centres), tuple(paths), tuple(natural), frozenset(away))
    return Solved(problem, draft, solution)


def _turned(points: Sequence[Point]) -> list[Point]:
    return [(b, a) for a, b in points]


def _draft(problem: Problem, memory: Memory, pinned: Collection[int]) -> Draft:
    f = forest(problem, pinned)
    if any(at is not None for at in f.previous):
        from argmap.layout.kept import remembered

        structure = remembered(f, f.top_down())
        p = plan(problem, f, structure)
        built, met, leaving = lay(p, memory)
        if f.roots and not problem.steady:
            top = built[p.trees[-1]]
            other = blocks.bettered(structure, top.size, f, problem.junction)
            if other is not None:
                structure = other
                p = plan(problem, f, structure)
                built, met, leaving = lay(p, memory)
    else:
        structure, _ = blocks.chosen(f, f.top_down(), problem.junction)
        crosses = [link for link in problem.links if f.parent[link[0]] != link[1]]
        untangle(f, structure.columns, crosses)
        nest(f, structure, crosses)
        p = plan(problem, f, structure)
        built, met, leaving = lay(p, memory)
    x, y = places(p, f, built)
    return Draft(f, structure, p, built, met, leaving, x, y)


def _nudged(draft: Draft, i: int, at: Point) -> bool:
    """Whether a hand-placed box still touches the place it would have had."""
    width, height = draft.forest.sizes[i]
    near_x = abs(draft.x[i] - at[0]) < width
    return near_x and abs(draft.y[i] + height / 2 - at[1]) < height
