"""Which statement lies next in a direction, as a reader sees it: for the arrow keys.

Along the flow of the map what hangs together goes first; across it, what lies beside. Plain sums.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Literal

from argmap.render.picture import Point

if TYPE_CHECKING:
    from argmap.render.scene import Scene

Way = Literal["left", "right", "up", "down"]
_AHEAD: Mapping[Way, tuple[int, int]] = {
    "left": (-1, 0),
    "right": (1, 0),
    "up": (0, -1),
    "down": (0, 1),
}
_ASIDE = 2.5
"""How much worse a px to the side is than a px ahead."""
_KIN = 0.25
"""Distance to what one hangs together with counts so much."""


def neighbour(
    start: str,
    way: Way,
    centres: Mapping[str, Point],
    sizes: Mapping[str, Point],
    candidates: Iterable[str],
    kin: frozenset[str] = frozenset(),
) -> str | None:
    """The candidate that lies next to ``start`` in direction ``way``; None when there is none.

    ``kin``: what ``start`` hangs from and what hangs from it; preferred.
    """
    if start not in centres:
        return None
    ahead_x, ahead_y = _AHEAD[way]
    x, y = centres[start]
    w, h = sizes.get(start, (0.0, 0.0))
    best: tuple[float, str] | None = None
    for id in candidates:
        if id == start or id not in centres:
            continue
        cx, cy = centres[id]
        cw, ch = sizes.get(id, (0.0, 0.0))
        along = (cx - x) * ahead_x + (cy - y) * ahead_y
        if along <= 1.0:
            continue
        if ahead_x:
            gap = along - (w + cw) / 2
            aside = max(0.0, abs(cy - y) - (h + ch) / 2) + abs(cy - y) * 0.2
        else:
            gap = along - (h + ch) / 2
            aside = max(0.0, abs(cx - x) - (w + cw) / 2) + abs(cx - x) * 0.2
        if gap < -0.5 * min(w, cw) if ahead_x else gap < -0.5 * min(h, ch):
            continue  # it stands beside, not ahead
        score = max(gap, 0.0) + _ASIDE * aside
        if id in kin:
            score *= _KIN
        if best is None or (score, id) < best:
            best = (score, id)
    return best[1] if best else None


def beside(scene: Scene, id: str, way: Way) -> str | None:
    """The statement next to a node of a scene in a direction."""
    parent = scene.diagram.parent
    junctions = {node.id for node in scene.diagram.nodes if node.junction}
    kin = _kin(parent, id)
    for junction in kin & junctions:  # what a junction links hangs together through it
        kin |= _kin(parent, junction)
    statements = [other for other in scene.centres if other not in junctions]
    return neighbour(id, way, scene.centres, scene.sizes, statements, frozenset(kin))


def _kin(parent: Mapping[str, str], id: str) -> set[str]:
    found = {other for other, above in parent.items() if above == id}
    if id in parent:
        found.add(parent[id])
    return found
