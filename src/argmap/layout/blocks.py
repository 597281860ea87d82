"""Which children stand side by side, which are stacked: the block structure of a map.

A subtree whose outline is lower than a page's height becomes an outline, a taller one spreads as a
row; neighbours that fit one above the other share a column. The page's height is what is searched
for, so that the whole comes near the wanted aspect (rows of outlines: the idea is that of line
breaking and of treemaps' strips). With a last arrangement at hand, what it shows is kept.
"""

from __future__ import annotations

from dataclasses import dataclass

from argmap.layout.forest import Forest
from argmap.layout.order import kept
from argmap.layout.spacing import (
    COLUMN_GAP,
    FOREST_GAP,
    INDENT,
    RAIL,
    ROW_GAP,
    STACK_GAP,
    TRACK,
)

Columns = list[list[int]]


@dataclass(slots=True)
class Structure:
    """Per node its children by column, and whether it is the top of (or in) an outline."""

    columns: list[Columns]
    outline: list[bool]
    shelves: list[list[int]]
    """The roots, row by row."""


def remembered(forest: Forest, top_down: list[int]) -> Structure:
    """The structure the last arrangement shows, with newcomers taken in."""
    count = len(forest.sizes)
    columns: list[Columns] = [[]] * count
    outline = [False] * count
    previous, sizes, children = forest.previous, forest.sizes, forest.children
    for v in top_down:
        kids = children[v]
        if not kids:
            continue
        inside = outline[v]
        known = [c for c in kids if previous[c] is not None] if previous[v] is not None else []
        if not known:
            if inside or (len(kids) > 1 and _small(v, forest)):
                found = [kids]
                inside = True
            else:
                found = [[c] for c in kids]
        elif inside:
            found = [sorted(known, key=lambda c: (previous[c] or (0.0, 0.0))[1])]
        elif len(known) == 1:
            found = [known]
            inside = _hangs_indented(v, known[0], forest)
        else:
            found = kept(known, forest)
            inside = len(found) == 1
        if known and len(known) < len(kids):
            _take_in(found, kids, inside)
        columns[v] = found
        if inside:
            outline[v] = True
        for column in found:
            if inside or len(column) > 1:
                for c in column:
                    outline[c] = True
    return Structure(columns, outline, _kept_shelves(forest))


def _small(v: int, forest: Forest) -> bool:
    return False


def _hangs_indented(v: int, child: int, forest: Forest) -> bool:
    """Whether an only child stood indented under its parent, not centred."""
    at, below = forest.previous[v], forest.previous[child]
    assert at is not None and below is not None
    (w, h), (cw, ch) = forest.sizes[v], forest.sizes[child]
    dx = below[0] - at[0]
    indent = min(RAIL, w / 2) + INDENT - RAIL
    centred = abs(dx) < 0.5
    indented = abs(dx - (indent + (cw - w) / 2)) < 0.5
    if centred != indented:
        return indented
    return below[1] - ch / 2 - at[1] - h / 2 < (ROW_GAP + STACK_GAP) / 2


def _take_in(columns: Columns, kids: list[int], inside: bool) -> None:
    """Put children without a last place beside the sibling before them in index order."""
    home = {c: column for column in columns for c in column}
    before: int | None = None
    for c in kids:
        if c in home:
            before = c
            continue
        if before is None:
            first = next(k for k in kids if k in home)
            column = home[first]
            if inside or len(column) > 1:
                column.insert(column.index(first), c)
                home[c] = column
            else:
                home[c] = [c]
                columns.insert(columns.index(column), home[c])
        else:
            column = home[before]
            if inside or len(column) > 1:
                column.insert(column.index(before) + 1, c)
                home[c] = column
            else:
                home[c] = [c]
                columns.insert(columns.index(column) + 1, home[c])
        before = c


def _kept_shelves(forest: Forest) -> list[list[int]]:
    known = [r for r in forest.roots if forest.previous[r] is not None]
    if not known:
        return [[r] for r in forest.roots]
    tops: list[tuple[float, float, int]] = []
    for r in known:
        at = forest.previous[r]
        assert at is not None
        tops.append((at[1] - forest.sizes[r][1] / 2, at[0], r))
    tops.sort()
    shelves: list[list[tuple[float, int]]] = []
    bottom = 0.0
    for y, x, r in tops:
        # two shelves stand further apart than a box is high
        if shelves and y < bottom:
            shelves[-1].append((x, r))
        else:
            shelves.append([(x, r)])
            bottom = y + max(20.0, forest.sizes[r][1] / 2) + FOREST_GAP / 2
    found = [[r for _, r in sorted(shelf)] for shelf in shelves]
    if len(known) < len(forest.roots):
        _take_in_roots(found, forest.roots)
    return found


def _take_in_roots(shelves: list[list[int]], roots: list[int]) -> None:
    home = {r: shelf for shelf in shelves for r in shelf}
    before: int | None = None
    for r in roots:
        if r not in home:
            shelf = home[before] if before is not None else shelves[0]
            shelf.insert(shelf.index(before) + 1 if before is not None else 0, r)
            home[r] = shelf
        before = r


@dataclass(slots=True)
class Outlines:
    """Per node, the width and height of its subtree as one outline."""

    widths: list[float]
    heights: list[float]


def outlines(forest: Forest, top_down: list[int]) -> Outlines:
    """Measure every subtree as an outline, from the leaves up."""
    widths = [w for w, _ in forest.sizes]
    heights = [h for _, h in forest.sizes]
    for v in reversed(top_down):
        kids = forest.children[v]
        if kids:
            high = heights[v]
            wide = 0.0
            for c in kids:
                high += STACK_GAP + heights[c]
                if widths[c] > wide:
                    wide = widths[c]
            heights[v] = high
            widths[v] = max(widths[v], wide + INDENT + TRACK * min(8, len(kids) - 1))
    return Outlines(widths, heights)


