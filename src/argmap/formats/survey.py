"""One quick look over a whole file just read: does it hold together, are there unknown fields?

Made for speed: each object is touched once and all else is done on columns of values, because
reading a map should cost little more than making its records.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import combinations, count
from typing import Any, cast

from argmap.formats.tree import count_in
from argmap.model.document import Document, Entries, Entry
from argmap.model.records import COLLECTIONS, Argument, File, Header, Label, Part, Record, Statement


class Survey:
    """``keys``: how many keys the file has if none stands twice, but for those within unknown
    fields; ``unknown``: the parts that have such fields, each with the record that it is in."""

    def __init__(self) -> None:
        self.keys = 0
        self.unknown: list[tuple[Part, Part]] = []
        self.entries: dict[str, Entries] = {}
        self.premises: list[str] = []
        self.conclusions: list[str] = []

    def look(self, parts: Iterable[tuple[Part, Part]]) -> None:
        """Count the fields of some parts and collect those with unknown ones."""
        for part, record in parts:
            self.keys += len(part.__pydantic_fields_set__)
            if part.__pydantic_extra__:
                self.unknown.append((part, record))


def survey(file: File) -> Survey:
    """Look over every part of ``file``."""
    found = Survey()
    small: list[tuple[Part, Part]] = [(file, file)]
    _look_at_statements(found, file.statements, small)
    _look_at_arguments(found, file.arguments, small)
    found.look(small)
    for name in COLLECTIONS[2:]:
        records: tuple[Record, ...] = getattr(file, name)
        found.look(zip(records, records, strict=True))
        keyed = map(Entry, records, map(float, count()))
        found.entries[name] = {entry.record.id: entry for entry in keyed}
    for poll in file.polls:
        found.look([(each, poll) for each in poll.rounds])
        found.look([(ballot, poll) for each in poll.rounds for ballot in each.ballots])
        found.keys += sum(len(each.wording) + len(each.tally) for each in poll.rounds)
    found.keys += sum(len(camp.stances) for camp in file.camps)
    found.keys += sum(len(each.values) + len(each.weights) for each in file.scenarios)
    found.keys += count_in([[each.author, each.issued, each.accessed] for each in file.sources])
    return found


def _look_at_statements(
    found: Survey, statements: tuple[Statement, ...], small: list[tuple[Part, Part]]
) -> None:
    """The same as ``look``, written out; labels and selectors are left to ``small``."""
    keys, unknown, at = 0, found.unknown, 0.0
    entries = found.entries["statements"] = Entries()
    for statement in statements:
        keys += len(statement.__pydantic_fields_set__)
        if statement.__pydantic_extra__:
            unknown.append((statement, statement))
        fields = statement.__dict__
        entries[fields["id"]] = _entry(Entry, (statement, at))
        at += 1.0
        if fields["label"].__class__ is Label:
            small.append((fields["label"], statement))
        if fields["watch"] is not None:
            small.append((fields["watch"], statement))
        for citation in fields["citations"]:
            keys += len(citation.__pydantic_fields_set__)
            if citation.__pydantic_extra__:
                unknown.append((citation, statement))
            if citation.selector is not None:
                small.append((citation.selector, statement))
    found.keys += keys


def _look_at_arguments(
    found: Survey, arguments: tuple[Argument, ...], small: list[tuple[Part, Part]]
) -> None:
    """The same for arguments, with their ends."""
    keys, unknown, at = 0, found.unknown, 0.0
    premises, conclusions = found.premises, found.conclusions
    entries = found.entries["arguments"] = Entries()
    for argument in arguments:
        keys += len(argument.__pydantic_fields_set__)
        if argument.__pydantic_extra__:
            unknown.append((argument, argument))
        fields = argument.__dict__
        entries[fields["id"]] = _entry(Entry, (argument, at))
        at += 1.0
        conclusions.append(fields["conclusion"])
        for premise in fields["premises"]:
            keys += len(premise.__pydantic_fields_set__)
            if premise.__pydantic_extra__:
                unknown.append((premise, argument))
            premises.append(premise.statement)
        if fields["answers"]:
            keys += len(fields["answers"])
            small.extend([(answer, argument) for answer in fields["answers"].values()])
        for citation in fields["citations"]:
            keys += len(citation.__pydantic_fields_set__)
            if citation.__pydantic_extra__:
                unknown.append((citation, argument))
            if citation.selector is not None:
                small.append((citation.selector, argument))
    found.keys += keys


_entry = cast("Callable[[type[Entry], tuple[Record, float]], Entry]", cast("Any", tuple).__new__)
"""Makes what ``Entry`` makes, in a third of the time."""


def document_if_sound(header: Header, file: File, found: Survey) -> Document | None:
    """The document of a file in which nothing has to be held back, else None."""
    lists = found.entries
    for name, entries in lists.items():
        if len(entries) < len(getattr(file, name)) or "" in entries:
            return None
    if not all(a.keys().isdisjoint(b.keys()) for a, b in combinations(lists.values(), 2)):
        return None
    statements, arguments = lists["statements"], lists["arguments"]
    concluding = zip(arguments, found.conclusions, strict=True)
    sound = (
        all(map(statements.__contains__, found.premises))
        and all(id != end and end in arguments for id, end in concluding if end not in statements)
        and all(place.node in statements or place.node in arguments for place in file.places)
    )
    return Document(header, {name: each for name, each in lists.items() if each}) if sound else None
