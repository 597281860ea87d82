"""Opens the presentation from the window, one at a time, and brings the window back afterwards.

What it needs of the window is a protocol, so that it knows neither panels nor sessions.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from argmap.app.deciding import Deciding
from argmap.app.story import frame_showing, frames
from argmap.edit.commands import parking
from argmap.edit.verb import Command
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.document import Document
from argmap.render.scene import Scene
from argmap.render.theme import Theme
from argmap.render.view import View
from argmap.ui.guard import guarded
from argmap.ui.present.judging import Judging
from argmap.ui.present.presentation import NOTHING_TO_SHOW, Presentation
from argmap.ui.theme import Looks
from argmap.ui.translate import say

PARKED = QT_TRANSLATE_NOOP("present", "Parked.")
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
        self._leaving: Presentation | None = None
        """Held until Qt has deleted it: to let go while it closes would delete it under Qt."""
        looks.changed.connect(self._change_theme)
        window.installEventFilter(self)

    def start(self, from_selection: bool, *, still: bool = False) -> Presentation | None:
        """Go full screen on the window's screen, from the start or from what is selected.

        A map without statements gets a plain message instead. ``still``: nothing glides.
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
        self.presentation = Presentation(
            desk.document,
            desk.view,
            self._looks.theme,
            desk.families,
            start=frame_showing(story, desk.selection) if from_selection else 0,
            previous=desk.scene,
            reduced_motion=still,
            judging=Judging(desk.document, hidden=desk.deciding.hidden),
        )
        self.presentation.left.connect(self._left)
        self.presentation.park_asked.connect(self.presentation.park_here)
        self.presentation.parked.connect(self.park)
        self.presentation.open_on(self._window.screen())
        return self.presentation

    def park(self, words: str) -> None:
        """Keep what was said in the room, with the time and the step that is shown."""
        show = self.presentation
        if show is None:
            return
        now = datetime.now().astimezone().isoformat(timespec="seconds")
        done = self._desk.perform(parking.park(words, now, show.frame.step.id))
        if done:
            show.over.remark.field.clear()
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

    def _left(self, ids: tuple[str, ...]) -> None:
        self._leaving, self.presentation = self.presentation, None
        if self._leaving is not None:
            self._leaving.destroyed.connect(self._let_go)
        self._desk.select([id for id in ids if id in self._desk.document])
        self._window.activateWindow()

    def _let_go(self) -> None:
        self._leaving = None

    def _change_theme(self, theme: Theme) -> None:
        if self.presentation is not None:
            self.presentation.set_theme(theme)
