"""The room over a real socket: what phones can do, and what nobody can."""

from __future__ import annotations

import contextlib
import http.client
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from argmap.workshop import addresses as machine
from argmap.workshop.room import (
    Bar,
    Interface,
    Limits,
    Outcome,
    Room,
    RoomError,
    Waiting,
    addresses,
)
from own_process import printed
from workshop.phones import (
    LIFTED,
    POLL,
    WORDING,
    Phone,
    Stream,
    at_last,
    bytes_in,
    opened,
    read_all,
)


@pytest.fixture
def room() -> Iterator[Room]:
    with opened() as made:
        yield made


@pytest.fixture
def voting(room: Room) -> Room:
    room.open(POLL, 1, WORDING)
    return room


@pytest.fixture(scope="module")
def steady() -> Iterator[Room]:
    """One room for many requests that must change nothing."""
    with opened(replace(LIFTED, tries_per_minute=10**6, tries_in_all=10**6)) as made:
        made.open(POLL, 1, WORDING)
        yield made


# --- open and close ----------------------------------------------------------------------------


def test_nothing_listens_before_and_after() -> None:
    room = Room()
    assert not room.running
    room.start()
    assert room.running
    assert room.interface.address == "127.0.0.1"
    port = room.port
    Phone(room).join().sees()
    room.stop()
    assert not room.running
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=5).close()
    room.stop()  # again is nothing


def test_the_server_is_not_loaded_before_a_room_opens() -> None:
    code = (
        "import sys, argmap.workshop.room as room; room.Room(); heavy = {'starlette', 'uvicorn',"
        " 'httptools', 'segno', 'ifaddr', 'asyncio'}; print(sorted(heavy & set(sys.modules)))"
    )
    assert printed(code).strip() == "[]"


def test_the_process_may_hold_as_many_lines_as_the_room_takes() -> None:
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (min(700, before[1]), before[1]))
        with opened():
            soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        assert soft >= min(1500, hard)
        assert hard == before[1]
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)


def test_its_threads_end_with_it_even_when_pages_listen_and_lines_hang() -> None:
    before = set(threading.enumerate())
    with opened() as room:
        phone = Phone(room).join()
        streams = [Stream(phone) for _ in range(3)]
        hanging = socket.create_connection(("127.0.0.1", room.port), timeout=30)
        hanging.sendall(b"GET / HTTP/1.1\r\nHost:")
        begun = time.thread_time()
        room.stop()
        assert time.thread_time() - begun < 0.5
        assert read_all(hanging) == b""
        hanging.close()
        for stream in streams:
            assert stream.next()[0] == "message"
            assert stream.next()[0] == "over"
            assert stream.next()[0] == "end"
            stream.close()
    assert set(threading.enumerate()) <= before


def test_it_opens_again_after_closing_with_a_new_token(room: Room) -> None:
    again = Room()
    again.start()
    try:
        assert again.port != room.port
        assert again.hall.token != room.hall.token
        assert Phone(again).join(room.hall.token).status == 403
    finally:
        again.stop()


def test_a_port_in_use_is_told_in_a_sentence(room: Room) -> None:
    with pytest.raises(RoomError, match=rf"Port {room.port} of 127\.0\.0\.1 cannot be had"):
        Room(port=room.port).start()
    with pytest.raises(RoomError, match="cannot be had"):
        Room(port=70_000).start()


