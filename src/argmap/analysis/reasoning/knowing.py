"""What knowing what is open would settle of a verdict of the balance, and what would be left.

To say that something is open *until* a thing is known claims that it is not open after. ``inquiry``
tries that, in every way in which the things may turn out; ``why`` and ``briefs`` say accordingly.
"""

from __future__ import annotations

from collections.abc import Iterable

from argmap.analysis.reasoning import beneath, inquiry, missing, names
from argmap.analysis.reasoning.beneath import Root
from argmap.analysis.reasoning.clauses import Clause, Clauses
from argmap.analysis.reasoning.columns import Columns, places_of
from argmap.analysis.reasoning.grounds import Grounds
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text

_TOLD = 4
"""So many ways of remaining open are compared, to tell what they have in common."""


def settling(
    clauses: Clauses, number: int, roots: Iterable[Root], most: int = names.LONGEST_LIST
) -> Text | str | None:
    """What is said after "open until it is known"; None where knowing it does not settle it."""
    found = inquiry.of(clauses.grounds, number, roots)
    return names.inquired(clauses.document, found, most) if found is not None else None


def remaining(clauses: Clauses, number: int, roots: Iterable[Root]) -> Clause:
    """What is said after "it is not known whether …" of questions that do not settle it."""
    case, setting = clauses.grounds.case, clauses.grounds.setting
    asked = [case.ids[each] for each in beneath.asked(roots)]
    if len(asked) > inquiry.MOST:
        return text(_MAY)
    columns = Columns.product(case, setting, asked)
    outcomes = inquiry.tried(case, columns, number)
    left = outcomes.mask(number, "open")
    if len(asked) > 1 and (left != columns.full or columns.width > _TOLD):
        return text(_MAY if left != columns.full else _WOULD_NOT)
    found: list[Clause] = []
    for column in places_of(left):
        there = outcomes.evaluation(column)
        found.append(_open(Clauses(Grounds(case, there, columns.setting(column))), number))
    if left == columns.full:
        if len({str(each) for each in found}) == 1:
            return text(_EITHER if len(asked) == 1 else _HOWEVER, clause=found[0])
        return text(_BOTH, so=found[0], otherwise=found[1]) if len(asked) == 1 else text(_WOULD_NOT)
    return text(_IF_SO if left & 1 else _IF_NOT, clause=found[0])


def _open(clauses: Clauses, number: int) -> Clause:
    """Why something would be open."""
    asked = missing.questions(clauses, beneath.unknown(clauses.grounds, number))
    if asked:
        return text(_UNKNOWN, whether=names.listed(asked))
    return missing.unsettled(clauses, number)


_UNKNOWN = QT_TRANSLATE_NOOP("why", "it is not known {whether}")
_EITHER = QT_TRANSLATE_NOOP("why", "either way, {clause}")
_HOWEVER = QT_TRANSLATE_NOOP("why", "however that turns out, {clause}")
_IF_SO = QT_TRANSLATE_NOOP("why", "if so, {clause}")
_IF_NOT = QT_TRANSLATE_NOOP("why", "if not, {clause}")
_BOTH = QT_TRANSLATE_NOOP("why", "if so, {so}, and if not, {otherwise}")
_MAY = QT_TRANSLATE_NOOP("why", "knowing that alone may not settle it")
_WOULD_NOT = QT_TRANSLATE_NOOP("why", "knowing that alone would not settle it")
