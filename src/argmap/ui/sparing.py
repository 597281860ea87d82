"""What others import at every start and never use then: done when it is first asked for.

``put_off`` lets a module wait in its place until something in it is wanted. ``late_annotations``
leaves types that are written as words to be compiled by whoever asks for them; some thousand
classes' fields are, mostly of pydantic's own descriptions, at each start.
"""

from __future__ import annotations

import sys
import typing
from collections.abc import Generator
from contextlib import contextmanager
from importlib.util import find_spec
from threading import RLock
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from importlib.machinery import ModuleSpec


class Later(ModuleType):
    """A module that is run when something in it is first asked for, by whatever thread."""

    _turn = RLock()

    def __init__(self, spec: ModuleSpec) -> None:
        super().__init__(spec.name)
        self.__spec__ = spec
        self.__loader__ = spec.loader
        self.__package__ = spec.parent
        self.__file__ = spec.origin
        self._waits = True

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name != "__all__":  # who walks over all modules asks for such
            raise AttributeError(name)
        self.run()
        return ModuleType.__getattribute__(self, name)

    def run(self) -> None:
        """Run it now, unless it has run."""
        with self._turn:
            if self.__dict__.pop("_waits", False):
                spec = self.__spec__
                assert spec is not None
                assert spec.loader is not None
                spec.name = self.__name__  # PySide has given it another name, too
                try:
                    spec.loader.exec_module(self)
                except BaseException:
                    self._waits = True  # whoever asks next is told the same
                    raise
                self.__class__ = ModuleType  # pyright: ignore[reportAttributeAccessIssue] (as any)


def put_off(name: str, kind: type[Later] = Later) -> None:
    """Let the module of this full name stand where importing it would put it, not yet run."""
    spec = None if name in sys.modules else find_spec(name)
    if spec is None:
        return
    sys.modules[name] = module = kind(spec)
    package, _, part = name.rpartition(".")
    if package:
        setattr(sys.modules[package], part, module)


@contextmanager
def late_annotations() -> Generator[None]:
    """Within, a type that is written as a word is kept as it is written.

    ``typing`` compiles each at once, if only to complain of its grammar; to evaluate it the words
    do as well. It finds ``compile`` among its own names before the built-in one.
    """
    own: dict[str, Any] = typing.__dict__
    own["compile"] = lambda source, *_how: source
    try:
        yield
    finally:
        del own["compile"]
