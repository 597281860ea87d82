"""Which way a slide's connector goes: from a port of one shape to a port of another.

A port is a place on a side. Lines leave and enter cards where they do on the map, so that several
arrows do not end in one; in between they take the first of PowerPoint's own connectors (straight,
with one bend, with two) that runs through the fewest cards. LibreOffice up to 7.4 draws the middle
part of a line with two bends half-way, wherever it should be, and so we put it there. Lengths in
EMU. Knows boxes, not what they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from argmap.formats.slide_marks import EMU, place
from argmap.render.picture import Box

Side = Literal["top", "left", "bottom", "right"]
Point = tuple[float, float]
SIDES: tuple[Side, ...] = ("top", "left", "bottom", "right")
_OUT = 12.0 * EMU
"""How far a line goes out that comes back on the side it left by."""
_LEAST = 1.0 * EMU
_AHEAD = 0.05 * EMU
_ELSEWHERE, _BLUNT, _AROUND = 2.0, 2.0, 6.0
"""What it costs to leave a card elsewhere than on the map, to bend within an arrow's head, and to
come back on the same side; a bend costs 1, and a slide's width as much."""
_SQUARE = 40.0 * EMU
_WIDE = 960.0 * EMU
_TURNS: dict[tuple[bool, bool], str] = {
    (True, True): ' rot="16200000" flipH="1"',
    (True, False): ' rot="5400000"',
    (False, True): ' rot="5400000" flipH="1" flipV="1"',
    (False, False): ' rot="16200000" flipV="1"',
}
"""How a line that goes right and then down is turned: by whether it goes down, then right."""


class Port(NamedTuple):
    """A place on a side of a box: how far along it, 0 to 1, from its upper or left end."""

    side: Side
    share: float = 0.5

    def on(self, box: Box) -> Point:
        """Where it is."""
        x, y, width, height = box
        match self.side:
            case "top":
                return x + width * self.share, y
            case "bottom":
                return x + width * self.share, y + height
            case "left":
                return x, y + height * self.share
            case "right":
                return x + width, y + height * self.share


MIDDLES = tuple(Port(side) for side in SIDES)


_CENTRE = Port("top")
"""Of a bead, as far as what is above or below it asks."""


def _opposite(port: Port, box: Box, point: Point, snap: float) -> Port:
    """The port, or the one beside it on its top or bottom that is straight across from a point."""
    x, _, width, _ = box
    share = (point[0] - x) / max(width, 1.0)
    far = abs(port.on(box)[0] - point[0])
    if port.side not in ("top", "bottom") or far > snap or not 0.05 <= share <= 0.95:
        return port
    return Port(port.side, round(share, 4))


def port_at(point: Point, box: Box) -> Port:
    """The port of a box that is nearest to a point."""
    x, y, width, height = box
    across = min(max((point[0] - x) / max(width, 1e-9), 0.05), 0.95)
    down = min(max((point[1] - y) / max(height, 1e-9), 0.05), 0.95)
    far: dict[Side, float] = {
        "top": abs(point[1] - y),
        "bottom": abs(point[1] - y - height),
        "left": abs(point[0] - x),
        "right": abs(point[0] - x - width),
    }
    side = min(SIDES, key=lambda each: far[each])
    return Port(side, round(across if side in ("top", "bottom") else down, 4))


class Way(NamedTuple):
    """A connector: by which ports, as what, where it runs and what it costs."""

    leaves: Port
    enters: Port
    geometry: str
    run: tuple[Point, ...]
    cost: float


def chosen(
    one: Box,
    other: Box,
    cards: Sequence[Box],
    leaves: Port | None = None,
    enters: Port | None = None,
    tip: float = 0.0,
    snap: float = 0.0,
) -> Way:
    """The best way from ``one`` to ``other`` past ``cards``; ``leaves``, ``enters``: as on the map.

    ``tip``: how long an arrow's head is at its end, which should not bend. ``snap``: how far a port
    may give way, so that a line is straight.
    """
    if enters is not None:
        enters = _opposite(enters, other, (leaves or _CENTRE).on(one), snap)
    elif leaves is not None:
        leaves = _opposite(leaves, one, _CENTRE.on(other), snap)
    best, least = None, (0, 0.0)
    for way in _ways(one, other, leaves, enters):
        (x1, y1), (x2, y2) = way.run[-2:]
        if abs(x2 - x1) + abs(y2 - y1) < tip:
            way = way._replace(cost=way.cost + _BLUNT)
        if best is not None and not least[0] and way.cost >= least[1]:
            continue
        through = sum(_crosses(way.run, card) for card in cards)
        if best is None or (through, way.cost) < least:
            best, least = way, (through, way.cost)
    assert best is not None
    return best


def _ways(one: Box, other: Box, leaves: Port | None, enters: Port | None) -> Iterator[Way]:
    out = MIDDLES if leaves is None else (leaves, *MIDDLES)
    into = MIDDLES if enters is None else (enters, *MIDDLES)
    for start in out:
        for end in into:
            found = _between(one, other, start, end)
            if found is not None:
                other_than = (leaves not in (None, start)) + (enters not in (None, end))
                yield found._replace(cost=found.cost + _ELSEWHERE * other_than)


