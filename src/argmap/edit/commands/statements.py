"""Verbs that add a statement: free-standing, beside another, between one and its conclusion."""

from __future__ import annotations

from argmap.edit.commands.family import hangs_from
from argmap.edit.commands.making import (
    make_argument,
    make_places,
    make_statement,
    refuse_bearing,
    supported_camp,
)
from argmap.edit.commands.targets import node_at, short, statement_at
from argmap.edit.history import Selection
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.records import Argument, Kind, Premise, Statement


def add(
    kind: Kind = "claim",
    words: str = "",
    *,
    question: str | None = None,
    at: tuple[float, float] | None = None,
) -> Verb:
    """Add a statement on its own; a position may answer ``question``; ``at`` is its centre."""

    def run(transaction: Transaction) -> Selection:
        if question is not None and statement_at(transaction, question).kind != "question":
            raise refusal(QT_TRANSLATE_NOOP("edit", "Only a question has positions."))
        new = make_statement(transaction, kind, words, question=question)
        if at is not None:
            make_places(transaction, {new.id: at})
        return (new.id,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Add statement")))


def add_sibling(beside: str, words: str = "", *, before: bool = False) -> Verb:
    """Add a statement of the same kind that bears in the same way, after or before ``beside``.

    Beside a premise of a linked argument it is one more premise; beside an argument, one more
    reason or objection; beside what bears on nothing, a free-standing statement.
    """

    def run(transaction: Transaction) -> Selection:
        record = node_at(transaction, beside)
        _, through = hangs_from(transaction.document, beside)
        if isinstance(record, Statement):
            order = {"before": beside} if before else {"after": beside}
            new = make_statement(
                transaction,
                record.kind,
                words,
                question=record.question if through is None else None,
                camp=_camp(transaction, through),
                **order,
            )
        else:
            first = transaction.get(record.premises[0].statement)
            kind = first.kind if isinstance(first, Statement) else "claim"
            new = make_statement(transaction, kind, words, camp=_camp(transaction, record))
        if through is None:
            return (new.id,)
        refuse_bearing(transaction, new, node_at(transaction, through.conclusion))
        if isinstance(record, Statement) and len(through.premises) > 1:
            _add_premise(transaction, through, new.id, beside, before=before)
            return (new.id,)
        fields = {"aspect": through.aspect} if through.aspect != "desirability" else {}
        make_argument(
            transaction,
            new.id,
            through.conclusion,
            through.polarity,
            after=None if before else through.id,
            before=through.id if before else None,
            **fields,
        )
        return (new.id,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Add neighbour")))


def insert_between(below: str, words: str = "") -> Verb:
    """Add a claim that the node ``below`` supports and that bears in its stead."""

    def run(transaction: Transaction) -> Selection:
        record = node_at(transaction, below)
        document = transaction.document
        above, through = hangs_from(document, below)
        if through is None:
            if above is not None:
                raise refusal(
                    QT_TRANSLATE_NOOP(
                        "edit", "A position answers its question directly; nothing fits between."
                    )
                )
            raise refusal(
                QT_TRANSLATE_NOOP("edit", "“{name}” is not a reason for or against anything yet."),
                name=short(record, document),
            )
        new = make_statement(transaction, "claim", words, camp=_camp(transaction, through))
        if isinstance(record, Argument):
            fields = {"aspect": record.aspect} if record.aspect != "desirability" else {}
            make_argument(
                transaction, new.id, record.conclusion, record.polarity, before=record.id, **fields
            )
            transaction.put(record.replace(conclusion=new.id, polarity="support"))
            return (new.id,)
        own = next(premise for premise in through.premises if premise.statement == below)
        premises = tuple(
            Premise(statement=new.id) if premise is own else premise for premise in through.premises
        )
        transaction.put(through.replace(premises=premises))
        make_argument(transaction, own, new.id, "support")
        return (new.id,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Insert claim between")))


def add_conclusion(of: str, words: str = "") -> Verb:
    """Add a claim that the statement ``of`` supports."""

    def run(transaction: Transaction) -> Selection:
        source = statement_at(transaction, of)
        new = make_statement(transaction, "claim", words, camp=source.camp)
        refuse_bearing(transaction, source, new)
        make_argument(transaction, of, new.id, "support")
        return (new.id,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Add conclusion")))


def _camp(transaction: Transaction, through: Argument | None) -> str | None:
    if through is None:
        return None
    return supported_camp(transaction, through.conclusion, through.polarity)


def _add_premise(
    transaction: Transaction, argument: Argument, new: str, beside: str, *, before: bool
) -> None:
    places = [premise.statement for premise in argument.premises]
    index = places.index(beside) + (not before)
    premises = (*argument.premises[:index], Premise(statement=new), *argument.premises[index:])
    transaction.put(argument.replace(premises=premises))
