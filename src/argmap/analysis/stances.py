"""What a camp's stances come to: where they speak against each other, and to what they commit it.

A camp's view is the map with its own stances as values and nothing else given: what it accepts is
true, what it rejects is false, all the rest is unsaid. In the balance of reasons, open-ended
(``balance.Outcomes(closed=False)``), a statement then holds or fails only where an argument that
rests on those stances makes it so, however all that is unsaid turns out. docs/semantics.md gives
the definitions; the idea is Betz's (2010, 2013), with the balance in place of deduction.

Sets of stances are found exactly up to ``Study.size``, smallest first, none containing another.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import comb
from typing import Literal

from argmap.analysis.reasoning.balance import Outcomes
from argmap.analysis.reasoning.case import Case, Link
from argmap.analysis.reasoning.columns import Columns
from argmap.model.document import Document
from argmap.model.records import Camp, Value

Side = Literal["accept", "reject"]

LARGEST = 4
"""Stances in a set that is looked for, where not every set of them can be tried."""
_SETTINGS = 20_000
"""Sets of stances that are tried at once for a camp."""
_ROUTES = 6
"""Sets that are named for one statement; further ones make a study incomplete."""
_VALUES: dict[Side, Value] = {"accept": "true", "reject": "false"}
_BOTH: tuple[Side, ...] = ("accept", "reject")


@dataclass(frozen=True, slots=True)
class Conflict:
    """Stances that cannot stand together: those of ``by`` speak against the one on ``statement``.

    ``rivals``: two answers to one question are accepted.
    """

    camp: str
    statement: str
    side: Side
    by: tuple[str, ...]
    rivals: bool = False


@dataclass(frozen=True, slots=True)
class Commitment:
    """The stances of ``by`` commit a camp to a side on a statement on which it has not said one."""

    camp: str
    statement: str
    side: Side
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A camp takes a side, grants all premises of an argument against it, and answers nothing."""

    camp: str
    statement: str
    side: Side
    argument: str


Finding = Conflict | Commitment | Unanswered


