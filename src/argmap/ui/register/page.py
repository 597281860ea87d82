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
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
)

from argmap.app import register
from argmap.app.decisions import flip_these, give_these
from argmap.app.words import VALUES
from argmap.edit.commands import statements
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.records import Value
from argmap.ui.guard import guarded
from argmap.ui.register.model import CELLS, Narrowing, RegisterModel
from argmap.ui.register.table import RegisterTable
from argmap.ui.statement_page import Narrower, Walk, lay_page, nothing_yet, page_title
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from collections.abc import Callable

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
        self._context = context
        self._missed = self._anew = True
        self._turns: tuple[object, register.Turns] | None = None
        self.model = RegisterModel(self._perform, lambda words: context.say(words, "warning"))
        self.table = RegisterTable(self.model, context.looks.theme)
        self.walk = Walk(context, self, self.table, lambda: 0)
        self.narrower = Narrower(
            translate("register", "Which assumptions are listed"), _NARROWINGS, 14, self.table
        )
        self.title = page_title(translate("register", "Assumptions"))
        self.count = QLabel()
        self.count.setProperty("role", "hint")
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.sorting = self._menu_button(translate("register", "Sort"), self._offer_sorting)
        self.exporting = self._menu_button(translate("register", "Export"), self._offer_exports)
        self.adding = QPushButton(translate("register", "Add Assumption"))
        self.body = QStackedWidget()
        self.body.addWidget(self.table)
        self.body.addWidget(
            nothing_yet(
                translate(
                    "register",
                    "This map has no assumptions yet. An assumption is what a reason takes for "
                    "granted and what may turn out otherwise; here you keep who watches it, what "
                    "would show it failing, and what is done about it.",
                )
            )
        )
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

    def _lay(self) -> None:
        head, tools = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.count, 1)
        for widget in (self.walk.showing, self.exporting, self.adding):
            head.addWidget(widget)
        for widget in (self.narrower.sought, self.narrower.sort, self.sorting):
            tools.addWidget(widget)
        tools.addStretch(1)
        lay_page(self, head, tools, self.body)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        context, table = self._context, self.table
        context.opened.connect(self._opened)
        context.edited.connect(lambda _: self.follow())
        context.judged.connect(self.follow)
        context.viewed.connect(self.follow)
        context.turning.turned.connect(self.follow)
        context.typed.connect(table.keep_typed)
        context.looks.changed.connect(self._dress)
        table.turned.connect(lambda id: flip_these(context, (id,)))
        table.value_asked.connect(self._ask_value)
        table.horizontalHeader().sectionClicked.connect(self._head_clicked)
        self.narrower.changed.connect(self._narrow)
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
        current = self.table.current
        with self.walk.quietly():
            changed = self.model.show_rows(rows, anew=anew)
            if self.table.current is None and current is not None:
                self.table.go(current, CELLS[column])
        self.table.fit_rows(changed)
        self._say()
        self.walk.follow(context.selection)

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
        narrower = self.narrower
        for widget in (
            *(narrower.sought, narrower.sort, self.sorting),
            *(self.walk.showing, self.exporting),
        ):
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
        self.narrower.widen()
        before = set(self.model.shown)
        if self._context.perform(statements.add("assumption")):
            new = [id for id in self._context.selection if id not in before]
            if new:
                self.table.type_in(new[-1], "text", over=True)

    # --- which rows, in which order ---------------------------------------------------------------

    def _narrow(self) -> None:
        with self.walk.kept():
            self.model.seek(self.narrower.sought.text(), self.narrower.sort.value)
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
        with self.walk.kept():
            self.model.sort_by(cell, down=down)
            heads = self.table.horizontalHeader()
            heads.setSortIndicatorShown(cell is not None)
            if cell is not None:
                order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
                heads.setSortIndicator(CELLS.index(cell), order)

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

    def _offer_exports(self, menu: QMenu) -> None:
        menu.clear()
        self._context.menus.offer(menu, "file.export-register")