def chosen(forest: Forest, top_down: list[int]) -> Structure:
    """The structure of a first arrangement: near the wanted aspect, rows where they fit."""
    measured = outlines(forest, top_down)
    top = max((measured.heights[r] for r in forest.roots), default=0.0)
    best = (0.0, 0.0)
    trials: list[tuple[float, float]] = []
    page = 0.0
    while True:
        width, height = _estimate(forest, measured, page)
        fit = min(forest.aspect / width, 1.0 / height)
        trials.append((fit, page))
        if page > top or width < height * forest.aspect * 0.6:
            break
        page = max(160.0, page * 1.2)
    best_fit = max(trials)[0]
    best = next(trial for trial in trials if trial[0] >= 0.85 * best_fit)
    return _cut(forest, measured, best[1], top_down)


def _fill(kids: list[int], heights: list[float], page: float) -> Columns:
    """Columns from left to right: neighbours share one as long as it fits the page's height."""
    out: Columns = []
    used = 0.0
    for c in kids:
        high = heights[c]
        if out and high <= page and used + STACK_GAP + high <= page:
            out[-1].append(c)
            used += STACK_GAP + high
        else:
            out.append([c])
            used = high
    return out


def _estimate(forest: Forest, measured: Outlines, page: float) -> tuple[float, float]:
    """Width and height of the forest for a page's height, from bounding boxes."""
    widths, heights = measured.widths, measured.heights
    children, sizes = forest.children, forest.sizes
    size: dict[int, tuple[float, float]] = {}
    stack = [r for r in forest.roots if heights[r] > page]
    order: list[int] = []
    fills: dict[int, Columns] = {}
    while stack:
        v = stack.pop()
        order.append(v)
        fills[v] = _fill(children[v], heights, page)
        for c in children[v]:
            if heights[c] > page:
                stack.append(c)
    for v in reversed(order):
        w, h = sizes[v]
        total = -COLUMN_GAP
        deep = 0.0
        for column in fills[v]:
            if len(column) == 1:
                c = column[0]
                cw, chh = size.get(c) or (widths[c], heights[c])
            else:
                cw = max([widths[c] for c in column]) + INDENT
                chh = sum([heights[c] for c in column]) + STACK_GAP * (len(column) - 1)
            total += cw + COLUMN_GAP
            if chh > deep:
                deep = chh
        size[v] = (max(w, total), h + (ROW_GAP + deep if fills[v] else 0.0))
    boxes = [size.get(r) or (widths[r], heights[r]) for r in forest.roots]
    return _shelf(boxes, forest.aspect)[1:] if boxes else (1.0, 1.0)


def _shelf(
    boxes: list[tuple[float, float]], aspect: float
) -> tuple[list[list[int]], float, float]:
    """Boxes in order on shelves: for each count of shelves' width tried, the best fit."""
    if len(boxes) == 1:
        return [[0]], boxes[0][0], boxes[0][1]
    area = sum([(w + COLUMN_GAP) * (h + FOREST_GAP) for w, h in boxes])
    widest = max([w for w, _ in boxes])
    best: tuple[float, list[list[int]], float, float] | None = None
    for stretch in (0.8, 1.0, 1.15, 1.3, 1.5, 1.8, 2.2):
        limit = max(widest, (area * aspect) ** 0.5 * stretch)
        rows: list[list[int]] = [[]]
        used = wide = high = tallest = 0.0
        for i, (w, h) in enumerate(boxes):
            if rows[-1] and used + w > limit:
                high += tallest + FOREST_GAP
                rows.append([])
                used = tallest = 0.0
            rows[-1].append(i)
            wide = max(wide, used + w)
            used += w + COLUMN_GAP
            tallest = max(tallest, h)
        high += tallest
        fit = min(aspect / wide, 1 / high) if wide and high else 1.0
        if best is None or fit > best[0]:
            best = (fit, rows, wide, high)
    assert best is not None
    return best[1:]


def _cut(forest: Forest, measured: Outlines, page: float, top_down: list[int]) -> Structure:
    count = len(forest.sizes)
    columns: list[Columns] = [[]] * count
    outline = [False] * count
    heights = measured.heights
    for v in top_down:
        kids = forest.children[v]
        if outline[v] or heights[v] <= page:
            outline[v] = True
            if kids:
                columns[v] = [kids]
                for c in kids:
                    outline[c] = True
            continue
        if kids:
            columns[v] = found = _fill(kids, heights, page)
            if len(found) == 1 and len(found[0]) > 1:
                outline[v] = True
            for column in found:
                if len(column) > 1 or outline[v]:
                    for c in column:
                        outline[c] = True
    return Structure(columns, outline, shelves(forest, measured, page))


def shelves(forest: Forest, measured: Outlines, page: float) -> list[list[int]]:
    """The roots on shelves, for a page's height."""
    if not forest.roots:
        return []
    if len(forest.roots) == 1:
        return [list(forest.roots)]
    alone = Forest(
        forest.sizes, forest.parent, forest.children, [], [], {}, forest.previous, forest.aspect
    )
    boxes: list[tuple[float, float]] = []
    for r in forest.roots:
        alone.roots = [r]
        boxes.append(_estimate(alone, measured, page))
    return [[forest.roots[i] for i in row] for row in _shelf(boxes, forest.aspect)[0]]
