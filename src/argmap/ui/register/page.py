"""The page of the assumption register: what it shows, what it narrows down to, what it hands out.

Follows the map, the setting that counts and what turns on it; while it is not shown it only notes
that it missed something. It edits through commands, one step a cell.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from argmap.app import register
from argmap.app.decisions import flip_these, give_these
from argmap.app.words import VALUES
from argmap.edit.commands import statements
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.records import Value
from argmap.ui.guard import guarded
from argmap.ui.panels.fields import ChoiceField
from argmap.ui.register.model import CELLS, Narrowing, RegisterModel
from argmap.ui.register.table import RegisterTable
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from argmap.edit.verb import Verb
    from argmap.i18n import Marked
    from argmap.ui.context import WindowContext

_NARROWINGS: tuple[tuple[Narrowing, Marked], ...] = (
    ("all", QT_TRANSLATE_NOOP("register", "All assumptions")),
    ("stale", QT_TRANSLATE_NOOP("register", "Review is overdue")),
    ("turning", QT_TRANSLATE_NOOP("register", "A verdict turns on it")),
    ("bare", QT_TRANSLATE_NOOP("register", "Nothing kept yet")),
)


class RegisterPage(QFrame):
    """A quiet head, and the table."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self.setProperty("role", "ground")
        self._context = context
        self._missed = True
        self._anew = True
        self._busy = False
        self._turns: tuple[object, register.Turns] | None = None
        self.model = RegisterModel(self._perform, lambda words: context.say(words, "warning"))
        self.table = RegisterTable(self.model, context.looks.theme)
        self.title = QLabel(translate("register", "Assumptions"))
        self.title.setProperty("role", "page-title")
        self.count = QLabel()
        self.count.setProperty("role", "hint")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.sought = QLineEdit()
        self.sought.setPlaceholderText(translate("register", "Filter"))
        self.sought.setAccessibleName(translate("register", "Filter"))
        self.sought.setClearButtonEnabled(True)
        self.sought.setFixedWidth(190)
        self.narrowing = ChoiceField(
            translate("register", "Which assumptions are listed"),
            [(name, say(title)) for name, title in _NARROWINGS],
        )
        self.narrowing.setMinimumContentsLength(14)
        self.sorting = self._menu_button(translate("register", "Sort"), self._offer_sorting)
        self.exporting = self._menu_button(translate("register", "Export"), self._offer_exports)
        self.showing = QToolButton()
        self.showing.setText(translate("register", "Show on the Map"))
        self.showing.setToolTip(translate("register", "Ctrl+Enter in the table"))
        self.adding = QPushButton(translate("register", "Add Assumption"))
        self.body = QStackedWidget()
        self.body.addWidget(self.table)
        self.body.addWidget(self._empty())
        self._lay()
        self._connect()

    # --- how it is made -------------------------------------------------------------------------

    def _menu_button(self, words: str, offer: Callable[[QMenu], None]) -> QToolButton:
        button = QToolButton()
        button.setText(f"{words} ▾")
        button.setAccessibleName(words)
        button.setProperty("role", "menu")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.aboutToShow.connect(lambda: offer(menu))
        button.setMenu(menu)
        return button

    def _empty(self) -> QWidget:
        page = QWidget()
        words = QLabel(
            translate(
                "register",
                "This map has no assumptions yet. An assumption is what a reason takes for granted "
                "and what may turn out otherwise; here you keep who watches it, what would show it "
                "failing, and what is done about it.",
            )
        )
        words.setWordWrap(True)
        words.setProperty("role", "hint")
        words.setMaximumWidth(460)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = QVBoxLayout(page)
        box.addStretch(2)
        box.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(3)
        return page

    def _lay(self) -> None:
        head, tools = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.count, 1)
        for widget in (self.showing, self.exporting, self.adding):
            head.addWidget(widget)
        for widget in (self.sought, self.narrowing, self.sorting):
            tools.addWidget(widget)
        tools.addStretch(1)
        box = QVBoxLayout(self)
        box.setContentsMargins(16, 14, 16, 12)
        box.setSpacing(8)
        for row in (head, tools):
            row.setSpacing(8)
            box.addLayout(row)
        box.addWidget(self.body, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        context, table = self._context, self.table
        context.opened.connect(self._opened)
        context.edited.connect(lambda _: self.follow())
        context.judged.connect(self.follow)
        context.viewed.connect(self.follow)
        context.turning.turned.connect(self.follow)
        context.selected.connect(self._selected)
        context.typed.connect(table.keep_typed)
        context.looks.changed.connect(self._dress)
        table.stepped.connect(self._stepped)
        table.went_to_map.connect(self._show_on_map)
        table.turned.connect(lambda id: flip_these(context, (id,)))
        table.value_asked.connect(self._ask_value)
        table.horizontalHeader().sectionClicked.connect(self._head_clicked)
        table.customContextMenuRequested.connect(self._menu)
        self.sought.textChanged.connect(lambda _: self._narrow())
        self.sought.returnPressed.connect(table.setFocus)
        self.narrowing.show_value("all")
        self.narrowing.given.connect(lambda _: self._narrow())
        self.showing.clicked.connect(lambda _=False: self._show_on_map())
        self.adding.clicked.connect(lambda _=False: self.add())

    # --- following ------------------------------------------------------------------------------

    def _opened(self) -> None:
        self._anew = True
        self.follow()

    def follow(self) -> None:
        """List what the map says now, or note that it is to be listed when shown."""
        if not self.isVisible():
            self._missed = True
            return
        self._missed = False
        context, anew = self._context, self._anew
        self._anew = False
        deciding = context.deciding
        turning = None if deciding.hidden else self._turning()
        self.table.cells.waiting = (
            translate("register", "hidden") if deciding.hidden else translate("register", "…")
        )
        rows = register.rows(
            context.document, deciding.setting, turning, today=datetime.now().astimezone().date()
        )
        self.model.read_only = context.read_only
        column = max(0, self.table.currentIndex().column())
        self._busy = True
        current = self.table.current
        changed = self.model.show_rows(rows, anew=anew)
        if self.table.current is None and current is not None:
            self.table.go(current, CELLS[column])
        self._busy = False
        self.table.fit_rows(changed)
        self._say()
        self._selected(context.selection)

    def _turning(self) -> register.Turns | None:
        """What turns on each assumption, sorted out anew only where other hinges were found."""
        known = self._context.turning.hinges_now()
        if known is None:
            return None
        if self._turns is None or self._turns[0] is not known:
            self._turns = (known, register.turns(known))
        return self._turns[1]

    def _say(self) -> None:
        shown, total = len(self.model.shown), self.model.total
        record = self._context.deciding.record
        words = (
            fill(QT_TRANSLATE_NOOP("register", "{count}"), count=total)
            if shown == total
            else fill(QT_TRANSLATE_NOOP("register", "{shown} of {total}"), shown=shown, total=total)
        )
        title = record.title if record is not None else ""
        self.count.setText(f"{words}  ·  {title}" if title else words)
        self.body.setCurrentIndex(0 if total else 1)
        for widget in (self.sought, self.narrowing, self.sorting, self.showing, self.exporting):
            widget.setEnabled(bool(total))
        self.adding.setEnabled(not self._context.read_only)

    def _dress(self) -> None:
        self.table.cells.theme = self._context.looks.theme
        self.table.cells.forget()
        self.table.viewport().update()

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._missed:
            self.follow()
        self.table.fit_columns()

    def _selected(self, ids: Sequence[str]) -> None:
        if self._busy or not self.isVisible() or self._context.session is None:
            return
        self._busy = True
        if not (ids and self.table.go(ids[-1])) and not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._busy = False

    def _stepped(self, id: str) -> None:
        if not self._busy:
            self._busy = True
            self._context.select((id,))
            self._busy = False

    # --- editing --------------------------------------------------------------------------------

    def _perform(self, verb: Verb) -> bool:
        """One step a cell, whatever was typed before or comes after."""
        editor = self._context.editor
        if editor is None:
            return False
        editor.seal()
        done = self._context.perform(verb)
        editor.seal()
        return done

    def _ask_value(self, id: str, at: QPoint) -> None:
        row = self.model.row(self.model.shown.index(id))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        titles = dict(VALUES)
        for value in get_args(Value):
            entry = menu.addAction(say(titles[value]))
            entry.setCheckable(True)
            entry.setChecked(value == row.value)
            entry.triggered.connect(
                lambda _=False, value=value: give_these(self._context, {id: value})
            )
            if value == row.value:
                menu.setActiveAction(entry)
        menu.popup(at)

    def add(self) -> None:
        """Add an assumption to the map and let its words be typed here."""
        self.sought.clear()
        self.narrowing.show_value("all")
        self._narrow()
        before = set(self.model.shown)
        if self._context.perform(statements.add("assumption")):
            new = [id for id in self._context.selection if id not in before]
            if new:
                self.table.type_in(new[-1], "text", over=True)

    # --- which rows, in which order ---------------------------------------------------------------

    def _narrow(self) -> None:
        now: Narrowing = _NARROWINGS[max(0, self.narrowing.currentIndex())][0]
        self._busy = True
        current = self.table.current
        self.model.seek(self.sought.text(), now)
        if current is not None:
            self.table.go(current)
        self._busy = False
        self._say()

    def _head_clicked(self, column: int) -> None:
        cell, now = CELLS[column], self.model.sorted_by
        if now is None or now[0] != cell:
            self.sort(cell, down=False)
        elif not now[1]:
            self.sort(cell, down=True)
        else:
            self.sort(None, down=False)

    def sort(self, cell: register.Cell | None, *, down: bool) -> None:
        """Order the rows by a column, or as the map has them."""
        self._busy = True
        current = self.table.current
        self.model.sort_by(cell, down=down)
        heads = self.table.horizontalHeader()
        heads.setSortIndicatorShown(cell is not None)
        if cell is not None:
            order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
            heads.setSortIndicator(CELLS.index(cell), order)
        if current is not None:
            self.table.go(current)
        self._busy = False

    def _offer_sorting(self, menu: QMenu) -> None:
        menu.clear()
        now = self.model.sorted_by
        own = translate("register", "In the Map’s Order")
        cells: tuple[register.Cell | None, ...] = (None, *CELLS)
        for cell in cells:
            entry = menu.addAction(self.table.head_words(cell) if cell else own)
            entry.setCheckable(True)
            entry.setChecked(cell == (now[0] if now else None))
            down = now == (cell, False)  # chosen again: the other way round
            entry.triggered.connect(self._sorter(cell, down=down))

    def _sorter(self, cell: register.Cell | None, *, down: bool) -> Callable[[], None]:
        return lambda: self.sort(cell, down=down)

    # --- going elsewhere --------------------------------------------------------------------------

    def _show_on_map(self) -> None:
        if self.table.current is not None:
            self._context.select((self.table.current,))
            self._context.trigger("view.show-on-map")

    def _offer_exports(self, menu: QMenu) -> None:
        menu.clear()
        self._context.menus.offer(menu, "file.export-register")

    def _menu(self, at: QPoint) -> None:
        if self.table.current is not None:
            self._context.menus.context_menu(self).popup(self.table.viewport().mapToGlobal(at))
