"""Verbs for what bears on what: link and unlink, join and split, support or attack."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from argmap.analysis.structure import structure
from argmap.edit.commands.deleting import erase
from argmap.edit.commands.making import already_bears, make_argument, refuse_bearing
from argmap.edit.commands.targets import (
    argument_at,
    node_at,
    nodes_at,
    question_of,
    short,
    statement_at,
    step_of,
    steps_of,
)
from argmap.edit.history import Selection
from argmap.edit.references import naming, renamed
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.records import Argument, Citation, Polarity, Premise, Statement


def link(source: str, target: str, polarity: Polarity = "support") -> Verb:
    """Let the statement ``source`` bear on a statement or argument; a position answers a question.

    A claim that is linked to a question becomes a position that answers it.
    """

    def run(transaction: Transaction) -> Selection:
        start, end = statement_at(transaction, source), node_at(transaction, target)
        refuse_bearing(transaction, start, end)
        if answers(start, end, polarity):
            if start.question == target:
                raise _linked_already(transaction, start)
            transaction.put(start.replace(kind="position", question=target))
            return (source,)
        if already_bears(transaction, source, target, polarity):
            raise _linked_already(transaction, start)
        return (make_argument(transaction, source, target, polarity).id,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Link")))


def answers(source: Statement, target: Statement | Argument, polarity: Polarity) -> bool:
    """Whether a link between these is an answer, which is no argument."""
    return (
        isinstance(target, Statement)
        and target.kind == "question"
        and polarity == "support"
        and source.kind in ("position", "claim")
    )


def unlink(ids: Iterable[str]) -> Verb:
    """Take arguments out, leaving their premises; take statements out of all that they bear on."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> Selection:
        lost: list[str] = []
        loose = 0
        for node in nodes_at(transaction, wanted):
            if isinstance(node, Argument):
                lost.append(node.id)
                continue
            loose += node.question is not None
            transaction.put(node.replace(question=None))
            for id in structure(transaction.before).out_of.get(node.id, ()):
                argument = transaction.get(id)
                if isinstance(argument, Argument):
                    loose += 1
                    if not _without(transaction, argument, node.id):
                        lost.append(id)
        if not lost and not loose:
            raise refusal(QT_TRANSLATE_NOOP("edit", "There is no link to take out here."))
        erase(transaction, lost)
        return tuple(dict.fromkeys(id for id in wanted if id in transaction))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Unlink")))


