"""On what a verdict turns: all minimal sets of flips that change it, and what it owes the analyst.

Exact: every set of every size up to the bound is tried, many at once, leaving out what cannot bear
on the verdict and what contains a smaller hinge. Verdicts come from the semantics; nothing here
knows how they are found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, combinations, islice, product
from math import prod

from argmap.analysis import structure
from argmap.analysis.reasoning import balance, beneath, flips, inquiry, semantics
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.columns import Columns, places_of
from argmap.analysis.reasoning.flips import Flip, Over
from argmap.analysis.reasoning.grounds import Grounds
from argmap.analysis.reasoning.inquiry import Inquiry
from argmap.analysis.reasoning.setting import OWN, Setting
from argmap.analysis.reasoning.verdict import Verdict

MAX_SIZE = 3
MOST = 1 << 20
"""Settings that one search evaluates at most; a size that would need more is not begun."""

_OFTEN = 1 << 8
"""Sets that are looked at before asking whether to go on: a millisecond."""

Progress = Callable[[int, int], object]
Cancelled = Callable[[], bool]
Trial = tuple[tuple[int, Flip], ...]
"""Which toggles are flipped, and how."""


@dataclass(frozen=True, slots=True)
class Hinge:
    """One minimal set of flips and the verdict after it."""

    flip: Mapping[str, Flip]
    verdict: Verdict

    @property
    def ids(self) -> tuple[str, ...]:
        """What is flipped, in file order."""
        return tuple(self.flip)


@dataclass(frozen=True, slots=True)
class Hinges:
    """On what the verdict on one position turns."""

    position: str
    verdict: Verdict
    found: tuple[Hinge, ...]
    """By increasing size; a set stands in several rows where several ways of flipping it work."""
    bound: int
    """All hinges of up to so many flips are among those found."""
    complete: bool
    """There are no larger ones either."""
    without_inferred: Verdict
    """The verdict with all inferred arguments set aside."""
    inferred_that_matter: tuple[str, ...]
    """Inferred arguments whose setting aside, each alone, changes the verdict."""
    until: Inquiry | None = None
    """What settles an open verdict of the balance, once it is known."""


def find(
    case: Case,
    setting: Setting = OWN,
    positions: Iterable[str] | None = None,
    *,
    max_size: int = MAX_SIZE,
    over: Iterable[Over] = ("assumptions",),
    name: str = "",
    most: int = MOST,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> tuple[Hinges, ...]:
    """The hinges of each position (all of the map's by default; any statement may be asked about).

    ``over``: what may be flipped. A weight is flipped to each of the weights at and between the
    thresholds of its own comparisons; of the weights that do the same, the nearest is told.
    ``name``: the semantics, by default the map's; of others than the balance the thresholds are not
    known, and weights are tried a tenth apart, or not at all where they do not matter. When
    cancelled, what was found so far is given, with the bound up to which it is whole. Raises
    ``KeyError`` for a position that is not there.
    """
    if positions is None:
        positions = [each.id for each in structure.positions(case.document)]
    over = tuple(over)
    numbers = [case.number[id] for id in positions]
    run = _Run(case, setting, numbers, over, name, most, progress, cancelled)
    reached = 0
    for size in range(1, max_size + 1):
        if not run.size(size):
            break
        reached = size
    inferred = _without_inferred(case, setting, numbers, name, cancelled)
    until = _until(case, setting, run.searches, name) if "assumptions" in over else {}
    return tuple(
        Hinges(
            case.ids[search.number],
            search.now,
            run.told(search),
            reached if (ended := search.ended) is None else max_size,
            ended is not None or run.is_spent(search, reached + 1),
            *inferred[search.number],
            until.get(search.number),
        )
        for search in run.searches
    )


class _Stopped(Exception):
    """It was cancelled while sets were looked for."""


@dataclass(slots=True)
class _Search:
    """The state of the search for one position; sets of toggles are masks."""

    number: int
    now: Verdict
    alive: int
    """Toggles that bear on it and are no hinge alone."""
    smaller: list[int] = field(default_factory=list[int])
    """Hinges found that have more than one member."""
    found: list[tuple[int, Trial, Verdict]] = field(
        default_factory=list[tuple[int, Trial, Verdict]]
    )
    ended: int | None = None
    """The size at which nothing was left to try."""

    def wants(self, members: int) -> bool:
        """Whether a set may be a hinge: all of it bears on the verdict, no part is a hinge."""
        return not members & ~self.alive and all(hinge & members != hinge for hinge in self.smaller)


class _Run:
    """One search for all positions together: their sets overlap, and so are evaluated once."""

    def __init__(
        self,
        case: Case,
        setting: Setting,
        numbers: Sequence[int],
        over: Sequence[Over],
        name: str,
        most: int,
        progress: Progress | None,
        cancelled: Cancelled | None,
    ) -> None:
        self._case, self._setting, self._name = case, setting, name
        self._most, self._progress, self._cancelled = most, progress, cancelled
        self._own = own = Columns(case, 1, setting)
        now = semantics.evaluate_columns(case, own, name, pause=cancelled)
        final = {*own.given, *own.absent}
        bearing = {number: case.bearing_on([number], final) for number in numbers}
        self._only = set[int]().union(*bearing.values())
        verdicts: dict[int, Verdict] = {
            each: now.verdict(each, 0) for each in self._only if each < case.first
        }
        if not semantics.weighs(case, name):
            over = [each for each in over if each != "weights"]
        balanced = semantics.is_balance(case, name)
        self._toggles = flips.toggles(case, own, verdicts, self._only, over, balanced=balanced)
        self.searches = [
            _Search(number, now.verdict(number, 0), self._mask_over(bearing[number] - {number}))
            for number in numbers
        ]
        self._done = 0

    def _mask_over(self, numbers: set[int]) -> int:
        return sum(1 << n for n, toggle in enumerate(self._toggles) if toggle.number in numbers)

    def size(self, size: int) -> bool:
        """Try all sets of one size; False when there were too many or it was cancelled."""
        try:
            return self._tries(size)
        except _Stopped:
            return False

    def _tries(self, size: int) -> bool:
        for search in self.searches:
            if search.ended is None and self.is_spent(search, size):
                search.ended = size
        total = self._done
        for members in self._sets(self.searches, size):
            total += prod(len(self._toggles[member].ways) for member in members)
            if total > self._most:
                return False
        ahead = chain.from_iterable(map(self._trials, self._sets(self.searches, size)))
        fresh: list[tuple[_Search, int, Trial, Verdict]] = []
        while chunk := list(islice(ahead, semantics.at_once(self._case, self._name))):
            if self._stop():
                return False
            fresh.extend(self._tried(chunk))
            self._done += len(chunk)
            if self._progress is not None:
                self._progress(self._done, total)
        for search, members, trial, verdict in fresh:
            search.found.append((members, trial, verdict))
            if size == 1:
                search.alive &= ~members
            elif members not in search.smaller:
                search.smaller.append(members)
        return True

    def _stop(self) -> bool:
        return self._cancelled is not None and self._cancelled()

    def is_spent(self, search: _Search, size: int) -> bool:
        """Whether no set of this size, and so none that is larger, can be a hinge."""
        try:
            return next(self._sets([search], size), None) is None
        except _Stopped:
            return False

    def _sets(self, searches: Sequence[_Search], size: int) -> Iterator[tuple[int, ...]]:
        """The sets that some search wants. Raises ``_Stopped`` when it is cancelled meanwhile."""
        alive = 0
        for search in searches:
            alive |= search.alive
        for turn, members in enumerate(combinations(places_of(alive), size)):
            if not turn % _OFTEN and self._stop():
                raise _Stopped
            mask = sum(1 << member for member in members)
            if any(search.wants(mask) for search in searches):
                yield members

    def _trials(self, members: tuple[int, ...]) -> Iterator[Trial]:
        for ways in product(*(self._toggles[member].ways for member in members)):
            yield tuple(zip(members, ways, strict=True))

    def _tried(self, chunk: Sequence[Trial]) -> Iterator[tuple[_Search, int, Trial, Verdict]]:
        number = [toggle.number for toggle in self._toggles]
        columns = flips.trials(
            self._case, self._setting, [[(number[n], way) for n, way in trial] for trial in chunk]
        )
        outcomes = semantics.evaluate_columns(
            self._case, columns, self._name, self._only, self._stop
        )
        for search in self.searches:
            for place in places_of(columns.full & ~outcomes.mask(search.number, search.now)):
                members = sum(1 << member for member, _ in chunk[place])
                if search.wants(members):
                    yield search, members, chunk[place], outcomes.verdict(search.number, place)

    def told(self, search: _Search) -> tuple[Hinge, ...]:
        """The hinges found; of weights that do the same, those nearest to the present ones."""
        nearest: dict[object, tuple[float, Trial, Verdict]] = {}
        for members, trial, verdict in search.found:
            turned = tuple(way for _, way in trial if isinstance(way, str))
            away = sum(
                abs(way - self._own.weight(self._toggles[member].number))
                for member, way in trial
                if not isinstance(way, str)
            )
            key = members, turned, verdict
            if key not in nearest or away < nearest[key][0]:
                nearest[key] = away, trial, verdict
        ids = self._case.ids
        return tuple(
            Hinge({ids[self._toggles[member].number]: way for member, way in trial}, verdict)
            for _, trial, verdict in nearest.values()
        )


def _until(
    case: Case, setting: Setting, searches: Sequence[_Search], name: str
) -> dict[int, Inquiry | None]:
    """By number, what settles the verdicts that are open; only of the balance that is known."""
    left = [each.number for each in searches if each.now == "open"]
    if not left or not semantics.is_balance(case, name):
        return {}
    grounds = Grounds(case, balance.evaluate(case, setting), setting)
    return {n: inquiry.of(grounds, n, beneath.unknown(grounds, n)) for n in left}


def _without_inferred(
    case: Case, setting: Setting, numbers: Sequence[int], name: str, cancelled: Cancelled | None
) -> dict[int, tuple[Verdict, tuple[str, ...]]]:
    """By number: the verdict without inferred arguments, and those that matter alone."""
    own = Columns(case, 1, setting)
    only = case.bearing_on(numbers, {*own.given, *own.absent})
    inferred = [
        each
        for each in sorted(only)
        if each >= case.first and case.arguments[each - case.first].origin == "inferred"
    ]
    columns = Columns(case, 2 + len(inferred), setting)
    for place, number in enumerate(inferred):
        columns.set_aside(number, 0b10 | 0b100 << place)
    outcomes = semantics.evaluate_columns(case, columns, name, only, cancelled)
    found: dict[int, tuple[Verdict, tuple[str, ...]]] = {}
    for number in numbers:
        same = outcomes.mask(number, outcomes.verdict(number, 0))
        found[number] = (
            outcomes.verdict(number, 1),
            tuple(
                case.ids[each] for place, each in enumerate(inferred) if not same >> place + 2 & 1
            ),
        )
    return found
