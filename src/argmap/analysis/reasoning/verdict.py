"""What an evaluation says: a standing for each argument, a verdict for each statement.

Values only; how they come about is the business of the semantics.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Standing = Literal["holds", "fails", "open"]
"""Three values of Kleene's strong logic, ordered fails < open < holds."""
Verdict = Literal["holds", "fails", "open", "blocked"]
"""A statement's standing; a position may also be blocked: desirable but not feasible."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """One map under one setting."""

    semantics: str
    verdicts: Mapping[str, Verdict]
    """By statement; questions have none."""
    standings: Mapping[str, Standing]
    """By argument: whether it stands (holds), is defeated (fails), or is open."""
    desirable: Mapping[str, Standing] = field(default_factory=dict[str, Standing])
    """By position whose value is not set."""
    feasible: Mapping[str, Standing] = field(default_factory=dict[str, Standing])
    """By position whose value is not set."""
    presumed: frozenset[str] = frozenset()
    """Assumptions without value or arguments: open, but met where they are assumed."""
    settled: frozenset[str] = frozenset()
    """Statements that have a verdict and whose value the scenario or the map sets."""
    strengths: Mapping[str, float | None] = field(default_factory=dict[str, "float | None"])
    """By statement and argument, where the semantics gives degrees; None: no limit exists."""
    method: Mapping[str, str] = field(default_factory=dict[str, str])
    """By statement and argument with a strength: direct, discrete, continuous or none."""
