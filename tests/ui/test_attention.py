"""A worker's thread is told while the window works, on every event loop that Qt may have."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from argmap.ui.attention import Attention


class Field(QWidget):
    """Notes whether attention was paid when it was typed into, and when it was painted."""

    def __init__(self, attention: Attention) -> None:
        super().__init__()
        self.attention = attention
        self.typed: list[bool] = []
        self.painted: list[bool] = []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.typed.append(self.attention.busy)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.typed:  # a window may be painted more than once when it comes
            self.painted.append(self.attention.busy)


def test_the_window_is_busy_from_a_key_to_its_paint_and_quiet_when_all_is_done(
    qtbot: QtBot,
) -> None:
    attention = Attention()
    field = Field(attention)
    qtbot.addWidget(field)
    with qtbot.waitExposed(field):
        field.show()
    loop = QEventLoop()
    attention.watch(on=True)
    QTimer.singleShot(0, lambda: QTest.keyClick(field.windowHandle(), Qt.Key.Key_A))
    look = QTimer()
    look.timeout.connect(lambda: loop.quit() if field.painted else None)
    look.start(1)
    loop.exec()
    assert field.typed == [True]
    assert field.painted[0]
    attention.watch(on=False)
    assert not attention.busy


def test_who_waits_goes_on_as_soon_as_nothing_is_watched(qtbot: QtBot) -> None:
    attention = Attention()
    assert attention.wait(60.0)  # quiet: at once
    attention.watch(on=True)
    QTimer.singleShot(0, lambda: None)
    loop = QEventLoop()
    QTimer.singleShot(1, loop.quit)
    loop.exec()
    attention.watch(on=False)
    assert attention.wait(60.0)
    assert not attention.busy
