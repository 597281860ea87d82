from __future__ import annotations

from pathlib import Path

from argmap import cli
from ui.driver import running


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
