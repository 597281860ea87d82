"""The board's keys: arrows walk from spot to spot, Space chooses or flips, Enter goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from argmap.ui.board.walking import Way, beside

if TYPE_CHECKING:
    from argmap.ui.board.view import BoardView

_WAYS: dict[int, Way] = {
    Qt.Key.Key_Left.value: "left",
    Qt.Key.Key_Right.value: "right",
    Qt.Key.Key_Up.value: "up",
    Qt.Key.Key_Down.value: "down",
}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def press(view: BoardView, event: QKeyEvent) -> bool:
    """Do what a key means on the board; False where it means nothing."""
    key, here = event.key(), view.current
    if event.modifiers() not in _PLAIN or not view.spots:
        return False
    way = _WAYS.get(key)
    if way is not None:
        view.step_to(_first(view) if here is None else beside(view.spots, here, way))
    elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        _end(view, "left" if key == Qt.Key.Key_Home else "right")
    elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        bar = view.verticalScrollBar()
        step = bar.pageStep() if key == Qt.Key.Key_PageDown else -bar.pageStep()
        bar.setValue(bar.value() + step)
    elif here is None:
        return False
    elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        view.opened.emit(view.spots[here])
    elif key == Qt.Key.Key_Space:
        view.chosen.emit(view.spots[here])
    else:
        return False
    return True


def _first(view: BoardView) -> int:
    """Where walking begins: the first cell, else the first spot."""
    return next((at for at, spot in enumerate(view.spots) if spot.kind == "cell"), 0)


def _end(view: BoardView, side: Way) -> None:
    """The first or the last spot of the row."""
    here = _first(view) if view.current is None else view.current
    while (further := beside(view.spots, here, side)) is not None:
        here = further
    view.step_to(here)
