"""The participants' page in a real Chromium, as many phones as a workshop has."""

from __future__ import annotations

import json
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from argmap.model.records import Ballot, Poll, PollType, Round
from argmap.workshop.apart import RoomApart
from argmap.workshop.room import Limits, Room, Waiting, outcome
from peers.browser import PATIENCE, Browser, Tab

pytestmark = pytest.mark.peers

WORDING = {"a": "Join the patrols", "b": "Stay out", "c": "Only with a treaty"}
HOSTILE = "</script><img src=x onerror=\"document.title='owned'\">\u202e<b>=1+1</b> "
PHONES = 50


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as made:
        yield made


@pytest.fixture
def room() -> Iterator[Room]:
    made = Room(limits=Limits(requests_per_second=100))
    made.start()
    try:
        yield made
    finally:
        made.stop()


def poll(kind: PollType = "credence", *rounds: Round) -> Poll:
    return Poll(id="p", title="Well?", type=kind, about=tuple(WORDING), rounds=rounds)


def axe(tab: Tab) -> list[str]:
    """What axe-core finds serious on the page as it stands."""
    import axe_core_python

    script = Path(axe_core_python.__file__).parent / "axe.min.js"
    tab.run(script.read_text("utf-8") + "; true")
    found = tab.run("axe.run(document, {resultTypes: ['violations']}).then(JSON.stringify)")
    return [
        f"{each['id']}: {[node['html'] for node in each['nodes']]}"
        for each in json.loads(found)["violations"]
        if each["impact"] in ("serious", "critical")
    ]


def test_fifty_phones_vote_in_two_rounds_and_see_the_shift(room: Room, browser: Browser) -> None:
    asked = Poll(id="p", title="Will it hold?", about=("a",))
    words = {"a": WORDING["a"]}
    tabs = [browser.tab(room.invitation) for _ in range(PHONES)]
    try:
        for tab in tabs:
            tab.says("You are in")
        assert room.devices == PHONES
        for number in (1, 2):
            room.open(asked, number, words, "en")
            for place, tab in enumerate(tabs):
                tab.says(f"Vote, round {number}")
                tab.click(".tens button", min(10, place % 8 + 2 * number))
                tab.click("button[type=submit]")
                tab.says("Your vote is in")
            assert "Median" not in tabs[0].text
            ballots = room.close()
            expected = Counter(10 * min(10, place % 8 + 2 * number) for place in range(PHONES))
            assert Counter(ballot.value for ballot in ballots) == expected
            asked = asked.replace(rounds=(*asked.rounds, Round(ballots=ballots)))
            room.show(outcome(asked, number, words, "en"))
            for tab in tabs:
                tab.says(f"Result of round {number}")
                tab.says(f"Votes: {PHONES}")
        tabs[0].says("Of 50 who voted in both rounds, 50 went up, 0 went down and 0 stayed.")
        assert [tab.complaints() for tab in tabs] == [[]] * PHONES
    finally:
        for tab in tabs:
            tab.close()


def test_every_kind_of_vote_is_cast_with_the_keyboard_alone(room: Room, browser: Browser) -> None:
    tab = browser.tab(room.invitation)
    tab.says("You are in")

    def tab_to(condition: str) -> None:
        for _ in range(40):
            tab.press("Tab", 9)
            if tab.run(f"document.activeElement.matches({json.dumps(condition)})"):
                return
        raise AssertionError(f"the keyboard does not get to {condition}")

    def cast(kind: PollType, *steps: Any) -> Any:
        wording = WORDING if kind in ("choose", "rank") else {"a": WORDING["a"]}
        room.open(poll(kind), 1, wording, "en")
        tab.says("Vote, round 1")
        for step in steps:
            step()
        tab_to("button[type=submit]")
        tab.press("Enter", 13, "\r")
        tab.says("Your vote is in")
        (ballot,) = room.close()
        tab.says("The vote is closed.")
        return ballot.value

    def right() -> None:
        tab.press("ArrowRight", 39)

    def space() -> None:
        tab.press(" ", 32, " ")

    assert cast("credence", lambda: tab_to("#slider"), right, right) == 52
    assert cast("agree", lambda: tab_to("[type=radio]"), right) in ("agree", "disagree")
    assert cast("choose", lambda: tab_to("[type=radio]"), space) == "a"
    first = tab.run  # the order is chance's: move the first one down and look
    room.open(poll("rank"), 1, WORDING, "en")
    tab.until("document.querySelectorAll('.ranks li').length == 3")
    order = json.loads(first("JSON.stringify([...document.querySelectorAll('.ranks li')]"
                             ".map((e) => e.dataset.id))"))  # fmt: skip
    tab_to("li:first-child [data-by='1']")
    space()
    tab.says("Now 2 of 3")
    assert tab.run("document.activeElement.matches(\"li:nth-child(2) [data-by='1']\")")
    tab_to("button[type=submit]")
    tab.press("Enter", 13, "\r")
    tab.says("Your vote is in")
    (ballot,) = room.close()
    assert ballot.value == (order[1], order[0], order[2])
    assert tab.complaints() == []
    tab.close()


