"""Looks anew at what has changed, once for all that came at one time, and only while it is seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from argmap.ui.guard import guarded


class WhenSeen(QTimer):
    """Does for a widget what was asked for: soon while it is shown, else when it is shown."""

    def __init__(self, widget: QWidget, do: Callable[[], object]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._do = do
        self.owed = True
        """Whether something is still to be looked at."""
        self.setSingleShot(True)
        self.setInterval(0)
        self.timeout.connect(self._now)
        widget.installEventFilter(self)

    def ask(self, _: object = None) -> None:
        """Something has changed."""
        self.owed = True
        if self._widget.isVisible():
            self.start()

    def _now(self) -> None:
        if self.owed and self._widget.isVisible():
            self.owed = False
            self._do()

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show:
            self._now()
        return super().eventFilter(watched, event)
