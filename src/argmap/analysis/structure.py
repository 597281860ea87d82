"""Who bears on what: the arguments on each node, the arguments from each statement, the answers.

Plain dictionaries in file order, computed from a document in one pass. Knows nothing of networkx,
layout or verdicts.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from argmap.model.document import Document


@dataclass(frozen=True, slots=True)
class Structure:
    """Ids only, in file order.

    ``onto``: statement or argument id → arguments that conclude to it. ``out_of``: statement id →
    arguments that have it as a premise. ``answers``: question id → positions. ``unasked``:
    statements whose ``question`` names no statement of the map are simply absent.
    """

    onto: Mapping[str, tuple[str, ...]]
    out_of: Mapping[str, tuple[str, ...]]
    answers: Mapping[str, tuple[str, ...]]


def structure(document: Document) -> Structure:
    """The structure of ``document``, computed once for each document (it never changes)."""
    kept = document.__dict__.get("structure")
    if isinstance(kept, Structure):
        return kept
    found = document.__dict__["structure"] = _structure(document)
    return found


def _structure(document: Document) -> Structure:
    onto: dict[str, list[str]] = {}
    out_of: dict[str, list[str]] = {}
    answers: dict[str, list[str]] = {}
    statements = document.statements
    for id, argument in document.arguments.items():
        onto.setdefault(argument.conclusion, []).append(id)
        premises = argument.premises
        ids = (premise.statement for premise in premises)
        for statement in dict.fromkeys(ids) if len(premises) > 1 else ids:
            out_of.setdefault(statement, []).append(id)
    for id, statement in statements.items():
        question = statement.question
        if question is not None and question != id and question in statements:
            answers.setdefault(question, []).append(id)
    return Structure(
        {id: tuple(ids) for id, ids in onto.items()},
        {id: tuple(ids) for id, ids in out_of.items()},
        {id: tuple(ids) for id, ids in answers.items()},
    )