def test_an_interface_that_vanished_is_told_in_a_sentence(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = Interface("wlan0", "203.0.113.77", "wifi")  # TEST-NET-3: nobody has it
    with pytest.raises(RoomError, match=r"no address 203\.0\.113\.77 any more"):
        Room(gone).start()
    room.interface = gone
    assert not room.reachable
    room.stop()


def test_it_listens_on_the_chosen_address_alone(room: Room) -> None:
    others = [each for each in addresses() if each.address not in ("127.0.0.1", "::1")]
    for other in others:
        with pytest.raises(OSError):
            socket.create_connection((other.address, room.port), timeout=5).close()


def test_it_opens_on_every_address_of_this_machine() -> None:
    for each in addresses():
        room = Room(each)
        room.start()
        try:
            line = http.client.HTTPConnection(each.address, room.port, timeout=30)
            line.request("GET", "/", headers={"Host": room.url[7:-1]})
            assert line.getresponse().status == 200
            line.close()
            assert room.url == f"http://{each.host}:{room.port}/"
        finally:
            room.stop()


def test_the_qr_code_is_a_square_that_carries_the_token(room: Room) -> None:
    rows = room.qr()
    assert len(rows) == len(rows[0]) >= 25
    assert rows[0][:8] == (True,) * 7 + (False,)  # the finder pattern's edge
    assert room.invitation == f"http://127.0.0.1:{room.port}/#{room.hall.token}"
    assert room.hall.token not in room.url


# --- phones ------------------------------------------------------------------------------------


@pytest.mark.parametrize("by", ["token", "code"])
def test_a_phone_comes_in_votes_changes_its_mind_and_is_counted_once(room: Room, by: str) -> None:
    phone = Phone(room)
    assert phone.sees() == {"state": None}
    phone.join(getattr(room.hall, by))
    room.open(POLL, 1, WORDING, "en")
    assert phone.sees()["state"]["ask"]["options"] == [{"id": "s1", "text": WORDING["s1"]}]
    assert phone.vote(30) == 200
    assert phone.vote(70) == 200
    assert phone.sees()["mine"] == 70
    assert (room.devices, room.votes) == (1, 1)
    assert [ballot.value for ballot in room.close()] == [70]
    assert phone.vote(80) == 409


def test_a_code_may_be_typed_with_a_space_and_in_wide_digits(room: Room) -> None:
    assert Phone(room).join(f" {room.code[:3]} {room.code[3:]} ").status == 200
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in room.code)
    assert Phone(room).join(f"{wide[:3]}\u3000{wide[3:]}").status == 200


def test_coming_in_twice_is_one_device(room: Room) -> None:
    phone = Phone(room).join()
    cookie = phone.cookie
    phone.join("whatever")
    assert (phone.status, phone.cookie, room.devices) == (200, cookie, 1)


def test_a_wrong_token_stays_outside_and_is_soon_not_heard_any_more(room: Room) -> None:
    phone = Phone(room)
    seen = [phone.join("x" * 22).status for _ in range(7)]
    assert seen == [403] * 5 + [429] * 2
    assert phone.cookie == ""
    assert room.devices == 0
    assert phone.join(room.code).status == 429
    assert phone.join(room.hall.token).status == 200


def test_the_cookie_is_hidden_from_scripts_and_other_sites(room: Room) -> None:
    phone = Phone(room).join()
    traits = phone.headers["set-cookie"].lower()
    assert "httponly" in traits
    assert "samesite=strict" in traits
    assert "domain=" not in traits
    assert "path=/;" in traits + ";"
    assert room.hall.token not in phone.cookie
    assert phone.cookie.split("=")[0] == f"room-{room.port}"


def test_without_a_cookie_nothing_is_told_or_taken(voting: Room) -> None:
    stranger = Phone(voting)
    assert stranger.sees() == {"state": None}
    assert stranger.vote(50) == 401
    assert stranger.remark("hello") == 401
    stranger.ask("GET", "/api/events")
    assert stranger.status == 401
    stranger.cookie = f"room-{voting.port}=made-up"
    assert stranger.vote(50) == 401
    assert (voting.votes, voting.take()) == (0, ())


def test_a_page_follows_live(room: Room) -> None:
    phone = Phone(room).join()
    stream = Stream(phone)
    assert stream.next()[1]["state"]["what"] == "wait"
    at_last(lambda: room.listening == 1)
    room.show(Waiting("Step 2: what speaks for it"))
    assert stream.next()[1]["state"]["title"] == "Step 2: what speaks for it"
    room.open(POLL, 1, WORDING)
    assert stream.next()[1]["state"]["ask"]["round"] == 1
    phone.vote(40)
    room.close()
    assert stream.next()[1]["state"]["what"] == "wait"
    room.show(Outcome("credence", "Will it hold?", "", 7, 1, (Bar("0–9", 7),), 4, (3, 5)))
    assert stream.next()[1]["state"]["result"]["median"] == 4
    stream.close()


def test_a_device_has_few_streams_and_the_newest_ones_stay(room: Room) -> None:
    phone = Phone(room).join()
    streams = [Stream(phone) for _ in range(5)]
    for stream in streams:
        assert stream.next()[0] == "message"
    at_last(lambda: room.listening == 3)
    room.show(Waiting("on"))
    assert [stream.next()[0] for stream in streams] == ["end"] * 2 + ["message"] * 3
    for stream in streams:
        stream.close()


