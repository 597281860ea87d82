"""The text styles: sizes, weights and leading, and the measures of cards.

Whole pixels, so that every renderer can ask its fonts for exactly these. Families are not here:
they depend on the platform and on the map's language.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from argmap.render.picture import StyleName


class TextStyle(NamedTuple):
    """Size in px at scale 1, weight 100–900, letter spacing in px."""

    size: int
    weight: int = 400
    spacing: float = 0.0
    capitals: bool = False
    """Set in capitals; the text of a ``Line`` in this style is written in capitals already."""


STYLES: Mapping[StyleName, TextStyle] = MappingProxyType(
    {
        "body": TextStyle(13),
        "strong": TextStyle(15, 600),
        "caps": TextStyle(10, 700, 0.6, capitals=True),
        "camp": TextStyle(11),
        "foot": TextStyle(11),
        "verdict": TextStyle(11, 700),
        "pill": TextStyle(10, 700),
        "bead": TextStyle(14, 700),
        "title": TextStyle(22, 700),
        "heading": TextStyle(12, 600),
    }
)

NARROWEST, WIDEST = 160, 320
"""Widths of a card, in px; only a text of several hundred words makes a wider one."""
WIDEST_OF_ALL = 900
SLACK = 1.04
"""Other renderers' fonts set a little wider than the one that was measured."""
LEFT, RIGHT, TOP, BOTTOM = 16, 12, 9, 9
"""From a card's edges to its text, in px."""
PADDING = LEFT + RIGHT


def leading(style: StyleName, text: str) -> float:
    """From baseline to baseline in px: what the script of ``text`` needs, not what a font says.

    Fonts of one script differ between machines; a map must not.
    """
    return round(STYLES[style].size * _factor(text))


def _factor(text: str) -> float:
    if text.isascii():
        return 1.3
    if max(text) < "\u0590":
        return 1.3
    if any("\u0590" <= sign < "\u1100" or "\u1780" <= sign < "\u1b00" for sign in text):
        return 1.6  # marks above and below: Arabic, the Indic scripts, Thai, Khmer …
    if any(sign >= "\u2e80" or "\u1100" <= sign < "\u1200" for sign in text):
        return 1.45
    return 1.3


def baseline(style: StyleName, pitch: float) -> float:
    """From the top of a line of ``pitch`` px to its baseline: capitals in the middle."""
    return round(pitch / 2 + STYLES[style].size * 0.36, 1)
