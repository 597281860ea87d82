"""The presentation: a window of its own that goes through a map's story, frame by frame.

It holds the document it was given, so whatever happens to the map behind it changes nothing here,
and it cannot edit. It knows the story and the wall; pictures and camera are made in shots and
motion, keys are named in keys, what a mouse does on the wall is in gestures.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRect, Qt, QTimer, Signal
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

from argmap.app.story import Frame, first_frame_of, frames
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.document import Document
from argmap.model.records import Statement
from argmap.render.theme import Theme
from argmap.render.view import View
from argmap.ui.fonts import families as families_of
from argmap.ui.measure import QtMeasurer
from argmap.ui.present.camera import Camera, fitted
from argmap.ui.present.gestures import Gestures
from argmap.ui.present.keys import Act, Keys, digit, is_modifier
from argmap.ui.present.lettering import Lettering, lettering
from argmap.ui.present.motion import Still
from argmap.ui.present.proportions import WANTED
from argmap.ui.present.sheets import Chip, HelpSheet, Notes, StepList
from argmap.ui.present.shots import Shot, Shots
from argmap.ui.present.wall import Wall
from argmap.ui.translate import fill, say

if TYPE_CHECKING:
    from argmap.render.scene import Scene

NOTHING_TO_SHOW = QT_TRANSLATE_NOOP(
    "present", "There is nothing to present yet: the map has no statements."
)
_CHIP_STAYS = 4000
_MOST_DIGITS = 4
_ZOOM_LEAST, _ZOOM_MOST = 0.08, 6.0
"""How far one may zoom by hand, against the size that LOOK wants."""


class Presentation(QWidget):
    """Shows ``document``'s story from the frame with the index ``start``.

    ``view`` tells the map's direction and language, ``previous`` where its boxes stand on the desk.
    ``left`` is told once, with the last step's focus, when the window closes.
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
        reduced_motion: bool = False,
    ) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setWindowTitle(
            fill(QT_TRANSLATE_NOOP("present", "{map} – presentation"), map=document.header.title)
        )
        self.document = document
        self.story: tuple[Frame, ...] = frames(document)
        if not self.story:
            raise ValueError(str(NOTHING_TO_SHOW))
        self.reduced_motion = reduced_motion
        self._theme = theme
        self._families = tuple(families) or families_of(document.header.language)
        self._measurer = QtMeasurer(self._families)
        plain = View(direction=view.direction, language=view.language)
        self._shots = Shots(document, plain, self.story, self._measurer, previous)
        self._index = max(0, min(start, len(self.story) - 1))
        self._lettered: dict[int, Lettering] = {}
        self._detour: Camera | None = None
        self._typed = ""
        self._keys = Keys()
        self._acts: dict[Act, Callable[[], None]] = self._table()
        self._gone = False
        self.wall = Wall(theme, self._families, self)
        self.notes = Notes(self)
        self.list = StepList(self)
        self.list.chosen.connect(self._chosen)
        self.list.closed.connect(self._close_sheets)
        self.help = HelpSheet(self)
        self.chip = Chip(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_CHIP_STAYS)
        self._quiet.timeout.connect(self._hush)
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(30)
        self._ahead.timeout.connect(self._prepare)
        self.gestures = Gestures(self)
        self.wall.installEventFilter(self.gestures)
        self.wall.arrived.connect(self._ahead.start)

    # --- opening and leaving ----------------------------------------------------------------------

    def open_on(self, screen: QScreen | None = None) -> None:
        """Fill ``screen``, or the primary one, and take the keyboard."""
        screen = screen or QGuiApplication.primaryScreen()
        self.setGeometry(screen.geometry())
        self.winId()  # a window must be there to be put on a screen: on Wayland nothing else does it
        handle = self.windowHandle()
        if handle is not None:
            handle.setScreen(screen)
        self.showFullScreen()
        self.raise_()
        self.activateWindow()
        self.setFocus()

    def leave(self) -> None:
        """Close, and tell which statements the last step was about."""
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.wall.stop()
        self._quiet.stop()
        self._ahead.stop()
        if not self._gone:
            self._gone = True
            self.left.emit(tuple(id for id in self.frame.step.focus if id in self.document))
        event.accept()

    # --- where the story is -----------------------------------------------------------------------

    @property
    def frame(self) -> Frame:
        """What is to be seen now."""
        return self.story[self._index]

    @property
    def index(self) -> int:
        """The frame's place in the story."""
        return self._index

    @property
    def shot(self) -> Shot:
        """The picture of the step that is shown."""
        return self._shots.shot(self.frame.number, self.lettering.proportions)

    @property
    def lettering(self) -> Lettering:
        """What is written around the map now."""
        number = self.frame.number
        found = self._lettered.get(number)
        if found is None:
            count = self.story[-1].number + 1
            wall = (float(max(self.width(), 64)), float(max(self.height(), 64)))
            found = lettering(self.document, self.frame, count, wall, self._measurer)
            self._lettered[number] = found
        return found

    @property
    def camera(self) -> Camera:
        """Where the camera stands: the story's place, or where a detour took it."""
        return self._detour or self.shot.camera(self.lettering.proportions, self._covered)

    @property
    def on_detour(self) -> bool:
        """Whether the camera has been led away from the story."""
        return self._detour is not None

    @property
    def _covered(self) -> float:
        """What lies over the bottom of the wall, in px."""
        if self.notes.isHidden():
            return 0.0
        return self.height() - self.notes.y()

    def presence(self, id: str) -> float:
        """How much of an item of the picture is there: 1, a quarter, or 0."""
        if id not in self.shot.picture.items:
            return 0.0
        return self.shot.presence(self.frame)[id]

    @property
    def text_size(self) -> float:
        """The size of a card's text on the wall, in logical px."""
        return self.camera.scale * 13.0

    def go(self, index: int) -> None:
        """Show the frame with this index; beyond the ends nothing happens."""
        if 0 <= index < len(self.story):
            self._index = index
            self._detour = None
            self._hush()
            self._show(glide=True)

    def go_to_step(self, number: int) -> None:
        """Show a step's first frame; a number out of range gives the nearest step."""
        self.go(first_frame_of(self.story, number))

    def _show(self, *, glide: bool) -> None:
        step = self.frame.step
        self.notes.set_words(step.notes, step.minutes)
        if not self.notes.isHidden():
            self.notes.lay(self._theme, self._families, self.lettering.proportions)
        shot = self.shot
        still = Still(shot.picture, self.camera, shot.presence(self.frame))
        if glide and not self.reduced_motion and self.isVisible():
            self.wall.go(still, self.lettering)
        else:
            self.wall.show_still(still, self.lettering)
            self._ahead.start()
        self._tell()

    def _tell(self) -> None:
        """Say to a screen reader what is on the wall."""
        frame = self.frame
        name = f"{self.lettering.number}: {frame.step.title}"
        texts = [
            record.text
            for id, record in self.document.statements.items()
            if id in frame.shown and isinstance(record, Statement)
        ]
        self.setAccessibleName(name)
        self.setAccessibleDescription(". ".join(texts))
        if QAccessible.isActive():
            words = ". ".join((name, *texts))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _prepare(self) -> None:
        """While nothing moves: make one more shot, the next ones first."""
        if self.wall.moving or self._gone:
            return
        here = self._index
        for frame in (*self.story[here:], *self.story[:here]):
            if frame.number not in self._lettered:
                now, self._index = self._index, first_frame_of(self.story, frame.number)
                try:
                    _ = self.shot
                finally:
                    self._index = now
                self._ahead.start()
                return

    # --- size and colours -------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.wall.setGeometry(self.rect())
        self._lettered.clear()
        self._shots.forget()
        self._detour = None
        self._close_sheets()
        self._hush()
        self._show(glide=False)

    def set_theme(self, theme: Theme) -> None:
        """Other colours from now on."""
        self._theme = theme
        self.wall.set_theme(theme, self._families)
        if not self.notes.isHidden():
            self.notes.lay(theme, self._families, self.lettering.proportions)

    # --- keys -------------------------------------------------------------------------------------

    def _table(self) -> dict[Act, Callable[[], None]]:
        return {
            "next": self.next,
            "back": self.back,
            "skip": lambda: self._story(self._step_start(self.frame.number + 1)),
            "rewind": self._rewind,
            "first": lambda: self._story(0),
            "last": lambda: self._story(self._step_start(self.story[-1].number)),
            "list": self.open_list,
            "black": lambda: self.wall.black_out("black"),
            "white": lambda: self.wall.black_out("white"),
            "laser": lambda: self.wall.pointer.become("laser"),
            "spotlight": lambda: self.wall.pointer.become("spotlight"),
            "zoom": self.zoom,
            "notes": self.toggle_notes,
            "help": self.toggle_help,
            "leave": self.leave,
        }

    def event(self, event: QEvent) -> bool:
        # Tab would wander the focus, and a shortcut elsewhere in the program must not take our keys
        if isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self.keyPressEvent(event)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()
        if is_modifier(event):
            return
        if self.wall.blank:
            if not event.isAutoRepeat():
                self.wall.black_out(None)
            return
        act = self._keys.act(event)
        if not self.help.isHidden():
            self._close_sheets()
            if act not in ("next", "back"):
                return
        number = digit(event)
        if number:
            self._type(number)
            return
        if self._typed:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._enter()
                return
            if event.key() == Qt.Key.Key_Backspace:
                self._typed = self._typed[:-1]
                self._type("")
                return
            self._hush()
            if act == "leave":
                return
        if act is None or act == "nothing":
            return
        if event.isAutoRepeat() and act not in ("next", "back"):
            return
        self._acts[act]()

    def next(self) -> None:
        """One frame on; from a detour, back to the story; at the end, say that it is the end."""
        if self._back_to_story():
            return
        if self._index + 1 < len(self.story):
            self.go(self._index + 1)
        else:
            self.say(say(QT_TRANSLATE_NOOP("present", "That was the last step. Esc leaves.")))

    def back(self) -> None:
        """One frame back; from a detour, back to the story."""
        if not self._back_to_story():
            self.go(self._index - 1)

    def _rewind(self) -> None:
        start = self._step_start(self.frame.number)
        self._story(start if self._index > start else self._step_start(self.frame.number - 1))

    def _step_start(self, number: int) -> int:
        return first_frame_of(self.story, number)

    def _story(self, index: int) -> None:
        if index == self._index and self._back_to_story():
            return
        if index != self._index:
            self.go(index)

    def _type(self, number: str) -> None:
        self._typed = (self._typed + number)[-_MOST_DIGITS:]
        words = QT_TRANSLATE_NOOP("present", "Go to {number}: press Enter")
        self.say(fill(words, number=self._typed) if self._typed else "")

    def _enter(self) -> None:
        number = int(self._typed)
        self._hush()
        self.go_to_step(number - 1)

    # --- sheets -----------------------------------------------------------------------------------

    def open_list(self) -> None:
        """Show the list of steps."""
        self._close_sheets()
        titles: dict[int, str] = {frame.number: frame.step.title for frame in self.story}
        self.list.open(
            list(titles.values()),
            self.frame.number,
            self._theme,
            self._families,
            self.lettering.proportions,
        )
        self.wall.pointer.moved(self.wall.pointer.at or QPointF(self.rect().center()))

    def _chosen(self, row: int) -> None:
        self._close_sheets()
        self.go_to_step(row)

    def toggle_help(self) -> None:
        """Show the keys, or hide them."""
        if self.help.isHidden():
            self.help.open(self._theme, self._families, self.lettering.proportions)
        else:
            self._close_sheets()

    def toggle_notes(self) -> None:
        """Unfold the speaker's notes along the bottom, or fold them; the map makes room."""
        if self.notes.isHidden():
            self.notes.lay(self._theme, self._families, self.lettering.proportions)
            self.notes.show()
        else:
            self.notes.hide()
        self._show(glide=True)

    def _close_sheets(self) -> None:
        self.list.hide()
        self.help.hide()
        self.setFocus()

    def say(self, words: str, *, stays: bool = False) -> None:
        """Show a short line at the lower right; it goes by itself unless it ``stays``."""
        bottom = max(self.lettering.proportions.foot, self._covered)
        self.chip.say(words, self._theme, self._families, self.lettering.proportions, bottom)
        if words and not stays:
            self._quiet.start()
        else:
            self._quiet.stop()

    def _hush(self) -> None:
        self._typed = ""
        self._quiet.stop()
        if self._detour is not None:
            self._off_story()
        else:
            self.chip.hide()

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
        x, y, width, height = proportions.area(self._covered)
        area = (x + width * 0.1, y + height * 0.1, width * 0.8, height * 0.8)
        self._detour = fitted(item.bounds, area, proportions.scale(WANTED * 2))
        self._show(glide=True)
        self._off_story()

    def _pointed(self) -> str:
        """The statement under the mouse, if it is out."""
        at = self.wall.pointer.at
        if at is None:
            return ""
        wx, wy = self.camera.world(at.x(), at.y())
        for item in self.shot.picture.layers["box"]:
            x, y, w, h = item.bounds
            if x <= wx <= x + w and y <= wy <= y + h and self.presence(item.id) > 0:
                return item.id
        return ""

    def look(self, camera: Camera) -> None:
        """Lead the camera away from the story by hand, at once."""
        wanted = self.lettering.proportions.scale(WANTED)
        if not _ZOOM_LEAST * wanted <= camera.scale <= _ZOOM_MOST * wanted:
            return
        self._detour = camera
        self._show(glide=False)
        self._off_story()

    def _off_story(self) -> None:
        self.say(say(QT_TRANSLATE_NOOP("present", "→ returns to the story")), stays=True)

    def _back_to_story(self) -> bool:
        if self._detour is None:
            return False
        self._detour = None
        self._hush()
        self._show(glide=True)
        return True

    @property
    def busy(self) -> QRect:
        """The part of the wall that a sheet covers; empty when none is open."""
        for sheet in (self.list, self.help):
            if not sheet.isHidden():
                return sheet.geometry()
        return QRect()

    def dismiss(self) -> bool:
        """Put away what lies over the story (a click beside it); whether anything did."""
        if self.wall.blank:
            self.wall.black_out(None)
            return True
        if not self.busy.isEmpty():
            self._close_sheets()
            return True
        return False
