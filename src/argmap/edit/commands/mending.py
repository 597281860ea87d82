"""Verbs that mend what the checks found: ids that lead nowhere, weights out of range."""

from __future__ import annotations

from argmap.edit.commands.targets import nodes_at
from argmap.edit.references import renamed
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.records import Number, Scenario


def forget_gone(id: str) -> Verb:
    """Take out of a record every id that is not in the map; a group left empty goes."""

    def run(transaction: Transaction) -> None:
        record = transaction.get(id)
        if record is None:
            raise refusal(QT_TRANSLATE_NOOP("edit", "This is not in the map any more."))
        after = renamed(record, lambda named: named if named in transaction else None)
        if after is None:
            transaction.remove([id])
        else:
            transaction.put(after)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Take out what is gone")))


def clamp_weights(id: str) -> Verb:
    """Bring the weights that a record gives to between 0 and 1."""

    def run(transaction: Transaction) -> None:
        record = transaction.get(id)
        if isinstance(record, Scenario):
            weights = {name: _clamped(weight) for name, weight in record.weights.items()}
            transaction.put(record.replace(weights=weights))
            return
        for node in nodes_at(transaction, (id,)):
            if node.weight is not None:
                transaction.put(node.replace(weight=_clamped(node.weight)))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change weight")))


def _clamped(weight: Number) -> Number:
    return min(max(weight, 0), 1)
