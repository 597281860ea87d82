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


class Widths(dict[str, float]):
    """Widths of words in one style, asked once each; forgets them all when there are too many."""

    _MOST = 100_000

    def __init__(self, measurer: TextMeasurer, style: StyleName) -> None:
        super().__init__()
        self._measurer = measurer
        self._style: StyleName = style
        self._whole: dict[str, dict[str, float]] = {}

    def __missing__(self, word: str) -> float:
        if len(self) > self._MOST:
            self.clear()
        width = self[word] = self._measurer.width(word, self._style)
        return width

    def whole(self, language: str) -> dict[str, float]:
        """The widths of words that were found to stay whole in a text of this language."""
        found = self._whole.setdefault(language, {})
        if len(found) > self._MOST:
            found.clear()
        return found


class Ruler:
    """A measurer that remembers: what is measured once is a dictionary's look-up afterwards."""

    def __init__(self, measurer: TextMeasurer) -> None:
        self._measurer = measurer
        self._widths: dict[StyleName, Widths] = {}

    def widths(self, style: StyleName) -> Widths:
        """Widths of words in a style; a mapping that fills itself."""
        found = self._widths.get(style)
        if found is None:
            found = self._widths[style] = Widths(self._measurer, style)
        return found

    def width(self, text: str, style: StyleName) -> float:
        """The advance of ``text`` in one line, in px."""
        return self._measurer.width(text, style)

    def ascent(self, style: StyleName) -> float:
        """From the top of a line to its baseline."""
        return self._measurer.ascent(style)

    def height(self, style: StyleName) -> float:
        """From the top of a line to its bottom."""
        return self._measurer.height(style)
