"""Verdicts by the balance of reasons, after Gordon, Prakken & Walton 2007 and Gordon & Walton 2016.

docs/semantics.md gives the definition in words and where it departs from Carneades. Evaluation
starts all-open and climbs to the least fixed point; it is done for all columns at once, each fact
being two masks: the columns in which it holds and those in which it fails.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from heapq import heappop, heappush
from operator import ge, gt
from types import MappingProxyType

from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.columns import Columns, mask_of
from argmap.analysis.reasoning.scales import DOUBT, ENOUGH, MARGIN
from argmap.analysis.reasoning.setting import OWN, Setting
from argmap.analysis.reasoning.verdict import Evaluation, Standing, Verdict

NAME = "balance"
_SLACK = 1e-9
"""So that 0.8 − 0.5 is not more than 0.3."""
_OFTEN = 64
"""Numbers between two pauses."""


def evaluate(case: Case, setting: Setting = OWN) -> Evaluation:
    """The verdicts under one setting."""
    return Outcomes(case, Columns(case, 1, setting)).evaluation(0)


def evaluate_all(case: Case, settings: Sequence[Setting]) -> list[Evaluation]:
    """The verdicts under each setting."""
    if not settings:
        return []
    outcomes = Outcomes(case, Columns.of(case, settings))
    return [outcomes.evaluation(column) for column in range(len(settings))]


def _clear(one: float, other: float) -> bool:
    return one - other > MARGIN + _SLACK


def _beyond(one: float, other: float) -> bool:
    return other < DOUBT and _clear(one, other)


def _something(one: float, _: float) -> bool:
    return one > 0


def _strong(one: float, _: float) -> bool:
    return one > ENOUGH


_RULES: Mapping[str, tuple[Callable[[float, float], bool], Callable[[float, float], bool]]] = (
    MappingProxyType(
        {
            "preponderance": (gt, _something),
            "clear": (_clear, _strong),
            "beyond-doubt": (_beyond, _strong),
        }
    )
)
"""By standard: what a weight must be beside each of the other side's, and by itself."""
_CROWD = 64
"""So many pairs of weights that are others in each column: only the heaviest are compared."""
_Alike = tuple[int, int, int]
"""One of some arguments of equal weight; where any of them stands; where all of them fall."""


