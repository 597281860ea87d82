"""How the value of a statement is said: in its label's own phrasing, where it has one."""

from __future__ import annotations

from argmap.app.words import VALUES
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.document import Document
from argmap.model.records import Label, Value
from argmap.ui.translate import fill, say


def set_value(document: Document, id: str, value: Value) -> str:
    """A statement's value in plain words: its label's phrasing for it where it has one."""
    statement = document.statements[id]
    label = statement.label
    if isinstance(label, Label) and (
        words := {"true": label.true, "false": label.false}.get(value)
    ):
        return words
    word = next(words for known, words in VALUES if known == value)
    return fill(
        QT_TRANSLATE_NOOP("present", "{statement}: {value}"),
        statement=statement.name,
        value=say(word),
    )
