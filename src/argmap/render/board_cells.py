"""The pieces a board is made of: what a scenario sets, a cell with its verdict and reason, a line.

Each piece is set at a given width and says how high it is; shapes are relative to its upper left
corner. Where the pieces stand is the business of ``render.board``.
"""

from __future__ import annotations

from typing import NamedTuple

from argmap.analysis.board import Cell, Column, Row
from argmap.i18n import QT_TRANSLATE_NOOP, Text
from argmap.layout.measure import Ruler, StyleName
from argmap.layout.wrap import Setting
from argmap.render.card import frame
from argmap.render.head import VALUE_TOKENS
from argmap.render.icons import SIZE, verdict_icon
from argmap.render.marks import MARK, scaled, value_mark
from argmap.render.picture import Box, Rect, Shape, Token
from argmap.render.picture import Line as TextLine
from argmap.render.type import SLACK, baseline, leading
from argmap.render.words import Words, clean

LEFT, RIGHT, TOP, BOTTOM = 18.0, 14.0, 11.0, 12.0
"""From a cell's edges to what stands in it, in px."""
_SIGN = 13.0
"""Side of a verdict's sign beside its word."""
_INDENT = 15.0
"""From a value's mark to its words."""
_PILL = 14.0
_BAR = 84.0
_ELLIPSIS = "…"
NAME_LINES = 6
"""Of a position, a scenario or a statement; more is for the map."""
_VALUES = 10
"""Values of a scenario that stand at its row, those that are flipped first."""

_FLIPPED = QT_TRANSLATE_NOOP("board", "flipped")
_OWN = QT_TRANSLATE_NOOP("board", "The map’s own values")
_TRIAL = QT_TRANSLATE_NOOP("board", "Trial")
_NOT_KEPT = QT_TRANSLATE_NOOP("board", "not kept yet")
_NUMBERED = QT_TRANSLATE_NOOP("board", "{number} {title}")
_SAID = QT_TRANSLATE_NOOP("board", "{verdict}. {reason}")
_MORE = QT_TRANSLATE_NOOP("board", "and {count} more values")
_FLIPPED_SAID = QT_TRANSLATE_NOOP("board", "{value} (flipped)")


class Piece(NamedTuple):
    """Shapes, and how much room they take; ``boxes``: parts that may be pointed at, by id."""

    shapes: tuple[Shape, ...]
    width: float
    height: float
    boxes: tuple[tuple[str, Box], ...] = ()


class Setter:
    """Sets lines of text below each other; ``y`` is where the next one begins."""

    def __init__(self, ruler: Ruler, language: str, y: float = 0.0) -> None:
        self._ruler = ruler
        self._language = language
        self.shapes: list[Shape] = []
        self.y = y
        self.last = 0.0
        """The width of the line that was set last."""

    def set(
        self,
        words: str,
        style: StyleName,
        colour: Token,
        x: float,
        width: float,
        *,
        even: bool = True,
        most: int = 0,
    ) -> None:
        """Set ``words`` in lines of at most ``width`` px from ``x`` on.

        ``most``: so many lines at most, the last one ending in an ellipsis where there is more.
        """
        room = max(width, 24.0) / SLACK
        kept = words[: int(most * room)] if most else words  # no letter is narrower than a px
        setting = Setting(kept, style, self._ruler, self._language)
        pitch = leading(style, kept)
        first = baseline(style, pitch)
        lines = list(setting.lines(room, balanced=even))
        if most and (len(lines) > most or len(kept) < len(words)):
            lines = [*lines[: most - 1], self._cut(lines[min(most, len(lines)) - 1], setting, room)]
        for line in lines:
            own = round(setting.measure(line), 1)
            if line:
                self.shapes.append(TextLine(x, self.y + first, line, style, colour, width=own))
            self.last = own * SLACK
            self.y += pitch

    def _cut(self, line: str, setting: Setting, room: float) -> str:
        """A line with an ellipsis, as much of it as there is room for."""
        while line and setting.measure(line + _ELLIPSIS) > room:
            line = line[:-1]
        return line.rstrip() + _ELLIPSIS


