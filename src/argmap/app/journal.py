"""What was edited since the map was last saved, on the disk within a second: for after a crash.

A journal is two files in the state folder: the map as it was when the journal began, and JSON
Lines, one a record with its length and CRC32, of which a torn last one is ignored. Each record goes
to the system at once, so that it outlives the program; ``sync`` brings it to the disk, so that it
outlives a power cut.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
import time
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from pydantic_core import to_json

from argmap.app.owner import Owner
from argmap.app.saving import sync
from argmap.app.state import State
from argmap.formats.migrations import CURRENT
from argmap.formats.tree import parse
from argmap.formats.writing import mended_text
from argmap.model.change import Change
from argmap.model.document import Document, Entry

VERSION = 2
_READ = (1, 2)
"""The first knew no drafts."""
SYNC_EVERY = 20
"""Edits after which the journal is brought to the disk without waiting for the clock."""

_LINE = re.compile(rb'\{"length":(\d{1,12}),"crc32":(\d{1,10}),"record":(.*)\}', re.DOTALL)
_JOURNAL, _BASE = ".jsonl", ".base"
_DAY = 24 * 3600.0


class Journal:
    """The journal of a session since its last save. Any method but ``close`` may raise OSError."""

    def __init__(self, state: State, path: Path | None, base: bytes, document: Document) -> None:
        """Begin a journal: ``document`` is what ``base`` holds, and goes into ``path`` if saved."""
        stem = secrets.token_hex(8)
        self.file = state.journals / f"{stem}{_JOURNAL}"
        self.base_file = self.file.with_suffix(_BASE)
        self._descriptor = -1
        self._unsynced = 1
        self._base_synced = False
        try:
            self.base_file.write_bytes(base)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_APPEND | getattr(os, "O_BINARY", 0)
            self._descriptor = os.open(self.file, flags, 0o600)
            self._write(
                {
                    "journal": VERSION,
                    "path": os.fspath(path) if path else None,
                    "base": hashlib.sha256(base).hexdigest(),
                    "format": CURRENT,
                    "keys": _keys_of(document),
                    "owner": Owner.here().to_json(),
                }
            )
        except OSError:
            self.remove()
            raise

    def append(self, change: Change) -> None:
        """Write one change down."""
        self._write({"change": change.to_json()})
        self._unsynced += 1
        if self._unsynced >= SYNC_EVERY:
            self.sync()

    def draft(self, change: Change) -> None:
        """Write down what is being typed, in place of the last draft; any other record voids it."""
        self._write({"draft": change.to_json()})
        self._unsynced += 1

    def announce(self, data: bytes) -> None:
        """Write down, and onto the disk, that the map is about to be saved as ``data``."""
        self._write({"saving": hashlib.sha256(data).hexdigest()})
        self._unsynced += 1
        self.sync()

    def sync(self) -> None:
        """Bring everything written so far to the disk."""
        if not self._unsynced or self._descriptor < 0:
            return
        if not self._base_synced:
            descriptor = os.open(self.base_file, os.O_RDWR)
            try:
                sync(descriptor)
            finally:
                os.close(descriptor)
            self._base_synced = True
        sync(self._descriptor)
        self._unsynced = 0

    def close(self) -> None:
        """Let the files lie, for the next start to find."""
        if self._descriptor >= 0:
            with contextlib.suppress(OSError):
                os.close(self._descriptor)
            self._descriptor = -1

    def remove(self) -> None:
        """The edits are saved or not wanted: take the files away."""
        self.close()
        remove(self.file)

    def _write(self, record: Mapping[str, Any]) -> None:
        try:
            payload = to_json(record)
        except (ValueError, UnicodeError):  # half a character
            payload = to_json(mended_text(record))
        head = b'{"length":%d,"crc32":%d,"record":' % (len(payload), zlib.crc32(payload))
        rest = memoryview(head + payload + b"}\n")
        while rest:
            rest = rest[os.write(self._descriptor, rest) :]


@dataclass
class Recorded:
    """A journal as it was found: where it belongs, what it starts from, and what came then.

    ``steps``: changes, and for each announced saving the SHA-256 of what was to be saved.
    """

    file: Path
    path: Path | None
    base: bytes
    keys: Mapping[str, Sequence[float]]
    owner: Owner
    steps: list[Change | str] = field(default_factory=list[Change | str])
    draft: Change = field(default_factory=Change)
    """What was being typed at the end."""

    def start(self, document: Document) -> Document:
        """``document``, read from ``base``, with the order keys that the changes count on.

        Raises ``ValueError`` when they do not fit.
        """
        entries = dict(document.entries)
        for name, keys in self.keys.items():
            listed = entries.get(name, {})
            entries[name] = {
                id: Entry(entry.record, key)
                for (id, entry), key in zip(listed.items(), keys, strict=True)
            }
        return Document(document.header, entries, document.kept)


def journals(state: State) -> Iterator[Path]:
    """The journals that lie in the state folder, whoever they belong to; the oldest first."""
    try:
        found = sorted(state.journals.glob(f"*{_JOURNAL}"), key=lambda file: file.stat().st_mtime)
    except OSError:
        return
    yield from found


def read_journal(file: Path) -> Recorded | None:
    """What a journal holds, up to its first damaged record; None when its head is not whole."""
    try:
        base = file.with_suffix(_BASE).read_bytes()
        records = _records(file.read_bytes())
        head = next(records)
        path = head["path"]
        if head["journal"] not in _READ or head["base"] != hashlib.sha256(base).hexdigest():
            return None
        recorded = Recorded(
            file,
            None if path is None else Path(path),
            base,
            cast("Mapping[str, Sequence[float]]", head["keys"]),
            Owner.from_json(head["owner"]),
        )
    except (OSError, StopIteration, KeyError, TypeError, ValueError):
        return None
    with contextlib.suppress(KeyError, TypeError, ValueError):
        for record in records:
            draft = record.get("draft")
            recorded.draft = Change() if draft is None else Change.from_json(draft)
            if draft is not None:
                continue
            if "saving" in record:
                recorded.steps.append(str(record["saving"]))
            else:
                recorded.steps.append(Change.from_json(record["change"]))
    return recorded


def remove(file: Path) -> None:
    """Take a journal away, whole or not."""
    for each in (file, file.with_suffix(_BASE)):  # the base last: without it the rest is worthless
        with contextlib.suppress(OSError):
            each.unlink()


def sweep(state: State) -> None:
    """Take away what a crash left unfinished long ago: bases without a journal, torn heads."""
    now = time.time()
    with contextlib.suppress(OSError):
        for file in state.journals.iterdir():
            age = now - file.stat().st_mtime
            alone = file.suffix == _BASE and not file.with_suffix(_JOURNAL).exists()
            if (alone and age > _DAY) or (
                file.suffix == _JOURNAL and age > 30 * _DAY and read_journal(file) is None
            ):
                remove(file)


def _records(data: bytes) -> Iterator[dict[str, Any]]:
    for line in data.split(b"\n"):
        match = _LINE.fullmatch(line)
        if match is None:
            return
        payload = match[3]
        if len(payload) != int(match[1]) or zlib.crc32(payload) != int(match[2]):
            return
        yield parse(payload)


def _keys_of(document: Document) -> dict[str, list[float]]:
    """The order keys of each list, where they are not simply 0, 1, 2, …"""
    keys = {
        name: [entry.key for entry in entries.values()]
        for name, entries in document.entries.items()
    }
    return {name: found for name, found in keys.items() if found != list(range(len(found)))}
