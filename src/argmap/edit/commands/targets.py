"""What a verb was pointed at: the record behind an id, or a plain refusal.

Reads only. Every verb finds its targets through here, so that nonsense is refused in one way.
"""

from __future__ import annotations

from collections.abc import Iterable

from argmap.analysis.structure import structure
from argmap.edit.plain import one_line
from argmap.edit.transaction import Transaction
from argmap.edit.verb import refusal
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.document import Document
from argmap.model.kinds import argument_row
from argmap.model.records import Argument, Record, Statement

NAME_LIMIT = 60


def short(record: Record, document: Document) -> str | Text:
    """How a refusal names a record: a few of its words, or its kind where it has none."""
    if isinstance(record, Argument):
        on_argument = record.conclusion in document.arguments
        return one_line(record.label or "", NAME_LIMIT) or text(
            argument_row(record.polarity, on_argument).title
        )
    words = record.name if isinstance(record, Statement) else getattr(record, "title", "")
    return one_line(str(words), NAME_LIMIT) or text(QT_TRANSLATE_NOOP("edit", "(no text)"))


def statement_at(transaction: Transaction, id: str) -> Statement:
    """The statement ``id``, or a refusal."""
    record = transaction.get(id)
    if not isinstance(record, Statement):
        raise refusal(QT_TRANSLATE_NOOP("edit", "Select a statement first."))
    return record


def argument_at(transaction: Transaction, id: str) -> Argument:
    """The argument ``id``, or a refusal."""
    record = transaction.get(id)
    if not isinstance(record, Argument):
        raise refusal(QT_TRANSLATE_NOOP("edit", "Select an argument first."))
    return record


def node_at(transaction: Transaction, id: str) -> Statement | Argument:
    """The statement or argument ``id``, or a refusal."""
    record = transaction.get(id)
    if not isinstance(record, Statement | Argument):
        raise refusal(QT_TRANSLATE_NOOP("edit", "Select a statement or an argument first."))
    return record


def nodes_at(transaction: Transaction, ids: Iterable[str]) -> list[Statement | Argument]:
    """The statements and arguments among ``ids``, each once, in that order; refuses when none."""
    found = [transaction.get(id) for id in dict.fromkeys(ids)]
    nodes = [record for record in found if isinstance(record, Statement | Argument)]
    if not nodes:
        raise refusal(QT_TRANSLATE_NOOP("edit", "Select a statement or an argument first."))
    return nodes


def statements_at(transaction: Transaction, ids: Iterable[str]) -> list[Statement]:
    """The statements among ``ids``, each once, in that order; refuses when there are none."""
    found = [transaction.get(id) for id in dict.fromkeys(ids)]
    statements = [record for record in found if isinstance(record, Statement)]
    if not statements:
        raise refusal(QT_TRANSLATE_NOOP("edit", "Select a statement first."))
    return statements


def one(ids: Iterable[str]) -> str:
    """The only id, or a refusal."""
    distinct = tuple(dict.fromkeys(ids))
    if len(distinct) != 1:
        raise refusal(QT_TRANSLATE_NOOP("edit", "Select one statement or argument."))
    return distinct[0]


def step_of(transaction: Transaction, id: str) -> Argument:
    """The argument ``id``, or the only one through which the statement ``id`` bears on something.

    Refuses, saying why, when there is none or more than one: nobody could tell which is meant.
    """
    record = node_at(transaction, id)
    if isinstance(record, Argument):
        return record
    document = transaction.document
    through = structure(document).out_of.get(id, ())
    if len(through) == 1:
        return document.arguments[through[0]]
    if through:
        raise refusal(
            QT_TRANSLATE_NOOP(
                "edit",
                "“{name}” bears on {count} things. Select the arrow that you mean.",
            ),
            name=short(record, document),
            count=len(through),
        )
    if question_of(record, document):
        raise refusal(
            QT_TRANSLATE_NOOP(
                "edit", "“{name}” answers a question; that is not a step of an argument."
            ),
            name=short(record, document),
        )
    raise refusal(
        QT_TRANSLATE_NOOP("edit", "“{name}” is not a reason for or against anything yet."),
        name=short(record, document),
    )


def steps_of(transaction: Transaction, ids: Iterable[str]) -> list[Argument]:
    """The arguments that ``ids`` stand for (see ``step_of``), each once; refuses when none."""
    steps: dict[str, Argument] = {}
    for node in nodes_at(transaction, ids):
        step = step_of(transaction, node.id)
        steps[step.id] = step
    return list(steps.values())


def question_of(statement: Statement, document: Document) -> str | None:
    """The question that ``statement`` answers, if that is in the map."""
    question = statement.question
    if question is None or question == statement.id or question not in document.statements:
        return None
    return question
