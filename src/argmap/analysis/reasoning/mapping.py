"""A map under one setting as a logic program, and that as an abstract framework.

The reading of the map is in rules: a claim with supports holds by one that stands while no attack
does; an argument stands by its premises while no undercut does, unless an underpin does. Support
must be founded: claims that only support each other fail. Flattened as they are, they would be
accepted by leaning on each other (Polberg & Oren 2014; reasoning.md 5.3), so a circle of support is
written out level by level, as often as a derivation may pass through it; complete labellings are
then the program's partial stable models (Przymusinski 1990), the grounded one its well-founded
model. Helper arguments, after Boella, Gabbay, van der Torre & Villata 2010, are never shown.

Weights and standards play no part. Nothing is solved here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.circles import circles
from argmap.analysis.reasoning.framework import Framework
from argmap.analysis.reasoning.setting import Setting

Atom = Hashable
"""A number of the case, or a number with a word: what is said about it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """The head holds where all of ``needs`` do and none of ``unless``."""

    head: Atom
    needs: tuple[Atom, ...] = ()
    unless: tuple[Atom, ...] = ()


@dataclass(frozen=True, slots=True)
class Mapped:
    """The framework, and where in it each statement and argument is accepted or rejected.

    Of a position also ("wanted", number) and ("able", number).
    """

    framework: Framework
    accepted: dict[Atom, int]
    rejected: dict[Atom, int]
    presumed: frozenset[int]
    heads: tuple[Atom, ...]
    """Of the framework's first arguments, which are rules: what each is a rule for."""


def rules(case: Case, setting: Setting) -> tuple[list[Rule], frozenset[int]]:
    """The map's rules, and which assumptions are presumed."""
    absent = {case.number[id] for id in setting.without if id in case.number}
    reading = _Reading(case, setting, absent)
    reading.read()
    return reading.rules, frozenset(reading.presumed)


def mapped(case: Case, setting: Setting) -> Mapped:
    """The framework of a map under one setting."""
    program, presumed = rules(case, setting)
    judged: list[Atom] = list(range(len(case.ids)))
    for number in range(case.first):
        if case.is_position(number):
            judged += [("wanted", number), ("able", number)]
    written = founded(program)
    names, attacks, accepted, rejected = flattened(written, judged)
    heads = tuple(rule.head for rule in written)
    return Mapped(Framework.of(names, attacks), accepted, rejected, presumed, heads)


class _Reading:
    """Writes down the rules of each statement and argument."""

    def __init__(self, case: Case, setting: Setting, absent: set[int]) -> None:
        self.case = case
        self.setting = setting
        self.absent = absent
        self.rules: list[Rule] = []
        self.presumed = {
            number
            for number, statement in enumerate(case.statements)
            if statement.kind == "assumption"
            and number not in case.idle
            and self._value(number) is None
            and not self._there(case.pros[number])
            and not self._there(case.cons[number])
        }

    def _value(self, number: int) -> str | None:
        statement = self.case.statements[number]
        return self.setting.values.get(statement.id) or statement.value

    def _there(self, arguments: Iterable[int]) -> list[int]:
        return [number for number in arguments if number not in self.absent]

    def _say(self, head: Atom, needs: Iterable[Atom] = (), unless: Iterable[Atom] = ()) -> None:
        self.rules.append(Rule(head, tuple(dict.fromkeys(needs)), tuple(dict.fromkeys(unless))))

    def read(self) -> None:
        idle = self.case.idle
        for number in range(self.case.first):
            if self.case.is_position(number):
                self._position(number)
            elif number not in idle:
                self._statement(number)
        for number in range(self.case.first, len(self.case.ids)):
            if number not in self.absent and number not in idle:
                self._argument(number)

    def _open(self, head: Atom, unless: Iterable[Atom] = ()) -> None:
        """Undecided by itself; either way where extensions choose."""
        self._say(head, unless=[("not", head), *unless])
        self._say(("not", head), unless=[head])

    def _given(self, head: Atom, number: int) -> bool:
        """Write down a value that is set; false has no rule."""
        value = self._value(number)
        if value == "true":
            self._say(head)
        elif value == "open":
            self._open(head)
        return value is not None

    def _statement(self, number: int) -> None:
        if not self.case.takes_part(number):
            self._open(number)
            return
        if self._given(number, number):
            return
        pros = self._there(self.case.pros[number])
        cons = self._there(self.case.cons[number])
        if number in self.presumed:
            self._open(number)
        else:
            self._argued(number, pros, cons)

    def _argued(self, head: Atom, pros: Sequence[Atom], cons: Sequence[Atom]) -> None:
        against: list[Atom] = []
        if len(pros) > 1 and len(cons) > 1:
            against = [("attacked", head)]
            for con in cons:
                self._say(("attacked", head), [con])
        else:
            against = list(cons)
        for pro in pros:
            self._say(head, [pro], against)
        if not pros:
            self._say(head, unless=against)

    def _argument(self, number: int) -> None:
        case = self.case
        needs: list[Atom] = []
        unless: list[Atom] = []
        for link in case.premises[number]:
            if not (link.presumes and link.statement in self.presumed):
                (unless if link.swapped else needs).append(link.statement)
        undercuts = self._there(case.cons[number])
        underpins = self._there(case.pros[number])
        if not underpins or not undercuts:
            self._say(number, needs, [*unless, *undercuts])
            return
        step: Atom = ("warranted", number)
        self._argued(("cut", number), undercuts, [])
        self._say(step, unless=[("cut", number)])
        for underpin in underpins:
            self._say(step, [underpin])
        self._say(number, [step, *needs], unless)

    def _position(self, number: int) -> None:
        """Desirable against its rivals, feasible by its checklist; it holds where it is both."""
        case = self.case
        wanted: Atom = ("wanted", number)
        able: Atom = ("able", number)
        if self._value(number) is not None:
            self._given(number, number)
            self._say(wanted, [number])
            self._say(able, [number])
            return
        own = set(self._attacks(number))
        cons: list[Atom] = [con for con in self._there(case.cons[number]) if con in own]
        pros = self._there(case.pros[number])
        cons.extend(
            ("wanted", rival)
            for rival in case.rivals.get(number, ())
            if self._value(rival) is not None or self._there(case.pros[rival])
        )
        if pros:
            self._argued(wanted, pros, cons)
        else:
            self._open(wanted, cons)
        self._say(able, self._there(case.able[number]), self._there(case.unable[number]))
        self._say(number, [wanted, able])

    def _attacks(self, number: int) -> list[int]:
        """The attacks on a position itself, without its rivals' supports."""
        id = self.case.ids[number]
        return [con for con in self.case.cons[number] if self._concludes(con) == id]

    def _concludes(self, argument: int) -> str:
        return self.case.arguments[argument - self.case.first].conclusion


