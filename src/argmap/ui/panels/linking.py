"""Makes the names that a sentence quotes lead to what they name.

The sentence comes as it is said to the user; where it says a record's name or clause, that becomes
a link. Nothing is added to the words.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from argmap.analysis.reasoning import names
from argmap.ui.panels.fields import Part
from argmap.ui.translate import say

if TYPE_CHECKING:
    from argmap.i18n import Text
    from argmap.model.document import Document


def linked(document: Document, sentence: Text | str, ids: Iterable[str]) -> list[Part]:
    """A sentence as parts, each first mention of one of ``ids`` a link to it."""
    words = say(sentence)
    parts: list[Part] = []
    for start, end, id in _chosen(words, document, ids):
        done = sum(len(part) for part, _ in parts)
        if start > done:
            parts.append((words[done:start], None))
        parts.append((words[start:end], id))
    rest = words[sum(len(part) for part, _ in parts) :]
    return [*parts, (rest, None)] if rest else parts


def _chosen(words: str, document: Document, ids: Iterable[str]) -> list[tuple[int, int, str]]:
    """Where names are mentioned, in order; a longer name goes before one inside it."""
    found: list[tuple[int, int, str]] = []
    for id in dict.fromkeys(ids):
        for name in _names(document, id):
            start = words.find(name) if name else -1
            if start >= 0:
                found.append((start, start + len(name), id))
                break
    chosen: list[tuple[int, int, str]] = []
    for mention in sorted(found, key=lambda each: each[0] - each[1]):
        if all(mention[1] <= start or end <= mention[0] for start, end, _ in chosen):
            chosen.append(mention)
    return sorted(chosen)


def _names(document: Document, id: str) -> Iterable[str]:
    """The ways in which a sentence may mention a record."""
    if id in document.statements:
        yield say(names.quoted(document, id))
        yield say(names.clause(document, id, "holds"))
        yield say(names.clause(document, id, "fails"))
        yield say(names.subject(document, id))
    elif id in document.arguments:
        yield say(names.quoted(document, id))
