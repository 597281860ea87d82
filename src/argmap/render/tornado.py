"""One thing at a time, as a picture: what each change, alone, makes of one verdict.

A row for each thing: its name, a strip from one extreme to the other, and in words what changes.
Where the verdict stays, the strip is quiet; where it becomes another, it has that verdict's colour
and sign. It knows nothing of how verdicts come about.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from argmap.layout.measure import Ruler, TextMeasurer
from argmap.render.board_cells import Setter
from argmap.render.icons import SIZE, verdict_icon
from argmap.render.marks import scaled
from argmap.render.picture import Item, Line, Picture, Rect, Shape
from argmap.render.type import SLACK, leading
from argmap.render.words import Words, clean

_STRIP = 14.0
_GAP = 22.0
"""Between the columns."""
_ABOVE = 7.0
"""Above and below what stands in a row."""
_NARROW = 560.0
"""Below this width the words stand under the name."""
_TICK = 2.0
_LEAST = 1.0
"""A single weight is drawn this wide."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a strip, from 0 to 1, with one verdict."""

    low: float
    high: float
    verdict: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that can be changed alone."""

    id: str
    name: str
    stretches: tuple[Stretch, ...]
    now: float | None
    """Where on the strip it is at present; None: in the stretch that is marked."""
    words: str = ""
    """What changing it comes to."""
    marked: int | None = None
    """The stretch that is so at present, where the strip is of alternatives."""


def tornado(
    rows: Iterable[Row],
    verdict: str,
    measurer: TextMeasurer,
    *,
    width: float = 760.0,
    title: str = "",
    language: str = "",
    words: Words | None = None,
) -> Picture:
    """The picture of ``rows`` in ``width`` px; ``verdict``: the one that stands at present."""
    maker = _Maker(verdict, Ruler(measurer), width, language, words or Words())
    items: dict[str, Item] = {}
    y = maker.head(title, items) if title else 0.0
    for number, row in enumerate(rows):
        item = maker.row(row, f"row:{number}", y)
        items[item.id] = item
        y += item.bounds[3]
    return Picture(items, (0.0, 0.0, width, y), language, clean(title))


class _Maker:
    def __init__(
        self, verdict: str, ruler: Ruler, width: float, language: str, words: Words
    ) -> None:
        self._verdict, self._ruler, self._width = verdict, ruler, width
        self._language, self._words = language, words
        self._narrow = width < _NARROW
        self._name = round(width * (0.5 if self._narrow else 0.36))
        self._strip = round(width - self._name - _GAP if self._narrow else width * 0.3)

    def head(self, title: str, items: dict[str, Item]) -> float:
        setter = Setter(self._ruler, self._language)
        setter.set(clean(title), "heading", "ink", 0.0, self._width)
        height = setter.y + _ABOVE
        bounds = (0.0, 0.0, self._width, height)
        items["head"] = Item(
            "head", "", "sheet", "title", 0.0, 0.0, bounds, tuple(setter.shapes), clean(title)
        )
        return height

    def row(self, row: Row, id: str, y: float) -> Item:
        name = clean(row.name)
        setter = Setter(self._ruler, self._language, _ABOVE)
        setter.set(name, "body", "ink", 0.0, self._name, even=False)
        middle = _ABOVE + leading("body", name) / 2
        left = self._name + _GAP
        strip = list(self._strip_of(row, left, middle - _STRIP / 2))
        said = clean(row.words)
        if self._narrow:
            setter.set(said, "foot", "soft", 0.0, self._name, even=False)
            bottom = setter.y
        else:
            after = left + self._strip + _GAP
            beside = Setter(self._ruler, self._language, middle - leading("foot", said) / 2)
            beside.set(said, "foot", "soft", after, self._width - after, even=False)
            setter.shapes.extend(beside.shapes)
            bottom = max(setter.y, beside.y)
        height = bottom + _ABOVE
        return Item(
            id,
            row.id,
            "sheet",
            "box",
            0.0,
            y,
            (0.0, y, self._width, height),
            (*setter.shapes, *strip),
            name,
            said,
        )

    def _strip_of(self, row: Row, left: float, top: float) -> Iterable[Shape]:
        whole = Rect(left, top, self._strip, _STRIP, 3, fill="hairline")
        yield whole
        for place, each in enumerate(row.stretches):
            yield from self._stretch(each, left, top)
            if place == row.marked:
                x, wide = left + each.low * self._strip, (each.high - each.low) * self._strip
                yield Rect(x + 1, top - 1, wide - 2, _STRIP + 2, 4, stroke="ink", stroke_width=1.5)
        if row.now is None:
            return
        at = left + min(max(row.now, 0.0), 1.0) * self._strip
        at = min(max(at, left + _TICK / 2), left + self._strip - _TICK / 2)
        yield Rect(at - _TICK / 2 - 1, top - 4, _TICK + 2, _STRIP + 8, 2, fill="card")
        yield Rect(at - _TICK / 2, top - 3, _TICK, _STRIP + 6, 1, fill="ink")

    def _stretch(self, part: Stretch, left: float, top: float) -> Sequence[Shape]:
        x = left + part.low * self._strip
        wide = max((part.high - part.low) * self._strip, _LEAST)
        other = part.verdict != self._verdict
        shapes: list[Shape] = []
        if other:
            shapes.append(Rect(x, top, wide, _STRIP, min(3.0, wide / 2), fill=part.verdict))
        label = clean(part.label)
        ink = "on-fill" if other else "soft"
        own = self._ruler.width(label, "pill") if label else 0.0
        sign = SIZE * 0.8 if other else 0.0
        gap = 4.0 if own and sign else 0.0
        room = own * SLACK + gap + sign
        if room + 6 > wide:  # no room for the label: the sign alone, where there is room for that
            label, own, gap, room = "", 0.0, 0.0, sign
        if room + 4 > wide or not room:
            return shapes
        at = x + (wide - room) / 2
        if sign:
            shapes.extend(_sign(part.verdict, at, top + (_STRIP - sign) / 2, sign))
        if label:
            line = Line(at + sign + gap, top + _STRIP / 2 + 3.6, label, "pill", ink)
            shapes.append(line._replace(width=round(own, 1)))
        return shapes


def _sign(verdict: str, x: float, y: float, size: float) -> tuple[Shape, ...]:
    return scaled(verdict_icon(verdict, 0.0, 0.0, "on-fill"), size / SIZE, x, y)
