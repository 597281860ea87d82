"""The room with 200 phones on this machine, beside a bare ``ThreadingHTTPServer`` in the same run.

The phones are a process of their own, the same one for both servers: each asks as often as it is
answered, by what the server allows (one connection a request where it hangs up). Before that every
phone came in and listens to the room's events, which the bare server has none of. The projector's
frames are those of a presentation that goes from step to step without a rest while they vote: by
the clock, not in CPU time, as it is waiting for the room that would make them late. A second row
leaves out what the wall waited for a free processor, where the system tells it: in a real room the
phones bring their own processors, here they share this machine's.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from table import Row

PHONES, SECONDS = 200, 6.0
GUESTS, EACH = 500, 60
"""Of the flood of remarks."""
_TURN = 8
"""Milliseconds between two turns of a window that nothing holds."""
BODY = b'{"poll":"poll","round":1,"value":50}'


def rows() -> Iterator[Row]:
    """Requests answered in a second, and how long the slowest hundredth waits."""
    from argmap.model.records import Poll
    from argmap.workshop.apart import RoomApart
    from argmap.workshop.room import Limits, Waiting

    bare = {keep: _bare(keep) for keep in (False, True)}
    room = RoomApart(limits=Limits(requests_per_second=1e9))
    begun = time.perf_counter()
    room.start()
    started = time.perf_counter() - begun
    try:
        room.open(Poll(id="poll", title="Well?"), 1, {"s": "Patrols calm the strait"})
        crowd = _crowd(room.port, token=room.hall.token)
        seen: list[int] = []

        def steps() -> None:  # the presentation goes on meanwhile: every page is told
            while crowd.poll() is None:
                seen.append(room.listening)
                room.show(Waiting(f"Step {len(seen)}"))
                time.sleep(0.5)

        teller = threading.Thread(target=steps)
        teller.start()
        ours = _counted(crowd)
        teller.join()
        listening, votes = max(seen), room.votes
    finally:
        begun = time.perf_counter()
        room.stop()
        stopped = time.perf_counter() - begun
    assert (listening, votes) == (PHONES, PHONES), (seen, votes)
    told = f"{PHONES} phones vote without a pause, all listening"
    per_vote = 1e3 / ours["rate"]
    yield Row("room: ms a vote", per_vote, 1e3 / bare[False]["rate"], "bare server", "ms", 1.0)
    yield Row(
        "room: ms a vote",
        per_vote,
        1e3 / bare[True]["rate"],
        "bare server, connections kept",
        "ms",
        1.0,
        aim=True,
    )
    yield Row("room: a vote's answer, p99", ours["p99"], None, told, "ms", 500.0)
    calm = f"{PHONES} phones vote once in a second"
    alone, beside = _frames(), _frames(voting=True)
    said = f"while they do; alone {alone[0]:.1f} ms"
    yield Row("room: the projector's frame meanwhile, p95", beside[0], None, said, "ms", 16.0)
    said = f"waits for a processor left out; alone {alone[1]:.1f} ms"
    yield Row("  of its own doing, p95", beside[1], None, said, "ms", 16.0)
    yield Row("room: a vote's answer, p99, calm", _calm(), None, calm, "ms", 500.0)
    p95, longest = _flooded()
    said = f"{GUESTS} devices send {EACH} remarks each; longest {longest:.0f} ms"
    yield Row("room: between two turns of the window, p95", p95, None, said, "ms", 16.0)
    yield Row("room: to open", started * 1e3, None, "listening", "ms", 1000.0)
    yield Row("room: to close", stopped * 1e3, None, "200 pages told", "ms", 1000.0)


def _frames(*, voting: bool = False) -> tuple[float, float]:
    """p95 of a frame on the wall at 1920 × 1080, a map of 300 statements, in ms.

    By the clock, and without what it waited for a processor.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from documents import made
    from PySide6.QtWidgets import QApplication

    from argmap.model.document import Document
    from argmap.model.records import Poll, Step
    from argmap.render import theme
    from argmap.render.view import View
    from argmap.ui.present.presentation import Presentation
    from argmap.workshop.apart import RoomApart
    from argmap.workshop.room import Limits

    app = QApplication.instance() or QApplication([])
    document = made(300)
    arguments = list(document.arguments.values())
    steps = [
        Step(id=f"b{at}", title=f"Step {at}", focus=tuple(p.statement for p in one.premises))
        for at, one in enumerate(arguments[:: len(arguments) // 12])
    ]
    show = Presentation(
        Document.of([*document, *steps], document.header), View(), theme.load("light")
    )
    show.resize(1920, 1080)
    show.show()
    for index in range(len(show.story)):
        show.reel.still(index, show.reel.camera(index))  # as they are made ready while it rests
    room = RoomApart(limits=Limits(requests_per_second=1e9))
    crowd = None
    try:
        if voting:
            room.start()
            room.open(Poll(id="poll", title="Well?"), 1, {"s": "Patrols calm the strait"})
            crowd = _crowd(room.port, token=room.hall.token)
            while room.votes < PHONES:
                time.sleep(0.05)
        waits: list[float] = []
        own: list[float] = []
        end = time.perf_counter() + SECONDS - 1.5
        while time.perf_counter() < end:
            if not show.wall.moving:
                show.go((show.index + 1) % len(show.story))
            app.processEvents()
            if show.wall.moving:
                begun, queued = time.perf_counter(), _queued()
                show.wall.repaint()
                took = time.perf_counter() - begun
                waits.append(took * 1e3)
                own.append((took - (_queued() - queued)) * 1e3)
                time.sleep(max(0.0, 1 / 60 - took))
        if crowd is not None:
            assert crowd.poll() is None, "they had stopped voting"
            _counted(crowd)
    finally:
        room.stop()
        show.close()
    at = int(len(waits) * 0.95)
    return sorted(waits)[at], sorted(own)[at]


def _queued() -> float:
    """Seconds that this thread has waited for a processor so far; 0 where nobody tells."""
    try:
        return int(Path("/proc/thread-self/schedstat").read_text("ascii").split()[1]) / 1e9
    except OSError:
        return 0.0


def _calm() -> float:
    from argmap.model.records import Poll
    from argmap.workshop.apart import RoomApart as Room

    room = Room()
    room.start()
    try:
        room.open(Poll(id="poll", title="Well?"), 1, {"s": "Patrols calm the strait"})
        return _counted(_crowd(room.port, token=room.hall.token, pause=1.0))["p99"]
    finally:
        room.stop()


def _flooded() -> tuple[float, float]:
    """How long the window does not come round while all send remarks: p95 and longest, in ms.

    The real window with a map of 300 statements and its parking lot open, until all is parked;
    without what it waited for a processor, as phones bring their own.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    import tempfile

    from documents import made
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from argmap.app.settings import Settings
    from argmap.app.state import State
    from argmap.formats import native
    from argmap.ui.startup import Program
    from argmap.workshop.room import LOOPBACK

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    turns: list[float] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "map.argmap.json"
        path.write_bytes(native.write(made(300)))
        program = Program(app, Settings(folder / "settings.json"), State(folder / "state"))
        program.start((path,), present=False)
        (window,) = program.windows
        while window.furniture is None or not window.furniture.complete:
            app.processEvents()
        furniture = window.furniture
        furniture.menus.trigger("view.parking")
        votes = furniture.context.polling
        assert votes.start_room(LOOPBACK)
        assert votes.room is not None
        crowd = _crowd(votes.room.port, votes.room.hall.token, remarks=EACH)
        last = time.perf_counter() - _queued()

        def turn() -> None:
            nonlocal last
            now = time.perf_counter() - _queued()
            turns.append((now - last) * 1e3)
            last = now

        beat = QTimer(interval=_TURN, timerType=Qt.TimerType.PreciseTimer)
        beat.timeout.connect(turn)
        beat.start()
        most = votes.room.hall.limits.remarks_in_all
        while (
            crowd.poll() is None
            or len(furniture.context.document.remarks) < most
            or not votes.room.turned_away
        ):
            app.processEvents()
            time.sleep(0.001)
        beat.stop()
        _counted(crowd)
        votes.stop_room()
        session = furniture.context.session
        assert session is not None
        session.close()
        furniture.context.adopt(None)
        window.close()
    turns.sort()
    return turns[int(len(turns) * 0.95)], turns[-1]


def _bare(keep: bool) -> dict[str, float]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1" if keep else "HTTP/1.0"

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, format: str, *_: Any) -> None:
            pass

    class Bare(ThreadingHTTPServer):
        request_queue_size = 512
        disable_nagle_algorithm = True

    server = Bare(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        return _counted(_crowd(server.server_port))
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _crowd(
    port: int, token: str = "", pause: float = 0.0, remarks: int = 0
) -> subprocess.Popen[str]:
    command = [sys.executable, __file__, str(port), token, str(pause), str(remarks)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def _counted(crowd: subprocess.Popen[str]) -> dict[str, float]:
    out, _ = crowd.communicate()
    assert crowd.returncode == 0
    return json.loads(out)


# --- the crowd: a process of its own ------------------------------------------------------------


class _Phone:
    """One phone: keeps its connection while the server does."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.cookie = ""
        self.line: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, path: str, body: bytes) -> tuple[bytes, bytes]:
        """POST; the answer's head and body."""
        if self.line is None:
            self.line = await asyncio.open_connection("127.0.0.1", self.port)
        reader, writer = self.line
        host = f"127.0.0.1:{self.port}"
        writer.write(
            f"POST {path} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n"
            f"Content-Type: application/json\r\nCookie: {self.cookie}\r\n"
            f"Content-Length: {len(body)}\r\n\r\n".encode()
            + body
        )
        head = await reader.readuntil(b"\r\n\r\n")
        length = int(head.lower().split(b"content-length: ")[1].split(b"\r\n")[0])
        answer = await reader.readexactly(length)
        assert head.split()[1] == b"200" or path == "/api/remark", head
        if head.startswith(b"HTTP/1.0"):
            writer.close()
            self.line = None
        return head, answer

    async def enter(self, token: str) -> asyncio.Task[None]:
        """Come in and listen."""
        head, _ = await self.ask("/api/join", json.dumps({"key": token}).encode())
        self.cookie = head.split(b"set-cookie: ")[1].split(b";")[0].decode()
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(
            f"GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
            f"Cookie: {self.cookie}\r\n\r\n".encode()
        )
        assert b" 200 " in await reader.readline()

        async def listen() -> None:
            while await reader.read(65536):
                pass
            writer.close()  # not before: a writer that nobody holds hangs up

        return asyncio.create_task(listen())


async def _meet(port: int, token: str, pause: float) -> dict[str, float]:
    phones = [_Phone(port) for _ in range(PHONES)]
    listening = [await phone.enter(token) for phone in phones if token]
    waits: list[float] = []
    begun = time.perf_counter()

    async def vote(number: int, phone: _Phone) -> None:
        await asyncio.sleep(pause * number / PHONES)
        while (asked := time.perf_counter()) < begun + SECONDS:
            await phone.ask("/api/vote", BODY)
            waits.append(time.perf_counter() - asked)
            await asyncio.sleep(pause)

    await asyncio.gather(*(vote(number, phone) for number, phone in enumerate(phones)))
    seconds = time.perf_counter() - begun
    for task in listening:
        task.cancel()
    waits.sort()
    return {"rate": len(waits) / seconds, "p99": waits[int(len(waits) * 0.99)] * 1e3}


async def _say(port: int, token: str, remarks: int) -> dict[str, float]:
    phones = [_Phone(port) for _ in range(GUESTS)]
    listening = [await phone.enter(token) for phone in phones]

    async def say(number: int, phone: _Phone) -> None:
        for turn in range(remarks):
            words = f"Remark {turn} of phone {number}: who pays for what is lost in the strait?"
            body = json.dumps({"text": words}).encode()
            try:
                await phone.ask("/api/remark", body)
            except (asyncio.IncompleteReadError, ConnectionError):
                phone.line = None  # it waited too long for its turn, and does as browsers do
                await phone.ask("/api/remark", body)

    await asyncio.gather(*(say(number, phone) for number, phone in enumerate(phones)))
    for task in listening:
        task.cancel()
    return {}


if __name__ == "__main__":
    port, token, pause, remarks = sys.argv[1:]
    if int(remarks):
        print(json.dumps(asyncio.run(_say(int(port), token, int(remarks)))))
    else:
        print(json.dumps(asyncio.run(_meet(int(port), token, float(pause)))))
