"""Strongly connected components, found without recursion (Tarjan 1972)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence


def circles(
    numbers: Iterable[int], following: Mapping[int, Sequence[int]] | Sequence[Sequence[int]]
) -> list[list[int]]:
    """The components of what leads to what, each after those that lead to it, ascending within."""
    found: list[list[int]] = []
    rank: dict[int, int] = {}
    low: dict[int, int] = {}
    kept: list[int] = []
    placed: set[int] = set()
    for start in numbers:
        if start in rank:
            continue
        rank[start] = low[start] = len(rank)
        kept.append(start)
        path = [(start, iter(following[start]))]
        while path:
            node, onward = path[-1]
            for other in onward:
                if other not in rank:
                    rank[other] = low[other] = len(rank)
                    kept.append(other)
                    path.append((other, iter(following[other])))
                    break
                if other not in placed:
                    low[node] = min(low[node], rank[other])
            else:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[node])
                if low[node] == rank[node]:
                    circle = [kept.pop()]
                    while circle[-1] != node:
                        circle.append(kept.pop())
                    placed.update(circle)
                    found.append(sorted(circle))
    found.reverse()
    return found
