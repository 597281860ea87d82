"""How large each step's words come out on a wall, for who checks a map with or without a window.

Needs Qt's fonts, no screen. What is too small is judged elsewhere (``app/back_row``).
"""

from __future__ import annotations

from argmap.app.back_row import Sizes
from argmap.model.document import Document
from argmap.render.type import STYLES
from argmap.render.view import View
from argmap.ui.fonts import families
from argmap.ui.present.judging import Judging
from argmap.ui.present.reel import Reel

WALL = (1600, 900)
"""The wall that steps are measured on, in px."""


def measured(reel: Reel, index: int) -> Sizes:
    """The sizes of what a frame shows; of its step, if it is the step's last frame."""
    height = reel.size[1]
    written = reel.lettering(index)
    proportions = written.proportions
    foot = proportions.foot_size * proportions.unit / height if written.foot else 1.0
    text = reel.camera(index).scale * STYLES["body"].size / height
    return Sizes(text, foot, written.title_cut, written.foot_cut)


def sizes(document: Document) -> dict[str, Sizes]:
    """The sizes of each step's words, by the id of the step."""
    language = document.header.language
    judging = Judging(document)
    reel = Reel(document, View(language=language), families(language), None, judging)
    reel.resize(*WALL)
    last = {frame.step.id: index for index, frame in enumerate(reel.story)}
    return {id: measured(reel, index) for id, index in last.items() if id in document.steps}
