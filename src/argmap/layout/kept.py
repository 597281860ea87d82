"""The block structure that the last arrangement shows, with newcomers taken in.

Read from the last centres alone: what stood side by side stays so, what was stacked stays stacked,
in the order it had. Boxes may have changed size since.
"""

from __future__ import annotations

from argmap.layout.blocks import Columns, Structure
from argmap.layout.forest import Forest
from argmap.layout.order import kept
from argmap.layout.spacing import FOREST_GAP, INDENT, RAIL, ROW_GAP, STACK_GAP


def remembered(forest: Forest, top_down: list[int]) -> Structure:
    """The structure the last arrangement shows, with newcomers taken in."""
    count = len(forest.sizes)
    columns: list[Columns] = [[]] * count
    outline = [False] * count
    children = forest.children
    for v in top_down:
        if not children[v]:
            continue
        columns[v], outline[v] = found, inside = below(v, forest, inside=outline[v])
        for column in found:
            if inside or len(column) > 1:
                for c in column:
                    outline[c] = True
    return Structure(columns, outline, kept_shelves(forest))


def below(v: int, forest: Forest, *, inside: bool) -> tuple[Columns, bool]:
    """The columns that a node's children stood in, and whether it is the top of an outline;
    ``inside``: it stands in one."""
    previous = forest.previous
    kids = forest.children[v]
    known = [c for c in kids if previous[c] is not None]
    if not known:
        found = [kids] if inside else [[c] for c in kids]
    elif inside:
        found = [sorted(known, key=lambda c: (previous[c] or (0.0, 0.0))[1])]
    elif len(known) == 1:
        found = [known]
        inside = previous[v] is not None and _hangs_indented(v, known[0], forest)
    else:
        found = kept(known, forest)
    if known and len(known) < len(kids):
        inside = inside or len(found) == 1 < len(found[0])
        _take_in(found, kids, inside)
    return found, inside or len(found) == 1 < len(found[0])


def _hangs_indented(v: int, child: int, forest: Forest) -> bool:
    """Whether an only child stood indented under its parent, not centred."""
    at, below = forest.previous[v], forest.previous[child]
    assert at is not None
    assert below is not None
    (w, h), (cw, ch) = forest.stood[v], forest.stood[child]
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


def kept_shelves(forest: Forest) -> list[list[int]]:
    """The roots as they stood, row by row."""
    known = [r for r in forest.roots if forest.previous[r] is not None]
    if not known:
        return [[r] for r in forest.roots]
    tops: list[tuple[float, float, int]] = []
    for r in known:
        at = forest.previous[r]
        assert at is not None
        tops.append((at[1] - forest.stood[r][1] / 2, at[0], r))
    tops.sort()
    shelves: list[list[tuple[float, int]]] = []
    bottom = 0.0
    for y, x, r in tops:
        # two shelves stand further apart than a box is high
        if shelves and y < bottom:
            shelves[-1].append((x, r))
        else:
            shelves.append([(x, r)])
            bottom = y + max(20.0, forest.stood[r][1] / 2) + FOREST_GAP / 2
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
