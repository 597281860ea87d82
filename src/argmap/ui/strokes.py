"""Draws very long lines by the pieces that can be seen.

An arrow across a map of ten thousand boxes is thirty screens long; Qt would stroke all of it for
the inch that is in sight. Knows painter paths only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from math import ceil, hypot
from typing import NamedTuple

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter, QPen

from argmap.render.picture import Dash, Point

LONG = 480.0
"""A line wider or taller than this is cut up, in px at scale 1."""
_PIECE = 700.0
_DEEPEST = 7
_GROUP = 8
"""Pieces that are looked at together first."""
_TRUE = 0.12
"""How far, in px, a bit may stray from the curve."""

Cubic = tuple[Point, Point, Point, Point]


class Piece(NamedTuple):
    """A stretch of a line, what holds it, and how far along the line it begins."""

    curve: Cubic
    left: float
    top: float
    right: float
    bottom: float
    begins: float


class LongLine:
    """A long open line as straight bits, made piece by piece when they come into sight.

    Qt draws many bits several times faster than it strokes one path as wide as the screen.
    """

    def __init__(self, pieces: tuple[Piece, ...], pen: QPen, dash: Dash) -> None:
        self._pieces = pieces
        self._dash = bool(dash)
        self._bits: dict[int, list[QLineF]] = {}
        self._groups = [
            (start, _around(pieces[start : start + _GROUP]))
            for start in range(0, len(pieces), _GROUP)
        ]
        self._begins: dict[int, list[float]] = {}
        self._pen = QPen(pen)

    def draw(self, painter: QPainter) -> None:
        """Draw what lies within the painter's clip; everything when there is none."""
        seen = self._seen(painter.clipBoundingRect()) if painter.hasClipping() else None
        lines: list[QLineF] = []
        for number in range(len(self._pieces)) if seen is None else seen:
            bits = self._bits.get(number)
            if bits is None:
                bits = self._bits[number] = self._made(number)
            if not self._dash:
                lines += bits
                continue
            for bit, begins in zip(bits, self._begins[number], strict=True):
                self._pen.setDashOffset(begins)
                painter.setPen(self._pen)
                painter.drawLine(bit)
        if lines:
            painter.setPen(self._pen)
            painter.drawLines(lines)

    def _seen(self, clip: QRectF) -> list[int]:
        """The pieces that touch a rectangle."""
        margin = self._pen.widthF() + 1.0
        left, top = clip.left() - margin, clip.top() - margin
        right, bottom = clip.right() + margin, clip.bottom() + margin
        found: list[int] = []
        for start, (x0, y0, x1, y1) in self._groups:
            if x0 > right or x1 < left or y0 > bottom or y1 < top:
                continue
            for number in range(start, min(start + _GROUP, len(self._pieces))):
                piece = self._pieces[number]
                if (
                    piece.left <= right
                    and piece.right >= left
                    and piece.top <= bottom
                    and piece.bottom >= top
                ):
                    found.append(number)
        return found

    def _made(self, number: int) -> list[QLineF]:
        """The bits of a piece; for a dashed line also how far along each begins."""
        piece = self._pieces[number]
        bits = [QLineF(*a, *b) for a, b in pairwise(_points(piece.curve))]
        if self._dash:
            at = piece.begins
            begins: list[float] = []
            for bit in bits:
                begins.append(at / self._pen.widthF())
                at += bit.length()
            self._begins[number] = begins
        return bits


def long_line(
    commands: Iterable[tuple[str | float, ...]], pen: QPen, dash: Dash
) -> LongLine | None:
    """The line, if it is one open line and long; else None."""
    curves: list[Cubic] = []
    at: Point | None = None
    for command in commands:
        numbers = [float(number) for number in command[1:]]
        match command[0]:
            case "M" if at is None:
                at = (numbers[0], numbers[1])
            case "L" if at is not None:
                to = (numbers[0], numbers[1])
                curves.append((at, at, to, to))
                at = to
            case "C" if at is not None:
                a, b, c = ((numbers[k], numbers[k + 1]) for k in (0, 2, 4))
                curves.append((at, a, b, c))
                at = c
            case _:
                return None
    if not curves:
        return None
    xs = [point[0] for curve in curves for point in curve]
    ys = [point[1] for curve in curves for point in curve]
    if max(xs) - min(xs) < LONG and max(ys) - min(ys) < LONG:
        return None
    found: list[Piece] = []
    for curve in curves:
        _cut(curve, found, 0)
    return LongLine(tuple(found), pen, dash)


def _around(pieces: Sequence[Piece]) -> tuple[float, float, float, float]:
    return (
        min(piece.left for piece in pieces),
        min(piece.top for piece in pieces),
        max(piece.right for piece in pieces),
        max(piece.bottom for piece in pieces),
    )


def _points(curve: Cubic) -> list[Point]:
    """Points along a cubic, close enough together to look round."""
    a, b, c, d = curve
    if _beside(a, d, b) < 0.1 and _beside(a, d, c) < 0.1:
        return [a, d]
    bend = max(
        hypot(p[0] - 2 * q[0] + r[0], p[1] - 2 * q[1] + r[1]) for p, q, r in ((a, b, c), (b, c, d))
    )
    count = min(48, max(2, ceil((0.75 * bend / _TRUE) ** 0.5)))
    points: list[Point] = []
    for step in range(count + 1):
        t = step / count
        u = 1.0 - t
        k0, k1, k2, k3 = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        x = k0 * a[0] + k1 * b[0] + k2 * c[0] + k3 * d[0]
        points.append((x, k0 * a[1] + k1 * b[1] + k2 * c[1] + k3 * d[1]))
    return points


def _beside(a: Point, b: Point, p: Point) -> float:
    """How far a point lies from the line through two others."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = hypot(dx, dy)
    if not length:
        return hypot(p[0] - a[0], p[1] - a[1])
    return abs((p[0] - a[0]) * dy - (p[1] - a[1]) * dx) / length


def _cut(curve: Cubic, found: list[Piece], depth: int) -> None:
    a, b, c, d = curve
    if a[0] == d[0] == b[0] == c[0] or a[1] == d[1] == b[1] == c[1]:
        # straight up or across: one bit at any length, and Qt finds what is in sight of it
        last = found[-1] if found else None
        begins = last.begins + _length(last.curve) if last else 0.0
        (x0, y0), (x1, y1) = min(a, d), max(a, d)
        found.append(Piece(curve, x0, y0, x1, y1, begins))
        return
    xs, ys = (a[0], b[0], c[0], d[0]), (a[1], b[1], c[1], d[1])
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    if depth < _DEEPEST and (right - left > _PIECE or bottom - top > _PIECE):
        ab, bc, cd = _between(a, b), _between(b, c), _between(c, d)
        abc, bcd = _between(ab, bc), _between(bc, cd)
        half = _between(abc, bcd)
        _cut((a, ab, abc, half), found, depth + 1)
        _cut((half, bcd, cd, d), found, depth + 1)
        return
    last = found[-1] if found else None
    begins = last.begins + _length(last.curve) if last else 0.0
    found.append(Piece(curve, left, top, right, bottom, begins))


def _length(curve: Cubic) -> float:
    """About how long a cubic is: between its chord and its control polygon."""
    a, b, c, d = curve
    polygon = sum(hypot(q[0] - p[0], q[1] - p[1]) for p, q in ((a, b), (b, c), (c, d)))
    return (polygon + hypot(d[0] - a[0], d[1] - a[1])) / 2


def _between(a: Point, b: Point, share: float = 0.5) -> Point:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share
