"""The parking lot on the desk: which remarks there are, in order, and how one is placed by keys.

It knows nothing of Qt.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from argmap.app.context import Context
from argmap.i18n import QT_TRANSLATE_NOOP, text

if TYPE_CHECKING:
    from argmap.edit.commands.parking import Bearing
    from argmap.model.document import Document

UNDER = QT_TRANSLATE_NOOP("parking", "Under which statement does it belong?")


class Parked(NamedTuple):
    """A remark as it is listed."""

    id: str
    words: str
    time: str
    """``14:05``, or nothing where it is not known."""
    step: str
    """The title of the step that was shown."""
    placed: bool
    participant: bool


def parked(document: Document) -> Iterator[Parked]:
    """The remarks, those that are still to be placed first."""
    rows = [
        Parked(
            remark.id,
            remark.text,
            _time(remark.at),
            step.title if (step := document.steps.get(remark.step or "")) else "",
            remark.placed in document.statements,
            remark.by == "participant",
        )
        for remark in document.remarks.values()
    ]
    yield from (row for row in rows if not row.placed)
    yield from (row for row in rows if row.placed)


def place(context: Context, id: str, target: str | None, bearing: Bearing = "for") -> bool:
    """Make a remark a statement under ``target``, or on its own, and show it on the map."""
    from argmap.edit.commands import parking

    return context.perform(parking.place(id, target, bearing))


def ask_place(context: Context, id: str, bearing: Bearing = "for") -> None:
    """Place a remark under what is selected; with nothing selected, let a statement be chosen."""
    if context.selection:
        place(context, id, context.selection[-1], bearing)
        return
    ids = tuple(context.document.statements)
    if not ids:
        place(context, id, None)
        return
    context.pages.show("map")
    context.dialogs.pick_target(text(UNDER), ids, lambda to: place(context, id, to, bearing))


def _time(at: str) -> str:
    try:
        return datetime.fromisoformat(at).time().isoformat("minutes")
    except ValueError:
        return ""
