"""Drives the real window as a person would: press keys, type, click, drag, do, and read.

Every verb ends with the events worked off. What a thread, a timer or another program brings is
waited for: by ``until`` for one thing, by ``rest`` for all that is being found out. Questions are
answered by what the test has put into ``answers``; a question nobody expected fails the test.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from argmap.app.settings import Settings
from argmap.app.state import State
from argmap.model.document import Document
from argmap.ui.asking import Asking
from argmap.ui.main_window import MainWindow
from argmap.ui.menus import sequences
from argmap.ui.parking.panel import MIME
from argmap.ui.startup import Program

PATIENCE = 60.0
"""Seconds for anything that must come at last: a test machine may be slow and busy."""


def until(holds: Callable[[], object], what: str = "") -> None:
    """Let the window go on until this holds."""
    end = monotonic() + PATIENCE
    while not holds():
        assert monotonic() < end, f"it never came true: {what or holds}"
        QTest.qWait(10)


class Answers(Asking):
    """Answers questions from a list, in order; remembers what was asked."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.answers: list[str] = []
        self.paths: list[Path | None] = []
        self.asked: list[str] = []

    def choose(self, words, more, answers, *, grave=False):
        self.asked.append(words)
        assert self.answers, f"nobody expected the question “{words}”"
        answer = self.answers.pop(0)
        assert answer in [name for name, _, _ in answers]
        return answer

    def file_to_open(self, folder: Path) -> Path | None:
        return self.paths.pop(0)

    def file_to_read(self, folder: Path, title: str, kinds: str) -> Path | None:
        return self.paths.pop(0)

    def file_to_save(self, start: Path, title: str, kinds: str | None = None) -> Path | None:
        return self.paths.pop(0)


class Driver:
    """One window of a program that runs in the test."""

    def __init__(self, program: Program, window: MainWindow) -> None:
        self.program = program
        self.window = window
        until(lambda: window.furniture is not None and window.furniture.complete, "furnished")
        assert window.furniture is not None
        self.furniture = window.furniture
        self.context = self.furniture.context
        self.canvas = self.furniture.canvas
        self.canvas.set_motion(False)
        self.asking = Answers(window)
        self.furniture.files.asking = self.asking
        self.furniture.asking = self.asking
        self.context.outputs.asking = self.asking
        window.activateWindow()
        self.canvas.setFocus()
        self.settle()

    # --- acting ---------------------------------------------------------------------------------

    def settle(self) -> None:
        """Work off what is waiting."""
        for _ in range(3):
            QApplication.processEvents()

    def rest(self) -> None:
        """Wait until nothing is being found out any more, and what was found is shown."""

        def busy() -> bool:
            context = self.context
            return bool(context.working.tasks) or context._later.owed or context.turning.waiting

        def resting() -> bool:
            if busy():
                return False
            self.settle()  # an answer may lead to the next question
            return not busy()

        until(resting, "at rest")

    def do(self, id: str) -> None:
        """Trigger an action of the table."""
        self.furniture.menus.trigger(id)
        self.settle()

    def press(self, keys: str, where: QWidget | None = None) -> None:
        """Press a key with its modifiers, e.g. ``Ctrl+Shift+P``, on what has the focus."""
        target = where or QApplication.focusWidget() or self.window
        parts = keys.split("+")
        modifiers = Qt.KeyboardModifier.NoModifier
        for part in parts[:-1]:
            modifiers |= {
                "Ctrl": Qt.KeyboardModifier.ControlModifier,
                "Shift": Qt.KeyboardModifier.ShiftModifier,
                "Alt": Qt.KeyboardModifier.AltModifier,
            }[part]
        name = {"PgDown": "PageDown", "PgUp": "PageUp"}.get(parts[-1], parts[-1])
        if keys == "Shift+Tab":
            name = "Backtab"
        QTest.keyClick(target, Qt.Key[f"Key_{name}"], modifiers)
        self.settle()

    def press_for(self, id: str) -> None:
        """Press the first key of an action."""
        (sequence, *_) = sequences(self.furniture.menus.row(id))
        target = QApplication.focusWidget() or self.window
        QTest.keySequence(target, sequence)
        self.settle()

    def type(self, words: str) -> None:
        """Type into whatever has the focus."""
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, words)
        self.settle()

    def drag(self, widget: QWidget, start: QPoint, end: QPoint) -> None:
        """Press, move in steps, and let go."""
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
        for step in range(1, 6):
            QTest.mouseMove(widget, start + (end - start) * step / 5)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)
        self.settle()

    def drop_remark(
        self,
        id: str,
        at: QPoint,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Drop a remark of the parking lot on the canvas."""
        data = QMimeData()
        data.setData(MIME, id.encode())
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        for event in (
            QDragEnterEvent(at, copy, data, left, modifiers),
            QDropEvent(QPointF(at), copy, data, left, modifiers),
        ):
            QApplication.sendEvent(self.canvas, event)
        self.settle()

    def select(self, *ids: str) -> None:
        """Select records."""
        self.context.select(ids)
        self.settle()

    # --- reading --------------------------------------------------------------------------------

    @property
    def document(self) -> Document:
        """The document as it is now."""
        return self.context.document

    @property
    def said(self) -> str:
        """The line that was said last."""
        return self.furniture.toast.words

    def middle(self, id: str) -> QPoint:
        """Where the middle of a card is on the canvas."""
        return QPointF(*self.canvas.view.to_view(*self.context.centre(id))).toPoint()

    def only(self, words: str) -> str:
        """The id of the one statement with these words."""
        (id,) = [id for id, row in self.document.statements.items() if row.text == words]
        return id


@contextmanager
def running(folder: Path, *paths: Path, present: bool = False) -> Iterator[Driver]:
    """A program with its windows, for as long as the test needs it; nothing is left behind."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Program(app, Settings(folder / "settings.json"), State(folder / "state"))
    program.start(paths, present=present)
    driver = Driver(program, program.windows[0])
    try:
        yield driver
    finally:
        for window in list(program.windows):
            if window.furniture is not None and window.furniture.context.session is not None:
                window.furniture.context.session.close()
                window.furniture.context.adopt(None)
            window.close()
        clear_away(program)


def clear_away(program: Program) -> None:
    """Leave nothing of a program to the next test: no window, no timer, no thread; nor anything
    on the clipboard, which would outlive Python and crash at its end."""
    QApplication.clipboard().clear()
    program.looks.forget()
    program.deleteLater()
    QApplication.sendPostedEvents(None, 0)
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for thread in threading.enumerate():
        if thread.name == "argmap work":  # what it was doing is not wanted, and it will notice
            thread.join(PATIENCE)
            assert not thread.is_alive()
