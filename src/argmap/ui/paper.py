"""A picture on paper: fitted to a page, on a page of its own size, or as a poster of several.

Paints onto any paged device, so that PDF, print and its preview are one code. Knows pictures and
pages; opens no file and asks nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QLineF, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPen,
)

from argmap.ui.paint import PicturePainter

if TYPE_CHECKING:
    from argmap.render.picture import Picture
    from argmap.render.theme import Theme

Sheet = Literal["map", "A4", "A3", "A2", "A1", "A0", "Letter", "Legal", "Tabloid"]
"""A paper size, or ``map``: one page as large as the map."""
Turn = Literal["auto", "portrait", "landscape"]
OVERLAP = 10.0
"""How much the pages of a poster repeat of their neighbours, in mm, for gluing."""
LARGEST = 14400.0
"""Longest side of a PDF page in points, 200 inches; a larger map is scaled to it."""
_POINTS_PER_PX = 0.75
_MM = 72.0 / 25.4
_CROP = 4.0
"""Length of a crop mark in mm."""
_INDEX = 30.0
"""Longest side of the index of pages, in points."""
_INK, _PAPER = "#404040", "#FFFFFF"
_SIZES: dict[str, QPageSize.PageSizeId] = {
    name: getattr(QPageSize.PageSizeId, name)
    for name in ("A4", "A3", "A2", "A1", "A0", "Letter", "Legal", "Tabloid")
}


@dataclass(frozen=True, slots=True)
class Paper:
    """What to print on. ``columns`` × ``rows`` pages make a poster; margins are in mm."""

    sheet: Sheet = "A4"
    turn: Turn = "auto"
    margin: float = 10.0
    columns: int = 1
    rows: int = 1

    def __post_init__(self) -> None:
        if not (1 <= self.columns <= 20 and 1 <= self.rows <= 20):
            raise ValueError("a poster has 1 to 20 pages each way")
        if not 0.0 <= self.margin <= 50.0:
            raise ValueError("margins are 0 to 50 mm")


def page_layout(paper: Paper, bounds: tuple[float, float, float, float]) -> QPageLayout:
    """The page for a picture with these bounds."""
    _, _, width, height = bounds
    if paper.sheet == "map":
        size = QSizeF(max(width, 1.0), max(height, 1.0)) * _POINTS_PER_PX
        longest = max(size.width(), size.height())
        if longest > LARGEST:
            size *= LARGEST / longest
        # an exact size, never turned: Qt would otherwise swap the sides of a wide page
        page = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
        return QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF())
    turn = paper.turn
    if turn == "auto":
        wide = width * paper.rows > height * paper.columns
        turn = "landscape" if wide else "portrait"
    orientation = (
        QPageLayout.Orientation.Landscape
        if turn == "landscape"
        else QPageLayout.Orientation.Portrait
    )
    margin = paper.margin
    return QPageLayout(
        QPageSize(_SIZES[paper.sheet]),
        orientation,
        QMarginsF(margin, margin, margin, margin),
        QPageLayout.Unit.Millimeter,
    )


def paint_pages(
    device: QPagedPaintDevice,
    picture: Picture,
    theme: Theme,
    families: Sequence[str],
    *,
    columns: int = 1,
    rows: int = 1,
    background: bool = False,
) -> int:
    """Paint the picture on the device's pages as they are laid out; returns how many.

    Fitted to one page, never larger than actual size; a poster fills its pages. Raises OSError
    when the device takes no painting.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("the printer or file does not take any output")
    try:
        per_point = device.logicalDpiX() / 72.0
        room = device.pageLayout().paintRect(QPageLayout.Unit.Point).size()
        area = QRectF(QPointF(0.0, 0.0), room)
        brush = PicturePainter(theme, families, real_text=True)
        many = columns * rows > 1
        pages = _tiles(room, columns, rows)
        x, y, width, height = picture.bounds
        whole = QSizeF(max(page.right() for page in pages), max(page.bottom() for page in pages))
        scale = min(whole.width() / max(width, 1.0), whole.height() / max(height, 1.0))
        if not many:
            scale = min(scale, _POINTS_PER_PX)
        left = (whole.width() - width * scale) / 2
        top = (whole.height() - height * scale) / 2
        for number, page in enumerate(pages):
            if number and not device.newPage():
                raise OSError("the printer or file takes no further page")
            painter.save()
            painter.scale(per_point, per_point)
            if background:
                painter.fillRect(area, QColor(theme.colours["canvas"]))
            painter.setClipRect(area)
            painter.translate(left - page.x(), top - page.y())
            painter.scale(scale, scale)
            painter.translate(-x, -y)
            seen = QRectF(
                x + (page.x() - left) / scale,
                y + (page.y() - top) / scale,
                page.width() / scale,
                page.height() / scale,
            )
            for layer in picture.layers.values():
                brush.paint(
                    painter, (item for item in layer if seen.intersects(QRectF(*item.bounds)))
                )
            painter.restore()
            if many:
                painter.save()
                painter.scale(per_point, per_point)
                name = f"{chr(65 + number // columns)}{number % columns + 1}"
                _marks(
                    painter,
                    area,
                    f"{name} · {number + 1}/{len(pages)} · {picture.title}".rstrip(" ·"),
                )
                _glue(painter, area, columns, rows, number)
                _index(painter, area, columns, rows, number)
                painter.restore()
        return len(pages)
    finally:
        painter.end()


