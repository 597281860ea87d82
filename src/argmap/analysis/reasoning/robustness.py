"""How far a verdict stands when what it was given is doubted.

Two shares (of the scenario space, of weight settings) and the tornado: everything that bears on the
verdict changed one at a time. The shares are descriptions of the map, not probabilities: nothing
says how likely a scenario or a weight is.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from argmap.analysis.reasoning import flips, semantics, space
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.columns import Columns
from argmap.analysis.reasoning.flips import WITHOUT, Flip, Over, Toggle
from argmap.analysis.reasoning.scales import is_weighed, stretches
from argmap.analysis.reasoning.setting import Setting
from argmap.analysis.reasoning.space import SEED, VERDICTS, Counts
from argmap.analysis.reasoning.verdict import Verdict
from argmap.model.records import Value

SAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Robustness:
    """In what share of settings the verdict on one position stands."""

    position: str
    verdict: Verdict
    share_of_scenarios: float
    """Of all ways in which the assumptions that bear on it may turn out true or false."""
    scenarios: Counts
    """Verdict → in how many of them."""
    scenarios_exact: bool
    """All of them were tried; otherwise a sample."""
    assumptions: int
    """How many assumptions bear on it."""
    share_of_weights: float
    """Of random weights, with the values as they are."""
    weights: Counts
    """Verdict → in how many samples."""
    samples: int
    """How many were drawn: each argument's weight anew, alone and evenly from 0 to 1. None where
    the semantics knows no weights."""

    @property
    def error_of_weights(self) -> float:
        """Half the width of the 95 % interval of ``share_of_weights`` (normal approximation)."""
        share = self.share_of_weights
        return 1.96 * math.sqrt(share * (1 - share) / self.samples) if self.samples else 1.0


def measure(
    case: Case,
    setting: Setting,
    position: str,
    *,
    samples: int = SAMPLES,
    seed: int = SEED,
    name: str = "",
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Robustness:
    """Both shares, for any statement. Equal seeds give equal figures.

    When cancelled, the figures are of what was tried so far. Raises ``KeyError`` when there is no
    such position.
    """
    number = case.number[position]
    own = Columns(case, 1, setting)
    only = case.bearing_on([number], {*own.given, *own.absent})
    now = semantics.evaluate_columns(case, own, name, only).verdict(number, 0)
    assumed = [
        case.ids[each] for each in sorted(only - {number}) if flips.is_assumption(case, each)
    ]

    def halfway(offset: int) -> Callable[[int, int], object] | None:
        if (tell := progress) is None:
            return None
        return lambda done, total: tell(offset * total + done, 2 * total)

    found = space.enumerate(
        case,
        setting,
        assumed,
        positions=[position],
        name=name,
        seed=seed,
        progress=halfway(0),
        cancelled=cancelled,
    )
    drawn = _weights_drawn(case, setting, number, samples, seed, name, halfway(1), cancelled)
    tried = sum(drawn.values())
    return Robustness(
        position,
        now,
        found.share(position, now),
        found.counts[position],
        found.exact,
        len(assumed),
        drawn[now] / tried if tried else 0.0,
        drawn,
        tried,
    )


def _weights_drawn(
    case: Case,
    setting: Setting,
    number: int,
    samples: int,
    seed: int,
    name: str,
    progress: Callable[[int, int], object] | None,
    cancelled: Callable[[], bool] | None,
) -> dict[Verdict, int]:
    own = Columns(case, 1, setting)
    only = case.bearing_on([number], {*own.given, *own.absent})
    balanced = semantics.is_balance(case, name)
    weighed = [
        each
        for each in sorted(only)
        if each >= case.first and (not balanced or is_weighed(case, each))
    ]
    if not semantics.weighs(case, name):
        return dict.fromkeys(VERDICTS, 0)
    if not weighed:  # nothing to draw: they are all alike
        now = semantics.evaluate_columns(case, own, name, only).verdict(number, 0)
        return {verdict: samples if verdict == now else 0 for verdict in VERDICTS}
    draw = random.Random(seed)
    counts: dict[Verdict, int] = dict.fromkeys(VERDICTS, 0)
    done = 0
    chunk = min(semantics.at_once(case, name), 256)
    while done < samples and not (cancelled is not None and cancelled()):
        columns = Columns(case, min(chunk, samples - done), setting)
        for each in weighed:
            columns.weigh(each, [draw.random() for _ in range(columns.width)])
        outcomes = semantics.evaluate_columns(case, columns, name, only)
        for verdict in VERDICTS:
            counts[verdict] += outcomes.mask(number, verdict).bit_count()
        done += columns.width
        if progress is not None:
            progress(done, samples)
    return counts


_TRIED, _TRIED_IN_A_CROWD = 2048, 256
"""Changes that are tried before asking whether to go on."""
_CROWD = 2000
"""Pairs of arguments for and against one statement."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of weights with one verdict; a single weight, a tie, where both ends are equal.

    An end that is shared with a single weight, or with 0 or 1, belongs to that.
    """

    low: float
    high: float
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of the tornado: one thing changed, all else as it is."""

    id: str
    about: Over
    now: Flip | None
    """Its present value or weight; None for an argument that is there, and for what is open."""
    verdicts: Mapping[Flip, Verdict]
    """By what it is changed into: a value, ``without``, or the weights 0 and 1."""
    spans: tuple[Span, ...] = ()
    """Of a weight, from 0 to 1."""
    changes: bool = False
    """Whether the verdict ever becomes another."""

    @property
    def thresholds(self) -> tuple[float, ...]:
        """The weights at which the verdict changes, ascending."""
        return tuple(dict.fromkeys(span.low for span in self.spans[1:]))


