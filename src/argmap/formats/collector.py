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
