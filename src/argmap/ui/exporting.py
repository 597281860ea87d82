"""A map as a file to take home: the one way, for the window's dialog and for the command line.

Builds the scene when none is at hand, puts the wanted parts of a sheet around it and writes SVG,
PNG or PDF, or a page, slides or a handout of its story, in one safe replacement of the file. Asks
nothing and shows nothing.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QGuiApplication

from argmap.app.saving import replace_file
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.document import Document
from argmap.render.picture import Picture
from argmap.render.scene import Scene, SceneBuilder
from argmap.render.sheet import Sheet, sheet
from argmap.render.svg import svg
from argmap.render.theme import load
from argmap.render.view import View
from argmap.render.words import Translate
from argmap.ui import raster
from argmap.ui.fonts import families
from argmap.ui.measure import QtMeasurer
from argmap.ui.paper import Paper

Form = Literal["svg", "pdf", "png", "html", "pptx"]
FORMS: Mapping[str, Form] = {
    ".svg": "svg",
    ".pdf": "pdf",
    ".png": "png",
    ".html": "html",
    ".pptx": "pptx",
}
WHOLE: frozenset[Form] = frozenset({"html", "pptx"})
"""Forms of the whole map, whatever is chosen or folded in the window."""


class CannotExport(Exception):
    """The file cannot be written as asked; ``reason`` says why, in a sentence for the user."""

    def __init__(self, reason: Text) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Wanted:
    """How a picture is wanted.

    ``scale``: px of a PNG to a px of the map. ``only``: record ids; the part is cut out of the
    picture as it stands. ``title``, ``dated``, ``legend``, ``scenario_line``: parts of the sheet
    around it. ``limit``: pixels a PNG may have, None: as many as memory holds. ``handout``: a PDF
    has a page a step. Of pages, slides and handouts: ``scenario`` counts at first, ``hidden`` tells
    no verdict. ``progress`` is told how much of how much is done, and may raise to give it up.
    """

    scale: float = 1.0
    transparent: bool = False
    theme: str = "light"
    paper: Paper = field(default_factory=lambda: Paper(sheet="map"))
    only: frozenset[str] = frozenset()
    title: bool = False
    dated: bool = False
    legend: bool = False
    scenario_line: bool = False
    limit: int | None = raster.LIMIT
    handout: bool = False
    scenario: str | None = None
    hidden: bool = False
    progress: Callable[[int, int], None] | None = field(default=None, compare=False)


def without_window() -> QGuiApplication:
    """Qt for pictures alone: they need its fonts, not its screen. The caller shuts it down."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # of a script that a font lacks Qt tells the terminal, font by font, and takes another font
    QLoggingCategory.setFilterRules("qt.text.font.db.info=false")
    return QGuiApplication(["argmap"])


def form_of(path: Path) -> Form:
    """The form that a file's ending names. Raises ``CannotExport`` for any other ending."""
    form = FORMS.get(path.suffix.lower())
    if form is None:
        message = text(
            QT_TRANSLATE_NOOP("export", "“{name}” does not end in .svg, .pdf, .png, .html, .pptx"),
            name=path.name,
        )
        raise CannotExport(message)
    return form


def scene_of(
    document: Document,
    *,
    direction: str = "down",
    scenario: str | None = None,
    verdicts: bool = False,
) -> Scene:
    """The scene of a map that is not in a window. Needs a QGuiApplication.

    With ``scenario``, its values and the verdicts under it; ``verdicts``: those of the map's own
    values. Raises ``CannotExport`` when there is no such scenario.
    """
    view = View(direction="right" if direction == "right" else "down")
    if scenario is not None and scenario not in document.scenarios:
        message = text(QT_TRANSLATE_NOOP("export", "this map has no scenario “{id}”"), id=scenario)
        raise CannotExport(message)
    if scenario is not None or verdicts:
        from argmap.app.deciding import Deciding

        deciding = Deciding()
        deciding.awake = True
        deciding.adopt(document, None)
        deciding.choose(scenario)
        view = view._replace(**deciding.view_part()._asdict())
    builder = SceneBuilder(QtMeasurer(families(document.header.language)))
    return builder.build(document, view)


def sheet_of(
    scene: Scene,
    wanted: Wanted,
    named: str = "",
    translate: Translate | None = None,
) -> Picture:
    """The picture as it goes into the file: the part that is wanted, and the sheet around it.

    ``named``: the title of the scenario that is shown.
    """
    if wanted.only:
        scene = scene._replace(picture=raster.part(scene, wanted.only))
    parts = Sheet(
        title=scene.document.header.title if wanted.title else "",
        date=datetime.now().astimezone().date().isoformat() if wanted.dated else "",
        scenario=named if wanted.scenario_line else "",
        legend=wanted.legend,
    )
    measurer = QtMeasurer(families(scene.document.header.language))
    return sheet(scene, parts, measurer, translate)


def content(
    scene: Scene,
    form: Form,
    wanted: Wanted,
    named: str = "",
    translate: Translate | None = None,
) -> bytes:
    """The bytes of the file. Raises ``raster.TooLarge`` or ``OSError``."""
    if form in WHOLE or (form == "pdf" and wanted.handout):
        from argmap.ui import taking_home

        way = {"html": taking_home.page, "pptx": taking_home.slides}.get(form)
        make = way or partial(taking_home.handout, paper=wanted.paper)
        return make(
            scene,
            wanted.scenario,
            hidden=wanted.hidden,
            translate=translate,
            progress=wanted.progress,
        )
    picture = sheet_of(scene, wanted, named, translate)
    return written(picture, form, wanted, families(scene.document.header.language))


def written(picture: Picture, form: Form, wanted: Wanted, faces: Sequence[str]) -> bytes:
    """A picture as the bytes of a file. Raises ``raster.TooLarge`` or ``OSError``."""
    theme = load(wanted.theme)
    if form == "svg":
        return svg(picture, theme, faces, background=not wanted.transparent).encode("utf-8")
    if form == "pdf":
        background = theme.dark and not wanted.transparent
        return raster.pdf(
            picture, theme, faces, wanted.paper, background=background, progress=wanted.progress
        )
    return raster.png(
        picture,
        theme,
        faces,
        scale=wanted.scale,
        transparent=wanted.transparent,
        limit=wanted.limit,
        progress=wanted.progress,
    )


def export(
    scene: Scene,
    path: Path,
    wanted: Wanted,
    named: str = "",
    translate: Translate | None = None,
) -> None:
    """Write the picture to ``path``, in the form that its ending names.

    Raises ``CannotExport``, ``raster.TooLarge``, ``app.saving.NotSaved`` or ``OSError``; then a
    file that was there is as it was.
    """
    form = form_of(path)
    replace_file(path, content(scene, form, wanted, named, translate))