@dataclass(frozen=True, slots=True)
class Study:
    """All that one camp's stances come to."""

    camp: str
    conflicts: tuple[Conflict, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    unanswered: tuple[Unanswered, ...] = ()
    size: int = 0
    """Sets of up to so many stances were all tried."""
    complete: bool = True
    """No set is left out, of whatever size: there are no more stances than were tried."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The gravest first."""
        return (*self.conflicts, *self.unanswered, *self.commitments)


def sides(document: Document, camp: Camp) -> dict[str, Side]:
    """What a camp accepts and rejects, of what is there and takes part in verdicts."""
    return {
        id: stance
        for id, stance in camp.stances.items()
        if stance != "silent"
        and id in document.statements
        and document.statements[id].kind != "question"
    }


def study(document: Document, camp: str, case: Case | None = None) -> Study:
    """What the stances of one camp come to; ``case``: of this document, where there is one."""
    record = document.camps.get(camp)
    if record is None:
        return Study(camp)
    return _Student(case or Case(document), camp, sides(document, record)).study()


def study_all(document: Document) -> dict[str, Study]:
    """The study of every camp, by id."""
    case = Case(document)
    return {camp: study(document, camp, case) for camp in document.camps}


def effort(document: Document) -> int:
    """How much there is to do for all camps: sets of stances times statements."""
    sets = 0
    for camp in document.camps.values():
        count = len(sides(document, camp))
        sets += sum(comb(count, size) for size in range(1, _affordable(count) + 1))
    return sets * len(document.statements)


class _Student:
    """One camp's stances over one case."""

    def __init__(self, case: Case, camp: str, taken: dict[str, Side]) -> None:
        self.case = case
        self.camp = camp
        self.taken = taken
        self.ids = tuple(taken)

    def study(self) -> Study:
        taken = self.taken
        if not taken:
            return Study(self.camp)
        size = _affordable(len(taken))
        sets = [each for n in range(1, size + 1) for each in combinations(self.ids, n)]
        masks = _masks(self.ids, sets)
        outcomes = self._outcomes(len(sets), masks)
        found: list[tuple[str, Side, tuple[str, ...]]] = []
        full = True
        for number, statement in enumerate(self.case.statements):
            if not self.case.takes_part(number):
                continue
            own = masks.get(statement.id, 0)
            for side in _BOTH:
                if taken.get(statement.id) == side:
                    continue
                forced = _forced(outcomes, number, side, taken.get(statement.id)) & ~own
                routes = [sets[column] for column in _smallest(forced, sets, masks)]
                full = full and len(routes) <= _ROUTES
                found.extend((statement.id, side, by) for by in routes[:_ROUTES])
        conflicts = (*self._rivals(), *_least(self._conflict(*each) for each in found))
        at_odds = [{*each.by, each.statement} for each in conflicts]
        return Study(
            self.camp,
            conflicts,
            tuple(
                Commitment(self.camp, id, side, by)
                for id, side, by in found
                if id not in taken and not any(odd <= set(by) for odd in at_odds)
            ),
            self._unanswered({each.statement for each in conflicts}),
            size,
            full and size >= len(taken),
        )

    def _conflict(self, id: str, _: Side, by: tuple[str, ...]) -> Conflict | None:
        side = self.taken.get(id)
        return Conflict(self.camp, id, side, by) if side else None

    def _rivals(self) -> tuple[Conflict, ...]:
        """Two positions of one question, both accepted."""
        case = self.case
        return tuple(
            Conflict(self.camp, other, "accept", (one,), rivals=True)
            for one, other in combinations(self.ids, 2)
            if self.taken[one] == self.taken[other] == "accept"
            and case.number[other] in case.rivals.get(case.number[one], ())
        )

    def _unanswered(self, at_odds: set[str]) -> tuple[Unanswered, ...]:
        """Given all other stances: what speaks against one, granted in full and not answered."""
        without = [tuple(id for id in self.ids if id != own) for own in self.ids]
        outcomes = self._outcomes(len(without), _masks(self.ids, without))
        found: list[Unanswered] = []
        for column, (id, side) in enumerate(self.taken.items()):
            number = self.case.number[id]
            if id in at_odds or outcomes.verdict(number, column) != "open":
                continue
            for argument in self._against(number, side):
                granted = all(self._granted(link) for link in self.case.premises[argument])
                if granted and outcomes.verdict(argument, column) == "holds":
                    found.append(Unanswered(self.camp, id, side, self.case.ids[argument]))
        return tuple(found)

    def _against(self, number: int, side: Side) -> Iterator[int]:
        """The arguments on a statement itself, not those on its rivals, that speak against it."""
        case = self.case
        ways = (case.cons, case.unable) if side == "accept" else (case.pros, case.able)
        for way in ways:
            for argument in way[number]:
                if case.arguments[argument - case.first].conclusion == case.ids[number]:
                    yield argument

    def _granted(self, link: Link) -> bool:
        side = self.taken.get(self.case.ids[link.statement])
        return side == ("reject" if link.swapped else "accept")

    def _outcomes(self, width: int, masks: dict[str, int]) -> Outcomes:
        """One column for each set of stances, and nothing given besides."""
        columns = Columns(self.case, width)
        for number in tuple(columns.given):
            columns.give(number, None, columns.full)
        for id, side in self.taken.items():
            columns.give(self.case.number[id], _VALUES[side], masks[id])
        return Outcomes(self.case, columns, closed=False)


def _affordable(stances: int) -> int:
    """Up to which size all sets of so many stances can be tried."""
    if 1 << stances <= _SETTINGS:
        return stances
    size, count = 0, 0
    while size < min(stances, LARGEST):
        count += comb(stances, size + 1)
        if size and count > _SETTINGS:
            break
        size += 1
    return size


def _masks(ids: Sequence[str], sets: Sequence[Sequence[str]]) -> dict[str, int]:
    """By stance: the columns of the sets that have it."""
    bits = {id: bytearray(len(sets) // 8 + 1) for id in ids}
    for column, members in enumerate(sets):
        for id in members:
            bits[id][column >> 3] |= 1 << (column & 7)
    return {id: int.from_bytes(each, "little") for id, each in bits.items()}


def _forced(outcomes: Outcomes, number: int, side: Side, taken: Side | None) -> int:
    """The columns in which a statement holds, or fails.

    What is blocked cannot be: that speaks against accepting it, and commits nobody to rejecting it.
    """
    if side == "accept":
        return outcomes.mask(number, "holds")
    failing = outcomes.mask(number, "fails")
    return failing | outcomes.mask(number, "blocked") if taken == "accept" else failing


def _smallest(
    columns: int, sets: Sequence[tuple[str, ...]], masks: dict[str, int]
) -> Iterator[int]:
    """Of these columns, those whose set contains no other one's; sets stand smallest first."""
    while columns:
        first = (columns & -columns).bit_length() - 1
        yield first
        larger = -1
        for id in sets[first]:
            larger &= masks[id]
        columns &= ~larger


def _least(conflicts: Iterator[Conflict | None]) -> list[Conflict]:
    """One conflict for each set of stances, and none for a set that contains another."""
    found: dict[frozenset[str], Conflict] = {}
    for each in conflicts:
        if each is not None:
            found.setdefault(frozenset((*each.by, each.statement)), each)
    return [each for own, each in found.items() if not any(other < own for other in found)]
