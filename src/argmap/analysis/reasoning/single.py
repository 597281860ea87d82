"""What each of many changes, made by itself, does to one strength: tornado and removal.

Each change touches little: what lies between it and the strength that is asked for. Those cells
(node, change) alone are computed, level by level; a product is mended by what one factor was and
is. A circle is iterated for all changes that reach it together; a change under which it does not
settle is evaluated by itself. numpy is loaded with this module, which nothing imports before it is
needed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from argmap.analysis.reasoning.circles import circles
from argmap.analysis.reasoning.gradual import Bipolar, Kind, evaluate, never
from argmap.analysis.reasoning.limits import SETTLED

Array = NDArray[np.float64]
Places = NDArray[np.int64]
Change = Mapping[int, float]
"""By node: the strength that it is given."""
ATTACKS, SUPPORTS, MET, UNMET = range(4)
ROUNDS = 400
"""Iterations of a circle before its columns are looked at one by one."""


Given = dict[int, list[tuple[int, float]]]
"""By node: the columns in which it is given a strength, and which."""


class Cells(NamedTuple):
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
    found = _Sparse(graph, topic, evaluate(graph, kind, cancelled).values, kind)
    if found.lost:
        return [_alone(graph, topic, change, kind, cancelled) for change in changes]
    after, unsettled = found.after(changes)
    for column in unsettled:
        after[column] = _alone(graph, topic, changes[column], kind, cancelled)
    return after


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
        self.base = np.array(graph.base, dtype=np.float64)
        leading = self._leading(size)
        self.lost = any(strengths[node] is None for node in leading)
        """Whether something that leads to the topic has no limit before any change."""
        self.values = strengths
        self.strengths = np.array([np.nan if each is None else each for each in strengths])
        self.units = circles(leading, [[source for source, _ in each] for each in into])[::-1]
        """What leads to the topic, each after what it needs; circles together."""

    def _leading(self, size: int) -> list[int]:
        seen = [False] * size
        seen[self.topic] = True
        found = [self.topic]
        for node in found:  # it grows while it is read
            for source, _ in self.into[node]:
                if not seen[source]:
                    seen[source] = True
                    found.append(source)
        return found

    def after(self, changes: Sequence[Change]) -> tuple[list[float | None], Sequence[int]]:
        """The topic's strength after each change, and where that has to be found otherwise."""
        rank: dict[int, int] = {}
        levels: dict[int, list[int]] = {}
        turning: dict[int, list[list[int]]] = {}
        for unit in self.units:
            needed = {source for node in unit for source, _ in self.into[node]}
            level = max((rank[source] + 1 for source in needed if source in rank), default=0)
            rank.update(dict.fromkeys(unit, level))
            if len(unit) > 1 or unit[0] in needed:
                turning.setdefault(level, []).append(unit)
            else:
                levels.setdefault(level, []).append(unit[0])
        given: Given = {}
        for column, change in enumerate(changes):
            for node, degree in change.items():
                if node in rank:
                    given.setdefault(node, []).append((column, degree))
        cells: dict[int, Cells] = {}
        unsettled: set[int] = set()
        for level in range(max(rank.values()) + 1):
            fresh = self._level(levels.get(level, []), cells, given, len(changes))
            for circle in turning.get(level, []):
                found = turned(self, circle, cells, given)
                fresh.update(found.cells)
                unsettled.update(found.unsettled)
            cells.update(fresh)
        answer = np.full(len(changes), self.strengths[self.topic])
        if self.topic in cells:
            answer[cells[self.topic].columns] = cells[self.topic].values
        return answer.tolist(), sorted(unsettled)

    def _level(
        self,
        nodes: Sequence[int],
        cells: Mapping[int, Cells],
        given: Given,
        width: int,
    ) -> dict[int, Cells]:
        """The cells of a level's nodes."""
        sources: list[Cells] = []
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
        own = [
            (place * width + column, degree)
            for place, node in enumerate(nodes)
            for column, degree in given.get(node, ())
        ]
        if own:
            keys.append(np.array([key for key, _ in own]))
            values.append(np.array([degree for _, degree in own]))
        if not keys:
            return {}
        # what is given comes last, and the last one of a key counts
        every, each = np.concatenate(keys)[::-1], np.concatenate(values)[::-1]
        unique, first = np.unique(every, return_index=True)
        bounds = np.searchsorted(unique, np.arange(len(nodes) + 1) * width)
        each = each[first]
        return {
            node: Cells(unique[begin:end] - place * width, each[begin:end])
            for place, (node, begin, end) in enumerate(
                zip(nodes, bounds.tolist(), bounds[1:].tolist(), strict=False)
            )
            if end > begin
        }

    def _moved(
        self,
        nodes: Sequence[int],
        sources: Sequence[Cells],
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
        known, zeros = (each[:, keys // width] for each in self._known(nodes))
        factors = self._factor(way, values), self._factor(way, old)
        products: list[Array] = []
        for which in range(3):
            mine = way >= MET if which == MET else way == which
            if not mine.any():
                products.append(np.where(zeros[which] > 0.5, 0.0, known[which]))
                continue
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
        return keys, influence(self.kind, self.base[at] * products[2], products[0], products[1])

    @staticmethod
    def _factor(way: Places, strength: Array) -> Array:
        return np.where(way == MET, strength, 1 - strength)

    def _known(self, nodes: Sequence[int]) -> tuple[Array, Array]:
        """By side and place: the sum, or the product without noughts; how many noughts there are.

        Sides are what attacks, what supports, and conditions.
        """
        summing = self.kind != "df-quad"
        neutral = 0.0 if summing else 1.0
        known = [[neutral] * len(nodes), [neutral] * len(nodes), [1.0] * len(nodes)]
        zeros = [[0] * len(nodes), [0] * len(nodes), [0] * len(nodes)]
        for place, node in enumerate(nodes):
            for source, way in self.into[node]:
                strength = self.values[source] or 0.0
                if summing and way < MET:
                    known[way][place] += strength
                    continue
                factor = strength if way == MET else 1 - strength
                side = MET if way == UNMET else way
                if factor:
                    known[side][place] *= factor
                else:
                    zeros[side][place] += 1
        return np.array(known), np.array(zeros, dtype=np.float64)


def influence(kind: Kind, weight: Array, attacked: Array, supported: Array) -> Array:
    """The strengths that come of base scores and of what attacks and supports come to."""
    if kind == "df-quad":
        energy = attacked - supported
        return weight + energy * np.where(energy > 0, 1 - weight, weight)
    energy = supported - attacked
    if kind == "quadratic-energy":
        square = energy * energy
        return weight + square / (1 + square) * np.where(energy > 0, 1 - weight, -weight)
    return 1 - (1 - weight * weight) / (1 + weight * np.exp(np.minimum(energy, 700.0)))


# --- circles -------------------------------------------------------------------------------------


class _Turned(NamedTuple):
    cells: dict[int, Cells]
    unsettled: list[int]


def turned(
    whole: _Sparse, circle: Sequence[int], cells: Mapping[int, Cells], given: Given
) -> _Turned:
    """The cells of a circle: iterated in all columns that reach it."""
    place = {node: at for at, node in enumerate(circle)}
    outside = {source for node in circle for source, _ in whole.into[node]} - set(circle)
    reached = [cells[source].columns for source in outside if source in cells]
    reached += [np.array([column for column, _ in given[node]]) for node in circle if node in given]
    if not reached:
        return _Turned({}, [])
    columns = np.unique(np.concatenate(reached))
    width = len(columns)

    def strengths(source: int) -> Array:
        row = np.full(width, whole.strengths[source])
        if source in cells:
            row[np.searchsorted(columns, cells[source].columns)] = cells[source].values
        return row

    known = {source: strengths(source) for source in outside}
    final = np.full((len(circle), width), np.nan)
    for node in circle:
        for column, degree in given.get(node, ()):
            final[place[node], np.searchsorted(columns, column)] = degree
    fixed = ~np.isnan(final)
    ways = whole.into
    outer = [_Sides(whole, node) for node in circle]
    for node in circle:
        for source, way in ways[node]:
            if source in known:
                outer[place[node]].take(known[source], way)
    now = np.repeat(whole.base[list(circle)][:, None], width, 1)
    gap = np.zeros(width)
    for _ in range(ROUNDS):
        after = np.empty_like(now)
        for at, node in enumerate(circle):
            sides = outer[at].copy()
            for source, way in ways[node]:
                if source in place:
                    sides.take(now[place[source]], way)
            after[at] = sides.strength()
        after[fixed] = final[fixed]
        gap = np.abs(after - now).max(axis=0)
        now = after
        if not (gap > SETTLED).any():
            break
    found = {node: Cells(columns, now[place[node]]) for node in circle}
    return _Turned(found, columns[gap > SETTLED].tolist())


class _Sides:
    """What attacks, supports and conditions of one node come to, column by column."""

    def __init__(self, whole: _Sparse, node: int) -> None:
        self.kind: Kind = whole.kind
        neutral = 1.0 if self.kind == "df-quad" else 0.0
        self.sides: list[Array] = [np.array(neutral), np.array(neutral), whole.base[node]]

    def copy(self) -> _Sides:
        twin = object.__new__(_Sides)
        twin.kind, twin.sides = self.kind, list(self.sides)
        return twin

    def take(self, strength: Array, way: int) -> None:
        """Count one more."""
        which = min(way, MET)
        if which == MET:
            self.sides[MET] = self.sides[MET] * (strength if way == MET else 1 - strength)
        elif self.kind == "df-quad":
            self.sides[which] = self.sides[which] * (1 - strength)
        else:
            self.sides[which] = self.sides[which] + strength

    def strength(self) -> Array:
        """What comes of it."""
        return influence(self.kind, self.sides[MET], self.sides[ATTACKS], self.sides[SUPPORTS])
