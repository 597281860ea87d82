"""How well typed letters fit a title: whole words count most, letters scattered about not at all.

For the palette and for choosing a target. No Qt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

from argmap.app.finding import folded

T = TypeVar("T")
_TITLE, _WORDS, _SHOWN, _MORE, _ALL, _WITHIN, _WITHIN_MORE, _PIECES = range(8)
"""The best first: what was typed starts at a word of the title; each of its words starts one there,
in any order; or one there and the others in the path to it; the first two with the further words;
it stands inside a word of the title, of the further words; it is made of beginnings of the title's
words, in order ("sb" of "Select Branch"). What fits in no such way does not fit: any letters are
scattered over a line so long."""

_WORD = re.compile(r"\w+")


class Fit(NamedTuple):
    """In which way it fits, and where, or in how many pieces; the least is the best."""

    way: int
    place: int = 0


def fit(typed: str, title: str, more: str = "", path: str = "") -> Fit | None:
    """The best fit to a title and the further words it is found by, None for none.

    ``path``: those of the further words that are read beside the title.
    """
    wanted = folded(typed).split()
    if not wanted:
        return Fit(_TITLE)
    hay, rest, phrase = folded(title), folded(more), " ".join(wanted)
    words, others = _WORD.findall(hay), _WORD.findall(rest)
    if (at := _at_start(phrase, hay)) is not None:
        return Fit(_TITLE, at)
    if _start(wanted, words):
        return Fit(_WORDS)
    shown = [*words, *_WORD.findall(folded(path))]
    if _start(wanted, shown) and any(_start((each,), words) for each in wanted):
        return Fit(_SHOWN)
    if (at := _at_start(phrase, rest)) is not None:
        return Fit(_MORE, at)
    if _start(wanted, [*words, *others]):
        return Fit(_ALL)
    if phrase in hay:
        return Fit(_WITHIN, hay.index(phrase))
    if phrase in rest:
        return Fit(_WITHIN_MORE, rest.index(phrase))
    letters = "".join(wanted)
    pieces = _pieces(letters, words)
    # four letters and more from as many words say nothing: somewhere they always begin some
    if pieces is None or pieces > max(3, len(letters) // 2):
        return None
    return Fit(_PIECES, pieces)


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
        fits = fit(typed, title(item), more(item) if more else "", path(item) if path else "")
        if fits is not None:
            found.append((fits.way, bool(last is not None and last(item)), fits.place, item))
    return [item for *_, item in sorted(found, key=lambda each: each[:3])]
