"""How far long work has come, on a terminal's stderr; nothing where nobody watches."""

from __future__ import annotations

import sys
import time

_PATIENCE = 1.0
"""Seconds before anything is said."""
_OFTEN = 0.2


class Progress:
    """Call it with (done, total); ``clear`` wipes its line."""

    def __init__(self) -> None:
        self._watched = sys.stderr.isatty()
        self._next = time.monotonic() + _PATIENCE
        self._said = False

    def __call__(self, done: int, total: int) -> None:
        now = time.monotonic()
        if self._watched and now >= self._next:
            print(f"\r{done:,} of {total:,} …\x1b[K", end="", file=sys.stderr, flush=True)
            self._next = now + _OFTEN
            self._said = True

    def clear(self) -> None:
        """Leave no trace of it."""
        if self._said:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
            self._said = False
