"""The assumption register: one row an assumption, what is kept about it, and what turns on it.

After assumption-based planning (Dewar 2002). Rows are computed from a document and from hinges that
were found elsewhere; the page shows them, a file is written from them. No Qt, no clock: whoever
asks says which day it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from argmap.analysis.reasoning.names import clause, joined, listed, quoted
from argmap.analysis.reasoning.setting import OWN, Setting, value_in
from argmap.analysis.watch import day, stale, watch_of
from argmap.app import table
from argmap.app.words import VALUES
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.document import Document
from argmap.model.records import Statement, Value

if TYPE_CHECKING:
    from argmap.analysis.reasoning.flips import Flip
    from argmap.analysis.reasoning.hinges import Hinges
    from argmap.analysis.reasoning.inquiry import Inquiry
    from argmap.analysis.reasoning.verdict import Verdict

Cell = Literal[
    "text", "value", "hinges", "signpost", "owner", "review", "shaping", "hedging", "confidence"
]
COLUMNS: tuple[tuple[Cell, Marked], ...] = (
    ("text", QT_TRANSLATE_NOOP("register", "Assumption")),
    ("value", QT_TRANSLATE_NOOP("register", "Value")),
    ("hinges", QT_TRANSLATE_NOOP("register", "What turns on it")),
    ("signpost", QT_TRANSLATE_NOOP("register", "What would show it failing")),
    ("owner", QT_TRANSLATE_NOOP("register", "Owner")),
    ("review", QT_TRANSLATE_NOOP("register", "Review by")),
    ("shaping", QT_TRANSLATE_NOOP("register", "To make it come true")),
    ("hedging", QT_TRANSLATE_NOOP("register", "In case it fails")),
    ("confidence", QT_TRANSLATE_NOOP("register", "Confidence")),
)
"""In the order in which they are read."""
STALE = text(QT_TRANSLATE_NOOP("register", "Overdue"))
_HINGES = 4
"""Verdicts that one row names before it counts the rest."""

Say = Callable[[Text | str], str]
Turns = Mapping[str, tuple["Turn | Later", ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """One assumption."""

    statement: Statement
    value: Value | None
    """In the present setting."""
    stale: bool
    hinges: tuple[Text, ...] | None
    """What would come of flipping it, smallest hinges first; None: not known yet."""

    @property
    def id(self) -> str:
        """The statement's."""
        return self.statement.id

    def words(self, cell: Cell, say: Say = str) -> str:
        """A cell in words."""
        watch = watch_of(self.statement)
        match cell:
            case "text":
                return self.statement.text
            case "value":
                return say(next(words for value, words in VALUES if value == self.value))
            case "hinges":
                return "\n".join(map(say, self.hinges or ()))
            case "confidence":
                given = watch.confidence
                return "" if given is None else share(float(given))
            case _:
                return str(getattr(watch, cell))

    def rank(self, cell: Cell, say: Say = str) -> tuple[object, ...]:
        """By what rows are sorted; what says nothing comes last."""
        watch = watch_of(self.statement)
        match cell:
            case "value":
                order = [value for value, _ in VALUES[1:]]
                return (self.value is None, order.index(self.value) if self.value else 0)
            case "hinges":
                return (-len(self.hinges or ()),)
            case "review":
                return (day(watch.review) is None, watch.review)
            case "confidence":
                return (watch.confidence is None, float(watch.confidence or 0))
            case _:
                words = self.words(cell, say)
                return (not words, words.casefold())


def rows(
    document: Document,
    setting: Setting = OWN,
    turning: Turns | None = None,
    *,
    today: date,
) -> list[Row]:
    """The map's assumptions in its order; ``turning``: see ``turns``; None: not known yet."""
    return [
        Row(
            statement,
            value_in(document, setting, id),
            stale(statement, today),
            None if turning is None else _told(document, turning.get(id, ())),
        )
        for id, statement in document.statements.items()
        if statement.kind == "assumption"
    ]


@dataclass(frozen=True, slots=True)
class Turn:
    """One verdict that would be another if an assumption were, together with others or alone."""

    position: str
    verdict: Verdict
    others: tuple[str, ...]
    to: Flip
    """What the assumption would be."""


@dataclass(frozen=True, slots=True)
class Later:
    """One open verdict that turns on an assumption only where what comes first leaves it open."""

    position: str
    after: Inquiry


def turns(hinges: Iterable[Hinges]) -> Turns:
    """By assumption: the verdicts that turn on it, smallest sets first, each told once; then those
    that turn on it later."""
    found: defaultdict[str, dict[Turn, None]] = defaultdict(dict)
    later: defaultdict[str, list[Later]] = defaultdict(list)
    for of_position in hinges:
        for hinge in of_position.found:
            ids = hinge.ids
            for id in ids:
                others = tuple(other for other in ids if other != id)
                turn = Turn(of_position.position, hinge.verdict, others, hinge.flip[id])
                found[id][turn] = None
        if of_position.until is not None:
            for id in of_position.until.then:
                later[id].append(Later(of_position.position, of_position.until))
    return {id: (*sorted(found[id], key=_size), *later[id]) for id in {**found, **later}}


def otherwise(document: Document, turning: Sequence[Turn | Later]) -> Text | None:
    """What would come of another value of an assumption, in a sentence; None: nothing would."""
    if not turning:
        return None
    told = _told(document, turning)
    now = [each for each in turning if isinstance(each, Turn)]
    if len(_by_way(now)) > 1 or len(now) < len(turning):
        words = QT_TRANSLATE_NOOP("register", "{one}. {other}")
        strung: Text | str = told[0]
        for each in told[1:]:
            strung = text(words, one=strung, other=each)
        return text(QT_TRANSLATE_NOOP("register", "{what}."), what=strung)
    return text(QT_TRANSLATE_NOOP("register", "If it were otherwise: {what}."), what=joined(told))


