"""Copies of a map as it was before it was overwritten: kept in the state folder and thinned."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from argmap.app.saving import sync
from argmap.app.state import State, resolved

LAST, DAYS, WEEKS = 10, 7, 4
MOST = 50_000_000
"""Bytes that the backups of one map may take together; the newest always stays."""

_FORM = "%Y%m%dT%H%M%S.%fZ"
_ENDING = ".argmap.json"


class Backup(NamedTuple):
    """One copy: where it is, when it was made (UTC) and how many bytes it has."""

    path: Path
    when: datetime
    size: int


def backups(state: State, path: Path) -> tuple[Backup, ...]:
    """The backups of a map, the newest first."""
    found: list[Backup] = []
    with contextlib.suppress(OSError):
        for copy in state.backups(path).glob(f"*{_ENDING}"):
            with contextlib.suppress(OSError, ValueError):
                when = datetime.strptime(copy.name.removesuffix(_ENDING), _FORM).replace(tzinfo=UTC)
                found.append(Backup(copy, when, copy.stat().st_size))
    return tuple(sorted(found, key=lambda backup: backup.when, reverse=True))


def back_up(state: State, path: Path, data: bytes, now: datetime | None = None) -> Backup:
    """Keep ``data``, the map at ``path``, and thin the older ones. May raise OSError."""
    folder = state.backups(path)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / "path.txt").write_text(str(resolved(path)) + "\n", "utf-8", "surrogateescape")
    existing = backups(state, path)
    if existing and _same(existing[0], data):
        return existing[0]
    when = now or datetime.now(UTC)
    copy = folder / (when.strftime(_FORM) + _ENDING)
    partial = copy.with_suffix(".partial")
    try:
        with partial.open("wb") as stream:
            stream.write(data)
            stream.flush()
            sync(stream.fileno())
        partial.replace(copy)
    except OSError:
        with contextlib.suppress(OSError):
            partial.unlink()
        raise
    made = Backup(copy, when, len(data))
    listed = (made, *existing)
    kept = keep([each.when for each in listed])
    total = 0
    for each in listed:
        total += each.size
        if each.when not in kept or (total > MOST and each is not made):
            with contextlib.suppress(OSError):
                each.path.unlink()
    return made


def keep(times: Sequence[datetime]) -> frozenset[datetime]:
    """Which of these to keep: the last 10, then the last of each of 7 days and of 4 weeks."""
    newest = sorted(times, reverse=True)
    kept = set(newest[:LAST])
    days: dict[object, datetime] = {}
    weeks: dict[object, datetime] = {}
    for when in newest:
        days.setdefault(when.date(), when)
        weeks.setdefault(when.isocalendar()[:2], when)
    kept.update(list(days.values())[:DAYS])
    kept.update(list(weeks.values())[:WEEKS])
    return frozenset(kept)


def _same(backup: Backup, data: bytes) -> bool:
    if backup.size != len(data):
        return False
    try:
        content = backup.path.read_bytes()
    except OSError:
        return False
    return content == data
