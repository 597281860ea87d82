"""Which picture a step shows and what of it the camera fits: the whole map, or the branch alone.

The map's own picture as long as the step's text is large enough in it; else the step's statements
laid out by themselves for the shape of the screen, in whichever direction they come out larger.
Knows a document and sizes; no widget, no colours.
"""

from __future__ import annotations

from collections.abc import Collection, Generator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import hypot
from types import MappingProxyType
from typing import NamedTuple

from argmap.analysis.excerpt import excerpt
from argmap.app.story import Frame, branch
from argmap.layout.diagram import diagram
from argmap.layout.measure import TextMeasurer
from argmap.layout.problem import Direction
from argmap.model.document import Document
from argmap.model.records import Argument, Group, Place, Step, Value
from argmap.render.cards import Shown
from argmap.render.cut import Cut
from argmap.render.extent import box_around
from argmap.render.picture import Box, Picture
from argmap.render.scene import Scene, SceneBuilder
from argmap.render.view import View
from argmap.ui.present.camera import Camera, fitted
from argmap.ui.present.judging import Judging
from argmap.ui.present.presence import presence
from argmap.ui.present.proportions import LEAST, MOST, WANTED, Proportions

_SHAPES: Mapping[float, float] = MappingProxyType(
    {0.8: 0.84, 1.1: 0.9, 1.5: 0.96, 2.1: 1.0, 3.0: 0.99, 4.0: 0.95}
)
"""Width over height of a card, and how well such a card reads: what fills the wall is tried out."""
_TIGHT: Mapping[float, float] = MappingProxyType({1.2: 0.99, 1.45: 0.96, 1.75: 0.9, 2.0: 0.8})
"""How much closer than on the desk boxes stand, and how well that looks."""
_STRETCHES = (1.0, 0.7, 1.4, 0.5)
"""Shapes of the whole, beside the wall's, that are tried where the text would stay too small."""
_GOOD = 4
"""So many of the ways are tried again with boxes closer together."""
_LONG, _FEW = 4000, 4
"""A branch of more characters than this fills no wall legibly: only a few ways are tried."""
_OTHER_WAY = 0.96
"""What the map's own direction is preferred by."""
_NARROW = 116
_CROWDED = 0.75
_BEAD_ROOM = 34.0
"""What a bead and an arrow's head take of a line, in px."""
_EXTRA = 0.05
_MOST_WORTH = 1.0 + _EXTRA
_GAIN = 1.1
"""A branch is taken out of the map only where its text becomes so much larger."""


_Key = tuple[str | None, str, frozenset[str], str | None, frozenset[str] | None]
"""What a whole map's picture depends on: scenario, direction, folding, hoisting, what it shows."""


@dataclass(frozen=True)
class Shot:
    """A step's picture; ``cut``: how its branch was laid out by itself, None for a part of the
    map's own picture; ``box``: what the camera fits."""

    step: Step
    scene: Scene
    cut: Cut | None
    box: Box

    @property
    def alone(self) -> bool:
        """Whether its branch is laid out by itself."""
        return self.cut is not None

    @property
    def picture(self) -> Picture:
        return self.scene.picture

    def camera(self, proportions: Proportions, below: float = 0.0) -> Camera:
        """Where the camera stands on a wall of these proportions."""
        return fitted(self.box, proportions.area(below), proportions.scale(MOST))

    def camera_on(self, ids: Collection[str], proportions: Proportions, below: float) -> Camera:
        """Where it stands to show these statements alone, as far as the picture has them."""
        boxes = [item.bounds for item in self.picture.items.values() if item.record in ids]
        box = box_around(boxes) or self.box
        return fitted(box, proportions.area(below), proportions.scale(MOST))

    def statement_at(self, x: float, y: float, frame: Frame) -> str:
        """The statement at a point of the picture, if a frame of this step shows it; else none."""
        there = self.presence(frame)
        for item in self.picture.layers["box"]:
            left, top, width, height = item.bounds
            if 0 <= x - left <= width and 0 <= y - top <= height and there[item.id] > 0:
                return item.id
        return ""

    def presence(self, frame: Frame) -> Mapping[str, float]:
        """How much of each item a frame of this step shows."""
        scene = self.scene
        return presence(scene.document, scene.diagram, scene.picture, frame)


_Search = Generator[None, None, Shot]
"""A shot that is being looked for, one picture at a time."""


