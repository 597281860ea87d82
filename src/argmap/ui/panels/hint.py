"""What an empty map says: how to begin. It goes away with the first statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QWidget

from argmap.ui.guard import guarded
from argmap.ui.translate import translate

if TYPE_CHECKING:
    from argmap.ui.context import WindowContext


class EmptyHint(QLabel):
    """A line in the middle of the canvas; takes no clicks."""

    def __init__(self, over: QWidget, context: WindowContext) -> None:
        super().__init__(over)
        self._over = over
        self._context = context
        self.setText(translate("hint", "Type the question, or double-click anywhere."))
        self.setProperty("role", "hint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        over.installEventFilter(self)
        context.opened.connect(self._refresh)
        context.edited.connect(self._refresh)
        self._refresh()

    def _refresh(self) -> None:
        context = self._context
        self.setVisible(context.session is not None and not context.document.statements)
        self.setGeometry(self._over.rect())

    @guarded(otherwise=False)
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(object, event)
