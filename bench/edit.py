"""A keystroke that edits, from the key to the repaint, layout included, at 1,000 statements.

The real window, offscreen, its panels open and its event loop running. Keys come in where those of
a keyboard do, at the native window, so that all hear of them that would. CPU time of the whole
process, searches on other threads too, from the key to the end of the first repaint of the window
that paints the canvas with the new layout: all that the event loop does before it is counted. What
the window puts off until after that paint (outline, inspector) is counted in a second figure, up to
when nothing is left to do, frames of the glide that have come by then too.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from documents import made
from table import Row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from argmap.render.scene import Scene
    from argmap.ui.startup import Program

STATEMENTS = 1_000
ROUNDS = 25
_WORDS = "word"


def rows() -> Iterator[Row]:
    """Median and 95th percentile of all keys, painted and settled, then the median of each key."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "STATE", "DATA", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(folder) / name)
        yield from _measured(Path(folder))


def _alike(before: Scene | None, after: Scene | None) -> bool:
    """Whether two scenes look the same, so that there is nothing to paint."""
    return before is not None and after is not None and before.picture.items == after.picture.items


def _opened(app: QApplication, folder: Path) -> Program:
    """The program with a window on a map, all of it furnished."""
    import argmap
    from argmap.app.settings import Settings
    from argmap.ui.startup import Program

    path = folder / "made.argmap.json"
    argmap.save(made(STATEMENTS), path)
    program = Program(app, Settings())
    program.start([path])
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        app.processEvents()
        furniture = program.windows[0].furniture
        if furniture is not None and furniture.complete:
            break
    return program


def _measured(folder: Path) -> Iterator[Row]:
    from PySide6.QtCore import QEventLoop, Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication
    from repaint import Painted

    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([])
    program = _opened(app, folder)
    window = program.windows[0]
    window.resize(1600, 1000)
    window.activateWindow()
    furniture = window.furniture
    assert furniture is not None
    canvas, context = furniture.canvas, furniture.context
    painted = Painted(window, canvas)

    def in_the_loop(act: Callable[[], object], after: int = 0) -> None:
        """Let the window live, as it does, until this has been done so many ms later."""
        loop = QEventLoop()
        QTimer.singleShot(after, lambda: (act(), loop.quit()))
        loop.exec()

    def settle() -> None:
        in_the_loop(lambda: None, 400)

    key, modifier = Qt.Key, Qt.KeyboardModifier

    def press(which: Qt.Key, how: Qt.KeyboardModifier = modifier.NoModifier) -> None:
        QTest.keyClick(window.windowHandle(), which, how)

    def back_on_the_canvas() -> None:
        if canvas.is_editing:
            canvas.close_editor(commit=False)
        canvas.setFocus()
        settle()

    def type_words() -> None:
        canvas.open_editor(context.selection[0])
        QTest.keyClicks(app.focusWidget() or canvas, _WORDS)
        settle()

    steps: dict[str, tuple[Callable[[], None], Callable[[], None]]] = {
        "reason (Tab)": (back_on_the_canvas, lambda: press(key.Key_Tab)),
        "words typed (Enter)": (type_words, lambda: press(key.Key_Return)),
        "reorder (Ctrl+Up)": (
            back_on_the_canvas,
            lambda: press(key.Key_Up, modifier.ControlModifier),
        ),
        "kind (Ctrl+4)": (back_on_the_canvas, lambda: press(key.Key_4, modifier.ControlModifier)),
        "delete": (back_on_the_canvas, lambda: press(key.Key_Delete)),
        "undo": (back_on_the_canvas, lambda: press(key.Key_Z, modifier.ControlModifier)),
    }
    until_paint: dict[str, list[float]] = {name: [] for name in steps}
    until_still: dict[str, list[float]] = {name: [] for name in steps}
    statements = list(context.document.statements)
    settle()
    for turn in range(ROUNDS):
        target = statements[(37 * turn + 5) % len(statements)]
        context.select((target,))
        canvas.center_on(target)
        for name, (before, strike) in steps.items():
            before()
            document, scene = context.document, canvas.scene
            painted.forget()
            moments: list[float] = []

            def edit(strike: Callable[[], None] = strike, moments: list[float] = moments) -> None:
                moments.append(time.process_time())
                strike()
                app.processEvents()
                moments.append(time.process_time())

            in_the_loop(edit)
            begun, still = moments
            if context.document is document and name.startswith("reorder"):
                continue  # it stood first already
            assert context.document is not document, f"{name}: nothing was edited"
            if painted.at is None:
                assert _alike(scene, canvas.scene), f"{name}: not painted"
            else:
                until_paint[name].append((painted.at - begun) * 1e3)
            until_still[name].append((still - begun) * 1e3)
            settle()
    context.working.close()
    yield from _told(until_paint, until_still)


def _told(
    until_paint: Mapping[str, Sequence[float]], until_still: Mapping[str, Sequence[float]]
) -> Iterator[Row]:
    every = sorted(figure for figures in until_paint.values() for figure in figures)
    what = "key to repaint, 1,000 statements"
    yield Row(f"{what}, median", statistics.median(every), None, "", "ms", 16)
    yield Row(f"{what}, p95", every[int(len(every) * 0.95)], None, "", "ms", 33, aim=True)
    for name, figures in until_paint.items():
        yield Row(f"  {name}", statistics.median(figures), None, "", "ms", 33, aim=True)
    every = sorted(figure for figures in until_still.values() for figure in figures)
    middle = statistics.median(every)
    yield Row("key to all panels settled, median", middle, None, "", "ms", 50, aim=True)
    for name, figures in until_still.items():
        yield Row(f"  {name}", statistics.median(figures), None, "", "ms", 50, aim=True)
