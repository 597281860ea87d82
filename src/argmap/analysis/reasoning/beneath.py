"""What lies at the bottom of a verdict: given values, ties, undercuts, circles.

It walks down the reasons of one evaluation by the balance, each node once, so that it ends on
circles too and does not care how deep a map is. It finds no words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal, NamedTuple

from argmap.analysis.reasoning.grounds import Grounds, Manner

GIVEN = ("set", "presumed")
"""The manners of what knowing its value would decide."""


class Root(NamedTuple):
    """What lies at the bottom of a standing.

    ``set``: a value that is given; ``presumed``: one that nobody gave; ``undercut``: an argument,
    by another; ``aside``: an argument that is left out; else a statement, by how its own weighing
    came out, ``met`` for one that holds.
    """

    manner: Manner | Literal["undercut", "aside", "blocked"]
    number: int
    by: int = -1


def asked(roots: Iterable[Root]) -> list[int]:
    """The statements whose value would have to be known, each once."""
    return list(dict.fromkeys(root.number for root in roots if root.manner in GIVEN))


Step = tuple[Iterable[Root], Iterable[int]]
"""What is at the bottom here, and where to look further down."""


def unknown(grounds: Grounds, number: int) -> tuple[Root, ...]:
    """Why something is open: what is not known, or does not come out.

    Empty where it only turns in a circle.
    """
    return _down(number, lambda each: _unknown(grounds, each))


def fallen(grounds: Grounds, number: int) -> tuple[Root, ...]:
    """Why an argument does not stand, or a statement fails."""
    return _down(number, lambda each: _fallen(grounds, each))


def _down(number: int, step: Callable[[int], Step]) -> tuple[Root, ...]:
    found: dict[Root, None] = {}
    seen: set[int] = set()
    left = [number]
    while left:
        here = left.pop()
        if here in seen:
            continue
        seen.add(here)
        roots, further = step(here)
        found.update(dict.fromkeys(roots))
        left.extend(reversed(list(further)))
    return tuple(found)


def _unknown(grounds: Grounds, number: int) -> Step:
    if number >= grounds.case.first:
        return (), _undecided(grounds, number)
    if grounds.is_set(number):
        return (Root("set", number),), ()
    if grounds.is_presumed(number):
        return (Root("presumed", number),), ()
    id = grounds.case.ids[number]
    roots: list[Root] = []
    further: list[int] = []
    if grounds.evaluation.desirable.get(id, "open") == "open":
        weighing = grounds.weighing(number)
        if weighing.manner == "undecided":
            further.extend(weighing.decisive)
        else:
            roots.append(Root(weighing.manner, number))
    if grounds.evaluation.feasible.get(id) == "open":
        further.extend(grounds.unchecked(number))
    return roots, further


def _undecided(grounds: Grounds, argument: int) -> Iterator[int]:
    """The open premises, undercuts and underpinnings of an open argument."""
    case = grounds.case
    for link in case.premises[argument]:
        if grounds.met(link) == "open":
            yield link.statement
    undercuts = grounds.side(case.cons[argument])
    yield from undercuts.open
    for undercut in (*undercuts.stand, *undercuts.open):
        for underpin in grounds.answers(argument, undercut):
            if grounds.verdict(underpin) == "open":
                yield underpin


def _fallen(grounds: Grounds, number: int) -> Step:
    if number >= grounds.case.first:
        return _fallen_argument(grounds, number)
    if grounds.is_set(number):
        return (Root("set", number),), ()
    verdict = grounds.verdict(number)
    if verdict == "holds":  # what denies it, or is an exception to it, holds
        return (Root("met", number),), ()
    if verdict == "blocked":
        return (Root("blocked", number),), ()
    weighing = grounds.weighing(number)
    if weighing.manner == "dead":
        return (), weighing.pros.fall
    return (Root(weighing.manner, number),), ()


def _fallen_argument(grounds: Grounds, argument: int) -> Step:
    if grounds.is_aside(argument):
        return (Root("aside", argument),), ()
    unmet = [
        link.statement for link in grounds.case.premises[argument] if grounds.met(link) == "fails"
    ]
    if unmet:
        # Any one unmet premise is enough, and what is given is the plainest.
        given = [statement for statement in unmet if grounds.is_set(statement)]
        return (), given[:1] or unmet
    undercuts = grounds.undercutting(argument)
    return [Root("undercut", argument, undercut) for undercut in undercuts], ()


class Circle(NamedTuple):
    """Reasons that run in a circle."""

    members: tuple[int, ...]
    """Its statements; of a circle of undercuts alone, its arguments."""
    supporting: bool
    """Every step of it supports the next."""


def circle(grounds: Grounds, number: int) -> Circle | None:
    """The first circle found among the open reasons of an open statement or argument."""
    path: list[tuple[int, bool]] = [(number, True)]
    """Nodes, and whether the step to each supports the one before."""
    walks = [iter(_steps(grounds, number))]
    place = {number: 0}
    seen = {number}
    while walks:
        step = next(walks[-1], None)
        if step is None:
            walks.pop()
            place.pop(path.pop()[0])
            continue
        node, supports = step
        if node in place:
            loop = path[place[node] :]
            supporting = supports and all(each for _, each in loop[1:])
            members = tuple(each for each, _ in loop)
            statements = tuple(each for each in members if each < grounds.case.first)
            return Circle(statements or members, supporting)
        if node not in seen:
            seen.add(node)
            place[node] = len(path)
            path.append(step)
            walks.append(iter(_steps(grounds, node)))
    return None


def _steps(grounds: Grounds, number: int) -> Iterator[tuple[int, bool]]:
    """Where an open node's openness comes from, and whether that supports it."""
    case = grounds.case
    _, further = _unknown(grounds, number)
    if number < case.first:
        supports = {*case.pros[number], *case.able[number]}
        for each in further:
            yield each, each in supports
        return
    plain = {link.statement for link in case.premises[number] if not link.swapped}
    for each in further:
        yield each, each in plain or each in case.pros[number]
