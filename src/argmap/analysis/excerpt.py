"""A part of a map as a document of its own: for a selection's picture and for a step of the room.

Derived, never saved: camps, sources and scenarios come along, so that it reads as in the whole.
"""

from __future__ import annotations

from collections.abc import Collection

from argmap.model.document import Document
from argmap.model.records import Argument, Group, Place, Record, Statement


def excerpt(document: Document, ids: Collection[str]) -> Document:
    """The statements among ``ids``, with every argument that still says something between them.

    An argument stays when its conclusion stays and at least one of its premises does; premises that
    are not in the part are left out of it. An argument named in ``ids`` brings its ends along.
    """
    statements = {id for id in ids if id in document.statements}
    for id in ids:
        argument = document.arguments.get(id)
        seen: set[str] = set()
        while argument is not None and argument.id not in seen:  # undercuts may run in circles
            seen.add(argument.id)
            statements.update(premise.statement for premise in argument.premises)
            if argument.conclusion in document.statements:
                statements.add(argument.conclusion)
            argument = document.arguments.get(argument.conclusion)
    arguments = _arguments(document, statements)
    kept: list[Record] = []
    for record in document:
        match record:
            case Statement():
                if record.id in statements:
                    kept.append(record)
            case Argument():
                if record.id in arguments:
                    kept.append(arguments[record.id])
            case Group():
                members = tuple(id for id in record.members if id in statements)
                if members:
                    kept.append(record.replace(members=members))
            case Place():
                if record.node in statements or record.node in arguments:
                    kept.append(record)
            case _:
                kept.append(record)
    return Document.of(kept, document.header)


def _arguments(document: Document, statements: Collection[str]) -> dict[str, Argument]:
    """The arguments that stay, with the premises that stay, down to a fixed point."""
    left = {
        id: premises
        for id, argument in document.arguments.items()
        if (premises := tuple(p for p in argument.premises if p.statement in statements))
    }
    kept: dict[str, Argument] = {}
    grew = True
    while grew:
        grew = False
        for id, premises in left.items():
            argument = document.arguments[id]
            if id not in kept and (
                argument.conclusion in statements or argument.conclusion in kept
            ):
                whole = premises == argument.premises
                kept[id] = argument if whole else argument.replace(premises=premises)
                grew = True
    return kept
