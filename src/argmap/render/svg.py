"""A picture as SVG text: real text in our own lines, names and descriptions, nothing executable.

Written by hand: a fraction of the size and time of a general painter's output. Uses only what
rsvg, Inkscape and Chromium agree on: paths, rects, circles, ``<text>`` with placed ``<tspan>``s,
and plain class selectors. Numbers have one decimal.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from argmap.render.picture import Disc, Item, Line, Path, Picture, Rect, Shape
from argmap.render.theme import Theme
from argmap.render.type import STYLES
from argmap.render.words import clean

_ANCHOR = {"start": "", "middle": ";text-anchor:middle", "end": ";text-anchor:end"}
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]")
_LANGUAGE = re.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")


def svg(
    picture: Picture,
    theme: Theme,
    families: Sequence[str] = (),
    *,
    background: bool = True,
    apart: bool = False,
    again: Mapping[str, Sequence[Shape]] | None = None,
) -> str:
    """``picture`` as one SVG document; without ``background`` nothing is painted behind it.

    ``apart``: each item is one ``<g>``, in painting order, for a page that tells them apart by
    that. ``again``: shapes that are not shown but may be copied, by element id.
    """
    return _Writer(theme, families, apart).document(picture, background, again or {})


def escape(text: str) -> str:
    """``text`` for an element's content or a double-quoted attribute."""
    text = clean(text)
    if "&" in text:
        text = text.replace("&", "&amp;")
    if "<" in text or ">" in text:
        text = text.replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;") if '"' in text else text


