"""Run by test_guard.py in a process of its own: makes handlers fail, one at a time, in the window.

Prints the sort of each error, after it the names of the handlers that were reached with it, and at
last that the program is still there. Each sort has a log of its own.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHideEvent,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from argmap.ui import trouble
from argmap.ui.canvas.editor import FloatingEditor
from argmap.ui.dialogs.chooser import Chooser
from argmap.ui.panels.outline import Outline
from argmap.ui.present.gestures import Gestures
from ui.driver import Driver, running


def _raise() -> None:
    raise RuntimeError("on purpose")


ERRORS: dict[str, Callable[[], object]] = {
    "value": lambda: int("x"),
    "index": lambda: list[int]()[0],
    "division": lambda: 1 / 0,
    "type": lambda: len(5),  # type: ignore[arg-type]
    "runtime": _raise,
}
PLACE = QPointF(30.0, 30.0)
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def _mouse(kind: QEvent.Type) -> Callable[[], QEvent]:
    return lambda: QMouseEvent(kind, PLACE, PLACE, LEFT, LEFT, NONE)


def _key(kind: QEvent.Type) -> Callable[[], QEvent]:
    return lambda: QKeyEvent(kind, Qt.Key.Key_A, NONE, "a")


def _wheel() -> QEvent:
    return QWheelEvent(
        PLACE, PLACE, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip


EVENTS: dict[str, Callable[[], QEvent]] = {
    "event": lambda: QEvent(QEvent.Type.ToolTip),
    "mousePressEvent": _mouse(QEvent.Type.MouseButtonPress),
    "mouseMoveEvent": _mouse(QEvent.Type.MouseMove),
    "mouseReleaseEvent": _mouse(QEvent.Type.MouseButtonRelease),
    "mouseDoubleClickEvent": _mouse(QEvent.Type.MouseButtonDblClick),
    "wheelEvent": _wheel,
    "keyPressEvent": _key(QEvent.Type.KeyPress),
    "keyReleaseEvent": _key(QEvent.Type.KeyRelease),
    "leaveEvent": lambda: QEvent(QEvent.Type.Leave),
    "contextMenuEvent": lambda: QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, QPoint(9, 9), QPoint(9, 9)
    ),
    "focusInEvent": lambda: QFocusEvent(QEvent.Type.FocusIn),
    "focusOutEvent": lambda: QFocusEvent(QEvent.Type.FocusOut),
    "inputMethodEvent": QInputMethodEvent,
    "inputMethodQuery": lambda: QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled),
    "resizeEvent": lambda: QResizeEvent(QSize(300, 300), QSize(200, 200)),
    "showEvent": QShowEvent,
    "hideEvent": QHideEvent,
    "changeEvent": lambda: QEvent(QEvent.Type.FontChange),
    "eventFilter": _key(QEvent.Type.KeyPress),
}


def _fail(thing: QObject, method: str, error: Callable[[], object], act: Callable[[], Any]) -> None:
    """Let the method that ``thing`` has of us fail while ``act`` is done."""
    kind = next(each for each in type(thing).__mro__ if method in vars(each))
    guarded = vars(kind)[method]
    (cell,) = [c for c in guarded.__closure__ if c.cell_contents is guarded.__wrapped__]
    name = f"{kind.__name__}_{method}"
    reached: list[str] = []
    real = guarded.__wrapped__

    def fails(*arguments: Any) -> Any:
        if reached:
            return real(*arguments)  # once is enough: the rest of the window goes on
        reached.append(name)
        sys.stdout.write(f"{name}\n")
        return error()

    fails.__code__ = fails.__code__.replace(co_name=name, co_qualname=name)
    cell.cell_contents = fails
    try:
        act()
        QApplication.processEvents()
    finally:
        cell.cell_contents = real


def _all_of(thing: QObject, error: Callable[[], object], onto: QObject | None = None) -> None:
    """Every handler that ``thing`` overrides, by an event sent to it or to what it watches."""
    for method, make in EVENTS.items():
        kind = next((each for each in type(thing).__mro__ if method in vars(each)), type(thing))
        if hasattr(vars(kind).get(method), "__wrapped__"):
            send = partial(QApplication.sendEvent, onto or thing, make())
            _fail(thing, method, error, send)
    if isinstance(thing, QWidget):
        kind = next(each for each in type(thing).__mro__ if "paintEvent" in vars(each))
        if hasattr(vars(kind)["paintEvent"], "__wrapped__"):
            _fail(thing, "paintEvent", error, thing.grab)


def run(driver: Driver, error: Callable[[], object]) -> None:
    """Through the window, the editor, a chooser, the outline and the presentation."""
    _all_of(driver.canvas, error)
    _all_of(driver.window, error)
    driver.furniture.menus.trigger("app.palette")
    chooser = driver.window.findChild(Chooser)
    _all_of(chooser, error, chooser.line)
    chooser.close_chooser()
    driver.select("join")
    driver.do("edit.text")
    _all_of(driver.canvas.findChild(FloatingEditor), error)
    driver.canvas.close_editor(commit=False)
    outline = driver.window.findChild(Outline)
    _all_of(outline.tree, error)
    model = outline.tree.model()
    _fail(model, "data", error, lambda: model.index(0, 0).data())
    driver.do("present.start")
    (show,) = [w for w in QApplication.topLevelWidgets() if type(w).__name__ == "Presentation"]
    _all_of(show, error)
    _all_of(show.wall, error)
    _all_of(show.findChild(Gestures), error, show.wall)
    show.close()
    driver.settle()


if __name__ == "__main__":
    app = QApplication(["argmap"])
    folder = Path(sys.argv[1])
    log = folder / "state" / "log" / "argmap.log"
    with running(folder, folder / "joint-patrols.argmap.json") as driver:
        for sort, error in ERRORS.items():
            sys.stdout.write(f"{sort}:\n")
            before = trouble.install(driver.program)
            run(driver, error)
            assert "Something went wrong" in driver.furniture.bar.words
            driver.furniture.bar.dismiss("trouble")
            trouble.uninstall(before)
            log.rename(log.with_name(f"{sort}.log"))
    sys.stdout.write("still here\n")
