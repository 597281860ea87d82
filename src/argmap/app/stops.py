"""The stops of a story as pictures to take home: what each slide or page shows and says.

A step is drawn where its cards stand in the map, the rest faint, as on the wall; where they stand
too far apart to be read, or the rest is to be hidden, they are laid out for themselves. Measuring
is the caller's; it knows no Qt, no slides and no pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from argmap.app import story
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.layout.measure import TextMeasurer
from argmap.model.document import Document
from argmap.model.records import Argument, Camp, Source, Statement
from argmap.render.cut import Cut
from argmap.render.extent import box_around
from argmap.render.scene import Scene, SceneBuilder
from argmap.render.view import Verdict, View
from argmap.render.words import Translate

if TYPE_CHECKING:
    from argmap.analysis.reasoning.case import Case
    from argmap.analysis.reasoning.setting import Setting
    from argmap.analysis.reasoning.verdict import Evaluation

Progress = Callable[[int, int], None]
"""Told how many of how many stops are done."""
LONGEST = 600
"""Characters of a statement on a slide; what is longer is cut there and whole in the notes."""
_TOLD = 3
"""Verdicts in words on one stop."""
_IN_FULL = QT_TRANSLATE_NOOP("stops", "In full: {words}")
_STEP = QT_TRANSLATE_NOOP("stops", "Step {number}")
_OVERVIEW = QT_TRANSLATE_NOOP("stops", "The whole map")


class Room(NamedTuple):
    """What a stop's picture is fitted into: points, and the least points a px of it may have."""

    width: float
    height: float
    least: float


@dataclass(frozen=True, slots=True)
class Stop:
    """One slide or page. ``shown``: the records in full; the others of ``kept`` are faint."""

    title: str
    scene: Scene
    shown: frozenset[str]
    kept: frozenset[str]
    scenario: str
    told: tuple[tuple[Verdict, str], ...]
    notes: str


class _Judged(NamedTuple):
    setting: Setting
    evaluation: Evaluation
    view: View


