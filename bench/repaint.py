"""When the repaint that an edit asks for came to its end, as the event loop does it by itself."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class Painted(QObject):
    """When the window's first repaint that paints the canvas came to its end; None: not yet."""

    def __init__(self, window: QWidget, canvas: QWidget) -> None:
        super().__init__()
        self.at: float | None = None
        self._seen = self._within = False
        window.installEventFilter(self)
        canvas.installEventFilter(self)

    def forget(self) -> None:
        """Watch for the next one."""
        self.at, self._seen = None, False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Paint:
            self._seen = True
        if event.type() != QEvent.Type.UpdateRequest or self._within or self.at is not None:
            return False
        self._within = True
        watched.event(event)
        self._within = False
        if self._seen:
            self.at = time.process_time()
        return True
