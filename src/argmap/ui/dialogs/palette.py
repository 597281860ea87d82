"""The command palette: every row of the table, found by a few letters, with its key or why not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from argmap.app.actions import ACTIONS, SEPARATOR, Action
from argmap.app.menus import MENUS, SUBMENUS
from argmap.ui.dialogs.chooser import Chooser, Item
from argmap.ui.menus import key_text
from argmap.ui.translate import say, translate

if TYPE_CHECKING:
    from argmap.app.context import Context


def palette(window: QWidget, context: Context, show: Callable[[Chooser], object]) -> Chooser:
    """A chooser of all actions; ``show`` opens a further one, for an action with options."""
    titles = {**dict(MENUS), **dict(SUBMENUS)}

    def item(row: Action) -> Item:
        path = " › ".join(
            say(titles[part]).replace("&", "")
            for part in dict.fromkeys((row.menu.split("/")[0], row.menu))
        )

        def why_not() -> str:
            reason = row.why_not(context)
            return "" if reason is None else say(reason)

        def run() -> None:
            if row.options is not None:
                show(options(window, context, row))
                return
            reason = row.do(context)
            if reason is not None:
                context.say(reason)

        # ids say "add" where titles, read in their menu, do not
        found_by = row.id.rpartition(".")[2].replace("-", " ")
        return Item(say(row.words), run, path, key_text(row), why_not, found_by)

    rows = [item(row) for row in ACTIONS if row.id != SEPARATOR]
    return Chooser(window, translate("palette", "Type a command"), rows)


def options(window: QWidget, context: Context, row: Action) -> Chooser:
    """A chooser of what a row with options offers."""
    choices = list(row.options(context)) if row.options else []
    items = [
        Item(
            choice.title if isinstance(choice.title, str) else say(choice.title),
            choice.run,
            translate("palette", "now") if choice.checked else "",
        )
        for choice in choices
    ]
    return Chooser(window, translate("palette", "Choose"), items, say(row.words))
