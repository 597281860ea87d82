"""Votes as files, from the window: printed ballots, ballots typed in from paper, all votes as CSV.

Asks how and where; the window's delivery brings the file there and says what came of it.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from argmap.analysis.polls import FEWEST
from argmap.app import ballots as tables
from argmap.app import polling
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.ui.translate import say, translate, translated

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from argmap.model.records import Poll
    from argmap.ui.asking import Asking, Part
    from argmap.ui.context import WindowContext
    from argmap.ui.polls.polling import WindowPolling

_LARGEST = 8_000_000
"""Bytes of a table that are read."""
_BALLOTS = (
    QT_TRANSLATE_NOOP("polls", "{map} ballots 1"),
    QT_TRANSLATE_NOOP("polls", "{map} ballots 2"),
)
_VOTES = QT_TRANSLATE_NOOP("polls", "{map} votes")


def print_ballots(context: WindowContext, asking: Asking, poll: Poll, window: QWidget) -> None:
    """Ask how many ballots and what they bear, and write those of the open round, or of the next
    one, as a PDF."""
    from argmap.ui.polls.printing import PrintingDialog

    number = min(len(polling.closed_rounds(poll)) + 1, 2)
    dialog = PrintingDialog(context, number, window)

    def write() -> None:
        from argmap.ui.polls.paper import ballots_pdf

        sheets = dialog.sheets()
        title = translate("polls", "Print ballots")
        place = context.outputs.delivery.where(
            asking, title, ".pdf", "PDF (*.pdf)", _BALLOTS[number - 1]
        )
        if place is None:
            return
        document, families = context.document, context.families
        context.outputs.delivery.bring(
            asking,
            place,
            lambda progress: ballots_pdf(document, poll, number, families, sheets, progress),
            translate("polls", "The file was not written."),
        )

    dialog.accepted.connect(write)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def export_votes(context: WindowContext, asking: Asking) -> None:
    """Ask where, and write the votes of all closed rounds as CSV."""
    title = translate("polls", "Votes as a table")
    place = context.outputs.delivery.where(asking, title, ".csv", "CSV (*.csv)", _VOTES)
    if place is not None:
        document = context.document
        context.outputs.delivery.bring(
            asking,
            place,
            lambda _: tables.ballots_csv(document, document.polls.values(), say),
            translate("polls", "The file was not written."),
        )


FEW_ADDED = QT_TRANSLATE_NOOP(
    "polls",
    "The result of this vote is known. If you add fewer than five ballots now, what they "
    "say can be told from how it changes.",
)


def _sure(asking: Asking) -> bool:
    """Whether a few ballots are to be added to a result that is known."""
    answers: list[tuple[str, str, Part]] = [
        ("add", translate("polls", "Add Them All the Same"), "no"),
        ("leave", translate("polls", "Leave Them Out"), "cancel"),
    ]
    few = translate("polls", "These are fewer than five ballots.")
    return asking.choose(few, translated(FEW_ADDED), answers) == "add"


def read_ballots(context: WindowContext, asking: Asking, votes: WindowPolling, poll: Poll) -> bool:
    """Put typed-in ballots into the round of a poll that is open, or its last one; whether they
    are in."""
    where = polling.latest(poll)
    path = context.files.path
    chosen = asking.file_to_read(
        path.parent if path else Path.home(),
        translate("polls", "Ballots from a table"),
        "CSV (*.csv *.txt *.tsv)",
    )
    if chosen is None or where is None:
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
    few = len(ballots) < FEWEST and where.number in polling.closed_rounds(poll)
    if few and not _sure(asking):
        return False
    if not votes.take(where, ballots):
        return False
    words = QT_TRANSLATE_NOOP("polls", "Ballots read: {count}")
    context.say(text(words, count=len(ballots)))
    return True
