"""Which children stand side by side, which are stacked: the block structure of a map.

A subtree whose outline is lower than a page's height becomes an outline, a taller one spreads as a
row; neighbours that fit one above the other share a column. The page's height is searched for the
one with which the whole comes near the wanted aspect and reads well: as newspapers break text into
columns. `kept` reads the structure of an earlier arrangement instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from argmap.layout.forest import Forest
from argmap.layout.spacing import (
    BRACKET_GAP,
    COLUMN_GAP,
    FOREST_GAP,
    INDENT,
    RAIL_STEP,
    ROW_GAP,
    STACK_GAP,
)

Columns = list[list[int]]


class Structure(NamedTuple):
    """Per node its children by column, and whether it is the top of (or in) an outline."""

    columns: list[Columns]
    outline: list[bool]
    shelves: list[list[int]]
    """The roots, row by row."""


class Outlines(NamedTuple):
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
            widths[v] = max(widths[v], wide + INDENT + RAIL_STEP * min(8, len(kids) - 1))
    return Outlines(widths, heights)


SMALL = 60
"""Up to this many boxes a map is drawn in rows as far as it can: it fits the screen anyway."""
SCREEN = (1600.0, 1000.0)
"""A map of this size can be read as a whole, whatever its shape."""
BETTER = 1.35
"""So much better must a new structure fit for the last arrangement's to be given up."""
WIDEST = 1.5
"""At most so many times the wanted aspect."""
SPREAD = 7
"""Up to this many children of a root stand side by side."""


def chosen(
    forest: Forest, top_down: list[int], junction: Sequence[bool]
) -> tuple[Structure, float]:
    """The structure of a first arrangement: near the wanted aspect, rows where they fit.

    With it how well it fits: about the scale at which it fills a screen of height 1.
    """
    small = len(top_down) <= SMALL
    rule = _Rule(forest, outlines(forest, top_down), junction, small)
    top = max([rule.heights[r] for r in forest.roots], default=0.0)
    trials: list[tuple[float, bool, float, float]] = []
    for rule.small in (True, False) if small else (False,):
        page = 0.0
        while True:
            width, height = rule.estimate(forest.roots, page)
            fit = min(forest.aspect / width, 1.0 / height)
            trials.append((fit, rule.small, page, width / height))
            if not page and width <= SCREEN[0] and height <= SCREEN[1]:
                return rule.cut(top_down, page), fit
            if page > top or width < height * forest.aspect * 0.6:
                break
            page = max(160.0, page * 1.2)
    enough = (0.7 if small else 0.85) * max(trials)[0]
    good = [trial for trial in trials if trial[0] >= enough]
    wide = WIDEST * forest.aspect
    fit, rule.small, page, _ = next((trial for trial in good if trial[3] <= wide), max(good))
    return rule.cut(top_down, page), fit


def in_order(forest: Forest, structure: Structure) -> Forest:
    """The forest with its children sorted as the structure has them."""
    children = list(forest.children)
    for v, columns in enumerate(structure.columns):
        if columns:
            children[v] = [c for column in columns for c in column]
    roots = [r for shelf in structure.shelves for r in shelf] or forest.roots
    return forest._replace(children=children, roots=roots)


def outgrown(width: float, height: float, aspect: float) -> bool:
    """Whether a kept structure has lost the wanted shape and no longer fits a screen as it is."""
    if (width <= SCREEN[0] and height <= SCREEN[1]) or height <= 0:
        return False
    return not 0.35 * aspect <= width / height <= 1.7 * aspect


def bettered(
    kept: Structure, size: tuple[float, float], forest: Forest, junction: Sequence[bool]
) -> Structure | None:
    """The structure to take instead of a kept one that came out this wide and high, if it has
    outgrown its shape and another fits much better."""
    width, height = size
    if not outgrown(width, height, forest.aspect):
        return None
    found, fit = chosen(in_order(forest, kept), forest.top_down(), junction)
    return found if fit > BETTER * min(forest.aspect / width, 1 / height) else None


