"""The parking lot below the map: remarks are dragged onto a statement, or placed by keys.

Onto a statement or an argument a remark is a reason for it, with Alt an objection; onto the ground,
a statement of its own. Each is one undoable step.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from argmap.app import parking as doing
from argmap.edit.commands import parking
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.folding import fold_away, quiet, strip_head
from argmap.ui.guard import guarded
from argmap.ui.present.remark_field import RemarkField
from argmap.ui.translate import fill, translate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from argmap.ui.context import WindowContext

MIME = "application/x-argmap-remark"
_ID = Qt.ItemDataRole.UserRole
_MOST = 200
"""Remarks that are listed at a time; a list of a thousand would hold the window at each edit."""
_NOTHING = QT_TRANSLATE_NOOP(
    "parking",
    "Nothing is parked. Remarks come from the field below, from a presentation (K) and from "
    "phones in the room.",
)
_PADDING = 6
"""px at either side of a row, from the style sheet."""


class ParkingPanel(QFrame):
    """Folded away until asked for."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__()
        self.setProperty("role", "strip")
        self._context = context
        self.list = _Lot()
        self.count = quiet()
        self.hint = quiet(
            translate(
                "parking",
                "Drag onto the map (Alt: against) · Enter for, Shift+Enter against what is "
                "selected · Del removes",
            )
        )
        self.field = RemarkField()
        self.field.setPlaceholderText(translate("parking", "Park a remark"))
        self.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box = QVBoxLayout(self)
        box.setContentsMargins(14, 6, 8, 8)
        box.setSpacing(4)
        close = fold_away(context, "parking", translate("parking", "Fold the parking lot away"))
        box.addLayout(
            strip_head(translate("parking", "Parking lot"), self.count, None, self.hint, close)
        )
        box.addWidget(self.list)
        box.addWidget(self.field)
        self.setMaximumHeight(190)
        self.setFocusProxy(self.list)
        self._listed: tuple[doing.Parked, ...] = ()
        self._drop = Drop(context)
        self.list.asked.connect(self._asked)
        self.field.parked.connect(self._park)
        self.field.closed.connect(self.list.setFocus)
        context.opened.connect(self.follow)
        context.edited.connect(lambda _: self.follow())
        context.polling.counted.connect(self._count)
        context.polling.changed.connect(self._count)
        self.hide()

    @guarded()
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.follow()

    def follow(self) -> None:
        """List what is parked now."""
        if not self.isVisible():
            return
        rows = tuple(doing.parked(self._context.document))
        if rows != self._listed:
            self._listed = rows
            self.list.show_rows(rows)
        self._count()
        editable = not self._context.read_only
        self.list.setDragEnabled(editable)
        self.field.setEnabled(editable)
        waiting = any(not row.placed for row in rows)
        self.hint.setVisible(editable and waiting and self.width() > 860)

    def _count(self) -> None:
        """Say how many are still to be placed, and how many came that could not be taken."""
        words = QT_TRANSLATE_NOOP("parking", "to be placed: {waiting}")
        waiting = sum(not row.placed for row in self._listed)
        said = [fill(words, waiting=waiting)] if self._listed else []
        room = self._context.polling.room
        if room is not None and room.turned_away:
            many = QT_TRANSLATE_NOOP("parking", "too many, not taken: {count}")
            said.append(fill(many, count=room.turned_away))
        self.count.setText(" · ".join(said))

    def _asked(self, what: str) -> None:
        id = self.list.current
        if what == "delete" and self.list.chosen:
            self._context.perform(parking.remove(self.list.chosen))
        elif what != "delete" and id is not None:
            doing.ask_place(self._context, id, "against" if what == "against" else "for")

    def _park(self, words: str) -> None:
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        if self._context.perform(parking.park(words, now)):
            self.field.clear()


class _Wrapped(QStyledItemDelegate):
    """As high as its words are: Qt reckons without the padding of the style sheet."""

    @guarded(otherwise=QSize())
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = self.parent()
        if not isinstance(view, QListWidget):
            return super().sizeHint(option, index)
        wide = view.viewport().width() - 2 * _PADDING
        wrap = Qt.TextFlag.TextWordWrap
        bounds = option.fontMetrics.boundingRect(QRect(0, 0, wide, 0), wrap, str(index.data()))
        return QSize(wide, bounds.height() + 2 * _PADDING)


