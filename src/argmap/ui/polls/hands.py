"""A show of hands, entered answer by answer; each number counts at once and typing on is one step.

The keyboard alone does it: a number, Enter or Tab, the next; Enter after the last one ends. It
knows the answers and their words; the map is changed by whoever listens.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from argmap.ui.guard import guarded
from argmap.ui.polls.room_card import plain_label
from argmap.ui.theme import padded
from argmap.ui.translate import translate

_MOST = 9999
_COLUMNS = 6


class _Count(QSpinBox):
    """One number; who comes into it types over what it was."""

    def __init__(self) -> None:
        super().__init__()
        self.setRange(0, _MOST)
        self.setFixedWidth(80)
        self.setMinimumHeight(30)
        padded(self)

    @guarded()
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            QTimer.singleShot(0, self, self.selectAll)  # the press puts the cursor only after this


class Hands(QWidget):
    """A number for each answer."""

    counted = Signal(object)
    """All counts, by answer."""
    ended = Signal()
    """Enter was pressed in the last field."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, _Count] = {}
        self._answers: tuple[tuple[str, str], ...] = ()
        self._inner: QWidget | None = None
        self._words = plain_label("label")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 6, 0, 6)
        self._box.setSpacing(8)
        self._box.addWidget(self._words)

    def begin(self) -> None:
        """Let the first number be typed."""
        self._step_to(0)

    def show_answers(
        self, answers: Sequence[tuple[str, str]], counts: Mapping[str, int], *, closed: bool
    ) -> None:
        """Show these answers with their counts; the fields are made anew where answers differ."""
        self._words.setText(
            translate("polls", "This vote is closed: what you change here changes its result.")
            if closed
            else translate("polls", "Hands raised for each answer: a number, Enter, the next")
        )
        if tuple(answers) != self._answers:
            self._answers = tuple(answers)
            self._build()
        for answer, field in self.fields.items():
            if not field.hasFocus() or field.value() != counts.get(answer, 0):
                field.blockSignals(True)
                field.setValue(counts.get(answer, 0))
                field.blockSignals(False)

    def _build(self) -> None:
        if self._inner is not None:
            self._inner.hide()
            self._inner.deleteLater()
        self._inner = QWidget()
        grid = QGridLayout(self._inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        self.fields = {}
        before: QWidget = self
        short = all(len(words) <= 12 for _, words in self._answers)
        for at, (answer, words) in enumerate(self._answers):
            label = QLabel(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(not short)
            field = _Count()
            field.setAccessibleName(words)
            field.valueChanged.connect(lambda _: self._changed())
            field.lineEdit().returnPressed.connect(partial(self._step_to, at + 1))
            self.fields[answer] = field
            row, column = divmod(at, _COLUMNS) if short else (at, 0)
            if short:
                grid.addWidget(label, 2 * row, column)
                grid.addWidget(field, 2 * row + 1, column)
            else:
                grid.addWidget(label, row, 1)
                grid.addWidget(field, row, 0)
        grid.setColumnStretch(_COLUMNS if short else 1, 1)
        self._box.addWidget(self._inner)
        for field in self.fields.values():  # else what is made late comes last
            QWidget.setTabOrder(before, field)
            before = field

    def _step_to(self, at: int) -> None:
        fields = list(self.fields.values())
        if at >= len(fields):
            self.ended.emit()
            return
        fields[at].setFocus(Qt.FocusReason.TabFocusReason)
        fields[at].selectAll()

    def _changed(self) -> None:
        self.counted.emit({answer: field.value() for answer, field in self.fields.items()})
