"""The presentation: a window of its own that goes through a map's story, frame by frame.

It knows where the story is. Pictures, cameras and words come from the reel, the wall paints them,
pressing and gestures say what keys and mouse ask for, detour leads the camera away. Nothing here
can edit: what is parked is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from argmap.app.story import Frame
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.document import Document
from argmap.model.records import Motion
from argmap.render.theme import Theme
from argmap.render.type import STYLES
from argmap.render.view import View
from argmap.ui.fonts import families as families_of
from argmap.ui.guard import guarded
from argmap.ui.present.camera import Camera
from argmap.ui.present.detour import Detour
from argmap.ui.present.gestures import Gestures
from argmap.ui.present.judging import Judging
from argmap.ui.present.keys import Act
from argmap.ui.present.lettering import Lettering
from argmap.ui.present.overlays import Overlays
from argmap.ui.present.pressing import Pressing, taken
from argmap.ui.present.reel import Reel
from argmap.ui.present.shots import Shot
from argmap.ui.present.timing import Timing
from argmap.ui.present.wall import Wall
from argmap.ui.translate import fill, say, translate

if TYPE_CHECKING:
    from argmap.render.scene import Scene

NOTHING_TO_SHOW = QT_TRANSLATE_NOOP(
    "present", "There is nothing to present yet: the map has no statements."
)
LOCKED = QT_TRANSLATE_NOOP("present", "Locked: the mouse only points. {key} unlocks.")
UNLOCKED = QT_TRANSLATE_NOOP("present", "Unlocked: click goes on, wheel and drag look around.")
NO_SCENARIO = QT_TRANSLATE_NOOP("present", "This map has no scenario {number}.")
PAUSED = QT_TRANSLATE_NOOP("present", "The timers are paused. T lets them go on.")
GOES_ON = QT_TRANSLATE_NOOP("present", "The timers go on.")
_AHEAD = 8
"""Milliseconds of rest before another step comes a little closer to being ready."""


class Presentation(QWidget):
    """Shows ``document``'s story from the frame with the index ``start``.

    ``view`` tells the map's direction and language, ``previous`` where its boxes stand on the desk.
    ``motion`` and ``scenario``: how steps come that do not say it, and under what; ``left`` is told
    once, when the window closes. Raises ``ValueError`` when the map has no statements.
    """

    left = Signal()
    shown = Signal()
    """Another frame, scenario, colour of the screen or pause: whoever follows looks again."""
    parked = Signal(str)
    """Words that were typed on this screen to be kept for later."""
    park_asked = Signal()
    """A remark is to be typed; nothing takes it elsewhere when ``park_here`` is called."""
    vote_asked = Signal(str)
    """The poll of this step is to be opened or closed; its id."""
    panic_asked = Signal()
    """The room of phones is to be closed at once."""
    console_asked = Signal()
    swap_asked = Signal()

    def __init__(
        self,
        document: Document,
        view: View,
        theme: Theme,
        families: Sequence[str] = (),
        *,
        start: int = 0,
        previous: Scene | None = None,
        judging: Judging | None = None,
        scenario: str | None = None,
        motion: Motion = "glide",
        reduced_motion: bool = False,
        locked: bool = False,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title = QT_TRANSLATE_NOOP("present", "{map} – presentation")
        self.setWindowTitle(fill(title, map=" ".join(document.header.title.split()) or "argmap"))
        families = tuple(families) or families_of(document.header.language)
        self.reel = Reel(document, view, families, previous, judging, scenario)
        if not self.reel.story:
            raise ValueError(NOTHING_TO_SHOW)
        self.motion: Motion = motion
        self.reduced_motion = reduced_motion
        self._index = max(0, min(start, len(self.reel.story) - 1))
        self.detour = Detour(self)
        self._gone = False
        self._beside = 0.0
        self.locked = locked
        self.timing = Timing()
        self.wall = Wall(theme, families, self)
        self.over = Overlays(self, theme, families)
        self.pressing = Pressing(self)
        self.over.chosen.connect(self.go_to_step)
        self.over.faded.connect(self.hush)
        self.over.parked.connect(self.parked)
        self._ahead = QTimer(self, singleShot=True, interval=_AHEAD)
        self._ahead.timeout.connect(self._prepare)
        self.wall.installEventFilter(Gestures(self))
        self.wall.arrived.connect(self._ahead.start)

    # --- opening and leaving ----------------------------------------------------------------------

    def open_on(self, screen: QScreen | None = None) -> None:
        """Fill ``screen``, or the primary one, and take the keyboard."""
        screen = screen or QGuiApplication.primaryScreen()
        self.setGeometry(screen.geometry())
        self.winId()  # only a window that is there can be put on a screen; Wayland needs it so
        if (handle := self.windowHandle()) is not None:
            handle.setScreen(screen)
        self.showFullScreen()
        self.activateWindow()
        self.setFocus()

    @guarded()
    def closeEvent(self, event: QCloseEvent) -> None:
        self.wall.stop()
        self.over.stop()
        self._ahead.stop()
        if not self._gone:
            self._gone = True
            self.left.emit()
        event.accept()

    # --- where the story is -----------------------------------------------------------------------

    @property
    def story(self) -> tuple[Frame, ...]:
        """All frames in order."""
        return self.reel.story

    @property
    def index(self) -> int:
        """The shown frame's place in the story."""
        return self._index

    @property
    def frame(self) -> Frame:
        """The frame that is shown."""
        return self.reel.story[self._index]

    @property
    def shot(self) -> Shot:
        """The picture that is shown."""
        return self.reel.shot(self._index)

    @property
    def lettering(self) -> Lettering:
        """What is written around it."""
        return self.reel.lettering(self._index)

    @property
    def camera(self) -> Camera:
        """Where the camera stands: the story's place, or where a detour took it."""
        return self.detour.camera or self.reel.camera(self._index, self.over.covered)

    @property
    def on_detour(self) -> bool:
        """Whether the camera has been led away."""
        return self.detour.camera is not None

    @property
    def text_size(self) -> float:
        """The size of a card's text on the wall, in logical px."""
        return self.camera.scale * STYLES["body"].size

    def presence(self, id: str) -> float:
        """How much of an item is there: 1, a quarter, or 0; 0 for what the picture lacks."""
        return self.shot.presence(self.frame).get(id, 0.0)

    def go(self, index: int) -> None:
        """Show the frame with this index; beyond the ends nothing happens."""
        if 0 <= index < len(self.story):
            if self.story[index].number != self.frame.number:
                self.reel.take_back(self._index)
                self.timing.begin_step()
            self._index = index
            self.detour.end()
            self.hush()
            self._show(glide=True)

    def go_to_step(self, number: int) -> None:
        """Show a step's first frame; a number out of range gives the nearest step."""
        self.go(self.reel.start(number))

    def show_scenario(self, number: int) -> None:
        """Let this step stand under the scenario with this number, until it is left."""
        if self.reel.set_scenario(self._index, number):
            self.hush()
            self._show(glide=True)
        else:
            self.say(fill(NO_SCENARIO, number=number))

    def hide_verdicts(self, *, hidden: bool) -> None:
        """Tell no verdicts while a room votes, or tell them again."""
        if self.reel.hide_verdicts(hidden=hidden):
            self.wall.show_still(self.reel.still(self._index, self.camera), self.lettering)
            self._tell()
            self.shown.emit()

    def make_room(self) -> None:
        """Something came to stand beside the story, or went: the picture gives way, or returns."""
        if self._beside != self.reel.beside(self.frame):
            self._show(glide=True)

    def _show(self, *, glide: bool) -> None:
        self._beside = self.reel.beside(self.frame)
        self.over.set_step(self.frame.step, self.lettering.proportions)
        still = self.reel.still(self._index, self.camera)
        motion = self.frame.step.motion or self.motion
        if glide and motion != "cut" and not self.reduced_motion and self.isVisible():
            self.wall.go(still, self.lettering, fade=motion == "fade")
        else:
            self.wall.show_still(still, self.lettering)
            self._ahead.start()
        self._tell()
        self.shown.emit()

    def _tell(self) -> None:
        """Say to a screen reader what is on the wall."""
        name, texts = self.reel.read_out(self._index)
        self.setAccessibleName(name)
        self.setAccessibleDescription(texts)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, f"{name}. {texts}"))

    def _prepare(self) -> None:
        """While nothing moves, make another step ready."""
        if not self.wall.moving and not self._gone and self.reel.prepare(self._index):
            self._ahead.start()

    @guarded()
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.wall.setGeometry(self.rect())
        self.reel.resize(self.width(), self.height())
        self.detour.end()
        self.over.close()
        self.hush()
        self._show(glide=False)

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.over.theme = theme
        self.over.set_step(self.frame.step, self.lettering.proportions)
        self.wall.set_theme(theme)

    # --- keys -------------------------------------------------------------------------------------

    def do(self, act: Act) -> None:
        """What a key or a button asks for."""
        self.pressing.do(act)

    @guarded(otherwise=True)
    def event(self, event: QEvent) -> bool:
        return taken(event, self.keyPressEvent) or super().event(event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.pressing.press(event)

    def next(self) -> None:
        """One frame on; from a detour, back to the story; at the end, say that it is the end."""
        if self._back_to_story():
            return
        if self._index + 1 < len(self.story):
            self.go(self._index + 1)
        else:
            self.say(translate("present", "That was the last step. Esc leaves."))

    def back(self) -> None:
        """One frame back; from a detour, back to the story."""
        if not self._back_to_story():
            self.go(self._index - 1)

    def go_on(self, by: int) -> None:
        """The next step, or the start of this one or of the one before."""
        if by > 0:
            self.tell_from(min(self.frame.number + 1, self.reel.count - 1))
        else:
            begun = self._index > self.reel.start(self.frame.number)
            self.tell_from(max(self.frame.number - (not begun), 0))

    def tell_from(self, number: int) -> None:
        """A step from its start, also from a detour; where it is shown already, nothing moves."""
        if self._index != self.reel.start(number):
            self.go_to_step(number)
        else:
            self._back_to_story()

    def show_list(self) -> None:
        """Let a step be chosen from the list."""
        self.wall.pointer.show()
        self.over.show_list(self.reel.titles, self.frame.number, self.lettering.proportions)

    def toggle_notes(self) -> None:
        """Unfold the speaker's notes along the bottom, or fold them; the map makes room."""
        self.over.toggle_notes(self.lettering.proportions)
        self._show(glide=True)

    def black_out(self, colour: str | None) -> None:
        """Show nothing but ``black`` or ``white``; None: the story again."""
        self.wall.black_out(colour)
        self.shown.emit()

    def toggle_timer(self) -> None:
        """Pause the timers, or let them go on."""
        self.timing.toggle()
        self.say(say(GOES_ON if self.timing.running else PAUSED))
        self.shown.emit()

    def set_locked(self, locked: bool) -> None:
        """Let the mouse only point, so that nothing moves by accident; or let it look around."""
        self.locked = locked
        self.tell_lock()
        self.shown.emit()

    def tell_lock(self) -> None:
        """Say what the mouse may do."""
        self.say(fill(LOCKED, key="Ctrl+L") if self.locked else say(UNLOCKED))

    def ask_vote(self) -> None:
        """Ask for this step's poll to be opened or closed."""
        poll = self.frame.step.poll
        if poll in self.reel.document.polls:
            self.vote_asked.emit(poll)
        else:
            self.say(translate("present", "No poll belongs to this step."))

    def park_here(self) -> None:
        """Let a remark be typed along the foot of the wall; the picture stands still."""
        self.over.ask_remark(self.lettering.proportions)

    def dismiss(self) -> bool:
        """Put away what lies over the story (a click beside it); whether anything did."""
        if self.wall.blank:
            self.black_out(None)
        elif self.over.open:
            self.over.close()
        else:
            return False
        return True

    def say(self, words: str, *, stays: bool = False) -> None:
        """A short line at the lower right of the wall."""
        self.over.say(words, self.lettering.proportions, stays=stays)

    def hush(self) -> None:
        self.pressing.typed = ""
        if self.on_detour:
            self.say(translate("present", "→ returns to the story"), stays=True)
        else:
            self.over.hush()

    # --- looking around ---------------------------------------------------------------------------

    def zoom(self) -> None:
        """Bring what the pointer is on before everyone's eyes; again: back to the story."""
        if not self._back_to_story() and self.detour.zoom():
            self._show(glide=True)
            self.hush()

    def look(self, camera: Camera) -> None:
        """Lead the camera away from the story by hand, at once."""
        if self.detour.look(camera):
            self.wall.show_still(self.reel.still(self._index, camera), self.lettering)
            self.hush()

    def _back_to_story(self) -> bool:
        if away := self.detour.end():
            self.hush()
            self._show(glide=True)
        return away
