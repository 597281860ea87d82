"""How well typed letters fit a title: they must all occur in order; word beginnings count most.

For the palette and for choosing a target. No Qt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from argmap.app.finding import folded

T = TypeVar("T")
_START, _NEXT, _ANY = 8, 5, 1
"""Points for a letter at the start of a word, right after the one before, and anywhere."""


def score(typed: str, title: str) -> int | None:
    """Points of the best fit found from left to right, None when a letter is missing."""
    wanted = "".join(folded(typed).split())
    hay = folded(title)
    if not wanted:
        return 0
    whole = hay.find(" ".join(folded(typed).split()))
    if whole >= 0:
        return 1000 - whole - (0 if whole == 0 or not hay[whole - 1].isalnum() else 100)
    starts = {
        i
        for i, letter in enumerate(hay)
        if letter.isalnum() and (i == 0 or not hay[i - 1].isalnum())
    }
    points, place, last = 0, 0, -2
    for letter in wanted:
        here = hay.find(letter, place)
        if here < 0:
            return None
        better = next((i for i in sorted(starts) if i >= place and hay[i] == letter), None)
        if here != last + 1 and better is not None:
            here = better
        points += _START if here in starts else _NEXT if here == last + 1 else _ANY
        place, last = here + 1, here
    return points


def best(typed: str, items: Iterable[T], title: Callable[[T], str]) -> Sequence[T]:
    """The items that fit, best first; equal ones, and all when nothing is typed, stay in order."""
    scored = [(score(typed, title(item)), item) for item in items]
    fitting = [(points, item) for points, item in scored if points is not None]
    return [item for _, item in sorted(fitting, key=lambda pair: -pair[0])]
