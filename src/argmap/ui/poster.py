"""A picture as a poster of several pages to be cut and glued, and a sketch of how they lie.

Each page repeats a strip of its neighbours. Crop marks, names and the small index stand outside of
what is cut out, so that nothing of them is on the poster. Knows pictures and pages; asks nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPagedPaintDevice, QPageLayout, QPainter, QPen

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.render.words import clean
from argmap.ui.fonts import font
from argmap.ui.paint import PicturePainter
from argmap.ui.paper import fitted, paint_within
from argmap.ui.translate import fill

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from argmap.render.picture import Picture
    from argmap.render.theme import Theme

OVERLAP = 10.0
"""How much the pages repeat of their neighbours, in mm, for gluing."""
_MM = 72.0 / 25.4
_EDGE = 6.0 * _MM
"""Around what is cut out: room for marks and names."""
_GAP, _ARM = 1.0 * _MM, 4.0 * _MM
"""How far from the corner a crop mark begins, and how long it is."""
_INK, _PAPER = "#404040", "#FFFFFF"
_NAME = QT_TRANSLATE_NOOP("poster", "{name} · page {page} of {pages} · {title}")
_HEAD = QT_TRANSLATE_NOOP("poster", "How the {pages} pages go together")
_HOW = QT_TRANSLATE_NOOP(
    "poster",
    "Cut each page at its corner marks. A page lies {overlap} mm over the one to its right and the "
    "one below it, as far as the dotted marks.",
)


class Poster:
    """One picture on ``columns`` × ``rows`` pages of one size."""

    def __init__(
        self, picture: Picture, theme: Theme, families: Sequence[str], columns: int, rows: int
    ) -> None:
        self._picture = picture
        self._theme = theme
        self._families = families
        self._columns, self._rows = columns, rows
        self._title = " ".join(clean(picture.title).split())
        self._words: set[str] = set()

    def paint(
        self,
        device: QPagedPaintDevice,
        *,
        background: bool = False,
        progress: Callable[[int, int], None] | None = None,
    ) -> set[str]:
        """All pages, and one with the sketch; returns the words on them beyond the picture's.

        ``progress`` is told how many of how many pages are done. Raises OSError when the device
        takes no painting.
        """
        painter = QPainter()
        if not painter.begin(device):
            raise OSError("the printer or file does not take any output")
        try:
            room = QRectF(QPointF(), device.pageLayout().paintRect(QPageLayout.Unit.Point).size())
            tile = room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
            tiles = self._tiles(tile.size())
            whole = QSizeF(tiles[-1].right(), tiles[-1].bottom())
            place = fitted(self._picture, whole)
            brush = PicturePainter(self._theme, self._families, real_text=True)
            for number, part in enumerate([*tiles, None]):
                if progress is not None:
                    progress(number, len(tiles) + 1)
                if number and not device.newPage():
                    raise OSError("the printer or file takes no further page")
                painter.save()
                painter.scale(device.logicalDpiX() / 72.0, device.logicalDpiX() / 72.0)
                if part is None:
                    self._sketch(painter, brush, room, whole, tiles)
                else:
                    painter.save()
                    painter.translate(tile.topLeft() - part.topLeft())
                    if background:
                        painter.fillRect(part, QColor(self._theme.colours["canvas"]))
                    paint_within(painter, brush, self._picture, place, part)
                    painter.restore()
                    self._marks(painter, tile, number)
                painter.restore()
        finally:
            painter.end()
        return self._words

    def _tiles(self, size: QSizeF) -> list[QRectF]:
        """What each page shows of the poster, in points, row by row."""
        step_x, step_y = size.width() - OVERLAP * _MM, size.height() - OVERLAP * _MM
        return [
            QRectF(QPointF(column * step_x, row * step_y), size)
            for row in range(self._rows)
            for column in range(self._columns)
        ]

    def names(self) -> list[str]:
        """What the pages are called, the sketch beside them."""
        return [*map(self._name, range(self._columns * self._rows)), "+"]

    def _name(self, number: int) -> str:
        return f"{chr(65 + number // self._columns)}{number % self._columns + 1}"

    # --- around a page --------------------------------------------------------------------------

    def _marks(self, painter: QPainter, tile: QRectF, number: int) -> None:
        """Where to cut, where the neighbours begin, which page it is and where it goes."""
        painter.setPen(QPen(QColor(_INK), 0.4))
        for x, dx in ((tile.left(), -1), (tile.right(), 1)):
            for y, dy in ((tile.top(), -1), (tile.bottom(), 1)):
                painter.drawLine(QLineF(x + dx * _GAP, y, x + dx * (_GAP + _ARM), y))
                painter.drawLine(QLineF(x, y + dy * _GAP, x, y + dy * (_GAP + _ARM)))
        painter.setPen(QPen(QColor(_INK), 0.6, Qt.PenStyle.DotLine))
        row, column = divmod(number, self._columns)
        if column < self._columns - 1:
            x = tile.right() - OVERLAP * _MM
            painter.drawLine(QLineF(x, tile.top() - _GAP - _ARM, x, tile.top() - _GAP))
            painter.drawLine(QLineF(x, tile.bottom() + _GAP, x, tile.bottom() + _GAP + _ARM))
        if row < self._rows - 1:
            y = tile.bottom() - OVERLAP * _MM
            painter.drawLine(QLineF(tile.left() - _GAP - _ARM, y, tile.left() - _GAP, y))
            painter.drawLine(QLineF(tile.right() + _GAP, y, tile.right() + _GAP + _ARM, y))
        foot = QRectF(tile.left() + _ARM, tile.bottom() + _GAP, tile.width() - 2 * _ARM, _ARM)
        side = min(foot.height() / self._rows, foot.width() * 0.3 / self._columns)
        index = QRectF(foot.right() - side * self._columns - OVERLAP * _MM, foot.top(), 0.0, side)
        self._index(painter, index.topLeft(), side, number)
        words = fill(
            _NAME,
            name=self._name(number),
            page=number + 1,
            pages=self._columns * self._rows,
            title=self._title,
        ).strip(" ·")
        foot.setRight(index.left() - _ARM)
        self._line(painter, foot, words, 8)

    def _index(self, painter: QPainter, corner: QPointF, side: float, number: int) -> None:
        """All pages small, this one filled."""
        painter.setPen(QPen(QColor(_INK), 0.4))
        for at in range(self._columns * self._rows):
            row, column = divmod(at, self._columns)
            painter.setBrush(QColor(_INK if at == number else _PAPER))
            painter.drawRect(
                QRectF(corner + QPointF(column * side, row * side), QSizeF(side, side))
            )
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _line(self, painter: QPainter, box: QRectF, words: str, size: int) -> None:
        """One line of words, as much of it as there is room for."""
        face = self._font(size)
        shown = QFontMetricsF(face).elidedText(words, Qt.TextElideMode.ElideRight, box.width())
        self._words.add(shown)
        painter.setFont(face)
        painter.setPen(QColor(_INK))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(box, flags | Qt.TextFlag.TextSingleLine, shown)

    def _font(self, size: int) -> QFont:
        face = font("body", self._families)
        face.setPixelSize(size)
        return face

    # --- the sketch -----------------------------------------------------------------------------

    def _sketch(
        self,
        painter: QPainter,
        brush: PicturePainter,
        room: QRectF,
        whole: QSizeF,
        tiles: Sequence[QRectF],
    ) -> None:
        """The whole poster small, with every page's edges and name on it."""
        painter.save()
        head = QRectF(room.left(), room.top(), room.width(), 22.0)
        self._line(painter, head, fill(_HEAD, pages=len(tiles)), 15)
        how = fill(_HOW, overlap=f"{OVERLAP:g}")
        self._words.add(how)
        painter.setFont(self._font(10))
        told = QRectF(room.left(), head.bottom() + 4.0, room.width(), 30.0)
        painter.drawText(told, int(Qt.TextFlag.TextWordWrap), how)
        under = told.bottom() + 10.0
        scale = min(room.width() / whole.width(), (room.bottom() - under) / whole.height())
        painter.translate(
            room.left() + (room.width() - whole.width() * scale) / 2,
            under + (room.bottom() - under - whole.height() * scale) / 2,
        )
        painter.scale(scale, scale)
        painter.setOpacity(0.45)
        place = fitted(self._picture, whole)
        paint_within(painter, brush, self._picture, place, QRectF(QPointF(), whole))
        painter.setOpacity(1.0)
        for number, tile in enumerate(tiles):
            painter.setPen(QPen(QColor(_INK), 0.8 / scale))
            painter.drawRect(tile)
            painter.setFont(self._font(round(26 / scale)))
            self._words.add(self._name(number))
            painter.drawText(tile, int(Qt.AlignmentFlag.AlignCenter), self._name(number))
        painter.restore()
