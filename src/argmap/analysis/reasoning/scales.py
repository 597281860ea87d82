"""Where the balance compares an argument's weight with others', and where such a comparison turns.

Between two neighbouring thresholds every comparison comes out the same, so that a weight in each
gap and each threshold itself stand for all weights from 0 to 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.columns import Columns

MARGIN = 0.3
"""By how much the weightier side must lead for the standards clear and beyond doubt."""
ENOUGH = 0.5
"""More than this the supporting side must weigh for those standards."""
DOUBT = 0.2
"""Less than this the attacking side must weigh beyond doubt."""


UNKNOWN = (0.2, 0.4, 0.6, 0.8)
"""Looked at in place of thresholds where a semantics does not tell them: an approximation."""


def is_weighed(case: Case, number: int) -> bool:
    """Whether the weight of this argument is ever looked at."""
    return any(True for _ in _meets(case, number))


def _meets(case: Case, number: int) -> Iterable[tuple[int, list[int]]]:
    """Where it is weighed, and against which others; a checklist weighs nothing."""
    for onto in case.dependents[number]:
        if number in case.pros[onto]:
            others = case.cons[onto]
        elif number in case.cons[onto]:
            others = case.pros[onto]
        else:
            continue
        if onto >= case.first:
            if others:
                yield onto, others
        elif case.statements[onto].standard != "scintilla" and (
            others or number in case.pros[onto]
        ):
            yield onto, others


def thresholds(case: Case, columns: Columns, number: int) -> list[float]:
    """The weights from 0 to 1, ascending, at which a comparison of this argument may turn.

    ``columns``: of one setting, which says the weights of the others.
    """
    points: set[float] = set()
    for onto, others in _meets(case, number):
        weights = [columns.weight(other) for other in others]
        points.update(weights)
        if onto >= case.first:
            continue
        points.add(0.0)
        standard = case.statements[onto].standard
        if standard in ("clear", "beyond-doubt"):
            points.add(ENOUGH)
            for weight in weights:
                points.update((weight + MARGIN, weight - MARGIN))
            if standard == "beyond-doubt":
                points.add(DOUBT)
    return sorted(point for point in points if 0 <= point <= 1)


def stretches(points: Iterable[float]) -> Iterator[tuple[float, float, float]]:
    """From 0 to 1: each of these points and each gap between them, as its ends and a weight in it.

    Low end, weight to try, high end; all three are equal for a point.
    """
    ends = sorted({0.0, 1.0, *points})
    yield ends[0], ends[0], ends[0]
    for low, high in pairwise(ends):
        yield low, (low + high) / 2, high
        yield high, high, high
