"""Why, in a few words: for a cell of the board, and in one line for the strip.

The verdict's word stands beside a brief, so that it gives the reason alone. Like ``why``, it knows
the balance; nothing is evaluated here.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.analysis.reasoning import beneath, knowing, missing, names
from argmap.analysis.reasoning.beneath import Root
from argmap.analysis.reasoning.clauses import Clause, Clauses, listed_once
from argmap.analysis.reasoning.grounds import Grounds, Weighing
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text

_FEW = 2


def brief(clauses: Clauses, number: int) -> Text:
    """Why a statement that has a verdict came out as it did, in one or two short lines."""
    grounds = clauses.grounds
    if grounds.is_set(number):
        return _given(grounds, number)
    if grounds.is_presumed(number):
        return text(
            QT_TRANSLATE_NOOP("why", "Nobody has said; what assumes it counts it as true.")
            if grounds.is_assumed(number)
            else QT_TRANSLATE_NOOP("why", "Nobody has said yet.")
        )
    if not grounds.case.is_position(number):
        return _weighed(clauses, number)
    rivals = bool(grounds.case.rivals.get(number))
    match grounds.verdict(number):
        case "blocked":
            template = (
                QT_TRANSLATE_NOOP("why", "Still the better case, but it cannot be done: {clause}.")
                if rivals
                else QT_TRANSLATE_NOOP(
                    "why", "There is a case for it, but it cannot be done: {clause}."
                )
            )
            return text(template, clause=missing.unable(clauses, number))
        case "open" if grounds.desirable(number) == "holds":
            return _unchecked(clauses, number, rivals)
        case "fails" | "open" as verdict if grounds.feasible(number) == "fails":
            template = (
                QT_TRANSLATE_NOOP("why", "{sentence} Nor could it be done: {clause}.")
                if verdict == "fails"
                else QT_TRANSLATE_NOOP(
                    "why", "{sentence} As things are, it cannot be done: {clause}."
                )
            )
            return text(
                template,
                sentence=_weighed(clauses, number),
                clause=missing.unable(clauses, number),
            )
        case _:
            return _weighed(clauses, number)


def _given(grounds: Grounds, number: int) -> Text:
    scenario = grounds.case.ids[number] in grounds.setting.values
    if grounds.verdict(number) == "open":
        template = (
            QT_TRANSLATE_NOOP("why", "Left open by the scenario.")
            if scenario
            else QT_TRANSLATE_NOOP("why", "Left open by the map.")
        )
    else:
        template = (
            QT_TRANSLATE_NOOP("why", "Set by the scenario.")
            if scenario
            else QT_TRANSLATE_NOOP("why", "Set by the map.")
        )
    return text(template)


def _unchecked(clauses: Clauses, position: int, rivals: bool) -> Text:
    roots = beneath.unknown(clauses.grounds, position)
    asked = missing.questions(clauses, roots)
    if asked:
        template = (
            QT_TRANSLATE_NOOP("why", "The better case, but it is not known {whether}.")
            if rivals
            else QT_TRANSLATE_NOOP("why", "There is a case for it, but it is not known {whether}.")
        )
        until = knowing.settling(clauses, position, roots)
        return text(template, whether=until or names.listed(asked))
    template = (
        QT_TRANSLATE_NOOP("why", "The better case, but {clause}.")
        if rivals
        else QT_TRANSLATE_NOOP("why", "There is a case for it, but {clause}.")
    )
    return text(template, clause=missing.unchecked(clauses, position))


def _weighed(clauses: Clauses, number: int) -> Text:
    weighing = clauses.grounds.weighing(number)
    match weighing.manner:
        case "unargued":
            return text(QT_TRANSLATE_NOOP("why", "No reason has been given for it yet."))
        case "attacked":
            return _attacked(clauses, weighing)
        case "dead":
            return _gone(clauses, weighing.pros.fall)
        case "outweighed":
            return text(
                QT_TRANSLATE_NOOP("why", "Outweighed by {other}."),
                other=clauses.opponent(weighing.cons.stand[0], number),
            )
        case "tie":
            return text(
                QT_TRANSLATE_NOOP("why", "{name} weighs the same as {other}."),
                name=clauses.name(weighing.pros.stand[0]),
                other=clauses.opponent(weighing.cons.stand[0], number),
            )
        case "short":
            return text(
                QT_TRANSLATE_NOOP("why", "Not enough: {clause}."),
                clause=clauses.level(number, weighing),
            )
        case "undecided":
            return _undecided(clauses, number)
        case "asserted":
            template = (
                QT_TRANSLATE_NOOP("why", "As stated; no objection stands.")
                if weighing.cons.all
                else QT_TRANSLATE_NOOP("why", "As stated; nothing speaks against it.")
            )
            return text(template)
        case _:
            return _met(clauses, number, weighing)


def _attacked(clauses: Clauses, weighing: Weighing) -> Text:
    template = QT_TRANSLATE_NOOP("why", "No reason is given for it; the objection {name} stands.")
    return text(template, name=clauses.name(weighing.cons.stand[0]))


def _undecided(clauses: Clauses, number: int) -> Text:
    roots = beneath.unknown(clauses.grounds, number)
    asked = missing.questions(clauses, roots)
    if asked:
        until = knowing.settling(clauses, number, roots, _FEW)
        template = (
            QT_TRANSLATE_NOOP("why", "Open until it is known {whether}.")
            if until is not None
            else QT_TRANSLATE_NOOP("why", "It is not known {whether}.")
        )
        return text(template, whether=until or names.listed(asked, _FEW))
    return text(
        QT_TRANSLATE_NOOP("why", "Undecided: {clause}."),
        clause=missing.undecided(clauses, number, roots),
    )


def _met(clauses: Clauses, number: int, weighing: Weighing) -> Text:
    stand, total = weighing.pros.stand, len(weighing.pros.all)
    own = [each for each in weighing.cons.stand if clauses.rival(each, number) is None]
    given = clauses.given(stand)
    if given and not own:
        template = (
            QT_TRANSLATE_NOOP("why", "Its reason stands: {clause}.")
            if len(stand) == 1
            else QT_TRANSLATE_NOOP("why", "Its reasons stand: {clause}.")
        )
        return text(template, clause=clauses.those(given))
    if weighing.cons.stand:
        if clauses.grounds.case.statements[number].standard == "scintilla":
            enough = QT_TRANSLATE_NOOP("why", "{name} stands, and one reason is enough here.")
            return text(enough, name=clauses.name(stand[0]))
        return text(
            QT_TRANSLATE_NOOP("why", "{name} outweighs {other}."),
            name=clauses.name(stand[0]),
            other=clauses.name((own or weighing.cons.stand)[0]),
        )
    if total == 1:
        template = QT_TRANSLATE_NOOP("why", "{name} stands; nothing stands against it.")
    elif len(stand) < total:
        template = QT_TRANSLATE_NOOP(
            "why", "Of its {total} reasons, {count} stand; nothing stands against them."
        )
    else:
        template = QT_TRANSLATE_NOOP(
            "why", "Its {total} reasons stand; nothing stands against them."
        )
    if len(stand) == 1 < total:
        template = QT_TRANSLATE_NOOP(
            "why", "Of its {total} reasons, {name} stands; nothing stands against it."
        )
    return text(
        template,
        name=clauses.name(stand[0]),
        total=names.number(total),
        count=names.number(len(stand)),
    )


def _gone(clauses: Clauses, arguments: Sequence[int]) -> Text:
    """That the reasons do not apply, by what lies beneath all of them, if that is little."""
    grounds = clauses.grounds
    causes = [root for each in arguments for root in clauses.causes(each)]
    undercut = any(root.manner == "undercut" for root in causes)
    found: dict[str, Clause] = {}
    for root in causes:
        given = grounds.given(root.by) if root.manner == "undercut" else ()
        clause = clauses.those(given) if given else _cause(clauses, root)
        found[str(clause)] = clause
    few = 0 < len(found) <= _FEW
    match len(arguments) == 1, undercut, few:
        case True, True, _:
            template = QT_TRANSLATE_NOOP("why", "Its only reason no longer applies: {clause}.")
        case True, False, _:
            template = QT_TRANSLATE_NOOP("why", "Its only reason does not apply: {clause}.")
        case False, True, True:
            template = QT_TRANSLATE_NOOP("why", "Its reasons no longer apply: {clause}.")
        case False, False, True:
            template = QT_TRANSLATE_NOOP("why", "Its reasons do not apply: {clause}.")
        case False, True, False:
            template = QT_TRANSLATE_NOOP("why", "None of its {count} reasons applies any more.")
        case _:
            template = QT_TRANSLATE_NOOP("why", "None of its {count} reasons applies.")
    return text(
        template,
        count=names.number(len(arguments)),
        clause=listed_once(found.values()) if found else clauses.name(arguments[0]),
    )


def _cause(clauses: Clauses, root: Root) -> Clause:
    if root.manner != "undercut":
        return clauses.cause(root)
    return text(QT_TRANSLATE_NOOP("why", "{undercut} undercuts it"), undercut=clauses.name(root.by))
