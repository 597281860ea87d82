"""Who has a map open: one small file a map in the state folder, never beside the map.

A lock whose process is gone is taken over at once. A lock is a courtesy between windows of one
user; what protects a file from being overwritten is the comparison with the disk before saving.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Generator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from typing import Any, cast

from argmap.app.owner import Owner
from argmap.app.state import State, key_of


class Lock:
    """The lock on one map, held or not."""

    def __init__(self, state: State, path: Path) -> None:
        self._state = state
        self._path = path
        self._token = os.urandom(8).hex()
        self.held = False

    def take(self, *, force: bool = False) -> Owner | None:
        """Take the lock; returns who has it instead. ``force`` takes it away from them.

        Where the state folder cannot be written, nobody is told and nobody is hindered.
        """
        try:
            with _alone(self._state):
                owner, token = self._read()
                if owner is not None and token != self._token and owner.runs and not force:
                    return owner
                self._write()
        except OSError:
            return None
        self.held = True
        return None

    def release(self) -> None:
        """Give the lock back, if it is still ours."""
        if not self.held:
            return
        self.held = False
        with contextlib.suppress(OSError), _alone(self._state):
            if self._read()[1] == self._token:
                self._file.unlink()

    @property
    def lost(self) -> bool:
        """Whether another window has taken it away meanwhile."""
        if not self.held:
            return False
        try:
            owner, token = self._read()
        except OSError:
            return False
        return owner is not None and token != self._token

    @cached_property
    def _file(self) -> Path:
        return self._state.locks / f"{key_of(self._path)}.json"

    def _read(self) -> tuple[Owner | None, str]:
        try:
            data: Any = json.loads(self._file.read_bytes())
            fields = cast("dict[str, Any]", data)
            return Owner.from_json(fields["owner"]), str(fields["token"])
        except (FileNotFoundError, ValueError, KeyError, TypeError):
            return None, ""

    def _write(self) -> None:
        content = {
            "owner": Owner.here().to_json(),
            "path": str(self._path),
            "token": self._token,
        }
        temporary = self._file.with_suffix(f".{self._token}")
        temporary.write_text(json.dumps(content), "utf-8")
        temporary.replace(self._file)


@contextmanager
def _alone(state: State) -> Generator[None]:
    """Let one process at a time look at the locks. May raise OSError."""
    descriptor = os.open(state.locks / "guard", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        lock_descriptor(descriptor)
        yield
    finally:
        os.close(descriptor)  # and with it the lock goes


def lock_descriptor(descriptor: int) -> None:
    """Wait for, and take, the lock on an open file; it goes when the file is closed."""
    try:
        import fcntl
    except ImportError:
        import msvcrt  # Windows

        windows: Any = msvcrt
        windows.locking(descriptor, windows.LK_LOCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
