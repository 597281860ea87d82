"""A setting: which values and weights are given, and which arguments are set aside.

The scenario's values and weights stand over the map's own; nothing is evaluated here.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from argmap.model.document import Document
from argmap.model.records import Scenario, Value

DEFAULT_WEIGHT = 0.5
"""Of an argument that says none; no unit, from 0 to 1."""


Identity = tuple[frozenset[tuple[str, Value]], frozenset[tuple[str, float]], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Setting:
    """What is taken as given, over a map's own values and weights."""

    values: Mapping[str, Value] = field(default_factory=dict[str, Value])
    """By statement."""
    weights: Mapping[str, float] = field(default_factory=dict[str, float])
    """By statement or argument, 0 to 1."""
    without: frozenset[str] = frozenset()
    """Arguments that are set aside, as if they were not in the map."""

    @property
    def identity(self) -> Identity:
        """Equal for equal settings, and hashable."""
        return frozenset(self.values.items()), frozenset(self.weights.items()), self.without

    def differences(self, other: Setting) -> Iterator[str]:
        """The ids of which two settings say different things."""
        mine: tuple[Mapping[str, object], ...] = (self.values, self.weights)
        theirs: tuple[Mapping[str, object], ...] = (other.values, other.weights)
        for one, two in zip(mine, theirs, strict=True):
            yield from (id for id in {**one, **two} if one.get(id) != two.get(id))
        yield from self.without ^ other.without

    def giving(self, values: Mapping[str, Value]) -> Setting:
        """The same with these values over its own."""
        return replace(self, values={**self.values, **values})

    def weighing(self, weights: Mapping[str, float]) -> Setting:
        """The same with these weights over its own."""
        return replace(self, weights={**self.weights, **weights})

    def leaving_out(self, arguments: Iterable[str]) -> Setting:
        """The same with these arguments set aside too."""
        return replace(self, without=self.without | frozenset(arguments))


OWN = Setting()
"""The map's own values and weights."""


def setting_of(scenario: Scenario | None) -> Setting:
    """What a scenario gives; None: the map's own."""
    return OWN if scenario is None else Setting(scenario.values, scenario.weights)


def scenario_setting(document: Document, scenario: str | None) -> Setting:
    """The setting of the scenario with this id; the map's own for None or one that is gone."""
    return setting_of(document.scenarios.get(scenario or ""))


def value_in(document: Document, setting: Setting, statement: str) -> Value | None:
    """The value that is given to a statement: the setting's, else the map's own, else None."""
    given = setting.values.get(statement)
    return given if given is not None else document.statements[statement].value


def as_weight(number: float) -> float:
    """A record's number as a weight; whole numbers beyond a float's reach become infinite."""
    try:
        return float(number)
    except OverflowError:
        return math.inf if number > 0 else -math.inf
