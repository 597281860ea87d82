"""Puts records into a document so that the rules of the model hold; what breaks one is held back.

An id that stands a second time, an argument or place with an end that is not there: such a record
becomes ``Unread`` where it stands, and so does what hangs on it, until nothing dangles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from argmap.formats.complaints import short, what
from argmap.formats.lenient import unread
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.document import Document, Entry
from argmap.model.problem import Problem
from argmap.model.records import (
    Argument,
    Header,
    Place,
    Record,
    Unread,
    collection_of,
)
from argmap.model.rules import broken_by
from argmap.model.unknown import plain

Lists = Mapping[str, Sequence[Record]]
Where = Callable[[str], str]


def assemble(header: Header, lists: Lists, where: Where) -> tuple[Document, list[Problem]]:
    """The document of these records in their order, and a problem for each that is held back."""
    problems: list[Problem] = []
    named = _with_own_ids(lists, where, problems)
    document = _document(header, named)
    held = dict(_dangling(document, named))
    if held:
        kept: dict[str, list[Record]] = {}
        for name, records in named.items():
            kept[name] = []
            for place, record in enumerate(records):
                reason = held.get(record.id)
                if reason is None:
                    kept[name].append(record)
                    continue
                spot = where(f"{name}[{place}]")
                problems.append(Problem(reason.code, _brief(reason), (record.id,), spot, "error"))
                kept[name].append(unread(record.id, name, plain(record)))
        document = _document(header, kept)
    return document, problems


def _document(header: Header, lists: Lists) -> Document:
    return Document(
        header,
        {
            name: {each.id: Entry(each, float(place)) for place, each in enumerate(records)}
            for name, records in lists.items()
            if records
        },
    )


def _with_own_ids(lists: Lists, where: Where, problems: list[Problem]) -> dict[str, list[Record]]:
    """The lists with every id unique: what is readable first, then the unread if theirs is free."""
    first: dict[str, str] = {}
    for name, records in lists.items():
        for place, record in enumerate(records):
            if not isinstance(record, Unread):
                first.setdefault(record.id, f"{name}[{place}]")
    taken = set(first)
    result: dict[str, list[Record]] = {}
    for name, records in lists.items():
        result[name] = []
        for place, record in enumerate(records):
            path = f"{name}[{place}]"
            if isinstance(record, Unread):
                id = record.id if record.id and record.id not in taken else _free(path, taken)
                taken.add(id)
                record = unread(id, name, record.raw, whole=record.whole)
            elif first[record.id] != path:
                id = _free(path, taken)
                taken.add(id)
                message = text(
                    QT_TRANSLATE_NOOP("problems", "{record}: the id stands before, in {first}"),
                    record=what(name, record.id),
                    first=first[record.id],
                )
                problems.append(
                    Problem("duplicate-id", message, (record.id,), where(path), "error")
                )
                record = unread(id, name, plain(record))
            result[name].append(record)
    return result


def _free(path: str, taken: set[str]) -> str:
    id = f"unread:{path}"
    while id in taken:
        id += "'"
    return id


def _dangling(document: Document, lists: Lists) -> Iterator[tuple[str, Problem]]:
    """Id and reason of each argument and place that lacks an end, to a fixed point."""
    on: dict[str, list[str]] = {}
    arguments = document.arguments
    held: set[str] = set()
    waiting: list[str] = []
    for argument in arguments.values():
        on.setdefault(argument.conclusion, []).append(argument.id)
        reason = _lacking(argument, document)
        if reason is not None:
            held.add(argument.id)
            waiting.append(argument.id)
            yield argument.id, reason
    while waiting:
        gone = waiting.pop()
        for id in on.get(gone, ()):
            if id not in held:
                held.add(id)
                waiting.append(id)
                yield id, _hangs_on(arguments[id], gone)
    for record in lists.get("places", ()):
        if isinstance(record, Place):
            reason = _lacking(record, document)
            if reason is not None:
                yield record.id, reason
            elif record.node in held:
                yield record.id, _hangs_on(record, record.node)


def _lacking(record: Argument | Place, document: Document) -> Problem | None:
    """Why the record cannot stand, in the words of the rules or by what could not be read."""
    reason = next(broken_by(record, document), None)
    if reason is not None and reason.code != "concludes-to-itself":
        ends = (
            (record.node,)
            if isinstance(record, Place)
            else (*(premise.statement for premise in record.premises), record.conclusion)
        )
        gone = next((end for end in ends if isinstance(document.get(end), Unread)), None)
        if gone is not None:
            return _hangs_on(record, gone)
    return reason


def _brief(problem: Problem) -> Text:
    """The problem's sentence with long ids cut short and on one line."""
    values = problem.message.values
    return text(
        problem.message.template,
        **{
            name: short(value) if isinstance(value, str) else value
            for name, value in values.items()
        },
    )


def _hangs_on(record: Record, gone: str) -> Problem:
    return Problem(
        "hangs-on-unread",
        text(
            QT_TRANSLATE_NOOP("problems", "{record} hangs on “{gone}”, which could not be read"),
            record=what(collection_of(record), record.id),
            gone=gone,
        ),
        severity="error",
    )
