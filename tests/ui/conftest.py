"""The window that tests drive, and waiting: as long as it may take on a slow and busy machine."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.driver import PATIENCE, Driver, running

_LONG = round(1000 * PATIENCE)


class Patient(QtBot):
    """pytest-qt's, but that it gives up after ``PATIENCE`` instead of five seconds."""

    def waitUntil(self, callback, *, timeout=_LONG):
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=_LONG, **more):
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitExposed(self, widget, *, timeout=_LONG):
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture(autouse=True)
def _as_in_the_program(no_pass_within_qt: None) -> None:
    pass


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> Patient:
    return Patient(request)


@pytest.fixture
def patrols(tmp_path: Path, maps: Path) -> Path:
    """The map of the patrols, which a test may change."""
    copy = tmp_path / "joint-patrols.argmap.json"
    shutil.copy(maps / copy.name, copy)
    return copy


@pytest.fixture
def driver(qapp: QApplication, tmp_path: Path, patrols: Path) -> Iterator[Driver]:
    """The window with that map; a module's own fixture of this name readies it further."""
    with running(tmp_path, patrols) as made:
        yield made