def number(value: float) -> str:
    """A coordinate with at most one decimal."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


class _Writer:
    """Writes one picture; gives out a class for each look as it comes up."""

    def __init__(self, theme: Theme, families: Sequence[str], apart: bool = False) -> None:
        self._apart = apart
        self._colours = theme.colours
        self._families = families
        self._classes: dict[str, str] = {}
        self._looks: dict[tuple[object, ...], str] = {}
        self._written: dict[int, str] = {}

    def document(
        self, picture: Picture, background: bool, again: Mapping[str, Sequence[Shape]]
    ) -> str:
        x, y, width, height = picture.bounds
        body: list[str] = []
        if again:
            body.append("<defs>")
            for id, shapes in again.items():
                body.append(f'<g id="{escape(id)}">')
                self._shapes(shapes, 0.0, 0.0, body)
                body.append("</g>")
            body.append("</defs>\n")
        if background:
            body.append(
                f'<rect x="{number(x)}" y="{number(y)}" width="{number(width)}"'
                f' height="{number(height)}" fill="{self._colour("canvas")}"/>\n'
            )
        for items in picture.layers.values():
            for item in items:
                self._item(item, body)
        language = picture.language.replace("_", "-")
        tag = f' xml:lang="{language}"' if _LANGUAGE.fullmatch(language) else ""
        styles = "".join(f".{name}{{{rule}}}\n" for rule, name in self._classes.items())
        described = f"<desc>{escape(picture.description)}</desc>\n" if picture.description else ""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(width)}"'
            f' height="{number(height)}" viewBox="{number(x)} {number(y)} {number(width)}'
            f' {number(height)}"{tag} font-family="{self._family()}"'
            f' stroke-linejoin="round">\n'
            f"<title>{escape(picture.title)}</title>\n{described}"
            f"<style>\n{styles}</style>\n{''.join(body)}</svg>\n"
        )

    def _family(self) -> str:
        names = [name.replace("'", "").replace("\\", "") for name in self._families]
        quoted = [f"'{escape(name)}'" for name in names if name]
        return ",".join([*quoted, "sans-serif"])

    def _item(self, item: Item, out: list[str]) -> None:
        faint = f' opacity="{item.opacity:g}"' if item.opacity < 1 else ""
        if item.layer == "bead":
            # its arrow is named already
            grouped = faint or self._apart
            out.append(f"<g{faint}>" if grouped else "")
            self._shapes(item.shapes, item.x, item.y, out)
            out.append("</g>\n" if grouped else "\n")
            return
        role = ' role="img"' if item.title else ""
        moved = item.layer != "arrow"
        place = f' transform="translate({number(item.x)} {number(item.y)})"' if moved else ""
        out.append(f"<g{role}{faint}{place}>")
        if item.title:
            out.append(f"<title>{escape(item.title)}</title>")
            if item.description:
                out.append(f"<desc>{escape(item.description)}</desc>")
        self._shapes(item.shapes, 0.0 if moved else item.x, 0.0 if moved else item.y, out)
        out.append("</g>\n")

    def _shapes(self, shapes: Sequence[Shape], dx: float, dy: float, out: list[str]) -> None:
        at, count = 0, len(shapes)
        while at < count:
            shape = shapes[at]
            if isinstance(shape, Line):
                last = at + 1
                while last < count and _continues(shape, shapes[last]):
                    last += 1
                out.append(self._text(shapes[at:last], dx, dy))
                at = last
                continue
            out.append(self._figure(shape, dx, dy))
            at += 1

    def _figure(self, shape: Rect | Path | Disc, dx: float, dy: float) -> str:
        if dx or dy:
            return self._drawn(shape, dx, dy)
        known = self._written.get(id(shape))  # the picture keeps its shapes while we write
        if known is None:
            known = self._written[id(shape)] = self._drawn(shape, 0.0, 0.0)
        return known

    def _drawn(self, shape: Rect | Path | Disc, dx: float, dy: float) -> str:
        if isinstance(shape, Path):
            look = self._look(shape.fill, shape.stroke, shape.stroke_width, shape.dash)
            return f'<path class="{look}" d="{_path(shape, dx, dy)}"/>'
        if isinstance(shape, Disc):
            look = self._look(shape.fill, shape.stroke, shape.stroke_width, ())
            place = f'cx="{number(shape.x + dx)}" cy="{number(shape.y + dy)}"'
            return f'<circle class="{look}" {place} r="{number(shape.radius)}"/>'
        look = self._look(shape.fill, shape.stroke, shape.stroke_width, shape.dash)
        x, y = shape.x + dx, shape.y + dy
        place = f' x="{number(x)}"' if x else ""
        place += f' y="{number(y)}"' if y else ""
        size = f'width="{number(shape.width)}" height="{number(shape.height)}"'
        corner = f' rx="{number(shape.radius)}"' if shape.radius else ""
        return f'<rect class="{look}"{place} {size}{corner}/>'

    def _text(self, lines: Sequence[Shape], dx: float, dy: float) -> str:
        first = lines[0]
        assert isinstance(first, Line)
        look = self._text_look(first)
        if len(lines) == 1:
            place = f'x="{number(first.x + dx)}" y="{number(first.y + dy)}"'
            return f'<text class="{look}" {place}>{escape(first.text)}</text>'
        parts = [f'<text class="{look}">']
        before = ""
        for line in lines:
            assert isinstance(line, Line)
            if before and _spaced(before, line.text):
                parts.append("\n")
            place = f'x="{number(line.x + dx)}" y="{number(line.y + dy)}"'
            parts.append(f"<tspan {place}>{escape(line.text)}</tspan>")
            before = line.text
        parts.append("</text>")
        return "".join(parts)

    def _look(
        self, fill: str | None, stroke: str | None, width: float, dash: tuple[float, ...]
    ) -> str:
        key = (fill, stroke, width, dash)
        found = self._looks.get(key)
        if found is None:
            rule = f"fill:{self._colour(fill) if fill else 'none'}"
            if stroke:
                rule += f";stroke:{self._colour(stroke)}"
                if width != 1:
                    rule += f";stroke-width:{width:g}"
                if dash:
                    rule += f";stroke-dasharray:{' '.join(f'{part:g}' for part in dash)}"
                    rule += ";stroke-linecap:round" if dash[0] == 0 else ""
            found = self._looks[key] = self._class(rule)
        return found

    def _text_look(self, line: Line) -> str:
        key = (line.style, line.colour, line.anchor)
        found = self._looks.get(key)
        if found is None:
            style = STYLES[line.style]
            rule = f"font-size:{style.size}px"
            if style.weight != 400:
                rule += f";font-weight:{style.weight}"
            if style.spacing:
                rule += f";letter-spacing:{style.spacing:g}px"
            rule += f";fill:{self._colour(line.colour)}{_ANCHOR[line.anchor]}"
            found = self._looks[key] = self._class(rule)
        return found

    def _class(self, rule: str) -> str:
        """The class of a rule: am-a, am-b, … am-z, am-aa …, as no page around it will have.

        Inkscape does not see a rule whose class begins with an underscore.
        """
        known = self._classes.get(rule)
        if known is None:
            at, name = len(self._classes), ""
            while at >= 0:
                name = chr(ord("a") + at % 26) + name
                at = at // 26 - 1
            known = self._classes[rule] = f"am-{name}"
        return known

    def _colour(self, token: str) -> str:
        return self._colours.get(token) or self._colours["ink"]


def _continues(first: Line, shape: Shape) -> bool:
    """Whether a line belongs to the same block of text."""
    return (
        isinstance(shape, Line)
        and shape.style == first.style
        and shape.colour == first.colour
        and shape.anchor == first.anchor == "start"
        and shape.x == first.x
    )


def _spaced(before: str, after: str) -> bool:
    """Whether a space was lost where two lines of a text part, for those who copy it."""
    if _WIDE.match(before, len(before) - 1) or _WIDE.match(after):
        return False
    return before[-1] not in "-/\u2010\u2013\u2014"


def _path(shape: Path, dx: float, dy: float) -> str:
    """Path data: absolute starts, the rest relative and rounded against the true place."""
    parts: list[str] = []
    px = py = sx = sy = 0.0  # where the pen stands as written, and where the subpath began
    for command in shape.commands:
        letter = command[0]
        if letter == "C":
            ax, ay, bx, by, x, y = _numbers(command, dx, dy)
            parts.append(
                f"c{_pair(ax - px, ay - py)}{_next(bx - px)}{_next(by - py)}"
                f"{_next(x - px)}{_next(y - py)}"
            )
            px, py = px + round(x - px, 1), py + round(y - py, 1)
        elif letter == "L":
            x, y = _numbers(command, dx, dy)
            across, down = round(x - px, 1), round(y - py, 1)
            if not across:
                parts.append(f"v{number(down)}")
            elif not down:
                parts.append(f"h{number(across)}")
            else:
                parts.append(f"l{_pair(across, down)}")
            px, py = px + across, py + down
        elif letter == "Z":
            parts.append("z")
            px, py = sx, sy
        else:
            x, y = _numbers(command, dx, dy)
            sx, sy = px, py = round(x, 1), round(y, 1)
            parts.append(f"M{_pair(x, y)}")
    return "".join(parts)


def _numbers(command: tuple[str | float, ...], dx: float, dy: float) -> list[float]:
    """The coordinates of a command, moved."""
    found: list[float] = []
    for at, value in enumerate(command[1:]):
        if not isinstance(value, str):
            found.append(value + (dy if at % 2 else dx))
    return found


def _pair(x: float, y: float) -> str:
    return number(x) + _next(y)


def _next(value: float) -> str:
    """A coordinate after another: a minus sign parts them as well as a space."""
    text = number(value)
    return text if text[0] == "-" else f" {text}"
