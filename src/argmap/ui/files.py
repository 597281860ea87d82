"""Opening, saving and closing the map of a window: asks what it must, and says what went wrong."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from argmap.app.saving import NotSaved
from argmap.app.session import ChangedOnDisk, Session
from argmap.app.state import State
from argmap.formats.errors import ReadError
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.ui.asking import Asking
from argmap.ui.panels.message import Message
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from argmap.ui.context import WindowContext
    from argmap.ui.panels.message import MessageBar


class Windows(Protocol):
    """The program's windows."""

    def another(self, path: Path | None) -> None:
        """Open a further window, with a map or with the start page."""
        ...

    def showing(self, path: Path) -> bool:
        """Bring the window that shows this map to the front; False when none does."""
        ...

    def quit(self) -> None:
        """Close every window, asking where something would be lost."""
        ...


class WindowFiles:
    """Implements ``app.context.Files``."""

    def __init__(
        self,
        context: WindowContext,
        windows: Windows,
        asking: Asking,
        bar: MessageBar,
        state: State,
        close: Callable[[], object],
    ) -> None:
        self._context = context
        self._windows = windows
        self.asking = asking
        self._bar = bar
        self._state = state
        self._close = close

    @property
    def path(self) -> Path | None:
        """The map's file."""
        session = self._context.session
        return session.path if session else None

    @property
    def dirty(self) -> bool:
        """Whether there are edits that no file holds."""
        session = self._context.session
        return session is not None and session.dirty

    @property
    def name(self) -> str:
        """What the map is called: its title, else its file, else "Untitled"."""
        title = self._context.document.header.title
        if title:
            return " ".join(title.split())
        if self.path is None:
            return translate("files", "Untitled map")
        from argmap.app.options import map_name

        return map_name(self.path)

    # --- opening --------------------------------------------------------------------------------

    def new(self) -> None:
        """An empty map: here if nothing is here, else in a window of its own."""
        if self._context.session is not None:
            self._windows.another(None)
            return
        self.adopt(Session.new(state=self._state))

    def open(self, path: Path | None = None) -> None:
        """Open a map: here if nothing is here, else in a window of its own."""
        if path is None:
            path = self.asking.file_to_open(self._folder())
        if path is None or self._windows.showing(path):
            return
        if self._context.session is not None:
            self._windows.another(path)
            return
        self.load(path)

    def load(self, path: Path) -> bool:
        """Show the map of a file in this window; False, with a message, when it cannot be read."""
        try:
            session = Session.open(path, self._state)
        except ReadError as error:
            self._bar.show_message(
                Message(
                    "read",
                    fill(
                        QT_TRANSLATE_NOOP("files", "“{name}” could not be opened: {why}"),
                        name=path.name,
                        why=_problem(error),
                    ),
                )
            )
            self._context.settings.forget(path)
            return False
        self._bar.clear()
        self.adopt(session)
        self._context.settings.remember(path)
        return True

    def adopt(self, session: Session) -> None:
        """Show the map of a session, and say what should be known about it."""
        self._context.adopt(session)
        self._tell_state(session)

    def _tell_state(self, session: Session) -> None:
        owner = session.elsewhere
        if owner is not None:
            self._bar.show_message(
                Message(
                    "elsewhere",
                    translate(
                        "files",
                        "This map is open in another window or on another machine; "
                        "here it is for reading only.",
                    ),
                    [(translate("files", "Edit anyway"), self._take_over)],
                )
            )
        elif session.read_only:
            why = next((say(each.message) for each in session.problems), "")
            self._bar.show_message(
                Message(
                    "read-only",
                    fill(QT_TRANSLATE_NOOP("files", "For reading only: {why}"), why=why),
                    [(translate("files", "Show problems"), self._show_problems)],
                )
            )
        elif session.problems:
            count = len(session.problems)
            words = (
                say(session.problems[0].message)
                if count == 1
                else fill(
                    QT_TRANSLATE_NOOP("files", "{count} things in this file need a look."),
                    count=count,
                )
            )
            self._bar.show_message(
                Message(
                    "problems", words, [(translate("files", "Show problems"), self._show_problems)]
                )
            )

    def _show_problems(self) -> None:
        self._context.panels.show("problems", shown=True)

    def _take_over(self) -> None:
        session = self._context.session
        if session is not None:
            session.take_over()
            self._context.opened.emit()

    # --- saving ---------------------------------------------------------------------------------

    def save(self) -> bool:
        """Save; asks for a place when there is none of the user's. Whether it is in a file now."""
        from argmap.app.options import shipped

        session = self._settled()
        if session is None:
            return False
        if session.path is None or shipped(session.path):
            return self.save_as()
        try:
            saved = session.save()
        except ChangedOnDisk as changed:
            return self._ask_overwrite(session, changed)
        except NotSaved as failure:
            return self._not_saved(failure)
        return self._saved(saved.notices)

    def save_as(self) -> bool:
        """Save in another file, which is the map's from now on."""
        return self._save_elsewhere(copy=False)

    def save_copy(self) -> bool:
        """Write the map to another file and go on with this one."""
        return self._save_elsewhere(copy=True)

    def _save_elsewhere(self, *, copy: bool) -> bool:
        from argmap.app.options import MAP_ENDINGS, shipped

        session = self._settled()
        if session is None:
            return False
        title = translate("files", "Save a copy") if copy else translate("files", "Save the map")
        start = self._folder() / f"{_file_name(self.name)}{MAP_ENDINGS[0]}"
        if session.path is not None:  # an example is kept among the user's own maps
            own = not shipped(session.path)
            start = session.path if own else self._own_folder() / session.path.name
        path = self.asking.file_to_save(start, title)
        if path is None:
            return False
        if not path.name.endswith((".json", *MAP_ENDINGS)):
            path = path.with_name(path.name + MAP_ENDINGS[0])
        try:
            saved = session.save_copy(path) if copy else session.save_as(path)
        except NotSaved as failure:
            return self._not_saved(failure)
        self._context.settings.remember(path)
        if not copy:
            self._context.opened.emit()
        return self._saved(saved.notices)

    def _settled(self) -> Session | None:
        """The session, with what is still being typed taken in."""
        if self._context.session is not None:
            self._context.settle()
        return self._context.session

    def _saved(self, notices: tuple[Text, ...]) -> bool:
        self._bar.dismiss("disk")
        self._context.marked.emit()
        said = notices[0] if notices else text(QT_TRANSLATE_NOOP("files", "Saved"))
        self._context.say(said, "warning" if notices else "note")
        return True

    def _not_saved(self, failure: NotSaved) -> bool:
        again = ("elsewhere", translate("files", "Save elsewhere…"), "yes")
        cancel = ("cancel", translate("files", "Cancel"), "cancel")
        answer = self.asking.choose(
            translate("files", "The map was not saved."),
            f"{say(failure.reason)} {translate('files', 'Your changes are still here.')}",
            [again, cancel] if failure.elsewhere else [cancel],
            grave=True,
        )
        return answer == "elsewhere" and self.save_as()

    def _ask_overwrite(self, session: Session, changed: ChangedOnDisk) -> bool:
        answer = self.asking.choose(
            say(changed.reason),
            translate("files", "The older version is kept as a backup if you overwrite it."),
            [
                ("elsewhere", translate("files", "Save elsewhere…"), "yes"),
                ("overwrite", translate("files", "Overwrite"), "no"),
                ("cancel", translate("files", "Cancel"), "cancel"),
            ],
        )
        if answer == "elsewhere":
            return self.save_as()
        if answer != "overwrite":
            return False
        try:
            return self._saved(session.save(overwrite=True).notices)
        except NotSaved as failure:
            return self._not_saved(failure)

    # --- leaving --------------------------------------------------------------------------------

    def may_close(self) -> bool:
        """Whether nothing would be lost, or the user has decided."""
        session = self._settled()
        if session is None or not session.dirty:
            return True
        answer = self.asking.choose(
            fill(QT_TRANSLATE_NOOP("files", "Save the changes to “{name}”?"), name=self.name),
            translate("files", "They are lost if you don’t."),
            [
                ("save", translate("files", "Save"), "yes"),
                ("lose", translate("files", "Don’t Save"), "no"),
                ("cancel", translate("files", "Cancel"), "cancel"),
            ],
        )
        return answer == "lose" or (answer == "save" and self.save())

    def close(self) -> None:
        """Close the window."""
        self._close()

    def quit(self) -> None:
        """Close every window."""
        self._windows.quit()

    def _folder(self) -> Path:
        if self.path is not None:
            return self.path.parent
        return self._own_folder()

    def _own_folder(self) -> Path:
        """Where the user's maps were of late; examples lie elsewhere."""
        from argmap.app.options import shipped

        recent = (path.parent for path in self._context.settings.recent if not shipped(path))
        return next(recent, Path.home())


def _problem(error: ReadError) -> str:
    words = say(error.problem.message)
    return f"{words} ({error.problem.where})" if error.problem.where else words


def _file_name(title: str) -> str:
    """A title as a file name that every system takes."""
    kept = "".join(letter if letter.isalnum() or letter in " -_" else " " for letter in title)
    return "-".join(kept.split()).lower()[:80] or "map"
