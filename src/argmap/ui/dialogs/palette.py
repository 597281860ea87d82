"""The command palette: every row of the table, found by a few letters, with its key or why not.

What a row offers to choose from is found at once too, as soon as something is typed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from argmap.app.actions import ACTIONS, SEPARATOR, Action
from argmap.app.menus import MENUS, SUBMENUS
from argmap.app.plain_words import ALSO
from argmap.ui.dialogs.chooser import Chooser, Item
from argmap.ui.menus import entry_text, key_text
from argmap.ui.translate import say, translate

if TYPE_CHECKING:
    from argmap.app.context import Context

_PATH = " › "


def palette(window: QWidget, context: Context, show: Callable[[Chooser], object]) -> Chooser:
    """A chooser of all actions; ``show`` opens a further one, for an action with options."""
    titles = {**dict(MENUS), **dict(SUBMENUS)}

    def path(row: Action) -> str:
        return _PATH.join(
            say(titles[part]).replace("&", "")
            for part in dict.fromkeys((row.menu.split("/")[0], row.menu))
        )

    def item(row: Action) -> Item:
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
        if row.id in ALSO:
            found_by = f"{say(ALSO[row.id])}, {found_by}"
        return Item(say(row.words), run, path(row), key_text(row), why_not, found_by)

    rows = [row for row in ACTIONS if row.id != SEPARATOR]
    further = [
        each._replace(detail=_PATH.join((path(row), say(row.words))), keys=each.detail, sought=True)
        for row in rows
        if row.options is not None and row.why_not(context) is None
        for each in _choices(context, row)
    ]
    items = [*(item(row) for row in rows), *further]
    return Chooser(window, translate("palette", "Type a command"), items)


def options(window: QWidget, context: Context, row: Action) -> Chooser:
    """A chooser of what a row with options offers."""
    return Chooser(window, translate("palette", "Choose"), _choices(context, row), say(row.words))


def _choices(context: Context, row: Action) -> list[Item]:
    return [
        Item(
            entry_text(choice),
            choice.run,
            translate("palette", "now") if choice.checked else "",
            also="" if choice.also is None else say(choice.also),
        )
        for choice in (row.options(context) if row.options else ())
    ]
