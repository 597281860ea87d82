"""The assumption register and the critical questions, as they stand in a brief.

The register's rows are ``app.register``'s; on paper one table of nine columns cannot be read, so
what there is to compare is a table and what there is to read stands under each assumption.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.analysis.reasoning import names, turns
from argmap.analysis.reasoning.hinges import Hinges
from argmap.analysis.schemes import Asked, Catalogue, asked
from argmap.app.register import COLUMNS, STALE, Cell, Row
from argmap.app.report.decision import EMPTY, Judged, Turning
from argmap.app.report.page import Block, Heading, Item, Items, Run, Say, Table, quiet
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.document import Document

_COMPARED: tuple[Cell, ...] = ("text", "value", "confidence", "owner", "review")
_READ: tuple[Cell, ...] = ("signpost", "shaping", "hedging")
_MOST = 6
_VALUE_IN = QT_TRANSLATE_NOOP("report", "Value in “{scenario}”")
_DUE = QT_TRANSLATE_NOOP("report", "{day} ({late})")


def assumptions(
    document: Document, register: Sequence[Row], judged: Judged, found: Turning, say: Say
) -> Iterator[Block]:
    """What the case takes for granted, who watches it, and what would come of it.

    ``judged``: the setting whose values the rows have, which is named unless it is the map's own.
    """
    if not register:
        return
    title = say(QT_TRANSLATE_NOOP("report", "Assumptions"))
    yield Heading(title)
    titles: dict[Cell, Text] = {cell: text(title) for cell, title in COLUMNS}
    if judged.scenario is not None:
        titles["value"] = text(_VALUE_IN, scenario=judged.title)
    said: dict[Cell, list[str]] = {
        cell: [_cell(row, cell, say) for row in register] for cell in _COMPARED
    }
    # the first two always say something
    columns: list[Cell] = [cell for cell in _COMPARED if any(said[cell])]
    rows = tuple(zip(*(said[cell] for cell in columns), strict=True))
    yield Table(title, tuple(say(titles[cell]) for cell in columns), rows, heading=True)
    for row in register:
        turning = " ".join(map(say, _turning(document, row.id, found)))
        read = [(say(titles["hinges"]), turning)]
        read += [(say(titles[cell]), row.words(cell, say)) for cell in _READ]
        read = [(lead, words) for lead, words in read if words.strip()]
        if read:
            yield Heading(_cell(row, "text", say), 3)
            yield Items(tuple(Item((Run(f"{lead}:", "strong"), Run(line))) for lead, line in read))


def _turning(document: Document, id: str, found: Turning) -> list[Text]:
    """What comes of turning it: as the case is read; where that is nothing, in other scenarios."""
    here = list(_turned(document, id, found.hinges))
    if here:
        return here[:_MOST]
    where: dict[str, list[Text]] = {}
    said: dict[str, Text] = {}
    for scenario, hinges in found.elsewhere.items():
        title = text(_QUOTED, name=names.plain(document.scenarios[scenario].title))
        for each in _turned(document, id, hinges):
            said.setdefault(str(each), each)
            where.setdefault(str(each), []).append(title)
    return [
        text(_ONLY_IN, sentence=each, titles=names.listed(where[words]))
        for words, each in list(said.items())[:_MOST]
    ]


def _turned(document: Document, id: str, found: Sequence[Hinges]) -> Iterator[Text]:
    for each in found:
        for hinge in each.found:
            if id in hinge.flip:
                yield turns.if_line(document, each.position, hinge)


_QUOTED = QT_TRANSLATE_NOOP("report", "“{name}”")
_ONLY_IN = QT_TRANSLATE_NOOP("report", "{sentence} (In {titles}.)")


def _cell(row: Row, cell: Cell, say: Say) -> str:
    words = row.words(cell, say).strip()
    if cell == "review" and row.stale:
        return say(text(_DUE, day=words, late=say(STALE)))
    return words or (say(EMPTY) if cell == "text" else "")


def questions(document: Document, catalogue: Catalogue, say: Say) -> Iterator[Block]:
    """Critical questions that were left open, then those that nobody has looked at.

    Arguments with the same questions left share one list: nobody reads the same seven lines thrice.
    """
    left: dict[tuple[Asked, ...], list[str]] = {}
    unseen: dict[tuple[str, tuple[Asked, ...]], list[str]] = {}
    for argument in document.arguments.values():
        found = asked(document, argument, catalogue)
        scheme = catalogue.of(argument)
        for each in found:
            if each.state == "open":
                left.setdefault((each,), []).append(argument.id)
        nobodys = tuple(each for each in found if each.state == "unanswered")
        if nobodys and scheme is not None:
            unseen.setdefault((scheme.title, nobodys), []).append(argument.id)
    if not left and not unseen:
        return
    yield Heading(say(QT_TRANSLATE_NOOP("report", "Critical questions still open")))
    yield quiet(say(_ABOUT))
    if left:
        yield Heading(say(QT_TRANSLATE_NOOP("report", "Looked at and left open")), 3)
        yield Items(tuple(_left(document, one, ids, say) for (one,), ids in left.items()))
    if unseen:
        yield Heading(say(QT_TRANSLATE_NOOP("report", "Not looked at yet")), 3)
        items: list[Item] = []
        for (title, these), ids in unseen.items():
            items.append(Item((Run(f"{title}:", "strong"), Run(_all(document, ids, say)))))
            items += [Item((Run(each.question.text),), 1) for each in these]
        yield Items(tuple(items))


def _left(document: Document, one: Asked, ids: Sequence[str], say: Say) -> Item:
    of = Run(f"({_all(document, ids, say)})", "quiet")
    return Item((Run(one.question.text, "strong"), Run(one.notes), of))


def _all(document: Document, ids: Sequence[str], say: Say) -> str:
    return say(names.listed([names.quoted(document, id) for id in ids], len(ids)))


_ABOUT = QT_TRANSLATE_NOOP(
    "report", "Each pattern of reasoning has questions that its conclusion depends on."
)
