"""What each reason contributes to a strength: by removal, by gradient, by its Shapley value.

Removal and gradient: Kampik, Potyka, Yin, Čyras & Toni 2024; Shapley values over arguments, the
players being the map's arguments that lead to what is asked about. A reason that is removed is 0
whatever bears on it. Shapley values are exact up to ``EXACT`` players and drawn at random beyond.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import factorial

from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.gradual import Bipolar, Kind, evaluate, never
from argmap.analysis.reasoning.setting import OWN, Setting
from argmap.analysis.reasoning.single import Change, one_by_one
from argmap.analysis.reasoning.strength import Skeleton
from argmap.analysis.reasoning.sweep import Degrees
from argmap.analysis.reasoning.table import Table
from argmap.model.kinds import BY_KIND

EXACT = 15
"""Players up to whom all sets of them are evaluated."""
_NUDGE = 1e-6
"""By how much a base score is moved for a gradient."""
Shares = dict[str, float | None]
"""By argument; None: some strength that it takes has no limit."""


@dataclass(frozen=True, slots=True)
class Shapley:
    """They sum to the strength less what it is without any reason, also where not ``exact``."""

    shares: Shares
    exact: bool


@dataclass(frozen=True, slots=True)
class Bar:
    """One row of a tornado: a strength if a statement were true, and if it were false."""

    id: str
    true: float | None
    false: float | None

    @property
    def width(self) -> float:
        """How far apart they are; an unknown end counts as far."""
        if self.true is None or self.false is None:
            return 1.0
        return abs(self.true - self.false)


def removal(
    case: Case,
    setting: Setting,
    topic: str,
    kind: Kind = "df-quad",
    cancelled: Callable[[], bool] = never,
) -> Shares:
    """The strength of ``topic`` less what it is without each argument that leads to it."""
    skeleton = Skeleton(case)
    graph = skeleton.graph(setting)
    node = case.number[topic]
    players = _players(case, graph, setting, node)
    now = evaluate(graph, kind, cancelled).values[node]
    changes = [_without(skeleton, player) for player in players]
    after = one_by_one(graph, node, changes, kind, cancelled)
    return {
        case.ids[player]: None if now is None or then is None else now - then
        for player, then in zip(players, after, strict=True)
    }


def gradient(case: Case, setting: Setting, topic: str, kind: Kind = "df-quad") -> Shares:
    """How fast the strength of ``topic`` rises with the weight of each argument.

    Central differences, one-sided at 0 and 1; on a circle the limits are compared.
    """
    skeleton = Skeleton(case)
    graph = skeleton.graph(setting)
    node = case.number[topic]
    found: Shares = {}
    players = _players(case, graph, setting, node)
    if not players:
        return found
    table = Table(skeleton, setting, 2 * len(players))
    steps: list[float] = []
    for place, player in enumerate(players):
        low = max(0.0, table.base[player] - _NUDGE)
        high = min(1.0, table.base[player] + _NUDGE)
        table.weigh(player, 2 * place, low)
        table.weigh(player, 2 * place + 1, high)
        steps.append(high - low)
    degrees = Degrees(table, kind).of(node).tolist()
    for place, player in enumerate(players):
        low, high = degrees[2 * place : 2 * place + 2]
        rise = (high - low) / steps[place]
        found[case.ids[player]] = None if rise != rise else rise
    return found


def shapley(
    case: Case,
    setting: Setting,
    topic: str,
    kind: Kind = "df-quad",
    *,
    samples: int = 200,
    seed: int = 1,
    cancelled: Callable[[], bool] = never,
) -> Shapley:
    """The average of what each argument adds, over all orders in which they could be given.

    Beyond ``EXACT`` players over ``samples`` orders, or as many as there is time for.
    """
    skeleton = Skeleton(case)
    node = case.number[topic]
    players = _players(case, skeleton.graph(setting), setting, node)
    if len(players) <= EXACT:
        shares = _exactly(skeleton, setting, node, players, kind)
        return Shapley(_named(case, players, shares), exact=True)
    shares = _drawn(skeleton, setting, node, players, kind, samples, random.Random(seed), cancelled)
    return Shapley(_named(case, players, shares), exact=False)


def tornado(
    case: Case,
    topic: str,
    setting: Setting = OWN,
    kind: Kind = "df-quad",
    cancelled: Callable[[], bool] = never,
) -> list[Bar]:
    """The strength of ``topic`` with each statement true and false, one at a time, widest first."""
    skeleton = Skeleton(case)
    node = case.number[topic]
    statements = [
        number
        for number, statement in enumerate(case.statements)
        if BY_KIND[statement.kind].part != "none" and number != node
    ]
    changes = [
        _set(skeleton, statement, degree) for statement in statements for degree in (1.0, 0.0)
    ]
    after = one_by_one(skeleton.graph(setting), node, changes, kind, cancelled)
    bars = [
        Bar(case.ids[statement], after[2 * place], after[2 * place + 1])
        for place, statement in enumerate(statements)
    ]
    return sorted(bars, key=lambda bar: -bar.width)


def _set(skeleton: Skeleton, statement: int, degree: float) -> Change:
    change = {statement: degree}
    for taken_as in (True, False):
        node = skeleton.presuming.get((statement, taken_as))
        if node is not None:
            change[node] = degree
    return change


def _without(skeleton: Skeleton, argument: int) -> Change:
    change = {argument: 0.0}
    if argument in skeleton.listed:
        change[skeleton.listed[argument]] = 1.0
    return change


def _players(case: Case, graph: Bipolar, setting: Setting, node: int) -> list[int]:
    """The arguments that lead to a node and are not set aside."""
    into: list[list[int]] = [[] for _ in graph.names]
    for edges in (graph.attacks, graph.supports, graph.met, graph.unmet):
        for source, target in edges:
            into[target].append(source)
    seen = {node}
    path = [node]
    while path:
        for source in into[path.pop()]:
            if source not in seen:
                seen.add(source)
                path.append(source)
    return [
        number
        for number in range(case.first, len(case.ids))
        if number in seen and number != node and case.ids[number] not in setting.without
    ]


def _named(case: Case, players: Sequence[int], shares: Sequence[float]) -> Shares:
    return {
        case.ids[player]: None if share != share else share
        for player, share in zip(players, shares, strict=True)
    }


def _exactly(
    skeleton: Skeleton, setting: Setting, node: int, players: Sequence[int], kind: Kind
) -> list[float]:
    many = len(players)
    table = Table(skeleton, setting, 1 << many)
    for place, player in enumerate(players):
        for absent, degree in _without(skeleton, player).items():
            for column in range(1 << many):
                if not column >> place & 1:
                    table.clamp(absent, column, degree)
    values = Degrees(table, kind).of(node).tolist()
    weights = [
        factorial(size) * factorial(many - size - 1) / factorial(many) for size in range(many)
    ]
    shares = [0.0] * many
    for column, value in enumerate(values):
        size = column.bit_count()
        for place in range(many):
            if column >> place & 1:
                shares[place] += weights[size - 1] * value
            else:
                shares[place] -= weights[size] * value
    return shares


def _drawn(
    skeleton: Skeleton,
    setting: Setting,
    node: int,
    players: Sequence[int],
    kind: Kind,
    samples: int,
    draw: random.Random,
    cancelled: Callable[[], bool],
) -> list[float]:
    """Order by order: each column has one reason more than the one before."""
    many = len(players)
    shares = [0.0] * many
    done = 0
    for _ in range(samples):
        order = list(range(many))
        draw.shuffle(order)
        table = Table(skeleton, setting, many + 1)
        for turn, place in enumerate(order):
            for absent, degree in _without(skeleton, players[place]).items():
                for column in range(turn + 1):
                    table.clamp(absent, column, degree)
        values = Degrees(table, kind).of(node).tolist()
        for turn, place in enumerate(order):
            shares[place] += values[turn + 1] - values[turn]
        done += 1
        if cancelled():
            break
    return [share / done for share in shares]
