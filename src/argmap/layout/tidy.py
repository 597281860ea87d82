"""The outlines of subtrees, and how close two of them may stand.

A contour is how far a subtree reaches to one side, from its top down: a tuple of (bottom, x), each
x valid down to its bottom. Contours of true box heights, not of levels, let subtrees slide under
short neighbours: van der Ploeg, "Drawing non-layered tidy trees in linear time" (2014), after
Reingold and Tilford, "Tidier drawings of trees" (1981). Knows no boxes and no links.
"""

from __future__ import annotations

Contour = tuple[tuple[float, float], ...]

LONGEST = 48
"""Steps of a contour before its lower part is taken as straight: keeps deep chains linear."""


def distance(right: Contour, left: Contour) -> float:
    """How far the second subtree must move right for the two just to touch."""
    i = j = 0
    best = right[0][1] - left[0][1]
    while True:
        bottom_r, x_r = right[i]
        bottom_l, x_l = left[j]
        if x_r - x_l > best:
            best = x_r - x_l
        if bottom_r <= bottom_l:
            i += 1
        if bottom_l <= bottom_r:
            j += 1
        if i == len(right) or j == len(left):
            return best


def shifted(contour: Contour, dx: float, dy: float) -> Contour:
    """The contour moved."""
    return tuple([(bottom + dy, x + dx) for bottom, x in contour])


def over(front: Contour, back: Contour) -> Contour:
    """``front`` where it reaches, ``back`` further down."""
    end = front[-1][0]
    if back[-1][0] <= end:
        return front
    return (*front, *[step for step in back if step[0] > end])


def reach(contour: Contour, depth: float, sign: int) -> float:
    """How far the contour goes out (sign 1: to the right, -1: to the left) down to ``depth``."""
    best = contour[0][1]
    top = 0.0
    for bottom, x in contour:
        if top >= depth:
            break
        if (x - best) * sign > 0:
            best = x
        top = bottom
    return best


def widened(contour: Contour, depth: float, x: float, sign: int) -> Contour:
    """The contour with a straight wall at ``x`` down to ``depth``."""
    out: list[tuple[float, float]] = [(depth, x)]
    for bottom, old in contour:
        if bottom > depth:
            out.append((bottom, old))
    first = contour[0]
    if (first[1] - x) * sign > 0:  # a wall never takes room away
        out[0] = (depth, first[1])
    return tuple(out)


def trimmed(contour: Contour, sign: int) -> Contour:
    """The contour with at most LONGEST steps, never tighter than it was."""
    if len(contour) <= LONGEST:
        return contour
    tail = contour[LONGEST - 1 :]
    far = max(x for _, x in tail) if sign > 0 else min(x for _, x in tail)
    return (*contour[: LONGEST - 1], (tail[-1][0], far))
