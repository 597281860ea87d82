"""The arrows of a scene, made again only where something about them changed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import compress
from operator import not_
from typing import NamedTuple

from argmap.layout.diagram import Diagram, Link
from argmap.layout.shared import differing, picked, shared
from argmap.model.document import Document
from argmap.model.records import Record, Statement
from argmap.render.arrows import BEAD, Ends, arrow, leg_word, local, moved, named
from argmap.render.beads import Spots
from argmap.render.bezier import aside, reaching
from argmap.render.picture import Box, Item, Point
from argmap.render.sight import Looked
from argmap.render.view import View
from argmap.render.words import Words

_NAME = 60
"""A longer text is cut in the titles of arrows; its card has it all."""
_ASIDE = {"attack": 7.0, "support": 15.0}
"""How far beside the premises' rail an undercut and an underpinning run to their bead, in px."""


class Drawn(NamedTuple):
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


class Lines:
    """Keeps the last scene's arrows to take over what is still true."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self.drawn: dict[str, Drawn] = {}
        """By link id."""
        self.fresh: set[str] = set()
        """The links whose arrow is another than in the last scene."""
        self.unmade: set[str] = set()
        """The links whose arrow runs where it ran, as nobody sees it."""
        self.left: list[Box] = []
        """What arrows took up that are not there any more."""
        self._links: Sequence[Link] = ()
        self.order: Sequence[str] = ()
        """The ids of the links, in the order of the diagram."""
        self._items: dict[str, Item] = {}
        self._paths: Sequence[tuple[Point, ...]] = ()
        self._named: dict[str, set[str]] = {}
        """Record → the links that it could make others."""
        self._onto: set[str] = set()
        """The links that end on a bead."""
        self._faint: AbstractSet[str] = frozenset()

    def arrows(
        self,
        document: Document,
        diagram: Diagram,
        view: View,
        paths: Sequence[tuple[Point, ...]],
        centres: Mapping[str, Point],
        touched: Iterable[str],
        looked: Looked | None,
    ) -> dict[str, Item]:
        """An item for each link, by link id.

        ``touched``: the statements and arguments that are other records than the last time. What
        only moves out of sight of ``looked`` may be left where it was.
        """
        links, drawn, old = diagram.links, self.drawn, self._links
        relinked = links is not old
        head, tail = shared(old, links)
        gone = {link.id for link in old[head : len(old) - tail]}
        first = len(links) - tail  # of what both end with
        ids = self.order
        if relinked:
            come = [link.id for link in links[head:first]]
            ids = [*ids[:head], *come, *ids[len(ids) - tail :]]
        given = self._paths
        moved = differing(paths[:head], given[:head])
        moved += [first + at for at in differing(paths[first:], given[len(given) - tail :])]
        others = self.naming(touched)
        if view.faint != self._faint:
            others.update(link.id for link in links if link.argument in view.faint ^ self._faint)
            self._faint = view.faint
        left = self.unmade.union(
            [id for id in self._onto - gone if drawn[id].onto != centres[drawn[id].link.target]]
        )
        anew: list[int] = []
        for at in range(head, first):
            before = drawn.get(ids[at])
            if before is None or before.link != links[at]:
                anew.append(at)
            elif before.given is not paths[at] or before.onto is not None:
                moved.append(at)
        if others:
            anew += [at for at, id in enumerate(ids) if id in others]
        if left:
            moved += [at for at, id in enumerate(ids) if id in left]
        self._links, self.order, self._paths = links, ids, paths
        self.fresh, self.unmade, self.left = set(), set(), []
        for at in self._seen({*moved}.difference(anew), paths, centres, looked):
            self._keep(ids[at], self._along(drawn[ids[at]], paths[at], centres))
        for at in {*anew}:
            before = drawn.get(ids[at])
            self._keep(ids[at], self._afresh(document, links[at], paths[at], centres, view, before))
        for id in gone.difference(ids[head:first]):
            self._drop(id)
        if relinked or self.fresh:
            items = {**self._items, **{id: drawn[id].item for id in self.fresh}}
            self._items = picked(items, ids) if relinked else items
        return self._items

    def _seen(
        self,
        moved: Collection[int],
        paths: Sequence[tuple[Point, ...]],
        centres: Mapping[str, Point],
        looked: Looked | None,
    ) -> Collection[int]:
        """Of links about which only the way may be another, those that run elsewhere where somebody
        sees it; the others stay as they are."""
        drawn, ids = self.drawn, self.order
        lines = [
            (at, line.item.bounds, line.item.path, paths[at])
            for at in moved
            if (line := drawn[ids[at]]).given != paths[at]
            or (line.onto is not None and line.onto != centres[line.link.target])
        ]
        if looked is None:
            return [line[0] for line in lines]
        seen = looked.sees_lines([line[1:] for line in lines])
        self.unmade.update([ids[line[0]] for line in compress(lines, map(not_, seen))])
        return [line[0] for line in compress(lines, seen)]

    def naming(self, records: Iterable[str]) -> set[str]:
        """The links that any of these records could make others: they end there, or on a bead that
        depends on them."""
        return {id for record in records for id in self._named.get(record, ())}

    def _keep(self, id: str, line: Drawn) -> None:
        self.fresh.add(id)
        before = self.drawn.get(id)
        if before is not None:
            self.left.append(before.item.bounds)
            if before.needs == line.needs and (before.onto is None) is (line.onto is None):
                self.drawn[id] = line  # it has only moved
                return
            self._drop(id)
        self.drawn[id] = line
        for record in line.needs:
            self._named.setdefault(record, set()).add(id)
        if line.onto is not None:
            self._onto.add(id)

    def _drop(self, id: str) -> None:
        before = self.drawn.pop(id)
        self.left.append(before.item.bounds)
        for record in before.needs:
            self._named[record].discard(id)
        self._onto.discard(id)

    def _along(self, before: Drawn, path: tuple[Point, ...], centres: Mapping[str, Point]) -> Drawn:
        """The same arrow on another way."""
        onto = None if before.onto is None else centres[before.link.target]
        return self._draw(
            before.link,
            before.needs,
            path,
            onto,
            before.source,
            before.target,
            before.ends,
            before,
        )

    def _afresh(
        self,
        document: Document,
        link: Link,
        path: tuple[Point, ...],
        centres: Mapping[str, Point],
        view: View,
        before: Drawn | None,
    ) -> Drawn:
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
            ends = self._ends(document, link, source, target, onto, faint)
        else:
            ends = before.ends
        return self._draw(link, frozenset(needs), path, onto, source, target, ends, before)

    def _ends(
        self,
        document: Document,
        link: Link,
        source: tuple[Record | None, ...],
        target: Record | None,
        onto: Point | None,
        faint: bool,
    ) -> Ends:
        argument = document.arguments[link.argument] if link.argument else None
        single = link.role in ("whole", "premise")
        premise = argument.premises[link.premise] if argument and single else None
        names = map(_name, source)
        if argument is not None:
            premises = argument.premises if premise is None else (premise,)
            names = [
                named(premise, name, self._words)
                for premise, name in zip(premises, names, strict=True)
            ]
        return Ends(
            argument.id if argument else link.source,
            link.role,
            argument,
            premise,
            ", ".join(name for name in names if name),
            _name(target),
            onto is not None,
            faint,
        )

    def _draw(
        self,
        link: Link,
        needs: frozenset[str],
        path: tuple[Point, ...],
        onto: Point | None,
        source: tuple[Record | None, ...],
        target: Record | None,
        ends: Ends,
        before: Drawn | None,
    ) -> Drawn:
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
        return Drawn(link, needs, path, onto, source, target, ends, spots, word, shape, item)


def _shifted(old: tuple[Point, ...], new: tuple[Point, ...]) -> bool:
    """Whether ``new`` is ``old`` moved as a whole; told exactly, or not at all."""
    dx, dy = new[0][0] - old[0][0], new[0][1] - old[0][1]
    if (new[-1][0] - dx, new[-1][1] - dy) != old[-1]:
        return False
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


def _concluded(id: str, document: Document) -> tuple[Record | None, set[str]]:
    """The statement that an argument bears on in the end, None when it runs in a circle; and what
    leads there."""
    seen: set[str] = set()
    while id in document.arguments and id not in seen:
        seen.add(id)
        id = document.arguments[id].conclusion
    return document.statements.get(id), seen | {id}


def _name(record: Record | None) -> str:
    """What a line's end is called: the statement's name, shortened."""
    if not isinstance(record, Statement):
        return ""
    name = record.name
    if len(name) > _NAME:
        name = name[:_NAME].rsplit(" ", 1)[0] + "…"
    return " ".join(name.split())
