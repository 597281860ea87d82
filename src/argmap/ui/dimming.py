"""A scene with everything dimmed but a few records, for the quick filter.

What was dimmed once is the very same object the next time, so that the canvas repaints only what
differs.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.render.picture import Item
    from argmap.render.scene import Scene

_DIM = 0.22
"""Opacity of what is dimmed, as in the presentation."""


class Dimming:
    """Remembers the dimmed twin of each item as long as the item is in use."""

    def __init__(self) -> None:
        self._twins: dict[str, tuple[Item, Item]] = {}

    def dimmed(self, scene: Scene, kept: Collection[str]) -> Scene:
        """The scene with all items but those of ``kept`` dimmed."""
        items: dict[str, Item] = {}
        twins: dict[str, tuple[Item, Item]] = {}
        for id, item in scene.picture.items.items():
            if item.record in kept:
                items[id] = item
                continue
            old = self._twins.get(id)
            if old is not None and old[0] is item:
                twins[id] = old
            else:
                twins[id] = (item, item._replace(opacity=item.opacity * _DIM))
            items[id] = twins[id][1]
        self._twins = twins
        return scene._replace(picture=replace(scene.picture, items=items))
