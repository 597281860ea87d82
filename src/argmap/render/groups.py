"""The frames of groups: around their members, behind everything."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.layout.measure import TextMeasurer
from argmap.layout.wrap import Setting
from argmap.model.records import Group
from argmap.render.beads import Box
from argmap.render.picture import Item, Line, Rect
from argmap.render.type import baseline, leading
from argmap.render.words import clean

PADDING = 14.0


def frame(group: Group, boxes: Iterable[Box], measurer: TextMeasurer) -> Item | None:
    """The frame around ``boxes`` (x, y, width, height) with the group's title; None for no box."""
    around = list(boxes)
    if not around:
        return None
    left = min(x for x, _, _, _ in around) - PADDING
    top = min(y for _, y, _, _ in around) - PADDING
    right = max(x + width for x, _, width, _ in around) + PADDING
    bottom = max(y + height for _, y, _, height in around) + PADDING
    title = clean(group.title).strip()
    setting = Setting(title, "heading", measurer)
    pitch = leading("heading", title)
    lines = setting.lines(right - left - 2 * PADDING) if title else ()
    top -= pitch * len(lines)
    first = baseline("heading", pitch) + 6
    return Item(
        group.id,
        group.id,
        "group",
        "group",
        left,
        top,
        (left - 1, top - 1, right - left + 2, bottom - top + 2),
        (
            Rect(0, 0, right - left, bottom - top, 12, fill="group", stroke="hairline"),
            *(
                Line(
                    PADDING,
                    first + at * pitch,
                    line,
                    "heading",
                    "soft",
                    width=round(setting.measure(line), 1),
                )
                for at, line in enumerate(lines)
            ),
        ),
        title,
        fill="group",
        accent="hairline",
    )
