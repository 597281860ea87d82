"""Clauses about what is missing: what is not known, what cannot be done; judged by the balance.

Like ``clauses``, of which it makes use.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.analysis.reasoning import beneath, names
from argmap.analysis.reasoning.beneath import Root
from argmap.analysis.reasoning.clauses import Clause, Clauses, listed_once
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text

UNARGUED = QT_TRANSLATE_NOOP("why", "no reason has been given for it yet")


def questions(clauses: Clauses, roots: Iterable[Root]) -> list[Text]:
    """What would have to be known, as indirect questions."""
    ids = clauses.grounds.case.ids
    asked = [names.whether(clauses.document, ids[each]) for each in beneath.asked(roots)]
    return list({str(each): each for each in asked}.values())


def elsewhere(number: int, roots: Iterable[Root]) -> list[int]:
    """The statements further down that are open for reasons of their own."""
    return [
        root.number for root in roots if root.manner not in beneath.GIVEN and root.number != number
    ]


def undecided(clauses: Clauses, number: int, roots: Sequence[Root]) -> Clause:
    """Why something is open when no question would settle it."""
    others = elsewhere(number, roots)
    if len(others) == 1:
        why = _even(clauses, others[0])
        if why is not None:
            return text(
                QT_TRANSLATE_NOOP("why", "it turns on {name}, which is open because {clause}"),
                name=clauses.name(others[0]),
                clause=why,
            )
    if others:
        template = (
            QT_TRANSLATE_NOOP("why", "it turns on {names}, which is open too")
            if len(others) == 1
            else QT_TRANSLATE_NOOP("why", "it turns on {names}, which are open too")
        )
        return text(template, names=clauses.names(others))
    return _circular(clauses, number)


def unsettled(clauses: Clauses, number: int) -> Clause:
    """Why a statement or argument is open when nothing is left to be known."""
    grounds = clauses.grounds
    if number < grounds.case.first:
        if grounds.desirable(number) == "holds":
            return unchecked(clauses, number)
        why = _even(clauses, number) if grounds.weighing(number).manner != "undecided" else None
        if why is not None:
            return why
    return undecided(clauses, number, beneath.unknown(grounds, number))


def _even(clauses: Clauses, number: int) -> Clause | None:
    """Why what is weighed does not decide a statement."""
    weighing = clauses.grounds.weighing(number)
    if weighing.manner == "unargued":
        return text(UNARGUED)
    return clauses.level(number, weighing) if weighing.pros.stand else None


def _circular(clauses: Clauses, number: int) -> Clause:
    circle = beneath.circle(clauses.grounds, number)
    if circle is None:
        return text(QT_TRANSLATE_NOOP("why", "nothing decides it"))
    others = [each for each in circle.members if each != number]
    inside = len(others) < len(circle.members)
    if others and circle.members[0] >= clauses.grounds.case.first:
        template = (
            QT_TRANSLATE_NOOP("why", "it is in a circle of undercuts with {names}")
            if inside
            else QT_TRANSLATE_NOOP("why", "it turns on a circle of undercuts: {names}")
        )
        return text(template, names=clauses.names(others))
    match inside, circle.supporting, bool(others):
        case True, True, False:
            return text(QT_TRANSLATE_NOOP("why", "it only supports itself"))
        case True, True, True:
            template = QT_TRANSLATE_NOOP("why", "it only supports itself, in a circle with {names}")
        case True, False, False:
            return text(QT_TRANSLATE_NOOP("why", "it speaks against itself"))
        case True, False, True:
            template = QT_TRANSLATE_NOOP(
                "why", "it speaks against itself, in a circle with {names}"
            )
        case False, True, _:
            template = (
                QT_TRANSLATE_NOOP("why", "it rests on {names}, which only support each other")
                if len(others) > 1
                else QT_TRANSLATE_NOOP("why", "it rests on {names}, which only supports itself")
            )
        case _:
            template = (
                QT_TRANSLATE_NOOP("why", "it rests on {names}, which speak against each other")
                if len(others) > 1
                else QT_TRANSLATE_NOOP("why", "it rests on {names}, which speaks against itself")
            )
    return text(template, names=clauses.names(others))


# --- feasibility ------------------------------------------------------------------------------


def unable(clauses: Clauses, position: int) -> Clause:
    """Why a position cannot be done."""
    grounds = clauses.grounds
    found = [clauses.because(clauses.causes(each)) for each in grounds.conditions(position).fall]
    for each in grounds.obstacles(position).stand:
        given = grounds.given(each)
        obstacle = QT_TRANSLATE_NOOP("why", "{name} stands in the way")
        found.append(clauses.those(given) if given else text(obstacle, name=clauses.name(each)))
    return listed_once(found)


def able(clauses: Clauses, position: int) -> Clause | None:
    """That a position can be done, where the map asks for something; else None."""
    grounds = clauses.grounds
    conditions = grounds.conditions(position).stand
    if conditions:
        premises = (link for each in conditions for link in grounds.case.premises[each])
        needed = list(dict.fromkeys(link.statement for link in premises))
        return text(
            QT_TRANSLATE_NOOP("why", "it can be done because {clause}"),
            clause=clauses.those(needed),
        )
    if grounds.obstacles(position).all:
        return text(QT_TRANSLATE_NOOP("why", "nothing stands in its way"))
    return None


def unchecked(clauses: Clauses, position: int) -> Clause:
    """What decides whether a position can be done, where no question would settle it."""
    return text(
        QT_TRANSLATE_NOOP("why", "whether it can be done turns on {names}"),
        names=clauses.names(clauses.grounds.unchecked(position)),
    )
