"""Where the nodes that are folded away would stand, so that they come back as they were.

Knows centres, sizes and what hides what, nothing of cards or layouts.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

from argmap.render.picture import Point

Size = tuple[float, float]


class Places(NamedTuple):
    """Centres and sizes by node id, in px."""

    centres: Mapping[str, Point] = MappingProxyType({})
    sizes: Mapping[str, Size] = MappingProxyType({})

    def with_others(self, others: Places) -> Places:
        """These and those."""
        if not others.centres:
            return self
        return Places({**self.centres, **others.centres}, {**self.sizes, **others.sizes})


def carried(
    hidden_in: Mapping[str, str], known: Places, shown: Places, direction: Literal["down", "right"]
) -> Places:
    """What is folded away, standing to the node that hides it as it last did.

    ``known`` is where everything stood last, ``shown`` what is shown now. All that one node hides
    moves by the same distance, which keeps the gap to the node (its size may be another, now that
    it says how much it hides), so that order and blocks can be read from the result. What is not in
    ``hidden_in`` any more is forgotten.
    """
    shifts: dict[str, Point] = {}
    for top in set(hidden_in.values()) & known.centres.keys() & shown.centres.keys():
        (x, y), (w, h) = shown.centres[top], shown.sizes[top]
        (last_x, last_y), (last_w, last_h) = known.centres[top], known.sizes[top]
        if direction == "down":
            shifts[top] = (x - last_x, y + h / 2 - last_y - last_h / 2)
        else:
            shifts[top] = (x + w / 2 - last_x - last_w / 2, y - last_y)
    centres: dict[str, Point] = {}
    sizes: dict[str, Size] = {}
    for id, top in hidden_in.items():
        if id in known.centres and top in shifts:
            (x, y), (dx, dy) = known.centres[id], shifts[top]
            centres[id] = (x + dx, y + dy)
            sizes[id] = known.sizes[id]
    return Places(centres, sizes)
