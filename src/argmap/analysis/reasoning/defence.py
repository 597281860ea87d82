"""What an acceptance rests on: a smallest set that has the argument and defends itself.

A subset-minimal admissible set is a minimal sufficient explanation (Borg & Bex 2021): without any
part of it, what is left no longer answers all attacks.
"""

from __future__ import annotations

from argmap.analysis.reasoning.budget import Budget, Spent
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.framework import Framework
from argmap.analysis.reasoning.mapping import mapped
from argmap.analysis.reasoning.setting import Setting


def minimal_defence(
    framework: Framework, argument: int, budget: Budget | None = None
) -> tuple[int, ...] | None:
    """A minimal admissible set with the argument, ascending; None: there is none, or no time."""
    from argmap.analysis.reasoning.program import Program

    everyone = framework.attackers()
    numbers = [argument]
    place = {argument: 0}
    for number in numbers:  # it grows while it is read
        for source in everyone[number]:
            if source not in place:
                place[source] = len(numbers)
                numbers.append(source)
    attackers = [[place[source] for source in everyone[number]] for number in numbers]
    try:
        program = Program(attackers, "admissible", "any", budget or Budget())
        found = program.model([0])
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


def of_statement(
    case: Case, setting: Setting, id: str, budget: Budget | None = None
) -> tuple[str, ...] | None:
    """The statements and arguments of a minimal defence of ``id``, in the order of the map."""
    whole = mapped(case, setting)
    found = minimal_defence(whole.framework, whole.accepted[case.number[id]], budget)
    if found is None:
        return None
    inside = set(found)
    return tuple(each for number, each in enumerate(case.ids) if whole.accepted[number] in inside)
