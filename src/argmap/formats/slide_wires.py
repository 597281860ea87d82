"""Which way a slide's connector goes: from a side of one shape to a side of another.

PowerPoint's own connectors bend once or twice; of the ways they can go, the first is taken that
runs through the fewest cards. LibreOffice puts the middle part of a line where it likes, mostly
half-way, so that is looked at too. Lengths in EMU. Knows boxes, not what they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from argmap.formats.slide_marks import EMU, Box, place

Side = Literal["top", "left", "bottom", "right"]
Point = tuple[float, float]
_OUT = 12.0 * EMU
"""How far a line goes out that comes back on the side it left by."""
_LEAST = 1.0 * EMU
_TURNS: dict[tuple[bool, bool], str] = {
    (True, True): ' rot="16200000" flipH="1"',
    (True, False): ' rot="5400000"',
    (False, True): ' rot="5400000" flipH="1" flipV="1"',
    (False, False): ' rot="16200000" flipV="1"',
}
"""How a line that goes right and then down is turned: by whether it goes down, then right."""


class Way(NamedTuple):
    """A connector: by which sides, as what, and where it runs, once or as others may draw it."""

    leaves: Side
    enters: Side
    geometry: str
    runs: tuple[tuple[Point, ...], ...]


def chosen(one: Box, other: Box, near: float, cards: Sequence[Box]) -> Way:
    """The best way from ``one`` to ``other``; it turns ``near`` its target, where it has room."""
    best, fewest = None, -1
    for way in _ways(one, other, near):
        through = sum(_crosses(run, card) for run in way.runs for card in cards)
        if best is None or through < fewest:
            best, fewest = way, through
        if not fewest:
            break
    assert best is not None
    return best


def _ways(one: Box, other: Box, near: float) -> Iterator[Way]:
    leaves, enters = _facing(one, other)
    start, end = _site(one, leaves), _site(other, enters)
    if abs(start[0] - end[0]) < EMU or abs(start[1] - end[1]) < EMU:
        yield Way(leaves, enters, _straight(start, end), ((start, end),))
    else:
        yield _twice(start, end, leaves, enters, near)
    sides: tuple[Side, ...] = ("left", "right")
    for side in sides:
        yield _around(one, other, side)
    for side in sides:
        yield from _once(one, other, leaves if leaves in ("top", "bottom") else "top", side)
        yield from _once(one, other, side, enters if enters in ("top", "bottom") else "bottom")


def _facing(one: Box, other: Box) -> tuple[Side, Side]:
    """On which side a line leaves a box, and on which it enters the other.

    Of boxes side by side, however little, neither top is beyond the other's bottom.
    """
    if one[1] < other[1] + other[3] and other[1] < one[1] + one[3]:
        left = other[0] + other[2] / 2 < one[0] + one[2] / 2
        return ("left", "right") if left else ("right", "left")
    return ("top", "bottom") if other[1] < one[1] else ("bottom", "top")


def _site(box: Box, side: Side) -> Point:
    x, y, width, height = box
    across = {"left": 0.0, "right": 1.0}.get(side, 0.5)
    down = {"top": 0.0, "bottom": 1.0}.get(side, 0.5)
    return x + width * across, y + height * down


# --- the connectors there are ---------------------------------------------------------------------


def _straight(start: Point, end: Point) -> str:
    geometry = '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
    return place(_box(start, end), turned=_flips(start, end)) + geometry


def _twice(start: Point, end: Point, leaves: Side, enters: Side, near: float) -> Way:
    """Out, across and on. A line that leaves upwards or downwards is one to the right, turned."""
    (x1, y1), (x2, y2) = start, end
    wide, high = abs(x2 - x1), abs(y2 - y1)
    share = 0.5
    if leaves in ("top", "bottom"):
        turned = f' rot="{16200000 if leaves == "top" else 5400000}"'
        turned += ' flipV="1"' if (x2 > x1) == (leaves == "bottom") else ""
        box = ((x1 + x2 - high) / 2, (y1 + y2 - wide) / 2, high, wide)
        share = 1 - near / high if near and high > 2 * near else 0.5
        level = (y1 + (y2 - y1) * each for each in dict.fromkeys((share, 0.5)))
        runs = tuple((start, (x1, y), (x2, y), end) for y in level)
    else:
        turned, box = _flips(start, end), _box(start, end)
        middle = (x1 + x2) / 2
        runs = ((start, (middle, y1), (middle, y2), end),)
    return Way(leaves, enters, _bent(box, turned, share), runs)


def _around(one: Box, other: Box, side: Side) -> Way:
    """Out of one side, along, and back into the same side of the other."""
    start, (x2, y2) = _site(one, side), _site(other, side)
    x1, y1 = start
    if abs(x2 - x1) < _LEAST:  # shares are of the width
        x2 = x1 + _LEAST
    out = min(x1, x2) - _OUT if side == "left" else max(x1, x2) + _OUT
    end = (x2, y2)
    geometry = _bent(_box(start, end), _flips(start, end), (out - x1) / (x2 - x1))
    return Way(side, side, geometry, ((start, (out, y1), (out, y2), end),))


def _once(one: Box, other: Box, leaves: Side, enters: Side) -> Iterator[Way]:
    """Out and, around one corner, in; nothing where it would have to turn back."""
    start, end = _site(one, leaves), _site(other, enters)
    (x1, y1), (x2, y2) = start, end
    down, right = y2 > y1, x2 > x1
    goes: dict[Side, bool] = {"top": not down, "bottom": down, "left": not right, "right": right}
    comes: dict[Side, bool] = {"top": down, "bottom": not down, "left": right, "right": not right}
    if not (goes[leaves] and comes[enters]):
        return
    if leaves in ("left", "right"):
        box, turned, corner = _box(start, end), _flips(start, end), (x2, y1)
    else:
        wide, high = abs(x2 - x1), abs(y2 - y1)
        box = ((x1 + x2 - high) / 2, (y1 + y2 - wide) / 2, high, wide)
        turned, corner = _TURNS[down, right], (x1, y2)
    geometry = '<a:prstGeom prst="bentConnector2"><a:avLst/></a:prstGeom>'
    yield Way(leaves, enters, place(box, turned=turned) + geometry, ((start, corner, end),))


def _bent(box: Box, turned: str, share: float) -> str:
    return (
        f"{place(box, turned=turned)}"
        f'<a:prstGeom prst="bentConnector3"><a:avLst><a:gd name="adj1" fmla="val'
        f' {round(share * 100000)}"/></a:avLst></a:prstGeom>'
    )


def _box(start: Point, end: Point) -> Box:
    (x1, y1), (x2, y2) = start, end
    return min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)


def _flips(start: Point, end: Point) -> str:
    across = ' flipH="1"' if end[0] < start[0] else ""
    return across + (' flipV="1"' if end[1] < start[1] else "")


# --- what is in the way ---------------------------------------------------------------------------


def _crosses(run: Sequence[Point], card: Box) -> bool:
    """Whether a line of level and upright parts runs through a card."""
    x, y, width, height = card
    return any(
        min(x1, x2) < x + width and max(x1, x2) > x and min(y1, y2) < y + height and max(y1, y2) > y
        for (x1, y1), (x2, y2) in pairwise(run)
    )
