"""What a phone can ask: the page and its files, coming in, what is shown, a vote, a remark.

Nothing the facilitator does is here. Every answer is the page's own files, or JSON.
"""

from __future__ import annotations

import asyncio
import json
import unicodedata
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any, cast

from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from argmap import resources
from argmap.workshop.hall import Device, Entry, Hall, Refusal

FILES: tuple[tuple[str, str, str], ...] = (
    ("/", "page.html", "text/html"),
    ("/page.css", "page.css", "text/css"),
    ("/page.js", "page.js", "text/javascript"),
    ("/vote.js", "vote.js", "text/javascript"),
    ("/result.js", "result.js", "text/javascript"),
    ("/build.js", "build.js", "text/javascript"),
    ("/words.json", "words.json", "application/json"),
    ("/icon.svg", "icon.svg", "image/svg+xml"),
)
COOKIE = "room-"
"""Begins the name of a room's cookie; its port ends it, as cookies are the host's."""
HEARTBEAT = 15.0
HALF_A_DAY = 12 * 3600
_STATUS: dict[Refusal, int] = {
    "key": 403,
    "tries": 429,
    "full": 503,
    "often": 429,
    "closed": 409,
    "value": 422,
    "remark": 422,
    "enough": 429,
    "lot": 503,
}


class Pulse:
    """Wakes the streams of all phones; lives in the server's event loop."""

    def __init__(self) -> None:
        self.over = False
        self._waiting: dict[asyncio.Event, Device] = {}

    @property
    def streams(self) -> int:
        """How many pages are listening now."""
        return len(self._waiting)

    def beat(self) -> None:
        """Something changed."""
        for event in self._waiting:
            event.set()

    def end(self) -> None:
        """The room closes: every stream ends."""
        self.over = True
        self.beat()

    def join(self, device: Device, most: int) -> asyncio.Event:
        """A stream of this device; its oldest is let go when it has too many."""
        own = [event for event, each in self._waiting.items() if each is device]
        for event in own[: max(0, len(own) + 1 - most)]:
            self.leave(event)
            event.set()
        event = asyncio.Event()
        self._waiting[event] = device
        return event

    def leave(self, event: asyncio.Event) -> None:
        """This stream ends."""
        self._waiting.pop(event, None)

    def here(self, event: asyncio.Event) -> bool:
        """Whether this stream should go on."""
        return not self.over and event in self._waiting


Answering = Callable[[Request, Device], Awaitable[Response]]


class Site:
    """The routes over one hall; ``cookie`` is the name of this room's cookie."""

    def __init__(self, hall: Hall, pulse: Pulse, cookie: str) -> None:
        self._hall = hall
        self._pulse = pulse
        self._cookie = cookie

        self._routes: dict[tuple[str, str], Callable[[Request], Awaitable[Response]]] = {
            **{("GET", path): _file(name, kind) for path, name, kind in FILES},
            ("GET", "/api/state"): self._state,
            ("GET", "/api/events"): self._inside(self._events),
            ("POST", "/api/join"): self._join,
            ("POST", "/api/vote"): self._inside(self._vote),
            ("POST", "/api/remark"): self._inside(self._remark),
        }
        self._paths = frozenset(path for _, path in self._routes)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request. A dozen fixed addresses need no router, which is half of the cost."""
        answer = self._routes.get((scope["method"], scope["path"]))
        if answer is None:
            response: Response = Response(status_code=405 if scope["path"] in self._paths else 404)
        else:
            response = await answer(Request(scope, receive))
        await response(scope, receive, send)

    def _inside(self, answer: Answering) -> Callable[[Request], Awaitable[Response]]:
        """Only for devices that came in, and only so many times a second."""

        async def checked(request: Request) -> Response:
            device = self._device(request)
            if device is None:
                return JSONResponse({"refused": "stranger"}, 401)
            if not self._hall.may(device):
                return _no("often")
            return await answer(request, device)

        return checked

    async def _join(self, request: Request) -> Response:
        given = await _object(request)
        key = given.get("key")
        if self._device(request) is not None:
            return JSONResponse({})
        if not isinstance(key, str):
            return _no("key")
        address = request.client.host if request.client else ""
        # a Japanese keyboard may type wide digits, and people type spaces
        plain = "".join(unicodedata.normalize("NFKC", key).split())
        before = [value for name, value in request.cookies.items() if name.startswith(COOKIE)]
        entry = self._hall.admit(plain, address, before)
        if not isinstance(entry, Entry):
            return _no(entry)
        response = JSONResponse({})
        response.set_cookie(
            self._cookie, entry.cookie, max_age=HALF_A_DAY, httponly=True, samesite="strict"
        )
        return response

    async def _state(self, request: Request) -> Response:
        if self._device(request) is None:  # how a page learns that it must come in first
            return JSONResponse({"state": None})
        return await self._inside(self._shown)(request)

    async def _shown(self, _: Request, device: Device) -> Response:
        return Response(self._hall.state(device), media_type="application/json")

    def _device(self, request: Request) -> Device | None:
        return self._hall.known(request.cookies.get(self._cookie, ""))

    async def _events(self, _: Request, device: Device) -> Response:
        return StreamingResponse(self._stream(device), media_type="text/event-stream")

    async def _stream(self, device: Device) -> AsyncIterator[bytes]:
        event = self._pulse.join(device, self._hall.limits.streams_per_device)
        device.listening += 1
        try:
            yield b"retry: 2000\n\n"
            while self._pulse.here(event):
                event.clear()
                yield b"data: " + self._hall.state(device) + b"\n\n"
                while self._pulse.here(event) and not event.is_set():
                    try:
                        await asyncio.wait_for(event.wait(), HEARTBEAT)
                    except TimeoutError:
                        yield b"event: here\ndata: {}\n\n"  # a page hears no comments
            if self._pulse.over:
                yield b"event: over\ndata: {}\n\n"
        finally:
            device.listening -= 1
            self._pulse.leave(event)

    async def _vote(self, request: Request, device: Device) -> Response:
        given = await _object(request)
        refusal = self._hall.vote(device, given.get("poll"), given.get("round"), given.get("value"))
        return _no(refusal) if refusal else JSONResponse({})

    async def _remark(self, request: Request, device: Device) -> Response:
        refusal = self._hall.park(device, (await _object(request)).get("text"))
        return _no(refusal) if refusal else JSONResponse({})


def _no(refusal: Refusal) -> Response:
    return JSONResponse({"refused": refusal}, _STATUS[refusal])


async def _object(request: Request) -> dict[str, Any]:
    """The body as a JSON object; an empty one for anything else, however deep or odd.

    JSON is UTF-8, has no NaN, and a name twice is two answers: none of them is taken.
    """
    try:
        words = (await request.body()).decode("utf-8")
        read: object = json.loads(words, parse_constant=_refused, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, Any]", read) if isinstance(read, dict) else {}


def _refused(name: str) -> Any:
    raise ValueError(name)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError("a name twice")
    return found


def _file(name: str, kind: str) -> Callable[[Request], Awaitable[Response]]:
    content = resources.path("room", name).read_bytes()

    async def answer(_: Request) -> Response:
        return Response(content, media_type=kind)

    return answer
