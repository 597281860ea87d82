"""What a board's picture tells whoever shows it: where things are that may be pointed at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from argmap.analysis.board import Board
from argmap.render.picture import Box, Picture

SpotKind = Literal["row", "given", "cell", "statement", "value"]


class Spot(NamedTuple):
    """A place that may be pointed at or stepped on: x, y, width, height in the picture's px."""

    kind: SpotKind
    row: int
    """The board's row; -1 for a statement's own head."""
    record: str
    """The position or statement; empty for a row's head."""
    box: Box


class Table(NamedTuple):
    """One table of a board: what stays in sight while its rows and columns are scrolled.

    ``heads`` are the items above its columns, between ``top`` and ``first``, where its rows begin;
    they end at ``end``. ``rows`` are the items that hold its rows' heads, up to ``side``; what of
    ``cells`` lies beyond it is scrolled sideways, the heads of columns with it. All that is in no
    table stays, and is no wider than was asked for.
    """

    top: float
    first: float
    end: float
    side: float
    heads: tuple[str, ...]
    rows: tuple[str, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BoardPicture:
    """The picture, what on it may be pointed at, in reading order, and its tables."""

    board: Board
    picture: Picture
    spots: tuple[Spot, ...]
    tables: tuple[Table, ...]
