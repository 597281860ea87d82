"""Degrees of strength on a bipolar graph: DF-QuAD, quadratic energy, Euler-based.

DF-QuAD: Rago, Toni, Aurisicchio & Baroni 2016; quadratic energy: Potyka 2018; Euler-based: Amgoud &
Ben-Naim 2017; their common form (aggregation, then influence): Mossakowski & Neuhaus 2018. Without
circles a strength is found in one pass. In a circle (a strongly connected component) the strengths
are iterated; where that does not settle, they are the limit of the continuous model (Potyka 2019),
started at the base scores; where that has none either, there is no strength, and it is said.

Pure Python: one pass over a map is quicker than building arrays. Nothing is known of maps.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp
from types import MappingProxyType
from typing import Literal, NamedTuple

from argmap.analysis.reasoning.circles import circles
from argmap.analysis.reasoning.limits import METHODS, Method, Step
from argmap.analysis.reasoning.limits import limit as settled

Kind = Literal["df-quad", "quadratic-energy", "euler"]
KINDS: tuple[Kind, ...] = ("df-quad", "quadratic-energy", "euler")
Edges = Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Bipolar:
    """Arguments with a base score from 0 to 1, and edges (from, to).

    ``met`` and ``unmet`` are conditions: the base score of where they lead is multiplied by the
    strength of where they come from, or by one minus it. Frameworks of the literature have none; an
    argument with linked premises has one for each premise.
    """

    names: tuple[str, ...]
    base: Sequence[float]
    attacks: Edges
    supports: Edges
    met: Edges = ()
    unmet: Edges = ()


@dataclass(slots=True)
class Strengths:
    """By number: the strength, or None where there is no limit, and how it was found."""

    values: list[float | None]
    circular: dict[int, Method] = field(default_factory=dict[int, Method])
    """Of those that are on or behind a circle."""

    @property
    def method(self) -> Method:
        """The least plain of all methods."""
        found: list[Method] = [method for method in METHODS if method in self.circular.values()]
        return found[-1] if found else "direct"


def linear(weight: float, energy: float) -> float:
    """DF-QuAD's influence."""
    return weight + ((1 - weight) if energy > 0 else weight) * energy


def quadratic(weight: float, energy: float) -> float:
    """The quadratic energy model's influence."""
    square = energy * energy
    pull = square / (1 + square)
    return weight + (1 - weight) * pull if energy > 0 else weight - weight * pull


def euler(weight: float, energy: float) -> float:
    """The Euler-based influence; written so that a large energy does not overflow."""
    if energy <= 0:
        return 1 - (1 - weight * weight) / (1 + weight * exp(energy))
    if not weight:
        return 0.0
    small = exp(-energy)
    return 1 - (1 - weight * weight) * small / (small + weight)


INFLUENCE: Mapping[Kind, Callable[[float, float], float]] = MappingProxyType(
    {"df-quad": linear, "quadratic-energy": quadratic, "euler": euler}
)


def never() -> bool:
    """Nobody cancels."""
    return False


class Wires(NamedTuple):
    """A graph's edges by where they come from; to be made once where base scores alone change."""

    onward: list[list[int]]
    """Attacks on n as n, supports of n as its complement ~n."""
    met: list[list[int]] | None
    unmet: list[list[int]] | None
    waiting: list[int]
    """By number: how many edges lead there."""


def wired(graph: Bipolar) -> Wires:
    """The edges of a graph by where they come from."""
    size = len(graph.names)
    waiting = [0] * size
    onward: list[list[int]] = [[] for _ in range(size)]
    for source, target in graph.attacks:
        onward[source].append(target)
        waiting[target] += 1
    for source, target in graph.supports:
        onward[source].append(~target)
        waiting[target] += 1
    conditions: list[list[list[int]] | None] = []
    for edges in (graph.met, graph.unmet):
        out: list[list[int]] | None = [[] for _ in range(size)] if edges else None
        for source, target in edges:
            if out is not None:
                out[source].append(target)
            waiting[target] += 1
        conditions.append(out)
    return Wires(onward, conditions[0], conditions[1], waiting)


