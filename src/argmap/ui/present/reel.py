"""A map's story on a wall of some size: for each frame its picture, its camera and its words.

Made when first asked for, kept until the size changes. Holds the document that is presented;
whatever becomes of the map elsewhere changes nothing here. No widget.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from argmap.app.story import Frame, first_frame_of, frames
from argmap.model.document import Document
from argmap.render.scene import Scene
from argmap.render.view import View
from argmap.ui.measure import QtMeasurer
from argmap.ui.present.camera import Camera
from argmap.ui.present.judging import Judging
from argmap.ui.present.lettering import Lettering, lettering
from argmap.ui.present.motion import Still
from argmap.ui.present.proportions import LEAST, Proportions
from argmap.ui.present.shots import Shot, Shots
from argmap.ui.translate import say


class Reel:
    """The story's frames by index, on a wall of ``size`` (logical px)."""

    def __init__(
        self,
        document: Document,
        view: View,
        families: Sequence[str],
        previous: Scene | None = None,
        judging: Judging | None = None,
        usual: str | None = None,
    ) -> None:
        """``usual``: the scenario that steps stand under which name none."""
        self.document = document
        self._judging = judging
        self.story: tuple[Frame, ...] = tuple(
            replace(frame, step=frame.step.replace(scenario=frame.step.scenario or usual))
            for frame in frames(document, say)
        )
        self._own = self.story
        self.size = (64.0, 64.0)
        self._measurer = QtMeasurer(families)
        plain = View(direction=view.direction, language=view.language)
        self._shots = Shots(document, plain, self.story, self._measurer, previous, judging)
        self.beside: Callable[[Frame], float] = lambda _: 0.0
        """How many px at the right of a frame something else takes."""
        self.foreseen: Callable[[Frame], Sequence[float]] = lambda _: ()
        """How many it may come to take while the frame is shown."""
        self._lettered: dict[tuple[int, frozenset[str]], Lettering] = {}
        """By step, and the positions whose verdicts its foot tells."""
        self._feet: dict[int, float] = {}
        """The foot's height by step, where it must not become less: the picture stands still."""

    @property
    def count(self) -> int:
        """How many steps there are."""
        return self.story[-1].number + 1

    @property
    def titles(self) -> tuple[str, ...]:
        """The steps' titles in order."""
        return tuple({frame.number: frame.step.title for frame in self.story}.values())

    def resize(self, width: int, height: int) -> None:
        """The wall has another size: everything is made anew when asked for."""
        self.size = (float(max(width, 64)), float(max(height, 64)))
        self._lettered.clear()
        self._feet.clear()
        self._shots.forget()

    def hide_verdicts(self, *, hidden: bool) -> bool:
        """Tell no verdicts, or tell them again; whether anything is to be shown anew."""
        if self._judging is None or self._judging.hidden == hidden:
            return False
        self._judging.hidden = hidden
        self._lettered.clear()
        self._shots.judge_anew()
        return True

    def start(self, number: int) -> int:
        """The index of a step's first frame; out of range, the nearest step's."""
        return first_frame_of(self.story, number)

    def lettering(self, index: int) -> Lettering:
        """What is written in a frame."""
        key, stages = self._stages(self.story[index])
        found = self._lettered.get(key)
        if found is None:
            frame = self.story[index]
            found = self._lettered[key] = lettering(
                self.document,
                frame,
                self.count,
                self.size,
                self._measurer,
                self._judging,
                self._feet.get(frame.number, 0.0),
                stages,
            )
        return found

    def unjudged(self, frame: Frame) -> Proportions:
        """How the wall is divided in a frame while no verdicts are told."""
        least = self._feet.get(frame.number, 0.0)
        measurer = self._measurer
        return lettering(
            self.document, frame, self.count, self.size, measurer, None, least
        ).proportions

    def _stages(self, frame: Frame) -> tuple[tuple[int, frozenset[str]], list[Frame]]:
        """By what a frame's words are known, and frames of its step that tell something else."""
        here: frozenset[str] = frozenset()
        others: dict[frozenset[str], Frame] = {}
        if self._judging is not None:
            here = frozenset(row.id for row in self._judging.positions(frame))
            for each in self.story[self.start(frame.number) :]:
                if each.number != frame.number:
                    break
                others[frozenset(row.id for row in self._judging.positions(each))] = each
        others.pop(here, None)
        return (frame.number, here), list(others.values())

    def read_out(self, index: int) -> tuple[str, str]:
        """What a screen reader says of a frame: its title, and its statements and verdicts."""
        frame, written = self.story[index], self.lettering(index)
        shown = [row.text for id, row in self.document.statements.items() if id in frame.shown]
        foot = " ".join(run.text for run in written.foot if run.text)
        texts = ". ".join([*shown, foot] if foot else shown)
        return f"{written.number}: {frame.step.title}", texts

    def set_scenario(self, index: int, number: int) -> bool:
        """Let the step of a frame stand under another scenario, by its number, until it is left;
        0: the map's own values. Whether there is one of this number.
        """
        places = (None, *self.document.scenarios)
        if number >= len(places):
            return False
        here = self.story[index].number
        self._feet[here] = self.lettering(index).proportions.foot
        self._put(here, places[number])
        return True

    def take_back(self, index: int) -> None:
        """Let the step of a frame stand under its own scenario again."""
        number = self.story[index].number
        own = self._own[self.start(number)].step.scenario
        if self.story[index].step.scenario != own:
            self._feet.pop(number, None)
            self._put(number, own)

    def _put(self, number: int, scenario: str | None) -> None:
        self.story = tuple(
            replace(frame, step=frame.step.replace(scenario=scenario))
            if frame.number == number
            else frame
            for frame in self.story
        )
        self._lettered = {key: each for key, each in self._lettered.items() if key[0] != number}
        self._shots.restage(number, scenario)

    def shot(self, index: int) -> Shot:
        """The picture of a frame's step."""
        return self._shots.shot(self.story[index].number, self.proportions(index))

    def proportions(self, index: int) -> Proportions:
        """How the wall is divided in a frame, with what stands beside its picture."""
        found = self.lettering(index).proportions
        beside = self.beside(self.story[index])
        return replace(found, beside=beside) if beside else found

    def camera(self, index: int, covered: float = 0.0) -> Camera:
        """Where the story wants the camera; ``covered``: px at the bottom that are taken."""
        shot, proportions = self.shot(index), self.proportions(index)
        near = self.near(index, covered)
        if near:
            return shot.camera_on(near, proportions, covered)
        return shot.camera(proportions, covered)

    def near(self, index: int, covered: float = 0.0) -> frozenset[str]:
        """The statements that are brought near, as all of the step beside something else would be
        too small to read: what the room is asked about, or what the step is on; else none."""
        shot, proportions = self.shot(index), self.proportions(index)
        scale = shot.camera(proportions, covered).scale
        if not proportions.beside or scale >= proportions.scale(LEAST):
            return frozenset()
        step = self.story[index].step
        poll = self.document.polls.get(step.poll or "")
        out = {each for each in self.story[index].shown if each in shot.picture.items}
        asked = frozenset(out.intersection(poll.about if poll is not None else ()))
        wanted = asked or frozenset(out.intersection(step.focus))
        nearer = shot.camera_on(wanted, proportions, covered).scale > scale
        return wanted if nearer else frozenset()

    def still(self, index: int, camera: Camera) -> Still:
        """A frame under a camera; of what is brought near, all else is dimmed."""
        shot, frame = self.shot(index), self.story[index]
        near = self.near(index)
        if near:
            step = frame.step.replace(dim=True, hide=False)
            frame = replace(frame, step=step, shown=near)
        return Still(shot.picture, camera, shot.presence(frame))

    def prepare(self, index: int) -> bool:
        """Come closer to the shot of one more step, the next ones after ``index`` first; False:
        all are made."""
        here = self.story[index].number
        return not all(self.ready(n) for n in (*range(here, self.count), *range(here)))

    def ready(self, number: int) -> bool:
        """Come one picture closer to the shot of a step; whether it can be had at once."""
        index = self.start(number)
        plain = self.lettering(index).proportions
        foreseen = [replace(plain, beside=each) for each in self.foreseen(self.story[index])]
        wanted = (self.proportions(index), *foreseen)
        return all(self._shots.advance(number, each) for each in wanted)
