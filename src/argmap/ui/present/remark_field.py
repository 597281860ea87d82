"""The field in which a remark is typed: Enter parks it, Esc puts it away with what it holds.

Turning pages with a clicker and closing the room go on meanwhile; every other key belongs to the
words.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.guard import guarded
from argmap.ui.translate import say

PARK = QT_TRANSLATE_NOOP("present", "Park a remark")
HINT = QT_TRANSLATE_NOOP("present", "K: what was said; Enter parks it, Esc puts it away")
_LONGEST = 2000
_OF_THE_ROOM = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_F9)


class RemarkField(QLineEdit):
    """One line; ``parked`` tells what was typed, ``closed`` that nothing more is."""

    parked = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_LONGEST)
        self.setPlaceholderText(say(HINT))
        self.setAccessibleName(say(PARK))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, True)

    @guarded(otherwise=True)
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        tab = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        if isinstance(event, QKeyEvent) and event.key() in tab:
            return True
        return super().event(event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _OF_THE_ROOM:
            event.ignore()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            words = self.text().strip()
            if words:
                self.parked.emit(words)
            else:
                self.closed.emit()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
            event.accept()
