"""What a command is, how one refuses, and a verb: a command that knows its undo step's name.

The functions in ``edit/commands`` return verbs. A ``Verb`` is a ``Command``: whoever takes one
takes the other; ``Editor.run(verb)`` reads its label and merge key from it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from pydantic import ValidationError

from argmap.edit.history import Selection
from argmap.edit.transaction import Transaction
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text

Command = Callable[[Transaction], Selection | None]
"""Writes to the transaction; returns what should be selected afterwards, or None to leave it."""


class NotApplicable(Exception):
    """A command does not apply here; ``reason`` says why, in a sentence for the user."""

    def __init__(self, reason: Text) -> None:
        super().__init__(str(reason))
        self.reason = reason


class Verb(NamedTuple):
    """A command with the label of its undo step; same ``merge`` in a row: one step."""

    run: Command
    label: Text
    merge: str | None = None

    def __call__(self, transaction: Transaction) -> Selection | None:
        """Run it. Raises ``NotApplicable`` and nothing else, whatever values it was made with."""
        try:
            return self.run(transaction)
        except ValidationError as error:
            first = error.errors(include_url=False, include_context=False)[0]
            place = ".".join(str(step) for step in first["loc"])
            raise refusal(
                QT_TRANSLATE_NOOP("edit", "That value does not fit {field}: {why}."),
                field=place,
                why=first["msg"],
            ) from error

    def called(self, label: str) -> Verb:
        """The same command under another label, marked by the caller."""
        return self._replace(label=text(label))


def refusal(template: str, **values: object) -> NotApplicable:
    """A ``NotApplicable`` from a template that was marked where it stands, with its values."""
    return NotApplicable(text(template, **values))
