"""What decided a verdict of the balance: which side, which argument, and what lies beneath it.

It reads an evaluation that is there and gives numbers of the case; it finds no words. The words
are ``why``'s business.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from argmap.analysis.reasoning.case import Case, Link
from argmap.analysis.reasoning.setting import Setting
from argmap.analysis.reasoning.verdict import Evaluation, Standing, Verdict

Manner = Literal[
    "set",
    "presumed",
    "asserted",
    "unargued",
    "attacked",
    "met",
    "dead",
    "outweighed",
    "tie",
    "short",
    "undecided",
]
"""How the weighing of a statement came out; ``short``: ahead, but not as far as its standard asks;
``unargued``: a position for which no reason is given; ``dead``: no reason for it stands."""
Part = Literal["reason", "objection", "condition", "obstacle", "underpinning", "undercut"]
"""What an argument is to its conclusion."""
_SLACK = 1e-9


class Side(NamedTuple):
    """The arguments of one side by how they stand, the weightiest first."""

    stand: tuple[int, ...]
    open: tuple[int, ...]
    fall: tuple[int, ...]

    @property
    def all(self) -> tuple[int, ...]:
        """All of them, the standing first."""
        return (*self.stand, *self.open, *self.fall)


@dataclass(frozen=True, slots=True)
class Weighing:
    """How the sides of a statement came out against each other."""

    manner: Manner
    pros: Side
    cons: Side
    decisive: tuple[int, ...] = ()
    """The arguments that made the difference: the strongest of each side, or the open ones."""


@dataclass(slots=True)
class Grounds:
    """What decided, in one evaluation by the balance."""

    case: Case
    evaluation: Evaluation
    setting: Setting
    _weighings: dict[int, Weighing] = field(default_factory=dict[int, "Weighing"])

    # --- reading --------------------------------------------------------------------------------

    def weight(self, number: int) -> float:
        """The weight that counts under this setting."""
        given = self.setting.weights.get(self.case.ids[number])
        return self.case.weights[number] if given is None else float(given)

    def verdict(self, number: int) -> Verdict:
        """The verdict on a statement, or how an argument stands; a question is open."""
        id = self.case.ids[number]
        if number < self.case.first:
            return self.evaluation.verdicts.get(id, "open")
        return self.evaluation.standings.get(id, "open")

    def is_set(self, number: int) -> bool:
        """Whether the scenario or the map gives a statement its value."""
        return self.case.ids[number] in self.evaluation.settled

    def is_presumed(self, number: int) -> bool:
        """Whether a statement is an assumption that nobody questioned."""
        return self.case.ids[number] in self.evaluation.presumed

    def is_assumed(self, number: int) -> bool:
        """Whether some argument takes a statement for true as long as nobody questions it."""
        links = (link for each in self.case.dependents[number] for link in self.case.premises[each])
        return any(
            link.statement == number and link.presumes and not link.swapped for link in links
        )

    def is_aside(self, number: int) -> bool:
        """Whether an argument is left out."""
        return self.case.ids[number] in self.setting.without

    def side(self, arguments: Sequence[int]) -> Side:
        """The arguments that are not left out, by how they stand."""
        found: dict[Verdict, list[int]] = {"holds": [], "open": [], "fails": []}
        for number in arguments:
            if not self.is_aside(number):
                found[self.verdict(number)].append(number)
        for numbers in found.values():
            numbers.sort(key=self.weight, reverse=True)
        return Side(tuple(found["holds"]), tuple(found["open"]), tuple(found["fails"]))

    def met(self, link: Link) -> Standing:
        """How a premise comes out: met, unmet or open."""
        verdict = self.verdict(link.statement)
        if verdict == "open":
            met = link.presumes and self.is_presumed(link.statement)
            return "holds" if met else "open"
        return "holds" if (verdict == "holds") != link.swapped else "fails"

    def strongest(self, arguments: Sequence[int]) -> tuple[int, ...]:
        """Those of the greatest weight, of arguments in the order of ``side``."""
        if not arguments:
            return ()
        most = self.weight(arguments[0])
        return tuple(number for number in arguments if self.weight(number) == most)

    # --- weighing -------------------------------------------------------------------------------

    def weighing(self, number: int) -> Weighing:
        """How a statement's reasons and objections came out; of a position, its desirability."""
        found = self._weighings.get(number)
        if found is None:
            found = self._weighings[number] = self._weigh(number)
        return found

    def _weigh(self, number: int) -> Weighing:
        pros = self.side(self.case.pros[number])
        against = self.case.cons[number]
        if not pros.all:  # what speaks for a rival is no attack (rule 7)
            against = self.case.attacks.get(number, against)
        cons = self.side(against)
        mattering = tuple(self._mattering(number, pros, cons))
        if mattering:
            return Weighing("undecided", pros, cons, mattering)
        strongest = self.strongest(pros.stand)
        against = self.strongest(cons.stand)
        if not pros.all:
            if against:
                return Weighing("attacked", pros, cons, against)
            bare = "unargued" if self.case.is_position(number) else "asserted"
            return Weighing(bare, pros, cons)
        match self._outcome(number, True, self._top(pros.stand), self._top(cons.stand)):
            case "holds":
                return Weighing("met", pros, cons, (*strongest, *against))
            case "fails" if not strongest and not pros.open:
                return Weighing("dead", pros, cons, pros.fall)
            case "fails":
                beaten = strongest or self.strongest(pros.open)  # open, and too light to matter
                return Weighing("outweighed", pros, cons, (*against, *beaten))
            case _:
                even = strongest and against and self._even(strongest[0], against[0])
                return Weighing("tie" if even else "short", pros, cons, (*strongest, *against))

    def _even(self, one: int, other: int) -> bool:
        return abs(self.weight(one) - self.weight(other)) <= _SLACK

    def _top(self, arguments: Sequence[int]) -> float | None:
        return max(map(self.weight, arguments), default=None)

    def _outcome(
        self, number: int, supported: bool, pro: float | None, con: float | None
    ) -> Standing:
        """What comes out when the strongest of each side weigh so much; None: none stands."""
        if not supported:
            if con is not None:
                return "fails"
            return "open" if self.case.is_position(number) else "holds"
        if pro is None:
            return "fails"
        against = con or 0.0
        ahead = pro - against
        clear = con is None or ahead > 0.3 + _SLACK
        match self.case.statements[number].standard:
            case "scintilla":
                return "holds"
            case "dialectical":
                met = con is None
            case "clear":
                met = pro > 0.5 and clear
            case "beyond-doubt":
                met = pro > 0.5 and clear and against < 0.2
            case _:
                met = pro > 0 if con is None else ahead > 0
        if met:
            return "holds"
        return "fails" if con is not None and con > 0 and con > pro else "open"

    def _mattering(self, number: int, pros: Side, cons: Side) -> Iterator[int]:
        """The open arguments on which it turns, in some outcome of the other open ones.

        Weight on one side only ever moves the outcome one way: whoever makes a difference at all
        makes one when the rest of its side that is open falls.
        """
        supported = bool(pros.all)
        for side, others, swapped in ((pros, cons, False), (cons, pros, True)):
            opposite = self._levels(others.stand, others.open)
            least = self._top(side.stand)
            for argument in side.open:
                most = max(least or 0.0, self.weight(argument))
                if any(
                    self._faced(number, supported, least, other, swapped)
                    != self._faced(number, supported, most, other, swapped)
                    for other in opposite
                ):
                    yield argument

    def _faced(
        self,
        number: int,
        supported: bool,
        mine: float | None,
        other: float | None,
        swapped: bool,
    ) -> Standing:
        pro, con = (other, mine) if swapped else (mine, other)
        return self._outcome(number, supported, pro, con)

    def _levels(self, standing: Sequence[int], undecided: Sequence[int]) -> list[float | None]:
        """What the strongest of a side may come to weigh."""
        least = self._top(standing)
        more = {w for w in map(self.weight, undecided) if least is None or w > least}
        return [least, *sorted(more)]

    # --- arguments and feasibility ----------------------------------------------------------------

    def part(self, argument: int) -> Part:
        """What an argument is to its conclusion."""
        record = self.case.arguments[argument - self.case.first]
        target = self.case.number.get(record.conclusion, -1)
        support = record.polarity == "support"
        if target >= self.case.first:
            return "underpinning" if support else "undercut"
        if record.aspect == "feasibility" and target >= 0 and self.case.is_position(target):
            return "condition" if support else "obstacle"
        return "reason" if support else "objection"

    def desirable(self, position: int) -> Standing:
        """How a position's desirability came out; of a set one, its value."""
        return self.evaluation.desirable.get(self.case.ids[position], "open")

    def feasible(self, position: int) -> Standing:
        """How a position's feasibility came out; of one without conditions, that it holds."""
        return self.evaluation.feasible.get(self.case.ids[position], "holds")

    def answers(self, argument: int, undercut: int) -> tuple[int, ...]:
        """The underpinnings that stand, or may, and are weighty enough to hold an undercut off."""
        side = self.side(self.case.pros[argument])
        return tuple(
            each for each in (*side.stand, *side.open) if self.weight(each) >= self.weight(undercut)
        )

    def undercutting(self, argument: int) -> tuple[int, ...]:
        """The undercuts that stand and that nothing answers."""
        return tuple(
            each
            for each in self.side(self.case.cons[argument]).stand
            if not self.answers(argument, each)
        )

    def given(self, argument: int) -> tuple[int, ...]:
        """The statements among an argument's premises whose value is given, or presumed here."""
        return tuple(
            dict.fromkeys(
                link.statement
                for link in self.case.premises[argument]
                if self.is_set(link.statement)
                or (link.presumes and self.is_presumed(link.statement))
            )
        )

    def conditions(self, position: int) -> Side:
        """What a position needs so that it can be done."""
        return self.side(self.case.able[position])

    def obstacles(self, position: int) -> Side:
        """What stands in the way of a position."""
        return self.side(self.case.unable[position])

    def unchecked(self, position: int) -> tuple[int, ...]:
        """The conditions and obstacles of a position that are open."""
        return (*self.conditions(position).open, *self.obstacles(position).open)
