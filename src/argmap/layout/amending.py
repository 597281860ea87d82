"""Arranging after an edit by changing the last arrangement where the edit has touched it.

The answer is the one of `engine.solve`, which does the same steps for all nodes. What is read from
the last centres (`kept`) depends only on how a node's children stood to each other and to it, so it
is read anew where children are others, have other sizes or stood elsewhere than they were built;
blocks are built anew from there up to the root; boxes and lines are placed anew where a block is
another or stands elsewhere. Where hands have placed something, or too much is other, there is no
answer from here. The last arrangement stays as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from heapq import heapify, heappop, heappush
from operator import lt

from argmap.layout import blocks
from argmap.layout.block import Block
from argmap.layout.blocks import Columns, Structure
from argmap.layout.carried import GONE, NOWHERE, Carried, carry
from argmap.layout.draft import Draft, Memory, block_of, leftmost, run_lines
from argmap.layout.engine import Solved
from argmap.layout.forest import Forest, drawn, families
from argmap.layout.kept import below, kept_shelves
from argmap.layout.plan import Plan, plan
from argmap.layout.problem import Problem, Solution


def amended(last: Solved, problem: Problem, memory: Memory) -> Solved | None:
    """`engine.solve`, by way of the last answer; None where it cannot be had this way."""
    before = last.problem
    if (
        problem.fixed
        or before.fixed
        or before.direction != problem.direction
        or before.aspect != problem.aspect
        or before.steady != problem.steady
    ):
        return None
    old = carry(last, problem)
    if old is None:
        return None
    read = _forest(last, problem, old)
    if read is None:
        return None
    structure, differing = _structure(read.forest, old, read.asked)
    p = _plan(last, problem, read.forest, structure, old, alike=not differing)
    walk = _Walk(p, read.forest)
    todo = differing.union(read.grown, old.hung, _turned(walk, problem, old))
    built, met, leaving, touched = _blocks(walk, old, todo, memory)
    top = built[p.trees[-1]]
    if not problem.steady and blocks.bettered(structure, top.size, read.forest, problem.junction):
        return None
    touched.update(differing, old.linked)
    x, y, placed = _places(walk, old, built, touched)
    solution = _solution(last.solution, problem, walk, old, built, met, x, y, placed, memory)
    draft = Draft(read.forest, structure, p, built, met, leaving, x, y)
    unsure = frozenset([v for v in touched if v < p.count]) | read.doubted
    return Solved(problem, draft, solution, unsure)


@dataclass(frozen=True, slots=True)
class _Read:
    """The problem, read by way of the last one."""

    forest: Forest
    grown: list[int]
    """Whose size is another, newcomers among them."""
    asked: set[int]
    """Whose children's columns must be read anew."""
    doubted: set[int]
    """Of them, those that stood elsewhere than they were put: what is read says nothing of how
    they would be read where they are put now."""


def _forest(last: Solved, problem: Problem, old: Carried) -> _Read | None:
    """`forest.forest`, rounding only sizes that are others; None where that is not worth it."""
    keys, parent = problem.keys, problem.parent
    turned = problem.direction == "right"
    grown = _others(problem.sizes, old.given)
    sizes = list(old.sizes)
    for i in grown:
        sizes[i] = drawn(problem.sizes[i], turned=turned)
    known = list(map(problem.previous.get, keys))
    if not any(known):
        return None
    moved = _others(known, old.centres)
    if any(old.centres[i] is NOWHERE and known[i] for i in moved):
        return None  # a newcomer that has been seen before
    asked = {*old.unsure, *old.hung}
    if problem.stood:
        last_sizes = list(map(problem.stood.get, keys))
        if any(old.given[i] is not NOWHERE for i in _others(last_sizes, old.given)):
            return None
        stood = list(old.sizes)
        for i in grown:
            if stood[i] is NOWHERE:
                stood[i] = sizes[i]
    else:
        stood = sizes
        asked.update(grown, [parent[i] for i in grown])
    doubted = {*moved, *[parent[i] for i in moved]} - {GONE}
    asked |= doubted
    asked.discard(GONE)
    above = list(parent)
    if old.alike:
        children, roots = last.draft.forest.children, last.draft.forest.roots
        if above != last.draft.forest.parent:
            return None  # circles are cut by `forest`
    elif all(map(lt, above, range(len(above)))):
        children, roots = families(above)
    else:
        return None  # there may be circles
    found = Forest(
        sizes,
        above,
        children,
        roots,
        [],
        {},
        [p and (p[1], p[0]) for p in known] if turned else known,
        stood,
        1 / problem.aspect if turned else problem.aspect,
    )
    return _Read(found, grown, asked, doubted)


