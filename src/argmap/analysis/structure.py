"""Who bears on what: the arguments on each node, the arguments from each statement, the answers.

Plain dictionaries in file order, computed from a document in one pass. Knows nothing of networkx,
layout or verdicts.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from argmap.model.document import Document
from argmap.model.records import Statement


class Structure(NamedTuple):
    """Ids only, in file order.

    ``onto``: statement or argument id → arguments that conclude to it. ``out_of``: statement id →
    arguments that have it as a premise. ``answers``: question id → positions; those whose
    ``question`` names no statement of the map are simply absent.
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


def positions(document: Document) -> list[Statement]:
    """The positions, in file order; one without words is being written and has no verdict yet."""
    statements = document.statements.values()
    return [each for each in statements if each.kind == "position" and not each.wordless]


def structure_after(document: Document, before: Document, touched: Collection[str]) -> Structure:
    """`structure`, by way of that of ``before``, if it is known and the two differ by little.

    ``touched``: the statements and arguments that are not the same entries in both.
    """
    known = before.__dict__.get("structure")
    if "structure" not in document.__dict__ and isinstance(known, Structure):
        found = _changed(known, document, before, touched) if len(touched) <= _FEW else None
        if found is not None:
            document.__dict__["structure"] = found
    return structure(document)


_FEW = 50
"""More touched records than this: all anew is quicker."""


def _changed(
    known: Structure, document: Document, before: Document, touched: Collection[str]
) -> Structure | None:
    """The structure with what touched arguments name looked at again; None: an answer changed."""
    arguments = document.arguments
    steps = {id for id in touched if id in arguments or id in before.arguments}
    for id in touched:
        old, new = before.statements.get(id), document.statements.get(id)
        if (old.question if old else None) != (new.question if new else None):
            return None
        if (old is None) != (new is None) and (
            id in known.answers
            or (old is None and id in [s.question for s in document.statements.values()])
        ):
            return None
    sides = before.arguments, document.arguments
    both = [side[id] for side in sides for id in steps if id in side]
    ends = {argument.conclusion for argument in both}
    uses = {premise.statement for argument in both for premise in argument.premises}
    onto, out_of = dict(known.onto), dict(known.out_of)
    near = {*steps}.union(*(onto.pop(id, ()) for id in ends), *(out_of.pop(id, ()) for id in uses))
    for id in [id for id in arguments if id in near]:
        argument = arguments[id]
        if argument.conclusion in ends:
            onto[argument.conclusion] = (*onto.get(argument.conclusion, ()), id)
        for statement in {premise.statement for premise in argument.premises} & uses:
            out_of[statement] = (*out_of.get(statement, ()), id)
    return Structure(onto, out_of, known.answers)


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
