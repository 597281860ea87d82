"""Malformed and forged requests by the thousand, from many lines at once.

A seed makes them, so that a bad one comes again. ``python tests/workshop/flood.py 100000 [SEED]``
is the long campaign; ``test_flood.py`` runs a short one.
"""

from __future__ import annotations

import asyncio
import json
import random
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from argmap.workshop.room import Limits, Room
from workshop.phones import POLL, WORDING, Phone

LIMITS = Limits(
    requests_per_second=1e9, tries_per_minute=10**9, tries_in_all=10**9, read_seconds=20.0
)
LINES = 24


@dataclass(slots=True)
class Report:
    """What came of a flood: answers by status (0: hung up without one), and what broke."""

    statuses: Counter[int] = field(default_factory=Counter[int])
    wrong: list[str] = field(default_factory=list[str])
    seconds: float = 0.0


def request(chance: random.Random, host: str, cookie: str) -> bytes:
    """One request that must change nothing, with or without a good cookie."""
    kind = chance.choice(KINDS)
    return kind(chance, host, cookie)


def _vote(
    host: str, cookie: str, body: bytes, *, path: str = "/api/vote", drop: str = "", **change: str
) -> bytes:
    headers = {
        "Host": host,
        "Origin": f"http://{host}",
        "Content-Type": "application/json",
        "Cookie": cookie,
        "Content-Length": str(len(body)),
    }
    headers |= {name.replace("_", "-"): value for name, value in change.items()}
    headers.pop(drop, None)
    lines = [f"POST {path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode("utf-8", "replace") + body


GOOD = b'{"poll":"poll","round":1,"value":50}'
ODD: tuple[Any, ...] = (None, True, -1, 101, 1e300, 0.5, "50", "", [], {}, [50], {"a": 1}, "\ud800")


def _forged(chance: random.Random, host: str, cookie: str) -> bytes:
    """A good vote but for one header."""
    name, values = chance.choice(
        (
            ("Host", ("evil.example", "", "localhost", f"{host}.evil.example", "127.0.0.1", "[")),
            ("Origin", ("http://evil.example", "null", f"https://{host}", "", "http://127.0.0.1")),
            ("Content_Type", ("text/plain", "", "application/x-www-form-urlencoded", "text/json")),
            ("Cookie", ("", "room=1", cookie[:-1], cookie + "x", cookie.replace("=", "=x"))),
            ("Sec_Fetch_Site", ("cross-site", "same-site", "none", "x")),
        )
    )
    return _vote(host, cookie, GOOD, **{name: chance.choice(values)})


def _without(chance: random.Random, host: str, cookie: str) -> bytes:
    """A good vote that lacks a header."""
    return _vote(
        host, cookie, GOOD, drop=chance.choice(("Host", "Origin", "Content-Type", "Cookie"))
    )


def _odd_body(chance: random.Random, host: str, cookie: str) -> bytes:
    """A good envelope around nonsense."""
    whole: dict[str, Any] = {"poll": "poll", "round": 1, "value": 50, "key": "x", "text": "x"}
    path = chance.choice(("/api/vote", "/api/join", "/api/remark"))
    for name in ("value", "key", "text"):
        whole[name] = chance.choice(ODD)
    if path == "/api/vote" and chance.random() < 0.5:
        whole[chance.choice(("poll", "round"))] = chance.choice(ODD)
    if path == "/api/remark":
        whole["text"] = chance.choice((None, 1, [], "", "   ", "x" * 501, {"a": 1}, "\x00"))
    body = json.dumps(whole).encode()
    if chance.random() < 0.4:
        body = body[: chance.randrange(len(body))]
    return _vote(host, "" if path == "/api/join" else cookie, body, path=path)


def _large(chance: random.Random, host: str, cookie: str) -> bytes:
    """More than is read."""
    return _vote(host, cookie, GOOD + b" " * chance.choice((4097, 9000, 70_000)))


def _elsewhere(chance: random.Random, host: str, cookie: str) -> bytes:
    """Methods and places that are not there."""
    method = chance.choice(
        ("PUT", "DELETE", "OPTIONS", "PATCH", "HEAD", "CONNECT", "POST", "TRACE")
    )
    path = chance.choice(
        ("/../../etc/passwd", "/%2e%2e/%2e%2e/x", "/api/close", "/api/", "//", "/page.js/..", "*",
         "/api/vote%00", "http://evil.example/", "/" + "a" * 3000, "/?" + "b=c&" * 500)
    )  # fmt: skip
    return f"{method} {path} HTTP/1.1\r\nHost: {host}\r\nCookie: {cookie}\r\n\r\n".encode()


def _mangled(chance: random.Random, host: str, cookie: str) -> bytes:
    """A good vote of a stranger, with bytes changed, dropped, doubled or put in."""
    data = bytearray(_vote(host, f"stranger={cookie[-8:]}", GOOD))
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(data))
        match chance.randrange(4):
            case 0:
                data[at] = chance.randrange(256)
            case 1:
                del data[at : at + chance.randint(1, 9)]
            case 2:
                data[at:at] = data[at : at + chance.randint(1, 40)]
            case _:
                data[at:at] = chance.choice((b"\r\n", b"\n", b"\0", b": ", b"\r", b"\xff\xfe"))
        if not data:
            break
    return bytes(data)


