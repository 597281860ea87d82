"""What a card says where it is shown so small that its text could not be read.

All of the card serves its words then: they are set larger, without head and foot, and cut where
they do not fit; the sign of the verdict or of the value stands beside them. Where a card is too
small even for that, a label can lie over it. Knows the card's item, not what it was made of, nor at
what zoom it is shown.
"""

from __future__ import annotations

from typing import NamedTuple

from argmap.layout.clusters import clusters
from argmap.layout.measure import Ruler, StyleName
from argmap.layout.wrap import Setting
from argmap.render.card import SPINE, pill, text_lines
from argmap.render.head import VALUE_TOKENS
from argmap.render.icons import SIZE, verdict_icon
from argmap.render.marks import scaled, value_mark
from argmap.render.picture import Item, Line, Rect, Shape
from argmap.render.type import baseline, leading
from argmap.render.view import VERDICTS

_VALUES = {token: value for value, token in VALUE_TOKENS.items()}
_PADDING = 4.0
"""From the edges to what stands on the card, in px of the larger letters."""
_SIGN = 1.2
"""The sign is so much larger than letters that need not shrink."""
_TIGHTER = 2
"""px that lines stand closer than on a whole card."""
_SHRINKING = (1.0, 0.86, 0.74)
"""Words that do not fit are made so much smaller, the sign is not; only then are they cut."""
_LABEL = 210.0
"""The widest line of a label, in px, of which it has two."""


class Small(NamedTuple):
    """Shapes relative to the card's corner, to be drawn ``factor`` times larger."""

    factor: float
    shapes: tuple[Shape, ...]


class _Block(NamedTuple):
    """The words of a card in lines ``inner`` px wide, of which there is room for ``most``."""

    factor: float
    inner: float
    most: int
    lines: tuple[str, ...]
    split: bool
    """A word is wider than a line."""

    @property
    def whole(self) -> bool:
        return len(self.lines) <= self.most and not self.split


def small(item: Item, factor: float, ruler: Ruler, language: str) -> Small | None:
    """The words and the sign of a statement's card, in letters up to ``factor`` times larger.

    None when it has no words.
    """
    words = text_lines(item)
    if item.kind != "statement" or not words:
        return None
    text = item.title or " ".join(line.text for line in words)
    style, colour = words[0].style, words[0].colour
    setting = Setting(text, style, ruler, language)
    pitch = leading(style, text) - _TIGHTER
    sign, mark = _sign_of(item), factor * _SIGN
    _, _, width, height = item.bounds

    def set_in(own: float) -> _Block:
        room = mark * SIZE / own + _PADDING if sign else 0.0
        inner = max((width - SPINE) / own - 2 * _PADDING - room, SIZE)
        most = max(int((height / own - _PADDING / 2) / pitch), 1)
        lines = setting.lines(inner, balanced=False)
        return _Block(own, inner, most, lines, setting.widest > inner)

    blocks = (set_in(factor * step) for step in _SHRINKING)
    block = next((each for each in blocks if each.whole), None)
    block = block or set_in(factor * _SHRINKING[-1])
    own = block.factor
    shown = [*block.lines[: block.most]]
    if len(block.lines) > block.most:
        shown[-1] = _cut(shown[-1], style, block.inner, ruler)
    corner = (width - mark * SIZE) / own - _PADDING
    shapes: list[Shape] = [*scaled(sign, mark / own, corner, _PADDING)]
    left = SPINE / own + _PADDING
    y = max((height / own - pitch * len(shown)) / 2, 0.0) + baseline(style, pitch)
    for line in shown:
        shapes.append(Line(left, y, line, style, colour, width=round(setting.measure(line), 1)))
        y += pitch
    return Small(own, tuple(shapes))


def label(item: Item, ruler: Ruler, language: str) -> Item:
    """What a statement's card is about, in two lines at most, on a little card at the origin."""
    setting = Setting(item.title, "strong", ruler, language)
    pitch = leading("strong", item.title) - _TIGHTER
    lines = [*setting.lines(_LABEL)]
    if len(lines) > 2:
        lines = [*setting.lines(_LABEL, balanced=False)[:2]]
        lines[1] = _cut(lines[1], "strong", _LABEL, ruler)
    widths = [setting.measure(line) for line in lines]
    sign = _sign_of(item)
    left = SPINE + 2 * _PADDING
    mark = SIZE * _SIGN
    text = left + (mark + 1.5 * _PADDING if sign else 0.0)
    width, height = text + max(widths) + 2 * _PADDING, pitch * len(lines) + 2 * _PADDING
    middle = _PADDING + (pitch - mark) / 2
    shapes: list[Shape] = [
        Rect(0, 0, width, height, SPINE, fill="card", stroke="outline", stroke_width=1.5),
        Rect(0, SPINE, SPINE, height - 2 * SPINE, fill=item.accent),
        *scaled(sign, _SIGN, left, middle),
    ]
    y = _PADDING + baseline("strong", pitch)
    for line, own in zip(lines, widths, strict=True):
        shapes.append(Line(text, y, line, "strong", "ink", width=round(own, 1)))
        y += pitch
    bounds = (0.0, 0.0, width, height)
    id = f"label:{item.id}"
    return Item(id, item.record, "sheet", "title", 0.0, 0.0, bounds, tuple(shapes), item.title)


def _sign_of(item: Item) -> tuple[Shape, ...]:
    """The sign of the verdict or of the value that a card shows, at the origin."""
    frame = pill(item)
    if frame is not None:
        token = frame.fill or frame.stroke or ""
        return value_mark(_VALUES[token], 0.0, 0.0, token)
    for shape in item.shapes:
        if isinstance(shape, Line) and shape.style == "verdict" and shape.colour in VERDICTS:
            return verdict_icon(shape.colour, 0.0, 0.0, shape.colour)
    return ()


def _cut(line: str, style: StyleName, width: float, ruler: Ruler) -> str:
    """As much of a line as leaves room for the sign that there is more."""
    while line and ruler.width(f"{line}…", style) > width:
        line = line.rpartition(" ")[0] or "".join([*clusters(line)][:-1])
    return f"{line}…"