# --- from rules to a framework -------------------------------------------------------------------


def founded(program: Sequence[Rule]) -> list[Rule]:
    """The same program without circles of support, by levels.

    On level n an atom of a circle may use, of the atoms at which the circle is cut, what level n−1
    gave; a derivation passes through each of them at most once, so that their number is enough.
    """
    needed: dict[Atom, dict[Atom, None]] = defaultdict(dict)
    for rule in program:
        needed[rule.head].update(dict.fromkeys(rule.needs))
    atoms = list(needed)
    number = {atom: place for place, atom in enumerate(atoms)}
    following = [[number[atom] for atom in needed[head] if atom in number] for head in atoms]
    inside: dict[Atom, tuple[int, int]] = {}
    cuts: list[set[int]] = []
    for circle in circles(range(len(atoms)), following):
        if len(circle) > 1 or circle[0] in following[circle[0]]:
            cut = _cut(circle, following)
            for place in circle:
                inside[atoms[place]] = len(cuts), len(cut)
            cuts.append(cut)
    if not cuts:
        return list(program)
    written: list[Rule] = []
    for rule in program:
        if rule.head not in inside:
            written.append(rule)
            continue
        circle, last = inside[rule.head]
        behind = number[rule.head] in cuts[circle]
        for level in range(1 if behind else 0, last + 1):
            needs = [
                _at(atom, level - behind, last) if inside.get(atom, (-1,))[0] == circle else atom
                for atom in rule.needs
            ]
            written.append(Rule(_at(rule.head, level, last), tuple(needs), rule.unless))
    return written


def _at(atom: Atom, level: int, last: int) -> Atom:
    return atom if level == last else ("level", level, atom)


def _cut(circle: Sequence[int], following: Sequence[Sequence[int]]) -> set[int]:
    """Places without which the circle is none: where a walk comes back to where it is."""
    inside = set(circle)
    cut: set[int] = set()
    state: dict[int, bool] = {}
    for start in circle:
        if start in state:
            continue
        state[start] = True
        path = [(start, iter(following[start]))]
        while path:
            place, onward = path[-1]
            for other in onward:
                if other not in inside:
                    continue
                if other not in state:
                    state[other] = True
                    path.append((other, iter(following[other])))
                    break
                if state[other]:
                    cut.add(other)
            else:
                path.pop()
                state[place] = False
    return cut


def flattened(
    program: Sequence[Rule], judged: Sequence[Atom]
) -> tuple[list[str], list[tuple[int, int]], dict[Atom, int], dict[Atom, int]]:
    """Names, attacks, and where each judged atom is accepted and rejected.

    A rule is an argument. "Not a" is attacked by the rules for a and attacks the rules that need a;
    "a" is attacked by "not a" and attacks the rules that do without it. With one rule for a, that
    rule is "a" itself.
    """
    names: list[str] = []
    attacks: list[tuple[int, int]] = []

    def argument(name: object) -> int:
        names.append(str(name))
        return len(names) - 1

    by_head: dict[Atom, list[int]] = defaultdict(list)
    places = [argument((place, rule.head)) for place, rule in enumerate(program)]
    for place, rule in zip(places, program, strict=True):
        by_head[rule.head].append(place)
    rejected: dict[Atom, int] = {}
    accepted: dict[Atom, int] = {}

    def not_(atom: Atom) -> int:
        if atom not in rejected:
            rejected[atom] = argument(("not", atom))
            attacks.extend((rule, rejected[atom]) for rule in by_head.get(atom, ()))
        return rejected[atom]

    def is_(atom: Atom) -> int:
        if atom not in accepted:
            own = by_head.get(atom, [])
            if len(own) == 1:
                accepted[atom] = own[0]
            else:
                accepted[atom] = argument(atom)
                attacks.append((not_(atom), accepted[atom]))
        return accepted[atom]

    for place, rule in zip(places, program, strict=True):
        attacks.extend((not_(atom), place) for atom in rule.needs)
        # what has no rule is never so, and attacks nothing
        attacks.extend((is_(atom), place) for atom in rule.unless if atom in by_head)
    return (
        names,
        attacks,
        {atom: is_(atom) for atom in judged},
        {atom: not_(atom) for atom in judged},
    )