class Shots:
    """The shots of a story, each made when first asked for and kept until the wall changes."""

    def __init__(
        self,
        document: Document,
        view: View,
        story: Sequence[Frame],
        measurer: TextMeasurer,
        previous: Scene | None = None,
        judging: Judging | None = None,
    ) -> None:
        self._judging = judging
        self._cut: dict[tuple[int, float], tuple[Direction, Cut] | None] = {}
        """How a step's branch was laid out beside what stands at the right, for when only its
        scenario or what the foot says is another; None: it is a part of the map's own picture."""
        self._cards: dict[tuple[float | None, int], Mapping[str, Shown]] = {}
        """What was laid out last with cards of a shape: they are tried many times over."""
        self.document = document
        self._view = view._replace(folded=frozenset(), polled={})
        self._previous = previous
        self._last = {frame.number: frame for frame in story}
        self._measurer = measurer
        self._maps = SceneBuilder(measurer, cut=Cut(lean=True))
        self._scenes: dict[_Key, Scene] = {}
        self._made: dict[tuple[int, Proportions], Shot] = {}
        self._searches: dict[tuple[int, Proportions], _Search] = {}
        """Those that are under way."""

    def shot(self, number: int, proportions: Proportions) -> Shot:
        """The shot of the step with this number."""
        while (found := self._made.get((number, proportions))) is None:
            self.advance(number, proportions)
        return found

    def advance(self, number: int, proportions: Proportions) -> bool:
        """Come one picture closer to a shot, which takes milliseconds; whether it is there."""
        key = (number, proportions)
        if key not in self._made:
            search = self._searches.setdefault(key, self._staged(number, proportions))
            try:
                next(search)
            except StopIteration as end:
                self._made[key] = end.value
                del self._searches[key]
        return key in self._made

    def forget(self) -> None:
        """The wall has another size: let go of the shots, not of the map's picture."""
        self._made.clear()
        self._searches.clear()
        self._cut.clear()

    def judge_anew(self) -> None:
        """Verdicts are told that were not, or not any more; all is laid out as it was."""
        self._scenes.clear()
        self._made.clear()
        self._searches.clear()

    def restage(self, number: int, scenario: str | None) -> None:
        """Another scenario for a step; laid out as it was."""
        last = self._last[number]
        self._last[number] = replace(last, step=last.step.replace(scenario=scenario))
        self._made = {key: shot for key, shot in self._made.items() if key[0] != number}
        self._searches.clear()

    def _staged(self, number: int, proportions: Proportions) -> _Search:
        """The shot of a step, its branch laid out as it was before, if it has been."""
        last, key = self._last[number], (number, proportions.beside)
        if key not in self._cut:
            shot = yield from self._make(last, proportions)
            self._cut[key] = (shot.scene.view.direction, shot.cut) if shot.cut else None
            return shot
        view, known = self._set(last.step), self._cut[key]
        if known is None:
            return _shot(last, self._whole(view, last))
        direction, cut = known
        part = _part(self.document, last.whole)
        return self._laid(last, part, view._replace(direction=direction), cut)

    def _make(self, last: Frame, proportions: Proportions) -> _Search:
        view = self._set(last.step)
        shot = _shot(last, self._whole(view, last))
        if shot.camera(proportions).scale >= proportions.scale(WANTED):
            return shot
        yield
        best = yield from self._alone(last, view, proportions, shot, terse=False)
        if best.camera(proportions).scale < proportions.scale(LEAST):
            best = yield from self._alone(last, view, proportions, best, terse=True)
        return best

    def _alone(
        self, last: Frame, view: View, proportions: Proportions, best: Shot, *, terse: bool
    ) -> _Search:
        """A step's branch laid out by itself in the way that reads best, or ``best`` if that
        does. Shapes are tried first, then how close the boxes of the best of them may stand."""
        best_worth = _worth(best.camera(proportions).scale, proportions)
        best_worth *= 1.0 if best.alone else _GAIN
        part = _part(self.document, last.whole)
        _, _, width, height = proportions.area()
        ways, stretches, tights = _ways(view.direction), _STRETCHES, _TIGHT
        if sum(len(statement.text) for statement in part.statements.values()) > _LONG:
            ways, stretches, tights = ways[:_FEW], _STRETCHES[:1], {}
        for stretch in stretches:
            tried: list[tuple[float, _Way]] = []
            for tight, looser in {1.0: 1.0, **tights}.items():
                if tight != 1.0:
                    ways = [way for _, way in sorted(tried, key=lambda each: -each[0])][:_GOOD]
                for way in ways:
                    looks = way.looks * looser
                    if looks * _MOST_WORTH <= best_worth:
                        continue
                    cut = way.cut._replace(
                        aspect=width / height * stretch, terse=terse, tight=tight
                    )
                    found = self._laid(last, part, view._replace(direction=way.direction), cut)
                    worth = _worth(found.camera(proportions).scale, proportions) * looks
                    if tight == 1.0:
                        tried.append((worth, way))
                    if worth > best_worth and _crowded(found.scene):
                        worth *= _CROWDED
                    if worth > best_worth:
                        best, best_worth = found, worth
                    yield
            if best.camera(proportions).scale >= proportions.scale(LEAST):
                break
        return best

    def _laid(self, last: Frame, part: Document, view: View, cut: Cut) -> Shot:
        """A step's branch, laid out by itself."""
        shape = (cut.ratio, cut.least)
        builder = SceneBuilder(self._measurer, cut=cut, known=self._cards.get(shape, {}))
        scene = builder.build(part, view)
        self._cards[shape] = builder.cards
        return _shot(last, scene, cut)

    def _set(self, step: Step) -> View:
        """The view with the values of the step's scenario, and its verdicts if they are told."""
        if self._judging is not None:
            return self._judging.seen(self._view, step.scenario)
        scenario = self.document.scenarios.get(step.scenario or "")
        if scenario is None:
            return self._view
        values: dict[str, Value] = {**self._view.values, **scenario.values}
        return self._view._replace(values=values)

    def _whole(self, view: View, last: Frame) -> Scene:
        """The map's own picture under a step's scenario, folded and hoisted as the step says."""
        scenario, hoist = last.step.scenario, last.step.hoist
        document = self.document
        if hoist is not None and hoist in document:
            document = excerpt(document, branch(document, hoist) | last.whole)
        folded = _folded(document, last)
        there = scenario if scenario in document.scenarios else None
        hoisted = last.whole if document is not self.document else None
        key = (there, view.direction, folded, hoist if hoisted else None, hoisted)
        found = self._scenes.get(key)
        if found is None:
            before = next(iter(self._scenes.values()), self._previous)
            found = self._maps.build(document, view._replace(folded=folded), before)
            self._scenes[key] = found
        return found


