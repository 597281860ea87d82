"""Verbs that set fields of selected statements and arguments: kind, camp, origin, value, weight …

A field is set on every selected record that has it; when none has it, the verb says so. A field
that belongs to arguments is set, for a selected statement, on the argument through which it bears.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from argmap.analysis.structure import structure
from argmap.edit.commands.targets import (
    nodes_at,
    short,
    statement_at,
    statements_at,
    steps_of,
)
from argmap.edit.history import Selection
from argmap.edit.plain import one_line
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.kinds import BY_KIND
from argmap.model.records import (
    Argument,
    Aspect,
    Camp,
    Kind,
    Number,
    Origin,
    Standard,
    Statement,
    Value,
)

Ids = Iterable[str]


def set_kind(ids: Ids, kind: Kind) -> Verb:
    """Change the kind of statements.

    What is no position any more answers no question, and what is no question any more has no
    answers. What supports or attacks something cannot become a question.
    """
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        if kind not in BY_KIND:
            raise refusal(QT_TRANSLATE_NOOP("edit", "There is no kind “{kind}”."), kind=kind)
        document = transaction.document
        found = structure(document)
        for statement in statements_at(transaction, wanted):
            if statement.kind == kind:
                continue
            if kind == "question" and statement.id in found.out_of:
                raise refusal(
                    QT_TRANSLATE_NOOP(
                        "edit", "“{name}” supports or attacks something, which no question can."
                    ),
                    name=short(statement, document),
                )
            if not BY_KIND[kind].may_conclude and statement.id in found.onto:
                raise refusal(
                    QT_TRANSLATE_NOOP("edit", "Arguments bear on “{name}”; they could not then."),
                    name=short(statement, document),
                )
            if statement.kind == "question":
                for id in found.answers.get(statement.id, ()):
                    answer = transaction.get(id)
                    if isinstance(answer, Statement):
                        transaction.put(answer.replace(question=None))
            question = statement.question if kind == "position" else None
            transaction.put(statement.replace(kind=kind, question=question))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change kind")))


def set_question(ids: Ids, question: str | None) -> Verb:
    """Let positions answer a question, or none; other statements become positions by it."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        if question is not None and statement_at(transaction, question).kind != "question":
            raise refusal(QT_TRANSLATE_NOOP("edit", "Only a question has positions."))
        for statement in statements_at(transaction, wanted):
            if statement.kind == "question":
                raise refusal(QT_TRANSLATE_NOOP("edit", "A question answers no question."))
            kind = "position" if question is not None else statement.kind
            transaction.put(statement.replace(question=question, kind=kind))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change question")))


def set_camp(ids: Ids, camp: str | None) -> Verb:
    """Say for which camp statements and arguments speak; None: for nobody."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        if camp is not None and not isinstance(transaction.get(camp), Camp):
            raise refusal(QT_TRANSLATE_NOOP("edit", "There is no such camp."))
        for node in nodes_at(transaction, wanted):
            transaction.put(node.replace(camp=camp))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change camp")))


def set_origin(ids: Ids, origin: Origin) -> Verb:
    """Say whether the source says it (text) or the analyst adds it (inferred)."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        for node in nodes_at(transaction, wanted):
            transaction.put(node.replace(origin=origin))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change origin")))


def set_weight(ids: Ids, weight: Number | None) -> Verb:
    """Set the weight of statements and arguments; None: the usual one."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        for node in nodes_at(transaction, wanted):
            transaction.put(node.replace(weight=weight))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change weight")), f"weight:{' '.join(wanted)}")


def set_value(ids: Ids, value: Value | None) -> Verb:
    """Set whether statements are true, false or open; None: not set."""
    return _of_statements(
        ids,
        lambda statement: statement.replace(value=value),
        QT_TRANSLATE_NOOP("edit", "Change value"),
    )


def set_standard(ids: Ids, standard: Standard | None) -> Verb:
    """Set the standard of proof that statements must meet; None: the usual one."""
    return _of_statements(
        ids,
        lambda statement: statement.replace(standard=standard),
        QT_TRANSLATE_NOOP("edit", "Change standard of proof"),
    )


def set_semantics(name: str) -> Verb:
    """Set how the map's verdicts are found; empty: by the balance of its reasons."""

    def run(transaction: Transaction) -> None:
        from argmap.analysis.reasoning import semantics

        if not semantics.known(name):
            raise refusal(
                QT_TRANSLATE_NOOP("edit", "Verdicts cannot be found by “{name}”."), name=name
            )
        transaction.set_header(transaction.header.replace(semantics=name))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change how verdicts are found")))


def set_tags(ids: Ids, tags: Iterable[str]) -> Verb:
    """Set the tags of statements; white space around them and repetitions are dropped."""
    new = _tags(tags)
    return _of_statements(
        ids,
        lambda statement: statement.replace(tags=new),
        QT_TRANSLATE_NOOP("edit", "Change tags"),
    )


def add_tags(ids: Ids, tags: Iterable[str]) -> Verb:
    """Add tags to statements."""
    new = _tags(tags)
    return _of_statements(
        ids,
        lambda statement: statement.replace(tags=_tags((*statement.tags, *new))),
        QT_TRANSLATE_NOOP("edit", "Add tag"),
    )


def remove_tags(ids: Ids, tags: Iterable[str]) -> Verb:
    """Take tags off statements."""
    old = set(_tags(tags))
    return _of_statements(
        ids,
        lambda statement: statement.replace(
            tags=tuple(tag for tag in statement.tags if tag not in old)
        ),
        QT_TRANSLATE_NOOP("edit", "Remove tag"),
    )


def set_aspect(ids: Ids, aspect: Aspect) -> Verb:
    """Say whether arguments bear on desirability (should we?) or feasibility (can we?)."""
    return _of_arguments(
        ids,
        lambda argument: argument.replace(aspect=aspect),
        QT_TRANSLATE_NOOP("edit", "Change what it is about"),
    )


def set_scheme(ids: Ids, scheme: str | None) -> Verb:
    """Name the argumentation scheme that arguments follow; None or empty: none."""
    name = one_line(scheme or "") or None
    return _of_arguments(
        ids,
        lambda argument: argument.replace(scheme=name),
        QT_TRANSLATE_NOOP("edit", "Change scheme"),
    )


def _of_statements(ids: Ids, change: Callable[[Statement], Statement], label: str) -> Verb:
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        for statement in statements_at(transaction, wanted):
            transaction.put(change(statement))

    return Verb(run, text(label))


def _of_arguments(ids: Ids, change: Callable[[Argument], Argument], label: str) -> Verb:
    wanted = tuple(ids)

    def run(transaction: Transaction) -> Selection | None:
        for step in steps_of(transaction, wanted):
            transaction.put(change(step))
        return None

    return Verb(run, text(label))


def _tags(tags: Iterable[str]) -> tuple[str, ...]:
    named = (one_line(tag) for tag in tags)
    return tuple(dict.fromkeys(tag for tag in named if tag))
