"""The strip itself: a row of small pictures with number, title, minutes and scenario below.

It shows steps and tells what is asked for by keys and drags; the panel runs the commands. A drag
ends between two pictures, where a bar shows the place.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDropEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.document import Document
from argmap.model.records import Step
from argmap.render.theme import Theme
from argmap.ui.guard import guarded
from argmap.ui.steps.thumbs import SIZE, Thumbs
from argmap.ui.tips import plain_tip
from argmap.ui.translate import fill, translate

_ID = Qt.ItemDataRole.UserRole
_FACTS = Qt.ItemDataRole.UserRole + 1
_PAD = 6
_Index = QModelIndex | QPersistentModelIndex


class Film(QListWidget):
    """One row of steps."""

    moved = Signal(tuple, object)
    """Ids, and the id of the step that they shall stand before; None: last."""
    shifted = Signal(int)
    renamed = Signal(str, str)
    duplicated = Signal()
    deleted = Signal()
    opened = Signal(str)
    """A step is to be shown on the map."""

    def __init__(self, thumbs: Thumbs, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.thumbs = thumbs
        self.editable = True
        self.setAccessibleName(translate("steps", "Steps"))
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setWrapping(False)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setProperty("role", "findings")
        self.cells = _Cells(self)
        self.setItemDelegate(self.cells)
        self.itemDoubleClicked.connect(lambda item: self.opened.emit(item.data(_ID)))
        self.setFixedHeight(self.cells.size.height() + 24)
        self._renaming: str | None = None
        self.title_field = _TitleField(self.viewport())
        self.title_field.hide()
        self.title_field.ended.connect(self._renamed)
        thumbs.made.connect(lambda _: self.viewport().update())
        thumbs.in_sight = self.in_sight

    # --- what it shows ----------------------------------------------------------------------------

    def show_steps(self, document: Document) -> None:
        """List the steps; what was current and chosen stays so."""
        chosen, current = set(self.chosen), self.current
        bar = self.horizontalScrollBar().value()
        self.blockSignals(True)
        self.clear()
        for number, step in enumerate(document.steps.values(), 1):
            item = QListWidgetItem(step.title)
            item.setData(_ID, step.id)
            item.setData(_FACTS, facts(document, step))
            words = f"{number}: {step.title}. {facts(document, step)}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled
                | Qt.ItemFlag.ItemIsSelectable
                | Qt.ItemFlag.ItemIsDragEnabled
            )
            self.addItem(item)
            item.setSelected(step.id in chosen)
            if step.id == current:
                self.setCurrentItem(item, self.selectionModel().SelectionFlag.NoUpdate)
        self.blockSignals(False)
        self.setDragEnabled(self.editable)
        self.horizontalScrollBar().setValue(bar)

    def go(self, id: str) -> None:
        """Let a step be the current and only chosen one."""
        for row in range(self.count()):
            if self.item(row).data(_ID) == id:
                self.clearSelection()
                self.setCurrentRow(row)
                self.item(row).setSelected(True)
                self.scrollToItem(self.item(row))

    @property
    def current(self) -> str | None:
        """The current step."""
        item = self.currentItem()
        return None if item is None else item.data(_ID)

    @property
    def chosen(self) -> tuple[str, ...]:
        """The chosen steps in order; without any, the current one."""
        items = [self.item(row) for row in range(self.count())]
        found = tuple(item.data(_ID) for item in items if item.isSelected())
        return found or tuple(id for id in (self.current,) if id)

    def picture(self, id: str) -> QPixmap | None:
        """The small picture of a step, once it is made."""
        return self.thumbs.pictures.get(id)

    def in_sight(self) -> frozenset[str]:
        """The steps whose pictures are seen."""
        area = self.viewport().rect()
        items = [self.item(row) for row in range(self.count())]
        return frozenset(
            item.data(_ID) for item in items if self.visualItemRect(item).intersects(area)
        )

    # --- what is asked for ------------------------------------------------------------------------

    def rename(self) -> None:
        """Let the current title be typed over."""
        item = self.currentItem()
        if not self.editable or item is None:
            return
        self.scrollToItem(item)
        self._renaming = item.data(_ID)
        field = self.title_field
        area = self.visualItemRect(item)
        top = area.y() + SIZE[1] + _PAD
        field.setGeometry(area.x() + 2, top, area.width() - 4, field.sizeHint().height())
        field.setText(item.text())
        field.selectAll()
        field.show()
        field.setFocus()

    def keep_typed(self) -> None:
        """Take in a title that is being typed."""
        if self._renaming is not None:
            self._renamed(True)

    def _renamed(self, kept: bool) -> None:
        id, self._renaming = self._renaming, None
        words = self.title_field.text()
        self.title_field.hide()
        self.setFocus()
        if kept and id is not None:
            self.renamed.emit(id, words)

    @guarded(otherwise=True)
    def event(self, event: QEvent) -> bool:
        shortcut = event.type() == QEvent.Type.ShortcutOverride
        if shortcut and isinstance(event, QKeyEvent) and self._deed(event) is not None:
            event.accept()
            return True
        return super().event(event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        deed = self._deed(event)
        if deed is None:
            super().keyPressEvent(event)
        elif self.current is not None:
            deed()

    def _deed(self, event: QKeyEvent) -> Any:
        control = Qt.KeyboardModifier.ControlModifier
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        if held == control:
            return {
                Qt.Key.Key_Left: lambda: self.shifted.emit(-1),
                Qt.Key.Key_Right: lambda: self.shifted.emit(1),
                Qt.Key.Key_Up: lambda: self.shifted.emit(-1),
                Qt.Key.Key_Down: lambda: self.shifted.emit(1),
                Qt.Key.Key_D: self.duplicated.emit,
            }.get(Qt.Key(key))
        if held:
            return None
        return {
            Qt.Key.Key_Delete: self.deleted.emit,
            Qt.Key.Key_Backspace: self.deleted.emit,
            Qt.Key.Key_F2: self.rename,
            Qt.Key.Key_Return: lambda: self.opened.emit(self.current),
            Qt.Key.Key_Enter: lambda: self.opened.emit(self.current),
        }.get(Qt.Key(key))

    @guarded()
    def dropEvent(self, event: QDropEvent) -> None:
        if event.source() is not self:
            event.ignore()
            return
        at = event.position().toPoint()
        row = self.count()
        for place in range(self.count()):
            if at.x() < self.visualItemRect(self.item(place)).center().x():
                row = place
                break
        moving = self.chosen
        before = next(
            (
                self.item(place).data(_ID)
                for place in range(row, self.count())
                if self.item(place).data(_ID) not in moving
            ),
            None,
        )
        event.setDropAction(Qt.DropAction.IgnoreAction)  # the command moves it, not the list
        event.accept()
        self.moved.emit(moving, before)

    @guarded()
    def wheelEvent(self, event: QWheelEvent) -> None:
        bar = self.horizontalScrollBar()
        delta = event.angleDelta()
        bar.setValue(bar.value() - (delta.x() or delta.y()))
        event.accept()


def facts(document: Document, step: Step) -> str:
    """Minutes and scenario of a step, in a line."""
    found: list[str] = []
    if step.minutes:
        found.append(fill(QT_TRANSLATE_NOOP("steps", "{minutes:g} min"), minutes=step.minutes))
    scenario = document.scenarios.get(step.scenario or "")
    if scenario is not None:
        found.append(scenario.title)
    elif step.scenario:
        found.append(translate("steps", "scenario is gone"))
    return " · ".join(found)


class _Cells(QStyledItemDelegate):
    """Paints a step: the picture, then number and title, then its facts."""

    def __init__(self, film: Film) -> None:
        super().__init__(film)
        self._film = film
        line = film.fontMetrics().height()
        self.size = QSize(SIZE[0] + 2 * _PAD, SIZE[1] + 2 * line + 3 * _PAD)

    @guarded(otherwise=QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return self.size

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        film = self._film
        area: QRect = option.rect
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            current = film.currentIndex() == index
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            if chosen:
                painter.fillRect(area, self._colour("selection"))
            box = QRectF(area.x() + _PAD, area.y() + _PAD, *SIZE)
            self._picture(painter, box, index.data(_ID))
            focus = current and film.hasFocus()
            pen = QPen(self._colour("accent" if current else "hairline"), 2 if focus else 1)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 4, 4)
            self._words(painter, area, index)
        finally:
            painter.restore()

    def _picture(self, painter: QPainter, box: QRectF, id: str) -> None:
        picture = self._film.picture(id)
        painter.save()
        clip = QPainterPath()
        clip.addRoundedRect(box, 4, 4)
        painter.setClipPath(clip)
        painter.fillRect(box, self._colour("canvas"))
        if picture is not None:
            painter.drawPixmap(box, picture, QRectF(picture.rect()))
        painter.restore()
        if words := self._film.thumbs.badge(id):
            self._badge(painter, box, f"! {words}")

    def _badge(self, painter: QPainter, box: QRectF, words: str) -> None:
        """Sign, word and colour: the back row cannot read it."""
        painter.setFont(self._small())
        width = painter.fontMetrics().horizontalAdvance(words) + 10
        height = painter.fontMetrics().height() + 2
        badge = QRectF(box.right() - width - 4, box.bottom() - height - 4, width, height)
        painter.setPen(QPen(self._colour("blocked"), 1))
        painter.setBrush(self._colour("card"))
        painter.drawRoundedRect(badge, 4, 4)
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)

    def _words(self, painter: QPainter, area: QRect, index: _Index) -> None:
        font = QFont(self._film.font())
        painter.setFont(font)
        line = painter.fontMetrics().height()
        top = area.y() + SIZE[1] + 2 * _PAD
        room = QRect(area.x() + _PAD, top, SIZE[0], line)
        painter.setPen(self._colour("ink"))
        title = f"{index.row() + 1}  {index.data(Qt.ItemDataRole.DisplayRole)}"
        self._elided(painter, room, title)
        painter.setFont(self._small())
        painter.setPen(self._colour("soft"))
        self._elided(painter, room.translated(0, line), index.data(_FACTS) or "")

    def _elided(self, painter: QPainter, room: QRect, words: str) -> None:
        short = painter.fontMetrics().elidedText(
            " ".join(words.split()), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, short)

    def _small(self) -> QFont:
        font = QFont(self._film.font())
        font.setPointSizeF(font.pointSizeF() * 0.9)
        return font

    def _colour(self, token: str) -> QColor:
        return QColor(self._film.theme.colours[token])

    @guarded(otherwise=False)
    def helpEvent(self, event: Any, view: Any, option: Any, index: _Index) -> bool:
        title = index.data(Qt.ItemDataRole.DisplayRole) or ""
        words = self._film.thumbs.doubts(index.data(_ID) or "", title) or title
        QToolTip.showText(event.globalPos(), plain_tip(words), view)
        return True


class _TitleField(QLineEdit):
    """A title, typed over where it stands; Enter or leaving keeps it, Esc does not."""

    ended = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "cell")
        self.setAccessibleName(translate("steps", "Title of the step"))
        self.editingFinished.connect(lambda: self.ended.emit(True))

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.ended.emit(False)
        else:
            super().keyPressEvent(event)

    @guarded(otherwise=True)
    def event(self, event: QEvent) -> bool:
        shortcut = event.type() == QEvent.Type.ShortcutOverride
        control = Qt.KeyboardModifier.ControlModifier
        if shortcut and isinstance(event, QKeyEvent) and not event.modifiers() & control:
            event.accept()  # what is typed is a title, whatever it means elsewhere
            return True
        return super().event(event)
