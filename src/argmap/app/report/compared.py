"""What changed between two versions of a map: verdict by verdict, claim by claim, vote by vote.

Records are told apart by id. It reads like the brief: first what came out otherwise and why, then
what was done to the map.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from argmap.analysis.reasoning import moved, names
from argmap.analysis.reasoning.case import Case
from argmap.app.report import edits, room
from argmap.app.report.brief import UNTITLED
from argmap.app.report.decision import EMPTY, Judged, judged, verdict
from argmap.app.report.page import OWN, Block, Heading, Page, Say, Table, listed, plain, quiet
from argmap.app.words import semantics_name, semantics_words
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.change import Change, difference
from argmap.model.document import Document
from argmap.model.kinds import BY_KIND
from argmap.model.records import Argument, Statement

_SUBTITLE = QT_TRANSLATE_NOOP("report", "What changed")
_MOST = 20
"""Verdicts beyond the positions' that are told in one setting."""


def compared(before: Document, after: Document, *, today: date, say: Say = str) -> Page:
    """The whole report of what became of ``before``."""
    return Page(
        names.plain(after.header.title) or say(UNTITLED),
        say(_SUBTITLE),
        after.header.language,
        today.isoformat(),
        tuple(filter(None, map(names.plain, after.header.authors))),
        tuple(_blocks(before, after, say)),
        say(OWN),
    )


def _blocks(before: Document, after: Document, say: Say) -> Iterator[Block]:
    change = difference(before, after)
    rows = _pairs(before, after, say)
    yield Heading(say(QT_TRANSLATE_NOOP("report", "In short")))
    lines = [*_counts(before, after, change), *_movements(rows, after)]
    yield from listed([say(each) for each in lines])
    if not lines:
        yield plain(say(QT_TRANSLATE_NOOP("report", "Nothing that a reader would see changed.")))
    yield from _verdicts(before, after, rows, say)
    yield from edits.statements(before, after, change, say)
    yield from edits.arguments(before, after, change, say)
    yield from edits.scenarios(before, after, say)
    yield from room.votes_since(before, after, say)
    yield from edits.remarks(before, after, say)


_Pair = tuple[Judged, Judged]


def _pairs(before: Document, after: Document, say: Say) -> list[_Pair]:
    """The settings that are in both, then and now."""
    then: Mapping[str | None, Judged] = {each.scenario: each for each in judged(Case(before), say)}
    return [
        (then[each.scenario], each) for each in judged(Case(after), say) if each.scenario in then
    ]


# --- in short -------------------------------------------------------------------------------------


def _counts(before: Document, after: Document, change: Change) -> Iterator[Text]:
    statements = (
        QT_TRANSLATE_NOOP(
            "report", "Statements: {added} added, {removed} removed, {other} changed."
        ),
        Statement,
    )
    arguments = (
        QT_TRANSLATE_NOOP(
            "report", "Arguments: {added} added, {removed} removed, {other} changed."
        ),
        Argument,
    )
    for template, kind in (statements, arguments):
        added = sum(isinstance(each.record, kind) for each in change.added.values())
        removed = sum(isinstance(each.record, kind) for each in change.removed.values())
        other = sum(
            isinstance(new.record, kind) and old.record != new.record
            for old, new in change.updated.values()
        )
        if added or removed or other:
            yield text(template, added=added, removed=removed, other=other)
    now = after.header.semantics
    if semantics_name(before.header.semantics) != semantics_name(now):
        known = semantics_words(now)
        yield text(
            QT_TRANSLATE_NOOP("report", "Verdicts are now found in another way: {name}."),
            name=now if known is None else text(known),
        )


def _movements(rows: Sequence[_Pair], after: Document) -> Iterator[Text]:
    """How many verdicts on positions are others, and where."""
    moves = [
        (now.title, id) for then, now in rows for id in _positions(after) if _differ(then, now, id)
    ]
    if moves:
        titles = [text(_QUOTED, name=title) for title in dict.fromkeys(title for title, _ in moves)]
        yield text(
            QT_TRANSLATE_NOOP(
                "report", "Verdicts on positions that came out otherwise: {count}, in {where}."
            ),
            count=len(moves),
            where=names.listed(titles, 4),
        )
    elif rows and _positions(after):
        yield text(QT_TRANSLATE_NOOP("report", "No verdict on a position has changed."))


_QUOTED = QT_TRANSLATE_NOOP("report", "“{name}”")


def _positions(document: Document) -> list[str]:
    return [id for id, each in document.statements.items() if each.kind == "position"]


def _differ(then: Judged, now: Judged, id: str) -> bool:
    """Whether a verdict is another; one that was not there is none."""
    old = then.evaluation.verdicts.get(id)
    return old is not None and old != now.evaluation.verdicts.get(id)


# --- verdicts -------------------------------------------------------------------------------------


def _verdicts(
    before: Document, after: Document, rows: Sequence[_Pair], say: Say
) -> Iterator[Block]:
    positions = _positions(after)
    gone = [id for id in _positions(before) if id not in positions]
    if not positions and not gone:
        return
    yield Heading(say(QT_TRANSLATE_NOOP("report", "Verdicts, then and now")))
    case = Case(after)
    heads = (
        say(BY_KIND["position"].title),
        say(QT_TRANSLATE_NOOP("report", "Then")),
        say(QT_TRANSLATE_NOOP("report", "Now")),
        say(QT_TRANSLATE_NOOP("report", "Why")),
    )
    still: list[Text] = []
    for then, now in rows:
        if not gone and not any(
            verdict(then.evaluation, id, say) != verdict(now.evaluation, id, say)
            for id in positions
        ):
            still.append(text(_QUOTED, name=now.title))
            continue
        yield Heading(now.title, 3)
        moves = moved.moved(case, then.evaluation, now.evaluation, then.setting, now.setting)
        why = {each.id: say(each.sentence) for each in moves}
        table = [
            (
                names.name(after, id) or say(EMPTY),
                verdict(then.evaluation, id, say) if id in before.statements else say(_NEW),
                verdict(now.evaluation, id, say),
                why.get(id, ""),
            )
            for id in positions
        ]
        table += [
            (
                names.name(before, id) or say(EMPTY),
                verdict(then.evaluation, id, say),
                say(_GONE),
                "",
            )
            for id in gone
        ]
        yield Table(now.title, heads, tuple(table), heading=True)
        others = [each for each in moves if each.id not in positions]
        if others:
            yield quiet(say(QT_TRANSLATE_NOOP("report", "What else came out otherwise:")))
            yield from listed([say(each.sentence) for each in others[:_MOST]])
            if len(others) > _MOST:
                left = text(_MORE, count=len(others) - _MOST)
                yield quiet(say(left))
    if still:
        yield plain(say(text(_STILL, where=names.listed(still, len(still)))))


_NEW = QT_TRANSLATE_NOOP("report", "(new)")
_GONE = QT_TRANSLATE_NOOP("report", "(removed)")
_STILL = QT_TRANSLATE_NOOP("report", "Every position’s verdict is what it was, in {where}.")
_MORE = QT_TRANSLATE_NOOP("report", "and {count} more")
