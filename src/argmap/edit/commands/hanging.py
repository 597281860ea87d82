"""Hangs one node under another: the change of links that the verbs of moving share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from argmap.analysis.structure import structure
from argmap.edit.commands.deleting import erase
from argmap.edit.commands.family import hangs_from
from argmap.edit.commands.links import answers
from argmap.edit.commands.making import already_bears, make_argument, refuse_bearing
from argmap.edit.commands.targets import node_at, short
from argmap.edit.transaction import Transaction
from argmap.edit.verb import NotApplicable, refusal
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.document import Document
from argmap.model.records import Argument, Premise, Statement

Relation = Literal["keep", "support", "attack", "premise"]


@dataclass(frozen=True, slots=True)
class Spot:
    """Beside which sibling a node should stand: a node's or an argument's id; neither: the last."""

    before: str | None = None
    after: str | None = None


def below(document: Document, ids: Iterable[str]) -> set[str]:
    """Every node and argument that bears on one of ``ids``, through any number of steps."""
    found = structure(document)
    seen: set[str] = set()
    queue = list(ids)
    for id in queue:
        hanging = [*found.answers.get(id, ()), *found.onto.get(id, ())]
        if id in document.arguments:
            hanging.extend(premise.statement for premise in document.arguments[id].premises)
        for other in hanging:
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return seen


def hang(transaction: Transaction, id: str, target: str, relation: Relation, spot: Spot) -> None:
    """Hang the node ``id`` under ``target`` instead of what it hangs from now."""
    node, end = node_at(transaction, id), node_at(transaction, target)
    if isinstance(node, Argument):
        if relation == "premise":
            raise refusal(QT_TRANSLATE_NOOP("edit", "Only a statement can be a premise."))
        polarity = node.polarity if relation == "keep" else relation
        transaction.put(node.replace(conclusion=target, polarity=polarity))
        _stand(transaction, node.id, target, spot, node.conclusion)
        return
    refuse_bearing(transaction, node, end)
    _, through = hangs_from(transaction.document, id)
    if relation == "premise" or (relation == "keep" and isinstance(end, Argument)):
        if not isinstance(end, Argument):
            raise refusal(QT_TRANSLATE_NOOP("edit", "Only an argument has premises."))
        _become_premise(transaction, node, end, through, spot)
        return
    polarity = relation if relation != "keep" else through.polarity if through else "support"
    if answers(node, end, polarity):
        if node.question != target or through is not None:  # else it only changes its place
            _detach(transaction, node, through)
            transaction.put(node.replace(kind="position", question=target))
        if spot != Spot() or node.question != target:
            _stand_as_answer(transaction, id, target, spot)
        return
    if through is not None and len(through.premises) == 1:
        if through.id == target:
            raise _own_step(transaction, node)
        transaction.put(through.replace(conclusion=target, polarity=polarity))
        _stand(transaction, through.id, target, spot, through.conclusion)
        return
    if already_bears(transaction, id, target, polarity):
        raise refusal(
            QT_TRANSLATE_NOOP("edit", "“{name}” bears on it in this way already."),
            name=short(node, transaction.document),
        )
    own = _detach(transaction, node, through)
    argument = make_argument(transaction, own, target, polarity)
    _stand(transaction, argument.id, target, spot, target)


def _become_premise(
    transaction: Transaction, node: Statement, end: Argument, through: Argument | None, spot: Spot
) -> None:
    places = [premise.statement for premise in end.premises]
    if node.id in places and through is not None and through.id != end.id:
        raise refusal(
            QT_TRANSLATE_NOOP("edit", "“{name}” is a premise of it already."),
            name=short(node, transaction.document),
        )
    if through is not None and through.id == end.id:
        own = end.premises[places.index(node.id)]
    else:
        own = _detach(transaction, node, through)
    left = [premise for premise in end.premises if premise.statement != node.id]
    names = [premise.statement for premise in left]
    index = len(left)
    if spot.before in names:
        index = names.index(spot.before)
    elif spot.after in names:
        index = names.index(spot.after) + 1
    elif own in end.premises:
        index = end.premises.index(own)
    left.insert(index, own)
    if end.id not in transaction:  # it bore on the argument that has just gone
        raise _own_step(transaction, node)
    transaction.put(end.replace(premises=tuple(left)))


def _detach(transaction: Transaction, node: Statement, through: Argument | None) -> Premise:
    """Take a statement out of what it hangs from; the premise that it was there, or a plain one."""
    if through is None:
        if node.question is not None:
            kind = "claim" if node.kind == "position" else node.kind
            transaction.put(node.replace(question=None, kind=kind))
        return Premise(statement=node.id)
    own = next(premise for premise in through.premises if premise.statement == node.id)
    left = tuple(premise for premise in through.premises if premise.statement != node.id)
    if left:
        transaction.put(through.replace(premises=left))
    else:
        erase(transaction, (through.id,))
    return own


def _stand(transaction: Transaction, argument: str, target: str, spot: Spot, old: str) -> None:
    """Put an argument beside another that concludes to ``target``; it concluded to ``old``."""
    document = transaction.document
    onto = structure(document).onto.get(target, ())
    row = [id for id in onto if id != argument]
    for id in row:
        premises = document.arguments[id].premises
        stands_for = {id, premises[0].statement} if len(premises) == 1 else {id}
        if spot.before in stands_for:
            transaction.move_before(argument, id)
            return
        if spot.after in stands_for:
            transaction.move_after(argument, id)
            return
    if old != target and onto[-1] != argument:
        transaction.move_after(argument, row[-1])


def _stand_as_answer(transaction: Transaction, id: str, question: str, spot: Spot) -> None:
    row = [one for one in structure(transaction.document).answers.get(question, ()) if one != id]
    if spot.before in row:
        transaction.move_before(id, spot.before)
    elif spot.after in row or spot.after == question:
        transaction.move_after(id, spot.after)
    elif row and spot == Spot():
        transaction.move_after(id, row[-1])


def _own_step(transaction: Transaction, node: Statement) -> NotApplicable:
    return refusal(
        QT_TRANSLATE_NOOP("edit", "“{name}” is the only premise of that argument."),
        name=short(node, transaction.document),
    )
