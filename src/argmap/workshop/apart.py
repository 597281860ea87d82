"""The room in a process of its own, which gives way to the window, so that no frame waits for it.

Python runs one thread at a time, so that a server beside the window makes its frames late when all
phones ask at once. ``RoomApart`` is the same room to whoever drives it; orders and what came of
them cross a pipe. Ballots are copied over as they come, so that none is lost with the process; the
process ends with the pipe, however the window ended.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import queue
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import IO

from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.records import Ballot, Poll
from argmap.workshop.addresses import LOOPBACK, Interface
from argmap.workshop.asking import Ask
from argmap.workshop.hall import Guest, Parked, first
from argmap.workshop.limits import Limits
from argmap.workshop.room import Room, RoomError
from argmap.workshop.showing import Outcome, Showing, Waiting

_PULSE = 0.15
"""Seconds between two reports of what came."""
_PATIENCE = 30.0
"""Seconds for the process to begin on a machine that is busy."""
_ANSWER = 10.0
"""Seconds for an answer: it stands back, and what it still holds are votes."""
_GOODBYE = 5.0
"""Seconds for its last words; then it is killed, as the panic key means now."""
_NICE = 10
"""How far the process stands back; the window's frames and a vote's answer were both measured."""
_NO_ANSWER = QT_TRANSLATE_NOOP(
    "room", "The room did not open: its own process did not start. Try once more."
)

_Round = tuple[str, int]
"""A poll's id, and which of its rounds."""


@dataclass(frozen=True, slots=True)
class _Begin:
    """The first order: what a room is made of."""

    interface: Interface
    port: int
    limits: Limits
    token: str
    code: str
    guests: tuple[Guest, ...]
    earlier: tuple[Guest, ...]


@dataclass(frozen=True, slots=True)
class _Open:
    """The order to open a round."""

    ask: Ask
    kept: tuple[Ballot, ...]


@dataclass(frozen=True, slots=True)
class _Close:
    """The order to close the round."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """What the process tells: how many came, the open round's ballots where they changed."""

    devices: int = 0
    listening: int = 0
    ballots: tuple[Ballot, ...] | None = None
    remarks: tuple[Parked, ...] = ()
    turned_away: int = 0
    guests: tuple[Guest, ...] = ()
    """Those that are new, or new to a poll."""
    about: _Round | None = None
    """What the ballots are of."""


@dataclass(frozen=True, slots=True)
class _Closed:
    """The answer to an order to close, which may come when another round is open already."""

    ballots: tuple[Ballot, ...]
    about: _Round | None


