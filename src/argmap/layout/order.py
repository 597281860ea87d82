"""In which order siblings stand.

Once something was laid out, its order is kept: columns left to right, each from the top down, as
the last centres show it. A newcomer stands beside the sibling that precedes it in index order. At a
first arrangement index order holds, except where cross links pull: see `first`.
"""

from __future__ import annotations

from argmap.layout.forest import Forest


def kept(known: list[int], forest: Forest) -> list[list[int]]:
    """Siblings as the last arrangement had them: columns left to right, each from the top down.

    Two boxes belong to one column where they overlap by half the narrower one's width: boxes of one
    stack start at the same left edge, columns stand apart. So a box may have grown or shrunk since
    without changing column.
    """
    previous, sizes = forest.previous, forest.sizes
    edges: list[tuple[float, float, int]] = []
    for i in known:
        at = previous[i]
        assert at is not None
        edges.append((at[0] - sizes[i][0] / 2, at[1], i))
    edges.sort()
    columns: list[list[tuple[float, int]]] = []
    end = width = 0.0
    for x, y, i in edges:
        w = sizes[i][0]
        if columns and end - x > min(w, width) / 2:
            columns[-1].append((y, i))
            if len(columns[-1]) == 2 or w < width:
                end, width = min(end, x + w), min(w, width)
        else:
            columns.append([(y, i)])
            end, width = x + w, w
    out: list[list[int]] = []
    for column in columns:
        column.sort()
        out.append([i for _, i in column])
    return out
