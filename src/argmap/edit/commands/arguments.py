"""Verbs that add an argument with a new statement: reasons, objections, undercuts, premises.

Each takes the id of the statement or argument that is selected. On an argument a reason is an
underpinning and an objection an undercut; a reason on a question is a position that answers it.
Every verb selects the new statement, so that its text can be typed at once.
"""

from __future__ import annotations

from argmap.edit.commands.making import (
    make_argument,
    make_places,
    make_statement,
    refuse_bearing,
    supported_camp,
)
from argmap.edit.commands.targets import node_at, step_of
from argmap.edit.history import Selection
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Command, Verb
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.records import Kind, Polarity, Premise, Role, Statement

At = tuple[float, float] | None
"""Where a hand wants the new statement: its centre in px, or None to leave it to the layout."""


def add_reason(to: str, words: str = "", kind: Kind = "claim", *, at: At = None) -> Verb:
    """Add a statement that supports ``to``; to a question, a position that answers it."""

    def run(transaction: Transaction) -> Selection:
        target = node_at(transaction, to)
        if isinstance(target, Statement) and target.kind == "question" and kind == "claim":
            return _answer(transaction, to, words, at)
        return _bear(transaction, to, words, kind, "support", at)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Add reason")))


def add_position(to: str, words: str = "", *, at: At = None) -> Verb:
    """Add a position that answers the question ``to``, or stands beside the position ``to``."""

    def run(transaction: Transaction) -> Selection:
        target = node_at(transaction, to)
        asked = target.question if isinstance(target, Statement) else None
        question = transaction.get(asked) if asked else target
        if not isinstance(question, Statement) or question.kind != "question":
            from_here = make_statement(transaction, "position", words)
            return _placed(transaction, from_here, at)
        return _answer(transaction, question.id, words, at)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Add position")))


def add_objection(to: str, words: str = "", kind: Kind = "claim", *, at: At = None) -> Verb:
    """Add a statement that attacks ``to``."""
    return Verb(
        _bearing(to, words, kind, "attack", at), text(QT_TRANSLATE_NOOP("edit", "Add objection"))
    )


def add_evidence(to: str, words: str = "", *, at: At = None) -> Verb:
    """Add evidence that supports ``to``."""
    return Verb(
        _bearing(to, words, "evidence", "support", at),
        text(QT_TRANSLATE_NOOP("edit", "Add evidence")),
    )


def add_rebuttal(to: str, words: str = "", *, at: At = None) -> Verb:
    """Add a rebuttal, which attacks ``to``."""
    return Verb(
        _bearing(to, words, "rebuttal", "attack", at),
        text(QT_TRANSLATE_NOOP("edit", "Add rebuttal")),
    )


def add_undercut(to: str, words: str = "", kind: Kind = "claim", *, at: At = None) -> Verb:
    """Add a statement that attacks the argument ``to`` (of a statement: its only argument)."""
    return Verb(
        _on_step(to, words, kind, "attack", at),
        text(QT_TRANSLATE_NOOP("edit", "Add objection to a step")),
    )


def add_underpin(to: str, words: str = "", kind: Kind = "claim", *, at: At = None) -> Verb:
    """Add a statement that supports the argument ``to`` (of a statement: its only argument)."""
    return Verb(
        _on_step(to, words, kind, "support", at),
        text(QT_TRANSLATE_NOOP("edit", "Add reason for a step")),
    )


def add_premise(
    to: str, words: str = "", kind: Kind = "claim", role: Role = "ordinary", *, at: At = None
) -> Verb:
    """Add a linked premise to the argument ``to`` (of a statement: its only argument)."""
    return Verb(_beside(to, words, kind, role, at), text(QT_TRANSLATE_NOOP("edit", "Add premise")))


def add_assumption(to: str, words: str = "", *, at: At = None) -> Verb:
    """Add an assumption that the argument ``to`` rests on (of a statement: its only argument)."""
    return Verb(
        _beside(to, words, "assumption", "assumption", at),
        text(QT_TRANSLATE_NOOP("edit", "Add assumption")),
    )


def _beside(to: str, words: str, kind: Kind, role: Role, at: At) -> Command:
    def run(transaction: Transaction) -> Selection:
        step = step_of(transaction, to)
        beside = transaction.get(step.premises[-1].statement)
        camp = beside.camp if isinstance(beside, Statement) else None
        new = make_statement(transaction, kind, words, camp=camp)
        refuse_bearing(transaction, new, node_at(transaction, step.conclusion))
        premise = Premise(statement=new.id).replace(role=role)
        places = [premise.statement for premise in step.premises]
        index = places.index(to) + 1 if to in places else len(places)
        premises = (*step.premises[:index], premise, *step.premises[index:])
        transaction.put(step.replace(premises=premises))
        return _placed(transaction, new, at)

    return run


def _bearing(to: str, words: str, kind: Kind, polarity: Polarity, at: At) -> Command:
    def run(transaction: Transaction) -> Selection:
        return _bear(transaction, to, words, kind, polarity, at)

    return run


def _on_step(to: str, words: str, kind: Kind, polarity: Polarity, at: At) -> Command:
    def run(transaction: Transaction) -> Selection:
        return _bear(transaction, step_of(transaction, to).id, words, kind, polarity, at)

    return run


def _bear(
    transaction: Transaction, to: str, words: str, kind: Kind, polarity: Polarity, at: At
) -> Selection:
    target = node_at(transaction, to)
    camp = supported_camp(transaction, to, polarity)
    new = make_statement(transaction, kind, words, camp=camp)
    refuse_bearing(transaction, new, target)
    make_argument(transaction, new.id, to, polarity)
    return _placed(transaction, new, at)


def _answer(transaction: Transaction, question: str, words: str, at: At) -> Selection:
    new = make_statement(transaction, "position", words, question=question)
    return _placed(transaction, new, at)


def _placed(transaction: Transaction, new: Statement, at: At) -> Selection:
    if at is not None:
        make_places(transaction, {new.id: at})
    return (new.id,)
