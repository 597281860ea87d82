"""What follows from a closed vote, if the facilitator wants it: a value or a weight in a scenario.

Nothing is chosen beforehand and nothing happens by itself. The votes stand beside it, the choice is
a person's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from argmap.app.polling import name_of
from argmap.app.words import VALUES
from argmap.edit.commands import polling as verbs
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.panels.fields import ChoiceField
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from argmap.model.records import Argument, Poll
    from argmap.ui.context import WindowContext

_STEP = QT_TRANSLATE_NOOP("polls", "{reason} → {conclusion}")


class Follow(QWidget):
    """In which scenario, of what, a value or a weight; one button each."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._poll = ""
        self.scenario = ChoiceField(translate("polls", "Scenario"), [])
        self.statement = ChoiceField(translate("polls", "Statement or argument"), [])
        self.value = ChoiceField(
            translate("polls", "Value"), [(value, say(words)) for value, words in VALUES if value]
        )
        self.setting = QPushButton(translate("polls", "Set Value"))
        self.weight = QDoubleSpinBox()
        self.weight.setRange(0.0, 1.0)
        self.weight.setSingleStep(0.05)
        self.weight.setAccessibleName(translate("polls", "Weight"))
        self.weighing = QPushButton(translate("polls", "Set Weight"))
        words = QLabel(
            translate(
                "polls",
                "A vote changes nothing by itself. If a scenario shall take it over, say how:",
            )
        )
        words.setProperty("role", "label")
        words.setWordWrap(True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(words)
        first, second = QHBoxLayout(), QHBoxLayout()
        for field in (self.scenario, self.statement):
            field.setMinimumContentsLength(14)
            first.addWidget(field, 1)
        for widget in (self.value, self.setting, self.weight, self.weighing):
            second.addWidget(widget)
        second.addStretch(1)
        box.addLayout(first)
        box.addLayout(second)
        self.setting.clicked.connect(lambda _=False: self.set_value())
        self.weighing.clicked.connect(lambda _=False: self.set_weight())

    def show_poll(self, poll: Poll) -> None:
        """Offer what this poll asked about, and the arguments that come straight from it."""
        document = self._context.document
        rows = [(id, name_of(document, id)) for id in poll.about if id in document.statements]
        arguments = [
            (id, self._step(row))
            for id, row in document.arguments.items()
            if any(premise.statement in poll.about for premise in row.premises)
        ]
        if poll.id != self._poll:
            self._poll = poll.id
            self.statement.show_rows([*rows, *arguments])
            self.statement.setCurrentIndex(0)
        scenarios = [(id, row.title) for id, row in document.scenarios.items()]
        now = self.scenario.value or self._context.scenario
        self.scenario.show_rows(scenarios)
        first = next(iter(document.scenarios), None)
        self.scenario.show_value(now if now in document.scenarios else first)
        able = bool(rows) and bool(scenarios) and not self._context.read_only
        for widget in (self.setting, self.weighing):
            widget.setEnabled(able)
            widget.setToolTip("" if scenarios else translate("polls", "Add a scenario first."))

    def _step(self, argument: Argument) -> str:
        document = self._context.document
        reasons = ", ".join(name_of(document, each.statement) for each in argument.premises)
        return fill(_STEP, reason=reasons, conclusion=name_of(document, argument.conclusion))

    def set_value(self) -> None:
        """Let the scenario take the statement as chosen."""
        self._context.perform(
            verbs.settle(
                self._poll,
                self.scenario.value or "",
                self.statement.value or "",
                self.value.value,
            )
        )

    def set_weight(self) -> None:
        """Let what was chosen weigh this much in the scenario."""
        self._context.perform(
            verbs.weigh(
                self._poll,
                self.scenario.value or "",
                self.statement.value or "",
                round(self.weight.value(), 2),
            )
        )
