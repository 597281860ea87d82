"""One quick look over a whole file just read: does it hold together, are there unknown fields?

Made for speed: each object is touched once and all else is done on columns of values, because
reading a map should cost little more than making its records.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any, cast

from argmap.formats.tree import count_in
from argmap.model.document import Document, Entry
from argmap.model.records import COLLECTIONS, Citation, File, Header, Label, Part, Record


@dataclass
class Survey:
    """``keys``: how many keys the file has if none stands twice; ``unknown``: the extras found."""

    keys: int = 0
    unknown: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    premises: set[str] = field(default_factory=set[str])
    conclusions: set[str] = field(default_factory=set[str])
    circular: bool = False

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
    keys = 0
    premises, conclusions, unknown = found.premises, found.conclusions, found.unknown
    small: list[Part] = [file]
    for statement in file.statements:
        keys += len(statement.__pydantic_fields_set__)
        if statement.__pydantic_extra__:
            unknown.append(statement.__pydantic_extra__)
        small += statement.citations
        if statement.label.__class__ is Label:
            small.append(cast("Label", statement.label))
    for argument in file.arguments:
        keys += len(argument.__pydantic_fields_set__)
        if argument.__pydantic_extra__:
            unknown.append(argument.__pydantic_extra__)
        small += argument.citations
        conclusions.add(argument.conclusion)
        found.circular |= argument.conclusion == argument.id
        for premise in argument.premises:
            keys += len(premise.__pydantic_fields_set__)
            if premise.__pydantic_extra__:
                unknown.append(premise.__pydantic_extra__)
            premises.add(premise.statement)
    found.keys = keys
    found.look(small)
    cited = [cast("Citation", each) for each in small if each.__class__ is Citation]
    found.look([each.selector for each in cited if each.selector is not None])
    for name in COLLECTIONS[2:]:
        found.look(getattr(file, name))
    found.keys += sum(len(camp.stances) for camp in file.camps)
    found.keys += sum(len(each.values) + len(each.weights) for each in file.scenarios)
    found.keys += count_in([[each.author, each.issued, each.accessed] for each in file.sources])
    return found


def document_if_sound(header: Header, file: File, found: Survey) -> Document | None:
    """The document of a file in which nothing has to be held back, else None."""
    entries: dict[str, dict[str, Entry]] = {}
    everything: set[str] = set()
    total = 0
    for name in COLLECTIONS:
        records: Sequence[Record] = getattr(file, name)
        if records:
            ids = [record.id for record in records]
            keyed = map(Entry, records, map(float, count()))
            entries[name] = dict(zip(ids, keyed, strict=True))
            everything.update(ids)
            total += len(ids)
    if len(everything) != total or "" in everything or found.circular:
        return None
    statements = entries.get("statements", {}).keys()
    ends = {*statements, *entries.get("arguments", {})}
    sound = (
        statements >= found.premises
        and ends >= found.conclusions
        and ends.issuperset(place.node for place in file.places)
    )
    return Document(header, entries) if sound else None
