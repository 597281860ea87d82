"""A sheet of fields: headings, labelled rows, parts that fold, and one refresh for all of them.

The inspector's pages are sheets; a page says which fields there are and where their values come
from, and the sheet does the rest.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from argmap.ui.folding import Fold
from argmap.ui.panels.fields import (
    CheckField,
    ChoiceField,
    LineField,
    LinkedText,
    TextField,
    enable,
)
from argmap.ui.panels.questions import SchemeField
from argmap.ui.panes import heading

Field = TextField | LineField | ChoiceField | CheckField | LinkedText | SchemeField


class Sheet(QFrame):
    """Fields from top to bottom; ``refresh`` asks each for its value again."""

    def __init__(self, open_parts: set[str], *, read_only: bool = False) -> None:
        super().__init__()
        self.setProperty("role", "pane")
        self._open_parts = open_parts
        self._read_only = read_only
        self._sources: list[tuple[Field, Callable[[], Any]]] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(14, 12, 14, 16)
        self._box.setSpacing(6)
        self._into = self._box
        self._grid: QGridLayout | None = None

    def heading(self, words: str) -> QLabel:
        """Start a part of the sheet."""
        self._grid = None
        if self._into.count():
            self._into.addSpacing(10)
        label = heading(words)
        label.setWordWrap(True)
        self._into.addWidget(label)
        return label

    def add(self, widget: QWidget) -> None:
        """A widget over the whole width."""
        self._grid = None
        self._into.addWidget(widget)

    def wide(self, field: Field, source: Callable[[], Any]) -> None:
        """A field over the whole width."""
        self.add(field)
        self._bind(field, source)

    def row(self, words: str, field: Field, source: Callable[[], Any]) -> None:
        """A label in soft ink and a field beside it."""
        if self._grid is None:
            self._grid = QGridLayout()
            self._grid.setContentsMargins(0, 0, 0, 0)
            self._grid.setHorizontalSpacing(10)
            self._grid.setVerticalSpacing(5)
            self._grid.setColumnMinimumWidth(0, 64)
            self._grid.setColumnStretch(1, 1)
            self._into.addLayout(self._grid)
        label = QLabel(words)
        label.setProperty("role", "label")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(field)
        number = self._grid.rowCount()
        self._grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(field, number, 1)
        self._bind(field, source)

    def side(
        self, *fields: tuple[Field, Callable[[], Any] | None], last: QWidget | None = None
    ) -> None:
        """Fields side by side, and perhaps a small button after them."""
        self._grid = None
        line = QHBoxLayout()
        line.setSpacing(4)
        for field, source in fields:
            line.addWidget(field, 1)
            if source is not None:
                self._bind(field, source)
        if last is not None:
            line.addWidget(last)
        self._into.addLayout(line)

    def fold(self, name: str, words: str, *, usually: bool = False) -> None:
        """What follows is folded away until asked for; remembered by ``name``.

        ``usually``: it is open until it is folded away.
        """
        self._grid = None
        self._into = self._box
        self._box.addSpacing(2)
        button = Fold(words)
        part = QWidget()
        inner = QVBoxLayout(part)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)

        def toggled(on: bool) -> None:
            part.setVisible(on)
            (self._open_parts.add if on != usually else self._open_parts.discard)(name)

        button.toggled.connect(toggled)
        self._box.addWidget(button)
        self._box.addWidget(part)
        self._into = inner
        part.hide()
        button.setChecked((name in self._open_parts) != usually)

    def unfolded(self) -> None:
        """What follows always shows again."""
        self._grid = None
        self._into = self._box

    def finish(self) -> None:
        """Nothing comes after this."""
        self._box.addStretch(1)
        self.refresh()

    def _bind(self, field: Field, source: Callable[[], Any]) -> None:
        enable(field, not self._read_only)
        self._sources.append((field, source))

    def refresh(self) -> None:
        """Show what the map says now."""
        for field, source in self._sources:
            field.show_value(source())

    def take(self) -> None:
        """Let fields that wait tell what was entered."""
        for field, _ in self._sources:
            if isinstance(field, LineField):
                field.take()


def small_button(glyph: str, name: str, act: Callable[[], object]) -> QToolButton:
    """A quiet button beside a field."""
    button = QToolButton()
    button.setText(glyph)
    button.setProperty("role", "small")
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.clicked.connect(lambda _=False: act())
    return button


def link_button(words: str, act: Callable[[], object]) -> QToolButton:
    """A quiet button that reads like a link."""
    button = QToolButton()
    button.setText(words)
    button.setProperty("role", "link")
    button.clicked.connect(lambda _=False: act())
    return button
