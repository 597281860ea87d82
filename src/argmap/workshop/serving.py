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
from collections.abc import Callable

import h11
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn import Config, Server
from uvicorn.protocols.http.h11_impl import H11Protocol

from argmap.workshop.limits import Limits

_LOG = logging.getLogger("argmap.workshop")


def listening(address: str, port: int) -> socket.socket:
    """A socket bound to this address alone; raises OSError where that cannot be."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    # the protocol is named so that asyncio knows it is TCP and does not wait to fill packets
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        alone: int | None = getattr(socket, "SO_EXCLUSIVEADDRUSE", None)
        if alone is not None:  # Windows: nobody may listen beside us
            made.setsockopt(socket.SOL_SOCKET, alone, 1)
        elif port:  # a room that is opened again where it was
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


def protocol(limits: Limits) -> type[H11Protocol]:
    """uvicorn's HTTP protocol with a deadline for whoever owes us bytes."""

    class Patient(H11Protocol):
        _deadline: asyncio.TimerHandle | None = None

        def connection_made(self, transport: asyncio.Transport) -> None:
            super().connection_made(transport)
            if len(self.connections) > limits.connections:
                transport.abort()
            else:
                self._watch()

        def data_received(self, data: bytes) -> None:
            super().data_received(data)
            self._watch()

        def on_response_complete(self) -> None:
            self._let()  # a new request, a new deadline
            super().on_response_complete()
            self._watch()

        def connection_lost(self, exc: Exception | None) -> None:
            self._let()
            super().connection_lost(exc)

        def _watch(self) -> None:
            owes = self.conn.their_state in (h11.IDLE, h11.SEND_BODY)
            if self.transport.is_closing() or not owes:
                self._let()
            elif self._deadline is None:
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
        self._closing = closing
        self._listener = listener
        self._loop = asyncio.new_event_loop()
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
                h11_max_incomplete_event_size=limits.header_bytes,
                timeout_keep_alive=int(limits.read_seconds) or 1,
                timeout_graceful_shutdown=0,
            )
        )
        self._thread = threading.Thread(target=self._run, name="argmap room", daemon=True)
        self._thread.start()

    def soon(self, call: Callable[[], None]) -> None:
        """Have ``call`` run in the server's thread; nothing once that has ended."""
        with contextlib.suppress(RuntimeError):  # the loop is closed
            self._loop.call_soon_threadsafe(call)

    def stop(self) -> None:
        """End every connection and the thread; returns when nothing listens any more."""
        self.soon(self._end)
        self._thread.join(5)

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
            if isinstance(connection, H11Protocol):
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