@pytest.mark.parametrize("language", ["en", "ko", "ja"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_and_nothing_is_cut_at_320_px(
    room: Room, browser: Browser, language: str, scheme: str
) -> None:
    media = [{"name": "prefers-color-scheme", "value": scheme}]
    tab = browser.tab(room.url, language=language, media=media)
    tab.until("!!document.querySelector('#code')")
    found = {"enter": axe(tab)}
    tab.go(room.invitation)
    tab.until(f"document.documentElement.lang == '{language}'")
    tab.until("location.hash == ''")
    tab.until("!document.querySelector('#parking').hidden")
    tab.click("summary")
    found["wait"] = axe(tab)
    five = tuple(Ballot(voter=f"{n}", value=n * 10) for n in range(6))
    for kind in ("credence", "agree", "choose", "rank"):
        room.open(poll(kind), 1, WORDING, "en")
        tab.until("!!document.querySelector('#stage form')")
        found[kind] = axe(tab)
        assert tab.run("document.documentElement.scrollWidth") <= 320
        small = tab.run(
            "JSON.stringify([...document.querySelectorAll('button, select, summary, textarea,"
            " .tile, input[type=range]')].map((e) => [e.textContent, e.getBoundingClientRect()])"
            ".filter(([, r]) => r.width && (r.width < 44 || r.height < 44)).map(([t]) => t))"
        )
        assert small == "[]"
        room.close()
        tab.until("!document.querySelector('#stage form')")
    asked = Poll(id="q", title="Well?", about=("a",), rounds=(Round(ballots=five),) * 2)
    room.show(outcome(asked, 2, {"a": WORDING["a"]}, "en"))
    tab.until("!!document.querySelector('table')")
    found["result"] = axe(tab)
    assert tab.run("document.documentElement.scrollWidth") <= 320
    assert found == {where: [] for where in found}
    assert tab.complaints() == []
    tab.close()


def test_hostile_texts_show_as_text(room: Room, browser: Browser) -> None:
    tab = browser.tab(room.invitation)
    tab.says("You are in")
    long = HOSTILE * (30_000 // len(HOSTILE))
    room.show(Waiting(HOSTILE))
    tab.says("</script><img")
    for kind in ("credence", "rank", "choose"):
        wording = {"a": long, "b": HOSTILE}
        room.open(Poll(id="p", title=HOSTILE, type=kind, about=("a", "b")), 1, wording, "ar")
        tab.until(f"document.body.textContent.includes({json.dumps(long)})")
        assert tab.run("document.querySelectorAll('img, b, script:not([src])').length") == 0
        assert tab.run("document.documentElement.scrollWidth") <= 320
        room.close()
        tab.says("closed before you sent an answer")
    rounds = (Round(ballots=tuple(Ballot(voter=f"{n}", value="a") for n in range(6))),)
    asked = Poll(id="p", title=HOSTILE, type="choose", about=("a", "b"), rounds=rounds)
    room.show(outcome(asked, 1, {"a": long, "b": HOSTILE}, "ar"))
    tab.says("Votes: 6")
    assert tab.run("document.querySelectorAll('img, b, script:not([src])').length") == 0
    assert tab.run("document.documentElement.scrollWidth") <= 320
    assert tab.run("document.title") == "argmap"
    assert tab.complaints() == []
    tab.close()


def test_the_code_opens_the_room_and_a_remark_is_parked(room: Room, browser: Browser) -> None:
    tab = browser.tab(room.url)
    tab.says("Come in")
    tab.click("#code")
    tab.type("000000" if room.code != "000000" else "111111")
    tab.press("Enter", 13, "\r")
    tab.says("That is not the code of this room.")
    tab.run("document.querySelector('#code').value = ''")
    tab.click("#code")
    tab.type(room.code)
    tab.press("Enter", 13, "\r")
    tab.says("You are in")
    tab.click("summary")
    tab.click("#remark")
    tab.type("What about <b>winter</b>? 겨울은?")
    tab.click("#park-send")
    tab.says("Your remark is parked.")
    assert [remark.text for remark in room.take()] == ["What about <b>winter</b>? 겨울은?"]
    tab.close()


def test_the_token_leaves_the_address_and_a_reload_stays_in(room: Room, browser: Browser) -> None:
    tab = browser.tab(room.invitation)
    tab.says("You are in")
    assert room.hall.token not in tab.run("location.href")
    assert tab.run("document.cookie") == "", "scripts do not see the cookie"
    room.open(Poll(id="p", title="Well?", about=("a",)), 1, {"a": "Join"}, "en")
    tab.click(".tens button", 7)
    tab.click("button[type=submit]")
    tab.says("Your vote is in")
    tab.reload()
    tab.until("document.querySelector('[aria-pressed=true]').textContent == '70'")
    tab.says("Change my vote")
    assert room.devices == 1
    tab.close()


def test_a_page_comes_back_after_the_network_was_gone(room: Room, browser: Browser) -> None:
    tab = browser.tab(room.invitation)
    tab.says("Connected")
    conditions: dict[str, Any] = {"latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
    tab("emulateNetworkConditions", "Network", offline=True, **conditions)
    room.show(Waiting("Step 7"))
    tab("emulateNetworkConditions", "Network", offline=False, **conditions)
    tab.says("Step 7")
    tab.close()


def test_without_event_streams_it_asks_now_and_then(room: Room, browser: Browser) -> None:
    tab = browser.tab("about:blank")
    tab.begins_with(
        "window.EventSource = class { static CLOSED = 2; readyState = 0;"
        " close() {} addEventListener() {} };"
    )
    tab.go(room.invitation)
    tab.says("You are in")
    room.show(Waiting("Step 8"))
    tab.says("Step 8")
    tab.close()


def test_a_dead_line_is_noticed_when_the_phone_wakes(room: Room, browser: Browser) -> None:
    """The line says nothing any more, and no error either, as when a network went in its sleep."""
    tab = browser.tab("about:blank")
    tab.begins_with(
        "window.lines = 0; window.slept = 0; const now = Date.now;"
        " Date.now = () => now() + window.slept;"
        " window.EventSource = class { static CLOSED = 2; readyState = 1; close() {}"
        " addEventListener() {} set onopen(told) { window.lines += 1; setTimeout(told); } };"
    )
    tab.go(room.invitation)
    tab.says("Connected")
    room.show(Waiting("Step 9"))
    assert tab.run("window.lines") == 1
    tab.run("window.slept = 60000; document.dispatchEvent(new Event('visibilitychange'))")
    tab.says("Step 9")
    tab.until("window.lines == 2")
    tab.close()


def test_a_room_that_was_killed_has_its_phones_again(browser: Browser) -> None:
    room = RoomApart()
    room.start()
    asked = Poll(id="p", title="Well?", about=("a",))
    try:
        room.open(asked, 1, {"a": "Join"}, "en")
        tab = browser.tab(room.invitation)
        tab.click(".tens button", 7)
        tab.click("button[type=submit]")
        tab.says("Your vote is in")
        tab.click("summary")
        tab.click("#remark")
        tab.type("half a thou")
        end = time.monotonic() + PATIENCE
        while not (room.votes and room.hall.guests()):
            assert time.monotonic() < end
            time.sleep(0.02)
        assert room._process is not None
        room._process.kill()
        tab.until("document.querySelector('#link').dataset.key != 'link.live'")
        kept = room.close()
        room.stop()
        room = room.again()
        room.start()
        room.show(Waiting("Step 4"))
        tab.says("Step 4")
        tab.says("Connected")
        room.open(asked, 1, {"a": "Join"}, "en", kept)
        tab.until("document.querySelector('[aria-pressed=true]').textContent == '70'")
        assert tab.run("document.querySelector('#remark').value") == "half a thou"
        tab.click(".tens button", 2)
        tab.says("Not sent yet")
        tab.click("button[type=submit]")
        tab.says("Your vote is in")
        assert [ballot.value for ballot in room.close()] == [20]
        tab.close()
    finally:
        room.stop()


def test_typed_words_stay_when_a_question_opens_and_who_was_too_late_is_told(
    room: Room, browser: Browser
) -> None:
    tab = browser.tab(room.invitation)
    tab.says("You are in")
    tab.click("summary")
    tab.click("#remark")
    tab.type("half a thou")
    for number in (1, 2):  # the second opens over the first: nothing was seen between
        room.open(Poll(id="p", title="Well?", about=("a",)), number, {"a": "Join"}, "en")
        tab.says(f"Vote, round {number}")
        room.close()
    tab.says("closed before you sent an answer")
    tab.type("ght")
    assert tab.run("document.querySelector('#remark').value") == "half a thought"
    place = tab.run(
        "(() => { const r = document.querySelector('#remark').getBoundingClientRect();"
        " return [r.top, innerHeight - r.bottom]; })()"
    )
    assert min(place) >= 0, "what is typed stays in sight"
    tab.reload()
    tab.until("document.querySelector('#remark').value == 'half a thought'")
    tab.click("#park-send")
    tab.says("Your remark is parked.")
    tab.reload()
    tab.says("Send a remark")
    assert tab.run("document.querySelector('#remark').value") == ""
    tab.close()


def test_a_browser_that_keeps_no_cookie_is_told_so(room: Room, browser: Browser) -> None:
    tab = browser.tab("about:blank")
    tab.begins_with(
        "const asked = window.fetch;"
        " window.fetch = (path, more) => asked(path, {...more, credentials: 'omit'});"
    )
    tab.go(room.invitation)
    tab.says("This browser keeps no cookies")
    tab.close()


def test_a_closed_room_says_so(room: Room, browser: Browser) -> None:
    tab = browser.tab(room.invitation)
    tab.says("Connected")
    room.stop()
    tab.says("The room is closed")
    tab.close()


def test_a_page_of_another_site_can_neither_read_nor_vote(room: Room, browser: Browser) -> None:
    """From a file, whose origin is none, in the very browser that is in the room."""
    tab = browser.tab(room.invitation)
    tab.says("You are in")
    room.open(Poll(id="p", title="Well?", about=("a",)), 1, {"a": "Join"}, "en")
    tab.says("Vote, round 1")
    tab.go("data:text/html,<title>elsewhere</title>")
    tab.until("document.title == 'elsewhere'")
    vote = json.dumps({"poll": "p", "round": 1, "value": 99})
    for kind in ("text/plain", "application/json"):
        sent = tab.run(
            f"fetch({json.dumps(room.url + 'api/vote')}, {{method: 'POST', credentials: 'include',"
            f" mode: '{'no-cors' if kind == 'text/plain' else 'cors'}',"
            f" headers: {{'Content-Type': '{kind}'}}, body: {json.dumps(vote)}}})"
            ".then((answer) => answer.type, () => 'refused')"
        )
        assert sent in ("opaque", "refused")
    read = tab.run(
        f"fetch({json.dumps(room.url + 'api/state')}, {{credentials: 'include'}})"
        ".then((answer) => answer.text(), () => 'refused')"
    )
    assert read == "refused"
    assert room.votes == 0
    tab.close()
