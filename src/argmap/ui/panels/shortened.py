"""A line to type in whose words end in an ellipsis while nobody types and they have no room.

A line edit would cut the last letter through. The whole words are the tooltip then.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyleOptionFrame,
    QStylePainter,
    QToolTip,
)

from argmap.ui.guard import guarded

_INSET = 2
"""px that Qt leaves beside the words of a line edit."""


class ShortenedLine(QLineEdit):
    """As Qt's, but for that."""

    @property
    def shortened(self) -> str:
        """The words as they are shown while nobody types."""
        words = self.text()
        return self.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, self._room().width()
        )

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        words = self.shortened
        if self.hasFocus() or words == self.text():
            super().paintEvent(event)
            return
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        try:
            painter.drawPrimitive(QStyle.PrimitiveElement.PE_PanelLineEdit, option)
            painter.setPen(option.palette.color(QPalette.ColorRole.Text))
            painter.drawText(self._room(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, words)
        finally:
            painter.end()

    @guarded(otherwise=True)
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and not self.toolTip():
            if self.shortened != self.text():
                QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), self.text(), self)
            return True
        return super().event(event)

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_LineEditContents
        room = self.style().subElementRect(part, option, self)
        return room.marginsRemoved(self.textMargins()).adjusted(_INSET, 0, -_INSET, 0)
