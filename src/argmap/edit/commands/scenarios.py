"""Verbs for scenarios: named settings of values and weights over the map's own.

None of them selects anything: what is selected on the map stays so while a scenario changes, and
which scenario is active is the window's business.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from argmap.edit.commands.deleting import erase
from argmap.edit.plain import one_line
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.records import Argument, Number, Scenario, Statement, Value

V = TypeVar("V")


def add(
    title: str,
    values: Mapping[str, Value] | None = None,
    weights: Mapping[str, Number] | None = None,
) -> Verb:
    """Add a scenario at the end; values and weights of what is not there are left out."""
    given, weighed = dict(values or {}), dict(weights or {})

    def run(transaction: Transaction) -> None:
        scenario = Scenario(id=transaction.new_id("scenario"), title=one_line(title))
        transaction.add(
            scenario.replace(
                values=_changed({}, _of(transaction, given, Statement)),
                weights=_changed({}, _of(transaction, weighed, (Statement, Argument))),
            )
        )

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Add scenario")))


def duplicate(scenario: str, title: str) -> Verb:
    """Add a scenario right after this one that sets the same, under another title."""

    def run(transaction: Transaction) -> None:
        record = _scenario(transaction, scenario)
        new = record.replace(id=transaction.new_id("scenario"), title=one_line(title))
        transaction.add(new, scenario)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Duplicate scenario")))


def rename(scenario: str, title: str) -> Verb:
    """Give a scenario another title."""

    def run(transaction: Transaction) -> None:
        record = _scenario(transaction, scenario)
        words = one_line(title)
        if not words:
            raise refusal(QT_TRANSLATE_NOOP("edit", "A scenario needs a title."))
        transaction.put(record.replace(title=words))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Rename scenario")), f"rename:{scenario}")


def delete(scenario: str) -> Verb:
    """Delete a scenario; steps that showed it show the map's own values."""

    def run(transaction: Transaction) -> None:
        _scenario(transaction, scenario)
        erase(transaction, [scenario])

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Delete scenario")))


def set_values(scenario: str, values: Mapping[str, Value | None]) -> Verb:
    """Set what a scenario takes statements to be; None: as in the map."""
    wanted = dict(values)

    def run(transaction: Transaction) -> None:
        record = _scenario(transaction, scenario)
        given = _of(transaction, wanted, Statement)
        transaction.put(record.replace(values=_changed(record.values, given)))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change scenario")))


def set_weights(scenario: str, weights: Mapping[str, Number | None]) -> Verb:
    """Set what a scenario takes statements and arguments to weigh; None: as in the map."""
    wanted = dict(weights)

    def run(transaction: Transaction) -> None:
        record = _scenario(transaction, scenario)
        given = _of(transaction, wanted, (Statement, Argument))
        transaction.put(record.replace(weights=_changed(record.weights, given)))

    return Verb(
        run,
        text(QT_TRANSLATE_NOOP("edit", "Change scenario")),
        f"scenario-weights:{scenario}:{' '.join(wanted)}",
    )


def _of(
    transaction: Transaction, given: Mapping[str, V], kinds: type | tuple[type, ...]
) -> dict[str, V]:
    """What is given to records of these kinds that are there."""
    return {id: value for id, value in given.items() if isinstance(transaction.get(id), kinds)}


def _changed(old: Mapping[str, V], new: Mapping[str, V | None]) -> dict[str, V]:
    return {id: value for id, value in {**old, **new}.items() if value is not None}


def _scenario(transaction: Transaction, id: str) -> Scenario:
    record = transaction.get(id)
    if not isinstance(record, Scenario):
        raise refusal(QT_TRANSLATE_NOOP("edit", "There is no such scenario."))
    return record
