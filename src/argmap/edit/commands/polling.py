"""Verbs for polls and their rounds: asked, opened, closed, counted, and what follows from a result.

A round keeps the wording that was voted on. Votes are never changed by anything but these: what a
poll asks cannot change once somebody answered. Nothing follows from a result by itself; ``settle``
and ``weigh`` are the facilitator's choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from argmap.analysis.polls import counts_for, fits, is_open, last_ballots, wording
from argmap.edit.commands import scenarios
from argmap.edit.commands.deleting import erase
from argmap.edit.plain import one_line
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, text
from argmap.model.records import (
    Argument,
    Ballot,
    Number,
    Poll,
    PollType,
    Round,
    Statement,
    Value,
)

ROUNDS = 2
"""Before and after; a third would need a third word everywhere."""


def add(title: str, kind: PollType = "credence", about: Iterable[str] = ()) -> Verb:
    """Add a poll at the end about these statements; others among the ids are left out."""
    asked = tuple(dict.fromkeys(about))

    def run(transaction: Transaction) -> None:
        there = tuple(id for id in asked if isinstance(transaction.get(id), Statement))
        poll = Poll(id=transaction.new_id("poll"), title=_titled(title))
        transaction.add(poll.replace(type=kind, about=there))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Add poll")))


def rename(poll: str, title: str) -> Verb:
    """Give a poll another title."""

    def run(transaction: Transaction) -> None:
        transaction.put(_poll(transaction, poll).replace(title=_titled(title)))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Rename poll")), f"poll-title:{poll}")


def annotate(poll: str, notes: str) -> Verb:
    """Keep notes about a poll."""

    def run(transaction: Transaction) -> None:
        transaction.put(_poll(transaction, poll).replace(notes=notes.strip()))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change notes")), f"poll-notes:{poll}")


def ask(poll: str, *, kind: PollType | None = None, about: Iterable[str] | None = None) -> Verb:
    """Change what a poll asks, as long as no round of it was opened."""
    asked = None if about is None else tuple(dict.fromkeys(about))

    def run(transaction: Transaction) -> None:
        record = _poll(transaction, poll)
        if record.rounds:
            raise refusal(
                QT_TRANSLATE_NOOP(
                    "edit",
                    "What was asked cannot change once a round has been opened; make a new poll.",
                )
            )
        fields: dict[str, Any] = {}
        if kind is not None:
            fields["type"] = kind
        if asked is not None:
            there = (id for id in asked if isinstance(transaction.get(id), Statement))
            fields["about"] = tuple(there)
        transaction.put(record.replace(**fields))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change poll")))


def delete(poll: str) -> Verb:
    """Delete a poll with its votes; steps that showed it no longer do."""

    def run(transaction: Transaction) -> None:
        _poll(transaction, poll)
        erase(transaction, [poll])

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Delete poll")))


# --- rounds -------------------------------------------------------------------------------------


def open_round(poll: str, at: str) -> Verb:
    """Open the next round: ``at`` is local time, ISO 8601; keeps the wording as it is now."""

    def run(transaction: Transaction) -> None:
        record = _poll(transaction, poll)
        if any(map(is_open, record.rounds)):
            raise refusal(QT_TRANSLATE_NOOP("edit", "A round of this poll is open already."))
        _refuse_elsewhere(transaction, poll)
        if len(record.rounds) >= ROUNDS:
            raise refusal(
                QT_TRANSLATE_NOOP("edit", "This poll has had both its rounds; make a new one.")
            )
        now = wording(transaction.document, record)
        if len(now) < len(record.about):
            raise refusal(
                QT_TRANSLATE_NOOP("edit", "A statement that this poll asks about is gone.")
            )
        _refuse_too_few(record)
        new = Round(opened=at, wording=now)
        transaction.put(record.replace(rounds=(*record.rounds, new)))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Open the vote")))


def close_round(
    poll: str,
    number: int,
    at: str,
    ballots: Iterable[Ballot] = (),
    tally: Mapping[str, int] | None = None,
) -> Verb:
    """Close round ``number`` (from 1) with what came in, beside what it had."""
    cast, hands = tuple(ballots), dict(tally or {})

    def run(transaction: Transaction) -> None:
        record, old = _round(transaction, poll, number)
        if old.closed:
            raise refusal(QT_TRANSLATE_NOOP("edit", "This round is closed already."))
        new = old.replace(closed=at, ballots=_with(record, old.ballots, cast))
        _put(transaction, record, number, new.replace(tally={**old.tally, **_told(record, hands)}))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Close the vote")))


def collect(poll: str, number: int, ballots: Iterable[Ballot]) -> Verb:
    """Put ballots into a round, open or closed; of one voter the last one counts."""
    cast = tuple(ballots)

    def run(transaction: Transaction) -> None:
        record, old = _round(transaction, poll, number)
        if not cast:
            raise refusal(QT_TRANSLATE_NOOP("edit", "There are no ballots here."))
        _put(transaction, record, number, old.replace(ballots=_with(record, old.ballots, cast)))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Add ballots")))


def count_hands(poll: str, number: int, tally: Mapping[str, int]) -> Verb:
    """Set the show of hands of a round, by answer; an answer that nobody gave is not kept."""
    hands = dict(tally)

    def run(transaction: Transaction) -> None:
        record, old = _round(transaction, poll, number)
        if record.type == "rank":
            raise refusal(QT_TRANSLATE_NOOP("edit", "Hands cannot rank; use ballots."))
        _put(transaction, record, number, old.replace(tally=_told(record, hands)))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Count hands")), f"poll-hands:{poll}:{number}")


def delete_round(poll: str, number: int) -> Verb:
    """Delete a round with its votes."""

    def run(transaction: Transaction) -> None:
        record, _ = _round(transaction, poll, number)
        left = tuple(each for at, each in enumerate(record.rounds, 1) if at != number)
        transaction.put(record.replace(rounds=left))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Delete round")))


def unname(poll: str) -> Verb:
    """Forget who is who: voters become numbers that say only which two votes are one person's.

    Results and shifts stay as they are; what is cast afterwards pairs with nothing from before.
    """

    def run(transaction: Transaction) -> None:
        record = _poll(transaction, poll)
        if not any(each.ballots for each in record.rounds):
            raise refusal(QT_TRANSLATE_NOOP("edit", "There are no ballots here."))
        known = [{one.voter: one for one in last_ballots(each.ballots)} for each in record.rounds]
        voters = dict.fromkeys(voter for each in known for voter in each)

        def said(voter: str) -> list[str]:
            return [repr(each[voter].value) if voter in each else "" for each in known]

        # numbered by what was said, as any other order may tell who said it
        new = {voter: f"voter-{at:04}" for at, voter in enumerate(sorted(voters, key=said), 1)}
        rounds = [
            each.replace(
                ballots=tuple(
                    sorted(
                        (one.replace(voter=new[one.voter]) for one in last_ballots(each.ballots)),
                        key=lambda one: one.voter,
                    )
                )
            )
            for each in record.rounds
        ]
        transaction.put(record.replace(rounds=tuple(rounds)))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Forget who is who")))


# --- what follows, by the facilitator's choice ----------------------------------------------------


def settle(poll: str, scenario: str, statement: str, value: Value | None) -> Verb:
    """Let a scenario take a statement as the room does; None: as in the map."""
    verb = scenarios.set_values(scenario, {statement: value})
    return _following(poll, statement, verb, QT_TRANSLATE_NOOP("edit", "Set value from the vote"))


def weigh(poll: str, scenario: str, node: str, weight: Number | None) -> Verb:
    """Let an argument or statement weigh in a scenario what the room said; None: as in the map."""

    def run(transaction: Transaction) -> None:
        if weight is not None and not 0 <= weight <= 1:
            raise refusal(QT_TRANSLATE_NOOP("edit", "A weight is a number from 0 to 1."))
        scenarios.set_weights(scenario, {node: weight})(transaction)

    verb = Verb(run, text(QT_TRANSLATE_NOOP("edit", "Set weight from the vote")))
    return _following(poll, node, verb, QT_TRANSLATE_NOOP("edit", "Set weight from the vote"))


def _following(poll: str, node: str, verb: Verb, label: Marked) -> Verb:
    def run(transaction: Transaction) -> None:
        record = _poll(transaction, poll)
        if not isinstance(transaction.get(node), Statement | Argument):
            raise refusal(QT_TRANSLATE_NOOP("edit", "What was voted on is gone."))
        if not any(each.closed for each in record.rounds):
            raise refusal(QT_TRANSLATE_NOOP("edit", "Close the vote first."))
        verb(transaction)

    return verb._replace(run=run, merge=None).called(label)


# --- what they have in common ---------------------------------------------------------------------


def _with(record: Poll, old: Iterable[Ballot], new: Iterable[Ballot]) -> tuple[Ballot, ...]:
    cast = list(new)
    if not all(fits(record, one.value) for one in cast):
        raise refusal(QT_TRANSLATE_NOOP("edit", "A ballot does not answer what this poll asks."))
    # by their random names: in which order people voted is in no file
    return tuple(sorted(last_ballots([*old, *cast]), key=lambda one: one.voter))


def _told(record: Poll, hands: Mapping[str, int]) -> dict[str, int]:
    if not all(counts_for(record, answer) for answer in hands):
        raise refusal(QT_TRANSLATE_NOOP("edit", "A count is for no answer to this poll."))
    if any(count < 0 for count in hands.values()):
        raise refusal(QT_TRANSLATE_NOOP("edit", "There are no fewer than no hands."))
    return {answer: count for answer, count in hands.items() if count}


def _put(transaction: Transaction, record: Poll, number: int, new: Round) -> None:
    rounds = list(record.rounds)
    rounds[number - 1] = new
    transaction.put(record.replace(rounds=tuple(rounds)))


def _round(transaction: Transaction, poll: str, number: int) -> tuple[Poll, Round]:
    record = _poll(transaction, poll)
    if not 1 <= number <= len(record.rounds):
        raise refusal(QT_TRANSLATE_NOOP("edit", "There is no such round."))
    return record, record.rounds[number - 1]


def _poll(transaction: Transaction, id: str) -> Poll:
    record = transaction.get(id)
    if not isinstance(record, Poll):
        raise refusal(QT_TRANSLATE_NOOP("edit", "There is no such poll."))
    return record


def _titled(title: str) -> str:
    words = one_line(title)
    if not words:
        raise refusal(QT_TRANSLATE_NOOP("edit", "A poll needs a title: the question to the room."))
    return words


def _refuse_elsewhere(transaction: Transaction, poll: str) -> None:
    for other in transaction.document.polls.values():
        if other.id != poll and any(map(is_open, other.rounds)):
            raise refusal(
                QT_TRANSLATE_NOOP("edit", "“{title}” is open; close that vote first."),
                title=other.title,
            )


def _refuse_too_few(record: Poll) -> None:
    if record.type in ("choose", "rank"):
        if len(record.about) < 2:
            raise refusal(
                QT_TRANSLATE_NOOP("edit", "Pick at least two statements to choose between.")
            )
    elif len(record.about) != 1:
        raise refusal(QT_TRANSLATE_NOOP("edit", "Pick one statement to ask about."))
