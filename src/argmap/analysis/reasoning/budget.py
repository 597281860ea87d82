"""How long a question may take: a time and somebody who may lose interest."""

from __future__ import annotations

import time
from collections.abc import Callable


class Spent(Exception):
    """The time is up, or nobody waits any more."""


class Budget:
    """Counted from when it is made; ``seconds`` None: as long as nobody cancels."""

    def __init__(
        self, seconds: float | None = None, cancelled: Callable[[], bool] | None = None
    ) -> None:
        self._end = None if seconds is None else time.monotonic() + seconds
        self._cancelled = cancelled

    def spent(self) -> bool:
        """Whether there is none left."""
        if self._cancelled is not None and self._cancelled():
            return True
        return self._end is not None and time.monotonic() >= self._end

    def check(self) -> None:
        """Raise ``Spent`` when there is none left."""
        if self.spent():
            raise Spent
