"""Finds records by words, as they are typed: every word must occur, whatever its case or accents.

Looks at texts, labels, tags, notes, locators, camps and ids. No Qt.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

from argmap.model.document import Document
from argmap.model.records import Argument, Label, Statement

Node = Statement | Argument


def folded(words: str) -> str:
    """Words as they are compared: compatible forms made one, accents and case left out."""
    apart = unicodedata.normalize("NFKD", words.casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return unicodedata.normalize("NFKC", plain)


def matches(document: Document, needle: str) -> tuple[str, ...]:
    """Statements and arguments that hold every word of ``needle``, in file order; "" finds none.

    The titles of their sources count only where nothing else is found: a word of a source that the
    whole map cites would find everything.
    """
    wanted = folded(needle).split()
    if not wanted:
        return ()
    records = (*document.statements.values(), *document.arguments.values())

    def holding(words: Callable[[Document, Node], Iterator[str]]) -> tuple[str, ...]:
        return tuple(
            record.id
            for record in records
            if _holds(folded("\n".join(words(document, record))), wanted)
        )

    return holding(_words) or holding(_sources)


def _holds(hay: str, wanted: list[str]) -> bool:
    return all(word in hay for word in wanted)


def _words(document: Document, record: Node) -> Iterator[str]:
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
    yield from (citation.locator for citation in record.citations)


def _sources(document: Document, record: Node) -> Iterator[str]:
    for citation in record.citations:
        source = document.sources.get(citation.source)
        if source is not None:
            yield source.title
