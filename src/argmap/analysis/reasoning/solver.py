"""Extensions and acceptance beyond grounded: complete, preferred, stable, semi-stable, ideal.

What the grounded labelling decides is decided for all of them; the rest falls into parts without an
attack between them, which are solved apart, so that their numbers multiply instead of being walked
through. Where a semantics allows it (all but stable and semi-stable), a question about one argument
looks only at what leads to it. "Unknown" is an answer: None, or ``complete`` False.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from argmap.analysis.reasoning import grounded
from argmap.analysis.reasoning.budget import Budget, Spent
from argmap.analysis.reasoning.framework import IN, UNDECIDED, Framework

if TYPE_CHECKING:  # clingo loads when something is left to solve
    from argmap.analysis.reasoning.program import Program, Reading, Wish

Semantics = Literal["grounded", "complete", "preferred", "stable", "semi-stable", "ideal"]
SEMANTICS: tuple[Semantics, ...] = (
    "grounded",
    "complete",
    "preferred",
    "stable",
    "semi-stable",
    "ideal",
)
Mood = Literal["credulous", "sceptical"]
LISTED = 5_000_000
"""Names that a list of extensions may hold all together."""
_FEW = 16
"""Extensions of a part that are looked at before arguments are asked for one by one."""


@dataclass(frozen=True, slots=True)
class Extensions:
    """What was found, each by ascending numbers; ``complete``: there are no others."""

    found: tuple[tuple[int, ...], ...]
    complete: bool


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are, or, where not ``complete``, at least are."""

    count: int
    complete: bool


class _Part:
    """Some of the undecided arguments: no attack leads into them from other undecided ones."""

    def __init__(self, numbers: Sequence[int], attackers: Sequence[Sequence[int]]) -> None:
        self.numbers = numbers
        self.place = {number: place for place, number in enumerate(numbers)}
        place = self.place
        self.attackers = [
            [place[source] for source in attackers[number] if source in place] for number in numbers
        ]

    def defended(self, places: set[int]) -> set[int]:
        """Of a set without conflicts, by place, the largest part that defends itself."""
        while True:
            kept = {
                own
                for own in places
                if all(not places.isdisjoint(self.attackers[by]) for by in self.attackers[own])
            }
            if kept == places:
                return kept
            places = kept

    def program(
        self, reading: Reading, wish: Wish, budget: Budget, *, ranged: bool = False
    ) -> Program:
        from argmap.analysis.reasoning.program import Program

        return Program(self.attackers, reading, wish, budget, ranged=ranged)