def _folded(document: Document, last: Frame) -> frozenset[str]:
    """What a step folds, without what would hide something that it shows."""
    folded = frozenset(id for id in last.step.fold if id in document)
    while folded:
        hidden_in = diagram(document, folded).hidden_in
        hiding = {hidden_in[id] for id in last.whole if id in hidden_in}
        if not hiding & folded:
            break
        folded -= hiding
    return folded


class _Way(NamedTuple):
    """How a branch may be cut and which way it may run, and how well that reads."""

    looks: float
    direction: Direction
    cut: Cut


def _ways(usual: Direction) -> list[_Way]:
    """All ways, the best looking first."""
    other: Direction = "right" if usual == "down" else "down"
    found: list[_Way] = []
    for ratio, reads in _SHAPES.items():
        cut = Cut(lean=True, ratio=ratio, least=_NARROW)
        found += _Way(reads, usual, cut), _Way(reads * _OTHER_WAY, other, cut)
    return sorted(found, key=lambda way: -way.looks)


def _crowded(scene: Scene) -> bool:
    """Whether a line is too short for its bead and the words (if, not) that it bears."""
    for link in scene.diagram.links:
        argument = scene.document.arguments.get(link.argument or "")
        if argument is None or link.role != "whole":
            continue
        premise = argument.premises[0]
        words = (premise.role != "ordinary") + premise.negated
        (x0, y0), (x1, y1) = (scene.picture.items[link.id].path[end] for end in (0, -1))
        across = abs(x1 - x0) > abs(y1 - y0)
        wanted = _BEAD_ROOM + (20 * words if across else 14)
        if words and hypot(x1 - x0, y1 - y0) < wanted:
            return True
    return False


def _worth(scale: float, proportions: Proportions) -> float:
    """How good a size of text is: the wanted one is good, less is worse, too little is bad."""
    worth = min(scale / proportions.scale(WANTED), 1.0 + _EXTRA * scale / proportions.scale(MOST))
    return worth * min(1.0, scale / proportions.scale(LEAST * 1.02)) ** 4


def _part(document: Document, ids: frozenset[str]) -> Document:
    """The step's branch as a map of its own: no places or groups, which are for the whole map, and
    no argument that the step shows only a part of."""
    found = excerpt(document, ids)
    kept = (
        record
        for record in found
        if not isinstance(record, Place | Group)
        and not (isinstance(record, Argument) and record.id not in ids)
    )
    return Document.of(kept, found.header)


def _shot(last: Frame, scene: Scene, cut: Cut | None = None) -> Shot:
    there = presence(scene.document, scene.diagram, scene.picture, last)
    wanted = [
        item.bounds
        for item in scene.picture.items.values()
        if item.record in last.whole and there[item.id] == 1.0
    ]
    return Shot(last.step, scene, cut, box_around(wanted) or scene.picture.bounds)
