"""How wide the columns of a board are, from the room there is; knows no text."""

from __future__ import annotations

from typing import NamedTuple

from argmap.analysis.board import Board

MARGIN = 32.0
"""Around a board, in px."""
GAP = 10.0
"""Between cells."""
_HEAD_LEAST, _HEAD_USUAL, _HEAD_MOST, _HEAD_SHARE = 168.0, 250.0, 280.0, 0.23
"""The width of the rows' heads, and its share of the board."""
_CELL_LEAST, _CELL_USUAL, _CELL_MOST = 172.0, 268.0, 420.0
_LINE_HEAD_LEAST, _LINE_HEAD_USUAL, _LINE_HEAD_MOST, _LINE_HEAD_SHARE = 220.0, 320.0, 420.0, 0.4
_LINE_CELL_LEAST, _LINE_CELL_USUAL, _LINE_CELL_MOST = 92.0, 118.0, 170.0
_TEXT_MOST = 900.0
"""Longer lines are hard to read."""
_LEAST = 560.0


class Measures(NamedTuple):
    """Widths in px: all between the margins, rows' heads, cells, statements' heads and cells,
    text that stands alone, and all that was asked for."""

    inner: float
    head: float
    cell: float
    line_head: float
    line_cell: float
    text: float
    asked: float


def measured(board: Board, width: float | None) -> Measures:
    """Widths for a board in ``width`` px, or more where it needs more; None: as reads best."""
    count, rows = board.columns, len(board.rows)
    if width is None:
        inner = max(_LEAST, _HEAD_USUAL + count * (_CELL_USUAL + GAP) - GAP)
        if board.lines:
            inner = max(inner, _LINE_HEAD_USUAL + rows * _LINE_CELL_USUAL)
    else:
        inner = max(width - 2 * MARGIN, 240.0)
    head = _within(inner * _HEAD_SHARE, _HEAD_LEAST, _HEAD_MOST)
    cell = _CELL_USUAL
    if count:
        cell = _within((inner - head + GAP) / count - GAP, _CELL_LEAST, _CELL_MOST)
    first = min(_LINE_HEAD_MOST, inner * _LINE_HEAD_SHARE)
    each = _within((inner - first) / max(rows, 1), _LINE_CELL_LEAST, _LINE_CELL_MOST)
    line_head = _within(inner - rows * each, _LINE_HEAD_LEAST, _LINE_HEAD_MOST)
    text, asked = min(inner, _TEXT_MOST), inner
    inner = max(inner, head + count * (cell + GAP) - GAP if count else 0.0)
    if board.lines:
        inner = max(inner, line_head + rows * each)
    return Measures(inner, head, cell, line_head, each, text, asked)


def _within(value: float, least: float, most: float) -> float:
    return max(least, min(most, value))
