"""Adapter: the layout engine as a plug-in of a layout benchmark.

`layout(problem) -> {"pos", "routes", "curved", "pieces"}`, with problems as plain dicts whose edges
run parent → child. Béziers are sampled 16 times a piece, so that the benchmark counts crossings and
boxes run through on what is really drawn. Run with the package importable (PYTHONPATH=src):

    python layout_peers.py --engines pygraphviz,ours --plugin ours=bench/layout_plugin.py:layout
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from argmap.layout.engine import arrange
from argmap.layout.problem import Path, Point, Problem

SAMPLES = 16


def to_problem(given: dict[str, Any]) -> Problem:
    """The benchmark's dict as a `Problem`; its edges are turned to run child → parent."""
    count = len(given["sizes"])
    previous = given.get("prev") or []
    return Problem(
        keys=[str(i) for i in range(count)],
        sizes=[(w, h) for w, h in given["sizes"]],
        parent=given["parent"],
        links=[(child, parent) for parent, child, _ in given["edges"]],
        junction=[kind == "junction" for kind in given["kinds"]],
        previous={str(i): (p[0], p[1]) for i, p in enumerate(previous) if p},
    )


def sampled(path: Path, samples: int = SAMPLES) -> list[Point]:
    """Points along a path of cubic Béziers."""
    out: list[Point] = [path[0]]
    for k in range(0, len(path) - 3, 3):
        (ax, ay), (bx, by), (cx, cy), (dx, dy) = path[k : k + 4]
        for step in range(1, samples + 1):
            t = step / samples
            u = 1 - t
            a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
            out.append((a * ax + b * bx + c * cx + d * dx, a * ay + b * by + c * cy + d * dy))
    return out


def layout(given: dict[str, Any]) -> Callable[[], dict[str, Any]]:
    """Arrange; what is returned turns the answer into the benchmark's form (not timed)."""
    solution = arrange(to_problem(given))
    return lambda: {
        "pos": solution.centres,
        # the benchmark's edges run the other way
        "routes": [list(reversed(sampled(path))) for path in solution.paths],
        "curved": True,
        "pieces": sum((len(path) - 1) // 3 - 1 for path in solution.paths),
    }
