"""Verbs that take away: with what hangs on it, or alone; and every mention of it goes too.

What hangs on a statement are the arguments onto it, their premises and its answers, as far as they
bear on nothing else; on an argument, what bears on that argument. The premises of an argument that
is named itself stay: a step is taken out, not its reasons.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from argmap.analysis.structure import structure
from argmap.edit.commands.family import children_of, parent_of
from argmap.edit.commands.targets import question_of
from argmap.edit.history import Selection
from argmap.edit.references import naming, renamed
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.document import Document
from argmap.model.records import Argument, Premise


def delete(ids: Iterable[str], *, with_what_hangs: bool = True) -> Verb:
    """Delete records of any kind; what hangs on them goes too, or else moves up where it supported.

    Without what hangs: supports of a deleted statement support what it bore on; objections to it,
    and what has nothing left to bear on, stay as roots.
    """
    wanted = tuple(dict.fromkeys(ids))

    def run(transaction: Transaction) -> Selection:
        document = transaction.document
        named = [id for id in wanted if id in document]
        if not named:
            raise refusal(QT_TRANSLATE_NOOP("edit", "There is nothing to delete here."))
        gone = with_hanging(document, named) if with_what_hangs else set(named)
        next_one = _neighbour(document, named, gone)
        if not with_what_hangs:
            lifting = _Lifting(transaction)
            for id in named:
                if id in document.statements:
                    lifting.lift(id)
        erase(transaction, gone)
        return tuple(id for id in next_one if id in transaction)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Delete")))


def erase(transaction: Transaction, ids: Iterable[str]) -> None:
    """Remove records, and whatever else names them: by dropping the mention, or with it.

    An argument left without premises or conclusion goes, and then what named that argument.
    """
    lost = {id for id in ids if id in transaction}
    named_by = naming(transaction.document, lost)
    queue = list(lost)
    for id in queue:
        for other in named_by.get(id, ()):
            record = transaction.get(other)
            if other in lost or record is None:
                continue
            left = renamed(record, lambda name: None if name in lost else name)
            if left is None:
                lost.add(other)
                queue.append(other)
            else:
                transaction.put(left)
    transaction.remove(sorted(lost))


def with_hanging(document: Document, ids: Iterable[str]) -> set[str]:
    """``ids`` and everything that hangs on them and on nothing else.

    In a circle, what a named statement itself bears on stays.
    """
    named = {id for id in ids if id in document}
    found = structure(document)
    outgoing = {step for id in named for step in found.out_of.get(id, ())}
    for step in outgoing:
        if all(premise.statement in named for premise in document.arguments[step].premises):
            named.add(step)  # it will have no premise left, so what bears on it hangs too
    below: dict[str, None] = {}
    queue = list(named)
    for id in queue:
        for other in _hanging(document, id, premises=id not in named):
            if other not in below and other not in named:
                below[other] = None
                queue.append(other)
    above = set(queue := list(named))
    for id in queue:
        new = [other for other in _bears_on(document, id) if other not in above]
        above.update(new)
        queue.extend(new)
    kept = [
        id
        for id in below
        if id in document.statements
        and (id in above or any(o not in below and o not in named for o in _bears_on(document, id)))
    ]
    seen = set(kept)
    for id in kept:
        for other in _hanging(document, id, premises=True):
            if other in below and other not in seen:
                seen.add(other)
                kept.append(other)
    return named | {id for id in below if id not in seen}


def _hanging(document: Document, id: str, *, premises: bool) -> list[str]:
    found = structure(document)
    hanging = [*found.answers.get(id, ()), *found.onto.get(id, ())]
    if premises and id in document.arguments:
        hanging.extend(premise.statement for premise in document.arguments[id].premises)
    return hanging


def _bears_on(document: Document, id: str) -> list[str]:
    if id in document.arguments:
        return [document.arguments[id].conclusion]
    above = list(structure(document).out_of.get(id, ()))
    statement = document.statements.get(id)
    question = question_of(statement, document) if statement else None
    return [*above, question] if question else above


def _neighbour(document: Document, named: Collection[str], gone: Collection[str]) -> list[str]:
    """What to select afterwards: the next sibling, else the one before, else what it hung from."""
    first = next((id for id in named if id in document.statements), None)
    first = first or next((id for id in named if id in document.arguments), None)
    if first is None:
        return []
    parent = parent_of(document, first)
    row = children_of(document, parent)
    index = row.index(first) if first in row else 0
    near = [*row[index:], *reversed(row[:index]), *([parent] if parent else [])]
    return [id for id in near if id not in gone][:1]


class _Lifting:
    """Lets what supports a statement support what that statement bears on, before it is deleted."""

    def __init__(self, transaction: Transaction) -> None:
        found = structure(transaction.document)
        self._transaction = transaction
        self._onto = {id: list(ids) for id, ids in found.onto.items()}
        self._out_of = {id: list(ids) for id, ids in found.out_of.items()}

    def lift(self, id: str) -> None:
        supports = [a for a in self._arguments(self._onto, id) if a.polarity == "support"]
        steps = [
            (argument, own)
            for argument in self._arguments(self._out_of, id)
            for own in argument.premises[:]
            if own.statement == id and not own.negated and argument.conclusion != id
        ]
        for place, (step, own) in enumerate(steps):
            if len(step.premises) > 1:
                if len(supports) == 1 and len(steps) == 1:
                    self._join(step, own, supports[0])
                continue
            for support in supports:
                if all(premise.statement != step.conclusion for premise in support.premises):
                    self._carry(support, step, copy=place > 0)

    def _arguments(self, listed: Mapping[str, list[str]], id: str) -> list[Argument]:
        found = [self._transaction.get(one) for one in listed.get(id, ())]
        return [record for record in found if isinstance(record, Argument)]

    def _carry(self, support: Argument, step: Argument, *, copy: bool) -> None:
        moved = support.replace(
            conclusion=step.conclusion, polarity=step.polarity, aspect=step.aspect
        )
        if copy:
            moved = moved.replace(id=self._transaction.new_id("argument"))
            self._transaction.add(moved, after=step.id)
            for premise in moved.premises:
                self._out_of.setdefault(premise.statement, []).append(moved.id)
        else:
            self._transaction.put(moved)
            self._transaction.move_before(moved.id, step.id)
            self._onto[support.conclusion].remove(moved.id)
        self._onto.setdefault(step.conclusion, []).append(moved.id)

    def _join(self, step: Argument, own: Premise, support: Argument) -> None:
        at = step.premises.index(own)
        had = {premise.statement for premise in step.premises}
        new = tuple(p for p in support.premises if p.statement not in had)
        if not new or any(premise.statement == step.conclusion for premise in new):
            return
        premises = (*step.premises[:at], *new, *step.premises[at + 1 :])
        self._transaction.put(step.replace(premises=premises))
        for other in self._arguments(self._onto, support.id):
            self._transaction.put(other.replace(conclusion=step.id))
            self._onto.setdefault(step.id, []).append(other.id)
        self._transaction.remove(support.id)
        self._onto[support.conclusion].remove(support.id)
        for premise in new:
            self._out_of.setdefault(premise.statement, []).append(step.id)
