"""Siblings that the map itself has put in another order change places in what the layout remembers.

The layout keeps the order it finds in the last centres; without this, moving a reason up or down
among its siblings would never be seen. Knows diagrams and centres only.
"""

from __future__ import annotations

from collections.abc import Mapping

from argmap.layout.diagram import Diagram
from argmap.layout.problem import Point
from argmap.layout.shared import shared


def reordered(centres: Mapping[str, Point], before: Diagram, after: Diagram) -> Mapping[str, Point]:
    """``centres`` of ``before``, where siblings of a new order in ``after`` have changed places.

    A sibling takes what hangs from it along. The very same mapping when no order has changed.
    """
    if before is after:
        return centres
    head, tail = shared(before.nodes, after.nodes)
    was = [node.id for node in before.nodes[head : len(before.nodes) - tail]]
    now = [node.id for node in after.nodes[head : len(after.nodes) - tail]]
    here, there = set(was), set(now)
    was, now = [id for id in was if id in there], [id for id in now if id in here]
    if was == now:
        return centres
    # only between the first and the last that differ can siblings stand in another order
    first = next(n for n, (one, other) in enumerate(zip(was, now, strict=True)) if one != other)
    last = next(n for n in range(len(now) - 1, -1, -1) if was[n] != now[n])
    old = _families(was[first : last + 1], before.parent)
    moved: dict[str, Point] = {}
    for above, kids in _families(now[first : last + 1], after.parent).items():
        kept = set(old.get(above, ()))
        here = [kid for kid in kids if kid in kept and kid in centres]
        stood = set(here)
        there = [kid for kid in old.get(above, ()) if kid in stood]
        for kid, other in zip(here, there, strict=True):
            if kid != other:
                (x, y), (to_x, to_y) = centres[kid], centres[other]
                moved[kid] = (to_x - x, to_y - y)
    if not moved:
        return centres
    shifted = dict(centres)
    shift: dict[str, Point] = {}
    nowhere = (0.0, 0.0)
    for node in after.nodes:  # preorder: what a node hangs from comes first
        id = node.id
        by = shift.get(after.parent.get(id, ""), nowhere)
        if id in moved:
            by = (by[0] + moved[id][0], by[1] + moved[id][1])
        if by != nowhere:
            shift[id] = by
            if id in shifted:
                x, y = shifted[id]
                shifted[id] = (x + by[0], y + by[1])
    return shifted


def _families(ids: list[str], parent: Mapping[str, str]) -> dict[str, list[str]]:
    """What hangs from each node, in order."""
    found: dict[str, list[str]] = {}
    for id in ids:
        above = parent.get(id)
        if above is not None:
            found.setdefault(above, []).append(id)
    return found
