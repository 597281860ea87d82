"""Rows about the board: what it shows, and what happens to what is chosen on it.

Pure functions over the context. Where the board is drawn, and how, is not their business.
"""

from __future__ import annotations

from collections.abc import Callable

from argmap.app import decisions
from argmap.app.context import Context, Detail
from argmap.i18n import QT_TRANSLATE_NOOP, Marked

DETAILS: tuple[tuple[str, Detail, Marked], ...] = (
    ("positions", "", QT_TRANSLATE_NOOP("actions", "Positions Only")),
    ("assumptions", "assumptions", QT_TRANSLATE_NOOP("actions", "With Assumptions")),
    ("statements", "statements", QT_TRANSLATE_NOOP("actions", "With All Statements")),
)


def shower(detail: Detail) -> Callable[[Context], object]:
    """Show the board with these statements below it."""

    def run(context: Context) -> None:
        context.board.show(detail=detail)
        context.pages.show("board")

    return run


def shows(detail: Detail) -> Callable[[Context], bool]:
    """Whether these statements stand below it."""
    return lambda context: context.board.detail == detail


def turn_own(context: Context) -> None:
    """Show the map's own values as a row too, or not."""
    context.board.show(own=not context.board.own)
    context.pages.show("board")


def choose(context: Context, kind: str, scenario: str | None) -> None:
    """Let a row of the board count: own values, a scenario, or the trial."""
    from argmap.app.deciding import TRIAL

    context.set_scenario(TRIAL if kind == "trial" else scenario)


def flip(context: Context, kind: str, scenario: str | None, statement: str) -> None:
    """Flip a statement in a row: on a trial where the row is no scenario; the row counts then."""
    choose(context, kind, scenario)
    decisions.flip_these(context, (statement,))


def look_at(context: Context, id: str) -> None:
    """Go to a statement on the map, with what is said of it."""
    context.panels.show("inspector", shown=True)
    context.pages.show("map")
    context.select((id,))
    context.canvas.center_on(id)
