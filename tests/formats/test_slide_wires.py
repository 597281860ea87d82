from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from argmap.formats.slide_marks import EMU, Box
from argmap.formats.slide_wires import MIDDLES, SIDES, Point, Port, chosen, port_at

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


def near(one: Point, other: Point) -> bool:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1])) <= EMU + 2


ports = st.builds(Port, st.sampled_from(SIDES), st.integers(5, 95).map(lambda each: each / 100))


@example((0, 0, 10 * EMU, 10 * EMU), (EMU, 6 * EMU, 10 * EMU, 10 * EMU), [], None, None)
@given(boxes, boxes, st.lists(boxes, max_size=4), st.none() | ports, st.none() | ports)
def test_a_line_begins_and_ends_at_the_ports_that_it_names(
    one: Box, other: Box, cards: list[Box], leaves: Port | None, enters: Port | None
) -> None:
    way = chosen(one, other, cards, leaves, enters, tip=9 * EMU)
    start, end = ends(way.geometry)
    assert near(start, way.leaves.on(one))
    assert near(end, way.enters.on(other))
    assert near(way.run[0], start)
    assert near(way.run[-1], end)
    assert way.leaves in (leaves, *MIDDLES)
    assert way.enters in (enters, *MIDDLES)
    snapped = chosen(one, other, cards, leaves, enters, snap=14 * EMU)
    start, end = ends(snapped.geometry)
    assert near(start, snapped.leaves.on(one))
    assert near(end, snapped.enters.on(other))


@given(boxes, ports)
def test_the_port_that_is_nearest_to_a_port_is_itself(box: Box, port: Port) -> None:
    found = port_at(port.on(box), box)
    assert near(found.on(box), port.on(box))


def box(*points: float) -> Box:
    x, y, width, height = (each * EMU for each in points)
    return x, y, width, height


def test_a_line_goes_as_on_the_map_unless_a_card_is_in_it() -> None:
    below, above, between = box(0, 200, 20, 20), box(-20, 0, 100, 40), box(-20, 80, 100, 40)
    corner = Port("bottom", 0.3)
    assert chosen(below, above, [], None, corner)[:2] == (Port("top"), corner)
    assert "straightConnector1" in chosen(below, above, [], None, corner).geometry
    past = chosen(below, above, [between], None, corner)
    assert past.leaves.side in ("left", "right")
    assert past.enters.side == past.leaves.side


def test_a_port_gives_way_a_little_so_that_a_line_is_straight() -> None:
    bead, above = box(58, 100, 20, 20), box(0, 0, 100, 40)
    assert chosen(bead, above, [], None, Port("bottom", 0.6)).enters == Port("bottom", 0.6)
    way = chosen(bead, above, [], None, Port("bottom", 0.6), snap=14 * EMU)
    assert "straightConnector1" in way.geometry
    assert way.enters == Port("bottom", 0.68)


def test_arrows_from_both_sides_end_apart() -> None:
    above = box(100, 0, 100, 40)
    ways = [
        chosen(box(x, 100, 20, 20), above, [], None, Port("bottom", share))
        for x, share in ((0, 0.4), (280, 0.6))
    ]
    assert [way.enters.share for way in ways] == [0.4, 0.6]
    assert all("bentConnector3" in way.geometry for way in ways)