def tornado(
    case: Case,
    setting: Setting,
    position: str,
    *,
    over: Iterable[Over] = ("assumptions", "arguments", "weights"),
    name: str = "",
    progress: Callable[[int, int], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[Bar, ...]:
    """Everything that bears on the verdict changed one at a time: what changes it comes first.

    Each assumption (or, with ``statements``, each statement) both ways, each argument set aside,
    each weight from 0 to 1 with every threshold, exactly; with another semantics than the balance,
    weights a tenth apart, or none where they do not matter. No rows when cancelled.
    """
    number = case.number[position]
    own = Columns(case, 1, setting)
    only = case.bearing_on([number], {*own.given, *own.absent})
    over = list(over)
    if not semantics.weighs(case, name):
        over = [each for each in over if each != "weights"]
    balanced = semantics.is_balance(case, name)
    toggles = flips.toggles(case, own, None, only - {number}, over, balanced=balanced)
    tried: list[tuple[tuple[int, Flip], ...]] = [()]  # the first column as it is
    tried.extend(((toggle.number, way),) for toggle in toggles for way in toggle.ways)
    verdicts: list[Verdict] = []
    # each weight that is tried is held against each of the other side
    pairs = max((len(case.pros[each]) * len(case.cons[each]) for each in only), default=0)
    crowded = pairs > _CROWD and "weights" in over
    chunk = min(semantics.at_once(case, name), _TRIED_IN_A_CROWD if crowded else _TRIED)
    for begin in range(0, len(tried), chunk):
        if cancelled is not None and cancelled():
            return ()
        columns = flips.trials(case, setting, tried[begin : begin + chunk])
        outcomes = semantics.evaluate_columns(case, columns, name, only)
        verdicts.extend(outcomes.verdict(number, place) for place in range(columns.width))
        if progress is not None:
            progress(len(verdicts), len(tried))
    now, came = verdicts[0], iter(verdicts[1:])
    bars: list[Bar] = []
    for toggle in toggles:
        by_way = dict(zip(toggle.ways, came, strict=False))
        bars.append(_bar(case, own, toggle, by_way, now, balanced=balanced))
    return tuple(sorted(bars, key=lambda bar: not bar.changes))


def _bar(
    case: Case,
    own: Columns,
    toggle: Toggle,
    came: dict[Flip, Verdict],
    now: Verdict,
    *,
    balanced: bool,
) -> Bar:
    number = toggle.number
    changes = any(verdict != now for verdict in came.values())
    id = case.ids[number]
    if number < case.first:
        true, false, open_ = own.set_masks(number)
        value: Value | None = "true" if true else "false" if false else "open" if open_ else None
        about = "assumptions" if flips.is_assumption(case, number) else "statements"
        return Bar(id, about, value, came, (), changes)
    if WITHOUT in came:
        return Bar(id, "arguments", None, came, (), changes)
    weight = own.weight(number)
    points = flips.turning_points(case, own, number, balanced=balanced)
    spans: list[Span] = []
    for low, tried, high in stretches(points):
        verdict = came.get(tried, now)  # its present weight is no flip
        if spans and spans[-1].verdict == verdict:
            spans[-1] = Span(spans[-1].low, high, verdict)
        else:
            spans.append(Span(low, high, verdict))
    ends: dict[Flip, Verdict] = {0.0: spans[0].verdict, 1.0: spans[-1].verdict}
    return Bar(id, "weights", weight, ends, tuple(spans), changes)
