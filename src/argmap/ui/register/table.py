"""The table of the register: walked and edited by keys as a spreadsheet is.

Arrows and Tab walk; F2, Enter or typing edits; Delete empties a cell; Space turns a value; Ctrl+C
copies a cell. Rows are as tall as their words need. Commands are the model's business.
"""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QWidget

from argmap.app.register import Cell
from argmap.render.theme import Theme
from argmap.ui.guard import guarded
from argmap.ui.register.cells import GRID, PAD_X, Cells, laid
from argmap.ui.register.editors import Way, typed
from argmap.ui.register.model import CELLS, RegisterModel
from argmap.ui.statement_table import StatementTable
from argmap.ui.translate import translate

_Hint = QAbstractItemView.EditTrigger
_WIDTHS: dict[Cell, tuple[int, int]] = {
    "text": (114, 3),
    "value": (58, 0),
    "hinges": (98, 3),
    "signpost": (106, 4),
    "owner": (78, 1),
    "review": (86, 0),
    "shaping": (96, 3),
    "hedging": (96, 3),
    "confidence": (70, 0),
}
"""The least width in px at 13 px type, and the share of what is left over."""
_LOOKED_AT, _LONG_WORD = 60, 9
"""Rows in which long words are looked for, and letters that make one."""
_OURS = (Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Space)