class Stops:
    """Makes the stops of one map, the overview first."""

    def __init__(
        self,
        document: Document,
        measurer: TextMeasurer,
        room: Room,
        *,
        view: View | None = None,
        scenario: str | None = None,
        hidden: bool = False,
        translate: Translate | None = None,
    ) -> None:
        """``scenario`` counts where a step names none; ``hidden``: no verdict is told."""
        self._document = document
        self._cut = _shortened(document, document.statements)
        self._measurer = measurer
        self._room = room
        self._plain = View(direction=view.direction) if view is not None else View()
        self._scenario = scenario
        self._hidden = hidden
        self._translate = translate
        self._case: Case | None = None
        self._judged: dict[str | None, _Judged] = {}
        self._builder = SceneBuilder(measurer, translate)
        self._wholes: dict[tuple[str | None, frozenset[str]], Scene] = {}
        frames = story.frames(document, lambda words: words.format(translate))
        last = {frame.number: frame for frame in frames}
        self._frames = tuple(last.values())

    def __len__(self) -> int:
        return 1 + len(self._frames)

    def made(self, progress: Progress | None = None) -> Iterator[Stop]:
        """The stops, one after the other."""
        for number in range(len(self)):
            if progress is not None:
                progress(number, len(self))
            yield self._step(self._frames[number - 1]) if number else self._overview()

    # --- one stop -------------------------------------------------------------------------------

    def _overview(self) -> Stop:
        document = self._document
        scene = self._whole(self._scenario, frozenset())
        everything = frozenset({*document.statements, *document.arguments})
        positions = [id for id, row in document.statements.items() if row.kind == "position"]
        title = document.header.title or text(_OVERVIEW).format(self._translate)
        notes = [document.header.description, *self._in_full(document.statements)]
        return Stop(
            title,
            scene,
            everything,
            everything,
            self._titled(self._scenario),
            self._told(positions, self._scenario),
            "\n\n".join(each for each in notes if each),
        )

    def _step(self, frame: story.Frame) -> Stop:
        step, document = frame.step, self._document
        scenario = step.scenario if step.scenario in document.scenarios else self._scenario
        kept = frame.whole
        scene = None
        if not step.hide:
            whole = self._whole(scenario, frozenset(step.fold))
            if self._readable(whole, frame.whole):
                scene = whole
                kept = frozenset({*document.statements, *document.arguments}) if step.dim else kept
                if step.hoist in document:
                    kept = kept & (story.branch(document, step.hoist or "") | frame.whole)
        scene = scene or self._apart(frame.whole, scenario, frozenset(step.fold))
        shown = (id for id in document.statements if id in frame.whole)
        focus = [*(id for id in step.focus if id in document.statements), *shown]
        about = [id for id in focus if document.statements[id].kind == "position"] or focus[:1]
        notes = [step.notes, *self._in_full(id for id in document.statements if id in frame.whole)]
        return Stop(
            step.title or text(_STEP, number=frame.number + 1).format(self._translate),
            scene,
            frame.whole,
            kept,
            self._titled(scenario),
            self._told(about, scenario),
            "\n\n".join(each for each in notes if each),
        )

    # --- pictures -------------------------------------------------------------------------------

    def _view(self, scenario: str | None, folded: frozenset[str]) -> View:
        return self._judge(scenario).view._replace(folded=folded)

    def _whole(self, scenario: str | None, folded: frozenset[str]) -> Scene:
        key = (scenario, folded)
        if key not in self._wholes:
            first = next(iter(self._wholes.values()), None)
            view = self._view(scenario, folded)
            self._wholes[key] = self._builder.build(self._cut, view, first)
        return self._wholes[key]

    def _readable(self, scene: Scene, shown: Iterable[str]) -> bool:
        """Whether these cards, as they stand, are large enough once they are fitted."""
        boxes = [scene.picture.items[id].bounds for id in shown if id in scene.picture.items]
        box = box_around(boxes)
        if box is None:
            return False
        _, _, width, height = box
        room = self._room
        return min(room.width / width, room.height / height) >= room.least

    def _apart(self, shown: frozenset[str], scenario: str | None, folded: frozenset[str]) -> Scene:
        """The picture of these records alone."""
        records = [
            record
            for record in self._cut
            if isinstance(record, Camp | Source)
            or (isinstance(record, Statement | Argument) and record.id in shown)
        ]
        part = Document.of(records, self._document.header)
        cut = Cut(aspect=self._room.width / self._room.height)
        builder = SceneBuilder(self._measurer, self._translate, cut)
        return builder.build(part, self._view(scenario, folded & shown))

    # --- words ----------------------------------------------------------------------------------

    def _titled(self, scenario: str | None) -> str:
        record = self._document.scenarios.get(scenario or "")
        return record.title if record is not None else ""

    def _in_full(self, ids: Iterable[str]) -> Iterator[str]:
        for id in ids:
            words = self._document.statements[id].text
            if len(words) > LONGEST:
                yield text(_IN_FULL, words=words).format(self._translate)

    def _judge(self, scenario: str | None) -> _Judged:
        from argmap.analysis.reasoning import semantics
        from argmap.analysis.reasoning.case import Case
        from argmap.analysis.reasoning.setting import scenario_setting
        from argmap.analysis.reasoning.verdict import Evaluation

        found = self._judged.get(scenario)
        if found is None:
            setting = scenario_setting(self._document, scenario)
            if self._hidden:
                found = _Judged(
                    setting,
                    Evaluation("", {}, {}),
                    self._plain._replace(values=dict(setting.values)),
                )
            else:
                self._case = self._case or Case(self._document)
                evaluation = semantics.evaluate(self._case, setting)
                fallen = [id for id, each in evaluation.standings.items() if each == "fails"]
                view = self._plain._replace(
                    verdicts=evaluation.verdicts,
                    judged=True,
                    values=dict(setting.values),
                    strengths=evaluation.strengths,
                    faint=frozenset(fallen),
                )
                found = _Judged(setting, evaluation, view)
            self._judged[scenario] = found
        return found

    def _told(self, ids: Iterable[str], scenario: str | None) -> tuple[tuple[Verdict, str], ...]:
        """The verdicts on these statements in sentences, what stands out first."""
        if self._hidden:
            return ()
        from argmap.analysis.reasoning.why import Explainer

        setting, evaluation, _ = self._judge(scenario)
        assert self._case is not None
        judged = [id for id in dict.fromkeys(ids) if id in evaluation.verdicts]
        judged.sort(key=lambda id: evaluation.verdicts[id] != "holds")
        explainer = Explainer(self._case, evaluation, setting)
        return tuple(
            (evaluation.verdicts[id], explainer.why(id).sentence.format(self._translate))
            for id in judged[:_TOLD]
        )


def _shortened(document: Document, ids: Iterable[str]) -> Document:
    """The map with texts that no slide has room for cut short."""
    long = {id for id in ids if len(document.statements[id].text) > LONGEST}
    if not long:
        return document
    records = [
        record.replace(text=_cut(record.text))
        if isinstance(record, Statement) and record.id in long
        else record
        for record in document
    ]
    return Document.of(records, document.header)


def _cut(words: str) -> str:
    head = words[: LONGEST - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[LONGEST // 2 :] else head).rstrip() + "…"
