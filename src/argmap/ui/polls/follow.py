"""What follows from a closed vote, if the facilitator wants it: a value or a weight in a scenario.

Nothing is chosen beforehand and nothing happens by itself. The votes stand beside it, the choice is
a person's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QWidget

from argmap.analysis.reasoning import names
from argmap.app import weighing
from argmap.app.outline import EMPTY
from argmap.app.words import VALUES
from argmap.edit.commands import polling as verbs
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.render.arrows import named
from argmap.render.words import Words
from argmap.ui.panels.fields import ChoiceField, LineField
from argmap.ui.polls.room_card import plain_label
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from argmap.model.records import Argument, Poll
    from argmap.ui.context import WindowContext

_TAKEN = QT_TRANSLATE_NOOP("polls", "In “{scenario}”, “{name}” now counts as {value}.")
_WEIGHED = QT_TRANSLATE_NOOP("polls", "In “{scenario}”, “{name}” now weighs {weight}.")
_STEP = QT_TRANSLATE_NOOP("polls", "{reason} → {conclusion}")
_STEP_FROM = QT_TRANSLATE_NOOP("polls", "the step from “{name}”")


class Follow(QWidget):
    """In which scenario, of what, a value or a weight; one button each."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self._context = context
        self._poll = ""
        self.scenario = ChoiceField(translate("polls", "In the scenario"), [])
        self.statement = ChoiceField(translate("polls", "Statement or step"), [])
        self.value = ChoiceField(
            translate("polls", "counts as"),
            [(value, say(words)) for value, words in VALUES if value],
        )
        self.setting = QPushButton(translate("polls", "Set Value"))
        self.weight = LineField(translate("polls", "or weighs"), translate("polls", "0 to 1"))
        self.weighing = QPushButton(translate("polls", "Set Weight"))
        self._lay()
        self.value.given.connect(lambda _: self._allow())
        self.statement.given.connect(lambda _: self._ask_anew())
        self.scenario.given.connect(lambda _: self._ask_anew())
        self.weight.textChanged.connect(lambda _: self._allow())
        self.weight.returnPressed.connect(self.weighing.click)
        self.setting.clicked.connect(lambda _=False: self.set_value())
        self.weighing.clicked.connect(lambda _=False: self.set_weight())

    def _lay(self) -> None:
        words = plain_label("label")
        words.setText(
            translate(
                "polls",
                "A vote changes nothing by itself. What follows from it you may write into a "
                "scenario:",
            )
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 1)
        grid.addWidget(words, 0, 0, 1, 4)
        buttons = (None, None, self.setting, self.weighing)
        fields = (self.scenario, self.statement, self.value, self.weight)
        for row, (field, button) in enumerate(zip(fields, buttons, strict=True), 1):
            label = QLabel(field.accessibleName())
            label.setBuddy(field)
            grid.addWidget(label, row, 0)
            if button is None:
                grid.addWidget(field, row, 1, 1, 3)
            else:
                field.setFixedWidth(150)
                button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
                grid.addWidget(field, row, 1)
                grid.addWidget(button, row, 2, Qt.AlignmentFlag.AlignLeft)

    def show_poll(self, poll: Poll) -> None:
        """Offer what this poll asked about, and the arguments that come straight from it."""
        document = self._context.document
        rows = [(id, self._name(id)) for id in poll.about if id in document.statements]
        arguments = [
            (id, self._step(row))
            for id, row in document.arguments.items()
            if any(premise.statement in poll.about for premise in row.premises)
        ]
        if poll.id != self._poll:
            self._poll = poll.id
            self.statement.show_rows([*rows, *arguments])
            self.statement.setCurrentIndex(0)
            self._ask_anew()
        scenarios = [(id, row.title) for id, row in document.scenarios.items()]
        now = self.scenario.value or self._context.scenario
        self.scenario.show_rows(scenarios)
        first = next(iter(document.scenarios), None)
        self.scenario.show_value(now if now in document.scenarios else first)
        for widget in (self.setting, self.weighing):
            widget.setToolTip("" if scenarios else translate("polls", "Add a scenario first."))
        self._allow()

    def _ask_anew(self) -> None:
        """Nothing is chosen beforehand: no number looks as if the room had given it."""
        self.value.show_value(None)
        self.value.setPlaceholderText(translate("polls", "choose…"))
        self.weight.clear()
        self._allow()

    def _allow(self) -> None:
        """A value is a statement's; a weight only of that whose weight counts. What is set has to
        be chosen first."""
        document = self._context.document
        there = self.scenario.value in document.scenarios and not self._context.read_only
        stated = self.statement.value in document.statements
        chosen = (self.statement.value or "",)
        known = stated or chosen[0] in document.arguments
        weighs = known and weighing.weighed(document, chosen) == chosen
        self.value.setEnabled(there and stated)
        self.setting.setEnabled(there and stated and self.value.value is not None)
        self.weight.setEnabled(there and weighs)
        self.weight.setToolTip("" if weighs else translate("polls", "Choose a step: those weigh."))
        self.weighing.setEnabled(there and weighs and self._typed() is not None)

    def _typed(self) -> float | None:
        """The weight that was typed, where it is one."""
        try:
            weight = weighing.typed(self.weight.text())
        except ValueError:
            return None
        return None if weight is None else round(weight, 2)

    def _step(self, argument: Argument) -> str:
        words = Words(say)
        reasons = [named(one, self._name(one.statement), words) for one in argument.premises]
        return fill(_STEP, reason=", ".join(reasons), conclusion=self._name(argument.conclusion))

    def _name(self, id: str) -> str:
        document = self._context.document
        name = names.name(document, id) or say(Text(EMPTY))
        return fill(_STEP_FROM, name=name) if id in document.arguments else name

    def set_value(self) -> None:
        """Let the scenario take the statement as chosen."""
        value, id = self.value.value, self.statement.value or ""
        if self._context.perform(verbs.settle(self._poll, self.scenario.value or "", id, value)):
            self._tell(_TAKEN, value=self.value.currentText())

    def set_weight(self) -> None:
        """Let what was chosen weigh this much in the scenario."""
        weight, id = self._typed(), self.statement.value or ""
        if weight is not None and self._context.perform(
            verbs.weigh(self._poll, self.scenario.value or "", id, weight)
        ):
            self._tell(_WEIGHED, weight=f"{weight:g}")

    def _tell(self, words: Marked, **what: str) -> None:
        where = {"scenario": self.scenario.currentText(), "name": self.statement.currentText()}
        self._context.say(text(words, **where, **what))
