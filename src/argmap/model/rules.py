"""The few things that always hold in a document; all else that may be wrong is a ``Problem``.

Ids are unique and not empty; an argument's premises are statements and its conclusion a statement
or an argument, all of them there; no argument concludes to itself. A place belongs to a node
that is there. The transaction refuses a change that would break a rule; the reader holds back the
records that break one as ``Unread``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.change import Change
from argmap.model.document import Document
from argmap.model.problem import Problem
from argmap.model.records import Argument, Place, Record, Statement


class RuleBroken(ValueError):
    """A change would break a rule; ``problems`` says which and where."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(str(problem) for problem in problems))
        self.problems = problems


def broken_by(record: Record, document: Document) -> Iterator[Problem]:
    """What ``record`` breaks within ``document``; nothing when it may stand."""
    if isinstance(record, Argument):
        for premise in record.premises:
            if not isinstance(document.get(premise.statement), Statement):
                yield Problem(
                    "premise-missing",
                    text(
                        QT_TRANSLATE_NOOP(
                            "problems",
                            "argument “{id}” has the premise “{end}”, which is no statement here",
                        ),
                        id=record.id,
                        end=premise.statement,
                    ),
                    (record.id,),
                    severity="error",
                )
        if record.conclusion == record.id:
            yield Problem(
                "concludes-to-itself",
                text(
                    QT_TRANSLATE_NOOP("problems", "argument “{id}” concludes to itself"),
                    id=record.id,
                ),
                (record.id,),
                severity="error",
            )
        elif not isinstance(document.get(record.conclusion), Statement | Argument):
            yield Problem(
                "conclusion-missing",
                text(
                    QT_TRANSLATE_NOOP(
                        "problems",
                        "argument “{id}” concludes to “{end}”, which is not in this map",
                    ),
                    id=record.id,
                    end=record.conclusion,
                ),
                (record.id,),
                severity="error",
            )
    elif isinstance(record, Place) and not isinstance(
        document.get(record.node), Statement | Argument
    ):
        yield Problem(
            "place-without-node",
            text(
                QT_TRANSLATE_NOOP(
                    "problems", "place “{id}” is for “{end}”, which is not in this map"
                ),
                id=record.id,
                end=record.node,
            ),
            (record.id,),
            severity="error",
        )


def check(document: Document) -> tuple[Problem, ...]:
    """Every broken rule of a document; empty when all hold. (Ids are unique by construction.)"""
    return tuple(problem for record in document for problem in broken_by(record, document))


def check_change(change: Change, after: Document) -> tuple[Problem, ...]:
    """The rules that ``change`` breaks, seen in the document ``after`` it.

    Looks only at what the change can affect: the records it brings, and the dependants of what it
    takes away.
    """
    problems: list[Problem] = []
    for id, entry in change.added.items():
        if not id:
            problems.append(
                Problem("empty-id", text(QT_TRANSLATE_NOOP("problems", "a record has no id")))
            )
        problems.extend(broken_by(entry.record, after))
    for _, entry in change.updated.values():
        problems.extend(broken_by(entry.record, after))
    if change.removed:
        gone = change.removed.keys()
        problems.extend(
            problem
            for record in _dependants(after, gone)
            if record.id not in change.added and record.id not in change.updated
            for problem in broken_by(record, after)
        )
    return tuple(problems)


def _dependants(document: Document, gone: Iterable[str]) -> Iterator[Record]:
    lost = set(gone)
    for argument in document.arguments.values():
        if argument.conclusion in lost:
            yield argument
            continue
        for premise in argument.premises:
            if premise.statement in lost:
                yield argument
                break
    for place in document.places.values():
        if place.node in lost:
            yield place
