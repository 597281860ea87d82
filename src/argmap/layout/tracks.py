"""Which track each line takes in a channel between boxes.

The left-edge idea of channel routing (Hashimoto and Stevens 1971), with one more rule: a line that
spans another one lies outside of it, so nested lines do not cross.
"""

from __future__ import annotations

from collections.abc import Sequence


def assign(spans: Sequence[tuple[float, float]]) -> list[int]:
    """Give each span (low, high) a track, 0 the innermost; overlapping spans never share one."""
    if len(spans) == 1:
        return [0]
    order = sorted(range(len(spans)), key=lambda i: (spans[i][1] - spans[i][0], i))
    found = [0] * len(spans)
    for place, i in enumerate(order):
        low, high = spans[i]
        track = 0
        for j in order[:place]:
            if found[j] >= track and spans[j][0] <= high and low <= spans[j][1]:
                track = found[j] + 1
        found[i] = track
    return found
