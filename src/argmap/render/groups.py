"""The frames of groups: around their members, behind everything; their titles on tabs above arrows.

A frame holds members only: where a layout has put others between them, a group has several frames,
the first with its title. Frames of two groups keep off each other, as far as they share no member.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from argmap.layout.measure import TextMeasurer
from argmap.layout.wrap import Setting
from argmap.model.records import Group
from argmap.render.grid import Grid
from argmap.render.picture import Box, Item, Line, Rect
from argmap.render.type import baseline, leading
from argmap.render.words import clean

PADDING = 14.0
_PADDINGS = (PADDING, 10.0, 6.0, 3.0)
"""Around members, the first that lets a frame keep off boxes and frames of others."""
_NEAR = 8.0
"""A frame may come this close to another's box, and no closer, before it is split."""
_SIDE, _STEP = 8.0, 12.0
"""Beside a title on its tab, and how far the tab slides to its next place."""
_NARROWEST = 120.0
"""The title of a narrow frame may be this wide before it breaks."""


class Frames:
    """The frames of one picture's groups, made one group after the other."""

    def __init__(self, places: Grid, beads: Sequence[Box], measurer: TextMeasurer) -> None:
        """``places``: all boxes of the picture; ``beads``: what else no title may cover."""
        self._places = places
        self._measurer = measurer
        self._beads = Grid(dict(_numbered(beads)))
        self._frames: list[Box] = []
        self._tabs: list[Box] = []

    def of(self, group: Group, members: Mapping[str, Box]) -> Iterator[Item]:
        """The frames around ``members``, the boxes (x, y, width, height) shown, by id; the title.

        The first frame has the group's id.
        """
        title = clean(group.title).strip()
        others = tuple(self._frames)
        for at, inner in enumerate(_together(members, self._places, others)):
            padding = self._padding(inner, members, others)
            frame = _padded(inner, padding)
            self._frames.append(frame)
            x, y, width, height = frame
            yield Item(
                f"{group.id}#{at + 1}" if at else group.id,
                group.id,
                "group",
                "group",
                x,
                y,
                (x - 1, y - 1, width + 2, height + 2),
                (Rect(0, 0, width, height, 12, fill="group", stroke="hairline"),),
                title,
                fill="group",
                accent="hairline",
            )
            if title and not at:
                yield self._title(group.id, title, frame, padding)

    def _padding(self, inner: Box, members: Mapping[str, Box], others: Sequence[Box]) -> float:
        for padding in _PADDINGS:
            frame = _padded(inner, padding)
            if all(id in members for id in self._places.touching(*frame)) and not any(
                _touch(frame, other) for other in others
            ):
                return padding
        return _PADDINGS[-1]

    def _title(self, id: str, title: str, frame: Box, padding: float) -> Item:
        setting = Setting(title, "heading", self._measurer)
        pitch = leading("heading", title)
        lines = setting.lines(max(frame[2] - 4 * _SIDE, _NARROWEST))
        widths = [round(setting.measure(line), 1) for line in lines]
        width, height = max(widths) + 2 * _SIDE, pitch * len(lines) + 4
        tab = self._place(frame, width, height, padding)
        self._tabs.append(tab)
        x, y = tab[:2]
        first = baseline("heading", pitch) + 2
        return Item(
            f"{id}#title",
            id,
            "group",
            "title",
            x,
            y,
            (x - 1, y - 1, width + 2, height + 2),
            (
                Rect(0, 0, width, height, 6, fill="group", stroke="hairline"),
                *(
                    Line(_SIDE, first + at * pitch, line, "heading", "soft", width=widths[at])
                    for at, line in enumerate(lines)
                ),
            ),
            fill="group",
            accent="hairline",
        )

    def _place(self, frame: Box, width: float, height: float, padding: float) -> Box:
        """Where a tab covers no box, bead or tab: along the top edge, the bottom, then the left."""
        tabs = [(x, y, width, height) for x, y in _spots(frame, width, height, padding)]
        for tab in tabs:
            if (
                self._places.free(*tab)
                and self._beads.free(*tab)
                and not any(_touch(tab, other) for other in self._tabs)
            ):
                return tab
        return tabs[0]


def _spots(
    frame: Box, width: float, height: float, padding: float
) -> Iterator[tuple[float, float]]:
    x, y, wide, high = frame
    inside = min(height / 2, padding - 2)  # what of the tab lies in the frame
    steps = range(max(int((wide - width - 20) // _STEP), 0) + 1)
    for top in (y - height + inside, y + high - inside):
        for step in steps:
            yield x + 10 + step * _STEP, top
    for step in range(max(int((high - height - 20) // _STEP), 0) + 1):
        yield x - width + inside, y + 10 + step * _STEP


def _numbered(boxes: Sequence[Box]) -> Iterator[tuple[str, Box]]:
    for at, box in enumerate(boxes):
        yield str(at), box


def _padded(box: Box, by: float) -> Box:
    x, y, width, height = box
    return (x - by, y - by, width + 2 * by, height + 2 * by)


def _touch(one: Box, other: Box) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


def _together(members: Mapping[str, Box], places: Grid, others: Sequence[Box]) -> list[Box]:
    """As few rectangles as a simple search finds that hold all members, no other box or frame."""

    def clear(box: Box) -> bool:
        wider = _padded(box, PADDING - _NEAR)
        found = places.touching(*wider)
        return all(id in members for id in found) and not any(
            _touch(wider, other) for other in others
        )

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
