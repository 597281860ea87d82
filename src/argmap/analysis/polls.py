"""What a round of a poll came to, and how votes moved between two rounds.

Counts, quartiles and shifts only; nothing here tells one voter from another. A mean is never
given: a room that is split in two has none. Under ``FEWEST`` votes only their number is told, so
that nobody's vote can be guessed (after the practice of deliberative polls). Hands are raised for
all to see: whoever takes them off a result is left with the ballots, so fewer ballots than that are
not told beside hands either.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from statistics import median
from types import MappingProxyType
from typing import NamedTuple

from argmap.model.document import Document
from argmap.model.records import Ballot, Medium, Poll, Round, Statement

FEWEST = 5
"""Votes under which nothing is broken down."""
BINS = 10
"""Columns of a histogram of credences: 0–9, 10–19, …, 90–100."""
AGREEMENT = ("agree", "disagree", "pass")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""By which paper names what is chosen from or ranked, in the poll's order."""


class Spread(NamedTuple):
    """Quartiles: of credences, each 0 to 100, or of places in a ranking, from 1."""

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
    places: Mapping[str, Spread] = MappingProxyType({})
    """Of a ranking: by id, the quartiles of the places it was given, from 1."""
    untold: int = 0
    """Of the votes: ballots that are too few to stand in the breakdown beside hands."""

    @property
    def told(self) -> int:
        """How many votes the breakdown is of."""
        return self.votes - self.untold if self.enough else 0


class Shift(NamedTuple):
    """How those who voted in both rounds moved."""

    pairs: int
    enough: bool
    up: int
    down: int
    same: int
    """Who said the same again; of a ranking: who put the same first."""
    middle: float
    """The median change, in points of credence, or in steps from disagree to pass to agree."""

    @property
    def moved(self) -> int:
        """Who said something else; all there is to tell where answers have no direction."""
        return self.pairs - self.same


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


def between(before: Round, after: Round) -> bool:
    """Whether the wording changed between two rounds."""
    return any(after.wording.get(id, digest) != digest for id, digest in before.wording.items())


def is_open(of_round: Round) -> bool:
    """Whether votes are being cast."""
    return bool(of_round.opened and not of_round.closed)


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
    ballots = counted(poll, of_round)
    hands = {answer: count for answer, count in of_round.tally.items() if counts_for(poll, answer)}
    raised = sum(hands.values())
    votes, untold = len(ballots) + raised, 0
    if raised and len(ballots) < FEWEST:
        ballots, untold = [], len(ballots)
    if votes - untold < FEWEST:
        return Result(votes, False, {}, (), None, (), untold=untold)
    match poll.type:
        case "credence":
            credences = sorted(_numbers(ballots) + _raised(hands))
            found = Result(votes, True, {}, _histogram(credences), spread(credences), ())
            return found._replace(untold=untold)
        case "rank":
            return _ranking(
                poll, votes, [one.value for one in ballots if isinstance(one.value, tuple)]
            )
        case _:
            answers = AGREEMENT if poll.type == "agree" else poll.about
            told = Counter(str(one.value) for one in ballots)
            counts = {answer: told[answer] + hands.get(answer, 0) for answer in answers}
            return Result(votes, True, counts, (), None, (), untold=untold)


def shift(poll: Poll, before: Round, after: Round) -> Shift:
    """How the same voters moved from one round to the next."""
    pairs = paired(poll, before, after)
    if len(pairs) < FEWEST:
        return Shift(len(pairs), False, 0, 0, 0, 0)
    if poll.type not in ("credence", "agree"):
        same = sum(_foremost(one) == _foremost(other) for one, other in pairs)
        return Shift(len(pairs), True, 0, 0, same, 0)
    moves = [_place(other) - _place(one) for one, other in pairs]
    up, down = sum(move > 0 for move in moves), sum(move < 0 for move in moves)
    return Shift(len(moves), True, up, down, len(moves) - up - down, float(median(moves)))


def paired(poll: Poll, before: Round, after: Round) -> list[tuple[Ballot, Ballot]]:
    """The ballots of those who voted in both rounds."""
    first = {one.voter: one for one in counted(poll, before)}
    return [(first[one.voter], one) for one in counted(poll, after) if one.voter in first]


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


def counted(poll: Poll, of_round: Round) -> list[Ballot]:
    """The ballots that are votes: the last one of each voter, where it answers the poll."""
    return [one for one in last_ballots(of_round.ballots) if fits(poll, one.value)]


def counts_for(poll: Poll, answer: str) -> bool:
    """Whether hands can be counted for an answer."""
    if poll.type == "credence":
        return answer.isascii() and answer.isdigit() and int(answer) <= 100
    return fits(poll, answer)


def tellable(poll: Poll, of_round: Round) -> bool:
    """Whether single votes of a round may leave the window: it is closed, and they are enough."""
    found = result(poll, of_round)
    return not is_open(of_round) and found.enough and not found.untold


def media(poll: Poll, of_round: Round) -> Mapping[Medium, int]:
    """How many ballots were cast in which way; empty where somebody would stand out by it."""
    found: Counter[Medium] = Counter(ballot.by for ballot in counted(poll, of_round))
    return found if min(found.values(), default=0) >= FEWEST else {}


def numbered(poll: Poll) -> list[dict[str, int]]:
    """For each round, a number for each voter that tells nothing else.

    The same in both rounds only where enough voted both times to tell how they moved.
    """
    found: list[dict[str, int]] = []
    used = 0
    for at, each in enumerate(poll.rounds):
        linked = at > 0 and len(paired(poll, poll.rounds[at - 1], each)) >= FEWEST
        before = found[-1] if linked else {}
        now: dict[str, int] = {}
        for one in last_ballots(each.ballots):
            if one.voter not in before:
                used += 1
            now[one.voter] = before.get(one.voter, used)
        found.append(now)
    return found


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
    counts = {id: first[id] for id in poll.about}
    spreads = {id: spread(sorted(1.0 + at for at in places[id])) for id in order if places[id]}
    return Result(votes, True, counts, (), None, tuple(order), spreads)


def _foremost(ballot: Ballot) -> object:
    return ballot.value[0] if isinstance(ballot.value, tuple) and ballot.value else ballot.value


def _place(ballot: Ballot) -> float:
    if isinstance(ballot.value, int | float):
        return float(ballot.value)
    return {"disagree": -1.0, "pass": 0.0, "agree": 1.0}.get(str(ballot.value), 0.0)
