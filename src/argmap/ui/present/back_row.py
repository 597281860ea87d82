"""How large each step's text comes out on a wall, for who checks a map without a window.

Needs Qt's fonts, no screen. What is too small is judged elsewhere (``app/back_row``).
"""

from __future__ import annotations

from argmap.model.document import Document
from argmap.render.type import STYLES
from argmap.render.view import View
from argmap.ui.fonts import families
from argmap.ui.present.judging import Judging
from argmap.ui.present.reel import Reel

WALL = (1600, 900)
"""The wall that steps are measured on, in px."""


def shares(document: Document) -> dict[str, float]:
    """The size of each step's text as a share of the wall's height, by the id of the step."""
    language = document.header.language
    judging = Judging(document)
    reel = Reel(document, View(language=language), families(language), None, judging)
    reel.resize(*WALL)
    size = STYLES["body"].size / WALL[1]
    return {
        frame.step.id: reel.camera(index).scale * size
        for index, frame in enumerate(reel.story)
        if frame.step.id in document.steps
    }
