"""Grows statements from an outline under a node. No verbs here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from argmap.edit.commands.making import make_argument, make_statement, supported_camp
from argmap.edit.commands.outline import Item, Sign
from argmap.edit.transaction import Transaction
from argmap.model.records import Argument, Kind, Polarity, Premise, Statement


@dataclass(frozen=True, slots=True)
class _Grown:
    """A statement of the outline and the argument by which it bears on the line above, if any."""

    statement: str
    argument: str | None = None


@dataclass(slots=True)
class _Row:
    """The lines under one line, as far as they have not been grown yet."""

    items: Iterator[Item]
    above: _Grown | None
    last: _Grown | None = None


def grow(transaction: Transaction, items: list[Item], onto: str | None) -> tuple[str, ...]:
    """Add a statement for each item; returns the ids of those at the top.

    Under a question, lines without a minus are positions. A question bears on nothing.
    """
    node = transaction.get(onto) if onto is not None else None
    start = _Grown(node.id) if isinstance(node, Statement) else None
    if isinstance(node, Argument):
        start = _Grown("", node.id)
    tops: list[str] = []
    rows = [_Row(iter(items), start)]
    while rows:
        row = rows[-1]
        item = next(row.items, None)
        if item is None:
            rows.pop()
            continue
        row.last = _one(transaction, item, row.above, row.last)
        if len(rows) == 1:
            tops.append(row.last.statement)
        if item.under:
            rows.append(_Row(iter(item.under), row.last))
    return tuple(tops)


def _one(transaction: Transaction, item: Item, above: _Grown | None, last: _Grown | None) -> _Grown:
    target = _target(item.sign, above)
    record = transaction.get(target) if target else None
    asked = isinstance(record, Statement) and record.kind == "question"
    polarity: Polarity = "attack" if item.sign.endswith("-") else "support"
    if item.sign == "?" or (above is None and _asks(item)):
        return _Grown(make_statement(transaction, "question", item.words).id)
    if asked and polarity == "support":
        return _Grown(make_statement(transaction, "position", item.words, question=target).id)
    kind: Kind = "claim"
    if item.sign == "&" and last is not None and last.argument is not None:
        argument = transaction.get(last.argument)
        if isinstance(argument, Argument):
            beside = transaction.get(last.statement)
            camp = beside.camp if isinstance(beside, Statement) else None
            new = make_statement(transaction, kind, item.words, camp=camp)
            premises = (*argument.premises, _premise(new.id, item))
            transaction.put(argument.replace(premises=premises))
            return _Grown(new.id, argument.id)
    if target is None:
        return _Grown(make_statement(transaction, kind, item.words).id)
    camp = supported_camp(transaction, target, polarity)
    new = make_statement(transaction, kind, item.words, camp=camp)
    return _Grown(new.id, make_argument(transaction, _premise(new.id, item), target, polarity).id)


def _premise(statement: str, item: Item) -> Premise:
    return Premise(statement=statement, role=item.part.role, negated=item.part.negated)


def _target(sign: Sign, above: _Grown | None) -> str | None:
    """What a line bears on: the statement above, or with ``~`` the step that it is part of."""
    if above is None:
        return None
    if sign.startswith("~") and above.argument is not None:
        return above.argument
    return above.statement or above.argument


def _asks(item: Item) -> bool:
    """Whether a line at the top that nothing marks is a question with its answers below."""
    return not item.sign and bool(item.under) and item.words.endswith(("?", "？"))
