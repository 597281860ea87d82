from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QWidget

from argmap.ui.present.opening import Presenting
from argmap.ui.present.presentation import Presentation
from argmap.ui.theme import Looks
from room import Room


@pytest.fixture
def enter(qapp: QApplication) -> Iterator[Callable[..., Room]]:
    """Start a presentation; it is kept while its test runs, as the window keeps it."""
    rooms: list[Room] = []

    def begin(*args: object, **options: object) -> Room:
        rooms.append(Room(*args, **options))  # type: ignore[arg-type]
        return rooms[-1]

    yield begin
    QApplication.processEvents()
    take_down()


@pytest.fixture
def presenting(qtbot, qapp: QApplication, desk: object) -> Iterator[Presenting]:
    """The windows of a presentation, over a desk that the test stands in for."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    palette, sheet, font = qapp.palette(), qapp.styleSheet(), qapp.font()
    found = Presenting(desk, Looks(qapp, "light"), window)  # type: ignore[arg-type]
    yield found
    found.end()
    QApplication.processEvents()
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)
    qapp.setFont(font)


@pytest.fixture(autouse=True)
def the_wall_is_taken_down(qapp: QApplication) -> Iterator[None]:
    """Delete what is left at the end of a test: no event loop runs that would do it."""
    yield
    take_down()


def take_down() -> None:
    """Close and delete every presentation."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, Presentation):
            widget.close()
            shiboken6.delete(widget)
