"""The lines of a scene: arrows and beads, made again only where something about them changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from argmap.layout.diagram import Diagram, Link
from argmap.layout.measure import TextMeasurer
from argmap.model.document import Document
from argmap.model.records import Argument, Record, Statement
from argmap.render.arrows import BEAD, Ends, arrow, bead, local, moved
from argmap.render.beads import Box, Boxes, Spots, place
from argmap.render.bezier import reaching
from argmap.render.picture import Item, Point
from argmap.render.view import View
from argmap.render.words import Words


class _Drawn(NamedTuple):
    """An arrow and what it was made from."""

    given: tuple[Point, ...]
    onto: Point | None
    source: Record | None
    target: Record | None
    ends: Ends
    spots: Spots | None
    item: Item


class _Bead(NamedTuple):
    argument: Argument
    centre: Point
    title: str
    faint: bool
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
            source = statements.get(link.source) or arguments.get(link.source)
            target = statements.get(link.target) or arguments.get(link.target)
            onto = centres[link.target] if type(target) is Argument else None
            before = old.get(id)
            if (
                before is not None
                and before.source is source
                and before.target is target
                and before.given == path
                and before.onto == onto
                and before.ends.argument is (arguments[link.argument] if link.argument else None)
                and before.ends.faint is (link.argument in faint)
            ):
                drawn = before
            else:
                drawn = self._draw(document, link, path, onto, link.argument in faint, before)
            self._drawn[id] = drawn
            found[id] = drawn.item
        return found

    def beads(
        self, diagram: Diagram, centres: Mapping[str, Point], boxes: Sequence[Box], loose: bool
    ) -> dict[str, Item]:
        """A bead for each argument; ``loose``: boxes placed by hand may be close to any line."""
        wanted: dict[str, Spots] = {}
        meeting: dict[str, _Drawn] = {}
        crossing: set[str] = set()
        for link in diagram.links:
            drawn = self._drawn[link.id]
            if drawn.spots is not None:
                wanted[link.id] = drawn.spots
                if loose or diagram.parent.get(link.source) != link.target:
                    crossing.add(link.id)
            elif link.role == "trunk":
                meeting[link.id] = drawn
        spots = {id: centres[id] for id in meeting}
        placed = place(wanted, spots.values(), Boxes(boxes) if crossing else None, crossing)
        old, self._beads = self._beads, {}
        found: dict[str, Item] = {}
        for id, centre in (*spots.items(), *placed.items()):
            ends = self._drawn[id].ends
            argument = ends.argument
            if argument is None:
                continue
            title = self._drawn[id].item.title
            made = old.get(id)
            if (
                made is None
                or made.argument is not argument
                or made.centre != centre
                or made.faint is not ends.faint
                or made.title != title
            ):
                item = bead(argument, centre, title, ends.faint)
                made = _Bead(argument, centre, title, ends.faint, item)
            self._beads[id] = made
            found[made.item.id] = made.item
        return found

    def _draw(
        self,
        document: Document,
        link: Link,
        path: tuple[Point, ...],
        onto: Point | None,
        faint: bool,
        before: _Drawn | None,
    ) -> _Drawn:
        source = document.get(link.source)
        target = document.get(link.target)
        argument = document.arguments[link.argument] if link.argument else None
        single = link.role in ("whole", "premise")
        premise = argument.premises[link.premise] if argument and single else None
        ends = Ends(
            argument.id if argument else link.source,
            link.role,
            argument,
            premise,
            _name(source, document),
            _name(target, document),
            type(target) is Argument,
            faint,
        )
        shown = path
        if onto is not None:
            shown = reaching(path, onto, BEAD - 1 if link.role == "premise" else BEAD + 1)
        if before is not None and before.ends == ends and local(shown) == local(before.item.path):
            item = moved(before.item, shown, ends)
        else:
            item = arrow(link.id, shown, ends, self._measurer, self._words)
        spots = None
        if link.role == "whole":
            spots = before.spots if before is not None and before.given == path else None
            spots = spots or Spots(path)
        return _Drawn(path, onto, source, target, ends, spots, item)


def _name(record: Record | None, document: Document) -> str:
    """What a line's end is called: a statement's name; of an argument, what it concludes to."""
    seen: set[str] = set()
    while isinstance(record, Argument) and record.id not in seen:
        seen.add(record.id)
        record = document.get(record.conclusion)
    return " ".join(record.name.split()) if isinstance(record, Statement) else ""
