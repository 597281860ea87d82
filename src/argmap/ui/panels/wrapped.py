"""Words set in lines of a given width, for rows that paint themselves beside a sign."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextLayout, QTextOption

_NARROWEST = 48.0


def wrapped(words: str, font: QFont, room: float) -> tuple[QTextLayout, float]:
    """The words in lines, and how high they are; words longer than a line are broken."""
    layout = QTextLayout(words, font)
    how = QTextOption()
    how.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(how)
    layout.beginLayout()
    high = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(_NARROWEST, room))
        line.setPosition(QPointF(0.0, high))
        high += line.height()
    layout.endLayout()
    return layout, high