def evaluate(
    graph: Bipolar,
    kind: Kind = "df-quad",
    cancelled: Callable[[], bool] = never,
    wires: Wires | None = None,
) -> Strengths:
    """The strength of every argument; ``cancelled`` is asked while a circle is iterated.

    What was cancelled counts as without a limit. ``wires`` may be handed over when they are known.
    """
    flow = _Flow(graph, wires or wired(graph))
    manner = _Products(flow) if kind == "df-quad" else _Sums(flow, INFLUENCE[kind])
    found = Strengths(flow.values)
    if manner.run() == len(graph.names):
        return found
    for numbers in flow.circles():
        circle = _Circle(flow, numbers)
        if not flow.lost.isdisjoint(numbers):
            limit, method = None, "none"
        elif circle.turns:
            limit, method = settled(manner.step(circle), circle.start, circle.cost, cancelled)
        else:
            limit, method = manner.step(circle)(circle.start), "direct"
        for place, number in enumerate(numbers):
            found.circular[number] = method
            found.values[number] = None if limit is None else limit[place]
        flow.leave(numbers, manner.push)
    return found


class _Flow:
    """How far an evaluation has come: what is known, what waits, the scores under conditions."""

    def __init__(self, graph: Bipolar, wires: Wires) -> None:
        self.base = graph.base
        self.weight = list(graph.base)
        """The base scores under the conditions that are known."""
        self.values: list[float | None] = [None] * len(graph.names)
        self.waiting = list(wires.waiting)
        self.lost: set[int] = set()
        """What waits for something that has no limit."""
        self.onward, self.met, self.unmet = wires.onward, wires.met, wires.unmet
        self.following: dict[int, list[int]] = {}

    def start(self) -> list[int]:
        """What waits for nothing."""
        return [number for number, count in enumerate(self.waiting) if not count]

    def conditions(self, number: int, value: float) -> None:
        """Let a strength count as a condition."""
        for target in self.met[number] if self.met else ():
            self.weight[target] *= value
        for target in self.unmet[number] if self.unmet else ():
            self.weight[target] *= 1 - value

    def condition(self, number: int, value: float, ready: list[int]) -> None:
        """Let a strength count as a condition, and note who waits for nothing more."""
        self.conditions(number, value)
        for edges in (self.met, self.unmet):
            for target in edges[number] if edges else ():
                self.waiting[target] -= 1
                if not self.waiting[target]:
                    ready.append(target)

    def targets(self, number: int) -> list[int]:
        """All edges out of it."""
        return [
            *[target if target >= 0 else ~target for target in self.onward[number]],
            *(self.met[number] if self.met else ()),
            *(self.unmet[number] if self.unmet else ()),
        ]

    def circles(self) -> list[list[int]]:
        """What is left, in strongly connected components, each after what it needs."""
        left = [number for number, value in enumerate(self.values) if value is None]
        inside = set(left)
        self.following = {
            number: [target for target in self.targets(number) if target in inside]
            for number in left
        }
        return circles(left, self.following)

    def leave(self, circle: Sequence[int], push: Callable[[int, float], None]) -> None:
        """Pass on what was found in a circle."""
        inside = set(circle)
        for number in circle:
            value = self.values[number]
            if value is None:
                self.lost.update(set(self.following[number]) - inside)
            else:
                # what stays inside has been counted in the limit and is not read again
                self.conditions(number, value)
                push(number, value)


# What a semantics does with strengths that come in: ``run`` finds everything that waits for no
# circle, ``push`` lets a strength count for attacks and supports, ``step`` is the semantics applied
# once to a circle. Each has the loop of ``run`` to itself: a call for each argument costs a fifth.


