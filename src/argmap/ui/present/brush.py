"""Paints a picture's items on the wall: prepared once, drawn at any place, scale and presence.

What is only faintly there is painted in colours mixed with the ground, not through glass: lines do
not shine through boxes, and it costs nothing. Knows no story and no camera.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtGui import QPainter, QTransform

from argmap.render.picture import Shape
from argmap.render.theme import Theme
from argmap.ui.paint import Drawn, PicturePainter
from argmap.ui.present.motion import Draw
from argmap.ui.present.presence import DIM

_KEPT = 4000
"""Prepared items kept; a story of a map larger than this makes some again."""


class WallBrush:
    """Keeps the prepared shapes of items by identity of their shapes."""

    def __init__(self, theme: Theme, families: Sequence[str]) -> None:
        self.full = PicturePainter(theme, families)
        self._pale: dict[float, PicturePainter] = {1.0: self.full}
        """By the share that is left of a colour."""
        self._drawn: dict[tuple[int, float], tuple[tuple[Shape, ...], Drawn]] = {}

    def paint(self, painter: QPainter, draws: Iterable[Draw]) -> None:
        """Paint on a wall in logical px, over whatever transform the painter has."""
        base = painter.transform()
        for item, scale, x, y, presence in draws:
            faint = presence == DIM
            painter.setOpacity(1.0 if faint else presence)
            painter.setTransform(QTransform(scale, 0.0, 0.0, scale, x, y) * base)
            for stroke in self.prepared(item.shapes, item.opacity * (DIM if faint else 1.0)):
                stroke(painter)
        painter.setTransform(base)
        painter.setOpacity(1.0)

    def prepared(self, shapes: tuple[Shape, ...], share: float = 1.0) -> Drawn:
        """The shapes as calls, in colours of which this share is left; made once while these very
        shapes are in use."""
        key = (id(shapes), share)
        found = self._drawn.get(key)
        if found is not None and found[0] is shapes:
            return found[1]
        if len(self._drawn) >= _KEPT:
            self._drawn.clear()
        if share not in self._pale:
            theme = dimmed(self.full.theme, share)
            self._pale[share] = PicturePainter(theme, self.full.families)
        drawn = self._pale[share].prepare(shapes)
        self._drawn[key] = (shapes, drawn)
        return drawn


def dimmed(theme: Theme, share: float) -> Theme:
    """The theme's colours, so much of each on the canvas's."""
    ground = theme.colours["canvas"]
    return theme._replace(
        colours={token: mixed(c, ground, share) for token, c in theme.colours.items()}
    )


def mixed(colour: str, ground: str, share: float) -> str:
    """``share`` of a ``#rrggbb`` colour and the rest of another."""
    parts = [
        round(int(colour[at : at + 2], 16) * share + int(ground[at : at + 2], 16) * (1.0 - share))
        for at in (1, 3, 5)
    ]
    return "#" + "".join(f"{part:02x}" for part in parts)
