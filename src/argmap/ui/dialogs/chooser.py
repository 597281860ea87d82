"""A line to type in and a list to choose from: the palette, the targets of a link, any choices.

It floats over the window and goes away when the focus leaves it; arrows, Enter, Esc and clicks do
what one expects. It knows no actions: items say what they are called and do.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from argmap.app.fuzzy import best
from argmap.ui.folding import quiet
from argmap.ui.guard import guarded
from argmap.ui.translate import translate

_ITEM = Qt.ItemDataRole.UserRole
_MOST = 200
"""Rows shown at most; typing narrows the rest."""


class Item(NamedTuple):
    """One thing to choose."""

    title: str
    run: Callable[[], object]
    detail: str = ""
    """In soft ink beside the title, e.g. its menu."""
    keys: str = ""
    why_not: Callable[[], str] | None = None
    """Gives the reason for which it cannot be chosen now, or nothing; asked when it is shown."""

    also: str = ""
    """Further words by which it is found; not shown."""

    sought: bool = False
    """It is shown only once something is typed."""

    @property
    def reason(self) -> str:
        """Why it cannot be chosen now, or nothing."""
        return self.why_not() if self.why_not else ""

    @property
    def more(self) -> str:
        """What typed letters are compared with besides the title."""
        return f"{self.also} {self.detail}"


class _Rows(QStyledItemDelegate):
    """Title at the left, detail after it, keys or the reason at the right."""

    @guarded(otherwise=QSize())
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(200, option.fontMetrics.height() + 12)

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
            view.text = ""
            style = view.widget.style() if view.widget else QApplication.style()
            style.drawControl(QStyle.ControlElement.CE_ItemViewItem, view, painter, view.widget)
            item, reason = index.data(_ITEM)
            palette = view.palette
            ink = palette.color(QPalette.ColorRole.Text)
            soft = palette.color(QPalette.ColorRole.PlaceholderText)
            area = QRect(view.rect).adjusted(12, 0, -12, 0)
            right = reason or item.keys
            side = min(view.fontMetrics.horizontalAdvance(right) + 4, area.width() // 2)
            self._draw(painter, view, area, right, soft, side, Qt.AlignmentFlag.AlignRight)
            area.setRight(area.right() - side - 16)
            shown = soft if reason else ink
            used = self._draw(painter, view, area, item.title, shown, area.width())
            area.setLeft(area.left() + used + 10)
            if item.detail and area.width() > 40:
                self._draw(painter, view, area, item.detail, soft, area.width())
        finally:
            painter.restore()

    @staticmethod
    def _draw(
        painter: QPainter,
        view: QStyleOptionViewItem,
        area: QRect,
        words: str,
        colour: QColor,
        width: int,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> int:
        shown = view.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, width)
        painter.setPen(colour)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | side, shown)
        return view.fontMetrics.horizontalAdvance(shown)


class Chooser(QFrame):
    """Made anew each time; ``closed`` tells that it went away, chosen or not."""

    closed = Signal()
    stays = False
    """Whether it stays open while the focus is elsewhere: a click there may choose as well."""

    def __init__(self, window: QWidget, hint: str, items: Sequence[Item], title: str = "") -> None:
        super().__init__(window)
        self.setProperty("role", "popup")
        self._window = window
        self._items = tuple(items)
        self._back: QWidget | None = None
        self._done = False
        self.line = QLineEdit()
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(self._fill)
        self.list = QListWidget()
        self.list.setProperty("role", "plain")
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._choose)
        box = QVBoxLayout(self)
        box.setContentsMargins(8, 8, 8, 8)
        box.setSpacing(6)
        if title:
            label = QLabel(title)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("role", "title")
            label.setContentsMargins(6, 2, 6, 0)
            box.addWidget(label)
        box.addWidget(self.line)
        box.addWidget(self.list, 1)
        self.nothing = quiet(translate("palette", "Nothing here is called that."))
        self.nothing.setContentsMargins(12, 2, 6, 4)
        self.nothing.hide()
        box.addWidget(self.nothing)
        self.setAccessibleName(title or hint)
        window.installEventFilter(self)
        self._fill()

    def open(self) -> None:
        """Show it over the upper middle of the window; what has the focus now gets it back."""
        self._back = self._window.focusWidget()
        self._place()
        self.show()
        self.raise_()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_chooser(self) -> None:
        """Put it away and give the focus back."""
        if self._done:
            return
        self._done = True
        self.hide()
        # Qt may have deleted it in the meantime: the field of a panel that was built anew
        if self._back is not None and isValid(self._back) and self._back.isVisible():
            self._back.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()

    def _place(self) -> None:
        window = self._window
        width = min(620, window.width() - 40)
        height = self.sizeHint().height()
        if self.list.count():
            rows = self.list.count() * max(20, self.list.sizeHintForRow(0))
            height += rows + 4 - self.list.sizeHint().height()
        height = min(height, 420, window.height() - 100)
        self.setGeometry((window.width() - width) // 2, 56, width, height)

    def _fill(self) -> None:
        self.list.clear()
        typed = self.line.text()
        items = [item for item in self._items if typed.strip() or not item.sought]
        reason = cache(lambda each: each.reason)  # trying what a row does takes its time
        found = best(
            typed,
            items,
            lambda each: each.title,
            lambda each: each.more,
            lambda each: each.detail,
            reason,
        )
        for item in found[:_MOST]:
            why_not = reason(item)
            row = QListWidgetItem(item.title)
            row.setData(_ITEM, (item, why_not))
            said = ", ".join(part for part in (item.title, item.keys, why_not) if part)
            row.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.list.addItem(row)
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self._place()

    def titles(self) -> list[str]:
        """What is shown, in order."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def _choose(self, row: QListWidgetItem | None) -> None:
        if row is None:
            return
        item, reason = row.data(_ITEM)
        if reason:
            return
        self.close_chooser()
        item.run()

    @guarded(otherwise=False)
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        if object is self.line:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key(event)
            if event.type() == QEvent.Type.FocusOut:
                QTimer.singleShot(0, self._left)
        elif event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(object, event)

    def _left(self) -> None:
        if self.stays or self._done or not isValid(self) or self.line.hasFocus():
            return
        if self.window().isActiveWindow():
            self._back = None
            self.close_chooser()

    def _key(self, event: QKeyEvent) -> bool:
        key, row = event.key(), self.list.currentRow()
        last = self.list.count() - 1
        steps = {
            Qt.Key.Key_Down: row + 1 if row < last else 0,
            Qt.Key.Key_Up: row - 1 if row > 0 else last,
            Qt.Key.Key_PageDown: min(last, row + 8),
            Qt.Key.Key_PageUp: max(0, row - 8),
        }
        if key == Qt.Key.Key_Escape:
            self.close_chooser()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentItem())
        elif key in steps:
            self.list.setCurrentRow(steps[Qt.Key(key)])
        else:
            return False
        return True
