"""What a gesture is: it follows the pointer, paints a preview, and is dropped or cancelled.

A gesture never writes to the document; when it is dropped it performs one command through the host.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter


class Gesture(Protocol):
    """One drag. Points are view px; ``paint`` gets a painter in world coordinates."""

    @property
    def cursor(self) -> Qt.CursorShape:
        """The pointer's shape while it lasts."""
        ...

    def move(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """The pointer is here now, or the modifier keys changed."""
        ...

    def drop(self, x: float, y: float, modifiers: Qt.KeyboardModifier) -> None:
        """The button was let go here: do it."""
        ...

    def cancel(self) -> None:
        """Leave everything as it was before the press."""
        ...

    def paint(self, painter: QPainter, scale: float) -> None:
        """Paint the preview over the picture, at this zoom."""
        ...
