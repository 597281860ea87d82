"""What is asked in one round of a poll, and which answers fit it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self, cast

from argmap.model.records import Ballot, Number, Poll, PollType

Answer = Number | str | tuple[str, ...]

AGREE = ("agree", "disagree", "pass")


@dataclass(frozen=True, slots=True)
class Option:
    """A statement that is voted on or chosen: its id and its wording."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Ask:
    """One round of a poll as the room hears it; ``round`` counts from 1."""

    poll: str
    round: int
    type: PollType
    title: str
    options: tuple[Option, ...]
    language: str = ""

    @classmethod
    def of(cls, poll: Poll, number: int, wording: Mapping[str, str], language: str = "") -> Self:
        """Ask ``poll`` about the statements in ``wording`` (id → text), in its order.

        ``number``: which round of the poll this is, from 1.

        Raises ValueError when there is nothing to ask about, or nothing to choose between.
        """
        options = tuple(Option(id, text) for id, text in wording.items())
        least = 2 if poll.type in ("choose", "rank") else 1
        if len(options) < least:
            raise ValueError(f"{poll.type} needs {least} statements, not {len(options)}")
        return cls(poll.id, number, poll.type, poll.title, options, language)

    def fits(self, value: object) -> Answer | None:
        """``value`` (from JSON) as a ballot holds it, or None where it is no answer to this."""
        if self.type == "credence":
            if not isinstance(value, int) or isinstance(value, bool):
                return None
            return value if 0 <= value <= 100 else None
        if self.type == "agree":
            return value if isinstance(value, str) and value in AGREE else None
        ids = [option.id for option in self.options]
        if self.type == "choose":
            return value if isinstance(value, str) and value in ids else None
        if not isinstance(value, list):
            return None
        given = cast("list[object]", value)
        if len(given) != len(ids) or not all(isinstance(id, str) for id in given):
            return None
        ranked = tuple(cast("list[str]", given))
        return ranked if sorted(ranked) == sorted(ids) else None

    def as_json(self) -> dict[str, Any]:
        """What the page is sent."""
        return {
            "poll": self.poll,
            "round": self.round,
            "type": self.type,
            "title": self.title,
            "language": self.language,
            "options": [{"id": option.id, "text": option.text} for option in self.options],
        }


def as_ballots(votes: Mapping[str, Answer]) -> list[Ballot]:
    """Votes by voter as records."""
    return [Ballot(voter=voter, value=value) for voter, value in votes.items()]
