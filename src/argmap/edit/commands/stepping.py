"""Verbs for the steps of the presentation: add, make, copy, reorder, change, delete.

None of them selects anything on the map: a step is edited beside it, often with what it shall show
selected. Which step is current is the strip's business.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from argmap.edit.commands.deleting import erase
from argmap.edit.plain import clean, one_line
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.records import Argument, Poll, Scenario, Statement, Step

LONGEST = 24 * 60
"""Minutes that a step may be meant to take."""


def add(title: str, focus: Iterable[str] = (), after: str | None = None) -> Verb:
    """Add a step that shows ``focus``, right after another one or at the end."""
    wanted = tuple(focus)

    def run(transaction: Transaction) -> None:
        step = Step(id=transaction.new_id("step"), title=one_line(title))
        beside = after if isinstance(transaction.get(after or ""), Step) else None
        transaction.add(step.replace(focus=_nodes(transaction, wanted)), beside)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Add step")))


def add_all(steps: Sequence[Step], after: str | None = None) -> Verb:
    """Add steps that were made from the map, under ids of their own; mentions of what is not there
    are left out."""
    wanted = tuple(steps)

    def run(transaction: Transaction) -> None:
        if not wanted:
            raise refusal(QT_TRANSLATE_NOOP("edit", "The map has nothing to make steps from."))
        beside = after if isinstance(transaction.get(after or ""), Step) else None
        for step in wanted:
            made = _fitting(transaction, step).replace(id=transaction.new_id("step"))
            transaction.add(made, beside)
            if beside is not None:
                beside = made.id

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Make steps")))


def duplicate(ids: Iterable[str]) -> Verb:
    """Add a copy of each step right after the last of them."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        steps = _steps(transaction, wanted)
        beside = steps[-1].id
        for step in steps:
            copy = step.replace(id=transaction.new_id("step"))
            transaction.add(copy, beside)
            beside = copy.id

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Duplicate step")))


def delete(ids: Iterable[str]) -> Verb:
    """Delete steps; remarks that were made there stay, without saying where."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        erase(transaction, [step.id for step in _steps(transaction, wanted)])

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Delete step")))


def move(ids: Iterable[str], before: str | None) -> Verb:
    """Let steps stand together, in the order they have, right before another one; None: last."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        moving = [step.id for step in _steps(transaction, wanted)]
        rest = [id for id in transaction.document.steps if id not in moving]
        if before is not None and before not in rest:
            raise refusal(QT_TRANSLATE_NOOP("edit", "It stands there already."))
        place = len(rest) if before is None else rest.index(before)
        if [*rest[:place], *moving, *rest[place:]] == list(transaction.document.steps):
            raise refusal(QT_TRANSLATE_NOOP("edit", "It stands there already."))
        after = rest[place - 1] if place else None
        for id in moving:
            transaction.move_after(id, after)
            after = id

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Reorder steps")))


def shift(ids: Iterable[str], by: int) -> Verb:
    """Move steps together so many places up (``by`` < 0) or down, as far as the list goes."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        moving = [step.id for step in _steps(transaction, wanted)]
        order = list(transaction.document.steps)
        rest = [id for id in order if id not in moving]
        first = sum(id in rest for id in order[: order.index(moving[0])])
        place = max(0, min(len(rest), first + by))
        if [*rest[:place], *moving, *rest[place:]] == order:
            raise refusal(QT_TRANSLATE_NOOP("edit", "It cannot move any further."))
        move(moving, rest[place] if place < len(rest) else None).run(transaction)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Reorder steps")))


def rename(id: str, title: str) -> Verb:
    """Give a step another title."""

    def run(transaction: Transaction) -> None:
        (step,) = _steps(transaction, (id,))
        transaction.put(step.replace(title=one_line(title)))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Rename step")), f"step-title:{id}")


def change(ids: Iterable[str], /, **fields: Any) -> Verb:
    """Set fields of steps: notes, minutes, scenario, dim, hide, motion, fold, hoist, poll, focus,
    reveal. What names something that is not there is refused; typing on is one step."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        if not fields.keys() <= Step.model_fields.keys() - {"id", "title"}:
            raise refusal(QT_TRANSLATE_NOOP("edit", "This has no such field."))
        cleaned = {n: clean(v) if isinstance(v, str) else v for n, v in fields.items()}
        _refuse_lost(transaction, cleaned)
        for step in _steps(transaction, wanted):
            transaction.put(step.replace(**cleaned))

    merge = f"step:{' '.join(wanted)}:{'+'.join(sorted(fields))}"
    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change step")), merge)


def show(id: str, focus: Iterable[str]) -> Verb:
    """Let a step show exactly these, all at once."""
    wanted = tuple(focus)

    def run(transaction: Transaction) -> None:
        (step,) = _steps(transaction, (id,))
        nodes = _nodes(transaction, wanted)
        if not nodes:
            raise refusal(QT_TRANSLATE_NOOP("edit", "Select what the step shall show first."))
        transaction.put(step.replace(focus=nodes, reveal=()))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change what a step shows")))


def reveal(id: str, group: Iterable[str]) -> Verb:
    """Let these come out next in a step, after all that it shows so far."""
    wanted = tuple(group)

    def run(transaction: Transaction) -> None:
        (step,) = _steps(transaction, (id,))
        nodes = _nodes(transaction, wanted)
        if not nodes:
            raise refusal(QT_TRANSLATE_NOOP("edit", "Select what shall come out next first."))
        focus = tuple(node for node in step.focus if node not in nodes)
        groups = (tuple(node for node in each if node not in nodes) for each in step.reveal)
        kept = (*(each for each in groups if each), nodes)
        transaction.put(step.replace(focus=focus, reveal=kept))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Change what a step shows")))


def _steps(transaction: Transaction, ids: Sequence[str]) -> list[Step]:
    """The steps of these ids, in the map's order. Refuses when one is not there, or none."""
    found = [step for step in transaction.document.steps.values() if step.id in ids]
    if not found or len(found) < len(set(ids)):
        raise refusal(QT_TRANSLATE_NOOP("edit", "There is no such step."))
    return found


def _nodes(transaction: Transaction, ids: Iterable[str]) -> tuple[str, ...]:
    there = (id for id in dict.fromkeys(ids))
    return tuple(id for id in there if isinstance(transaction.get(id), Statement | Argument))


def _fitting(transaction: Transaction, step: Step) -> Step:
    """A step without mentions of what the map does not have."""
    groups = (_nodes(transaction, group) for group in step.reveal)
    hoist, scenario = step.hoist, step.scenario
    return step.replace(
        title=one_line(step.title),
        focus=_nodes(transaction, step.focus),
        reveal=tuple(group for group in groups if group),
        fold=_nodes(transaction, step.fold),
        hoist=hoist if _nodes(transaction, [hoist or ""]) else None,
        scenario=scenario if isinstance(transaction.get(scenario or ""), Scenario) else None,
        poll=step.poll if isinstance(transaction.get(step.poll or ""), Poll) else None,
    )


def _refuse_lost(transaction: Transaction, fields: dict[str, Any]) -> None:
    nodes = Statement | Argument
    for name, kind in (("scenario", Scenario), ("poll", Poll), ("hoist", nodes)):
        id = fields.get(name)
        if id is not None and not isinstance(transaction.get(str(id)), kind):
            raise refusal(QT_TRANSLATE_NOOP("edit", "What a step should name is not there."))
    minutes = fields.get("minutes")
    if isinstance(minutes, int | float) and not 0 <= minutes <= LONGEST:
        raise refusal(QT_TRANSLATE_NOOP("edit", "A step takes from 0 minutes to a day."))
