"""Measures text with Qt's fonts, for laying out cards without a window.

Implements argmap.layout.measure.TextMeasurer. Widths are kept per word: a map repeats its words,
and wrapping asks for the same ones again and again.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFontMetricsF

from argmap.render.picture import StyleName
from argmap.ui.fonts import font

_KEPT = 50_000
"""Words remembered per style before all are forgotten: bounds memory, never reached by one map."""


class QtMeasurer:
    """Widths, ascents and line heights in px at scale 1; needs a QGuiApplication."""

    def __init__(self, families: Sequence[str]) -> None:
        self.families = tuple(families)
        self._metrics: dict[StyleName, QFontMetricsF] = {}
        self._words: dict[StyleName, dict[str, float]] = {}

    def _of(self, style: StyleName) -> QFontMetricsF:
        metrics = self._metrics.get(style)
        if metrics is None:
            metrics = self._metrics[style] = QFontMetricsF(font(style, self.families))
        return metrics

    def width(self, text: str, style: StyleName) -> float:
        """The advance of one line of text. Spaces do not kern, so words add up."""
        words = self._words.get(style)
        if words is None or len(words) > _KEPT:
            words = self._words[style] = {" ": self._of(style).horizontalAdvance(" ")}
        total = 0.0
        first = True
        for word in text.split(" "):
            if first:
                first = False
            else:
                total += words[" "]
            if word:
                width = words.get(word)
                if width is None:
                    width = words[word] = self._of(style).horizontalAdvance(word)
                total += width
        return total

    def ascent(self, style: StyleName) -> float:
        """From the top of a line to its baseline."""
        return self._of(style).ascent()

    def height(self, style: StyleName) -> float:
        """The height of a line: ascent and descent, no leading."""
        return self._of(style).height()
