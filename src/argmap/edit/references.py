"""Which ids a record names, and the record with other ids in their stead, or without them.

Deleting, duplicating, pasting and joining all go through here, so that no list of the map is
forgotten. The record's own id is not a reference.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, TypeVar

from argmap.analysis.structure import structure
from argmap.model.document import Document
from argmap.model.records import (
    Argument,
    Camp,
    Citation,
    Group,
    Place,
    Record,
    Remark,
    Scenario,
    Source,
    Statement,
    Step,
)

Renaming = Callable[[str], str | None]
"""The id to write instead of an id; None where nothing of that id will be there."""

V = TypeVar("V")


def renamed(record: Record, new: Renaming) -> Record | None:
    """``record`` with the ids it names replaced; None when it cannot stand without one.

    An argument cannot stand without a premise or its conclusion, a place without its node, nor a
    group that has lost all its members. A poll goes on naming what was voted on: votes are never
    wiped. The same object comes back when nothing is replaced.
    """
    if isinstance(record, Argument):
        return _argument(record, new)
    if isinstance(record, Place):
        node = new(record.node)
        return None if node is None else _with(record, {"node": node})
    if isinstance(record, Group):
        members = _ids(record.members, new)
        return _with(record, {"members": members}) if members or not record.members else None
    fields: dict[str, Any] = {}
    if isinstance(record, Statement):
        fields["question"] = _one(record.question, new)
        fields["camp"] = _one(record.camp, new)
        fields["citations"] = _citations(record.citations, new)
    elif isinstance(record, Camp):
        fields["stances"] = _keys(record.stances, new)
    elif isinstance(record, Scenario):
        fields["values"] = _keys(record.values, new)
        fields["weights"] = _keys(record.weights, new)
    elif isinstance(record, Step):
        groups = ((group, _ids(group, new)) for group in record.reveal)
        fields["focus"] = _ids(record.focus, new)
        fields["reveal"] = tuple(after for before, after in groups if after or not before)
        fields["scenario"] = _one(record.scenario, new)
        fields["fold"] = _ids(record.fold, new)
        fields["hoist"] = _one(record.hoist, new)
        fields["poll"] = _one(record.poll, new)
    elif isinstance(record, Remark):
        fields["step"] = _one(record.step, new)
        fields["placed"] = _one(record.placed, new)
    return _with(record, fields)


def names(record: Record) -> Iterator[str]:
    """Every id that ``record`` names, some of them more than once."""
    if isinstance(record, Statement | Argument):
        yield from (citation.source for citation in record.citations)
        if record.camp is not None:
            yield record.camp
    match record:
        case Statement():
            if record.question is not None:
                yield record.question
        case Argument():
            yield record.conclusion
            yield from (premise.statement for premise in record.premises)
            yield from (one.by for one in record.answers.values() if one.by is not None)
        case Place():
            yield record.node
        case Group():
            yield from record.members
        case Camp():
            yield from record.stances
        case Scenario():
            yield from record.values
            yield from record.weights
        case Step():
            yield from record.focus
            yield from chain.from_iterable(record.reveal)
            yield from record.fold
            yield from (id for id in (record.scenario, record.hoist, record.poll) if id is not None)
        case Remark():
            yield from (id for id in (record.step, record.placed) if id is not None)
        case _:
            pass


def naming(document: Document, ids: Collection[str]) -> Mapping[str, Sequence[str]]:
    """Id → the ids of the records that name it, for ``ids`` and what can fall with them.

    Statements are looked through only for camps and sources, arguments for what their critical
    questions were turned into: what they conclude to and rest on, the document's structure knows.
    """
    found: dict[str, list[str]] = {}
    whole = any(isinstance(document.get(id), Camp | Source) for id in ids)
    nodes = [*document.statements.values(), *document.arguments.values()] if whole else []
    asking = () if whole else (one for one in document.arguments.values() if one.answers)
    for record in (
        *nodes,
        *asking,
        *document.camps.values(),
        *document.scenarios.values(),
        *document.steps.values(),
        *document.groups.values(),
        *document.places.values(),
        *document.remarks.values(),
    ):
        for name in dict.fromkeys(names(record)):
            found.setdefault(name, []).append(record.id)
    if whole:
        return found
    known = structure(document)
    queue = list(ids)
    seen = set(queue)
    for id in queue:
        onto = known.onto.get(id, ())
        named_by = (*onto, *known.out_of.get(id, ()), *known.answers.get(id, ()))
        if named_by:
            found.setdefault(id, []).extend(named_by)
        new = [step for step in (*onto, *known.out_of.get(id, ())) if step not in seen]
        seen.update(new)
        queue.extend(new)
    return found


def _argument(record: Argument, new: Renaming) -> Argument | None:
    conclusion = new(record.conclusion)
    premises = tuple(
        premise if premise.statement == id else premise.replace(statement=id)
        for premise in record.premises
        if (id := new(premise.statement)) is not None
    )
    if conclusion is None or not premises or conclusion == record.id:
        return None
    fields: dict[str, Any] = {
        "premises": premises,
        "conclusion": conclusion,
        "camp": _one(record.camp, new),
        "citations": _citations(record.citations, new),
        "answers": {
            question: answer if answer.by is None else answer.replace(by=new(answer.by))
            for question, answer in record.answers.items()
        },
    }
    after = _with(record, fields)
    assert isinstance(after, Argument)
    return after


def _with(record: Record, fields: Mapping[str, Any]) -> Record:
    changed = {name: value for name, value in fields.items() if getattr(record, name) != value}
    return record.replace(**changed) if changed else record


def _one(id: str | None, new: Renaming) -> str | None:
    return None if id is None else new(id)


def _ids(ids: Iterable[str], new: Renaming) -> tuple[str, ...]:
    return tuple(after for id in ids if (after := new(id)) is not None)


def _keys(values: Mapping[str, V], new: Renaming) -> dict[str, V]:
    return {after: value for id, value in values.items() if (after := new(id)) is not None}


def _citations(citations: tuple[Citation, ...], new: Renaming) -> tuple[Citation, ...]:
    return tuple(
        citation if citation.source == source else citation.replace(source=source)
        for citation in citations
        if (source := new(citation.source)) is not None
    )
