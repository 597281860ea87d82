"""Bytes of a file, or one clear sentence why not. It opens for reading only and touches no date."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from argmap.formats.errors import ReadError
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text

LARGEST = 64_000_000
"""Bytes; a map of ten thousand statements has about five million."""


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """The content of a regular file of at most ``LARGEST`` bytes. Raises ``ReadError``."""
    path = Path(path)
    name = str(path)
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | _NO_WAIT)
    except (OSError, ValueError) as error:
        raise ReadError.of(name, "unreadable", _cause(path, error)) from error
    try:
        status = os.fstat(descriptor)
        check_kind(name, status)
        check_size(name, status.st_size)
        data = _read_all(descriptor)
    except OSError as error:
        raise ReadError.of(name, "unreadable", _cause(path, error)) from error
    finally:
        os.close(descriptor)
    check_size(name, len(data))
    return data


def _read_all(descriptor: int) -> bytes:
    """Everything, but not much more than may be; a file may grow while it is read."""
    with os.fdopen(os.dup(descriptor), "rb") as stream:
        return stream.read(LARGEST + 1)


_NO_WAIT = getattr(os, "O_NONBLOCK", 0)  # opening a pipe must not wait for a writer


def check_kind(name: str, status: os.stat_result) -> None:
    """Raise ``ReadError`` for a folder, a pipe or a device."""
    if stat.S_ISDIR(status.st_mode):
        message = text(QT_TRANSLATE_NOOP("problems", "this is a folder, not a file"))
        raise ReadError.of(name, "folder", message)
    if not stat.S_ISREG(status.st_mode):
        message = text(QT_TRANSLATE_NOOP("problems", "this is not an ordinary file"))
        raise ReadError.of(name, "no-file", message)


_LARGER = QT_TRANSLATE_NOOP(
    "problems", "the file has {size} MB; a map may have {largest} MB at most"
)
_TOO_LARGE = QT_TRANSLATE_NOOP(
    "problems", "the file has more than {largest} MB, the most that a map may have"
)


def check_size(name: str, size: int) -> None:
    """Raise ``ReadError`` when ``size`` in bytes is over ``LARGEST``."""
    if size > LARGEST:
        largest, rounded = LARGEST // 1_000_000, round(size / 1_000_000)
        message = (
            text(_LARGER, size=rounded, largest=largest)
            if rounded > largest
            else text(_TOO_LARGE, largest=largest)
        )
        raise ReadError.of(name, "too-large", message)


def _cause(path: Path, error: OSError | ValueError) -> Text:
    if isinstance(error, ValueError):  # a NUL in the name
        return text(QT_TRANSLATE_NOOP("problems", "this cannot be the name of a file"))
    if isinstance(error, FileNotFoundError):
        if not path.parent.exists():
            return text(
                QT_TRANSLATE_NOOP("problems", "there is no folder “{folder}”"),
                folder=str(path.parent),
            )
        return text(QT_TRANSLATE_NOOP("problems", "there is no such file"))
    if isinstance(error, IsADirectoryError) or (
        isinstance(error, PermissionError) and path.is_dir()
    ):
        return text(QT_TRANSLATE_NOOP("problems", "this is a folder, not a file"))
    if isinstance(error, NotADirectoryError):
        return text(QT_TRANSLATE_NOOP("problems", "a part of its path is a file, not a folder"))
    if isinstance(error, PermissionError):
        return text(QT_TRANSLATE_NOOP("problems", "you have no permission to read this file"))
    return text(
        QT_TRANSLATE_NOOP("problems", "the system could not read it: {cause}"),
        cause=error.strerror or str(error),
    )
