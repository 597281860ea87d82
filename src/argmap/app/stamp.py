"""How a file on the disk is known again: quickly by its stamp, surely by its SHA-256."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """What tells, without reading it, that a file is still the same: time, size and number."""

    modified: int
    size: int
    number: int

    @classmethod
    def of(cls, path: Path) -> Stamp | None:
        """The stamp of a file, None when there is none."""
        try:
            status = path.stat()
        except (OSError, ValueError):
            return None
        return cls(status.st_mtime_ns, status.st_size, status.st_ino)


def digest(data: bytes) -> str:
    """The SHA-256 by which journals know a file again."""
    import hashlib  # loads OpenSSL; the start needs no digest

    return hashlib.sha256(data).hexdigest()
