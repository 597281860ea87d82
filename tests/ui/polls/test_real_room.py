"""The window with its room in a process of its own, and phones that reach it over the network."""

from __future__ import annotations

import os
import signal
import socket

import pytest

from argmap.model.records import Poll
from argmap.ui.polls.banner import RoomBanner
from argmap.ui.polls.page import PollsPage
from argmap.workshop.apart import RoomApart
from argmap.workshop.room import LOOPBACK, Interface
from ui.driver import Driver, until
from workshop.phones import Phone


@pytest.fixture
def poll(driver: Driver) -> Poll:
    """A poll that is made and opened, and the room opened on this computer, all in the window."""
    driver.do("page.polls")
    page = driver.context.pages.page("polls")
    assert isinstance(page, PollsPage)
    rows = driver.document.statements
    driver.select(next(id for id, row in rows.items() if row.kind == "assumption"))
    page.add("agree")
    page.phones.setChecked(True)
    networks = page.room.networks
    names = [networks.itemText(n) for n in range(networks.count())]
    networks.setCurrentIndex(next(n for n, name in enumerate(names) if "127.0.0.1" in name))
    page.room.starting.click()
    driver.do("poll.turn")
    driver.settle()
    assert page.poll is not None
    return page.poll


def room(driver: Driver) -> RoomApart:
    made = driver.context.polling.room
    assert isinstance(made, RoomApart)
    return made


def banner(driver: Driver) -> RoomBanner:
    found = driver.window.findChild(RoomBanner)
    assert isinstance(found, RoomBanner)
    return found


def two_votes(driver: Driver, poll: Poll) -> list[Phone]:
    phones = [Phone(room(driver)).join() for _ in range(2)]
    for phone, value in zip(phones, ("agree", "disagree"), strict=True):
        # the round crosses to the other process, a phone may come before it
        until(lambda phone=phone, value=value: phone.vote(value, poll.id) == 200)
    votes = driver.context.polling
    until(lambda: votes.votes == 2)
    return phones


def pid(driver: Driver) -> int:
    process = room(driver)._process
    assert process is not None
    return process.pid


def gone(pid: int, port: int) -> bool:
    """Whether there is no such process, and nobody at its port."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        with socket.socket() as line:
            return line.connect_ex(("127.0.0.1", port)) != 0
    return False


def test_two_phones_vote_and_say_something_and_a_key_ends_it(driver: Driver, poll: Poll) -> None:
    phones = two_votes(driver, poll)
    until(lambda: "Phones: 2" in banner(driver).words.text())
    assert phones[0].remark("What about the fishermen?") == 200
    until(lambda: [each.text for each in driver.document.remarks.values()])
    assert [each.by for each in driver.document.remarks.values()] == ["participant"]
    driver.press_for("poll.turn")
    ballots = driver.document.polls[poll.id].rounds[0].ballots
    assert sorted(f"{each.value}" for each in ballots) == ["agree", "disagree"]
    first = {each.voter for each in ballots}
    until(lambda: phones[1].sees()["state"]["what"] == "result")
    left, port = pid(driver), room(driver).port
    driver.press_for("room.panic")
    assert driver.context.polling.room is None
    assert gone(left, port)
    assert not banner(driver).isVisible()
    assert driver.context.polling.start_room(LOOPBACK)  # after the break
    driver.do("poll.turn")
    for phone in phones:
        phone.room = room(driver)
        phone.join()
        until(lambda phone=phone: phone.vote("pass", poll.id, 2) == 200)
    driver.do("poll.turn")
    ballots = driver.document.polls[poll.id].rounds[1].ballots
    assert {each.voter for each in ballots} == first, "both rounds can be compared"


def test_a_room_that_is_killed_is_told_and_opened_again_with_its_phones_and_votes(
    driver: Driver, poll: Poll
) -> None:
    phones = two_votes(driver, poll)
    port = room(driver).port
    os.kill(pid(driver), signal.SIGKILL)
    until(banner(driver).again.isVisible)
    votes = driver.context.polling
    assert "stopped by itself" in driver.said
    assert "stopped by itself" in banner(driver).words.text()
    assert votes.votes == 2
    banner(driver).again.click()
    driver.settle()
    assert (room(driver).port, votes.votes) == (port, 2)
    assert not banner(driver).again.isVisible()
    until(lambda: phones[1].sees()["state"])
    until(lambda: phones[1].sees()["mine"] == "disagree")
    assert phones[1].vote("pass", poll.id) == 200, "it is known, and changes what it said"
    driver.do("poll.turn")
    ballots = driver.document.polls[poll.id].rounds[0].ballots
    assert sorted(f"{each.value}" for each in ballots) == ["agree", "pass"]


def test_a_network_that_goes_is_told_and_waited_for(driver: Driver, poll: Poll) -> None:
    """``tests/workshop/vanishing.py`` takes a network away for real."""
    (phone, _) = two_votes(driver, poll)
    here = room(driver).interface
    room(driver).interface = Interface("wlan0", "203.0.113.77", "wifi")  # TEST-NET-3: nobody has it
    until(lambda: "network is gone" in banner(driver).words.text())
    assert "network is gone" in driver.furniture.arrangement._vote(), "the presenter sees it, too"
    assert driver.context.polling.votes == 2
    room(driver).interface = here
    until(lambda: "The room is open" in banner(driver).words.text())
    assert phone.vote("pass", poll.id) == 200


def test_a_window_that_closes_leaves_no_room_behind_and_loses_no_vote(
    driver: Driver, poll: Poll
) -> None:
    two_votes(driver, poll)
    left, port = pid(driver), room(driver).port
    path = driver.context.session.path if driver.context.session else None
    driver.asking.answers.append("save")
    driver.window.close()
    driver.settle()
    assert gone(left, port)
    assert path is not None
    assert path.read_text("utf-8").count('"voter"') == 2
