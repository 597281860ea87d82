"""What of a map is looked at while it changes: that is drawn first, the rest right after it.

An edit of a large map moves much that nobody sees. What stood out of sight and will stand out of
sight stays as it was for a moment; the scene says so, and the next one from the same builder has
everything in its place. Plain sums, no widget.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from argmap.render.extent import Edges
from argmap.render.picture import Box, Point

if TYPE_CHECKING:
    from argmap.render.scene import Scene

_AROUND = 64.0
"""So many px around what is looked at count as seen: beads and words stand beside their lines."""
_TRUE = 16.0
"""So far around it all is in its place, those too."""
_HEIGHT = itemgetter(1)


class Sight(NamedTuple):
    """The part of the last picture that is looked at."""

    seen: Box
    held: str | Callable[[Scene], str] = ""
    """The statement that keeps its place on the screen: where it moves, the view follows. It may
    depend on what is drawn: then it is told from a scene whose picture is still the last one."""
    brought: str = ""
    """The statement that is brought into sight then, this far from the edge."""
    margin: float = 0.0

    def after(self, before: Scene, now: Scene) -> Looked:
        """What will be looked at, as it is known where the nodes stand."""
        held = self.held if isinstance(self.held, str) else self.held(now)
        here, there = _corner(before, held), _corner(now, held)
        x, y, width, height = self.seen
        if here is not None and there is not None:
            x, y = x + there[0] - here[0], y + there[1] - here[1]
        corner = _corner(now, self.brought)
        if corner is None:
            return Looked(self.seen, (x, y, width, height))
        brought = Edges.of((*corner, *now.sizes[self.brought]), self.margin)
        both = brought.beside(Edges.of((x, y, width, height)))
        return Looked(self.seen, both.box())


class Looked:
    """What was looked at, and what will be."""

    __slots__ = ("_before", "_now", "_true")

    def __init__(self, before: Box, now: Box) -> None:
        self._before, self._now = Edges.of(before, _AROUND), Edges.of(now, _AROUND)
        self._true = Edges.of(now, _TRUE)

    def sees(self, boxes: Iterable[tuple[Box, Box]]) -> list[bool]:
        """Of boxes, where they stood and where they stand: whether that was seen or will be; the
        place where they stood may come into sight by itself.

        Many at once, as a call for each would take longer than the sums; so below.
        """
        was_left, was_top, was_right, was_bottom = self._before
        left, top, right, bottom = self._now
        return [
            (x <= was_right and x + w >= was_left and y <= was_bottom and y + h >= was_top)
            or (x <= right and x + w >= left and y <= bottom and y + h >= top)
            or (to_x <= right and to_x + to_w >= left and to_y <= bottom and to_y + to_h >= top)
            for (x, y, w, h), (to_x, to_y, to_w, to_h) in boxes
        ]

    def sees_lines(
        self, lines: Iterable[tuple[Box, tuple[Point, ...], tuple[Point, ...]]]
    ) -> list[bool]:
        """The same of lines, by what they took up, where they ran and where they run.

        Most run around what lies between their ends: what they take up may hold all that is looked
        at while they are nowhere near.
        """
        was_left, was_top, was_right, was_bottom = before = self._before.beside(self._now)
        left, top, right, bottom = now = self._now
        return [
            (
                x <= was_right
                and x + w >= was_left
                and y <= was_bottom
                and y + h >= was_top
                and _comes_near(ran, before)
            )
            or (
                min(runs)[0] <= right
                and max(runs)[0] >= left
                and min(runs, key=_HEIGHT)[1] <= bottom
                and max(runs, key=_HEIGHT)[1] >= top
                and _comes_near(runs, now)
            )
            for (x, y, w, h), ran, runs in lines
        ]

    def unmade(self, ids: frozenset[str]) -> Unmade | None:
        """What a picture leaves for later; None where that is nothing."""
        return Unmade(ids, self._true) if ids else None


class Unmade(NamedTuple):
    """What a picture does not show in its place yet."""

    ids: frozenset[str]
    """Statements and links."""
    true: Edges
    """Within, everything is in its place."""

    def spares(self, box: Box) -> bool:
        """Whether everything in ``box`` is in its place."""
        return self.true.holds(Edges.of(box))


def _comes_near(path: tuple[Point, ...], edges: Edges) -> bool:
    """Whether a piece of a line may lie within: whether its control points stand around it."""
    left, top, right, bottom = edges
    for at in range(0, len(path) - 3, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = path[at : at + 4]
        if (
            (ax <= right or dx <= right or bx <= right or cx <= right)
            and (ax >= left or dx >= left or bx >= left or cx >= left)
            and (ay <= bottom or dy <= bottom or by <= bottom or cy <= bottom)
            and (ay >= top or dy >= top or by >= top or cy >= top)
        ):
            return True
    return False


def _corner(scene: Scene, id: str) -> Point | None:
    """Where a statement's box begins."""
    if id not in scene.centres:
        return None
    (x, y), (width, height) = scene.centres[id], scene.sizes[id]
    return (round(x - width / 2), round(y - height / 2))
