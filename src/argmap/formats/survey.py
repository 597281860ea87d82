"""One quick look over a whole file just read: does it hold together, are there unknown fields?

Made for speed: each object is touched once and all else is done on columns of values, because
reading a map should cost little more than making its records.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import count
from operator import eq
from typing import Any, cast

from argmap.formats.tree import count_in
from argmap.model.document import Document, Entry
from argmap.model.records import COLLECTIONS, Argument, File, Header, Label, Part, Statement


@dataclass
class Survey:
    """``keys``: how many keys the file has if none stands twice; ``unknown``: the extras found."""

    keys: int = 0
    unknown: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    ids: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    premises: list[str] = field(default_factory=list[str])
    conclusions: list[str] = field(default_factory=list[str])

    def look(self, parts: Iterable[Part]) -> None:
        """Count the fields of some parts and collect their unknown ones."""
        keys = 0
        for part in parts:
            keys += len(part.__pydantic_fields_set__)
            if part.__pydantic_extra__:
                self.unknown.append(part.__pydantic_extra__)
        self.keys += keys


def survey(file: File) -> Survey:
    """Look over every part of ``file``."""
    found = Survey()
    small: list[Part] = [file]
    _look_at_statements(found, file.statements, small)
    _look_at_arguments(found, file.arguments, small)
    found.look(small)
    for name in COLLECTIONS[2:]:
        found.look(getattr(file, name))
        found.ids[name] = [record.id for record in getattr(file, name)]
    found.keys += sum(len(camp.stances) for camp in file.camps)
    found.keys += sum(len(each.values) + len(each.weights) for each in file.scenarios)
    found.keys += count_in([[each.author, each.issued, each.accessed] for each in file.sources])
    return found


def _look_at_statements(
    found: Survey, statements: tuple[Statement, ...], small: list[Part]
) -> None:
    """The same as ``look``, written out; labels and selectors are left to ``small``."""
    keys, unknown = 0, found.unknown
    ids = found.ids["statements"] = list[str]()
    for statement in statements:
        keys += len(statement.__pydantic_fields_set__)
        if statement.__pydantic_extra__:
            unknown.append(statement.__pydantic_extra__)
        ids.append(statement.id)
        if statement.label.__class__ is Label:
            small.append(cast("Label", statement.label))
        for citation in statement.citations:
            keys += len(citation.__pydantic_fields_set__)
            if citation.__pydantic_extra__:
                unknown.append(citation.__pydantic_extra__)
            if citation.selector is not None:
                small.append(citation.selector)
    found.keys += keys


def _look_at_arguments(found: Survey, arguments: tuple[Argument, ...], small: list[Part]) -> None:
    """The same for arguments, with their ends."""
    keys, unknown = 0, found.unknown
    premises, conclusions = found.premises, found.conclusions
    ids = found.ids["arguments"] = list[str]()
    for argument in arguments:
        keys += len(argument.__pydantic_fields_set__)
        if argument.__pydantic_extra__:
            unknown.append(argument.__pydantic_extra__)
        ids.append(argument.id)
        conclusions.append(argument.conclusion)
        for premise in argument.premises:
            keys += len(premise.__pydantic_fields_set__)
            if premise.__pydantic_extra__:
                unknown.append(premise.__pydantic_extra__)
            premises.append(premise.statement)
        for citation in argument.citations:
            keys += len(citation.__pydantic_fields_set__)
            if citation.__pydantic_extra__:
                unknown.append(citation.__pydantic_extra__)
            if citation.selector is not None:
                small.append(citation.selector)
    found.keys += keys


def document_if_sound(header: Header, file: File, found: Survey) -> Document | None:
    """The document of a file in which nothing has to be held back, else None."""
    entries: dict[str, dict[str, Entry]] = {}
    everything: set[str] = set()
    for name, ids in found.ids.items():
        if ids:
            keyed = map(Entry, getattr(file, name), map(float, count()))
            entries[name] = dict(zip(ids, keyed, strict=False))
            everything.update(ids)
    if len(everything) != sum(map(len, found.ids.values())) or "" in everything:
        return None
    statements = entries.get("statements", {}).keys()
    ends = {*statements, *entries.get("arguments", {})}
    sound = (
        statements >= set(found.premises)
        and ends.issuperset(found.conclusions)
        and not any(map(eq, found.ids["arguments"], found.conclusions))
        and ends.issuperset(place.node for place in file.places)
    )
    return Document(header, entries) if sound else None
