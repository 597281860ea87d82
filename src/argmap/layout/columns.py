"""The columns of a row: one child each, or several outlines stacked; on the right a channel."""

from __future__ import annotations

from dataclasses import dataclass, field

from argmap.layout import tidy
from argmap.layout.block import Block, Line, Pairs, moved, ordered, rail_step, stack
from argmap.layout.spacing import CHANNEL, INDENT, RAIL, STACK_GAP, TRACK, quarter
from argmap.layout.tidy import Contour
from argmap.layout.tracks import assign

FAR = 1e9


@dataclass(slots=True)
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
    turns: list[tuple[int, ...]] = field(default_factory=list[tuple[int, ...]])
    """Who turns into the channel: one slot going up, or two that join."""
    spans: list[tuple[float, float]] = field(default_factory=list[tuple[float, float]])
    """Per turn, from where to where it runs in the channel."""
    gutter: dict[int, float] = field(default_factory=dict[int, float])
    """Slot → x of its track in the channel."""

    def dig(self) -> None:
        """Give everything that turns a track, and the channel its room."""
        if not self.turns:
            return
        depth = max([high for _, high in self.spans])
        edge = tidy.reach(self.right, depth, 1) + CHANNEL
        for slots, track in zip(self.turns, assign(self.spans), strict=True):
            for slot in slots:
                self.gutter[slot] = edge + TRACK * track
        wall = max(self.gutter.values())
        self.right = tidy.widened(self.right, depth, wall, 1)


def columns_of(columns: tuple[tuple[Block, ...], ...], own: int) -> list[Column]:
    """The columns, with the slots of their cross links counted on from ``own``."""
    out: list[Column] = []
    slot = own
    for blocks in columns:
        if len(blocks) == 1:
            block = blocks[0]
            lines = list(block.exits)
            column = Column(blocks, [(0.0, 0.0)], block.left, block.right, 0.0, [], [], lines)
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
    return Column(blocks, kids, ((bottom, left),), ((bottom, right),), middle, rails, [], lines)


def channel(columns: list[Column], pairs: Pairs, mates: dict[int, int], own: int) -> dict[int, int]:
    """Send every cross link that turns here into a channel; return the slots' columns.

    To the bus go: what leaves the row from a column that is not the last (the last one's lines go
    on to the right), and what meets another column or a lower port of the box.
    """
    home = {slot: k for k, column in enumerate(columns) for slot in column.slots}
    direct, entering = _from_the_left(columns, pairs, home)
    level = {
        slot: points[-1][1]
        for column in columns
        for slot, points in zip(column.slots, column.lines, strict=True)
    }
    last = len(columns) - 1
    for slot, k in home.items():
        mate = mates.get(slot)
        y = level[slot]
        if mate is None or mate < own:
            if k == last:
                continue
        elif slot in direct or home[mate] == k:
            if direct.get(slot, k) == k and (slot in direct or mate > slot):
                columns[k].turns.append((slot, mate))
                columns[k].spans.append(ordered(y, level[mate]))
            continue
        at = columns[entering.get(slot, k)]
        at.turns.append((slot,))
        at.spans.append((-FAR, y))
    for column in columns:
        column.dig()
    return home


def _from_the_left(
    columns: list[Column], pairs: Pairs, home: dict[int, int]
) -> tuple[dict[int, int], dict[int, int]]:
    """Ends that reach the top box of a column from its left.

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
        if right.rails or place >= right.blocks[0].own:
            continue
        (x, y) = right.lines[place][0]
        if k == m - 1:
            start = left.slots.index(first)
            boxes = left.blocks[0].kind == right.blocks[0].kind == "box"
            if boxes and not left.rails and start < left.blocks[0].own:
                y = min(y, left.lines[start][0][1])
                left.lines[start] = ((left.lines[start][0][0], y),)
            direct[first] = direct[second] = k
        else:
            entering[second] = m - 1
        right.lines[place] = ((-x, y),)
    return direct, entering
