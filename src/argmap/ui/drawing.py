"""The map of one window as it is drawn: each scene is built from the last.

Of a large map what is in sight can be drawn first; who needs all of it asks for the rest.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.render.scene import Scene, SceneBuilder
from argmap.ui.dimming import Dimming
from argmap.ui.fonts import families
from argmap.ui.measure import QtMeasurer

if TYPE_CHECKING:
    from argmap.model.document import Document
    from argmap.render.sight import Sight
    from argmap.render.view import View


class Drawing:
    """Keeps the scene, and what it takes to build the next one."""

    def __init__(self) -> None:
        self.scene: Scene | None = None
        self.families: tuple[str, ...] = ()
        """The typefaces of the map."""
        self.kept: frozenset[str] | None = None
        """Everything but these is dimmed; None: nothing is."""
        self._dimming = Dimming()
        self._builder: SceneBuilder | None = None
        self._language = ""

    @property
    def unfinished(self) -> bool:
        """Whether something out of sight is still to be drawn in its place."""
        return self.scene is not None and self.scene.unmade is not None

    def forget(self) -> None:
        """Another map is about to be drawn."""
        self.scene = self.kept = self._builder = None

    def draw(self, document: Document, view: View, sight: Sight | None = None) -> None:
        """Build the scene of a document; ``sight``: what of it is drawn first, None: all of it."""
        language = document.header.language
        if self._builder is None or language != self._language:
            self._language = language
            self.families = families(language)
            self._builder = SceneBuilder(QtMeasurer(self.families))
        self.scene = self._builder.build(document, view, self.scene, sight)

    @property
    def shown(self) -> Scene | None:
        """The scene with what is dimmed."""
        if self.scene is None or self.kept is None:
            return self.scene
        return self._dimming.dimmed(self.scene, self.kept)
