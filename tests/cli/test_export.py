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
    subprocess.run(call, check=True, timeout=60, capture_output=True)
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
