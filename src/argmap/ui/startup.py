"""Starts the program with a window: paints a skeleton first, then loads the models and the map.

The order is the point: until the first paint only Qt's widgets, the theme and the menu titles are
imported; then the models, the map, the canvas; then the panels. ``ARGMAP_STARTUP_PROBE`` (``first``
or ``ready``) ends the process at that moment, for bench/start.py.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from argmap.app.settings import Settings
from argmap.ui import translate
from argmap.ui.guard import guarded
from argmap.ui.main_window import MainWindow
from argmap.ui.sparing import late_annotations
from argmap.ui.theme import Looks

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from argmap.app.session import Session
    from argmap.app.state import State
    from argmap.ui.collecting import IdleCollector
    from argmap.ui.furniture import Furniture

Fill = Callable[["Furniture"], object]
PROBE = "ARGMAP_STARTUP_PROBE"


class Program(QObject):
    """The application's windows; implements ``ui.files.Windows``."""

    def __init__(self, app: QApplication, settings: Settings, state: State | None = None) -> None:
        super().__init__(app)
        self.app = app
        self.settings = settings
        self.looks = Looks(app, settings.get("theme", "follow"))
        self.windows: list[MainWindow] = []
        self._state = state
        self._presents = False
        self._collector: IdleCollector | None = None

    # --- windows --------------------------------------------------------------------------------

    def start(self, paths: Sequence[Path], *, present: bool = False) -> None:
        """The first windows: one a map, or the start page; ``present``: the first map at once."""
        self._presents = present
        for path in list(paths) or [None]:
            self._open(_nothing if path is None else _reading(path))

    def _open(self, fill: Fill) -> MainWindow:
        """A window; ``fill`` puts something into it when it has been furnished."""
        window = MainWindow(self.settings, self.looks)
        self.windows.append(window)
        window.closed.connect(lambda: self._closed(window))
        window.painted.connect(lambda: QTimer.singleShot(0, lambda: self._furnish(window, fill)))
        if len(self.windows) > 1:
            window.move(self.windows[-2].pos().x() + 28, self.windows[-2].pos().y() + 28)
        window.show()
        return window

    def _furnish(self, window: MainWindow, fill: Fill) -> None:
        if window not in self.windows:
            return  # it was closed before there was anything in it
        _probe("first")
        with late_annotations():
            from argmap.ui.furniture import Furniture

        furniture = Furniture(window, self, self.state)
        window.furniture = furniture
        fill(furniture)
        window.repaint()
        _probe("ready")
        QTimer.singleShot(0, lambda: self._finish(window))

    def _finish(self, window: MainWindow) -> None:
        if window.furniture is None or window not in self.windows:
            return
        window.furniture.finish()
        if self._presents and window.furniture.context.session is not None:
            self._presents = False
            window.furniture.context.present(from_selection=False)
        first = self._collector is None
        if self._collector is None:
            from argmap.model.records import File
            from argmap.ui.collecting import IdleCollector

            self._collector = IdleCollector(self)
            File.model_rebuild()  # put off so far; the first edit would wait for it
            self._collector.start()
        window.furniture.context.edited.connect(self._collector.edited)
        if first:
            from argmap.ui.recovering import offer

            offer(self, window, self.state)

    @property
    def state(self) -> State:
        """Where journals and locks are."""
        if self._state is None:
            from argmap.app.state import State

            self._state = State.of_user()
        return self._state

    def _closed(self, window: MainWindow) -> None:
        if window in self.windows:
            self.windows.remove(window)
        window.deleteLater()

    def another(self, path: Path | None) -> None:
        """Open a further window, with a map or with a new one."""
        self._open(_new if path is None else _reading(path))

    def adopt(self, session: Session) -> None:
        """Show the map of a session: where it is shown already, in the first window that shows
        none, or in a new one.
        """

        def fill(furniture: Furniture) -> None:
            furniture.files.adopt(session)

        for window in self.windows:
            if window.furniture is not None and window.furniture.context.session is session:
                window.raise_()
                window.activateWindow()
                return
        for window in self.windows:
            if window.furniture is not None and window.furniture.context.session is None:
                fill(window.furniture)
                return
        self._open(fill)

    def showing(self, path: Path) -> bool:
        """Bring the window that shows this map to the front; False when none does."""
        wanted = path.resolve()
        for window in self.windows:
            own = window.furniture.files.path if window.furniture else None
            if own is not None and own.resolve() == wanted:
                window.raise_()
                window.activateWindow()
                return True
        return False

    def quit(self) -> None:
        """Close every window, asking where something would be lost."""
        for window in list(self.windows):
            if not window.close():
                return

    @guarded(otherwise=False)
    def eventFilter(self, object: QObject, event: QEvent) -> bool:
        """macOS hands files over as events."""
        from PySide6.QtGui import QFileOpenEvent

        if isinstance(event, QFileOpenEvent) and event.file():
            self.another(Path(event.file()))
            return True
        return super().eventFilter(object, event)


def _nothing(furniture: Furniture) -> None:
    """The start page."""


def _new(furniture: Furniture) -> None:
    furniture.files.new()


def _reading(path: Path) -> Fill:
    return lambda furniture: furniture.files.load(path)


def _probe(moment: str) -> None:
    if os.environ.get(PROBE) == moment:
        sys.stdout.write("P")
        sys.stdout.flush()
        os._exit(0)


def main(arguments: Sequence[str], *, present: bool = False) -> int:
    """Open windows on the files named, and run until the last one is closed."""
    QApplication.setApplicationName("argmap")
    QApplication.setDesktopFileName("argmap")
    # Fusion is asked for as on a command line: to be handed a style imports all of `QStyle`, 4 ms
    app = QApplication(["argmap", "-style", "fusion"])
    from argmap.ui import trouble

    settings = Settings.of_user()
    translators = translate.install(app, settings.get("language"))
    program = Program(app, settings)
    trouble.install(program)
    if sys.platform == "darwin":
        app.installEventFilter(program)
    program.start([Path(name).absolute() for name in arguments], present=present)
    code = app.exec()
    del translators
    return code
