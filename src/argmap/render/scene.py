"""Document and view → a picture with everything in its place.

The builder keeps what it made: cards by what they show, lines by their paths. What did not change
is the very same object in the next picture, so that a canvas finds what to repaint by identity. A
scene built after an edit equals one built from scratch with the same previous places.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, count
from operator import itemgetter
from types import MappingProxyType
from typing import NamedTuple

from argmap.layout.diagram import Diagram
from argmap.layout.incremental import Arranger
from argmap.layout.measure import TextMeasurer
from argmap.layout.problem import Problem
from argmap.model.document import Document
from argmap.render.arrows import JUNCTION
from argmap.render.beading import Beading
from argmap.render.bones import Bones
from argmap.render.boxes import Boxes
from argmap.render.card import CardMaker
from argmap.render.cards import Cards, Shown
from argmap.render.cut import Cut
from argmap.render.extent import Extent, around
from argmap.render.folds import Places, carried
from argmap.render.groups import Frames
from argmap.render.lines import Lines
from argmap.render.picture import Box, Item, Picture, Point
from argmap.render.sight import Sight, Unmade
from argmap.render.view import Verdict, View
from argmap.render.words import Translate, Words, clean

__all__ = ["Scene", "SceneBuilder", "Verdict", "View"]

_MARGIN = 24.0
"""Around the picture, in px."""


class Standing(NamedTuple):
    """How a picture stands in which a hand has placed boxes, by node id."""

    natural: Mapping[str, Point]
    """Where everything would be, had nothing made way: what the next arrangement goes by."""
    away: frozenset[str]
    """Hand-placed nodes for which no place is kept free among the others."""


class Scene(NamedTuple):
    """A built picture and what it was built from; centres and sizes by node id, in px."""

    document: Document
    view: View
    diagram: Diagram
    centres: Mapping[str, Point]
    sizes: Mapping[str, tuple[float, float]]
    picture: Picture
    hidden: Places = Places()
    """Where what is folded away would stand, so that it comes back as it was."""
    whole: Places | None = None
    """Where everything stood before anything was folded, while the document is still the same."""
    paths: Sequence[tuple[Point, ...]] = ()
    """How the lines run, one per link of the diagram."""
    unmade: Unmade | None = None
    """What the picture does not show in its place yet; None: nothing, it is true everywhere."""
    standing: Standing | None = None
    """What hand-placed boxes have done to it; None: there are none."""


class _Skeleton(NamedTuple):
    """A diagram as the layout wants it: by number."""

    diagram: Diagram
    keys: list[str]
    number: dict[str, int]
    parent: list[int]
    links: list[tuple[int, int]]
    junction: list[bool]

    @classmethod
    def of(cls, drawn: Diagram) -> _Skeleton:
        ids, junction = map(itemgetter(0), drawn.nodes), map(itemgetter(1), drawn.nodes)
        keys = list(ids)
        index = dict(zip(keys, count(), strict=False))
        number: Mapping[str | None, int] = {None: -1, **index}
        sources, targets = (map(itemgetter(end), drawn.links) for end in (1, 2))
        return cls(
            drawn,
            keys,
            index,
            list(map(number.__getitem__, map(drawn.parent.get, keys))),
            [*zip(map(index.__getitem__, sources), map(index.__getitem__, targets), strict=True)],
            list(junction),
        )


class SceneBuilder:
    """Builds scenes of one map, each from the last; make one per measurer and language of words.

    ``known``: cards of a builder for whose cut they come out the same, to be taken over.
    """

    def __init__(
        self,
        measurer: TextMeasurer,
        translate: Translate | None = None,
        cut: Cut | None = None,
        known: Mapping[str, Shown] = MappingProxyType({}),
    ) -> None:
        self._measurer = measurer
        self._cut = cut or Cut()
        self._words = Words(translate)
        maker = CardMaker(measurer, self._words, self._cut.ratio, self._cut.least)
        self._cards = Cards(maker, self._cut, (JUNCTION, JUNCTION), known)
        self._arranger = Arranger()
        self._boxes = Boxes()
        self._lines = Lines(self._words)
        self._beading = Beading(measurer, self._lines, self._boxes.places)
        self._bones: Bones | None = None
        self._skeleton: _Skeleton | None = None
        self._groups: dict[str, Item] = {}
        self._extent = Extent()

    @property
    def cards(self) -> Mapping[str, Shown]:
        """The cards of the last scene, by statement."""
        return self._cards.shown

    def build(
        self,
        document: Document,
        view: View,
        previous: Scene | None = None,
        sight: Sight | None = None,
    ) -> Scene:
        """The scene of ``document``; what stands in ``previous`` keeps its order and place.

        With something folded and nothing to go by, it is the unfolded map's order that is kept.
        What moves out of ``sight`` may stay where it was in the picture (see ``Scene.unmade``),
        until the next scene is built. No groups: a frame is drawn around all that it holds.
        """
        if view.folded and (previous is None or previous.view.direction != view.direction):
            previous = self.build(document, view._replace(folded=frozenset()))
        old = self._bones
        bones = self._bones = old.after(document, view) if old else Bones.of(document, view)
        drawn = bones.diagram
        known = _known(previous, document, view)
        last = known.centres
        if previous is not None:
            from argmap.layout.reordering import reordered

            last = reordered(last, previous.diagram, drawn)
        self._cards.follow(bones)
        sizes = self._cards.sizes
        if previous is not None and _stays(previous, document, view, sizes):
            centres, paths, standing = previous.centres, previous.paths, previous.standing
        else:
            away = _still_away(previous, document)
            goes_by = Places(last, known.sizes)
            centres, paths, standing = self._arranged(document, drawn, view, sizes, goes_by, away)
        shown = Places(standing.natural if standing else centres, sizes)
        looked = None
        if sight is not None and previous is not None and not document.groups:
            placed = Scene(document, view, drawn, centres, sizes, previous.picture)
            looked = sight.after(previous, placed)
        boxes = self._boxes.boxes(self._cards, centres, looked)
        arrows = self._lines.arrows(document, drawn, view, paths, centres, bones.touched, looked)
        loose = bool(document.places)
        beads = self._beading.beads(drawn, centres, loose, self._boxes.moved)
        groups = self._frames(document, boxes, beads)
        items = {**groups, **arrows, **boxes, **beads}
        header = document.header
        left = frozenset[str]().union(self._boxes.unmade, self._lines.unmade)
        unmade = looked.unmade(left) if looked is not None else None
        grown = previous.picture.bounds if previous is not None and unmade is not None else None
        bounds = self._bounds(groups, arrows, boxes, grown)
        picture = Picture(
            items,
            bounds,
            view.language or header.language,
            clean(header.title),
            clean(header.description),
        )
        hidden = carried(drawn.hidden_in, known, shown, view.direction)
        unchanged = previous is not None and previous.document is document
        whole = known if view.folded and unchanged and _is_whole(previous) else None
        return Scene(
            document, view, drawn, centres, sizes, picture, hidden, whole, paths, unmade, standing
        )

    def _arranged(
        self,
        document: Document,
        drawn: Diagram,
        view: View,
        sizes: Mapping[str, tuple[float, float]],
        known: Places,
        away: frozenset[str],
    ) -> tuple[Mapping[str, Point], Sequence[tuple[Point, ...]], Standing | None]:
        """Centres by node, a path per link, and what hand-placed boxes have done; ``away``: those
        that stay away from the others.
        """
        skeleton = self._skeleton
        if skeleton is None or skeleton.diagram is not drawn:
            skeleton = self._skeleton = _Skeleton.of(drawn)
        _, keys, index, parent, links, junction = skeleton
        cut = self._cut
        problem = Problem(
            keys,
            cut.spread(sizes.values()),
            parent,
            links,
            junction,
            fixed={
                index[place.node]: (place.x * cut.tight, place.y * cut.tight)
                for place in document.places.values()
                if place.node in index
            },
            away=[index[id] for id in away if id in index],
            previous=self._counted(known.centres),
            stood=self._counted(known.sizes),
            steady=bool(view.folded),
            direction=view.direction,
            aspect=cut.aspect,
        )
        solution = self._arranger.arrange(problem)
        centres = cut.gathered(solution.centres)
        paths = solution.paths
        if cut.tight != 1.0:
            paths = [cut.gathered(path) for path in paths]
        found = dict(zip(keys, centres, strict=True))
        if not document.places:
            return found, paths, None
        natural = found
        if solution.natural:
            natural = dict(zip(keys, cut.gathered(solution.natural), strict=True))
        hidden = {id for id in away if id not in index}
        standing = Standing(natural, frozenset(hidden).union(map(keys.__getitem__, solution.away)))
        return found, paths, standing

    def _counted(self, known: Mapping[str, Point]) -> Mapping[str, Point]:
        """Points or sizes as the layout counts them."""
        if self._cut.tight == 1.0:
            return known
        return dict(zip(known, self._cut.spread(known.values()), strict=True))

    def _bounds(
        self,
        groups: Mapping[str, Item],
        arrows: Mapping[str, Item],
        boxes: Mapping[str, Item],
        last: Box | None,
    ) -> Box:
        """The rectangle around all items, with a margin; ``last``: that of the last picture, from
        which it grows, until all are in their places."""
        lines, places = self._lines, self._boxes
        fresh = [*places.fresh.values(), *[arrows[id] for id in lines.fresh]]
        come = [item.bounds for item in fresh]
        items = chain(arrows.values(), boxes.values()) if last is None else None
        found = self._extent.follow((*places.left, *lines.left), come, items)
        frames = around([item.bounds for item in groups.values()])
        if frames is not None:
            found = frames.beside(found)
        return found.box(_MARGIN, last) if found else last or (0.0, 0.0, 0.0, 0.0)

    def _frames(
        self,
        document: Document,
        boxes: Mapping[str, Item],
        beads: Mapping[str, Item],
    ) -> dict[str, Item]:
        found: dict[str, Item] = {}
        if document.groups:
            beaded = [bead.bounds for bead in beads.values()]
            frames = Frames(self._boxes.places, beaded, self._measurer)
            for group in document.groups.values():
                members = {id: boxes[id].bounds for id in group.members if id in boxes}
                for item in frames.of(group, members):
                    before = self._groups.get(item.id)
                    found[item.id] = item if before is None or before != item else before
        self._groups = found
        return found


def _stays(
    previous: Scene, document: Document, view: View, sizes: Mapping[str, tuple[float, float]]
) -> bool:
    """Whether only what is shown on cards and lines is other, so that everything stays in place."""
    old = previous.view
    return (
        previous.document is document
        and (old.folded, old.direction) == (view.folded, view.direction)
        and previous.sizes == sizes
    )


def _known(previous: Scene | None, document: Document, view: View) -> Places:
    """Where everything stood last, what is hidden too, if it can be kept."""
    if previous is None or previous.view.direction != view.direction:
        return Places()
    if previous.whole is not None and previous.document is document:
        return previous.whole
    centres, standing = previous.centres, previous.standing
    if standing is not None:
        moved = standing.away - _still_away(previous, document)
        centres = {id: at for id, at in standing.natural.items() if id not in moved}
    return Places(centres, previous.sizes).with_others(previous.hidden)


def _still_away(previous: Scene | None, document: Document) -> frozenset[str]:
    """The nodes that stood away from the others and have not been placed anew since."""
    if previous is None or previous.standing is None:
        return frozenset()
    before = {(place.node, place.x, place.y) for place in previous.document.places.values()}
    return previous.standing.away & {
        place.node for place in document.places.values() if (place.node, place.x, place.y) in before
    }


def _is_whole(scene: Scene | None) -> bool:
    """Whether it knows where everything stood before anything was folded."""
    return scene is not None and (not scene.view.folded or scene.whole is not None)
