"""The cards of a scene, set again only where what they show may be another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import NamedTuple

from argmap.layout.diagram import Node
from argmap.layout.shared import picked, shared
from argmap.render.bones import Bones
from argmap.render.card import Card, CardMaker
from argmap.render.cut import Cut
from argmap.render.facts import Facts, camp_colours, facts

Size = tuple[float, float]
_ID = itemgetter(0)
"""Of a node; quicker than its name where all are asked."""


class Shown(NamedTuple):
    """A statement's card, and what it shows."""

    facts: Facts
    hidden: int
    card: Card


class Cards:
    """Keeps the last scene's cards to take over what is still true; at first, of those ``known``
    from another builder, whose maker is the same."""

    def __init__(
        self, maker: CardMaker, cut: Cut, junction: Size, known: Mapping[str, Shown]
    ) -> None:
        self._maker = maker
        self._known = known
        self._cut = cut
        self._junction = junction
        self.shown: dict[str, Shown] = {}
        """By statement."""
        self.order: Sequence[str] = ()
        """The statements that are shown, in the order of the diagram."""
        self.fresh: set[str] = set()
        """Whose card is another than in the last scene."""
        self.sizes: Mapping[str, Size] = {}
        """Of all nodes, in the order of the diagram."""
        self._nodes: Sequence[Node] = ()

    def follow(self, bones: Bones) -> None:
        """Bring the cards up to date."""
        nodes, old, shown = bones.diagram.nodes, self._nodes, self.shown
        differing = bones.differing
        again: dict[str, int] = {}
        between: Sequence[Node] = ()
        if differing is None:
            again = {node.id: node.hidden for node in nodes if not node.junction}
        else:
            named = [id for id in (*bones.touched, *differing) if id in shown]
            again = {id: shown[id].hidden for id in named}
        if nodes is not old:
            self.order = [node.id for node in nodes if not node.junction]
            head, tail = shared(old, nodes)
            between = nodes[head : len(nodes) - tail]
            again.update([(node.id, node.hidden) for node in between if not node.junction])
            here = {node.id for node in between}
            for id in [node.id for node in old[head : len(old) - tail] if node.id not in here]:
                shown.pop(id, None)
                again.pop(id, None)
        self.fresh = self._set(bones, again)
        sizes = {**self.sizes, **{id: _size(shown[id].card) for id in self.fresh}}
        if nodes is not old:
            sizes.update([(node.id, self._junction) for node in between if node.junction])
            sizes = picked(sizes, list(map(_ID, nodes)))
        self.sizes, self._nodes = sizes, nodes

    def _set(self, bones: Bones, again: Mapping[str, int]) -> set[str]:
        """Set these cards, if they show something else; ``again``: how many each hides."""
        document, differing = bones.document, bones.differing
        camps = camp_colours(document.camps)
        fresh: set[str] = set()
        for id, hidden in again.items():
            statement, before = document.statements[id], self.shown.get(id)
            if (
                before is not None
                and differing is not None
                and before.facts.statement is statement
                and before.hidden == hidden
                and id not in differing
            ):
                continue
            found = facts(
                statement, document, bones.view, camps, bones.bearings, bones.main, hidden
            )
            found = self._cut.shown(found)
            same = before or self._known.get(id)
            card = same.card if same and same.facts == found else self._maker.card(found)
            if before is None or card is not before.card:
                fresh.add(id)
            self.shown[id] = Shown(found, hidden, card)
        return fresh


def _size(card: Card) -> Size:
    return (card.width, card.height)
