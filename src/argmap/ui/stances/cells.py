"""Paints the table of stances: three signs to a cell, the chosen one filled and with its word.

Signs are targets as well: ``sign_at`` says which one a point is on. Beside a sign stands what a
study found: an arrow for a commitment, an exclamation mark for a contradiction.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from argmap.app import stances
from argmap.app.stances import Cell
from argmap.model.records import Stance, Statement
from argmap.ui.guard import guarded
from argmap.ui.register.cells import GRID, PAD_X, PAD_Y, laid
from argmap.ui.stances.model import CELL_ROLE
from argmap.ui.statement_table import Index
from argmap.ui.translate import say

if TYPE_CHECKING:
    from argmap.render.theme import Theme
    from argmap.ui.stances.table import StanceTable

_SIGN = 24.0
"""px: no target is smaller (WCAG 2.5.8)."""
_ORDER: tuple[Stance, ...] = ("accept", "reject", "silent")


class StanceCells(QStyledItemDelegate):
    """One for the table; ``theme`` is set anew when the looks change."""

    def __init__(self, table: StanceTable, theme: Theme) -> None:
        super().__init__(table)
        self._table = table
        self.theme = theme

    # --- measuring ------------------------------------------------------------------------------

    @property
    def _small(self) -> QFont:
        font = QFont(self._table.font())
        font.setPointSizeF(font.pointSizeF() * 0.92)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def width(self) -> int:
        """What a camp's column needs, in px: the longest word beside three signs."""
        return round(max(self._wide(stance) for stance in _ORDER) + 3 * _SIGN + 2 * PAD_X)

    def _wide(self, stance: Stance) -> float:
        words = next(say(title) for each, title in stances.STANCES if each == stance)
        return QFontMetricsF(self._small).horizontalAdvance(f"{stances.SIGNS[stance]} {words}") + 14

    def height(self, row: int, width: int) -> int:
        """How tall a row is where the statements' column is this wide."""
        words = self._table.rows.statement(row).text or " "
        tall = laid(words, self._table.font(), width - 2 * PAD_X - GRID - 20)[1]
        return max(round(tall), round(_SIGN)) + 2 * PAD_Y

    def signs(self, area: QRect, stance: Stance | None) -> dict[Stance, QRectF]:
        """Where the signs of a cell stand."""
        left = area.left() + PAD_X - 4.0
        found: dict[Stance, QRectF] = {}
        for each in _ORDER:
            wide = self._wide(each) if each == stance else _SIGN
            found[each] = QRectF(left, area.top() + PAD_Y - 2, wide, _SIGN)
            left += wide
        return found

    def sign_at(self, area: QRect, stance: Stance | None, point: QPointF) -> Stance | None:
        """The sign that a point is on."""
        signs = self.signs(area, stance)
        return next((each for each, place in signs.items() if place.contains(point)), None)

    @guarded(otherwise=QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._table.columnWidth(0)
        return QSize(self._table.columnWidth(index.column()), self.height(index.row(), width))

    # --- painting -------------------------------------------------------------------------------

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        try:
            area = QRect(option.rect)
            painter.setClipRect(area)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            current = self._table.currentIndex()
            ours = current.isValid() and current.row() == index.row()
            painter.fillRect(area, self._colour("selection" if ours else "card"))
            if index.column() == 0:
                self._statement(painter, area, index)
            else:
                self._cell(painter, area, index.data(CELL_ROLE))
            if ours and current.column() == index.column() and self._table.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._colour("accent"), 2))
                painter.drawRoundedRect(QRectF(area).adjusted(1.5, 1.5, -2.5, -2.5), 3, 3)
        finally:
            painter.restore()

    def _statement(self, painter: QPainter, area: QRect, index: Index) -> None:
        statement: Statement = index.data(CELL_ROLE)
        room = QRectF(area).adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        painter.setFont(self._table.font())
        room.translate(0, max(0.0, (_SIGN - painter.fontMetrics().height()) / 2 - 2))  # as signs do
        painter.setPen(self._colour("soft"))
        sign = QRectF(room.left(), room.top(), 16, painter.fontMetrics().height())
        painter.drawText(sign, Qt.AlignmentFlag.AlignCenter, self._table.rows.icon(index.row()))
        wide = round(room.width()) - 20
        layout, _ = laid(statement.text, self._table.font(), wide)
        painter.setPen(self._colour("ink"))
        layout.draw(painter, QPointF(room.left() + 20, room.top()))

    def _cell(self, painter: QPainter, area: QRect, cell: Cell) -> None:
        painter.setFont(self._small)
        places = self.signs(area, cell.stance)
        for stance, place in places.items():
            colour = self._colour(stances.TOKENS[stance])
            box = place.adjusted(1, 2, -1, -2)
            if stance == cell.stance:
                self._chosen(painter, box, stance, colour)
                continue
            if stance == cell.committed:
                painter.setPen(QPen(colour, 1.2, Qt.PenStyle.DashLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(box, 10, 10)
                painter.setPen(colour)
            else:
                painter.setPen(self._colour("faint"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, stances.SIGNS[stance])
        end = max(place.right() for place in places.values())
        self._mark(painter, QRectF(end + 1, area.top() + PAD_Y - 2, _SIGN, _SIGN), cell)

    def _chosen(self, painter: QPainter, box: QRectF, stance: Stance, colour: QColor) -> None:
        words = next(say(title) for each, title in stances.STANCES if each == stance)
        open_ = stance == "silent"  # an outline: told from the others without colour
        painter.setPen(QPen(colour, 1) if open_ else Qt.PenStyle.NoPen)
        painter.setBrush(Qt.BrushStyle.NoBrush if open_ else colour)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(colour if open_ else self._colour("on-fill"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, f"{stances.SIGNS[stance]} {words}")

    def _mark(self, painter: QPainter, box: QRectF, cell: Cell) -> None:
        wanted = (cell.at_odds, cell.unanswered, cell.committed is not None)
        for wants, (_, sign, token, _) in zip(wanted, stances.KINDS, strict=True):
            if wants:
                painter.setPen(self._colour(token))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, sign)
                return

    def _colour(self, token: str) -> QColor:
        return QColor(self.theme.colours[token])
