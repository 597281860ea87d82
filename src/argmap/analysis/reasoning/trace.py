"""The whole trace of a verdict as a tree: what applied, what decided, what each reason contributed.

Made of the sentences of ``why``, each record unfolded once, so that it ends on circles. What a
reason contributed is what comes out without it; another measure (gradient, Shapley) may be handed
in. Where only extensions tell, it is whether it belongs to a minimal defence of what came out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from argmap.analysis.reasoning import balance, names, readings
from argmap.analysis.reasoning.budget import Budget
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.columns import Columns
from argmap.analysis.reasoning.setting import OWN, Setting
from argmap.analysis.reasoning.solver import SEMANTICS
from argmap.analysis.reasoning.verdict import Evaluation, Verdict
from argmap.analysis.reasoning.why import Explainer
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text

if TYPE_CHECKING:
    from argmap.analysis.reasoning.defence import Defence

Role = Literal[
    "stands",
    "decides",
    "outweighed",
    "answered",
    "undercut",
    "does not apply",
    "set aside",
    "open",
    "presumed",
    "set by the scenario",
    "set by the map",
    "as stated",
    "argued",
    "above",
]
"""What a part plays in the trace; ``above``: it is unfolded further up."""
DEEPEST = 60
"""Steps down from the verdict; what lies deeper has its own trace."""


class Effect(NamedTuple):
    """What comes out at the top with one argument set aside."""

    verdict: Verdict | None
    """None where only degrees tell."""
    change: float | None = None
    """By how much the argument raises the strength at the top, where there are degrees."""
    defends: bool = False
    """It belongs to a minimal defence of what comes out, where extensions tell."""


@dataclass(frozen=True, slots=True)
class Trace:
    """One part of a trace, and what it rests on."""

    id: str
    standing: Verdict
    role: Role
    sentence: Text
    children: tuple[Trace, ...] = ()
    weight: float | None = None
    """Of an argument, as it counts here."""
    without: Effect | None = None
    """Of an argument: what comes out at the top with this one set aside."""
    defence: Text | None = None
    """At the top, where extensions tell: what defends the verdict, with nothing to spare."""

    def walk(self) -> Iterator[Trace]:
        """This part and all beneath it, from the top."""
        left: list[Trace] = [self]
        while left:
            here = left.pop()
            yield here
            left.extend(reversed(here.children))


Contribution = Callable[[Iterable[str]], Mapping[str, Effect]]
"""From arguments to what comes out at the top with each of them set aside, alone."""

ROLES: Mapping[Role, Marked] = MappingProxyType(
    {
        "stands": QT_TRANSLATE_NOOP("trace", "stands"),
        "decides": QT_TRANSLATE_NOOP("trace", "decides"),
        "outweighed": QT_TRANSLATE_NOOP("trace", "outweighed"),
        "answered": QT_TRANSLATE_NOOP("trace", "answered"),
        "undercut": QT_TRANSLATE_NOOP("trace", "undercut"),
        "does not apply": QT_TRANSLATE_NOOP("trace", "does not apply"),
        "set aside": QT_TRANSLATE_NOOP("trace", "set aside"),
        "open": QT_TRANSLATE_NOOP("trace", "open"),
        "presumed": QT_TRANSLATE_NOOP("trace", "taken for granted"),
        "set by the scenario": QT_TRANSLATE_NOOP("trace", "set by the scenario"),
        "set by the map": QT_TRANSLATE_NOOP("trace", "set by the map"),
        "as stated": QT_TRANSLATE_NOOP("trace", "as stated"),
        "argued": QT_TRANSLATE_NOOP("trace", "argued"),
        "above": QT_TRANSLATE_NOOP("trace", "see above"),
    }
)


def trace(
    case: Case,
    evaluation: Evaluation,
    setting: Setting = OWN,
    id: str = "",
    *,
    contributions: Contribution | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Trace:
    """The trace of a statement's verdict, or of how an argument stands.

    ``contributions`` tells what each argument contributed; by default it is found by setting each
    aside under the semantics of the evaluation. Raises ``KeyError`` when the case has no such id.
    """
    if contributions is None and evaluation.semantics in SEMANTICS:
        found = _defence(case, evaluation, setting, id, cancelled)
        return _Tracer(
            case, evaluation, setting, id, partial(_defending, case, found), found
        ).tree()
    tell = contributions or partial(removals, case, evaluation, setting, id)
    return _Tracer(case, evaluation, setting, id, tell).tree()


def _defence(
    case: Case,
    evaluation: Evaluation,
    setting: Setting,
    topic: str,
    cancelled: Callable[[], bool] | None,
) -> Defence | None:
    """A minimal defence of what came out: of acceptance where it is open, if there may be one."""
    from argmap.analysis.reasoning.defence import defence

    if topic in setting.without or not case.takes_part(case.number[topic]):
        return None
    verdict = evaluation.verdicts.get(topic) or evaluation.standings.get(topic, "open")
    budget = Budget(_SECONDS, cancelled)
    return defence(case, setting, topic, budget, against=verdict in ("fails", "blocked"))


def _defending(case: Case, found: Defence | None, arguments: Iterable[str]) -> Mapping[str, Effect]:
    inside = {case.ids[number] for number in found.accepted} if found else set[str]()
    return {id: Effect(None, None, True) for id in arguments if id in inside}


def removals(
    case: Case, evaluation: Evaluation, setting: Setting, topic: str, arguments: Iterable[str]
) -> Mapping[str, Effect]:
    """What comes out for ``topic`` with each of these arguments set aside, alone.

    Under the balance all at once; with degrees, by how much the strength changes. Where only
    extensions tell, nothing is tried: it might not end.
    """
    wanted = list(arguments)
    if not wanted:
        return {}
    if evaluation.strengths:
        return by_degrees(case, evaluation, setting, topic)
    if evaluation.semantics != balance.NAME:
        return {}
    columns = Columns(case, len(wanted), setting)
    for place, id in enumerate(wanted):
        columns.set_aside(case.number[id], 1 << place)
    outcomes = balance.Outcomes(case, columns)
    number = case.number[topic]
    return {id: Effect(outcomes.verdict(number, place)) for place, id in enumerate(wanted)}


def by_degrees(
    case: Case,
    evaluation: Evaluation,
    setting: Setting,
    topic: str,
    measure: Literal["removal", "gradient", "shapley"] = "removal",
) -> Mapping[str, Effect]:
    """What each argument contributes to the strength of ``topic``, by one of three measures."""
    from argmap.analysis.reasoning import contributions
    from argmap.analysis.reasoning.gradual import KINDS, Kind

    named: dict[str, Kind] = {f"strength:{each}": each for each in KINDS}
    kind = named.get(evaluation.semantics, KINDS[0])
    match measure:
        case "removal":
            shares = contributions.removal(case, setting, topic, kind)
        case "gradient":
            shares = contributions.gradient(case, setting, topic, kind)
        case "shapley":
            shares = contributions.shapley(case, setting, topic, kind).shares
    return {id: Effect(None, share) for id, share in shares.items()}


class _Tracer:
    def __init__(
        self,
        case: Case,
        evaluation: Evaluation,
        setting: Setting,
        topic: str,
        contributions: Contribution,
        defence: Defence | None = None,
    ) -> None:
        self._case = case
        self._defence = defence
        self._explainer = Explainer(case, evaluation, setting)
        self._grounds = self._explainer.grounds
        self._topic = case.number[topic]
        self._contributions = contributions
        self._without: Mapping[str, Effect] = {}

    def tree(self) -> Trace:
        below, order = self._unfold()
        arguments = [self._case.ids[each] for each in order if each >= self._case.first]
        others = [each for each in arguments if each != self._case.ids[self._topic]]
        self._without = self._contributions(others)
        made: dict[int, Trace] = {}
        for number in reversed(order):  # what lies beneath is made before what rests on it
            children = tuple(
                made[child] if unfolded else self._part(child, (), above=True)
                for child, unfolded in below[number]
            )
            made[number] = self._part(number, children)
        return made[self._topic]

    def _unfold(self) -> tuple[dict[int, list[tuple[int, bool]]], list[int]]:
        """What lies beneath each number, breadth first; each is unfolded where it is met first."""
        below: dict[int, list[tuple[int, bool]]] = {}
        order = [self._topic]
        depth = {self._topic: 0}
        for number in order:
            below[number] = []
            for child in dict.fromkeys(self._beneath(number)):
                new = child not in depth and depth[number] < DEEPEST
                if new:
                    depth[child] = depth[number] + 1
                    order.append(child)
                below[number].append((child, new))
        return below, order

    def _beneath(self, number: int) -> Iterator[int]:
        case, grounds = self._case, self._grounds
        if number >= case.first:
            yield from (link.statement for link in case.premises[number])
        elif grounds.is_set(number) or not case.takes_part(number):
            return
        yield from grounds.side(case.pros[number]).all
        yield from grounds.side(case.cons[number]).all
        yield from grounds.side(case.able[number]).all
        yield from grounds.side(case.unable[number]).all

    def _part(self, number: int, children: tuple[Trace, ...], *, above: bool = False) -> Trace:
        id = self._case.ids[number]
        argument = number >= self._case.first
        why = self._explainer.why(id)
        without = self._without.get(id)
        now = self._grounds.verdict(self._topic)
        sentence = why.sentence
        if without is not None and not above:
            sentence = self._contributed(sentence, without, now)
        defended = None
        if number == self._topic and not above and self._defence is not None:
            defended = readings.defended(self._explainer.clauses, number, self._defence)
        return Trace(
            id,
            why.verdict,
            "above" if above else self._role(number),
            sentence,
            children,
            self._grounds.weight(number) if argument else None,
            without,
            defended,
        )

    def _contributed(self, sentence: Text, without: Effect, now: Verdict) -> Text:
        """The sentence and what the argument contributed, where that is something."""
        name = names.subject(self._case.document, self._case.ids[self._topic])
        change = without.change
        if without.defends:
            return text(_BELONGS[now], sentence=sentence, name=name)
        if change is not None and abs(change) >= _LEAST:
            amount = f"{abs(change):.2f}"
            return text(
                _ADDS if change > 0 else _TAKES, sentence=sentence, amount=amount, name=name
            )
        if without.verdict is not None and without.verdict != now:
            return text(_WITHOUT[without.verdict], sentence=sentence, name=name)
        return sentence

    # --- roles ----------------------------------------------------------------------------------

    def _role(self, number: int) -> Role:
        grounds = self._grounds
        if number >= self._case.first:
            return self._part_of(number)
        if grounds.is_set(number):
            given = self._case.ids[number] in grounds.setting.values
            return "set by the scenario" if given else "set by the map"
        if grounds.is_presumed(number):
            return "presumed"
        if not self._case.takes_part(number):
            return "open"
        return "as stated" if grounds.weighing(number).manner == "asserted" else "argued"

    def _part_of(self, argument: int) -> Role:
        grounds, case = self._grounds, self._case
        verdict = grounds.verdict(argument)
        if verdict == "open":
            return "open"
        if verdict == "fails":
            if grounds.is_aside(argument):
                return "set aside"
            unmet = any(grounds.met(link) == "fails" for link in case.premises[argument])
            return "does not apply" if unmet else "undercut"
        if grounds.evaluation.semantics != balance.NAME:
            return "stands"
        target = case.number.get(case.arguments[argument - case.first].conclusion, -1)
        if target >= case.first:
            undercut = argument in case.cons[target]
            if undercut and grounds.answers(target, argument):
                return "answered"
            return "decides" if undercut else "stands"
        if target < 0 or grounds.is_set(target) or not case.takes_part(target):
            return "stands"
        if argument in (*case.able[target], *case.unable[target]):
            return "decides" if argument in case.unable[target] else "stands"
        weighing = grounds.weighing(target)
        if argument in weighing.decisive:
            mine = weighing.pros if argument in weighing.pros.stand else weighing.cons
            won = (
                weighing.manner in ("met", "asserted")
                if mine is weighing.pros
                else (weighing.manner in ("outweighed", "attacked"))
            )
            if won:
                return "decides"
        if argument in weighing.cons.stand and weighing.manner == "met":
            return "outweighed"
        if argument in weighing.pros.stand and weighing.manner == "outweighed":
            return "outweighed"
        return "stands"


_SECONDS = 1.0
"""How long a defence may be looked for."""
_LEAST = 0.005
"""A change of strength that is worth telling."""
_ADDS = QT_TRANSLATE_NOOP("trace", "{sentence} It adds {amount} to the strength of {name}.")
_TAKES = QT_TRANSLATE_NOOP("trace", "{sentence} It takes {amount} from the strength of {name}.")
_DEFENDS = QT_TRANSLATE_NOOP("trace", "{sentence} It is part of what defends {name}.")
_DEFEATS = QT_TRANSLATE_NOOP("trace", "{sentence} It is part of what defeats {name}.")
_WOULD_DEFEND = QT_TRANSLATE_NOOP("trace", "{sentence} It is part of what would defend {name}.")
_BELONGS: Mapping[Verdict, Marked] = MappingProxyType(
    {"holds": _DEFENDS, "fails": _DEFEATS, "blocked": _DEFEATS, "open": _WOULD_DEFEND}
)
_WITHOUT: Mapping[Verdict, Marked] = MappingProxyType(
    {
        "holds": QT_TRANSLATE_NOOP("trace", "{sentence} Without it, {name} would hold."),
        "fails": QT_TRANSLATE_NOOP("trace", "{sentence} Without it, {name} would fail."),
        "open": QT_TRANSLATE_NOOP("trace", "{sentence} Without it, {name} would be open."),
        "blocked": QT_TRANSLATE_NOOP("trace", "{sentence} Without it, {name} would be blocked."),
    }
)
