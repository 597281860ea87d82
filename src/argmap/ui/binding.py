"""Loads Qt's binding for Python without the hook that it leaves on every later import.

PySide puts a function of its own in the place of ``__import__`` and reads the source of each module
that is imported after it, to see whether the module asks for snake_case names. None of ours does,
and to read the sources of some 200 modules is a tenth of the start.
"""

from __future__ import annotations

import builtins


def load() -> None:
    """Import Qt's core, and let imports be as they were; for before anything else of Qt."""
    plain = builtins.__import__
    import PySide6.QtCore  # noqa: F401 (for what it does, see above)

    builtins.__import__ = plain
