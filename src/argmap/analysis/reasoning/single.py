"""What each of many changes, made by itself, does to one strength: tornado and removal.

Each change touches little: what lies between it and the strength that is asked for. Those cells
(node, change) alone are computed, level by level; a product is mended by what one factor was and
is. On a circle every change is evaluated by itself. numpy is loaded with this module, which nothing
imports before it is needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from argmap.analysis.reasoning.gradual import Bipolar, Kind, evaluate, never

Array = NDArray[np.float64]
Places = NDArray[np.int64]
Change = Mapping[int, float]
"""By node: the strength that it is given."""
ATTACKS, SUPPORTS, MET, UNMET = range(4)


class _Cells(NamedTuple):
    """The strengths of one level's nodes in the columns in which they differ, by node."""

    columns: Places
    values: Array


def one_by_one(
    graph: Bipolar,
    topic: int,
    changes: Sequence[Change],
    kind: Kind = "df-quad",
    cancelled: Callable[[], bool] = never,
) -> list[float | None]:
    """The strength of ``topic`` after each change; None: there is no limit."""
    strengths = evaluate(graph, kind, cancelled)
    found = _Sparse(graph, topic, strengths.values, kind)
    if found.order is None:
        return [_alone(graph, topic, change, kind, cancelled) for change in changes]
    return found.after(changes)


def _alone(
    graph: Bipolar, topic: int, change: Change, kind: Kind, cancelled: Callable[[], bool]
) -> float | None:
    base = list(graph.base)
    for node, degree in change.items():
        base[node] = degree
    edges = [
        [edge for edge in edges if edge[1] not in change]
        for edges in (graph.attacks, graph.supports, graph.met, graph.unmet)
    ]
    return evaluate(Bipolar(graph.names, base, *edges), kind, cancelled).values[topic]


