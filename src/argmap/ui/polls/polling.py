"""The window's votes and its room of phones: what opens and closes them, and what both keep.

While a round is open, the window's verdicts are hidden and come back as they were. Votes from
phones reach the map when the round closes, whatever closes it. The room runs until it is closed
here, or the map or the window goes; this asks it how many came, and never what they said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from argmap.app import polling
from argmap.edit.commands import parking
from argmap.edit.commands import polling as verbs
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.ui.polls.keeping import Keeping
from argmap.ui.translate import say

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from argmap.app.polling import Asked
    from argmap.app.session import Session
    from argmap.model.records import Ballot, Step
    from argmap.ui.context import WindowContext
    from argmap.workshop.room import Interface, Room

_CLOSED = QT_TRANSLATE_NOOP(
    "polls", "The room is closed; no phone can reach this computer any more."
)
_TICK = 400
"""Milliseconds between two looks at how many phones came and voted."""
_AT_ONCE = 100
"""Remarks that are parked at one look; the others wait, so that no flood holds the window."""
_ENDED = QT_TRANSLATE_NOOP("polls", "The room stopped by itself; the votes so far are kept.")
_AWAY = QT_TRANSLATE_NOOP("polls", "The room’s network is gone; the votes so far are kept.")
_BACK = QT_TRANSLATE_NOOP("polls", "The room’s network is back.")
_TOO_MANY = QT_TRANSLATE_NOOP(
    "polls", "More remarks come than the parking lot takes; who sends one too many is told so."
)


def _apart(interface: Interface) -> Room:
    from argmap.workshop.apart import RoomApart

    return RoomApart(interface)


class WindowPolling(QObject):
    """One window's votes; ``changed`` and ``counted`` say when to look again."""

    changed = Signal()
    """Another round is open, or none; the room was opened or closed; another poll is looked at."""
    counted = Signal()
    """More phones or votes."""
    room_wanted = Signal()
    """The page of polls should show how phones come in."""
    typing_wanted = Signal()
    """The page of polls should let ballots be typed in."""

    def __init__(self, context: WindowContext) -> None:
        super().__init__(context)
        self._context = context
        self.make_room: Callable[[Interface], Room] = _apart
        """Tests that need no process of its own have the room in this one."""
        self.room: Room | None = None
        self.ended: Room | None = None
        """The room that ended by itself, until it is opened again or another one is."""
        self.away = False
        """The room's network is gone just now."""
        self._last: Room | None = None
        """The room before: its phones are the same voters in the next one of this map."""
        self.wall: QWidget | None = None
        """The presentation, while there is one: what it is on is seen by all."""
        self.shown: str | None = None
        """The poll that is looked at, on the page and in the room."""
        self._on_map = False
        self._step: Step | None = None
        self._hidden_before: bool | None = None
        self._asked_in_room: tuple[str, int] | None = None
        self._keeping = Keeping()
        self._counts = (0, 0, 0, 0)
        self._session: Session | None = context.session
        self._ticking = QTimer(self, interval=_TICK)
        self._ticking.timeout.connect(self.look)
        if self.asked is not None:  # the map was left while a vote was open
            self.shown = self.asked.poll.id
            self._hidden_before = context.deciding.hidden
            context.deciding.hidden = True
        context.opened.connect(self._opened)
        context.edited.connect(lambda _: self._follow())
        context.marked.connect(self._keep)

    # --- votes ----------------------------------------------------------------------------------

    @property
    def asked(self) -> Asked | None:
        """The round that is open, if one is."""
        return polling.open_now(self._context.document)

    @property
    def on_map(self) -> bool:
        """Whether the result that is looked at stands over the map."""
        return self._on_map

    def show_on_map(self, *, shown: bool) -> None:
        """Let the result stand over the map and what the room said on its cards, or not."""
        self._on_map = shown
        if shown:
            self._context.pages.show("map")
        if self._say_on_cards():
            self._context.decide()
        self.changed.emit()

    def _say_on_cards(self) -> bool:
        """Let the cards say what the room said, if they shall; whether they say something else."""
        told = self._on_map and self.asked is None
        badges = polling.badges(self._context.document, say) if told else {}
        before, self._context.badges = self._context.badges, badges
        return badges != before

    def show_room(self) -> None:
        """Show how phones come in, on the page of polls."""
        self._context.pages.show("polls")
        self.room_wanted.emit()

    def type_in(self) -> None:
        """Let ballots be typed in, on the page of polls."""
        self._context.pages.show("polls")
        self.typing_wanted.emit()

    def look_at(self, poll: str | None) -> None:
        """Let this poll be the one that is looked at."""
        if poll != self.shown:
            self.shown = poll
            self.changed.emit()

    def open(self, poll: str) -> bool:
        """Open the next round of a poll; verdicts are hidden first, so that none is seen."""
        self._context.settle()
        self._context.badges = {}
        self._hide()
        if not self._context.perform(verbs.open_round(poll, polling.now())):
            self._follow()
            return False
        self.look_at(poll)
        return True

    def close(self) -> bool:
        """Close the open round with what came in; its result may be seen from now on."""
        asked = self.asked
        if asked is None:
            return False
        self._context.settle()
        key = (asked.poll.id, asked.number)
        self._gather()
        ballots = self._keeping.of(key)
        if not self._context.perform(verbs.close_round(*key, polling.now(), ballots)):
            return False
        self._keeping.forget(key)
        self._keep()
        self._tell_room()
        return True

    def toggle(self) -> bool:
        """Close what is open, or open the poll that is looked at, or that the step asks."""
        if self.asked is not None:
            return self.close()
        wanted = self.shown if self.shown in self._context.document.polls else None
        if self._step is not None and self._step.poll in self._context.document.polls:
            wanted = self._step.poll
        if wanted is None:
            wanted = next(iter(self._context.document.polls), None)
        return wanted is not None and self.open(wanted)

    def take(self, where: Asked, ballots: tuple[Ballot, ...]) -> bool:
        """Put ballots from paper into a round, open or closed, as one step; whether they are."""
        taken = self._context.perform(verbs.collect(where.poll.id, where.number, ballots))
        if taken:
            self.type_in_hand(where, ())
        return taken

    def cast(self, where: Asked, ballot: Ballot) -> None:
        """Hold a ballot from this laptop until its round closes."""
        self._keeping.cast.setdefault((where.poll.id, where.number), []).append(ballot)
        self._keep()
        self.counted.emit()

    def type_in_hand(self, where: Asked, ballots: tuple[Ballot, ...]) -> None:
        """These ballots are being typed in, and are not to be lost meanwhile."""
        self._keeping.typed = {(where.poll.id, where.number): ballots} if ballots else {}
        self._keep()

    def _keep(self) -> None:
        """Have all that is in no map yet on the disk."""
        room, key = self.room, self._asked_in_room
        self._keeping.write(self._session, (key, room.held) if room and key else None)

    @property
    def votes(self) -> int:
        """How many votes the open round has, from everywhere."""
        asked = self.asked
        if asked is None:
            return 0
        key, here = (asked.poll.id, asked.number), asked.round
        voters = {each.voter for each in (*self._keeping.of(key), *here.ballots)}
        phones = self.room.votes if self.room is not None else 0
        return phones + len(voters) + sum(here.tally.values())

    # --- the room -------------------------------------------------------------------------------

    @property
    def in_room(self) -> bool:
        return self.room is not None

    def start_room(self, interface: Interface) -> bool:
        """Open the room on an interface; says why where it cannot be opened."""
        self.stop_room()
        room = self.make_room(interface)
        if self._last is not None:
            room.follow(self._last)
        return self._begin(room)

    def open_again(self) -> bool:
        """Open the room that ended by itself where it was: its phones come back by themselves."""
        ended = self.ended
        return ended is not None and self._begin(ended.again())

    def _begin(self, room: Room) -> bool:
        from argmap.workshop.room import RoomError

        try:
            room.start()
        except RoomError as error:
            self._context.say(error.words, "warning")
            return False
        self.room, self.ended, self.away = room, None, False
        self._tell_room()
        self._ticking.start()
        self.changed.emit()
        return True

    def stop_room(self) -> None:
        """Close the room at once; votes that came in are kept for when the round closes."""
        if self.room is not None:
            self.room.stop()  # first: what it told until then is known, and it may not answer
        self._gather()
        self._leave_room(self._park)

    def _leave_room(self, last: Callable[[Room], object] = lambda _: None) -> None:
        """Close the room; ``last`` takes what it still holds then."""
        room, self.room, self.ended, self.away = self.room, None, None, False
        self._ticking.stop()
        if room is not None:
            room.stop()
            self._asked_in_room, self._last = None, room
            last(room)
        self.changed.emit()

    def panic(self) -> None:
        """Close the room this instant, and say so."""
        if self.room is not None:
            self.stop_room()
            self._context.say(text(_CLOSED))

    def bring_in(self) -> None:
        """Put what phones sent into the map now, before it is saved for the last time."""
        asked = self.asked
        if self._context.read_only:
            return
        if self.room is not None:
            self._park(self.room)
        self._gather()
        key = ("", 0) if asked is None else (asked.poll.id, asked.number)
        ballots = self._keeping.of(key)
        if ballots and self._context.perform(verbs.collect(*key, ballots)):
            self._keeping.forget(key)
            self._keep()
        self._tell_room()

    def show_step(self, step: Step | None) -> None:
        """The presentation shows this step: phones follow, and its poll is looked at."""
        self._step = step
        if step is not None and step.poll in self._context.document.polls:
            self.look_at(step.poll)
        self._tell_room()

    def look(self) -> None:
        """Ask the room how many came and voted, and park what they said."""
        room = self.room
        if room is None:
            return
        self._park(room, _AT_ONCE)
        if not room.running:
            self.stop_room()
            self.ended = room
            self._context.say(text(_ENDED), "warning")
            self.changed.emit()
            return
        if room.reachable == self.away:
            self.away = not self.away
            self._context.say(text(_AWAY if self.away else _BACK), "warning")
            self.changed.emit()
        counts = (room.devices, room.listening, room.votes, room.turned_away)
        if counts != self._counts:
            if counts[3] and not self._counts[3]:
                self._context.say(text(_TOO_MANY), "warning")
            self._counts = counts
            self.counted.emit()
        self._keep()

    def _park(self, room: Room, most: int | None = None) -> None:
        """What phones said becomes remarks of the map; undo and redo pass them over."""
        editor = self._context.editor
        if editor is None or editor.read_only:
            return
        came = room.take(most)
        if came:
            step = self._step.id if self._step is not None else None
            said = [(each.text, each.at) for each in came]
            editor.run(parking.park_all(said, step), aside=True)

    def _gather(self) -> None:
        """Take the phones' ballots out of the room; what they voted on keeps them."""
        if self.room is None or self._asked_in_room is None:
            return
        held = self._keeping.sent.setdefault(self._asked_in_room, [])
        held.extend(self.room.close())
        self._asked_in_room = None
        self._keep()

    def _tell_room(self) -> None:
        """Let the phones see what is to be seen now."""
        room, asked, document = self.room, self.asked, self._context.document
        if room is None:
            return
        from argmap.ui.polls.on_phones import on_phones

        key = None if asked is None else (asked.poll.id, asked.number)
        if self._asked_in_room is not None and self._asked_in_room != key:
            self._gather()
        if asked is not None and key is not None and self._asked_in_room is None:
            words = polling.wordings(document, asked.poll)
            if len(words) == len(asked.poll.about):  # else it cannot be answered any more
                held = self._keeping.sent.pop(key, [])  # phones may change what they said
                room.open(asked.poll, asked.number, words, document.header.language, held)
                self._asked_in_room = key
        room.show(on_phones(document, self.shown if asked is None else None, self._step))

    # --- following the map ----------------------------------------------------------------------

    def _opened(self) -> None:
        session, self._session = self._session, self._context.session
        if session is not self._session:
            self._leave_room()  # what it still held was brought in before the map went
            self._keeping.clear()
            self._step, self.shown, self._last = None, None, None
        asked = self.asked
        if asked is not None:
            self.shown = asked.poll.id
        self._follow()

    def _follow(self) -> None:
        """Something happened to the map: an open round hides verdicts, also one that is redone."""
        others = self._say_on_cards()
        if self.asked is not None:
            self._hide()
        elif self._hidden_before is not None:
            self._context.deciding.hidden, self._hidden_before = self._hidden_before, None
            others = True
        if others:
            self._context.decide()
        # what was said of the votes so far is of another round
        self._counts = (0, 0, 0, self._counts[3])
        if self.shown is not None and self.shown not in self._context.document.polls:
            self.shown = None
        self._tell_room()
        self.changed.emit()

    def _hide(self) -> None:
        deciding = self._context.deciding
        if self._hidden_before is None:
            self._hidden_before = deciding.hidden
        if not deciding.hidden:
            deciding.hidden = True
            self._context.decide()
