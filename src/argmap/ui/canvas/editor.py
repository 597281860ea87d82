"""The floating editor: one real text widget over the box whose words are being changed.

A real widget, so that cursors, selection, undo while typing, spelling of the platform's input
methods and assistive technology work as everywhere. While an input method composes a syllable,
Enter, Tab and Esc belong to the composition. It knows nothing of documents.
"""

from __future__ import annotations

from math import ceil
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from argmap.ui.guard import guarded

Ending = Literal["done", "child", "sibling"]
"""How the user ended it: nothing more, a reason below, or a sibling."""
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_COMPOSING = (Qt.Key.Key_Tab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
PADDING = 3
"""Between the editor's frame and its text, in view px."""


class FloatingEditor(QPlainTextEdit):
    """Plain text; grows with what is typed."""

    ended = Signal(str)
    grown = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.composing = False
        self.setProperty("role", "floating")  # no frame: the card around it is its frame
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setTabChangesFocus(False)
        self.setUndoRedoEnabled(True)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(PADDING, PADDING, PADDING, PADDING)
        self.setAccessibleName(self.tr("Text"))
        self.textChanged.connect(self.grown)

    @property
    def words(self) -> str:
        """What is written, without a syllable that is still being composed."""
        return self.toPlainText()

    def begin(self, words: str) -> None:
        """Start with these words and the cursor at their end."""
        self.setPlainText(words)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.document().clearUndoRedoStacks()

    def type_over(self, text: str) -> None:
        """Let ``text`` take the place of the words; undo brings them back while typing goes on."""
        self.selectAll()
        if text:
            self.insertPlainText(text)

    def wanted_height(self, width: int) -> int:
        """The height that shows every line at a width, in view px; Korean ones are higher."""
        self.resize(QSize(width, max(self.height(), 1)))
        height = 0.0
        block = self.document().begin()
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        return max(ceil(height), self.fontMetrics().lineSpacing()) + 2 * PADDING + 2

    def settle(self) -> None:
        """Take in what an input method is still composing."""
        if self.composing:
            QGuiApplication.inputMethod().commit()
        if self.composing:  # the platform did not: keep the syllable as it stands
            syllable = self.textCursor().block().layout().preeditAreaText()
            end = QInputMethodEvent()
            end.setCommitString(syllable)
            QCoreApplication.sendEvent(self, end)

    @guarded(otherwise=True)
    def event(self, event: QEvent) -> bool:
        # keys that mean something here must not be taken by a shortcut of the window
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._mine(event)
        ):
            event.accept()
            return True
        return super().event(event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ending = None if self.composing else _ending(event)
        if ending is not None:
            event.accept()
            self.ended.emit(ending)
            return
        if self.composing and event.key() in _COMPOSING:
            event.accept()  # ends or changes the composition; never leaves the editor
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.insertPlainText("\n")
            event.accept()
            return
        super().keyPressEvent(event)

    @guarded()
    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        self.grown.emit()

    @guarded()
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (
            Qt.FocusReason.PopupFocusReason,
            Qt.FocusReason.ActiveWindowFocusReason,
        ):
            self.ended.emit("done")

    def _mine(self, event: QKeyEvent) -> bool:
        if self.composing or _ending(event) is not None:
            return True
        return (
            not event.modifiers()
            & (_CONTROL | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier)
            and not Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
        )


def _ending(event: QKeyEvent) -> Ending | None:
    """What a key ends the editing with; None when it is for the text."""
    modifiers = event.modifiers() & ~_KEYPAD
    key = event.key()
    if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        if modifiers == Qt.KeyboardModifier.NoModifier:
            return "done"
        if modifiers == _CONTROL:
            return "sibling"
    if key == Qt.Key.Key_Escape:
        return "done"
    if key == Qt.Key.Key_F2:
        return "done"
    if key == Qt.Key.Key_Tab and modifiers == Qt.KeyboardModifier.NoModifier:
        return "child"
    return None
