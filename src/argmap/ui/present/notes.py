"""A step's notes in the presenter's window: keys make their type larger and turn their lines.

It holds no focus: the window hands over its keys.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from argmap.ui.translate import translate

_SMALLEST, _USUAL, _LARGEST = 10, 16, 48
"""px of the type."""
_LINES = 3
"""That a key turns."""


class Notes(QPlainTextEdit):
    """To be read only."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("console", "Notes"))
        self.type_size = _USUAL
        self._resize_type(0)

    def show_words(self, words: str) -> None:
        """These are the notes; the same again stay where they were turned to."""
        if words != self.toPlainText():
            self.setPlainText(words)

    def press(self, event: QKeyEvent) -> bool:
        """Take a key that means the notes; whether it does."""
        if event.text() in ("+", "=", "-", "−"):
            self._resize_type(2 if event.text() in ("+", "=") else -2)
            return True
        ways = {Qt.Key.Key_Up: -_LINES, Qt.Key.Key_Down: _LINES}
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.key() in ways:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + ways[Qt.Key(event.key())])
            return True
        return False

    def _resize_type(self, by: int) -> None:
        self.type_size = max(_SMALLEST, min(_LARGEST, self.type_size + by))
        font = self.font()
        font.setPixelSize(self.type_size)
        self.setFont(font)
