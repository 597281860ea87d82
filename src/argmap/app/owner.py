"""Which running program something belongs to, and whether it still runs."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple


class Owner(NamedTuple):
    """A process: its number, machine and start, who runs it and since when it owns (Unix time)."""

    pid: int
    host: str
    started: str
    user: str
    since: float

    @classmethod
    def here(cls) -> Owner:
        """This process."""
        pid = os.getpid()
        return cls(pid, _host(), _start_of(pid), _user(), time.time())

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Owner:
        """Read what ``to_json`` wrote. Raises ``KeyError``, ``TypeError`` or ``ValueError``."""
        return cls(
            int(data["pid"]),
            str(data["host"]),
            str(data["started"]),
            str(data["user"]),
            float(data["since"]),
        )

    def to_json(self) -> dict[str, Any]:
        """Plain data."""
        return self._asdict()

    @property
    def is_here(self) -> bool:
        """Whether it is this very process."""
        return (self.pid, self.host, self.started) == (
            os.getpid(),
            _host(),
            _start_of(os.getpid()),
        )

    @property
    def runs(self) -> bool:
        """Whether it still runs; of another machine nobody can tell, so True."""
        if self.host != _host():
            return True
        return _exists(self.pid) and self.started == _start_of(self.pid)


def _host() -> str:
    if sys.platform != "win32":
        return os.uname().nodename  # what a socket would tell, which takes 2 ms to import
    import socket

    return socket.gethostname()


def _user() -> str:
    return os.environ.get("USER") or os.environ.get("USERNAME") or ""


def _start_of(pid: int) -> str:
    """When a process started, where the system tells: numbers of processes are used again."""
    try:
        status = Path(f"/proc/{pid}/stat").read_bytes()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    except OSError:
        return ""
    fields = status.rpartition(b")")[2].split()
    return f"{boot}/{fields[19].decode()}" if len(fields) > 19 else ""


def _exists(pid: int) -> bool:
    if pid <= 0:
        return False
    if sys.platform == "win32":
        return _exists_on_windows(pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return not _is_zombie(pid)


def _is_zombie(pid: int) -> bool:
    try:
        status = Path(f"/proc/{pid}/stat").read_bytes()
    except OSError:
        return False
    return status.rpartition(b")")[2].split()[:1] == [b"Z"]


def _exists_on_windows(pid: int) -> bool:
    import ctypes

    kernel: Any = getattr(ctypes, "windll").kernel32  # noqa: B009 (only there on Windows)
    handle = kernel.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
    if not handle:
        return False
    code = ctypes.c_ulong()
    running = kernel.GetExitCodeProcess(handle, ctypes.byref(code)) and code.value == 259
    kernel.CloseHandle(handle)
    return bool(running)
