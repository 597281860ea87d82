"""What the phones are sent of a step or a closed round, from the map's records.

A result is counted here and handed over as numbers; the room knows no ballots of closed rounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.app.polling import name_of
from argmap.workshop import closing
from argmap.workshop.room import Outcome, Waiting

if TYPE_CHECKING:
    from argmap.model.document import Document
    from argmap.model.records import Poll, Step


def waiting(document: Document, step: Step | None) -> Waiting:
    """Nothing to do but follow."""
    title = step.title if step is not None else document.header.title
    return Waiting(title, document.header.language)


def outcome(document: Document, poll: Poll, number: int) -> Outcome:
    """Round ``number`` (from 1) of a poll, beside the round before it; gone statements by id."""
    asked = poll.type in ("credence", "agree")
    wording = {
        id: document.statements[id].text if asked else name_of(document, id)
        for id in poll.about
        if not asked or id in document.statements
    }
    return closing.outcome(poll, number, wording, document.header.language)
