"""What the phones are sent of a step or a closed round, from the map's records.

A result is counted here and handed over as numbers; the room knows no ballots of closed rounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.analysis.polls import AGREEMENT, Result, result, shift
from argmap.app.polling import name_of
from argmap.workshop.room import Bar, Outcome, Shift, Waiting

if TYPE_CHECKING:
    from argmap.model.document import Document
    from argmap.model.records import Poll, Step


def waiting(document: Document, step: Step | None) -> Waiting:
    """Nothing to do but follow."""
    title = step.title if step is not None else document.header.title
    return Waiting(title, document.header.language)


def outcome(document: Document, poll: Poll, number: int) -> Outcome:
    """Round ``number`` (from 1) of a poll, beside the round before it."""
    now = poll.rounds[number - 1]
    before = poll.rounds[number - 2] if number > 1 else None
    found = result(poll, now)
    earlier = result(poll, before) if before is not None else None
    moved = shift(poll, before, now) if before is not None else None
    spread = found.spread
    asked = poll.about if poll.type in ("credence", "agree") else ()
    texts = [document.statements[id].text for id in asked if id in document.statements]
    return Outcome(
        poll.type,
        poll.title,
        "\n".join(texts),
        found.votes,
        number,
        tuple(_bars(document, poll, found, earlier if earlier and earlier.enough else None)),
        None if spread is None else spread.middle,
        None if spread is None else (spread.low, spread.high),
        None
        if moved is None
        else Shift(moved.pairs, moved.up, moved.down, moved.same, moved.middle),
        document.header.language,
    )


def _bars(document: Document, poll: Poll, found: Result, before: Result | None) -> list[Bar]:
    if not found.enough:
        return []
    if poll.type == "credence":
        earlier = before.histogram if before is not None else [None] * 10
        return [
            Bar(f"{low}–{low + 9 if low < 90 else 100}", count, before=was)
            for low, count, was in zip(range(0, 100, 10), found.histogram, earlier, strict=True)
        ]
    if poll.type == "rank":
        return [
            Bar(name_of(document, id), found.counts[id], place)
            for place, id in enumerate(found.order, 1)
        ]
    answers = AGREEMENT if poll.type == "agree" else poll.about
    return [
        Bar(
            answer if poll.type == "agree" else name_of(document, answer),
            found.counts[answer],
            before=before.counts[answer] if before is not None else None,
        )
        for answer in answers
    ]
