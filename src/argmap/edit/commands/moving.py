"""Verbs that hang nodes elsewhere in the tree: reparent, promote, demote, and reorder siblings.

What hangs on a node goes along, because it is linked to the node and not to a place.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from argmap.analysis.structure import structure
from argmap.edit.commands.family import children_of, hangs_from, node_of, parent_of
from argmap.edit.commands.hanging import Relation, Spot, below, hang
from argmap.edit.commands.targets import node_at, nodes_at, short
from argmap.edit.history import Selection
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.document import Document
from argmap.model.records import Argument, Statement


def reparent(
    ids: Iterable[str],
    target: str,
    relation: Relation = "keep",
    *,
    before: str | None = None,
    after: str | None = None,
) -> Verb:
    """Hang nodes, with all that hangs on them, under another statement or argument.

    ``relation``: support, attack or, on an argument, premise; ``keep`` what each one had (on an
    argument: premise). ``before``, ``after``: the sibling beside which to stand.
    """
    wanted = tuple(ids)

    def run(transaction: Transaction) -> Selection:
        document = transaction.document
        end = node_at(transaction, target)
        tops = _tops(document, nodes_at(transaction, wanted))
        spot = Spot(before, after)
        for node in tops:
            if target == node.id or target in below(document, (node.id,)):
                raise refusal(
                    QT_TRANSLATE_NOOP("edit", "“{name}” hangs on “{other}” itself."),
                    name=short(end, document),
                    other=short(node, document),
                )
        for node in tops:
            hang(transaction, node.id, target, relation, spot)
            spot = Spot(before, None) if before is not None else Spot(None, node.id)
        return tuple(node.id for node in tops)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Move under another")))


def promote(ids: Iterable[str]) -> Verb:
    """Let nodes bear on what their parent bears on, right after the parent."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> Selection:
        tops = _tops(transaction.document, nodes_at(transaction, wanted))
        for node in reversed(tops):
            document = transaction.document
            above, through = hangs_from(document, node.id)
            target, beside = _one_level_up(document, node, above, through)
            if target is None:
                raise refusal(
                    QT_TRANSLATE_NOOP("edit", "“{name}” cannot move up any further."),
                    name=short(node, document),
                )
            relation = through.polarity if through else "keep"
            hang(transaction, node.id, target, relation, Spot(None, beside))
        return tuple(node.id for node in tops)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Move up one level")))


def demote(ids: Iterable[str]) -> Verb:
    """Hang nodes under the sibling before them."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> Selection:
        tops = _tops(transaction.document, nodes_at(transaction, wanted))
        chosen = {node.id for node in tops}
        for node in tops:
            document = transaction.document
            row = children_of(document, parent_of(document, node.id))
            index = row.index(node.id) if node.id in row else 0
            over = next((id for id in reversed(row[:index]) if id not in chosen), None)
            if over is None:
                raise refusal(
                    QT_TRANSLATE_NOOP("edit", "There is nothing before “{name}” to hang it under."),
                    name=short(node, document),
                )
            _, through = hangs_from(document, node.id)
            relation: Relation = "keep"
            if over in document.arguments and (
                isinstance(node, Argument) or (through and through.polarity == "attack")
            ):
                relation = through.polarity if through else "keep"
            hang(transaction, node.id, over, relation, Spot())
        return tuple(node.id for node in tops)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Move down one level")))


def reorder(ids: Iterable[str], direction: Literal["up", "down"]) -> Verb:
    """Move nodes one place up or down among their siblings."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> Selection:
        nodes = nodes_at(transaction, wanted)
        chosen = {node.id for node in nodes}
        document = transaction.document
        moved = False
        for parent in dict.fromkeys(parent_of(document, id) for id in chosen):
            for row in _rows(document, parent):
                moved |= _swap(transaction, parent, row, chosen, direction)
        if not moved:
            raise refusal(
                QT_TRANSLATE_NOOP("edit", "It is the first in its row already.")
                if direction == "up"
                else QT_TRANSLATE_NOOP("edit", "It is the last in its row already.")
            )
        return tuple(node.id for node in nodes)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Reorder")))


Row = list[tuple[str, str]]
"""Siblings that one list of the file orders: each node and the record that stands for it there."""


def _rows(document: Document, parent: str | None) -> list[Row]:
    if parent is None:
        return [[(id, id) for id in children_of(document, None)]]
    found = structure(document)
    answers: Row = [(id, id) for id in found.answers.get(parent, ())]
    onto: Row = [
        (node_of(document, document.arguments[id]), id) for id in found.onto.get(parent, ())
    ]
    argument = document.arguments.get(parent)
    premises: Row = (
        [(one.statement, one.statement) for one in argument.premises] if argument else []
    )
    return [premises, answers, onto]


def _swap(
    transaction: Transaction,
    parent: str | None,
    row: Row,
    chosen: set[str],
    direction: Literal["up", "down"],
) -> bool:
    order = row if direction == "up" else row[::-1]
    moved = False
    for index in range(1, len(order)):
        (ahead, ahead_record), (node, record) = order[index - 1], order[index]
        if node not in chosen or ahead in chosen:
            continue
        order[index - 1], order[index] = order[index], order[index - 1]
        moved = True
        within = transaction.get(parent) if parent else None
        if isinstance(within, Argument) and isinstance(transaction.get(record), Statement):
            places = [premise.statement for premise in within.premises]
            one, other = places.index(ahead), places.index(node)
            premises = list(within.premises)
            premises[one], premises[other] = premises[other], premises[one]
            transaction.put(within.replace(premises=tuple(premises)))
        elif direction == "up":
            transaction.move_before(record, ahead_record)
        else:
            transaction.move_after(record, ahead_record)
    return moved


def _one_level_up(
    document: Document, node: Statement | Argument, above: str | None, through: Argument | None
) -> tuple[str | None, str | None]:
    """What a promoted node will bear on, and the record after which it will stand there."""
    if above is None:
        return None, None
    if through is not None and through.id != node.id and len(through.premises) > 1:
        return through.conclusion, through.id  # out of a linked argument
    if above in document.arguments:
        return document.arguments[above].conclusion, above
    higher, step = hangs_from(document, above)
    return higher, step.id if step else above


def _tops(document: Document, nodes: list[Statement | Argument]) -> list[Statement | Argument]:
    """The nodes that hang on no other of ``nodes``."""
    lower = below(document, [node.id for node in nodes])
    return [node for node in nodes if node.id not in lower] or nodes[:1]