class Outcomes:
    """The least fixed point of every column; masks by the case's numbers.

    ``closed``: what nobody argues against holds, and what has lost its reasons fails. Otherwise
    only an argument that stands makes anything hold or fail, and nothing is presumed: what is given
    and what follows from it, however all the rest turns out (``analysis.stances``).
    """

    def __init__(
        self,
        case: Case,
        columns: Columns,
        *,
        closed: bool = True,
        only: Collection[int] | None = None,
        begin: Callable[[Outcomes], None] | None = None,
        pause: Callable[[], object] | None = None,
    ) -> None:
        """``only``: evaluate these numbers and leave the others as they are: open, or as ``begin``
        filled them in. What ``only`` needs must be among it, be given, or be filled in.
        ``pause`` is called now and then."""
        self.case = case
        self.columns = columns
        self.closed = closed
        size = len(case.ids)
        self.holds = [0] * size
        self.fails = [0] * size
        """Of a position as others' premise: failing or blocked."""
        self.blocked: dict[int, int] = {}
        self.desirable: dict[int, tuple[int, int]] = {}
        """By position: where desirability holds, where it fails."""
        self.feasible: dict[int, tuple[int, int]] = {}
        self.presumed = [0] * size
        if begin is not None:
            begin(self)
        numbers = range(size) if only is None else only
        if closed:
            self._presume(numbers)
        self._climb(numbers, pause)

    # --- reading --------------------------------------------------------------------------------

    def mask(self, number: int, verdict: Verdict) -> int:
        """The columns in which a statement or argument has this verdict."""
        full = self.columns.full
        blocked = self.blocked.get(number, 0)
        match verdict:
            case "holds":
                return self.holds[number]
            case "fails":
                return self.fails[number] & ~blocked
            case "blocked":
                return blocked
            case _:
                return full & ~self.holds[number] & ~self.fails[number]

    def verdict(self, number: int, column: int) -> Verdict:
        """The verdict on a statement, or an argument's standing, in one column."""
        if self.blocked.get(number, 0) >> column & 1:
            return "blocked"
        return _standing(self.holds[number], self.fails[number], column)

    def evaluation(self, column: int) -> Evaluation:
        """All verdicts of one column, by id."""
        return self.amended(Evaluation(NAME, {}, {}), column, self.case.ids)

    def amended(self, evaluation: Evaluation, column: int, ids: Collection[str]) -> Evaluation:
        """An evaluation with what it says of ``ids`` said anew, or no more where they are gone."""
        verdicts, standings = dict(evaluation.verdicts), dict(evaluation.standings)
        desirable, feasible = dict(evaluation.desirable), dict(evaluation.feasible)
        if verdicts or standings:
            for named in (verdicts, standings, desirable, feasible):
                for id in ids:
                    named.pop(id, None)
        presumed, settled = set(evaluation.presumed), set(evaluation.settled)
        presumed.difference_update(ids)
        settled.difference_update(ids)
        case = self.case
        for id in ids:
            number = case.number.get(id)
            if number is None or not case.takes_part(number):
                continue
            if number >= case.first:
                standings[id] = _standing(self.holds[number], self.fails[number], column)
                continue
            verdicts[id] = self.verdict(number, column)
            if self.presumed[number] >> column & 1:
                presumed.add(id)
            if any(mask >> column & 1 for mask in self.columns.set_masks(number)):
                settled.add(id)
            elif number in self.desirable:
                desirable[id] = _standing(*self.desirable[number], column)
                feasible[id] = _standing(*self.feasible[number], column)
        return Evaluation(
            NAME, verdicts, standings, desirable, feasible, frozenset(presumed), frozenset(settled)
        )

    def take_over(
        self, before: Outcomes, other_than: Collection[int], widened: Callable[[int], int]
    ) -> None:
        """Fill in what ``before`` found of the same things, but for these numbers."""
        old, ids = before.case.number, self.case.ids
        for number in range(len(ids)):
            if number in other_than:
                continue
            was = old[ids[number]]
            self.holds[number] = widened(before.holds[was])
            self.fails[number] = widened(before.fails[was])
            if before.presumed[was]:
                self.presumed[number] = widened(before.presumed[was])
            if was in before.desirable:
                self.blocked[number] = widened(before.blocked[was])
                one, two = before.desirable[was]
                self.desirable[number] = widened(one), widened(two)
                one, two = before.feasible[was]
                self.feasible[number] = widened(one), widened(two)

    # --- climbing -------------------------------------------------------------------------------

    def _presume(self, numbers: Iterable[int]) -> None:
        """Where an assumption has neither value nor arguments: known before anything is judged."""
        case = self.case
        for number in numbers:
            if number < case.first and case.statements[number].kind == "assumption":
                true, false, open_ = self.columns.set_masks(number)
                there = self._there(case.pros[number]) | self._there(case.cons[number])
                self.presumed[number] = self.columns.full & ~(true | false | open_ | there)

    def _climb(self, numbers: Collection[int], pause: Callable[[], object] | None) -> None:
        case = self.case
        order, place = case.order, case.place
        # In the case's order what is needed comes first: without circles each is computed once.
        ahead = sorted(map(place.__getitem__, numbers))
        mine = set(ahead)
        waiting = set(ahead)
        turn = 0
        while ahead:
            turn += 1
            if pause is not None and not turn % _OFTEN:
                pause()
            rank = heappop(ahead)
            waiting.discard(rank)
            number = order[rank]
            before = self.holds[number], self.fails[number]
            if number >= case.first:
                self._argument(number)
            else:
                self._statement(number)
            if (self.holds[number], self.fails[number]) != before:
                for other in case.dependents[number]:
                    again = place[other]
                    if again in mine and again not in waiting:
                        waiting.add(again)
                        heappush(ahead, again)

    def _argument(self, number: int) -> None:
        """The least of its premises, then its undercuts (rules 2 and 3)."""
        if number in self.case.idle:
            return
        holds, fails = self.columns.full, 0
        for link in self.case.premises[number]:
            met, unmet = self.holds[link.statement], self.fails[link.statement]
            if link.swapped:
                met, unmet = unmet, met
            if link.presumes:
                met |= self.presumed[link.statement]
            holds &= met
            fails |= unmet
        underpins = self.case.pros[number]
        for undercut in self.case.cons[number]:
            sure = possible = 0
            for underpin in underpins:
                enough = self.columns.where(ge, underpin, undercut)
                sure |= self.holds[underpin] & enough
                possible |= self._can(underpin) & enough
            holds &= self.fails[undercut] | sure
            fails |= self.holds[undercut] & ~possible
        absent = self.columns.absent.get(number, 0)
        self.holds[number] = holds & ~absent
        self.fails[number] = fails | absent

    def _can(self, number: int) -> int:
        """Where an argument stands or may yet."""
        return self.columns.full & ~self.fails[number]

    def _there(self, arguments: Sequence[int]) -> int:
        """Where at least one of these is not set aside."""
        there = 0
        for number in arguments:
            there |= self.columns.full & ~self.columns.absent.get(number, 0)
        return there

    def _statement(self, number: int) -> None:
        case = self.case
        full = self.columns.full
        true, false, open_ = self.columns.set_masks(number)
        free = full & ~(true | false | open_)
        if not case.takes_part(number):
            return
        if free:
            if case.is_position(number):
                holds, fails = self._position(number, free)
            else:
                holds, fails = self._weighed(number, asserted=True)
            holds &= ~self.presumed[number]
        else:
            holds = fails = 0
        self.holds[number] = (holds & free) | true
        self.fails[number] = (fails & free) | false

    def _position(self, number: int, free: int) -> tuple[int, int]:
        """Desirable and feasible (rules 8 to 10)."""
        desired, unwanted = self._weighed(number, asserted=False)
        able, unable = self.columns.full, 0
        for reason in self.case.able[number]:
            absent = self.columns.absent.get(reason, 0)
            able &= self.holds[reason] | absent
            unable |= self.fails[reason] & ~absent
        for obstacle in self.case.unable[number]:
            able &= self.fails[obstacle]
            unable |= self.holds[obstacle]
        blocked = desired & unable & free
        self.desirable[number] = desired, unwanted
        self.feasible[number] = able, unable
        self.blocked[number] = blocked
        return desired & able, unwanted | blocked

    def _weighed(self, number: int, *, asserted: bool) -> tuple[int, int]:
        """Where the standard is met, and where it cannot be (rules 4 to 7)."""
        full = self.columns.full
        supported = self._there(self.case.pros[number])
        pros, cons = self._side(self.case.pros[number]), self._side(self.case.cons[number])
        quiet = full
        for _, _, fall in cons:
            quiet &= fall
        standard = self.case.statements[number].standard or "preponderance"
        dead = full
        for _, _, fall in pros:
            dead &= fall
        if standard in _RULES and len(pros) * len(cons) > _CROWD and self._vary(pros, cons):
            met = self._outdo(pros, cons, standard)
            outweighed = self._outdo(cons, pros, "preponderance")
        else:
            met = outweighed = 0
            for pro, stand, _ in pros:
                met |= stand & self._wins(pro, cons, standard)
            if standard != "scintilla":
                for con, stand, _ in cons:
                    outweighed |= stand & self._wins(con, pros, "preponderance")
        alone = full & ~supported
        if not self.closed:
            asserted, dead = False, 0
        holds = (met & supported) | (quiet & alone if asserted else 0)
        fails = supported & (dead | outweighed)
        if alone:
            # a rival's reason is no attack on a position that nobody has argued for yet
            for attack in self.case.attacks.get(number, self.case.cons[number]):
                fails |= alone & self.holds[attack]
        return holds, fails

    def _side(self, arguments: Sequence[int]) -> Sequence[_Alike]:
        """Arguments that weigh the same taken together, so that large sides stay cheap."""
        if len(arguments) < 3:
            return [(each, self.holds[each], self.fails[each]) for each in arguments]
        alike: dict[object, _Alike] = {}
        for each in arguments:
            weight = self.columns.weight_everywhere(each)
            key = (each,) if weight is None else weight
            first, stand, fall = alike.get(key, (each, 0, self.columns.full))
            alike[key] = first, stand | self.holds[each], fall & self.fails[each]
        return list(alike.values())

    def _vary(self, *sides: Sequence[_Alike]) -> bool:
        return any(self.columns.varies(each) for side in sides for each, _, _ in side)

    def _outdo(self, side: Sequence[_Alike], others: Sequence[_Alike], standard: str) -> int:
        """Where one of a side meets the standard however the others turn out.

        What is required grows with a weight on either side, so that the heaviest tell.
        """
        full = self.columns.full
        sure = self.columns.heaviest((each, stand) for each, stand, _ in side)
        possible = self.columns.heaviest((each, full & ~fall) for each, _, fall in others)
        beats, alone = _RULES[standard]
        pairs = zip(sure, possible, strict=True)
        return mask_of(alone(one, one) and beats(one, other) for one, other in pairs)

    def _wins(self, one: int, others: Sequence[_Alike], standard: str) -> int:
        """Where ``one``, standing, meets the standard however the other side turns out."""
        columns = self.columns
        match standard:
            case "scintilla":
                return columns.full
            case "dialectical":
                wins = columns.full
                for _, _, fall in others:
                    wins &= fall
                return wins
            case _:
                beats, alone = _RULES.get(standard, _RULES["preponderance"])
        wins = columns.where(alone, one, one)
        for other, _, fall in others:
            wins &= fall | columns.where(beats, one, other)
        return wins


def _standing(holds: int, fails: int, column: int) -> Standing:
    if holds >> column & 1:
        return "holds"
    return "fails" if fails >> column & 1 else "open"
