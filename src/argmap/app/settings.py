"""What the user prefers and where the windows stood: one small JSON file, read once, kept whole.

A file that cannot be read counts as empty and is set aside, never an obstacle to starting. Unknown
entries are kept. It knows nothing of Qt; the window hands geometry over as text.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

RECENT_LIMIT = 12


def config_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """Where settings live on this platform; it may not exist yet."""
    given = environment.get("XDG_CONFIG_HOME")
    if given:
        return Path(given) / "argmap"
    if sys.platform == "win32":
        return Path(environment.get("APPDATA") or Path.home() / "AppData/Roaming") / "argmap"
    if sys.platform == "darwin":
        return Path.home() / "Library/Preferences/argmap"
    return Path.home() / ".config/argmap"


class Settings:
    """Named values in a file. ``path`` None: nothing is read or written (tests, a locked home)."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._values: dict[str, Any] = {}
        self._own: dict[str, Any] = {}
        if path is not None:
            self._values = self._read(path)

    @classmethod
    def of_user(cls) -> Settings:
        """The settings of the user who runs the program."""
        return cls(config_folder() / "settings.json")

    @staticmethod
    def _read(path: Path) -> dict[str, Any]:
        try:
            found: object = json.loads(path.read_bytes())
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError):
            found = None
        if isinstance(found, dict):
            return cast("dict[str, Any]", found)
        try:  # keep what could not be read, for whoever wants to mend it
            path.replace(path.with_suffix(".unreadable.json"))
        except OSError:
            return {}
        return {}

    def get(self, name: str, default: str = "") -> str:
        """A text; ``default`` when there is none or it is of another type."""
        found = self._values.get(name, default)
        return found if isinstance(found, str) else default

    def flag(self, name: str, default: bool = False) -> bool:
        """A yes or no; ``default`` when there is none or it is of another type."""
        found = self._values.get(name, default)
        return found if isinstance(found, bool) else default

    def set(self, name: str, value: str | bool | list[str]) -> None:
        """Remember a value and write the file; a disk that refuses is no reason to stop."""
        if self._values.get(name) == value and name in self._values:
            return
        self._own[name] = value
        if self._path is not None:  # another window may have written meanwhile
            self._values = self._read(self._path)
        self._values.update(self._own)
        self._write()

    def _write(self) -> None:
        if self._path is None:
            return
        text = json.dumps(self._values, indent=2, ensure_ascii=False) + "\n"
        fresh = self._path.with_suffix(f".{os.getpid()}.tmp")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(text, encoding="utf-8")
            fresh.replace(self._path)
        except (OSError, UnicodeEncodeError):
            with contextlib.suppress(OSError):
                fresh.unlink(missing_ok=True)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Maps opened or saved of late, latest first; some may be gone by now."""
        found = self._values.get("recent", [])
        if not isinstance(found, list):
            return ()
        names = cast("list[object]", found)
        return tuple(Path(name) for name in names if isinstance(name, str) and name)

    def remember(self, path: Path) -> None:
        """Put a map at the head of the recent ones."""
        name = str(path.absolute())
        rest = [str(other) for other in self.recent if str(other) != name]
        self.set("recent", [name, *rest][:RECENT_LIMIT])

    def forget(self, path: Path) -> None:
        """Take a map off the recent ones."""
        self.set("recent", [str(other) for other in self.recent if other != path])
