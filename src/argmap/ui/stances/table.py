"""The table of stances: arrows walk, a click on a sign or one key says where a camp stands.

1 accepts, 2 rejects, 3 leaves open, 0 or Delete takes back what was said; Space goes through them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView

from argmap.model.records import Stance
from argmap.render.theme import Theme
from argmap.ui.guard import guarded
from argmap.ui.stances.cells import StanceCells
from argmap.ui.stances.model import StanceModel
from argmap.ui.statement_table import StatementTable
from argmap.ui.translate import translate

KEYS: Mapping[int, Stance | None] = MappingProxyType(
    {
        Qt.Key.Key_1.value: "accept",
        Qt.Key.Key_2.value: "reject",
        Qt.Key.Key_3.value: "silent",
        Qt.Key.Key_0.value: None,
        Qt.Key.Key_Delete.value: None,
        Qt.Key.Key_Backspace.value: None,
    }
)
_NEXT: Mapping[Stance | None, Stance | None] = MappingProxyType(
    {None: "accept", "accept": "reject", "reject": "silent", "silent": None}
)
_LEAST = 180
"""px of the statements' column."""


class StanceTable(StatementTable):
    """Shows a ``StanceModel``."""

    wanted = Signal(str, str, object)
    """Camp, statement and the stance that is wanted there; None: nothing is said."""

    def __init__(self, model: StanceModel, theme: Theme) -> None:
        super().__init__(model, translate("stances", "Stances"))
        self.rows = model
        self.cells = StanceCells(self, theme)
        self.setModel(model)
        self.setItemDelegate(self.cells)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        heads = self.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.loosened.connect(self.fit)
        self.widened.connect(self.share_width)
        model.modelReset.connect(self.loosen)
        heads.sectionResized.connect(lambda *_: self.loosen())

    # --- sizes ----------------------------------------------------------------------------------

    def share_width(self) -> None:
        """The camps' columns as wide as they need, the rest for the statements."""
        camps = len(self.rows.camps)
        own = self.cells.width()
        first = max(_LEAST, self.viewport().width() - camps * own)
        if camps == 0 or first > 620:
            first = min(first, 620)
        self.setColumnWidth(0, first)
        for column in range(1, camps + 1):
            self.setColumnWidth(column, own)
        self.loosen()

    def fit(self) -> None:
        """Let rows be as tall as their words."""
        if not self.isVisible():
            return
        width = self.columnWidth(0)
        for row in range(len(self.rows.shown)):
            tall = self.cells.height(row, width)
            if tall != self.rowHeight(row):
                self.setRowHeight(row, tall)

    # --- walking and saying ---------------------------------------------------------------------

    def go(self, statement: str, camp: str | None = None) -> bool:
        """Let a cell be the current one; whether the statement is listed."""
        column = 1 + list(self.rows.camps).index(camp) if camp in self.rows.camps else None
        return self.go_to(statement, column)

    def _say(self, stance: Stance | None) -> None:
        index = self.currentIndex()
        camp = self.rows.camp(index.column())
        if camp is not None:
            self.wanted.emit(camp, self.rows.shown[index.row()], stance)

    @guarded(otherwise=False)
    def event(self, event: QEvent) -> bool:
        """Keys that mean something else elsewhere in the window are the table's here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            ours = event.key() in KEYS or event.key() == Qt.Key.Key_Space
            if ours and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                event.accept()
                return True
        return super().event(event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        index = self.currentIndex()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not index.isValid():
            super().keyPressEvent(event)
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.went_to_map.emit()
        elif plain and key in KEYS:
            self._say(KEYS[key])
        elif plain and (enter or key == Qt.Key.Key_Space):
            self._say(_NEXT[self.rows.cell(index).stance])
        else:
            super().keyPressEvent(event)

    @guarded()
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or index != self.currentIndex():
            return
        if self.rows.camp(index.column()) is None:
            return
        stance = self.rows.cell(index).stance
        sign = self.cells.sign_at(self.visualRect(index), stance, event.position())
        if sign is not None:
            self._say(None if sign == stance else sign)
