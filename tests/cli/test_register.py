from __future__ import annotations

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.cli import main

PATROLS = Path(__file__).resolve().parents[2] / "maps" / "joint-patrols.argmap.json"


def test_the_register_is_written_as_csv_and_as_markdown_at_once(tmp_path: Path) -> None:
    table, page = tmp_path / "register.csv", tmp_path / "register.md"
    wanted = ["-o", str(table), "-o", str(page), "--register", "--scenario", "sustained"]
    assert main(["export", str(PATROLS), *wanted]) == 0
    heads, *rows = csv.reader(io.StringIO(table.read_bytes().decode(), newline=""))
    assert [row[-1] for row in rows] == ["us-sustains-squad", "seoul-can-act"]
    assert [row[heads.index("Value")] for row in rows] == ["true", "true"]
    assert "“Join” would fail" in rows[0][heads.index("What turns on it")]
    words = page.read_text("utf-8")
    assert "Scenario: " in words
    assert words.count("\n| ") == 4


def test_a_spreadsheet_gets_its_mark_when_asked(tmp_path: Path) -> None:
    out = tmp_path / "register.csv"
    assert main(["export", str(PATROLS), "-o", str(out), "--register", "--bom"]) == 0
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")


def test_what_cannot_be_written_is_told_and_nothing_is(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good, bad = tmp_path / "register.csv", tmp_path / "register.png"
    assert main(["export", str(PATROLS), "-o", str(good), "-o", str(bad), "--register"]) == 2
    assert ".csv or .md" in capsys.readouterr().err
    assert not good.exists()
    wanted = ["-o", str(good), "--register", "--scenario", "nowhere"]
    assert main(["export", str(PATROLS), *wanted]) == 2
    assert "nowhere" in capsys.readouterr().err
    assert main(["export", str(PATROLS), "-o", str(tmp_path / "no" / "r.csv"), "--register"]) == 2
    assert capsys.readouterr().err


def test_the_register_needs_no_window(tmp_path: Path) -> None:
    code = "import sys; from argmap.cli import main; print(main(sys.argv[1:]), "
    code += "[name for name in sys.modules if name.startswith('PySide6')])"
    out = tmp_path / "register.md"
    wanted = ["export", str(PATROLS), "-o", str(out), "--register"]
    done = subprocess.run([sys.executable, "-c", code, *wanted], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("0 []\n", "")
