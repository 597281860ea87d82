"""From a problem to places and paths: the order of work.

1. `forest` reads the problem; `blocks` and `order`, or with a last arrangement `kept`, decide what
   stands beside and under what.
2. `build` lays out each subtree in its own coordinates, cross links with it.
3. Places are summed up from the roots down. The whole starts at x = 0, y = 0, so what is added on
   its right moves nothing on its left, and a map opened again is where it was; a hand-placed box
   stands where the hand put it.
4. Only where a hand has placed something: `settle` moves automatic boxes out of the way, `detour`
   finds new ways for the lines that this broke.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field

from argmap.layout import blocks
from argmap.layout.block import Block, Pairs
from argmap.layout.build import build
from argmap.layout.forest import Forest, forest
from argmap.layout.kept import remembered
from argmap.layout.making_way import Detours, make_way
from argmap.layout.order import untangle
from argmap.layout.plan import Plan, plan
from argmap.layout.problem import Path, Point, Problem, Solution


def arrange(problem: Problem) -> Solution:
    """Place every node and run every link; a pure function, the same on every machine."""
    return solve(problem, Memory())


@dataclass(slots=True)
class Memory:
    """What was computed, by what it was computed from: lately, and before that."""

    blocks: dict[object, Block] = field(default_factory=dict[object, Block])
    paths: dict[object, tuple[Path, ...]] = field(default_factory=dict[object, tuple[Path, ...]])
    detours: Detours = field(default_factory=Detours)
    older: Memory | None = None

    def aged(self, limit: int) -> Memory:
        """Itself, or, when it holds more than ``limit`` entries, a new one that can fall back on
        it: what is not asked for again until the next time is forgotten."""
        if max(len(self.blocks), len(self.paths), len(self.detours.known)) <= limit:
            return self
        self.older = None
        return Memory(detours=Detours(older=self.detours.known), older=self)


def solve(problem: Problem, memory: Memory) -> Solution:
    """`arrange`, taking from the memory what is still true, leaving in it what was found."""
    draft = _draft(problem, memory, ())
    f, p = draft.forest, draft.plan
    if f.fixed:
        # what a hand nudged keeps its place in the tree; what it took away takes its subtree along
        away = [i for i, at in f.fixed.items() if not _nudged(draft, i, at)]
        if away:
            draft = _draft(problem, memory, away)
            f, p = draft.forest, draft.plan
    x, y = draft.x, draft.y
    paths = _paths(p, draft.blocks, draft.met, x, y, len(problem.links), memory)
    sizes = p.sizes
    if f.fixed:
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
        return Solution(
            tuple([(b, a) for a, b in centres]),
            tuple([tuple([(b, a) for a, b in path]) for path in paths]),
        )
    return Solution(tuple(centres), tuple(paths))


@dataclass(slots=True)
class _Draft:
    """An arrangement before hand-placed boxes have had their say."""

    forest: Forest
    plan: Plan
    blocks: list[Block]
    met: dict[int, list[int]]
    x: list[float]
    y: list[float]


def _draft(problem: Problem, memory: Memory, pinned: Collection[int]) -> _Draft:
    f = forest(problem, pinned)
    top_down = [*f.pinned, *f.roots]
    for v in top_down:
        top_down.extend(f.children[v])
    if any(at is not None for at in f.previous):
        structure = remembered(f, top_down)
        p = plan(problem, f, structure)
        built, met = _blocks(p, memory)
        if f.roots and not problem.steady:
            top = built[p.trees[-1]]
            width = max([x for _, x in top.right]) - min([x for _, x in top.left])
            if blocks.outgrown(width, top.bottom, f.aspect):
                blocks.in_order(f, structure)
                structure, fit = blocks.chosen(f, top_down, problem.junction)
                if fit > blocks.BETTER * min(f.aspect / width, 1 / top.bottom):
                    p = plan(problem, f, structure)
                    built, met = _blocks(p, memory)
    else:
        structure, _ = blocks.chosen(f, top_down, problem.junction)
        crosses = [link for link in problem.links if f.parent[link[0]] != link[1]]
        untangle(f, structure.columns, crosses)
        p = plan(problem, f, structure)
        built, met = _blocks(p, memory)
    x, y = _places(p, f, built)
    return _Draft(f, p, built, met, x, y)


def _nudged(draft: _Draft, i: int, at: Point) -> bool:
    """Whether a hand-placed box still touches the place it would have had."""
    width, height = draft.forest.sizes[i]
    near_x = abs(draft.x[i] - at[0]) < width
    return near_x and abs(draft.y[i] + height / 2 - at[1]) < height


def _blocks(p: Plan, memory: Memory) -> tuple[list[Block], dict[int, list[int]]]:
    """Every node's block, leaves first, and for each node the cross links that meet at it."""
    columns, sizes, kinds, outline, ends = p.columns, p.sizes, p.kinds, p.outline, p.ends
    built: list[Block] = [None] * len(columns)  # type: ignore[list-item]
    leaving: dict[int, list[int]] = {}
    met: dict[int, list[int]] = {}
    known = memory.blocks
    older = memory.older.blocks if memory.older else {}
    nothing: Pairs = ()
    for v in reversed(p.order):
        if not columns[v] and v not in ends:
            width, height = sizes[v]
            leaf = (width, height, kinds[v])
            block = known.get(leaf)
            if block is None:
                block = older.get(leaf) or build(*leaf, False, (), 0, nothing, ())
                known[leaf] = block
            built[v] = block
            continue
        slots = ends.get(v, [])
        own = len(slots)
        pairs = nothing
        west: tuple[int, ...] = ()
        if leaving:
            for column in columns[v]:
                for c in column:
                    if c in leaving:
                        slots = slots + leaving.pop(c)
        if slots:
            pairs, rest = _meeting(slots)
            if pairs:
                met[v] = [slots[i] >> 1 for i, _ in pairs]
            if rest:
                leaving[v] = list(rest)
                if not outline[v]:
                    west = tuple([place for end, place in rest.items() if end in p.west])
        width, height = sizes[v]
        below = tuple([tuple([built[c] for c in column]) for column in columns[v]])
        key = (width, height, kinds[v], outline[v], below, own, pairs, west)
        block = known.get(key)
        if block is None:
            block = older.get(key) or build(*key)
            known[key] = block
        built[v] = block
    return built, met


