"""What is painted over the picture: selection, hover, handles. Kept apart from its pixels.

Rings keep their width at any zoom. Colours are the theme's.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from argmap.render.picture import Box, Disc, Item, Path
from argmap.ui.canvas.far import outline
from argmap.ui.paint import curve, painter_path

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import Canvas
    from argmap.ui.canvas.handles import Handle

RING = 2.0
"""Width of the selection ring in view px."""
_CORNER = 8.0


def ring(painter: QPainter, box: Box, colour: QColor, scale: float, width: float = RING) -> None:
    """A ring around a box, just outside its border, ``width`` view px wide."""
    x, y, w, h = box
    gap = width / 2 / scale
    pen = QPen(colour, width / scale)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = _CORNER + gap
    painter.drawRoundedRect(QRectF(x - gap, y - gap, w + 2 * gap, h + 2 * gap), radius, radius)


def mark(painter: QPainter, item: Item, colour: QColor, scale: float, width: float = RING) -> None:
    """Mark an item of any layer: a ring around boxes, frames and beads, a glow along arrows."""
    if item.layer == "arrow":
        glow = QColor(colour)
        glow.setAlphaF(colour.alphaF() * 0.45)
        pen = QPen(glow, (2 * width + 3.0) / max(scale, 0.35))
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)  # nothing reaches into the cards at its ends
        painter.strokePath(_line(item), pen)
        return
    if item.layer == "bead":
        disc = next((shape for shape in item.shapes if isinstance(shape, Disc)), None)
        if disc is not None:
            radius = disc.radius + (width / 2 + 1.0) / scale
            painter.setPen(QPen(colour, width / scale))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QPointF(item.x + disc.x, item.y + disc.y), radius, radius)
            return
    ring(painter, outline(item), colour, scale, width)


def _line(item: Item) -> QPainterPath:
    """An arrow's line as it is drawn, and its tip: its way bends otherwise before the head."""
    drawn = next((shape for shape in item.shapes if isinstance(shape, Path)), None)
    if drawn is None:
        return curve(item.path)
    line = painter_path(drawn.commands).translated(item.x, item.y)
    if item.path:
        line.lineTo(*item.path[-1])
    return line


class Overlay:
    """Paints selection, hover and handles of a canvas, in world coordinates."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas

    def paint(self, painter: QPainter, scale: float, seen: Box) -> None:
        """Paint over the part of the picture that is in sight."""
        canvas = self._canvas
        accent = canvas.colour("accent")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        if canvas.pointed:
            self._pointed(painter, scale)
        chosen = set(canvas.host.selection)
        hovered = canvas.pointer.hovered
        if hovered is not None and hovered.record not in chosen:
            faint = QColor(accent)
            faint.setAlphaF(0.4)
            for item in canvas.items_of(hovered.record):
                mark(painter, canvas.as_seen(item), faint, scale, 1.5)
        if chosen:
            self._selection(painter, scale, seen, chosen)
        if canvas.typing.open:
            self._editing(painter, scale)
        for handle in canvas.pointer.handles():
            self._handle(painter, handle, scale)

    def _pointed(self, painter: QPainter, scale: float) -> None:
        """A broad soft band: not mistaken for what is selected."""
        band = QColor(self._canvas.colour("accent"))
        band.setAlphaF(0.4)
        for id in self._canvas.pointed:
            for item in self._canvas.items_of(id):
                if item.kind != "answer":
                    mark(painter, self._canvas.as_seen(item), band, scale, 2.5 * RING)

    def _selection(self, painter: QPainter, scale: float, seen: Box, chosen: set[str]) -> None:
        canvas = self._canvas
        accent = QColor(canvas.colour("accent"))
        if not canvas.hasFocus() and not canvas.is_editing:
            accent.setAlphaF(0.75)
        edited = canvas.typing.id
        items: Iterable[Item]
        if len(chosen) > 200:
            items = (item for item in canvas.stage.within(seen) if item.record in chosen)
        else:
            items = (item for id in chosen for item in canvas.items_of(id))
        for item in sorted(items, key=lambda item: item.layer != "arrow"):
            if item.kind != "answer" and not (item.layer == "box" and item.record == edited):
                mark(painter, canvas.as_seen(item), accent, scale)

    def _editing(self, painter: QPainter, scale: float) -> None:
        """The box grows with what is typed: card and ring reach around the editor."""
        canvas = self._canvas
        editor, id = canvas.typing.editor, canvas.typing.id
        item = canvas.stage.item(id) if id is not None else None
        if editor is None or item is None or item.layer != "box":
            return
        from argmap.render.card import SPINE

        x, y, w, h = outline(item)
        place = editor.geometry()
        left, top = canvas.view.to_world(place.left() - 5.0, place.top())
        right, bottom = canvas.view.to_world(place.right() + 5.0, place.bottom() + 5.0)
        whole = QRectF(x, y, w, h).united(QRectF(left, top, right - left, bottom - top))
        card, kept = QPainterPath(), QPainterPath()
        card.addRoundedRect(whole, _CORNER, _CORNER)
        kept.addRect(QRectF(x, y + 3.0, w - _CORNER - 1.0, top - y - 3.0))  # the card's first line
        painter.save()
        painter.setClipPath(card.subtracted(kept))
        painter.fillRect(whole, canvas.colour("card"))
        painter.fillRect(QRectF(x, y, SPINE, whole.height()), canvas.colour(item.accent))
        painter.restore()
        box = (whole.x(), whole.y(), whole.width(), whole.height())
        ring(painter, box, canvas.colour("accent"), scale)

    def _handle(self, painter: QPainter, handle: Handle, scale: float) -> None:
        """A dot on the edge; the part that can be hit is larger than what is drawn."""
        canvas = self._canvas
        accent = canvas.colour("accent")
        radius = (7.0 if handle.hot else 5.5) / scale
        painter.setPen(QPen(canvas.colour("card"), 1.5 / scale))
        painter.setBrush(accent)
        painter.drawEllipse(QPointF(handle.x, handle.y), radius, radius)
        arm = radius * 0.5
        pen = QPen(canvas.colour("card"), 1.5 / scale)
        painter.setPen(pen)
        painter.drawLine(QPointF(handle.x - arm, handle.y), QPointF(handle.x + arm, handle.y))
        painter.drawLine(QPointF(handle.x, handle.y - arm), QPointF(handle.x, handle.y + arm))
