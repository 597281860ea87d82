"""What nobody expected: told in the window, wherever it happens."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from argmap.ui import trouble
from ui.driver import running, until


@pytest.mark.logs_warnings
def test_an_error_in_any_thread_is_told_in_the_window(
    qapp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    monkeypatch.setattr(threading, "excepthook", threading.__excepthook__)
    with running(tmp_path) as driver:
        previous = trouble.install(driver.program)
        try:
            thread = threading.Thread(target=lambda: {}["boom"])
            thread.start()
            until(lambda: "Something went wrong" in driver.furniture.bar.words)
            thread.join()
        finally:
            trouble.uninstall(previous)
    assert "boom" in (tmp_path / "state" / "log" / "argmap.log").read_text("utf-8")
