"""Whether the back row can read a step: its words against the height of the screen.

Sizes are measured where steps are drawn; what is too small or cut off, and what is said of it,
stands here. A card's other words (verdict, kind, if) are in a fixed proportion to its text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil
from typing import NamedTuple

from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.document import Document
from argmap.model.problem import Problem

LEAST = 1 / 40
"""Of the screen's height: smaller text is not read from the back row."""
_NEARLY = 0.995
"""Type is set in whole pixels."""
TOO_SMALL = QT_TRANSLATE_NOOP(
    "story",
    "The text of step “{step}” would be 1/{share} of the screen’s height; the back row reads 1/40. "
    "Show less at once: make two steps of it.",
)
FOOT_TOO_SMALL = QT_TRANSLATE_NOOP(
    "story",
    "The words at the foot of step “{step}” would be 1/{share} of the screen’s height; the back "
    "row reads 1/40. Show fewer positions, or let its scenario set less.",
)
TITLE_CUT = QT_TRANSLATE_NOOP(
    "story", "The title of step “{step}” is too long for the screen: its end is cut off."
)
FOOT_CUT = QT_TRANSLATE_NOOP(
    "story",
    "The foot of step “{step}” says more than the screen has room for: its end is cut off. Show "
    "fewer positions, or let its scenario set less.",
)


class Sizes(NamedTuple):
    """How large a step's words come out, as shares of the screen's height, and what is cut off."""

    text: float
    foot: float = 1.0
    """1: the foot says nothing."""
    title_cut: bool = False
    foot_cut: bool = False


def readable(share: float) -> bool:
    """Whether text of this share of the screen's height is read from the back row."""
    return share >= LEAST * _NEARLY


def warnings(title: str, sizes: Sizes) -> Iterator[tuple[str, Text]]:
    """What is said of a step, each with the code of its problem; nothing where all is well."""
    for share, template in ((sizes.text, TOO_SMALL), (sizes.foot, FOOT_TOO_SMALL)):
        if not readable(share):
            told = text(template, step=title, share=ceil(1 / max(share, 0.001) - 0.01))
            yield "step-too-small", told
    for cut, template in ((sizes.title_cut, TITLE_CUT), (sizes.foot_cut, FOOT_CUT)):
        if cut:
            yield "step-cut-off", text(template, step=title)


def problems(document: Document, sizes: Mapping[str, Sizes]) -> tuple[Problem, ...]:
    """Notes for the steps of the map that cannot be read whole; ``sizes`` by the id of the step."""
    return tuple(
        Problem(code, words, (id,), severity="note")
        for id, step in document.steps.items()
        if id in sizes
        for code, words in warnings(step.title, sizes[id])
    )
