"""What stands on the board of a window: the document, its scenarios and trial, what they turn on.

Makes the value, and from it the picture; keeps what makes the next one quick. Paints nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analysis import board as boards
from argmap.analysis.board import Board, Judged, Row
from argmap.analysis.board_foot import Foot, foot, under
from argmap.render.board import BoardMaker
from argmap.render.board_lines import line_said
from argmap.render.board_picture import BoardPicture, Spot
from argmap.ui.measure import QtMeasurer
from argmap.ui.translate import translated
from argmap.ui.turning import ROBUSTNESS

if TYPE_CHECKING:
    from argmap.ui.context import WindowContext


class BoardContent:
    """Made once for a page."""

    def __init__(self, context: WindowContext) -> None:
        self._context = context
        self.board: Board | None = None
        """As it was when it was followed last."""
        self._maker: BoardMaker | None = None
        self._families: tuple[str, ...] = ()

    @property
    def maker(self) -> BoardMaker:
        """Draws in the typefaces of the map as it is."""
        wanted = self._context.families
        if self._maker is None or wanted != self._families:
            self._families = wanted
            self._maker = BoardMaker(QtMeasurer(wanted), translated)
        return self._maker

    def rows(self, *, own: bool) -> tuple[Judged, ...]:
        """Every setting of the window with what follows from it."""
        deciding = self._context.deciding
        return boards.judged(
            self._context.document,
            None if deciding.hidden else deciding.live.evaluations,
            own=own,
            trial=deciding.trial,
            begun_from=deciding.base if deciding.trying else None,
        )

    def follow(self) -> None:
        """Take in the document and the settings as they are now."""
        context = self._context
        self.board = boards.board(
            context.deciding.case,
            self.rows(own=context.board.own),
            detail=context.board.detail,
            foot=self._foot(),
        )

    def picture(self, width: float) -> BoardPicture:
        """The board in so many px, the row that counts marked."""
        assert self.board is not None
        return self.maker.make(self.board, width, self._active(self.board.rows))

    def _active(self, rows: tuple[Row, ...]) -> int | None:
        deciding = self._context.deciding
        for at, row in enumerate(rows):
            if row.kind == "trial":
                if deciding.trying:
                    return at
            elif not deciding.trying and row.scenario == deciding.scenario:
                return at
        return None

    def _foot(self) -> Foot | None:
        """What the decision turns on in what counts now, as far as it is known yet."""
        context, deciding = self._context, self._context.deciding
        if deciding.hidden:
            return None
        record = deciding.record
        setting = under(record.title if record is not None else None, trial=deciding.trying)
        found = context.turning.hinges_now()
        robust = context.turning.ask(ROBUSTNESS, deciding.setting) if found else None
        return foot(context.document, setting, found, robust)

    def said(self, shown: BoardPicture, spot: Spot) -> tuple[str, str]:
        """A spot's name and what it says, to be read aloud."""
        board, pieces = shown.board, self.maker.pieces
        items = shown.picture.items
        if spot.kind == "cell":
            row = board.rows[spot.row]
            item = items[f"cell:{row.kind}:{row.scenario or row.kind}:{spot.record}"]
            return item.title, item.description
        if spot.kind == "row":
            row = board.rows[spot.row]
            given = [pieces.given_said(row, each.statement) for each in row.given]
            return pieces.called(row), ". ".join(given)
        if spot.kind == "given":
            row = board.rows[spot.row]
            return pieces.given_said(row, spot.record), pieces.called(row)
        line = next(each for each in board.lines if each.statement.id == spot.record)
        if spot.kind == "statement":
            return line.statement.name, line.statement.text
        row = board.rows[spot.row]
        said = line_said(line, spot.row, self.maker.words)
        return f"{line.statement.name}: {said}", pieces.called(row)
