"""Votes of an open round on the disk: private, in no order, gone in time, back after a crash."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.app import ballots_kept
from argmap.app.ballots_kept import Kept
from argmap.app.journal import journals
from argmap.app.recovery import discard, recover, recoverable
from argmap.app.session import Session
from argmap.app.state import State
from argmap.edit.commands import polling
from argmap.formats.native import write
from argmap.model.records import Ballot
from edit.checking import map_of, says

KEY = ("poll-1", 1)


def cast(*values: float) -> tuple[Ballot, ...]:
    return tuple(Ballot(voter=f"v{9 - at}", value=value) for at, value in enumerate(values))


@pytest.fixture
def state(tmp_path: Path) -> State:
    return State(tmp_path / "state")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "map.argmap"
    path.write_bytes(write(map_of(says("a"))))
    return path


def kept(state: State) -> list[Path]:
    return [each for each in state.journals.iterdir() if ".ballots" in each.name]


def test_the_file_is_private_in_no_order_of_voting_and_goes(state: State) -> None:
    keeper = Kept()
    keeper.keep(state, None, "지도", {KEY: cast(70, 20)})
    keeper.keep(state, None, "지도", {KEY: cast(70, 20, 50)})
    (found,) = kept(state)
    assert stat.S_IMODE(found.stat().st_mode) == 0o600
    held = json.loads(found.read_bytes())
    assert held["held"][0]["ballots"] == [
        ["v7", 50, "phone"],
        ["v8", 20, "phone"],
        ["v9", 70, "phone"],
    ]
    assert held.keys() == {"version", "owner", "path", "title", "held"}
    assert list(ballots_kept.found(state)) == [], "of a program that runs nothing is offered"
    keeper.keep(state, None, "지도", {})
    assert kept(state) == []


def test_what_is_no_such_file_is_left_out(state: State) -> None:
    for at, data in enumerate((b"", b"{", b"[]", b'{"version": 1}', b'{"version": 9}', b"\xff")):
        (state.journals / f"{at}.ballots").write_bytes(data)
    assert list(ballots_kept.found(state)) == []
    assert recoverable(state) == ()


CRASHING = """
import os, sys
from pathlib import Path
from argmap.app.ballots_kept import Kept
from argmap.app.session import Session
from argmap.app.state import State
from argmap.edit.commands import polling
from argmap.model.records import Ballot

file, state, saved = Path(sys.argv[1]), State(Path(sys.argv[2])), sys.argv[3] == "saved"
session = Session.open(file, state)
session.editor.run(polling.add("How sure?", "credence", ["a"]))
session.editor.run(polling.open_round("poll-1", "2026-11-23T10:00:00"))
if saved:
    session.save()
kept, ballots = Kept(), []
for at in range(10_000):
    value = ("phone", "laptop", "paper")[at % 3]
    ballots.append(Ballot(voter=f"{at * 7919 % 10_007:05}", value=at % 101, by=value))
    kept.keep(state, session.path, "", {("poll-1", 1): ballots})
    os.write(1, b"%d\\n" % len(ballots))
"""


@pytest.mark.parametrize("way", ["saved", "unsaved"])
@pytest.mark.parametrize("wanted", [1, 7])
def test_no_vote_is_lost_to_a_kill_and_recovery_offers_them_with_the_map(
    file: Path, state: State, way: str, wanted: int
) -> None:
    command = [sys.executable, "-c", CRASHING, str(file), str(state.folder), way]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(wanted)]
        os.kill(process.pid, signal.SIGKILL)
        said += process.stdout.readlines()
    made = len([line for line in said if line.endswith(b"\n")])
    (entry,) = recoverable(state)
    assert (entry.journal is None) == (way == "saved")
    assert made <= entry.ballots <= made + 1
    session = recover(entry, state)
    (of_round,) = session.editor.document.polls["poll-1"].rounds
    assert not of_round.closed
    assert len(of_round.ballots) == entry.ballots
    assert {(each.value, each.by) for each in of_round.ballots} >= {(0, "phone")}
    assert session.path == file
    assert session.dirty
    assert kept(state) == [], "they are in the map's journal now"
    session.save()
    session.close()
    assert list(journals(state)) == []


def test_votes_that_are_not_wanted_go_and_those_without_their_round_are_not_offered(
    file: Path, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = Session.open(file, state)
    session.editor.run(polling.add("How sure?", "credence", ["a"]))
    session.editor.run(polling.open_round("poll-1", "2026-11-23T10:00:00"))
    session.save()
    session.close()
    Kept().keep(state, file, "", {KEY: cast(1, 2)})
    Kept().keep(state, file, "", {("poll-9", 1): cast(1)})
    Kept().keep(state, file.with_name("gone.argmap"), "", {KEY: cast(1)})
    monkeypatch.setattr("argmap.app.owner.Owner.runs", property(lambda _: False))
    (entry,) = recoverable(state)
    assert entry.ballots == 2
    discard(entry)
    assert recoverable(state) == ()
    assert len(kept(state)) == 2
