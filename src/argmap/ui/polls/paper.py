"""Ballots on paper: a PDF of as many to a page as fit, with lines to cut along.

Always the light theme: paper is white. Its words can be found, and a screen reader reads ballot by
ballot. Opens no dialog; whoever asks says where it goes.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLineF, QMarginsF, QPointF, Qt
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from argmap.render.ballot import WayIn, ballot
from argmap.render.theme import load
from argmap.render.words import Words
from argmap.ui.measure import QtMeasurer
from argmap.ui.paint import PicturePainter
from argmap.ui.pdf_file import finished
from argmap.ui.pdf_tags import Tags
from argmap.ui.picture_tags import TaggedPicture
from argmap.ui.raster import words as words_of
from argmap.ui.translate import translated

if TYPE_CHECKING:
    from argmap.model.document import Document
    from argmap.model.records import Poll
    from argmap.render.picture import Picture

_MARGIN = 10.0
"""mm; a printer reaches that far."""
_LEAST = 0.62
"""Smaller than this, 13 px on paper are hard to read: fewer stand on a page then."""
_FULL = 0.9
"""Points a px that is as large as is comfortable."""


class Sheets(NamedTuple):
    """How ballots are wanted: at least so many, up to ``most`` on an A4 page.

    ``numbered``: each bears a number of its own; those of the second round ask for it. ``way_in``:
    into the room that is open, beside the boxes.
    """

    copies: int = 24
    most: int = 4
    numbered: bool = False
    way_in: WayIn | None = None


def ballots_pdf(
    document: Document,
    poll: Poll,
    number: int,
    families: Sequence[str],
    sheets: Sheets | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> bytes:
    """The ballots of round ``number`` as a PDF.

    Long ballots stand fewer on a page, so that they can be read.
    """
    wanted = sheets or Sheets()
    measurer, words = QtMeasurer(tuple(families)), Words(translated)
    marked = wanted.numbered and number == 1

    def made(at: int) -> Picture:
        return ballot(
            document,
            poll,
            number,
            measurer,
            words=words,
            mark=str(at) if marked else "",
            numbered=wanted.numbered,
            way_in=wanted.way_in,
        )

    longest = made(wanted.copies)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(longest.title)
    writer.setCreator("argmap")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN),
            QPageLayout.Unit.Millimeter,
        )
    )
    room = writer.pageLayout().paintRect(QPageLayout.Unit.Point)
    columns, rows, scale = _fit(longest, room.width(), room.height(), wanted.most)
    on_page = columns * rows
    pages = -(-wanted.copies // on_page)
    tags, said = Tags(), words_of(longest)
    with QPainter(writer) as painter:
        painter.scale(writer.logicalDpiX() / 72.0, writer.logicalDpiX() / 72.0)
        for page in range(pages):
            if page:
                writer.newPage()
            if progress is not None:
                progress(page, pages)
            first = page * on_page + 1
            pictures = [made(first + at) if marked else longest for at in range(on_page)]
            size = room.width(), room.height()
            _page(painter, pictures, families, columns, rows, scale, size, tags)
    buffer.close()
    return finished(bytes(data.data()), said, families, language=longest.language, tags=tags)


def _fit(picture: Picture, width: float, height: float, most: int) -> tuple[int, int, float]:
    """Columns, rows and points a px: the most ballots that can still be read."""
    _, _, wide, high = picture.bounds
    for columns, rows in ((2, 4), (1, 4), (2, 2), (1, 3), (1, 2), (1, 1)):
        scale = min(width / columns / wide, height / rows / high, _FULL)
        if columns * rows <= most and scale >= _LEAST:
            return columns, rows, scale
    return 1, 1, min(width / wide, height / high, _FULL)


def _page(
    painter: QPainter,
    pictures: Sequence[Picture],
    families: Sequence[str],
    columns: int,
    rows: int,
    scale: float,
    room: tuple[float, float],
    tags: Tags,
) -> None:
    brush = PicturePainter(load("light"), families, real_text=True)
    across, down = room[0] / columns, room[1] / rows
    for place, picture in enumerate(pictures):
        row, column = divmod(place, columns)
        painter.save()
        painter.translate(column * across, row * down)
        painter.scale(scale, scale)
        tagged = TaggedPicture(picture, tags, tags.root.add("Sect"))
        tagged.paint(painter, picture.items.values(), brush.paint)
        painter.restore()
    with tags.piece(painter, None):
        painter.setPen(QPen(QColor("#949082"), 0.5, Qt.PenStyle.DashLine))
        for column in range(1, columns):
            x = column * across
            painter.drawLine(QLineF(QPointF(x, 0), QPointF(x, room[1])))
        for row in range(1, rows):
            painter.drawLine(QLineF(QPointF(0, row * down), QPointF(room[0], row * down)))
