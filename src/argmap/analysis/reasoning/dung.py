"""Verdicts by what a map's framework accepts: grounded, complete, preferred, stable and others.

A statement holds where every extension accepts it, fails where every one rejects it, and is open
otherwise: undecided, decided both ways, or not found out in time. What could not be found out says
so in ``Evaluation.method``. The reading of the map is ``mapping``'s; docs/semantics.md gives it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from argmap.analysis.reasoning.budget import Budget
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.mapping import Atom, Mapped, mapped
from argmap.analysis.reasoning.setting import OWN, Setting, value_in
from argmap.analysis.reasoning.solver import SEMANTICS, Mood, Solver
from argmap.analysis.reasoning.verdict import Evaluation, Standing, Verdict
from argmap.model.records import Value

SECONDS = 5.0
"""How long an evaluation may take when nobody says."""
UNKNOWN = "unknown"
"""The method of a verdict that could not be found out in time."""
GIVEN: Mapping[Value, Standing] = MappingProxyType(
    {"true": "holds", "false": "fails", "open": "open"}
)
"""What is given is final, also where there is no extension."""
NO_EXTENSION = "no extension"
"""The method of every verdict where the semantics has no extension at all: none holds or fails."""


def evaluate(
    case: Case,
    setting: Setting = OWN,
    kind: str = "grounded",
    *,
    seconds: float | None = SECONDS,
    cancelled: Callable[[], bool] | None = None,
) -> Evaluation:
    """What every extension of a map's framework agrees on."""
    if kind not in SEMANTICS:
        raise ValueError(f"no semantics is called {kind!r}; there are {', '.join(SEMANTICS)}")
    whole = mapped(case, setting)
    solver = Solver(whole.framework, Budget(seconds, cancelled))
    asked = {*whole.accepted.values(), *whole.rejected.values()}
    answers = solver.always(asked, kind)
    none = kind == "stable" and not any(answers.values()) and solver.is_empty(kind)
    agreed = _Agreed(whole, answers)
    positions = [number for number in range(case.first) if case.is_position(number)]
    settled = frozenset(
        statement.id
        for number, statement in enumerate(case.statements)
        if case.takes_part(number) and value_in(case.document, setting, statement.id) is not None
    )
    ids = case.ids
    argued = [number for number in positions if ids[number] not in settled]
    desirable: dict[str, Standing] = {
        ids[number]: agreed.standing(("wanted", number)) for number in argued
    }
    feasible: dict[str, Standing] = {
        ids[number]: agreed.standing(("able", number)) for number in argued
    }
    verdicts: dict[str, Verdict] = {}
    for number in range(case.first):
        if case.takes_part(number):
            id = ids[number]
            given = value_in(case.document, setting, id)
            verdicts[id] = (
                GIVEN[given]
                if given is not None
                else _of_position(desirable[id], feasible[id])
                if id in desirable
                else agreed.standing(number)
            )
    return Evaluation(
        kind,
        verdicts,
        {
            ids[number]: agreed.standing(number)
            for number in range(case.first, len(ids))
            if case.takes_part(number)
        },
        desirable,
        feasible,
        frozenset(ids[number] for number in whole.presumed),
        settled,
        method={
            ids[number]: NO_EXTENSION if none else UNKNOWN
            for number in range(len(ids))
            if case.takes_part(number) and (none or agreed.unknown(number))
        },
    )


def accepted(
    case: Case,
    setting: Setting,
    kind: str,
    id: str,
    mood: Mood,
    *,
    seconds: float | None = SECONDS,
    cancelled: Callable[[], bool] | None = None,
) -> bool | None:
    """Whether some or every extension accepts a statement or argument; None: unknown."""
    if kind not in SEMANTICS:
        raise ValueError(f"no semantics is called {kind!r}; there are {', '.join(SEMANTICS)}")
    number = case.number[id]
    whole = mapped(case, setting)
    solver = Solver(whole.framework, Budget(seconds, cancelled))
    return solver.accepted(whole.accepted[number], kind, mood)


def is_empty(case: Case, setting: Setting, kind: str, *, seconds: float | None = SECONDS) -> bool:
    """Whether it is known that a map has no extension at all."""
    if kind not in SEMANTICS:
        raise ValueError(f"no semantics is called {kind!r}; there are {', '.join(SEMANTICS)}")
    return Solver(mapped(case, setting).framework, Budget(seconds)).is_empty(kind)


class _Agreed:
    """What all extensions say of an atom."""

    def __init__(self, whole: Mapped, answers: dict[int, bool | None]) -> None:
        self._whole = whole
        self._answers = answers

    def standing(self, atom: Atom) -> Standing:
        if self._answers[self._whole.accepted[atom]]:
            return "holds"
        return "fails" if self._answers[self._whole.rejected[atom]] else "open"

    def unknown(self, atom: Atom) -> bool:
        """Whether it is open only because there was no time."""
        either = (
            self._answers[self._whole.accepted[atom]],
            self._answers[self._whole.rejected[atom]],
        )
        return None in either and True not in either


def _of_position(desirable: Standing, feasible: Standing) -> Verdict:
    if desirable != "holds":
        return desirable
    return "blocked" if feasible == "fails" else feasible
