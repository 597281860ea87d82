"""The room without its network: who is in, what is shown, the open ballots, the parked remarks.

Two threads meet here, the window's and the server's; one lock guards everything, and nothing waits
while it is held. A device is a random cookie and nothing else. What a voter is called in a ballot
is drawn anew for each device and poll, so that rounds of one poll can be paired and nothing else.
"""

from __future__ import annotations

import hmac
import json
import secrets
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal

from argmap.model.records import Ballot
from argmap.workshop.asking import Answer, Ask, as_ballots
from argmap.workshop.limits import Bucket, Limits, Tries
from argmap.workshop.showing import Showing, Waiting

Refusal = Literal["key", "tries", "full", "often", "closed", "value", "remark", "enough", "lot"]


@dataclass(frozen=True, slots=True)
class Parked:
    """A remark from a phone, as it came; ``at``: local time, ISO 8601."""

    text: str
    at: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A device was let in; it shows this random cookie from now on."""

    cookie: str


@dataclass(slots=True)
class Device:
    """One browser: what it is called in each poll, and how much it asked for."""

    cookie: str
    bucket: Bucket
    remarking: Bucket
    voters: dict[str, str] = field(default_factory=dict[str, str])
    listening: int = 0
    """How many of its pages follow live."""
    remarks: int = 0
    last: int | None = None
    """Tells its last remark from another one; never what it said."""

    def guest(self) -> Guest:
        """What to know it by."""
        return Guest(self.cookie, tuple(self.voters.items()))


@dataclass(frozen=True, slots=True)
class Guest:
    """What makes a device the same one in a room that is opened again; never written anywhere."""

    cookie: str
    voters: tuple[tuple[str, str], ...]
    """What it is called, by poll."""


class Hall:
    """What a room knows; ``changed`` is called, in any thread, when phones should look again."""

    def __init__(
        self, limits: Limits | None = None, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.limits = limits or Limits()
        self.token = secrets.token_urlsafe(16)
        """128 random bits: what the QR code carries."""
        self.code = f"{secrets.randbelow(10**6):06}"
        """What is typed where nothing can be scanned."""
        self.changed: Callable[[], None] = lambda: None
        self._clock = clock
        self._lock = threading.Lock()
        self._devices: dict[str, Device] = {}
        self._tries = Tries(self.limits)
        self._showing: Showing = Waiting()
        self._ask: Ask | None = None
        self._votes: dict[str, Answer] = {}
        self._closed: tuple[str, int] | None = None
        self._remarks: deque[Parked] = deque()
        self._parked = 0
        self._turned_away = 0
        self._fresh: dict[str, Device] = {}
        self._earlier: dict[str, Guest] = {}
        self._version = time.time_ns() // 1_000_000
        """Only grows, also over a room that is opened again: pages take nothing older."""
        self._common: bytes | None = None

    # --- for the facilitator, from any thread --------------------------------------------------

    @property
    def devices(self) -> int:
        """How many phones have come in."""
        return len(self._devices)

    @property
    def votes(self) -> int:
        """How many ballots the open round has; never what they say."""
        return len(self._votes)

    @property
    def asking(self) -> Ask | None:
        """The open round."""
        return self._ask

    def ballots(self) -> tuple[Ballot, ...]:
        """The open round's ballots so far, by their voters' random names: no order of coming."""
        with self._lock:
            return tuple(sorted(as_ballots(self._votes), key=lambda ballot: ballot.voter))

    def show(self, showing: Showing) -> None:
        """Show this; an open round stays in front of it until it is closed."""
        with self._lock:
            if showing == self._showing:
                return  # no phone need look again
            self._showing = showing
            self._touch()
        self.changed()

    def open(self, ask: Ask, kept: Iterable[Ballot] = ()) -> None:
        """Open a round, with what was voted in it before; raises ValueError while one is open."""
        with self._lock:
            if self._ask is not None:
                raise ValueError("a round is open")
            self._ask, self._votes = ask, {each.voter: each.value for each in kept}
            self._touch()
        self.changed()

    def close(self) -> tuple[Ballot, ...]:
        """Close the open round and hand over its ballots, in an order that says nothing."""
        with self._lock:
            ballots = sorted(as_ballots(self._votes), key=lambda ballot: ballot.voter)
            if self._ask is not None:
                self._closed = (self._ask.poll, self._ask.round)
                if not isinstance(self._showing, Waiting):
                    self._showing = Waiting()  # never the result of the round before
            self._ask, self._votes = None, {}
            self._touch()
        self.changed()
        return tuple(ballots)

    def take(self, most: int | None = None) -> tuple[Parked, ...]:
        """The remarks that came since the last call; no more than ``most``, the others later."""
        with self._lock:
            return first(self._remarks, most)

    @property
    def turned_away(self) -> int:
        """How many remarks were not taken because there were too many; their senders know."""
        return self._turned_away

    def guests(self) -> tuple[Guest, ...]:
        """The devices that are in."""
        with self._lock:
            return tuple(each.guest() for each in self._devices.values())

    def fresh(self) -> tuple[Guest, ...]:
        """The devices that came in, or voted in another poll, since the last call."""
        with self._lock:
            fresh, self._fresh = self._fresh, {}
            return tuple(each.guest() for each in fresh.values())

    def expect(self, guests: Iterable[Guest]) -> None:
        """Know these devices: they were in this room before it had to be opened again."""
        with self._lock:
            for guest in guests:
                device = self._devices.get(guest.cookie) or self._let_in(guest.cookie)
                device.voters.update(guest.voters)

    def recall(self, guests: Iterable[Guest]) -> None:
        """Know who was in a room before this one: whoever comes in again is the same voter."""
        with self._lock:
            self._earlier |= {guest.cookie: guest for guest in guests}

    def recalled(self) -> tuple[Guest, ...]:
        """Who was in a room before this one."""
        return tuple(self._earlier.values())

    # --- for phones, from the server's thread --------------------------------------------------

    def admit(self, key: str, address: str, cookies: Iterable[str] = ()) -> Entry | Refusal:
        """Let in whoever has the token or the code; else say why not.

        ``address`` only counts wrong codes, for a minute; ``cookies``: of rooms before this one.
        """
        with self._lock:
            now = self._clock()
            given = key.encode("utf-8", "replace")
            if not hmac.compare_digest(given, self.token.encode()):
                if not self._tries.allowed(address, now):
                    return "tries"
                if not hmac.compare_digest(given, self.code.encode()):
                    self._tries.wrong(address, now)
                    return "key"
            if len(self._devices) >= self.limits.devices and not self._forget_idle(now):
                return "full"
            cookie = secrets.token_urlsafe(24)
            made = self._let_in(cookie)
            for guest in filter(None, map(self._earlier.get, cookies)):
                made.voters.update(guest.voters)
        return Entry(cookie)

    def _forget_idle(self, now: float) -> bool:
        """Forget a device that came in, did nothing and is not there: many made by one person
        keep nobody out."""
        for device in self._devices.values():
            seen = device.bucket.seen
            idle = seen is not None and now - seen >= self.limits.idle_seconds
            if idle and not (device.listening or device.voters or device.remarks):
                del self._devices[device.cookie]
                return True
        return False

    def _let_in(self, cookie: str) -> Device:
        limits = self.limits
        asking = Bucket(limits.requests_per_second, limits.requests_per_second)
        remarking = Bucket(1 / limits.remark_seconds, limits.remarks_at_once)
        asking.seen = self._clock()
        made = self._devices[cookie] = self._fresh[cookie] = Device(cookie, asking, remarking)
        return made

    def known(self, cookie: str) -> Device | None:
        """The device with this cookie."""
        return self._devices.get(cookie)

    def may(self, device: Device) -> bool:
        """Whether the device may ask once more just now."""
        with self._lock:
            return device.bucket.take(self._clock())

    def vote(self, device: Device, poll: object, number: object, value: object) -> Refusal | None:
        """Take a vote; a later one of the same device replaces it. None: it counts."""
        with self._lock:
            ask = self._ask
            if ask is None or (poll, number) != (ask.poll, ask.round) or number is True:
                return "closed"
            answer = ask.fits(value)
            if answer is None:
                return "value"
            voter = device.voters.get(ask.poll)
            if voter is None:
                voter = device.voters[ask.poll] = secrets.token_hex(8)
                self._fresh[device.cookie] = device
            self._votes[voter] = answer
        return None

    def park(self, device: Device, words: object) -> Refusal | None:
        """Take a remark; None: it is parked. The same once more, as a page sends it that heard no
        answer, is parked once."""
        if not isinstance(words, str):
            return "remark"
        plain = "".join(c if c.isprintable() or c in "\n\u200d" else " " for c in words).strip()
        if not plain or len(plain) > self.limits.remark_characters:
            return "remark"
        said = hash(plain)
        with self._lock:
            if said == device.last:
                return None
            refusal = self._too_many(device)
            if refusal is None:
                device.last = said
                device.remarks += 1
                self._parked += 1
                now = datetime.now().astimezone().isoformat(timespec="seconds")
                self._remarks.append(Parked(plain, now))
        return refusal

    def _too_many(self, device: Device) -> Refusal | None:
        """Why one more remark of this device is not taken, if so."""
        if device.remarks >= self.limits.remarks_per_device:
            refusal: Refusal = "enough"
        elif self._parked >= self.limits.remarks_in_all:
            refusal = "lot"
        else:
            return None if device.remarking.take(self._clock()) else "often"
        self._turned_away += 1
        return refusal

    def state(self, device: Device) -> bytes:
        """What this device's page should show, as JSON on one line: its own vote and no other."""
        with self._lock:
            mine = None
            if self._ask is not None:
                mine = self._votes.get(device.voters.get(self._ask.poll, ""))
            if self._common is None:
                self._common = _line(self._told())
            return b'{"mine":%b,"state":%b}' % (_line(mine), self._common)

    def _told(self) -> dict[str, Any]:
        """The same for everybody; while a round is open, nothing but what is asked."""
        if self._ask is not None:
            told: dict[str, Any] = {"what": "vote", "ask": self._ask.as_json()}
            if isinstance(self._showing, Waiting):
                told["title"] = self._showing.title
            return told | {"version": self._version}
        return self._showing.as_json() | {
            "version": self._version,
            "closed": list(self._closed) if self._closed else None,
        }

    def _touch(self) -> None:
        self._version += 1
        self._common = None


def first(remarks: deque[Parked], most: int | None) -> tuple[Parked, ...]:
    """Take the first ones out of a queue, all of them where ``most`` is None."""
    there = len(remarks)
    return tuple(remarks.popleft() for _ in range(there if most is None else min(most, there)))


def _line(value: object) -> bytes:
    """JSON in ASCII and without a line break, whatever the texts are."""
    return json.dumps(value, separators=(",", ":")).encode("ascii")
