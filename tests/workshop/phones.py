"""Phones for tests: a well-behaved one, and bytes on a bare socket for those that are not."""

from __future__ import annotations

import http.client
import json
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from argmap.model.records import Poll
from argmap.workshop.room import Limits, Room

LIFTED = Limits(requests_per_second=1e9)
"""For tests that ask more often than a phone may."""

POLL = Poll(id="poll", title="Will it hold?")
WORDING = {"s1": "Patrols calm the strait"}


@contextmanager
def opened(limits: Limits | None = LIFTED) -> Iterator[Room]:
    """A room on this computer alone."""
    room = Room(limits=limits)
    room.start()
    try:
        yield room
    finally:
        room.stop()


class Phone:
    """One browser's worth of requests: keeps its cookie, sends what a browser sends."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.cookie = ""
        self.status = 0
        self.headers: dict[str, str] = {}

    def ask(
        self,
        method: str,
        path: str,
        data: Any = None,
        *,
        raw: bytes | None = None,
        **headers: str | None,
    ) -> Any:
        """One request; the answer's JSON, or its text.

        ``headers`` are named with _ for -; None leaves one out.
        """
        sent: dict[str, str | None] = {"Host": self.room.url[7:-1]}
        body = raw
        if method == "POST":
            sent |= {"Origin": self.room.url[:-1], "Content-Type": "application/json"}
            body = raw if raw is not None else json.dumps(data).encode()
        if self.cookie:
            sent["Cookie"] = self.cookie
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        address = urlsplit(self.room.url).hostname
        assert address is not None
        line = http.client.HTTPConnection(address, self.room.port, timeout=60)
        try:
            line.request(method, path, body, {k: v for k, v in sent.items() if v is not None})
            answer = line.getresponse()
            self.status = answer.status
            self.headers = {name.lower(): value for name, value in answer.getheaders()}
            text = answer.read().decode()
        finally:
            line.close()
        kind = self.headers.get("content-type", "")
        return json.loads(text) if kind.startswith("application/json") else text

    def join(self, key: str | None = None) -> Phone:
        """Come in with the token of the QR code, or another key."""
        self.ask("POST", "/api/join", {"key": self.room.hall.token if key is None else key})
        cookie = self.headers.get("set-cookie", "")
        self.cookie = cookie.split(";")[0] or self.cookie
        return self

    def vote(self, value: Any, poll: str = "poll", number: int = 1, **headers: str | None) -> int:
        """Vote; the status of the answer."""
        self.ask("POST", "/api/vote", {"poll": poll, "round": number, "value": value}, **headers)
        return self.status

    def remark(self, text: Any) -> int:
        """Park a remark; the status of the answer."""
        self.ask("POST", "/api/remark", {"text": text})
        return self.status

    def sees(self) -> Any:
        """What it is told to show."""
        return self.ask("GET", "/api/state")


class Stream:
    """A page that listens: the messages of its event stream, one at a time."""

    def __init__(self, phone: Phone) -> None:
        self._line = http.client.HTTPConnection(
            phone.room.interface.address, phone.room.port, timeout=60
        )
        try:
            self._line.request("GET", "/api/events", headers={"Cookie": phone.cookie})
            self._answer = self._line.getresponse()
        except BaseException:
            self._line.close()
            raise
        self.status = self._answer.status

    def next(self) -> tuple[str, Any]:
        """Kind and data of the next message; ("end", None) when the stream ends."""
        kind = "message"
        while line := self._answer.readline():
            name, _, value = line.decode().rstrip("\n").partition(": ")
            if name == "event":
                kind = value
            elif name == "data":
                return kind, json.loads(value)
        return "end", None

    def close(self) -> None:
        """Hang up."""
        self._answer.close()
        self._line.close()


def bytes_in(room: Room, data: bytes, *, wait: float = 60.0) -> bytes:
    """Send bytes as they are; all that comes back until the room hangs up."""
    with socket.create_connection(("127.0.0.1", room.port), timeout=wait) as line:
        line.sendall(data)
        return read_all(line)


def read_all(line: socket.socket) -> bytes:
    """What comes until the other end hangs up, however it does."""
    came = b""
    try:
        while got := line.recv(65536):
            came += got
    except ConnectionError:
        pass
    return came


def at_last(true: Callable[[], bool], seconds: float = 60.0) -> None:
    """Wait for what another thread will do."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it never came true"
        time.sleep(0.01)
