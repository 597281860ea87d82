"""Paints a board: what is in sight of it, with the heads of rows and columns kept in place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from argmap.render.board_picture import BoardPicture, Spot, Table
from argmap.render.picture import Item
from argmap.render.theme import Theme
from argmap.ui.paint import Drawn, PicturePainter

STAYING = frozenset({"row", "given", "statement"})
"""Spots on the heads of rows, which stay in sight when the rest is scrolled sideways."""
_ROUND, _CORNER = 10.0, 5.0
_ABOVE = 5.0
"""px above heads that stay at the top."""


class Seen(NamedTuple):
    """How far a board is scrolled, in px of the view, the view's width, and the zoom."""

    left: int
    top: int
    width: int
    zoom: float


class Ring(NamedTuple):
    """A mark around a spot."""

    spot: Spot
    token: str
    width: float


class BoardPainter:
    """Keeps what it prepared of each item; one per theme and families."""

    def __init__(self, theme: Theme, families: Sequence[str]) -> None:
        self._brush = PicturePainter(theme, families)
        self._drawn: dict[str, tuple[Item, Drawn]] = {}

    def colour(self, token: str) -> QColor:
        """A colour of the theme."""
        return self._brush.colour(token)

    def forget(self, items: Mapping[str, Item]) -> None:
        """Keep what was prepared of these items only."""
        self._drawn = {id: kept for id, kept in self._drawn.items() if items.get(id) is kept[0]}

    def paint(
        self,
        painter: QPainter,
        shown: BoardPicture,
        seen: Seen,
        exposed: QRectF,
        rings: Sequence[Ring],
        sticking: Table | None,
    ) -> None:
        """Paint what is exposed; ``sticking``: the table whose heads stay at the top."""
        zoom = seen.zoom
        part = QRectF(
            (exposed.x() + seen.left) / zoom - 4,
            (exposed.y() + seen.top) / zoom - 4,
            exposed.width() / zoom + 8,
            exposed.height() / zoom + 8,
        )
        painter.save()
        painter.translate(0.0, -seen.top)
        painter.scale(zoom, zoom)
        if seen.left:
            self._scrolled(painter, shown, part, seen, rings)
        else:
            for items in shown.picture.layers.values():
                self._draw_some(painter, items, part)
            self._rings(painter, rings)
        painter.restore()
        if sticking is not None:
            painter.save()
            painter.scale(zoom, zoom)
            self._heads(painter, shown, sticking, seen)
            painter.restore()

    def _scrolled(
        self,
        painter: QPainter,
        shown: BoardPicture,
        part: QRectF,
        seen: Seen,
        rings: Sequence[Ring],
    ) -> None:
        """Tables go sideways under the heads of their rows; everything else stays."""
        items = shown.picture.items
        tables = shown.tables
        moving = {id for table in tables for id in (*table.heads, *table.rows, *table.cells)}
        self._draw_some(painter, (item for id, item in items.items() if id not in moving), part)
        for table in tables:
            beyond = QRectF(
                table.side, table.top - 6.0, seen.width / seen.zoom, table.end - table.top + 8.0
            )
            painter.save()
            painter.setClipRect(beyond)
            painter.translate(-seen.left / seen.zoom, 0.0)
            self._draw_some(painter, (items[id] for id in (*table.heads, *table.cells)), part)
            self._rings(painter, [ring for ring in rings if ring.spot.kind not in STAYING])
            painter.restore()
            side = QRectF(0.0, table.first - 6.0, table.side, table.end - table.first + 4.0)
            painter.save()
            painter.setClipRect(side)
            self._draw_some(painter, (items[id] for id in table.rows), part)
            painter.fillRect(
                QRectF(table.side - 1, side.y(), 1.0, side.height()), self.colour("hairline")
            )
            painter.restore()
        self._rings(painter, [ring for ring in rings if ring.spot.kind in STAYING])

    def _draw_some(self, painter: QPainter, items: Iterable[Item], part: QRectF) -> None:
        """Those of the items that lie as high as the part that is seen."""
        top, bottom = part.top(), part.bottom()
        for item in items:
            if item.y <= bottom and item.y + item.bounds[3] >= top:
                self._draw(painter, item)

    def _draw(self, painter: QPainter, item: Item) -> None:
        kept = self._drawn.get(item.id)
        if kept is None or kept[0] is not item:
            kept = self._drawn[item.id] = (item, self._brush.prepare(item.shapes))
        self._brush.draw(painter, item, kept[1])

    def _heads(self, painter: QPainter, shown: BoardPicture, table: Table, seen: Seen) -> None:
        """The heads of the columns whose rows are seen, which stay at the top."""
        zoom, items = seen.zoom, shown.picture.items
        high = table.first - table.top + _ABOVE
        width = seen.width / zoom
        painter.fillRect(QRectF(0.0, 0.0, width, high), self.colour("canvas"))
        painter.fillRect(QRectF(0.0, high, width, 1.0 / zoom), self.colour("hairline"))
        if seen.left:
            painter.setClipRect(QRectF(table.side, 0.0, width, high))
        painter.translate(-seen.left / zoom, _ABOVE - table.top)
        for id in table.heads:
            self._draw(painter, items[id])

    def _rings(self, painter: QPainter, rings: Sequence[Ring]) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for spot, token, width in rings:
            painter.setPen(QPen(self.colour(token), width))
            cell = spot.kind == "cell"
            grown = 1.5 if cell else 0.0
            box = QRectF(*spot.box).adjusted(-grown, -grown, grown, grown)
            radius = _ROUND if cell else _CORNER
            painter.drawRoundedRect(box, radius, radius)
