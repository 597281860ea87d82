"""The dots on a statement's edges from which an arrow is drawn.

One where its arrow leaves (what it bears on), one where arrows arrive (what bears on it). Plain
sums in world coordinates; a target is never smaller than 24 view px.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from argmap.render.picture import Box

End = Literal["out", "in"]
TARGET = 24.0
"""Side of a handle's target in view px (WCAG 2.2, 2.5.8)."""
LEAST = 0.3
"""Below this zoom boxes are too small to have handles."""
_BESIDE = 10.0
_IN = 30.0
"""From the end of an edge: its middle is where arrows come and go."""


class Handle(NamedTuple):
    """A handle of a statement at a world point; ``hot`` while the pointer is on it."""

    statement: str
    end: End
    x: float
    y: float
    hot: bool = False


def handles_of(statement: str, box: Box, direction: str, scale: float) -> tuple[Handle, Handle]:
    """Both handles of a box: above and below it, or beside it where the map runs to the right."""
    x, y, w, h = box
    off = _BESIDE / scale
    if direction == "right":  # reasons stand to the right of what they bear on
        return (
            Handle(statement, "out", x - off, y + h - min(_IN / 2, h / 3)),
            Handle(statement, "in", x + w + off, y + h - min(_IN / 2, h / 3)),
        )
    return (
        Handle(statement, "out", x + w - _IN, y - off),
        Handle(statement, "in", x + w - _IN, y + h + off),
    )


def handle_at(handles: tuple[Handle, ...], x: float, y: float, scale: float) -> Handle | None:
    """The handle whose target holds a world point."""
    near = TARGET / 2 / scale
    for handle in handles:
        if abs(handle.x - x) <= near and abs(handle.y - y) <= near:
            return handle
    return None
