"""A statement's card: how large it is, how its text sets, and the shapes it is painted with.

Shapes are relative to the card's upper left corner. The card knows neither its place nor the map
around it; what it shows comes as ``Facts``.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, sqrt

from argmap.layout.measure import StyleName, TextMeasurer
from argmap.layout.wrap import Setting
from argmap.model.kinds import BY_KIND
from argmap.render.facts import Facts
from argmap.render.foot import foot
from argmap.render.icons import SIZE, kind_icon, verdict_icon
from argmap.render.picture import Item, Line, Path, Rect, Shape, Token
from argmap.render.type import baseline, leading
from argmap.render.words import Words, clean

NARROWEST, WIDEST = 160, 320
"""Widths of a card, in px; only a text of several hundred words makes a wider one."""
WIDEST_OF_ALL = 900
SLACK = 1.04
"""Other renderers' fonts set a little wider than the one that was measured."""
RADIUS = 8.0
SPINE = 6.0
LEFT, RIGHT, TOP, BOTTOM = 16, 12, 9, 9
_PADDING = LEFT + RIGHT
_HEAD = 14
_HEAD_GAP = 4
_FOOT_GAP = 4
_ICON_STEP = 14
_BETWEEN = 12
_ROUND = 0.4477  # what is left of a control point's way in a quarter circle
VALUE_TOKENS: dict[str, Token] = {"true": "holds", "false": "fails", "open": "open"}


