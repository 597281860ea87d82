"""A statement's card: how large it is, how its text sets, and the shapes it is painted with.

Shapes are relative to the card's upper left corner. The card knows neither its place nor the map
around it; what it shows comes as ``Facts``.
"""

from __future__ import annotations

from itertools import pairwise
from math import ceil, sqrt
from typing import NamedTuple

from argmap.layout.measure import Ruler, StyleName, TextMeasurer
from argmap.layout.wrap import Setting
from argmap.model.kinds import BY_KIND
from argmap.render.facts import Facts
from argmap.render.foot import foot
from argmap.render.head import Head
from argmap.render.picture import Box, Item, Line, Path, Rect, Shape, Token
from argmap.render.type import (
    BOTTOM,
    LEFT,
    NARROWEST,
    PADDING,
    SLACK,
    TOP,
    WIDEST,
    WIDEST_OF_ALL,
    baseline,
    leading,
)
from argmap.render.words import Words, clean

RADIUS = 8.0
SPINE = 6.0
_FOOT_GAP = 4
_ROUND = 0.4477  # what is left of a control point's way in a quarter circle


class Card(NamedTuple):
    """Size in px, shapes from the upper left corner, and what a screen reader is told."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    title: str
    description: str
    token: Token


class CardMaker:
    """Makes cards; keeps what many of them share: measured words, heads, frames."""

    def __init__(
        self,
        measurer: TextMeasurer,
        words: Words,
        ratio: float | None = None,
        least: int = NARROWEST,
    ) -> None:
        self._ruler = Ruler(measurer)
        self._words = words
        self._ratio = ratio
        """The width over height to aim at; None: by kind."""
        self._least = least
        """No card is narrower, in px."""
        self._heads: dict[tuple[object, ...], Head] = {}
        self._frames: dict[tuple[object, ...], tuple[Shape, ...]] = {}

    def card(self, facts: Facts) -> Card:
        """The card that shows ``facts``."""
        statement = facts.statement
        row = BY_KIND[statement.kind]
        style: StyleName = "strong" if row.strong else "body"
        body = clean(statement.text).strip()
        last = foot(facts, self._words)
        most = foot(facts._replace(hinge=True), self._words) if facts.turning else last
        head = self._head(facts)
        setting = Setting(body or self._words.plain("empty"), style, self._ruler, facts.language)
        pitch = leading(style, body)
        foot_pitch = leading("foot", last)
        fixed = head.height + BOTTOM + (_FOOT_GAP + foot_pitch if most else 0)
        narrowest = max(min(head.width, WIDEST - PADDING), self._least - PADDING)
        if self._ratio is None and row.strong and setting.width * SLACK <= WIDEST - PADDING:
            inner = setting.width  # a question or a position stays on one line if it can
        else:
            ratio = self._ratio or (4.0 if row.strong else 2.4)
            inner = _inner_width(setting, pitch, fixed, ratio, self._least)
        lines = setting.lines(max(inner, narrowest / SLACK))
        widths = [setting.measure(line) for line in lines]
        width = 2 * ceil((max(max(widths) * SLACK, narrowest) + PADDING) / 2)
        first_shapes, y = head.drawn(width)
        shapes: list[Shape] = [*first_shapes]
        colour: Token = "ink" if body else "faint"
        at = y + baseline(style, pitch)
        for line, own in zip(lines, widths, strict=True):
            if line:
                shapes.append(Line(LEFT, at, line, style, colour, "start", round(own, 1)))
            at += pitch
        y += pitch * len(lines)
        if most:
            room = self._draw_foot(most, facts.language, width, y + _FOOT_GAP, [])
            self._draw_foot(last, facts.language, width, y + _FOOT_GAP, shapes)
            y = room
        height = 2 * ceil((y + BOTTOM) / 2)
        described = [head.kind, facts.camp, head.right, last.replace("\u00a0", " ")]
        return Card(
            width,
            height,
            (*self._frame(width, height, facts.token, row.strong, row.dashed), *shapes),
            body,
            ". ".join(clean(part) for part in described if part),
            facts.token,
        )

    def _head(self, facts: Facts) -> Head:
        key = (
            facts.statement.kind,
            facts.camp,
            facts.token,
            facts.value,
            facts.verdict,
            facts.judged,
            facts.graded,
            facts.strength,
            facts.language,
            facts.terse,
        )
        head = self._heads.get(key)
        if head is None:
            head = self._heads[key] = Head(facts, self._ruler, self._words)
        return head

    def _draw_foot(
        self, text: str, language: str, width: float, y: float, shapes: list[Shape]
    ) -> float:
        setting = Setting(text, "foot", self._ruler, language)
        pitch = leading("foot", text)
        first = baseline("foot", pitch)
        for line in setting.lines((width - PADDING) / SLACK, balanced=False):
            own = round(setting.measure(line), 1)
            shapes.append(Line(LEFT, y + first, line, "foot", "faint", "start", own))
            y += pitch
        return y

    def _frame(
        self, width: float, height: float, token: Token, strong: bool, dashed: bool
    ) -> tuple[Shape, ...]:
        key = (width, height, token, strong, dashed)
        found = self._frames.get(key)
        if found is None:
            found = self._frames[key] = frame(width, height, token, strong, dashed)
        return found


def text_lines(item: Item) -> list[Line]:
    """The lines of a statement's words on its item."""
    return [s for s in item.shapes if isinstance(s, Line) and s.style in ("body", "strong")]


