"""Keeps Python's garbage collector out of keystrokes: it does its work in a pause.

An edit makes tens of thousands of small objects and drops as many, hardly ever in circles. Left to
itself the collector would look at all of them several times an edit, and at the whole map about
once, which takes longer than the edit. And it could come while a Qt object ends, or on another
thread: a widget that it then ends waits for a lock that Qt holds already, for ever. So it never
comes by itself; a pass is made from the event loop, where nothing is half done. Knows no window.
"""

from __future__ import annotations

import gc
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

_YOUNG = 1_000_000
"""So many objects more than were dropped, some 100 MB, and no pause is waited for."""
_LOOK = 10_000
"""Milliseconds between two looks at how many they are."""
_PAUSE = 1_000
"""Milliseconds without an edit after which a pass goes unnoticed."""
_APART = 20.0
"""Seconds between two full passes."""


class IdleCollector(QObject):
    """Passes come after edits, once there is a pause, and where much has gathered without one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._last = monotonic()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.setTimerType(Qt.TimerType.CoarseTimer)
        self._pause.timeout.connect(self._collect)
        self._look = QTimer(self)
        self._look.setInterval(_LOOK)
        self._look.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._look.timeout.connect(self._relieve)

    def start(self) -> None:
        """What is there now is no garbage; from here on passes come from here alone, also when
        this object has gone: what then ends are Qt's objects.
        """
        gc.disable()
        gc.freeze()
        self._look.start()

    def edited(self) -> None:
        """Something was edited: there will be something to collect."""
        self._pause.start()

    def _relieve(self) -> None:
        if gc.get_count()[0] > _YOUNG:
            self._collect()

    def _collect(self) -> None:
        if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self._pause.start()  # in the middle of a gesture
        elif monotonic() - self._last >= _APART:
            gc.collect()
            self._last = monotonic()
        else:
            gc.collect(1)
