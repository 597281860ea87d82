"""The few questions that must be answered before going on, each in one plain box.

Kept in one place so that tests can answer them, and so that no file's words reach Qt as rich text.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt

from argmap.ui.translate import translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

Part = Literal["yes", "no", "cancel"]
"""What an answer does: the usual one, the one that loses something, or nothing."""


class Asking:
    """Asks in message boxes and file dialogs over a window."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    def choose(
        self,
        words: str,
        more: str,
        answers: Sequence[tuple[str, str, Part]],
        *,
        grave: bool = False,
    ) -> str:
        """Ask; answers are (name, title, part). Returns a name; closing the box, the last."""
        from PySide6.QtWidgets import QMessageBox  # its many enumerations are made on import

        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning if grave else QMessageBox.Icon.NoIcon)
        box.setWindowTitle("argmap")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(words)
        box.setInformativeText(more)
        roles = {
            "yes": QMessageBox.ButtonRole.AcceptRole,
            "no": QMessageBox.ButtonRole.DestructiveRole,
            "cancel": QMessageBox.ButtonRole.RejectRole,
        }
        buttons = {name: box.addButton(title, roles[part]) for name, title, part in answers}
        box.setDefaultButton(buttons[answers[0][0]])
        box.setEscapeButton(buttons[answers[-1][0]])
        box.exec()
        clicked = box.clickedButton()
        return next((name for name, button in buttons.items() if button is clicked), answers[-1][0])

    def tell(self, words: str, more: str = "") -> None:
        """Say what went wrong; one button."""
        self.choose(words, more, [("ok", translate("asking", "OK"), "yes")], grave=True)

    def file_to_open(self, folder: Path) -> Path | None:
        """Let a map be chosen."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileName(
            self._window, translate("asking", "Open a map"), str(folder), _kinds()
        )
        return Path(chosen) if chosen else None

    def file_to_read(self, folder: Path, title: str, kinds: str) -> Path | None:
        """Let a file of these kinds be chosen, to take something from."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getOpenFileName(self._window, title, str(folder), kinds)
        return Path(chosen) if chosen else None

    def file_to_save(self, start: Path, title: str, kinds: str | None = None) -> Path | None:
        """Let a place for a file be chosen; overwriting has been confirmed there."""
        from PySide6.QtWidgets import QFileDialog

        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(start), kinds or _kinds())
        return Path(chosen) if chosen else None


def _kinds() -> str:
    return ";;".join(
        (
            translate("asking", "Argument maps") + " (*.argmap.json *.argmap)",
            translate("asking", "All files") + " (*)",
        )
    )
