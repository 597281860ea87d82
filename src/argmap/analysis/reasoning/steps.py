"""Clauses about one argument, the step from premises to conclusion: why it stands or does not.

Like ``clauses``, of which it makes use.
"""

from __future__ import annotations

from argmap.analysis.reasoning import names
from argmap.analysis.reasoning.clauses import Clause, Clauses, listed_once
from argmap.i18n import QT_TRANSLATE_NOOP, text


def standing(clauses: Clauses, argument: int) -> Clause:
    """Why an argument stands: its premises, then what became of its undercuts."""
    found = [_premises(clauses, argument)]
    undercuts = clauses.grounds.side(clauses.grounds.case.cons[argument])
    pairs = answered(clauses, argument)
    if pairs:
        found.extend(
            text(
                QT_TRANSLATE_NOOP("why", "{underpin} upholds it against {undercut}"),
                underpin=clauses.name(underpin),
                undercut=clauses.name(undercut),
            )
            for underpin, undercut in pairs[:2]
        )
    elif len(undercuts.fall) == 1:
        undercut = QT_TRANSLATE_NOOP("why", "the undercut {name} does not apply")
        found.append(text(undercut, name=clauses.name(undercuts.fall[0])))
    elif undercuts.fall:
        found.append(text(QT_TRANSLATE_NOOP("why", "nothing undercuts it")))
    return names.joined(found)


def answered(clauses: Clauses, argument: int) -> list[tuple[int, int]]:
    """The undercuts that stand or may and are held off, each after what holds it off."""
    grounds = clauses.grounds
    undercuts = grounds.side(grounds.case.cons[argument])
    return [
        (next(each for each in answers if grounds.verdict(each) == "holds"), undercut)
        for undercut in (*undercuts.stand, *undercuts.open)
        for answers in [grounds.answers(argument, undercut)]
        if any(grounds.verdict(each) == "holds" for each in answers)
    ]


def _premises(clauses: Clauses, argument: int) -> Clause:
    """That the premises are met: the stated ones counted, what is given or presumed said."""
    grounds = clauses.grounds
    links = grounds.case.premises[argument]
    if not links:
        return text(QT_TRANSLATE_NOOP("why", "it asks for nothing"))
    stated = [
        link.statement
        for link in links
        if not link.swapped
        and not grounds.is_set(link.statement)
        and grounds.verdict(link.statement) == "holds"
        and not names.phrase(grounds.case.statements[link.statement], "holds")
    ]
    stated = list(dict.fromkeys(stated))
    others = [link.statement for link in links if link.statement not in stated]
    found: list[Clause] = []
    if len(stated) == 1:
        same = str(clauses.name(stated[0])) == str(clauses.name(argument))
        template = (
            QT_TRANSLATE_NOOP("why", "its premise holds")
            if same
            else QT_TRANSLATE_NOOP("why", "its premise {name} holds")
        )
        found.append(text(template, name=clauses.name(stated[0])))
    elif len(stated) == 2:
        found.append(text(QT_TRANSLATE_NOOP("why", "both its premises hold")))
    elif stated:
        all_hold = QT_TRANSLATE_NOOP("why", "its {count} premises hold")
        found.append(text(all_hold, count=names.number(len(stated))))
    return listed_once([*found, clauses.those(others)] if others else found)


def falling(clauses: Clauses, argument: int) -> tuple[Clause, list[int]]:
    """Why an argument does not stand, and what decided it: an unmet premise, or an undercut."""
    grounds = clauses.grounds
    unmet = [link for link in grounds.case.premises[argument] if grounds.met(link) == "fails"]
    if unmet:
        roots = clauses.causes(argument)
        beneath = [each for root in roots for each in (root.number, root.by) if each >= 0]
        return clauses.because(roots), [link.statement for link in unmet] + beneath
    undercuts = grounds.undercutting(argument)
    if not undercuts:
        return text(QT_TRANSLATE_NOOP("why", "nothing upholds it")), []
    found: list[Clause] = []
    for undercut in undercuts[:2]:
        given = grounds.given(undercut)
        template = (
            QT_TRANSLATE_NOOP("why", "the undercut {name} stands because {clause}")
            if given
            else QT_TRANSLATE_NOOP("why", "the undercut {name} stands")
        )
        clause = clauses.those(given) if given else ""
        found.append(text(template, name=clauses.name(undercut), clause=clause))
    return names.joined(found), list(undercuts)
