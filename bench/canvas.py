"""The canvas with ten thousand statements, beside one QGraphicsItem a box, in one run.

The peer is technique ``naive`` of canvas_techniques.py. Both show the same boxes, words and curves
at the same places, in the same typeface, in a window of 1920 × 1080, each in a process of its own;
figures are CPU time, medians of the rounds (the peer takes wall time for *build*; its clock is
exchanged, as wall time tells little on a busy machine).

What is counted. *build*: from a picture (ours) or a list of boxes and arrows (peer) to a widget
ready to be shown. The peer makes a QGraphicsPathItem and a QGraphicsTextItem for each box (the text
item breaks its words), a QGraphicsPathItem for each arrow, scene and view; ours indexes the
picture. *build with words*: ours from the same list of boxes and arrows, too: words broken into
lines by layout.wrap with measured fonts, shapes, items, picture. Neither side lays the graph out.
*memory*: resident memory after the first frame, less what it was before the build with words.
*repaint*: a frame at zoom 1 of which no pixel is kept. *fit all*: the same with everything in
sight. *pan*: a frame 23 × 9 px on, from kept pixels; *pan on*: with what the frame uncovers
painted. *zoom*: a frame of 16 from all in sight to actual size; *largest*: the worst of them.
"""

from __future__ import annotations

import gc
import importlib.util
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

from table import Row, peers

STATEMENTS = 10_000
ROUNDS = 3
WIDTH, HEIGHT = 1920, 1080
FACE = "DejaVu Sans"
"""The peer's typeface; both sides use it."""


def load(folder: Path) -> ModuleType:
    """The peers' module, for its boxes and arrows."""
    spec = importlib.util.spec_from_file_location("peer_canvas", folder / "canvas_techniques.py")
    assert spec is not None and spec.loader is not None  # noqa: PT018
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def resident() -> float:
    """Resident memory in MB."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / 1e6


def timed(call: Callable[[], object]) -> float:
    """CPU ms of one call."""
    begun = time.process_time()
    call()
    return (time.process_time() - begun) * 1e3


def ours(n: int, folder: Path) -> dict[str, float]:
    """Our figures, in this process."""
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    from argmap.layout.measure import Ruler
    from argmap.layout.wrap import Setting
    from argmap.render import theme
    from argmap.render.picture import Item, Line, Picture, Rect
    from argmap.render.picture import Path as Curve
    from argmap.ui.canvas.viewer import Viewer
    from argmap.ui.collecting import IdleCollector
    from argmap.ui.measure import QtMeasurer

    nodes, edges = load(folder).scene_data(n)
    faces = (FACE,)
    light = theme.load("light")
    tokens = ("pro", "con", "holds")

    def picture() -> Picture:
        measurer = Ruler(QtMeasurer(faces))
        items: dict[str, Item] = {}
        for number, (i, j, k) in enumerate(edges):
            x, y, w, _, *_ = nodes[i]
            tx, ty, tw, th, *_ = nodes[j]
            ax, ay, bx, by = x + w / 2, float(y), tx + tw / 2, float(ty + th)
            d = abs(ay - by) * 0.5
            points = ((ax, ay), (ax, ay - d), (bx, by + d), (bx, by))
            left, top = min(ax, bx), min(ay - d, by)
            bounds = (left - 2, top - 2, abs(ax - bx) + 4, max(ay, by + d) - top + 4)
            id = f"a{number}"
            shape = Curve(
                (("M", ax, ay), ("C", ax, ay - d, bx, by + d, bx, by)), None, tokens[k], 1.8
            )
            items[id] = Item(
                id,
                id,
                "argument",
                "arrow",
                0.0,
                0.0,
                bounds,
                (shape,),
                path=points,
                accent=tokens[k],
            )
        for number, (x, y, w, h, words, k) in enumerate(nodes):
            lines = Setting(words, "body", measurer).lines(w - 24, balanced=False)
            shapes = (
                Rect(0.0, 0.0, w, h, 8.0, "card", tokens[k], 1.4),
                *(
                    Line(12.0, 22.0 + 17 * at, line, "body", "ink", width=w - 24.0)
                    for at, line in enumerate(lines)
                ),
            )
            id = f"s{number}"
            items[id] = Item(
                id,
                id,
                "statement",
                "box",
                float(x),
                float(y),
                (x - 1, y - 1, w + 2, h + 2),
                shapes,
                words,
                accent=tokens[k],
            )
        right = max(node[0] + node[2] for node in nodes)
        bottom = max(node[1] + node[3] for node in nodes)
        return Picture(items, (0.0, 0.0, float(right), float(bottom)))

    gc.collect()
    IdleCollector(app).start()  # as the window has it: no passes while it works
    before = resident()
    begun = time.process_time()
    made = picture()
    shown = time.process_time()
    view = Viewer(theme=light, families=faces)
    view.show_picture(made, False)
    now = time.process_time()
    out = {"build": (now - shown) * 1e3, "build with words": (now - begun) * 1e3}
    view.resize(WIDTH, HEIGHT)
    view.show()
    app.processEvents()
    middle = (made.bounds[2] / 2, made.bounds[3] / 2)

    def look(scale: float, dx: float = 0.0, dy: float = 0.0) -> None:
        at = type(view.view)(scale, 0.0, 0.0, 1.0)
        view.set_view(at.centred(middle[0] + dx, middle[1] + dy, WIDTH, HEIGHT))

    def afresh() -> None:
        view._frame.surface.clear()
        view.repaint()

    out["first"] = timed(lambda: (look(1.0), view.repaint()))
    out["memory"] = resident() - before
    out["repaint"] = statistics.median(timed(afresh) for _ in range(12))
    steps: list[float] = []
    for step in range(24):
        look(1.0, 23 * step, 9 * step)
        steps.append(timed(view.repaint))
    out["pan on"] = statistics.median(steps)
    look(1.0)
    view.repaint()
    while view._idle():
        pass
    steps = []
    for step in range(10):
        look(1.0, 23 * step, 9 * step)
        steps.append(timed(view.repaint))
    out["pan"] = statistics.median(steps)
    fit = min(WIDTH / made.bounds[2], HEIGHT / made.bounds[3], 1.0)
    look(fit)
    view.repaint()
    out["fit all"] = statistics.median(timed(afresh) for _ in range(6))
    steps = []
    for step in range(16):
        factor = (1 / fit) ** (1 / 15)
        view.clock.zoomed()
        if step:
            view.camera.zoom_at(factor, WIDTH / 2, HEIGHT / 2)
        steps.append(timed(view.repaint))
    out["zoom"], out["zoom, largest"] = statistics.median(steps), max(steps)
    view.clock.stop()
    out["zoom end"] = timed(view.repaint)
    return out


_AS_CPU = """\
import runpy, sys, time
time.perf_counter = time.process_time
sys.argv = sys.argv[1:]
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def naive(n: int, folder: Path) -> dict[str, float]:
    """The peer's figures, from its own program."""
    run = subprocess.run(
        [
            sys.executable,
            "-c",
            _AS_CPU,
            str(folder / "canvas_techniques.py"),
            "one",
            "naive",
            str(n),
        ],
        capture_output=True,
        text=True,
        timeout=600,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=True,
    )
    got = json.loads(run.stdout.strip().splitlines()[-1])
    return {
        "build": got["create"],
        "build with words": got["create"],
        "first": got["first"],
        "memory": got["mem"],
        "repaint": got["pan1"],
        "pan": got["pan1"],
        "pan on": got["pan1"],
        "fit all": got["panfit"],
        "zoom": got["zoom50"],
        "zoom, largest": got["zoommax"],
    }


