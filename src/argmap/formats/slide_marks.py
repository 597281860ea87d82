"""The marks that slides are written with: words in a language, colours, lines and places.

DrawingML as text. Lengths in EMU unless said otherwise. Knows no shapes and no maps.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import Any, NamedTuple

from argmap.render.picture import Box
from argmap.render.svg import escape
from argmap.render.theme import Theme
from argmap.render.words import clean

EMU = 12700
"""To a point."""
NS = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_FINE = 0.6
"""Points of a line below which an arrow of the usual size would stand out."""
_LATIN = "Arial"
_EAST = {
    "ko": ("ko-KR", "Malgun Gothic"),
    "ja": ("ja-JP", "Yu Gothic"),
    "zh": ("zh-CN", "Microsoft YaHei"),
    "en": ("en-US", "Malgun Gothic"),
}
SIGNS = {"holds": "●", "fails": "✕", "open": "○", "blocked": "⊘"}


def spoken(verdict: str) -> str:
    """The sign of a verdict, which stands before its word or sentence."""
    return SIGNS.get(verdict, "")


class Tongue(NamedTuple):
    """The map's language on slides: its tag and its typeface for East Asian signs."""

    tag: str
    east: str

    @classmethod
    def of(cls, language: str) -> Tongue:
        """The tongue of a map in ``language`` (a BCP 47 tag, or empty)."""
        tag = language.replace("_", "-")
        own = tag.split("-")[0].lower()
        found, east = _EAST.get(own, ("", "Malgun Gothic"))
        plain = tag.isascii() and tag.replace("-", "").isalnum() and len(tag) < 20
        return cls(found or (tag if plain else "en-US"), east)

    def run(self, words: str, size: float, colour: str, *, bold: bool = False, alpha: str) -> str:
        """A run of text of one look; a line that was broken by hand stays so."""
        look = (
            f'<a:rPr lang="{self.tag}" sz="{max(100, min(round(size * 100), 400000))}"'
            f'{" b=" + chr(34) + "1" + chr(34) if bold else ""} dirty="0">'
            f"<a:solidFill>{shade(colour, alpha)}</a:solidFill>"
            f'<a:latin typeface="{_LATIN}"/><a:ea typeface="{self.east}"/></a:rPr>'
        )
        lines = clean(words).splitlines() or [""]
        pieces = [f"<a:r>{look}<a:t>{escape(line)}</a:t></a:r>" for line in lines]
        return "<a:br/>".join(pieces)

    def title(self, placeholder: Any, words: str, size: float, colour: str) -> str:
        """The title placeholder, filled and placed as it is."""
        off, ext = placeholder.spPr.xfrm.off, placeholder.spPr.xfrm.ext
        paragraph = set_out(words, self.run(words, size, colour, bold=True, alpha=""))
        return (
            f'<p:sp {NS}><p:nvSpPr><p:cNvPr id="2" name="Title"/><p:cNvSpPr><a:spLocks'
            f' noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr>'
            f'<a:xfrm><a:off x="{off.x}" y="{off.y}"/><a:ext cx="{ext.cx}" cy="{ext.cy}"/>'
            '</a:xfrm></p:spPr><p:txBody><a:bodyPr lIns="0" rIns="0" anchor="ctr"><a:normAutofit/>'
            f"</a:bodyPr>{paragraph}</p:txBody></p:sp>"
        )

    def box(
        self,
        id: int,
        name: str,
        box: Box,
        lines: Sequence[tuple[str, str]],
        theme: Theme,
        size: float,
    ) -> str:
        """A plain text box, in points: a paragraph a line, each in the colour of its token."""
        said = "".join(
            set_out(words, self.run(words, size, theme.colours[token], alpha=""))
            for token, words in lines
        )
        return (
            f'<p:sp {NS}><p:nvSpPr><p:cNvPr id="{id}" name="{name}"/><p:cNvSpPr txBox="1"/>'
            f"<p:nvPr/></p:nvSpPr><p:spPr>{place(tuple(each * EMU for each in box))}"
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>'
            '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/>'
            f"</a:bodyPr>{said}</p:txBody></p:sp>"
        )


def place(box: Box | tuple[float, ...], inner: Box | None = None, turned: str = "") -> str:
    x, y, width, height = (round(each) for each in box)
    found = f'<a:xfrm{turned}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'
    if inner is not None:
        found += f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{width}" cy="{height}"/>'
    return found + "</a:xfrm>"


def outline(
    colour: str, width: float, dash: str, alpha: str, double: bool = False, head: bool = False
) -> str:
    tip = "med" if width >= _FINE else "sm"
    return (
        f'<a:ln w="{round(width * EMU)}"{" cmpd=" + chr(34) + "dbl" + chr(34) if double else ""}>'
        f"<a:solidFill>{shade(colour, alpha)}</a:solidFill>"
        + (f'<a:prstDash val="{dash}"/>' if dash else "")
        + "<a:round/>"
        + (f'<a:tailEnd type="triangle" w="{tip}" len="{tip}"/>' if head else "")
        + "</a:ln>"
    )


def shade(colour: str, alpha: str) -> str:
    value = colour.removeprefix("#")
    if not alpha:
        return f'<a:srgbClr val="{value}"/>'
    return f'<a:srgbClr val="{value}"><a:alpha val="{alpha}"/></a:srgbClr>'


def set_out(words: str, runs: str) -> str:
    """A paragraph that runs as its words do."""
    for sign in words:
        way = unicodedata.bidirectional(sign)
        if way in ("R", "AL"):
            return f'<a:p><a:pPr algn="r" rtl="1"/>{runs}</a:p>'
        if way == "L":
            break
    return f'<a:p><a:pPr algn="l"/>{runs}</a:p>'


def named(words: str) -> str:
    return escape(" ".join(clean(words).split())[:60]) or "…"
