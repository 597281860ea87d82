"""A keystroke that edits, from the key to the repaint, layout included, at 1,000 statements.

The real window, offscreen, its panels open. CPU time of the key's handling and of every event it
leaves behind until the canvas has been painted; frames of the glide that follows are apart.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from documents import made
from table import Row

STATEMENTS = 1_000
ROUNDS = 25


def rows() -> Iterator[Row]:
    """One row for the median and one for the 95th percentile of all keys, then one a key."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as folder:
        for name in ("CONFIG", "STATE", "DATA", "CACHE"):
            os.environ[f"XDG_{name}_HOME"] = str(Path(folder) / name)
        yield from _measured(Path(folder))


def _measured(folder: Path) -> Iterator[Row]:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    import argmap
    from argmap.app.settings import Settings
    from argmap.ui.startup import Program

    path = folder / "made.argmap.json"
    argmap.save(made(STATEMENTS), path)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([])
    program = Program(app, Settings())
    program.start([path])
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        app.processEvents()
        window = program.windows[0]
        if window.furniture is not None and window.furniture.complete:
            break
    window.resize(1600, 1000)
    furniture = window.furniture
    assert furniture is not None
    canvas, context = furniture.canvas, furniture.context

    def settle() -> None:
        end = time.monotonic() + 0.4
        while time.monotonic() < end:
            app.processEvents()
            time.sleep(0.005)

    key, modifier = Qt.Key, Qt.KeyboardModifier
    keys = {
        "reason (Tab)": (key.Key_Tab, modifier.NoModifier),
        "reorder (Ctrl+Up)": (key.Key_Up, modifier.ControlModifier),
        "kind (Ctrl+3)": (key.Key_3, modifier.ControlModifier),
        "delete": (key.Key_Delete, modifier.NoModifier),
        "undo": (key.Key_Z, modifier.ControlModifier),
    }
    spent: dict[str, list[float]] = {name: [] for name in keys}
    statements = list(context.document.statements)
    settle()
    for turn in range(ROUNDS):
        target = statements[(37 * turn + 5) % len(statements)]
        context.select((target,))
        canvas.center_on(target)
        canvas.setFocus()
        settle()
        for name, (which, how) in keys.items():
            begun = time.process_time()
            QTest.keyClick(canvas, which, how)
            canvas.repaint()
            app.processEvents()
            spent[name].append((time.process_time() - begun) * 1e3)
            if canvas.is_editing:
                canvas.close_editor(commit=False)
            settle()
    every = sorted(figure for figures in spent.values() for figure in figures)
    yield Row(
        "key to repaint, 1,000 statements, median", statistics.median(every), None, "", "ms", 16
    )
    late = every[int(len(every) * 0.95)]
    yield Row("key to repaint, 1,000 statements, p95", late, None, "", "ms", 33, aim=True)
    for name, figures in spent.items():
        yield Row(f"  {name}", statistics.median(figures), None, "", "ms", 33, aim=True)
