"""What the phones see besides an open poll: a step's title to wait under, or a closed result.

A result is numbers that somebody else worked out: nothing here counts ballots. Under five ballots
it carries no breakdown, whoever made it (``Outcome`` drops it), so that no phone is ever sent one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from argmap.analysis.polls import FEWEST


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing to do but follow: the title of the step that is shown."""

    title: str = ""
    language: str = ""

    def as_json(self) -> dict[str, Any]:
        """What the page is sent."""
        return {"what": "wait", "title": self.title, "language": self.language}


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a result: what it stands for and how many.

    ``label`` is a text of the map, a number or range, or one of agree, disagree, pass, which the
    page says in the phone's language. ``before``: how many in the round before, where that is
    compared.
    """

    label: str
    count: int
    before: int | None = None
    places: tuple[float, float, float] | None = None
    """Of a ranking: the quartiles of the places it was given, from 1."""


@dataclass(frozen=True, slots=True)
class Shift:
    """How the ballots of both rounds moved, paired by voter: how many rose, fell, stayed.

    From disagree over pass to agree is up; a choice has no direction, nothing of it rises or falls.
    ``median`` is the middle of the changes, in points.
    """

    pairs: int
    rose: int
    fell: int
    same: int
    median: float | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """A closed round: what was asked, how many answered, and how the answers lie."""

    type: str
    title: str
    text: str
    count: int
    round: int = 1
    bars: tuple[Bar, ...] = ()
    median: float | None = None
    quartiles: tuple[float, float] | None = None
    shift: Shift | None = None
    language: str = ""
    reworded: bool = False
    """The wording is not what was voted on any more."""
    between: bool = False
    """It changed between the two rounds."""
    untold: int = 0
    """Of ``count``: ballots too few to stand in the bars beside hands that all have seen."""

    def as_json(self) -> dict[str, Any]:
        """What the page is sent."""
        told: dict[str, Any] = {
            "type": self.type,
            "title": self.title,
            "text": self.text,
            "count": self.count,
            "untold": self.untold,
            "round": self.round,
            "least": FEWEST,
            "reworded": self.reworded,
            "between": self.between,
        }
        if self.count - self.untold >= FEWEST and self.bars:
            told["bars"] = [
                {
                    "label": bar.label,
                    "count": bar.count,
                    "before": bar.before,
                    "places": list(bar.places) if bar.places else None,
                }
                for bar in self.bars
            ]
            told["median"] = self.median
            told["quartiles"] = list(self.quartiles) if self.quartiles else None
        if self.shift is not None and self.shift.pairs >= FEWEST:
            told["shift"] = {
                "pairs": self.shift.pairs,
                "rose": self.shift.rose,
                "fell": self.shift.fell,
                "same": self.shift.same,
                "median": self.shift.median,
            }
        return {"what": "result", "language": self.language, "result": told}


Showing = Waiting | Outcome
