"""After a crash: which maps have edits that were never saved, and bringing them back.

Nothing is decided here: the window shows what ``recoverable`` finds and asks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from argmap.app.journal import Recorded, journals, read_journal, remove, sweep
from argmap.app.session import Session
from argmap.app.stamp import digest
from argmap.app.state import State, resolved
from argmap.formats import native
from argmap.formats.errors import ReadError
from argmap.formats.files import read_bytes
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.change import Change
from argmap.model.document import Document

RECOVER = QT_TRANSLATE_NOOP("edit", "Recover edits")


@dataclass(frozen=True, slots=True)
class Recoverable:
    """Edits that were never saved.

    ``path``: the map's file, None for a map that never had one. ``changed``: the file is no longer
    what the edits were made on (or is gone), so they come back as a map of their own.
    """

    journal: Path
    path: Path | None
    title: str
    when: datetime
    edits: int
    changed: bool


@dataclass(frozen=True, slots=True)
class _Replay:
    saved: Document
    """As it was when the file was last in step; with the edits over it, what was lost."""
    change: Change
    edits: int
    changed: bool


def recoverable(state: State) -> tuple[Recoverable, ...]:
    """Unsaved edits of programs that run no longer, the oldest first; empty journals go."""
    sweep(state)
    found: list[Recoverable] = []
    for file in journals(state):
        recorded = read_journal(file)
        if recorded is None or recorded.owner.runs:
            continue
        replay = _replay(recorded)
        if replay is None:
            continue
        if not replay.change:
            remove(file)
            continue
        try:
            when = datetime.fromtimestamp(file.stat().st_mtime, UTC)
        except OSError:
            continue
        after = replay.saved.apply(replay.change)
        title = after.header.title or (recorded.path.name if recorded.path else "")
        found.append(Recoverable(file, recorded.path, title, when, replay.edits, replay.changed))
    return tuple(found)


def recover(entry: Recoverable, state: State, shown: Iterable[Session] = ()) -> Session:
    """A session with the edits in it, unsaved, as one step that can be undone.

    It is the one of ``shown`` that has the file open as the edits found it, else a new one. The old
    journal is removed once a new one holds the edits. Raises ``ReadError`` when the journal cannot
    be read any more.
    """
    recorded = read_journal(entry.journal)
    replay = _replay(recorded) if recorded else None
    if recorded is None or replay is None:
        message = text(QT_TRANSLATE_NOOP("problems", "the edits cannot be read any more"))
        raise ReadError.of(str(entry.path or entry.journal), "journal", message)
    session: Session | None = None
    if recorded.path is not None and not replay.changed:
        session = _shown(recorded.path, replay.saved, shown)
        if session is None:
            session = Session.open(recorded.path, state)
            if session.read_only or session.editor.document != replay.saved:
                session.close()
                session = None
    if session is None:
        session = Session.new(replay.saved, state, unsaved=True)
    session.bring_back(replay.saved, replay.change, text(RECOVER))
    if session.unprotected is None:
        remove(entry.journal)
    return session


def discard(entry: Recoverable) -> None:
    """The user does not want these edits."""
    remove(entry.journal)


def _replay(recorded: Recorded) -> _Replay | None:
    """The edits since the file was last in step with the document; None when the base is no map."""
    try:
        document, _ = native.read(recorded.base, str(recorded.path or recorded.file))
        document = recorded.start(document)
    except (ReadError, ValueError):
        return None
    now = _on_disk(recorded.path)
    saved = document
    changed = recorded.path is not None and now != digest(recorded.base)
    change, edits = Change(), 0
    for step in (*recorded.steps, recorded.draft):
        if isinstance(step, str):
            if step == now:
                saved, change, edits, changed = document, Change(), 0, False
            continue
        if not step:
            continue
        try:
            document = document.apply(step)
        except (KeyError, ValueError):
            break  # nothing after this can be trusted
        change = change.then(step)
        edits += 1
    return _Replay(saved, change, edits, changed)


def _shown(path: Path, saved: Document, shown: Iterable[Session]) -> Session | None:
    """The session that has the file open for editing and holds just what is in it."""
    for session in shown:
        if (
            session.path is not None
            and resolved(session.path) == resolved(path)
            and not (session.read_only or session.dirty)
            and session.editor.document == saved
        ):
            return session
    return None


def _on_disk(path: Path | None) -> str | None:
    if path is None:
        return None
    try:
        return digest(read_bytes(path))
    except ReadError:
        return None
