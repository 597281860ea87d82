"""The story on paper: the overview, then one step a page with its picture, verdicts and notes.

Long notes go on over the next page. All words are plain text that stays text in the PDF. Paints
finished stops; opens no file and asks nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF
from PySide6.QtGui import QColor, QPageLayout, QPainter, QPdfWriter, QTextLayout, QTextOption

from argmap.formats.slide_marks import spoken
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.render.words import clean
from argmap.ui import raster
from argmap.ui.fonts import font
from argmap.ui.paint import PicturePainter
from argmap.ui.paper import Paper, page_layout
from argmap.ui.pdf_file import Place, finished
from argmap.ui.pdf_tags import Tags
from argmap.ui.picture_tags import TaggedPicture
from argmap.ui.translate import fill

if TYPE_CHECKING:
    from argmap.app.stops import Stop
    from argmap.render.picture import Picture, StyleName
    from argmap.render.theme import Theme
    from argmap.ui.pdf_tags import Element, Role

_PX = 0.75
"""Points of a px: text is as large as on the map at actual size."""
_GAP = 10.0
_LARGEST = 1.25
"""No picture is drawn larger than this on paper."""
_FAINT = 0.3
ROOM = (700.0, 520.0)
"""What a picture has room for on a page, about, in px."""
LEAST = 0.62
_FOOT = 22.0
_PAGE = QT_TRANSLATE_NOOP("handout", "{title} · {page}")
_SCENARIO = QT_TRANSLATE_NOOP("handout", "Scenario: {title}")


def picture_of(stop: Stop, aspect: float) -> Picture:
    """What a stop shows, the rest of what is kept faint, as far as it lies in the same frame."""
    full = raster.part(stop.scene, stop.shown)
    if not stop.kept - stop.shown:
        return full
    x, y, width, height = full.bounds
    wide, high = max(width, height * aspect), max(height, width / aspect)
    frame = QRectF(x - (wide - width) / 2, y - (high - height) / 2, wide, high)
    boxes = stop.scene.picture.items
    near = {
        id
        for id in stop.kept
        if id not in boxes or id in stop.shown or frame.contains(QRectF(*boxes[id].bounds))
    }
    items = {
        id: item if id in full.items else item._replace(opacity=_FAINT)
        for id, item in raster.part(stop.scene, near).items.items()
        if id in full.items or frame.contains(QRectF(*item.bounds))
    }
    bounds = (frame.x(), frame.y(), frame.width(), frame.height())
    return replace(full, items=items, bounds=bounds)


def handout(
    stops: Iterable[Stop],
    title: str,
    theme: Theme,
    families: Sequence[str],
    paper: Paper | None = None,
    language: str = "",
) -> bytes:
    """The stops as a PDF. Raises OSError when the page cannot be made."""
    paper = paper or Paper()
    paper = replace(
        paper,
        sheet="A4" if paper.sheet == "map" else paper.sheet,
        turn="portrait" if paper.turn == "auto" else paper.turn,
        margin=max(paper.margin, 12.0),
        columns=1,
        rows=1,
    )
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(1200)
    writer.setTitle(title)
    writer.setCreator("argmap")
    if not writer.setPageLayout(page_layout(paper, (0.0, 0.0, 1.0, 1.0))):
        raise OSError("the page size is not one that PDF allows")
    painter = QPainter()
    if not painter.begin(writer):
        raise OSError("the file does not take any output")
    try:
        press = _Press(painter, writer, title, theme, families)
        for stop in stops:
            press.stop(stop)
    finally:
        painter.end()
    return finished(
        bytes(buffer.data().data()),
        press.words,
        families,
        language=language,
        outline=press.outline,
        tags=press.tags,
    )


class _Press:
    """Sets one page after the other, in px from the upper left of the printed area."""

    def __init__(
        self,
        painter: QPainter,
        writer: QPdfWriter,
        title: str,
        theme: Theme,
        families: Sequence[str],
    ) -> None:
        self._painter, self._writer = painter, writer
        self._title, self._theme, self._families = title, theme, families
        self._brush = PicturePainter(theme, families, real_text=True)
        room = writer.pageLayout().paintRect(QPageLayout.Unit.Point).size() / _PX
        self._width, self._height = room.width(), room.height() - _FOOT
        self._scale = writer.logicalDpiX() / 72.0 * _PX
        self._page = 0
        self._y = 0.0
        self._within: Element | None = None
        self.words: set[str] = set()
        self.outline: list[Place] = []
        self.tags = Tags()

    def stop(self, stop: Stop) -> None:
        """A stop, on a page of its own and as many more as its notes need."""
        self._begin()
        title = " ".join(clean(stop.title).split())
        self.outline.append(Place(1, title[:200] or "…", self._page - 1))
        self._within = self.tags.root.add("Sect")
        self._set(title, "title", "ink", "H1")
        if stop.scenario:
            self._set(fill(_SCENARIO, title=stop.scenario), "heading", "soft")
        self._y += _GAP
        self._picture(stop)
        for verdict, said in stop.told:
            self._set(f"{spoken(verdict)} {said}", "body", verdict)
        if stop.notes:
            self._y += _GAP
            self._set(stop.notes, "body", "ink")

    def _begin(self) -> None:
        if self._page and not self._writer.newPage():
            raise OSError("the file takes no further page")
        self._page += 1
        self._y = self._height + 6.0
        name = " ".join(clean(self._title).split())[:80]
        self._lines(fill(_PAGE, title=name, page=self._page).strip(" ·"), "foot", "soft", None)
        self._y = 0.0

    def _picture(self, stop: Stop) -> None:
        room = min(ROOM[1], max(self._height - self._y - 120.0, 160.0))
        picture = picture_of(stop, self._width / room)
        x, y, width, height = picture.bounds
        scale = min(self._width / max(width, 1.0), room / max(height, 1.0), _LARGEST)
        painter = self._painter
        painter.save()
        painter.scale(self._scale, self._scale)
        painter.translate((self._width - width * scale) / 2, self._y)
        painter.scale(scale, scale)
        painter.translate(-x, -y)
        tagged = TaggedPicture(picture, self.tags, self._within or self.tags.root)
        for layer in picture.layers.values():
            tagged.paint(painter, layer, self._brush.paint)
        painter.restore()
        self.words |= raster.words(picture)
        self._y += height * scale + _GAP

    def _set(self, words: str, style: StyleName, token: str, role: Role = "P") -> None:
        above = self._within or self.tags.root
        for paragraph in clean(words).splitlines():
            self._lines(paragraph, style, token, above.add(role) if paragraph.strip() else None)

    def _lines(self, words: str, style: StyleName, token: str, element: Element | None) -> None:
        """One paragraph from here on, over to the next page where this one is full.

        What is no element, the foot of a page, stays on it.
        """
        layout = QTextLayout(words, font(style, self._families))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
        layout.endLayout()
        high = font(style, self._families).pixelSize() * 1.4
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            if element is not None and self._y + high > self._height:
                self._begin()
            self.words.add(words[line.textStart() : line.textStart() + line.textLength()].strip())
            painter = self._painter
            painter.save()
            painter.scale(self._scale, self._scale)
            painter.setPen(QColor(self._theme.colours[token]))
            with self.tags.piece(painter, element):
                line.draw(painter, QPointF(-line.x(), self._y - line.y()))
            painter.restore()
            self._y += high
        if not layout.lineCount():
            self._y += high / 2