def _others(one: Sequence[object], two: Sequence[object]) -> list[int]:
    """Where two rows of the same length differ."""
    one, two = list(one), list(two)
    if one == two:
        return []
    return [i for i, (a, b) in enumerate(zip(one, two, strict=True)) if a is not b and a != b]


def _structure(forest: Forest, old: Carried, asked: Collection[int]) -> tuple[Structure, set[int]]:
    """`kept.remembered`, asking again only some; with it those whose columns are others."""
    columns = list(old.columns)
    outline = list(old.outline)
    differing: set[int] = set()
    depth = _Depth(forest.parent)
    queue = [(depth[v], v) for v in asked]
    heapify(queue)
    queued = set(asked)
    stacks: dict[int, dict[int, bool]] = {}
    while queue:
        deep, v = heappop(queue)
        above = forest.parent[v]
        if above >= 0 and above not in stacks:  # what is above comes first, so it is known
            stacks[above] = _stacked(columns[above], outline[above])
        inside = above >= 0 and stacks[above][v]
        nothing: Columns = []
        now = below(v, forest, inside=inside) if forest.children[v] else (nothing, inside)
        was = columns[v], outline[v]
        if was == now:
            continue
        differing.add(v)
        before = _stacked(*was)
        columns[v], outline[v] = now
        for c, stands in _stacked(*now).items():
            if before.get(c) != stands and c not in queued:
                queued.add(c)
                heappush(queue, (deep + 1, c))
    found = Structure(columns, outline, kept_shelves(forest))
    return found, differing


def _stacked(columns: Columns, inside: bool) -> dict[int, bool]:
    """Children → whether they stand in an outline."""
    return {c: inside or len(column) > 1 for column in columns for c in column}


class _Depth(dict[int, int]):
    """How deep nodes hang, asked for few of them."""

    def __init__(self, parent: list[int]) -> None:
        super().__init__({GONE: -1})
        self._parent = parent

    def __missing__(self, v: int) -> int:
        way = [v]
        while self._parent[way[-1]] not in self:
            way.append(self._parent[way[-1]])
        deep = self[self._parent[way[-1]]]
        for i in reversed(way):
            deep += 1
            self[i] = deep
        return deep


def _plan(
    last: Solved,
    problem: Problem,
    forest: Forest,
    structure: Structure,
    old: Carried,
    *,
    alike: bool,
) -> Plan:
    """`plan.plan`, or the last one with other sizes."""
    then = last.draft
    if not (alike and old.alike and structure.shelves == then.structure.shelves):
        return plan(problem, forest, structure)
    virtual = then.plan.sizes[then.plan.count :]
    return replace(then.plan, sizes=[*forest.sizes, *virtual])


class _Walk:
    """A plan's trees from the bottom up: shelves and page are nodes like others."""

    def __init__(self, p: Plan, forest: Forest) -> None:
        self.plan = p
        self.parent = forest.parent
        if len(p.columns) > p.count:
            self.parent = [*forest.parent, *[-1] * (len(p.columns) - p.count)]
            for v in range(p.count, len(p.columns)):
                for column in p.columns[v]:
                    for c in column:
                        self.parent[c] = v
        self.depth = _Depth(self.parent)

    @property
    def virtual(self) -> range:
        return range(self.plan.count, len(self.plan.columns))

    def up(self, nodes: Iterable[int]) -> set[int]:
        """Nodes and all that is above them."""
        found: set[int] = set()
        for v in nodes:
            while v >= 0 and v not in found:
                found.add(v)
                v = self.parent[v]
        return found


