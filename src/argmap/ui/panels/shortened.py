"""A line to type in and a box to choose from whose words, without room, end in an ellipsis.

Qt's own would cut the last letter through. The whole words are the tooltip then.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QStyleOptionFrame,
    QStylePainter,
    QToolTip,
    QWidget,
)

from argmap.ui.guard import guarded
from argmap.ui.tips import plain_tip

_INSET = 2
"""px that Qt leaves beside the words of a line edit."""


def _tell(field: QWidget, words: str) -> None:
    QToolTip.showText(field.mapToGlobal(field.rect().bottomLeft()), plain_tip(words), field)


class ShortenedLine(QLineEdit):
    """As Qt's, but for that while nobody types."""

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
                _tell(self, self.text())
            return True
        return super().event(event)

    def _room(self) -> QRect:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        part = QStyle.SubElement.SE_LineEditContents
        room = self.style().subElementRect(part, option, self)
        return room.marginsRemoved(self.textMargins()).adjusted(_INSET, 0, -_INSET, 0)


class ShortenedBox(QComboBox):
    """As Qt's, but for that."""

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        option = self._option()
        room = self._room(option)
        words = option.currentText if self.currentIndex() >= 0 else self.placeholderText()
        option.currentText = option.fontMetrics.elidedText(
            words, Qt.TextElideMode.ElideRight, room.width()
        )
        painter = QStylePainter(self)
        try:
            painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
            self.paint_value(painter, option, room)
        finally:
            painter.end()

    def paint_value(
        self, painter: QStylePainter, option: QStyleOptionComboBox, room: QRect
    ) -> None:
        """What is chosen, in the room beside the arrow; softly, what stands for nothing."""
        if self.currentIndex() >= 0:
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
            return
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, option.currentText)

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return option

    def _room(self, option: QStyleOptionComboBox) -> QRect:
        part = QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self)

    @guarded(otherwise=True)
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and not self.toolTip():
            words = self.currentText()
            option = self._option()
            if option.fontMetrics.horizontalAdvance(words) > self._room(option).width():
                _tell(self, words)
                return True
        return super().event(event)
