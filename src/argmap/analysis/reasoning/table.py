"""What many settings give the nodes of one map's bipolar graph: base scores, and what is final.

A column for each setting; only what differs from the first is kept by column.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.analysis.reasoning.setting import Setting
from argmap.analysis.reasoning.strength import DEGREES, Skeleton, within


class Table:
    """What each of ``width`` columns gives, over one setting for all."""

    def __init__(self, skeleton: Skeleton, setting: Setting, width: int) -> None:
        self.skeleton = skeleton
        self.width = width
        self.setting = setting
        self.base = skeleton.bases(setting)
        self.clamps = skeleton.clamps(setting)
        self.based: dict[int, list[float]] = {}
        self.clamped: dict[int, list[float | None]] = {}

    @classmethod
    def of(cls, skeleton: Skeleton, settings: Sequence[Setting]) -> Table:
        """A column for each setting; at least one."""
        first = settings[0]
        table = cls(skeleton, first, len(settings))
        for column, setting in enumerate(settings):
            if setting is not first:
                table._differ(column, first, setting)
        return table

    def clamp(self, node: int, column: int, degree: float | None) -> None:
        """Let a strength be final in one column; None: let it be found."""
        row = self.clamped.get(node)
        if row is None:
            row = self.clamped[node] = [self.clamps.get(node)] * self.width
        row[column] = degree

    def weigh(self, node: int, column: int, base: float) -> None:
        """Let a base score be another one in one column."""
        row = self.based.get(node)
        if row is None:
            row = self.based[node] = [self.base[node]] * self.width
        row[column] = base

    def _differ(self, column: int, first: Setting, setting: Setting) -> None:
        touched = {
            *self._revalue(column, first, setting),
            *self._reweigh(column, first, setting),
        }
        presuming = self.skeleton.presuming
        if setting.without != first.without:
            self._set_aside(column, first, setting)
            touched.update(assumption for assumption, _ in presuming)
        if not touched:
            return
        for (assumption, taken_as), node in presuming.items():
            if assumption in touched:
                presumed = self.skeleton.presumes(assumption, setting)
                self.clamp(node, column, float(taken_as) if presumed else None)

    def _revalue(self, column: int, first: Setting, setting: Setting) -> Iterator[int]:
        """What a value is given or taken from."""
        case, values = self.skeleton.case, setting.values
        if values is first.values:
            return
        number, clamps = case.number, self.clamps
        for id in (*values, *(first.values.keys() - values.keys())):
            node = number.get(id, case.first)
            if node < case.first:
                value = values.get(id) or case.statements[node].value
                degree = None if value is None else DEGREES[value]
                if degree != clamps.get(node):
                    self.clamp(node, column, degree)
                    yield node

    def _reweigh(self, column: int, first: Setting, setting: Setting) -> Iterator[int]:
        """What is weighed otherwise, or no longer."""
        skeleton = self.skeleton
        for id in {**first.weights, **setting.weights}:
            node = skeleton.case.number.get(id)
            if node is None:
                continue
            yield node
            place = skeleton.wanted.get(node, node)
            if skeleton.weighs[place] or node in skeleton.wanted:
                given = setting.weights.get(id)
                base = skeleton.base[place] if given is None else within(given)
                if base != self.base[place]:
                    self.weigh(place, column, base)

    def _set_aside(self, column: int, first: Setting, setting: Setting) -> None:
        for id in setting.without ^ first.without:
            node = self.skeleton.case.number.get(id)
            if node is not None:
                absent = id in setting.without
                self.clamp(node, column, 0.0 if absent else None)
                if node in self.skeleton.listed:
                    self.clamp(self.skeleton.listed[node], column, 1.0 if absent else None)

    def column(self, column: int) -> tuple[list[float], dict[int, float]]:
        """Base scores and what is final in one column."""
        base, clamps = list(self.base), dict(self.clamps)
        for node, row in self.based.items():
            base[node] = row[column]
        for node, given in self.clamped.items():
            degree = given[column]
            if degree is None:
                clamps.pop(node, None)
            else:
                clamps[node] = degree
        return base, clamps
