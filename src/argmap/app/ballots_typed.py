"""A stack of ballots on paper while it is typed in: what was typed, in which order, and again.

A number or word on a ballot is its voter in this stack and in both rounds. Nothing is in the map
before the whole stack is handed over. Knows no widget.
"""

from __future__ import annotations

from typing import NamedTuple

from argmap.app.ballots import FITTING, Value, answer_words, quick, voter
from argmap.app.polling import Say
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.document import Document
from argmap.model.records import Ballot, Poll

_ROW = QT_TRANSLATE_NOOP("polls", "{at}.  {answer}")
_SIGNED_ROW = QT_TRANSLATE_NOOP("polls", "{at}.  No. {sign}:  {answer}")
_NOT = QT_TRANSLATE_NOOP("polls", "Not an answer: {fitting}")
_AGAIN = QT_TRANSLATE_NOOP("polls", "No. {sign} was typed before; what is typed now counts.")
_THERE = QT_TRANSLATE_NOOP("polls", "No. {sign} is in this vote already; this one takes its place.")
_ALONE = QT_TRANSLATE_NOOP(
    "polls", "There is no {sign} in the first vote: it counts, and cannot be compared."
)


class Typed(NamedTuple):
    """One ballot: the number or word on it, the answer as it was typed, and what that is."""

    sign: str
    words: str
    ballot: Ballot


class NoAnswer(Exception):
    """What was typed answers nothing; ``words`` say what would."""

    def __init__(self, words: Text) -> None:
        super().__init__(str(words))
        self.words = words


class Stack:
    """Ballots for round ``number`` (from 1) of a poll, in the order in which they are typed."""

    def __init__(self, document: Document, poll: Poll, number: int, say: Say = str) -> None:
        self.number = number
        self._document, self._poll, self._say = document, poll, say
        self.typed: list[Typed] = []

    @property
    def ballots(self) -> tuple[Ballot, ...]:
        """All of them."""
        return tuple(each.ballot for each in self.typed)

    def read(self, words: str) -> Value | None:
        """The answer in what is typed; None: it is none."""
        return quick(self._document, self._poll, words, self._say)

    def enter(self, sign: str, words: str, at: int | None = None) -> tuple[int, Text | None]:
        """Put a ballot on the stack, or in the place of the one ``at``: where it is, and what there
        is to say about its number. Raises ``NoAnswer``."""
        value = self.read(words)
        if value is None:
            raise NoAnswer(text(_NOT, fitting=text(FITTING[self._poll.type])))
        new = Typed(sign, words, Ballot(voter=voter(self._poll, sign), value=value, by="paper"))
        told = self._known(new, at) if sign else None
        if at is None:
            self.typed.append(new)
        else:
            self.typed[at] = new
        if sign:
            one = new.ballot.voter
            self.typed = [each for each in self.typed if each is new or each.ballot.voter != one]
        return self.typed.index(new), told

    def remove(self, at: int) -> None:
        """Take a ballot out again."""
        del self.typed[at]

    def row(self, at: int) -> Text:
        """A ballot in words, by its place."""
        each = self.typed[at]
        words = answer_words(self._document, self._poll, each.ballot.value, self._say)
        if each.sign:
            return text(_SIGNED_ROW, at=at + 1, sign=each.sign, answer=words)
        return text(_ROW, at=at + 1, answer=words)

    def _known(self, new: Typed, at: int | None) -> Text | None:
        one, rounds = new.ballot.voter, self._poll.rounds
        if any(each.ballot.voter == one for row, each in enumerate(self.typed) if row != at):
            return text(_AGAIN, sign=new.sign)
        voters = [{each.voter for each in of_round.ballots} for of_round in rounds]
        if one in voters[self.number - 1]:
            return text(_THERE, sign=new.sign)
        if self.number > 1 and one not in voters[self.number - 2]:
            return text(_ALONE, sign=new.sign)
        return None
