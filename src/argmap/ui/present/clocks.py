"""The presenter's clocks: the time of day, the step's and the whole, beside what was meant."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.panes import heading
from argmap.ui.present.presentation import Presentation
from argmap.ui.present.timing import clock
from argmap.ui.translate import fill, translate

_TIME = 22
"""px of a time."""


class Clocks(QWidget):
    """Three times in a row."""

    def __init__(self) -> None:
        super().__init__()
        self.now, self.step, self.total = (label("title", _TIME) for _ in range(3))
        self.step_goal, self.total_goal = label("hint"), label("hint")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        for words, time, goal in (
            (translate("console", "Clock"), self.now, None),
            (translate("console", "Step"), self.step, self.step_goal),
            (translate("console", "In all"), self.total, self.total_goal),
        ):
            row.addWidget(heading(words))
            row.addWidget(time)
            if goal is not None:
                row.addWidget(goal)

    def tell(self, show: Presentation) -> None:
        """Say how late it is."""
        now = QTime.currentTime()
        self.now.setText(QLocale().toString(now, QLocale.FormatType.ShortFormat))
        timing = show.timing
        self.step.setText(clock(timing.step))
        self.total.setText(clock(timing.total))
        self.step_goal.setText(_goal(show.frame.step.minutes, timing.step))
        meant = {frame.number: frame.step.minutes or 0 for frame in show.story}
        self.total_goal.setText(_goal(sum(meant.values()), timing.total))


def label(role: str, size: int = 0, *, wraps: bool = False) -> QLabel:
    """Plain words in a part of the style sheet; ``size`` in px, 0 for the usual one."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    if wraps:  # at any width: a long word makes no window wider
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if size:
        made.setStyleSheet(f"font-size: {size}px")
    return made


def _goal(minutes: float | None, seconds: float) -> str:
    """How long it is meant to take, or that it takes longer."""
    if not minutes:
        return ""
    if seconds > 60 * minutes:
        return fill(QT_TRANSLATE_NOOP("console", "! over {minutes:g} min"), minutes=minutes)
    return fill(QT_TRANSLATE_NOOP("console", "of {minutes:g} min"), minutes=minutes)
