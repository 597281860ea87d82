"""What the page of turning says: hinges, shares and single changes in plain words.

Every sentence quotes the map's own words and is a ``Text``; nothing is found out here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from argmap.analysis.reasoning import names, turns
from argmap.analysis.reasoning.setting import DEFAULT_WEIGHT
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.render.tornado import Row, Stretch
from argmap.ui.translate import fill, say

if TYPE_CHECKING:
    from argmap.analysis.reasoning.hinges import Hinge, Hinges
    from argmap.analysis.reasoning.robustness import Bar, Robustness
    from argmap.analysis.reasoning.verdict import Verdict
    from argmap.model.document import Document

BECOMES: Mapping[str, Marked] = {
    "holds": QT_TRANSLATE_NOOP("turns", "holds"),
    "fails": QT_TRANSLATE_NOOP("turns", "fails"),
    "open": QT_TRANSLATE_NOOP("turns", "is open"),
    "blocked": QT_TRANSLATE_NOOP("turns", "is blocked"),
}


# --- hinges -------------------------------------------------------------------------------------


def hinge(document: Document, found: Hinge) -> Text:
    """A hinge as a condition: “If Seoul is unable to act”; its verdict stands beside it."""
    return text(QT_TRANSLATE_NOOP("turns", "If {clause}"), clause=turns.turned(document, found))


def bound(document: Document, found: Hinges, over: Sequence[str]) -> Text:
    """What the list of hinges leaves out: nothing, or what was not looked for."""
    only = tuple(over) == ("assumptions",)
    if only and not any(each.kind == "assumption" for each in document.statements.values()):
        return text(QT_TRANSLATE_NOOP("turns", "There is nothing yet that it could turn on."))
    if not found.found:
        if found.complete:
            return text(
                QT_TRANSLATE_NOOP("turns", "No other outcome of the assumptions changes it.")
                if only
                else QT_TRANSLATE_NOOP("turns", "Nothing changes it.")
            )
        if found.bound == 1:
            return text(QT_TRANSLATE_NOOP("turns", "No change of one thing alone changes it."))
        return text(
            QT_TRANSLATE_NOOP("turns", "No change of up to {count} things at once changes it."),
            count=names.number(found.bound),
        )
    if found.complete:
        sets = {frozenset(each.flip) for each in found.found}
        return text(
            QT_TRANSLATE_NOOP("turns", "Nothing changes it unless this changes.")
            if len(sets) == 1
            else QT_TRANSLATE_NOOP("turns", "Nothing changes it unless one of these changes.")
        )
    if found.bound == 1:
        return text(
            QT_TRANSLATE_NOOP("turns", "Nothing else changes it alone; several at once may.")
        )
    return text(
        QT_TRANSLATE_NOOP(
            "turns",
            "Without one of these, no change of up to {count} things at once changes it; more may.",
        ),
        count=names.number(found.bound),
    )


# --- how firmly ---------------------------------------------------------------------------------


def scenarios(found: Robustness) -> Text:
    """Of what the first share is a share."""
    values = {"total": names.number(sum(found.scenarios.values()))}
    if found.assumptions == 0:
        return text(QT_TRANSLATE_NOOP("turns", "No assumption bears on it."))
    if not found.scenarios_exact:
        return text(
            QT_TRANSLATE_NOOP(
                "turns",
                "In the ways in which its {count} assumptions may turn out"
                " ({total} drawn at random)",
            ),
            count=names.number(found.assumptions),
            **values,
        )
    if found.assumptions == 1:
        return text(
            QT_TRANSLATE_NOOP("turns", "In the two ways in which its assumption may turn out")
        )
    return text(
        QT_TRANSLATE_NOOP(
            "turns", "In the {total} ways in which its {count} assumptions may turn out"
        ),
        count=names.number(found.assumptions),
        **values,
    )


def weights(found: Robustness) -> Text:
    """Of what the second share is a share."""
    return text(
        QT_TRANSLATE_NOOP(
            "turns", "With the reasons weighed otherwise ({count} ways drawn at random)"
        ),
        count=f"{found.samples:,}",
    )


# --- one thing at a time ------------------------------------------------------------------------

_WHEN: Mapping[str, Marked] = {
    "true": QT_TRANSLATE_NOOP("turns", "{becomes} when true"),
    "false": QT_TRANSLATE_NOOP("turns", "{becomes} when false"),
    "without": QT_TRANSLATE_NOOP("turns", "{becomes} without it"),
}
_BELOW = QT_TRANSLATE_NOOP("turns", "{becomes} below {high}")
_ABOVE = QT_TRANSLATE_NOOP("turns", "{becomes} above {low}")
_BETWEEN = QT_TRANSLATE_NOOP("turns", "{becomes} between {low} and {high}")
_AT = QT_TRANSLATE_NOOP("turns", "{becomes} at {low}")
_NOW = QT_TRANSLATE_NOOP("turns", "weighs {weight} now")
_LABELS: Mapping[str, Marked] = {
    "true": QT_TRANSLATE_NOOP("turns", "true"),
    "false": QT_TRANSLATE_NOOP("turns", "false"),
    "without": QT_TRANSLATE_NOOP("turns", "without"),
    "with": QT_TRANSLATE_NOOP("turns", "with it"),
}


def bar(document: Document, found: Bar, verdict: Verdict) -> Row:
    """A row of the tornado, in words and stretches; ``verdict``: the one that stands now."""
    name = names.name(document, found.id) or found.id
    if found.about == "weights":
        return _weight(found, name, verdict)
    ends = ("without", "with") if found.about == "arguments" else ("false", "true")
    marked = 1 if found.about == "arguments" else {"false": 0, "true": 1}.get(str(found.now))
    verdicts = {str(way): each for way, each in found.verdicts.items()}
    came = [(way, verdicts.get(way, verdict)) for way in ends]
    stretches = tuple(
        Stretch(place / 2, (place + 1) / 2, each, say(Text(_LABELS[way])))
        for place, (way, each) in enumerate(came)
    )
    said = [_becoming(_WHEN[way], each) for way, each in came if each != verdict]
    return Row(found.id, name, stretches, None, " · ".join(said), marked)


def _weight(found: Bar, name: str, verdict: Verdict) -> Row:
    said: list[str] = []
    changed = [span for span in found.spans if span.verdict != verdict]
    ends = {end for span in changed if span.low < span.high for end in (span.low, span.high)}
    for span in changed:
        if span.low == span.high and span.low in ends:
            continue  # the tie between the two: the stretch beside it says enough
        values = {"low": f"{span.low:.2g}", "high": f"{span.high:.2g}"}
        if span.low == span.high:
            template = _AT
        elif span.low == 0:
            template = _BELOW
        elif span.high == 1:
            template = _ABOVE
        else:
            template = _BETWEEN
        said.append(_becoming(template, span.verdict, **values))
    now = found.now if isinstance(found.now, float | int) else DEFAULT_WEIGHT
    said.append(fill(_NOW, weight=f"{now:.2g}"))
    stretches = tuple(Stretch(span.low, span.high, span.verdict) for span in found.spans)
    return Row(found.id, name, stretches, now, " · ".join(said))


def _becoming(template: Marked, verdict: str, **values: str) -> str:
    return fill(template, becomes=Text(BECOMES[verdict]), **values)
