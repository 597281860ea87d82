"""What keeps its place on the screen when another scene is shown.

The node that was folded or unfolded, else what is selected, else the statement nearest the middle:
it must be in sight and in both scenes. Plain sums over scenes, no widget.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from argmap.ui.canvas.index import Box

if TYPE_CHECKING:
    from argmap.render.picture import Item
    from argmap.render.scene import Scene


def anchor(before: Scene, after: Scene, selected: Iterable[str], seen: Box) -> Item | None:
    """The box of ``before``, or bead of a junction, that should not move on the screen.

    ``seen`` is the part of the world that was in sight. None when the view should stay as it is:
    after a drag by hand, a change of direction, or with nothing in sight that both scenes have.
    """
    if before.view.direction != after.view.direction or _by_hand(before, after):
        return None
    items, there = before.picture.items, after.picture.items
    hidden_in, old, new = after.diagram.hidden_in, before.diagram.parent, after.diagram.parent
    folded = before.view.folded ^ after.view.folded
    wanted = [*(folded if len(folded) == 1 else ()), *selected]
    for id in [hidden_in.get(id, id) for id in wanted]:
        moved = id in old and id in new and old[id] != new[id]  # it was hung elsewhere
        if id in items and id in there and not moved and within(items[id], seen):
            return items[id]
    boxes = (item for item in items.values() if item.layer == "box" and item.id in there)
    return middle(boxes, seen)


def _by_hand(before: Scene, after: Scene) -> bool:
    return before.document.entries.get("places") is not after.document.entries.get("places")


def within(item: Item, seen: Box) -> bool:
    """Whether some of an item is in sight."""
    (x, y, w, h), (left, top, width, height) = item.bounds, seen
    return x < left + width and left < x + w and y < top + height and top < y + h


def middle(boxes: Iterable[Item], seen: Box) -> Item | None:
    """The statement nearest the middle of what is in sight."""
    x, y = seen[0] + seen[2] / 2, seen[1] + seen[3] / 2

    def distance(item: Item) -> float:
        left, top, width, height = item.bounds
        return abs(left + width / 2 - x) + abs(top + height / 2 - y)

    return min((item for item in boxes if within(item, seen)), key=distance, default=None)
