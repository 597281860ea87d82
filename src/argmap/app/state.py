"""Where the program keeps what is about maps but not theirs: journals, locks, backups.

Never beside a map and never in a folder for temporary files, which systems empty.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple


class State(NamedTuple):
    """The folder of one user; tests give their own."""

    folder: Path

    @classmethod
    def of_user(cls) -> State:
        """The platform's folder: XDG_STATE_HOME, Application Support or LOCALAPPDATA."""
        given = os.environ.get("XDG_STATE_HOME", "")
        if given and Path(given).is_absolute():
            return cls(Path(given) / "argmap")
        home = Path.home()
        if sys.platform == "darwin":
            return cls(home / "Library" / "Application Support" / "argmap" / "state")
        if sys.platform == "win32":
            local = os.environ.get("LOCALAPPDATA")
            return cls(Path(local or home / "AppData" / "Local") / "argmap" / "state")
        return cls(home / ".local" / "state" / "argmap")

    def room(self, name: str) -> Path:
        """A folder within, made when missing, for this user's eyes only. May raise OSError."""
        folder = self.folder / name
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder

    @property
    def journals(self) -> Path:
        """May raise OSError."""
        return self.room("journals")

    @property
    def locks(self) -> Path:
        """May raise OSError."""
        return self.room("locks")

    def backups(self, path: Path) -> Path:
        """The folder with the backups of one map; it is not made here."""
        return self.folder / "backups" / key_of(path)


def resolved(path: str | os.PathLike[str]) -> Path:
    """The real place of a file, symbolic links followed; it need not exist."""
    return Path(os.path.realpath(path))


def key_of(path: Path) -> str:
    """A name for a map's place that fits into a file name."""
    place = os.path.normcase(os.fsencode(resolved(path)))
    return _sha256()(place).hexdigest()[:32]


def _sha256() -> Callable[[bytes], Any]:
    """Python's own: OpenSSL's, which hashlib takes, is loaded for 2 ms of each start.

    After ``random``, which does the same.
    """
    for name in ("_sha2", "_sha256", "hashlib"):
        with contextlib.suppress(ImportError):
            return import_module(name).sha256
    raise AssertionError("hashlib is everywhere")
