"""The distances the layout keeps, in pixels. Numbers only.

All are multiples of 1/4, as every place the engine computes is: sums of such numbers are exact in
binary floating point, so what did not move compares equal.
"""

from __future__ import annotations

from typing import Final

COLUMN_GAP: Final = 28.0
"""Between neighbouring columns, contour to contour."""
ROW_GAP: Final = 60.0
"""From a box down to the row of its children."""
BRACKET_GAP: Final = 22.0
"""From a junction down to the row of its premises."""
STACK_GAP: Final = 18.0
"""Between the boxes of a stack."""
INDENT: Final = 32.0
"""How far a stack stands in from the box above it, with one rail."""
RAIL: Final = 16.0
"""From the edge of a box to the first rail of the stack under it."""
TRACK: Final = 7.0
"""Between parallel lines in a channel."""
RAIL_STEP: Final = 9.0
"""Between the rails of a stack: room for arrowheads side by side."""
RAILS_WIDTH: Final = 72.0
"""At most this wide are the rails of one stack; more rails stand closer."""
CHANNEL: Final = 18.0
"""From a box to the first track of the channel beside it: room for an arrowhead."""
CORNER: Final = 10.0
"""Radius of a rounded corner."""
PORT: Final = 44.0
"""Between the ends of lines on the lower edge of a box, where there is room."""
FOREST_GAP: Final = 56.0
"""Between the shelves a forest stands on."""
CLEAR: Final = 10.0
"""What a path keeps from a foreign box where it has to find its own way."""
CROSSING: Final = 800.0
"""So many pixels more may a line go to cross one tree line less."""
DEEPEST: Final = 1000.0
"""At most so far below a column a line goes down to pass beneath others."""


def quarter(value: float) -> float:
    """A multiple of 1/4 px next to ``value``."""
    return (value * 4.0 + 0.5) // 1.0 / 4.0
