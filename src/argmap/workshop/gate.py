"""The gate before every request: who may ask at all, how large, and what each answer carries.

A request must name this room as its host (a page elsewhere that rebinds its name to our address
does not), must not come from another site's page, and must be JSON if it carries anything, which a
form of another site cannot send. Whole bodies are read here, under a cap of size and time. Nothing
is logged: not an address, not a name.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from argmap.workshop.limits import Limits

PAGE = "/"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS: tuple[tuple[bytes, bytes], ...] = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
    (b"cache-control", b"no-store"),
)
_ONCE = (b"host", b"origin", b"content-type", b"content-length", b"cookie", b"sec-fetch-site")


class Gate:
    """Wraps the site; ``hosts`` are all the names this room goes by, with their port."""

    def __init__(self, site: ASGIApp, hosts: Sequence[str], limits: Limits) -> None:
        self._site = site
        self._hosts = frozenset(hosts)
        self._origins = frozenset(f"http://{host}" for host in hosts)
        self._limits = limits

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or pass it on with its body already read."""
        if scope["type"] == "http":
            await self._answer(scope, receive, send)

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:

        async def sealed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *HEADERS]
            await send(message)

        headers: dict[bytes, bytes] = {}
        if sum(len(name) + len(value) for name, value in scope["headers"]) > (
            self._limits.header_bytes
        ):
            await _refuse(sealed, 431, "header")
            return
        for name, value in scope["headers"]:
            if name in headers and name in _ONCE:
                await _refuse(sealed, 400, "header")
                return
            headers[name] = value
        refused = self._stranger(scope, headers)
        if refused is not None:
            await _refuse(sealed, *refused)
            return
        body = b""
        if scope["method"] == "POST":
            read = await self._body(headers, receive)
            if isinstance(read, int):
                await _refuse(sealed, read, "body")
                return
            body = read
        await self._site(scope, _replay(body, receive), sealed)

    def _stranger(self, scope: Scope, headers: dict[bytes, bytes]) -> tuple[int, str] | None:
        """Why this request is none of ours, if so: status and word."""
        host = headers.get(b"host", b"").decode("latin-1").lower()
        if host not in self._hosts:
            return 403, "host"
        method = scope["method"]
        if method not in ("GET", "POST"):
            return 405, "method"
        origin = headers.get(b"origin")
        if origin is None:
            if method == "POST":
                return 403, "origin"
        elif origin.decode("latin-1").lower() not in self._origins:
            return 403, "origin"
        # browsers send this only to hosts they trust (here: when rehearsing on this computer)
        site = headers.get(b"sec-fetch-site", b"same-origin")
        fetching = method == "POST" or (scope["path"] != PAGE and site != b"none")
        if site != b"same-origin" and fetching:
            return 403, "site"
        if method == "POST":
            kind = headers.get(b"content-type", b"").split(b";")[0].strip().lower()
            if kind != b"application/json":
                return 415, "type"
        return None

    async def _body(self, headers: dict[bytes, bytes], receive: Receive) -> bytes | int:
        """The whole body, or the status that says why not."""
        most = self._limits.body_bytes
        length = headers.get(b"content-length", b"0")
        if not length.isdigit() or int(length[:12]) > most:
            return 413
        body = b""
        try:
            async with asyncio.timeout(self._limits.read_seconds):
                while True:
                    message = await receive()
                    if message["type"] == "http.disconnect":
                        return 400
                    body += message.get("body", b"")
                    if len(body) > most:
                        return 413
                    if not message.get("more_body", False):
                        return body
        except TimeoutError:
            return 408


def _replay(body: bytes, receive: Receive) -> Receive:
    """Hands over the body that was read, then listens for the phone hanging up."""
    given = False

    async def again() -> Message:
        nonlocal given
        if not given:
            given = True
            return {"type": "http.request", "body": body, "more_body": False}
        return await receive()

    return again


async def _refuse(send: Send, status: int, word: str) -> None:
    """Say no in a word, and hang up."""
    body = json.dumps({"refused": word}).encode()
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
        (b"connection", b"close"),
    ]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