def _meeting(slots: list[int]) -> tuple[Pairs, dict[int, int]]:
    """The slots of links both of whose ends are here, and the other ends with their slots."""
    rest: dict[int, int] = {}
    pairs: list[tuple[int, int]] = []
    for place, end in enumerate(slots):
        mate = rest.pop(end ^ 1, None)
        if mate is None:
            rest[end] = place
        else:
            pairs.append((mate, place) if end & 1 else (place, mate))
    return tuple(pairs), rest


def _places(p: Plan, f: Forest, built: list[Block]) -> tuple[list[float], list[float]]:
    """Middle and top of every box."""
    columns = p.columns
    x = [0.0] * len(columns)
    y = [0.0] * len(columns)
    if f.roots:
        x[p.trees[-1]] = -min([step[1] for step in built[p.trees[-1]].left])
    for i in f.pinned:
        x[i] = f.fixed[i][0]
        y[i] = f.fixed[i][1] - p.sizes[i][1] / 2
    for v in p.order:
        below = columns[v]
        if below:
            vx, vy = x[v], y[v]
            kids = iter(built[v].kids)
            for column in below:
                for c in column:
                    dx, dy = next(kids)
                    x[c] = vx + dx
                    y[c] = vy + dy
    return x, y


def _paths(
    p: Plan,
    built: list[Block],
    met: dict[int, list[int]],
    x: list[float],
    y: list[float],
    count: int,
    memory: Memory,
) -> list[Path]:
    """Every link's path as its block has it; loose links stay empty."""
    paths: list[Path] = [()] * count
    columns, tree_link = p.columns, p.tree_link
    known = memory.paths
    older = memory.older.paths if memory.older else {}
    for v in p.order:
        below = columns[v]
        if not below and v not in met:
            continue
        block = built[v]
        key = (block, x[v], y[v])
        found = known.get(key)
        if found is None:
            found = older.get(key) or _moved(block, x[v], y[v])
            known[key] = found
        place = 0
        if block.tree:
            for column in below:
                for c in column:
                    k = tree_link[c]
                    if k >= 0:
                        paths[k] = found[place]
                    place += 1
        if v in met:
            for k, path in zip(met[v], found[place:], strict=True):
                paths[k] = path
    return paths


def _moved(block: Block, dx: float, dy: float) -> tuple[Path, ...]:
    """A block's lines where it stands, tree lines first."""
    return tuple(
        [tuple([(x + dx, y + dy) for x, y in path]) for path in (*block.tree, *block.joined)]
    )
