"""A table with a row for each statement, walked by keys: what the register and the stances share.

Which columns there are, what stands in them and what keys do to it is each table's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from argmap.ui.guard import guarded

Index = QModelIndex | QPersistentModelIndex
_STEP = 28
"""px that a turn of the wheel scrolls."""


class Listing(Protocol):
    """A model that lists statements."""

    @property
    def shown(self) -> Sequence[str]:
        """The statement of each row."""
        ...


class StatementTable(QTableView):
    """Cells are walked one by one; rows can be as tall as their words."""

    went_to_map = Signal()
    """Ctrl+Enter: the statement is wanted on the map."""
    stepped = Signal(str)
    """The current row is this statement's now."""
    widened = Signal()
    """There is another width to share among the columns."""
    loosened = Signal()
    """Rows may need another height; told once for whatever came at one time."""

    def __init__(self, listing: Listing, name: str) -> None:
        super().__init__()
        self._listing = listing
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "register")
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.horizontalScrollBar().setSingleStep(_STEP)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        heads = self.horizontalHeader()
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.loosened)

    def loosen(self) -> None:
        """Have the rows' heights looked at soon."""
        self._soon.start()

    @property
    def current(self) -> str | None:
        """The statement of the current row."""
        index = self.currentIndex()
        return self._listing.shown[index.row()] if index.isValid() else None

    def go_to(self, id: str, column: int | None = None) -> bool:
        """Let a statement's cell be the current one, in the current column if none is named.

        Says whether it is listed.
        """
        if id not in self._listing.shown:
            return False
        if column is None:
            column = max(0, self.currentIndex().column())
        self.setCurrentIndex(self.model().index(self._listing.shown.index(id), column))
        return True

    @guarded()
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.viewport().update()
        if current.isValid():
            self.stepped.emit(self._listing.shown[current.row()])

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widened.emit()

    @guarded()
    def keyboardSearch(self, search: str) -> None:
        """Typing looks for no rows: it edits, or says where somebody stands."""
