"""One open map: its file, its editor, and everything that keeps its edits from getting lost.

The window asks the user and calls ``tick`` twice a second; what there is to ask about stands here
as data: ``problems``, ``elsewhere``, ``dirty``, ``changed_on_disk``, ``unprotected``.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from argmap.app.backups import Backup, back_up, backups
from argmap.app.locks import Lock
from argmap.app.owner import Owner
from argmap.app.saving import NotSaved, replace_file
from argmap.app.stamp import Stamp
from argmap.app.state import State, resolved
from argmap.edit.editor import Edited, Editor
from argmap.formats import native
from argmap.formats.collector import set_aside, take_back
from argmap.formats.errors import ReadError
from argmap.formats.files import read_bytes
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.change import Change, difference
from argmap.model.document import Document
from argmap.model.problem import Problem

if TYPE_CHECKING:
    from argmap.app.journal import Journal


class ChangedOnDisk(NotSaved):
    """The file is no longer what was opened or last saved here; saving would overwrite that."""


class Saved(NamedTuple):
    """The map is in its file; ``notices`` are sentences for the user, mostly none."""

    path: Path
    notices: tuple[Text, ...] = ()


class Session:
    """One map from opening to closing. Made by ``open`` or ``new``, never directly."""

    def __init__(self, document: Document, state: State, path: Path | None, data: bytes) -> None:
        self.path = path
        self.problems: tuple[Problem, ...] = ()
        self.elsewhere: Owner | None = None
        """Who else has the map open; it is then read-only until ``take_over``."""
        self.editor = Editor(document)
        self.unsaved = False
        """There is more in the document than in any file, though nothing was edited (an import)."""
        self.state = state
        self._data = data  # what the document was when it was last in step with its file
        self._known = Stamp.of(path) if path else None
        self._net = Change()
        self._draft = Change()
        self._journal: Journal | None = None
        self._broken: list[Journal] = []  # kept until another journal holds what they hold
        self._trouble: Text | None = None
        self._lock = Lock(state, path) if path else None
        self._backed_up = False
        self._set_aside = False
        self._stop = self.editor.listen(self._edited)

    # --- opening -------------------------------------------------------------------------------

    @classmethod
    def open(cls, path: str | os.PathLike[str], state: State | None = None) -> Session:
        """Open a map; nothing of its file is changed, not even its date. Raises ``ReadError``."""
        path = Path(os.path.abspath(path))  # noqa: PTH100 (a symbolic link keeps its name)
        known = Stamp.of(path)
        data = read_bytes(path)
        document, problems = native.read(data, str(path))
        session = cls(document, state or State.of_user(), path, data)
        session._known = known
        session.problems = problems
        assert session._lock is not None
        session.elsewhere = session._lock.take()
        session._settle_read_only()
        session._set_aside = set_aside(len(document))
        return session

    @classmethod
    def new(
        cls,
        document: Document | None = None,
        state: State | None = None,
        *,
        problems: tuple[Problem, ...] = (),
        unsaved: bool = False,
    ) -> Session:
        """A map that has no file yet; ``unsaved``: closing it would lose something (an import)."""
        document = document or Document()
        session = cls(document, state or State.of_user(), None, native.write(document))
        session.problems = problems
        session.unsaved = unsaved
        return session

    @property
    def read_only(self) -> bool:
        """Whether edits and ``save`` are refused; ``save_as`` and ``save_copy`` are not."""
        return self.editor.read_only

    def take_over(self) -> bool:
        """Edit although the map is open elsewhere; False when the file itself forbids editing."""
        if self._lock is not None:
            self._lock.take(force=True)
        self.elsewhere = None
        self._settle_read_only()
        return not self.read_only

    def _settle_read_only(self) -> None:
        bound = any(problem.code in native.READ_ONLY for problem in self.problems)
        self.editor.read_only = bound or self.elsewhere is not None

    # --- edits ---------------------------------------------------------------------------------

    @property
    def dirty(self) -> bool:
        """Whether the document differs from what was last saved; undo can make it clean again."""
        return self.unsaved or bool(self._net)

    @property
    def unprotected(self) -> Text | None:
        """Why edits are not being written down for after a crash, or None: they are."""
        return self._trouble

    def tick(self) -> None:
        """Bring the journal to the disk; call it at least once a second while there are edits."""
        try:
            if self._journal is None and self._trouble is not None and self._net:
                self._begin_journal(self._net)
            if self._journal is not None:
                self._journal.sync()
        except OSError as error:
            self._journal_failed(error)

    def draft(self, change: Change) -> None:
        """Keep for after a crash what is typed and no edit yet; empty: nothing is being typed."""
        if change == self._draft:
            return
        try:
            journal = self._journal or self._begin_journal(self._net)
            journal.draft(change)
            self._draft = change
        except OSError as error:
            self._journal_failed(error)

    def _edited(self, edited: Edited) -> None:
        self._net = self._net.then(edited.change)
        self._draft = Change()
        try:
            if self._journal is None:
                self._begin_journal(self._net)
            else:
                self._journal.append(edited.change)
        except OSError as error:
            self._journal_failed(error)

    def _begin_journal(self, change: Change) -> Journal:
        """Start with all edits since the last save. May raise OSError."""
        from argmap.app.journal import Journal

        start = self.editor.document.apply(change.invert())
        journal = Journal(self.state, self.path, self._data, start)
        try:
            if change:
                journal.append(change)
        except OSError:
            journal.remove()
            raise
        self._drop_journal()
        self._journal = journal
        return journal

    def _journal_failed(self, error: OSError) -> None:
        if self._journal is not None:
            self._journal.close()
            self._broken.append(self._journal)
            self._journal = None
        self._trouble = text(
            QT_TRANSLATE_NOOP(
                "saving",
                "Edits cannot be kept for after a crash ({cause}). Save the map soon.",
            ),
            cause=error.strerror or str(error),
        )

    def _drop_journal(self) -> None:
        for journal in (*self._broken, self._journal):
            if journal is not None:
                journal.remove()
        self._broken.clear()
        self._journal = None
        self._draft = Change()
        self._trouble = None

    def bring_back(self, start: Document, change: Change, label: Text) -> None:
        """Do edits again that were made on ``start``, which equals the document, and keep them."""
        again = difference(self.editor.document, start.apply(change))
        self.editor.run(lambda draft: draft.apply(again), label)
        self.tick()

    # --- the disk ------------------------------------------------------------------------------

    def changed_on_disk(self) -> bool:
        """Whether another program has written the file since; False also when it is gone."""
        if self.path is None or self._known is None:
            return False
        now = Stamp.of(self.path)
        if now is None or now == self._known:
            return False
        try:
            data = read_bytes(self.path)
        except ReadError:
            return True
        if data != self._data:
            return True
        self._known = now  # touched, but the same
        return False

    @property
    def gone_from_disk(self) -> bool:
        """Whether the file was there and is no longer."""
        return self.path is not None and not self.path.exists()

    def reload(self) -> None:
        """Take over what the file holds now; undo brings the old back. Raises ``ReadError``."""
        assert self.path is not None
        known = Stamp.of(self.path)
        data = read_bytes(self.path)
        document, self.problems = native.read(data, str(self.path))
        self.editor.read_only = False
        change = difference(self.editor.document, document)
        self.editor.run(lambda draft: draft.apply(change), text(RELOAD))
        self._settle_read_only()
        self._in_step(data, known)

    def backups(self) -> tuple[Backup, ...]:
        """Copies of the map's file from before it was overwritten, the newest first."""
        return backups(self.state, self.path) if self.path else ()

    def restore(self, backup: Backup) -> None:
        """Let the map be as in a backup, as one step that can be undone. Raises ``ReadError``."""
        document, _ = native.read(read_bytes(backup.path), str(backup.path))
        change = difference(self.editor.document, document)
        self.editor.run(lambda draft: draft.apply(change), text(RESTORE))

    # --- saving --------------------------------------------------------------------------------

    def save(self, *, overwrite: bool = False) -> Saved:
        """Save the map in its file. Raises ``NotSaved``; then file and document are as they were.

        Raises ``ChangedOnDisk`` when another program has written the file, unless ``overwrite``.
        """
        if self.path is None:
            reason = text(QT_TRANSLATE_NOOP("saving", "This map has no file yet: choose one."))
            raise NotSaved(reason, elsewhere=True)
        if self.read_only:
            reason = text(
                QT_TRANSLATE_NOOP(
                    "saving", "“{name}” is open for reading only. Save it elsewhere."
                ),
                name=self.path.name,
            )
            raise NotSaved(reason, elsewhere=True)
        self.editor.seal()
        changed = self.changed_on_disk()
        if changed and not overwrite:
            reason = text(
                QT_TRANSLATE_NOOP(
                    "saving", "Another program has changed “{name}” since it was opened here."
                ),
                name=self.path.name,
            )
            raise ChangedOnDisk(reason, elsewhere=True)
        if not self.dirty and not changed and not self.gone_from_disk:
            return Saved(self.path)  # the very bytes are there already
        data = self._bytes()
        self.tick()
        if self._journal is not None:
            with suppress(OSError):
                self._journal.announce(data)
        notices: list[Text] = []
        if changed or not self._backed_up:
            notices += self._back_up(self.path, data)
        notices += self._put(self.path, data)
        self._backed_up = True
        return Saved(self.path, tuple(notices))

    def save_as(self, path: str | os.PathLike[str]) -> Saved:
        """Save the map in another file, which is its file from now on. Raises ``NotSaved``."""
        path = Path(os.path.abspath(path))  # noqa: PTH100
        if self.path is not None and resolved(path) == resolved(self.path) and not self.read_only:
            return self.save(overwrite=True)
        lock = Lock(self.state, path)
        if lock.take() is not None:
            taken = QT_TRANSLATE_NOOP("saving", "“{name}” is open in another window.")
            raise NotSaved(text(taken, name=path.name), elsewhere=True)
        self.editor.seal()
        data = self._bytes()
        try:
            notices = [*self._back_up(path, data), *self._put(path, data)]
        except NotSaved:
            lock.release()
            raise
        if self._lock is not None:
            self._lock.release()
        self._lock, self.path, self.elsewhere = lock, path, None
        self._known = Stamp.of(path)
        self.problems = tuple(each for each in self.problems if each.code not in _HEALED)
        self._settle_read_only()
        self._backed_up = True
        return Saved(path, tuple(notices))

    def save_copy(self, path: str | os.PathLike[str]) -> Saved:
        """Write the map as it is to another file and go on with this one. Raises ``NotSaved``."""
        path = Path(os.path.abspath(path))  # noqa: PTH100
        data = self._bytes()
        notices = self._back_up(path, data)
        if not replace_file(path, data).durable:
            notices.append(text(_NOT_DURABLE))
        return Saved(path, tuple(notices))

    def close(self, *, keep_journal: bool = False) -> None:
        """End the session: edits that are not saved are given up, unless the journal is kept."""
        self._stop()
        if keep_journal:
            self.tick()
            if self._journal is not None:
                self._journal.close()
        else:
            self._drop_journal()
        if self._lock is not None:
            self._lock.release()
        if self._set_aside:
            take_back()
            self._set_aside = False

    def _bytes(self) -> bytes:
        """The file to be. Unedited, it is what was read; a broken file is written anew."""
        if not self._net and not any(each.code in _HEALED for each in self.problems):
            return self._data
        data = native.write(self.editor.document)
        if not native.is_whole(data, self.editor.document):
            reason = text(
                QT_TRANSLATE_NOOP(
                    "saving",
                    "The map could not be written in a form that can be read again; "
                    "nothing was saved.",
                )
            )
            raise NotSaved(reason)
        return data

    def _put(self, path: Path, data: bytes) -> list[Text]:
        """Replace the file; from then on the document is in step with it."""
        written = replace_file(path, data)
        self._in_step(data, Stamp.of(path), durable=written.durable)
        return [] if written.durable else [text(_NOT_DURABLE)]

    def _in_step(self, data: bytes, known: Stamp | None, *, durable: bool = True) -> None:
        self._data = data
        self._known = known
        self._net = Change()
        self.unsaved = False
        if durable:
            self._drop_journal()

    def _back_up(self, path: Path, data: bytes) -> list[Text]:
        """Keep what ``path`` holds before it becomes ``data``; a failure is told, not fatal."""
        try:
            old = read_bytes(path)
        except ReadError:
            return []  # nothing there, or nothing of ours
        if old == data:
            return []
        try:
            back_up(self.state, path, old)
        except OSError as error:
            notice = text(
                QT_TRANSLATE_NOOP("saving", "The older version could not be kept: {cause}."),
                cause=error.strerror or str(error),
            )
            return [notice]
        return []


RELOAD = QT_TRANSLATE_NOOP("edit", "Reload from disk")
RESTORE = QT_TRANSLATE_NOOP("edit", "Restore a backup")
_NOT_DURABLE = QT_TRANSLATE_NOOP(
    "saving", "Saved, but the disk did not confirm it: do not switch the machine off yet."
)
_HEALED = frozenset({"cut-off", "not-utf-8", "unknown-version"})
"""Problems of the bytes alone, which a file written anew no longer has."""