class _Rule:
    """Who is stacked for a given height of the page."""

    def __init__(
        self, forest: Forest, measured: Outlines, junction: Sequence[bool], small: bool
    ) -> None:
        self.forest = forest
        self.widths = measured.widths
        self.heights = measured.heights
        self.junction = junction
        self.small = small

    def spreads(self, v: int, page: float) -> bool:
        """Whether the children of `v` stand side by side, not in one outline with it."""
        if self.heights[v] > page:
            return True
        # few premises meet in a bracket, side by side
        return self.small and self.junction[v] and 1 < len(self.forest.children[v]) <= 3

    def columns(self, v: int, page: float) -> Columns:
        """Columns from left to right: neighbours share one as long as it fits the page."""
        kids, heights = self.forest.children[v], self.heights
        if self.forest.parent[v] < 0 and len(kids) <= SPREAD:
            return [[c] for c in kids]
        out: Columns = []
        used = 0.0
        open_ = False
        for c in kids:
            high = heights[c]
            fits = high <= page and not (self.small and self.forest.children[c])
            if open_ and fits and used + STACK_GAP + high <= page:
                out[-1].append(c)
                used += STACK_GAP + high
            else:
                out.append([c])
                used = high
                open_ = fits
        return out

    def estimate(self, roots: list[int], page: float) -> tuple[float, float]:
        """Width and height of the forest for a page's height, from bounding boxes."""
        widths, heights = self.widths, self.heights
        sizes = self.forest.sizes
        size: dict[int, tuple[float, float]] = {}
        order = [r for r in roots if self.spreads(r, page)]
        found: list[Columns] = []
        for v in order:
            columns = self.columns(v, page)
            found.append(columns)
            single = [column[0] for column in columns if len(column) == 1]
            order += [c for c in single if self.spreads(c, page)]
        for v, columns in zip(reversed(order), reversed(found), strict=True):
            w, h = sizes[v]
            total = -COLUMN_GAP
            deep = 0.0
            for column in columns:
                if len(column) == 1:
                    c = column[0]
                    wide, high = size.get(c) or (widths[c], heights[c])
                else:
                    wide = max([widths[c] for c in column]) + INDENT
                    high = sum([heights[c] for c in column]) + STACK_GAP * (len(column) - 1)
                total += wide + COLUMN_GAP
                if high > deep:
                    deep = high
            gap = (BRACKET_GAP if self.junction[v] else ROW_GAP) if columns else 0.0
            size[v] = (max(w, total), h + gap + deep)
        boxes = [size.get(r) or (widths[r], heights[r]) for r in roots]
        return _shelf(boxes, self.forest.aspect)[1:] if boxes else (1.0, 1.0)

    def cut(self, top_down: list[int], page: float) -> Structure:
        """The structure for a page's height."""
        count = len(self.forest.sizes)
        columns: list[Columns] = [[]] * count
        outline = [False] * count
        inside = [False] * count
        for v in top_down:
            kids = self.forest.children[v]
            if not kids:
                outline[v] = inside[v]
                continue
            if inside[v] or not self.spreads(v, page):
                columns[v] = [kids]
                outline[v] = True
                for c in kids:
                    inside[c] = True
                continue
            columns[v] = found = self.columns(v, page)
            if len(found) == 1 and len(found[0]) > 1:
                outline[v] = True
            for column in found:
                if len(column) > 1:
                    for c in column:
                        inside[c] = True
        return Structure(columns, outline, self.shelves(page))

    def shelves(self, page: float) -> list[list[int]]:
        """The roots on shelves."""
        roots = self.forest.roots
        if len(roots) < 2:
            return [list(roots)] if roots else []
        boxes = [self.estimate([r], page) for r in roots]
        return [[roots[i] for i in row] for row in _shelf(boxes, self.forest.aspect)[0]]


def _shelf(boxes: list[tuple[float, float]], aspect: float) -> tuple[list[list[int]], float, float]:
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
