"""Verdicts by strength under many settings at once, for those who ask by columns.

The strengths come from one sweep; what they amount to is ``strength``'s to say. numpy loads here.
"""

from __future__ import annotations

from typing import cast

from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.columns import Columns, mask_of
from argmap.analysis.reasoning.gradual import Kind
from argmap.analysis.reasoning.strength import Skeleton, standing
from argmap.analysis.reasoning.sweep import Degrees
from argmap.analysis.reasoning.table import Table
from argmap.analysis.reasoning.verdict import Standing, Verdict


class Swept:
    """What ``semantics.Outcomes`` asks of the verdicts of many settings."""

    def __init__(self, case: Case, columns: Columns, kind: str) -> None:
        self._case, self._columns = case, columns
        self._skeleton = Skeleton(case)
        settings = [columns.setting(each) for each in range(columns.width)]
        self._table = Table.of(self._skeleton, settings)
        self._degrees = Degrees(self._table, cast("Kind", kind))
        self._known: dict[int, list[Verdict]] = {}

    def mask(self, number: int, verdict: Verdict) -> int:
        """The columns in which a statement or argument has this verdict."""
        return mask_of(each == verdict for each in self._verdicts(number))

    def verdict(self, number: int, column: int) -> Verdict:
        """The verdict on a statement, or an argument's standing, in one column."""
        return self._verdicts(number)[column]

    def _verdicts(self, number: int) -> list[Verdict]:
        if number not in self._known:
            self._known[number] = (
                self._of_position(number)
                if number in self._skeleton.wanted
                else list(self._standings(number, weighed=number >= self._case.first))
            )
        return self._known[number]

    def _of_position(self, number: int) -> list[Verdict]:
        true, false, open_ = self._columns.set_masks(number)
        given = true | false | open_
        plain = self._standings(number)
        desirable = self._standings(self._skeleton.wanted[number])
        feasible = self._standings(self._skeleton.able[number])
        return [
            plain[column]
            if given >> column & 1
            else wanted
            if wanted != "holds"
            else ("blocked" if able == "fails" else able)
            for column, (wanted, able) in enumerate(zip(desirable, feasible, strict=True))
        ]

    def _standings(self, node: int, *, weighed: bool = False) -> list[Standing]:
        """By column; ``weighed``: of an argument, held against its own weight."""
        degrees = [None if each != each else each for each in self._degrees.of(node).tolist()]
        if not weighed:
            return [standing(degree) for degree in degrees]
        table = self._table
        bases = table.based.get(node, [table.base[node]] * table.width)
        return [_share(degree, base) for degree, base in zip(degrees, bases, strict=True)]


def _share(degree: float | None, base: float) -> Standing:
    if degree is None:
        return "open"
    return standing(degree / base) if base else "fails"
