"""What a flip is: a value turned, an argument set aside, a weight changed.

Says which flips a setting allows and applies them, to one setting or to columns; whether anything
changes by them is for ``hinges`` and ``robustness`` to find out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final, Literal, NamedTuple

from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.columns import Columns, mask_at
from argmap.analysis.reasoning.scales import UNKNOWN, is_weighed, stretches, thresholds
from argmap.analysis.reasoning.setting import Setting
from argmap.analysis.reasoning.verdict import Verdict
from argmap.model.kinds import BY_KIND
from argmap.model.records import Value

Flip = Value | float | Literal["without"]
"""A value for a statement, a weight for an argument, or ``without`` for one that is set aside."""
Over = Literal["assumptions", "statements", "arguments", "weights"]
WITHOUT: Final = "without"


class Toggle(NamedTuple):
    """One thing that can be flipped, and into what."""

    number: int
    ways: tuple[Flip, ...]


def toggles(
    case: Case,
    columns: Columns,
    verdicts: Mapping[int, Verdict] | None,
    numbers: Collection[int],
    over: Iterable[Over],
    *,
    balanced: bool = True,
) -> list[Toggle]:
    """What of ``numbers`` can be flipped, in file order.

    ``columns``: of one setting, with ``verdicts`` by statement. A statement that holds turns false,
    one that fails or is blocked turns true, an open one either, and so all without verdicts.
    ``balanced``: weights matter as the balance compares them; otherwise all do, in any way.
    """
    found: list[Toggle] = []
    wanted = frozenset(over)
    for number in sorted(numbers):
        if number < case.first:
            kind = case.statements[number].kind
            assumed = is_assumption(case, number)
            if ("statements" in wanted and BY_KIND[kind].part != "none") or (
                "assumptions" in wanted and assumed
            ):
                verdict = "open" if verdicts is None else verdicts[number]
                found.append(Toggle(number, _turned(verdict)))
        elif not columns.absent.get(number, 0):
            if "arguments" in wanted:
                found.append(Toggle(number, (WITHOUT,)))
            if "weights" in wanted and (not balanced or is_weighed(case, number)):
                now = columns.weight(number)
                tried = stretches(turning_points(case, columns, number, balanced=balanced))
                found.append(Toggle(number, tuple(each for _, each, _ in tried if each != now)))
    return found


def turning_points(case: Case, columns: Columns, number: int, *, balanced: bool) -> Sequence[float]:
    """The weights of an argument between which nothing turns; if not ``balanced``, a guess."""
    return thresholds(case, columns, number) if balanced else UNKNOWN


def is_assumption(case: Case, number: int) -> bool:
    """Whether a number is that of a statement which scenarios are about."""
    return number < case.first and BY_KIND[case.statements[number].kind].part == "assumed"


def _turned(verdict: Verdict) -> tuple[Value, ...]:
    if verdict == "open":
        return ("true", "false")
    return ("false",) if verdict == "holds" else ("true",)


def applied(setting: Setting, flip: Mapping[str, Flip]) -> Setting:
    """A setting with these flips made in it."""
    values: dict[str, Value] = {}
    weights: dict[str, float] = {}
    aside: list[str] = []
    for id, way in flip.items():
        if way == WITHOUT:
            aside.append(id)
        elif isinstance(way, str):
            values[id] = way
        else:
            weights[id] = way
    return setting.giving(values).weighing(weights).leaving_out(aside)


def trials(case: Case, setting: Setting, flips: Sequence[Iterable[tuple[int, Flip]]]) -> Columns:
    """A column for each of ``flips``: what it flips, by number, over one setting."""
    columns = Columns(case, len(flips), setting)
    places: dict[tuple[int, Flip], list[int]] = {}
    for place, pairs in enumerate(flips):
        for pair in pairs:
            places.setdefault(pair, []).append(place)
    for (number, way), where in places.items():
        flip_in(columns, number, way, mask_at(where, columns.width))
    return columns


def flip_in(columns: Columns, number: int, way: Flip, mask: int) -> None:
    """Make one flip in the columns of ``mask``."""
    if way == WITHOUT:
        columns.set_aside(number, mask)
    elif isinstance(way, str):
        columns.give(number, way, mask)
    else:
        columns.weigh_where(number, way, mask)
