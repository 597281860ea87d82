"""Backups are thinned with age, never to nothing; owners are told from processes that are gone."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from argmap.app.backups import MOST, back_up, backups, keep
from argmap.app.locks import Lock
from argmap.app.owner import Owner
from argmap.app.state import State

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def state(tmp_path: Path) -> State:
    return State(tmp_path / "state")


def test_the_last_ten_stay_and_then_one_a_day_and_one_a_week() -> None:
    times = [NOW - timedelta(hours=6 * n) for n in range(200)]
    kept = sorted(keep(times), reverse=True)
    assert kept[:10] == times[:10]
    days = {when.date() for when in kept}
    assert {(NOW - timedelta(days=n)).date() for n in range(7)} <= days
    assert len({when.isocalendar()[:2] for when in kept}) >= 4
    assert len(kept) <= 10 + 7 + 4
    assert keep([]) == frozenset()


def test_backups_are_listed_the_newest_first_and_thinned(tmp_path: Path, state: State) -> None:
    file = tmp_path / "map.argmap"
    for number in range(30):
        back_up(state, file, b"%d" % number, NOW + timedelta(minutes=number))
    listed = backups(state, file)
    assert [copy.path.read_bytes() for copy in listed[:10]] == [
        b"%d" % number for number in range(29, 19, -1)
    ]
    assert listed[0].when == NOW + timedelta(minutes=29)
    assert len(listed) == 10
    assert backups(state, tmp_path / "other") == ()


def test_the_same_content_is_not_kept_twice_in_a_row(tmp_path: Path, state: State) -> None:
    first = back_up(state, tmp_path / "x", b"same", NOW)
    assert back_up(state, tmp_path / "x", b"same", NOW + timedelta(hours=1)) == first
    assert len(backups(state, tmp_path / "x")) == 1


def test_large_backups_go_first_but_the_newest_stays(tmp_path: Path, state: State) -> None:
    for number in range(4):
        data = bytes([number]) * (MOST // 2 - 1)
        back_up(state, tmp_path / "x", data, NOW + timedelta(hours=number))
    assert len(backups(state, tmp_path / "x")) == 2
    back_up(state, tmp_path / "x", b"x" * (MOST + 1), NOW + timedelta(hours=5))
    assert [copy.size for copy in backups(state, tmp_path / "x")] == [MOST + 1]


def test_a_map_is_known_by_its_real_place(tmp_path: Path, state: State) -> None:
    (tmp_path / "map").write_text("")
    (tmp_path / "link").symlink_to(tmp_path / "map")
    back_up(state, tmp_path / "link", b"x", NOW)
    assert len(backups(state, tmp_path / "map")) == 1


def test_this_process_runs_and_one_that_ended_does_not() -> None:
    here = Owner.here()
    assert here.runs
    assert here.is_here
    assert Owner.from_json(here.to_json()) == here
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    assert not here._replace(pid=ended.pid).runs
    assert not here._replace(pid=-1).runs
    assert here._replace(host="another").runs


def test_a_number_that_another_process_has_now_is_not_the_owner() -> None:
    assert not Owner.here()._replace(started="another boot/1").runs


def test_a_lock_is_held_by_one_and_can_be_taken_away(tmp_path: Path, state: State) -> None:
    first, second = Lock(state, tmp_path / "x"), Lock(state, tmp_path / "x")
    assert first.take() is None
    assert first.take() is None
    owner = second.take()
    assert owner is not None
    assert owner.is_here
    assert not second.held
    assert second.take(force=True) is None
    assert first.lost
    first.release()
    third = Lock(state, tmp_path / "x")
    assert third.take() is not None
    second.release()
    assert third.take() is None


def test_a_damaged_lock_hinders_nobody(tmp_path: Path, state: State) -> None:
    first = Lock(state, tmp_path / "x")
    first.take()
    (lock,) = state.locks.glob("*.json")
    for damage in (b"", b"{", b"[]", b"\xff"):
        lock.write_bytes(damage)
        second = Lock(state, tmp_path / "x")
        assert second.take() is None
        second.release()
        first.take()
