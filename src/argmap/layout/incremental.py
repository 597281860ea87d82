"""Arranging again after an edit, without doing again what the edit did not touch."""

from __future__ import annotations

from argmap.layout.engine import Memory, solve
from argmap.layout.problem import Problem, Solution


class Arranger:
    """`arrange` with a memory of its last call; the results are equal."""

    def __init__(self) -> None:
        self._memory = Memory()

    def arrange(self, problem: Problem) -> Solution:
        """Place every node and run every link, as `engine.arrange` would."""
        memory = Memory()
        solution = solve(problem, self._memory, memory)
        self._memory = memory
        return solution
