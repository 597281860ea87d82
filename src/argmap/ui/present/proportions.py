"""How the room is divided and how large its type is: LOOK's 1600×900 picture at any size.

Plain numbers in logical px; no widget, no document.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from argmap.render.picture import Box
from argmap.render.type import STYLES

_HEIGHT, _NARROW = 900.0, 1200.0
"""LOOK's screen is 900 px high; below a width of 1200 for that height the type gives way."""
WANTED, LEAST, MOST = 31.0, 22.5, 38.0
"""Size of a card's text on a screen 900 px high: LOOK's; what the back row still reads (1/40 of
the height); the largest, so that a lone card does not shout."""

FOOT_SIZE = 26.0
"""Of the foot's words, where there is room for them."""


@dataclass(frozen=True)
class Proportions:
    """A screen of this size in logical px, with its title and foot."""

    width: float
    height: float
    title_lines: int = 1
    foot_lines: int = 0
    foot_size: float = FOOT_SIZE
    foot_least: float = 0.0
    """px that the foot bar takes in any case."""
    beside: float = 0.0
    """px at the right that something else takes."""

    @cached_property
    def unit(self) -> float:
        """What one px of LOOK's picture is here."""
        return max(min(self.height / _HEIGHT, self.width / _NARROW), 0.2)

    def text(self, size: float) -> int:
        """A type size of LOOK's picture as a font's pixel size here."""
        return max(round(size * self.unit), 7)

    @property
    def margin(self) -> float:
        """Left and right of what is written."""
        return 64 * self.unit

    @property
    def title_top(self) -> float:
        return 36 * self.unit

    @property
    def title_pitch(self) -> float:
        """From line to line of the title."""
        return 48 * self.unit

    @property
    def title_room(self) -> float:
        """The width that a title may take, so that it stays clear of the number."""
        return self.width - 2 * self.margin - 110 * self.unit

    @property
    def band(self) -> float:
        """The height of the title's band."""
        return self.title_top + self.title_lines * self.title_pitch + 14 * self.unit

    @property
    def foot(self) -> float:
        """The height of the foot bar; 0 when there is nothing to say."""
        said = (56 + self.foot_lines * self.foot_pitch) * self.unit if self.foot_lines else 0.0
        return max(said, self.foot_least)

    @property
    def foot_pitch(self) -> float:
        """From line to line of the foot, on LOOK's picture."""
        return self.foot_size * 36 / FOOT_SIZE

    def area(self, below: float = 0.0) -> Box:
        """Where the map stands; ``below``: px at the bottom that are covered."""
        side = 36 * self.unit
        top = self.band + 4 * self.unit
        bottom = self.height - max(self.foot, below) - 20 * self.unit
        width = self.width - side - max(side, self.beside)
        return side, top, max(width, 40 * self.unit), max(bottom - top, 40 * self.unit)

    def scale(self, size: float) -> float:
        """The zoom at which a card's text has this size of LOOK's picture."""
        return size * self.unit / STYLES["body"].size
