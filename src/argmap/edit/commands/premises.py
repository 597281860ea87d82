"""Verbs for the premises of one argument: role, negated, implicit, order."""

from __future__ import annotations

from typing import Any

from argmap.edit.commands.targets import argument_at, step_of
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.records import Role


def set_role(statement: str, role: Role, argument: str | None = None) -> Verb:
    """Set the role that a statement plays in an argument (where not given: in its only one)."""
    return _change(
        statement,
        argument,
        {"role": role},
        QT_TRANSLATE_NOOP("edit", "Change how a premise counts"),
    )


def set_negated(statement: str, negated: bool, argument: str | None = None) -> Verb:
    """Let an argument rest on the statement, or on its being false."""
    return _change(
        statement,
        argument,
        {"negated": negated},
        QT_TRANSLATE_NOOP("edit", "Let a premise count when false, or not"),
    )


def set_implicit(statement: str, implicit: bool, argument: str | None = None) -> Verb:
    """Say whether the source leaves the premise unsaid."""
    return _change(
        statement,
        argument,
        {"implicit": implicit},
        QT_TRANSLATE_NOOP("edit", "Change whether a premise is left unsaid"),
    )


def change(
    argument: str,
    index: int,
    *,
    role: Role | None = None,
    negated: bool | None = None,
    implicit: bool | None = None,
) -> Verb:
    """Change the premise at ``index`` of an argument; None leaves a field as it is."""
    fields = {"role": role, "negated": negated, "implicit": implicit}
    given = {name: value for name, value in fields.items() if value is not None}

    def run(transaction: Transaction) -> None:
        record = argument_at(transaction, argument)
        if not 0 <= index < len(record.premises):
            raise refusal(QT_TRANSLATE_NOOP("edit", "This is no premise of that argument."))
        premises = list(record.premises)
        premises[index] = premises[index].replace(**given)
        transaction.put(record.replace(premises=tuple(premises)))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change premise")))


def _change(statement: str, argument: str | None, fields: dict[str, Any], label: str) -> Verb:
    def run(transaction: Transaction) -> None:
        record = (
            step_of(transaction, statement)
            if argument is None
            else argument_at(transaction, argument)
        )
        if argument is None and statement == record.id:
            raise refusal(QT_TRANSLATE_NOOP("edit", "Select a premise first."))
        premises = tuple(
            premise.replace(**fields) if premise.statement == statement else premise
            for premise in record.premises
        )
        if all(premise.statement != statement for premise in premises):
            raise refusal(QT_TRANSLATE_NOOP("edit", "This is no premise of that argument."))
        transaction.put(record.replace(premises=premises))

    return Verb(run, text(label))
