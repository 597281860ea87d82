"""One way in to the blocks: a box, a row or an outline."""

from __future__ import annotations

from argmap.layout.block import Block, Kind, Pairs
from argmap.layout.outline import leaf, outline
from argmap.layout.row import row


def build(
    width: float,
    height: float,
    kind: Kind,
    stacked: bool,
    columns: tuple[tuple[Block, ...], ...],
    own: int,
    pairs: Pairs,
    west: tuple[int, ...],
) -> Block:
    """Lay out one box over its children's blocks, as an outline or as a row.

    Slots number the ends of cross links: the box's own 0..own-1, from the top of its right side
    down, then the children's exits in order. `pairs` are the slots that meet here; `west` are those
    that leave a row for something on its left.
    """
    if not columns:
        return leaf(width, height, kind, own, pairs)
    if stacked:
        return outline(width, height, kind, columns[0], own, pairs)
    return row(width, height, kind, columns, own, pairs, west)
