"""The canvas's clocks: a glide's progress, the end of a zoom, and work for idle moments."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, QVariantAnimation

GLIDE = 180
"""How long a glide takes, in ms."""
_REFINE = 140
_IDLE = 250


class Clock(QObject):
    """Tells the canvas when to paint next; ``motion`` off makes every glide a jump."""

    def __init__(
        self,
        parent: QObject,
        frame: Callable[[], object],
        glided: Callable[[], object],
        refine: Callable[[], object],
        idle: Callable[[], bool],
    ) -> None:
        super().__init__(parent)
        self.motion = True
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setDuration(GLIDE)
        self._animation.valueChanged.connect(lambda _: frame())
        self._animation.finished.connect(glided)
        self._refine = QTimer(self)
        self._refine.setSingleShot(True)
        self._refine.setInterval(_REFINE)
        self._refine.timeout.connect(refine)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(lambda: self._idle.start(0) if idle() else None)

    @property
    def progress(self) -> float:
        """From 0 to 1, eased; 1 when nothing glides."""
        if self._animation.state() == QVariantAnimation.State.Running:
            return 1.0 - (1.0 - float(self._animation.currentValue())) ** 3
        return 1.0

    def glide(self) -> None:
        """Start a glide from its beginning."""
        self._animation.stop()
        self._animation.start()

    def stop_glide(self) -> None:
        """End a glide without another frame."""
        self._animation.stop()

    @property
    def zooming(self) -> bool:
        """Whether a zoom gesture is going on."""
        return self._refine.isActive()

    def zoomed(self) -> None:
        """A step of a zoom: refine a moment after the last one."""
        self._refine.start()

    def idle_soon(self) -> None:
        """Ask for idle work once nothing has happened for a moment."""
        self._idle.start(_IDLE)

    def stop(self) -> None:
        """No more calls: the canvas is hidden or goes away."""
        self._animation.stop()
        self._refine.stop()
        self._idle.stop()
