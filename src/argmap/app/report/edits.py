"""What was done to a map between two versions, claim by claim, in the map's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar, cast

from argmap.analysis.reasoning import names
from argmap.app import origins
from argmap.app.report.decision import words_of
from argmap.app.report.page import Block, Heading, Item, Items, Run, Say, Table
from argmap.app.report.references import References
from argmap.app.words import ASPECTS, ORIGINS, POLARITIES, STANDARDS, VALUES, Words
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.change import Change
from argmap.model.document import Document, Entry
from argmap.model.kinds import BY_KIND, argument_row
from argmap.model.records import Argument, Citation, Label, Premise, Record, Statement

_ADDED = QT_TRANSLATE_NOOP("report", "Added")
_REMOVED = QT_TRANSLATE_NOOP("report", "Removed")
_REWORDED = QT_TRANSLATE_NOOP("report", "Reworded")
_OTHERWISE = QT_TRANSLATE_NOOP("report", "Changed otherwise")
_MOVED = QT_TRANSLATE_NOOP("report", "Moved to another place")
_THEN = QT_TRANSLATE_NOOP("report", "Then")
_NOW = QT_TRANSLATE_NOOP("report", "Now")
_WHAT = QT_TRANSLATE_NOOP("report", "What")
_LEAD = QT_TRANSLATE_NOOP("report", "{lead}:")
_NOTHING = "–"

_STATEMENT_FIELDS: tuple[tuple[str, Marked], ...] = (
    ("kind", QT_TRANSLATE_NOOP("report", "kind")),
    ("label", QT_TRANSLATE_NOOP("report", "short name")),
    ("value", QT_TRANSLATE_NOOP("report", "value")),
    ("standard", QT_TRANSLATE_NOOP("report", "standard of proof")),
    ("weight", QT_TRANSLATE_NOOP("report", "weight")),
    ("camp", QT_TRANSLATE_NOOP("report", "camp")),
    ("origin", QT_TRANSLATE_NOOP("report", "origin")),
    ("citations", QT_TRANSLATE_NOOP("report", "where it is said")),
    ("notes", QT_TRANSLATE_NOOP("report", "notes")),
)
_ARGUMENT_FIELDS: tuple[tuple[str, Marked], ...] = (
    ("polarity", QT_TRANSLATE_NOOP("report", "for or against")),
    ("aspect", QT_TRANSLATE_NOOP("report", "aspect")),
    ("weight", QT_TRANSLATE_NOOP("report", "weight")),
    ("label", QT_TRANSLATE_NOOP("report", "short name")),
    ("scheme", QT_TRANSLATE_NOOP("report", "pattern")),
    ("camp", QT_TRANSLATE_NOOP("report", "camp")),
    ("origin", QT_TRANSLATE_NOOP("report", "origin")),
    ("citations", QT_TRANSLATE_NOOP("report", "where it is said")),
)
_PREMISES = QT_TRANSLATE_NOOP("report", "premises")
_SPOKEN: Mapping[str, Words] = {
    "value": VALUES,
    "standard": STANDARDS,
    "origin": ORIGINS,
    "aspect": ASPECTS,
    "polarity": POLARITIES,
}


def statements(before: Document, after: Document, change: Change, say: Say) -> Iterator[Block]:
    """Claims that came, went, were put in other words, stand elsewhere, or changed otherwise."""
    added = [each.id for each in _of(Statement, change.added)]
    removed = [each.id for each in _of(Statement, change.removed)]
    both = [
        (old, new)
        for id, new in after.statements.items()
        if (old := before.statements.get(id)) is not None and old != new
    ]
    reworded = [(old.text.strip(), new.text.strip()) for old, new in both if old.text != new.text]
    moved = [
        (
            say(names.quoted(after, new.id)),
            _place(before, old.question, say),
            _place(after, new.question, say),
        )
        for old, new in both
        if old.question != new.question
    ]
    rows = [
        (say(names.quoted(after, new.id)), *row)
        for old, new in both
        for row in _fields(before, after, old, new, _STATEMENT_FIELDS, say)
    ]
    if not (added or removed or reworded or moved or rows):
        return
    yield Heading(say(QT_TRANSLATE_NOOP("report", "Claims")))
    heads = (say(_THEN), say(_NOW))
    name = say(QT_TRANSLATE_NOOP("report", "Statement"))
    yield from _list(say(_ADDED), [_said(after, id, say) for id in added])
    yield from _list(say(_REMOVED), [_said(before, id, say) for id in removed])
    yield from _table(say(_REWORDED), heads, reworded)
    yield from _table(say(_MOVED), (name, *heads), moved)
    yield from _table(say(_OTHERWISE), (name, say(_WHAT), *heads), rows)


def arguments(before: Document, after: Document, change: Change, say: Say) -> Iterator[Block]:
    """Reasons and objections that came, went, bear on something else, or changed otherwise."""
    added = [_step(after, each, say) for each in _of(Argument, change.added)]
    removed = [_step(before, each, say) for each in _of(Argument, change.removed)]
    both = [
        (old, new)
        for id, new in after.arguments.items()
        if (old := before.arguments.get(id)) is not None and old != new
    ]
    moved = [
        (
            say(names.quoted(after, new.id)),
            say(names.quoted(before, old.conclusion)),
            say(names.quoted(after, new.conclusion)),
        )
        for old, new in both
        if old.conclusion != new.conclusion
    ]
    rows: list[tuple[str, ...]] = []
    for old, new in both:
        name = say(names.quoted(after, new.id))
        if old.premises != new.premises:
            premises = _premises(before, old.premises, say), _premises(after, new.premises, say)
            rows.append((name, say(_PREMISES), *premises))
        rows += [(name, *row) for row in _fields(before, after, old, new, _ARGUMENT_FIELDS, say)]
    if not (added or removed or moved or rows):
        return
    yield Heading(say(QT_TRANSLATE_NOOP("report", "Reasons and objections")))
    heads = (say(_THEN), say(_NOW))
    name = say(QT_TRANSLATE_NOOP("report", "Argument"))
    yield from _list(say(_ADDED), added)
    yield from _list(say(_REMOVED), removed)
    yield from _table(say(_MOVED), (name, *heads), moved)
    yield from _table(say(_OTHERWISE), (name, say(_WHAT), *heads), rows)


def scenarios(before: Document, after: Document, say: Say) -> Iterator[Block]:
    """Scenarios that came or went, and what the others set otherwise."""
    added = [names.plain(each.title) for id, each in after.scenarios.items() if id not in before]
    removed = [names.plain(each.title) for id, each in before.scenarios.items() if id not in after]
    rows: list[tuple[str, ...]] = []
    for id, new in after.scenarios.items():
        old = before.scenarios.get(id)
        if old is None:
            continue
        title = names.plain(new.title)
        if old.title != new.title:
            name = say(QT_TRANSLATE_NOOP("report", "title"))
            rows.append((title, name, names.plain(old.title), title))
        for each in dict.fromkeys((*old.values, *new.values)):
            if old.values.get(each) != new.values.get(each):
                said = (_word(VALUES, one.values.get(each), say) for one in (old, new))
                rows.append((title, _either(before, after, each, say), *said))
        for each in dict.fromkeys((*old.weights, *new.weights)):
            if old.weights.get(each) != new.weights.get(each):
                said = (_number(one.weights.get(each)) for one in (old, new))
                rows.append((title, _either(before, after, each, say), *said))
    if not (added or removed or rows):
        return
    yield Heading(say(QT_TRANSLATE_NOOP("report", "Scenarios")))
    yield from _list(say(_ADDED), [Item((Run(title),)) for title in added])
    yield from _list(say(_REMOVED), [Item((Run(title),)) for title in removed])
    scenario = say(QT_TRANSLATE_NOOP("report", "Scenario"))
    heads = (scenario, say(_WHAT), say(_THEN), say(_NOW))
    yield from _table(say(_OTHERWISE), heads, rows)


def remarks(before: Document, after: Document, say: Say) -> Iterator[Block]:
    """What was parked since, and what found its place."""
    added = [each.text.strip() for id, each in after.remarks.items() if id not in before.remarks]
    placed = [
        Item((Run(each.text.strip()), Run(say(names.quoted(after, each.placed)), "quiet")))
        for id, each in after.remarks.items()
        if each.placed in after.statements
        and each.placed is not None
        and (old := before.remarks.get(id)) is not None
        and old.placed != each.placed
    ]
    if not added and not placed:
        return
    yield Heading(say(QT_TRANSLATE_NOOP("report", "Parking lot")))
    yield from _list(say(_ADDED), [Item((Run(words),)) for words in added])
    yield from _list(say(QT_TRANSLATE_NOOP("report", "Found a place")), placed)


# --- pieces ---------------------------------------------------------------------------------------


R = TypeVar("R", bound=Record)


def _of(kind: type[R], entries: Mapping[str, Entry]) -> list[R]:
    return [each.record for each in entries.values() if isinstance(each.record, kind)]


def _list(title: str, items: list[Item]) -> Iterator[Block]:
    if items:
        yield Heading(title, 3)
        yield Items(tuple(items))


def _table(title: str, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[Block]:
    if rows:
        yield Heading(title, 3)
        yield Table(title, heads, tuple(rows), heading=True)


def _said(document: Document, id: str, say: Say) -> Item:
    kind = text(_LEAD, lead=text(BY_KIND[document.statements[id].kind].title))
    return Item((Run(say(kind), "strong"), Run(words_of(document, id, say))))


def _step(document: Document, argument: Argument, say: Say) -> Item:
    """An argument in one line: what it is, what it bears on, what it says."""
    row = argument_row(argument.polarity, argument.conclusion in document.arguments)
    onto = text(
        QT_TRANSLATE_NOOP("report", "{kind}, on {name}:"),
        kind=text(row.title),
        name=names.quoted(document, argument.conclusion),
    )
    return Item((Run(say(onto), "strong"), Run(_premises(document, argument.premises, say))))


def _premises(document: Document, premises: Sequence[Premise], say: Say) -> str:
    return " + ".join(say(_premise(document, each)) for each in premises)


def _premise(document: Document, premise: Premise) -> Text:
    name = names.quoted(document, premise.statement)
    if premise.negated:
        name = text(QT_TRANSLATE_NOOP("report", "the contrary of {name}"), name=name)
    match premise.role:
        case "assumption":
            return text(QT_TRANSLATE_NOOP("report", "assuming {name}"), name=name)
        case "exception":
            return text(QT_TRANSLATE_NOOP("report", "unless {name}"), name=name)
        case "ordinary":
            return name


def _place(document: Document, question: str | None, say: Say) -> str:
    if question is None or question not in document.statements:
        return _NOTHING
    return say(names.quoted(document, question))


def _either(before: Document, after: Document, id: str, say: Say) -> str:
    return say(names.quoted(after if id in after else before, id))


def _fields(
    before: Document,
    after: Document,
    old: Record,
    new: Record,
    fields: Sequence[tuple[str, Marked]],
    say: Say,
) -> Iterator[tuple[str, str, str]]:
    """What is said otherwise of one record: field, then, now; in words."""
    for field, title in fields:
        then, now = _value(before, old, field), _value(after, new, field)
        if then != now:
            yield say(title), _shown(before, field, then, say), _shown(after, field, now, say)


def _value(document: Document, record: Record, field: str) -> object:
    if field == "origin" and isinstance(record, Statement | Argument):
        return origins.told(document, record)
    return getattr(record, field)


def _shown(document: Document, field: str, value: object, say: Say) -> str:
    if field in _SPOKEN:
        return _word(_SPOKEN[field], value, say)
    if field == "kind":
        return say(BY_KIND[str(value)].title)
    if field == "camp" and value in document.camps:
        return names.plain(document.camps[str(value)].name)
    if isinstance(value, Label):
        return "; ".join(filter(None, map(names.plain, (value.name, value.true, value.false))))
    if field == "citations":
        return References(document, say).cited(cast("tuple[Citation, ...]", value)) or _NOTHING
    if isinstance(value, int | float):
        return _number(value)
    return str(value).strip() if value else _NOTHING


def _word(words: Words, value: object, say: Say) -> str:
    return next((say(word) for each, word in words if each == value), _NOTHING)


def _number(value: float | None) -> str:
    return _NOTHING if value is None else f"{float(value):g}"
