"""Béziers: where they start and end, and that they keep to their polyline."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from argmap.layout.curves import line, rounded, s_curve
from argmap.layout.problem import Point
from layout.drawn import sampled

numbers = st.floats(-1000, 1000).map(lambda x: round(x, 2))


@st.composite
def ways(draw: st.DrawFn) -> list[Point]:
    """Axis-parallel polylines."""
    x, y = draw(numbers), draw(numbers)
    points = [(x, y)]
    upright = draw(st.booleans())
    for _ in range(draw(st.integers(1, 6))):
        step = draw(numbers)
        x, y = (x, y + step) if upright else (x + step, y)
        upright = not upright
        points.append((x, y))
    return points


@given(ways())
def test_a_rounded_way_starts_and_ends_where_the_way_does(points: list[Point]) -> None:
    path = rounded(points)
    assert len(path) % 3 == 1
    for end, point in ((path[0], points[0]), (path[-1], points[-1])):
        assert abs(end[0] - point[0]) < 0.02
        assert abs(end[1] - point[1]) < 0.02


@given(ways())
def test_a_rounded_way_stays_within_a_corner_of_the_way(points: list[Point]) -> None:
    for x, y in sampled(rounded(points)):
        gaps = [
            max(min(a[0], b[0]) - x, x - max(a[0], b[0]), 0)
            + max(min(a[1], b[1]) - y, y - max(a[1], b[1]), 0)
            for a, b in pairwise(points)
        ]
        assert min(gaps) <= 6


@given(numbers, numbers, numbers, numbers)
def test_an_s_curve_leaves_and_arrives_upright_inside_its_rectangle(
    a: float, b: float, c: float, d: float
) -> None:
    path = s_curve((a, b), (c, d))
    assert path[0] == (a, b)
    assert path[-1] == (c, d)
    assert path[1][0] == a
    assert path[2][0] == c
    for x, y in sampled(path):
        assert min(a, c) - 1e-6 <= x <= max(a, c) + 1e-6
        assert min(b, d) - 1e-6 <= y <= max(b, d) + 1e-6


def test_a_line_is_straight() -> None:
    assert line((0.0, 0.0), (3.0, 6.0)) == ((0.0, 0.0), (1.0, 2.0), (2.0, 4.0), (3.0, 6.0))
