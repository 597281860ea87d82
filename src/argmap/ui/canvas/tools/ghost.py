"""How gestures show what is being moved and where it would go."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan2, cos, hypot, pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from argmap.render.picture import Box, Item
from argmap.ui.canvas.far import outline
from argmap.ui.canvas.overlay import mark

if TYPE_CHECKING:
    from argmap.ui.canvas.canvas import Canvas

_HEAD = 9.0


def ghost(
    canvas: Canvas, painter: QPainter, items: Sequence[Item], dx: float, dy: float, scale: float
) -> None:
    """The items, see-through, moved by so many world px."""
    painter.save()
    try:
        painter.setOpacity(0.85)
        painter.translate(dx, dy)
        canvas.paint_items(painter, items, scale * canvas.view.ratio)
        for item in items:
            mark(painter, item, canvas.colour("accent"), scale, 1.5)
    finally:
        painter.restore()


def target(canvas: Canvas, painter: QPainter, items: Sequence[Item], scale: float) -> None:
    """A strong mark on what the drop would act on: a tint inside and a ring around."""
    accent = canvas.colour("accent")
    tint = QColor(accent)
    tint.setAlphaF(0.10)
    for item in items:
        if item.layer == "box":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tint)
            painter.drawRoundedRect(QRectF(*outline(item)), 8.0, 8.0)
        mark(painter, item, accent, scale, 3.0)


def thread(
    painter: QPainter,
    start: tuple[float, float],
    end: tuple[float, float],
    colour: QColor,
    scale: float,
    *,
    dashed: bool = False,
    down: bool = True,
) -> None:
    """A curve with an arrow head from ``start`` to ``end``, as the new arrow would run."""
    (ax, ay), (bx, by) = start, end
    path = QPainterPath(QPointF(ax, ay))
    if down:
        bend = (by - ay) * 0.5
        path.cubicTo(ax, ay + bend, bx, by - bend, bx, by)
        angle = pi / 2 if by >= ay else -pi / 2
    else:
        bend = (bx - ax) * 0.5
        path.cubicTo(ax + bend, ay, bx - bend, by, bx, by)
        angle = 0.0 if bx >= ax else pi
    if hypot(bx - ax, by - ay) < 4 * _HEAD:
        angle = atan2(by - ay, bx - ax)
    pen = QPen(colour, 1.8 / min(scale, 1.0))
    if dashed:
        pen.setDashPattern([4.0, 3.0])
    painter.strokePath(path, pen)
    size = _HEAD / min(scale, 1.0)
    head = QPolygonF([QPointF(bx, by)])
    for turn in (2.7, -2.7):
        head.append(QPointF(bx + size * cos(angle + turn), by + size * sin(angle + turn)))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(head)


def landing(painter: QPainter, box: Box, colour: QColor, scale: float) -> None:
    """An empty box, dashed: what a drop on empty space would make."""
    pen = QPen(colour, 1.5 / scale)
    pen.setDashPattern([4.0, 3.0])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(*box), 8.0, 8.0)
