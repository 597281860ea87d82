"""Degrees of strength for a map: its bipolar graph, with arguments as nodes of their own.

Linked premises multiply (the product is the t-norm that DF-QuAD's noisy or belongs to): an argument
has its weight times the strength of each premise, one minus it where the premise is taken in the
negative, and is then weakened by undercuts and strengthened by underpins. A statement starts at its
weight. What a scenario sets is final: 1, 0 or one half, and an argument set aside is 0 whatever
bears on it; a base score of 0 would let it be revived. A position is as strong as it is desirable
times how far its checklist is met; there weights do not count. docs/semantics.md says it in words.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.gradual import KINDS, Bipolar, Strengths, never
from argmap.analysis.reasoning.gradual import evaluate as strengths_of
from argmap.analysis.reasoning.setting import OWN, Setting
from argmap.analysis.reasoning.verdict import Evaluation, Standing, Verdict
from argmap.model.records import Value

DEGREES: Mapping[Value, float] = MappingProxyType({"true": 1.0, "false": 0.0, "open": 0.5})
_EVEN = 1e-9
"""So close to one half, nothing is said either way."""


class Skeleton:
    """A case's bipolar graph without values: nodes for its numbers, then for what they stand on.

    A position has two more, how desirable and how feasible it is; an assumption that arguments may
    presume has one that is 1 while it is presumed; a reason on a checklist one that is 1 while it
    is set aside.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self.base: list[float] = [0.5] * len(case.ids)
        self.weighs: list[bool] = [True] * len(case.ids)
        """Whether a weight that is given changes the base score."""
        self.attacks: list[tuple[int, int]] = []
        self.supports: list[tuple[int, int]] = []
        self.met: list[tuple[int, int]] = []
        self.unmet: list[tuple[int, int]] = []
        self.wanted: dict[int, int] = {}
        self.able: dict[int, int] = {}
        self.presuming: dict[tuple[int, bool], int] = {}
        """By assumption and way of taking it: the node for it where it may be presumed."""
        self.listed: dict[int, int] = {}
        """By reason on a checklist: the node that stands for it there."""
        for number in range(len(case.ids)):
            if number >= case.first:
                self._argument(number)
            elif case.is_position(number):
                self._position(number)
            elif case.takes_part(number):
                self._bears(number, number)
            else:
                self.weighs[number] = False
            if self.weighs[number]:
                self.base[number] = within(case.weights[number])

    def _node(self) -> int:
        self.base.append(1.0)
        self.weighs.append(False)
        return len(self.base) - 1

    def _bears(self, number: int, node: int) -> None:
        self.supports.extend((reason, node) for reason in self.case.pros[number])
        self.attacks.extend((reason, node) for reason in self.case.cons[number])

    def _argument(self, number: int) -> None:
        case = self.case
        self._bears(number, number)
        for link in case.premises[number]:
            source = link.statement
            if link.presumes and case.statements[source].kind == "assumption":
                source = self._presumable(source, taken_as=not link.swapped)
            (self.unmet if link.swapped else self.met).append((source, number))

    def _presumable(self, assumption: int, *, taken_as: bool) -> int:
        node = self.presuming.get((assumption, taken_as))
        if node is None:
            node = self.presuming[assumption, taken_as] = self._node()
            self.met.append((assumption, node))
        return node

    def _position(self, number: int) -> None:
        case = self.case
        wanted = self.wanted[number] = self._node()
        able = self.able[number] = self._node()
        self.base[wanted] = within(case.weights[number])
        self._bears(number, wanted)
        for reason in case.able[number]:
            self.listed[reason] = self._node()
            self.met += [(reason, self.listed[reason]), (self.listed[reason], able)]
        self.unmet.extend((obstacle, able) for obstacle in case.unable[number])
        self.met += [(wanted, number), (able, number)]
        self.weighs[number] = False
        self.base[number] = 1.0
        for reason in (*case.able[number], *case.unable[number]):
            self.weighs[reason] = False
            self.base[reason] = 1.0

    # --- one setting ----------------------------------------------------------------------------

    def bases(self, setting: Setting) -> list[float]:
        """The base scores, with the weights of a setting."""
        base = list(self.base)
        for id, weight in setting.weights.items():
            number = self.case.number.get(id)
            if number is None:
                continue
            node = self.wanted.get(number, number)
            if self.weighs[number] or number in self.wanted:
                base[node] = within(float(weight))
        return base

    def clamps(self, setting: Setting) -> dict[int, float]:
        """What is final under a setting: by node, its strength."""
        case = self.case
        clamps: dict[int, float] = {}
        for number, statement in enumerate(case.statements):
            value = setting.values.get(statement.id) or statement.value
            if value is not None:
                clamps[number] = DEGREES[value]
        for id in setting.without:
            number = case.number.get(id)
            if number is not None:
                clamps[number] = 0.0
                if number in self.listed:
                    clamps[self.listed[number]] = 1.0
        for (assumption, taken_as), node in self.presuming.items():
            if self.presumes(assumption, setting):
                clamps[node] = float(taken_as)
        return clamps

    def presumes(self, assumption: int, setting: Setting) -> bool:
        """Whether nothing says how far an assumption is to be believed."""
        statement = self.case.statements[assumption]
        reasons = (*self.case.pros[assumption], *self.case.cons[assumption])
        return (
            statement.value is None
            and statement.id not in setting.values
            and statement.weight is None
            and statement.id not in setting.weights
            and all(self.case.ids[reason] in setting.without for reason in reasons)
        )

    def graph(self, setting: Setting) -> Bipolar:
        """The bipolar graph under a setting: nothing leads to what is final."""
        base = self.bases(setting)
        clamps = self.clamps(setting)
        for node, degree in clamps.items():
            base[node] = degree
        edges = [
            [edge for edge in kind if edge[1] not in clamps]
            for kind in (self.attacks, self.supports, self.met, self.unmet)
        ]
        return Bipolar(tuple(map(str, range(len(base)))), base, *edges)


