"""Where a record stands among its list: order keys between two others, and room made for more.

Keys are floats. Between two neighbours fit many more; when they are used up, the nearest few
are spread out again, so that a change names as few records as can be. Knows no records.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Mapping

ROOM = 2.0**-20
"""Keys closer than this are spread out again: far above a float's own step, at any size of map."""


class Order:
    """The order keys of one list, sorted, while a transaction writes to it."""

    def __init__(self, ids: Mapping[float, str]) -> None:
        self._ids = dict(ids)
        self._keys = sorted(self._ids)

    def add(self, key: float, id: str) -> None:
        """The record ``id`` stands under ``key`` now."""
        self._ids[key] = id
        if not self._keys or key > self._keys[-1]:
            self._keys.append(key)
        else:
            insort(self._keys, key)

    def remove(self, key: float) -> None:
        """No record stands under ``key`` any more."""
        del self._ids[key]
        del self._keys[bisect_left(self._keys, key)]

    def last(self, count: int = 1) -> tuple[float, ...]:
        """Keys for ``count`` records at the end."""
        start = self._keys[-1] + 1.0 if self._keys else 0.0
        return tuple(start + step for step in range(count))

    def first(self) -> float:
        """A key at the very beginning."""
        return self._keys[0] - 1.0 if self._keys else 0.0

    def after(self, key: float, count: int = 1) -> tuple[float, ...] | None:
        """Keys for ``count`` records right after ``key``; None: ``spread`` must make room first."""
        index = bisect_right(self._keys, key)
        if index == len(self._keys):
            return self.last(count)
        return _between(key, self._keys[index], count)

    def before(self, key: float) -> float | None:
        """A key right before ``key``; None: ``spread`` must make room first."""
        index = bisect_left(self._keys, key)
        if index == 0:
            return self.first()
        keys = _between(self._keys[index - 1], key, 1)
        return keys[0] if keys else None

    def spread(self, around: float, count: int = 1) -> Mapping[str, float]:
        """Move the keys near ``around`` apart, to fit ``count`` between any two: id → new key."""
        middle, size = bisect_left(self._keys, around), 16
        while True:
            start, end = max(0, middle - size), min(len(self._keys), middle + size)
            slots = end - start + 1
            low = self._keys[start - 1] if start else self._keys[0] - 1.0
            high = self._keys[end] if end < len(self._keys) else low + 1.0 * slots
            step = (high - low) / slots
            if step >= 2 * ROOM * (count + 1) or slots > len(self._keys):
                ids = [self._ids.pop(key) for key in self._keys[start:end]]
                new = [low + step * place for place in range(1, slots)]
                self._keys[start:end] = new
                self._ids.update(zip(new, ids, strict=True))
                return dict(zip(ids, new, strict=True))
            size *= 2


def _between(low: float, high: float, count: int) -> tuple[float, ...] | None:
    step = (high - low) / (count + 1)
    if step < ROOM:
        return None
    return tuple(low + step * place for place in range(1, count + 1))
