"""Pictures from the command line: verdicts under a scenario, none unless they are asked for."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from argmap.cli import main

PATROLS = Path(__file__).resolve().parents[2] / "maps" / "joint-patrols.argmap.json"


def drawn(tmp_path: Path, *options: str) -> str:
    """The picture as SVG; made by a process of its own, as it needs Qt's application."""
    out = tmp_path / "out.svg"
    call = [sys.executable, "-m", "argmap", "export", str(PATROLS), "-o", str(out), *options]
    subprocess.run(call, check=True, timeout=300, capture_output=True)
    return out.read_text("utf-8")


def test_a_picture_under_a_scenario_has_its_verdicts_and_may_name_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["evaluate", str(PATROLS), "--scenario", "pulls-back", "--json"])
    wanted = json.loads(capsys.readouterr().out)["verdicts"]
    picture = drawn(tmp_path, "--scenario", "pulls-back", "--legend", "--title")
    file = json.loads(PATROLS.read_text("utf-8"))
    for row in file["statements"]:
        if row["kind"] in ("question", "assumption"):
            continue
        (said,) = [
            desc
            for title, desc in re.findall(r"<title>(.*?)</title><desc>(.*?)</desc>", picture)
            if title == row["text"]
        ]
        assert wanted[row["id"]]["verdict"] in said.split(". ")
    assert 'opacity="0.3"' in picture
    assert "Pulls back" in picture


def test_a_plain_picture_judges_nothing_and_the_maps_own_verdicts_are_asked_for(
    tmp_path: Path,
) -> None:
    plain = drawn(tmp_path)
    assert not re.search(r">(holds|fails|blocked)<", plain)
    assert 'opacity="0.3"' not in plain
    assert ">holds<" in drawn(tmp_path, "--verdicts")


def test_info_names_the_semantics(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["info", str(PATROLS), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["semantics"] == "balance"


def exported(*options: str) -> subprocess.CompletedProcess[str]:
    call = [sys.executable, "-m", "argmap", "export", str(PATROLS), *options]
    return subprocess.run(call, check=False, timeout=300, capture_output=True, text=True)


def test_a_page_and_slides_come_in_one_go_and_the_scenario_is_shown_first(tmp_path: Path) -> None:
    page, slides = tmp_path / "out.html", tmp_path / "out.pptx"
    made = exported("-o", str(page), "-o", str(slides), "--scenario", "pulls-back")
    assert made.returncode == 0, made.stderr
    named = [each["id"] for each in json.loads(PATROLS.read_text("utf-8"))["scenarios"]]
    first = 1 + named.index("pulls-back")  # after the map's own values
    assert f'"first":{first}' in page.read_text("utf-8")
    assert slides.read_bytes().startswith(b"PK")


def test_a_handout_is_a_pdf_of_the_story(tmp_path: Path) -> None:
    from pypdf import PdfReader

    out = tmp_path / "out.pdf"
    assert exported("-o", str(out), "--handout").returncode == 0
    steps = json.loads(PATROLS.read_text("utf-8"))["steps"]
    assert len(PdfReader(out).pages) == 1 + len(steps)


def test_what_is_of_the_whole_map_refuses_a_part_and_an_unknown_ending_is_told(
    tmp_path: Path,
) -> None:
    for options in (
        ("-o", str(tmp_path / "out.html")),
        ("-o", str(tmp_path / "o.pdf"), "--handout"),
    ):
        refused = exported(*options, "--only", "join")
        assert refused.returncode == 2
        assert "--only is for pictures" in refused.stderr
    assert "does not end in" in exported("-o", str(tmp_path / "out.ppt")).stderr
    assert list(tmp_path.iterdir()) == []


def test_a_script_that_fonts_lack_is_nothing_to_tell_the_terminal(tmp_path: Path) -> None:
    path = tmp_path / "map.argmap.json"
    assert main(["new", str(path), "--title", "ߒߞߏ", "--question", "ߞߏ ߒߞߏ"]) == 0
    command = [sys.executable, "-m", "argmap", "export", str(path), "-o", str(tmp_path / "out.svg")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert (done.returncode, done.stderr) == (0, "")