class _Lot(QListWidget):
    """The remarks; keys place the current one."""

    asked = Signal(str)
    """``for``, ``against`` or ``delete`` the current one."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "findings")
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)  # else a long remark is one line
        self.setItemDelegate(_Wrapped(self))
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(translate("parking", "Parking lot"))
        self.setMinimumHeight(40)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._rows: tuple[doing.Parked, ...] = ()

    @guarded()
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count() == 0:
            room = self.viewport().rect().adjusted(_PADDING * 2, 0, -_PADDING * 2, 0)
            with QPainter(self.viewport()) as painter:
                painter.setPen(self.palette().placeholderText().color())
                middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
                painter.drawText(room, middle, translate("parking", _NOTHING))

    @property
    def current(self) -> str | None:
        """The current remark."""
        item = self.currentItem()
        return None if item is None else item.data(_ID)

    @property
    def chosen(self) -> list[str]:
        """All that are selected."""
        return [id for item in self.selectedItems() if (id := item.data(_ID))]

    def show_rows(self, rows: Sequence[doing.Parked]) -> None:
        """List these; as many as can be read, and how many more there are.

        What stays in its place is not touched, so that remarks that come disturb nobody.
        """
        current, at, chosen = self.current, self.currentRow(), set(self.chosen)
        shown, self._rows = self._rows, tuple(rows[:_MOST])
        pairs = enumerate(zip(shown, self._rows, strict=False))
        same = next((n for n, (old, new) in pairs if old != new), min(len(shown), len(self._rows)))
        while self.count() > same:
            self.takeItem(self.count() - 1)
        for row in self._rows[same:]:
            self._add(row)
        if len(rows) > _MOST:
            words = QT_TRANSLATE_NOOP("parking", "… and {count} more, as soon as these are fewer")
            more = QListWidgetItem(fill(words, count=len(rows) - _MOST))
            more.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(more)
        ids = [row.id for row in self._rows]
        if ids:
            place = ids.index(current) if current in ids else max(0, min(at, len(ids) - 1))
            if self.currentRow() != place:
                self.setCurrentRow(place)
            for n, id in enumerate(ids):
                self.item(n).setSelected(n == place or id in chosen)

    def _add(self, row: doing.Parked) -> None:
        item = QListWidgetItem(_words(row))
        item.setData(_ID, row.id)
        if row.placed:
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDragEnabled)
            item.setForeground(self.palette().placeholderText())
        self.addItem(item)

    @guarded(otherwise=None)
    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        data = QMimeData()
        if items and self.current is not None:  # of several, the one that was taken hold of
            data.setData(MIME, self.current.encode())
        return data

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        what = _meant(event)
        if what is None:
            super().keyPressEvent(event)
        else:
            self.asked.emit(what)

    @guarded(otherwise=True)
    def event(self, event: QEvent) -> bool:
        shortcut = event.type() == QEvent.Type.ShortcutOverride
        if shortcut and isinstance(event, QKeyEvent) and _meant(event) is not None:
            event.accept()
            return True
        return super().event(event)


class Drop(QObject):
    """Lets a remark be dropped on the canvas: what it would hang from lights up."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context.canvas)
        self._context = context
        context.canvas.setAcceptDrops(True)
        context.canvas.installEventFilter(self)

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent | QDragMoveEvent) and event.mimeData().hasFormat(MIME):
            target = self.target(event.position().x(), event.position().y())
            self._context.canvas.point_at((target,) if target else ())
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            return True
        if isinstance(event, QDropEvent) and event.mimeData().hasFormat(MIME):
            at = event.position()
            id = bytes(event.mimeData().data(MIME).data()).decode("utf-8", "replace")
            against = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
            self._context.canvas.point_at(())
            event.acceptProposedAction()
            self.drop(id, at.x(), at.y(), against=against)
            return True
        if isinstance(event, QDragLeaveEvent):
            self._context.canvas.point_at(())
        return super().eventFilter(watched, event)

    def target(self, x: float, y: float) -> str | None:
        """The statement or argument at a point of the canvas."""
        found = self._context.canvas.pointer.hit(x, y)
        if found is None or not found.selectable:
            return None
        document = self._context.document
        there = found.record in document.statements or found.record in document.arguments
        return found.record if there else None

    def drop(self, id: str, x: float, y: float, *, against: bool = False) -> bool:
        """Place a remark at a point of the canvas."""
        bearing = "against" if against else "for"
        target = self.target(x, y)
        if target is not None:  # it keeps its place on the screen then
            self._context.select((target,))
        return doing.place(self._context, id, target, bearing)


def _meant(event: QKeyEvent) -> str | None:
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    none = Qt.KeyboardModifier.NoModifier
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        if held == none:
            return "for"
        return "against" if held == Qt.KeyboardModifier.ShiftModifier else None
    deleting = event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
    return "delete" if deleting and held == none else None


def _words(row: doing.Parked) -> str:
    """A remark in the list: time, words, where it was said, and whether it is on the map."""
    said = [row.time, row.words] if row.time else [row.words]
    beside = [row.step] if row.step else []
    if row.participant:
        beside.append(translate("parking", "a participant"))
    if row.placed:
        beside.append(translate("parking", "✓ on the map"))
    return "  ".join(said) + (f"   ({' · '.join(beside)})" if beside else "")
