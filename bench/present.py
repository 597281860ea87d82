"""Presenting a map of 1,000 statements at 1920 × 1080: the frames of its transitions, in CPU time.

The story goes from branch to branch all over the map, every other step dimming the map around it,
the others laid out by themselves, with reveals between. A frame is the whole wall painted into the
window's own pixels, as its paintEvent does, 30 to a transition; the making of the motion counts as
part of its first frame.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Iterator

from documents import made
from table import Row

STATEMENTS, STEPS, FRAMES = 1000, 24, 30
SIZE = (1920, 1080)
BUDGET = 16.0


def rows() -> Iterator[Row]:
    """p95 and median of a frame, and what it takes to open and to make a step's picture."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from argmap.model.document import Document
    from argmap.model.records import Step
    from argmap.render import theme
    from argmap.render.view import View
    from argmap.ui.present.presentation import Presentation

    app = QApplication.instance() or QApplication([])
    document = made(STATEMENTS)
    arguments = list(document.arguments.values())
    steps: list[Step] = []
    for number in range(STEPS):
        argument = arguments[(number * 97) % len(arguments)]
        ends = tuple(premise.statement for premise in argument.premises)
        near = tuple(
            premise.statement
            for other in arguments
            if other.conclusion in ends
            for premise in other.premises
        )
        reveal = ((near[0],),) if number % 2 and near else ()
        steps.append(Step(id=f"bench {number}", title=f"Step {number}", focus=ends, reveal=reveal))
    document = Document.of([*document, *steps], document.header)

    begun = time.process_time()
    show = Presentation(document, View(), theme.load("light"), reduced_motion=True)
    show.resize(*SIZE)
    show.show()
    show.grab()
    opened = time.process_time() - begun
    made_ms: list[float] = []
    frames: list[float] = []
    firsts: list[float] = []
    alone = 0
    for index in range(1, len(show.story)):
        begun = time.process_time()
        after = show.reel.still(index, show.reel.camera(index))
        made_ms.append((time.process_time() - begun) * 1e3)
        show._index = index
        alone += show.shot.alone
        app.processEvents()
        begun = time.process_time()
        show.wall.go(after, show.lettering)
        show.wall._clock.stop()
        for turn in range(FRAMES):
            show.wall._progress = turn / (FRAMES - 1)
            show.wall.repaint()
            now = time.process_time()
            (frames if turn else firsts).append((now - begun) * 1e3)
            begun = now
        show.wall.finish()
    show.close()
    every = sorted(frames + firsts)
    p95 = every[int(len(every) * 0.95)]
    told = f"{len(show.story)} frames of a story, {alone} laid out alone"
    yield Row("present: a transition's frame, p95", p95, None, told, "ms", BUDGET)
    yield Row("present: a frame, median", statistics.median(every), None, "", "ms", BUDGET)
    yield Row(
        "present: first frame, p95",
        sorted(firsts)[int(len(firsts) * 0.95)],
        None,
        "with the motion made",
        "ms",
        2 * BUDGET,
        aim=True,
    )
    yield Row(
        "present: to open", opened * 1e3, None, "to the first picture", "ms", 1500.0, aim=True
    )
    yield Row(
        "present: a step's picture",
        statistics.median(made_ms),
        None,
        "made while resting",
        "ms",
        250.0,
        aim=True,
    )
