"""The room without its network."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model.records import Poll, PollType, Round
from argmap.workshop.asking import Ask
from argmap.workshop.hall import Device, Entry, Hall
from argmap.workshop.limits import Bucket, Limits, Tries, network
from argmap.workshop.showing import Bar, Outcome, Shift, Waiting
from strategies import any_text

WORDING = {"a": "Join", "b": "Stay out", "c": "Only with a treaty"}


def ask(kind: PollType = "credence", number: int = 1, poll: str = "poll") -> Ask:
    return Ask.of(Poll(id=poll, title="Well?", type=kind), number, WORDING)


def inside(hall: Hall) -> Device:
    entry = hall.admit(hall.token, "192.0.2.7")
    assert isinstance(entry, Entry)
    device = hall.known(entry.cookie)
    assert device is not None
    return device


def told(hall: Hall, device: Device) -> Any:
    return json.loads(hall.state(device))


# --- coming in ---------------------------------------------------------------------------------


def test_the_token_has_128_bits_and_the_code_six_digits() -> None:
    halls = [Hall() for _ in range(50)]
    assert all(len(hall.token) == 22 for hall in halls)  # 16 bytes in base64
    assert all(len(hall.code) == 6 and hall.code.isdecimal() for hall in halls)
    assert len({hall.token for hall in halls}) == 50
    assert len({hall.code for hall in halls}) > 45


def test_five_wrong_codes_in_a_minute_and_no_more() -> None:
    now = [0.0]
    hall = Hall(clock=lambda: now[0])
    for _ in range(5):
        assert hall.admit("wrong", "192.0.2.7") == "key"
    assert hall.admit(hall.code, "192.0.2.7") == "tries"
    assert isinstance(hall.admit(hall.code, "192.0.2.8"), Entry), "others may"
    assert isinstance(hall.admit(hall.token, "192.0.2.7"), Entry), "the QR code always does"
    now[0] = 60.0
    assert isinstance(hall.admit(hall.code, "192.0.2.7"), Entry)


def test_many_addresses_do_not_get_more_tries_in_all() -> None:
    tries = Tries(Limits(tries_in_all=60))
    wrong = 0
    for number in range(1000):
        address = f"2001:db8:0:{number:x}::7"
        if tries.allowed(address, 0.0):
            tries.wrong(address, 0.0)
            wrong += 1
    assert wrong == 60
    assert tries.allowed("192.0.2.7", 61.0)
    assert not tries._by_address, "nothing is kept after the minute"


def test_a_phone_that_changes_its_ipv6_address_stays_the_same_to_us() -> None:
    assert network("2001:db8:1:2:aaaa::1") == network("2001:db8:1:2:bbbb::9")
    assert network("192.0.2.7") != network("192.0.2.8")


def test_right_codes_are_no_tries() -> None:
    hall = Hall()
    assert all(isinstance(hall.admit(hall.code, "192.0.2.7"), Entry) for _ in range(40))


def test_no_more_devices_than_the_cap() -> None:
    hall = Hall(Limits(devices=3))
    for _ in range(3):
        inside(hall)
    assert hall.admit(hall.token, "192.0.2.7") == "full"
    assert hall.devices == 3


def test_devices_that_did_nothing_and_are_not_there_make_room_when_it_is_full() -> None:
    now = [0.0]
    hall = Hall(Limits(devices=4), clock=lambda: now[0])
    voting, saying, listening, _ = (inside(hall) for _ in range(4))
    hall.open(ask())
    assert hall.vote(voting, "poll", 1, 50) is None
    assert hall.park(saying, "hello") is None
    listening.listening += 1
    now[0] = 59.0
    assert hall.admit(hall.token, "192.0.2.7") == "full"
    now[0] = 60.0
    assert isinstance(hall.admit(hall.token, "192.0.2.7"), Entry)
    assert hall.admit(hall.token, "192.0.2.7") == "full"
    assert all(hall.known(each.cookie) is each for each in (voting, saying, listening))
    assert hall.devices == 4


def test_ten_requests_at_once_and_then_ten_a_second() -> None:
    bucket = Bucket(10.0, 10.0)
    assert sum(bucket.take(0.0) for _ in range(50)) == 10
    assert sum(bucket.take(0.5) for _ in range(50)) == 5
    assert sum(bucket.take(99.0) for _ in range(50)) == 10


# --- voting ------------------------------------------------------------------------------------


@given(st.lists(st.tuples(st.integers(0, 4), st.integers(0, 100)), max_size=60))
def test_one_ballot_a_device_and_the_last_one_counts(votes: list[tuple[int, int]]) -> None:
    hall = Hall()
    devices = [inside(hall) for _ in range(5)]
    hall.open(ask())
    last: dict[int, int] = {}
    for number, value in votes:
        assert hall.vote(devices[number], "poll", 1, value) is None
        last[number] = value
        assert told(hall, devices[number])["mine"] == value
    assert hall.votes == len(last)
    ballots = hall.close()
    assert Counter(ballot.value for ballot in ballots) == Counter(last.values())
    assert len({ballot.voter for ballot in ballots}) == len(last)
    assert hall.close() == (), "and they are handed over once"
    Round(ballots=ballots)


def test_a_voter_is_the_same_in_both_rounds_and_another_in_another_poll() -> None:
    hall = Hall()
    devices = [inside(hall) for _ in range(20)]
    voters: list[dict[str, object]] = []
    for poll, number in (("poll", 1), ("poll", 2), ("other", 1)):
        hall.open(ask(number=number, poll=poll))
        for value, device in enumerate(devices):
            assert hall.vote(device, poll, number, value) is None
        voters.append({ballot.voter: ballot.value for ballot in hall.close()})
    first, second, other = voters
    assert first == second
    assert not first.keys() & other.keys()


def test_a_voter_is_not_the_cookie_and_the_order_says_nothing() -> None:
    hall = Hall()
    entries = [hall.admit(hall.token, "192.0.2.7") for _ in range(40)]
    cookies = [entry.cookie for entry in entries if isinstance(entry, Entry)]
    hall.open(ask())
    for value, cookie in enumerate(cookies):
        device = hall.known(cookie)
        assert device is not None
        hall.vote(device, "poll", 1, value)
    ballots = hall.close()
    assert [ballot.value for ballot in ballots] != list(range(40))
    assert not any(ballot.voter in cookie for ballot in ballots for cookie in cookies)


FITTING: dict[str, list[Any]] = {
    "credence": [0, 1, 50, 100],
    "agree": ["agree", "disagree", "pass"],
    "choose": ["a", "b", "c"],
    "rank": [["a", "b", "c"], ["c", "a", "b"]],
}
odd: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | any_text | st.sampled_from("abc"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(any_text, inner, max_size=2),
    max_leaves=8,
)


@pytest.mark.parametrize("kind", get_args(PollType))
def test_what_fits_is_taken(kind: PollType) -> None:
    for value in FITTING[kind]:
        assert ask(kind).fits(value) == (tuple(value) if kind == "rank" else value)


@given(kind=st.sampled_from(get_args(PollType)), value=odd)
def test_what_does_not_fit_is_refused_and_changes_nothing(kind: PollType, value: Any) -> None:
    hall = Hall()
    device = inside(hall)
    hall.open(ask(kind))
    fits = (
        isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 100
        if kind == "credence"
        else value in (["a", "b", "c"], ["a", "c", "b"], ["b", "a", "c"], ["b", "c", "a"])
        or value in (["c", "a", "b"], ["c", "b", "a"])
        if kind == "rank"
        else value in FITTING[kind]
    )
    assert hall.vote(device, "poll", 1, value) == (None if fits else "value")
    assert hall.votes == int(fits)


@given(poll=odd, number=odd)
def test_a_vote_for_another_round_is_refused(poll: Any, number: Any) -> None:
    hall = Hall()
    device = inside(hall)
    assert hall.vote(device, poll, number, 50) == "closed", "nothing is open"
    hall.open(ask(number=2))
    if (poll, number) != ("poll", 2):
        assert hall.vote(device, poll, number, 50) == "closed"
    assert hall.vote(device, "poll", 2, 50) is None
    hall.close()
    assert hall.vote(device, "poll", 2, 50) == "closed"


def test_a_second_round_cannot_open_over_an_open_one() -> None:
    hall = Hall()
    hall.open(ask())
    with pytest.raises(ValueError, match="open"):
        hall.open(ask(number=2))


@pytest.mark.parametrize("kind", ["choose", "rank"])
def test_there_must_be_something_to_choose_between(kind: PollType) -> None:
    with pytest.raises(ValueError, match="2"):
        Ask.of(Poll(id="p", title="", type=kind), 1, {"a": "Join"})


# --- what is shown -----------------------------------------------------------------------------

RESULT = Outcome(
    "credence", "Well?", "Join", 6, 1, (Bar("0–9", 6),), 4, (2, 5.5), Shift(5, 1, 2, 2)
)


def test_nothing_of_any_result_is_told_while_a_round_is_open() -> None:
    hall = Hall()
    devices = [inside(hall) for _ in range(6)]
    hall.show(RESULT)
    assert told(hall, devices[0])["state"]["what"] == "result"
    hall.open(ask(number=2))
    for value, device in enumerate(devices):
        hall.vote(device, "poll", 2, value + 90)
    hall.show(RESULT)  # even when somebody asks for it
    state = told(hall, devices[0])["state"]
    assert state.keys() == {"what", "ask", "version"}
    assert state["what"] == "vote"
    assert told(hall, devices[0])["mine"] == 90
    hall.close()
    assert told(hall, devices[0])["state"]["what"] == "wait", "until the new result is shown"


@given(count=st.integers(0, 4), pairs=st.integers(0, 4))
def test_under_five_nothing_is_broken_down(count: int, pairs: int) -> None:
    shown = Outcome("agree", "Well?", "", count, 1, (Bar("agree", count),), 1, (0, 1)).as_json()
    always = {"type", "title", "text", "count", "round", "least", "reworded", "between", "untold"}
    assert shown["result"].keys() == always
    moved = Outcome("agree", "Well?", "", 9, 2, (), None, None, Shift(pairs, 0, 0, pairs))
    assert "shift" not in moved.as_json()["result"]


@given(title=any_text, text=any_text)
def test_a_state_is_one_line_of_ascii_whatever_the_texts_are(title: str, text: str) -> None:
    hall = Hall()
    device = inside(hall)
    hall.show(Waiting(title))
    assert told(hall, device)["state"]["title"] == title
    hall.open(Ask.of(Poll(id="p", title=title), 1, {"s": text}))
    line = hall.state(device)
    assert line.isascii()
    assert b"\n" not in line
    assert b"\r" not in line
    assert json.loads(line)["state"]["ask"]["options"] == [{"id": "s", "text": text}]


# --- remarks -----------------------------------------------------------------------------------


def test_remarks_come_once_in_their_order() -> None:
    hall = Hall()
    device = inside(hall)
    for words in ("first", " 둘째\n줄 ", "= 1 + 1"):
        assert hall.park(device, words) is None
    assert [remark.text for remark in hall.take()] == ["first", "둘째\n줄", "= 1 + 1"]
    assert hall.take() == ()


@given(odd | st.text(min_size=490, max_size=520))
def test_a_remark_is_a_text_of_some_length_without_controls(words: Any) -> None:
    hall = Hall()
    refusal = hall.park(inside(hall), words)
    taken = hall.take()
    assert (refusal is None) == bool(taken)
    for remark in taken:
        assert 0 < len(remark.text) <= 500
        assert all(c.isprintable() or c in "\n\u200d" for c in remark.text)


def test_remarks_are_capped_by_device_and_in_all_and_what_was_not_taken_is_counted() -> None:
    hall = Hall(Limits(remarks_per_device=2, remarks_in_all=5))
    devices = [inside(hall) for _ in range(4)]
    parked = [hall.park(device, f"{n}") for device in devices for n in range(3)]
    assert parked == [None, None, "enough"] * 2 + [None, "lot", "lot"] + ["lot"] * 3
    assert len(hall.take(2)) == 2
    assert len(hall.take()) == 3
    assert hall.park(devices[3], "taken ones count, too") == "lot"
    assert hall.turned_away == 8


def test_a_device_sends_some_remarks_at_once_and_then_one_in_a_while() -> None:
    now = [0.0]
    hall = Hall(clock=lambda: now[0])
    device = inside(hall)
    assert [hall.park(device, f"{n}") for n in range(7)] == [None] * 5 + ["often"] * 2
    now[0] = 10.0
    assert [hall.park(device, f"{n}") for n in (5, 6)] == [None, "often"]
    assert hall.turned_away == 0, "it can be sent again"


def test_a_remark_whose_answer_was_lost_is_parked_once() -> None:
    hall = Hall()
    device = inside(hall)
    assert [hall.park(device, words) for words in ("once", "once", "twice", "once")] == [None] * 4
    assert [remark.text for remark in hall.take()] == ["once", "twice", "once"]


# --- opened again ------------------------------------------------------------------------------


def test_a_room_that_is_opened_again_knows_its_devices_and_counts_each_once() -> None:
    hall = Hall()
    entries = [hall.admit(hall.token, "192.0.2.7") for _ in range(2)]
    cookies = [entry.cookie for entry in entries if isinstance(entry, Entry)]
    hall.open(ask())
    for cookie, value in zip(cookies, (10, 20), strict=True):
        device = hall.known(cookie)
        assert device is not None
        assert hall.vote(device, "poll", 1, value) is None
    assert {guest.cookie for guest in hall.fresh()} == set(cookies)
    assert hall.fresh() == ()
    again = Hall()
    again.expect(hall.guests())
    again.open(ask(), hall.close())
    device = again.known(cookies[1])
    assert device is not None
    assert told(again, device)["mine"] == 20
    assert again.vote(device, "poll", 1, 30) is None
    assert sorted(ballot.value for ballot in again.close()) == [10, 30]
