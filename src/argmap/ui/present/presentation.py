"""The presentation: a window of its own that goes through a map's story, frame by frame.

It knows where the story is and what a key means for it. Pictures, cameras and words come from the
reel, the wall paints them, gestures tells what the mouse asks for. Nothing here can edit.
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
from argmap.render.theme import Theme
from argmap.render.type import STYLES
from argmap.render.view import View
from argmap.ui.fonts import families as families_of
from argmap.ui.guard import guarded
from argmap.ui.present.camera import Camera, fitted
from argmap.ui.present.gestures import Gestures
from argmap.ui.present.judging import Judging
from argmap.ui.present.keys import Act, Keys, digit, is_modifier, scenario_number
from argmap.ui.present.lettering import Lettering
from argmap.ui.present.overlays import Overlays
from argmap.ui.present.proportions import WANTED
from argmap.ui.present.reel import Reel
from argmap.ui.present.shots import Shot
from argmap.ui.present.wall import Wall
from argmap.ui.translate import fill, translate

if TYPE_CHECKING:
    from argmap.render.scene import Scene

NOTHING_TO_SHOW = QT_TRANSLATE_NOOP(
    "present", "There is nothing to present yet: the map has no statements."
)
_MOST_DIGITS = 4
_ZOOM_LEAST, _ZOOM_MOST = 0.08, 6.0
"""How far one may zoom by hand, against the size that LOOK wants."""
_AHEAD = 30
"""Milliseconds of rest before another step is made ready."""


class Presentation(QWidget):
    """Shows ``document``'s story from the frame with the index ``start``.

    ``view`` tells the map's direction and language, ``previous`` where its boxes stand on the desk.
    ``left`` is told once, with the last step's focus, when the window closes. Raises ``ValueError``
    when the map has no statements.
    """

    left = Signal(tuple)

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
        reduced_motion: bool = False,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title = QT_TRANSLATE_NOOP("present", "{map} – presentation")
        self.setWindowTitle(fill(title, map=" ".join(document.header.title.split()) or "argmap"))
        families = tuple(families) or families_of(document.header.language)
        self.reel = Reel(document, view, families, previous, judging)
        if not self.reel.story:
            raise ValueError(NOTHING_TO_SHOW)
        self.reduced_motion = reduced_motion
        self._index = max(0, min(start, len(self.reel.story) - 1))
        self._detour: Camera | None = None
        self._typed = ""
        self._gone = False
        self._keys = Keys()
        self.wall = Wall(theme, families, self)
        self.over = Overlays(self, theme, families)
        self.over.chosen.connect(self.go_to_step)
        self.over.faded.connect(self._hush)
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
            there = self.reel.document
            self.left.emit(tuple(id for id in self.frame.step.focus if id in there))
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
        return self._detour or self.reel.camera(self._index, self.over.covered)

    @property
    def on_detour(self) -> bool:
        """Whether the camera has been led away."""
        return self._detour is not None

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
            self._index = index
            self._detour = None
            self._hush()
            self._show(glide=True)

    def go_to_step(self, number: int) -> None:
        """Show a step's first frame; a number out of range gives the nearest step."""
        self.go(self.reel.start(number))

    def show_scenario(self, number: int) -> None:
        """Let this step stand under the scenario with this number, until it is left."""
        if self.reel.set_scenario(self._index, number):
            self._hush()
            self._show(glide=True)

    def _show(self, *, glide: bool) -> None:
        self.over.set_step(self.frame.step, self.lettering.proportions)
        still = self.reel.still(self._index, self.camera)
        if glide and not self.reduced_motion and self.isVisible():
            self.wall.go(still, self.lettering)
        else:
            self.wall.show_still(still, self.lettering)
            self._ahead.start()
        self._tell()

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
        self._detour = None
        self.over.close()
        self._hush()
        self._show(glide=False)

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self.over.theme = theme
        self.over.set_step(self.frame.step, self.lettering.proportions)
        self.wall.set_theme(theme)

    # --- keys -------------------------------------------------------------------------------------

    def do(self, act: Act) -> None:
        """What a key or a menu asks for."""
        match act:
            case "next":
                self.next()
            case "back":
                self.back()
            case "skip":
                self._story(min(self.frame.number + 1, self.reel.count - 1))
            case "rewind":
                begun = self._index > self.reel.start(self.frame.number)
                self._story(max(self.frame.number - (not begun), 0))
            case "first":
                self._story(0)
            case "last":
                self._story(self.reel.count - 1)
            case "black" | "white":
                self.wall.black_out(act)
            case "laser" | "spotlight":
                self.wall.pointer.become(act)
            case "list":
                self.show_list()
            case "help":
                self.over.show_help(self.lettering.proportions)
            case "zoom":
                self.zoom()
            case "notes":
                self.toggle_notes()
            case "leave":
                self.close()

    @guarded(otherwise=True)
    def event(self, event: QEvent) -> bool:
        # Tab must not wander off, and no shortcut of the program may take a key of the room
        if isinstance(event, QKeyEvent) and event.type() != QEvent.Type.KeyRelease:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.keyPressEvent(event)
            return True
        return super().event(event)

    @guarded()
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_modifier(event):
            return
        if self.wall.blank:
            if not event.isAutoRepeat():
                self.wall.black_out(None)
            return
        act = self._keys.act(event)
        if self.over.open:  # the list keeps its keys to itself: this is the help
            self.over.close()
            return
        if self._typing(event, act) or act is None:
            return
        if not event.isAutoRepeat() or act in ("next", "back"):
            self.do(act)

    def _typing(self, event: QKeyEvent, act: Act | None) -> bool:
        """Take a digit, or what ends a number; whether the key was used up by that."""
        if (place := scenario_number(event)) is not None:
            self.show_scenario(place)
            return True
        number = digit(event)
        if number or (self._typed and event.key() == Qt.Key.Key_Backspace):
            self._typed = (self._typed + number)[-_MOST_DIGITS:] if number else self._typed[:-1]
            words = QT_TRANSLATE_NOOP("present", "Go to {number}: press Enter")
            self._say(fill(words, number=self._typed) if self._typed else "")
            return True
        if not (typed := self._typed):
            return False
        self._hush()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_to_step(int(typed) - 1)
            return True
        return act == "leave"

    def next(self) -> None:
        """One frame on; from a detour, back to the story; at the end, say that it is the end."""
        if self._back_to_story():
            return
        if self._index + 1 < len(self.story):
            self.go(self._index + 1)
        else:
            self._say(translate("present", "That was the last step. Esc leaves."))

    def back(self) -> None:
        """One frame back; from a detour, back to the story."""
        if not self._back_to_story():
            self.go(self._index - 1)

    def _story(self, number: int) -> None:
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

    def dismiss(self) -> bool:
        """Put away what lies over the story (a click beside it); whether anything did."""
        if self.wall.blank:
            self.wall.black_out(None)
            return True
        if self.over.open:
            self.over.close()
            return True
        return False

    def _say(self, words: str, *, stays: bool = False) -> None:
        self.over.say(words, self.lettering.proportions, stays=stays)

    def _hush(self) -> None:
        self._typed = ""
        if self._detour is not None:
            self._say(translate("present", "→ returns to the story"), stays=True)
        else:
            self.over.hush()

    # --- looking around ---------------------------------------------------------------------------

    def zoom(self) -> None:
        """Bring what the pointer is on before everyone's eyes; again: back to the story."""
        if self._back_to_story():
            return
        id = self._pointed() or next((id for id in self.frame.step.focus if self.presence(id)), "")
        item = self.shot.picture.items.get(id)
        if item is None:
            return
        proportions = self.lettering.proportions
        x, y, width, height = proportions.area(self.over.covered)
        area = (x + width * 0.1, y + height * 0.1, width * 0.8, height * 0.8)
        self._detour = fitted(item.bounds, area, proportions.scale(WANTED * 2))
        self._show(glide=True)
        self._hush()

    def _pointed(self) -> str:
        """The statement under the mouse, if it is out."""
        if (at := self.wall.pointer.at) is None:
            return ""
        return self.shot.statement_at(*self.camera.world(at.x(), at.y()), self.frame)

    def look(self, camera: Camera) -> None:
        """Lead the camera away from the story by hand, at once."""
        wanted = self.lettering.proportions.scale(WANTED)
        if _ZOOM_LEAST * wanted <= camera.scale <= _ZOOM_MOST * wanted:
            self._detour = camera
            self.wall.show_still(self.reel.still(self._index, camera), self.lettering)
            self._hush()

    def _back_to_story(self) -> bool:
        if self._detour is None:
            return False
        self._detour = None
        self._hush()
        self._show(glide=True)
        return True
