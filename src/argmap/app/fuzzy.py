"""How well typed letters fit a title: whole words count most, letters scattered about not at all.

For the palette and for choosing a target. No Qt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from argmap.app.finding import folded

T = TypeVar("T")
_STEP = 1000
_TITLE, _WORDS, _SHOWN, _MORE, _ALL, _WITHIN, _WITHIN_MORE, _PIECES = range(8 * _STEP, 0, -_STEP)
"""Points, less the place: what was typed starts at a word of the title; each of its words starts
one there, in any order; or one there and the others in the path to it; the first two with the
further words; it stands inside a word of the title, of the further words; it is made of beginnings
of the title's words, in order ("sb" of "Select Branch"). What fits in no such way does not fit: any
letters are scattered over a line so long."""

_WORD = re.compile(r"\w+")


def score(typed: str, title: str, more: str = "", path: str = "") -> int | None:
    """Points of the best fit to a title and the further words it is found by, None for none.

    ``path``: those of the further words that are read beside the title.
    """
    wanted = folded(typed).split()
    if not wanted:
        return 0
    hay, rest, phrase = folded(title), folded(more), " ".join(wanted)
    words, others = _WORD.findall(hay), _WORD.findall(rest)
    if (at := _at_start(phrase, hay)) is not None:
        return _TITLE - min(at, 900)
    if _start(wanted, words):
        return _WORDS
    shown = [*words, *_WORD.findall(folded(path))]
    if _start(wanted, shown) and any(_start((each,), words) for each in wanted):
        return _SHOWN
    if (at := _at_start(phrase, rest)) is not None:
        return _MORE - min(at, 900)
    if _start(wanted, [*words, *others]):
        return _ALL
    if phrase in hay:
        return _WITHIN - min(hay.index(phrase), 900)
    if phrase in rest:
        return _WITHIN_MORE - min(rest.index(phrase), 900)
    letters = "".join(wanted)
    pieces = _pieces(letters, words)
    # four letters and more from as many words say nothing: somewhere they always begin some
    return None if pieces is None or pieces > max(3, len(letters) // 2) else _PIECES - pieces


def _at_start(phrase: str, hay: str) -> int | None:
    """Where the phrase stands first at the start of a word."""
    at = hay.find(phrase)
    while at > 0 and hay[at - 1].isalnum() and phrase[0].isalnum():
        at = hay.find(phrase, at + 1)
    return at if at >= 0 else None


def _start(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(each) for word in words) for each in wanted)


def _pieces(letters: str, words: Sequence[str]) -> int | None:
    """Of how few beginnings of words, in their order, the letters are made."""
    fewest = {0: 0}
    """By how many letters are placed."""
    for word in words:
        for placed, pieces in sorted(fewest.items(), reverse=True):
            for size in range(1, min(len(word), len(letters) - placed) + 1):
                if word[size - 1] != letters[placed + size - 1]:
                    break
                end = placed + size
                fewest[end] = min(fewest.get(end, pieces + 1), pieces + 1)
    return fewest.get(len(letters))


def best(
    typed: str,
    items: Iterable[T],
    title: Callable[[T], str],
    more: Callable[[T], str] | None = None,
    path: Callable[[T], str] | None = None,
    last: Callable[[T], object] | None = None,
) -> Sequence[T]:
    """The items that fit, best first; equal ones, and all when nothing is typed, stay in order.

    Of those that fit in the same way, the ones for which ``last`` holds come last.
    """
    if not typed.strip():
        return list(items)
    found: list[tuple[int, bool, int, T]] = []
    for item in items:
        points = score(typed, title(item), more(item) if more else "", path(item) if path else "")
        if points is not None:
            way = -(-points // _STEP)
            found.append((-way, bool(last is not None and last(item)), -points, item))
    return [item for *_, item in sorted(found, key=lambda each: each[:3])]
