"""What stands in a rectangle, and what a path runs through."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.layout.curves import line, s_curve
from argmap.layout.space import Box, Space, _sampled

corner = st.floats(-3000, 3000)
boxes = st.tuples(corner, corner, st.floats(0.5, 3000), st.floats(0.5, 800)).map(
    lambda b: (b[0], b[1], b[0] + b[2], b[1] + b[3])
)


@given(st.lists(boxes, max_size=30), boxes, st.sampled_from([0.0, 5.0]))
def test_all_that_touches_an_area_is_found(found: list[Box], area: Box, margin: float) -> None:
    space = Space()
    for key, box in enumerate(found):
        space.add(key, box)
    assert space.touching(area, margin) == {
        key
        for key, (a, b, c, d) in enumerate(found)
        if a < area[2] + margin
        and area[0] - margin < c
        and b < area[3] + margin
        and area[1] - margin < d
    }


def test_a_path_through_a_box_however_thin_is_seen() -> None:
    space = Space()
    space.add(0, (0.0, 100.0, 400.0, 101.0))
    for path in (s_curve((50.0, 300.0), (350.0, 0.0)), line((50.0, 300.0), (60.0, 0.0))):
        assert not space.clear(path, (7, 8))
        assert space.clear(path, (0, 8))


def test_a_path_along_an_edge_is_clear_of_the_box() -> None:
    space = Space()
    space.add(0, (0.0, 0.0, 100.0, 50.0))
    assert space.clear(line((0.0, 50.0), (100.0, 50.0)), (7, 8))
    assert not space.clear(line((0.0, 50.0), (100.0, 50.0)), (7, 8), 1.0)


def test_a_thin_box_is_met_by_a_line_to_a_far_away_place_in_a_few_points_of_it() -> None:
    way = ((0.0, 0.0), (1e6, 0.0), (1e6, 1e6), (2e6, 1e6))
    for aside, clear in ((0.0, False), (4.0, True)):
        space = Space()
        space.add(7, (1e6 - 1 + aside, 5e5 - 1 - aside, 1e6 + 1 + aside, 5e5 + 1 - aside))
        assert space.clear(way, (1, 2)) is clear
    assert len(_sampled(way)) < 3_000
