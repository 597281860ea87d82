"""Contours: how close subtrees may stand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.layout import tidy
from argmap.layout.tidy import Contour

steps = st.lists(st.tuples(st.integers(1, 9), st.integers(-50, 50)), min_size=1, max_size=80)


def contour(found: list[tuple[int, int]]) -> Contour:
    bottom = 0
    out: list[tuple[float, float]] = []
    for height, x in found:
        bottom += height
        out.append((float(bottom), float(x)))
    return tuple(out)


def at(found: Contour, y: float) -> float | None:
    """Where the contour is at a depth, None below its end."""
    return next((x for bottom, x in found if y < bottom), None)


@given(steps, steps)
def test_at_the_distance_two_subtrees_just_touch(
    one: list[tuple[int, int]], two: list[tuple[int, int]]
) -> None:
    right, left = contour(one), contour(two)
    dx = tidy.distance(right, left)
    gaps = [
        b + dx - a
        for y in range(int(min(right[-1][0], left[-1][0])))
        if (a := at(right, y)) is not None and (b := at(left, y)) is not None
    ]
    assert min(gaps) == 0


@given(steps, steps)
def test_the_nearer_contour_hides_the_further_one_as_far_as_it_reaches(
    one: list[tuple[int, int]], two: list[tuple[int, int]]
) -> None:
    front, back = contour(one), contour(two)
    found = tidy.over(front, back)
    for y in range(int(max(front[-1][0], back[-1][0]))):
        near = at(front, y)
        assert at(found, y) == (near if near is not None else at(back, y))


@given(steps, st.sampled_from([1, -1]))
def test_a_trimmed_contour_is_short_and_never_tighter(
    found: list[tuple[int, int]], sign: int
) -> None:
    full = contour(found)
    short = tidy.trimmed(full, sign)
    assert len(short) <= tidy.LONGEST
    assert short[-1][0] == full[-1][0]
    for y in range(int(full[-1][0])):
        a, b = at(full, y), at(short, y)
        assert a is not None
        assert b is not None
        assert (b - a) * sign >= 0


@given(steps, st.integers(1, 60))
def test_a_wall_stands_outside_of_all_it_passes(found: list[tuple[int, int]], depth: int) -> None:
    full = contour(found)
    x = tidy.reach(full, depth, 1)
    walled = tidy.widened(full, float(depth), x, 1)
    for y in range(int(max(full[-1][0], depth))):
        a = at(full, y)
        if a is not None:
            assert (at(walled, y) or 0.0) >= a
        if y < depth:
            assert at(walled, y) == max(x, full[0][1])
