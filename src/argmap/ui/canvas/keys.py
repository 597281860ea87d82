"""Keys that the canvas itself must tell apart: a tap of the space bar from a hold, and typing.

Everything else is a row of the action table and never comes here.
"""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import Canvas

_TAP = 0.25
"""Seconds; a longer press of the space bar is a hold."""
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr}
)


class Keys:
    """The keyboard's state on one canvas."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._space_since: float | None = None
        self.typing_edits = True
        """Typing on a selected statement edits it: a preference. In an empty map it always does."""

    def press(self, event: QKeyEvent) -> bool:
        """A key went down; False when it is not the canvas's business."""
        canvas = self._canvas
        key = event.key()
        if key == Qt.Key.Key_Space and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            if not event.isAutoRepeat():
                self._space_since = monotonic()
                canvas.pointer.space_held = True
                canvas.pointer.shape()
            return True
        if key == Qt.Key.Key_Escape:
            return canvas.pointer.cancel() or self._deselect()
        if key in _MODIFIERS:
            canvas.pointer.modifiers_changed(event.modifiers())
            return False
        if self._types(event):
            return canvas.typing.start_by_typing(event.text())
        return False

    def release(self, event: QKeyEvent) -> bool:
        """A key went up; a short press of the space bar folds."""
        canvas = self._canvas
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            since, self._space_since = self._space_since, None
            canvas.pointer.space_held = False
            canvas.pointer.shape()
            if since is not None and monotonic() - since < _TAP:
                canvas.host.trigger("view.fold")
            return True
        if event.key() in _MODIFIERS:
            canvas.pointer.modifiers_changed(event.modifiers())
        return False

    def space_used(self) -> None:
        """The space bar served for panning: letting it go folds nothing."""
        self._space_since = None

    def forget(self) -> None:
        """The focus went elsewhere: whatever key was down, its release will not come here."""
        self._space_since = None
        self._canvas.pointer.space_held = False
        self._canvas.pointer.shape()

    def _deselect(self) -> bool:
        chosen = bool(self._canvas.host.selection)
        if chosen:
            self._canvas.ask_selection(())
        return chosen

    def _types(self, event: QKeyEvent) -> bool:
        text = event.text()
        return (
            (self.typing_edits or not self._canvas.host.document.statements)
            and len(text) > 0
            and text.isprintable()
            and not event.modifiers() & _COMMAND
        )