def _tiles(room: QSizeF, columns: int, rows: int) -> list[QRectF]:
    """Where each page lies on the whole poster, in points, row by row."""
    step_x = room.width() - (OVERLAP * _MM if columns > 1 else 0.0)
    step_y = room.height() - (OVERLAP * _MM if rows > 1 else 0.0)
    return [
        QRectF(QPointF(column * step_x, row * step_y), room)
        for row in range(rows)
        for column in range(columns)
    ]


def _marks(painter: QPainter, area: QRectF, name: str) -> None:
    """Crop marks in the corners of a poster's page and its name at the foot, in points."""
    painter.setPen(QPen(QColor(_INK), 0.4))
    arm = _CROP * _MM
    for corner, dx, dy in (
        (area.topLeft(), 1, 1),
        (area.topRight(), -1, 1),
        (area.bottomLeft(), 1, -1),
        (area.bottomRight(), -1, -1),
    ):
        painter.drawLine(QLineF(corner, corner + QPointF(dx * arm, 0.0)))
        painter.drawLine(QLineF(corner, corner + QPointF(0.0, dy * arm)))
    face = QFont(painter.font())
    face.setPixelSize(7)
    painter.setFont(face)
    foot = area.adjusted(arm + 3.0, 0.0, -arm - 3.0, -1.0)
    painter.drawText(foot, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, name)


def _glue(painter: QPainter, area: QRectF, columns: int, rows: int, number: int) -> None:
    """Where the neighbours to the right and below begin: a dotted line in each overlap's ends."""
    row, column = divmod(number, columns)
    pen = QPen(QColor(_INK), 0.4, Qt.PenStyle.DotLine)
    painter.setPen(pen)
    arm, over = _CROP * _MM, OVERLAP * _MM
    if column < columns - 1:
        x = area.right() - over
        painter.drawLine(QLineF(x, area.top(), x, area.top() + arm))
        painter.drawLine(QLineF(x, area.bottom() - arm, x, area.bottom()))
    if row < rows - 1:
        y = area.bottom() - over
        painter.drawLine(QLineF(area.left(), y, area.left() + arm, y))
        painter.drawLine(QLineF(area.right() - arm, y, area.right(), y))


def _index(painter: QPainter, area: QRectF, columns: int, rows: int, number: int) -> None:
    """All pages small at the foot, this one filled: where it goes when they are laid out."""
    side = min(_INDEX / max(columns, rows), 4.0)
    left = area.right() - _CROP * _MM - 3.0 - side * columns
    top = area.bottom() - 1.5 - side * rows
    painter.setPen(QPen(QColor(_INK), 0.4))
    for at in range(columns * rows):
        row, column = divmod(at, columns)
        painter.setBrush(QColor(_INK if at == number else _PAPER))
        painter.drawRect(QRectF(left + column * side, top + row * side, side, side))
