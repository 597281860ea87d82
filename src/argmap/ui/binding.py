"""Loads Qt's binding for Python without the hook that it leaves on every later import.

PySide puts a function of its own in the place of ``__import__`` and reads the source of each module
that is imported after it, to see whether the module asks for snake_case names. None of ours does,
and to read the sources of some 200 modules is a tenth of the start.
Says besides whether there is a display.
"""

from __future__ import annotations

import builtins
import os
import sys


def load() -> None:
    """Import Qt's core, and let imports be as they were; for before anything else of Qt."""
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401 (for what it does, see above)

    builtins.__import__ = plain


def has_display() -> bool:
    """Whether Qt will find a screen; where it does not, it ends the process without a word."""
    if sys.platform in ("win32", "darwin"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)
