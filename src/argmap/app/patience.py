"""How long a window waits for a verdict: a moment at once, longer off its thread.

Only extensions can take long (``analysis.reasoning.dung``); what is not known in time is open, and
said to be unknown. It knows nothing of Qt.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argmap.analysis.reasoning.case import Case
    from argmap.analysis.reasoning.setting import Setting
    from argmap.analysis.reasoning.verdict import Evaluation

BRIEFLY = 0.03
"""Seconds that the window's own thread may take for one setting."""
THOROUGHLY = 10.0
"""Seconds off the window's thread; then what is not known stays unknown."""


def briefly(case: Case, setting: Setting, name: str) -> Evaluation:
    """What a semantics says, as far as it can be told at once."""
    return _within(case, setting, name, BRIEFLY, None)


def thoroughly(case: Case, setting: Setting, cancelled: Callable[[], bool]) -> Evaluation:
    """What the map's semantics says, for those who can wait."""
    from argmap.analysis.reasoning import semantics

    return _within(case, setting, semantics.name_for(case), THOROUGHLY, cancelled)


def unknown(evaluation: Evaluation) -> bool:
    """Whether something could not be found out in time."""
    return "unknown" in evaluation.method.values()


def _within(
    case: Case,
    setting: Setting,
    name: str,
    seconds: float,
    cancelled: Callable[[], bool] | None,
) -> Evaluation:
    from argmap.analysis.reasoning import dung, semantics

    if name in dung.SEMANTICS:
        return dung.evaluate(case, setting, name, seconds=seconds, cancelled=cancelled)
    return semantics.evaluate(case, setting, name)
