"""The room in a process of its own: the same room, and what happens when either side goes."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from argmap.model.records import Ballot
from argmap.workshop.apart import RoomApart, _Closed, _Seen
from argmap.workshop.room import Limits, RoomError, Waiting
from workshop.phones import LIFTED, POLL, WORDING, Phone, Stream, at_last


@pytest.fixture
def room() -> Iterator[RoomApart]:
    before = set(threading.enumerate())
    made = RoomApart(limits=LIFTED)
    made.start()
    try:
        yield made
    finally:
        made.stop()
    assert set(threading.enumerate()) <= before


def closed(port: int) -> bool:
    """Whether nobody listens there any more."""
    try:
        socket.create_connection(("127.0.0.1", port), timeout=30).close()
    except OSError:
        return True
    return False


def test_it_is_the_same_room_to_phones_and_to_whoever_drives_it(room: RoomApart) -> None:
    room.show(Waiting("Step 2"))
    phones = [Phone(room).join() for _ in range(3)]
    stream = Stream(phones[0])
    at_last(lambda: (room.devices, room.listening) == (3, 1))
    at_last(lambda: phones[1].sees()["state"]["title"] == "Step 2")
    room.open(POLL, 1, WORDING, "en")
    with pytest.raises(ValueError, match="open"):
        room.open(POLL, 2, WORDING)
    at_last(lambda: phones[0].sees()["state"]["what"] == "vote")
    for value, phone in enumerate(phones):
        assert phone.vote(value) == 200
    at_last(lambda: room.votes == 3)
    assert phones[2].vote(77) == 200
    first = room.close()
    assert sorted(ballot.value for ballot in first) == [0, 1, 77]
    assert (room.votes, room.close()) == (0, ())
    assert phones[0].vote(5) == 409
    room.open(POLL, 2, WORDING)
    at_last(lambda: phones[0].vote(9, number=2) == 200)
    assert room.close()[0].voter in {ballot.voter for ballot in first}, "rounds can be paired"
    assert phones[1].remark("What about winter?") == 200
    room.stop()
    assert [remark.text for remark in room.take()] == ["What about winter?"], "none is lost"
    assert not room.running
    assert closed(room.port)
    while stream.next()[0] == "message":
        pass
    stream.close()


def test_when_its_process_dies_the_votes_are_still_here(room: RoomApart) -> None:
    room.open(POLL, 1, WORDING)
    phone = Phone(room).join()
    at_last(lambda: phone.vote(60) == 200)
    at_last(lambda: room.votes == 1)
    process = room._process
    assert process is not None
    os.kill(process.pid, signal.SIGTERM)
    at_last(lambda: not room.running)
    room.show(Waiting("nobody hears this, and nothing breaks"))
    assert [ballot.value for ballot in room.close()] == [60]


def test_what_comes_late_is_not_taken_for_votes_of_the_next_round() -> None:
    room = RoomApart()
    room.open(POLL, 1, WORDING)
    ballots = (Ballot(voter="a", value=60),)
    room._keep(_Seen(ballots=ballots, about=("poll", 1)))
    assert room.votes == 1
    assert room.close() == ballots
    room.open(POLL, 2, WORDING)
    room._keep(_Seen(ballots=ballots, about=("poll", 1)))
    room._keep(_Closed(ballots, ("poll", 1)))
    assert (room.votes, room.close()) == (0, ())


def test_what_cannot_be_opened_is_told_in_a_sentence(capfd: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(RoomError, match=rf"Port {port} of 127\.0\.0\.1 cannot be had"):
            RoomApart(port=port, limits=Limits()).start()
    assert capfd.readouterr().err == "", "its process ended in peace"


def test_it_is_opened_again_where_it_was_while_phones_still_hold_their_lines(
    room: RoomApart,
) -> None:
    phone = Phone(room).join()
    stream = Stream(phone)
    at_last(lambda: bool(room.hall.guests()))
    process = room._process
    assert process is not None
    process.kill()
    at_last(lambda: not room.running)
    room.stop()
    again = room.again()
    again.start()
    try:
        assert (again.port, again.hall.token) == (room.port, room.hall.token)
        phone.room = again
        at_last(lambda: phone.sees()["state"] is not None)
    finally:
        again.stop()
        stream.close()


def test_it_ends_with_the_program_however_that_ended() -> None:
    code = (
        "from argmap.workshop.apart import RoomApart; room = RoomApart(); room.start();"
        " print(room.port, flush=True); input()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        port = int(program.stdout.readline())
        assert not closed(port)
        program.kill()
        at_last(lambda: closed(port))
