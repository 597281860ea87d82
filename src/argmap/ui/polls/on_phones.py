"""What phones see while nothing is asked of them. No widget; it loads what comes with a room."""

from __future__ import annotations

from argmap.app import polling
from argmap.model.document import Document
from argmap.model.records import Step
from argmap.workshop.closing import outcome
from argmap.workshop.showing import Showing, Waiting


def on_phones(document: Document, looked_at: str | None, step: Step | None) -> Showing:
    """The last result of the poll that is looked at, unless the story is at another; else what
    the story is at."""
    language = document.header.language
    poll = document.polls.get(looked_at or "")
    if poll is not None and (step is None or step.poll == poll.id):
        closed = polling.closed_rounds(poll)
        if closed:
            return outcome(poll, closed[-1], polling.wordings(document, poll), language)
    return Waiting(document.header.title if step is None else step.title, language)
