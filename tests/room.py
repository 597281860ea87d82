"""A presentation to press keys in: made from a map's file or from records."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from argmap.formats import native
from argmap.model.document import Document
from argmap.render import theme as themes
from argmap.render.view import View
from argmap.ui.present.presentation import Presentation

WALL = (1600, 900)


def read(path: Path) -> Document:
    document, problems = native.read(path.read_bytes(), path.name)
    assert not problems
    return document


class Room:
    """A shown presentation without motion, and the hands of who presents."""

    def __init__(self, document: Document, *, size=WALL, **options) -> None:
        options.setdefault("reduced_motion", True)
        self.show = Presentation(document, View(), themes.load("light"), **options)
        self.show.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.left = 0
        self.show.left.connect(self._count)
        self.show.resize(*size)
        self.show.show()
        QApplication.processEvents()

    def _count(self) -> None:
        self.left += 1

    def press(self, *keys: str) -> Room:
        """Press keys by name: ``Right``, ``Alt+Right``, ``7``."""
        for name in keys:
            *held, key = name.split("+") if len(name) > 1 else (name,)
            modifiers = Qt.KeyboardModifier.NoModifier
            for modifier in held:
                modifiers |= getattr(Qt.KeyboardModifier, f"{modifier}Modifier")
            code = getattr(Qt.Key, f"Key_{key}")
            QTest.keyClick(QApplication.focusWidget() or self.show, code, modifiers)
        return self

    def type(self, text: str, key: int = 0) -> Room:
        """A key that gives ``text`` and has no Latin name, as with an input method off."""
        for kind in (QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
            QApplication.sendEvent(self.show, event)
        return self

    def click(self, button=Qt.MouseButton.LeftButton, at: QPoint | None = None) -> Room:
        QTest.mouseClick(self.show.wall, button, pos=at or QPoint(800, 450))
        return self

    def drag(self, start: QPoint, end: QPoint) -> Room:
        QTest.mousePress(self.show.wall, Qt.MouseButton.LeftButton, pos=start)
        QTest.mouseMove(self.show.wall, (start + end) / 2)
        QTest.mouseMove(self.show.wall, end)
        QTest.mouseRelease(self.show.wall, Qt.MouseButton.LeftButton, pos=end)
        return self

    def wheel(self, turn: int, at: QPointF) -> Room:
        event = QWheelEvent(
            at,
            self.show.wall.mapToGlobal(at),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.show.wall, event)
        return self

    @property
    def at(self) -> tuple[int, int]:
        """The step's number from 1 and how many groups are out."""
        frame = self.show.frame
        return frame.number + 1, frame.reveal
