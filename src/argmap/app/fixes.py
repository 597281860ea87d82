"""What is offered for a problem: a title and the command that mends it, by the problem's code.

To offer a fix for another problem, add a row. Functions import what they need when they are called.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from argmap.i18n import QT_TRANSLATE_NOOP, Marked
from argmap.model.document import Document
from argmap.model.problem import Problem

if TYPE_CHECKING:
    from argmap.edit.verb import Verb


@dataclass(frozen=True, slots=True)
class Fix:
    """What a button beside the problem says and does."""

    title: Marked
    make: Callable[[Document, Problem], Verb]
    then_type: bool = False
    """The new statement's text is opened afterwards."""


def fix_of(problem: Problem) -> Fix | None:
    """The fix that is offered, if there is one."""
    return FIXES.get(problem.code) if problem.ids else None


def _forget(_: Document, problem: Problem) -> Verb:
    from argmap.edit.commands import mending

    return mending.forget_gone(problem.ids[0])


def _reason(_: Document, problem: Problem) -> Verb:
    from argmap.edit.commands import arguments

    return arguments.add_reason(problem.ids[0])


def _objection(_: Document, problem: Problem) -> Verb:
    from argmap.edit.commands import arguments

    return arguments.add_objection(problem.ids[0])


def _cite(document: Document, problem: Problem) -> Verb:
    from argmap.edit.commands import citations

    return citations.cite(problem.ids, next(iter(document.sources), ""))


def _delete(_: Document, problem: Problem) -> Verb:
    from argmap.edit.commands import deleting

    return deleting.delete(problem.ids, with_what_hangs=False)


def _weigh(_: Document, problem: Problem) -> Verb:
    from argmap.edit.commands import mending

    return mending.clamp_weights(problem.ids[0])


_TAKE_OUT = QT_TRANSLATE_NOOP("fixes", "Take Out What Is Gone")
FIXES: Mapping[str, Fix] = {
    **{
        f"{what}-missing": Fix(_TAKE_OUT, _forget)
        for what in ("question", "camp", "stance", "source", "scenario-id", "step-id")
    },
    "step-scenario-missing": Fix(_TAKE_OUT, _forget),
    "step-poll-missing": Fix(_TAKE_OUT, _forget),
    "group-member-missing": Fix(_TAKE_OUT, _forget),
    "weight-out-of-range": Fix(QT_TRANSLATE_NOOP("fixes", "Bring It between 0 and 1"), _weigh),
    "no-reason": Fix(QT_TRANSLATE_NOOP("fixes", "Add a Reason"), _reason, then_type=True),
    "no-objection": Fix(QT_TRANSLATE_NOOP("fixes", "Add an Objection"), _objection, then_type=True),
    "no-words": Fix(QT_TRANSLATE_NOOP("fixes", "Delete It"), _delete),
    "no-source": Fix(QT_TRANSLATE_NOOP("fixes", "Cite the Source"), _cite),
}
