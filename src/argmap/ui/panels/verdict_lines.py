"""What the strip says of a decision, as runs of words: what is set, the verdicts, the hinges.

Reads what counts in the window; finds nothing itself. Sentences are ``analysis.reasoning``'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from argmap.analysis import structure
from argmap.analysis.reasoning import names
from argmap.app import decisions
from argmap.app.deciding import NEXT
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.ui.menus import key_text
from argmap.ui.panels.runs import Run
from argmap.ui.translate import fill, parted, say, translate
from argmap.ui.values import SIGNS, set_value, value_tail, value_word
from argmap.ui.verdict_sign import verdict_word

if TYPE_CHECKING:
    from argmap.analysis.reasoning.hinges import Hinge, Hinges
    from argmap.analysis.reasoning.turns import Question
    from argmap.analysis.reasoning.verdict import Verdict
    from argmap.model.records import Statement, Value
    from argmap.ui.context import WindowContext

_IF_SO = QT_TRANSLATE_NOOP("scenarios", "(if so: {what})")
_IF_NOT = QT_TRANSLATE_NOOP("scenarios", "(if not: {what})")
_EITHER_WAY = QT_TRANSLATE_NOOP("scenarios", "(if so: {what}; if not: {otherwise})")
_ALL_FLIPPED = QT_TRANSLATE_NOOP("scenarios", "(all flipped: {what})")
_VERDICT = QT_TRANSLATE_NOOP("scenarios", "{name} {verdict}")
_GAP = 16.0
_PILL = 250.0
"""px of a value at most; of longer ones the sentence is cut, never the value."""


def positions(context: WindowContext) -> list[Statement]:
    """The positions, the one that is looked at first: selected, or holding, or the first.

    One without words is not spoken of before it has some.
    """
    found = structure.positions(context.document)
    chosen = set(context.selection)
    verdicts = context.deciding.verdicts
    leads = [row for row in found if row.id in chosen]
    leads += [row for row in found if verdicts.get(row.id) == "holds"]
    if leads:
        found.remove(leads[0])
        found.insert(0, leads[0])
    return found


class Pills:
    """The values in one window; what is still the same is the very same run."""

    def __init__(self, context: WindowContext) -> None:
        self._context = context
        self._made: dict[str, tuple[Statement, Value, bool, Run]] = {}

    def runs(self) -> list[Run]:
        """What the scenario sets, then the other assumptions with what the map says of them."""
        statements, record = self._context.document.statements, self._context.deciding.record
        given = dict.fromkeys(id for id in record.values if id in statements) if record else {}
        assumed = [row.id for row in statements.values() if row.kind == "assumption"]
        before, self._made = self._made, {}
        return [self._run(id, id in given, before) for id in dict.fromkeys((*given, *assumed))]

    def _run(
        self, id: str, by_scenario: bool, before: Mapping[str, tuple[Statement, Value, bool, Run]]
    ) -> Run:
        context = self._context
        known, statement = before.get(id), context.document.statements[id]
        value: Value = context.deciding.value(id) or "open"
        if known is None or known[0] is not statement or known[1:3] != (value, by_scenario):
            known = (statement, value, by_scenario, _pill(context, id, value, by_scenario))
        self._made[id] = known
        return known[3]


def _pill(context: WindowContext, id: str, value: Value, by_scenario: bool) -> Run:
    sign = SIGNS[value]
    tip = fill(
        QT_TRANSLATE_NOOP(
            "scenarios", "{words}\nClick to make it {value}; on the map, {key} does."
        ),
        words=context.document.statements[id].text,
        value=value_word(NEXT[value]),
        key=key_text(context.menus.row("scenario.flip")),
    )
    return Run(
        set_value(context.document, id, value),
        sign if by_scenario else "soft",
        sign=sign,
        strong=by_scenario,
        pill=True,
        act=lambda: decisions.flip_these(context, (id,)),
        tip=tip,
        gap=6.0,
        most=_PILL,
        tail=value_tail(context.document, id, value),
    )


def verdicts(context: WindowContext) -> list[Run]:
    """The verdict on each position; of the first one why, in a sentence."""
    deciding = context.deciding
    if deciding.hidden:
        return [Run(translate("scenarios", "The verdicts are hidden."), "soft")]
    shown = deciding.verdicts
    found = [row for row in positions(context) if row.id in shown]
    if not found:
        words = translate("scenarios", "Give a question some positions to see which of them hold.")
        return [Run(words, "soft")] if shown else []
    explainer = deciding.explainer
    lead, *others = found
    sentence = explainer.why(lead.id).sentence
    head, rest = parted(sentence)
    act = _shower(context, lead.id)
    verdict = shown[lead.id]
    if head:
        runs = [Run(head, verdict, strong=True, sign=verdict, act=act, tip=lead.text)]
        runs.append(Run(rest, tip=say(sentence), gives=True))
    else:
        runs = [Run(rest, verdict, sign=verdict, act=act, tip=rest, gives=True)]
    for row in others:
        verdict = shown[row.id]
        words = fill(_VERDICT, name=_name(context, row.id), verdict=verdict_word(verdict))
        why = say(explainer.why(row.id).sentence)
        act = _shower(context, row.id)
        runs.append(Run(words, verdict, sign=verdict, act=act, tip=why, gap=_GAP))
    return runs


def moved(context: WindowContext) -> list[Run]:
    """What has just come out otherwise, and why."""
    line = context.deciding.moved_line
    return [] if line is None else [Run(say(line), "soft", tip=say(line))]


def hinges(context: WindowContext, found: Sequence[Hinges] | None) -> list[Run]:
    """What the case turns on, each part to be clicked; what is still being found is said."""
    deciding = context.deciding
    if deciding.hidden or not deciding.awake or not positions(context):
        return []
    if found is None:
        return [Run(translate("scenarios", "Finding what the case turns on …"), "soft")]
    spoken = {row.id for row in positions(context)}
    found = [each for each in found if each.position in spoken]
    sets = _by_set(found)
    asked = _asked(found)
    if not asked:
        words = translate("scenarios", "No assumption changes a verdict when it is flipped.")
        if not any(row.kind == "assumption" for row in context.document.statements.values()):
            words = translate("scenarios", "Nothing here is marked as an assumption to flip.")
        return [Run(words, "soft")]
    runs = [Run(translate("scenarios", "The case turns on:"), strong=True)]
    for number, question in enumerate(asked):
        first = question.asked.first
        for place, ids in enumerate([first] if question.joint else [(id,) for id in first]):
            if number or place:
                runs.append(Run("·", "soft"))
            runs += _whether(context, ids, translate("scenarios", "together with"))
            changes = sets.get(frozenset(ids))
            if changes is not None:
                runs.append(Run(_outcome(context, ids, changes), "soft"))
        if question.asked.then:
            runs.append(Run(say(_AND_THEN[question.asked.when]), "soft"))
            runs += _whether(context, question.asked.then, "·")
    return runs


def _asked(found: Sequence[Hinges]) -> list[Question]:
    from argmap.analysis.reasoning import turns

    return turns.questions(found)


_AND_THEN: Mapping[Value | None, Text] = MappingProxyType(
    {
        "true": text(QT_TRANSLATE_NOOP("scenarios", "and, if so,")),
        "false": text(QT_TRANSLATE_NOOP("scenarios", "and, if not,")),
        None: text(QT_TRANSLATE_NOOP("scenarios", "and, if that leaves it open,")),
    }
)


def _whether(context: WindowContext, ids: Sequence[str], between: str) -> Iterator[Run]:
    """What statements say, as questions; each part shows its card."""
    for place, id in enumerate(ids):
        if place:
            yield Run(between, "soft")
        words = say(names.whether(context.document, id))
        yield Run(words, act=_shower(context, id), tip=context.document.statements[id].text)


def _by_set(found: Sequence[Hinges]) -> dict[frozenset[str], list[tuple[str, Hinge]]]:
    """What is flipped together, and what becomes of which position."""
    sets: dict[frozenset[str], list[tuple[str, Hinge]]] = {}
    for each in found:
        for hinge in each.found:
            sets.setdefault(frozenset(hinge.flip), []).append((each.position, hinge))
    return sets


def _outcome(
    context: WindowContext, ids: tuple[str, ...], changes: Sequence[tuple[str, Hinge]]
) -> str:
    """What comes of flipping these; of one whose value is open, either way."""
    if len(ids) > 1:
        return fill(_ALL_FLIPPED, what=", ".join(_changes(context, changes)))
    becomes = {
        value: ", ".join(_changes(context, [each for each in changes if each[1].flip[id] == value]))
        for id in ids
        for value in ("true", "false")
    }
    so, otherwise = becomes["true"], becomes["false"]
    template = _EITHER_WAY if so and otherwise else _IF_SO if so else _IF_NOT
    return fill(template, what=so or otherwise, otherwise=otherwise)


def _changes(context: WindowContext, changes: Sequence[tuple[str, Hinge]]) -> Iterator[str]:
    after: dict[str, list[Verdict]] = {}
    for position, hinge in changes:
        row = after.setdefault(position, [])
        if hinge.verdict not in row:
            row.append(hinge.verdict)
    for position, row in after.items():
        words = " / ".join(verdict_word(verdict) for verdict in row)
        yield fill(_VERDICT, name=_name(context, position), verdict=words)


def _name(context: WindowContext, id: str) -> str:
    return names.name(context.document, id, 32)


def _shower(context: WindowContext, id: str) -> Callable[[], object]:
    """Select a statement and bring it into sight."""

    def show() -> None:
        context.pages.show("map")
        context.select((id,))
        context.canvas.reveal(id)

    return show