def within(weight: float) -> float:
    """A weight as a base score; what lies outside 0 to 1 has no meaning in any of the semantics."""
    return min(1.0, max(0.0, float(weight)))


def evaluate(
    case: Case,
    setting: Setting = OWN,
    kind: str = "df-quad",
    *,
    cancelled: Callable[[], bool] = never,
) -> Evaluation:
    """Degrees of strength under one setting, and the verdicts they amount to.

    More than one half holds, less fails; an argument is held against its own weight.
    """
    if kind not in KINDS:
        raise ValueError(f"no semantics of strength is called {kind!r}; there are {KINDS}")
    skeleton = Skeleton(case)
    graph = skeleton.graph(setting)
    return judged(skeleton, setting, graph.base, strengths_of(graph, kind, cancelled), kind)


def judged(
    skeleton: Skeleton, setting: Setting, base: Sequence[float], strengths: Strengths, kind: str
) -> Evaluation:
    """An evaluation out of strengths by node."""
    case, values = skeleton.case, strengths.values
    ids = case.ids
    clamps = skeleton.clamps(setting)
    settled = frozenset(ids[n] for n in clamps if n < case.first and case.takes_part(n))
    shown = [number for number in range(len(ids)) if case.takes_part(number)]
    argued = [number for number in skeleton.wanted if ids[number] not in settled]
    desirable: dict[str, Standing] = {ids[n]: standing(values[skeleton.wanted[n]]) for n in argued}
    feasible: dict[str, Standing] = {ids[n]: standing(values[skeleton.able[n]]) for n in argued}
    verdicts: dict[str, Verdict] = {}
    for number in shown:
        if number < case.first:
            verdict: Verdict = standing(values[number])
            if ids[number] in desirable:
                verdict = _of_position(desirable[ids[number]], feasible[ids[number]])
            verdicts[ids[number]] = verdict
    assumptions = {assumption for assumption, _ in skeleton.presuming}
    return Evaluation(
        f"strength:{kind}",
        verdicts,
        {ids[n]: _share(values[n], base[n]) for n in shown if n >= case.first},
        desirable,
        feasible,
        frozenset(ids[n] for n in assumptions if skeleton.presumes(n, setting)),
        settled,
        {ids[n]: values[n] for n in shown},
        {ids[n]: strengths.circular.get(n, "direct") for n in shown},
    )


def standing(strength: float | None) -> Standing:
    """More than one half holds, less fails; one half, or no limit, is open."""
    if strength is None or abs(strength - 0.5) <= _EVEN:
        return "open"
    return "holds" if strength > 0.5 else "fails"


def _share(strength: float | None, weight: float) -> Standing:
    if strength is None:
        return "open"
    return standing(strength / weight) if weight else "fails"


def _of_position(desirable: Standing, feasible: Standing) -> Verdict:
    if desirable != "holds":
        return desirable
    return "blocked" if feasible == "fails" else feasible
