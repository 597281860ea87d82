"""The beads of a scene and the words on its legs: placed and made again only where they change."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import chain, compress
from operator import ne
from typing import NamedTuple

from argmap.layout.diagram import Diagram
from argmap.layout.measure import TextMeasurer
from argmap.layout.shared import picked, shared
from argmap.render.arrows import bead, leg_label, leg_size
from argmap.render.beads import Along, At, Room, Want, Worded
from argmap.render.grid import Box, Grid
from argmap.render.lines import Drawn, Lines
from argmap.render.picture import Item, Point

_MARK = "•"
"""Before an argument's id: its bead; after a link's: the word on it. Their items are called so."""


class _Bead(NamedTuple):
    drawn: Drawn
    centre: Point
    item: Item


class _Marks(dict[str, str]):
    """What the beads of arguments are called."""

    def __missing__(self, id: str) -> str:
        self[id] = mark = _MARK + id
        return mark


class Beading:
    """Keeps the last scene's beads to take over what is still true."""

    def __init__(self, measurer: TextMeasurer, lines: Lines) -> None:
        self._measurer = measurer
        self._lines = lines
        self._room: Room | None = None
        self._wants: dict[str, Want] = {}
        self._beads: dict[str, _Bead] = {}
        self._items: dict[str, Item] = {}
        self._worded: set[str] = set()
        """The links with a word on them."""
        self._marks = _Marks()
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
            self._order, self._items, self._diagram, self._worded = [], {}, None, set()
        drawn, beads = self._lines.drawn, self._beads
        last = self._order
        changed, shuffled = self._wanted(diagram, centres, loose)
        order, wants = self._order, self._wants
        again = room.settle(order, wants, changed, moved_boxes or (), shuffled)
        for id in self._lines.fresh:
            again.update([own for own in (_MARK + id, id + _MARK) if own in wants])
        for id in again:
            at = room.placed[id]
            line = drawn[id[: -len(_MARK)] if at.width else id[len(_MARK) :]]
            make = _label if at.width else _bead
            beads[id] = make(beads.get(id), line, at.point, at.width)
        if order is not last or again:
            items = {**self._items, **{id: beads[id].item for id in again}}
            self._items = picked(items, order) if order is not last else items
        if len(beads) > len(order):
            for id in beads.keys() - wants:
                del beads[id]
        return self._items

    def _wanted(
        self, diagram: Diagram, centres: Mapping[str, Point], loose: bool
    ) -> tuple[set[str], set[str]]:
        """Bring what is to be placed, and in which order, up to date; returns what is other, and
        what comes in another order."""
        drawn, wants, worded = self._lines.drawn, self._wants, self._worded
        old = self._diagram
        anew = diagram is not old or loose != self._loose
        afresh: Collection[str] = self._lines.fresh
        if old is None or loose != self._loose:
            afresh = drawn
        elif diagram is not old:  # what hangs elsewhere may have lines that run across now
            afresh = afresh | (self._lines.naming(_elsewhere(old, diagram)) & drawn.keys())
        self._diagram, self._loose = diagram, loose
        parent, links = diagram.parent, diagram.links
        trunks, whole, said = self._orders
        if anew:
            marks = self._marks  # the very same strings, so that orders are compared quickly
            trunks = [marks[link.id] for link in links if link.role == "trunk"]
            whole = [marks[link.id] for link in links if link.role == "whole"]
            worded.intersection_update(drawn)
        wanted: dict[str, Want] = {}
        reworded = False
        for id in afresh:
            line = drawn[id]
            across = parent.get(line.link.source) != line.link.target
            if line.spots is not None:
                want = wants.get(_MARK + id)
                close = loose or across
                if not isinstance(want, Along) or (want.spots, want.close) != (line.spots, close):
                    wanted[_MARK + id] = Along(line.spots, close)
            if bool(line.word) is not (id in worded):
                reworded = True
                worded ^= {id}
            if line.word:
                size = leg_size(line.word, self._measurer)
                wanted[id + _MARK] = Worded(line.item.path, *size, across)
        if anew or reworded:
            said = [id + _MARK for id in self._lines.order if id in worded]
        unmade = self._lines.unmade
        for id in trunks:
            own, want = id[len(_MARK) :], wants.get(id)
            at = centres[own]
            if own not in unmade and not (isinstance(want, At) and want.point == at):
                wanted[id] = At(at)
        changed = {id for id, want in wanted.items() if wants.get(id) != want}
        wants.update(wanted)
        # else all come in the same order
        shuffled = self._ordered(trunks, whole, said) if anew or reworded else set[str]()
        return changed, shuffled

    def _ordered(self, *orders: list[str]) -> set[str]:
        """Take over the orders; returns who does not come in the same one."""
        found = {id for pair in zip(self._orders, orders, strict=True) for id in _shuffled(*pair)}
        order = [*chain(*orders)]
        if order != self._order:
            self._order = order
        self._orders = orders
        if len(self._wants) > len(order):
            for id in self._wants.keys() - {*order}:
                del self._wants[id]
        return found


def _elsewhere(before: Diagram, after: Diagram) -> set[str]:
    """What does not hang from the node that it hung from."""
    was, now = before.parent, after.parent
    return {*compress(was, map(ne, was.values(), map(now.get, was))), *(now.keys() - was.keys())}


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
    """What both lists have, and does not stand in the same order as the rest: the one that has
    moved past others, or all; what came or went aside."""
    head, tail = shared(before, after)
    old, new = before[head : len(before) - tail], after[head : len(after) - tail]
    here, there = set(new), set(old)
    stood, stands = [id for id in old if id in here], [id for id in new if id in there]
    first = next(compress(zip(stood, stands, strict=True), map(ne, stood, stands)), ())
    for one in first:
        if [id for id in stood if id != one] == [id for id in stands if id != one]:
            return [one]
    return stands if first else ()
