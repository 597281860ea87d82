"""What is asked and what is proposed, over a map that is seen from afar, in letters one can read.

A card is a few px wide there. Its label lies over it and reaches further, so it is no part of the
picture's kept pixels: labels are painted anew in each frame, as many as have room.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, QRectF

from argmap.ui.canvas.far import outline
from argmap.ui.canvas.index import touching
from argmap.ui.canvas.overlay import ring

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from argmap.layout.measure import Ruler
    from argmap.render.picture import Item, Picture
    from argmap.ui.canvas.canvas import Canvas

_SCALE = 0.75
"""A title of 15 px is 11 px high on a label, at any zoom."""
_KINDS = ("question", "position")
_MOST = 60
"""So many cards in sight are looked at for labels: more have no room."""


class Placed(NamedTuple):
    """A label where it lies on the widget, and the item that it names."""

    rect: QRectF
    label: Item
    item: Item


class Labels:
    """The labels of one canvas, for those who ask while it shows its picture from afar."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._made: dict[str, tuple[Item, Ruler, Item]] = {}
        """Each with what it was made of."""
        self._named: tuple[Picture, list[Item]] | None = None

    def paint(self, painter: QPainter) -> None:
        """Paint them all; ``painter`` is in world coordinates."""
        canvas = self._canvas
        view = canvas.view
        for rect, label, item in self.placed():
            painter.save()
            painter.translate(*view.to_world(rect.x(), rect.y()))
            painter.scale(_SCALE / view.scale, _SCALE / view.scale)
            canvas.paint_items(painter, (label,), view.ratio)
            if item.record in canvas.host.selection:
                ring(painter, label.bounds, canvas.colour("accent"), _SCALE)
            painter.restore()

    def at(self, x: float, y: float) -> Item | None:
        """The item whose label lies at a point of the widget."""
        return next((p.item for p in self.placed() if p.rect.contains(x, y)), None)

    def placed(self) -> list[Placed]:
        """The labels that are shown, what is asked first: none over another one, or over the card
        of another one."""
        canvas = self._canvas
        view, widget = canvas.view, QRectF(canvas.rect())
        spots: list[tuple[Item, QPointF, float]] = []
        seen = canvas.seen
        near = (item for item in self._items() if touching(item.bounds, seen))
        for item in islice(near, _MOST):
            left, top, width, height = outline(canvas.as_seen(item))
            spot = QPointF(*view.to_view(left + width / 2, top + height / 2))
            if widget.contains(spot):
                spots.append((item, spot, height * view.scale))
        found: list[Placed] = []
        for item, spot, height in spots:
            label = self._label(item)
            w, h = label.bounds[2] * _SCALE, label.bounds[3] * _SCALE
            within, beside = (h - height) / 2, (h + height) / 2 + 2.0
            for dy in (0.0, -within, within, -beside, beside):
                rect = QRectF(round(spot.x() - w / 2), round(spot.y() - h / 2 + dy), w, h)
                hides = any(rect.contains(at) for other, at, _ in spots if other is not item)
                if not hides and not any(rect.intersects(other.rect) for other in found):
                    found.append(Placed(rect, label, item))
                    break
        return found

    def _items(self) -> list[Item]:
        """The cards of questions, then those of positions."""
        picture = self._canvas.stage.picture
        if self._named is None or self._named[0] is not picture:
            statements = self._canvas.host.document.statements.values()
            ids = [each.id for kind in _KINDS for each in statements if each.kind == kind]
            items = [picture.items.get(id) for id in ids]
            shown = [each for each in items if each and each.layer == "box" and each.title]
            self._named = picture, shown
            self._made = {item.id: self._made[item.id] for item in shown if item.id in self._made}
        return self._named[1]

    def _label(self, item: Item) -> Item:
        made, ruler = self._made.get(item.id), self._canvas.ruler
        if made is None or made[0] is not item or made[1] is not ruler:
            from argmap.render.small import label

            language = self._canvas.stage.picture.language
            made = self._made[item.id] = item, ruler, label(item, ruler, language)
        return made[2]
