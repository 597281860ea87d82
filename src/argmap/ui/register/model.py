"""The register's rows for Qt: which are shown and in which order; edits go out as commands.

The order is made when it is asked for and kept while cells are edited, so that no row runs away
from the hand that types in it. What was typed is read here and refused with a sentence where it
does not fit. It paints nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Literal

from PySide6.QtCore import QAbstractTableModel, Qt

from argmap.analysis.watch import typed_day
from argmap.app.register import COLUMNS, STALE, Cell, Row, typed_share
from argmap.edit.commands import text as wording
from argmap.edit.commands import watching
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.ui.guard import guarded
from argmap.ui.statement_table import Index
from argmap.ui.translate import fill, say

if TYPE_CHECKING:
    from argmap.edit.verb import Verb

Narrowing = Literal["all", "stale", "turning", "bare"]
ROW_ROLE = Qt.ItemDataRole.UserRole
"""The row itself, as the delegate paints it."""
CELLS: tuple[Cell, ...] = tuple(cell for cell, _ in COLUMNS)
_NO_DATE = text(QT_TRANSLATE_NOOP("register", "A date is written like 2027-03-31."))
_NO_SHARE = text(QT_TRANSLATE_NOOP("register", "Confidence is a number from 0 to 1, or in %."))


class RegisterModel(QAbstractTableModel):
    """Rows that the page hands over; ``perform`` runs what was typed."""

    def __init__(self, perform: Callable[[Verb], bool], tell: Callable[[Text], object]) -> None:
        super().__init__()
        self._perform = perform
        self._tell = tell
        self._all: dict[str, Row] = {}
        self._order: list[str] = []
        self.shown: list[str] = []
        self.read_only = False
        self.sorted_by: tuple[Cell, bool] | None = None
        """The column and whether it goes down; None: the map's order."""
        self._sought = ""
        self._narrowing: Narrowing = "all"

    # --- what is listed -------------------------------------------------------------------------

    @property
    def total(self) -> int:
        """How many there are, shown or not."""
        return len(self._all)

    def row(self, index: Index | int) -> Row:
        """The row of an index or at a place."""
        return self._all[self.shown[index if isinstance(index, int) else index.row()]]

    def show_rows(self, rows: Sequence[Row], *, anew: bool = False) -> list[int]:
        """Show what is kept now; which places say something else, all of them where rows moved.

        Rows keep their places; new ones come last. ``anew``: another map.
        """
        before, shown = self._all, self.shown
        self._all = {row.id: row for row in rows}
        if anew:
            self._sort()
        else:
            kept = [id for id in self._order if id in self._all]
            known = set(kept)
            self._order = [*kept, *(row.id for row in rows if row.id not in known)]
        wanted = set(() if anew else shown)
        now = [
            id
            for id in self._order
            if id in wanted or (not anew and id not in before) or self._fits(id)
        ]
        if anew or now != shown:
            self.beginResetModel()
            self.shown = now
            self.endResetModel()
            return list(range(len(now)))
        changed = [place for place, id in enumerate(shown) if before[id] != self._all[id]]
        for place in changed:
            self.dataChanged.emit(self.index(place, 0), self.index(place, len(CELLS) - 1))
        return changed

    def sort_by(self, cell: Cell | None, *, down: bool = False) -> None:
        """Order the rows by a column, or as the map has them."""
        self.sorted_by = None if cell is None else (cell, down)
        self._sort()
        self._show()

    def seek(self, words: str, narrowing: Narrowing) -> None:
        """Show only rows that say these words somewhere, and are of this sort."""
        self._sought = words.strip().casefold()
        self._narrowing = narrowing
        self._show()

    def _sort(self) -> None:
        self._order = list(self._all)
        if self.sorted_by is not None:
            cell, down = self.sorted_by
            self._order.sort(key=lambda id: self._all[id].rank(cell, say), reverse=down)
            if down:  # what says nothing comes last both ways
                self._order.sort(key=lambda id: not self._all[id].words(cell, say))

    def _show(self) -> None:
        self.beginResetModel()
        self.shown = [id for id in self._order if self._fits(id)]
        self.endResetModel()

    def _fits(self, id: str) -> bool:
        row = self._all[id]
        match self._narrowing:
            case "stale" if not row.stale:
                return False
            case "turning" if not row.hinges:
                return False
            case "bare" if row.statement.watch is not None:
                return False
            case _:
                pass
        return not self._sought or any(
            self._sought in row.words(cell, say).casefold() for cell in CELLS
        )

    # --- for Qt ---------------------------------------------------------------------------------

    @guarded(otherwise=0)
    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    @guarded(otherwise=0)
    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(CELLS)

    @guarded()
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return say(COLUMNS[section][1])
        return None

    @guarded(otherwise=Qt.ItemFlag.NoItemFlags)
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        found = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if CELLS[index.column()] not in ("value", "hinges") and not self.read_only:
            found |= Qt.ItemFlag.ItemIsEditable
        return found

    @guarded()
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, cell = self.row(index), CELLS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return row.words(cell, say)
            case Qt.ItemDataRole.AccessibleTextRole:
                words = row.words(cell, say)
                if cell == "review" and row.stale:
                    words = f"{words}, {say(STALE)}"
                form = QT_TRANSLATE_NOOP("register", "{column}: {words}")
                return fill(form, column=say(COLUMNS[index.column()][1]), words=words)
            case role if role == ROW_ROLE:
                return row
            case _:
                return None

    @guarded(otherwise=False)
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Run what was typed as one step; what does not fit is told, and nothing changes."""
        if role != Qt.ItemDataRole.EditRole or self.read_only or not index.isValid():
            return False
        row, cell = self.row(index), CELLS[index.column()]
        if str(value) == row.words(cell, say):
            return True
        verb = self.verb(row.id, cell, str(value))
        return verb is not None and self._perform(verb)

    def fits(self, index: Index, typed: str) -> bool:
        """Whether what was typed can stand in a cell; told where it cannot."""
        row, cell = self.row(index), CELLS[index.column()]
        return typed == row.words(cell, say) or self.verb(row.id, cell, typed) is not None

    def verb(self, id: str, cell: Cell, typed: str) -> Verb | None:
        """What typing this in a cell means; None, told, where it does not fit."""
        match cell:
            case "text":
                return wording.set_text(id, typed)
            case "review":
                day = typed_day(typed)
                if day is None and typed.strip():
                    self._tell(_NO_DATE)
                    return None
                return watching.set_review((id,), day.isoformat() if day else "")
            case "confidence":
                try:
                    return watching.set_confidence((id,), typed_share(typed))
                except ValueError:
                    self._tell(_NO_SHARE)
                    return None
            case "owner":
                return watching.set_owner((id,), typed)
            case "signpost":
                return watching.set_signpost((id,), typed)
            case "shaping":
                return watching.set_shaping((id,), typed)
            case "hedging":
                return watching.set_hedging((id,), typed)
            case _:
                return None