def _between(one: Box, other: Box, leaves: Port, enters: Port) -> Way | None:
    """The simplest connector from port to port that does not turn back at once; None: there is none
    but the one that comes back on the same side."""
    start, end = leaves.on(one), enters.on(other)
    (x1, y1), (x2, y2) = start, end
    goes, comes = _ahead(leaves.side, start, end), _ahead(enters.side, end, start)
    upright = leaves.side in ("top", "bottom")
    if leaves.side == enters.side:
        return None if upright else _around(one, other, leaves, enters)
    if not (goes and comes):
        return None
    if upright == (enters.side in ("top", "bottom")):
        if abs(x1 - x2) < EMU if upright else abs(y1 - y2) < EMU:
            return _way(leaves, enters, _straight(start, end), (start, end), 0)
        if upright:
            middle = (y1 + y2) / 2
            run = (start, (x1, middle), (x2, middle), end)
        else:
            middle = (x1 + x2) / 2
            run = (start, (middle, y1), (middle, y2), end)
        return _way(leaves, enters, _twice(start, end, leaves.side), run, 2)
    corner = (x1, y2) if upright else (x2, y1)
    # LibreOffice enters by any side where the port is not the middle of one
    bends = 1 if leaves in MIDDLES and enters in MIDDLES else 2.5
    return _way(leaves, enters, _once(start, end, upright=upright), (start, corner, end), bends)


def _ahead(side: Side, here: Point, there: Point) -> bool:
    """Whether what leaves by a side goes towards a point."""
    match side:
        case "top":
            return there[1] < here[1] - _AHEAD
        case "bottom":
            return there[1] > here[1] + _AHEAD
        case "left":
            return there[0] < here[0] - _AHEAD
        case "right":
            return there[0] > here[0] + _AHEAD


def _way(leaves: Port, enters: Port, geometry: str, run: tuple[Point, ...], bends: float) -> Way:
    long = sum(abs(x2 - x1) + abs(y2 - y1) for (x1, y1), (x2, y2) in pairwise(run))
    return Way(leaves, enters, geometry, run, bends + long / _WIDE)


# --- the connectors there are ---------------------------------------------------------------------


def _straight(start: Point, end: Point) -> str:
    geometry = '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
    return place(_box(start, end), turned=_flips(start, end)) + geometry


def _twice(start: Point, end: Point, leaves: Side) -> str:
    """Out, across and on. A line that leaves upwards or downwards is one to the right, turned."""
    (x1, y1), (x2, y2) = start, end
    if leaves in ("left", "right"):
        return _bent(_box(start, end), _flips(start, end), 0.5)
    wide, high = abs(x2 - x1), abs(y2 - y1)
    turned = f' rot="{16200000 if leaves == "top" else 5400000}"'
    turned += ' flipV="1"' if (x2 > x1) == (leaves == "bottom") else ""
    return _bent(((x1 + x2 - high) / 2, (y1 + y2 - wide) / 2, high, wide), turned, 0.5)


def _around(one: Box, other: Box, leaves: Port, enters: Port) -> Way:
    """Out of one side, along, and back into the same side of the other."""
    start, (x2, y2) = leaves.on(one), enters.on(other)
    x1, y1 = start
    if abs(x2 - x1) < _LEAST:  # shares are of the width
        x2 = x1 + _LEAST
    out = min(x1, x2) - _OUT if leaves.side == "left" else max(x1, x2) + _OUT
    end = (x2, y2)
    geometry = _bent(_box(start, end), _flips(start, end), (out - x1) / (x2 - x1))
    return _way(leaves, enters, geometry, (start, (out, y1), (out, y2), end), _AROUND)


def _once(start: Point, end: Point, *, upright: bool) -> str:
    """Out and, around one corner, in."""
    (x1, y1), (x2, y2) = start, end
    geometry = '<a:prstGeom prst="bentConnector2"><a:avLst/></a:prstGeom>'
    if not upright:
        return place(_box(start, end), turned=_flips(start, end)) + geometry
    wide, high = abs(x2 - x1), abs(y2 - y1)
    box = ((x1 + x2 - high) / 2, (y1 + y2 - wide) / 2, high, wide)
    return place(box, turned=_TURNS[y2 > y1, x2 > x1]) + geometry


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


class Obstacles:
    """What stands on a slide, by key, in squares, so that a line asks only what is about it."""

    def __init__(self, boxes: Mapping[str, Box]) -> None:
        self._boxes = boxes
        self._squares: dict[tuple[int, int], list[str]] = {}
        for key, box in boxes.items():
            for square in _squares(box):
                self._squares.setdefault(square, []).append(key)

    def between(self, one: str, other: str, boxes: tuple[Box, Box]) -> list[Box]:
        """What lies in the rectangle around two boxes and is neither, with what lines need."""
        (x1, y1, w1, h1), (x2, y2, w2, h2) = boxes
        left, top = min(x1, x2) - _OUT, min(y1, y2) - _OUT
        right, bottom = max(x1 + w1, x2 + w2) + _OUT, max(y1 + h1, y2 + h2) + _OUT
        squares = _squares((left, top, right - left, bottom - top))
        keys = {key for square in squares for key in self._squares.get(square, ())}
        return [self._boxes[key] for key in keys if key not in (one, other)]


def _squares(box: Box) -> Iterator[tuple[int, int]]:
    x, y, width, height = box
    for across in range(int(x // _SQUARE), int((x + width) // _SQUARE) + 1):
        for down in range(int(y // _SQUARE), int((y + height) // _SQUARE) + 1):
            yield across, down


def _crosses(run: Sequence[Point], card: Box) -> bool:
    """Whether a line of level and upright parts runs through a card."""
    x, y, width, height = card
    return any(
        min(x1, x2) < x + width and max(x1, x2) > x and min(y1, y2) < y + height and max(y1, y2) > y
        for (x1, y1), (x2, y2) in pairwise(run)
    )
