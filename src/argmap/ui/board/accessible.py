"""What assistive technology reads of the board: a child for every spot, with what it says.

A cell's name is its scenario and position; its description the verdict and the reason. The focus
follows the current spot. How long these objects live is the business of ``canvas.accessible``.
"""

# pyright: reportIncompatibleMethodOverride=false
# (PySide6's stubs do not know that an interface may be null)
from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QPoint, QPointF, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget

from argmap.ui.guard import guarded

if TYPE_CHECKING:
    from argmap.ui.board.view import BoardView


class SpotInterface(QAccessibleInterface):
    """One spot, by its place in the reading order."""

    def __init__(self, view: BoardView, at: int) -> None:
        super().__init__()
        self._view = view
        self.at = at

    @guarded(otherwise=False)
    def isValid(self) -> bool:
        return shiboken6.isValid(self._view) and self.at < len(self._view.spots)

    @guarded()
    def object(self) -> QObject | None:
        return None

    @guarded()
    def window(self) -> QWindow | None:
        return self._view.window().windowHandle() if shiboken6.isValid(self._view) else None

    @guarded()
    def parent(self) -> QAccessibleInterface | None:
        if not shiboken6.isValid(self._view):
            return None
        return QAccessible.queryAccessibleInterface(self._view)

    @guarded()
    def child(self, index: int) -> QAccessibleInterface | None:
        del index
        return None

    @guarded()
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        del x, y
        return None

    @guarded(otherwise=0)
    def childCount(self) -> int:
        return 0

    @guarded(otherwise=-1)
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        del child
        return -1

    @guarded(otherwise="")
    def text(self, kind: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        name, description = self._view.said(self._view.spots[self.at])
        if kind == QAccessible.Text.Name:
            return name
        return description if kind == QAccessible.Text.Description else ""

    @guarded()
    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Nothing is typed on the board."""

    @guarded(otherwise=QRect())
    def rect(self) -> QRect:
        return self._view.global_box(self.at) if self.isValid() else QRect()

    @guarded(otherwise=QAccessible.Role.ListItem)
    def role(self) -> QAccessible.Role:
        if self.isValid() and self._view.spots[self.at].kind in ("given", "value"):
            return QAccessible.Role.Button
        return QAccessible.Role.ListItem

    @guarded(otherwise=QAccessible.State())
    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if not self.isValid():
            state.invalid = 1
            return state
        state.focusable = state.selectable = 1
        state.focused = state.selected = int(self._view.current == self.at)
        return state

    @guarded(otherwise=QColor())
    def foregroundColor(self) -> QColor:
        return self._view.colour("ink")

    @guarded(otherwise=QColor())
    def backgroundColor(self) -> QColor:
        return self._view.colour("card")


class BoardInterface(QAccessibleWidget):
    """The board; its children are the spots in reading order."""

    def __init__(self, view: BoardView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._kept: dict[int, SpotInterface] = {}

    def _count(self) -> int:
        alive = shiboken6.isValid(self._view) and hasattr(self._view, "shown")
        return len(self._view.spots) if alive else 0

    def of(self, at: int) -> SpotInterface:
        """The interface of a spot; the same object as long as the view lives."""
        found = self._kept.get(at)
        if found is None:
            found = self._kept[at] = SpotInterface(self._view, at)
        return found

    @guarded(otherwise=0)
    def childCount(self) -> int:
        return self._count()

    @guarded()
    def child(self, index: int) -> QAccessibleInterface | None:
        return self.of(index) if 0 <= index < self._count() else None

    @guarded(otherwise=-1)
    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.at if isinstance(child, SpotInterface) and child.at < self._count() else -1

    @guarded()
    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:
        if not self._count():
            return None
        at = self._view.spot_at(QPointF(self._view.viewport().mapFromGlobal(QPoint(x, y))))
        return self.of(at) if at is not None else None

    def release(self) -> None:
        """Let Qt forget the spots' interfaces."""
        for kept in self._kept.values():
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(kept))
        self._kept.clear()

    @guarded()
    def focusChild(self) -> QAccessibleInterface | None:
        at = self._view.current if self._count() else None
        return self.of(at) if at is not None else None


def tell_current(view: BoardView) -> None:
    """The focus is on another spot now."""
    if QAccessible.isActive() and view.current is not None:
        for kind in (QAccessible.Event.Focus, QAccessible.Event.Selection):
            event = QAccessibleEvent(view, kind)
            event.setChild(view.current)
            QAccessible.updateAccessibility(event)
