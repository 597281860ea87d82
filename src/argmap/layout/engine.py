"""From a problem to places and paths: the order of work."""

from __future__ import annotations

from argmap.layout import blocks
from argmap.layout.block import Block, Kind, build
from argmap.layout.forest import Forest, forest
from argmap.layout.problem import Path, Point, Problem, Solution

Memo = dict[object, Block]


def arrange(problem: Problem) -> Solution:
    """Place every node and run every link; a pure function, the same on every machine."""
    return Work(problem, {}, {}).solve()


class Work:
    """One arrangement being made; `old` holds blocks built before, `new` those used now."""

    def __init__(self, problem: Problem, old: Memo, new: Memo) -> None:
        self.problem = problem
        self.old = old
        self.new = new
        self.forest: Forest = forest(problem)

    def solve(self) -> Solution:
        f = self.forest
        count = len(f.sizes)
        top_down = _top_down(f)
        if any(p is not None for p in f.previous):
            found = blocks.remembered(f, top_down)
        else:
            found = blocks.chosen(f, top_down)
        columns, outline = list(found.columns), list(found.outline)
        kinds: list[Kind] = ["junction" if j else "box" for j in self.problem.junction]
        sizes = list(f.sizes)
        trees = list(f.pinned)
        if f.roots:
            if len(f.roots) == 1:
                trees.append(f.roots[0])
            else:
                shelf_nodes: list[int] = []
                for shelf in found.shelves:
                    shelf_nodes.append(len(columns))
                    columns.append([[r] for r in shelf])
                    outline.append(False)
                    kinds.append("shelf")
                    sizes.append((0.0, 0.0))
                trees.append(len(columns))
                columns.append([shelf_nodes])
                outline.append(True)
                kinds.append("page")
                sizes.append((0.0, 0.0))
        order: list[int] = []
        tree_of = [0] * len(columns)
        stack = list(reversed(trees))
        for t in trees:
            tree_of[t] = t
        while stack:
            v = stack.pop()
            order.append(v)
            t = tree_of[v]
            for column in reversed(columns[v]):
                for c in reversed(column):
                    tree_of[c] = t
                    stack.append(c)
        rank = [0] * len(columns)
        for k, v in enumerate(order):
            rank[v] = k
        # links
        tree_link: dict[int, int] = {}
        ends: dict[int, list[tuple[int, int]]] = {}  # node → (2 * link + (0 source, 1 target), mate)
        loose: list[int] = []
        parent = f.parent
        for k, (s, t) in enumerate(self.problem.links):
            if parent[s] == t and s not in tree_link:
                tree_link[s] = k
            elif tree_of[s] != tree_of[t] or s == t:
                loose.append(k)
            else:
                ends.setdefault(s, []).append((2 * k, t))
                ends.setdefault(t, []).append((2 * k + 1, s))
        # blocks, leaves first
        built: dict[int, Block] = {}
        leaving: dict[int, list[int]] = {}
        met: dict[int, list[int]] = {}
        links = self.problem.links
        for v in reversed(order):
            mine: list[int] = []
            if v in ends:
                here = rank[v]
                mine = [
                    e for _, _, e in sorted([(rank[m] > here, -rank[m], e) for e, m in ends[v]])
                ]
            own = len(mine)
            slots = mine
            for column in columns[v]:
                for c in column:
                    if c in leaving:
                        slots = slots + leaving[c]
            pairs: tuple[tuple[int, int], ...] = ()
            if slots:
                first: dict[int, int] = {}
                meeting: list[tuple[int, int]] = []
                for place, e in enumerate(slots):
                    mate = first.pop(e ^ 1, None)
                    if mate is None:
                        first[e] = place
                    else:
                        meeting.append((place, mate) if e & 1 == 0 else (mate, place))
                if meeting:
                    pairs = tuple(meeting)
                    met[v] = [slots[i] >> 1 for i, _ in meeting]
                if first:
                    leaving[v] = list(first)
            w, h = sizes[v]
            below = tuple([tuple([built[c] for c in column]) for column in columns[v]])
            key = (w, h, kinds[v], outline[v], below, own, pairs)
            block = self.old.get(key) or self.new.get(key)
            if block is None:
                block = build(w, h, kinds[v], outline[v], below, own, pairs)
            self.new[key] = block
            built[v] = block
        # places
        x = [0.0] * len(columns)
        y = [0.0] * len(columns)
        for v in order:
            if columns[v]:
                vx, vy = x[v], y[v]
                kids = iter(built[v].kids)
                for column in columns[v]:
                    for c in column:
                        dx, dy = next(kids)
                        x[c] = vx + dx
                        y[c] = vy + dy
        centres = [(x[i], y[i] + sizes[i][1] / 2) for i in range(count)]
        paths: list[Path] = [()] * len(links)
        for v in order:
            block = built[v]
            if block.tree:
                vx, vy = x[v], y[v]
                k = 0
                for column in columns[v]:
                    for c in column:
                        if c in tree_link:
                            paths[tree_link[c]] = tuple(
                                [(px + vx, py + vy) for px, py in block.tree[k]]
                            )
                        k += 1
            if v in met:
                vx, vy = x[v], y[v]
                for k, path in zip(met[v], block.joined, strict=True):
                    paths[k] = tuple([(px + vx, py + vy) for px, py in path])
        for k in loose:
            s, t = links[k]
            paths[k] = (centres[s], centres[s], centres[t], centres[t])
        if self.problem.direction == "right":
            return Solution(
                tuple([(b, a) for a, b in centres]),
                tuple([tuple([(b, a) for a, b in path]) for path in paths]),
            )
        return Solution(tuple(centres), tuple(paths))


def _top_down(f: Forest) -> list[int]:
    order = [*f.pinned, *f.roots]
    for v in order:
        order.extend(f.children[v])
    return order
