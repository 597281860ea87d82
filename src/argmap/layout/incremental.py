"""Arranging again after an edit, without doing again what the edit did not touch."""

from __future__ import annotations

from argmap.layout.engine import Memo, Work
from argmap.layout.problem import Problem, Solution


class Arranger:
    """`arrange`, remembering the blocks of its last call; the results are equal."""

    def __init__(self) -> None:
        self._memo: Memo = {}

    def arrange(self, problem: Problem) -> Solution:
        """Place every node and run every link, as `engine.arrange` would."""
        memo: Memo = {}
        solution = Work(problem, self._memo, memo).solve()
        self._memo = memo
        return solution
