"""After a crash: which maps have edits that were never saved, and bringing them back.

Nothing is decided here: the window shows what ``recoverable`` finds and asks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from argmap.app import ballots_kept
from argmap.app.ballots_kept import Found
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

RECOVER_VOTES = QT_TRANSLATE_NOOP("edit", "Recover votes")
RECOVER = QT_TRANSLATE_NOOP("edit", "Recover edits")


@dataclass(frozen=True, slots=True)
class Recoverable:
    """Edits that were never saved.

    ``path``: the map's file, None for a map that never had one. ``changed``: the file is no longer
    what the edits were made on (or is gone), so they come back as a map of their own. ``votes``: of
    a round that was open, which are in no map; ``journal`` is None where there are only these.
    """

    journal: Path | None
    path: Path | None
    title: str
    when: datetime
    edits: int
    changed: bool
    votes: tuple[Found, ...] = ()

    @property
    def ballots(self) -> int:
        """How many votes there are."""
        return sum(each.ballots for each in self.votes)


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
    left = list(ballots_kept.found(state))
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
        when = _when(file)
        if when is None:
            continue
        after = replay.saved.apply(replay.change)
        title = after.header.title or (recorded.path.name if recorded.path else "")
        votes = tuple(each for each in left if _belongs(each, recorded, after))
        left = [each for each in left if each not in votes]
        found.append(
            Recoverable(file, recorded.path, title, when, replay.edits, replay.changed, votes)
        )
    return (*found, *_votes_alone(left))


def _votes_alone(left: Iterable[Found]) -> Iterator[Recoverable]:
    """Votes of maps that were saved while the round was open: all else of them is in the file."""
    for each in left:
        when = _when(each.file)
        if when is None or each.path is None:
            continue
        try:
            saved = _saved(each.path)
        except ReadError:
            continue  # it may come back
        if not _rounds(each, saved):
            continue
        title = saved.header.title or each.path.name
        yield Recoverable(None, each.path, title, when, 0, changed=False, votes=(each,))


def _belongs(votes: Found, recorded: Recorded, after: Document) -> bool:
    one, other = votes.owner, recorded.owner
    same = (one.pid, one.host, one.started) == (other.pid, other.host, other.started)
    return same and votes.path == recorded.path and bool(_rounds(votes, after))


def _rounds(votes: Found, document: Document) -> list[tuple[str, int]]:
    """The rounds that a map has of those that were voted in."""
    polls = document.polls
    return [
        (poll, number)
        for poll, number in votes.votes
        if poll in polls and 1 <= number <= len(polls[poll].rounds)
    ]


def _saved(path: Path) -> Document:
    """The map in a file. Raises ``ReadError``."""
    return native.read(read_bytes(path), str(path))[0]


def _when(file: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(file.stat().st_mtime, UTC)
    except OSError:
        return None


def recover(entry: Recoverable, state: State, shown: Iterable[Session] = ()) -> Session:
    """A session with the edits in it, unsaved, as one step that can be undone.

    It is the one of ``shown`` that has the file open as the edits found it, else a new one. The old
    journal is removed once a new one holds the edits. Raises ``ReadError`` when the journal cannot
    be read any more.
    """
    if entry.journal is None:
        assert entry.path is not None
        replay = _Replay(_saved(entry.path), Change(), 0, changed=False)
    else:
        recorded = read_journal(entry.journal)
        known = _replay(recorded) if recorded else None
        if known is None:
            message = text(QT_TRANSLATE_NOOP("problems", "the edits cannot be read any more"))
            raise ReadError.of(str(entry.path or entry.journal), "journal", message)
        replay = known
    session: Session | None = None
    if entry.path is not None and not replay.changed:
        session = _shown(entry.path, replay.saved, shown)
        if session is None:
            session = Session.open(entry.path, state)
            if session.read_only or session.editor.document != replay.saved:
                session.close()
                session = None
    if session is None:
        session = Session.new(replay.saved, state, unsaved=True)
    if replay.change:
        session.bring_back(replay.saved, replay.change, text(RECOVER))
    for votes in entry.votes:
        _bring_votes(session, votes)
    session.tick()
    if session.unprotected is None:
        discard(entry)
    return session


def _bring_votes(session: Session, votes: Found) -> None:
    """Put votes into their rounds, as a step that can be undone."""
    from argmap.analysis.polls import fits
    from argmap.edit.commands import polling

    document = session.editor.document
    for poll, number in _rounds(votes, document):
        fitting = [
            each for each in votes.votes[poll, number] if fits(document.polls[poll], each.value)
        ]
        if fitting:
            session.editor.run(polling.collect(poll, number, fitting), text(RECOVER_VOTES))


def discard(entry: Recoverable) -> None:
    """These edits and votes are not wanted, or not here any more."""
    if entry.journal is not None:
        remove(entry.journal)
    for votes in entry.votes:
        ballots_kept.remove(votes.file)


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
