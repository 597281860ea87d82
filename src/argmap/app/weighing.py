"""Whose weight counts when a card is to weigh more, and the question how much.

Reasons are weighed against objections, so a weight is an argument's: on a card it is that of the
argument by which the card bears on something. Only by degrees of strength a statement starts from a
weight of its own. It knows nothing of Qt, and loads what it needs of the models when it is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from argmap.app import edits
from argmap.app.context import Context
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text

if TYPE_CHECKING:
    from argmap.edit.verb import Command
    from argmap.model.document import Document
    from argmap.model.records import Statement

_OF_ARGUMENT: Mapping[tuple[str, bool], Marked] = {
    ("support", False): QT_TRANSLATE_NOOP(
        "actions", "What “{name}” weighs as a reason for “{target}”, from 0 to 1."
    ),
    ("attack", False): QT_TRANSLATE_NOOP(
        "actions", "What “{name}” weighs as an objection to “{target}”, from 0 to 1."
    ),
    ("support", True): QT_TRANSLATE_NOOP(
        "actions", "What “{name}” weighs in support of the step from “{target}”, from 0 to 1."
    ),
    ("attack", True): QT_TRANSLATE_NOOP(
        "actions", "What “{name}” weighs against the step from “{target}”, from 0 to 1."
    ),
}
"""By its polarity and whether it bears on an argument."""
_OF_STATEMENT = QT_TRANSLATE_NOOP(
    "actions",
    "What “{name}” weighs by itself, from 0 to 1.\n"
    "Verdicts are found by degrees of strength here: a statement starts from this.",
)
_OF_SEVERAL = QT_TRANSLATE_NOOP("actions", "What each of these {count} weighs, from 0 to 1.")
_OWN = QT_TRANSLATE_NOOP(
    "actions", "The map’s own weight: it counts where a scenario sets no other."
)
_OTHER = QT_TRANSLATE_NOOP(
    "actions",
    "The map’s own weight: what is shown now sets another, {weight}, which the inspector has.",
)
_IDLE = QT_TRANSLATE_NOOP("actions", "The way this map’s verdicts are found looks at no weights.")
_QUESTION = QT_TRANSLATE_NOOP("actions", "{whose}\n\n{counts}")
_BEARS_ON_NOTHING = text(
    QT_TRANSLATE_NOOP("actions", "Only what is a reason or an objection has a weight that counts.")
)


def by_degrees(document: Document) -> bool:
    """Whether a statement's own weight counts."""
    from argmap.analysis.reasoning import semantics

    return semantics.is_strength(document.header.semantics)


def has_own(document: Document, statement: Statement) -> bool:
    """Whether a statement's own weight is worth showing: it counts, or one was given."""
    return by_degrees(document) or statement.weight is not None


def weighed(document: Document, ids: Sequence[str]) -> tuple[str, ...]:
    """Whose weights count when these are to weigh something: arguments, for each statement all."""
    from argmap.analysis.structure import structure

    if by_degrees(document):
        return tuple(ids)
    through = structure(document).out_of
    steps = (each for id in ids for each in _steps(document, id, through))
    return tuple(dict.fromkeys(steps))


def _steps(document: Document, id: str, through: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return through.get(id, ()) if id in document.statements else (id,)


def typed(words: str) -> float | None:
    """What is typed as a weight, from 0 to 1 in either decimal sign; None for nothing. Raises
    ``ValueError``."""
    cleaned = words.strip().replace(",", ".")
    if not cleaned:
        return None
    weight = float(cleaned)
    if not 0.0 <= weight <= 1.0:
        raise ValueError(words)
    return weight


def can_weigh(context: Context) -> Text | None:
    """None when something is selected whose weight counts, and it may be changed."""
    reason = edits.can_set(context)
    if reason is None and not weighed(context.document, context.selection):
        return _BEARS_ON_NOTHING
    return reason


def ask(context: Context) -> None:
    """Ask for a weight of the map's own; where one card bears on several things, first on which."""
    found = weighed(context.document, context.selection)
    if len(context.selection) == 1 and len(found) > 1:
        title = text(QT_TRANSLATE_NOOP("actions", "It bears on several things. Weigh which step?"))
        context.dialogs.pick_target(title, found, lambda id: _ask(context, (id,)))
    else:
        _ask(context, found)


def _ask(context: Context, ids: tuple[str, ...]) -> None:
    now: object = getattr(context.document.get(ids[-1]), "weight", None)

    def then(weight: float) -> None:
        edits.perform(context, lambda _: _setting(ids, weight))

    known = float(now) if isinstance(now, int | float) else None
    title = text(QT_TRANSLATE_NOOP("actions", "Weight"))
    whose, counts = _whose(context.document, ids), _counts(context, ids)
    label = text(_QUESTION, whose=whose, counts=counts)
    context.dialogs.ask_number(title, label, known, then)


def _setting(ids: tuple[str, ...], weight: float) -> Command:
    from argmap.edit.commands import fields

    return fields.set_weight(ids, weight)


def _whose(document: Document, ids: Sequence[str]) -> Text:
    from argmap.analysis.reasoning import names
    from argmap.app.outline import EMPTY

    def name(id: str) -> Text | str:
        return names.name(document, id) or Text(EMPTY)

    if len(ids) > 1:
        return text(_OF_SEVERAL, count=len(ids))
    id = ids[-1]
    argument = document.arguments.get(id)
    if argument is None:
        return text(_OF_STATEMENT, name=name(id))
    form = _OF_ARGUMENT[argument.polarity, argument.conclusion in document.arguments]
    return text(form, name=name(id), target=name(argument.conclusion))


def _counts(context: Context, ids: tuple[str, ...]) -> Text:
    """Where the weight counts."""
    from argmap.analysis.reasoning import semantics

    known = context.document.header.semantics or semantics.DEFAULT
    if semantics.known(known) and known != semantics.DEFAULT and not semantics.is_strength(known):
        return text(_IDLE)
    record = context.deciding.record
    other = record.weights.get(ids[-1]) if record is not None and len(ids) == 1 else None
    return text(_OWN) if other is None else text(_OTHER, weight=f"{other:g}")