def test_remarks_reach_the_facilitator(room: Room) -> None:
    phone = Phone(room).join()
    assert phone.remark("</script><b>겨울은?</b> =1+1") == 200
    assert phone.remark("x" * 501) == 422
    assert phone.remark(["no", "text"]) == 422
    assert [remark.text for remark in room.take()] == ["</script><b>겨울은?</b> =1+1"]


def test_a_text_of_30000_characters_goes_out_whole(room: Room) -> None:
    phone = Phone(room).join()
    long = "\u202e</script>\u2028 긴 글 " * 2000
    room.open(POLL, 1, {"s1": long})
    assert phone.sees()["state"]["ask"]["options"][0]["text"] == long
    stream = Stream(phone)
    assert stream.next()[1]["state"]["ask"]["options"][0]["text"] == long
    stream.close()


def test_ten_thousand_votes_of_one_device_are_one_ballot() -> None:
    with opened(Limits()) as room:
        room.open(POLL, 1, WORDING)
        phone = Phone(room).join()
        seen: list[int] = []
        body = b'{"poll":"poll","round":1,"value":%d}'
        line = http.client.HTTPConnection("127.0.0.1", room.port, timeout=30)
        for number in range(10_000):
            line.request("POST", "/api/vote", body % (number % 101), _headers(phone))
            answer = line.getresponse()
            answer.read()
            seen.append(answer.status)
        line.close()
        assert set(seen) <= {200, 429}
        assert seen[0] == 200
        assert room.votes == 1
        last = max(number for number, status in enumerate(seen) if status == 200)
        assert [ballot.value for ballot in room.close()] == [last % 101]


def _headers(phone: Phone) -> dict[str, str]:
    return {
        "Connection": "keep-alive",
        "Origin": phone.room.url[:-1],
        "Content-Type": "application/json",
        "Cookie": phone.cookie,
    }


def test_five_hundred_devices_and_no_more() -> None:
    with opened() as room:
        for _ in range(500):
            assert Phone(room).join().status == 200
        assert Phone(room).join().status == 503
        assert room.devices == 500


def test_a_device_that_asks_too_often_is_told_so() -> None:
    with opened(Limits()) as room:
        room.hall._clock = lambda: 0.0  # a slow machine asks less often than ten times a second
        phone = Phone(room).join()
        stream = Stream(phone)  # one of its ten
        seen = [phone.remark("again") for _ in range(40)]
        assert seen[:5] == [200] * 5
        assert 429 in seen
        stream.close()


# --- nobody else -------------------------------------------------------------------------------

FORGED: dict[str, tuple[dict[str, str | None], int]] = {
    "another host": ({"Host": "evil.example:80"}, 403),
    "a host that resolves to us": ({"Host": "127.0.0.1.nip.example"}, 403),
    "our host without its port": ({"Host": "127.0.0.1"}, 403),
    "an empty host": ({"Host": ""}, 403),
    "another origin": ({"Origin": "http://evil.example"}, 403),
    "the null origin": ({"Origin": "null"}, 403),
    "our origin at another port": ({"Origin": "http://127.0.0.1:1"}, 403),
    "our origin by https": ({"Origin": "https://127.0.0.1"}, 403),
    "no origin": ({"Origin": None}, 403),
    "another site": ({"Sec-Fetch-Site": "cross-site"}, 403),
    "the same site by another name": ({"Sec-Fetch-Site": "same-site"}, 403),
    "no site, as a click on a form has": ({"Sec-Fetch-Site": "none"}, 403),
    "plain text": ({"Content-Type": "text/plain"}, 415),
    "a form": ({"Content-Type": "application/x-www-form-urlencoded"}, 415),
    "parts": ({"Content-Type": "multipart/form-data; boundary=x"}, 415),
    "no type": ({"Content-Type": None}, 415),
    "json that is text": ({"Content-Type": "text/json"}, 415),
}


@pytest.mark.parametrize("what", FORGED)
def test_a_forged_vote_is_refused(steady: Room, what: str) -> None:
    phone = Phone(steady).join()
    headers, status = FORGED[what]
    given = {name.replace("-", "_"): value for name, value in headers.items()}
    assert phone.vote(50, **given) == status
    assert phone.sees()["mine"] is None
    assert phone.vote(50) == 200


