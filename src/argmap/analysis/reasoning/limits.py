"""Where an iteration settles: step by step, else in its continuous model, else nowhere.

Two sure rivals swing for ever under DF-QuAD, and no sum of strengths settles on all graphs
(Mossakowski & Neuhaus 2018); the continuous model (Potyka 2019) settles on more of them. What is
returned solves the equations; a last iterate is never taken for a limit.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

Method = Literal["direct", "discrete", "continuous", "none"]
METHODS: tuple[Method, ...] = ("direct", "discrete", "continuous", "none")
"""How a strength was found, from the plainest on; none: there is no limit."""
Step = Callable[[Sequence[float]], list[float]]
"""One application of the semantics."""
SETTLED = 1e-12
"""Largest residual |f(s) − s| of what counts as a limit."""
_WORK = 2_000_000
"""Passes over an edge that a circle may cost, each way; about a second."""


def limit(
    step: Step, start: Sequence[float], cost: int, cancelled: Callable[[], bool]
) -> tuple[list[float] | None, Method]:
    """Where strengths settle that start at base scores, and how that was found.

    ``cost``: how many edges a step passes over.
    """
    rounds = max(1_000, _WORK // cost)
    found = _discrete(step, start, rounds, cancelled)
    if found is not None:
        return found, "discrete"
    found = _continuous(step, start, rounds, cancelled)
    return (found, "continuous") if found is not None else (None, "none")


def _gap(one: Sequence[float], other: Sequence[float]) -> float:
    return max([abs(a - b) for a, b in zip(one, other, strict=True)])


def _discrete(
    step: Step, start: Sequence[float], rounds: int, cancelled: Callable[[], bool]
) -> list[float] | None:
    """Where the iteration from the base scores settles; None: it swings, or not in time."""
    before, now = start, start
    for _ in range(rounds):
        after = step(now)
        gap = _gap(after, now)
        if gap <= SETTLED:
            return after if _gap(step(after), after) <= SETTLED else None
        swings = gap > 1e-6 and _gap(after, before) <= 1e-14
        if swings or cancelled():
            return None
        before, now = now, after
    return None


def _continuous(
    step: Step, start: Sequence[float], rounds: int, cancelled: Callable[[], bool]
) -> list[float] | None:
    """Where ds/dt = f(s) − s, from the base scores, comes to rest; None: nowhere, or not in time.

    Bogacki & Shampine's pair of order 3 and 2; the error of a step is held against how far there
    is still to go, so that near rest the step stays within what is stable.
    """

    def slope(at: Sequence[float]) -> list[float]:
        return [after - here for after, here in zip(step(at), at, strict=True)]

    def moved(at: Sequence[float], *parts: tuple[float, Sequence[float]]) -> list[float]:
        there = list(at)
        for factor, direction in parts:
            there = [here + factor * part for here, part in zip(there, direction, strict=True)]
        return there

    now, width = list(start), 0.1
    first = slope(now)
    for _ in range(rounds // 3):
        residual = max(map(abs, first))
        if residual <= SETTLED:
            return now
        if cancelled():
            return None
        second = slope(moved(now, (width / 2, first)))
        third = slope(moved(now, (width * 3 / 4, second)))
        after = moved(now, (width * 2 / 9, first), (width / 3, second), (width * 4 / 9, third))
        fourth = slope(after)
        errors = zip(first, second, third, fourth, strict=True)
        error = width * max(abs(-5 * a / 72 + b / 12 + c / 9 - d / 8) for a, b, c, d in errors)
        allowed = max(1e-3 * residual, 1e-15)
        if error <= allowed:
            now, first = after, fourth
        width *= min(3.0, max(0.2, 0.9 * (allowed / error) ** (1 / 3))) if error else 3.0
    return None
