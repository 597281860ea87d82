"""Opens the presentation from the window, one at a time, and brings the window back afterwards.

With a second screen the wall stands there and the presenter's window on the window's own; with one,
the presenter's window is a plain one, when asked for. Screens may come and go meanwhile.

What it needs of the window is a protocol, so that it knows neither panels nor sessions.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from argmap.app.deciding import Deciding
from argmap.app.story import frame_showing, frames
from argmap.edit.commands import parking
from argmap.edit.verb import Command
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.document import Document
from argmap.model.records import Motion, Remark
from argmap.render.scene import Scene
from argmap.render.theme import Theme
from argmap.render.view import View
from argmap.ui.guard import guarded
from argmap.ui.present.console import Console
from argmap.ui.present.judging import Judging
from argmap.ui.present.presentation import NOTHING_TO_SHOW, Presentation
from argmap.ui.theme import Looks
from argmap.ui.translate import say

PARKED = QT_TRANSLATE_NOOP("present", "Parked.")
TRIAL = QT_TRANSLATE_NOOP(
    "present",
    "The trial is not shown, but the map’s own values: keep it as a scenario to present it.",
)
NOT_PARKED = QT_TRANSLATE_NOOP("present", "Not parked: this map can only be read.")


class Desk(Protocol):
    """The part of the window's context that a presentation starts from."""

    @property
    def document(self) -> Document: ...
    @property
    def view(self) -> View: ...
    @property
    def selection(self) -> tuple[str, ...]: ...
    @property
    def families(self) -> tuple[str, ...]: ...
    @property
    def scene(self) -> Scene | None: ...
    @property
    def deciding(self) -> Deciding: ...
    def select(self, ids: Collection[str]) -> None: ...
    def perform(self, command: Command) -> bool: ...
    def say(self, message: Text) -> None: ...


