"""Ways around boxes."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from argmap.layout.detour import detour
from argmap.layout.space import Space

STRAIGHT = (0.0, 0.0)
BOXES = (False, False)


def scattered(seed: int, count: int) -> Space:
    """Boxes that do not overlap, at least 30 px apart."""
    r = random.Random(seed)
    space = Space()
    for key in range(count):
        for _ in range(200):
            x, y = r.uniform(0, 2000), r.uniform(0, 1500)
            box = (x, y, x + r.uniform(20, 320), y + r.uniform(20, 200))
            if not space.touching(box, 30.0):
                space.add(key, box)
                break
    return space


def test_a_free_way_up_is_a_single_curve() -> None:
    space = Space()
    space.add(0, (100.0, 300.0, 300.0, 380.0))
    space.add(1, (0.0, 0.0, 200.0, 80.0))
    (path, _, _), local = detour(space, 0, 1, STRAIGHT, BOXES)
    assert path[0] == (200.0, 300.0)
    assert path[-1] == (100.0, 80.0)
    assert len(path) == 4
    assert local


def test_neighbours_are_joined_straight_across() -> None:
    space = Space()
    space.add(0, (0.0, 0.0, 100.0, 80.0))
    space.add(1, (200.0, 10.0, 300.0, 60.0))
    (path, _, _), _ = detour(space, 0, 1, STRAIGHT, BOXES)
    assert path[0][1] == path[-1][1]
    assert (path[0][0], path[-1][0]) == (100.0, 200.0)


@given(st.integers(0, 100_000))
def test_between_boxes_that_stand_apart_there_is_always_a_way(seed: int) -> None:
    space = scattered(seed, 12)
    keys = sorted(space.boxes)
    for source, target in ((keys[0], keys[-1]), (keys[-1], keys[0]), (keys[1], keys[2])):
        (path, _, _), _ = detour(space, source, target, STRAIGHT, BOXES)
        assert space.clear(path, (source, target))


def test_out_of_a_ring_of_boxes_there_is_a_way_through_the_gap() -> None:
    space = Space()
    space.add(0, (200.0, 200.0, 260.0, 240.0))
    space.add(1, (900.0, 210.0, 960.0, 250.0))
    space.add(2, (100.0, 100.0, 400.0, 120.0))
    space.add(3, (100.0, 320.0, 400.0, 340.0))
    space.add(4, (380.0, 140.0, 400.0, 300.0))
    space.add(5, (100.0, 140.0, 120.0, 300.0))
    (path, _, _), _ = detour(space, 0, 1, STRAIGHT, BOXES)
    assert space.clear(path, (0, 1))


def test_a_box_buried_under_another_is_joined_all_the_same() -> None:
    space = Space()
    space.add(0, (0.0, 0.0, 100.0, 80.0))
    space.add(1, (-50.0, -50.0, 200.0, 200.0))
    space.add(2, (500.0, 0.0, 600.0, 80.0))
    (path, _, _), _ = detour(space, 0, 2, STRAIGHT, BOXES)
    assert path[0] == (100.0, 40.0)
    assert path[-1] == (500.0, 40.0)