def _noise(chance: random.Random, host: str, cookie: str) -> bytes:
    """Anything."""
    start = chance.choice(
        (b"", b"GET ", b"POST / HTTP/1.1\r\n", b"\x16\x03\x01", b"PRI * HTTP/2.0")
    )
    return start + chance.randbytes(chance.randint(0, 400))


def _framed(chance: random.Random, host: str, cookie: str) -> bytes:
    """Lengths and encodings that do not agree: smuggling."""
    extra = chance.choice(
        (
            {"Transfer_Encoding": "chunked"},
            {"Transfer_Encoding": "gzip, chunked"},
            {"Content_Length": "-1"},
            {"Content_Length": "1, 2"},
            {"Content_Length": "0x10"},
            {"Content_Length": "5"},
            {"Upgrade": "websocket", "Connection": "Upgrade", "Origin": "http://evil.example"},
            {"Expect": "200-ok", "Origin": "null"},
            {"X_Forwarded_Host": "evil.example", "Origin": "http://evil.example"},
        )
    )
    return _vote(host, cookie, GOOD, **extra)


KINDS = (
    _forged, _without, _odd_body, _large, _elsewhere, _mangled, _noise, _framed,
)  # fmt: skip


async def _line(room: Room, queue: list[bytes], report: Report) -> None:
    while queue:
        data = queue.pop()
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", room.port)
        except OSError as error:
            report.wrong.append(f"no connection: {error}")
            return
        answer = b""
        try:
            writer.write(data)
            if writer.can_write_eof():
                writer.write_eof()
            answer = await asyncio.wait_for(reader.read(12), 60)
        except TimeoutError:
            report.wrong.append(f"no answer: {data!r}")
        except OSError:  # hung up on, before or while it spoke
            pass
        finally:
            writer.close()
        status = int(answer[9:12]) if answer[9:12].isdigit() else 0
        report.statuses[status] += 1
        if status >= 500:
            report.wrong.append(f"{status}: {data!r}")


def state(room: Room) -> tuple[object, ...]:
    """Everything that a request could change."""
    return (room.devices, room.votes, room.hall._showing, room.hall.asking, room.hall._version)


def flood(count: int, seed: int) -> Report:
    """Send ``count`` requests to a room with an open round and look whether anything moved."""
    chance = random.Random(seed)
    room = Room(limits=LIMITS)
    report = Report()
    room.start()
    try:
        room.open(POLL, 1, WORDING)
        phones = [Phone(room).join() for _ in range(20)]
        for value, phone in enumerate(phones):
            phone.vote(value)
        before = state(room), dict(room.hall._votes)
        host = f"127.0.0.1:{room.port}"
        begun = time.monotonic()
        left = count
        while left and not report.wrong:
            queue = [
                request(chance, host, chance.choice(phones).cookie) for _ in range(min(left, 2000))
            ]
            left -= len(queue)

            async def lines(queue: list[bytes] = queue) -> None:
                await asyncio.gather(*(_line(room, queue, report) for _ in range(LINES)))

            asyncio.run(lines())
        report.seconds = time.monotonic() - begun
        if (state(room), room.hall._votes) != before:
            report.wrong.append("something changed")
        if parked := room.take():
            report.wrong.append(f"parked: {parked}")
        if phones[3].sees()["mine"] != 3 or phones[3].vote(99) != 200:
            report.wrong.append("a good phone is not served any more")
    finally:
        room.stop()
    return report


if __name__ == "__main__":
    given = [int(word) for word in sys.argv[1:]]
    found = flood(given[0] if given else 100_000, given[1] if len(given) > 1 else 1)
    sys.stdout.write(
        f"{found.statuses.total()} requests in {found.seconds:.0f} s, by status: "
        f"{dict(sorted(found.statuses.items()))}\n"
    )
    sys.exit("\n".join(found.wrong[:10]) or None)
