"""Paints a row of the outline, a sign, if or unless, and a line of words, which it lets edit."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from argmap.render.theme import Theme
from argmap.ui.guard import guarded
from argmap.ui.paint import PicturePainter
from argmap.ui.panels.outline_model import (
    MARK_ROLE,
    MENTION_ROLE,
    NAME_ROLE,
    SIGN_ROLE,
    VERDICT_ROLE,
)
from argmap.ui.verdict_sign import paint_verdict

_SIGN_WIDTH = 17
_ENOUGH = 2 / 3
"""Of a row's words: where there is room for less, the short name tells more than their start."""
_MARK_GAP = 6
_FOLLOW = {
    Qt.Key.Key_Tab: "argument.add-reason",
    Qt.Key.Key_Backtab: "argument.add-objection",
}
_KEPT = frozenset({*_FOLLOW, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_F2})
"""Keys of a row that is being edited, whatever they mean elsewhere."""


class RowDelegate(QStyledItemDelegate):
    """The keys of its editor are those of the canvas's: Enter and Esc keep, Tab goes on."""

    ended = Signal(str)
    """The editor was closed by a key; the action to go on with, or nothing."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self.dress(theme)

    def dress(self, theme: Theme) -> None:
        """Paint rows in another theme."""
        self.theme = theme
        self.brush = PicturePainter(theme, ())

    @guarded(otherwise=QSize())
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(120, option.fontMetrics.height() + 8)

    @guarded()
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        try:
            view = QStyleOptionViewItem(option)
            self.initStyleOption(view, index)
            words = view.text
            view.text = ""
            style = view.widget.style() if view.widget else QApplication.style()
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, view, painter, view.widget)
            sign, token = index.data(SIGN_ROLE) or ("", "soft")
            area = QRect(view.rect).adjusted(1, 0, -3, 0)
            painter.setFont(view.font)
            painter.setPen(QColor(self.theme.colours[token]))
            middle = Qt.AlignmentFlag.AlignVCenter
            place = QRect(area.left(), area.top(), _SIGN_WIDTH - 4, area.height())
            painter.drawText(place, middle | Qt.AlignmentFlag.AlignHCenter, sign)
            area.setLeft(area.left() + _SIGN_WIDTH)
            mark = index.data(MARK_ROLE)
            if mark:  # in the sign's colour: with it, it tells how the words count
                painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, mark)
                area.setLeft(area.left() + view.fontMetrics.horizontalAdvance(mark) + _MARK_GAP)
            painter.setPen(
                QColor(self.theme.colours["soft" if index.data(MENTION_ROLE) else "ink"])
            )
            told = index.data(VERDICT_ROLE)
            if told is not None:
                size = view.fontMetrics.capHeight() * 1.05
                at = QPointF(area.right() - size, area.center().y() - size / 2 + 1)
                paint_verdict(painter, self.brush, told[0], at, size)
                area.setRight(round(at.x()) - 4)
            shown = self.shortened(index, words, view.fontMetrics, area.width())
            painter.drawText(area, middle | Qt.AlignmentFlag.AlignLeft, shown)
        finally:
            painter.restore()

    def shortened(
        self,
        index: QModelIndex | QPersistentModelIndex,
        words: str,
        metrics: QFontMetrics,
        room: int,
    ) -> str:
        """What is shown of a row's words where there are so many px for them."""
        if room < metrics.horizontalAdvance(words) * _ENOUGH:
            words = index.data(NAME_ROLE) or words
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)

    @guarded()
    def createEditor(
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setProperty("role", "row")
        return editor

    @guarded()
    def updateEditorGeometry(
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        editor.setGeometry(QRect(option.rect).adjusted(_SIGN_WIDTH - 4, 0, 0, 0))

    @guarded()
    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(index.data(Qt.ItemDataRole.EditRole))

    @guarded(otherwise=False)
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if isinstance(object, QLineEdit) and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                ours = event.key() in _KEPT
                if ours:
                    event.accept()
                return ours  # else the editor says which keys it wants; Ctrl+S is the window's
            if event.type() == QEvent.Type.KeyPress and self._ends(object, event):
                return True
        return super().eventFilter(object, event)

    def _ends(self, editor: QLineEdit, event: QKeyEvent) -> bool:
        key = event.key()
        going_on = _FOLLOW.get(Qt.Key(key), "") if key in _FOLLOW else ""
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            going_on = "statement.add-after"
        elif not (going_on or enter or key == Qt.Key.Key_Escape):
            return False
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)
        self.ended.emit(going_on)
        return True
