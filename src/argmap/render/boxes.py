"""The boxes of a scene: cards where they stand, made again only where one of the two is another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from argmap.render.card import Card
from argmap.render.cards import Cards
from argmap.render.grid import Box, Grid
from argmap.render.picture import Item, Point
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
        self.moved: list[Box] = []
        """Where boxes stood that do not stand there any more, and where they stand now."""
        self._stood: dict[str, _Stood] = {}
        self._at: dict[str, Point] = {}
        """The centres they were made for."""
        self._order: Sequence[str] = ()
        self._items: dict[str, Item] = {}

    def boxes(
        self, cards: Cards, centres: Mapping[str, Point], looked: Looked | None
    ) -> dict[str, Item]:
        """An item for each statement, in order; what nobody looks at may be left where it was."""
        at, stood, order = self._at, self._stood, cards.order
        gone: set[str] = set()
        again = {*cards.fresh}
        reordered = order is not self._order
        if reordered:
            gone = at.keys() - set(order)
            for id in gone:
                del at[id], stood[id]
            again.update([id for id in order if id not in at])
            self._order = order
        again.update([id for id, here in at.items() if centres[id] != here])
        self.fresh, self.unmade = {}, set()
        for id in again:
            card, centre, before = cards.shown[id].card, centres[id], stood.get(id)
            width, height = card.width, card.height
            left, top = centre[0] - width / 2, centre[1] - height / 2
            there = before.item if before is not None and before.card is card else None
            if there and looked and looked.misses(there.bounds, (left, top, width, height)):
                self.unmade.add(id)
                continue
            x, y = round(left), round(top)
            at[id] = centre
            if there and there.x == x and there.y == y:
                continue
            bounds = (x, y, width, height)
            self.fresh[id] = _item(id, card, bounds)
            stood[id] = _Stood(card, self.fresh[id])
        if reordered:
            self._items = {id: stood[id].item for id in order}
        elif self.fresh:
            self._items = {**self._items, **self.fresh}
        self.moved = self.places.follow({id: i.bounds for id, i in self.fresh.items()}, gone)
        return self._items


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
