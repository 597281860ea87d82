"""Tells when another program has written the map's file: watches its folder, waits, then compares.

Editors replace files by renaming, after which a watch on the file itself is dead; so the folder is
watched. Comparing is the session's business.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

_WAIT = 400
"""Milliseconds of quiet before the file is looked at."""


class Watch(QObject):
    """``look`` is called when the folder of the watched file has changed and settled."""

    def __init__(self, look: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT)
        self._timer.timeout.connect(look)
        self._watcher.directoryChanged.connect(self._timer.start)
        self._watcher.fileChanged.connect(self._timer.start)

    def follow(self, path: Path | None) -> None:
        """Watch this file, and nothing else; None: nothing."""
        watched = [*self._watcher.directories(), *self._watcher.files()]
        wanted = [str(path.parent), str(path)] if path is not None and path.exists() else []
        gone = [each for each in watched if each not in wanted]
        new = [each for each in wanted if each not in watched]
        if gone:
            self._watcher.removePaths(gone)
        if new:
            self._watcher.addPaths(new)
