"""What a round of a poll came to, and how votes moved between two rounds.

Counts, quartiles and shifts only; nothing here tells one voter from another. A mean is never
given: a room that is split in two has none. Under ``FEWEST`` votes only their number is told, so
that nobody's vote can be guessed (after the practice of deliberative polls; references in
docs/workshop.md).
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import median
from typing import NamedTuple

from argmap.model.document import Document
from argmap.model.records import Ballot, Poll, Round, Statement

FEWEST = 5
"""Votes under which nothing is broken down."""
BINS = 10
"""Columns of a histogram of credences: 0–9, 10–19, …, 90–100."""
AGREEMENT = ("agree", "disagree", "pass")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""By which paper names what is chosen from or ranked, in the poll's order."""


class Spread(NamedTuple):
    """Quartiles of credences, each 0 to 100."""

    low: float
    middle: float
    high: float


class Result(NamedTuple):
    """One round, counted."""

    votes: int
    enough: bool
    """False: too few votes to tell more than their number; the rest is empty."""
    counts: Mapping[str, int]
    """By answer (agree …, a position's id), in the poll's order; for a ranking, how often first."""
    histogram: tuple[int, ...]
    """Of credences, ``BINS`` columns; else empty."""
    spread: Spread | None
    """Of credences."""
    order: tuple[str, ...]
    """Of a ranking: ids by median place, the most important first."""


class Shift(NamedTuple):
    """How those who voted in both rounds moved; of credences and agreement only."""

    pairs: int
    enough: bool
    up: int
    down: int
    same: int
    middle: float
    """The median change, in points of credence, or in steps from disagree to pass to agree."""


def text_hash(text: str) -> str:
    """The hash by which a vote knows the wording it was cast on: SHA-256 of UTF-8, hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def wording(document: Document, poll: Poll) -> dict[str, str]:
    """The wording of what a poll asks about, as it is now: statement → hash."""
    return {
        id: text_hash(document.statements[id].text)
        for id in poll.about
        if id in document.statements
    }


def reworded(document: Document, of_round: Round) -> tuple[str, ...]:
    """The statements whose wording changed since the vote, or that are gone."""
    return tuple(
        id
        for id, digest in of_round.wording.items()
        if not isinstance(found := document.get(id), Statement) or text_hash(found.text) != digest
    )


def fits(poll: Poll, value: object) -> bool:
    """Whether a value is an answer to a poll."""
    match poll.type:
        case "credence":
            return (
                isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 100
            )
        case "agree":
            return value in AGREEMENT
        case "choose":
            return isinstance(value, str) and value in poll.about
        case "rank":
            return isinstance(value, tuple) and sorted(map(str, value)) == sorted(poll.about)  # type: ignore[arg-type]


def result(poll: Poll, of_round: Round) -> Result:
    """Count a round: its ballots, the last one of each voter, and its show of hands."""
    ballots = [one for one in last_ballots(of_round.ballots) if fits(poll, one.value)]
    hands = {answer: count for answer, count in of_round.tally.items() if counts_for(poll, answer)}
    votes = len(ballots) + sum(hands.values())
    if votes < FEWEST:
        return Result(votes, False, {}, (), None, ())
    match poll.type:
        case "credence":
            credences = sorted(_numbers(ballots) + _raised(hands))
            return Result(votes, True, {}, _histogram(credences), spread(credences), ())
        case "rank":
            return _ranking(
                poll, votes, [one.value for one in ballots if isinstance(one.value, tuple)]
            )
        case _:
            answers = AGREEMENT if poll.type == "agree" else poll.about
            told = Counter(str(one.value) for one in ballots)
            counts = {answer: told[answer] + hands.get(answer, 0) for answer in answers}
            return Result(votes, True, counts, (), None, ())


def shift(poll: Poll, before: Round, after: Round) -> Shift | None:
    """How the same voters moved from one round to the next; None where moves have no direction."""
    if poll.type not in ("credence", "agree"):
        return None
    first = {one.voter: one for one in last_ballots(before.ballots) if fits(poll, one.value)}
    moves = [
        _place(one) - _place(first[one.voter])
        for one in last_ballots(after.ballots)
        if one.voter in first and fits(poll, one.value)
    ]
    if len(moves) < FEWEST:
        return Shift(len(moves), False, 0, 0, 0, 0)
    up, down = sum(move > 0 for move in moves), sum(move < 0 for move in moves)
    return Shift(len(moves), True, up, down, len(moves) - up - down, float(median(moves)))


def spread(credences: Sequence[float]) -> Spread:
    """Quartiles by linear interpolation between the ordered values (type 7 of Hyndman & Fan 1996).

    ``credences``: ascending, at least one.
    """

    def at(share: float) -> float:
        place = share * (len(credences) - 1)
        below = int(place)
        above = min(below + 1, len(credences) - 1)
        return credences[below] + (place - below) * (credences[above] - credences[below])

    return Spread(at(0.25), at(0.5), at(0.75))


def last_ballots(ballots: Sequence[Ballot]) -> list[Ballot]:
    """One ballot a voter: the last one counts."""
    return list({one.voter: one for one in ballots}.values())


def counts_for(poll: Poll, answer: str) -> bool:
    """Whether hands can be counted for an answer."""
    if poll.type == "credence":
        return answer.isascii() and answer.isdigit() and int(answer) <= 100
    return fits(poll, answer)


def _numbers(ballots: Sequence[Ballot]) -> list[float]:
    return [float(one.value) for one in ballots if isinstance(one.value, int | float)]


def _raised(hands: Mapping[str, int]) -> list[float]:
    return [float(answer) for answer, count in hands.items() for _ in range(count)]


def _histogram(credences: Sequence[float]) -> tuple[int, ...]:
    counts = [0] * BINS
    for credence in credences:
        counts[min(int(credence * BINS / 100), BINS - 1)] += 1
    return tuple(counts)


def _ranking(poll: Poll, votes: int, rankings: Sequence[tuple[str, ...]]) -> Result:
    first = Counter(ranking[0] for ranking in rankings if ranking)
    places = {id: [ranking.index(id) for ranking in rankings] for id in poll.about}
    order = sorted(poll.about, key=lambda id: (median(places[id]) if places[id] else 0, -first[id]))
    return Result(votes, True, {id: first[id] for id in poll.about}, (), None, tuple(order))


def _place(ballot: Ballot) -> float:
    if isinstance(ballot.value, int | float):
        return float(ballot.value)
    return {"disagree": -1.0, "pass": 0.0, "agree": 1.0}.get(str(ballot.value), 0.0)
