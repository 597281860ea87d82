"""What an acceptance rests on: a smallest set that has the argument and defends itself.

A subset-minimal admissible set is a minimal sufficient explanation (Borg & Bex 2021): without any
part of it, what is left no longer answers all attacks.
"""

from __future__ import annotations

from dataclasses import dataclass

from argmap.analysis.reasoning import grounded
from argmap.analysis.reasoning.budget import Budget, Spent
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.framework import IN, Framework
from argmap.analysis.reasoning.mapping import mapped
from argmap.analysis.reasoning.setting import Setting


@dataclass(frozen=True, slots=True)
class Defence:
    """What of a map defends a verdict, by number, in the order of the map."""

    accepted: tuple[int, ...]
    """Statements and arguments that are accepted, what is defended among them."""
    rejected: tuple[int, ...]
    """Those that are rejected with nothing speaking for them, such as what is set false, or that
    are open and taken so."""


def minimal_defence(
    framework: Framework, argument: int, budget: Budget | None = None
) -> tuple[int, ...] | None:
    """A minimal admissible set with the argument, ascending; None: there is none, or no time.

    Of what is accepted in any case, the set has only such.
    """
    from argmap.analysis.reasoning.program import Program

    labels = grounded.label(framework)
    everyone = framework.attackers()
    numbers = [argument]
    place = {argument: 0}
    for number in numbers:  # it grows while it is read
        for source in everyone[number]:
            if source not in place:
                place[source] = len(numbers)
                numbers.append(source)
    attackers = [[place[source] for source in everyone[number]] for number in numbers]
    sure = labels[argument] == IN
    doubtful = [each for each, number in enumerate(numbers) if sure and labels[number] != IN]
    try:
        program = Program(attackers, "admissible", "small", budget or Budget())
        found = program.model([0], doubtful)
        if found is None:
            return None
        kept, needed = set(found), {0}
        while spare := kept - needed:
            tried = min(spare)
            outside = [other for other in range(len(numbers)) if other not in kept]
            smaller = program.model([0], [tried, *outside])
            if smaller is None:
                needed.add(tried)
            else:
                kept = set(smaller)
    except Spent:
        return None
    return tuple(sorted(numbers[each] for each in kept))


def defence(
    case: Case, setting: Setting, id: str, budget: Budget | None = None, *, against: bool = False
) -> Defence | None:
    """A minimal defence of ``id``, or of its rejection; None: there is none, or no time."""
    whole = mapped(case, setting)
    number = case.number[id]
    wanted = (whole.rejected if against else whole.accepted)[number]
    found = minimal_defence(whole.framework, wanted, budget)
    if found is None:
        return None
    inside = set(found)
    by_rule = {whole.heads[each] for each in found if each < len(whole.heads)}
    attackers = whole.framework.attackers()
    numbers = range(len(case.ids))
    return Defence(
        tuple(each for each in numbers if whole.accepted[each] in inside or each in by_rule),
        tuple(
            each
            for each in numbers
            if ("not", each) in by_rule
            or (whole.rejected[each] in inside and not attackers[whole.rejected[each]])
        ),
    )
