"""Finds records by words, as they are typed: every word must occur, whatever its case or accents.

Looks at texts, labels, tags, notes, locators, camps and ids. No Qt.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from argmap.model.document import Document
from argmap.model.records import Argument, Citation, Label, Statement


def folded(words: str) -> str:
    """Words as they are compared: compatible forms made one, accents and case left out."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return unicodedata.normalize("NFKC", plain)


def matches(document: Document, needle: str) -> tuple[str, ...]:
    """Statements and arguments that hold every word of ``needle``, in file order; "" finds none."""
    wanted = folded(needle).split()
    if not wanted:
        return ()
    found: list[str] = []
    for record in (*document.statements.values(), *document.arguments.values()):
        hay = folded("\n".join(_words(document, record)))
        if all(word in hay for word in wanted):
            found.append(record.id)
    return tuple(found)


def _words(document: Document, record: Statement | Argument) -> Iterator[str]:
    yield record.id
    if isinstance(record, Statement):
        yield record.text
        yield from record.tags
        yield record.notes
    label = record.label
    if isinstance(label, Label):
        yield from (label.name, label.true, label.false)
    elif label:
        yield label
    if isinstance(record, Argument) and record.scheme:
        yield record.scheme
    camp = document.camps.get(record.camp or "")
    if camp is not None:
        yield camp.name
    yield from _citations(document, record.citations)


def _citations(document: Document, citations: tuple[Citation, ...]) -> Iterator[str]:
    for citation in citations:
        yield citation.locator
        source = document.sources.get(citation.source)
        if source is not None:
            yield source.title
