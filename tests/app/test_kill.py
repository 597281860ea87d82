"""kill -9 at any moment: the file is whole, and no edit that was made is lost after recovery.

The edits reach the system before the next one begins, so not even the last second is lost; what a
power cut may take is bounded by `Session.tick` (test_recovery.py).
"""

from __future__ import annotations

import importlib.util
import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

from argmap.app.state import State

SCRIPT = Path(__file__).with_name("kill_script.py")


def run(*arguments: object) -> list[dict[str, Any]]:
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    result = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert result.stderr == ""
    return [json.loads(line) for line in result.stdout.splitlines()]


def assert_nothing_is_lost(outcome: dict[str, Any]) -> None:
    assert outcome["problems"] == [], outcome
    assert outcome["in_order"], outcome
    assert outcome["saved"] <= outcome["in_file"], outcome
    # one more may have been written down than the process came to say
    assert outcome["made"] <= outcome["recovered"] <= outcome["made"] + 1, outcome
    assert outcome["offers"] <= 1, outcome
    assert outcome.get("own_file", True), outcome


def test_200_kills_at_random_moments_lose_nothing(tmp_path: Path) -> None:
    outcomes = run("fork", tmp_path / "map.argmap", tmp_path / "state", 200, 20261123)
    assert len(outcomes) == 200
    for outcome in outcomes:
        assert outcome["killed"], outcome
        assert_nothing_is_lost(outcome)
    assert sum(outcome["made"] > 0 for outcome in outcomes) > 100
    assert sum(outcome["offers"] for outcome in outcomes) > 30


def test_a_kill_before_or_after_any_system_call_loses_nothing(tmp_path: Path) -> None:
    outcomes = run("calls", tmp_path / "map.argmap", tmp_path / "state")
    assert len(outcomes) > 40
    for outcome in outcomes:
        assert_nothing_is_lost(outcome)


def test_20_kills_of_the_whole_process_lose_nothing(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("kill_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    file, state = tmp_path / "map.argmap", State(tmp_path / "state")
    chance = random.Random(9)
    for _ in range(20):
        script.first_map(file)
        command = [sys.executable, str(SCRIPT), "edit", str(file), str(state.folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            wanted = chance.randrange(1, 40)
            made = saved = 0
            while made < wanted:
                said = process.stdout.readline().split()
                if said[0] == b"saved":
                    saved = int(said[1]) + 1
                else:
                    made = int(said[0]) + 1
            process.kill()
            for line in process.stdout.read().split(b"\n")[:-1]:
                if line.startswith(b"saved"):
                    saved = int(line.split()[1]) + 1
                else:
                    made = int(line) + 1
        left = script.what_is_left(file, state)
        assert_nothing_is_lost({"made": made, "saved": saved, **left})
