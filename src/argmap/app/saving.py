"""Puts bytes in the place of a file so that at every moment the old or the new file is there whole.

A temporary file in the same folder, flushed to the disk and checked, then renamed over the old one,
then the folder flushed. It never falls back to writing in place. It knows nothing of maps.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
import sys
import time
from pathlib import Path
from typing import NamedTuple

from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text

_STALE = 24 * 3600.0  # seconds after which a temporary file was left behind by a crash
_PREFIX = ".argmap-"


class NotSaved(Exception):
    """Saving failed; the file is as it was. ``elsewhere``: another place may work (Save As)."""

    def __init__(self, reason: Text, *, elsewhere: bool = False) -> None:
        super().__init__(str(reason))
        self.reason = reason
        self.elsewhere = elsewhere


class Written(NamedTuple):
    """A file was replaced. ``durable`` is False where the system did not confirm the end."""

    path: Path
    durable: bool


def replace_file(path: Path, data: bytes) -> Written:
    """Let ``path`` (links followed) hold ``data``. Raises ``NotSaved``; then all is as before."""
    target = Path(os.path.realpath(path))
    temporary: Path | None = None
    try:
        mode = _mode_of(target)
        _sweep(target.parent)
        temporary = target.parent / f"{_PREFIX}{secrets.token_hex(8)}.tmp"
        _write(temporary, data, mode)
        _rename(temporary, target)
    except OSError as error:
        if temporary is not None:
            with contextlib.suppress(OSError):
                temporary.unlink()
        raise _not_saved(path, error) from error
    return Written(target, _sync_folder(target.parent))


def _mode_of(target: Path) -> int | None:
    """The permissions of the file to be replaced; None when there is none yet."""
    try:
        status = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    return stat.S_IMODE(status.st_mode)


def _write(temporary: Path, data: bytes, mode: int | None) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
    flags |= getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    # a new file gets what the user's umask allows; one that is replaced, its mode once it is whole
    descriptor = os.open(temporary, flags, 0o666 if mode is None else 0o600)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        if mode is not None and hasattr(os, "fchmod"):
            os.fchmod(descriptor, mode)
        sync(descriptor)
    finally:
        os.close(descriptor)


def sync(descriptor: int) -> None:
    """Flush a file to the disk itself. Raises OSError; do not try again on the same descriptor."""
    if sys.platform == "darwin":
        import fcntl

        with contextlib.suppress(OSError):  # not every file system has it
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    os.fsync(descriptor)


def _rename(temporary: Path, target: Path) -> None:
    for attempt in range(10):
        try:
            temporary.replace(target)
            return
        except PermissionError:
            # on Windows a scanner or a sync client may hold the old file for a moment
            if sys.platform != "win32" or attempt == 9:
                raise
            time.sleep(0.05)


def _sync_folder(folder: Path) -> bool:
    """Flush the renaming; False when the system would not. Windows has no such thing."""
    if sys.platform == "win32":
        return True
    try:
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError:
        return False
    return True


def _sweep(folder: Path) -> None:
    """Remove temporary files that a crash left behind more than a day ago."""
    with contextlib.suppress(OSError):
        for left in folder.glob(f"{_PREFIX}*.tmp"):
            if time.time() - left.stat().st_mtime > _STALE:
                left.unlink()


_CAUSES: dict[int, tuple[Marked, bool]] = {
    errno.ENOSPC: (QT_TRANSLATE_NOOP("saving", "the disk is full"), True),
    errno.EDQUOT: (QT_TRANSLATE_NOOP("saving", "your share of the disk is used up"), True),
    errno.EFBIG: (QT_TRANSLATE_NOOP("saving", "the file is too large for this disk"), True),
    errno.EIO: (QT_TRANSLATE_NOOP("saving", "the disk reports an error"), True),
    errno.EROFS: (QT_TRANSLATE_NOOP("saving", "the disk can only be read"), True),
    errno.EACCES: (QT_TRANSLATE_NOOP("saving", "you have no permission to write there"), True),
    errno.EPERM: (QT_TRANSLATE_NOOP("saving", "you have no permission to write there"), True),
    errno.ENOTDIR: (QT_TRANSLATE_NOOP("saving", "a part of its path is no folder"), True),
    errno.EISDIR: (QT_TRANSLATE_NOOP("saving", "there is a folder of that name"), True),
    errno.EINVAL: (QT_TRANSLATE_NOOP("saving", "this is not an ordinary file"), True),
    errno.ENAMETOOLONG: (QT_TRANSLATE_NOOP("saving", "its name is too long"), True),
}


_NO_FOLDER = QT_TRANSLATE_NOOP("saving", "there is no folder “{folder}”")


def _not_saved(path: Path, error: OSError) -> NotSaved:
    """Says what went wrong and nothing of edits: a picture or a map from a script has none."""
    found, elsewhere = _CAUSES.get(error.errno or 0, (None, True))
    cause: Text | str = text(found) if found else (error.strerror or str(error))
    folder = Path(os.path.realpath(path)).parent
    if error.errno == errno.ENOENT and not folder.exists():
        cause = text(_NO_FOLDER, folder=str(folder))
    return NotSaved(
        text(
            QT_TRANSLATE_NOOP("saving", "“{name}” could not be saved: {cause}."),
            name=path.name,
            cause=cause,
        ),
        elsewhere=elsewhere,
    )
