"""A room on the local network: what the window, the command line and the tests drive.

    room = Room(addresses()[0])
    room.start()                       # now phones can come in: room.url, room.code, room.qr()
    room.show(Waiting("Step 3"))
    room.open(poll, 1, {"s1": "Patrols calm the strait"})
    ballots = room.close()             # nobody saw a vote before this
    room.show(outcome(poll, 1, wording))
    room.stop()                        # and nothing listens any more

Off until ``start``. It is bound to the chosen interface alone, on a random port. What phones did
is lost with ``stop`` unless the caller took it; nothing is written anywhere. Any thread may call.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Self

from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.records import Ballot, Poll
from argmap.workshop.addresses import LOOPBACK, Interface, addresses
from argmap.workshop.asking import Ask, Option
from argmap.workshop.closing import outcome
from argmap.workshop.hall import Hall, Parked
from argmap.workshop.limits import Limits
from argmap.workshop.showing import Bar, Outcome, Shift, Showing, Waiting

if TYPE_CHECKING:
    from argmap.workshop.serving import Serving
    from argmap.workshop.site import Pulse

__all__ = [
    "LOOPBACK",
    "Ask",
    "Bar",
    "Interface",
    "Limits",
    "Option",
    "Outcome",
    "Parked",
    "Room",
    "RoomError",
    "Shift",
    "Showing",
    "Waiting",
    "addresses",
    "outcome",
]


class RoomError(Exception):
    """The room cannot open; ``words`` says why and what to do."""

    def __init__(self, words: Text) -> None:
        super().__init__(str(words))
        self.words = words


class Room:
    """One room. ``port`` 0 lets the system choose one at random."""

    def __init__(
        self, interface: Interface = LOOPBACK, port: int = 0, limits: Limits | None = None
    ) -> None:
        self.interface = interface
        self.hall = Hall(limits)
        self._wanted = port
        self._port = 0
        self._serving: Serving | None = None
        self._pulse: Pulse | None = None

    # --- open and close ------------------------------------------------------------------------

    def start(self) -> None:
        """Open the room; raises RoomError when the address or the port cannot be had."""
        if self._serving is not None:
            return
        from argmap.workshop.gate import Gate
        from argmap.workshop.serving import Serving, listening
        from argmap.workshop.site import COOKIE, Pulse, Site

        try:
            listener = listening(self.interface.address, self._wanted)
        except (OSError, OverflowError) as error:
            raise RoomError(self._why_not()) from error
        try:
            self._port = listener.getsockname()[1]
            self._pulse = pulse = Pulse()
            site = Site(self.hall, pulse, cookie=f"{COOKIE}{self._port}")
            gate = Gate(site, self._hosts(), self.hall.limits)
            serving = Serving(gate, listener, self.hall.limits, pulse.end)
        except BaseException:  # also Ctrl+C while the server loads
            listener.close()
            raise
        self._serving = serving
        self.hall.changed = lambda: serving.soon(pulse.beat)

    def stop(self) -> None:
        """Close the room at once; what is open is lost unless ``close`` was called before."""
        serving, self._serving = self._serving, None
        if serving is not None:
            self.hall.changed = lambda: None
            serving.stop()

    def again(self) -> Self:
        """The same room once more, not open yet, for when this one ended by itself.

        Phones that were in it are in, and their votes change what they voted before.
        """
        made = type(self)(self.interface, self._port, self.hall.limits)
        made.hall.token, made.hall.code = self.hall.token, self.hall.code
        made.hall.expect(self.hall.guests())
        made.hall.recall(self.hall.recalled())
        return made

    def follow(self, before: Room) -> None:
        """Count nobody twice who was in that room and comes into this one, at the same address."""
        self.hall.recall((*before.hall.recalled(), *before.hall.guests()))

    @property
    def running(self) -> bool:
        """Whether phones can come in."""
        return self._serving is not None and self._serving.alive

    @property
    def reachable(self) -> bool:
        """Whether the machine still has the address: Wi-Fi goes, cables are pulled."""
        return self.interface == LOOPBACK or any(
            each.address == self.interface.address for each in addresses()
        )

    # --- the way in ----------------------------------------------------------------------------

    @property
    def port(self) -> int:
        """The port it listens on, once started."""
        return self._port

    @property
    def url(self) -> str:
        """What people type, with the code."""
        return f"http://{self.interface.host}:{self._port}/"

    @property
    def code(self) -> str:
        """Six digits for those who typed the address."""
        return self.hall.code

    @property
    def invitation(self) -> str:
        """What the QR code says: the address and, behind #, the room's token."""
        return f"{self.url}#{self.hall.token}"

    def qr(self) -> tuple[tuple[bool, ...], ...]:
        """The QR code of the invitation, row by row, true is dark; its quiet zone is 4 wide."""
        import segno

        code = segno.make_qr(self.invitation, error="m")
        return tuple(tuple(bool(dark) for dark in row) for row in code.matrix)

    # --- what phones see -----------------------------------------------------------------------

    def show(self, showing: Showing) -> None:
        """Show this on every phone; an open round stays in front until it is closed."""
        self.hall.show(showing)

    def open(
        self,
        poll: Poll,
        number: int,
        wording: Mapping[str, str],
        language: str = "",
        kept: Sequence[Ballot] = (),
    ) -> None:
        """Open a round, ``number`` from 1, about ``wording``: id → text, as it is shown.

        What is chosen from or ranked are these, in this order. ``kept``: what was voted in this
        round before, of which ``close`` hands over what still counts. Raises ValueError while
        another round is open, or when there is nothing to choose between.
        """
        self.hall.open(Ask.of(poll, number, wording, language), kept)

    def close(self) -> tuple[Ballot, ...]:
        """Close the round and hand over its ballots, shuffled; () when none was open."""
        return self.hall.close()

    # --- what comes from phones ----------------------------------------------------------------

    @property
    def devices(self) -> int:
        """How many phones have come in."""
        return self.hall.devices

    @property
    def listening(self) -> int:
        """How many pages follow live just now."""
        return self._pulse.streams if self._pulse is not None and self.running else 0

    @property
    def votes(self) -> int:
        """How many ballots are in; never what they say."""
        return self.hall.votes

    @property
    def held(self) -> tuple[Ballot, ...]:
        """The open round's ballots so far, by voter: to be kept for after a crash, never shown."""
        return self.hall.ballots()

    def take(self, most: int | None = None) -> tuple[Parked, ...]:
        """The remarks that came since the last call; no more than ``most``, the others later."""
        return self.hall.take(most)

    @property
    def turned_away(self) -> int:
        """How many remarks were not taken because there were too many; their senders know."""
        return self.hall.turned_away

    # -------------------------------------------------------------------------------------------

    def _hosts(self) -> list[str]:
        names = [self.interface.host]
        if self.interface.way == "alone":
            names.append("localhost")
        with_port = [f"{name}:{self._port}" for name in names]
        return with_port + (names if self._port == 80 else [])

    def _why_not(self) -> Text:
        if not self.reachable:
            return text(
                QT_TRANSLATE_NOOP(
                    "room",
                    "This computer has no address {address} any more. Is it still on that "
                    "network? Choose another one.",
                ),
                address=self.interface.address,
            )
        return text(
            QT_TRANSLATE_NOOP(
                "room",
                "Port {port} of {address} cannot be had; another program may use it. Choose "
                "another one, or none to get one that is free.",
            ),
            address=self.interface.address,
            port=self._wanted,
        )
