"""A subtree laid out in its own coordinates: the piece everything is built from and cached as.

The origin of a block is the middle of its top box's upper edge. A block is a pure function of what
it is built from, so equal subtrees are built once, and an edit rebuilds only the blocks on the way
from it to the root.

Two forms. A *row*: children beneath the box in columns side by side, as close as their contours
allow; a column is one child, or several outlines stacked. An *outline*: all children stacked under
the box and indented, each with a rail of its own on the left, so that every box of an outline can
be left to the right without meeting a tree line or a box. Cross links use that: from a box they go
right to the next channel (beside a column), up the channel to the bus (the strip between a box and
its columns), along the bus, and down another channel. Rooms for these lines are reserved here, so
they are clear of boxes by construction. Lines that leave the block hang in `exits`, half done; the
block where both halves meet joins them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from argmap.layout import tidy
from argmap.layout.curves import line, rounded, s_curve
from argmap.layout.problem import Path, Point
from argmap.layout.spacing import (
    BRACKET_GAP,
    CHANNEL,
    COLUMN_GAP,
    FOREST_GAP,
    INDENT,
    PORT,
    RAIL,
    RAIL_STEP,
    RAILS_WIDTH,
    ROW_GAP,
    STACK_GAP,
    TRACK,
    quarter,
)
from argmap.layout.tidy import Contour
from argmap.layout.tracks import assign

Kind = Literal["box", "junction", "shelf", "page"]
FAR = 1e9


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """A laid-out subtree; see the module."""

    kind: Kind
    width: float
    height: float
    kids: tuple[Point, ...]
    """Per child, columns in order: where its origin stands."""
    left: Contour
    right: Contour
    bottom: float
    tree: tuple[Path, ...]
    """Per child: the line from the child to the box."""
    joined: tuple[Path, ...]
    """Per pair of ends that meet here: the whole line, source first."""
    exits: tuple[tuple[Point, ...], ...]
    """Per end that leaves: its turns so far; it goes on to the right from the last one."""
    own: int
    """How many of the exits, the first ones, are the top box's own."""


@dataclass(slots=True)
class _Column:
    blocks: tuple[Block, ...]
    kids: list[Point]
    left: Contour
    right: Contour
    middle: float
    rails: list[float]
    """Per child, for a stack; empty for a single child."""
    slots: list[int]
    lines: list[tuple[Point, ...]]
    gutter: dict[int, float]
    """Slot → x of the track where it turns."""


def build(
    width: float,
    height: float,
    kind: Kind,
    outline: bool,
    columns: tuple[tuple[Block, ...], ...],
    own: int,
    pairs: tuple[tuple[int, int], ...],
) -> Block:
    """Lay out one box over its children's blocks.

    Slots number the ends of cross links: the box's own 0..own-1, from the top of its right side
    down, then the children's exits in order. `pairs` are the slots that meet here, source first.
    """
    mates: dict[int, int] = {}
    for i, j in pairs:
        mates[i] = j
        mates[j] = i
    if not columns:
        ports = _ports(width, height, kind, range(own))
        wall = ((height, width / 2),)
        joined = tuple([_join((ports[i],), (ports[j],)) for i, j in pairs])
        return Block(
            kind, width, height, (), ((height, -width / 2),), wall, height, (), joined,
            tuple([(ports[i],) for i in range(own) if i not in mates]),
            sum([i not in mates for i in range(own)]),
        )  # fmt: skip
    if outline:
        return _outline(width, height, kind, columns[0], own, pairs, mates)
    return _row(width, height, kind, columns, own, pairs, mates)


def _ports(width: float, height: float, kind: Kind, slots: Sequence[int]) -> dict[int, Point]:
    """Where the box's own cross links leave it: spread over its right side, slot order down."""
    count = len(slots)
    if kind == "junction":  # above the bracket that comes in at the middle
        r = min(width, height) / 2
        found: dict[int, Point] = {}
        for place, slot in enumerate(slots):
            dy = -r * (0.75 - (0.45 * place / (count - 1) if count > 1 else 0.0))
            found[slot] = ((r * r - dy * dy) ** 0.5, height / 2 + dy)
        return found
    step = min(TRACK + 3, max(0.0, height - 12) / max(1, count - 1))
    top = height / 2 - step * (count - 1) / 2
    return {slot: (width / 2, top + step * place) for place, slot in enumerate(slots)}


def _join(source: tuple[Point, ...], target: tuple[Point, ...], *way: Point) -> Path:
    return rounded((*source, *way, *reversed(target)))


def _stack(blocks: tuple[Block, ...], x: float, y: float, gap: float) -> list[Point]:
    """Origins of blocks one below the other, their left edges at ``x``, from ``y`` down."""
    kids: list[Point] = []
    for block in blocks:
        kids.append((x - min([step[1] for step in block.left]), y))
        y += block.bottom + gap
    return kids


