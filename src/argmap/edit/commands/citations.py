"""Verbs for the citations of statements and arguments: add, change, remove.

The first citation of something *inferred* says that the source says it, so its origin becomes
*text*; who cites only the paragraph that an inference starts from asks for ``keep_origin``.
"""

from __future__ import annotations

from collections.abc import Iterable

from argmap.edit.commands.targets import node_at, nodes_at
from argmap.edit.plain import one_line
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.records import Citation, Selector, Source


def cite(
    ids: Iterable[str],
    source: str,
    locator: str = "",
    selector: Selector | None = None,
    *,
    keep_origin: bool = False,
) -> Verb:
    """Add a citation to statements and arguments, where they do not have the same already."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        new = _citation(transaction, source, locator, selector)
        for node in nodes_at(transaction, wanted):
            if new in node.citations:
                continue
            first = not node.citations and node.origin == "inferred" and not keep_origin
            node = node.replace(citations=(*node.citations, new))
            transaction.put(node.replace(origin="text") if first else node)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Add citation")))


def change_citation(
    id: str, index: int, source: str, locator: str = "", selector: Selector | None = None
) -> Verb:
    """Change the citation at ``index`` of a statement or argument."""

    def run(transaction: Transaction) -> None:
        node = node_at(transaction, id)
        if not 0 <= index < len(node.citations):
            raise refusal(QT_TRANSLATE_NOOP("edit", "There is no such citation."))
        new = _citation(transaction, source, locator, selector)
        citations = list(node.citations)
        citations[index] = citations[index].replace(
            source=new.source, locator=new.locator, selector=new.selector
        )
        transaction.put(node.replace(citations=tuple(citations)))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change citation")), f"citation:{id}:{index}")


def remove_citation(id: str, index: int) -> Verb:
    """Remove the citation at ``index`` of a statement or argument."""

    def run(transaction: Transaction) -> None:
        node = node_at(transaction, id)
        if not 0 <= index < len(node.citations):
            raise refusal(QT_TRANSLATE_NOOP("edit", "There is no such citation."))
        citations = (*node.citations[:index], *node.citations[index + 1 :])
        transaction.put(node.replace(citations=citations))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Remove citation")))


def _citation(
    transaction: Transaction, source: str, locator: str, selector: Selector | None
) -> Citation:
    if not isinstance(transaction.get(source), Source):
        raise refusal(QT_TRANSLATE_NOOP("edit", "There is no such source."))
    return Citation(source=source).replace(locator=one_line(locator), selector=selector)