class Solver:
    """One framework and the questions about it."""

    def __init__(self, framework: Framework, budget: Budget | None = None) -> None:
        self.framework = framework
        self.budget = budget or Budget()
        self.labels = grounded.label(framework)
        self._attackers: list[list[int]] = [[] for _ in range(framework.size)]
        for attacker, target in framework.attacks:
            if self.labels[attacker] == self.labels[target] == UNDECIDED:
                self._attackers[target].append(attacker)
        self._sure = [n for n, label in enumerate(self.labels) if label == IN]
        self._parts: list[_Part] | None = None

    # --- extensions -----------------------------------------------------------------------------

    def extensions(self, semantics: Semantics, limit: int | None = None) -> Extensions:
        """Up to ``limit`` extensions (None: all that fit into ``LISTED`` names)."""
        most = max(1, LISTED // max(1, self.framework.size))
        limit = most if limit is None else min(limit, most)
        lists: list[list[list[int]]] = []
        complete = True
        product = 1
        rest: list[_Part] = []
        for part in self._in_parts():
            if product >= limit and semantics not in ("grounded", "ideal"):
                rest.append(part)
                continue
            found, whole = self._list(part, semantics, limit)
            if whole and not found:
                return Extensions((), complete=True)
            complete &= whole
            product *= len(found)
            lists.append(found)
        if rest:
            # more than was asked for are there already: one of all others will do
            found, whole = self._list(_joined(rest, self._attackers), semantics, 1)
            if whole and not found:
                return Extensions((), complete=True)
            complete &= whole
            product *= len(found)
            lists.append(found)
        chosen = itertools.islice(itertools.product(*lists), limit)
        found = tuple(tuple(sorted(itertools.chain(self._sure, *parts))) for parts in chosen)
        return Extensions(found, complete and product <= limit)

    def count(self, semantics: Semantics) -> Count:
        """How many extensions there are; they are not kept."""
        count, complete = 1, True
        for part in self._in_parts():
            number = 0
            try:
                for _ in self._models(part, semantics):
                    number += 1
            except Spent:
                complete = False
            if not number and complete:
                return Count(0, complete=True)
            if not number:
                return Count(0, complete=False)
            count *= number
        return Count(count, complete)

    def _list(self, part: _Part, semantics: Semantics, limit: int) -> tuple[list[list[int]], bool]:
        """Extensions of a part, by number, at most ``limit``; whether there are no others."""
        found: list[list[int]] = []
        try:
            for model in self._models(part, semantics):
                if len(found) == limit:
                    return found, False
                found.append([part.numbers[place] for place in model])
        except Spent:
            return found, False
        return found, True

    def _models(self, part: _Part, semantics: Semantics) -> Iterator[list[int]]:
        """All extensions of a part, by place. Raises ``Spent``."""
        match semantics:
            case "grounded":
                yield []
            case "ideal":
                yield self._ideal(part)
            case "complete":
                yield from part.program("complete", "all", self.budget).models()
            case "preferred":
                yield from part.program("complete", "largest", self.budget).models()
            case "stable":
                yield from part.program("stable", "all", self.budget).models()
            case "semi-stable":
                yield from self._semi_stable(part)

    def _semi_stable(self, part: _Part) -> Iterator[list[int]]:
        """The stable ones; without any, those that decide the most."""
        stable = part.program("stable", "all", self.budget).models()
        first = next(stable, None)
        if first is not None:
            yield first
            yield from stable
            return
        whole = part.program("complete", "all", self.budget, ranged=True)
        for decided in part.program("complete", "widest", self.budget, ranged=True).ranges():
            yield from whole.models(decided=decided)

    def _ideal(self, part: _Part) -> list[int]:
        """The largest admissible set that no admissible set attacks (Dung, Mancarella & Toni 2007).

        It lies in every preferred extension; what an admissible set attacks is taken away until
        none does.
        """
        left = set(range(len(part.numbers)))
        models = part.program("complete", "largest", self.budget).models()
        for model in itertools.islice(models, _FEW):
            left.intersection_update(model)
        models.close()
        program = part.program("admissible", "large", self.budget)
        while left := part.defended(left):
            program.one_of(sorted({source for own in left for source in part.attackers[own]}))
            against = program.model()
            if against is None:
                break
            attacking = set(against)
            left = {own for own in left if attacking.isdisjoint(part.attackers[own])}
        return sorted(left)

    # --- acceptance -----------------------------------------------------------------------------

    def accepted(self, argument: int, semantics: Semantics, mood: Mood) -> bool | None:
        """Whether some (credulous) or every (sceptical) extension has it; None: unknown."""
        try:
            return self._accepted(argument, semantics, mood)
        except Spent:
            return None

    def _accepted(self, argument: int, semantics: Semantics, mood: Mood) -> bool:
        if semantics == "stable":
            return self._stable(argument, mood)
        label = self.labels[argument]
        if label != UNDECIDED:
            return label == IN
        if semantics == "grounded" or (semantics == "complete" and mood == "sceptical"):
            return False
        if semantics == "semi-stable":
            return self._among_semi_stable(argument, mood)
        part = self._leading_to(argument)
        place = part.place[argument]
        if semantics == "ideal":
            return place in self._ideal(part)
        if mood == "credulous":
            return part.program("admissible", "any", self.budget).model([place]) is not None
        return self._in_every_preferred(part, place)

    def _in_every_preferred(self, part: _Part, place: int) -> bool:
        """After Thimm, Cerutti & Vallati 2021: every admissible set grows into one that has it.

        Only sets that attack one that has it need to be tried, and none inside one that was found.
        """
        program = part.program("admissible", "large", self.budget)
        with_it = program.model([place])
        if with_it is None:
            return False
        # most answers are no, and one of the first few preferred extensions shows it
        largest = part.program("complete", "largest", self.budget).models()
        for turn, model in enumerate(largest, start=1):
            if place not in model:
                return False
            if turn == _FEW:
                break
        else:
            return True
        program.one_of(sorted({source for own in with_it for source in part.attackers[own]}))
        everything = range(len(part.numbers))
        while (without_it := program.model(without=[place])) is not None:
            grown = program.model([place, *without_it])
            if grown is None:
                return False
            inside = set(grown)
            program.one_of([other for other in everything if other not in inside])
        return True

    def _among_semi_stable(self, argument: int, mood: Mood) -> bool:
        part = next(part for part in self._in_parts() if argument in part.place)
        place = part.place[argument]
        asked: tuple[list[int], list[int]] = ([place], []) if mood == "credulous" else ([], [place])
        stable = part.program("stable", "any", self.budget)
        if stable.model() is not None:
            return (stable.model(*asked) is not None) == (mood == "credulous")
        whole = part.program("complete", "any", self.budget, ranged=True)
        for decided in part.program("complete", "widest", self.budget, ranged=True).ranges():
            if whole.model(*asked, decided=decided) is not None:
                return mood == "credulous"
        return mood == "sceptical"

    def _stable(self, argument: int, mood: Mood) -> bool:
        """Its own part first; whether the others have a stable extension only where that counts."""
        label = self.labels[argument]
        credulous = mood == "credulous"
        own = None
        if label == UNDECIDED:
            own = next(part for part in self._in_parts() if argument in part.place)
            place = own.place[argument]
            program = own.program("stable", "any", self.budget)
            found = program.model([place]) if credulous else program.model([], [place])
            if found is None:
                return not credulous
        elif (label == IN) != credulous:
            return not credulous
        others = [part for part in self._in_parts() if part is not own]
        return self._have_stable(others) == credulous

    def is_empty(self, semantics: Semantics) -> bool:
        """Whether it is known that there is no extension at all, which only stable allows."""
        with suppress(Spent):
            return semantics == "stable" and not self._have_stable(self._in_parts())
        return False

    def _have_stable(self, parts: Sequence[_Part]) -> bool:
        if not parts:
            return True
        joined = _joined(parts, self._attackers)
        return joined.program("stable", "any", self.budget).model() is not None

    def always(self, wanted: Iterable[int], semantics: Semantics) -> dict[int, bool | None]:
        """Of each argument whether it is in every extension; None: unknown.

        Without any extension nothing is.
        """
        wanted = list(wanted)
        answers: dict[int, bool | None] = {n: self.labels[n] == IN for n in wanted}
        if semantics in ("grounded", "complete"):
            return answers
        left = {number for number in wanted if self.labels[number] == UNDECIDED}
        parts = self._in_parts()
        for part in [_joined(parts, self._attackers)] if semantics == "stable" else parts:
            mine = left.intersection(part.place)
            if not mine and semantics != "stable":
                continue
            for number in mine:
                answers[number] = None
            with suppress(Spent):
                found = self._common(part, mine, semantics)
                if found is None:
                    return dict.fromkeys(wanted, False)
                answers.update(found)
        return answers

    def _common(
        self, part: _Part, wanted: set[int], semantics: Semantics
    ) -> dict[int, bool | None] | None:
        """Of these, what is in every extension of their part; None: it has none."""
        if semantics == "stable":
            common = part.program("stable", "cautious", self.budget).last()
            if common is None:
                return None
            inside = {part.numbers[place] for place in common}
            return {number: number in inside for number in wanted}
        left = set(wanted)
        models = self._models(part, semantics)
        for turn, model in enumerate(models):
            left.intersection_update(part.numbers[place] for place in model)
            if not left or (turn == _FEW and semantics == "preferred"):
                break
        else:
            return {number: number in left for number in wanted}
        return {
            number: number in left and self.accepted(number, semantics, "sceptical")
            for number in wanted
        }

    # --- parts ----------------------------------------------------------------------------------

    def _in_parts(self) -> list[_Part]:
        """The undecided arguments, in parts without an attack between them, the smallest first."""
        if self._parts is None:
            self._parts = [_Part(numbers, self._attackers) for numbers in self._connected()]
        return self._parts

    def _connected(self) -> list[list[int]]:
        beside: dict[int, list[int]] = {
            number: list(self._attackers[number])
            for number, label in enumerate(self.labels)
            if label == UNDECIDED
        }
        for target in beside:
            for source in self._attackers[target]:
                beside[source].append(target)
        found: list[list[int]] = []
        seen: set[int] = set()
        for start in beside:
            if start in seen:
                continue
            seen.add(start)
            group = [start]
            for number in group:  # it grows while it is read
                fresh = [other for other in dict.fromkeys(beside[number]) if other not in seen]
                seen.update(fresh)
                group.extend(fresh)
            found.append(sorted(group))
        found.sort(key=len)
        return found

    def _leading_to(self, argument: int) -> _Part:
        """The undecided arguments that lead to this one."""
        seen = {argument}
        path = [argument]
        while path:
            for source in self._attackers[path.pop()]:
                if source not in seen:
                    seen.add(source)
                    path.append(source)
        return _Part(sorted(seen), self._attackers)


def _joined(parts: Sequence[_Part], attackers: Sequence[Sequence[int]]) -> _Part:
    return _Part(sorted(number for part in parts for number in part.numbers), attackers)
