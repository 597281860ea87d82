"""SVG of 3,000 statements beside Qt's QSvgGenerator; slides of 100 steps of 1,000 statements."""

from __future__ import annotations

import os
from collections.abc import Iterator

from documents import made
from table import Row, cpu_ms


def rows() -> Iterator[Row]:
    """Time and size of the SVG, and time of the slides."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QIODevice, QRect, QSize
    from PySide6.QtGui import QGuiApplication, QPainter
    from PySide6.QtSvg import QSvgGenerator

    from argmap.model.document import Document
    from argmap.model.records import Step
    from argmap.render.svg import svg
    from argmap.render.theme import load
    from argmap.ui.exporting import Wanted, content, scene_of
    from argmap.ui.fonts import families
    from argmap.ui.paint import PicturePainter

    application = QGuiApplication.instance() or QGuiApplication([])
    picture = scene_of(made(3_000)).picture
    theme, faces = load("light"), families("en")
    x, y, width, height = picture.bounds

    def by_qt() -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(QSize(int(width), int(height)))
        generator.setViewBox(QRect(int(x), int(y), int(width), int(height)))
        painter = QPainter(generator)
        brush = PicturePainter(theme, faces, real_text=True)
        for layer in picture.layers.values():
            brush.paint(painter, layer)
        painter.end()
        return bytes(buffer.data().data())

    def by_us() -> bytes:
        return svg(picture, theme, faces).encode()

    yield Row("SVG of 3,000 statements", cpu_ms(by_us), cpu_ms(by_qt), "QSvgGenerator", "ms", 0.35)
    ours, theirs = len(by_us()) / 1024, len(by_qt()) / 1024
    yield Row("SVG of 3,000 statements, size", ours, theirs, "QSvgGenerator", "KiB", 0.25)

    document = made(1_000)
    arguments = list(document.arguments.values())
    steps: list[Step] = []
    for number in range(100):
        argument = arguments[(number * 97) % len(arguments)]
        focus = tuple(premise.statement for premise in argument.premises)
        steps.append(Step(id=f"bench {number}", title=f"Step {number}", focus=focus))
    scene = scene_of(Document.of([*document, *steps], document.header))
    spent = cpu_ms(lambda: content(scene, "pptx", Wanted()), 1)
    yield Row("slides of 100 steps, 1,000 statements", spent, None, "", "ms", 5_000)
    del application