class Pieces:
    """Makes pieces in one language, measured by one ruler."""

    def __init__(self, ruler: Ruler, words: Words) -> None:
        self.ruler = ruler
        self.words = words

    def said(self, words: Text | str) -> str:
        """A text in the reader's language, or words of the map's own."""
        if isinstance(words, Text):
            return clean(words.format(self.words.translate))
        return clean(words)

    # --- rows and columns -----------------------------------------------------------------------

    def called(self, row: Row) -> str:
        """The title of a row, as it is shown and read out."""
        if row.kind == "own":
            return self.words.say(_OWN)
        if row.kind == "trial":
            return clean(row.title).strip() or self.words.say(_TRIAL)
        return self.words.say(_NUMBERED, number=row.number, title=self._title(row))

    def _title(self, row: Row) -> str:
        return clean(row.title).strip() or self.words.plain("empty")

    def row_head(self, row: Row, width: float, language: str, *, full: bool) -> Piece:
        """A setting's title and, if ``full``, what it sets."""
        setter = Setter(self.ruler, language, TOP - 1)
        title, x = self.called(row), 0.0
        if row.number:
            number = str(row.number)
            setter.set(number, "strong", "soft", 0.0, width)
            x = setter.last + 7.0
            title, setter.y = self._title(row), TOP - 1
        setter.set(title, "strong", "ink", x, width - x, most=NAME_LINES)
        title_end = setter.y
        if row.kind == "trial":
            self._tag(setter, self.words.say(_NOT_KEPT), 0.0, outlined=True)
        boxes = [("", (0.0, TOP - 3, width, title_end - TOP + 5))]
        if full:
            setter.y += 3.0
            told = row.given
            if len(told) > _VALUES:
                told = sorted(told, key=lambda each: not each.flipped)[: _VALUES - 1]
            for given in told:
                top = setter.y
                words = self.said(given.words)
                pitch = leading("foot", words)
                token = VALUE_TOKENS[given.value]
                mark = value_mark(given.value, 1.0, top + pitch / 2 - MARK / 2, token)
                setter.shapes.extend(mark)
                strong = given.flipped
                setter.set(
                    words,
                    "foot",
                    "ink" if strong else "soft",
                    _INDENT,
                    width - _INDENT,
                    even=False,
                    most=NAME_LINES,
                )
                if strong:
                    self._flipped(setter, width, pitch)
                boxes.append((given.statement, (-4.0, top - 1, width + 4, setter.y - top + 2)))
                setter.y += 3.0
            if len(told) < len(row.given):
                more = self.words.say(_MORE, count=len(row.given) - len(told))
                setter.set(more, "foot", "soft", _INDENT, width - _INDENT)
                setter.y += 3.0
            for weight in row.weights:
                setter.set(self.said(weight), "foot", "soft", _INDENT, width - _INDENT, even=False)
        return Piece(tuple(setter.shapes), width, setter.y + BOTTOM, tuple(boxes))

    def given_said(self, row: Row, statement: str) -> str:
        """What a row sets a statement to, read out."""
        given = next(each for each in row.given if each.statement == statement)
        words = self.said(given.words)
        return self.words.say(_FLIPPED_SAID, value=words) if given.flipped else words

    def _flipped(self, setter: Setter, width: float, pitch: float) -> None:
        """The pill after the last line, or below it where there is no room."""
        words = self.words.say(_FLIPPED)
        wide = self._pill_width(words)
        x = _INDENT + setter.last + 6.0
        y = setter.y - pitch / 2 - _PILL / 2
        if x + wide > width:
            x, y = _INDENT, setter.y + 1.0
            setter.y += _PILL + 2.0
        setter.shapes.extend(self._pill(words, x, y, wide, "accent", "on-accent"))

    def _tag(self, setter: Setter, words: str, x: float, *, outlined: bool) -> None:
        wide = self._pill_width(words)
        fill = None if outlined else "accent"
        ink: Token = "accent" if outlined else "on-accent"
        setter.shapes.extend(self._pill(words, x, setter.y + 1.0, wide, fill, ink))
        setter.y += _PILL + 4.0

    def _pill_width(self, words: str) -> float:
        return float(round(self.ruler.width(words, "pill") * SLACK + 14.0))

    def _pill(
        self, words: str, x: float, y: float, wide: float, fill: Token | None, ink: Token
    ) -> tuple[Shape, ...]:
        own = round(self.ruler.width(words, "pill"), 1)
        box = Rect(x, y, wide, _PILL, _PILL / 2, fill=fill)
        if fill is None:
            box = Rect(x + 0.5, y + 0.5, wide - 1, _PILL - 1, _PILL / 2 - 0.5, stroke=ink)
        return box, TextLine(x + wide / 2, y + 10.5, words, "pill", ink, "middle", own)

    def column_head(self, column: Column, width: float, language: str) -> Piece:
        """A position's name over its cells, and its text where that says more."""
        setter = Setter(self.ruler, language)
        name = clean(column.name).strip() or self.words.plain("empty")
        setter.set(name, "strong", "ink", 2.0, width - 6, most=NAME_LINES)
        more = clean(column.text).strip()
        if more:
            setter.set(more, "foot", "soft", 2.0, width - 6, most=NAME_LINES)
        return Piece(tuple(setter.shapes), width, setter.y)

    # --- cells ----------------------------------------------------------------------------------

    def cell(self, cell: Cell, width: float, language: str) -> Piece:
        """Sign, word and reason, without the frame, which depends on the height of the row."""
        setter = Setter(self.ruler, language, TOP)
        inner = width - LEFT - RIGHT
        if cell.verdict is not None:
            word = self.words.verdict(cell.verdict)
            pitch = leading("strong", word)
            sign = verdict_icon(cell.verdict, 0.0, 0.0, cell.verdict)
            middle = setter.y + pitch / 2
            setter.shapes.extend(scaled(sign, _SIGN / SIZE, LEFT, middle - _SIGN / 2))
            setter.set(word, "strong", cell.verdict, LEFT + _SIGN + 6, inner - _SIGN - 6)
            setter.y += 3.0
        if cell.strength is not None:
            self._strength(setter, cell.strength, inner)
        reason = self.said(cell.brief)
        if reason:
            setter.set(reason, "body", "ink", LEFT, inner, even=False)
        return Piece(tuple(setter.shapes), width, setter.y + BOTTOM)

    def cell_said(self, cell: Cell) -> str:
        """A cell, read out."""
        if cell.verdict is None:
            return self.said(cell.brief)
        word, reason = self.words.verdict(cell.verdict), self.said(cell.brief)
        return self.words.say(_SAID, verdict=word, reason=reason) if reason else word

    def framed(self, piece: Piece, cell: Cell, height: float) -> tuple[Shape, ...]:
        """The cell with its frame at the height of its row."""
        return (*frame(piece.width, height, cell.verdict or "hairline"), *piece.shapes)

    def _strength(self, setter: Setter, strength: float, inner: float) -> None:
        """A bar from 0 to 1 and the figure; a degree beyond is said, and fills the bar."""
        words = f"{strength:.2f}"
        own = round(self.ruler.width(words, "verdict"), 1)
        bar = max(24.0, min(_BAR, inner - own * SLACK - 8))
        y = setter.y + 5.0
        setter.shapes.append(Rect(LEFT, y, bar, 6.0, 3.0, fill="hairline"))
        full = bar * min(max(strength, 0.0), 1.0)
        if full >= 1.0:
            setter.shapes.append(Rect(LEFT, y, full, 6.0, min(3.0, full / 2), fill="accent"))
        setter.shapes.append(TextLine(LEFT + bar + 8, y + 7.0, words, "verdict", "ink", width=own))
        setter.y += 20.0