class RegisterTable(StatementTable):
    """Shows a ``RegisterModel``."""

    turned = Signal(str)
    """Space: the value of this assumption is wanted turned."""
    value_asked = Signal(str, QPoint)
    """The value of this assumption is wanted chosen, at this place of the screen."""

    def __init__(self, model: RegisterModel, theme: Theme) -> None:
        super().__init__(model, translate("register", "Assumptions"))
        self.typed_over = False
        """Whether the editor that is opened now takes what is typed in place of its words."""
        self._own_widths = True
        self._fitting = False
        self.cells = Cells(self, theme)
        self.setModel(model)
        self.rows = model
        self.setItemDelegate(self.cells)
        self.setEditTriggers(_Hint.DoubleClicked | _Hint.AnyKeyPressed)
        self.setShowGrid(True)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        heads = self.horizontalHeader()
        heads.setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        heads.setMinimumSectionSize(40)
        heads.setSectionsClickable(True)
        heads.setSortIndicatorShown(False)
        heads.sectionResized.connect(self._resized)
        self.loosened.connect(self.fit_rows)
        self.widened.connect(self.fit_columns)
        model.modelReset.connect(self.loosen)
        self.doubleClicked.connect(self._opened)

    # --- sizes ----------------------------------------------------------------------------------

    def fit_columns(self) -> None:
        """Share the width among the columns, unless a hand has set them."""
        if not self._own_widths:
            self.loosen()
            return
        least = {cell: self._least(column) for column, cell in enumerate(CELLS)}
        spare = max(0, self.viewport().width() - sum(least.values()))
        for column, cell in enumerate(CELLS):  # first of all, no word breaks inside
            wanted = min(spare, max(0, self._longest_word(column) - least[cell]))
            least[cell] += wanted
            spare -= wanted
        shares = sum(share for _, share in _WIDTHS.values())
        self._fitting = True
        for column, cell in enumerate(CELLS):
            more = spare * _WIDTHS[cell][1] // shares
            self.setColumnWidth(column, least[cell] + more)
        self._fitting = False
        self._fit_heads()
        self.loosen()

    def _least(self, column: int) -> int:
        """The width in px below which words of a column break inside."""
        own, heads = self.fontMetrics(), QFontMetrics(self._head_font)
        scale = own.height() / 17
        cell = CELLS[column]
        words = [heads.horizontalAdvance(word) for word in self._head(column).split()]
        if cell == "review":
            words.append(own.horizontalAdvance("2027-00-00"))
        return max(round(_WIDTHS[cell][0] * scale), max(words, default=0) + 2 * PAD_X + 6)

    def _longest_word(self, column: int) -> int:
        """The width in px that the longest word of the first rows needs, within reason."""
        if not _WIDTHS[CELLS[column]][1]:
            return 0
        own = self.fontMetrics()
        words = {
            word
            for row in range(min(_LOOKED_AT, len(self.rows.shown)))
            for word in str(self.rows.index(row, column).data() or "").split()
            if word.isascii() and len(word) >= _LONG_WORD  # Han and Hangul may break anywhere
        }
        wide = max(map(own.horizontalAdvance, words), default=0)
        return min(wide, 2 * _WIDTHS[CELLS[column]][0]) + 2 * PAD_X + GRID

    @property
    def _head_font(self) -> QFont:
        font = QFont(self.horizontalHeader().font())
        font.setWeight(QFont.Weight.DemiBold)  # as the style sheet has it
        return font

    def _fit_heads(self) -> None:
        heads = self.horizontalHeader()
        font = self._head_font
        tall = max(
            laid(self._head(column), font, self.columnWidth(column) - 2 * PAD_X - 2)[1]
            for column in range(len(CELLS))
        )
        heads.setFixedHeight(round(tall) + 14)

    def _head(self, column: int) -> str:
        return str(
            self.rows.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        )

    def _resized(self) -> None:
        if not self._fitting:
            self._own_widths = False
            self._fit_heads()
            self.loosen()

    def fit_rows(self, places: list[int] | None = None) -> None:
        """Let these rows, or all, be as tall as their words."""
        if not self.isVisible():
            return
        for row in range(len(self.rows.shown)) if places is None else places:
            tall = max(
                self.cells.height(self.rows.index(row, column), self.columnWidth(column))
                for column in range(len(CELLS))
            )
            if tall != self.rowHeight(row):
                self.setRowHeight(row, tall)

    # --- walking --------------------------------------------------------------------------------

    def go(self, id: str, cell: Cell | None = None) -> bool:
        """Let an assumption's cell be the current one; whether it is listed."""
        return self.go_to(id, CELLS.index(cell) if cell else None)

    # --- editing --------------------------------------------------------------------------------

    def type_in(self, id: str, cell: Cell, *, over: bool = False) -> bool:
        """Open the editor of a cell; whether it opened."""
        if not self.go(id, cell):
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        return self._edit_here(over=over)

    def _edit_here(self, *, over: bool = False) -> bool:
        index = self.currentIndex()
        if not index.isValid():
            return False
        if CELLS[index.column()] == "value":
            self._opened(index)
            return True
        self.typed_over = over
        return self._begin(index, _Hint.AllEditTriggers, cast("QEvent", None))

    def _begin(self, index: Any, *how: Any) -> bool:
        opened = bool(super().edit(index, *how))
        editor = self.indexWidget(index) if opened and not self.typed_over else None
        if isinstance(editor, QLineEdit):
            editor.end(False)  # Qt has selected all of it
        return opened

    def _opened(self, index: QModelIndex) -> None:
        if CELLS[index.column()] == "value":
            corner = self.visualRect(index).bottomLeft()
            self.value_asked.emit(self.rows.shown[index.row()], self.viewport().mapToGlobal(corner))

    @guarded(otherwise=False)
    def edit(self, *arguments: Any) -> Any:
        """Typing takes the place of what stands in the cell; a double click does not."""
        if len(arguments) < 3:
            return False
        self.typed_over = arguments[1] == _Hint.AnyKeyPressed
        return self._begin(*arguments)

    def keep_typed(self) -> None:
        """Take in what is being typed in a cell, before the map is saved or another page shown."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None and self.state() == QAbstractItemView.State.EditingState:
            self.cells.commitData.emit(editor)
            self.cells.closeEditor.emit(editor, self.cells.EndEditHint.NoHint)

    def ended(self, editor: QWidget, way: Way) -> bool:
        """A key leads out of an editor: keep what was typed, unless it was Esc, and go on.

        What does not fit stays to be mended, and nothing goes on.
        """
        hint = self.cells.EndEditHint.NoHint
        index = self.currentIndex()
        if way != "back":
            QGuiApplication.inputMethod().commit()
            if not self.rows.fits(index, typed(editor)):
                return True
            self.cells.commitData.emit(editor)
        self.cells.closeEditor.emit(editor, hint)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if way != "back":
            self._on(index, way)
        return True

    def _on(self, index: QModelIndex, way: Way) -> None:
        row, column = self.currentIndex().row(), index.column()
        last = len(CELLS) - 1
        match way:
            case "down":
                row = min(row + 1, len(self.rows.shown) - 1)
            case "next":
                row, column = (row, column + 1) if column < last else (row + 1, 0)
            case _:
                row, column = (row, column - 1) if column else (row - 1, last)
        there = self.rows.index(row, column)
        if 0 <= row < len(self.rows.shown) and there.isValid():
            self.setCurrentIndex(there)

    @guarded(otherwise=False)
    def event(self, event: QEvent) -> bool:
        """Keys that mean something else elsewhere in the window are the table's here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = not event.modifiers()
            if (plain and event.key() in _OURS) or event.matches(QKeySequence.StandardKey.Copy):
                event.accept()
                return True
        return super().event(event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        index = self.currentIndex()
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(str(index.data() or ""))
        elif not index.isValid():
            super().keyPressEvent(event)
        elif enter and control:
            self.went_to_map.emit()
        elif enter or key == Qt.Key.Key_F2:
            self._edit_here()
        elif key == Qt.Key.Key_Space and CELLS[index.column()] == "value":
            self.turned.emit(self.rows.shown[index.row()])
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            if CELLS[index.column()] != "text":  # an assumption keeps its words
                self.rows.setData(index, "")
        else:
            super().keyPressEvent(event)

    def head_words(self, cell: Cell) -> str:
        """What a column is called."""
        return self._head(CELLS.index(cell))
