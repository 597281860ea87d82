"""Panning by itself while something is dragged to the edge of the window.

The nearer to the edge, the faster; the gesture is told that the pointer is over another place.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import Canvas

_NEAR = 28.0
"""View px from the edge within which it pans."""
_FASTEST = 14.0
"""View px a tick."""
_TICK = 16


class EdgePan:
    """Runs while the pointer of a drag is near an edge."""

    def __init__(self, canvas: Canvas, moved: Callable[[], object]) -> None:
        self._canvas = canvas
        self._moved = moved
        self._by = (0.0, 0.0)
        self._timer = QTimer(canvas)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self._step)

    def follow(self, x: float, y: float) -> None:
        """The pointer is here now."""
        canvas = self._canvas
        self._by = (_speed(x, canvas.width()), _speed(y, canvas.height()))
        if self._by == (0.0, 0.0):
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """The drag is over."""
        self._timer.stop()

    @property
    def running(self) -> bool:
        """Whether it pans."""
        return self._timer.isActive()

    def _step(self) -> None:
        self._canvas.pan(*self._by)
        self._moved()


def _speed(at: float, length: float) -> float:
    """How far to move the picture: positive at the near edge, negative at the far one."""
    if at < _NEAR:
        return _FASTEST * min(1.0, (_NEAR - at) / _NEAR)
    if at > length - _NEAR:
        return -_FASTEST * min(1.0, (at - length + _NEAR) / _NEAR)
    return 0.0
