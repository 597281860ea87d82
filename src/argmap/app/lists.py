"""Every list of a map as a table for spreadsheets and programs, one CSV file a list.

Lists within records (premises, citations, stances, ballots …) are tables of their own that name
the record they stand in; whatever else is no plain value is JSON in its cell, a record's unknown
fields too. Of votes nothing is told before they are closed, nor of a few but their number, and
voters are numbered. Nothing in a cell acts (``app.table``). The map itself is the file; this is for
reading it elsewhere.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from argmap.analysis import polls
from argmap.app import origins, table
from argmap.model.document import Document
from argmap.model.records import (
    RECORD_TYPES,
    Argument,
    Label,
    Poll,
    Record,
    Round,
    Selector,
    Statement,
)

Rows = list[list[str]]
_APART: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "statements": frozenset({"citations", "label", "watch"}),
        "arguments": frozenset({"premises", "citations", "answers"}),
        "camps": frozenset({"stances"}),
        "scenarios": frozenset({"values", "weights"}),
        "polls": frozenset({"rounds"}),
    }
)
"""Fields that have columns or tables of their own."""
_LABEL = ("label", "label true", "label false")
_WATCH = ("owner", "signpost", "review", "shaping", "hedging", "confidence")


def tables(document: Document) -> dict[str, Rows]:
    """By name of the list, its heads and rows; lists without rows are left out."""
    found = {"map": [["field", "value"], *_header(document)]}
    for kind in RECORD_TYPES:
        found[kind.collection] = _records(document, kind)
    found |= {name: [list(heads), *map(_cells, rows)] for name, heads, rows in _within(document)}
    return {name: rows for name, rows in found.items() if len(rows) > 1}


def files(document: Document, *, bom: bool = False) -> dict[str, bytes]:
    """By file name, its bytes; ``bom``: marked as UTF-8, as spreadsheets want it."""
    return {f"{name}.csv": table.csv(rows, bom=bom) for name, rows in tables(document).items()}


def archive(document: Document, *, bom: bool = False) -> bytes:
    """The same files in one ZIP; equal maps give equal bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files(document, bom=bom).items():
            made.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _header(document: Document) -> Iterator[list[str]]:
    for name, value in document.header:
        yield [name, _cell(value)]
    for name, value in (document.header.model_extra or {}).items():
        yield [name, _cell(value)]


def _records(document: Document, kind: type[Record]) -> Rows:
    records = [each for each in document if type(each) is kind]
    apart = _APART.get(kind.collection, frozenset[str]())
    fields = [name for name in kind.model_fields if name not in apart]
    unknown = list(dict.fromkeys(name for each in records for name in each.model_extra or {}))
    spread = (*_LABEL, *_WATCH) if kind is Statement else ()
    rows: Rows = [[*fields, *spread, *unknown]]
    for each in records:
        cells: list[object] = [_field(document, each, name) for name in fields]
        if isinstance(each, Statement):
            cells += _labelled(each)
            cells += [getattr(each.watch, name, None) for name in _WATCH]
        cells += [(each.model_extra or {}).get(name) for name in unknown]
        rows.append(_cells(cells))
    return rows


def _field(document: Document, record: Record, name: str) -> object:
    if name == "origin" and isinstance(record, Statement | Argument):
        origin = origins.told(document, record)
        return None if origin == "none" else origin
    return getattr(record, name)


def _labelled(statement: Statement) -> list[object]:
    label = statement.label
    if isinstance(label, Label):
        return [label.name, label.true, label.false]
    return [label, None, None]


def _within(
    document: Document,
) -> Iterator[tuple[str, Sequence[str], Iterable[Sequence[object]]]]:
    """The lists within records: name, heads, rows."""
    arguments = document.arguments.values()
    yield (
        "premises",
        ("argument", "place", "statement", "role", "negated", "implicit"),
        (
            (each.id, at, one.statement, one.role, one.negated, one.implicit)
            for each in arguments
            for at, one in enumerate(each.premises, start=1)
        ),
    )
    yield (
        "answers",
        ("argument", "question", "state", "by", "notes"),
        (
            (each.id, question, one.state, one.by, one.notes)
            for each in arguments
            for question, one in each.answers.items()
        ),
    )
    yield (
        "citations",
        ("record", "source", "locator", "start", "end", "sha256"),
        (
            (each.id, one.source, one.locator, *_selected(one.selector))
            for each in document
            if isinstance(each, Statement | Argument)
            for one in each.citations
        ),
    )
    yield (
        "stances",
        ("camp", "statement", "stance"),
        ((each.id, *one) for each in document.camps.values() for one in each.stances.items()),
    )
    yield (
        "values",
        ("scenario", "statement", "value"),
        ((each.id, *one) for each in document.scenarios.values() for one in each.values.items()),
    )
    yield (
        "weights",
        ("scenario", "record", "weight"),
        ((each.id, *one) for each in document.scenarios.values() for one in each.weights.items()),
    )
    rounds = [
        (poll, at, each)
        for poll in document.polls.values()
        for at, each in enumerate(poll.rounds, start=1)
    ]
    told = [one for one in rounds if polls.tellable(one[0], one[2])]
    voters = {poll.id: polls.numbered(poll) for poll, _, _ in told}
    yield (
        "rounds",
        ("poll", "round", "opened", "closed", "votes", "wording"),
        (
            (poll.id, at, each.opened, each.closed, _votes(poll, each), each.wording)
            for poll, at, each in rounds
        ),
    )
    yield (
        "ballots",
        ("poll", "round", "voter", "value", "by"),
        (
            (
                poll.id,
                at,
                voters[poll.id][at - 1][one.voter],
                one.value,
                one.by if one.by in media else None,
            )
            for poll, at, each in told
            for media in [polls.media(poll, each)]
            for one in polls.last_ballots(each.ballots)
        ),
    )
    yield (
        "tallies",
        ("poll", "round", "answer", "count"),
        (
            (poll.id, at, *one)
            for poll, at, each in rounds
            if not polls.is_open(each) and polls.result(poll, each).enough
            for one in each.tally.items()
        ),
    )
    yield (
        "unread",
        ("list", "id", "as it stands"),
        ((each.within, each.id, _json(each.raw)) for each in document.unread),
    )


def _votes(poll: Poll, of_round: Round) -> int | None:
    return None if polls.is_open(of_round) else polls.result(poll, of_round).votes


def _selected(selector: Selector | None) -> tuple[object, ...]:
    return (
        (None, None, None) if selector is None else (selector.start, selector.end, selector.sha256)
    )


def _cells(cells: Iterable[object]) -> list[str]:
    return list(map(_cell, cells))


def _cell(value: object) -> str:
    """Words and numbers as they are, nothing for None, anything else as JSON."""
    match value:
        case None:
            return ""
        case str():
            return _whole(value)
        case bool():
            return "true" if value else "false"
        case int() | float():
            return str(value)
        case _:
            return _json(value) if value else ""


def _json(value: object) -> str:
    return _whole(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def _whole(words: str) -> str:
    """Words that UTF-8 can hold: a lone half of a pair becomes U+FFFD."""
    if words.isascii():
        return words
    return words.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
