"""Verbs for the parking lot: what was said in the room, kept, and placed on the map later.

A remark that is placed becomes a statement under its target and remembers which; taking that back
parks it again. None of parking, rewording and removing selects anything on the map.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from typing import Literal

from argmap.edit.commands import arguments, statements
from argmap.edit.commands.deleting import erase
from argmap.edit.history import Selection
from argmap.edit.plain import clean
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.records import Remark, Speaker, Statement, Step

Bearing = Literal["for", "against"]


def park(words: str, at: str = "", step: str | None = None, by: Speaker = "facilitator") -> Verb:
    """Keep what was said; ``at``: local time, ISO 8601; ``step``: what was shown then."""

    def run(transaction: Transaction) -> None:
        _keep(transaction, transaction.new_id("remark"), words, at, step, by)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Park remark")))


def park_all(
    said: Sequence[tuple[str, str]], step: str | None = None, by: Speaker = "participant"
) -> Verb:
    """Keep what others sent, words and time of each, as one step, under ids of its own.

    No step ever gives such an id, so that it may come while others are undone.
    """
    ids = [f"remark-{secrets.token_hex(6)}" for _ in said]

    def run(transaction: Transaction) -> None:
        for id, (words, at) in zip(ids, said, strict=True):
            if clean(words).strip():  # none is lost because another one is empty
                _keep(transaction, id, words, at, step, by)

    one = QT_TRANSLATE_NOOP("edit", "Park remark")
    many = QT_TRANSLATE_NOOP("edit", "Park {count} remarks")
    return Verb(run, text(one) if len(said) == 1 else text(many, count=len(said)))


def reword(id: str, words: str) -> Verb:
    """Say a remark in other words."""

    def run(transaction: Transaction) -> None:
        remark = _remark(transaction, id)
        said = clean(words).strip()
        if not said:
            raise refusal(QT_TRANSLATE_NOOP("edit", "A remark needs words."))
        transaction.put(remark.replace(text=said))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Reword remark")), f"remark:{id}")


def place(id: str, target: str | None, bearing: Bearing = "for") -> Verb:
    """Make a remark a statement: for or against ``target``, an answer to it if it is a question;
    None: on its own. Its statement is selected."""

    def run(transaction: Transaction) -> Selection:
        remark = _remark(transaction, id)
        if isinstance(transaction.get(remark.placed or ""), Statement):
            raise refusal(QT_TRANSLATE_NOOP("edit", "This remark is on the map already."))
        if target is None:
            made = statements.add("claim", remark.text)
        elif bearing == "for":
            made = arguments.add_reason(target, remark.text)
        else:
            made = arguments.add_objection(target, remark.text)
        (new,) = made.run(transaction) or (None,)
        transaction.put(remark.replace(placed=new))
        return (new,) if new else ()

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Place remark")))


def remove(ids: Iterable[str]) -> Verb:
    """Remove remarks from the parking lot; what became of them on the map stays."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        erase(transaction, [_remark(transaction, id).id for id in wanted])

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Remove remark")))


def _keep(
    transaction: Transaction, id: str, words: str, at: str, step: str | None, by: Speaker
) -> None:
    said = clean(words).strip()
    if not said:
        raise refusal(QT_TRANSLATE_NOOP("edit", "A remark needs words."))
    there = step if isinstance(transaction.get(step or ""), Step) else None
    transaction.add(Remark(id=id, text=said, at=at, step=there, by=by))


def _remark(transaction: Transaction, id: str) -> Remark:
    found = transaction.get(id)
    if not isinstance(found, Remark):
        raise refusal(QT_TRANSLATE_NOOP("edit", "There is no such remark."))
    return found
