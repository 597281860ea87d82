"""What is wrong in the file, as a quiet list: a click goes to the record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
)

from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.ui.panes import heading
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from argmap.model.problem import Problem
    from argmap.ui.context import WindowContext

_SIGNS = {"error": "✕", "warning": "!", "note": "·"}
_IDS = Qt.ItemDataRole.UserRole
_NOT_DRAWN = text(QT_TRANSLATE_NOOP("problems", "This record is not drawn on the map."))


class Problems(QFrame):
    """Below the canvas, folded away until asked for."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self.setProperty("role", "strip")
        self._context = context
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setWordWrap(True)
        self.list.setAccessibleName(translate("problems", "Problems"))
        self.list.itemActivated.connect(self._go)
        self.list.itemClicked.connect(self._go)
        self.title = heading(translate("problems", "Problems"))
        self.count = QLabel()
        self.count.setProperty("role", "hint")
        close = QToolButton()
        close.setText("×")
        close.setAccessibleName(translate("problems", "Fold the problems away"))
        close.clicked.connect(lambda: context.panels.show("problems", shown=False))
        top = QHBoxLayout()
        top.addWidget(self.title)
        top.addWidget(self.count, 1)
        top.addWidget(close)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 6, 8, 6)
        box.setSpacing(2)
        box.addLayout(top)
        box.addWidget(self.list)
        self.setMaximumHeight(170)
        self.setFocusProxy(self.list)
        self.hide()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """List these."""
        self.list.clear()
        for problem in problems:
            words = say(problem.message)
            where = f" ({problem.where})" if problem.where else ""
            item = QListWidgetItem(f"{_SIGNS[problem.severity]}  {words}{where}")
            item.setData(_IDS, list(problem.ids))
            self.list.addItem(item)
        self.list.setVisible(bool(problems))
        self.count.setText(
            fill(QT_TRANSLATE_NOOP("problems", "{count} in this file"), count=len(problems))
            if problems
            else translate("problems", "none in this file")
        )

    def _go(self, item: QListWidgetItem) -> None:
        ids = [id for id in item.data(_IDS) or () if id in self._context.document]
        self._context.select(ids)
        if self._context.selection:
            self._context.canvas.center_on(self._context.selection[-1])
        elif ids:
            self._context.say(_NOT_DRAWN)
