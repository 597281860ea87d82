"""Whether the window has something to do, so that a worker's thread can stand back meanwhile.

Told by the event loop where it says so in time. GLib's, on Linux, says that it wakes only when all
is done, so the windows themselves are watched too: whatever is typed or clicked reaches them first,
and what is to be painted begins there. Knows nothing of jobs.
"""

from __future__ import annotations

from threading import Event

from PySide6.QtCore import QAbstractEventDispatcher, QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from argmap.ui.guard import guarded


class Attention(QObject):
    """Watches while there is a reason to."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quiet = Event()
        self._quiet.set()
        self._watched: QAbstractEventDispatcher | None = None

    @property
    def busy(self) -> bool:
        """Whether the window is doing something; may be asked on any thread."""
        return not self._quiet.is_set()

    def wait(self, seconds: float) -> bool:
        """On another thread: until the window is done, at most so long; whether it is.

        Without looking again and again: each look would take Python away from the window.
        """
        return self._quiet.wait(seconds)

    def watch(self, *, on: bool) -> None:
        """Begin, or stop: then the window counts as quiet."""
        if not on:
            if self._watched is not None:
                self._watched.awake.disconnect(self._awake)
                self._watched.aboutToBlock.disconnect(self._asleep)
                self._watched = None
            self._quiet.set()
            return
        if self._watched is None:
            self._watched = QAbstractEventDispatcher.instance()
            self._watched.awake.connect(self._awake)
            self._watched.aboutToBlock.connect(self._asleep)
        for widget in QApplication.topLevelWidgets():
            if widget.isVisible():
                widget.installEventFilter(self)
        for window in QGuiApplication.topLevelWindows():
            if window.isVisible():
                window.installEventFilter(self)

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched, event
        if self._watched is not None:
            self._quiet.clear()
        return False

    def _awake(self) -> None:
        self._quiet.clear()

    def _asleep(self) -> None:
        self._quiet.set()
