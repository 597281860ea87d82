"""What the page of turning looks for, and how far it is: quiet fields, and a way to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from argmap.analysis.reasoning.turns import percent
from argmap.ui.panels.sheet import link_button
from argmap.ui.theme import padded
from argmap.ui.translate import say, translate
from argmap.ui.turns.questions import MOST, USUAL

if TYPE_CHECKING:
    from argmap.analysis.reasoning.flips import Over
    from argmap.ui.working import Task


class SearchBar(QWidget):
    """Over what, up to how many at once; at the right what is under way, once told."""

    changed = Signal()
    """Something else is to be looked for."""
    stopped = Signal()
    """What has been found so far is enough."""

    def __init__(self) -> None:
        super().__init__()
        self.arguments = QCheckBox(translate("turns", "try leaving out arguments, too"))
        self.weights = QCheckBox(translate("turns", "try other weights, too"))
        before = _label("label")
        before.setText(translate("turns", "Changed together, at most"))
        self.most = padded(QSpinBox())
        self.most.setRange(1, MOST)
        self.most.setValue(USUAL)
        self.most.setAccessibleName(before.text())
        self.most.setToolTip(translate("turns", "How many things may be changed together"))
        before.setBuddy(self.most)
        self.progress = _label("hint")
        self.stop = link_button(translate("turns", "Stop"), self.stopped.emit)
        self.progress.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.progress.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        over = QHBoxLayout()
        over.setSpacing(14)
        for each in (self.arguments, self.weights):
            over.addWidget(each)
        over.addStretch(1)
        most = QHBoxLayout()
        most.setSpacing(14)
        most.addWidget(before)
        most.addWidget(self.most)
        most.addWidget(self.progress, 1)
        most.addWidget(self.stop)
        most.addSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(over)
        column.addLayout(most)
        self.show_task(None)
        for box in (self.arguments, self.weights):
            box.toggled.connect(lambda _: self.changed.emit())
        self.most.valueChanged.connect(lambda _: self.changed.emit())

    @property
    def over(self) -> tuple[Over, ...]:
        """What may be flipped."""
        found: list[Over] = ["assumptions"]
        if self.arguments.isChecked():
            found.append("arguments")
        if self.weights.isChecked():
            found.append("weights")
        return tuple(found)

    def show_task(self, task: Task | None) -> None:
        """Say what is being found and how far that is; None: nothing."""
        if task is not None:
            done, total = task.at
            said = say(task.label) if task.label is not None else ""
            self.progress.setText(f"{said} {say(percent(done / total))}" if total else said)
        else:
            self.progress.clear()
        self.stop.setVisible(task is not None and self.isVisible())


def _label(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    return label
