"""Single boxes, and boxes with all their children stacked and indented beneath: the outline."""

from __future__ import annotations

from argmap.layout.block import (
    Block,
    Kind,
    Line,
    Pairs,
    join,
    moved,
    ordered,
    ports,
    rail_step,
    stack,
)
from argmap.layout.curves import rounded
from argmap.layout.problem import Path
from argmap.layout.spacing import CHANNEL, FOREST_GAP, INDENT, RAIL, STACK_GAP, TRACK
from argmap.layout.tracks import assign


def leaf(width: float, height: float, kind: Kind, own: int, pairs: Pairs) -> Block:
    """A box without children."""
    at = ports(width, height, kind, range(own))
    met = {slot for pair in pairs for slot in pair}
    return Block(
        kind=kind,
        width=width,
        height=height,
        kids=(),
        left=((height, -width / 2),),
        right=((height, width / 2),),
        bottom=height,
        tree=(),
        joined=tuple([join((at[i],), (at[j],)) for i, j in pairs]),
        exits=tuple([(at[i],) for i in range(own) if i not in met]),
        leftward=(False,) * (own - len(met)),
        own=own - len(met),
    )


def outline(
    width: float, height: float, kind: Kind, blocks: tuple[Block, ...], own: int, pairs: Pairs
) -> Block:
    """A box over its children's blocks, one below the other; a page is one without rails."""
    half = width / 2
    count = len(blocks)
    if kind == "page":
        kids = stack(blocks, 0.0, 0.0, FOREST_GAP)
        rails = [0.0] * count
    else:
        step = 0.0 if kind == "junction" else rail_step(width, count)
        first = -half + (half if kind == "junction" else min(RAIL, half))
        rails = [first + step * (count - 1 - i) for i in range(count)]
        kids = stack(blocks, rails[0] + INDENT - RAIL, height + STACK_GAP, STACK_GAP)
    bottom = kids[-1][1] + blocks[-1].bottom
    lines: list[Line] = [(port,) for port in ports(width, height, kind, range(own)).values()]
    right = half
    for block, (dx, dy) in zip(blocks, kids, strict=True):
        right = max(right, dx + max([x for _, x in block.right]))
        lines.extend([moved(points, dx, dy) for points in block.exits])
    joined: list[Path] = []
    if pairs:
        spans = [ordered(lines[i][-1][1], lines[j][-1][1]) for i, j in pairs]
        edge = right + CHANNEL
        for (i, j), track in zip(pairs, assign(spans), strict=True):
            x = edge + TRACK * track
            right = max(right, x + 4)
            a, b = lines[i], lines[j]
            joined.append(join(a, b, (x, a[-1][1]), (x, b[-1][1])))
    tree: list[Path] = []
    if kind != "page":
        for block, (dx, dy), rail in zip(blocks, kids, rails, strict=True):
            y = dy + block.height / 2
            tree.append(rounded(((dx - block.width / 2, y), (rail, y), (rail, height))))
    met = {slot for pair in pairs for slot in pair}
    exits = tuple([points for slot, points in enumerate(lines) if slot not in met])
    return Block(
        kind=kind,
        width=width,
        height=height,
        kids=tuple(kids),
        left=((bottom, -half),),
        right=((bottom, right),),
        bottom=bottom,
        tree=tuple(tree),
        joined=tuple(joined),
        exits=exits,
        leftward=(False,) * len(exits),
        own=sum([slot not in met for slot in range(own)]),
    )
