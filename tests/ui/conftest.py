"""Waiting in tests of the window: as long as it may take on a slow and busy machine."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.driver import PATIENCE

_LONG = round(1000 * PATIENCE)


class Patient(QtBot):
    """pytest-qt's, but that it gives up after ``PATIENCE`` instead of five seconds."""

    def waitUntil(self, callback, *, timeout=_LONG):
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=_LONG, **more):
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitExposed(self, widget, *, timeout=_LONG):
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> Patient:
    return Patient(request)
