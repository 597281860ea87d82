"""uvicorn in a thread of its own, with an event loop of its own, started and stopped in a moment.

uvicorn waits for a request's headers for ever; ``Patient`` gives every connection that owes us a
request, or the rest of one, a few seconds, and refuses connections beyond a number. It says nothing
to any log but our own faults, and those without a word about who asked.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import socket
import threading
from collections import Counter
from collections.abc import Callable
from typing import Any, cast

from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn import Config, Server
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from argmap.workshop.limits import Limits, network

_LOG = logging.getLogger("argmap.workshop")
ENOUGH = 1 << 17
"""Bytes of one request after which nobody listens any more, whatever they are."""
_GOODBYE = 30.0
"""Seconds until a thread that does not end is left alone: a busy machine may need a few."""


def listening(address: str, port: int) -> socket.socket:
    """A socket bound to this address alone; raises OSError where that cannot be."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    # the protocol is named so that asyncio knows it is TCP and does not wait to fill packets
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        alone: int | None = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)
        if alone is not None:  # Windows: nobody may listen beside us
            made.setsockopt(socket.SOL_SOCKET, alone, 1)
        else:  # so that a room can be opened again where it was: both must say so
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if family == socket.AF_INET6:
            made.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        made.bind((address, port))
        made.listen(512)
        made.setblocking(False)
    except BaseException:
        made.close()
        raise
    return made


def allow(lines: int) -> None:
    """Let the process hold so many lines besides its files; macOS begins with 256, Linux 1,024."""
    try:
        import resource
    except ImportError:  # Windows counts otherwise
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = lines + 256
    if hard != resource.RLIM_INFINITY:
        wanted = min(wanted, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))


class Joined:
    """A transport that sends what is written in one turn of the loop together.

    A head and its body are two writes and would be two packets, each with the cost of a system
    call, which is most of what a small answer costs.
    """

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport = transport
        self._loop = loop
        self._waiting: list[bytes] = []

    def __getattr__(self, name: str) -> Any:
        return getattr(self._transport, name)

    def write(self, data: bytes) -> None:
        """Send this soon, after what was written before."""
        if not self._waiting:
            self._loop.call_soon(self.flush)
        self._waiting.append(data)

    def flush(self) -> None:
        """Send now."""
        if self._waiting:
            joined, self._waiting = b"".join(self._waiting), []
            self._transport.write(joined)

    def close(self) -> None:
        """Close when everything was sent."""
        self.flush()
        self._transport.close()


def protocol(limits: Limits) -> type[HttpToolsProtocol]:  # noqa: C901 (one small class)
    """uvicorn's HTTP protocol with a deadline, and a cap, for whoever owes us bytes."""

    lines: Counter[str] = Counter()

    class Patient(HttpToolsProtocol):
        _deadline: asyncio.TimerHandle | None = None
        _owed = 0
        _in_head = True
        _from = ""

        def connection_made(self, transport: asyncio.Transport) -> None:
            super().connection_made(cast("asyncio.Transport", Joined(transport, self.loop)))
            self._from = network(self.client[0]) if self.client else ""
            lines[self._from] += 1
            if (
                len(self.connections) > limits.connections
                or lines[self._from] > limits.connections_by_address
            ):
                transport.abort()
            else:
                self._wait()

        def data_received(self, data: bytes) -> None:
            self._owed += len(data)
            super().data_received(data)
            if self.transport.is_closing():
                self._let()
            elif self._in_head and self._owed > limits.header_bytes:
                self.send_400_response("Too much.")
            elif self._owed > ENOUGH:
                self.transport.abort()

        def eof_received(self) -> None:
            if isinstance(self.transport, Joined):
                self.transport.flush()  # who has said everything still hears the answer

        def on_message_begin(self) -> None:
            super().on_message_begin()
            self._in_head = True
            self._wait()

        def on_headers_complete(self) -> None:
            self._in_head = False
            super().on_headers_complete()

        def on_message_complete(self) -> None:
            super().on_message_complete()
            self._owed = 0
            self._let()

        def on_response_complete(self) -> None:
            super().on_response_complete()
            self._let()  # a new request, a new deadline
            self._wait()

        def connection_lost(self, exc: Exception | None) -> None:
            self._let()
            lines[self._from] -= 1
            if not lines[self._from]:
                del lines[self._from]  # nothing is kept of who came
            super().connection_lost(exc)

        def _wait(self) -> None:
            if self._deadline is None and not self.transport.is_closing():
                self._deadline = self.loop.call_later(limits.read_seconds, self.transport.abort)

        def _let(self) -> None:
            if self._deadline is not None:
                self._deadline.cancel()
                self._deadline = None

    return Patient


class Serving:
    """One running server; ``stop`` ends it and its thread."""

    def __init__(
        self, app: ASGIApp, listener: socket.socket, limits: Limits, closing: Callable[[], None]
    ) -> None:
        allow(limits.connections)
        self._closing = closing
        self._listener = listener
        self._server = Server(
            Config(
                _quiet(app),
                http=protocol(limits),
                ws="none",
                lifespan="off",
                loop="none",
                log_config=None,
                log_level=logging.CRITICAL,
                access_log=False,
                proxy_headers=False,
                server_header=False,
                date_header=False,
                backlog=512,
                timeout_keep_alive=int(limits.read_seconds) or 1,
                timeout_graceful_shutdown=0,
            )
        )
        # what it imports takes seconds on a busy machine: then ``stop`` would wait for that
        self._server.config.load()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._run, name="argmap room", daemon=True)
        try:
            self._thread.start()
        except BaseException:
            self._loop.close()
            raise

    def soon(self, call: Callable[[], None]) -> None:
        """Have ``call`` run in the server's thread; nothing once that has ended."""
        with contextlib.suppress(RuntimeError):  # the loop is closed
            self._loop.call_soon_threadsafe(call)

    def stop(self) -> None:
        """End every connection and the thread; returns when nothing listens any more."""
        self.soon(self._end)
        self._thread.join(_GOODBYE)

    @property
    def alive(self) -> bool:
        """Whether it still serves."""
        return self._thread.is_alive()

    def _end(self) -> None:
        self._closing()
        self._server.should_exit = True

    def _run(self) -> None:
        loop = self._loop
        asyncio.set_event_loop(loop)
        try:
            loop.run_until_complete(self._serve())
        finally:
            self._listener.close()
            loop.close()

    async def _serve(self) -> None:
        await self._server.serve([self._listener])
        for connection in tuple(self._server.server_state.connections):
            if isinstance(connection, HttpToolsProtocol):
                connection.transport.abort()
        await asyncio.sleep(0.02)  # their transports let go of their sockets


def _quiet(app: ASGIApp) -> ASGIApp:
    """The app; a fault of ours is told to our own log, without what the request carried."""

    async def answered(scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await app(scope, receive, send)
        except asyncio.CancelledError:
            raise
        except Exception:
            _LOG.exception("a request was not answered")
            raise

    return answered
