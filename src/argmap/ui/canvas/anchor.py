"""What keeps its place on the screen when another scene is shown.

The node that was folded or unfolded, else what is selected, else what that hangs from now if it was
hung there just now, else the statement nearest the middle: it must be in sight and in both scenes.
Plain sums over scenes, no widget.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from argmap.render.picture import Box

if TYPE_CHECKING:
    from argmap.render.picture import Item
    from argmap.render.scene import Scene


def anchor(before: Scene, after: Scene, selected: Iterable[str], seen: Box) -> Item | None:
    """The box of ``before``, or arrow of an argument, that should not move on the screen.

    It is told before the picture of ``after`` is there, too: what it holds then is the last one.
    ``seen`` is the part of the world that was in sight. None when the view should stay as it is:
    after a drag by hand, a change of direction, or with nothing in sight that both scenes have.
    """
    if before.view.direction != after.view.direction or _by_hand(before, after):
        return None
    items, there = before.picture.items, after.picture.items
    hidden_in, old, new = after.diagram.hidden_in, before.diagram.parent, after.diagram.parent
    folded = before.view.folded ^ after.view.folded
    wanted = [*(folded if len(folded) == 1 else ()), *selected]
    wanted = [hidden_in.get(id, id) for id in wanted]

    def there_still(id: str) -> bool:
        """In sight, in both, and hanging from the same statement."""
        if id not in items or id not in there or id not in after.document:
            return False
        if items[id].layer != there[id].layer:
            return False
        same = id not in old or id not in new or _bears(before, id) == _bears(after, id)
        return same and _within(items[id], seen)

    def stands(id: str) -> bool:
        return there_still(id) and (id not in old or id not in new or old[id] == new[id])

    for id in wanted:
        if stands(id):
            return items[id]
    for id in wanted:
        above = new.get(id)
        while above is not None and not (above in before.centres and stands(above)):
            above = new.get(above)
        if above is not None:
            return items[above]
    for id in wanted:
        if there_still(id):
            return items[id]
    here = [item for item in items.values() if item.layer == "box" and _within(item, seen)]
    left = (item for item in here if item.id in there and item.id in after.document)
    return _middle(left, seen)


def _bears(scene: Scene, id: str) -> str | None:
    """The statement that a node hangs from, by whatever junctions."""
    above = scene.diagram.parent.get(id)
    while above is not None and above not in scene.document.statements:
        above = scene.diagram.parent.get(above)
    return above


def _by_hand(before: Scene, after: Scene) -> bool:
    return before.document.entries.get("places") is not after.document.entries.get("places")


def _within(item: Item, seen: Box) -> bool:
    """Whether some of an item is in sight."""
    (x, y, w, h), (left, top, width, height) = item.bounds, seen
    return x < left + width and left < x + w and y < top + height and top < y + h


def _middle(boxes: Iterable[Item], seen: Box) -> Item | None:
    """The statement nearest the middle of what is in sight."""
    x, y = seen[0] + seen[2] / 2, seen[1] + seen[3] / 2

    def distance(item: Item) -> float:
        left, top, width, height = item.bounds
        return abs(left + width / 2 - x) + abs(top + height / 2 - y)

    return min(boxes, key=distance, default=None)
