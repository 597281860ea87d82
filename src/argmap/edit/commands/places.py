"""Verbs for places that a hand gives: move nodes, let them go back to the automatic layout."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.edit.commands.making import make_places
from argmap.edit.commands.targets import node_at
from argmap.edit.history import Selection
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, text


def move(positions: Mapping[str, tuple[float, float]], *, nudge: bool = False) -> Verb:
    """Put nodes' centres at places in px; nudges of the same nodes in a row are one step."""
    wanted = dict(positions)

    def run(transaction: Transaction) -> Selection:
        if not wanted:
            raise refusal(QT_TRANSLATE_NOOP("edit", "Select a statement or an argument first."))
        for id in wanted:
            node_at(transaction, id)
        make_places(transaction, wanted)
        return tuple(wanted)

    merge = f"nudge:{' '.join(sorted(wanted))}" if nudge else None
    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Move")), merge)


def release(ids: Iterable[str]) -> Verb:
    """Let nodes go back to where the layout puts them."""
    wanted = frozenset(ids)

    def run(transaction: Transaction) -> None:
        places = transaction.document.places.values()
        held = [place.id for place in places if place.node in wanted]
        if not held:
            raise refusal(
                QT_TRANSLATE_NOOP("edit", "Nothing selected was placed by hand; it is automatic.")
            )
        transaction.remove(held)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Place automatically")))


def release_all() -> Verb:
    """Let the layout place everything."""

    def run(transaction: Transaction) -> None:
        held = tuple(transaction.document.places)
        if not held:
            raise refusal(QT_TRANSLATE_NOOP("edit", "Nothing in this map was placed by hand."))
        transaction.remove(held)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Place all automatically")))
