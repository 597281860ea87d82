"""Automatic boxes make way for boxes that a hand has placed.

From the top down every automatic box keeps its place unless something stands there already; then it
goes down, its subtree with it, until it is free: the order of boxes from left to right and from top
to bottom within a branch stays (a one-dimensional compaction, as in symbolic layout of circuits;
compare Dwyer, Marriott and Stuckey, "Fast node overlap removal", 2005). What does not meet a
hand-placed box does not move.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.layout.space import Box, Space

GAP = 14.0


def settle(
    boxes: list[Box], order: Sequence[int], parent: Sequence[int], fixed: set[int]
) -> dict[int, float]:
    """How far each automatic box goes down; `order` is the boxes that take part, parents first."""
    space = Space()
    for i in fixed:
        space.add(i, boxes[i])
    moved: dict[int, float] = {}
    rank = {v: k for k, v in enumerate(order)}
    queue = sorted((v for v in order if v not in fixed), key=lambda v: (boxes[v][1], rank[v]))
    late: list[int] = []
    placed = set(fixed)
    while queue:
        for v in queue:
            above = parent[v]
            if above >= 0 and above not in placed and above in rank:
                late.append(v)  # its parent stands lower: only after a push
                continue
            placed.add(v)
            left, top, right, bottom = boxes[v]
            height = bottom - top
            down = moved.get(above, 0.0) if above >= 0 else 0.0
            y = top + down
            while True:
                gap = GAP if y > top else 0.0
                hit = space.touching((left, y, right, y + height), max(gap, 2.0))
                if not hit:
                    break
                y = max(max(space.boxes[h][3] for h in hit) + GAP, y + 1.0)
            if y > top:
                moved[v] = y - top
            space.add(v, (left, y, right, y + height))
        queue, late = late, []
    return moved
