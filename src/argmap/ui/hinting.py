"""Words in the middle of a place where there is nothing to list yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel


def hint_row(words: str, widest: int) -> QHBoxLayout:
    """A hint in the middle of its row, in lines of at most ``widest`` px, and as high as they are.

    Stretches hold it in the middle, not an alignment: an aligned label gets the height that its
    words need over the whole width of the row, but not that width, and is cut.
    """
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", "hint")
    label.setMaximumWidth(widest)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(label, 100)
    row.addStretch(1)
    return row
