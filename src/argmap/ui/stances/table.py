"""The table of stances: arrows walk, a click on a sign or one key says where a camp stands.

1 accepts, 2 rejects, 3 leaves open, 0 or Delete takes back what was said; Space goes through them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from argmap.model.records import Stance
from argmap.render.theme import Theme
from argmap.ui.guard import guarded
from argmap.ui.register.model import Index
from argmap.ui.stances.cells import StanceCells
from argmap.ui.stances.model import StanceModel
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


class StanceTable(QTableView):
    """Shows a ``StanceModel``."""

    wanted = Signal(str, str, object)
    """Camp, statement and the stance that is wanted there; None: nothing is said."""
    stepped = Signal(str)
    """The current row is this statement's now."""
    went_to_map = Signal()

    def __init__(self, model: StanceModel, theme: Theme) -> None:
        super().__init__()
        self.rows = model
        self.cells = StanceCells(self, theme)
        self.locked = False
        self.setModel(model)
        self.setItemDelegate(self.cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "register")
        self.setAccessibleName(translate("stances", "Stances"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(28)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        heads = self.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setTextElideMode(Qt.TextElideMode.ElideRight)
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.fit)
        model.modelReset.connect(self._soon.start)
        heads.sectionResized.connect(lambda *_: self._soon.start())

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
        self._soon.start()

    def fit(self) -> None:
        """Let rows be as tall as their words."""
        if not self.isVisible():
            return
        width = self.columnWidth(0)
        for row in range(len(self.rows.shown)):
            tall = self.cells.height(row, width)
            if tall != self.rowHeight(row):
                self.setRowHeight(row, tall)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.share_width()

    # --- walking and saying ---------------------------------------------------------------------

    @property
    def current(self) -> str | None:
        """The statement of the current row."""
        index = self.currentIndex()
        return self.rows.shown[index.row()] if index.isValid() else None

    def go(self, statement: str, camp: str | None = None) -> bool:
        """Let a cell be the current one; whether the statement is listed."""
        if statement not in self.rows.shown:
            return False
        column = max(0, self.currentIndex().column())
        if camp is not None and camp in self.rows.camps:
            column = 1 + list(self.rows.camps).index(camp)
        index = self.rows.index(self.rows.shown.index(statement), column)
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    @guarded()
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.stepped.emit(self.rows.shown[current.row()])

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

    @guarded()
    def keyboardSearch(self, search: str) -> None:
        """Typing looks for no rows."""
