from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from argmap.cli import main

PATROLS = Path(__file__).resolve().parents[2] / "maps" / "joint-patrols.argmap.json"


def test_a_brief_is_written_in_every_form_asked_for(tmp_path: Path) -> None:
    outs = [tmp_path / f"brief{ending}" for ending in (".docx", ".md", ".html")]
    wanted = [word for out in outs for word in ("-o", str(out))]
    assert main(["report", str(PATROLS), *wanted, "--date", "2026-11-23"]) == 0
    for out, begins in zip(outs, (b"PK", b"# Joint patrols", b"<!doctype html>"), strict=True):
        assert out.read_bytes().startswith(begins)
    assert "Decision brief · 2026-11-23" in outs[1].read_text("utf-8")


def test_a_brief_is_written_as_pdf_in_a_process_of_its_own(tmp_path: Path) -> None:
    out = tmp_path / "brief.pdf"
    command = [sys.executable, "-m", "argmap", "report", str(PATROLS), "-o", str(out)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert out.read_bytes().startswith(b"%PDF-")


def test_a_scenario_is_what_the_case_is_read_in(tmp_path: Path) -> None:
    out = tmp_path / "brief.md"
    assert main(["report", str(PATROLS), "-o", str(out), "--scenario", "sustained"]) == 0
    assert "Starting from: Sustained." in out.read_text("utf-8")


def test_since_an_older_version_it_tells_what_changed(tmp_path: Path) -> None:
    newer = tmp_path / "newer.argmap.json"
    words = PATROLS.read_text("utf-8").replace("Stay out of them", "Stay well out of them")
    newer.write_text(words, "utf-8")
    out = tmp_path / "since.md"
    assert main(["report", str(newer), "--since", str(PATROLS), "-o", str(out)]) == 0
    assert "| Stay out of them | Stay well out of them |" in out.read_text("utf-8")


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (["-o", "brief.txt"], "a report ends in .docx, .md, .html, .pdf"),
        (["-o", "brief.md", "--scenario", "nowhere"], "there is no scenario nowhere"),
        (["-o", "brief.md", "--date", "soon"], "--date is a day as YYYY-MM-DD"),
        (["-o", "brief.md", "--since", "gone.json"], "gone.json"),
        (["-o", "brief.md", "--since", str(PATROLS), "--scenario", "sustained"], "--since"),
        (["-o", "nowhere/brief.md"], "nowhere"),
    ],
)
def test_what_makes_no_sense_is_told_and_nothing_is_written(
    wanted: list[str],
    why: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["report", str(PATROLS), *wanted]) == 2
    assert why in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_brief_needs_no_window(tmp_path: Path) -> None:
    code = "import sys; from argmap.cli import main; print(main(sys.argv[1:]), "
    code += "[name for name in sys.modules if name.startswith('PySide6')])"
    out = tmp_path / "brief.docx"
    wanted = ["report", str(PATROLS), "-o", str(out)]
    done = subprocess.run([sys.executable, "-c", code, *wanted], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("0 []\n", "")
