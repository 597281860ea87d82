"""The whole trace of a verdict as a tree of short sentences, each with its sign.

A click, or an arrow key, shows a part on the canvas; a double click, or Enter, goes to it.
Sentences are wrapped to the width there is, and the tree is as high as what is unfolded. It knows
nothing of how a trace comes about.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
)

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.guard import guarded
from argmap.ui.paint import PicturePainter
from argmap.ui.panels.wrapped import wrapped
from argmap.ui.translate import fill, say, translate
from argmap.ui.verdict_sign import paint_verdict, verdict_word

if TYPE_CHECKING:
    from argmap.analysis.reasoning.trace import Trace
    from argmap.ui.theme import Looks

_NODE, _STANDING, _PATH, _FILLED, _ROLE = (
    Qt.ItemDataRole.UserRole + place for place in range(1, 6)
)
_WEIGHS = QT_TRANSLATE_NOOP("why", "{role} · weighs {weight}")
_SIGN, _LEFT, _ABOVE, _INDENT = 9, 17, 4, 13
"""The sign's size, where the words begin, what stands above them, and a step inwards; px."""
Index = QModelIndex | QPersistentModelIndex


class _Row(QStyledItemDelegate):
    """Paints a sentence over as many lines as it needs, with the sign before it."""

    def __init__(self, tree: TraceTree, looks: Looks) -> None:
        super().__init__(tree)
        self._tree = tree
        self._looks = looks

    @guarded(otherwise=QSize())
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        depth, above = 1, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        room = self._tree.viewport().width() - depth * self._tree.indentation() - _LEFT
        high = sum(wrapped(words, option.font, room)[1] for words in _said(index))
        return QSize(room, ceil(high) + 2 * _ABOVE)

    @guarded()
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        brush = PicturePainter(self._looks.theme, self._looks.families)
        state, box = option.state, option.rect
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, brush.colour("selection"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(box, brush.colour("hover"))
        line = option.fontMetrics.height()
        at = QPointF(box.left() + 1, box.top() + _ABOVE + (line - _SIGN) / 2)
        standing = index.data(_STANDING)
        if standing:
            paint_verdict(painter, brush, standing, at, _SIGN)
        y = float(box.top() + _ABOVE)
        for words, token in zip(_said(index), ("ink", "soft"), strict=False):
            layout, high = wrapped(words, option.font, box.width() - _LEFT)
            painter.setPen(brush.colour(token))
            layout.draw(painter, QPointF(box.left() + _LEFT, y))
            y += high


def _said(index: Index) -> list[str]:
    """The sentence, and below it what part it plays, if that is told."""
    return [words for words in (index.data(), index.data(_ROLE)) if words]


def _id(item: QTreeWidgetItem) -> str:
    node = item.data(0, _NODE)
    return node.id if node is not None else ""


class TraceTree(QTreeWidget):
    """One trace; what was unfolded stays so when the trace is another after an edit."""

    pointed = Signal(str)
    """The pointer is over the row of this record; empty: over none."""
    shown = Signal(str)
    """The row of this record was clicked, or reached by the keyboard."""
    chosen = Signal(str)
    """The row of this record was double-clicked, or entered."""

    def __init__(self, looks: Looks) -> None:
        super().__init__()
        self._trace: Trace | None = None
        self._of = ""
        """What was traced last; ``_stood`` says where the keyboard was in it."""
        self._stood: tuple[str, ...] | None = None
        self._unfolded: set[tuple[str, ...]] = set()
        self._quiet = False
        self._weighed = True
        self.setAccessibleName(translate("why", "Step by step"))
        self.setProperty("role", "trace")
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(_INDENT)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setItemDelegate(_Row(self, looks))
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self._fit)
        self.itemExpanded.connect(self._unfold)
        self.itemCollapsed.connect(self._fold)
        self.itemEntered.connect(lambda item: self.pointed.emit(_id(item)))
        self.itemClicked.connect(lambda item: self._tell(self.shown, item))
        self.itemActivated.connect(lambda item: self._tell(self.chosen, item))
        self.currentItemChanged.connect(self._moved)

    def show_trace(self, trace: Trace, *, weighed: bool = True) -> None:
        """Show this trace; the same one again changes nothing.

        ``weighed``: what an argument weighs is told beside what it does.
        """
        if trace == self._trace:
            return
        self._weighed = weighed
        if trace.id != self._of:
            self._unfolded.clear()
        self._remember()
        self._trace, self._of = trace, trace.id
        self._quiet = True
        self.clear()
        if trace.defence is not None:
            QTreeWidgetItem(self, [say(trace.defence)])
        for child in trace.children:  # the verdict itself stands above the tree already
            self._add(self.invisibleRootItem(), child, ())
        if not trace.children:
            nothing = QTreeWidgetItem(self, [translate("why", "Nothing lies beneath it.")])
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self._restore(self._stood)
        self._quiet = False
        self._fit()

    def forget(self) -> None:
        """Show nothing until there is another trace."""
        self._remember()
        self._trace = None
        self.clear()
        self._fit()

    def _remember(self) -> None:
        current = self.currentItem()
        if current is not None:
            self._stood = current.data(0, _PATH)

    # --- rows -----------------------------------------------------------------------------------

    def _add(self, above: QTreeWidgetItem, node: Trace, path: tuple[str, ...]) -> None:
        item = QTreeWidgetItem(above)
        words = say(node.sentence)
        here = (*path, node.id)
        item.setText(0, words)
        item.setData(0, _ROLE, self._part_of(node))
        item.setData(0, _NODE, node)
        item.setData(0, _STANDING, node.standing)
        item.setData(0, _PATH, here)
        sign = verdict_word(node.standing) if node.standing else ""
        read_out = " ".join(
            part for part in (f"{sign}." if sign else "", words, self._part_of(node)) if part
        )
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, read_out)
        if node.children:
            item.setChildIndicatorPolicy(
                QTreeWidgetItem.ChildIndicatorPolicy.ShowIndicator
            )  # they are made when first unfolded: a trace may be long
            if here in self._unfolded:
                item.setExpanded(True)

    def _part_of(self, node: Trace) -> str:
        """What a part plays, where its sentence does not say so, and what an argument weighs."""
        from argmap.analysis.reasoning.trace import ROLES

        role = say(ROLES[node.role])
        if node.weight is not None and self._weighed:
            return fill(_WEIGHS, role=role, weight=f"{node.weight:.2g}")
        return role if node.role == "above" else ""

    def _unfold(self, item: QTreeWidgetItem) -> None:
        self._unfolded.add(item.data(0, _PATH))
        if not item.data(0, _FILLED):
            item.setData(0, _FILLED, True)
            for child in cast("Trace", item.data(0, _NODE)).children:
                self._add(item, child, item.data(0, _PATH))
        self._fitting.start()

    def _fold(self, item: QTreeWidgetItem) -> None:
        self._unfolded.discard(item.data(0, _PATH))
        self._fitting.start()

    def _restore(self, path: tuple[str, ...] | None) -> None:
        item = self.topLevelItem(0) if path is not None else None
        while item is not None:
            if item.data(0, _PATH) == path:
                self.setCurrentItem(item)
                return
            item = self.itemBelow(item)

    def _moved(self, now: QTreeWidgetItem | None) -> None:
        if now is not None and not self._quiet and self.hasFocus():
            self._tell(self.shown, now)

    def _tell(self, signal: SignalInstance, item: QTreeWidgetItem) -> None:
        if _id(item):
            signal.emit(_id(item))

    # --- size -----------------------------------------------------------------------------------

    def _fit(self) -> None:
        """As high as what is unfolded."""
        self.doItemsLayout()
        high = 0
        item = self.topLevelItem(0)
        while item is not None:
            high += self.visualItemRect(item).height()
            item = self.itemBelow(item)
        if high + 2 != self.height():
            self.setFixedHeight(high + 2)

    @guarded()
    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The arrow stands beside the first line, however many there are."""
        first = QRect(rect)
        first.setHeight(self.fontMetrics().height() + 2 * _ABOVE)
        super().drawBranches(painter, first, index)

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fitting.start()

    @guarded()
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.pointed.emit("")
