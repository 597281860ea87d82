"""Verbs for what is kept about assumptions: who watches them, for what, until when, what is done.

Only assumptions are watched. A field that is emptied is not written; with the last one goes the
whole ``watch``. Typing on in one field is one step.
"""

from __future__ import annotations

from collections.abc import Iterable

from argmap.analysis.watch import EMPTY, day
from argmap.edit.commands.targets import statements_at
from argmap.edit.plain import clean, one_line
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, text
from argmap.model.records import Number

Ids = Iterable[str]


def set_owner(ids: Ids, owner: str) -> Verb:
    """Say who watches assumptions; empty: nobody."""
    label = QT_TRANSLATE_NOOP("edit", "Change owner")
    return _keep(ids, "owner", one_line(owner), label)


def set_signpost(ids: Ids, signpost: str) -> Verb:
    """Say what would show assumptions failing."""
    label = QT_TRANSLATE_NOOP("edit", "Change what would show it failing")
    return _keep(ids, "signpost", clean(signpost), label)


def set_review(ids: Ids, review: str) -> Verb:
    """Set the day, YYYY-MM-DD, on which assumptions are looked at again; empty: none."""
    label = QT_TRANSLATE_NOOP("edit", "Change review date")
    return _keep(ids, "review", review.strip(), label)


def set_shaping(ids: Ids, shaping: str) -> Verb:
    """Say what is done so that assumptions come true."""
    label = QT_TRANSLATE_NOOP("edit", "Change what is done to make it come true")
    return _keep(ids, "shaping", clean(shaping), label)


def set_hedging(ids: Ids, hedging: str) -> Verb:
    """Say what is done in case assumptions fail."""
    label = QT_TRANSLATE_NOOP("edit", "Change what is done in case it fails")
    return _keep(ids, "hedging", clean(hedging), label)


def set_confidence(ids: Ids, confidence: Number | None) -> Verb:
    """Say how sure one is of assumptions, from 0 to 1; None: not said."""
    label = QT_TRANSLATE_NOOP("edit", "Change confidence")
    return _keep(ids, "confidence", confidence, label)


def _keep(ids: Ids, field: str, value: str | Number | None, label: Marked) -> Verb:
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        _refuse(field, value)
        watched = [each for each in statements_at(transaction, wanted) if each.kind == "assumption"]
        if not watched:
            raise refusal(QT_TRANSLATE_NOOP("edit", "Only assumptions are watched."))
        for statement in watched:
            watch = (statement.watch or EMPTY).replace(**{field: value})
            left = watch.model_fields_set or watch.model_extra
            transaction.put(statement.replace(watch=watch if left else None))

    return Verb(run, text(label), f"watch:{field}:{' '.join(wanted)}")


def _refuse(field: str, value: str | Number | None) -> None:
    if field == "review" and value and day(str(value)) is None:
        raise refusal(QT_TRANSLATE_NOOP("edit", "A date is written like 2027-03-31."))
    if field == "confidence" and value is not None and not 0 <= float(value) <= 1:
        raise refusal(QT_TRANSLATE_NOOP("edit", "Confidence is a number from 0 to 1."))
