"""What must be known for an open verdict of the balance to be settled, and in which order.

The one source of "open until it is known …" (``knowing``) and of "turns on …" (``hinges``, and so
``turns``): what settles it alone comes first, and what matters only where that leaves it open comes
after. Every way in which these may turn out is tried. It finds no words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from argmap.analysis.reasoning import balance, beneath, flips
from argmap.analysis.reasoning.beneath import Root
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.columns import Columns, places_of
from argmap.analysis.reasoning.flips import Flip
from argmap.analysis.reasoning.grounds import Grounds
from argmap.analysis.reasoning.setting import Setting
from argmap.model.records import Value

MOST = 10
"""So many things are tried in every combination; of more, nothing is promised."""
_SPARED = 4
"""Of so many, those that need not be known are left out."""
_WAYS: tuple[Value, Value] = ("true", "false")


class Inquiry(NamedTuple):
    """Knowing ``first`` and, where that leaves it open, ``then`` settles a verdict, either way."""

    first: tuple[str, ...]
    then: tuple[str, ...] = ()
    when: Value | None = None
    """With which value the one thing of ``first`` leaves it open; None: there are several, or
    there is nothing in ``then``."""


def of(grounds: Grounds, number: int, roots: Iterable[Root]) -> Inquiry | None:
    """What would settle an open statement or argument; None where knowing does not, or may not.

    ``roots``: what lies at the bottom of its being open, ``beneath.unknown``.
    """
    asked = beneath.asked(roots)
    return find(grounds.case, grounds.setting, number, [grounds.case.ids[each] for each in asked])


def find(case: Case, setting: Setting, number: int, asked: Sequence[str]) -> Inquiry | None:
    """In which order to ask these; None where knowing all of them would not settle it."""
    if not 0 < len(asked) <= MOST or _open(case, Columns.product(case, setting, asked), number):
        return None
    if len(asked) == 1:
        return Inquiry(tuple(asked))
    single: list[Mapping[str, Value]] = [{each: way} for each in asked for way in _WAYS]
    fewer: list[Mapping[str, Value]] = []
    spared = asked if len(asked) <= _SPARED else ()
    for each in spared:
        rest = [other for other in asked if other != each]
        ways = product(_WAYS, repeat=len(rest))
        fewer += [dict(zip(rest, values, strict=True)) for values in ways]
    trials: list[list[tuple[int, Flip]]] = [
        [(case.number[id], value) for id, value in way.items()] for way in (*single, *fewer)
    ]
    left = set(places_of(_open(case, flips.trials(case, setting, trials), number)))
    of_one = len(fewer) // (len(spared) or 1)
    for place, each in enumerate(spared):
        start = len(single) + place * of_one
        if left.isdisjoint(range(start, start + of_one)):
            return find(case, setting, number, [other for other in asked if other != each])
    settling = {
        each: [way for turn, way in enumerate(_WAYS) if 2 * place + turn not in left]
        for place, each in enumerate(asked)
    }
    alone = [each for each in asked if len(settling[each]) == len(_WAYS)]
    if alone:
        return Inquiry((alone[0],))
    first = tuple(each for each in asked if settling[each])
    then = tuple(each for each in asked if not settling[each])
    if not then or not first:
        return Inquiry(tuple(asked))
    leaves: list[Value] = [way for way in _WAYS if way not in settling[first[0]]]
    return Inquiry(first, then, leaves[0] if len(first) == 1 else None)


def tried(case: Case, columns: Columns, number: int) -> balance.Outcomes:
    """What comes of one statement or argument in each column."""
    only = case.bearing_on([number], {*columns.given, *columns.absent})
    return balance.Outcomes(case, columns, only=only)


def _open(case: Case, columns: Columns, number: int) -> int:
    """The columns in which it is open."""
    return tried(case, columns, number).mask(number, "open")
