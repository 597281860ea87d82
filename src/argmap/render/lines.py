"""The lines of a scene: arrows and beads, made again only where something about them changed."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from argmap.layout.diagram import Diagram, Link
from argmap.layout.measure import TextMeasurer
from argmap.model.document import Document
from argmap.model.records import Record, Statement
from argmap.render.arrows import (
    BEAD,
    Ends,
    arrow,
    bead,
    leg_label,
    leg_size,
    leg_word,
    local,
    moved,
)
from argmap.render.beads import Room, Spots
from argmap.render.bezier import aside, reaching
from argmap.render.grid import Box, Grid
from argmap.render.picture import Item, Point
from argmap.render.view import View
from argmap.render.words import Words

_NAME = 60
"""A longer text is cut in the titles of arrows; its card has it all."""


_ASIDE = {"attack": 7.0, "support": 15.0}
"""How far beside the premises' rail an undercut and an underpinning run to their bead, in px."""


class _Drawn(NamedTuple):
    """An arrow and what it was made from; ``needs``: the records that could make it another."""

    link: Link
    needs: frozenset[str]
    given: tuple[Point, ...]
    onto: Point | None
    source: tuple[Record | None, ...]
    target: Record | None
    ends: Ends
    spots: Spots | None
    word: str
    shape: tuple[Point, ...]
    item: Item


class _Bead(NamedTuple):
    drawn: _Drawn
    centre: Point
    item: Item


class Lines:
    """Keeps the last scene's arrows and beads to take over what is still true."""

    def __init__(self, measurer: TextMeasurer, words: Words) -> None:
        self._measurer = measurer
        self._words = words
        self._drawn: dict[str, _Drawn] = {}
        self._beads: dict[str, _Bead] = {}
        self._room: Room | None = None
        self._order: tuple[list[str], list[str]] = ([], [])

    def arrows(
        self,
        document: Document,
        diagram: Diagram,
        view: View,
        paths: Sequence[tuple[Point, ...]],
        centres: Mapping[str, Point],
        touched: AbstractSet[str] | None = None,
    ) -> dict[str, Item]:
        """An item for each link, by link id; keeps where beads may sit for ``beads``.

        ``touched``: the statements and arguments that are other records than the last time, where
        that is known.
        """
        old, self._drawn = self._drawn, {}
        drawn, faint = self._drawn, view.faint
        found: dict[str, Item] = {}
        for link, path in zip(diagram.links, paths, strict=True):
            id = link.id
            before = old.get(id)
            now: _Drawn | None = None
            if (
                before is not None
                and touched is not None
                and (not touched or before.needs.isdisjoint(touched))
                and (before.link is link or before.link == link)
                and before.ends.faint is (link.argument in faint)
            ):
                onto = None if before.onto is None else centres[link.target]
                if (before.given is path or before.given == path) and before.onto == onto:
                    now = before
                else:
                    now = self._draw(
                        link,
                        before.needs,
                        path,
                        onto,
                        before.source,
                        before.target,
                        before.ends,
                        before,
                    )
            if now is None:
                now = self._afresh(document, link, path, centres, view, before)
            drawn[id] = now
            found[id] = now.item
        return found

    def _afresh(
        self,
        document: Document,
        link: Link,
        path: tuple[Point, ...],
        centres: Mapping[str, Point],
        view: View,
        before: _Drawn | None,
    ) -> _Drawn:
        """An arrow whose records may be others than the last time."""
        statements, arguments = document.statements, document.arguments
        needs = {link.source, link.target}
        target: Record | None = statements.get(link.target)
        onto = None
        if target is None:
            onto = centres[link.target]
            target, by_way_of = _concluded(link.target, document)
            needs |= by_way_of
        premises = (
            [premise.statement for premise in arguments[link.id].premises]
            if link.role == "trunk"
            else [link.source]
        )
        source = tuple([statements.get(id) for id in premises])
        needs.update(premises)
        if link.argument:
            needs.add(link.argument)
        faint = link.argument in view.faint
        if (
            before is None
            or before.source != source
            or before.target is not target
            or before.ends.argument is not (arguments[link.argument] if link.argument else None)
            or before.ends.role != link.role
            or before.ends.on_argument is not (onto is not None)
            or before.ends.faint is not faint
        ):
            ends = _ends(document, link, source, target, onto, faint)
        else:
            ends = before.ends
        return self._draw(link, frozenset(needs), path, onto, source, target, ends, before)

    def beads(
        self,
        diagram: Diagram,
        centres: Mapping[str, Point],
        boxes: Grid,
        loose: bool,
        moved_boxes: Collection[Box] | None = None,
    ) -> dict[str, Item]:
        """A bead for each argument and a word for each leg that needs one.

        ``loose``: boxes placed by hand may be close to any line. ``moved_boxes``: where boxes were
        or are that are not as they were the last time, where that is known.
        """
        parent, drawn = diagram.parent, self._drawn
        trunks: list[str] = []
        whole: list[tuple[Link, Spots]] = []
        said: list[Link] = []
        for link in diagram.links:
            made = drawn[link.id]
            if made.spots is not None:
                whole.append((link, made.spots))
            elif link.role == "trunk":
                trunks.append(link.id)
            if made.word:
                said.append(link)
        order = [link.id for link, _ in whole], [f"{link.id}•" for link in said]
        shuffled = {*_shuffled(self._order[0], order[0]), *_shuffled(self._order[1], order[1])}
        last = self._room if moved_boxes is not None else None
        room = self._room = Room(boxes, last, moved_boxes or (), shuffled)
        if last is not None:
            room.forget(last.placed.keys() - {*trunks, *order[0], *order[1]})
        self._order = order
        old, self._beads = self._beads, {}
        kept = self._beads
        for id in trunks:
            room.take(id, centres[id])
            kept[id] = _bead(old.get(id), drawn[id], centres[id])
        for link, spots in whole:
            id = link.id
            close = loose or parent.get(link.source) != link.target
            centre = room.bead(id, spots, close)
            made, line = old.get(id), drawn[id]
            if made is None or made.drawn is not line or made.centre is not centre:
                made = _bead(made, line, centre)
            kept[id] = made
        for link, id in zip(said, order[1], strict=True):
            line = drawn[link.id]
            width, height = leg_size(line.word, self._measurer)
            across = parent.get(link.source) != link.target
            centre = room.label(id, line.item.path, width, height, across)
            kept[id] = _label(old.get(id), line, centre, width)
        return {made.item.id: made.item for made in kept.values()}

    def _draw(
        self,
        link: Link,
        needs: frozenset[str],
        path: tuple[Point, ...],
        onto: Point | None,
        source: tuple[Record | None, ...],
        target: Record | None,
        ends: Ends,
        before: _Drawn | None,
    ) -> _Drawn:
        way, shown = _ways(path, onto, ends)
        shape = before.shape if before and _shifted(before.item.path, shown) else local(shown)
        if before is not None and before.shape == shape and before.ends == ends:
            item = moved(before.item, shown)
            word = before.word
        else:
            item = arrow(link.id, shown, shape, ends, self._words)
            word = leg_word(ends.premise, self._words) if ends.premise else ""
        spots = None
        if ends.role == "whole":
            if before is not None and before.spots is not None and before.word == word:
                spots = before.spots if before.spots.path == way else None
            spots = spots or Spots(way, bool(word))
        return _Drawn(link, needs, path, onto, source, target, ends, spots, word, shape, item)


