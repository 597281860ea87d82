"""How the value of a statement is said: in its label's own phrasing, where it has one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from argmap.app.words import VALUES
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.document import Document
from argmap.model.records import Label, Statement, Value
from argmap.ui.translate import fill, say

SIGNS: Mapping[Value, str] = MappingProxyType({"true": "holds", "false": "fails", "open": "open"})
"""The verdict whose sign and colour stand for a value too."""


_SET = QT_TRANSLATE_NOOP("present", "{statement}: {value}")


def set_value(document: Document, id: str, value: Value) -> str:
    """A statement's value in plain words: its label's phrasing for it where it has one."""
    statement = document.statements[id]
    words = _phrased(statement, value)
    return words or fill(_SET, statement=statement.name, value=value_word(value))


def value_tail(document: Document, id: str, value: Value) -> str:
    """What of that comes after the statement's name, and is not to be cut off with it."""
    if _phrased(document.statements[id], value):
        return ""
    return fill(_SET, statement="\0", value=value_word(value)).partition("\0")[2]


def _phrased(statement: Statement, value: Value) -> str:
    label = statement.label
    if not isinstance(label, Label):
        return ""
    return {"true": label.true, "false": label.false}.get(value, "")


def value_word(value: Value) -> str:
    """true, false or open, in the user's language."""
    return say(next(words for known, words in VALUES if known == value))
