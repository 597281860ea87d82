"""Paints the register's cells: wrapped words, a value's pill, the badge of a review that is due.

Also says how tall a cell has to be. It reads rows and changes none; editors come from ``editors``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from argmap.analysis.watch import watch_of
from argmap.app.register import STALE, Cell, Row
from argmap.render.head import VALUE_TOKENS
from argmap.ui.guard import guarded
from argmap.ui.register import editors
from argmap.ui.register.model import CELLS, ROW_ROLE
from argmap.ui.statement_table import Index
from argmap.ui.translate import say, translate

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from argmap.render.theme import Theme
    from argmap.ui.register.table import RegisterTable

PAD_X, PAD_Y = 8, 7
GRID = 1
"""px of a column that its right edge takes."""
_BADGE_SIGN = "!"


class Cells(QStyledItemDelegate):
    """One for the table; ``theme`` is set anew when the looks change."""

    def __init__(self, table: RegisterTable, theme: Theme) -> None:
        super().__init__(table)
        self._table = table
        self.theme = theme
        self.waiting = ""
        """What stands for hinges that are not known."""
        self._heights: dict[tuple[str, int], float] = {}

    def forget(self) -> None:
        """Measure anew: the font or the words for something are others."""
        self._heights.clear()

    # --- measuring ------------------------------------------------------------------------------

    def height(self, index: Index, width: int) -> int:
        """How tall a cell is in a column this wide, in px."""
        row: Row = index.data(ROW_ROLE)
        cell = CELLS[index.column()]
        line = self._table.fontMetrics().height()
        words = self._words(row, cell)
        tall = self._measured(words, width - 2 * PAD_X - GRID) if words else line
        if cell == "review" and row.stale:
            tall += line + 6
        if cell == "confidence" and words:
            tall += 8
        return round(tall) + 2 * PAD_Y

    def _measured(self, words: str, width: int) -> float:
        key = (words, width)
        found = self._heights.get(key)
        if found is None:
            found = self._heights[key] = laid(words, self._table.font(), width)[1]
        return found

    def _words(self, row: Row, cell: Cell) -> str:
        if cell == "hinges" and row.hinges is None:
            return self.waiting
        if cell == "hinges" and not row.hinges:
            return translate("register", "nothing")
        if cell == "text" and not row.statement.text.strip():
            return translate("register", "(no words yet)")
        return row.words(cell, say)

    @guarded(otherwise=QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._table.columnWidth(index.column())
        return QSize(width, self.height(index, width))

    # --- painting -------------------------------------------------------------------------------

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        try:
            painter.setClipRect(option.rect)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._ground(painter, option, index)
            self._cell(painter, QRect(option.rect), index)
        finally:
            painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        current = self._table.currentIndex()
        ours = current.isValid() and current.row() == index.row()
        painter.fillRect(option.rect, self._colour("selection" if ours else "card"))
        focus = self._table.hasFocus() and ours and current.column() == index.column()
        if focus or (option.state & QStyle.StateFlag.State_HasFocus):
            painter.setPen(QPen(self._colour("accent"), 2))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1.5, 1.5, -2.5, -2.5), 3, 3)

    def _cell(self, painter: QPainter, area: QRect, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        cell = CELLS[index.column()]
        room = QRectF(area).adjusted(PAD_X, PAD_Y, -PAD_X, -PAD_Y)
        words = self._words(row, cell)
        match cell:
            case "value" if row.value is not None:
                self._pill(painter, room, words, row.value)
                return
            case "review" if row.stale:
                line = self._table.fontMetrics().height()
                self._write(painter, room, words, "ink")
                self._badge(painter, QRectF(room.left(), room.top() + line + 4, room.width(), line))
                return
            case "confidence" if words:
                self._write(painter, room, words, "ink")
                self._bar(painter, room, float(watch_of(row.statement).confidence or 0))
                return
            case _:
                pass
        quiet = (
            cell == "value"
            or (cell == "hinges" and not row.hinges)
            or (cell == "text" and not row.statement.text.strip())
        )
        self._write(painter, room, words, "soft" if quiet else "ink")

    def _write(self, painter: QPainter, room: QRectF, words: str, token: str) -> None:
        if not words:
            return
        layout, _ = laid(words, self._table.font(), round(room.width()))
        painter.setPen(self._colour(token))
        layout.draw(painter, room.topLeft())

    def _pill(self, painter: QPainter, room: QRectF, words: str, value: str) -> None:
        """As the canvas has it: filled, an outline for what is open."""
        font = self._small(painter)
        metrics = painter.fontMetrics()
        wide = min(room.width(), metrics.horizontalAdvance(words) + 14)
        box = QRectF(room.left(), room.top() - 1, wide, metrics.height() + 4)
        colour = self._colour(VALUE_TOKENS[value])
        if value == "open":
            painter.setPen(QPen(colour, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        painter.setPen(colour if value == "open" else self._colour("on-fill"))
        painter.setFont(font)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _badge(self, painter: QPainter, room: QRectF) -> None:
        """Sign, word and colour: the review is due."""
        painter.setFont(self._small(painter))
        metrics = painter.fontMetrics()
        words = f"{_BADGE_SIGN} {say(STALE)}"
        wide = min(room.width(), metrics.horizontalAdvance(words) + 12)
        box = QRectF(room.left(), room.top(), wide, metrics.height() + 2)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(wide) - 8)
        painter.setPen(QPen(self._colour("blocked"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _bar(self, painter: QPainter, room: QRectF, share: float) -> None:
        top = room.top() + self._table.fontMetrics().height() + 3
        whole = QRectF(room.left(), top, min(room.width(), 80.0), 4)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("hairline"))
        painter.drawRoundedRect(whole, 2, 2)
        part = QRectF(whole)
        part.setWidth(whole.width() * min(1.0, max(0.0, share)))
        painter.setBrush(self._colour("accent"))
        painter.drawRoundedRect(part, 2, 2)

    def _small(self, painter: QPainter) -> QFont:
        font = QFont(self._table.font())
        font.setPointSizeF(font.pointSizeF() * 0.88)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        return font

    def _colour(self, token: str) -> QColor:
        return QColor(self.theme.colours[token])

    # --- editing --------------------------------------------------------------------------------

    @guarded()
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        del option
        return editors.editor(CELLS[index.column()], parent, index.data(ROW_ROLE))

    @guarded()
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        editors.begin(editor, index.data(Qt.ItemDataRole.EditRole), over=self._table.typed_over)

    @guarded()
    def setModelData(self, editor: QWidget, model: QObject, index: Index) -> None:
        del model
        index.model().setData(index, editors.typed(editor))

    @guarded()
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        del index
        editors.place(editor, QRect(option.rect))

    @guarded(otherwise=False)
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if isinstance(object, QWidget) and isinstance(event, QKeyEvent):
            went = editors.way_of(event)
            if event.type() == QEvent.Type.ShortcutOverride:
                ours = went is not None or event.key() == Qt.Key.Key_F2
                if ours:
                    event.accept()
                return ours  # else the editor says which keys it wants; Ctrl+S is the window's
            if event.type() == QEvent.Type.KeyPress and went is not None:
                return self._table.ended(object, went)
            return False  # the editor's own, not the delegate's
        return super().eventFilter(object, event)


def laid(words: str, font: QFont, width: int) -> tuple[QTextLayout, float]:
    """Words broken into lines of this width, and how tall they are together.

    What is longer than ``_MOST`` lines ends in an ellipsis: editing the cell shows all of it.
    """
    words = words.replace("\n", "\u2028")
    kept = words[: _MOST * max(10, width)]  # no letter is narrower than a px
    while True:
        layout, top, over = _lines(kept if kept == words else kept.rstrip() + "…", font, width)
        if over is None:
            return layout, top
        units = kept.encode("utf-16-le", "surrogatepass")[: 2 * over]  # as Qt counts
        kept = kept[: max(0, min(len(units.decode("utf-16-le", "ignore")), len(kept)) - 1)]


def _lines(words: str, font: QFont, width: int) -> tuple[QTextLayout, float, int | None]:
    """Also where the first line too many begins, if there is one."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top, over = 0.0, None
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(10, width))
        line.setPosition(QPointF(0, top))
        if layout.lineCount() > _MOST:
            over = line.textStart()
            break
        top += line.height()
    layout.endLayout()
    return layout, top, over


_MOST = 40
"""Lines of a cell."""
