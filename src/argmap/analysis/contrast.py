"""What two settings of one map make otherwise: statements, arguments, and a line that says why.

Both evaluations are there already; nothing is drawn.
"""

from __future__ import annotations

from typing import NamedTuple

from argmap.analysis.board import Judged
from argmap.analysis.reasoning import moved
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.setting import value_in
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text


class Contrast(NamedTuple):
    """The ids that the second setting changes, and what it changes in a sentence."""

    given: frozenset[str]
    """Statements that are set otherwise."""
    statements: frozenset[str]
    """Statements that come out otherwise, by verdict or degree."""
    arguments: frozenset[str]
    """Arguments that stand under one of the two only."""
    line: Text | None
    """What changes from the first to the second, and why."""

    @property
    def ids(self) -> frozenset[str]:
        """Everything that differs."""
        return self.given | self.statements | self.arguments


SAME = text(QT_TRANSLATE_NOOP("compare", "Both come out the same: no verdict differs."))


def contrast(case: Case, one: Judged, other: Judged) -> Contrast:
    """What differs between two rows; while verdicts are hidden, only what is set."""
    document = case.document
    given = frozenset(
        id
        for id in document.statements
        if (value_in(document, one.setting, id) or "open")
        != (value_in(document, other.setting, id) or "open")
    )
    before, after = one.evaluation, other.evaluation
    if before is None or after is None:
        return Contrast(given, frozenset(), frozenset(), None)
    statements = frozenset(
        id
        for id in document.statements
        if before.verdicts.get(id) != after.verdicts.get(id)
        or before.strengths.get(id) != after.strengths.get(id)
    )
    arguments = frozenset(
        id
        for id, standing in after.standings.items()
        if before.standings.get(id, standing) != standing
    )
    said = moved.line(case, before, after, one.setting, other.setting)
    return Contrast(given, statements, arguments, said or SAME)
