"""What changed between two evaluations of a map, and why: for the strip, a toast and a report.

It compares and says; both evaluations are there already.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from argmap.analysis.reasoning import names
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.setting import OWN, Setting, value_in
from argmap.analysis.reasoning.verdict import Evaluation, Verdict
from argmap.analysis.reasoning.why import Explainer
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.records import Value

_MOST = 3
_LEAST = 0.005
"""A change of strength that is worth telling."""
_NOW: Mapping[Verdict, Marked] = MappingProxyType(
    {
        "holds": QT_TRANSLATE_NOOP("moved", "{name} now holds"),
        "fails": QT_TRANSLATE_NOOP("moved", "{name} now fails"),
        "open": QT_TRANSLATE_NOOP("moved", "{name} is now open"),
        "blocked": QT_TRANSLATE_NOOP("moved", "{name} is now blocked"),
    }
)
_VERDICTS: Mapping[Value, Verdict] = MappingProxyType(
    {"true": "holds", "false": "fails", "open": "open"}
)


@dataclass(frozen=True, slots=True)
class Moved:
    """One statement whose verdict is another, and the sentence that says so and why."""

    id: str
    before: Verdict
    after: Verdict
    sentence: Text


def moved(
    case: Case,
    before: Evaluation,
    after: Evaluation,
    setting_before: Setting = OWN,
    setting_after: Setting = OWN,
) -> tuple[Moved, ...]:
    """The statements whose verdict changed: positions first, what is merely set last."""
    del setting_before  # the new sentence says what counts now
    explainer = Explainer(case, after, setting_after)
    return tuple(
        Moved(id, before.verdicts[id], after.verdicts[id], _sentence(explainer, id))
        for id in _changed(case, before, after)
    )


def line(
    case: Case,
    before: Evaluation,
    after: Evaluation,
    setting_before: Setting = OWN,
    setting_after: Setting = OWN,
) -> Text | None:
    """What changed and why, in one line; None where no verdict did.

    The reason is what was set otherwise, so far as it decides what changed; where nothing was, the
    map itself was edited, and the first verdict's own reason is given.
    """
    changed = _changed(case, before, after)
    argued = [id for id in changed if id not in after.settled]
    positions = [id for id in argued if case.document.statements[id].kind == "position"]
    graded = [] if positions else _graded(case, before, after)
    told = positions or graded or argued or changed
    if not told:
        return None
    explainer = Explainer(case, after, setting_after)
    causes = _causes(case, explainer, told, setting_before, setting_after)
    if told is changed:  # only what was set itself
        return text(
            QT_TRANSLATE_NOOP("moved", "Now {clause}; no other verdict changes."),
            clause=names.listed(causes) if causes else _says(case, after, changed),
        )
    changes = _rises(case, before, after, told) if told is graded else _says(case, after, told)
    if causes:
        return text(
            QT_TRANSLATE_NOOP("moved", "{changes}, because {clause}."),
            changes=changes,
            clause=names.listed(causes),
        )
    first = explainer.brief(told[0])
    return text(QT_TRANSLATE_NOOP("moved", "{changes}. {why}"), changes=changes, why=first)


def _changed(case: Case, before: Evaluation, after: Evaluation) -> list[str]:
    statements = case.document.statements
    found = [
        id
        for id, verdict in after.verdicts.items()
        if id in statements and before.verdicts.get(id, verdict) != verdict
    ]
    found.sort(key=lambda id: (id in after.settled, statements[id].kind != "position"))
    return found


def _graded(case: Case, before: Evaluation, after: Evaluation) -> list[str]:
    """The positions whose strength is another, where there are degrees."""
    return [
        id
        for id, strength in after.strengths.items()
        if id in case.number
        and case.is_position(case.number[id])
        and strength is not None
        and (then := before.strengths.get(id)) is not None
        and abs(strength - then) >= _LEAST
    ]


def _rises(case: Case, before: Evaluation, after: Evaluation, ids: Sequence[str]) -> Text | str:
    said: list[Text] = []
    for id in ids[:_MOST]:
        then, now = before.strengths[id] or 0.0, after.strengths[id] or 0.0
        template = (
            QT_TRANSLATE_NOOP("moved", "{name} rises from {then} to {now}")
            if now > then
            else QT_TRANSLATE_NOOP("moved", "{name} falls from {then} to {now}")
        )
        name = names.subject(case.document, id)
        said.append(text(template, name=name, then=f"{then:.2f}", now=f"{now:.2f}"))
    return names.listed(said, len(said))


def _sentence(explainer: Explainer, id: str) -> Text:
    why = explainer.why(id)
    case = explainer.grounds.case
    if id in explainer.grounds.evaluation.settled:
        now = QT_TRANSLATE_NOOP("moved", "Now {clause}.")
        return text(now, clause=explainer.clauses.that(case.number[id]))
    return text(
        QT_TRANSLATE_NOOP("moved", "{change}. {why}"),
        change=text(_NOW[why.verdict], name=names.subject(case.document, id)),
        why=explainer.brief(id),
    )


def _says(case: Case, after: Evaluation, ids: Sequence[str]) -> Text | str:
    changes = [
        text(_NOW[after.verdicts[id]], name=names.subject(case.document, id)) for id in ids[:_MOST]
    ]
    if len(ids) > _MOST:
        more = QT_TRANSLATE_NOOP("moved", "{count} more verdicts change")
        one = QT_TRANSLATE_NOOP("moved", "one more verdict changes")
        left = len(ids) - _MOST
        changes.append(text(more if left > 1 else one, count=names.number(left)))
    return names.listed(changes, len(changes))


def _causes(
    case: Case, explainer: Explainer, told: Iterable[str], before: Setting, after: Setting
) -> list[Text | str]:
    """What was set otherwise, as clauses: what decides the changes told, if any of it does."""
    document = case.document
    given = [
        id
        for id in document.statements
        if value_in(document, before, id) != value_in(document, after, id)
    ]
    weighed = [
        id for id in {**before.weights, **after.weights} if _heavier(case, id, before, after)
    ]
    aside = [id for id in case.ids if (id in before.without) != (id in after.without)]
    decided = {each for id in told for each in explainer.why(id).because} | set(told)
    ids = [*given, *aside, *weighed]
    ids = [id for id in ids if id in decided] or ids
    return [_cause(case, id, before, after) for id in dict.fromkeys(ids)]


def _heavier(case: Case, id: str, before: Setting, after: Setting) -> int:
    """1 where it weighs more now, -1 where less, else 0."""
    if id not in case.number:
        return 0
    own = case.weights[case.number[id]]
    now, then = after.weights.get(id, own), before.weights.get(id, own)
    return (now > then) - (now < then)


def _cause(case: Case, id: str, before: Setting, after: Setting) -> Text | str:
    document = case.document
    if id in document.statements:
        value = value_in(document, after, id)
        if value in ("true", "false"):
            return names.clause(document, id, _VERDICTS[value], given=True)
        left = QT_TRANSLATE_NOOP("moved", "it is not known {whether}")
        return text(left, whether=names.whether(document, id))
    if (id in before.without) != (id in after.without):
        template = (
            QT_TRANSLATE_NOOP("moved", "{name} is set aside")
            if id in after.without
            else QT_TRANSLATE_NOOP("moved", "{name} counts again")
        )
    elif _heavier(case, id, before, after) > 0:
        template = QT_TRANSLATE_NOOP("moved", "{name} weighs more")
    else:
        template = QT_TRANSLATE_NOOP("moved", "{name} weighs less")
    return text(template, name=names.quoted(document, id))