class _Products:
    """DF-QuAD: attackers and supporters are noisy ors."""

    def __init__(self, flow: _Flow) -> None:
        self.flow = flow
        self.attacked = [1.0] * len(flow.values)
        self.supported = [1.0] * len(flow.values)

    def run(self) -> int:
        """How many wait for no circle."""
        flow, attacked, supported = self.flow, self.attacked, self.supported
        waiting, weight, values, onward = flow.waiting, flow.weight, flow.values, flow.onward
        conditional = bool(flow.met or flow.unmet)
        ready = flow.start()
        for number in ready:  # it grows while it is read
            value = weight[number]
            energy = attacked[number] - supported[number]
            if energy > 0:
                value += (1 - value) * energy
            elif energy:
                value += value * energy
            values[number] = value
            rest = 1 - value
            for target in onward[number]:
                if target >= 0:
                    attacked[target] *= rest
                else:
                    target = ~target
                    supported[target] *= rest
                left = waiting[target] - 1
                waiting[target] = left
                if not left:
                    ready.append(target)
            if conditional:
                flow.condition(number, value, ready)
        return len(ready)

    def push(self, number: int, value: float) -> None:
        """Count it as an attacker and as a supporter."""
        for target in self.flow.onward[number]:
            if target >= 0:
                self.attacked[target] *= 1 - value
            else:
                self.supported[~target] *= 1 - value

    def step(self, circle: _Circle) -> Step:
        """One application, with what has come in from outside."""
        outside = [(self.attacked[number], self.supported[number]) for number in circle.numbers]

        def step(now: Sequence[float]) -> list[float]:
            after: list[float] = []
            for place, weight in enumerate(circle.weights(now)):
                against, favour = outside[place]
                for source in circle.attackers[place]:
                    against *= 1 - now[source]
                for source in circle.supporters[place]:
                    favour *= 1 - now[source]
                after.append(linear(weight, against - favour))
            return after

        return step


class _Sums:
    """Quadratic energy and Euler-based: supporters' strengths less attackers'."""

    def __init__(self, flow: _Flow, influence: Callable[[float, float], float]) -> None:
        self.flow = flow
        self.influence = influence
        self.energy = [0.0] * len(flow.values)

    def run(self) -> int:
        """How many wait for no circle."""
        flow, energy, influence = self.flow, self.energy, self.influence
        waiting, weight, values, onward = flow.waiting, flow.weight, flow.values, flow.onward
        conditional = bool(flow.met or flow.unmet)
        ready = flow.start()
        for number in ready:  # it grows while it is read
            value = weight[number]
            if energy[number]:
                value = influence(value, energy[number])
            values[number] = value
            for target in onward[number]:
                if target >= 0:
                    energy[target] -= value
                else:
                    target = ~target
                    energy[target] += value
                left = waiting[target] - 1
                waiting[target] = left
                if not left:
                    ready.append(target)
            if conditional:
                flow.condition(number, value, ready)
        return len(ready)

    def push(self, number: int, value: float) -> None:
        """Count it as an attacker and as a supporter."""
        for target in self.flow.onward[number]:
            if target >= 0:
                self.energy[target] -= value
            else:
                self.energy[~target] += value

    def step(self, circle: _Circle) -> Step:
        """One application, with what has come in from outside."""
        influence = self.influence
        outside = [self.energy[number] for number in circle.numbers]

        def step(now: Sequence[float]) -> list[float]:
            return [
                influence(
                    weight,
                    outside[place]
                    + sum([now[source] for source in circle.supporters[place]])
                    - sum([now[source] for source in circle.attackers[place]]),
                )
                for place, weight in enumerate(circle.weights(now))
            ]

        return step


class _Circle:
    """A strongly connected component by place, without what has come in from outside."""

    def __init__(self, flow: _Flow, numbers: Sequence[int]) -> None:
        self.start = [float(flow.base[number]) for number in numbers]
        self.weight = [flow.weight[number] for number in numbers]
        self.place = {number: place for place, number in enumerate(numbers)}
        self.numbers = numbers
        onward = {number: flow.onward[number] for number in numbers}
        self.attackers = self._within(onward)
        self.supporters = self._within({n: [~each for each in onward[n]] for n in numbers})
        self.met = self._within(flow.met) if flow.met else None
        self.unmet = self._within(flow.unmet) if flow.unmet else None
        self.turns = len(numbers) > 1 or numbers[0] in flow.following[numbers[0]]
        """Not one argument alone, that only stood behind a circle."""
        self.cost = len(numbers) + sum(map(len, (*self.attackers, *self.supporters)))

    def _within(self, out: Mapping[int, list[int]] | list[list[int]]) -> list[list[int]]:
        sources: list[list[int]] = [[] for _ in self.numbers]
        for number, place in self.place.items():
            for target in out[number]:
                if target in self.place:
                    sources[self.place[target]].append(place)
        return sources

    def weights(self, now: Sequence[float]) -> list[float]:
        """The base scores under the conditions inside the circle."""
        if not self.met and not self.unmet:
            return self.weight
        weights = list(self.weight)
        for place in range(len(weights)):
            for source in self.met[place] if self.met else ():
                weights[place] *= now[source]
            for source in self.unmet[place] if self.unmet else ():
                weights[place] *= 1 - now[source]
        return weights
