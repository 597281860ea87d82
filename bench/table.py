"""A row of the benchmark: our figure beside its peer's or floor's, from one run, and the goal.

These machines are noisy: only ratios of figures from one run mean anything, so a row without a peer
says its goal in absolute terms and is read with that in mind.
"""

from __future__ import annotations

import gc
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Row:
    """One figure; ``goal`` is the largest ratio to ``theirs``, or, without a peer, ``ours``."""

    what: str
    ours: float
    theirs: float | None
    peer: str
    unit: str
    goal: float
    aim: bool = False

    @property
    def measure(self) -> float:
        """What is held against the goal."""
        return self.ours / self.theirs if self.theirs else self.ours

    def line(self) -> str:
        """The row as text."""
        verdict = (
            "ok" if self.measure <= self.goal else ("short of its aim" if self.aim else "TOO MUCH")
        )
        theirs = f"{self.theirs:10.1f}" if self.theirs else " " * 10
        ratio = f"{self.measure:6.2f}×" if self.theirs else " " * 7
        sign = "×" if self.theirs else self.unit
        goal = f"≤ {self.goal:g} {sign}"
        return (
            f"{self.what:46}{self.ours:10.1f}{theirs} {self.unit:3}{ratio}  {goal:10} "
            f"{verdict:17}{self.peer}"
        )


HEAD = f"{'what':46}{'ours':>10}{'peer':>10} {'':3}{'ratio':>7}  {'goal':10} {'':17}peer or floor"


def cpu_ms(
    call: Callable[[], object], repeats: int = 5, *, setup: Callable[[], object] | None = None
) -> float:
    """Median CPU ms of ``call`` after one warm-up; ``setup`` runs before each, uncounted."""
    times: list[float] = []
    for turn in range(repeats + 1):
        if setup:
            setup()
        gc.collect()
        start = time.process_time()
        call()
        if turn:
            times.append((time.process_time() - start) * 1e3)
    return statistics.median(times)


def peers() -> Path | None:
    """Where the peers' scripts lie (ARGMAP_PEERS, or ../shared/bench), or None."""
    default = Path(__file__).resolve().parents[2] / "shared" / "bench"
    folder = Path(os.environ.get("ARGMAP_PEERS", default))
    return folder if folder.is_dir() else None
