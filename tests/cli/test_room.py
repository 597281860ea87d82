"""``argmap room``, run as people run it, with phones."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest

from argmap.cli import main
from argmap.workshop.room import Room
from workshop.phones import Phone

MAP: dict[str, Any] = {
    "format": "argmap",
    "version": 1,
    "statements": [
        {"id": "s1", "kind": "claim", "text": "</script> Patrols calm the strait"},
        {"id": "s2", "kind": "claim", "text": "겨울에는 어렵다"},
    ],
    "polls": [
        {"id": "sure", "title": "How sure?", "about": ["s1"]},
        {"id": "empty", "title": "Which?", "type": "choose", "about": ["gone"]},
    ],
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "map.argmap.json"
    path.write_text(json.dumps(MAP), "utf-8")
    return path


def test_two_rounds_are_held_from_the_command_line_and_nothing_is_written(file: Path) -> None:
    before = file.read_bytes()
    command = [sys.executable, "-m", "argmap", "room", str(file), "--poll", "sure"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        assert running.stderr is not None
        lines = iter(running.stdout.readline, "")
        told = "".join(_upto(lines, "Round 1 is open"))
        found = re.search(r"(http://127\.0\.0\.1:(\d+)/)#(\S{22})", told)
        assert found
        assert "█" in told
        room = cast(
            "Room",
            SimpleNamespace(url=found[1], port=int(found[2]), hall=SimpleNamespace(token=found[3])),
        )
        phones = [Phone(room).join() for _ in range(6)]
        assert phones[0].sees()["state"]["ask"]["options"][0]["text"].startswith("</script>")
        for number, phone in enumerate(phones):
            assert phone.vote(number * 10, "sure") == 200
        assert phones[0].remark("What about winter?") == 200
        running.stdin.write("\n")
        running.stdin.flush()
        told = "".join(_upto(lines, "Enter opens"))
        assert "Round 1: 6 votes" in told
        assert "median 25, the middle half from 12.5 to 37.5" in told
        assert "What about winter?" in told
        assert phones[0].sees()["state"]["result"]["median"] == 25
        running.stdin.write("\n")
        running.stdin.flush()
        list(_upto(lines, "Round 2 is open"))
        for phone in phones:
            assert phone.vote(90, "sure", 2) == 200
        running.stdin.write("\n")
        running.stdin.flush()
        assert "of 6 pairs 6 up, 0 down, 0 the same" in "".join(_upto(lines, "Enter opens"))
        running.stdin.close()
        assert running.wait(30) == 0
        assert running.stderr.read() == ""
    assert file.read_bytes() == before


def _upto(lines: Any, words: str) -> Any:
    for line in lines:
        yield line
        if words in line:
            return


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ([], "there are: sure, empty"),
        (["--poll", "nope"], "there are: sure, empty"),
        (["--poll", "empty"], "needs 2 statements, not 0"),
        (["--poll", "sure", "--host", "somewhere"], "not somewhere"),
        (["--poll", "sure", "--host", "203.0.113.77"], "no address 203.0.113.77"),
        (["--poll", "sure", "--port", "70000"], "Port 70000 of 127.0.0.1 cannot be had"),
    ],
)
def test_what_cannot_be_opened_is_told_in_a_sentence(
    file: Path, capsys: pytest.CaptureFixture[str], options: list[str], words: str
) -> None:
    assert main(["room", str(file), *options]) == 2
    assert words in capsys.readouterr().err


def test_the_addresses_of_this_computer_are_listed(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["room", str(file), "--addresses"]) == 0
    assert "This computer only, to rehearse" in capsys.readouterr().out
