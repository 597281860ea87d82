"""Strengths of one map under many settings at once: a column of an array for each.

Only what differs between the columns, and what rests on it, is swept, level by level; all else is
found once. A circle is iterated for all columns together; a column in which it does not settle is
evaluated by itself, and has NaN where there is no limit. numpy is loaded with this module, which
nothing imports before it is needed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.circles import circles
from argmap.analysis.reasoning.gradual import Bipolar, Kind, evaluate
from argmap.analysis.reasoning.limits import SETTLED
from argmap.analysis.reasoning.setting import OWN, Setting
from argmap.analysis.reasoning.strength import Skeleton
from argmap.analysis.reasoning.table import Table

Array = NDArray[np.float64]
Places = NDArray[np.int64]
_AT_ONCE = 300_000
"""Cells that are swept together: so many that a level stays within the processor's cache."""
_ROUNDS = 400
"""Iterations of a circle before its columns are looked at one by one."""


class _Into(NamedTuple):
    """The edges of one kind into a level: sources by target, where each target's begin, targets."""

    sources: Places
    starts: Places
    targets: Places

    def product(self, values: Array) -> Array:
        """By target the product of ``values`` of its sources."""
        if len(self.targets) == len(self.sources):
            return values
        return np.multiply.reduceat(values, self.starts, axis=0)

    def total(self, values: Array) -> Array:
        """By target the sum of ``values`` of its sources."""
        if len(self.targets) == len(self.sources):
            return values
        return np.add.reduceat(values, self.starts, axis=0)


class _Level(NamedTuple):
    begin: int
    end: int
    circular: bool
    attacks: _Into | None
    supports: _Into | None
    met: _Into | None
    unmet: _Into | None
    final: tuple[int, ...]
    """Rows in which something is final in some column."""


def _four(
    inward: Sequence[Sequence[Sequence[int]]], begin: int, end: int
) -> tuple[_Into | None, _Into | None, _Into | None, _Into | None]:
    attacks, supports, met, unmet = (_into(rows, begin, end) for rows in inward)
    return attacks, supports, met, unmet


def _into(rows: Sequence[Sequence[int]], begin: int, end: int) -> _Into | None:
    sources: list[int] = []
    starts: list[int] = []
    targets: list[int] = []
    for at in range(begin, end):
        if rows[at]:
            starts.append(len(sources))
            targets.append(at - begin)
            sources.extend(rows[at])
    if not sources:
        return None
    return _Into(np.array(sources), np.array(starts), np.array(targets))


