"""A closed round as the phones are shown it, counted by ``analysis.polls``."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.analysis import polls
from argmap.model.records import Poll
from argmap.workshop.showing import Bar, Outcome, Shift


def outcome(poll: Poll, number: int, wording: Mapping[str, str], language: str = "") -> Outcome:
    """Round ``number`` (from 1) of a poll, beside the round before where there is one.

    ``wording``: id → text, as it is now. Raises IndexError where there is no such round.
    """
    rounds = poll.rounds[:number]
    now = polls.result(poll, poll.rounds[number - 1])
    before = polls.result(poll, rounds[-2]) if number > 1 else None
    compared = before is not None and before.enough and now.enough
    asked = poll.type in ("credence", "agree")
    return Outcome(
        type=poll.type,
        title=poll.title,
        text="\n".join(wording.values()) if asked else "",
        count=now.votes,
        untold=now.untold,
        round=number,
        bars=_bars(now, before if compared else None, wording),
        median=now.spread.middle if now.spread else None,
        quartiles=(now.spread.low, now.spread.high) if now.spread else None,
        shift=_shift(polls.shift(poll, *rounds[-2:]), poll) if number > 1 else None,
        language=language,
        reworded=any(
            polls.text_hash(wording[id]) != digest if id in wording else True
            for id, digest in rounds[-1].wording.items()
        ),
        between=number > 1 and polls.between(*rounds[-2:]),
    )


def _bars(
    now: polls.Result, before: polls.Result | None, wording: Mapping[str, str]
) -> tuple[Bar, ...]:
    if now.histogram:
        was = before.histogram if before else (None,) * len(now.histogram)
        wide = 100 // len(now.histogram)
        last = len(now.histogram) - 1
        return tuple(
            Bar(f"{n * wide}–{100 if n == last else n * wide + wide - 1}", count, before=was[n])
            for n, count in enumerate(now.histogram)
        )
    return tuple(
        Bar(
            wording.get(answer, answer),
            now.counts[answer],
            before=before.counts.get(answer) if before else None,
            places=now.places.get(answer),
        )
        for answer in (now.order or now.counts)
    )


def _shift(moved: polls.Shift, poll: Poll) -> Shift | None:
    if not moved.enough:
        return None
    middle = moved.middle if poll.type == "credence" else None
    return Shift(moved.pairs, moved.up, moved.down, moved.same, middle)
