"""Menus, shortcuts and buttons made from the table of actions; nothing here names an action.

A shortcut always works and says why where it does not apply; menu entries are greyed, with the
reason as their hint, only while a menu is open, so that nothing is computed on every keystroke.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from argmap.app.actions import ACTIONS, SEPARATOR, Action
from argmap.app.context import Choice, Context
from argmap.app.menus import SUBMENUS
from argmap.ui.translate import say


def sequences(action: Action) -> list[QKeySequence]:
    """The keys of a row on this platform."""
    found: list[QKeySequence] = []
    keys = action.mac if sys.platform == "darwin" and action.mac is not None else action.keys
    for key in keys:
        if key.startswith("@"):
            standard = QKeySequence.StandardKey[key[1:]]
            found += QKeySequence.keyBindings(standard)
        else:
            found.append(QKeySequence.fromString(key, QKeySequence.SequenceFormat.PortableText))
    return list(dict.fromkeys(sequence for sequence in found if not sequence.isEmpty()))


def key_text(action: Action) -> str:
    """The first key of a row as this platform writes it, or nothing."""
    keys = sequences(action)
    return keys[0].toString(QKeySequence.SequenceFormat.NativeText) if keys else ""


def entry_text(choice: Choice) -> str:
    """What a choice is called among entries: words that stand within a line elsewhere begin as
    the others do; names from the map are as they are."""
    if isinstance(choice.title, str):
        return choice.title
    words = say(choice.title)
    return words[:1].upper() + words[1:]


class Menus(QObject):
    """One ``QAction`` a row, in the menu bar and on the widgets where its keys work."""

    def __init__(self, window: QWidget, context: Context, menus: Mapping[str, QMenu]) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._actions: dict[str, QAction] = {}
        self._rows: dict[str, Action] = {row.id: row for row in ACTIONS if row.id != SEPARATOR}
        self._menus = dict(menus)
        for menu in menus.values():
            menu.setToolTipsVisible(True)
            menu.aboutToShow.connect(lambda menu=menu: self._before(menu))
            menu.aboutToHide.connect(lambda menu=menu: self._after(menu))

    def fill(self, map_widgets: Iterable[QWidget], canvas: QWidget) -> None:
        """Make an entry of every row and let its keys work where the row says."""
        places = {"map": tuple(map_widgets), "canvas": (canvas,)}
        for row in ACTIONS:
            menu = self._menu(row.menu) if row.in_menu else None
            if row.id == SEPARATOR:
                if menu is not None:
                    menu.addSeparator()
                continue
            action = self._make(row)
            if menu is not None:
                menu.addAction(action)
            if row.scope in places:
                for widget in places[row.scope]:
                    widget.addAction(action)
            elif row.scope == "window":
                self._window.addAction(action)

    def reach(self, widget: QWidget) -> None:
        """Let the keys of the map's rows work on a further widget."""
        for row in ACTIONS:
            if row.scope == "map":
                widget.addAction(self._actions[row.id])

    def action(self, id: str) -> QAction:
        """The ``QAction`` of a row."""
        return self._actions[id]

    def row(self, id: str) -> Action:
        """The row itself."""
        return self._rows[id]

    def menu(self, name: str) -> QMenu:
        """One of the menus of the menu bar, to be opened elsewhere too."""
        return self._menus[name]

    def trigger(self, id: str) -> None:
        """Do what the row says, or say why not."""
        row = self._rows[id]
        if row.options is not None:
            reason = row.why_not(self._context)
            if reason is None:
                menu = QMenu(self._window)
                menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                self._offer(menu, row)
                menu.popup(self._window.mapToGlobal(self._window.rect().center()))
        else:
            reason = row.do(self._context)
        if reason is not None:
            self._context.say(reason)

    def context_menu(self, parent: QWidget) -> QMenu:
        """A menu of what applies to the selection."""
        menu = QMenu(parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = ""
        for row in ACTIONS:
            if row.in_context and row.why_not(self._context) is None:
                if group not in {"", row.menu}:
                    menu.addSeparator()
                group = row.menu
                menu.addAction(self._entry(row, menu))
        return menu

    def offer(self, menu: QMenu, id: str) -> None:
        """Fill a menu with what a row offers."""
        self._offer(menu, self._rows[id])

    def _entry(self, row: Action, parent: QMenu) -> QAction:
        if row.options is not None:
            submenu = QMenu(say(row.words), parent)
            self._offer(submenu, row)
            return submenu.menuAction()
        return self._actions[row.id]

    def _menu(self, path: str) -> QMenu:
        if path not in self._menus:
            above = self._menu(path.rpartition("/")[0])
            self._menus[path] = above.addMenu(say(dict(SUBMENUS)[path]))
            self._menus[path].setToolTipsVisible(True)
        return self._menus[path]

    def _make(self, row: Action) -> QAction:
        action = QAction(say(row.words), self._window)
        action.setObjectName(row.id)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if row.options is not None:
            menu = QMenu(self._window)
            menu.aboutToShow.connect(lambda: self._offer(menu, row))
            action.setMenu(menu)
        else:
            action.setCheckable(row.checked is not None)
            action.triggered.connect(lambda: self._triggered(row))
        if row.scope == "widget":  # shown, but the widget itself tells a tap from a hold
            keys = key_text(row)
            action.setText(f"{action.text()}\t{keys}" if keys else action.text())
        else:
            action.setShortcuts(sequences(row))
        action.setShortcutContext(
            Qt.ShortcutContext.WidgetShortcut
            if row.scope in {"map", "canvas"}
            else Qt.ShortcutContext.WindowShortcut
        )
        self._actions[row.id] = action
        return action

    def _triggered(self, row: Action) -> None:
        reason = row.do(self._context)
        if reason is not None:
            self._context.say(reason)
        if row.checked is not None:
            self._actions[row.id].setChecked(row.checked(self._context))

    def _offer(self, menu: QMenu, row: Action) -> None:
        menu.clear()
        choices = list(row.options(self._context)) if row.options else []
        marked = any(choice.checked for choice in choices)
        for choice in choices:
            entry = menu.addAction(entry_text(choice).replace("&", "&&"))
            entry.setCheckable(marked)
            entry.setChecked(choice.checked)
            entry.triggered.connect(lambda _=False, run=choice.run: run())

    def _inside(self, menu: QMenu) -> Iterable[QAction]:
        for action in menu.actions():
            yield action
            below = action.menu()
            if isinstance(below, QMenu) and not action.objectName():
                yield from self._inside(below)

    def _before(self, menu: QMenu) -> None:
        for action in self._inside(menu):
            row = self._rows.get(action.objectName())
            if row is None:
                continue
            reason = row.why_not(self._context)
            if reason is None and row.options is not None and not row.options(self._context):
                action.setEnabled(False)
                continue
            action.setEnabled(reason is None)
            action.setToolTip(say(reason) if reason is not None else say(row.words))
            if row.checked is not None:
                action.setChecked(row.checked(self._context))

    def _after(self, menu: QMenu) -> None:
        for action in self._inside(menu):  # a greyed entry would take its shortcut along
            action.setEnabled(True)
