"""Where the pages of a report end: what belongs together goes over together, no row is torn.

Qt breaks a text document between any two lines. This looks at each block as it is put in at the
end, when all above it stands, and sets breaks before what would be torn. Knows blocks and tables
of Qt's text, not what they say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCursor, QTextFormat

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock, QTextDocument, QTextTable, QTextTableCell

_SMALL = 0.45
"""Of a page: a table up to this high goes over whole."""
_LEAST = 0.25
"""Of a page: what a row that is cut at its end must have there."""


class Pages:
    """The pages of one document that grows at its end."""

    def __init__(self, document: QTextDocument, height: float, margin: float) -> None:
        self._document = document
        self._height = height
        self._room = height - 2 * margin
        self._head: int | None = None
        """Where the blocks begin that stay with what comes next; None: there are none."""

    def settle(self, position: int, *, kept: bool) -> None:
        """The block that begins here is whole; ``kept``: it stays with what comes next."""
        self._document.pageCount()  # all is laid out, which Qt else puts off
        block = self._document.findBlock(position)
        if self._head is not None and self._sheet_of(self._head) != self._first(block):
            self._break(self._head)
        if not kept:
            self._head = None
        elif self._head is None:
            self._head = position

    def leave(self, *, kept: bool) -> None:
        """A table is whole."""
        if not kept:
            self._head = None

    def fits(self, table: QTextTable) -> tuple[int, list[int] | None]:
        """How many rows, but for the heads, stand on its first page; the others are taken out.

        A small table goes over as a whole, and so does one of which no row would stand here. A row
        that no page holds is cut: with it comes how many characters of each of its cells stay.
        """
        rows = table.rows() - 1
        over = self._over_at(table)
        if (
            over is not None
            and not self._to_cut(table, over)
            and (over <= 1 or self._high(table) <= self._room * _SMALL)
        ):
            self._go_over(table)
            over = self._over_at(table)
        if over is None:
            return rows, None
        self._head = None
        cut = over <= 1 or self._to_cut(table, over)
        over = max(over, 1)
        taken = over + cut
        if taken <= rows:
            table.removeRows(taken, table.rows() - taken)
        return over - 1, self._cut(table, over) if cut else None

    def _to_cut(self, table: QTextTable, row: int) -> bool:
        """Whether a row is higher than any page, and has some room on the one it begins on."""
        top, bottom = self._ends(table, row)
        page = self._page(top)
        begins = row >= 1 and page == self._page(self._ends(table, 0)[0])
        pages = self._page(bottom) - page
        return begins and pages > 1 and self._end_of(page) - top >= self._room * _LEAST

    def _end_of(self, page: int) -> float:
        """Where the lines of a page end."""
        return (page + 1) * self._height - (self._height - self._room) / 2

    def _cut(self, table: QTextTable, row: int) -> list[int]:
        """How many characters of each cell of the last row stand on its page; the others go."""
        last = self._end_of(self._page(self._ends(table, row)[0]))
        cells = [table.cellAt(row, column) for column in range(table.columns())]
        kept: list[int] = []
        for cell in cells:
            block = cell.firstCursorPosition().block()
            top = self._document.documentLayout().blockBoundingRect(block).top()
            lines = [block.layout().lineAt(at) for at in range(block.layout().lineCount())]
            here = [line for line in lines if top + line.y() + line.height() <= last]
            kept.append(here[-1].textStart() + here[-1].textLength() if here else 0)
        if not any(kept):  # a page holds not even a line
            kept = [cell.lastPosition() - cell.firstPosition() for cell in cells]
        for cell, end in zip(cells, kept, strict=True):
            cursor = cell.firstCursorPosition()
            cursor.setPosition(cursor.position() + end)
            cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        return kept

    def _go_over(self, table: QTextTable) -> None:
        """Let the table begin on the next page, with what leads up to it."""
        if self._head is not None:
            self._break(self._head)
        else:
            format = table.format()
            format.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            table.setFormat(format)
        # its rows still keep clear of the page's end where they stood before
        first = table.firstPosition()
        self._document.markContentsDirty(first, table.lastPosition() - first)

    def _break(self, position: int) -> None:
        cursor = QTextCursor(self._document)
        cursor.setPosition(position)
        format = cursor.block().blockFormat()
        format.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
        cursor.setBlockFormat(format)

    # --- where things stand ---------------------------------------------------------------------

    def _over_at(self, table: QTextTable) -> int | None:
        """The first row that does not end on the page where the table begins, with what leads up
        to it; None: all do."""
        self._document.pageCount()
        page = self._page(self._ends(table, 0)[0])
        if self._head is not None and self._sheet_of(self._head) != page:
            return 0
        ends = ((row, self._ends(table, row)[1]) for row in range(table.rows()))
        return next((row for row, end in ends if self._page(end) != page), None)

    def _high(self, table: QTextTable) -> float:
        """How high it would be on one page."""
        between = 2 * table.format().cellPadding() + 1
        rows = (self._ends(table, row) for row in range(table.rows()))
        return sum(bottom - top + between for top, bottom in rows)

    def _ends(self, table: QTextTable, row: int) -> tuple[float, float]:
        """Where a row's first line begins and its last line ends."""
        cells = [table.cellAt(row, column) for column in range(table.columns())]
        return min(map(self._top, cells)), max(map(self._bottom, cells))

    def _top(self, cell: QTextTableCell) -> float:
        return self._line(cell.firstCursorPosition().block(), 0)[0]

    def _bottom(self, cell: QTextTableCell) -> float:
        return self._line(cell.lastCursorPosition().block(), -1)[1]

    def _sheet_of(self, position: int) -> int:
        return self._first(self._document.findBlock(position))

    def _first(self, block: QTextBlock) -> int:
        """The page on which a block's first line stands."""
        return self._page(self._line(block, 0)[0])

    def _page(self, y: float) -> int:
        return int(y // self._height)

    def _line(self, block: QTextBlock, number: int) -> tuple[float, float]:
        """Where a line of a block begins and ends."""
        box = self._document.documentLayout().blockBoundingRect(block)
        lines = block.layout()
        if not lines.lineCount():
            return box.top(), box.bottom()
        line = lines.lineAt(number % lines.lineCount())
        return box.top() + line.y(), box.top() + line.y() + line.height()
