"""Whether the back row can read a step: its smallest statement against the height of the screen.

Sizes are measured where steps are drawn; what is too small, and what is said of it, stands here.
"""

from __future__ import annotations

from collections.abc import Mapping

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


def readable(share: float) -> bool:
    """Whether text of this share of the screen's height is read from the back row."""
    return share >= LEAST * _NEARLY


def warning(title: str, share: float) -> Text:
    """What is said of a step whose text is too small."""
    return text(TOO_SMALL, step=title, share=round(1 / max(share, 0.001)))


def problems(document: Document, shares: Mapping[str, float]) -> tuple[Problem, ...]:
    """A note for each step of the map that is too small; ``shares`` by the id of the step."""
    return tuple(
        Problem("step-too-small", warning(step.title, shares[id]), (id,), severity="note")
        for id, step in document.steps.items()
        if id in shares and not readable(shares[id])
    )
