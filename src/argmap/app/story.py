"""The presentation's one linear order: the map's steps, or steps made from the map, frame by frame.

A frame is what is on the screen between two presses of a key: a step, and how many of its reveal
groups are out. Ids only; where they stand and how the camera gets there is the window's business.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from argmap.analysis.structure import structure
from argmap.app.story_ways import from_question
from argmap.i18n import Text
from argmap.model.document import Document
from argmap.model.records import Argument, Statement, Step


@dataclass(frozen=True, slots=True)
class Frame:
    """``shown``: in full; ``hidden``: not out yet; the rest is dimmed when the step says so.

    ``whole`` is everything the step will have shown in the end: what the camera fits, so that a
    reveal does not move it. Arguments between shown statements are in ``shown`` too.
    """

    step: Step
    number: int
    reveal: int
    shown: frozenset[str]
    hidden: frozenset[str]
    whole: frozenset[str]


def steps(document: Document, words: Callable[[Text], str] = str) -> tuple[Step, ...]:
    """The map's own steps that still show something, else steps made from the map in ``words``."""
    own = tuple(step for step in document.steps.values() if _named(document, step))
    return own or from_question(document, words)


def frames(document: Document, words: Callable[[Text], str] = str) -> tuple[Frame, ...]:
    """Every frame of the story, in order. A map without statements has none."""
    result: list[Frame] = []
    for number, step in enumerate(steps(document, words)):
        groups = [tuple(id for id in group if id in document) for group in step.reveal]
        groups = [group for group in groups if group]
        first = [id for id in step.focus if id in document]
        later = {id for group in groups for id in group} - set(first)
        whole = _with_arguments(document, {*first, *later})
        for reveal in range(len(groups) + 1):
            out = {*first, *(id for group in groups[:reveal] for id in group)}
            shown = _with_arguments(document, out)
            hidden = (whole - shown) - set(first)
            result.append(Frame(step, number, reveal, shown, frozenset(hidden), whole))
    return tuple(result)


def first_frame_of(story: tuple[Frame, ...], number: int) -> int:
    """The index of a step's first frame; a number out of range gives the nearest step."""
    wanted = max(0, min(number, story[-1].number)) if story else 0
    return next((index for index, frame in enumerate(story) if frame.number == wanted), 0)


def frame_showing(story: tuple[Frame, ...], ids: Iterable[str]) -> int:
    """The index of the first frame that shows one of ``ids``, else 0."""
    wanted = set(ids)
    return next((i for i, frame in enumerate(story) if wanted & frame.shown), 0)


def branch(document: Document, top: str) -> frozenset[str]:
    """A node and all that hangs from it, answers and undercuts too: what hoisting it leaves."""
    found = structure(document)
    seen = {top}
    queue = [top]
    for id in queue:
        below = [*found.answers.get(id, ()), *found.onto.get(id, ())]
        argument = document.arguments.get(id)
        if argument is not None:
            below.extend(premise.statement for premise in argument.premises)
        for other in below:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return frozenset(seen)


def _named(document: Document, step: Step) -> bool:
    return any(
        isinstance(document.get(id), Statement | Argument)
        for id in (*step.focus, *(id for group in step.reveal for id in group))
    )


def _with_arguments(document: Document, ids: set[str]) -> frozenset[str]:
    """``ids``, the ends of the arguments among them, and every argument between what is there."""
    out = {id for id in ids if id in document.statements}
    for id in ids:
        argument = document.arguments.get(id)
        if argument is not None:
            out.update(premise.statement for premise in argument.premises)
            if argument.conclusion in document.statements:
                out.add(argument.conclusion)
    between: set[str] = set()
    grew = True
    while grew:
        grew = False
        for id, argument in document.arguments.items():
            if id in between or not (argument.conclusion in out or argument.conclusion in between):
                continue
            if all(premise.statement in out for premise in argument.premises):
                between.add(id)
                grew = True
    return frozenset(out | between)
