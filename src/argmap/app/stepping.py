"""Rows about the steps of the presentation: add one from what is selected, make them from the map.

It knows nothing of Qt; verbs and the story are imported when one is wanted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from argmap.app.context import Choice, Context
from argmap.i18n import Text

if TYPE_CHECKING:
    from argmap.edit.verb import Command

_TITLE = 60
"""Characters of a title that is made from a statement."""


def add(context: Context) -> Command:
    """A step that shows what is selected, named after the first of it, after the last step."""
    from argmap.app.edits import several
    from argmap.edit.commands import stepping
    from argmap.edit.plain import one_line

    document = context.document
    ids = several(context)
    named = next((document.statements[id].name for id in ids if id in document.statements), "")
    if not named:
        argument = document.arguments.get(ids[0])
        found = document.statements.get(argument.conclusion) if argument is not None else None
        named = found.name if found is not None else ""
    return stepping.add(one_line(named, _TITLE), ids)


def make(context: Context, way: str) -> None:
    """Add steps that are made from the map, after those it has, and show the strip."""
    from argmap.app.story_ways import made
    from argmap.edit.commands import stepping

    steps = made(context.document, way, context.words)
    if context.perform(stepping.add_all(steps)):
        context.panels.show("steps", shown=True)


def ways(context: Context) -> Sequence[Choice]:
    """The three ways to make steps."""
    from argmap.app.story_ways import WAYS

    return [Choice(Text(title), lambda way=way: make(context, way)) for way, title in WAYS]
