"""A map as one HTML file: its picture, its list, and a small script of ours. Nothing else runs.

The page works from a USB stick: no address is asked for anything. A content security policy lets
only our own script and styles run, by their hashes; the map's words come as escaped text and as
JSON that the script puts in place as text. Takes a finished ``Page`` and knows no document.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap import resources
from argmap.render.picture import Picture, Shape
from argmap.render.svg import escape, svg
from argmap.render.theme import Theme, load
from argmap.render.words import clean

_DEEPEST = 60
"""Rows further down stand in one list: parsers give up on pages nested by the hundred."""
_FACES = (
    *("Segoe UI", "Helvetica Neue", "Malgun Gothic", "Apple SD Gothic Neo"),
    *("Yu Gothic UI", "Hiragino Sans", "Noto Sans CJK KR", "Noto Sans CJK JP"),
)
"""Asked for after the author's own typefaces: the reader has another machine."""
_LANGUAGE = re.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_STYLE = re.compile("<style>(.*?)</style>", re.DOTALL)
_SIZE = re.compile(' width="[^"]*" height="[^"]*"')
"""The picture's own size: the page gives it one, and to take it back would be to set it twice."""
_FIELD = re.compile(r"\{\{(\w+)\}\}")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list: a card by number, how it bears on the row above, and its words."""

    card: int
    relation: str
    words: str
    mention: bool
    """It stands in full elsewhere."""
    children: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sight:
    """What one scenario makes of the map; sentences are numbers in ``Page.lines``, -1 for none."""

    title: str
    verdicts: str
    """A letter a card: h(olds), f(ails), o(pen), b(locked), or - for none."""
    over: tuple[int, ...]
    """By card: which shapes of ``Page.again`` lie on it, -1 for none."""
    faint: tuple[int, ...]
    """The parts of the picture that are drawn faintly."""
    why: tuple[int, ...]
    """By card: why its verdict is as it is."""
    turned: Mapping[int, int]
    """Card → on what its verdict turns."""
    heads: tuple[tuple[int, int], ...]
    """The positions by card, and the sentence about each."""
    turns: int
    """On what the case turns."""


@dataclass(frozen=True, slots=True)
class Page:
    """Everything that a page shows. Cards, parts of the picture and nodes go by number."""

    picture: Picture
    families: Sequence[str]
    again: Sequence[Sequence[Shape]]
    """Shapes that lie on cards, measured from a card's upper right corner."""
    cards: Sequence[tuple[int, float, float, float, float]]
    """Node, x, y, width, height."""
    parts: Sequence[int]
    """By card: its part of the picture."""
    items: Sequence[tuple[bool, tuple[int, ...]]]
    """By part: the nodes it is gone with, all of them (True) or any."""
    parents: Sequence[int]
    """By node: the node it hangs from, or -1."""
    rows: Sequence[Row]
    tops: Sequence[int]
    """The rows that hang from none."""
    sights: Sequence[Sight]
    lines: Sequence[str]
    words: Mapping[str, str]
    """The page's own words, in ``language``."""
    language: str = "en"
    first: int = 0
    """The sight that is shown at first."""


