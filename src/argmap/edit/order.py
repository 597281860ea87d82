"""Where a record stands among its list: order keys between two others, and room made for more.

Keys are floats. Between two neighbours fit many more; when they are used up, the nearest few
are spread out again, so that a change names as few records as can be. Knows no records.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Mapping

ROOM = 2.0**-20
"""Keys closer than this are spread out again: far above a float's own step, at any size of map."""


class Order:
    """The records of one list by key, while a transaction writes to it; two may share a key."""

    def __init__(self, rows: Iterable[tuple[float, str]]) -> None:
        self._rows = sorted(rows)

    def add(self, key: float, id: str) -> None:
        """The record ``id`` stands under ``key`` now."""
        if not self._rows or key > self._rows[-1][0]:
            self._rows.append((key, id))
        else:
            insort(self._rows, (key, id))

    def remove(self, key: float, id: str) -> None:
        """The record ``id`` does not stand under ``key`` any more."""
        del self._rows[bisect_left(self._rows, (key, id))]

    def last(self, count: int = 1) -> tuple[float, ...]:
        """Keys for ``count`` records at the end."""
        start = self._rows[-1][0] + 1.0 if self._rows else 0.0
        return tuple(start + step for step in range(count))

    def first(self) -> float:
        """A key at the very beginning."""
        return self._rows[0][0] - 1.0 if self._rows else 0.0

    def leads(self, id: str) -> bool:
        """Whether the record ``id`` is the first."""
        return bool(self._rows) and self._rows[0][1] == id

    def after(self, key: float, id: str, count: int = 1) -> tuple[float, ...] | None:
        """Keys for ``count`` records right after a record; None: ``spread`` must make room."""
        index = bisect_right(self._rows, (key, id))
        if index == len(self._rows):
            return self.last(count)
        return _between(key, self._rows[index][0], count)

    def before(self, key: float, id: str) -> float | None:
        """A key right before a record; None: ``spread`` must make room first."""
        index = bisect_left(self._rows, (key, id))
        if index == 0:
            return self.first()
        keys = _between(self._rows[index - 1][0], key, 1)
        return keys[0] if keys else None

    def spread(self, around: float, count: int = 1) -> Mapping[str, float]:
        """Move the keys near ``around`` apart, to fit ``count`` between any two: id → new key."""
        rows, size = self._rows, 16
        middle = bisect_left(rows, (around, ""))
        while True:
            start, end = max(0, middle - size), min(len(rows), middle + size)
            slots = end - start + 1
            low = rows[start - 1][0] if start else rows[0][0] - 1.0
            high = rows[end][0] if end < len(rows) else low + 1.0 * slots
            step = (high - low) / slots
            if step >= 2 * ROOM * (count + 1) or slots > len(rows):
                moved = {
                    id: low + step * place for place, (_, id) in enumerate(rows[start:end], start=1)
                }
                rows[start:end] = [(key, id) for id, key in moved.items()]
                return moved
            size *= 2


def _between(low: float, high: float, count: int) -> tuple[float, ...] | None:
    step = (high - low) / (count + 1)
    if step < ROOM:
        return None
    return tuple(low + step * place for place in range(1, count + 1))