def _rail_step(width: float, count: int) -> float:
    if count < 2:
        return 0.0
    room = min(RAILS_WIDTH, max(0.0, width - 2 * min(RAIL, width / 2)))
    return min(RAIL_STEP, room / (count - 1) * 4 // 1 / 4)


def _moved(points: tuple[Point, ...], dx: float, dy: float) -> tuple[Point, ...]:
    return tuple([(x + dx, y + dy) for x, y in points])


def _outline(
    width: float,
    height: float,
    kind: Kind,
    blocks: tuple[Block, ...],
    own: int,
    pairs: tuple[tuple[int, int], ...],
    mates: dict[int, int],
) -> Block:
    half = width / 2
    count = len(blocks)
    if kind == "page":
        kids = _stack(blocks, 0.0, 0.0, FOREST_GAP)
        rails = [0.0] * count
    else:
        step = 0.0 if kind == "junction" else _rail_step(width, count)
        first = -half + (half if kind == "junction" else min(RAIL, half))
        rails = [first + step * (count - 1 - i) for i in range(count)]
        kids = _stack(blocks, rails[0] + INDENT - RAIL, height + STACK_GAP, STACK_GAP)
    bottom = kids[-1][1] + blocks[-1].bottom
    lines: dict[int, tuple[Point, ...]] = {
        slot: (port,) for slot, port in _ports(width, height, kind, range(own)).items()
    }
    right = half
    slot = own
    for block, (dx, dy) in zip(blocks, kids, strict=True):
        right = max(right, dx + max([step[1] for step in block.right]))
        for points in block.exits:
            lines[slot] = _moved(points, dx, dy)
            slot += 1
    joined: list[Path] = []
    if pairs:
        spans = [
            (min(lines[i][-1][1], lines[j][-1][1]), max(lines[i][-1][1], lines[j][-1][1]))
            for i, j in pairs
        ]
        edge = right
        for (i, j), track in zip(pairs, assign(spans), strict=True):
            x = edge + CHANNEL + TRACK * track
            right = max(right, x + 4)
            a, b = lines[i], lines[j]
            joined.append(_join(a, b, (x, a[-1][1]), (x, b[-1][1])))
    tree: list[Path] = []
    if kind != "page":
        for block, (dx, dy), rail in zip(blocks, kids, rails, strict=True):
            y = dy + block.height / 2
            tree.append(rounded(((dx - block.width / 2, y), (rail, y), (rail, height))))
    return Block(
        kind, width, height, tuple(kids), ((bottom, -half),), ((bottom, right),), bottom, tuple(tree),
        tuple(joined), tuple([points for k, points in lines.items() if k not in mates]),
        sum([i not in mates for i in range(own)]),
    )  # fmt: skip


def _columns(columns: tuple[tuple[Block, ...], ...], own: int) -> list[_Column]:
    out: list[_Column] = []
    slot = own
    for blocks in columns:
        lines: list[tuple[Point, ...]] = []
        if len(blocks) == 1:
            block = blocks[0]
            lines.extend(block.exits)
            column = _Column(
                blocks, [(0.0, 0.0)], block.left, block.right, 0.0, [], [], lines, {}
            )
        else:
            kids = _stack(blocks, 0.0, 0.0, STACK_GAP)
            step = _rail_step(FAR, len(blocks))
            rails = [RAIL - INDENT - step * i for i in range(len(blocks))]
            bottom = kids[-1][1] + blocks[-1].bottom
            right = 0.0
            for block, (dx, dy) in zip(blocks, kids, strict=True):
                right = max(right, dx + max([step[1] for step in block.right]))
                lines.extend(_moved(points, dx, dy) for points in block.exits)
            left = rails[-1] - 4
            column = _Column(
                blocks, kids, ((bottom, left),), ((bottom, right),), quarter((left + right) / 2),
                rails, [], lines, {},
            )  # fmt: skip
        column.slots = list(range(slot, slot + len(lines)))
        slot += len(lines)
        out.append(column)
    return out


def _row(
    width: float,
    height: float,
    kind: Kind,
    blocks: tuple[tuple[Block, ...], ...],
    own: int,
    pairs: tuple[tuple[int, int], ...],
    mates: dict[int, int],
) -> Block:
    columns = _columns(blocks, own)
    last = len(columns) - 1
    home = {slot: k for k, column in enumerate(columns) for slot in column.slots}
    beside, entering = _beside(columns, pairs, home)
    # channels: who turns beside which column, and on which track
    turning: list[list[tuple[int, ...]]] = [[] for _ in columns]
    spans_of: list[list[tuple[float, float]]] = [[] for _ in columns]
    height_of = {
        slot: points[-1][1]
        for column in columns
        for slot, points in zip(column.slots, column.lines, strict=True)
    }
    for slot, k in home.items():
        mate = mates.get(slot)
        y = height_of[slot]
        if slot in beside:
            if beside[slot] == k and mate is not None:
                turning[k].append((slot, mate))
                spans_of[k].append(_sorted(y, height_of[mate]))
            continue
        if mate is None or mate < own:
            if k == last:
                continue
        elif home[mate] == k:
            if mate > slot:
                turning[k].append((slot, mate))
                spans_of[k].append(_sorted(y, height_of[mate]))
            continue
        k = entering.get(slot, k)
        turning[k].append((slot,))
        spans_of[k].append((-FAR, y))
    for column, turns, heights in zip(columns, turning, spans_of, strict=True):
        if turns:
            depth = max([high for _, high in heights])
            edge = tidy.reach(column.right, depth, 1) + CHANNEL
            for slots, track in zip(turns, assign(heights), strict=True):
                for slot in slots:
                    column.gutter[slot] = edge + TRACK * track
            wall = max(column.gutter.values())
            column.right = tidy.widened(column.right, depth, wall, 1)
    # columns side by side
    xs: dict[int, float] = {}
    offsets = [0.0]
    left, right = columns[0].left, columns[0].right
    for column in columns[1:]:
        dx = tidy.distance(right, column.left) + COLUMN_GAP
        offsets.append(dx)
        right = tidy.over(tidy.shifted(column.right, dx, 0.0), right)
        left = tidy.over(left, tidy.shifted(column.left, dx, 0.0))
    centre = quarter((offsets[0] + columns[0].middle + offsets[-1] + columns[-1].middle) / 2)
    offsets = [dx - centre for dx in offsets]
    # the bus: lines along the strip above the columns
    for k, column in enumerate(columns):
        for slot, x in column.gutter.items():
            xs[slot] = offsets[k] + x
    low_ports = [mates[slot] for slot in xs if mates.get(slot, own) < own]
    links = 0 if kind == "shelf" else sum(map(len, blocks))
    ports, bottom_ports = _lower_ports(width, height, kind, columns, offsets, links, low_ports)
    riders: list[tuple[int, ...]] = []
    spans: list[tuple[float, float]] = []
    for slot, x in xs.items():
        mate = mates.get(slot)
        if mate is None:
            riders.append((slot,))
            spans.append((x, FAR))
        elif mate < own:
            riders.append((slot,))
            spans.append(_sorted(x, bottom_ports[mate][0]))
        elif home[mate] != home[slot] and mate > slot and slot not in beside:
            riders.append((slot, mate))
            spans.append(_sorted(x, xs[mate]))
    found = assign(spans)
    gap = {"box": ROW_GAP, "junction": BRACKET_GAP, "shelf": 0.0, "page": 0.0}[kind]
    if riders:
        gap += TRACK * (max(found) + (0 if gap == ROW_GAP else 1)) + (4 if gap < ROW_GAP else 0)
    bus: dict[int, float] = {}
    for slots, track in zip(riders, found, strict=True):
        for slot in slots:
            bus[slot] = height + gap - TRACK * (track + 1)
    top = height + gap
    # everything to the block's own coordinates
    lines: dict[int, tuple[Point, ...]] = {
        slot: (port,)
        for slot, port in _ports(
            width, height, kind, [slot for slot in range(own) if slot not in bottom_ports]
        ).items()
    }
    lines.update({slot: (port,) for slot, port in bottom_ports.items()})
    for k, column in enumerate(columns):
        for slot, points in zip(column.slots, column.lines, strict=True):
            points = _moved(points, offsets[k], top)
            x = xs.get(slot)
            if x is not None:
                points = (*points, (x, points[-1][1]))
                if slot in bus:
                    points = (*points, (x, bus[slot]))
            lines[slot] = points
    left = tidy.shifted(left, -centre, top)
    right = tidy.shifted(right, -centre, top)
    kids = [
        (dx + offsets[k], dy + top) for k, column in enumerate(columns) for dx, dy in column.kids
    ]
    # the strip between: no uncle may stand on these curves
    half = width / 2
    if links:
        starts = [
            offsets[k] + x for k, c in enumerate(columns) for x in (c.rails or (0.0,))
        ]
        low = min(*starts, *ports, -half if kind == "box" else 0.0)
        high = max(*starts, *ports, *xs.values(), half if kind == "box" else 0.0)
    else:
        low, high = offsets[0], max(offsets[-1], *xs.values(), offsets[-1])
    if kind == "box":
        left = ((height, -half), (top, low), *left)
        right = ((height, half), (top, high), *right)
    else:
        left = ((top, min(low, -half)), *left)
        right = ((top, max(high, half)), *right)
    # the box's own lines to its last column run outside of everything
    outer = [
        (i, j) for i, j in pairs
        if (i < own and i not in bottom_ports) or (j < own and j not in bottom_ports)
    ]  # fmt: skip
    outer_x: dict[tuple[int, int], float] = {}
    if outer:
        ends = [_sorted(lines[i][-1][1], lines[j][-1][1]) for i, j in outer]
        depth = max(high for _, high in ends)
        edge = tidy.reach(right, depth, 1) + CHANNEL
        for pair, track in zip(outer, assign(ends), strict=True):
            outer_x[pair] = edge + TRACK * track
        right = tidy.widened(right, depth, max(outer_x.values()), 1)
    joined: list[Path] = []
    for i, j in pairs:
        a, b = lines[i], lines[j]
        if (i, j) in outer_x:
            x = outer_x[i, j]
            joined.append(_join(a, b, (x, a[-1][1]), (x, b[-1][1])))
        elif i < own:
            joined.append(_join(a, b, (a[-1][0], b[-1][1])))
        elif j < own:
            joined.append(_join(a, b, (b[-1][0], a[-1][1])))
        else:
            joined.append(_join(a, b))
    tree = [] if kind == "shelf" else _row_lines(width, height, kind, columns, offsets, top, ports)
    bottom = max(left[-1][0], right[-1][0])
    return Block(
        kind, width, height, tuple(kids), tidy.trimmed(left, -1), tidy.trimmed(right, 1), bottom,
        tuple(tree), tuple(joined),
        tuple([lines[slot] for slot in sorted(lines) if slot not in mates]),
        sum([i not in mates for i in range(own)]),
    )  # fmt: skip


def _beside(
    columns: list[_Column], pairs: tuple[tuple[int, int], ...], home: dict[int, int]
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
            if not left.rails and start < left.blocks[0].own and "junction" not in (
                left.blocks[0].kind, right.blocks[0].kind
            ):  # fmt: skip
                y = min(y, left.lines[start][0][1])
                left.lines[start] = ((left.lines[start][0][0], y),)
            direct[first] = direct[second] = k
        else:
            entering[second] = m - 1
        right.lines[place] = ((-x, y),)
    return direct, entering


def _sorted(a: float, b: float) -> tuple[float, float]:
    return (a, b) if a <= b else (b, a)


def _lower_ports(
    width: float,
    height: float,
    kind: Kind,
    columns: list[_Column],
    offsets: list[float],
    links: int,
    low_ports: list[int],
) -> tuple[list[float], dict[int, Point]]:
    """Where lines from below end on the lower edge: per child, and per own slot that goes down."""
    count = links + len(low_ports)
    if kind != "box" or not count:
        return [0.0] * links, {slot: (0.0, height) for slot in low_ports}
    room = max(0.0, width - 2 * min(RAIL, width / 2))
    if count == 1 and links:
        start = offsets[0] + (columns[0].rails or [0.0])[0]
        return [min(max(start, -room / 2), room / 2)], {}
    step = min(PORT, room / (count - 1)) if count > 1 else 0.0
    x = -step * (count - 1) / 2
    ports: list[float] = []
    for column in columns:
        size = len(column.blocks)
        # the last child of a stack has the leftmost rail
        ports.extend([x + step * (size - 1 - i) for i in range(size)])
        x += step * size
    return ports, {slot: (x + step * i, height) for i, slot in enumerate(low_ports)}


def _row_lines(
    width: float,
    height: float,
    kind: Kind,
    columns: list[_Column],
    offsets: list[float],
    top: float,
    ports: list[float],
) -> list[Path]:
    """The tree lines of a row: S-curves to a box, a bracket to a junction."""
    out: list[Path] = []
    radius = min(width, height) / 2
    port = iter(ports)
    for column, offset in zip(columns, offsets, strict=True):
        for i, (block, (dx, dy)) in enumerate(zip(column.blocks, column.kids, strict=True)):
            to = next(port)
            if column.rails:
                x = offset + column.rails[i]
                y = top + dy + block.height / 2
                way: tuple[Point, ...] = ((offset + dx - block.width / 2, y), (x, y))
            else:
                x = offset + dx
                way = ()
            if kind == "junction":
                middle = height / 2
                if abs(x) <= radius:
                    end = (x, middle + (radius * radius - x * x) ** 0.5)
                    out.append(rounded((*way, (x, top), end)) if way else line((x, top), end))
                else:
                    side = radius if x > 0 else -radius
                    out.append(rounded((*way, (x, top), (x, middle), (side, middle)), 6.0))
            elif way:
                out.append(rounded((*way, (x, top))) + s_curve((x, top), (to, height))[1:])
            else:
                out.append(s_curve((x, top), (to, height)))
    return out
