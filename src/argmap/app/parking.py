"""The parking lot on the desk: which remarks there are, in order, and how one is placed by keys.

It knows nothing of Qt.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from argmap.app.context import Context
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text

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
    """Make a remark a statement under ``target``, or on its own, and show it on the map.

    What was only noted counts from then on: that is said, with the way back.
    """
    from argmap.edit.commands import parking

    done = context.perform(parking.place(id, target, bearing))
    if done:
        context.say(told(context.document, id))
    return done


def told(document: Document, id: str) -> Text:
    """What a remark has become by being placed."""
    from argmap.analysis.reasoning.names import quoted
    from argmap.analysis.structure import structure

    placed = document.remarks[id].placed or ""
    statement = document.statements[placed]
    through = structure(document).out_of.get(placed)
    if through:
        step = document.arguments[through[0]]
        asks = statement.text.rstrip().endswith(_ASKING)
        template = (_ASKED if asks else _COUNTS)[step.polarity]
        target = step.conclusion
    else:
        template, target = (_ANSWERS if statement.question else _ALONE), statement.question or ""
    return text(template, name=quoted(document, placed), target=quoted(document, target))


_ASKING = ("?", "？", "؟")
_COUNTS: Mapping[str, Marked] = MappingProxyType(
    {
        "support": QT_TRANSLATE_NOOP(
            "parking", "{name} counts now, as a reason for {target}. Undo parks it again."
        ),
        "attack": QT_TRANSLATE_NOOP(
            "parking", "{name} counts now, as an objection to {target}. Undo parks it again."
        ),
    }
)
_ASKED: Mapping[str, Marked] = MappingProxyType(
    {
        "support": QT_TRANSLATE_NOOP(
            "parking",
            "{name} counts now, as a reason for {target}, though it asks something: say the "
            "answer instead. Undo parks it again.",
        ),
        "attack": QT_TRANSLATE_NOOP(
            "parking",
            "{name} counts now, as an objection to {target}, though it asks something: say the "
            "answer instead. Undo parks it again.",
        ),
    }
)
_ANSWERS = QT_TRANSLATE_NOOP(
    "parking", "{name} is now a position on {target}. Undo parks it again."
)
_ALONE = QT_TRANSLATE_NOOP(
    "parking", "{name} is on the map and bears on nothing yet. Undo parks it again."
)


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
