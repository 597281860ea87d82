"""The lines of a scene: arrows and beads, made again only where something about them changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
from argmap.render.grid import Grid
from argmap.render.picture import Item, Point
from argmap.render.view import View
from argmap.render.words import Words

_NAME = 60
"""A longer text is cut in the titles of arrows; its card has it all."""


_ASIDE = {"attack": 7.0, "support": 15.0}
"""How far beside the premises' rail an undercut and an underpinning run to their bead, in px."""


class _Drawn(NamedTuple):
    """An arrow and what it was made from."""

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

    def arrows(
        self,
        document: Document,
        diagram: Diagram,
        view: View,
        paths: Sequence[tuple[Point, ...]],
        centres: Mapping[str, Point],
    ) -> dict[str, Item]:
        """An item for each link, by link id; keeps where beads may sit for ``beads``."""
        statements, arguments = document.statements, document.arguments
        old, self._drawn = self._drawn, {}
        faint = view.faint
        found: dict[str, Item] = {}
        for link, path in zip(diagram.links, paths, strict=True):
            id = link.id
            target: Record | None = statements.get(link.target)
            onto = None
            if target is None:
                onto = centres[link.target]
                target = _concluded(link.target, document)
            if link.role == "trunk":
                premises = arguments[id].premises
                source = tuple([statements.get(premise.statement) for premise in premises])
            else:
                source = (statements.get(link.source),)
            before = old.get(id)
            if (
                before is None
                or before.source != source
                or before.target is not target
                or before.ends.argument is not (arguments[link.argument] if link.argument else None)
                or before.ends.role != link.role
                or before.ends.on_argument is not (onto is not None)
                or before.ends.faint is not (link.argument in faint)
            ):
                ends = _ends(document, link, source, target, onto, link.argument in faint)
                drawn = self._draw(id, path, onto, source, target, ends, before)
            elif before.given == path and before.onto == onto:
                drawn = before
            else:
                drawn = self._draw(id, path, onto, source, target, before.ends, before)
            self._drawn[id] = drawn
            found[id] = drawn.item
        return found

    def beads(
        self, diagram: Diagram, centres: Mapping[str, Point], boxes: Grid, loose: bool
    ) -> dict[str, Item]:
        """A bead for each argument and a word for each leg that needs one.

        ``loose``: boxes placed by hand may be close to any line.
        """
        room = Room(boxes)
        parent = diagram.parent
        whole: list[tuple[Link, Spots]] = []
        said: list[Link] = []
        placed: dict[str, Point] = {}
        for link in diagram.links:
            drawn = self._drawn[link.id]
            if drawn.spots is not None:
                whole.append((link, drawn.spots))
            elif link.role == "trunk":
                placed[link.id] = centres[link.id]
                room.take(centres[link.id])
            if drawn.word:
                said.append(link)
        for link, spots in whole:
            close = loose or parent.get(link.source) != link.target
            placed[link.id] = room.bead(spots, close)
        old, self._beads = self._beads, {}
        for id, centre in placed.items():
            self._keep(old, f"•{id}", self._drawn[id], centre, 0.0)
        for link in said:
            drawn = self._drawn[link.id]
            width, height = leg_size(drawn.word, self._measurer)
            across = parent.get(link.source) != link.target
            centre = room.label(drawn.item.path, width, height, across)
            self._keep(old, f"{link.id}•", drawn, centre, width)
        return {id: made.item for id, made in self._beads.items()}

    def _keep(
        self, old: Mapping[str, _Bead], id: str, drawn: _Drawn, centre: Point, width: float
    ) -> None:
        """Take over the bead or label ``id`` from the last scene, or make it."""
        made = old.get(id)
        if made is None or made.drawn is not drawn or made.centre != centre:
            ends = drawn.ends
            argument = ends.argument
            if argument is None:
                return
            if width:
                item = leg_label(drawn.item.id, argument, drawn.word, centre, ends.faint, width)
            else:
                item = bead(argument, centre, drawn.item.title, ends.faint)
            if made is not None and made.item == item:
                item = made.item
            made = _Bead(drawn, centre, item)
        self._beads[id] = made

    def _draw(
        self,
        id: str,
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
            item = arrow(id, shown, shape, ends, self._words)
            word = leg_word(ends.premise, self._words) if ends.premise else ""
        spots = None
        if ends.role == "whole":
            if before is not None and before.given == path and before.word == word:
                spots = before.spots
            spots = spots or Spots(way, bool(word))
        return _Drawn(path, onto, source, target, ends, spots, word, shape, item)


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


def _concluded(id: str, document: Document) -> Record | None:
    """The statement that an argument bears on in the end; None when it runs in a circle."""
    seen: set[str] = set()
    while id in document.arguments and id not in seen:
        seen.add(id)
        id = document.arguments[id].conclusion
    return document.statements.get(id)


def _name(record: Record | None) -> str:
    """What a line's end is called: the statement's name, shortened."""
    if not isinstance(record, Statement):
        return ""
    name = record.name
    if len(name) > _NAME:
        name = name[:_NAME].rsplit(" ", 1)[0] + "…"
    return " ".join(name.split())
