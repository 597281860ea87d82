"""The picture: what is to be painted, as plain data, by record id.

Coordinates are px at scale 1, y downwards. Shapes of an item are relative to its origin, so that an
item that only moves keeps its shapes. Colours are theme tokens (``card``, ``ink``, ``pro`` …) and
text styles are names (``body``, ``strong`` …): a change of theme needs no new picture.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from argmap.layout.measure import StyleName as StyleName

Token = str
"""A colour by its role in the theme, e.g. ``pro``; see resources/themes."""
Dash = tuple[float, ...]
Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""x, y, width, height."""


class Rect(NamedTuple):
    """A rectangle with rounded corners."""

    x: float
    y: float
    width: float
    height: float
    radius: float = 0.0
    fill: Token | None = None
    stroke: Token | None = None
    stroke_width: float = 1.0
    dash: Dash = ()


class Path(NamedTuple):
    """A path of ``("M", x, y)``, ``("L", x, y)``, ``("C", x1, y1, x2, y2, x, y)`` ``("Z",)``."""

    commands: tuple[tuple[str | float, ...], ...]
    fill: Token | None = None
    stroke: Token | None = None
    stroke_width: float = 1.0
    dash: Dash = ()


class Disc(NamedTuple):
    """A circle about a centre."""

    x: float
    y: float
    radius: float
    fill: Token | None = None
    stroke: Token | None = None
    stroke_width: float = 1.0


class Line(NamedTuple):
    """One line of text; ``y`` is its baseline; ``width`` what the measurer said, in px."""

    x: float
    y: float
    text: str
    style: StyleName
    colour: Token
    anchor: Literal["start", "middle", "end"] = "start"
    width: float = 0.0


Shape = Rect | Path | Disc | Line
Layer = Literal["group", "arrow", "title", "box", "bead"]
LAYERS: tuple[Layer, ...] = ("group", "arrow", "title", "box", "bead")
"""Painted in this order, each in picture order."""


class Item(NamedTuple):
    """Everything that is painted for one thing, and what hit testing and readers need of it.

    ``id`` is unique in a picture. ``record`` is the statement, argument or group it stands for (an
    arrow of a linked argument has several items with one record); a ``sheet`` item stands for none.
    ``bounds`` (x, y, width, height) is absolute and holds all shapes. ``path``: for arrows,
    absolute cubic Bézier control points, 1+3k, from source to target, for hit testing and coarse
    painting; empty for others. ``fill`` and
    ``accent`` are what remains of the item from far away.
    """

    id: str
    record: str
    kind: Literal["statement", "argument", "answer", "group", "sheet"]
    layer: Layer
    x: float
    y: float
    bounds: Box
    shapes: tuple[Shape, ...]
    title: str = ""
    description: str = ""
    opacity: float = 1.0
    path: tuple[Point, ...] = ()
    fill: Token = "card"
    accent: Token = "neutral"


@dataclass(frozen=True)
class Picture:
    """Items by id, in painting order within each layer, and the rectangle that holds them all."""

    items: Mapping[str, Item]
    bounds: Box = (0.0, 0.0, 0.0, 0.0)
    language: str = ""
    title: str = ""
    description: str = ""

    @cached_property
    def layers(self) -> Mapping[Layer, tuple[Item, ...]]:
        """The items of each layer in painting order."""
        found: dict[Layer, list[Item]] = {layer: [] for layer in LAYERS}
        for item in self.items.values():
            found[item.layer].append(item)
        return {layer: tuple(items) for layer, items in found.items()}
