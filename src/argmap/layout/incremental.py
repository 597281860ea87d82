"""Arranging again after an edit, without doing again what the edit did not touch."""

from __future__ import annotations

from argmap.layout.draft import Memory
from argmap.layout.engine import Solved, solve
from argmap.layout.problem import Problem, Solution


class Arranger:
    """`engine.arrange` with a memory of earlier calls; the results are equal.

    The memory holds blocks, paths and detours by all that they were computed from, so nothing has
    to be told of an edit; it is bounded by a few times the size of the map. With it the last answer
    is kept, to be amended.
    """

    def __init__(self) -> None:
        self._memory = Memory()
        self._last: Solved | None = None

    def arrange(self, problem: Problem) -> Solution:
        """Place every node and run every link, as `engine.arrange` would."""
        self._memory = self._memory.aged(3 * len(problem.keys) + 500)
        last, memory = self._last, self._memory
        found: Solved | None = None
        if last is not None:
            from argmap.layout.amending import amended

            found = amended(last, problem, memory)
        self._last = found = found or solve(problem, memory)
        return found.solution
