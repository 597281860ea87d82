"""What a ballot asks and the keys that answer it, to be looked at while ballots are typed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QWidget

from argmap.analysis.polls import AGREEMENT, LETTERS
from argmap.app import polling
from argmap.i18n import QT_TRANSLATE_NOOP, Marked
from argmap.ui.polls.room_card import plain_label
from argmap.ui.translate import translated

if TYPE_CHECKING:
    from argmap.model.document import Document
    from argmap.model.records import Poll

_HOW: dict[str, Marked] = {
    "credence": QT_TRANSLATE_NOOP("polls", "A number from 0 to 100"),
    "agree": QT_TRANSLATE_NOOP("polls", "Its number, or how its word begins"),
    "choose": QT_TRANSLATE_NOOP("polls", "Its letter or its number"),
    "rank": QT_TRANSLATE_NOOP(
        "polls", "All letters, or all numbers, in order; the most important first: BCA"
    ),
}


def options(document: Document, poll: Poll) -> QWidget:
    """The statement, and a row for each answer; scrolled where there is more than fits."""
    inner = QWidget()
    inner.setProperty("role", "clear")
    grid = QGridLayout(inner)
    grid.setContentsMargins(0, 0, 8, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    if poll.type in ("credence", "agree"):
        for words in polling.wordings(document, poll).values():
            if words != poll.title:
                _across(grid, words, "")
    _across(grid, translated(_HOW[poll.type]), "hint")
    for keys, words in _rows(document, poll):
        at = grid.rowCount()
        key, label = QLabel(keys), plain_label("")
        key.setProperty("role", "large")
        label.setText(words)
        grid.addWidget(key, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label, at, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    scroll = QScrollArea()
    scroll.setProperty("role", "clear")
    scroll.setFrameShape(QScrollArea.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(inner)
    return scroll


def _rows(document: Document, poll: Poll) -> list[tuple[str, str]]:
    names = polling.wordings(document, poll)
    match poll.type:
        case "credence":
            return []
        case "agree":
            named = [translated(polling.AGREEMENT_WORDS[each]) for each in AGREEMENT]
            return [(str(at), words) for at, words in enumerate(named, 1)]
        case "choose" | "rank":
            return [
                (f"{LETTERS[at]} {at + 1}" if at < len(LETTERS) else str(at + 1), words)
                for at, words in enumerate(names.get(id, id) for id in poll.about)
            ]


def _across(grid: QGridLayout, words: str, role: str) -> None:
    label = plain_label(role)
    label.setText(words)
    grid.addWidget(label, grid.rowCount(), 0, 1, 2)
