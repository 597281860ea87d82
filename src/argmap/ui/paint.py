"""Paints the shapes of a picture with Qt: on screen, into images, into PDF and on paper.

One code for all of them, so that what is exported is what is seen. Knows shapes, the theme and
fonts; no view, no caching of pixels, no document.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QGlyphRun,
    QPainter,
    QPainterPath,
    QPen,
    QTextLayout,
)

from argmap.render.picture import Dash, Disc, Item, Line, Path, Rect, Shape, StyleName, Token
from argmap.ui.fonts import font
from argmap.ui.strokes import long_line

if TYPE_CHECKING:
    from argmap.layout.measure import Ruler
    from argmap.render.theme import Theme

Stroke = Callable[[QPainter], None]
"""One prepared shape: draws itself at the painter's origin."""
Drawn = tuple[Stroke, ...]


class PicturePainter:
    """Paints items exactly. Keeps pens, brushes and fonts: one per theme and families.

    ``prepare`` turns shapes into ready calls (paths built, glyphs placed); who paints the same item
    often keeps its result. ``real_text``: text stays text (for PDF and print) instead of glyphs.
    """

    def __init__(self, theme: Theme, families: Sequence[str], *, real_text: bool = False) -> None:
        self.theme = theme
        self.families = tuple(families)
        self.real_text = real_text
        self._colours: dict[Token, QColor] = {}
        self._brushes: dict[Token | None, QBrush] = {}
        self._pens: dict[tuple[Token | None, float, Dash], QPen] = {}
        self._fonts: dict[StyleName, QFont] = {}

    def paint(self, painter: QPainter, items: Iterable[Item]) -> None:
        """Paint ``items`` in the order given, in picture coordinates."""
        for item in items:
            self.draw(painter, item, self.prepare(item.shapes))

    def draw(self, painter: QPainter, item: Item, drawn: Drawn) -> None:
        """Paint one item from its prepared shapes."""
        painter.translate(item.x, item.y)
        if item.opacity < 1.0:
            before = painter.opacity()
            painter.setOpacity(before * item.opacity)
            for stroke in drawn:
                stroke(painter)
            painter.setOpacity(before)
        else:
            for stroke in drawn:
                stroke(painter)
        painter.translate(-item.x, -item.y)

    def prepare(self, shapes: Sequence[Shape]) -> Drawn:
        """The shapes as calls that only need a painter, relative to the item's origin."""
        found: list[Stroke] = []
        for shape in shapes:
            if isinstance(shape, Line):
                if shape.text:
                    found.append(self._text(shape) if self.real_text else self._glyphs(shape))
            elif isinstance(shape, Rect):
                found.append(self._rect(shape))
            elif isinstance(shape, Path):
                found.append(self._path(shape))
            else:
                found.append(self._disc(shape))
        return tuple(found)

    def colour(self, token: Token) -> QColor:
        """The theme's colour for a token; ink for one the theme does not know."""
        colour = self._colours.get(token)
        if colour is None:
            colours = self.theme.colours
            colour = self._colours[token] = QColor(colours.get(token) or colours["ink"])
        return colour

    def brush(self, token: Token | None) -> QBrush:
        """A brush in a token's colour; none for None."""
        brush = self._brushes.get(token)
        if brush is None:
            brush = self._brushes[token] = QBrush()  # its other makers import `QGradient`, 2 ms
            if token is not None:
                brush.setColor(self.colour(token))
                brush.setStyle(Qt.BrushStyle.SolidPattern)
        return brush

    def pen(self, token: Token | None, width: float = 1.0, dash: Dash = ()) -> QPen:
        """A pen in a token's colour, ``width`` px; dashes in px as in SVG. No pen for None."""
        key = (token, width, dash)
        pen = self._pens.get(key)
        if pen is None:
            if token is None:
                pen = QPen(Qt.PenStyle.NoPen)
            else:
                pen = QPen(self.colour(token), width)
                pen.setCapStyle(Qt.PenCapStyle.FlatCap)
                pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
                if dash:
                    if dash[0] == 0.0:  # dots: no length but a round cap
                        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                    pen.setDashPattern([max(part, 0.01) / width for part in dash])
            self._pens[key] = pen
        return pen

    def font(self, style: StyleName) -> QFont:
        """The font of a text style at scale 1."""
        face = self._fonts.get(style)
        if face is None:
            face = self._fonts[style] = font(style, self.families)
        return face

    @cached_property
    def ruler(self) -> Ruler:
        """Measures words as they are painted."""
        from argmap.layout.measure import Ruler
        from argmap.ui.measure import QtMeasurer

        return Ruler(QtMeasurer(self.families))

    def _rect(self, shape: Rect) -> Stroke:
        rect = QRectF(shape.x, shape.y, shape.width, shape.height)
        pen = self.pen(shape.stroke, shape.stroke_width, shape.dash)
        brush = self.brush(shape.fill)
        radius = shape.radius

        def rounded(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawRoundedRect(rect, radius, radius)

        def plain(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawRect(rect)

        return rounded if radius else plain

    def _path(self, shape: Path) -> Stroke:
        if shape.fill is None and shape.stroke is not None and not self.real_text:
            line = long_line(
                shape.commands,
                self.pen(shape.stroke, shape.stroke_width, shape.dash),
                shape.dash,
            )
            if line is not None:
                return line.draw
        path = painter_path(shape.commands)
        pen = self.pen(shape.stroke, shape.stroke_width, shape.dash)
        brush = self.brush(shape.fill)

        def stroke(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawPath(path)

        return stroke

    def _disc(self, shape: Disc) -> Stroke:
        centre = QPointF(shape.x, shape.y)
        radius = shape.radius
        pen = self.pen(shape.stroke, shape.stroke_width)
        brush = self.brush(shape.fill)

        def stroke(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.setBrush(brush)
            painter.drawEllipse(centre, radius, radius)

        return stroke

    def _start(self, shape: Line, width: float) -> QPointF:
        if shape.anchor == "middle":
            return QPointF(shape.x - width / 2, shape.y)
        if shape.anchor == "end":
            return QPointF(shape.x - width, shape.y)
        return QPointF(shape.x, shape.y)

    def _text(self, shape: Line) -> Stroke:
        face = self.font(shape.style)
        pen = self.pen(shape.colour)
        width = 0.0
        if shape.anchor != "start":
            width = shape.width or QFontMetricsF(face).horizontalAdvance(shape.text)
        start = self._start(shape, width)
        text = shape.text
        if face.letterSpacing():
            return self._stretched(shape, start, pen)

        def stroke(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.setFont(face)
            painter.drawText(start, text)

        return stroke

    def _stretched(self, shape: Line, start: QPointF, pen: QPen) -> Stroke:
        """Spaced capitals, as wide, but without spaces: PDF readers would find single letters."""
        spaced = self.font(shape.style)
        face = QFont(spaced)
        face.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.0)
        natural = QFontMetricsF(face).horizontalAdvance(shape.text)
        width = shape.width or QFontMetricsF(spaced).horizontalAdvance(shape.text)
        factor = width / natural if natural else 1.0
        text = shape.text

        def stroke(painter: QPainter) -> None:
            painter.save()
            painter.setPen(pen)
            painter.setFont(face)
            painter.translate(start)
            painter.scale(factor, 1.0)
            painter.drawText(QPointF(0.0, 0.0), text)
            painter.restore()

        return stroke

    def _glyphs(self, shape: Line) -> Stroke:
        """Glyphs placed once and drawn at any zoom: half the cost of shaping them each frame."""
        layout = QTextLayout(shape.text, self.font(shape.style))
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(1e9)
        layout.endLayout()
        width = shape.width or line.naturalTextWidth()
        start = self._start(shape, width) - QPointF(0.0, line.ascent())
        pen = self.pen(shape.colour)
        runs: list[QGlyphRun] = layout.glyphRuns()
        if len(runs) == 1:
            run = runs[0]

            def one(painter: QPainter) -> None:
                painter.setPen(pen)
                painter.drawGlyphRun(start, run)

            return one

        def several(painter: QPainter) -> None:
            painter.setPen(pen)
            for run in runs:
                painter.drawGlyphRun(start, run)

        return several


def painter_path(commands: Iterable[tuple[str | float, ...]]) -> QPainterPath:
    """A Qt path from a picture's path commands."""
    path = QPainterPath()
    for command, *rest in commands:
        at = cast("list[float]", rest)
        if command == "M":
            path.moveTo(at[0], at[1])
        elif command == "L":
            path.lineTo(at[0], at[1])
        elif command == "C":
            path.cubicTo(at[0], at[1], at[2], at[3], at[4], at[5])
        else:
            path.closeSubpath()
    return path


def curve(points: Sequence[tuple[float, float]]) -> QPainterPath:
    """A Qt path through 1+3k cubic Bézier control points; empty when there are none."""
    path = QPainterPath()
    if points:
        path.moveTo(points[0][0], points[0][1])
        for first in range(1, len(points) - 2, 3):
            a, b, c = points[first : first + 3]
            path.cubicTo(a[0], a[1], b[0], b[1], c[0], c[1])
    return path