class Presenting(QObject):
    """Starts presentations of the map on a desk; ``looks`` tells its theme."""

    def __init__(self, desk: Desk, looks: Looks, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._looks = looks
        self._window = window
        self.presentation: Presentation | None = None
        self.console: Console | None = None
        self._selected: tuple[str, ...] = ()
        """What was selected on the desk before."""
        self.vote: Callable[[], str] = lambda: ""
        """Says how the vote that is under way stands."""
        self._leaving: list[QWidget] = []
        """Held until Qt has deleted it: to let go while it closes would delete it under Qt."""
        looks.changed.connect(self._change_theme)
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenAdded.connect(self._screens_changed)
            app.screenRemoved.connect(self._screens_changed)
        window.installEventFilter(self)

    def start(
        self,
        from_selection: bool,
        *,
        still: bool = False,
        motion: Motion = "glide",
        locked: bool = True,
        step: str | None = None,
    ) -> Presentation | None:
        """Go full screen on the window's screen, from the start or from what is selected.

        Steps that name no scenario stand under the one that the desk shows.
        A map without statements gets a plain message instead. ``still``: nothing glides, whatever
        ``motion`` is usual; ``locked``: the mouse only points; ``step``: from this one, if it is
        in the story, rather than from what is selected.
        """
        if self.presentation is not None:
            self.presentation.raise_()
            self.presentation.activateWindow()
            return self.presentation
        desk = self._desk
        story = frames(desk.document)
        if not story:
            desk.say(text(NOTHING_TO_SHOW))
            return None
        start = frame_showing(story, desk.selection) if from_selection else 0
        if step is not None and from_selection:
            start = next((i for i, frame in enumerate(story) if frame.step.id == step), start)
        self._selected = desk.selection
        self.presentation = show = Presentation(
            desk.document,
            desk.view,
            self._looks.theme,
            desk.families,
            start=start,
            previous=desk.scene,
            motion=motion,
            reduced_motion=still,
            judging=Judging(desk.document, hidden=desk.deciding.hidden),
            scenario=desk.deciding.scenario,
            locked=locked,
        )
        show.left.connect(self._left)
        show.parked.connect(self.park)
        show.park_asked.connect(self._ask_remark)
        show.console_asked.connect(self.toggle_console)
        show.swap_asked.connect(self.swap)
        own = self._window.screen()
        others = [screen for screen in QGuiApplication.screens() if screen is not own]
        show.open_on(others[0] if others else own)
        if others:
            self.open_console()
        if desk.deciding.trying:
            show.say(say(TRIAL))
        return show

    # --- the presenter's window -------------------------------------------------------------------

    def open_console(self) -> None:
        """Show the presenter's window: on a screen that the wall leaves free, if there is one."""
        show = self.presentation
        if show is None:
            return
        if self.console is None:
            self.console = Console(show, self._remarks, self.vote)
            self.console.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.console.parked.connect(self.park)
            self.console.closed.connect(self._console_closed)
        screen = self._free_screen()
        self.console.open_on(screen or show.screen(), filling=screen is not None)

    def toggle_console(self) -> None:
        """Show the presenter's window, or put it away."""
        if self.console is None:
            self.open_console()
        else:
            self.console.close()

    def swap(self) -> None:
        """Let the wall and the presenter's window change screens; with one, which is in front."""
        show, console = self.presentation, self.console
        if show is None:
            return
        if console is None:
            self.open_console()
            return
        free = self._free_screen()
        if free is not None:
            before = show.screen()
            show.open_on(free)
            console.open_on(before, filling=True)
        elif console.isActiveWindow():
            show.raise_()
            show.activateWindow()
        else:
            console.open_on(show.screen(), filling=False)

    def _free_screen(self) -> QScreen | None:
        """A screen that the wall is not on, rather the window's own."""
        taken = self.presentation.screen() if self.presentation is not None else None
        free = [screen for screen in QGuiApplication.screens() if screen is not taken]
        own = self._window.screen()
        return own if own in free else next(iter(free), None)

    def _screens_changed(self) -> None:
        """A projector was plugged in or out; wait until Qt has moved what stood there."""
        if self.presentation is not None:
            QTimer.singleShot(0, self.arrange)

    def arrange(self) -> None:
        """Stand on the screens that there are: nothing is out of sight, and keys work."""
        show = self.presentation
        if show is None:
            return
        screens = QGuiApplication.screens()
        own = self._window.screen()
        others = [screen for screen in screens if screen is not own]
        show.open_on(others[0] if others else own)
        if others or self.console is not None:
            self.open_console()

    def _ask_remark(self) -> None:
        if self.console is not None:
            self.console.ask_remark()
        elif self.presentation is not None:
            self.presentation.park_here()

    def _console_closed(self) -> None:
        console, self.console = self.console, None
        self._keep_until_deleted(console)
        if self.presentation is not None:
            self.presentation.activateWindow()
            self.presentation.setFocus()

    def park(self, words: str) -> None:
        """Keep what was said in the room, with the time and the step that is shown."""
        show = self.presentation
        if show is None:
            return
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        done = self._desk.perform(parking.park(words, now, show.frame.step.id))
        if done:
            show.over.remark.field.clear()
            if self.console is not None:
                self.console.field.clear()
                self.console.setFocus()  # the next arrow turns a page again
                self.console.look()
        show.say(say(PARKED if done else NOT_PARKED))

    def end(self) -> None:
        """Close the presentation if there is one: the window goes away."""
        if self.presentation is not None:
            self.presentation.close()

    @guarded(otherwise=False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Hide and not event.spontaneous():
            self.end()
        return super().eventFilter(watched, event)

    def _left(self) -> None:
        show, self.presentation = self.presentation, None
        self._keep_until_deleted(show)
        if self.console is not None:
            self.console.close()
        self._desk.select([id for id in self._selected if id in self._desk.document])
        self._window.activateWindow()

    def _keep_until_deleted(self, window: QWidget | None) -> None:
        if window is not None:
            self._leaving.append(window)
            window.destroyed.connect(lambda: self._let_go(window))

    def _let_go(self, window: QWidget) -> None:
        self._leaving = [each for each in self._leaving if each is not window]

    def _remarks(self) -> Iterable[Remark]:
        return self._desk.document.remarks.values()

    def _change_theme(self, theme: Theme) -> None:
        if self.presentation is not None:
            self.presentation.set_theme(theme)
        if self.console is not None:
            self.console.dress()
