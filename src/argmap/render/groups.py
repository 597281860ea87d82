"""The frames of groups: around their members, behind everything.

A frame holds members only: where a layout has put others between them, a group has several frames,
each with the group's title.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from argmap.layout.measure import TextMeasurer
from argmap.layout.wrap import Setting
from argmap.model.records import Group
from argmap.render.grid import Box, Grid
from argmap.render.picture import Item, Line, Rect
from argmap.render.type import baseline, leading
from argmap.render.words import clean

PADDING = 14.0
_NEAR = 8.0
"""A frame may come this close to another's box, and no closer, before it is split."""


def frames(
    group: Group, members: Mapping[str, Box], places: Grid, measurer: TextMeasurer
) -> Iterator[Item]:
    """The frames around ``members``, the boxes (x, y, width, height) that are shown, by id.

    ``places`` are all boxes of the picture. The first frame has the group's id.
    """
    title = clean(group.title).strip()
    setting = Setting(title, "heading", measurer)
    pitch = leading("heading", title)
    for at, (x, y, width, height) in enumerate(_together(members, places, pitch)):
        lines = setting.lines(width) if title else ()
        top = y - PADDING - pitch * len(lines)
        wide, high = width + 2 * PADDING, height + 2 * PADDING + pitch * len(lines)
        first = baseline("heading", pitch) + 6
        shapes = [
            Line(
                PADDING,
                first + number * pitch,
                line,
                "heading",
                "soft",
                width=round(setting.measure(line), 1),
            )
            for number, line in enumerate(lines)
        ]
        yield Item(
            f"{group.id}#{at + 1}" if at else group.id,
            group.id,
            "group",
            "group",
            x - PADDING,
            top,
            (x - PADDING - 1, top - 1, wide + 2, high + 2),
            (Rect(0, 0, wide, high, 12, fill="group", stroke="hairline"), *shapes),
            title,
            fill="group",
            accent="hairline",
        )


def _together(members: Mapping[str, Box], places: Grid, above: float) -> list[Box]:
    """As few rectangles as a simple search finds that hold all members and no other box."""

    def clear(box: Box) -> bool:
        x, y, width, height = box
        edge = PADDING - _NEAR
        found = places.touching(
            x - edge, y - edge - above, width + 2 * edge, height + 2 * edge + above
        )
        return all(id in members for id in found)

    everything = list(members.values())
    if not everything:
        return []
    whole = everything[0]
    for box in everything[1:]:
        whole = _around(whole, box)
    if clear(whole):
        return [whole]
    found: list[Box] = []
    for box in sorted(everything, key=lambda box: (box[0], box[1])):
        for at, frame in enumerate(found):
            wider = _around(frame, box)
            if clear(wider):
                found[at] = wider
                break
        else:
            found.append(box)
    return _merged(found, clear)


def _merged(found: list[Box], clear: Callable[[Box], bool]) -> list[Box]:
    """Join frames that fit into one as long as any do."""
    at = 0
    while at < len(found):
        for other in range(at + 1, len(found)):
            wider = _around(found[at], found[other])
            if clear(wider):
                found[at] = wider
                del found[other]
                at = -1
                break
        at += 1
    return found


def _around(one: Box, other: Box) -> Box:
    left, top = min(one[0], other[0]), min(one[1], other[1])
    right = max(one[0] + one[2], other[0] + other[2])
    bottom = max(one[1] + one[3], other[1] + other[3])
    return (left, top, right - left, bottom - top)
