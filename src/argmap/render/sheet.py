"""What stands around a picture on a sheet: title, date, active scenario, legend.

Gives a bigger picture; everything of the map stays where it is.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.layout.measure import StyleName, TextMeasurer
from argmap.layout.wrap import Setting
from argmap.render.legend import legend
from argmap.render.picture import Item, Line, Path, Picture, Shape, Token
from argmap.render.scene import Scene
from argmap.render.type import SLACK, baseline, leading
from argmap.render.words import Translate, Words, clean

_LEAST = 560.0
"""A small map's sheet is at least this wide, in px, so that its title has room."""
_MARGIN = 24.0
_SPACE = 8.0
_SCENARIO = QT_TRANSLATE_NOOP("picture", "Scenario: {title}")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is wanted around the picture; what is empty is left out."""

    title: str = ""
    date: str = ""
    """As it shall be read, in the reader's language."""
    scenario: str = ""
    """The title of the active scenario."""
    legend: bool = False


def sheet(
    scene: Scene, wanted: Sheet, measurer: TextMeasurer, translate: Translate | None = None
) -> Picture:
    """The picture of ``scene`` with what is wanted above and below it."""
    picture, words = scene.picture, Words(translate)
    x, y, width, height = picture.bounds
    if width < _LEAST:
        x, width = x - (_LEAST - width) / 2, _LEAST
    inner = width - 2 * _MARGIN
    items = dict(picture.items)
    top = y
    said = [words.say(_SCENARIO, title=clean(wanted.scenario))] if wanted.scenario else []
    said.extend([clean(wanted.date)] if wanted.date else [])
    lines: list[Shape] = []
    depth = 0.0
    if wanted.title:
        depth = _set(clean(wanted.title), "title", "ink", inner, depth, picture, measurer, lines)
    if said:
        depth += _SPACE / 2 if lines else 0.0
        depth = _set(" · ".join(said), "heading", "soft", inner, depth, picture, measurer, lines)
    if lines:
        depth += _MARGIN
        top = y - depth
        items["sheet:head"] = _item("sheet:head", x + _MARGIN, top, inner, depth, lines)
    bottom = y + height
    if wanted.legend:
        explained = legend(scene, measurer, translate, width=inner)
        if explained.items:
            rule = Path((("M", 0, 0), ("L", inner, 0)), stroke="hairline")
            items["sheet:rule"] = _item("sheet:rule", x + _MARGIN, bottom, inner, 1, [rule])
            down = bottom + _SPACE
            for id, item in explained.items.items():
                ix, iy = item.x + x + _MARGIN, item.y + down
                _, _, wide, high = item.bounds
                items[id] = item._replace(x=ix, y=iy, bounds=(ix, iy, wide, high))
            bottom = down + explained.bounds[3] + _SPACE
    top -= _MARGIN if lines else 0.0
    return replace(picture, items=items, bounds=(x, top, width, bottom - top))


def _set(
    text: str,
    style: StyleName,
    colour: Token,
    width: float,
    y: float,
    picture: Picture,
    measurer: TextMeasurer,
    lines: list[Shape],
) -> float:
    """Set ``text`` from ``y`` on; the y below it."""
    setting = Setting(text, style, measurer, picture.language)
    pitch = leading(style, text)
    for line in setting.lines(width / SLACK):
        own = round(setting.measure(line), 1)
        lines.append(Line(0, y + baseline(style, pitch), line, style, colour, width=own))
        y += pitch
    return y


def _item(id: str, x: float, y: float, width: float, height: float, shapes: list[Shape]) -> Item:
    return Item(id, "", "sheet", "group", x, y, (x, y, width, height), tuple(shapes))
