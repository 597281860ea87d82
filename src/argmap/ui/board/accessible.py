"""What assistive technology reads of the board: a child for every spot, with what it says.

A cell's name is its scenario and position; its description the verdict and the reason. The focus
follows the current spot.
"""

# pyright: reportIncompatibleMethodOverride=false
# (PySide6's stubs do not know that an interface may be null)
from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QAccessible, QColor

from argmap.ui.accessible import Part, Parts
from argmap.ui.guard import guarded

if TYPE_CHECKING:
    from argmap.ui.board.view import BoardView


class _Spot(Part):
    """One spot, by its place in the reading order."""

    def __init__(self, view: BoardView, at: int) -> None:
        super().__init__(view, at)
        self._view = view
        self.at = at

    @guarded(otherwise=False)
    def isValid(self) -> bool:
        return shiboken6.isValid(self._view) and self.at < len(self._view.spots)

    @guarded(otherwise="")
    def text(self, kind: QAccessible.Text) -> str:
        if not self.isValid():
            return ""
        name, description = self._view.said(self._view.spots[self.at])
        if kind == QAccessible.Text.Name:
            return name
        return description if kind == QAccessible.Text.Description else ""

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


def parts(view: BoardView) -> Parts:
    """The board; its children are the spots in reading order."""

    def order() -> range:
        alive = shiboken6.isValid(view) and hasattr(view, "shown")
        return range(len(view.spots) if alive else 0)

    def under(point: QPoint) -> int | None:
        return view.spot_at(QPointF(view.viewport().mapFromGlobal(point)))

    return Parts(view, order, lambda at: _Spot(view, at), under, lambda: view.current)