GOALS: dict[str, tuple[float, bool]] = {
    "build": (0.25, False),
    "build with words": (0.25, False),
    "memory": (0.3, False),
    "repaint": (0.3, False),
    "fit all": (0.1, False),
    "pan on": (0.3, True),
}
"""Largest ratio to the peer, and whether it is only aimed at."""
FLOORS = {"pan": 1.0, "zoom": 5.0, "zoom, largest": 5.0}
"""Largest CPU ms of a frame."""


def rows() -> Iterator[Row]:
    """Our figures beside the peer's."""
    folder = peers()
    if folder is None or not (folder / "canvas_techniques.py").is_file():
        raise LookupError("canvas_techniques.py is not there; name its folder in ARGMAP_PEERS")
    mine: list[dict[str, float]] = []
    theirs: list[dict[str, float]] = []
    for _ in range(ROUNDS):
        run = subprocess.run(
            [sys.executable, __file__, str(folder)], capture_output=True, text=True, check=False
        )
        if run.returncode:
            raise RuntimeError(run.stderr)
        mine.append(json.loads(run.stdout.strip().splitlines()[-1]))
        theirs.append(naive(STATEMENTS, folder))
    for name in mine[0]:
        here = statistics.median(one[name] for one in mine)
        unit = "MB" if name == "memory" else "ms"
        what = f"canvas, {STATEMENTS:,} statements: {name}"
        if name in FLOORS:
            yield Row(what, here, None, "", unit, FLOORS[name])
        elif name in GOALS:
            there = statistics.median(one[name] for one in theirs)
            goal, aim = GOALS[name]
            yield Row(what, here, there, "naive QGraphicsView", unit, goal, aim)


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    print(json.dumps(ours(STATEMENTS, Path(sys.argv[1]))))
    sys.stdout.flush()
    os._exit(0)
