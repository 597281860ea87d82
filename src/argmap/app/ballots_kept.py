"""Votes that are not in the map yet, on the disk while a round is open: for after a crash.

One private file beside the journals, written anew as a whole whenever there are more: poll, round,
and what each random voter said, sorted by voter, so that no order of voting is in it; no cookie, no
name, no address. It goes when what it holds has reached the map, or is not wanted any more.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, cast

from pydantic import ValidationError

from argmap.app.owner import Owner
from argmap.app.saving import sync
from argmap.app.state import State
from argmap.model.records import Ballot

VERSION = 1
SUFFIX = ".ballots"
_PART = ".ballots-part"
_SYNC_EVERY = 5.0
"""Seconds between two waits for the disk; what is written outlives the program at once."""
_OLD = 30 * 24 * 3600.0
Votes = Mapping[tuple[str, int], Sequence[Ballot]]
"""Ballots by poll and round."""


class Kept:
    """The file of one window; there is none while there is nothing to keep."""

    def __init__(self) -> None:
        self._file: Path | None = None
        self._held = b""
        self._synced = 0.0

    def keep(self, state: State, path: Path | None, title: str, votes: Votes) -> None:
        """Hold these votes of the map in ``path``, and no others. May raise OSError."""
        held = [
            {"poll": poll, "round": number, "ballots": _sorted(ballots)}
            for (poll, number), ballots in sorted(votes.items())
            if ballots
        ]
        if not held:
            self.drop()
            return
        place = None if path is None else os.fspath(path)
        data = json.dumps({"path": place, "title": title, "held": held}).encode("ascii")
        if data == self._held:
            return
        self._file = self._file or state.journals / f"{secrets.token_hex(8)}{SUFFIX}"
        whole = {
            "version": VERSION,
            "owner": Owner.here()._replace(user="").to_json(),
            **json.loads(data),
        }
        self._write(self._file, json.dumps(whole).encode("ascii"))
        self._held = data

    def _write(self, file: Path, data: bytes) -> None:
        part = file.with_suffix(_PART)
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
        descriptor = os.open(part, flags, 0o600)
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            now = time.monotonic()
            if now - self._synced > _SYNC_EVERY:
                sync(descriptor)
                self._synced = now
        finally:
            os.close(descriptor)
        part.replace(file)

    def drop(self) -> None:
        """What was held is in the map, or not wanted: no file is left."""
        if self._file is not None:
            remove(self._file)
        self._file, self._held = None, b""


class Found(NamedTuple):
    """Votes that a program left behind."""

    file: Path
    owner: Owner
    path: Path | None
    title: str
    votes: Votes

    @property
    def ballots(self) -> int:
        """How many there are."""
        return sum(map(len, self.votes.values()))


def found(state: State) -> Iterator[Found]:
    """What programs that run no longer left behind, the oldest first; torn files go in time."""
    try:
        files = sorted(state.journals.glob(f"*{SUFFIX}*"), key=lambda file: file.stat().st_mtime)
    except OSError:
        return
    for file in files:
        read = _read(file) if file.suffix == SUFFIX else None
        if read is not None and not read.owner.runs:
            yield read
        elif read is None:
            with contextlib.suppress(OSError):
                if time.time() - file.stat().st_mtime > _OLD:
                    file.unlink()


def remove(file: Path) -> None:
    """Take such a file away, and what was being written of it."""
    for each in (file, file.with_suffix(_PART)):
        with contextlib.suppress(OSError):
            each.unlink()


def _sorted(ballots: Iterable[Ballot]) -> list[list[object]]:
    last = {each.voter: each for each in ballots}
    return [[voter, last[voter].value, last[voter].by] for voter in sorted(last)]


def _ballot(row: list[Any]) -> Ballot:
    return Ballot.model_validate_json(
        json.dumps(dict(zip(("voter", "value", "by"), row, strict=True)))
    )


def _read(file: Path) -> Found | None:
    try:
        data = cast("dict[str, Any]", json.loads(file.read_bytes()))
        if data["version"] != VERSION:
            return None
        votes = {
            (str(each["poll"]), int(each["round"])): tuple(map(_ballot, each["ballots"]))
            for each in data["held"]
        }
        path = data["path"]
        return Found(
            file,
            Owner.from_json(data["owner"]),
            None if path is None else Path(path),
            str(data["title"]),
            votes,
        )
    except (OSError, ValueError, KeyError, TypeError, ValidationError):
        return None
