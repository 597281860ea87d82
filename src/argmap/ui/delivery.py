"""A file to take home on its way to the disk: where to, how far, cancelled or there.

Every export of the window goes through it, so that each asks in the same folder, shows a bar when
it takes longer than a moment, can be given up, and says where the file went. Knows nothing of what
is in the files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from argmap.app.options import map_name, shipped
from argmap.app.saving import NotSaved, replace_file
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, text
from argmap.ui.panels.message import Message, MessageBar
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from argmap.ui.asking import Asking
    from argmap.ui.context import WindowContext

Progress = Callable[[int, int], None]
MAP = QT_TRANSLATE_NOOP("export", "{map}")
_PATIENCE = 600
"""Milliseconds before the bar comes up."""
_OFTEN = 0.05
"""Seconds between two looks at the bar."""


class Cancelled(Exception):
    """The file is no longer wanted; nothing has been written."""


class Delivery:
    """Brings files of one window to where they are wanted."""

    def __init__(self, context: WindowContext, window: QWidget, bar: MessageBar) -> None:
        self._context = context
        self._window = window
        self._bar = bar

    def where(
        self, asking: Asking, title: str, ending: str, kinds: str, stem: Marked = MAP
    ) -> Path | None:
        """Let a place be chosen, beside the map at first; None: not wanted.

        ``ending``: with its dot; it is there in the end. ``stem``: what the file is called without
        it, ``{map}`` being the map's name.
        """
        path = self._context.files.path
        name = map_name(path) if path else translate("export", "map")
        own = path is not None and not shipped(path)
        folder = path.parent if path is not None and own else self._folder()
        chosen = asking.file_to_save(folder / f"{fill(stem, map=name)}{ending}", title, kinds)
        if chosen is None:
            return None
        if chosen.suffix.lower() != ending:
            chosen = chosen.with_name(chosen.name + ending)
        return chosen

    def _folder(self) -> Path:
        """Where the user's maps were of late; the program's own examples are no place to write."""
        recent = (each.parent for each in self._context.settings.recent if not shipped(each))
        return next(recent, Path.home())

    def bring(
        self, asking: Asking, path: Path, make: Callable[[Progress], bytes], failed: str
    ) -> bool:
        """Make the bytes and put them there; whether they are.

        ``make`` is told whom to tell how far it is. ``failed``: what to say where it fails. What
        ``make`` raises beyond ``CannotExport`` and ``OSError`` is the caller's.
        """
        from argmap.ui.exporting import CannotExport

        try:
            with self._watched() as progress:
                replace_file(path, make(progress))
        except Cancelled:
            cancelled = QT_TRANSLATE_NOOP("export", "Cancelled: nothing was written.")
            self._context.say(text(cancelled))
            return False
        except (CannotExport, NotSaved) as failure:
            asking.tell(failed, say(failure.reason))
            return False
        except OSError as failure:
            asking.tell(failed, str(failure))
            return False
        self.arrived(path)
        return True

    def arrived(self, path: Path) -> None:
        """Say that a file is there, and offer to open it and to show where."""
        words = QT_TRANSLATE_NOOP("export", "Exported as “{name}” in {folder}")
        answers = (
            (translate("export", "Open"), lambda: self._show(path)),
            (translate("export", "Show Folder"), lambda: self._show(path.parent)),
        )
        said = fill(words, name=path.name, folder=path.parent)
        self._bar.show_message(Message("exported", said, answers))

    def _show(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            words = QT_TRANSLATE_NOOP("export", "Nothing on this machine opens “{name}”.")
            self._context.say(text(words, name=path.name), "warning")

    @contextmanager
    def _watched(self) -> Iterator[Progress]:
        """A wait cursor, and a bar with a way out once it takes longer than a moment."""
        from PySide6.QtWidgets import QProgressDialog

        bar = QProgressDialog(
            translate("export", "Exporting …"), translate("export", "Cancel"), 0, 0, self._window
        )
        bar.setWindowTitle("argmap")
        bar.setWindowModality(Qt.WindowModality.WindowModal)
        bar.setMinimumDuration(_PATIENCE)
        bar.setAutoReset(False)
        bar.setAutoClose(False)
        next_look = 0.0

        def progress(done: int, total: int) -> None:
            nonlocal next_look
            if monotonic() < next_look:
                return
            bar.setMaximum(max(total, 1))
            bar.setValue(min(done, total))
            if bar.wasCanceled():
                raise Cancelled
            next_look = monotonic() + _OFTEN

        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            yield progress
        finally:
            QGuiApplication.restoreOverrideCursor()
            bar.close()
            bar.deleteLater()
