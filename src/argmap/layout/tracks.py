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
    lengths = [high - low for low, high in spans]
    found = [0] * len(spans)
    tracks: list[list[tuple[float, float]]] = []
    for i in sorted(range(len(spans)), key=lengths.__getitem__):
        low, high = spans[i]
        track = len(tracks)
        # from outside in, for there the long ones lie, which meet nearly all
        while track and not any(a <= high and low <= b for a, b in tracks[track - 1]):
            track -= 1
        if track == len(tracks):
            tracks.append([])
        tracks[track].append((low, high))
        found[i] = track
    return found
