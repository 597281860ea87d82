"""Lets the verdicts of a large map follow the picture of an edit instead of holding it up."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

LARGE = 250
"""Statements beyond which an edit is drawn first."""
_LATER = 25
"""Milliseconds until the verdicts follow: the edit is painted then, and fast typing goes on."""


class Later(QTimer):
    """Calls once for the verdicts that an edit has left for later."""

    def __init__(self, parent: QObject, judge: Callable[[], object]) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(_LATER)
        self.timeout.connect(judge)

    @property
    def owed(self) -> bool:
        """Whether verdicts are still to follow."""
        return self.isActive()

    def put_off(self, statements: int) -> bool:
        """Leave the verdicts of a map with so many statements for later, if it is large."""
        if statements > LARGE:
            self.start()
        return statements > LARGE
