"""A font that exists nowhere: widths by Unicode class, the same on every machine."""

from __future__ import annotations

import unicodedata

from argmap.layout.measure import StyleName
from argmap.render.type import STYLES


class MadeUp:
    """In the body style letters are 6 px wide, capitals 8.5, wide signs 12, marks nothing."""

    def __init__(self) -> None:
        self.asked = 0

    def width(self, text: str, style: StyleName) -> float:
        self.asked += 1
        row = STYLES[style]
        return sum(_own(sign) for sign in text) * row.size / 13 + row.spacing * len(text)

    def ascent(self, style: StyleName) -> float:
        return STYLES[style].size * 0.8

    def height(self, style: StyleName) -> float:
        return STYLES[style].size * 1.2


def _own(sign: str) -> float:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(sign) in "WF":
        return 12.0
    return 8.5 if sign.isupper() else 6.0
