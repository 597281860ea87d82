from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from argmap import cli
from ui.driver import running

pytestmark = pytest.mark.usefixtures("no_pass_within_qt")


def test_a_file_that_is_not_there_is_said_to_be_missing(capsys) -> None:
    assert cli.main(["present", "nowhere.argmap.json"]) == 2
    assert "there is no file “nowhere.argmap.json”" in capsys.readouterr().err


def test_without_a_display_one_is_told_of_slides(monkeypatch, capsys, maps) -> None:
    from argmap.ui import binding

    monkeypatch.setattr(binding, "has_display", lambda: False)
    assert cli.main(["present", str(maps / "joint-patrols.argmap.json")]) == 2
    assert "pptx" in capsys.readouterr().err


def test_a_map_opens_straight_into_its_presentation(tmp_path: Path, qapp, maps) -> None:
    with running(tmp_path, maps / "joint-patrols.argmap.json", present=True) as driver:
        presenting = driver.furniture.arrangement._presenting
        assert presenting is not None
        assert presenting.presentation is not None
        assert presenting.presentation.index == 0
        presenting.end()
        driver.settle()


def test_the_check_notes_steps_that_the_back_row_cannot_read(tmp_path: Path, maps) -> None:
    whole = json.loads((maps / "joint-patrols.argmap.json").read_text("utf-8"))
    ids = [row["id"] for row in whole["statements"]]
    whole["steps"] = [whole["steps"][3], {"id": "all", "title": "All at once", "focus": ids}]
    path = tmp_path / "map.argmap.json"
    path.write_text(json.dumps(whole), "utf-8")
    command = [sys.executable, "-m", "argmap", "check", "--back-row", "--json", str(path)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.stderr == ""
    (found,) = json.loads(done.stdout)["files"]
    small = [each for each in found["problems"] if each["code"] == "step-too-small"]
    assert [each["ids"] for each in small] == [["all"]]
    assert small[0]["severity"] == "note"
