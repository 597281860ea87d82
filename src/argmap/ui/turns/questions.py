"""What the page of turning asks, besides what the rest of the window does: on request only."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.ui.turning import HINGES, Question
from argmap.ui.working import LONG, SHORT

if TYPE_CHECKING:
    from argmap.analysis.reasoning.case import Case
    from argmap.analysis.reasoning.flips import Over
    from argmap.analysis.reasoning.hinges import Hinges
    from argmap.analysis.reasoning.robustness import Bar
    from argmap.analysis.reasoning.setting import Setting
    from argmap.analysis.reasoning.space import Space
    from argmap.ui.working import Task


def _space(case: Case, setting: Setting, task: Task) -> Space:
    from argmap.analysis.reasoning import space

    return space.enumerate(case, setting, progress=task.progress, cancelled=task.cancelled)


SPACE = Question(
    "space", _space, text(QT_TRANSLATE_NOOP("turns", "Trying every outcome of what is open …"))
)


def hinges(over: Sequence[Over], size: int) -> Question:
    """What the positions turn on, over these and up to so many at once."""
    if tuple(over) == ("assumptions",) and size == USUAL:
        return HINGES

    def find(case: Case, setting: Setting, task: Task) -> tuple[Hinges, ...]:
        from argmap.analysis.reasoning import hinges as searching

        return searching.find(
            case,
            setting,
            max_size=size,
            over=over,
            progress=task.progress,
            cancelled=task.cancelled,
        )

    name = f"hinges over {'+'.join(over)} up to {size}"
    return Question(name, find, HINGES.label, SHORT if size == 1 else LONG)


USUAL, MOST = 3, 6
"""How many things at once are looked at unless another bound is asked for, and at most."""


def one_at_a_time(position: str) -> Question:
    """What each change alone makes of the verdict on one position."""

    def find(case: Case, setting: Setting, task: Task) -> tuple[Bar, ...]:
        from argmap.analysis.reasoning import robustness

        return robustness.tornado(
            case, setting, position, progress=task.progress, cancelled=task.cancelled
        )

    return Question(
        f"tornado of {position}",
        find,
        text(QT_TRANSLATE_NOOP("turns", "Changing one thing at a time …")),
        SHORT,
    )
