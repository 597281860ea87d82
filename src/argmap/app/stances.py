"""The table of stances: statements by camps, and what a study found of each cell. No Qt.

Words for stances are here, so that the table, its menus and what is read out say the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.analysis.stances import Commitment, Conflict, Finding, Side, Study, Unanswered
from argmap.app.words import Words
from argmap.i18n import QT_TRANSLATE_NOOP, Marked
from argmap.model.document import Document
from argmap.model.records import Stance, Statement

STANCES: Words = (
    ("accept", QT_TRANSLATE_NOOP("stances", "accepts")),
    ("reject", QT_TRANSLATE_NOOP("stances", "rejects")),
    ("silent", QT_TRANSLATE_NOOP("stances", "leaves open")),
    (None, QT_TRANSLATE_NOOP("stances", "not said")),
)
SIGNS: Mapping[Stance, str] = {"accept": "✓", "reject": "✕", "silent": "○"}
TOKENS: Mapping[Stance, str] = {"accept": "holds", "reject": "fails", "silent": "open"}
COMMITTED: Mapping[Side, Marked] = {
    "accept": QT_TRANSLATE_NOOP("stances", "committed to accept"),
    "reject": QT_TRANSLATE_NOOP("stances", "committed to reject"),
}
AT_ODDS = QT_TRANSLATE_NOOP("stances", "at odds with other stances")
UNANSWERED = QT_TRANSLATE_NOOP("stances", "an objection has no answer")
KINDS: tuple[tuple[type[Finding], str, str, Marked], ...] = (
    (Conflict, "!", "fails", QT_TRANSLATE_NOOP("stances", "Contradiction")),
    (Unanswered, "?", "blocked", QT_TRANSLATE_NOOP("stances", "No answer")),
    (Commitment, "→", "accent", QT_TRANSLATE_NOOP("stances", "Commitment")),
)
"""What can be found: its sign, its colour and what it is called; the gravest first."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One camp on one statement."""

    stance: Stance | None = None
    committed: Side | None = None
    at_odds: bool = False
    unanswered: bool = False


EMPTY = Cell()


def listed(document: Document) -> list[Statement]:
    """The statements on which a camp may have a stance: all but questions."""
    return [each for each in document.statements.values() if each.kind != "question"]


def cells(document: Document, camp: str, study: Study | None) -> dict[str, Cell]:
    """What there is to show for one camp, by statement; ``study``: None while it is being made."""
    record = document.camps[camp]
    committed: dict[str, Side] = {}
    odd: set[str] = set()
    owed: set[str] = set()
    if study is not None:
        for each in study.commitments:
            committed.setdefault(each.statement, each.side)
        odd = {id for each in study.conflicts for id in (each.statement, *each.by)}
        owed = {each.statement for each in study.unanswered}
    ids = record.stances.keys() | committed.keys() | odd
    return {
        id: Cell(record.stances.get(id), committed.get(id), id in odd, id in owed)
        for id in ids
        if id in document.statements
    }
