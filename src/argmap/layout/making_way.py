"""What hand-placed boxes do to an arrangement: boxes settle, lines that are in the way run anew."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.layout.detour import FAR, Way, around, detour
from argmap.layout.draft import Detours
from argmap.layout.forest import Forest
from argmap.layout.nudge import nudged
from argmap.layout.plan import Plan
from argmap.layout.problem import Path, Problem
from argmap.layout.settle import settle
from argmap.layout.space import Box, Space

SPREAD = 18.0
"""Between the ends of detours on one side of a box."""


def make_way(
    problem: Problem,
    forest: Forest,
    plan: Plan,
    met: dict[int, list[int]],
    boxes: list[Box],
    paths: list[Path],
    detours: Detours,
) -> dict[int, float]:
    """Clear the hand-placed boxes of automatic ones and the boxes of lines.

    Returns how far each automatic box goes down; changes ``boxes`` and ``paths``.
    """
    for i, (x, y) in forest.fixed.items():
        half_w, half_h = forest.sizes[i][0] / 2, forest.sizes[i][1] / 2
        boxes[i] = (x - half_w, y - half_h, x + half_w, y + half_h)
    pinned = set(forest.pinned)
    strange = [i for i in range(plan.count) if i in forest.fixed or plan.tree_of[i] in pinned]
    everything = _space(boxes, range(plan.count))
    down: dict[int, float] = {}
    if any(
        not (i in forest.fixed and j in forest.fixed)
        for i in strange
        for j in everything.touching(boxes[i], 2.0)
        if j != i
    ):
        order = [v for v in plan.order if v < plan.count]
        down = settle(boxes, order, forest.parent, set(forest.fixed))
        for v, dy in down.items():
            left, top, right, bottom = boxes[v]
            boxes[v] = (left, top + dy, right, bottom + dy)
        everything = _space(boxes, range(plan.count))
    alien = _space(boxes, [*strange, *(down.keys() - set(strange))])
    nudged = {i for i in forest.fixed if i not in pinned}
    meeting = {k: v for v, found in met.items() for k in found}
    broken: list[int] = []
    for k, (s, t) in enumerate(problem.links):
        dy = down.get(s, 0.0)
        whole = bool(paths[k]) and s not in nudged and t not in nudged
        if not whole or down.get(t, 0.0) != dy or down.get(meeting.get(k, t), 0.0) != dy:
            broken.append(k)
            continue
        if dy:
            paths[k] = tuple([(x, y + dy) for x, y in paths[k]])
        space = everything if plan.tree_of[s] in pinned else alien
        if not space.clear(paths[k], (s, t)):
            broken.append(k)
    _run_anew(problem, broken, everything, paths, detours)
    return down


def _space(boxes: list[Box], which: Iterable[int]) -> Space:
    space = Space()
    for i in which:
        space.add(i, boxes[i])
    return space


def _run_anew(
    problem: Problem,
    broken: list[int],
    space: Space,
    paths: list[Path],
    detours: Detours,
) -> None:
    """New ways for the broken lines, spread along the sides where several start or end."""
    pairs, junction = problem.links, problem.junction
    known, older = detours.known, detours.older
    shift: dict[tuple[int, int], float] = {}
    at: dict[tuple[int, int], list[tuple[float, int]]] = {}
    for k in broken:
        s, t = pairs[k]
        at.setdefault((s, 0), []).append((space.boxes[t][0] + space.boxes[t][2], k))
        at.setdefault((t, 1), []).append((space.boxes[s][0] + space.boxes[s][2], k))
    for (_, side), found in at.items():
        found.sort()
        for place, (_, k) in enumerate(found):
            shift[k, side] = (place - (len(found) - 1) / 2) * SPREAD
    ways: list[tuple[int, Way]] = []
    for k in broken:
        s, t = pairs[k]
        a, b = space.boxes[s], space.boxes[t]
        rounds = (junction[s], junction[t])
        shifts = (shift[k, 0], shift[k, 1])
        near = tuple(sorted([space.boxes[i] for i in space.touching(around(a, b, FAR))]))
        key = (a, b, shifts, rounds, near)
        way = known.get(key) or older.get(key)
        local = True
        if way is None:
            way, local = detour(space, s, t, shifts, rounds)
        if local:
            known[key] = way
        ways.append((k, way))
    nudged(ways, list(pairs), paths, space)
