"""Loads Qt's binding for Python without what it does at every start and a map never needs.

PySide compiles from source, each time, all that describes its functions' arguments, which is for
its own error messages, ``help`` and stub files; here each of those modules waits until something in
it is asked for. PySide also puts a function of its own in the place of ``__import__`` and reads the
source of each module that is imported after it, to see whether the module asks for snake_case
names. None of ours does, and to read the sources of some 200 modules is a tenth of the start.
From then on Ctrl+C in the terminal ends the process as it ends others: an exception in the midst of
Qt would abort it or go astray in a slot, and every edit lies in the journal. Says besides whether
there is a display.
"""

from __future__ import annotations

import _signal  # pyright: ignore[reportMissingImports] (``signal`` makes enums: five times as long)
import builtins
import os
import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

from argmap.ui.sparing import Later, put_off

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec

_DESCRIBING = {
    "shibokensupport.signature": {"errorhandler", "layout", "mapping", "parser"},
    "shibokensupport.signature.lib": {"enum_sig", "pyi_generator", "tool"},
}
"""By package."""
_UNUSED = ("bz2", "lzma", "secrets", "shutil", "tempfile", "tokenize")
"""What Shiboken, ``zipfile`` and pydantic import, and do not use before something rare is asked."""


def load() -> None:
    """Let Ctrl+C end the process, import Qt's core, and let imports be as they were; for before
    anything else of Qt."""
    _signal.signal(_signal.SIGINT, _signal.SIG_DFL)
    plain = builtins.__import__

    def sparing(
        name: str, scope: Any = None, local: Any = None, fromlist: Any = (), level: int = 0
    ) -> ModuleType:
        for part in _DESCRIBING.get(name, set()).intersection(fromlist or ()):
            put_off(f"{name}.{part}", _STANDING_IN.get(part, Later))
        module = plain(name, scope, local, fromlist, level)
        if name == "shibokensupport" and "feature" in (fromlist or ()):
            # asked of what is imported until Qt's core is there
            module.feature._mod_uses_pyside = _never
        return module

    for name in _UNUSED:
        put_off(name)
    builtins.__import__ = sparing
    try:
        import PySide6.QtCore  # noqa: F401 (for what it does, see above)
    finally:
        builtins.__import__ = plain


def _never(_module: ModuleType) -> bool:
    """In the place of PySide's own, which reads the source to see whether it uses PySide."""
    return False


class _Mapping(Later):
    """``mapping``, in whose dictionary PySide's C code looks for this one function."""

    def __init__(self, spec: ModuleSpec) -> None:
        super().__init__(spec)

        def update() -> object:
            self.run()  # and it puts its own function here
            return self.update_mapping()

        self.update_mapping = update


class _Errors(Later):
    """``errorhandler``, which is asked for what ``help`` says of any function written in C."""

    def __init__(self, spec: ModuleSpec) -> None:
        super().__init__(spec)

        def helptext(function: Any) -> Any:
            owner = getattr(function, "__self__", None) or getattr(function, "__objclass__", None)
            kind = owner if isinstance(owner, type) else type(owner)
            if not kind.__module__.startswith(("PySide6", "shiboken6", "Shiboken")):
                return function.__doc__
            self.run()
            return self.make_helptext(function)

        self.make_helptext = helptext


_STANDING_IN = {"mapping": _Mapping, "errorhandler": _Errors}


def has_display() -> bool:
    """Whether Qt will find a screen; where it does not, it ends the process without a word."""
    if sys.platform in ("win32", "darwin"):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)
