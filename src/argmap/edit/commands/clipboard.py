"""Copy, cut, paste and duplicate: as records, and as an outline in plain text.

A selected node brings along what hangs on it and on nothing else, unless asked otherwise: so cut
and paste lose nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from argmap.analysis.structure import structure
from argmap.edit.commands.clip import from_text, gather, to_text
from argmap.edit.commands.deleting import delete
from argmap.edit.commands.growing import grow
from argmap.edit.commands.outline import from_outline, to_outline
from argmap.edit.commands.planting import plant
from argmap.edit.history import Selection
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.document import Document
from argmap.model.records import Argument, Statement


def copy_records(document: Document, ids: Iterable[str], *, with_what_hangs: bool = True) -> str:
    """What ``ids`` stand for as JSON text that ``paste`` reads, in this map or another."""
    return to_text(gather(document, ids, with_what_hangs=with_what_hangs))


def copy_outline(document: Document, ids: Iterable[str], *, with_what_hangs: bool = True) -> str:
    """What ``ids`` stand for as an indented outline, for other programs; ``paste`` reads it too."""
    clip = gather(document, ids, with_what_hangs=with_what_hangs)
    shared = (one for one in clip.companions if isinstance(one, Statement))
    return to_outline(document, [one.id for one in (*clip.records, *shared)])


def cut(ids: Iterable[str], *, with_what_hangs: bool = True) -> Verb:
    """Delete what was copied just before."""
    return delete(ids, with_what_hangs=with_what_hangs).called(QT_TRANSLATE_NOOP("edit", "Cut"))


def paste(content: str, onto: str | None = None) -> Verb:
    """Put copied records, a whole map, or an outline in plain text into the map, under ``onto``."""

    def run(transaction: Transaction) -> Selection:
        clip = from_text(content)
        if clip is not None:
            return plant(transaction, clip, onto).tops
        return grow(transaction, from_outline(content), onto)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Paste")))


def duplicate(ids: Iterable[str], *, with_what_hangs: bool = True) -> Verb:
    """Copy nodes beside themselves: a copy bears on what the first bears on."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> Selection:
        document = transaction.document
        clip = gather(document, wanted, with_what_hangs=with_what_hangs)
        if not any(isinstance(one, Statement | Argument) for one in clip.records):
            raise refusal(QT_TRANSLATE_NOOP("edit", "Select a statement or an argument first."))
        planted = plant(transaction, clip, None)
        _link_copies(transaction, planted.ids)
        return planted.tops

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Duplicate")))


def _link_copies(transaction: Transaction, copies: Mapping[str, str]) -> None:
    """A copy of one linked premise is one more premise of the same argument."""
    before = transaction.before
    for id in copies:
        for step in structure(before).out_of.get(id, ()):
            argument = transaction.get(step)
            if step in copies or not isinstance(argument, Argument):
                continue
            index = [premise.statement for premise in argument.premises].index(id)
            new = argument.premises[index].replace(statement=copies[id])
            premises = (*argument.premises[: index + 1], new, *argument.premises[index + 1 :])
            transaction.put(argument.replace(premises=premises))
