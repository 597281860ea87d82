"""Tracks in a channel."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from argmap.layout.tracks import assign

spans = st.lists(
    st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda s: (float(min(s)), float(max(s)))),
    max_size=25,
)


@given(spans)
def test_lines_that_run_side_by_side_have_tracks_of_their_own(
    found: list[tuple[float, float]],
) -> None:
    tracks = assign(found)
    for i, j in combinations(range(len(found)), 2):
        if found[i][0] <= found[j][1] and found[j][0] <= found[i][1]:
            assert tracks[i] != tracks[j]


@given(spans)
def test_a_line_that_spans_another_runs_outside_of_it(found: list[tuple[float, float]]) -> None:
    tracks = assign(found)
    for i, j in combinations(range(len(found)), 2):
        if found[i][0] < found[j][0] and found[j][1] < found[i][1]:
            assert tracks[i] > tracks[j]


def test_lines_one_after_the_other_share_the_innermost_track() -> None:
    assert assign([(0.0, 10.0), (20.0, 30.0), (40.0, 41.0)]) == [0, 0, 0]