class _Sparse:
    """What leads to one node, by level, and the changes that are felt there."""

    def __init__(
        self, graph: Bipolar, topic: int, strengths: Sequence[float | None], kind: Kind
    ) -> None:
        self.topic = topic
        self.kind: Kind = kind
        size = len(graph.names)
        into: list[list[tuple[int, int]]] = [[] for _ in range(size)]
        for way, edges in enumerate((graph.attacks, graph.supports, graph.met, graph.unmet)):
            for source, target in edges:
                into[target].append((source, way))
        self.into = into
        self.order = self._leading()
        """What leads to the topic, each after what it needs; None: there is a circle in it."""
        self.strengths = np.array([np.nan if each is None else each for each in strengths])
        self.base = np.array(graph.base, dtype=np.float64)

    def _leading(self) -> list[int] | None:
        order: list[int] = []
        state = {self.topic: False}
        path = [(self.topic, iter(self.into[self.topic]))]
        while path:
            node, needed = path[-1]
            for other, _ in needed:
                if other not in state:
                    state[other] = False
                    path.append((other, iter(self.into[other])))
                    break
                if not state[other]:
                    return None
            else:
                path.pop()
                state[node] = True
                order.append(node)
        return order

    def after(self, changes: Sequence[Change]) -> list[float | None]:
        """The topic's strength after each change."""
        order = self.order or []
        rank: dict[int, int] = {}
        levels: list[list[int]] = []
        for node in order:
            level = max((rank[source] + 1 for source, _ in self.into[node]), default=0)
            rank[node] = level
            if level == len(levels):
                levels.append([])
            levels[level].append(node)
        given: dict[int, list[tuple[int, float]]] = {}
        for column, change in enumerate(changes):
            for node, degree in change.items():
                if node in rank:
                    given.setdefault(node, []).append((column, degree))
        cells: dict[int, _Cells] = {}
        for nodes in levels:
            cells.update(self._level(nodes, cells, given, len(changes)))
        answer = np.full(len(changes), self.strengths[self.topic])
        if self.topic in cells:
            answer[cells[self.topic].columns] = cells[self.topic].values
        return [None if value != value else value for value in answer.tolist()]

    def _level(
        self,
        nodes: Sequence[int],
        cells: Mapping[int, _Cells],
        given: Mapping[int, Sequence[tuple[int, float]]],
        width: int,
    ) -> dict[int, _Cells]:
        """The cells of a level's nodes."""
        sources: list[_Cells] = []
        places: list[int] = []
        ways: list[int] = []
        was: list[float] = []
        for place, node in enumerate(nodes):
            for source, way in self.into[node]:
                if source in cells:
                    sources.append(cells[source])
                    places.append(place)
                    ways.append(way)
                    was.append(self.strengths[source])
        keys: list[Places] = []
        values: list[Array] = []
        if sources:
            moved = self._moved(nodes, sources, np.array(places), np.array(ways), was, width)
            keys.append(moved[0])
            values.append(moved[1])
        for place, node in enumerate(nodes):
            if node in given:
                columns = np.array([column for column, _ in given[node]])
                keys.append(place * width + columns)
                values.append(np.array([degree for _, degree in given[node]]))
        if not keys:
            return {}
        # what is given comes last, and the last one of a key counts
        every, each = np.concatenate(keys)[::-1], np.concatenate(values)[::-1]
        unique, first = np.unique(every, return_index=True)
        bounds = np.searchsorted(unique, np.arange(len(nodes) + 1) * width)
        each = each[first]
        return {
            node: _Cells(unique[begin:end] - place * width, each[begin:end])
            for place, (node, begin, end) in enumerate(
                zip(nodes, bounds.tolist(), bounds[1:].tolist(), strict=False)
            )
            if end > begin
        }

    def _moved(
        self,
        nodes: Sequence[int],
        sources: Sequence[_Cells],
        places: Places,
        ways: Places,
        was: Sequence[float],
        width: int,
    ) -> tuple[Places, Array]:
        """Keys (place × width + column) and strengths of what other strengths have moved."""
        lengths = np.array([len(each.columns) for each in sources])
        columns = np.concatenate([each.columns for each in sources])
        values = np.concatenate([each.values for each in sources])
        old = np.repeat(np.array(was), lengths)
        way = np.repeat(ways, lengths)
        keys, inverse = np.unique(np.repeat(places, lengths) * width + columns, return_inverse=True)
        at = np.array(nodes)[keys // width]
        size = len(keys)
        known = [self._known(nodes, which)[keys // width] for which in range(3)]
        zeros = [self._zeros(nodes, which)[keys // width] for which in range(3)]
        factors = self._factor(way, values), self._factor(way, old)
        products: list[Array] = []
        for which in range(3):
            mine = np.isin(way, (MET, UNMET)) if which == 2 else way == which
            if self.kind != "df-quad" and which < 2:
                total = known[which]
                np.add.at(total, inverse[mine], values[mine] - old[mine])
                products.append(total)
                continue
            new, before = factors[0][mine], factors[1][mine]
            count = zeros[which] + np.bincount(
                inverse[mine], (new == 0).astype(float) - (before == 0), size
            )
            ratio = np.where(new == 0, 1.0, new) / np.where(before == 0, 1.0, before)
            product = known[which]
            np.multiply.at(product, inverse[mine], ratio)
            products.append(np.where(count > 0.5, 0.0, product))
        return keys, self._influence(self.base[at] * products[2], products[0], products[1])

    @staticmethod
    def _factor(way: Places, strength: Array) -> Array:
        return np.where(way == MET, strength, 1 - strength)

    def _known(self, nodes: Sequence[int], which: int) -> Array:
        """By place: the sum (of attackers or supporters), or the product without noughts."""
        summed = self.kind != "df-quad" and which < 2
        found: list[float] = []
        for node in nodes:
            known = 0.0 if summed else 1.0
            for source, way in self.into[node]:
                if min(way, MET) == which:
                    strength = float(self.strengths[source])
                    factor = strength if way == MET else 1 - strength
                    if summed:
                        known += strength
                    elif factor:
                        known *= factor
            found.append(known)
        return np.array(found)

    def _zeros(self, nodes: Sequence[int], which: int) -> Array:
        """By place: how many factors are nought."""
        found: list[int] = []
        for node in nodes:
            count = 0
            for source, way in self.into[node]:
                if min(way, MET) == which:
                    strength = self.strengths[source]
                    count += (strength if way == MET else 1 - strength) == 0
            found.append(count)
        return np.array(found, dtype=np.float64)

    def _influence(self, weight: Array, attacked: Array, supported: Array) -> Array:
        if self.kind == "df-quad":
            energy = attacked - supported
            return weight + energy * np.where(energy > 0, 1 - weight, weight)
        energy = supported - attacked
        if self.kind == "quadratic-energy":
            square = energy * energy
            return weight + square / (1 + square) * np.where(energy > 0, 1 - weight, -weight)
        return 1 - (1 - weight * weight) / (1 + weight * np.exp(np.minimum(energy, 700.0)))
