"""What two sequences have in common, told at C speed: most of a map is what it was before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import compress, count
from operator import is_not
from typing import TypeVar

T = TypeVar("T")


def shared(old: Sequence[object], new: Sequence[object]) -> tuple[int, int]:
    """How many objects, the very same ones, two sequences begin with, and end with after that."""
    if old is new:
        return len(new), 0
    most = min(len(old), len(new))
    head = next(compress(count(), map(is_not, old, new)), most)
    backwards = map(is_not, reversed(old), reversed(new))
    return head, min(next(compress(count(), backwards), most), most - head)


def differing(old: Sequence[object], new: Sequence[object]) -> list[int]:
    """Where two sequences of one length do not hold the very same object."""
    return [] if old is new else list(compress(count(), map(is_not, old, new)))


def picked(known: Mapping[str, T], order: Sequence[str]) -> dict[str, T]:
    """These of what is known, in this order."""
    return dict(zip(order, map(known.__getitem__, order), strict=True))


def between(before: Mapping[str, T], after: Mapping[str, T]) -> tuple[dict[str, T], dict[str, T]]:
    """Two mappings without what both begin and end with; the same objects under the same names."""
    if before is after:
        return {}, {}
    was, now = list(before.values()), list(after.values())
    head, tail = shared(was, now)
    old, new = (
        dict(zip(list(names)[head : len(own) - tail], own[head : len(own) - tail], strict=True))
        for names, own in ((before, was), (after, now))
    )
    return old, new
