"""Statements by camps for Qt: what is listed and what each cell says. Paints and edits nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from PySide6.QtCore import QAbstractTableModel, Qt

from argmap.analysis.stances import Study
from argmap.app import stances
from argmap.app.stances import Cell
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.document import Document
from argmap.model.kinds import BY_KIND
from argmap.model.records import Statement
from argmap.ui.guard import guarded
from argmap.ui.statement_table import Index
from argmap.ui.translate import fill, say

Narrowing = Literal["all", "said", "found"]
CELL_ROLE = Qt.ItemDataRole.UserRole
"""A camp's cell, or the statement in the first column."""


class StanceModel(QAbstractTableModel):
    """The first column is the statement; each further one is a camp."""

    def __init__(self) -> None:
        super().__init__()
        self._statements: dict[str, Statement] = {}
        self.shown: list[str] = []
        self.camps: dict[str, str] = {}
        """Camp → name."""
        self._cells: dict[str, dict[str, Cell]] = {}
        self._sought = ""
        self._narrowing: Narrowing = "all"

    # --- what is listed -------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """How many statements there are, shown or not."""
        return len(self._statements)

    def show_map(
        self, document: Document, studies: Mapping[str, Study], *, anew: bool = False
    ) -> bool:
        """Show a document and what was found; whether rows or columns are others.

        Rows that are shown stay, also where they fit no longer. ``anew``: another map.
        """
        before = set() if anew else set(self.shown)
        known = set(self._statements)
        self._statements = {each.id: each for each in stances.listed(document)}
        self._cells = {
            camp: stances.cells(document, camp, studies.get(camp)) for camp in document.camps
        }
        camps = {id: camp.name for id, camp in document.camps.items()}
        shown = [
            id
            for id in self._statements
            if id in before or (not anew and id not in known) or self._fits(id)
        ]
        if anew or shown != self.shown or camps != self.camps:
            self.beginResetModel()
            self.shown, self.camps = shown, camps
            self.endResetModel()
            return True
        if shown:
            last = self.index(len(shown) - 1, len(camps))
            self.dataChanged.emit(self.index(0, 0), last)
        return False

    def seek(self, words: str, narrowing: Narrowing) -> None:
        """Show only statements that say these words, and are of this sort."""
        self._sought = words.strip().casefold()
        self._narrowing = narrowing
        self.beginResetModel()
        self.shown = [id for id in self._statements if self._fits(id)]
        self.endResetModel()

    def _fits(self, id: str) -> bool:
        statement = self._statements[id]
        found = [each[id] for each in self._cells.values() if id in each]
        match self._narrowing:
            case "said" if not any(cell.stance for cell in found):
                return False
            case "found" if not any(
                cell.committed or cell.at_odds or cell.unanswered for cell in found
            ):
                return False
            case _:
                pass
        words = f"{statement.text}\n{statement.name}".casefold()
        return not self._sought or self._sought in words

    def camp(self, column: int) -> str | None:
        """The camp of a column; None for the statements'."""
        return list(self.camps)[column - 1] if column > 0 else None

    def cell(self, index: Index) -> Cell:
        """What a camp says on a statement."""
        camp = self.camp(index.column())
        return self._cells[camp].get(self.shown[index.row()], stances.EMPTY) if camp else Cell()

    def statement(self, row: int) -> Statement:
        """The statement of a row."""
        return self._statements[self.shown[row]]

    # --- for Qt ---------------------------------------------------------------------------------

    @guarded(otherwise=0)
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    @guarded(otherwise=0)
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1 + len(self.camps)

    @guarded()
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            camp = self.camp(section)
            return self.camps[camp] if camp else say(QT_TRANSLATE_NOOP("stances", "Statement"))
        return None

    @guarded(otherwise=Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    @guarded()
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        first = index.column() == 0
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.statement(index.row()).text if first else self._words(index)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._said(index) if not first else None
            case role if role == CELL_ROLE:
                return self.statement(index.row()) if first else self.cell(index)
            case _:
                return None

    def _words(self, index: Index) -> str:
        cell = self.cell(index)
        words = [say(title) for stance, title in stances.STANCES if stance == cell.stance]
        if cell.committed:
            words.append(say(stances.COMMITTED[cell.committed]))
        if cell.at_odds:
            words.append(say(stances.AT_ODDS))
        if cell.unanswered:
            words.append(say(stances.UNANSWERED))
        return ", ".join(words)

    def _said(self, index: Index) -> str:
        statement = self.statement(index.row())
        form = QT_TRANSLATE_NOOP("stances", "{camp} on “{statement}”: {stance}")
        camp = self.camps[self.camp(index.column()) or ""]
        return fill(form, camp=camp, statement=statement.name, stance=self._words(index))

    def icon(self, row: int) -> str:
        """The sign of a statement's kind."""
        return BY_KIND[self.statement(row).kind].icon