def text_area(item: Item) -> Box:
    """Where the text of a statement's item stands: x, y, width, height in the picture's px."""
    lines = text_lines(item)
    x, y, width, _ = item.bounds
    if not lines:
        return (x + LEFT, y + TOP, width - PADDING, 14)
    first, pitch = lines[0], leading(lines[0].style, " ".join(line.text for line in lines))
    top = item.y + first.y - baseline(first.style, pitch)
    bottom = item.y + lines[-1].y - baseline(first.style, pitch) + pitch
    return (item.x + LEFT, top, item.bounds[2] - PADDING, bottom - top)


def pill_area(item: Item) -> Box | None:
    """Where an assumption's value stands: x, y, width, height in the picture's px; else None."""
    frame = pill(item)
    return frame and (item.x + frame.x, item.y + frame.y, frame.width, frame.height)


def pill(item: Item) -> Rect | None:
    """The frame around an assumption's value, relative to the item's origin; else None."""
    for before, shape in pairwise(item.shapes):
        if isinstance(shape, Line) and shape.style == "pill" and isinstance(before, Rect):
            return before
    return None


def _inner_width(setting: Setting, pitch: float, fixed: float, ratio: float, least: float) -> float:
    """The text width that gives the card about ``ratio`` times its height, within the limits."""
    ideal = min(_width_for(setting.total * SLACK, pitch, fixed, ratio), WIDEST)
    ideal = max(ideal, min(setting.widest * SLACK + PADDING, WIDEST), least)
    if setting.total > 3 * WIDEST:
        broad = _width_for(setting.total * SLACK, pitch, fixed, 0.8)
        ideal = min(max(ideal, broad), WIDEST_OF_ALL)
    return (ideal - PADDING) / SLACK


def _width_for(total: float, pitch: float, fixed: float, ratio: float) -> float:
    """Solve width = ratio × (fixed + pitch × total / (width − padding))."""
    b = PADDING + ratio * fixed
    return (b + sqrt(b * b - 4 * (PADDING * ratio * fixed - ratio * pitch * total))) / 2


def frame(
    width: float, height: float, token: Token, strong: bool = False, dashed: bool = False
) -> tuple[Shape, ...]:
    """Shadow, card and spine, the spine in the colour of ``token``."""
    line = 2.0 if strong else 1.0
    stroke: Token = "outline" if strong or dashed else "hairline"
    inset = line / 2
    r, k = RADIUS, RADIUS * _ROUND
    edge = 0.25  # where the round corner meets the spine's inner side
    spine = Path(
        (
            ("M", SPINE, edge),
            ("C", k / 2 + 1, 1, 0, k, 0, r),
            ("L", 0, height - r),
            ("C", 0, height - k, k / 2 + 1, height - 1, SPINE, height - edge),
            ("Z",),
        ),
        fill=token,
    )
    return (
        Rect(0, 1.5, width, height, r, fill="shadow"),
        Rect(
            inset,
            inset,
            width - line,
            height - line,
            r - inset,
            fill="card",
            stroke=stroke,
            stroke_width=line,
            dash=(4.0, 3.0) if dashed else (),
        ),
        spine,
    )
