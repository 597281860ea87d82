from __future__ import annotations

from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap import cli
from argmap.app.settings import Settings
from argmap.app.state import State
from argmap.ui.startup import Program
from ui.driver import Driver


def test_a_file_that_is_not_there_is_said_to_be_missing(capsys) -> None:
    assert cli.main(["present", "nowhere.argmap.json"]) == 2
    assert "there is no file “nowhere.argmap.json”" in capsys.readouterr().err


def test_without_a_display_one_is_told_of_slides(monkeypatch, capsys, maps) -> None:
    from argmap.ui import binding

    monkeypatch.setattr(binding, "has_display", lambda: False)
    assert cli.main(["present", str(maps / "joint-patrols.argmap.json")]) == 2
    assert "pptx" in capsys.readouterr().err


def test_a_map_opens_straight_into_its_presentation(tmp_path: Path, qapp, maps) -> None:
    program = Program(qapp, Settings(tmp_path / "s.json"), State(tmp_path / "state"))
    program.start([maps / "joint-patrols.argmap.json"], present=True)
    window = program.windows[0]
    try:
        for _ in range(500):
            if window.furniture is not None and window.furniture.complete:
                break
            QTest.qWait(10)
        driver = Driver(program, window)
        presenting = driver.furniture.arrangement._presenting
        assert presenting is not None
        assert presenting.presentation is not None
        assert presenting.presentation.index == 0
        presenting.end()
        QApplication.processEvents()
    finally:
        assert window.furniture is not None
        session = window.furniture.context.session
        if session is not None:
            session.close()
            window.furniture.context.adopt(None)
        window.close()
        program.looks.forget()
        program.deleteLater()
        QApplication.sendPostedEvents(None, 0)
        QApplication.processEvents()
