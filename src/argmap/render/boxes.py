"""The boxes of a scene: cards where they stand, made again only where one of the two is another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import compress, repeat
from operator import ne
from typing import NamedTuple

from argmap.layout.shared import picked
from argmap.render.card import Card
from argmap.render.cards import Cards
from argmap.render.grid import Grid
from argmap.render.picture import Box, Item, Point
from argmap.render.sight import Looked


class _Stood(NamedTuple):
    """A card where it stands."""

    card: Card
    item: Item


class Boxes:
    """Keeps the last scene's boxes to take over what is still true."""

    def __init__(self) -> None:
        self.places = Grid({})
        """Where they stand."""
        self.fresh: dict[str, Item] = {}
        """Those that are others than in the last scene."""
        self.unmade: set[str] = set()
        """The statements whose box stands where it stood, as nobody sees it."""
        self.left: list[Box] = []
        """Where boxes stood that do not stand there any more."""
        self._stood: dict[str, _Stood] = {}
        self._at: dict[str, Point] = {}
        """The centres they were made for."""
        self._order: Sequence[str] = ()
        self._items: dict[str, Item] = {}

    @property
    def moved(self) -> list[Box]:
        """Where boxes stood that are not there any more, and where they stand now."""
        return [*self.left, *[item.bounds for item in self.fresh.values()]]

    def boxes(
        self, cards: Cards, centres: Mapping[str, Point], looked: Looked | None
    ) -> dict[str, Item]:
        """An item for each statement, in order; what nobody looks at may be left where it was."""
        at, stood, order = self._at, self._stood, cards.order
        gone: set[str] = set()
        again = {*cards.fresh}
        reordered = order is not self._order
        if reordered:
            gone = at.keys() - {*order}
            for id in gone:
                del at[id], stood[id]
            again.update([id for id in order if id not in at])
            self._order = order
        again.update(compress(at, map(ne, at.values(), map(centres.__getitem__, at))))
        self.fresh, self.unmade = {}, set()
        moved: list[tuple[str, Point, Card, Item, Box]] = []
        for id in again:
            card, centre, before = cards.shown[id].card, centres[id], stood.get(id)
            width, height = card.width, card.height
            here = (centre[0] - width / 2, centre[1] - height / 2, width, height)
            if before is not None and before.card is card:
                moved.append((id, centre, card, before.item, here))
            else:
                at[id] = centre
                self._put(id, card, here, None)
        seen: Iterable[bool] = repeat(True)
        if looked is not None:
            seen = looked.sees([(there.bounds, here) for _, _, _, there, here in moved])
        for (id, centre, card, there, here), visible in zip(moved, seen, strict=False):
            if visible:
                at[id] = centre
                self._put(id, card, here, there)
            else:
                self.unmade.add(id)
        if reordered or self.fresh:
            items = {**self._items, **self.fresh}
            self._items = picked(items, order) if reordered else items
        self.left = self.places.follow({id: i.bounds for id, i in self.fresh.items()}, gone)
        return self._items

    def _put(self, id: str, card: Card, here: Box, there: Item | None) -> None:
        """Make a box, unless it stands on the very same pixel that it stood on."""
        x, y = round(here[0]), round(here[1])
        if there is None or there.x != x or there.y != y:
            self.fresh[id] = item = _item(id, card, (x, y, here[2], here[3]))
            self._stood[id] = _Stood(card, item)


def _item(id: str, card: Card, bounds: Box) -> Item:
    return Item(
        id,
        id,
        "statement",
        "box",
        bounds[0],
        bounds[1],
        bounds,
        card.shapes,
        card.title,
        card.description,
        accent=card.token,
    )
