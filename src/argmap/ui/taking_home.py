"""What people take home besides pictures: the page, the slides and the handout of a map.

Gathers them with the typefaces of this machine; asks nothing, shows nothing and opens no file.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.render.scene import SceneBuilder
from argmap.render.theme import load
from argmap.ui.fonts import families
from argmap.ui.measure import QtMeasurer

if TYPE_CHECKING:
    from argmap.app.stops import Room, Stops
    from argmap.render.scene import Scene
    from argmap.render.words import Translate
    from argmap.ui.paper import Paper

Progress = Callable[[int, int], None]
_SCENARIO = QT_TRANSLATE_NOOP("stops", "Scenario: {title}")


def page(
    scene: Scene,
    scenario: str | None = None,
    *,
    hidden: bool = False,
    translate: Translate | None = None,
    progress: Progress | None = None,
) -> bytes:
    """The map of ``scene`` as one HTML file; ``scenario`` is shown at first.

    ``hidden``: no verdict is told, here and below.
    """
    from argmap.app import webpage as gathering
    from argmap.formats import webpage

    document = scene.document
    faces = families(document.header.language)
    found = gathering.page(
        document,
        SceneBuilder(QtMeasurer(faces), translate),
        faces,
        view=scene.view,
        previous=scene,
        scenario=scenario,
        hidden=hidden,
        translate=translate,
        progress=progress,
    )
    return webpage.page(found).encode("utf-8")


def slides(
    scene: Scene,
    scenario: str | None = None,
    *,
    hidden: bool = False,
    translate: Translate | None = None,
    progress: Progress | None = None,
) -> bytes:
    """The story of the map as a PowerPoint file, the overview first."""
    from argmap.app.stops import Room
    from argmap.formats import slides as deck
    from argmap.formats.slide_drawing import drawing

    header = scene.document.header
    stops = _stops(scene, Room(*deck.ROOM, deck.LEAST), scenario, translate, hidden=hidden)
    sketches = (
        deck.Sketch(
            stop.title,
            drawing(stop.scene, stop.shown, stop.kept),
            text(_SCENARIO, title=stop.scenario).format(translate) if stop.scenario else "",
            stop.told,
            stop.notes,
        )
        for stop in stops.made(progress)
    )
    return deck.pptx(deck.Deck(header.title, ", ".join(header.authors), header.language), sketches)


def handout(
    scene: Scene,
    scenario: str | None = None,
    *,
    paper: Paper | None = None,
    hidden: bool = False,
    translate: Translate | None = None,
    progress: Progress | None = None,
) -> bytes:
    """The story of the map as a PDF: the overview, then a page a step with its notes."""
    from argmap.app.stops import Room
    from argmap.ui import handout as press

    header = scene.document.header
    faces = families(header.language)
    room = Room(*press.ROOM, press.LEAST)
    stops = _stops(scene, room, scenario, translate, hidden=hidden)
    made, language = stops.made(progress), header.language
    return press.handout(made, header.title, load("light"), faces, paper, language)


def _stops(
    scene: Scene, room: Room, scenario: str | None, translate: Translate | None, *, hidden: bool
) -> Stops:
    """The stops of a map's story, each fitted into a room."""
    from argmap.app.stops import Stops

    return Stops(
        scene.document,
        QtMeasurer(families(scene.document.header.language)),
        room,
        view=scene.view,
        scenario=scenario,
        hidden=hidden,
        translate=translate,
    )