def _size(turn: Turn) -> int:
    return len(turn.others)


def _by_way(turning: Sequence[Turn]) -> dict[Flip, list[Turn]]:
    """By what the assumption would be; one entry where that makes no difference."""
    ways: dict[Flip, list[Turn]] = {}
    for turn in turning:
        ways.setdefault(turn.to, []).append(turn)
    alike = [{(each.position, each.verdict, each.others) for each in way} for way in ways.values()]
    if all(each == alike[0] for each in alike):
        return dict(list(ways.items())[:1])
    return ways


def _told(document: Document, turning: Sequence[Turn | Later]) -> tuple[Text, ...]:
    """A line for each verdict; what is open may turn out two ways, and each has a line then."""
    ways = _by_way([each for each in turning if isinstance(each, Turn)])
    lines = [_few(document, way) for way in ways.values()]
    told = (
        lines[0]
        if len(lines) == 1
        else tuple(
            text(_IF[str(to)], what=joined(line)) for to, line in zip(ways, lines, strict=True)
        )
    )
    return (*told, *(_later(document, each) for each in turning if isinstance(each, Later)))


def _later(document: Document, turn: Later) -> Text:
    """That a verdict turns on it once something else is known."""
    position, after = quoted(document, turn.position), turn.after
    if after.when is None:
        template = QT_TRANSLATE_NOOP("register", "{position} turns on it where the rest is known")
        return text(template, position=position)
    known: Verdict = "holds" if after.when == "true" else "fails"
    return text(
        QT_TRANSLATE_NOOP("register", "If {clause}: {position} turns on it"),
        clause=clause(document, after.first[0], known, given=True),
        position=position,
    )


def _few(document: Document, turning: Sequence[Turn]) -> tuple[Text, ...]:
    if len(turning) <= _HINGES:
        return tuple(_turn(document, each) for each in turning)
    more = text(QT_TRANSLATE_NOOP("register", "and {count} more"), count=len(turning) - _HINGES + 1)
    return (*(_turn(document, each) for each in turning[: _HINGES - 1]), more)


def _turn(document: Document, turn: Turn) -> Text:
    verdict = text(_WOULD[turn.verdict], position=quoted(document, turn.position))
    if not turn.others:
        return verdict
    return text(
        QT_TRANSLATE_NOOP("register", "{what}, together with {others}"),
        what=verdict,
        others=listed([quoted(document, other) for other in turn.others]),
    )


_IF: dict[str, Marked] = {
    "true": QT_TRANSLATE_NOOP("register", "If true: {what}"),
    "false": QT_TRANSLATE_NOOP("register", "If false: {what}"),
    "open": QT_TRANSLATE_NOOP("register", "If left open: {what}"),
}
_WOULD: dict[str, Marked] = {
    "holds": QT_TRANSLATE_NOOP("register", "{position} would hold"),
    "fails": QT_TRANSLATE_NOOP("register", "{position} would fail"),
    "open": QT_TRANSLATE_NOOP("register", "{position} would be open"),
    "blocked": QT_TRANSLATE_NOOP("register", "{position} would be blocked"),
}


def share(confidence: float) -> str:
    """A number from 0 to 1 as a share of a hundred."""
    return f"{100 * confidence:.4g} %"


def typed_share(words: str) -> float | None:
    """What is typed as a confidence: 0.7, 70 %, 70; None for nothing. Raises ``ValueError``."""
    cleaned = words.strip().replace(",", ".")
    if not cleaned:
        return None
    percent = cleaned.endswith(("%", "％"))
    number = float(cleaned.rstrip("%％ "))
    if percent or number > 1:
        number /= 100
    if not 0 <= number <= 1:
        raise ValueError(words)
    return number


# --- as a file ----------------------------------------------------------------------------------

_BADGE = QT_TRANSLATE_NOOP("register", "Stale")
_ID = QT_TRANSLATE_NOOP("register", "Id")


def table_of(register: Sequence[Row], say: Say = str) -> list[list[str]]:
    """Heads and rows, in words; whether the review is due after its date, the id last."""
    columns: list[Cell] = [cell for cell, _ in COLUMNS]
    after = columns.index("review") + 1
    heads = [say(title) for _, title in COLUMNS]
    found = [[*heads[:after], say(_BADGE), *heads[after:], say(_ID)]]
    for row in register:
        cells = [row.words(cell, say) for cell in columns]
        badge = say(STALE) if row.stale else ""
        found.append([*cells[:after], badge, *cells[after:], row.id])
    return found


def csv(register: Sequence[Row], say: Say = str, *, bom: bool = False) -> bytes:
    """The register for a spreadsheet; ``bom``: marked as UTF-8, as spreadsheets want it."""
    return table.csv(table_of(register, say), bom=bom)


def markdown(
    document: Document, register: Sequence[Row], scenario: str | None = None, say: Say = str
) -> bytes:
    """The register as a page: the map's title, the scenario whose values it has, the table."""
    title = document.header.title or say(QT_TRANSLATE_NOOP("register", "Map without a title"))
    heading = text(QT_TRANSLATE_NOOP("register", "Assumptions: {map}"), map=title)
    lines = [f"# {table.words(say(heading))}", ""]
    if scenario:
        named = text(QT_TRANSLATE_NOOP("register", "Scenario: {title}"), title=scenario)
        lines += [table.words(say(named)), ""]
    heads, *found = table_of(register, say)
    return ("\n".join(lines) + "\n" + table.markdown(heads, found)).encode()
