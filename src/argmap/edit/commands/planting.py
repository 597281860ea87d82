"""Puts a clip into a map: fresh ids, references mapped, and the part hung where it is wanted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from argmap.edit.commands.clip import Clip
from argmap.edit.commands.links import answers
from argmap.edit.commands.making import make_argument
from argmap.edit.references import renamed
from argmap.edit.transaction import Transaction
from argmap.edit.verb import refusal
from argmap.i18n import QT_TRANSLATE_NOOP
from argmap.model.records import (
    Argument,
    Camp,
    Place,
    Record,
    Source,
    Statement,
    Unread,
    collection_of,
)

ONTO = "\0onto"
"""Stands, while ids are mapped, for the node that the clip is hung under."""


@dataclass(frozen=True, slots=True)
class Planted:
    """What was added: id in the clip → id in the map; the statements that hang on none of it."""

    ids: Mapping[str, str]
    tops: tuple[str, ...]


def plant(transaction: Transaction, clip: Clip, onto: str | None) -> Planted:
    """Add the clip's records; what bore on nothing else of the clip bears on ``onto``, if given."""
    records = [one for one in clip.records if not isinstance(one, Place | Unread)]
    target = transaction.get(onto) if onto is not None else None
    end = target if isinstance(target, Statement | Argument) else None
    ids = {one.id: transaction.new_id(_stem(one)) for one in records}
    tops = _tops(records)
    if end is not None:
        records = [_turned(one, tops, ids, end) for one in records]
    mapping = _Mapping(transaction, clip, ids, end)
    renaming = [(one, renamed(one, mapping.id_of)) for one in records]
    ready = [after.replace(id=ids[one.id]) for one, after in renaming if after is not None]
    ready = _standing([*mapping.brought, *ready], transaction)
    if not ready:
        raise refusal(QT_TRANSLATE_NOOP("edit", "There is nothing to paste here."))
    lists: dict[str, list[Record]] = {}
    for one in ready:
        lists.setdefault(collection_of(one), []).append(one)
    for row in lists.values():
        transaction.add_all(row)
    new_tops = [ids[id] for id in tops]
    if end is not None:
        _attach(transaction, new_tops, ready, end)
    there = {one.id for one in ready}
    planted = {old: new for old, new in ids.items() if new in there}
    return Planted(planted, tuple(new_tops) or tuple(planted.values()))


class _Mapping:
    """Which id stands in this map for an id that the clip names."""

    def __init__(
        self,
        transaction: Transaction,
        clip: Clip,
        ids: Mapping[str, str],
        end: Statement | Argument | None,
    ) -> None:
        self._transaction = transaction
        self._ids: dict[str, str | None] = dict(ids)
        if end is not None:
            self._ids[ONTO] = end.id
        self._companions = {one.id: one for one in clip.companions}
        self._outside = {one.id: one for one in clip.outside}
        self.brought: list[Record] = []

    def id_of(self, id: str) -> str | None:
        if id not in self._ids:
            here = self._transaction.get(id)
            companion = self._companions.get(id)
            like = companion or self._outside.get(id)
            if here is not None and like is not None and _same(here, like):
                self._ids[id] = id
            elif companion is not None:
                self._ids[id] = self._found(companion) or self._bring(companion)
            else:
                self._ids[id] = None
        return self._ids[id]

    def _found(self, companion: Record) -> str | None:
        """The like of a camp or source in this map, under another id."""
        before = self._transaction.before
        for here in (*before.camps.values(), *before.sources.values()):
            if _same(here, companion):
                return here.id
        return None

    def _bring(self, companion: Record) -> str:
        new = self._transaction.new_id(_stem(companion))
        self._ids[companion.id] = new
        after = renamed(companion, self.id_of)
        if after is not None:
            self.brought.append(after.replace(id=new))
        return new


def _stem(record: Record) -> str:
    return collection_of(record).removesuffix("s")


def _same(here: Record, there: Record) -> bool:
    """Whether two records of two maps, or of one map at two times, are the same thing."""
    match here, there:
        case Statement(), Statement():
            return here.text == there.text and (here.kind == there.kind or bool(here.text))
        case Camp(), Camp():
            return here.name == there.name
        case Argument(), Argument():
            return here.premises == there.premises and here.conclusion == there.conclusion
        case Source(), Source():
            return here.replace(id="-") == there.replace(id="-")
        case _:
            return type(here) is type(there) and here == there


def _tops(records: Sequence[Record]) -> list[str]:
    """The statements that bear on nothing else among ``records``."""
    ids = {one.id for one in records}
    inner: set[str] = set()
    for one in records:
        if isinstance(one, Argument) and one.conclusion in ids:
            inner.update(premise.statement for premise in one.premises)
        elif isinstance(one, Statement) and one.question in ids and one.question != one.id:
            inner.add(one.id)
    return [one.id for one in records if isinstance(one, Statement) and one.id not in inner]


def _turned(
    record: Record, tops: Sequence[str], ids: Mapping[str, str], end: Statement | Argument
) -> Record:
    """A record of the clip that bore on something outside, turned to bear on ``end``."""
    if isinstance(record, Argument):
        leads_out = record.conclusion not in ids
        from_top = all(premise.statement in tops for premise in record.premises)
        return record.replace(conclusion=ONTO) if leads_out and from_top else record
    if isinstance(record, Statement) and record.id in tops and record.kind == "position":
        if isinstance(end, Statement) and end.kind == "question":
            return record.replace(question=ONTO)
        return record.replace(question=None, kind="claim")
    return record


def _standing(records: Sequence[Record], transaction: Transaction) -> list[Record]:
    """The records that may stand: arguments without ends that are there are left out."""
    there: dict[str, Record] = {one.id: one for one in records}
    while True:
        left: dict[str, Record] = {}
        for one in there.values():
            if isinstance(one, Argument):
                end = there.get(one.conclusion) or transaction.get(one.conclusion)
                premises = tuple(
                    premise
                    for premise in one.premises
                    if isinstance(
                        there.get(premise.statement) or transaction.get(premise.statement),
                        Statement,
                    )
                )
                if not premises or not isinstance(end, Statement | Argument) or end is one:
                    continue
                one = one if premises == one.premises else one.replace(premises=premises)
            left[one.id] = one
        if left.keys() == there.keys():
            return list(left.values())
        there = left


def _attach(
    transaction: Transaction,
    tops: Sequence[str],
    ready: Sequence[Record],
    end: Statement | Argument,
) -> None:
    """Let the tops that bear on nothing yet bear on ``end``; questions stand on their own."""
    bearing = {
        premise.statement for one in ready if isinstance(one, Argument) for premise in one.premises
    }
    for id in tops:
        statement = transaction.get(id)
        if not isinstance(statement, Statement) or id in bearing:
            continue
        if statement.question is not None or statement.kind == "question":
            continue
        if answers(statement, end, "support"):
            transaction.put(statement.replace(kind="position", question=end.id))
        else:
            make_argument(transaction, id, end.id, "support")
