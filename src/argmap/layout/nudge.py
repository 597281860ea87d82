"""Lines that would run on top of each other are moved apart.

The last step of orthogonal routing (Wybrow, Marriott and Stuckey 2009 call it nudging), here for
detours only: all other lines have tracks of their own. Knows paths and rectangles, no trees.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from argmap.layout.curves import rounded
from argmap.layout.detour import Way
from argmap.layout.problem import Path, Point
from argmap.layout.space import Space
from argmap.layout.ways import free

NEXT = 3.0
"""Lines nearer than this look like one."""
ASIDE = (6.0, -6.0, 12.0, -12.0)
CLEAR = 3.0
STRETCH = 6.0
"""Shorter common stretches are let be."""


class Tracks:
    """Where axis-parallel lines run: upright ones by their x, level ones by their y."""

    def __init__(self) -> None:
        self._runs: dict[tuple[bool, int], list[tuple[float, float, float, int]]] = {}

    def add(self, path: Path, link: int) -> None:
        """Note the straight pieces of a path."""
        for k in range(0, len(path) - 3, 3):
            self._note(path[k], path[k + 3], link)

    def _note(self, a: Point, b: Point, link: int) -> None:
        if a[0] == b[0]:
            at, low, high, upright = a[0], min(a[1], b[1]), max(a[1], b[1]), True
        elif a[1] == b[1]:
            at, low, high, upright = a[1], min(a[0], b[0]), max(a[0], b[0]), False
        else:
            return
        if high - low > STRETCH:
            key = (upright, int(at // NEXT))
            self._runs.setdefault(key, []).append((at, low, high, link))

    def taken(self, a: Point, b: Point, link: int) -> bool:
        """Whether another link's line runs along here already."""
        upright = a[0] == b[0]
        at = a[0] if upright else a[1]
        low, high = (a[1], b[1]) if upright else (a[0], b[0])
        low, high = min(low, high), max(low, high)
        bucket = int(at // NEXT)
        return any(
            other != link and abs(where - at) < NEXT and min(high, end) - max(low, start) > STRETCH
            for key in (bucket - 1, bucket, bucket + 1)
            for where, start, end, other in self._runs.get((upright, key), ())
        )


def nudged(
    ways: Iterable[tuple[int, Way]],
    links: list[tuple[int, int]],
    paths: list[Path],
    space: Space,
) -> None:
    """Put the ways into ``paths``, their inner stretches moved off other lines where there is room.

    The first and the last stretch stay: they end on boxes.
    """
    found = list(ways)
    if all(len(way.turns) < 4 for _, way in found):
        for k, way in found:
            paths[k] = way.path
        return
    anew = {k for k, _ in found}
    tracks = Tracks()
    for k, path in enumerate(paths):
        if k not in anew:
            tracks.add(path, k)
    for k, way in found:
        path = way.path
        turns = list(way.turns)
        moved = False
        for i in range(1, len(turns) - 2):
            if tracks.taken(turns[i], turns[i + 1], k):
                aside = _aside(turns, i, k, tracks, space, links[k])
                if aside:
                    turns, moved = aside, True
        if moved:
            path = rounded(turns, way.radius)
        paths[k] = path
        tracks.add(path, k)


def _aside(
    turns: list[Point], i: int, link: int, tracks: Tracks, space: Space, ends: tuple[int, int]
) -> list[Point] | None:
    """The turns with stretch ``i`` moved to where nothing runs and nothing stands, if there is."""
    upright = turns[i][0] == turns[i + 1][0]
    for by in ASIDE:
        trial = list(turns)
        for j in (i, i + 1):
            x, y = turns[j]
            trial[j] = (x + by, y) if upright else (x, y + by)
        turned = any(
            (q[0] - p[0]) * (b[0] - a[0]) + (q[1] - p[1]) * (b[1] - a[1]) <= 0
            for (p, q), (a, b) in zip(pairwise(turns), pairwise(trial), strict=True)
        )
        if turned or tracks.taken(trial[i], trial[i + 1], link):
            continue
        if free(trial, space, ends, CLEAR):
            return trial
    return None