def unlink_premise(argument: str, statement: str) -> Verb:
    """Take one statement out of an argument; the last one takes the argument with it."""

    def run(transaction: Transaction) -> Selection:
        record = argument_at(transaction, argument)
        if all(premise.statement != statement for premise in record.premises):
            raise refusal(QT_TRANSLATE_NOOP("edit", "This is no premise of that argument."))
        if not _without(transaction, record, statement):
            erase(transaction, (argument,))
        return (statement,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Unlink premise")))


def reverse(ids: Iterable[str]) -> Verb:
    """Turn supports into attacks and attacks into supports."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        for step in steps_of(transaction, wanted):
            other: Polarity = "attack" if step.polarity == "support" else "support"
            transaction.put(step.replace(polarity=other))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Turn reason into objection or back")))


def set_polarity(ids: Iterable[str], polarity: Polarity) -> Verb:
    """Let arguments support, or attack."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        for step in steps_of(transaction, wanted):
            transaction.put(step.replace(polarity=polarity))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change for or against")))


def join(ids: Iterable[str]) -> Verb:
    """Make one argument, with linked premises, of reasons for the same conclusion.

    The first in the map keeps its fields; citations are united, and what bore on the others bears
    on it.
    """
    wanted = tuple(ids)

    def run(transaction: Transaction) -> Selection:
        steps = _to_join(transaction, wanted)
        first, others = steps[0], steps[1:]
        premises: dict[str, Premise] = {}
        citations: list[Citation] = []
        for step in steps:
            for premise in step.premises:
                premises.setdefault(premise.statement, premise)
            citations.extend(one for one in step.citations if one not in citations)
        transaction.put(
            first.replace(premises=tuple(premises.values()), citations=tuple(citations))
        )
        merge_into(transaction, first.id, [step.id for step in others])
        return (first.id,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Join as linked premises")))


def split(ids: Iterable[str]) -> Verb:
    """Make an argument of each premise; the first keeps the old one and what bears on it."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> Selection:
        linked = [step for step in steps_of(transaction, wanted) if len(step.premises) > 1]
        if not linked:
            raise refusal(QT_TRANSLATE_NOOP("edit", "There are no linked premises to split here."))
        parts: list[str] = []
        for step in linked:
            parts.append(step.id)
            transaction.put(step.replace(premises=step.premises[:1]))
            for premise in step.premises[1:]:
                part = step.replace(id=transaction.new_id("argument"), premises=(premise,))
                transaction.add(part, after=parts[-1])
                parts.append(part.id)
        return tuple(parts)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Split linked premises")))


def join_or_split(ids: Sequence[str]) -> Verb:
    """Split when all of ``ids`` stand for one argument with linked premises, else join."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> Selection | None:
        _refuse_loose(transaction, wanted)
        steps = {step.id: step for step in steps_of(transaction, wanted)}
        alone = len(steps) == 1 and all(len(step.premises) > 1 for step in steps.values())
        return (split(wanted) if alone else join(wanted))(transaction)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Join or split premises")))


def merge_into(transaction: Transaction, kept: str, others: Sequence[str]) -> None:
    """Let every record that names one of ``others`` name ``kept`` instead, and remove them."""
    gone = set(others)
    named_by = naming(transaction.document, gone)
    for id in dict.fromkeys(id for other in others for id in named_by.get(other, ())):
        record = transaction.get(id)
        if record is None or id in gone:
            continue
        after = renamed(record, lambda name: kept if name in gone else name)
        if after is not None:
            transaction.put(after)
    transaction.remove(others)


def _refuse_loose(transaction: Transaction, ids: Sequence[str]) -> None:
    """Who joins a reason with what bears on nothing means a further premise: say how to add it."""
    document = transaction.document
    for node in nodes_at(transaction, ids):
        if not isinstance(node, Statement) or structure(document).out_of.get(node.id):
            continue
        if question_of(node, document) is None:
            raise refusal(
                QT_TRANSLATE_NOOP(
                    "edit",
                    "“{name}” is not a reason for or against anything yet. Link it to the same "
                    "conclusion first; or select the reason and choose Insert › Assumption It "
                    "Rests On.",
                ),
                name=short(node, document),
            )


def _to_join(transaction: Transaction, ids: Sequence[str]) -> list[Argument]:
    document = transaction.document
    found = structure(document)
    _refuse_loose(transaction, ids)
    choices: list[list[str]] = []
    for node in nodes_at(transaction, ids):
        if isinstance(node, Argument):
            choices.append([node.id])
        else:
            choices.append(
                list(found.out_of.get(node.id, ())) or [step_of(transaction, node.id).id]
            )
    ends = [{document.arguments[id].conclusion for id in choice} for choice in choices]
    shared = ends[0].intersection(*ends[1:])
    if not shared:
        raise refusal(QT_TRANSLATE_NOOP("edit", "These do not bear on the same thing."))
    if len(shared) > 1:
        raise refusal(
            QT_TRANSLATE_NOOP("edit", "These bear on several things together. Select the arrows.")
        )
    (conclusion,) = shared
    picked = {id for choice in choices for id in choice}
    steps = [document.arguments[id] for id in found.onto.get(conclusion, ()) if id in picked]
    if len(steps) < 2:
        raise refusal(
            QT_TRANSLATE_NOOP("edit", "Select two or more reasons for the same conclusion.")
        )
    if len({step.polarity for step in steps}) > 1:
        raise refusal(
            QT_TRANSLATE_NOOP("edit", "A reason and an objection cannot be joined in one argument.")
        )
    return steps


def _without(transaction: Transaction, argument: Argument, statement: str) -> bool:
    left = tuple(premise for premise in argument.premises if premise.statement != statement)
    if left:
        transaction.put(argument.replace(premises=left))
    return bool(left)


def _linked_already(transaction: Transaction, source: Statement) -> Exception:
    return refusal(
        QT_TRANSLATE_NOOP("edit", "“{name}” bears on it in this way already."),
        name=short(source, transaction.document),
    )
