"""A real Chromium without a screen, spoken to over a pipe: a tiny client of its DevTools protocol.

A ``Tab`` lives in a context of its own, with its own cookies: as many phones as are wanted in one
browser. No port is opened, and nothing but the standard library is needed.
"""

from __future__ import annotations

import itertools
import json
import os
import select
import subprocess
import tempfile
import time
from collections import deque
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-extensions",
    "--disable-dev-shm-usage",
    "--remote-debugging-pipe",
)
PATIENCE = 180.0
"""Seconds for anything that must come at last; these machines are busy."""


class Browser:
    """One Chromium; use it as a context manager."""

    def __init__(self, *flags: str) -> None:
        self._profile = tempfile.TemporaryDirectory(
            prefix="argmap-chromium-", ignore_cleanup_errors=True
        )
        read_theirs, self._write = os.pipe()
        self._read, write_theirs = os.pipe()
        self._process = subprocess.Popen(
            [
                *(
                    "bash",
                    "-c",
                    f'exec "$@" 3<&{read_theirs} 4>&{write_theirs}',
                    "bash",
                    "chromium",
                ),
                *(*FLAGS, *flags, f"--user-data-dir={self._profile.name}", "about:blank"),
            ],
            pass_fds=(read_theirs, write_theirs),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        os.close(read_theirs)
        os.close(write_theirs)
        self._numbers = itertools.count(1)
        self._buffer = b""
        self._answers: dict[int, dict[str, Any]] = {}
        self.events: deque[dict[str, Any]] = deque()

    def __enter__(self) -> Self:
        self.call("Browser.getVersion")
        return self

    def __exit__(self, *_: object) -> None:
        self.send("Browser.close")
        try:
            self._process.wait(20)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        os.close(self._write)
        os.close(self._read)
        self._profile.cleanup()

    def send(self, method: str, session: str | None = None, **params: Any) -> int:
        """Send a command without waiting for its answer; its number."""
        number = next(self._numbers)
        message: dict[str, Any] = {"id": number, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._write, data) :]
        return number

    def call(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        """Send a command and return its result."""
        return self.answer(self.send(method, session, **params))

    def answer(self, number: int) -> dict[str, Any]:
        """The result of a command that was sent."""
        end = time.monotonic() + PATIENCE
        while number not in self._answers:
            self.listen(end - time.monotonic())
        got = self._answers.pop(number)
        if "error" in got:
            words = got["error"]["message"].lower()
            turned = any(each in words for each in ("navigated", "context"))
            raise (Turned if turned else AssertionError)(got["error"])
        return got["result"]

    def listen(self, seconds: float) -> None:
        """Read what comes within so many seconds."""
        ready, _, _ = select.select([self._read], [], [], max(0.0, seconds))
        assert ready or seconds > 0, "the browser does not answer"
        if not ready:
            return
        data = os.read(self._read, 1 << 20)
        assert data, "the browser is gone"
        *messages, self._buffer = (self._buffer + data).split(b"\0")
        for message in map(json.loads, messages):
            if "id" in message:
                self._answers[message["id"]] = message
            else:
                self.events.append(message)

    def tab(self, url: str, **screen: Any) -> Tab:
        """A phone of its own: a page in a fresh context, 320 × 640 unless told otherwise."""
        return Tab(self, url, screen)


class Turned(AssertionError):
    """The page was being left for another while it was asked something."""


class Tab:
    """One page: what it shows, what is typed and clicked, what its console complained of."""

    def __init__(self, browser: Browser, url: str, screen: dict[str, Any]) -> None:
        self.browser = browser
        self.context = browser.call("Target.createBrowserContext")["browserContextId"]
        target = browser.call(
            "Target.createTarget", url="about:blank", browserContextId=self.context
        )
        attached = browser.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)
        self.session: str = attached["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self("enable", domain)
        shape = {"width": 320, "height": 640, "deviceScaleFactor": 1, "mobile": True} | screen
        language = shape.pop("language", None)
        media = shape.pop("media", None)
        self("setDeviceMetricsOverride", "Emulation", **shape)
        if language:
            agent = browser.call("Browser.getVersion")["userAgent"]
            self("setUserAgentOverride", "Emulation", userAgent=agent, acceptLanguage=language)
        if media:
            self("setEmulatedMedia", "Emulation", features=media)
        self.go(url)

    def __call__(self, method: str, domain: str, **params: Any) -> dict[str, Any]:
        """One command of the protocol to this page."""
        return self.browser.call(f"{domain}.{method}", self.session, **params)

    def begins_with(self, script: str) -> None:
        """Let every page that is opened from here on begin with this script."""
        self("addScriptToEvaluateOnNewDocument", "Page", source=script)

    def go(self, url: str) -> None:
        """Open an address, and wait until there is something of it."""
        came = self("navigate", "Page", url=url)
        assert "errorText" not in came, came
        if "loaderId" in came:  # else it is the same document, at another place in it
            self._turned_to(came["loaderId"])
        self.until("document.body && document.readyState != 'loading'")

    def reload(self) -> None:
        """Load the page anew, and wait until there is something of it."""
        self.run("window.isOld = true")
        self("reload", "Page")
        self.until("!window.isOld && document.body && document.readyState != 'loading'")

    def _turned_to(self, loader: str) -> None:
        """Wait until the page is another: the browser answers while the one before still stands,
        and what is asked then is asked of that one."""
        end = time.monotonic() + PATIENCE
        while True:
            with suppress(Turned):
                frame = self("getFrameTree", "Page")["frameTree"]["frame"]
                if frame["loaderId"] == loader:
                    return
            assert time.monotonic() < end, "the page never came"
            time.sleep(0.02)

    def run(self, script: str) -> Any:
        """The value of an expression in the page (a promise is awaited)."""
        got = self("evaluate", "Runtime", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in got, got["exceptionDetails"]
        return got["result"].get("value")

    def until(self, condition: str, *, within: float = PATIENCE) -> Any:
        """The value of a condition of the page as soon as it is true."""
        end = time.monotonic() + within
        safely = f"(() => {{ try {{ return ({condition}); }} catch {{ return null; }} }})()"
        while True:
            value = None
            with suppress(Turned):  # while a page loads, nothing is there yet
                value = self.run(safely)
            if value:
                return value
            assert time.monotonic() < end, f"never: {condition}\n{self.text}"
            time.sleep(0.05)

    @property
    def text(self) -> str:
        """What stands on the page."""
        return self.run("document.body ? document.body.innerText : ''")

    def says(self, words: str) -> None:
        """Wait until these words stand on the page."""
        self.until(f"document.body && document.body.innerText.includes({json.dumps(words)})")

    def click(self, selector: str, number: int = 0) -> None:
        """A real click on the middle of an element that is there or comes."""
        chosen = f"document.querySelectorAll({json.dumps(selector)})[{number}]"
        self.until(f"!!{chosen}")
        at = self.run(
            f"(() => {{ const e = {chosen}; e.scrollIntoView({{block: 'center'}});"
            " const r = e.getBoundingClientRect();"
            " return [r.x + r.width / 2, r.y + r.height / 2]; })()"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self(
                "dispatchMouseEvent", "Input", type=kind, x=at[0], y=at[1], button="left",
                clickCount=1,
            )  # fmt: skip

    def press(self, key: str, code: int, text: str = "", modifiers: int = 0) -> None:
        """A real key: its name, its Windows key code, and what it types if anything."""
        named: dict[str, Any] = {
            "key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": modifiers,
        }  # fmt: skip
        self("dispatchKeyEvent", "Input", type="keyDown", text=text, **named)
        self("dispatchKeyEvent", "Input", type="keyUp", **named)

    def type(self, text: str) -> None:
        """Text into what has the focus, as an input method would put it."""
        self("insertText", "Input", text=text)

    def picture(self, path: Path) -> None:
        """What the page looks like, as PNG."""
        import base64

        data = self("captureScreenshot", "Page", format="png", captureBeyondViewport=True)["data"]
        path.write_bytes(base64.b64decode(data))

    def complaints(self) -> list[str]:
        """What the console, the log and the security policy said at warning or worse."""
        self.browser.listen(0.1)
        found: list[str] = []
        for event in self.browser.events:
            if event.get("sessionId") != self.session:
                continue
            params = event["params"]
            if event["method"] == "Runtime.exceptionThrown":
                found.append(str(params["exceptionDetails"]))
            elif event["method"] == "Log.entryAdded" and params["entry"]["level"] != "info":
                entry = params["entry"]
                found.append(f"{entry['level']}: {entry['text']} {entry.get('url', '')}")
            elif event["method"] == "Runtime.consoleAPICalled" and params["type"] in (
                "error",
                "warning",
                "assert",
            ):
                found.append(str(params["args"]))
        return found

    def close(self) -> None:
        """Throw the phone away, cookies and all."""
        self.browser.call("Target.disposeBrowserContext", browserContextId=self.context)
