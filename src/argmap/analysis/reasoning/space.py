"""All the ways in which unset assumptions may turn out, and what each comes to.

Up to sixteen are tried in every combination; beyond, a sample is drawn, and the answer says so.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from argmap.analysis import structure
from argmap.analysis.reasoning import semantics
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.columns import Columns
from argmap.analysis.reasoning.flips import is_assumption
from argmap.analysis.reasoning.setting import OWN, Setting
from argmap.analysis.reasoning.verdict import Verdict

EXACT = 16
"""So many assumptions are tried in all combinations."""
SAMPLES = 1 << 14
"""So many combinations are drawn where there are more."""
SLOW_SAMPLES = 512
"""So many, and no more combinations than that, where a semantics takes them one by one."""
SEED = 20260731
"""Samples are the same at every asking, so that a figure does not flicker."""

Counts = Mapping[Verdict, int]
VERDICTS: tuple[Verdict, ...] = ("holds", "fails", "open", "blocked")


@dataclass(frozen=True, slots=True)
class Space:
    """How often each verdict comes about when statements are true or false, in any combination."""

    statements: tuple[str, ...]
    """What varies, in file order."""
    counts: Mapping[str, Counts]
    """By position, then verdict: in how many of the combinations."""
    total: int
    """How many combinations were tried."""
    exact: bool
    """All there are; otherwise a uniform sample."""

    def share(self, position: str, verdict: Verdict) -> float:
        """The share of combinations, from 0 to 1; 0 when none was tried."""
        return self.counts[position].get(verdict, 0) / max(self.total, 1)


def enumerate(  # noqa: A001 (its name in the contract of this room)
    case: Case,
    setting: Setting = OWN,
    statements: Iterable[str] | None = None,
    *,
    positions: Iterable[str] | None = None,
    name: str = "",
    samples: int | None = None,
    seed: int = SEED,
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Space:
    """Every combination of true and false for ``statements``, over a setting.

    ``statements``: by default the assumptions that the setting makes neither true nor false.
    When cancelled, what was tried so far is given, as a sample.
    """
    varied = (
        unset(case, setting)
        if statements is None
        else tuple(
            id for id in dict.fromkeys(statements) if case.number.get(id, case.first) < case.first
        )
    )
    if positions is None:
        positions = [each.id for each in structure.positions(case.document)]
    numbers = {id: case.number[id] for id in positions}
    final = {*Columns(case, 1, setting).given, *(case.number[id] for id in varied)}
    only = case.bearing_on(numbers.values(), final)
    counts = {id: dict.fromkeys(VERDICTS, 0) for id in numbers}
    chunk = semantics.at_once(case, name)
    slow = chunk < 64
    if samples is None:
        samples = SLOW_SAMPLES if slow else SAMPLES
    exact = len(varied) <= EXACT and (not slow or 1 << len(varied) <= samples)
    total = 1 << len(varied) if exact else samples
    done = 0
    draw = random.Random(seed)
    stopped = False
    while done < total:
        if cancelled is not None and cancelled():
            stopped = True
            break
        if exact:
            # the first few vary within a chunk, the others from one chunk to the next
            inner = min(len(varied), chunk.bit_length() - 1)
            outer = _with_bits(setting, varied[inner:], done >> inner)
            columns = Columns.product(case, outer, varied[:inner])
        else:
            columns = _drawn(case, setting, varied, min(chunk, total - done), draw)
        outcomes = semantics.evaluate_columns(case, columns, name, only)
        for id, number in numbers.items():
            for verdict in VERDICTS:
                counts[id][verdict] += outcomes.mask(number, verdict).bit_count()
        done += columns.width
        if progress is not None:
            progress(done, total)
    return Space(varied, counts, done, exact and not stopped)


def unset(case: Case, setting: Setting = OWN) -> tuple[str, ...]:
    """The assumptions that a setting makes neither true nor false, in file order."""
    own = Columns(case, 1, setting)
    return tuple(
        case.ids[number]
        for number in range(case.first)
        if is_assumption(case, number) and not (own.set_masks(number)[0] | own.set_masks(number)[1])
    )


def _with_bits(setting: Setting, statements: Sequence[str], bits: int) -> Setting:
    return setting.giving(
        {
            statements[place]: "false" if bits >> place & 1 else "true"
            for place in range(len(statements))
        }
    )


def _drawn(
    case: Case, setting: Setting, statements: Sequence[str], width: int, draw: random.Random
) -> Columns:
    columns = Columns(case, width, setting)
    for id in statements:
        true = draw.getrandbits(width)
        columns.give(case.number[id], "true", true)
        columns.give(case.number[id], "false", columns.full & ~true)
    return columns
