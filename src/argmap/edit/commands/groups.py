"""Verbs for groups: statements together in a frame. A statement is in one group at most."""

from __future__ import annotations

from collections.abc import Iterable

from argmap.edit.commands.deleting import erase
from argmap.edit.commands.targets import statements_at
from argmap.edit.history import Selection
from argmap.edit.plain import clean
from argmap.edit.transaction import Transaction
from argmap.edit.verb import Verb, refusal
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.records import Group


def group(ids: Iterable[str], title: str = "") -> Verb:
    """Put statements in a group of their own, out of the groups they were in."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> Selection:
        members = tuple(statement.id for statement in statements_at(transaction, wanted))
        if any(set(old.members) == set(members) for old in _groups(transaction)):
            raise refusal(QT_TRANSLATE_NOOP("edit", "These are a group already."))
        _leave(transaction, members)
        new = Group(id=transaction.new_id("group"), title=clean(title), members=members)
        transaction.add(new)
        return (new.id,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Group")))


def ungroup(ids: Iterable[str]) -> Verb:
    """Dissolve groups, named themselves or by any of their statements."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> Selection:
        groups = [
            old for old in _groups(transaction) if {old.id, *old.members}.intersection(wanted)
        ]
        if not groups:
            raise refusal(QT_TRANSLATE_NOOP("edit", "Nothing selected is in a group."))
        members = dict.fromkeys(id for old in groups for id in old.members if id in transaction)
        for old in groups:
            erase(transaction, (old.id,))
        return tuple(members)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Ungroup")))


def add_to(group_id: str, ids: Iterable[str]) -> Verb:
    """Put statements into a group, out of the groups they were in."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> Selection:
        record = transaction.get(group_id)
        if not isinstance(record, Group):
            raise refusal(QT_TRANSLATE_NOOP("edit", "There is no such group."))
        new = [one.id for one in statements_at(transaction, wanted) if one.id not in record.members]
        _leave(transaction, new)
        transaction.put(record.replace(members=(*record.members, *new)))
        return (group_id,)

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Add to group")))


def take_out(ids: Iterable[str]) -> Verb:
    """Take statements out of their groups; a group that is left empty goes."""
    wanted = tuple(ids)

    def run(transaction: Transaction) -> None:
        members = [one.id for one in statements_at(transaction, wanted)]
        if not _leave(transaction, members):
            raise refusal(QT_TRANSLATE_NOOP("edit", "Nothing selected is in a group."))

    return Verb(run, text(QT_TRANSLATE_NOOP("edit", "Take out of group")))


def _groups(transaction: Transaction) -> list[Group]:
    return list(transaction.document.groups.values())


def _leave(transaction: Transaction, members: Iterable[str]) -> bool:
    leaving = set(members)
    left = False
    for old in _groups(transaction):
        stay = tuple(id for id in old.members if id not in leaving)
        if stay == old.members:
            continue
        left = True
        if stay:
            transaction.put(old.replace(members=stay))
        else:
            erase(transaction, (old.id,))
    return left