@pytest.mark.parametrize("path", ["/", "/page.js", "/api/state", "/api/events", "/nowhere"])
@pytest.mark.parametrize(
    "headers", [{"Host": "evil.example"}, {"Origin": "http://evil.example"}], ids=["host", "origin"]
)
def test_nothing_is_read_by_a_forged_request(
    steady: Room, path: str, headers: dict[str, str | None]
) -> None:
    phone = Phone(steady).join()
    assert phone.ask("GET", path, **headers) == {"refused": next(iter(headers)).lower()}
    assert phone.status == 403


def test_another_site_may_lead_to_the_page_but_read_nothing_else(room: Room) -> None:
    phone = Phone(room).join()
    across: dict[str, str | None] = {"Sec_Fetch_Site": "cross-site"}
    phone.ask("GET", "/", **across)
    assert phone.status == 200
    for path in ("/page.js", "/api/state", "/api/events"):
        phone.ask("GET", path, **across)
        assert phone.status == 403


EVERY = {
    "content-security-policy": "default-src 'none'; ",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
}


@pytest.mark.parametrize(
    "path", ["/", "/page.css", "/page.js", "/words.json", "/icon.svg", "/api/state", "/nowhere"]
)
def test_every_answer_carries_the_headers_and_says_nothing_of_the_server(
    steady: Room, path: str
) -> None:
    phone = Phone(steady)
    for headers in ({}, {"Host": "evil.example"}):
        phone.ask("GET", path, **headers)
        for name, start in EVERY.items():
            assert phone.headers[name].startswith(start)
        policy = phone.headers["content-security-policy"]
        assert "unsafe" not in policy
        for closed in ("base-uri", "form-action", "frame-ancestors"):
            assert f"{closed} 'none'" in policy
        assert not {"server", "access-control-allow-origin", "x-powered-by"} & set(phone.headers)


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "BREW"])
def test_only_get_and_post_are_answered(steady: Room, method: str) -> None:
    answer = bytes_in(
        steady, f"{method} / HTTP/1.1\r\nHost: 127.0.0.1:{steady.port}\r\n\r\n".encode()
    )
    assert answer.startswith((b"HTTP/1.1 405", b"HTTP/1.1 400"))


ELSEWHERE = (
    "/../page.js", "/%2e%2e/%2e%2e/etc/passwd", "/..%2fpage.html", "//page.js", "/page.js/",
    "/page.js%00", "/PAGE.JS", "/page.js;x", "/./page.js", "/.%5c..%5cpage.js", "/%c0%ae%c0%ae/",
    "/room/page.js", "/api", "/api/state/", "/api//state", "/words.json%20",
)  # fmt: skip


@pytest.mark.parametrize("path", ELSEWHERE)
def test_there_is_nothing_beside_the_fixed_addresses(steady: Room, path: str) -> None:
    phone = Phone(steady).join()
    assert phone.ask("GET", path) == ""
    assert phone.status == 404


@pytest.mark.parametrize("origin", ["", "http://evil.example"])
def test_no_line_becomes_a_web_socket(steady: Room, origin: str) -> None:
    phone = Phone(steady).join()
    lines = [
        "GET /api/state HTTP/1.1", f"Host: {steady.url[7:-1]}", f"Cookie: {phone.cookie}",
        "Connection: Upgrade, close", "Upgrade: websocket", "Sec-WebSocket-Version: 13",
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
    ]  # fmt: skip
    lines += [f"Origin: {origin}"] if origin else []
    answer = bytes_in(steady, "\r\n".join([*lines, "", ""]).encode())
    assert answer.startswith(b"HTTP/1.1 403" if origin else (b"HTTP/1.1 200", b"HTTP/1.1 400"))


def test_an_old_vote_that_is_sent_again_counts_for_no_other_round(room: Room) -> None:
    phone = Phone(room).join()
    vote = b'{"poll":"poll","round":1,"value":20}'
    room.open(POLL, 1, WORDING)
    phone.ask("POST", "/api/vote", raw=vote)
    room.close()
    for poll, number in (("poll", 2), ("other", 1)):
        room.open(POLL.replace(id=poll), number, WORDING)
        phone.ask("POST", "/api/vote", raw=vote)
        assert phone.status == 409
        assert room.close() == ()


