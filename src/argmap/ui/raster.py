"""Pictures as pixels and as files: PNG, PDF, the clipboard, and a part of a map as a picture.

All of it paints the same picture with the same code as the screen. Text in PDF stays text, its
fonts embedded. Knows pictures and devices; no dialogs, no file names.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPdfWriter

from argmap.render.extent import box_around
from argmap.render.picture import Line
from argmap.ui.paint import PicturePainter
from argmap.ui.paper import Paper, page_layout, paint_page
from argmap.ui.pdf_file import finished
from argmap.ui.pdf_tags import Tags
from argmap.ui.png import png as encoded

if TYPE_CHECKING:
    from argmap.render.picture import Item, Picture
    from argmap.render.scene import Scene
    from argmap.render.theme import Theme

Progress = Callable[[int, int], None]
LIMIT = 256_000_000
"""Pixels an image may have before the user is asked."""
_CEILING = 2_000_000_000
"""Pixels no image may have, whoever asks: eight gigabytes."""
_DPI = 96.0
_MARGIN = 24.0
_CLIPBOARD_LIMIT = 64_000_000


class TooLarge(Exception):
    """An image would have more pixels than allowed, or than memory holds."""

    def __init__(self, width: int, height: int) -> None:
        self.width = width
        self.height = height
        self.bytes = 4 * width * height
        super().__init__(f"{width} × {height} px need {self.bytes / 1e6:.0f} MB")


def size(picture: Picture, scale: float = 1.0) -> tuple[int, int]:
    """Width and height of the picture's image in px."""
    _, _, width, height = picture.bounds
    return max(1, ceil(width * scale)), max(1, ceil(height * scale))


def image(
    picture: Picture,
    theme: Theme,
    families: Sequence[str],
    *,
    scale: float = 1.0,
    transparent: bool = False,
    limit: int | None = LIMIT,
    progress: Progress | None = None,
) -> QImage:
    """The picture as an image, ``scale`` px to a px of the picture.

    Raises ``TooLarge`` beyond ``limit`` pixels (None: up to 8 GB), or without memory for it.
    """
    width, height = size(picture, scale)
    if width * height > (_CEILING if limit is None else min(limit, _CEILING)):
        raise TooLarge(width, height)
    form = QImage.Format.Format_ARGB32_Premultiplied if transparent else QImage.Format.Format_RGB32
    made = QImage(width, height, form)
    if made.isNull():
        raise TooLarge(width, height)
    made.fill(Qt.GlobalColor.transparent if transparent else QColor(theme.colours["canvas"]))
    dots = round(_DPI * scale / 0.0254)
    made.setDotsPerMeterX(dots)
    made.setDotsPerMeterY(dots)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.scale(scale, scale)
        painter.translate(-picture.bounds[0], -picture.bounds[1])
        brush = PicturePainter(theme, families)
        brush.paint(painter, told(picture, progress))
    return made


def told(picture: Picture, progress: Progress | None) -> Iterator[Item]:
    """The items in the order in which they are painted, telling how many are."""
    count, done = len(picture.items), 0
    for layer in picture.layers.values():
        for item in layer:
            if progress is not None:
                progress(done, count)
            done += 1
            yield item


def png(
    picture: Picture,
    theme: Theme,
    families: Sequence[str],
    *,
    scale: float = 1.0,
    transparent: bool = False,
    limit: int | None = LIMIT,
    progress: Progress | None = None,
) -> bytes:
    """The picture as a PNG file. Raises ``TooLarge`` as ``image`` does.

    ``progress``, here and below, is told how much of how much is done, and may raise.
    """
    made = image(
        picture,
        theme,
        families,
        scale=scale,
        transparent=transparent,
        limit=limit,
        progress=progress,
    )
    return encoded(made, picture.title, progress)


def pdf(
    picture: Picture,
    theme: Theme,
    families: Sequence[str],
    paper: Paper | None = None,
    *,
    background: bool = False,
    progress: Progress | None = None,
) -> bytes:
    """The picture as a PDF file: on paper, or on one page of its own size; text can be selected."""
    paper = paper or Paper()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(1200)
    writer.setTitle(picture.title)
    writer.setCreator("argmap")
    if not writer.setPageLayout(page_layout(paper, picture.bounds)):
        raise OSError("the page size is not one that PDF allows")
    said = words(picture)
    names: list[str] = []
    tags: Tags | None = None
    if paper.columns * paper.rows > 1:
        from argmap.ui.poster import Poster

        poster = Poster(picture, theme, families, paper.columns, paper.rows)
        said |= poster.paint(writer, background=background, progress=progress)
        names = poster.names()
    else:
        tags = Tags()
        paint_page(writer, picture, theme, families, background=background, tags=tags)
    made, language = bytes(buffer.data().data()), picture.language
    return finished(made, said, families, language=language, names=names, tags=tags)


def words(picture: Picture) -> set[str]:
    """Every line of text in the picture."""
    return {
        shape.text
        for item in picture.items.values()
        for shape in item.shapes
        if isinstance(shape, Line)
    }


def part(scene: Scene, ids: Collection[str]) -> Picture:
    """The picture of these records alone, with the arrows between them.

    A step is kept when it was chosen itself, or when a premise and its conclusion are kept.
    """
    kept = set(ids)
    links = scene.diagram.links
    junctions = {node.id for node in scene.diagram.nodes if node.junction}
    while True:
        sources = {link.target for link in links if link.source in kept and link.role == "premise"}
        more = {
            link.source
            for link in links
            if link.role == "trunk" and link.source in sources and link.target in kept
        } - kept
        if not more:
            break
        kept |= more
    lines = {
        link.id
        for link in links
        if (link.source in kept and link.target in kept) or link.argument in ids
    }
    items: dict[str, Item] = {}
    for id, item in scene.picture.items.items():
        if item.layer == "arrow":
            keep = id in lines
        elif item.layer == "bead":
            keep = item.record in kept if item.record in junctions else item.record in lines
        else:
            keep = item.record in kept
        if keep:
            items[id] = item
    nothing = (0.0, 0.0, 2 * _MARGIN, 2 * _MARGIN)
    bounds = box_around([item.bounds for item in items.values()], _MARGIN) or nothing
    return replace(scene.picture, items=items, bounds=bounds)


def mime(
    picture: Picture, theme: Theme, families: Sequence[str], *, svg: str, outline: str = ""
) -> QMimeData:
    """The picture for the clipboard: PNG with alpha, an image on white for programs that know no
    alpha, SVG, and the outline as plain text. A large picture is scaled down to fit."""
    width, height = size(picture, 2.0)
    scale = 2.0 * min(1.0, (_CLIPBOARD_LIMIT / (width * height)) ** 0.5)
    clear = image(picture, theme, families, scale=scale, transparent=True, limit=None)
    flat = QImage(clear.size(), QImage.Format.Format_RGB32)
    flat.setDotsPerMeterX(clear.dotsPerMeterX())
    flat.setDotsPerMeterY(clear.dotsPerMeterY())
    flat.fill(Qt.GlobalColor.white if not theme.dark else QColor(theme.colours["canvas"]))
    with QPainter(flat) as painter:
        painter.drawImage(0, 0, clear)
    data = QMimeData()
    data.setImageData(flat)
    data.setData("image/png", QByteArray(encoded(clear, picture.title)))
    data.setData("image/svg+xml", QByteArray(svg.encode("utf-8")))
    if outline:
        data.setText(outline)
    return data
