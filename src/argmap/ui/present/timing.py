"""How long the presentation and its step have been going; pauses stop both. No widget."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic


class Timing:
    """Seconds since the start and since the step began; ``now`` is a clock in seconds."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._total = self._step = 0.0
        """What had gone by when the clock was last started or stopped."""
        self._since: float | None = now()

    @property
    def running(self) -> bool:
        """Whether it is not paused."""
        return self._since is not None

    @property
    def total(self) -> float:
        """Seconds of the presentation."""
        return self._total + self._going

    @property
    def step(self) -> float:
        """Seconds of the step."""
        return self._step + self._going

    @property
    def _going(self) -> float:
        return 0.0 if self._since is None else self._now() - self._since

    def toggle(self) -> None:
        """Pause, or go on."""
        going = self._going
        self._total += going
        self._step += going
        self._since = None if self._since is not None else self._now()

    def begin_step(self) -> None:
        """Another step is shown."""
        going = self._going
        self._total += going
        self._step = 0.0
        if self._since is not None:
            self._since = self._now()


def clock(seconds: float) -> str:
    """Seconds as ``m:ss`` or ``h:mm:ss``."""
    whole = int(seconds)
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02}:{whole % 60:02}" if hours else f"{minutes}:{whole % 60:02}"
