"""The beads of a scene and the words on its legs: placed and made again only where they change."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from argmap.layout.diagram import Diagram
from argmap.layout.measure import TextMeasurer
from argmap.render.arrows import bead, leg_label, leg_size
from argmap.render.beads import Along, At, Room, Want, Worded
from argmap.render.grid import Box, Grid
from argmap.render.lines import Drawn, Lines
from argmap.render.picture import Item, Point
from argmap.render.shared import shared

_SAID = "•"
"""After a link's id: the word on it."""


class _Bead(NamedTuple):
    drawn: Drawn
    centre: Point
    item: Item


class Beading:
    """Keeps the last scene's beads to take over what is still true."""

    def __init__(self, measurer: TextMeasurer, lines: Lines) -> None:
        self._measurer = measurer
        self._lines = lines
        self._room: Room | None = None
        self._wants: dict[str, Want] = {}
        self._beads: dict[str, _Bead] = {}
        self._items: dict[str, Item] = {}
        self._orders: tuple[list[str], ...] = ([], [], [])
        self._order: list[str] = []
        self._diagram: Diagram | None = None
        self._loose = False

    def beads(
        self,
        diagram: Diagram,
        centres: Mapping[str, Point],
        boxes: Grid,
        loose: bool,
        moved_boxes: Collection[Box] | None = None,
    ) -> dict[str, Item]:
        """A bead for each argument and a word for each leg that needs one, on the lines as drawn.

        ``loose``: boxes placed by hand may be close to any line. ``moved_boxes``: where boxes were
        or are that are not as they were the last time, where that is known.
        """
        room = self._room
        if room is None or moved_boxes is None:
            room = self._room = Room(boxes)
            self._wants, self._beads, self._orders = {}, {}, ([], [], [])
            self._order, self._items, self._diagram = [], {}, None
        drawn, fresh, beads = self._lines.drawn, self._lines.fresh, self._beads
        last = self._order
        changed = self._wanted(diagram, centres, loose)
        order, wants = self._order, self._wants.keys()
        elsewhere = room.settle(order, self._wants, changed, moved_boxes or ())
        again = elsewhere.union(fresh & wants, {id + _SAID for id in fresh} & wants)
        for id in again:
            line, at = drawn[id.removesuffix(_SAID)], room.placed[id]
            make = _label if at.width else _bead
            beads[id] = make(beads.get(id), line, at.point, at.width)
        if order is not last:
            for id in beads.keys() - wants:
                del beads[id]
            made = [beads[id].item for id in order]
            self._items = {item.id: item for item in made}
        elif again:
            made = [beads[id].item for id in again]
            self._items = {**self._items, **{item.id: item for item in made}}
        return self._items

    def _wanted(self, diagram: Diagram, centres: Mapping[str, Point], loose: bool) -> set[str]:
        """Bring what is to be placed, and in which order, up to date; returns what is other."""
        drawn, wants = self._lines.drawn, self._wants
        old = self._diagram
        anew = diagram is not old or loose != self._loose
        afresh: Collection[str] = self._lines.fresh
        if old is None or loose != self._loose:
            afresh = drawn
        elif diagram is not old:  # what hangs elsewhere may have lines that run across now
            hung = [id for id, _ in old.parent.items() ^ diagram.parent.items()]
            afresh = afresh | (self._lines.naming(hung) & drawn.keys())
        self._diagram, self._loose = diagram, loose
        parent, links = diagram.parent, diagram.links
        trunks = [link.id for link in links if link.role == "trunk"] if anew else self._orders[0]
        wanted: dict[str, Want] = {}
        for id in afresh:
            line = drawn[id]
            across = parent.get(line.link.source) != line.link.target
            if line.spots is not None:
                want = wants.get(id)
                close = loose or across
                if not isinstance(want, Along) or (want.spots, want.close) != (line.spots, close):
                    wanted[id] = Along(line.spots, close)
            if line.word:
                size = leg_size(line.word, self._measurer)
                wanted[id + _SAID] = Worded(line.item.path, *size, across)
        unmade = self._lines.unmade
        wanted.update([(id, At(centres[id])) for id in trunks if id not in unmade])
        reworded = any((id + _SAID in wants) is not bool(drawn[id].word) for id in afresh)
        changed = {id for id, want in wanted.items() if wants.get(id) != want}
        wants.update(wanted)
        if anew or reworded:  # else all come in the same order
            whole = [link.id for link in links if link.role == "whole"]
            said = [id + _SAID for link in links if drawn[id := link.id].word]
            changed.update(self._ordered(trunks, whole, said))
        return changed

    def _ordered(self, *orders: list[str]) -> set[str]:
        """Take over the orders; returns who does not come in the same one."""
        found = {id for pair in zip(self._orders, orders, strict=True) for id in _shuffled(*pair)}
        order = [id for part in orders for id in part]
        if order != self._order:
            self._order = order
        self._orders = orders
        if len(self._wants) > len(order):
            for id in self._wants.keys() - {*order}:
                del self._wants[id]
        return found


def _bead(before: _Bead | None, drawn: Drawn, centre: Point, width: float) -> _Bead:
    """The bead of a line, the one it had before where that is still true."""
    del width
    if before is not None and before.drawn is drawn and before.centre == centre:
        return before
    argument = drawn.ends.argument
    assert argument is not None, "answers have no beads"
    item = bead(argument, centre, drawn.item.title, drawn.ends.faint)
    return _Bead(drawn, centre, before.item if before and before.item == item else item)


def _label(before: _Bead | None, drawn: Drawn, centre: Point, width: float) -> _Bead:
    """The word on a leg, the one it had before where that is still true."""
    if before is not None and before.drawn is drawn and before.centre == centre:
        return before
    argument = drawn.ends.argument
    assert argument is not None, "answers have no premises"
    item = leg_label(drawn.item.id, argument, drawn.word, centre, drawn.ends.faint, width)
    return _Bead(drawn, centre, before.item if before and before.item == item else item)


def _shuffled(before: Sequence[str], after: Sequence[str]) -> Sequence[str]:
    """What both lists have, and does not stand in the same order; what came or went aside."""
    head, tail = shared(before, after)
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    here, there = set(new), set(old)
    stood, stands = [id for id in old if id in here], [id for id in new if id in there]
    return () if stood == stands else stands
