"""The columns of a row: one child each, or several outlines stacked; on the right a channel.

What runs past columns goes over them, along the bus, where it meets their tree lines; or beneath
them, through the *cellar*, where it meets none but may have further to go.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from argmap.layout import tidy
from argmap.layout.block import Block, Line, Pairs, moved, ordered, rail_step, stack
from argmap.layout.spacing import (
    CHANNEL,
    CLEAR,
    CROSSING,
    DEEPEST,
    INDENT,
    RAIL,
    STACK_GAP,
    TRACK,
    quarter,
)
from argmap.layout.tidy import Contour
from argmap.layout.tracks import assign

FAR = 1e9


@dataclass(slots=True, eq=False, repr=False)  # to make either takes 0.1 ms
class Column:
    """Its own coordinates: a single child's middle, or a stack's left edge, is at x = 0."""

    blocks: tuple[Block, ...]
    kids: list[tuple[float, float]]
    left: Contour
    right: Contour
    middle: float
    rails: list[float]
    """Per child, for a stack; empty for a single child."""
    slots: list[int]
    lines: list[Line]
    """Per slot, the cross link's half so far."""
    leftward: list[bool]
    """Per slot, whether it comes out on the left."""
    turns: list[tuple[int, ...]] = field(default_factory=list[tuple[int, ...]])
    """Who turns into the channel: one slot going up, or two that join."""
    spans: list[tuple[float, float]] = field(default_factory=list[tuple[float, float]])
    """Per turn, from where to where it runs in the channel."""
    gutter: dict[int, float] = field(default_factory=dict[int, float])
    """Slot → x of its track in the channel."""

    def dig(self, floor: float) -> None:
        """Give everything that turns a track, and the channel its room; what goes down goes to the
        ``floor``."""
        if not self.turns:
            return
        depth = max([high if high < FAR else floor for _, high in self.spans])
        edge = tidy.reach(self.right, depth, 1) + CHANNEL
        for slots, track in zip(self.turns, assign(self.spans), strict=True):
            for slot in slots:
                self.gutter[slot] = edge + TRACK * track
        tracks = self.gutter.values()
        self.right = tidy.widened(self.right, depth, max(tracks), 1)
        if depth > self.left[-1][0]:  # the channel reaches further down than the column does
            self.left = (*self.left, (depth, min(tracks)))

    def stand_on(self, floor: float) -> None:
        """Keep the cellar below free of what stands beside."""
        if self.left[-1][0] < floor:
            self.left = (*self.left, (floor, self.left[-1][1]))
        if self.right[-1][0] < floor:
            self.right = (*self.right, (floor, self.right[-1][1]))


class Cellar(NamedTuple):
    """What runs beneath columns."""

    riders: tuple[tuple[int, ...], ...] = ()
    """The slots of each line: one that leaves the row, or two that join."""
    top: float = 0.0
    """The first track."""


def columns_of(columns: tuple[tuple[Block, ...], ...], own: int) -> list[Column]:
    """The columns, with the slots of their cross links counted on from ``own``."""
    out: list[Column] = []
    slot = own
    for blocks in columns:
        if len(blocks) == 1:
            block = blocks[0]
            column = Column(
                blocks,
                [(0.0, 0.0)],
                block.left,
                block.right,
                0.0,
                [],
                [],
                list(block.exits),
                list(block.leftward),
            )
        else:
            column = _stacked(blocks)
        column.slots = list(range(slot, slot + len(column.lines)))
        slot += len(column.lines)
        out.append(column)
    return out


def _stacked(blocks: tuple[Block, ...]) -> Column:
    kids = stack(blocks, 0.0, 0.0, STACK_GAP)
    step = rail_step(FAR, len(blocks))
    rails = [RAIL - INDENT - step * i for i in range(len(blocks))]
    bottom = kids[-1][1] + blocks[-1].bottom
    right = 0.0
    lines: list[Line] = []
    for block, (dx, dy) in zip(blocks, kids, strict=True):
        right = max(right, dx + max([x for _, x in block.right]))
        lines.extend([moved(points, dx, dy) for points in block.exits])
    left = rails[-1] - 4
    middle = quarter((left + right) / 2)
    return Column(
        blocks,
        kids,
        ((bottom, left),),
        ((bottom, right),),
        middle,
        rails,
        [],
        lines,
        [False] * len(lines),
    )


