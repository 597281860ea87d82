"""The beads of a scene and the words on its legs: placed and made again only where they change."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import chain, compress
from operator import ne

from argmap.layout.diagram import Diagram
from argmap.layout.measure import TextMeasurer
from argmap.layout.shared import picked, shared
from argmap.render.arrows import MARK, bead, leg_label, leg_size
from argmap.render.beads import Along, At, Placed, Room, Want, Worded
from argmap.render.grid import Grid
from argmap.render.lines import Lines
from argmap.render.picture import Box, Item, Point


class _Marks(dict[str, str]):
    """What the beads of arguments are called."""

    def __missing__(self, id: str) -> str:
        self[id] = mark = MARK + id
        return mark


class Beading:
    """Keeps the last scene's beads to take over what is still true."""

    def __init__(self, measurer: TextMeasurer, lines: Lines, boxes: Grid) -> None:
        self._measurer = measurer
        self._lines = lines
        self._room = Room(boxes)
        self._wants: dict[str, Want] = {}
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
        loose: bool,
        moved_boxes: Collection[Box],
    ) -> dict[str, Item]:
        """A bead for each argument and a word for each leg that needs one, on the lines as drawn.

        ``loose``: boxes placed by hand may be close to any line. ``moved_boxes``: where boxes were
        or are that are not as they were the last time.
        """
        room, last = self._room, self._order
        changed, shuffled = self._wanted(diagram, centres, loose)
        order, wants = self._order, self._wants
        again = room.settle(order, wants, changed, moved_boxes, shuffled)
        for id in self._lines.fresh:
            again.update([own for own in (MARK + id, id + MARK) if own in wants])
        if order is not last or again:
            items = {**self._items, **{id: self._item(id, room.placed[id]) for id in again}}
            self._items = picked(items, order) if order is not last else items
        return self._items

    def _item(self, id: str, at: Placed) -> Item:
        """A bead or a word where it stands, the one of the last scene where it is no other."""
        line = self._lines.drawn[id[: -len(MARK)] if at.width else id[len(MARK) :]]
        argument = line.ends.argument
        assert argument is not None, "answers have neither beads nor premises"
        if at.width:
            link, faint = line.item.id, line.ends.faint
            item = leg_label(link, argument, line.word, at.point, faint, at.width)
        else:
            item = bead(argument, at.point, line.item.title, line.ends.faint)
        before = self._items.get(id)
        return item if before is None or before != item else before

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
                want = wants.get(MARK + id)
                close = loose or across
                if not isinstance(want, Along) or (want.spots, want.close) != (line.spots, close):
                    wanted[MARK + id] = Along(line.spots, close)
            if bool(line.word) is not (id in worded):
                reworded = True
                worded ^= {id}
            if line.word:
                size = leg_size(line.word, self._measurer)
                wanted[id + MARK] = Worded(line.item.path, *size, across)
        if anew or reworded:
            said = [id + MARK for id in self._lines.order if id in worded]
        unmade = self._lines.unmade
        for id in trunks:
            own, want = id[len(MARK) :], wants.get(id)
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
