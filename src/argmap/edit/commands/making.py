"""Makes statements and arguments: ids, origin and camp of what a verb adds. No verbs here.

Origin: in a map with sources, what is added is the analyst's (``inferred``) until a citation says
otherwise; a map without sources has no text to tell it from, and nothing is marked.
Camp: a reason speaks for the camp of what it supports; an objection for nobody yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argmap.analysis.structure import structure
from argmap.edit.commands.targets import short
from argmap.edit.plain import clean
from argmap.edit.transaction import Transaction
from argmap.edit.verb import refusal
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.kinds import BY_KIND
from argmap.model.records import Argument, Camp, Kind, Place, Polarity, Premise, Statement


def make_statement(
    transaction: Transaction,
    kind: Kind,
    words: str,
    *,
    after: str | None = None,
    before: str | None = None,
    **fields: Any,
) -> Statement:
    """Add a statement; fields that are None stay ungiven."""
    if kind not in BY_KIND:
        raise refusal(
            QT_TRANSLATE_NOOP("edit", "There is no kind of statement “{kind}”."), kind=kind
        )
    given = {name: value for name, value in fields.items() if value is not None}
    statement = Statement(
        id=transaction.new_id("statement"),
        kind=kind,
        text=clean(words),
        **_origin(transaction),
        **given,
    )
    transaction.add(statement, after, before=before)
    return statement


def make_argument(
    transaction: Transaction,
    premise: str | Premise,
    conclusion: str,
    polarity: Polarity,
    *,
    after: str | None = None,
    before: str | None = None,
    **fields: Any,
) -> Argument:
    """Let a statement bear on a statement or argument by an argument of its own."""
    given: dict[str, Any] = dict(fields)
    if polarity != "support":
        given["polarity"] = polarity
    argument = Argument(
        id=transaction.new_id("argument"),
        premises=(premise if isinstance(premise, Premise) else Premise(statement=premise),),
        conclusion=conclusion,
        **_origin(transaction),
        **given,
    )
    transaction.add(argument, after, before=before)
    return argument


def make_places(transaction: Transaction, positions: Mapping[str, tuple[float, float]]) -> None:
    """Put nodes where a hand wants their centres: a node's place is changed, or added."""
    held: dict[str, list[Place]] = {}
    for place in transaction.document.places.values():
        held.setdefault(place.node, []).append(place)
    for node, at in positions.items():
        x, y = (_number(value) for value in at)
        own = held.get(node, [])
        if own:
            transaction.put(own[0].replace(x=x, y=y))
            transaction.remove(place.id for place in own[1:])
            continue
        id = f"at-{node}"
        if id in transaction:
            id = transaction.new_id("at")
        transaction.add(Place(id=id, node=node, x=x, y=y))


def supported_camp(transaction: Transaction, target: str, polarity: Polarity) -> str | None:
    """The camp for which a new reason to ``target`` speaks; None for an objection."""
    record = transaction.get(target)
    if polarity == "attack" or not isinstance(record, Statement | Argument):
        return None
    camp = record.camp
    if camp is None and isinstance(record, Argument) and len(record.premises) == 1:
        premise = transaction.get(record.premises[0].statement)
        camp = premise.camp if isinstance(premise, Statement) else None
    return camp if camp is not None and isinstance(transaction.get(camp), Camp) else None


def refuse_bearing(
    transaction: Transaction, source: Statement, target: Statement | Argument
) -> None:
    """Refuse what may not stand at the ends of an argument."""
    if source.kind == "question":
        raise refusal(
            QT_TRANSLATE_NOOP(
                "edit", "“{name}” is a question; it can be answered, but it supports nothing."
            ),
            name=short(source, transaction.document),
        )
    if isinstance(target, Statement) and not BY_KIND[target.kind].may_conclude:
        raise refusal(
            QT_TRANSLATE_NOOP("edit", "No argument can bear on “{name}”."),
            name=short(target, transaction.document),
        )
    if source.id == target.id:
        raise refusal(
            QT_TRANSLATE_NOOP("edit", "“{name}” cannot bear on itself."),
            name=short(source, transaction.document),
        )


def already_bears(
    transaction: Transaction, source: str, target: str, polarity: Polarity
) -> Argument | None:
    """The argument by which ``source`` alone bears on ``target`` in this way, if there is one."""
    document = transaction.document
    for id in structure(document).onto.get(target, ()):
        argument = document.arguments[id]
        if argument.polarity == polarity and len(argument.premises) == 1:
            premise = argument.premises[0]
            if premise.statement == source and not premise.negated:
                return argument
    return None


def _origin(transaction: Transaction) -> dict[str, Any]:
    return {"origin": "inferred"} if transaction.before.sources else {}


def _number(value: float) -> int | float:
    """A coordinate as it is written: whole or with one decimal."""
    number = round(float(value), 1)
    if number - number != 0:  # infinite, or no number at all
        raise refusal(QT_TRANSLATE_NOOP("edit", "A place needs two finite numbers."))
    return int(number) if number == int(number) else number