def channel(
    columns: list[Column],
    pairs: Pairs,
    mates: dict[int, int],
    own: int,
    west: tuple[int, ...],
    *,
    lined: bool,
) -> tuple[dict[int, int], set[int], Cellar]:
    """Send every cross link that turns here into a channel.

    To the bus or the cellar go: what leaves the row from a column that is not the outermost on that
    side (the outermost one's lines just go on), and what meets another column; to the bus also what
    meets a lower port of the box. ``lined``: tree lines come down to the columns. Returns the
    slots' columns, the slots that leave the row on its left, and what runs in the cellar.
    """
    home = {slot: k for k, column in enumerate(columns) for slot in column.slots}
    direct, entering = _from_the_left(columns, pairs, home)
    leaving_left = _to_the_left(columns, west, home, entering) if west else set[int]()
    level = {
        slot: points[-1][1]
        for column in columns
        for slot, points in zip(column.slots, column.lines, strict=True)
    }
    last = len(columns) - 1
    beside = {slot: entering.get(slot, k) for slot, k in home.items()}
    passing: dict[tuple[int, ...], tuple[int, int]] = {}
    for slot, k in home.items():
        mate = mates.get(slot)
        if mate is None:
            first, end = (0, beside[slot]) if slot in leaving_left else (beside[slot] + 1, last)
            if first <= end:
                passing[(slot,)] = (first, end)
        elif mate < own:
            if k < last:
                columns[k].turns.append((slot,))
                columns[k].spans.append((-FAR, level[slot]))
        elif slot in direct or home[mate] == k:
            if direct.get(slot, k) == k and (slot in direct or mate > slot):
                columns[k].turns.append((slot, mate))
                columns[k].spans.append(ordered(level[slot], level[mate]))
        elif mate > slot:
            passing[slot, mate] = (beside[slot] + 1, beside[mate])
    cellar = _cellar(columns, passing, beside, level) if lined and passing else Cellar()
    floor = cellar.top + TRACK * len(cellar.riders)
    for slots in passing:
        for slot in slots:
            column, y = columns[beside[slot]], level[slot]
            column.turns.append((slot,))
            column.spans.append((y, FAR) if slots in cellar.riders else (-FAR, y))
    for slots in cellar.riders:
        first, end = passing[slots]
        for column in columns[first : end + 1]:
            column.stand_on(floor)
    for column in columns:
        column.dig(floor)
    return home, leaving_left, cellar


def _cellar(
    columns: list[Column],
    passing: dict[tuple[int, ...], tuple[int, int]],
    beside: dict[int, int],
    level: dict[int, float],
) -> Cellar:
    """Which of the lines that pass columns, from the first to the last of them, do so beneath.

    They do where the tree lines that they do not cross are worth the way, unless that leads far
    down where the column beside has ended: nothing could slide in there any more. A line that
    leaves the row has to come up again, further out.
    """
    before = [0]
    for column in columns:
        before.append(before[-1] + len(column.blocks))
    bottoms = [max(column.left[-1][0], column.right[-1][0]) for column in columns]
    riders: list[tuple[int, ...]] = []
    top = 0.0
    for slots, (first, last) in passing.items():
        levels = [level[slot] for slot in slots]
        lowest = max(max(bottoms[first : last + 1]) + CLEAR, *levels)
        further = 2 * (lowest - sum(levels))
        below = lowest - min([bottoms[beside[slot]] for slot in slots])
        if further < CROSSING * (before[last + 1] - before[first]) and below < DEEPEST:
            riders.append(slots)
            top = max(top, lowest)
    return Cellar(tuple(riders), top)


def _to_the_left(
    columns: list[Column], west: tuple[int, ...], home: dict[int, int], entering: dict[int, int]
) -> set[int]:
    """Which of the slots that have their other end on the left leave on the left.

    They do where that crosses no more tree lines than the way round on the right would; a column's
    top box can be left on its left side. Changes these lines' starts, and notes in ``entering`` in
    which column's channel they turn (-1: they just go on to the left).
    """
    before = [0]
    for column in columns:
        before.append(before[-1] + len(column.blocks))
    found: set[int] = set()
    for slot in west:
        k = home.get(slot)
        if k is None:
            continue  # the box's own leave it on the right
        column = columns[k]
        place = column.slots.index(slot)
        top = not column.rails and place < column.blocks[0].own
        turn = k - 1 if top or column.leftward[place] else k
        over_right = before[-1] - before[turn + 1] + 1
        if column.leftward[place]:
            entering[slot] = turn
            if turn < 0 or before[turn + 1] <= over_right:
                found.add(slot)
        elif before[turn + 1] <= (over_right if k < len(columns) - 1 else 1):
            found.add(slot)
            if top:
                entering[slot] = turn
                (x, y) = column.lines[place][0]
                column.lines[place] = ((-x, y),)
    return found


def _from_the_left(
    columns: list[Column], pairs: Pairs, home: dict[int, int]
) -> tuple[dict[int, int], dict[int, int]]:
    """Ends that come out of a column on its left, or can: its top box has a left side.

    First: pairs that meet between two neighbouring columns, slot → the left one's number; if both
    ends are top boxes the line runs straight across. Second: ends that come from further left,
    slot → the number of the column whose channel they come down. Changes these lines' ends.
    """
    direct: dict[int, int] = {}
    entering: dict[int, int] = {}
    for i, j in pairs:
        a, b = home.get(i), home.get(j)
        if a is None or b is None or a == b:
            continue
        first, second, k, m = (i, j, a, b) if a < b else (j, i, b, a)
        left, right = columns[k], columns[m]
        place = right.slots.index(second)
        top = not right.rails and place < right.blocks[0].own
        if not top and not right.leftward[place]:
            continue
        x, y = right.lines[place][0]
        if k < m - 1:
            entering[second] = m - 1
        else:
            direct[first] = direct[second] = k
            start = left.slots.index(first)
            boxes = left.blocks[0].kind == right.blocks[0].kind == "box"
            if top and boxes and not left.rails and start < left.blocks[0].own:
                y = min(y, left.lines[start][0][1])
                left.lines[start] = ((left.lines[start][0][0], y),)
        if top:
            right.lines[place] = ((-x, y),)
    return direct, entering
