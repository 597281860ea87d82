"""Detours that would run on top of another line."""

from __future__ import annotations

from argmap.layout.curves import line, rounded
from argmap.layout.detour import Way
from argmap.layout.nudge import nudged
from argmap.layout.problem import Path, Point
from argmap.layout.space import Space

TURNS: tuple[Point, ...] = ((100.0, 50.0), (150.0, 50.0), (150.0, 400.0), (200.0, 400.0))


def two_boxes() -> Space:
    space = Space()
    space.add(0, (0.0, 0.0, 100.0, 100.0))
    space.add(1, (200.0, 350.0, 300.0, 450.0))
    return space


def upright(path: Path) -> set[float]:
    """Where the path's long upright pieces run."""
    pieces = [(path[k], path[k + 3]) for k in range(0, len(path) - 3, 3)]
    return {a[0] for a, b in pieces if a[0] == b[0] and abs(a[1] - b[1]) > 50}


def test_a_detour_steps_aside_from_a_line_that_runs_there() -> None:
    paths: list[Path] = [line((150.0, 100.0), (150.0, 300.0)), ()]
    nudged([(1, Way(rounded(TURNS), TURNS))], [(2, 3), (0, 1)], paths, two_boxes())
    assert upright(paths[1]) == {156.0}
    assert (paths[1][0], paths[1][-1]) == (TURNS[0], TURNS[-1])


def test_a_detour_that_runs_alone_stays() -> None:
    paths: list[Path] = [line((140.0, 100.0), (140.0, 300.0)), ()]
    nudged([(1, Way(rounded(TURNS), TURNS))], [(2, 3), (0, 1)], paths, two_boxes())
    assert paths[1] == rounded(TURNS)


def test_two_detours_on_one_track_are_parted() -> None:
    paths: list[Path] = [(), ()]
    way = Way(rounded(TURNS), TURNS)
    nudged([(0, way), (1, way)], [(0, 1), (0, 1)], paths, two_boxes())
    assert upright(paths[0]) == {150.0}
    assert upright(paths[1]) == {156.0}


def test_a_detour_does_not_step_into_a_box() -> None:
    space = two_boxes()
    space.add(2, (154.0, 200.0, 180.0, 220.0))
    space.add(3, (120.0, 250.0, 146.0, 260.0))
    paths: list[Path] = [line((150.0, 100.0), (150.0, 300.0)), ()]
    nudged([(1, Way(rounded(TURNS), TURNS))], [(2, 3), (0, 1)], paths, space)
    assert upright(paths[1]) == {150.0}
