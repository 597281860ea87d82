"""How wide a text is, as a question that another room answers.

Sizes need text widths and only a font knows them; fonts are Qt's, and Qt lives in ``ui``. This is
the protocol; ``ui/measure.py`` answers it with real fonts, tests with made-up ones.
"""

from __future__ import annotations

from typing import Literal, Protocol

StyleName = Literal[
    "body", "strong", "caps", "camp", "foot", "verdict", "pill", "bead", "title", "heading"
]
"""A text style by its name; what it looks like stands in ``render.type``."""


class TextMeasurer(Protocol):
    """Widths and heights in px at scale 1. ``width`` is asked often, word by word: cache it."""

    def width(self, text: str, style: StyleName, /) -> float:
        """The advance of ``text`` in one line, letter spacing included."""
        ...

    def ascent(self, style: StyleName, /) -> float:
        """From the top of a line to its baseline."""
        ...

    def height(self, style: StyleName, /) -> float:
        """From the top of a line to its bottom, ascent and descent."""
        ...
