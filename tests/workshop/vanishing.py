"""A network that goes while a room is on it, and comes back: in the real window, for real.

``python tests/workshop/vanishing.py`` makes a network of its own (``unshare``, so the machine's is
not touched), gives it an address, opens the room there from the window, takes the address away
while phones are in and a vote is open, and gives it back. Where ``unshare`` and ``ip`` are not to
be had it cannot run, which is why it is no test of the suite.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INSIDE = "ARGMAP_VANISHING"
ADDRESS = "10.99.99.1"


def main() -> None:
    """Begin anew in a network of our own, or, when there already, go through it."""
    if INSIDE not in os.environ:
        command = ["unshare", "--net", "--map-root-user", sys.executable, __file__]
        home = tempfile.mkdtemp(prefix="argmap-vanishing-")
        names = ("CONFIG", "STATE", "DATA", "CACHE")
        homes = {f"XDG_{name}_HOME": f"{home}/{name}" for name in names}
        plain = {INSIDE: home, "QT_QPA_PLATFORM": "offscreen"}
        try:
            sys.exit(subprocess.run(command, env=os.environ | homes | plain).returncode)
        finally:
            shutil.rmtree(home, ignore_errors=True)
    ip("link", "set", "lo", "up")
    come()
    go_through(Path(os.environ[INSIDE]))


def ip(*words: str) -> None:
    """Change our own network."""
    subprocess.run(["ip", *words], check=True)


def come() -> None:
    """The network is there."""
    ip("addr", "add", f"{ADDRESS}/32", "dev", "lo")


def go() -> None:
    """The network is gone: nothing says goodbye."""
    ip("addr", "del", f"{ADDRESS}/32", "dev", "lo")


def go_through(home: Path) -> None:
    """Open, vote, lose the network, find it again, vote, lose it and close."""
    sys.path.insert(0, str(ROOT / "tests"))
    from PySide6.QtWidgets import QApplication

    from argmap.ui.polls.banner import RoomBanner
    from argmap.workshop.addresses import addresses, interface
    from argmap.workshop.apart import RoomApart
    from peers.browser import Browser
    from ui.driver import running, until
    from workshop.phones import Phone, Stream

    def told(words: str) -> None:
        sys.stdout.write(f"{words}\n")
        sys.stdout.flush()

    app = QApplication([])
    path = home / "map.argmap.json"
    shutil.copy(ROOT / "maps" / "joint-patrols.argmap.json", path)
    with running(home, path) as driver:
        votes = driver.context.polling
        driver.do("page.polls")
        page = driver.context.pages.page("polls")
        rows = driver.document.statements
        driver.select(next(id for id, row in rows.items() if row.kind == "assumption"))
        page.add("agree")
        assert votes.start_room(interface(ADDRESS))
        room = votes.room
        assert isinstance(room, RoomApart)
        driver.do("poll.turn")
        poll = page.poll.id
        phone = Phone(room).join()
        stream = Stream(phone)
        until(lambda: phone.vote("agree", poll) == 200)
        until(lambda: votes.votes == 1)
        banner = driver.window.findChild(RoomBanner)
        told(f"in: {banner.words.text()!r}")
        browser = Browser() if shutil.which("chromium") else None
        tab = browser.tab(room.invitation) if browser else None
        if tab:
            tab.says("Connected")
            tab.click("summary")
            tab.click("#remark")
            tab.type("half a thou")
        for turn in range(2):
            go()
            until(lambda: votes.away)
            assert all(each.address != ADDRESS for each in addresses())
            told(f"gone, said: {driver.said!r}")
            if tab:
                begun = time.monotonic()
                tab.until("document.querySelector('#link').dataset.key != 'link.live'")
                told(f"the page noticed after {time.monotonic() - begun:.0f} s: {tab.text[:30]!r}")
            assert "network is gone" in banner.words.text()
            assert votes.votes == 1
            if turn:
                break
            come()
            until(lambda: not votes.away)
            told(f"back, said: {driver.said!r}")
            until(lambda: phone.sees()["mine"] == "agree")
            assert phone.vote("pass", poll) == 200
            if tab:
                begun = time.monotonic()
                tab.says("Connected")
                assert tab.run("document.querySelector('#remark').value") == "half a thou"
                told(f"the page was back after {time.monotonic() - begun:.0f} s")
        process = room._process
        driver.do("poll.turn")
        ballots = driver.document.polls[poll].rounds[0].ballots
        assert [each.value for each in ballots] == ["pass"]
        driver.do("room.panic")
        assert process.poll() is not None
        told("closed while it was gone: the vote is kept, no process is left")
        stream.close()
        if browser:
            browser.__exit__()
        driver.asking.answers.append("save")
        driver.window.close()
    app.quit()


if __name__ == "__main__":
    main()