def _turned(walk: _Walk, problem: Problem, old: Carried) -> set[int]:
    """Whose block may be another because of cross links: they leave a box otherwise than they did,
    or the rows above it on another side."""
    p = walk.plan
    if p.ends is old.ends:
        return set()
    found = walk.up([problem.links[end >> 1][end & 1] for end in p.west ^ old.west if end >= 0])
    found.update([v for v, ends in p.ends.items() if old.ends.get(v) != ends])
    found.update(old.ends.keys() - p.ends.keys())
    found.discard(GONE)
    return found


def _blocks(
    walk: _Walk, old: Carried, todo: set[int], memory: Memory
) -> tuple[list[Block], dict[int, list[int]], dict[int, list[int]], set[int]]:
    """`draft.lay`, from some nodes up as far as blocks are others; with it where they are."""
    p = walk.plan
    built: list[Block] = [*old.blocks, *[None] * len(walk.virtual)]  # type: ignore[list-item]
    met = {v: links for v, links in old.met.items() if 0 <= v < p.count}
    leaving = {v: ends for v, ends in old.leaving.items() if 0 <= v < p.count}
    touched: set[int] = set()
    todo.update(walk.virtual)
    queue = [(-walk.depth[v], v) for v in todo]
    heapify(queue)
    while queue:
        deep, v = heappop(queue)
        block, meets, leaves = block_of(v, p, built, leaving, memory)
        other = block is not built[v]
        if other or meets != met.get(v, []):
            touched.add(v)
        above = walk.parent[v]
        if (other or leaves != leaving.get(v, [])) and above >= 0 and above not in todo:
            todo.add(above)
            heappush(queue, (deep + 1, above))
        built[v] = block
        _set(met, v, meets)
        _set(leaving, v, leaves)
    return built, met, leaving, touched


def _set(table: dict[int, list[int]], v: int, found: list[int]) -> None:
    if found:
        table[v] = found
    else:
        table.pop(v, None)


def _places(
    walk: _Walk, old: Carried, built: list[Block], touched: set[int]
) -> tuple[list[float], list[float], list[int]]:
    """`draft.places`, from the top down as far as something is other; with it whom it reached."""
    p = walk.plan
    columns = p.columns
    x = [*old.x, *[0.0] * len(walk.virtual)]
    y = [*old.y, *[0.0] * len(walk.virtual)]
    marked = walk.up(touched)
    top = p.trees[-1]
    at = leftmost(built[top])
    stack = [top] if top in marked or (x[top], y[top]) != (at, 0.0) else []
    x[top], y[top] = at, 0.0
    reached: list[int] = []
    while stack:
        v = stack.pop()
        reached.append(v)
        if not columns[v]:
            continue
        vx, vy = x[v], y[v]
        kids = iter(built[v].kids)
        for column in columns[v]:
            for c in column:
                dx, dy = next(kids)
                dx += vx
                dy += vy
                if x[c] != dx or y[c] != dy or c in marked:
                    x[c] = dx
                    y[c] = dy
                    stack.append(c)
    return x, y, reached


def _solution(
    last: Solution,
    problem: Problem,
    walk: _Walk,
    old: Carried,
    built: list[Block],
    met: dict[int, list[int]],
    x: list[float],
    y: list[float],
    reached: list[int],
    memory: Memory,
) -> Solution:
    """The last solution, other where a block stands that was reached."""
    p = walk.plan
    if not reached and old.alike:
        return last
    centres = list(old.centres)
    paths = list(old.paths)
    turned = problem.direction == "right"
    for v in reached:
        stood: Block | None = None
        if v < p.count:
            if (old.x[v], old.y[v]) == (x[v], y[v]):
                stood = old.blocks[v]
            middle = y[v] + p.sizes[v][1] / 2
            centres[v] = (middle, x[v]) if turned else (x[v], middle)
        links = run_lines(v, p, built[v], met, (x[v], y[v]), paths, memory, stood)
        if turned:
            for k in links:
                paths[k] = tuple([(b, a) for a, b in paths[k]])
    return Solution(tuple(centres), tuple(paths))
