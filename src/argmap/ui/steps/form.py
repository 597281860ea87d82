"""The fields of the chosen steps: notes, minutes, scenario, what becomes of the rest, how it moves.

It shows steps and tells what was given; the panel runs the command. Fields of several steps that do
not agree say so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QWidget,
)

from argmap.i18n import QT_TRANSLATE_NOOP, Marked
from argmap.model.document import Document
from argmap.model.records import Step
from argmap.ui.panels.fields import MIXED, ChoiceField, LineField, TextField, enable
from argmap.ui.translate import fill, say, translate

_RESTS: tuple[tuple[str, Marked], ...] = (
    ("dim", QT_TRANSLATE_NOOP("steps", "dimmed")),
    ("hide", QT_TRANSLATE_NOOP("steps", "hidden")),
    ("show", QT_TRANSLATE_NOOP("steps", "shown")),
)
_REST_FIELDS: dict[str, dict[str, bool]] = {
    "dim": {"dim": True, "hide": False},
    "hide": {"dim": True, "hide": True},
    "show": {"dim": False, "hide": False},
}
_MOTIONS: tuple[tuple[str | None, Marked], ...] = (
    (None, QT_TRANSLATE_NOOP("steps", "as usual")),
    ("glide", QT_TRANSLATE_NOOP("steps", "glides")),
    ("fade", QT_TRANSLATE_NOOP("steps", "fades")),
    ("cut", QT_TRANSLATE_NOOP("steps", "cuts")),
)
DEEDS: tuple[tuple[str, Marked, Marked], ...] = (
    (
        "show",
        QT_TRANSLATE_NOOP("steps", "Show Selected"),
        QT_TRANSLATE_NOOP("steps", "The step shows what is selected on the map, and only that"),
    ),
    (
        "reveal",
        QT_TRANSLATE_NOOP("steps", "Reveal Selected Next"),
        QT_TRANSLATE_NOOP("steps", "What is selected comes out after all that the step shows"),
    ),
    (
        "fold",
        QT_TRANSLATE_NOOP("steps", "Fold as on the Map"),
        QT_TRANSLATE_NOOP("steps", "Branches that are folded on the map now are folded here"),
    ),
    (
        "hoist",
        QT_TRANSLATE_NOOP("steps", "Only This Branch"),
        QT_TRANSLATE_NOOP("steps", "Only the selected branch is drawn; again: the whole map"),
    ),
)


class StepForm(QScrollArea):
    """Everything about a step but its title, which stands under its picture."""

    given = Signal(object)
    """Fields to be changed, by name."""
    asked = Signal(str)
    """One of ``DEEDS``."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields have it, and scroll into sight
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty("role", "plain")
        body = QWidget()
        body.setProperty("role", "plain")
        self.notes = TextField(
            translate("steps", "Notes for the speaker"), translate("steps", "What to say"), (7, 7)
        )
        self.scenario = ChoiceField(translate("steps", "Scenario"), [])
        self.minutes = LineField(translate("steps", "Minutes"), translate("steps", "none"))
        self.minutes.setMaximumWidth(56)
        self.rest = ChoiceField(
            translate("steps", "The rest of the map"), [(v, say(t)) for v, t in _RESTS]
        )
        self.motion = ChoiceField(
            translate("steps", "How it comes"), [(v, say(t)) for v, t in _MOTIONS]
        )
        self.poll = ChoiceField(translate("steps", "Poll"), [])
        self.state = QLabel()
        self.state.setProperty("role", "hint")
        self.state.setTextFormat(Qt.TextFormat.PlainText)
        self.state.setWordWrap(True)
        self.buttons: dict[str, QToolButton] = {}
        across = QHBoxLayout(body)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(10)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 4, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        across.addWidget(self.notes, 4, Qt.AlignmentFlag.AlignTop)
        across.addLayout(grid, 5)
        self._label(grid, 1, 0, translate("steps", "Scenario"), self.scenario, 3)
        self._label(grid, 2, 0, translate("steps", "The rest"), self.rest)
        self._label(grid, 2, 2, translate("steps", "It"), self.motion)
        self._label(grid, 3, 0, translate("steps", "Poll"), self.poll)
        self._label(grid, 3, 2, translate("steps", "Minutes"), self.minutes)
        for place, (name, words, tip) in enumerate(DEEDS):
            button = QToolButton()
            button.setText(say(words))
            button.setToolTip(say(tip))
            button.setProperty("role", "link")
            button.clicked.connect(self._asker(name))
            self.buttons[name] = button
            grid.addWidget(button, 4 + place // 2, 2 * (place % 2), 1, 2)
        grid.addWidget(self.state, 6, 0, 1, 4)
        grid.setRowStretch(7, 1)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(3, 2)
        self.setWidget(body)
        self.notes.given.connect(lambda words: self.given.emit({"notes": words}))
        self.scenario.given.connect(lambda id: self.given.emit({"scenario": id}))
        self.rest.given.connect(lambda rest: self.given.emit(_REST_FIELDS[rest]))
        self.motion.given.connect(lambda motion: self.given.emit({"motion": motion}))
        self.poll.given.connect(lambda id: self.given.emit({"poll": id}))
        self.minutes.given.connect(self._minutes)

    def _label(
        self, grid: QGridLayout, row: int, column: int, words: str, field: QWidget, wide: int = 1
    ) -> None:
        label = QLabel(words)
        label.setProperty("role", "hint")
        label.setBuddy(field)
        grid.addWidget(label, row, column)
        grid.addWidget(field, row, column + 1, 1, wide)

    def _asker(self, name: str) -> Callable[[], object]:
        return lambda: self.asked.emit(name)

    def _minutes(self, words: str) -> None:
        """A number, in either decimal sign; nothing: no time; anything else is put back."""
        typed = words.strip().replace(",", ".")
        try:
            value = float(typed) if typed else None
        except ValueError:
            self.given.emit({})
            return
        whole = value is not None and value.is_integer()
        self.given.emit({"minutes": int(value) if whole and value is not None else value})

    def show_steps(self, document: Document, steps: Sequence[Step], *, editable: bool) -> None:
        """What these steps say."""
        scenarios: list[tuple[Any, str]] = [(None, translate("steps", "the map’s own values"))]
        scenarios += [(id, row.title) for id, row in document.scenarios.items()]
        self.scenario.show_rows(scenarios)
        self.scenario.show_value(_shared([step.scenario for step in steps]))
        polls: list[tuple[Any, str]] = [(None, translate("steps", "none"))]
        polls += [(id, row.title) for id, row in document.polls.items()]
        self.poll.show_rows(polls)
        self.poll.show_value(_shared([step.poll for step in steps]))
        self.rest.show_value(_shared([_rest(step) for step in steps]))
        self.motion.show_value(_shared([step.motion for step in steps]))
        minutes = _shared([step.minutes for step in steps])
        self.minutes.show_value(f"{minutes:g}" if isinstance(minutes, int | float) else "")
        notes = _shared([step.notes for step in steps])
        self.notes.show_value(notes if isinstance(notes, str) else "")
        self.notes.setEnabled(len(steps) == 1)
        for field in (self.notes, self.scenario, self.rest, self.motion, self.minutes, self.poll):
            enable(field, editable and bool(steps))
        for name, button in self.buttons.items():
            many = name in ("fold", "hoist")
            button.setEnabled(editable and bool(steps) and (many or len(steps) == 1))
        self.state.setText(_state(document, steps[0]) if len(steps) == 1 else "")


def _state(document: Document, step: Step) -> str:
    """What a step shows, folds and hoists, in a line."""
    shown = [id for id in step.focus if id in document]
    groups = [group for group in step.reveal if any(id in document for id in group)]
    form = QT_TRANSLATE_NOOP("steps", "Shown at once: {shown}; then coming out: {groups}.")
    found = [fill(form, shown=len(shown), groups=len(groups))]
    gone = [id for id in step.focus if id not in document]
    gone += [id for group in step.reveal for id in group if id not in document]
    if gone:
        form = QT_TRANSLATE_NOOP("steps", "No longer on the map: {gone}.")
        found.append(fill(form, gone=len(gone)))
    folded = [id for id in step.fold if id in document]
    if folded:
        found.append(fill(QT_TRANSLATE_NOOP("steps", "Folded: {folded}."), folded=len(folded)))
    top = document.statements.get(step.hoist or "")
    if top is not None:
        found.append(fill(QT_TRANSLATE_NOOP("steps", "Only the branch of “{top}”."), top=top.name))
    return " ".join(found)


def _rest(step: Step) -> str:
    if step.hide:
        return "hide"
    return "dim" if step.dim else "show"


def _shared(values: Sequence[Any]) -> Any:
    """What all say; ``MIXED`` where they do not agree; None for none."""
    if not values:
        return None
    return values[0] if all(value == values[0] for value in values) else MIXED
