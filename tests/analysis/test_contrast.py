"""What two settings make otherwise."""

from __future__ import annotations

from argmap.analysis.board import Judged, evaluated, judged
from argmap.analysis.contrast import SAME, contrast
from argmap.analysis.reasoning.case import Case
from argmap.model.document import Document
from render.boards import patrols


def rows(document: Document, *, hidden: bool = False) -> dict[str, Judged]:
    case = Case(document)
    found = judged(document, None if hidden else lambda settings: evaluated(case, settings))
    return {row.scenario or "": row for row in found}


def test_a_pull_back_changes_the_two_positions_and_says_why() -> None:
    document = patrols()
    found = rows(document)
    between = contrast(Case(document), found["sustained"], found["pulls-back"])
    assert between.given == {"us-sustains-squad"}
    assert {"join", "caution"} <= between.statements
    assert {"alliance-for-join", "pull-back-for-caution"} <= between.arguments
    assert "the U.S. pulls back" in str(between.line)


def test_a_setting_differs_from_itself_in_nothing() -> None:
    document = patrols()
    found = rows(document)
    between = contrast(Case(document), found["sustained"], found["sustained"])
    assert between.ids == frozenset()
    assert between.line is SAME


def test_hidden_verdicts_tell_only_what_is_set() -> None:
    document = patrols()
    found = rows(document, hidden=True)
    between = contrast(Case(document), found["sustained"], found["pulls-back"])
    assert between.ids == {"us-sustains-squad"}
    assert between.line is None
