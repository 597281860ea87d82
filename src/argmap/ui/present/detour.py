"""Looking around on the wall: the camera led away from the story by hand, and back to it.

It knows where the camera was led; showing it is the presentation's business.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from argmap.ui.present.camera import Camera, fitted
from argmap.ui.present.proportions import WANTED

if TYPE_CHECKING:
    from argmap.ui.present.presentation import Presentation

_ZOOM_LEAST, _ZOOM_MOST = 0.08, 6.0
"""How far one may zoom by hand, against the size that LOOK wants."""


class Detour:
    """The camera of one presentation while it is away from the story; None: it is not."""

    def __init__(self, show: Presentation) -> None:
        self._show = show
        self.camera: Camera | None = None

    def zoom(self) -> bool:
        """Bring what the pointer is on before everyone's eyes; whether there is something."""
        show = self._show
        id = self._pointed() or next((id for id in show.frame.step.focus if show.presence(id)), "")
        item = show.shot.picture.items.get(id)
        if item is None:
            return False
        proportions = show.reel.proportions(show.index)
        x, y, width, height = proportions.area(show.over.covered)
        area = (x + width * 0.1, y + height * 0.1, width * 0.8, height * 0.8)
        self.camera = fitted(item.bounds, area, proportions.scale(WANTED * 2))
        return True

    def _pointed(self) -> str:
        """The statement under the mouse, if it is out."""
        show = self._show
        if (at := show.wall.pointer.at) is None:
            return ""
        return show.shot.statement_at(*show.camera.world(at.x(), at.y()), show.frame)

    def look(self, camera: Camera) -> bool:
        """Let the camera stand there, if it is neither too near nor too far."""
        wanted = self._show.lettering.proportions.scale(WANTED)
        if not _ZOOM_LEAST * wanted <= camera.scale <= _ZOOM_MOST * wanted:
            return False
        self.camera = camera
        return True

    def end(self) -> bool:
        """Back to the story; whether it was away."""
        away, self.camera = self.camera is not None, None
        return away