class Degrees:
    """Strengths by node and column; NaN where there is no limit."""

    def __init__(self, table: Table, kind: Kind = "df-quad") -> None:
        self._table = table
        self._kind: Kind = kind
        skeleton = table.skeleton
        self._edges = (skeleton.attacks, skeleton.supports, skeleton.met, skeleton.unmet)
        base, clamps = table.column(0)
        self._same = self._alone(base, clamps)
        """By node, where no column differs from the first."""
        self._row: dict[int, int] = {}
        self._levels: list[_Level] = []
        self._plan(self._varying())
        with np.errstate(over="ignore", invalid="ignore"):
            # weights are never clamped: what overflows is no number and so has no limit, as alone
            self._values = self._sweep()

    def of(self, node: int) -> Array:
        """The strengths of one node, column by column."""
        row = self._row.get(node)
        if row is None:
            return np.full(self._table.width, self._same[node])
        return self._values[row]

    def _alone(self, base: Sequence[float], clamps: Mapping[int, float]) -> list[float]:
        """All strengths in one column, without arrays."""
        scores = list(base)
        for node, degree in clamps.items():
            scores[node] = degree
        edges = [[edge for edge in kind if edge[1] not in clamps] for kind in self._edges]
        found = evaluate(Bipolar(("",) * len(scores), scores, *edges), self._kind)
        return [np.nan if value is None else value for value in found.values]

    # --- plan -----------------------------------------------------------------------------------

    def _varying(self) -> dict[int, list[int]]:
        """What differs between columns or rests on what does, and where each leads."""
        table = self._table
        following: list[list[int]] = [[] for _ in table.base]
        for kind in self._edges:
            for source, target in kind:
                if target not in table.clamps or target in table.clamped:
                    following[source].append(target)
        seen = dict.fromkeys((*table.based, *table.clamped))
        path = list(seen)
        while path:
            for target in following[path.pop()]:
                if target not in seen:
                    seen[target] = None
                    path.append(target)
        return {node: following[node] for node in seen}

    def _plan(self, varying: Mapping[int, Sequence[int]]) -> None:
        rank: dict[int, int] = {}
        groups: dict[tuple[int, bool], list[list[int]]] = {}
        for circle in circles(varying, varying):
            level = max((rank.get(node, 0) for node in circle), default=0)
            turns = len(circle) > 1 or circle[0] in varying[circle[0]]
            groups.setdefault((level, turns), []).append(circle)
            for node in circle:
                for target in varying[node]:
                    rank[target] = max(rank.get(target, 0), level + 1)
        spans: list[tuple[list[int], bool]] = []
        for (_, turns), found in sorted(groups.items(), key=lambda item: item[0]):
            if turns:
                spans.extend((circle, True) for circle in found)
            else:
                spans.append(([node for circle in found for node in circle], False))
        for nodes, _ in spans:
            for node in nodes:
                self._row[node] = len(self._row)
        into = self._inward()
        begin = 0
        for nodes, turns in spans:
            end = begin + len(nodes)
            final = tuple(
                self._row[node]
                for node in nodes
                if node in self._table.clamped or node in self._table.clamps
            )
            self._levels.append(_Level(begin, end, turns, *_four(into, begin, end), final))
            begin = end

    def _inward(self) -> list[list[list[int]]]:
        """By kind of edge and row: the rows that lead there; what never differs is counted in."""
        size = len(self._row)
        product = self._kind == "df-quad"
        same = self._same
        self._attacked = np.ones(size) if product else np.zeros(size)
        self._supported = np.ones(size) if product else np.zeros(size)
        self._factor = np.ones(size)
        inward: list[list[list[int]]] = [[[] for _ in range(size)] for _ in self._edges]
        row = self._row
        for place, kind in enumerate(self._edges):
            rows = inward[place]
            for source, target in kind:
                at = row.get(target)
                if at is None:
                    continue
                origin = row.get(source)
                if origin is not None:
                    rows[at].append(origin)
                elif place == 2:
                    self._factor[at] *= same[source]
                elif place == 3:
                    self._factor[at] *= 1 - same[source]
                else:
                    known = self._supported if place else self._attacked
                    if product:
                        known[at] *= 1 - same[source]
                    else:
                        known[at] += same[source]
        return inward

    # --- sweep ----------------------------------------------------------------------------------

    def _sweep(self) -> Array:
        table, size = self._table, len(self._row)
        nodes = list(self._row)
        start = np.array([table.base[node] for node in nodes])
        final = {
            self._row[node]: np.array(
                [np.nan if degree is None else degree for degree in row], dtype=np.float64
            )
            for node, row in table.clamped.items()
        }
        for node, degree in table.clamps.items():
            if node in self._row and node not in table.clamped:
                final[self._row[node]] = np.full(table.width, degree)
        based = {self._row[node]: np.array(row) for node, row in table.based.items()}
        values = np.empty((size, table.width))
        unsettled: set[int] = set()
        together = max(256, _AT_ONCE // max(1, size))
        for begin in range(0, table.width, together):
            end = min(table.width, begin + together)
            part = np.zeros((size, end - begin))  # what is clamped reads rows not filled yet
            given = {row: degrees[begin:end] for row, degrees in final.items()}
            weights = {row: scores[begin:end] for row, scores in based.items()}
            for level in self._levels:
                lost = self._level(level, part, start, weights, given)
                unsettled.update(begin + int(column) for column in lost)
            values[:, begin:end] = part
        for column in unsettled:
            alone = self._alone(*table.column(column))
            values[:, column] = [alone[node] for node in nodes]
        return values

    def _level(
        self,
        level: _Level,
        part: Array,
        start: Array,
        weights: Mapping[int, Array],
        given: Mapping[int, Array],
    ) -> Places:
        """Fill a level's rows; which columns did not settle."""
        begin, end = level.begin, level.end
        base = start[begin:end, None]
        changed = [row for row in range(begin, end) if row in weights]
        if changed:
            base = np.repeat(base, part.shape[1], 1)
            for row in changed:
                base[row - begin] = weights[row]

        def settle() -> None:
            part[begin:end] = self._step(level, part, base)
            for row in level.final:
                degrees = given[row]
                part[row] = np.where(np.isnan(degrees), part[row], degrees)

        if not level.circular:
            settle()
            return np.empty(0, np.int64)
        part[begin:end] = base
        gap = np.zeros(part.shape[1])
        for _ in range(_ROUNDS):
            before = part[begin:end].copy()
            settle()
            # NaN where what comes in has no limit: it stays so
            gap = np.abs(part[begin:end] - before).max(axis=0)
            if not (gap > SETTLED).any():
                break
        return np.flatnonzero(gap > SETTLED)

    def _step(self, level: _Level, part: Array, base: Array) -> Array:
        """One application of the semantics to a level's rows."""
        rows = slice(level.begin, level.end)
        weight = base * self._factor[rows, None]
        for edges, positive in ((level.met, True), (level.unmet, False)):
            if edges is not None:
                values = part[edges.sources]
                weight = np.broadcast_to(weight, (weight.shape[0], part.shape[1])).copy()
                weight[edges.targets] *= edges.product(values if positive else 1 - values)
        attacked = self._gathered(level.attacks, part, self._attacked[rows, None])
        supported = self._gathered(level.supports, part, self._supported[rows, None])
        if self._kind == "df-quad":
            energy = attacked - supported
            return weight + energy * np.where(energy > 0, 1 - weight, weight)
        energy = supported - attacked
        if self._kind == "quadratic-energy":
            square = energy * energy
            return weight + square / (1 + square) * np.where(energy > 0, 1 - weight, -weight)
        return 1 - (1 - weight * weight) / (1 + weight * np.exp(np.minimum(energy, 700.0)))

    def _gathered(self, edges: _Into | None, part: Array, known: Array) -> Array:
        if edges is None:
            return known
        values = part[edges.sources]
        product = self._kind == "df-quad"
        found = edges.product(1 - values) if product else edges.total(values)
        if len(edges.targets) == len(known):
            return found * known if product else found + known
        whole = np.broadcast_to(known, (len(known), part.shape[1])).copy()
        if product:
            whole[edges.targets] *= found
        else:
            whole[edges.targets] += found
        return whole


def sweep(
    case: Case,
    settings: Sequence[Setting],
    kind: Kind = "df-quad",
    wanted: Sequence[str] | None = None,
) -> dict[str, list[float | None]]:
    """By id (all, or those ``wanted``): the strength under each setting."""
    skeleton = Skeleton(case)
    degrees = Degrees(Table.of(skeleton, settings or [OWN]), kind)
    ids = case.ids if wanted is None else wanted
    return {id: _plain(degrees.of(case.number[id]))[: len(settings)] for id in ids}


def _plain(row: Array) -> list[float | None]:
    return [None if value != value else value for value in row.tolist()]