@dataclass(frozen=True, slots=True)
class Card:
    """Size in px, shapes from the upper left corner, and what a screen reader is told."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    title: str
    description: str
    token: Token


def card(
    facts: Facts,
    measurer: TextMeasurer,
    words: Words,
    ratio: float | None = None,
    least: int = NARROWEST,
) -> Card:
    """The card that shows ``facts``; ``ratio``: width over height to aim at; ``least``: its width."""
    statement = facts.statement
    row = BY_KIND[statement.kind]
    style: StyleName = "strong" if row.strong else "body"
    body = clean(statement.text).strip()
    last = foot(facts, words)
    head = _Head(facts, row.title, measurer, words)
    setting = Setting(body or words.plain("empty"), style, measurer, facts.language)
    pitch = leading(style, body)
    foot_pitch = leading("foot", last)
    fixed = TOP + _HEAD + _HEAD_GAP + BOTTOM + (_FOOT_GAP + foot_pitch if last else 0)
    narrowest = max(min(head.width, WIDEST - _PADDING), least - _PADDING)
    if ratio is None and row.strong and setting.width * SLACK <= WIDEST - _PADDING:
        inner = setting.width  # a question or a position stays on one line if it can
    else:
        inner = _inner_width(setting, pitch, fixed, ratio or (4.0 if row.strong else 2.4), least)
    lines = setting.lines(max(inner, narrowest / SLACK))
    width = max(max([setting.measure(line) for line in lines]) * SLACK, narrowest)
    width = 2 * ceil((width + _PADDING) / 2)
    inner = width - _PADDING
    shapes: list[Shape] = []
    y = head.draw(inner, width, shapes)
    colour: Token = "ink" if body else "faint"
    first = baseline(style, pitch)
    for line in lines:
        if line:
            shapes.append(Line(LEFT, y + first, line, style, colour, width=measured(setting, line)))
        y += pitch
    if last:
        y += _FOOT_GAP
        foot_setting = Setting(last, "foot", measurer, facts.language)
        first = baseline("foot", foot_pitch)
        for line in foot_setting.lines(inner / SLACK, balanced=False):
            shapes.append(
                Line(LEFT, y + first, line, "foot", "faint", width=measured(foot_setting, line))
            )
            y += foot_pitch
    height = 2 * ceil((y + BOTTOM) / 2)
    frame = _frame(width, height, facts.token, row.strong, row.dashed or facts.unstated)
    described = [head.kind, facts.camp, head.right, last.replace("\u00a0", " ")]
    return Card(
        width,
        height,
        (*frame, *shapes),
        body,
        ". ".join(clean(part) for part in described if part),
        facts.token,
    )


def measured(setting: Setting, line: str) -> float:
    """The width of a line as a picture keeps it."""
    return round(setting.measure(line), 1)


def text_area(item: Item) -> tuple[float, float, float, float]:
    """Where the text of a statement's item stands: x, y, width, height in the picture's px."""
    lines = [s for s in item.shapes if isinstance(s, Line) and s.style in ("body", "strong")]
    x, y, width, _ = item.bounds
    if not lines:
        return (x + LEFT, y + TOP, width - _PADDING, _HEAD)
    first, pitch = lines[0], leading(lines[0].style, " ".join(line.text for line in lines))
    top = item.y + first.y - baseline(first.style, pitch)
    bottom = item.y + lines[-1].y - baseline(first.style, pitch) + pitch
    return (item.x + LEFT, top, item.bounds[2] - _PADDING, bottom - top)


def pill_area(item: Item) -> tuple[float, float, float, float] | None:
    """Where an assumption's value stands: x, y, width, height in the picture's px; else None."""
    for before, shape in zip(item.shapes, item.shapes[1:], strict=False):
        if isinstance(shape, Line) and shape.style == "pill" and isinstance(before, Rect):
            return (item.x + before.x, item.y + before.y, before.width, before.height)
    return None


def _inner_width(
    setting: Setting, pitch: float, fixed: float, ratio: float, least: float
) -> float:
    """The text width that gives the card about ``ratio`` times its height, within the limits."""
    ideal = min(_width_for(setting.total * SLACK, pitch, fixed, ratio), WIDEST)
    ideal = max(ideal, min(setting.widest * SLACK + _PADDING, WIDEST), least)
    if setting.total > 3 * WIDEST:
        broad = _width_for(setting.total * SLACK, pitch, fixed, 0.8)
        ideal = min(max(ideal, broad), WIDEST_OF_ALL)
    return (ideal - _PADDING) / SLACK


def _width_for(total: float, pitch: float, fixed: float, ratio: float) -> float:
    """Solve width = ratio × (fixed + pitch × total / (width − padding))."""
    b = _PADDING + ratio * fixed
    return (b + sqrt(b * b - 4 * (_PADDING * ratio * fixed - ratio * pitch * total))) / 2


class _Head:
    """The first line: icon, kind and camp; at the right the verdict or the value."""

    def __init__(self, facts: Facts, title: str, measurer: TextMeasurer, words: Words) -> None:
        self._facts = facts
        self._measurer = measurer
        self.kind = words.say(title)
        self._caps = self.kind.upper()
        self._caps_width = measurer.width(self._caps, "caps")
        self._camp = clean(facts.camp).strip()
        self._camp_at = LEFT + _ICON_STEP + self._caps_width * SLACK + 3
        self.right = ""
        self._right_width = 0.0
        if facts.value:
            self.right = words.value(facts.value)
            widest = max(measurer.width(words.value(value), "pill") for value in VALUE_TOKENS)
            self._right_width = widest * SLACK + 14
        elif facts.judged:
            self.right = words.verdict(facts.verdict) if facts.verdict else ""
            widest = max(
                measurer.width(words.verdict(verdict), "verdict")
                for verdict in ("holds", "fails", "open", "blocked")
            )
            self._right_width = widest * SLACK + _ICON_STEP
        right = self._right_width + _BETWEEN if self._right_width else 0.0
        camp = measurer.width(f"· {self._camp}", "camp") * SLACK if self._camp else 0.0
        self._below = False
        self.width = self._camp_at - LEFT + camp + right
        if self.width > WIDEST - _PADDING and self._camp:
            self._below = True
            self.width = self._camp_at - LEFT + right

    def draw(self, inner: float, width: float, shapes: list[Shape]) -> float:
        """Add the line's shapes; the y at which the text begins."""
        facts = self._facts
        middle = TOP + _HEAD / 2 - 1
        shapes.extend(kind_icon(facts.statement.kind, LEFT, middle - SIZE / 2, facts.token))
        caps_width = round(self._caps_width, 1)
        at = LEFT + _ICON_STEP
        shapes.append(Line(at, middle + 3.6, self._caps, "caps", facts.token, width=caps_width))
        y = TOP + _HEAD + _HEAD_GAP
        if self._camp and not self._below:
            name = f"· {self._camp}"
            own = round(self._measurer.width(name, "camp"), 1)
            at = round(self._camp_at, 1)
            shapes.append(Line(at, middle + 3.8, name, "camp", "soft", width=own))
        elif self._camp:
            setting = Setting(self._camp, "camp", self._measurer, facts.language)
            pitch = leading("camp", self._camp)
            y -= _HEAD_GAP / 2
            for line in setting.lines(inner / SLACK):
                own = measured(setting, line)
                at = y + baseline("camp", pitch)
                shapes.append(Line(LEFT, at, line, "camp", "soft", width=own))
                y += pitch
            y += _HEAD_GAP / 2
        if self.right and facts.value:
            self._draw_pill(width - RIGHT, middle, shapes)
        elif self.right:
            own = self._measurer.width(self.right, "verdict")
            at = round(width - RIGHT - own * SLACK, 1)
            token = facts.verdict
            shapes.extend(verdict_icon(facts.verdict, at - _ICON_STEP, middle - SIZE / 2, token))
            own = round(own, 1)
            shapes.append(Line(at, middle + 3.9, self.right, "verdict", token, width=own))
        return y

    def _draw_pill(self, right: float, middle: float, shapes: list[Shape]) -> None:
        value = self._facts.value
        own = self._measurer.width(self.right, "pill")
        wide = ceil(own * SLACK + 14)
        token = VALUE_TOKENS[value]
        if value == "open":  # an outline: told from the others without colour
            box = Rect(right - wide + 0.5, middle - 7.5, wide - 1, 15, 7.5, stroke=token)
        else:
            box = Rect(right - wide, middle - 8, wide, 16, 8, fill=token)
        ink: Token = "open" if value == "open" else "on-fill"
        shapes.append(box)
        shapes.append(
            Line(right - wide / 2, middle + 3.5, self.right, "pill", ink, "middle", round(own, 1))
        )


def _frame(width: float, height: float, token: Token, strong: bool, dashed: bool) -> list[Shape]:
    """Shadow, card and spine."""
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
    return [
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
    ]
