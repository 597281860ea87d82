"""Siblings that the map itself has put in another order change places in what the layout remembers.

The layout keeps the order it finds in the last centres; without this, moving a reason up or down
among its siblings would never be seen. Knows diagrams and centres only.
"""

from __future__ import annotations

from collections.abc import Mapping

from argmap.layout.diagram import Diagram
from argmap.layout.problem import Point


def reordered(centres: Mapping[str, Point], before: Diagram, after: Diagram) -> Mapping[str, Point]:
    """``centres`` of ``before``, where siblings of a new order in ``after`` have changed places.

    A sibling takes what hangs from it along. The very same mapping when no order has changed.
    """
    if before is after:
        return centres
    there = {node.id for node in after.nodes}
    old_order = [node.id for node in before.nodes if node.id in there]
    known = set(old_order)
    if old_order == [node.id for node in after.nodes if node.id in known]:
        return centres
    old, new = _children(before), _children(after)
    moved: dict[str, Point] = {}
    for above, kids in new.items():
        kept = set(old.get(above, ()))
        now = [kid for kid in kids if kid in kept and kid in centres]
        here = set(now)
        was = [kid for kid in old.get(above, ()) if kid in here]
        for kid, other in zip(now, was, strict=True):
            if kid != other:
                (x, y), (to_x, to_y) = centres[kid], centres[other]
                moved[kid] = (to_x - x, to_y - y)
    if not moved:
        return centres
    shifted = dict(centres)
    shift: dict[str, Point] = {}
    for node in after.nodes:  # preorder: what a node hangs from comes first
        id = node.id
        dx, dy = shift.get(after.parent.get(id, ""), (0.0, 0.0))
        if id in moved:
            dx, dy = dx + moved[id][0], dy + moved[id][1]
        if dx or dy:
            shift[id] = (dx, dy)
            if id in shifted:
                shifted[id] = (shifted[id][0] + dx, shifted[id][1] + dy)
    return shifted


def _children(diagram: Diagram) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for node in diagram.nodes:
        above = diagram.parent.get(node.id)
        if above is not None:
            found.setdefault(above, []).append(node.id)
    return found
