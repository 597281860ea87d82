"""A show of hands, entered answer by answer; each number counts at once and typing on is one step.

It knows the answers and their words; the map is changed by whoever listens.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from argmap.ui.translate import translate

_MOST = 9999
_COLUMNS = 6


class Hands(QWidget):
    """A number for each answer."""

    counted = Signal(object)
    """All counts, by answer."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, QSpinBox] = {}
        self._answers: tuple[tuple[str, str], ...] = ()
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._inner: QWidget | None = None
        self._words = QLabel(translate("polls", "Hands raised for each answer"))
        self._words.setProperty("role", "label")
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self._words)

    def show_answers(self, answers: Sequence[tuple[str, str]], counts: Mapping[str, int]) -> None:
        """Show these answers with their counts; the fields are made anew where answers differ."""
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
        self.fields = {}
        short = all(len(words) <= 12 for _, words in self._answers)
        for at, (answer, words) in enumerate(self._answers):
            label = QLabel(words)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(not short)
            field = QSpinBox()
            field.setRange(0, _MOST)
            field.setAccessibleName(words)
            field.setFixedWidth(74)
            field.valueChanged.connect(lambda _: self._changed())
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

    def _changed(self) -> None:
        self.counted.emit({answer: field.value() for answer, field in self.fields.items()})