def test_who_was_in_the_room_before_counts_once_and_still_needs_the_new_key(room: Room) -> None:
    phone, stranger = Phone(room).join(), Phone(room).join()
    room.open(POLL, 1, WORDING)
    assert phone.vote(20) == 200
    kept = room.close()
    room.stop()
    with opened() as again:
        again.follow(room)
        again.open(POLL, 1, WORDING, kept=kept)
        for each in (phone, stranger):
            each.room = again
            assert each.vote(99) == 401, "nobody is in by having been in"
            assert each.join(room.code if room.code != again.code else "x").status == 403
            assert each.join().status == 200
        assert phone.sees()["mine"] == 20
        assert phone.vote(30) == 200
        assert stranger.vote(40) == 200
        third = Room()
        third.follow(again)
        assert {guest.cookie for guest in third.hall.recalled()} >= {phone.cookie.split("=")[1]}
        assert sorted(ballot.value for ballot in again.close()) == [30, 40]


def test_the_facilitator_has_no_address(room: Room) -> None:
    phone = Phone(room).join()
    for path in ("open", "close", "show", "stop", "results", "ballots", "remarks", "take"):
        for method in ("GET", "POST"):
            phone.ask(method, f"/api/{path}", {})
            assert phone.status == 404
    phone.ask("GET", "/api/vote")
    assert phone.status == 405


def test_bodies_are_small(voting: Room) -> None:
    phone = Phone(voting).join()
    vote = b'{"poll":"poll","round":1,"value":50}'
    phone.ask("POST", "/api/vote", raw=vote + b" " * (4096 - len(vote)))
    assert phone.status == 200
    phone.ask("POST", "/api/vote", raw=vote + b" " * (4097 - len(vote)))
    assert phone.status == 413
    head = _head(phone, "Transfer-Encoding: chunked")
    chunk = b"400\r\n" + b"x" * 1024 + b"\r\n"
    assert bytes_in(voting, head + chunk * 5).startswith(b"HTTP/1.1 413")
    assert bytes_in(voting, _head(phone, "Content-Length: 99999999999999999999")).startswith(
        (b"HTTP/1.1 413", b"HTTP/1.1 400")
    )


def _head(phone: Phone, *more: str) -> bytes:
    lines = ["POST /api/vote HTTP/1.1", f"Host: 127.0.0.1:{phone.room.port}"]
    lines += [f"{name}: {value}" for name, value in _headers(phone).items()]
    return "\r\n".join([*lines, *more, "", ""]).encode()


