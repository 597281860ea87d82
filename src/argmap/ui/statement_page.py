"""What pages that list statements in a table share: how they are laid out, narrowed and walked.

The current row and the selection of the map are one thing seen twice: ``Walk`` keeps them so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from argmap.ui.hinting import hint_row
from argmap.ui.panels.fields import ChoiceField
from argmap.ui.translate import say, translate

if TYPE_CHECKING:
    from argmap.i18n import Marked
    from argmap.ui.context import WindowContext
    from argmap.ui.statement_table import StatementTable


class Narrower(QObject):
    """Which statements are listed: those that say some words, and those of a sort."""

    changed = Signal()

    def __init__(
        self, title: str, sorts: Sequence[tuple[str, Marked]], width: int, table: QWidget
    ) -> None:
        """``width``: the least of the sorts, in letters; Enter in the words leads to ``table``."""
        super().__init__(table)
        self.sought = QLineEdit()
        self.sought.setPlaceholderText(translate("register", "Filter"))
        self.sought.setAccessibleName(translate("register", "Filter"))
        self.sought.setClearButtonEnabled(True)
        self.sought.setFixedWidth(190)
        self.sort = ChoiceField(title, [(name, say(words)) for name, words in sorts])
        self.sort.setMinimumContentsLength(width)
        self._all = sorts[0][0]
        self.sort.show_value(self._all)
        self.sought.textChanged.connect(lambda _: self.changed.emit())
        self.sought.returnPressed.connect(table.setFocus)
        self.sort.given.connect(lambda _: self.changed.emit())

    def widen(self) -> None:
        """List all of them again."""
        self.sought.clear()
        self.sort.show_value(self._all)
        self.changed.emit()


class Walk(QObject):
    """Keeps a table's current row and the selection of the map the same, and leads to the map."""

    def __init__(
        self,
        context: WindowContext,
        page: QWidget,
        table: StatementTable,
        first_column: Callable[[], int],
    ) -> None:
        """``first_column``: where to begin as long as nothing is selected that is listed."""
        super().__init__(page)
        self._context = context
        self._page = page
        self._table = table
        self._first_column = first_column
        self._busy = False
        self.showing = QToolButton()
        self.showing.setText(translate("register", "Show on the Map"))
        self.showing.setToolTip(translate("register", "Ctrl+Enter in the table"))
        self.showing.clicked.connect(lambda _=False: self._show_on_map())
        context.selected.connect(self.follow)
        table.stepped.connect(self._stepped)
        table.went_to_map.connect(self._show_on_map)
        table.customContextMenuRequested.connect(self._menu)

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """The current row moves, and the selection does not."""
        self._busy = True
        try:
            yield
        finally:
            self._busy = False

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Other rows are listed, and the current one stays so if it is among them."""
        current = self._table.current
        with self.quietly():
            yield
            if current is not None:
                self._table.go_to(current)

    def follow(self, ids: Sequence[str]) -> None:
        """These are selected: the last of them is the current row."""
        if self._busy or not self._page.isVisible() or self._context.session is None:
            return
        table = self._table
        with self.quietly():
            if not (ids and table.go_to(ids[-1])) and not table.currentIndex().isValid():
                table.setCurrentIndex(table.model().index(0, self._first_column()))

    def _stepped(self, id: str) -> None:
        if not self._busy:
            with self.quietly():
                self._context.select((id,))

    def _show_on_map(self) -> None:
        if self._table.current is not None:
            self._context.select((self._table.current,))
            self._context.trigger("view.show-on-map")

    def _menu(self, at: QPoint) -> None:
        if self._table.current is not None:
            place = self._table.viewport().mapToGlobal(at)
            self._context.menus.context_menu(self._page).popup(place)


def page_title(words: str) -> QLabel:
    """What a page is called."""
    title = QLabel(words)
    title.setProperty("role", "page-title")
    return title


def nothing_yet(words: str) -> QWidget:
    """What stands in place of the table as long as there is nothing to list."""
    page = QWidget()
    box = QVBoxLayout(page)
    box.addStretch(2)
    box.addLayout(hint_row(words, 460))
    box.addStretch(3)
    return page


def lay_page(page: QFrame, head: QHBoxLayout, tools: QHBoxLayout, body: QWidget) -> None:
    """A quiet head, a row of tools, and the rest."""
    page.setProperty("role", "ground")
    box = QVBoxLayout(page)
    box.setContentsMargins(16, 14, 16, 12)
    box.setSpacing(8)
    for row in (head, tools):
        row.setSpacing(8)
        box.addLayout(row)
    box.addWidget(body, 1)
