"""Votes as files, from the window: printed ballots, ballots typed in from paper, all votes as CSV.

Asks where, writes whole files, and says what came of it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.app import ballots as tables
from argmap.app import polling
from argmap.app.options import map_name
from argmap.app.saving import NotSaved, replace_file
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from argmap.i18n import Marked
    from argmap.model.records import Poll
    from argmap.ui.asking import Asking
    from argmap.ui.context import WindowContext
    from argmap.ui.polls.polling import WindowPolling

_LARGEST = 8_000_000
"""Bytes of a table that are read."""


def print_ballots(context: WindowContext, asking: Asking, poll: Poll) -> bool:
    """Write the ballots of the open round, or of the next one, as a PDF; whether it is there."""
    from argmap.ui.polls.paper import ballots_pdf

    number = min(len(polling.closed_rounds(poll)) + 1, 2)
    words = QT_TRANSLATE_NOOP("polls", "{map} ballots {number}")
    data = ballots_pdf(context.document, poll, number, context.families)
    return _write(context, asking, words, "pdf", "PDF (*.pdf)", data, number=number)


def export_votes(context: WindowContext, asking: Asking) -> bool:
    """Write the votes of all closed rounds as CSV; whether it is there."""
    data = tables.ballots_csv(context.document, context.document.polls.values(), say)
    words = QT_TRANSLATE_NOOP("polls", "{map} votes")
    return _write(context, asking, words, "csv", "CSV (*.csv)", data)


def read_ballots(context: WindowContext, asking: Asking, votes: WindowPolling, poll: Poll) -> bool:
    """Put typed-in ballots into the open round, or the last one; whether they are in."""
    path = context.files.path
    chosen = asking.file_to_read(
        path.parent if path else Path.home(),
        translate("polls", "Ballots from a table"),
        "CSV (*.csv *.txt *.tsv)",
    )
    if chosen is None:
        return False
    trouble = translate("polls", "The ballots were not read.")
    try:
        with chosen.open("rb") as file:
            data = file.read(_LARGEST + 1)
        if len(data) > _LARGEST:
            asking.tell(trouble, translate("polls", "The file is far too large for ballots."))
            return False
        ballots = tables.ballots_from_csv(context.document, poll, data, say)
    except OSError as error:
        asking.tell(trouble, error.strerror or str(error))
        return False
    except tables.BadTable as error:
        asking.tell(trouble, say(error.words))
        return False
    if not votes.take(ballots):
        return False
    words = QT_TRANSLATE_NOOP("polls", "Ballots read: {count}")
    context.say(text(words, count=len(ballots)))
    return True


def _write(
    context: WindowContext,
    asking: Asking,
    name: Marked,
    form: str,
    kinds: str,
    data: bytes,
    **values: object,
) -> bool:
    path = context.files.path
    called = map_name(path) if path else translate("export", "map")
    start = (path.parent if path else Path.home()) / f"{fill(name, map=called, **values)}.{form}"
    chosen = asking.file_to_save(start, translate("polls", "Save"), kinds)
    if chosen is None:
        return False
    if chosen.suffix.lower() != f".{form}":
        chosen = chosen.with_name(f"{chosen.name}.{form}")
    try:
        replace_file(chosen, data)
    except NotSaved as failure:
        asking.tell(translate("polls", "The file was not written."), say(failure.reason))
        return False
    context.say(text(QT_TRANSLATE_NOOP("polls", "Written: “{name}”"), name=chosen.name))
    return True
