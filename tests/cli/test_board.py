"""``argmap export --board``: as pictures and as tables, with its words about what is wrong."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

MAPS = Path(__file__).resolve().parents[2] / "maps"
PATROLS = MAPS / "joint-patrols.argmap.json"


def export(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "argmap", "export", *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_the_board_is_written_in_every_form_at_once(tmp_path: Path) -> None:
    outs = [tmp_path / f"board.{ending}" for ending in ("svg", "pdf", "png", "csv", "md")]
    asked = [part for out in outs for part in ("-o", out)]
    done = export(PATROLS, *asked, "--board", "--detail", "assumptions", "--own")
    assert (done.returncode, done.stderr) == (0, "")
    begins = (b"<svg", b"%PDF", b"\x89PNG", b"Scenario", b"## Should")
    for out, begin in zip(outs, begins, strict=True):
        assert out.read_bytes().startswith(begin)
    heads, *rows = csv.reader(io.StringIO(outs[3].read_text("utf-8"), newline=""))
    assert rows[0][0] == "The map’s own values"
    assert [row[heads.index("Join")] for row in rows[1:]] == ["holds", "blocked", "fails", "fails"]
    words = "".join(ET.parse(outs[0]).getroot().itertext())
    for wanted in ("Still the better case", "flipped", "the S-Quad", "turns on"):
        assert wanted in words


def test_what_it_turns_on_is_said_for_the_scenario_asked_for(tmp_path: Path) -> None:
    out = tmp_path / "board.md"
    assert export(PATROLS, "-o", out, "--board", "--scenario", "pulls-back").returncode == 0
    assert "Under “Pulls back”" in out.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("-o", "board.gif", "--board"), "does not end in"),
        (("-o", "board.svg", "--board", "--scenario", "nobody"), "no scenario nobody"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_written(
    tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    asked = [tmp_path / each if each.startswith("board.") else each for each in arguments]
    done = export(PATROLS, *asked)
    assert done.returncode == 2
    assert said in done.stderr
    assert list(tmp_path.iterdir()) == []
