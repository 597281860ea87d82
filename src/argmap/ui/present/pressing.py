"""What a key pressed in the room does: for the presentation on the wall, or from its console.

Both windows hand their keys here, so that both know the same ones. It remembers the number that is
being typed; everything else is the presentation's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.ui.present.keys import Act, Keys, digit, is_modifier, scenario_number
from argmap.ui.present.supposing import supposable
from argmap.ui.translate import fill

if TYPE_CHECKING:
    from argmap.ui.present.presentation import Presentation

_MOST_DIGITS = 4


def taken(event: QEvent, press: Callable[[QKeyEvent], object]) -> bool:
    """Hand a key to a window of the room, and tell whether it was one.

    Tab must not wander off, and no shortcut of the program may take a key of the room.
    """
    if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease:
        return False
    event.accept()
    if event.type() == QEvent.Type.KeyPress:
        press(event)
    return True


class Pressing(QObject):
    """The keys of one presentation."""

    def __init__(self, presentation: Presentation) -> None:
        super().__init__(presentation)
        self._show = presentation
        self._keys = Keys()
        self.typed = ""
        """The digits of the step that is being asked for."""
        show = presentation
        pointer = show.wall.pointer
        self._deeds: Mapping[Act, Callable[[], object]] = {
            "next": show.next,
            "back": show.back,
            "skip": lambda: show.go_on(1),
            "rewind": lambda: show.go_on(-1),
            "first": lambda: show.tell_from(0),
            "last": lambda: show.tell_from(show.reel.count - 1),
            "black": lambda: show.black_out("black"),
            "white": lambda: show.black_out("white"),
            "laser": lambda: pointer.become("laser"),
            "spotlight": lambda: pointer.become("spotlight"),
            "list": show.show_list,
            "help": self._help,
            "zoom": show.zoom,
            "notes": show.toggle_notes,
            "lock": lambda: show.set_locked(not show.locked),
            "timer": show.toggle_timer,
            "vote": show.ask_vote,
            "park": show.park_asked.emit,
            "panic": show.panic_asked.emit,
            "console": show.console_asked.emit,
            "swap": show.swap_asked.emit,
            "leave": show.close,
        }

    def act(self, event: QKeyEvent) -> Act | None:
        """What a key asks for."""
        return self._keys.act(event)

    def press(self, event: QKeyEvent) -> None:
        """Do what a key asks for."""
        show = self._show
        if is_modifier(event):
            return
        act = self._keys.act(event)
        if act == "panic":  # whatever else is going on
            self.do(act)
            return
        if show.wall.blank and act not in ("park", "timer", "console", "swap"):
            if not event.isAutoRepeat():
                show.black_out(None)
            return
        if show.over.open:  # the list keeps its keys to itself: this is the help
            show.over.close()
            return
        if self._scrolling(event) or self._typing(event, act) or act is None:
            return
        if not event.isAutoRepeat() or act in ("next", "back"):
            self.do(act)

    def _help(self) -> None:
        show = self._show
        supposed = supposable(show.reel.document, show.frame.step.scenario)
        show.over.show_help(show.lettering.proportions, supposed)

    def do(self, act: Act) -> None:
        """What a key or a button asks for."""
        done = self._deeds.get(act)
        if done is not None:
            done()

    def _scrolling(self, event: QKeyEvent) -> bool:
        """Scroll the notes that lie over the wall, by the keys of the presenter's window."""
        down = event.key() == Qt.Key.Key_Down
        held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        notes = self._show.over.notes
        wanted = held and (down or event.key() == Qt.Key.Key_Up) and not notes.isHidden()
        if wanted:
            notes.scroll_by(1 if down else -1)
        return wanted

    def _typing(self, event: QKeyEvent, act: Act | None) -> bool:
        """Take a digit, or what ends a number; whether the key was used up by that."""
        show = self._show
        if (place := scenario_number(event)) is not None:
            show.show_scenario(place)
            return True
        number = digit(event)
        if number or (self.typed and event.key() == Qt.Key.Key_Backspace):
            self.typed = (self.typed + number)[-_MOST_DIGITS:] if number else self.typed[:-1]
            words = QT_TRANSLATE_NOOP("present", "Go to {number}: press Enter")
            show.say(fill(words, number=self.typed) if self.typed else "")
            return True
        if not (typed := self.typed):
            return False
        show.hush()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            show.go_to_step(int(typed) - 1)
            return True
        return act == "leave"
