"""What is folded away until asked for: the button that unfolds it, the × that puts it away."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from argmap.ui.panes import heading

if TYPE_CHECKING:
    from argmap.app.context import Panel
    from argmap.ui.context import WindowContext


class Fold(QToolButton):
    """A heading with an arrow; ``toggled`` tells whether what follows is wanted."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setProperty("role", "fold")
        self.setCheckable(True)
        self.setText(words)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._point)
        self._point(False)

    def _point(self, on: bool) -> None:
        self.setArrowType(Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow)


def close_button(name: str, close: Callable[[], object]) -> QToolButton:
    """A small ×."""
    button = QToolButton()
    button.setText("×")
    button.setAccessibleName(name)
    button.clicked.connect(lambda _=False: close())
    return button


def quiet(words: str = "") -> QLabel:
    """Words in soft ink."""
    label = QLabel(words)
    label.setProperty("role", "hint")
    return label


def fold_away(context: WindowContext, panel: Panel, words: str) -> QToolButton:
    """The × of a panel below the map."""
    button = close_button(words, lambda: context.panels.show(panel, shown=False))
    button.setProperty("role", "small")
    return button


def strip_head(title: str, *beside: QWidget | None) -> QHBoxLayout:
    """The head of a panel below the map: its title and what stands beside it.

    None among ``beside`` is where room is left over.
    """
    head = QHBoxLayout()
    head.setSpacing(10)
    head.addWidget(heading(title))
    for widget in beside:
        if widget is None:
            head.addStretch(1)
        else:
            head.addWidget(widget)
    return head
