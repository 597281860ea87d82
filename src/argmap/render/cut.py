"""How cards and distances are cut for what a picture is for: the desk, or a wall seen from afar.

Values only; the same map, said with fewer words and set closer.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from argmap.render.facts import Facts
from argmap.render.picture import Point
from argmap.render.type import NARROWEST


class Cut(NamedTuple):
    """The desk's cut by default."""

    lean: bool = False
    """Cards without camp names, citations, tags and counts; what must be said stays (inferred)."""
    terse: bool = False
    """Lean cards that tell their kind by its icon alone, so that they may be narrower."""
    ratio: float | None = None
    """Width over height that a card aims at; None: by its kind."""
    least: int = NARROWEST
    """No card is narrower, in px."""
    tight: float = 1.0
    """Distances between boxes are divided by this."""
    aspect: float = 1.6
    """Width over height that the whole aims at."""

    def shown(self, facts: Facts) -> Facts:
        """What of ``facts`` a card of this cut shows."""
        if not self.lean:
            return facts
        statement = facts.statement
        if statement.citations or statement.tags:
            statement = statement.replace(citations=(), tags=())
        return facts._replace(
            statement=statement,
            camp="",
            sources=(),
            reasons=0,
            objections=0,
            feasibility=False,
            terse=self.terse,
            turning=False,  # on a wall nothing becomes a hinge that is none
        )

    def spread(self, points: Iterable[Point]) -> list[Point]:
        """Sizes or places as the layout is given them: its distances weigh less beside them."""
        if self.tight == 1.0:
            return list(points)
        return [(x * self.tight, y * self.tight) for x, y in points]

    def gathered(self, points: tuple[Point, ...]) -> tuple[Point, ...]:
        """What the layout answers, in the picture's px again."""
        if self.tight == 1.0:
            return points
        return tuple([(x / self.tight, y / self.tight) for x, y in points])
