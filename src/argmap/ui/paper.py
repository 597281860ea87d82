"""A picture on paper: fitted to a page, or on a page of its own size. Posters are in ``poster``.

Paints onto any paged device, so that PDF, print and its preview are one code. Knows pictures and
pages; opens no file and asks nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from argmap.ui.paint import PicturePainter
from argmap.ui.picture_tags import TaggedPicture

if TYPE_CHECKING:
    from argmap.render.picture import Picture
    from argmap.render.theme import Theme
    from argmap.ui.pdf_tags import Tags

Sheet = Literal["map", "A4", "A3", "A2", "A1", "A0", "Letter", "Legal", "Tabloid"]
"""A paper size, or ``map``: one page as large as the map."""
Turn = Literal["auto", "portrait", "landscape"]
LARGEST = 14400.0
"""Longest side of a PDF page in points, 200 inches; a larger map is scaled to it."""
POINTS_PER_PX = 0.75
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
        size = QSizeF(max(width, 1.0), max(height, 1.0)) * POINTS_PER_PX
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


def paint_page(
    device: QPagedPaintDevice,
    picture: Picture,
    theme: Theme,
    families: Sequence[str],
    *,
    background: bool = False,
    tags: Tags | None = None,
) -> None:
    """Paint the picture on one page of the device, fitted, never larger than actual size.

    ``tags``: get its elements, of a PDF. Raises OSError when the device takes no painting.
    """
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("the printer or file does not take any output")
    try:
        painter.scale(device.logicalDpiX() / 72.0, device.logicalDpiX() / 72.0)
        room = QRectF(QPointF(), device.pageLayout().paintRect(QPageLayout.Unit.Point).size())
        if background:
            painter.fillRect(room, QColor(theme.colours["canvas"]))
        brush = PicturePainter(theme, families, real_text=True)
        place = fitted(picture, room.size(), POINTS_PER_PX)
        tagged = TaggedPicture(picture, tags, tags.root) if tags is not None else None
        paint_within(painter, brush, picture, place, room, tagged)
    finally:
        painter.end()


class Fitted(NamedTuple):
    """Where a picture lies: points to a px of it, and its upper left corner in points."""

    scale: float
    left: float
    top: float


def fitted(picture: Picture, room: QSizeF, largest: float | None = None) -> Fitted:
    """The picture in the middle of a room in points; ``largest``: points to a px at most."""
    _, _, width, height = picture.bounds
    scale = min(room.width() / max(width, 1.0), room.height() / max(height, 1.0))
    scale = scale if largest is None else min(scale, largest)
    left, top = (room.width() - width * scale) / 2, (room.height() - height * scale) / 2
    return Fitted(scale, left, top)


def paint_within(
    painter: QPainter,
    brush: PicturePainter,
    picture: Picture,
    place: Fitted,
    window: QRectF,
    tagged: TaggedPicture | None = None,
) -> None:
    """Paint what of a picture lies in a window (points), and nothing beyond it."""
    x, y, _, _ = picture.bounds
    scale, left, top = place
    painter.save()
    painter.setClipRect(window, Qt.ClipOperation.IntersectClip)
    painter.translate(left, top)
    painter.scale(scale, scale)
    painter.translate(-x, -y)
    seen = QRectF(
        x + (window.x() - left) / scale,
        y + (window.y() - top) / scale,
        window.width() / scale,
        window.height() / scale,
    )
    for layer in picture.layers.values():
        items = (item for item in layer if seen.intersects(QRectF(*item.bounds)))
        if tagged is None:
            brush.paint(painter, items)
        else:
            tagged.paint(painter, items, brush.paint)
    painter.restore()