def test_headers_are_short(room: Room) -> None:
    long = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{room.port}\r\nX: {'x' * 20_000}\r\n\r\n"
    refused = (b"HTTP/1.1 400", b"HTTP/1.1 431")
    assert bytes_in(room, long.encode()).startswith(refused)
    many = "".join(f"X-{n}: y\r\n" for n in range(3000))
    got = bytes_in(room, f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{room.port}\r\n{many}\r\n".encode())
    assert got.startswith(refused)


def test_a_header_twice_is_refused(voting: Room) -> None:
    phone = Phone(voting).join()
    body = b'{"poll":"poll","round":1,"value":50}'
    for twice in (f"Origin: {voting.url[:-1]}", "Content-Type: application/json"):
        head = _head(phone, twice, f"Content-Length: {len(body)}")
        assert bytes_in(voting, head + body).startswith(b"HTTP/1.1 400")
    assert voting.votes == 0


MALFORMED: tuple[bytes, ...] = (
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 64,  # TLS to a plain port
    b"GET\r\n\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"GET / HTTP/1.1\r\n\r\n",  # no host
    b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
    b"\x00" * 100,
    b"GET /\x00 HTTP/1.1\r\nHost: x\r\n\r\n",
    "GET /한글 HTTP/1.1\r\nHost: x\r\n\r\n".encode(),
    b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
    b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\nabc",
    b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    b"\r\n" * 5000,
)


def test_malformed_http_is_hung_up_on() -> None:
    with opened(Limits(read_seconds=0.5)) as room:
        for data in MALFORMED:
            answer = bytes_in(room, data)
            assert not answer.startswith((b"HTTP/1.1 2", b"HTTP/1.1 5")), data
            assert b"uvicorn" not in answer.lower()
        at_last(lambda: _comes_in(room))


BODY_DUE = (
    b"POST /api/vote HTTP/1.1\r\nHost: HOST\r\nOrigin: http://HOST\r\n"
    b"Content-Type: application/json\r\nContent-Length: 99\r\n\r\n"
)


@pytest.mark.parametrize(
    "start",
    [
        b"",
        b"POST /api/vote HT",
        b"POST /api/vote HTTP/1.1\r\nHost: 127.0.0.1",
        BODY_DUE,
    ],
    ids=["nothing", "a line", "headers", "a body"],
)
def test_who_sends_byte_by_byte_is_hung_up_on_in_time(start: bytes) -> None:
    with opened(Limits(read_seconds=0.6)) as room:
        data = start.replace(b"HOST", f"127.0.0.1:{room.port}".encode())
        with socket.create_connection(("127.0.0.1", room.port), timeout=30) as line:
            line.sendall(data)
            line.settimeout(0.1)
            ended = False
            for _ in range(200):  # it goes on dripping, and that does not help
                try:
                    line.sendall(b"x")
                    if not line.recv(4096):
                        ended = True
                        break
                except TimeoutError:
                    continue
                except ConnectionError:
                    ended = True
                    break
            assert ended
        at_last(lambda: _comes_in(room))


def test_slow_lines_take_no_place_from_phones() -> None:
    with opened(Limits(connections=60, read_seconds=600)) as room:
        slow = [socket.create_connection(("127.0.0.1", room.port), timeout=30) for _ in range(40)]
        assert Phone(room).join().status == 200
        more = [socket.create_connection(("127.0.0.1", room.port), timeout=30) for _ in range(30)]
        at_last(lambda: sum(map(_gone, more)) >= 8)  # long before their time: they are too many
        for line in slow + more:
            line.close()
        at_last(lambda: _comes_in(room))


def test_who_takes_many_lines_leaves_some_to_others() -> None:
    with opened(Limits(connections=60, connections_by_address=20, read_seconds=600)) as room:
        many = [socket.create_connection(("127.0.0.1", room.port), timeout=30) for _ in range(40)]
        at_last(lambda: sum(map(_gone, many)) == 20)
        other = http.client.HTTPConnection(
            "127.0.0.1", room.port, timeout=60, source_address=("127.0.0.2", 0)
        )
        other.request("GET", "/")
        assert other.getresponse().status == 200
        other.close()
        for line in many:
            line.close()
        at_last(lambda: _comes_in(room))


def test_who_asks_and_never_listens_holds_up_nobody_and_not_the_end() -> None:
    before = set(threading.enumerate())
    with opened() as room:
        phone = Phone(room).join()
        asks = f"GET /page.js HTTP/1.1\r\nHost: {room.url[7:-1]}\r\n\r\n".encode() * 400
        deaf = [socket.create_connection(("127.0.0.1", room.port), timeout=30) for _ in range(20)]
        for line in deaf:
            line.setblocking(False)
            with contextlib.suppress(OSError):  # as much as is taken
                line.send(asks)
        room.show(Waiting("on"))
        assert phone.sees()["state"]["title"] == "on"
        room.stop()
        assert set(threading.enumerate()) <= before
        for line in deaf:
            line.close()


def _comes_in(room: Room) -> bool:
    """Whether a phone comes in now; a machine that stands still may keep it too long."""
    try:
        return Phone(room).join().sees()["state"]["what"] == "wait"
    except (ConnectionError, http.client.HTTPException):
        return False


def _gone(line: socket.socket) -> bool:
    line.setblocking(False)
    try:
        return line.recv(1) == b""
    except BlockingIOError:
        return False
    except ConnectionError:
        return True


ODD_BODIES: tuple[bytes, ...] = (
    b"",
    b"null",
    b"[]",
    b'"text"',
    b"{",
    b"\xff\xfe",
    b"[" * 4000,
    b'{"poll":"poll","round":1,"value":1e999}',
    b'{"poll":"poll","round":1,"value":NaN}',
    b'{"poll":"poll","round":1,"value":-1}',
    b'{"poll":"poll","round":1,"value":100.5}',
    b'{"poll":"poll","round":true,"value":50}',
    b'{"poll":"poll","round":1,"value":"50"}',
    b'{"poll":"poll","round":1,"value":' + b"9" * 4000 + b"}",
    b'{"poll":["poll"],"round":{"a":1},"value":{"$ne":null}}',
    b'{"poll":"\\ud800","round":1,"value":50}',
    b'{"poll":"other","round":1,"value":50}',
    b'{"poll":"poll","round":2,"value":50}',
    b'{"poll":"poll","round":1,"value":50,"value":51}',
    b'{"poll":"poll","round":1,"value":50,"more":NaN}',
    '{"poll":"poll","round":1,"value":50}'.encode("utf-16"),
    b'\xef\xbb\xbf{"poll":"poll","round":1,"value":50}',
    b'{"poll":"poll","round":1,"value":"\xef\xbc\x95\xef\xbc\x90"}',  # wide digits
    b'{"poll":"poll\\u0000","round":1,"value":50}',
    b'{"poll":"poll","round":1.0,"value":true}',
)


@pytest.mark.parametrize("path", ["/api/join", "/api/vote", "/api/remark"])
@pytest.mark.parametrize("body", ODD_BODIES)
def test_odd_bodies_change_nothing(steady: Room, path: str, body: bytes) -> None:
    phone = Phone(steady).join()
    if path == "/api/join":
        phone.cookie = ""
    before = (steady.votes, steady.devices)
    answer: Any = phone.ask("POST", path, raw=body)
    assert 400 <= phone.status < 500, answer
    assert ((steady.votes, steady.devices), steady.take()) == (before, ())


def test_a_key_with_half_a_character_is_a_wrong_key(room: Room) -> None:
    phone = Phone(room)
    phone.ask("POST", "/api/join", raw=b'{"key":"\\ud800"}')
    assert phone.status == 403


def test_what_a_request_carried_is_not_logged(room: Room, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(0)
    phone = Phone(room).join()
    phone.vote(50, User_Agent="a-very-own-phone")
    bytes_in(room, b"nonsense\r\n\r\n")
    assert caplog.records == []


def test_nothing_is_kept_of_who_asked(room: Room) -> None:
    phone = Phone(room).join()
    phone.ask("GET", "/api/state", User_Agent="a-very-own-phone", Accept_Language="ko")
    phone.remark("hello")
    kept = repr(vars(room.hall))
    assert "hello" in kept
    assert "a-very-own-phone" not in kept
    assert "127.0.0.1" not in kept


@pytest.mark.logs_warnings
def test_a_fault_of_ours_is_an_answer_and_a_line_without_the_request(
    room: Room, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    phone = Phone(room).join()
    monkeypatch.setattr(room.hall, "park", None)  # breaks it
    assert phone.remark("the words of somebody") == 500
    at_last(lambda: caplog.messages == ["a request was not answered"])
    assert "the words of somebody" not in caplog.text
    assert phone.cookie.split("=")[1] not in caplog.text
    assert phone.sees()["state"]["what"] == "wait"


# --- the machine's addresses -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "address", "way"),
    [
        ("wlp3s0", "192.168.1.4", "wifi"),
        ("Wi-Fi", "192.168.1.4", "wifi"),
        ("Intel(R) Wireless-AC 9560", "10.0.0.4", "wifi"),
        ("enp0s31f6", "10.1.1.4", "cable"),
        ("Realtek PCIe GbE Family Controller", "10.1.1.4", "cable"),
        ("docker0", "172.17.0.1", "virtual"),
        ("vEthernet (WSL)", "172.20.0.1", "virtual"),
        ("utun4", "10.9.0.2", "virtual"),
        ("wlp3s0", "10.42.0.1", "hotspot"),
        ("Local Area Connection* 2", "192.168.137.1", "hotspot"),
        ("lo", "127.0.0.1", "alone"),
        ("lo", "::1", "alone"),
        ("usb-c dock", "10.1.1.4", "other"),
    ],
)
def test_an_interface_is_called_what_it_is(name: str, address: str, way: str) -> None:
    from ipaddress import ip_address

    assert machine.way(name, ip_address(address)) == way


def test_the_machine_lists_its_addresses_and_itself_last() -> None:
    found = addresses()
    assert found[-1].way == "alone"
    assert len({each.address for each in found}) == len(found)
    assert all(str(each.words) for each in found)
    assert not any(each.address.startswith("fe80") for each in found)


def test_an_address_may_be_named() -> None:
    assert machine.interface("127.0.0.1").way == "alone"
    assert machine.interface("[::1]").host == "[::1]"
    for every in ("0.0.0.0", "::", "224.0.0.1"):
        with pytest.raises(ValueError, match="one machine"):
            machine.interface(every)
    with pytest.raises(ValueError, match="not-an-address"):
        machine.interface("not-an-address")
