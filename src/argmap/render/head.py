"""A card's first line: icon, kind and camp; at the right a verdict, a degree or a value.

Few heads serve many cards, so a head keeps its shapes for each width it has been drawn at.
"""

from __future__ import annotations

from math import ceil

from argmap.layout.measure import Ruler
from argmap.layout.wrap import Setting
from argmap.model.kinds import BY_KIND
from argmap.render.facts import Facts
from argmap.render.icons import SIZE, kind_icon, verdict_icon
from argmap.render.picture import Line, Rect, Shape, Token
from argmap.render.type import LEFT, PADDING, RIGHT, SLACK, TOP, WIDEST, baseline, leading
from argmap.render.view import VERDICTS
from argmap.render.words import Words, clean

_LINE = 14
_GAP = 4
_ICON = 14
_BETWEEN = 12
_BAR, _BAR_GAP = 32, 6
"""How long the bar of strength 1 is, in px, and how far its number stands from it."""
_ANY_DEGREE = "0.00"
VALUE_TOKENS: dict[str, Token] = {"true": "holds", "false": "fails", "open": "open"}


class Head:
    """The head of every card with these facts; ``width`` is what it needs between the paddings."""

    def __init__(self, facts: Facts, ruler: Ruler, words: Words) -> None:
        self._facts = facts
        self._ruler = ruler
        self.kind = words.say(BY_KIND[facts.statement.kind].title)
        self._caps = "" if facts.terse else self.kind.upper()
        self._caps_width = ruler.width(self._caps, "caps")
        self._camp = clean(facts.camp).strip()
        self._camp_at = round(LEFT + _ICON + self._caps_width * SLACK + 3, 1)
        self.right = ""
        right = 0.0
        if facts.value:
            self.right = words.value(facts.value)
            right = max(ruler.width(words.value(value), "pill") for value in VALUE_TOKENS)
            right = right * SLACK + 14 + _BETWEEN
        elif facts.graded:
            seen = facts.verdict or facts.strength is not None
            self.right = words.degree(facts.strength) if seen else ""
            bar = ruler.width(_ANY_DEGREE, "verdict") * SLACK + _BAR + _BAR_GAP
            right = max(bar, ruler.width(words.degree(None), "verdict") * SLACK) + _BETWEEN
        elif facts.judged:
            self.right = words.verdict(facts.verdict) if facts.verdict else ""
            some = slice(3) if facts.terse and facts.statement.kind != "position" else slice(4)
            right = max(ruler.width(words.verdict(one), "verdict") for one in VERDICTS[some])
            right = right * SLACK + _ICON + _BETWEEN
        camp = ruler.width(f"· {self._camp}", "camp") * SLACK if self._camp else 0.0
        self.width = self._camp_at - LEFT + camp + right
        self._camp_below = bool(self._camp) and self.width > WIDEST - PADDING
        if self._camp_below:
            self.width = self._camp_at - LEFT + right
        self._drawn: dict[float, tuple[tuple[Shape, ...], float]] = {}
        self._left = self._draw_left()

    @property
    def height(self) -> float:
        """From the card's edge to its text, when the camp's name needs no line of its own."""
        return TOP + _LINE + _GAP

    def drawn(self, width: float) -> tuple[tuple[Shape, ...], float]:
        """The shapes on a card ``width`` px wide, and the y at which its text begins."""
        known = self._drawn.get(width)
        if known is None:
            shapes = [*self._left]
            y = self._draw_camp_below(width, shapes) if self._camp_below else self.height
            if self.right and self._facts.value:
                shapes.extend(self._pill(width - RIGHT))
            elif self._facts.graded and self.right:
                shapes.extend(self._degree(width - RIGHT))
            elif self.right:
                shapes.extend(self._verdict(width - RIGHT))
            known = self._drawn[width] = (tuple(shapes), y)
        return known

    @property
    def _middle(self) -> float:
        return TOP + _LINE / 2 - 1

    def _draw_left(self) -> tuple[Shape, ...]:
        facts, middle = self._facts, self._middle
        own = round(self._caps_width, 1)
        shapes: list[Shape] = [
            *kind_icon(facts.statement.kind, LEFT, middle - SIZE / 2, facts.token),
        ]
        if self._caps:
            caps = Line(LEFT + _ICON, middle + 3.6, self._caps, "caps", facts.token, width=own)
            shapes.append(caps)
        if self._camp and not self._camp_below:
            name = f"· {self._camp}"
            own = round(self._ruler.width(name, "camp"), 1)
            shapes.append(Line(self._camp_at, middle + 3.8, name, "camp", "soft", width=own))
        return tuple(shapes)

    def _draw_camp_below(self, width: float, shapes: list[Shape]) -> float:
        setting = Setting(self._camp, "camp", self._ruler, self._facts.language)
        pitch = leading("camp", self._camp)
        y = self.height - _GAP / 2
        for line in setting.lines((width - PADDING) / SLACK):
            own = round(setting.measure(line), 1)
            at = y + baseline("camp", pitch)
            shapes.append(Line(LEFT, at, line, "camp", "soft", width=own))
            y += pitch
        return y + _GAP / 2

    def _verdict(self, right: float) -> tuple[Shape, ...]:
        verdict = self._facts.verdict
        own = self._ruler.width(self.right, "verdict")
        at = round(right - own * SLACK, 1)
        return (
            *verdict_icon(verdict, at - _ICON, self._middle - SIZE / 2, verdict),
            Line(at, self._middle + 3.9, self.right, "verdict", verdict, width=round(own, 1)),
        )

    def _degree(self, right: float) -> tuple[Shape, ...]:
        """A quiet bar, and the number that it stands for."""
        own = self._ruler.width(self.right, "verdict")
        at = round(right - own * SLACK, 1)
        number = Line(at, self._middle + 3.9, self.right, "verdict", "soft", width=round(own, 1))
        strength = self._facts.strength
        if strength is None:
            return (number,)
        widest = self._ruler.width(_ANY_DEGREE, "verdict")
        x, y = round(right - widest * SLACK) - _BAR_GAP - _BAR, round(self._middle) - 2
        track = Rect(x, y, _BAR, 4, 2, fill="hairline")
        long = round(_BAR * min(max(strength, 0.0), 1.0), 1)
        filled = (Rect(x, y, long, 4, min(2, long / 2), fill="neutral"),) if long else ()
        return (track, *filled, number)

    def _pill(self, right: float) -> tuple[Shape, ...]:
        value, middle = self._facts.value, self._middle
        own = self._ruler.width(self.right, "pill")
        wide = ceil(own * SLACK + 14)
        token = VALUE_TOKENS[value]
        ink: Token = "on-fill"
        box = Rect(right - wide, middle - 8, wide, 16, 8, fill=token)
        if value == "open":  # an outline: told from the others without colour
            ink = token
            box = Rect(right - wide + 0.5, middle - 7.5, wide - 1, 15, 7.5, stroke=token)
        x, own = right - wide / 2, round(own, 1)
        return (box, Line(x, middle + 3.5, self.right, "pill", ink, "middle", own))
