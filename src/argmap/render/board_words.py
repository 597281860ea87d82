"""The line under a board's title: how verdicts were found, and of how much."""

from __future__ import annotations

from argmap.analysis.board import Board
from argmap.i18n import QT_TRANSLATE_NOOP, Marked
from argmap.render.words import Words, clean

_HIDDEN = QT_TRANSLATE_NOOP("board", "verdicts are hidden")
_COUNTS: dict[str, tuple[Marked, Marked]] = {
    "assumption": (
        QT_TRANSLATE_NOOP("board", "{count} assumption"),
        QT_TRANSLATE_NOOP("board", "{count} assumptions"),
    ),
    "scenario": (
        QT_TRANSLATE_NOOP("board", "{count} scenario"),
        QT_TRANSLATE_NOOP("board", "{count} scenarios"),
    ),
}
_SEMANTICS: dict[str, Marked] = {
    "balance": QT_TRANSLATE_NOOP("board", "reasons weighed against objections"),
    "strength": QT_TRANSLATE_NOOP("board", "degrees of strength"),
    "grounded": QT_TRANSLATE_NOOP("board", "grounded acceptance"),
    "complete": QT_TRANSLATE_NOOP("board", "complete acceptance"),
    "preferred": QT_TRANSLATE_NOOP("board", "preferred acceptance"),
    "stable": QT_TRANSLATE_NOOP("board", "stable acceptance"),
    "semi-stable": QT_TRANSLATE_NOOP("board", "semi-stable acceptance"),
    "ideal": QT_TRANSLATE_NOOP("board", "ideal acceptance"),
}


def subtitle(board: Board, words: Words) -> str:
    """The semantics by its plain name, and the counts."""
    kind = board.semantics.partition(":")[0]
    said = [words.say(_SEMANTICS[kind]) if kind in _SEMANTICS else clean(board.semantics)]
    for noun, count in (("assumption", board.assumptions), ("scenario", board.scenarios)):
        said.append(words.say(_COUNTS[noun][count != 1], count=count))
    if board.hidden:
        said.append(words.say(_HIDDEN))
    return " · ".join(said)
