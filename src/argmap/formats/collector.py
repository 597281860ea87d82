"""Keeps Python's garbage collector from walking over a map while it is being made.

Loading makes some hundred thousand objects, none of them garbage; the collector's passes over them
would take longer than the loading.
"""

from __future__ import annotations

import gc
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def collector_paused() -> Generator[None]:
    """Pause the collector, if it runs, until the block is left."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def set_aside(count: int) -> bool:
    """Spare the collector a map of ``count`` records that was just made; returns whether it was.

    Records refer to each other by id, never in circles, so they go when nobody holds them. For the
    rest of what was there before, ``take_back`` undoes this once the map is closed.
    """
    if count < 2000:
        return False
    gc.freeze()
    return True


def take_back() -> None:
    """Let the collector look at everything again."""
    gc.unfreeze()