class RoomApart(Room):
    """One room in a process of its own; used like ``Room``."""

    def __init__(
        self, interface: Interface = LOOPBACK, port: int = 0, limits: Limits | None = None
    ) -> None:
        super().__init__(interface, port, limits)
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()
        self._seen = _Seen()
        self._ballots: tuple[Ballot, ...] = ()
        self._remarks: deque[Parked] = deque()
        self._ask: Ask | None = None
        self._opened = threading.Event()
        self._closed = threading.Event()
        self._why: Text = text(_NO_ANSWER)
        self._listening: threading.Thread | None = None

    # --- open and close ------------------------------------------------------------------------

    def start(self) -> None:
        """Open the room; raises RoomError when the address or the port cannot be had."""
        if self._process is not None:
            return
        # -P: what lies in the folder that we were started from is none of the program
        self._process = process = subprocess.Popen(
            [sys.executable, "-P", "-m", "argmap.workshop"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self._listening = threading.Thread(
            target=self._listen, args=(process,), name="argmap room", daemon=True
        )
        self._listening.start()
        # by the pipe: anybody can read a command line
        hall = self.hall
        guests, earlier = hall.guests(), hall.recalled()
        wanted = self.interface, self._wanted, hall.limits
        self._order(_Begin(*wanted, hall.token, hall.code, guests, earlier))
        self._opened.wait(_PATIENCE)
        if not self._port:
            self.stop()
            raise RoomError(self._why)

    def stop(self) -> None:
        """Close the room at once; what is open is lost unless ``close`` was called before."""
        process, self._process = self._process, None
        if process is None:
            return
        with contextlib.suppress(OSError):
            if process.stdin is not None:
                process.stdin.close()
        try:
            process.wait(_GOODBYE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if self._listening is not None:
            self._listening.join()

    @property
    def running(self) -> bool:
        """Whether phones can come in."""
        return self._process is not None and self._process.poll() is None

    # --- what phones see -----------------------------------------------------------------------

    def show(self, showing: Showing) -> None:
        """Show this on every phone; an open round stays in front until it is closed."""
        self._order(showing)

    def open(
        self,
        poll: Poll,
        number: int,
        wording: Mapping[str, str],
        language: str = "",
        kept: Sequence[Ballot] = (),
    ) -> None:
        """Open a round, as ``Room.open`` does."""
        ask = Ask.of(poll, number, wording, language)
        if self._ask is not None:
            raise ValueError("a round is open")
        with self._lock:
            self._ask, self._ballots = ask, tuple(kept)
        self._order(_Open(ask, self._ballots))

    def close(self) -> tuple[Ballot, ...]:
        """Close the round and hand over its ballots; those that are known where nobody answers."""
        self._closed.clear()
        if self._order(_Close()):
            self._closed.wait(_ANSWER)
        with self._lock:
            self._ask, ballots, self._ballots = None, self._ballots, ()
        return ballots

    # --- what comes from phones ----------------------------------------------------------------

    @property
    def asking(self) -> Ask | None:
        """The open round."""
        return self._ask

    @property
    def devices(self) -> int:
        """How many phones have come in."""
        return self._seen.devices

    @property
    def listening(self) -> int:
        """How many pages follow live just now."""
        return self._seen.listening if self.running else 0

    @property
    def votes(self) -> int:
        """How many ballots are in; never what they say."""
        return len(self._ballots)

    @property
    def held(self) -> tuple[Ballot, ...]:
        """The open round's ballots so far, as ``Room.held``."""
        return self._ballots

    def take(self, most: int | None = None) -> tuple[Parked, ...]:
        """The remarks that came since the last call; no more than ``most``, the others later."""
        with self._lock:
            return first(self._remarks, most)

    @property
    def turned_away(self) -> int:
        """How many remarks were not taken because there were too many; their senders know."""
        return self._seen.turned_away

    # -------------------------------------------------------------------------------------------

    def _order(self, what: object) -> bool:
        """Tell the process; whether it could be told."""
        if self._process is None or self._process.stdin is None:
            return False
        try:
            _send(self._process.stdin, what)
        except (OSError, ValueError):  # it has ended, and takes no orders
            return False
        return True

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        """Keep what the process tells, until it ends."""
        assert process.stdout is not None
        with process.stdout as told:
            _read(told, self._keep)
        self._opened.set()  # nobody will answer any more
        self._closed.set()

    def _keep(self, told: object) -> None:
        with self._lock:
            match told:
                case _Seen():
                    self._seen = told
                    if told.ballots is not None and told.about == _round(self._ask):
                        self._ballots = told.ballots
                    self._remarks.extend(told.remarks)
                    self.hall.expect(told.guests)
                case _Closed():
                    if told.about == _round(self._ask):
                        self._ballots = told.ballots
                        self._closed.set()
                case int():
                    self._port = told
                    self._opened.set()
                case Text():
                    self._why = told
                case _:
                    pass


def _round(ask: Ask | None) -> _Round | None:
    return None if ask is None else (ask.poll, ask.round)


def _send(line: IO[bytes], what: object) -> None:
    pickle.dump(what, line)
    line.flush()


def _read(line: IO[bytes], keep: Callable[[object], None]) -> None:
    """Hand over all that comes, until the other end hangs up."""
    with contextlib.suppress(EOFError, OSError, pickle.UnpicklingError):
        while True:
            keep(pickle.load(line))  # noqa: S301 (a pipe between a process and its own child)


# --- in the other process -----------------------------------------------------------------------


def serve(orders: IO[bytes], told: IO[bytes]) -> None:
    """Hold a room as ordered, until the line is hung up."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window: it says goodbye
    if hasattr(os, "nice"):  # not on Windows
        os.nice(_NICE)
    coming: queue.SimpleQueue[object] = queue.SimpleQueue()

    def listen() -> None:
        _read(orders, coming.put)
        coming.put(None)

    threading.Thread(target=listen, daemon=True).start()
    with contextlib.suppress(OSError):  # nobody listens to us any more
        begin = coming.get()
        if not isinstance(begin, _Begin):
            return
        room = Room(begin.interface, begin.port, begin.limits)
        room.hall.token, room.hall.code = begin.token, begin.code
        room.hall.expect(begin.guests)
        room.hall.recall(begin.earlier)
        try:
            room.start()
            _send(told, room.port)
            _obey(room, coming, told)
        except RoomError as error:
            _send(told, error.words)
        finally:
            room.stop()


def _obey(room: Room, coming: queue.SimpleQueue[object], told: IO[bytes]) -> None:
    """Do what is ordered and tell what comes, until it is over."""
    before, counted = _Seen(), tuple[Ballot, ...]()
    order: object = ...
    while room.running and order is not None:
        try:
            order = coming.get(timeout=_PULSE)
        except queue.Empty:
            order = ...
        match order:
            case Waiting() | Outcome():
                room.show(order)
            case _Open():
                room.hall.open(order.ask, order.kept)
                counted = ()
            case _Close():
                about = _round(room.hall.asking)
                _send(told, _Closed(room.close(), about))
                counted = ()
            case _:
                pass
        ballots = room.hall.ballots()
        changed = ballots if ballots != counted else None
        now = _Seen(
            room.devices,
            room.listening,
            changed,
            room.take(),
            room.turned_away,
            room.hall.fresh(),
            _round(room.hall.asking),
        )
        if now != before:
            _send(told, now)
            before, counted = now, ballots
