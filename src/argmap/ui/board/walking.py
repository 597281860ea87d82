"""From spot to spot by the arrow keys: geometry only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from argmap.render.board_picture import Spot

Way = Literal["left", "right", "up", "down"]


def beside(spots: Sequence[Spot], here: int, way: Way) -> int | None:
    """The spot next to one that way: the nearest of those that lie beside it, else of all."""
    x, y, width, height = spots[here].box
    found: tuple[bool, float, float, int] | None = None
    for at, spot in enumerate(spots):
        left, top, wide, high = spot.box
        if way in ("left", "right"):
            ahead = left - x if way == "right" else (x + width) - (left + wide)
            aside = max(top - (y + height), y - (top + high))
            off = abs(top - y)
        else:
            ahead = top - y if way == "down" else (y + height) - (top + high)
            aside = max(left - (x + width), x - (left + wide))
            off = abs(left - x)
        if at == here or ahead <= 2.0:
            continue
        if aside > -2.0 and way in ("left", "right"):
            continue  # never into another row
        rank = (aside > 0, max(aside, 0.0) * 4.0 + ahead, off, at)
        if found is None or rank < found:
            found = rank
    return found[3] if found is not None else None


def same(spots: Sequence[Spot], wanted: Spot | None) -> int | None:
    """Where a spot of an earlier board stands now, whatever its box."""
    if wanted is None:
        return None
    for at, spot in enumerate(spots):
        if spot[:3] == wanted[:3]:
            return at
    return None


def at_point(spots: Sequence[Spot], x: float, y: float) -> int | None:
    """The spot under a point; of several the smallest."""
    found: tuple[float, int] | None = None
    for at, spot in enumerate(spots):
        left, top, width, height = spot.box
        if left <= x <= left + width and top <= y <= top + height:
            size = width * height
            if found is None or size < found[0]:
                found = (size, at)
    return found[1] if found is not None else None