def page(page: Page) -> str:
    """The whole file. Equal pages give equal files."""
    drawn = svg(
        page.picture,
        _by_name(load("light")),
        (*page.families, *_FACES),
        background=False,
        apart=True,
        again={f"o{number}": shapes for number, shapes in enumerate(page.again)},
    )
    drawn = _SIZE.sub("", drawn.replace("<svg ", '<svg aria-hidden="true" ', 1), 1)
    family = ",".join(f"'{_name(each)}'" for each in (*page.families, *_FACES))
    style = _filled(
        resources.read_text("html", "map.css"),
        {
            "light": _colours(load("light")),
            "dark": _colours(load("dark")),
            "family": f"{family},system-ui,sans-serif",
        },
    )
    script = resources.read_text("html", "map.js")
    inside = _STYLE.search(drawn)
    styles = " ".join(_hash(each) for each in (style, inside[1] if inside else ""))
    policy = (
        f"default-src 'none'; script-src {_hash(script)}; style-src {styles};"
        " base-uri 'none'; form-action 'none'"
    )
    words = {f"w_{name}": escape(word) for name, word in page.words.items()}
    return _filled(
        resources.read_text("html", "map.html"),
        {
            **words,
            "language": _language(page.language) or "en",
            "map_language": _language(page.picture.language),
            "title": escape(page.picture.title) or "argmap",
            "policy": policy,
            "style": style,
            "picture": drawn.strip(),
            "outline": _outline(page),
            "data": _data(page),
            "script": script,
        },
    )


def _filled(template: str, parts: Mapping[str, str]) -> str:
    """The template with its fields filled, in one go: what is put in is not looked at again."""
    return _FIELD.sub(lambda match: parts[match[1]], template)


def _hash(content: str) -> str:
    digest = base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")
    return f"'sha256-{digest}'"


def _language(tag: str) -> str:
    tag = tag.replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else ""


def _name(family: str) -> str:
    return re.sub(r"[^\w .-]", "", clean(family))


def _by_name(theme: Theme) -> Theme:
    """Colours that the page gives a value to, light or dark."""
    return Theme(theme.name, theme.dark, {token: f"var(--{token})" for token in theme.colours})


def _colours(theme: Theme) -> str:
    return ":root{" + "".join(f"--{name}:{colour};" for name, colour in theme.colours.items()) + "}"


def _data(page: Page) -> str:
    """The script's data; nothing in it can end the element that holds it."""
    data = {
        "bounds": [round(each, 1) for each in page.picture.bounds],
        "cards": [[round(each, 1) for each in card] for card in page.cards],
        "parts": page.parts,
        "items": [[int(every), nodes] for every, nodes in page.items],
        "parents": page.parents,
        "settings": [
            {
                "title": clean(sight.title),
                "verdicts": sight.verdicts,
                "over": sight.over,
                "faint": sight.faint,
                "why": sight.why,
                "turned": sight.turned,
                "heads": sight.heads,
                "turns": sight.turns,
            }
            for sight in page.sights
        ],
        "lines": [clean(line) for line in page.lines],
        "words": page.words,
        "first": page.first,
    }
    said = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        said = said.replace(sign, f"\\u{ord(sign):04x}")
    return said


def _outline(page: Page) -> str:
    """The nested list, which is there without any script."""
    out: list[str] = []
    wanted: list[tuple[int, int] | str] = ["</ul>"]
    wanted += [(number, 1) for number in reversed(page.tops)]
    out.append("<ul>")
    while wanted:
        taken = wanted.pop()
        if isinstance(taken, str):
            out.append(taken)
            continue
        number, depth = taken
        row = page.rows[number]
        nested = bool(row.children) and depth < _DEEPEST
        out.append(_row(page, row, nested))
        if nested:
            out.append("<ul>")
            wanted.append("</ul></li>\n")
        else:
            out.append("</li>\n")
        wanted += [(child, min(depth + 1, _DEEPEST)) for child in reversed(row.children)]
    return "".join(out)


def _row(page: Page, row: Row, nested: bool) -> str:
    mention = ' data-m=""' if row.mention else ""
    fold = (
        f'<button type="button" class="open" aria-expanded="true"'
        f' aria-label="{escape(page.words["fold"])}">▾</button>'
        if nested
        else '<span class="none"></span>'
    )
    relation = f'<span class="rel">{escape(row.relation)}</span> ' if row.relation else ""
    return (
        f'<li data-n="{row.card}"{mention}><div class="row">{fold}'
        f'<button type="button" class="go" dir="auto">{relation}'
        f'<span class="words">{escape(row.words)}</span></button></div>'
    )
