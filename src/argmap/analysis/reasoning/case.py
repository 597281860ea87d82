"""A document made ready for evaluation: statements and arguments by number, and who bears on whom.

Structure only; values and weights of a particular setting come from ``columns``. Statements are
numbered first, then arguments, both in the order of the file; answers do not depend on the order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from copy import copy
from typing import NamedTuple

from argmap.analysis.reasoning.setting import DEFAULT_WEIGHT, as_weight
from argmap.model.document import Document
from argmap.model.kinds import BY_KIND
from argmap.model.records import Argument, Statement


class Link(NamedTuple):
    """One premise: the number of its statement and how its value is taken."""

    statement: int
    swapped: bool
    """Holds and fails change places: a negated premise, or an exception that is not negated."""
    presumes: bool
    """A presumed assumption meets it."""


class Case:
    """The structure of one document, by number.

    Arguments whose conclusion is gone, and premises of statements that are gone, are left out;
    the checks tell of them. A statement without words is as good as gone, and so is an argument
    that has no premise left, or concludes to what is.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.statements: tuple[Statement, ...] = tuple(document.statements.values())
        self.arguments: tuple[Argument, ...] = tuple(document.arguments.values())
        self.first = len(self.statements)
        """The number of the first argument."""
        self.wordless: frozenset[int] = _wordless(document)
        self.ids: tuple[str, ...] = (*document.statements, *document.arguments)
        self.number: dict[str, int] = {id: number for number, id in enumerate(self.ids)}
        self.idle: frozenset[int] = self._idle() if self.wordless else frozenset()
        """What counts for nothing: statements without words, arguments that are made of them alone,
        and those that conclude to what counts for nothing."""
        size = len(self.ids)
        self.premises: list[tuple[Link, ...]] = [()] * size
        self.pros: list[list[int]] = [[] for _ in range(size)]
        """Supports: of a statement, of a position's desirability, of an argument (underpins)."""
        self.cons: list[list[int]] = [[] for _ in range(size)]
        """Attacks: the same; of a position also the supports of its rivals."""
        self.able: list[list[int]] = [[] for _ in range(size)]
        """Supports of a position's feasibility."""
        self.unable: list[list[int]] = [[] for _ in range(size)]
        """Attacks on a position's feasibility."""
        self.attacks: dict[int, list[int]] = {}
        """Of a position that has rivals: the attacks on itself alone."""
        self.rivals: dict[int, list[int]] = {}
        """The other positions of a position's question."""
        self.weights: list[float] = _weights(self.statements, self.arguments)
        for offset, argument in enumerate(self.arguments):
            self._file(self.first + offset, argument)
        self._set_against()
        self._needs: list[list[int]] = [
            [
                *[link.statement for link in self.premises[number]],
                *self.pros[number],
                *self.cons[number],
                *self.able[number],
                *self.unable[number],
            ]
            for number in range(size)
        ]
        self.dependents: list[list[int]] = [[] for _ in range(size)]
        for number, needed in enumerate(self._needs):
            for other in needed:
                self.dependents[other].append(number)
        self.order: list[int] = list(self._ordered(range(size)))
        """Every number, after what it depends on where there is no circle."""
        self.place: list[int] = [0] * size
        """By number: where it stands in ``order``."""
        for place, number in enumerate(self.order):
            self.place[number] = place

    def fits(self, document: Document) -> bool:
        """Whether the numbers are those of this document too."""
        return self.ids == (*document.statements, *document.arguments)

    def of(self, document: Document) -> Case:
        """The same structure with the words, values and weights of ``document``, which it fits and
        in which the same bears on the same, and the same has words."""
        case = copy(self)
        case.document = document
        case.statements = tuple(document.statements.values())
        case.arguments = tuple(document.arguments.values())
        case.weights = _weights(case.statements, case.arguments)
        return case

    def _idle(self) -> frozenset[int]:
        idle = set(self.wordless)
        onto: defaultdict[int | None, list[int]] = defaultdict(list)
        for number, argument in enumerate(self.arguments, self.first):
            onto[self.number.get(argument.conclusion)].append(number)
            ends = {self.number.get(each.statement, self.first) for each in argument.premises}
            known = {end for end in ends if end < self.first}
            if known and known <= self.wordless:
                idle.add(number)
        ahead = list(idle)
        while ahead:
            more = [each for each in onto[ahead.pop()] if each not in idle]
            idle.update(more)
            ahead.extend(more)
        return frozenset(idle)

    def _file(self, number: int, argument: Argument) -> None:
        if number in self.idle:
            return
        self.premises[number] = tuple(
            Link(
                self.number[premise.statement],
                premise.negated != (premise.role == "exception"),
                premise.role == "exception"
                or (premise.role == "assumption" and not premise.negated),
            )
            for premise in argument.premises
            if self.number.get(premise.statement, self.first) < self.first
            and self.number[premise.statement] not in self.wordless
        )
        target = self.number.get(argument.conclusion)
        if target is None:
            return
        ways = argument.aspect == "feasibility" and self.is_position(target)
        support = argument.polarity == "support"
        side = (self.able, self.unable) if ways else (self.pros, self.cons)
        side[0 if support else 1][target].append(number)

    def _set_against(self) -> None:
        asked: defaultdict[str, list[int]] = defaultdict(list)
        for number, statement in enumerate(self.statements):
            if self.is_position(number) and statement.question is not None:
                asked[statement.question].append(number)
        for positions in asked.values():
            for position in positions:
                self.rivals[position] = [other for other in positions if other != position]
        against = {
            position: [reason for rival in rivals for reason in self.pros[rival]]
            for position, rivals in self.rivals.items()
        }
        for position, reasons in against.items():
            self.attacks[position] = self.cons[position]
            self.cons[position] = [*self.cons[position], *reasons]

    def is_position(self, number: int) -> bool:
        """Whether a number is a position's."""
        return (
            number < self.first
            and self.statements[number].kind == "position"
            and number not in self.wordless
        )

    def takes_part(self, number: int) -> bool:
        """Whether it has a verdict: arguments do, questions and what has no words do not."""
        if number in self.idle:
            return False
        return number >= self.first or BY_KIND[self.statements[number].kind].part != "none"

    def needs(self, number: int) -> Sequence[int]:
        """What its verdict is computed from."""
        return self._needs[number]

    def bearing_on(self, numbers: Iterable[int], given: Container[int] = ()) -> set[int]:
        """These and all that their verdicts are computed from; not beyond what is ``given``."""
        reached = set(numbers)
        ahead = [number for number in reached if number not in given]
        while ahead:
            for other in self.needs(ahead.pop()):
                if other not in reached:
                    reached.add(other)
                    if other not in given:
                        ahead.append(other)
        return reached

    def reached_from(self, numbers: Iterable[int]) -> set[int]:
        """These and all whose verdicts are computed from theirs."""
        reached = set(numbers)
        ahead = list(reached)
        while ahead:
            for other in self.dependents[ahead.pop()]:
                if other not in reached:
                    reached.add(other)
                    ahead.append(other)
        return reached

    def _ordered(self, numbers: Iterable[int]) -> Iterator[int]:
        """Depth first, each after what it needs; a circle is entered somewhere."""
        seen = [False] * len(self.ids)
        for start in numbers:
            if seen[start]:
                continue
            seen[start] = True
            path = [(start, iter(self._needs[start]))]
            while path:
                node, needed = path[-1]
                for other in needed:
                    if not seen[other]:
                        seen[other] = True
                        path.append((other, iter(self._needs[other])))
                        break
                else:
                    path.pop()
                    yield node


def _wordless(document: Document) -> frozenset[int]:
    statements = enumerate(document.statements.values())
    # most begin with a letter: asking that first makes this ten times as quick
    return frozenset([n for n, each in statements if not each.text[:1].isalnum() and each.wordless])


def _weights(statements: Iterable[Statement], arguments: Iterable[Argument]) -> list[float]:
    return [
        DEFAULT_WEIGHT if record.weight is None else as_weight(record.weight)
        for record in (*statements, *arguments)
    ]
