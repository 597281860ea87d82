from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from argmap.formats.slide_marks import EMU, Box
from argmap.formats.slide_wires import Point, Side, chosen

sizes = st.integers(10, 120)
places = st.integers(0, 700)
boxes = st.tuples(places, places, sizes, sizes).map(lambda box: tuple(each * EMU for each in box))


def ends(geometry: str) -> tuple[Point, Point]:
    """Where a connector begins and ends, turned and mirrored as it says."""
    x, y, w, h = map(int, re.findall(r'(?:x|y|cx|cy)="(-?\d+)"', geometry)[:4])
    turn = int((re.search(r'rot="(\d+)"', geometry) or [0, 0])[1]) // 5400000
    found: list[Point] = []
    for corner in (-1, 1):
        dx, dy = corner * w / 2, corner * h / 2
        dx = -dx if "flipH" in geometry else dx
        dy = -dy if "flipV" in geometry else dy
        for _ in range(turn):
            dx, dy = -dy, dx
        found.append((x + w / 2 + dx, y + h / 2 + dy))
    return found[0], found[1]


def site(box: Box, side: Side) -> Point:
    x, y, w, h = box
    return {
        "top": (x + w / 2, y),
        "bottom": (x + w / 2, y + h),
        "left": (x, y + h / 2),
        "right": (x + w, y + h / 2),
    }[side]


def near(one: Point, other: Point) -> bool:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1])) <= EMU + 2


@example((0, 0, 10 * EMU, 10 * EMU), (EMU, 6 * EMU, 10 * EMU, 10 * EMU), [])
@given(boxes, boxes, st.lists(boxes, max_size=4))
def test_a_line_begins_and_ends_on_the_sites_that_it_names(
    one: Box, other: Box, cards: list[Box]
) -> None:
    way = chosen(one, other, 11 * EMU, cards)
    start, end = ends(way.geometry)
    assert near(start, site(one, way.leaves))
    assert near(end, site(other, way.enters))
    assert all(near(run[0], start) and near(run[-1], end) for run in way.runs)


def test_a_line_goes_the_usual_way_unless_a_card_is_in_it() -> None:
    def box(*points: float) -> Box:
        x, y, width, height = (each * EMU for each in points)
        return x, y, width, height

    below, above, between = box(0, 200, 20, 20), box(40, 0, 100, 40), box(50, 80, 100, 40)
    assert chosen(below, above, 0.0, [])[:2] == ("top", "bottom")
    assert chosen(below, above, 0.0, [between])[:2] == ("left", "left")
    aside = box(-60, -20, 55, 400)
    assert chosen(below, above, 0.0, [between, aside])[:2] != ("left", "left")
