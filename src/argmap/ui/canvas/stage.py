"""The picture that is on screen: what changed from the last one, and what lies where.

Items are reused from picture to picture, so "is it the same object" tells what changed. Everything
kept here is by id and goes when the id goes. No painting, no widget.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress, count, filterfalse
from operator import is_not
from typing import NamedTuple

from argmap.render.picture import LAYERS, Box, Item, Picture
from argmap.ui.canvas.index import Grid

_LAYER_RANK = {layer: number for number, layer in enumerate(LAYERS)}


class Difference(NamedTuple):
    """What a new picture changes: ids by what became of them, and the boxes to paint anew."""

    added: tuple[str, ...] = ()
    removed: tuple[Item, ...] = ()
    changed: tuple[tuple[Item, Item], ...] = ()
    """(before, after) of items with the same id."""
    dirty: tuple[Box, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)

    @property
    def ids(self) -> Iterator[str]:
        """All that came, went or changed."""
        yield from self.added
        for item in self.removed:
            yield item.id
        for _, item in self.changed:
            yield item.id


class Stage:
    """Holds one picture at a time, indexed by place."""

    def __init__(self) -> None:
        self.picture = Picture({})
        self.grid = Grid()
        self._rank: dict[str, int] | None = {}

    def item(self, id: str) -> Item | None:
        """The item with this id, or None."""
        return self.picture.items.get(id)

    def show(self, picture: Picture) -> Difference:
        """Take over a picture and say what is different from the one before."""
        before = self.picture.items
        after = picture.items
        grid = self.grid
        added: list[str] = []
        changed: list[tuple[Item, Item]] = []
        dirty: list[Box] = []
        olds = list(map(before.get, after))
        differs = list(map(is_not, olds, after.values()))
        for old, item in zip(
            compress(olds, differs), compress(after.values(), differs), strict=True
        ):
            if old is None:
                added.append(item.id)
            else:
                changed.append((old, item))
                dirty.append(old.bounds)
            dirty.append(item.bounds)
            grid.add(item)
        removed: list[Item] = []
        if len(before) + len(added) != len(after):
            for id in filterfalse(after.__contains__, before):
                item = before[id]
                removed.append(item)
                dirty.append(item.bounds)
                grid.remove(id)
        self.picture = picture
        if added or removed or len(before) != len(after):
            self._rank = None
        return Difference(tuple(added), tuple(removed), tuple(changed), tuple(dirty))

    def sorted(self, items: Iterable[Item]) -> list[Item]:
        """Items of the picture in painting order; what is not of it comes first in its layer."""
        rank = self._rank
        if rank is None:
            rank = self._rank = dict(zip(self.picture.items, count(1), strict=False))
        return sorted(items, key=lambda item: (_LAYER_RANK[item.layer], rank.get(item.id, 0)))

    def within(self, box: Box) -> list[Item]:
        """The items whose bounds touch ``box``, in painting order."""
        x, y, w, h = box
        right, bottom = x + w, y + h
        items = self.picture.items
        whole_x, whole_y, whole_w, whole_h = self.picture.bounds
        if (
            x <= whole_x
            and y <= whole_y
            and right >= whole_x + whole_w
            and bottom >= whole_y + whole_h
        ):
            found: Iterable[str] = items
        else:
            found = self.grid.near(box)
        kept: list[Item] = []
        for id in found:
            item = items[id]
            left, top, width, height = item.bounds
            if left <= right and top <= bottom and left + width >= x and top + height >= y:
                kept.append(item)
        return self.sorted(kept)
