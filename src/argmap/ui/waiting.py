"""Finds out, off the window's thread, the verdicts that could not be told at once.

Until they are there, what is not known is shown as open. Finds nothing itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from argmap.app.patience import thoroughly, unknown
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.ui.turning import Question
from argmap.ui.working import SHORT

if TYPE_CHECKING:
    from argmap.analysis.reasoning.case import Case
    from argmap.analysis.reasoning.setting import Setting
    from argmap.analysis.reasoning.verdict import Evaluation
    from argmap.ui.context import WindowContext
    from argmap.ui.working import Task


def _verdicts(case: Case, setting: Setting, task: Task) -> Evaluation:
    return thoroughly(case, setting, task.cancelled)


VERDICTS = Question(
    "verdicts", _verdicts, text(QT_TRANSLATE_NOOP("turning", "Finding what holds …")), SHORT
)


class Waiting(QObject):
    """Follows what counts in one window."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self._context = context
        context.judged.connect(self._look)
        context.turning.turned.connect(self._look)

    def _look(self) -> None:
        deciding = self._context.deciding
        if not deciding.awake or not unknown(deciding.evaluation):
            return
        found = self._context.turning.ask(VERDICTS, deciding.setting)
        if found is not None and found != deciding.evaluation:
            deciding.take_in(found)
            self._context.decide()
