"""The drawn parts of a vote's result: columns with quartiles, signs of answers, an arrow of change.

Shapes only, relative to where they are put; no words but numbers.
"""

from __future__ import annotations

from collections.abc import Sequence

from argmap.analysis.polls import Spread
from argmap.layout.measure import Ruler
from argmap.render.picture import Box, Disc, Line, Path, Rect, Shape, Token

_COLUMN_ROOM = 92.0
_NUMBER = 15.0
"""Room for a count above the highest column."""
_BAND = 12.0
_AXIS = 18.0


class Columns:
    """A histogram of credences, ten columns, with the quartiles as a band below it."""

    def __init__(self, left: float, width: float, token: Token) -> None:
        self._left, self._width, self._token = left, width, token
        self.height = _NUMBER + _COLUMN_ROOM + _BAND + _AXIS

    def draw(self, counts: Sequence[int], spread: Spread | None, ruler: Ruler) -> tuple[Shape, ...]:
        """The shapes, from the top of the highest number to the axis' numbers."""
        shapes: list[Shape] = []
        most, pitch = max(1, *counts), self._width / len(counts)
        foot = _NUMBER + _COLUMN_ROOM
        for at, count in enumerate(counts):
            x, high = self._left + at * pitch, _COLUMN_ROOM * count / most
            if not count:
                continue
            shapes.append(Rect(x + 2, foot - high, pitch - 4, high, 3, self._token))
            shapes.append(_number(str(count), x + pitch / 2, foot - high - 4, ruler))
        shapes.append(Rect(self._left, foot, self._width, 1.0, 0, "outline"))
        if spread is not None:
            shapes.extend(self._quartiles(spread, foot + 3))
        for mark in (0, 25, 50, 75, 100):
            x = self._left + self._width * mark / 100
            shapes.append(_axis(str(mark), x, foot + _BAND + 13, ruler, mark))
        return tuple(shapes)

    def _quartiles(self, spread: Spread, y: float) -> tuple[Shape, ...]:
        low, middle, high = (
            self._left + self._width * each / 100
            for each in (spread.low, spread.middle, spread.high)
        )
        at = min(max(middle, self._left + 2), self._left + self._width - 2)
        return (
            Rect(low, y + 2, max(high - low, 2.0), 5, 2.5, "outline"),
            Rect(at - 2, y - 1, 4, 11, 2, "ink"),
        )


def arrow(left: float, y: float, width: float, before: float, after: float) -> tuple[Shape, ...]:
    """From one place on 0 to 100 to another: an open ring where it was, a head where it is now."""
    one, other = (left + 6 + (width - 12) * each / 100 for each in (before, after))
    rail = Rect(left, y - 0.5, width, 1, 0, "hairline")
    ring = Disc(one, y, 4, "card", "neutral", 1.6)
    token: Token = "pro" if after > before else "con" if after < before else "neutral"
    if abs(other - one) < 12:
        return rail, ring, Disc(other, y, 4, fill=token)
    way = 1 if other > one else -1
    shaft = Path((("M", one + 4 * way, y), ("L", other - 8 * way, y)), None, token, 2.4)
    head = Path(
        (("M", other, y), ("L", other - 10 * way, y - 6), ("L", other - 10 * way, y + 6), ("Z",)),
        token,
    )
    return rail, ring, shaft, head


def places(spread: Spread, count: int, box: Box) -> tuple[Shape, ...]:
    """The middle half of the places something was given of ``count``, and the median's stroke.

    ``box``: x, y, width and height, from the first place to the last.
    """
    x, y, width, height = box
    low, middle, high = (
        x + 4 + (width - 8) * (each - 1) / max(1, count - 1)
        for each in (spread.low, spread.middle, spread.high)
    )
    return (
        Rect(low - 3, y + 3, max(high - low, 0.0) + 6, height - 6, 3, "accent"),
        Rect(middle - 2, y - 1, 4, height + 2, 2, "ink"),
    )


def answer_sign(answer: str, size: float, token: Token) -> tuple[Shape, ...]:
    """Plus, minus or an empty ring in a box of ``size`` px."""
    middle, arm = size / 2, size * 0.4
    if answer == "pass":
        return (Disc(middle, middle, arm, None, token, 1.8),)
    level = (("M", middle - arm, middle), ("L", middle + arm, middle))
    upright = (("M", middle, middle - arm), ("L", middle, middle + arm))
    return (Path(level if answer == "disagree" else (*level, *upright), None, token, 2.4),)


def moved_sign(way: str, size: float, token: Token) -> tuple[Shape, ...]:
    """A triangle up or down, two level lines, or a ring for what has no direction."""
    if way == "other":
        return (Disc(size / 2, size / 2, size * 0.36, token),)
    edge, far = size * 0.12, size * 0.88
    if way == "same":
        return tuple(
            Path((("M", edge, y), ("L", far, y)), None, token, 2.0)
            for y in (size * 0.35, size * 0.65)
        )
    tip, foot = (edge, far) if way == "up" else (far, edge)
    return (Path((("M", size / 2, tip), ("L", far, foot), ("L", edge, foot), ("Z",)), token),)


def changed_sign(x: float, y: float, size: float) -> tuple[Shape, ...]:
    """A triangle with a stroke in it: take care."""
    return (
        Path(
            (
                ("M", x + size / 2, y + 1),
                ("L", x + size - 0.5, y + size - 1),
                ("L", x + 0.5, y + size - 1),
                ("Z",),
            ),
            None,
            "blocked",
            1.5,
        ),
        Path((("M", x + size / 2, y + 4.6), ("L", x + size / 2, y + 8.4)), None, "blocked", 1.6),
        Disc(x + size / 2, y + 10.3, 0.9, "blocked"),
    )


def _number(words: str, x: float, y: float, ruler: Ruler) -> Line:
    return Line(x, y, words, "pill", "ink", "middle", round(ruler.width(words, "pill"), 1))


def _axis(words: str, x: float, y: float, ruler: Ruler, mark: int) -> Line:
    anchor = "start" if mark == 0 else "end" if mark == 100 else "middle"
    return Line(x, y, words, "foot", "soft", anchor, round(ruler.width(words, "foot"), 1))
