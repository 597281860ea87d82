"""What stands where the canvas will: new, open, maps of late, and maps to learn from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from argmap.app import options
from argmap.ui.menus import key_text
from argmap.ui.panes import heading
from argmap.ui.translate import say, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.app.context import Choice
    from argmap.ui.context import WindowContext
    from argmap.ui.menus import Menus


class StartPage(QScrollArea):
    """A calm page; everything on it is an action of the table."""

    def __init__(self, context: WindowContext, menus: Menus) -> None:
        super().__init__()
        self._context = context
        self._menus = menus
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.refresh()

    def refresh(self) -> None:
        """Make the page anew: maps of late change."""
        page = QFrame()
        page.setProperty("role", "ground")
        column = QWidget()
        column.setFixedWidth(400)
        box = QVBoxLayout(column)
        box.setSpacing(4)
        title = QLabel(translate("start", "Map an argument"))
        title.setProperty("role", "large")
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.7)
        title.setFont(font)
        box.addWidget(title)
        hint = QLabel(
            translate(
                "start",
                "A question, the positions that answer it, and what speaks for and against each.",
            )
        )
        hint.setProperty("role", "hint")
        hint.setWordWrap(True)
        hint.setMinimumHeight(2 * hint.fontMetrics().lineSpacing() + 4)
        box.addWidget(hint)
        box.addSpacing(14)
        for id in ("file.new", "file.open"):
            box.addWidget(self._button(id))
            box.addSpacing(4)
        self._list(box, translate("start", "Recent"), options.recent(self._context))
        self._list(box, translate("start", "Examples"), options.examples(self._context))
        outer = QVBoxLayout(page)
        outer.addStretch(1)
        outer.addWidget(column, 0, Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(2)
        self.setWidget(page)

    def _button(self, id: str) -> QPushButton:
        row = self._menus.row(id)
        keys = key_text(row)
        button = QPushButton(f"{say(row.words)}    {keys}" if keys else say(row.words))
        button.clicked.connect(lambda: self._menus.trigger(id))
        return button

    def _list(self, box: QVBoxLayout, title: str, choices: Sequence[Choice]) -> None:
        if not choices:
            return
        box.addSpacing(16)
        box.addWidget(heading(title))
        for choice in choices[:8]:
            words = choice.title if isinstance(choice.title, str) else say(choice.title)
            button = QToolButton()
            button.setText(words.replace("&", "&&"))
            button.setProperty("role", "link")
            button.clicked.connect(lambda _=False, run=choice.run: run())
            box.addWidget(button)