def _bead(before: _Bead | None, drawn: _Drawn, centre: Point) -> _Bead:
    """The bead of a line, the one it had before where that is still true."""
    if before is not None and before.drawn is drawn and before.centre == centre:
        return before
    argument = drawn.ends.argument
    assert argument is not None, "answers have no beads"
    item = bead(argument, centre, drawn.item.title, drawn.ends.faint)
    return _Bead(drawn, centre, before.item if before and before.item == item else item)


def _label(before: _Bead | None, drawn: _Drawn, centre: Point, width: float) -> _Bead:
    """The word on a leg, the one it had before where that is still true."""
    if before is not None and before.drawn is drawn and before.centre == centre:
        return before
    argument = drawn.ends.argument
    assert argument is not None, "answers have no premises"
    item = leg_label(drawn.item.id, argument, drawn.word, centre, drawn.ends.faint, width)
    return _Bead(drawn, centre, before.item if before and before.item == item else item)


def _shifted(old: tuple[Point, ...], new: tuple[Point, ...]) -> bool:
    """Whether ``new`` is ``old`` moved as a whole; told exactly, or not at all."""
    dx, dy = new[0][0] - old[0][0], new[0][1] - old[0][1]
    return tuple([(x - dx, y - dy) for x, y in new]) == old


def _ways(
    path: tuple[Point, ...], onto: Point | None, ends: Ends
) -> tuple[tuple[Point, ...], tuple[Point, ...]]:
    """Where the line runs, and that with its end on the bead it bears on."""
    if onto is None:
        return path, path
    if ends.role == "premise" or ends.argument is None:
        return path, reaching(path, onto, BEAD - 1)
    way = aside(path, onto, _ASIDE[ends.argument.polarity])
    return way, reaching(way, onto, BEAD + 1)


def _ends(
    document: Document,
    link: Link,
    source: tuple[Record | None, ...],
    target: Record | None,
    onto: Point | None,
    faint: bool,
) -> Ends:
    argument = document.arguments[link.argument] if link.argument else None
    single = link.role in ("whole", "premise")
    return Ends(
        argument.id if argument else link.source,
        link.role,
        argument,
        argument.premises[link.premise] if argument and single else None,
        ", ".join(name for name in map(_name, source) if name),
        _name(target),
        onto is not None,
        faint,
    )


def _concluded(id: str, document: Document) -> tuple[Record | None, set[str]]:
    """The statement that an argument bears on in the end, None when it runs in a circle; and what
    leads there."""
    seen: set[str] = set()
    while id in document.arguments and id not in seen:
        seen.add(id)
        id = document.arguments[id].conclusion
    return document.statements.get(id), seen | {id}


def _shuffled(before: list[str], after: list[str]) -> list[str]:
    """What does not stand in the same order: all between the ends that two lists share."""
    if before == after:
        return []
    head, tail = 0, 0
    most = min(len(before), len(after))
    while head < most and before[head] == after[head]:
        head += 1
    while tail < most - head and before[-1 - tail] == after[-1 - tail]:
        tail += 1
    return after[head : len(after) - tail]


def _name(record: Record | None) -> str:
    """What a line's end is called: the statement's name, shortened."""
    if not isinstance(record, Statement):
        return ""
    name = record.name
    if len(name) > _NAME:
        name = name[:_NAME].rsplit(" ", 1)[0] + "…"
    return " ".join(name.split())
