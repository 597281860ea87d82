"""Automatic boxes make way for hand-placed ones."""

from __future__ import annotations

from itertools import pairwise

from argmap.layout.settle import GAP, settle
from argmap.layout.space import Box


def column(count: int) -> list[Box]:
    """Boxes one below the other, 18 px apart."""
    return [(0.0, 98.0 * i, 200.0, 98.0 * i + 80) for i in range(count)]


def test_nothing_moves_where_nothing_is_in_the_way() -> None:
    boxes = [*column(4), (500.0, 0.0, 600.0, 80.0)]
    assert settle(boxes, range(5), [-1, 0, 0, 0, -1], {4}) == {}


def test_a_box_in_the_way_goes_below_and_pushes_the_next_ones_on() -> None:
    boxes = [*column(4), (50.0, 100.0, 150.0, 150.0)]
    moved = settle(boxes, range(5), [-1, 0, 0, 0, -1], {4})
    assert 0 not in moved
    assert boxes[1][1] + moved[1] == 150 + GAP
    tops = [boxes[i][1] + moved.get(i, 0.0) for i in range(4)]
    assert tops == sorted(tops)
    assert all(b - a >= 80 for a, b in pairwise(tops))


def test_a_subtree_goes_down_with_its_top() -> None:
    boxes: list[Box] = [
        (0.0, 0.0, 100.0, 50.0),
        (300.0, 90.0, 400.0, 140.0),
        (20.0, -10.0, 60.0, 30.0),
    ]
    moved = settle(boxes, range(3), [-1, 0, -1], {2})
    assert moved[0] == moved[1] == 30 + GAP
