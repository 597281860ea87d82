"""Keeps Python's garbage collector out of keystrokes: it looks at old objects only in a pause.

An edit makes and drops tens of thousands of small objects, hardly ever in circles. Left to itself
the collector would walk over the whole map about once an edit, which takes longer than the edit.
Young objects are still looked at as they come, only less often. Knows no window.
"""

from __future__ import annotations

import gc
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_YOUNG = (50_000, 20)
"""So many objects more than were dropped, and so many passes over those, before the next pass."""
_NEVER = 1_000_000
_PAUSE = 1_500
"""Milliseconds without an edit after which a full pass goes unnoticed."""
_APART = 20.0
"""Seconds between two full passes."""


class IdleCollector(QObject):
    """Full passes come after edits, once there is a pause; as before when this object goes."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = monotonic()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.setTimerType(Qt.TimerType.CoarseTimer)
        self._pause.timeout.connect(self._collect)
        before = gc.get_threshold()
        self.destroyed.connect(lambda: gc.set_threshold(*before))

    def start(self) -> None:
        """What is there now is no garbage; from here on full passes wait for a pause."""
        gc.enable()
        gc.freeze()
        gc.set_threshold(*_YOUNG, _NEVER)

    def edited(self) -> None:
        """Something was edited: there will be something to collect."""
        self._pause.start()

    def _collect(self) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._pause.start()  # in the middle of a gesture
        elif monotonic() - self._last >= _APART:
            gc.collect()
            self._last = monotonic()
