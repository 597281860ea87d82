"""The brief: what a workshop on a map comes to, as one page of plain words.

First what the reader came for (the decision, what came out, what it turns on), then the case
itself, then what is kept beside it. Computed from a document and from what was found to turn
elsewhere; no Qt, no file, no clock: whoever asks says which day it is.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from argmap.analysis import structure
from argmap.analysis.reasoning import names
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.semantics import name_for
from argmap.app import register
from argmap.app.report import assumptions, decision, reasons, room
from argmap.app.report.decision import Turning, judged, turning
from argmap.app.report.page import OWN, Block, Heading, Page, Say, listed, plain
from argmap.app.report.references import References
from argmap.app.schemes import catalogue
from argmap.app.words import semantics_words
from argmap.i18n import QT_TRANSLATE_NOOP, text
from argmap.model.document import Document

UNTITLED = QT_TRANSLATE_NOOP("report", "Map without a title")
_SUBTITLE = QT_TRANSLATE_NOOP("report", "Decision brief")


def brief(
    document: Document,
    *,
    today: date,
    scenario: str | None = None,
    found: Turning | None = None,
    say: Say = str,
) -> Page:
    """The whole brief.

    ``scenario``: under which the outline and the register are read and what turns is told; None:
    the map's own values. ``found``: what turns there, where it is known already.
    """
    return Page(
        names.plain(document.header.title) or say(UNTITLED),
        say(_SUBTITLE),
        document.header.language,
        today.isoformat(),
        tuple(filter(None, map(names.plain, document.header.authors))),
        tuple(_blocks(document, today, scenario, found, say)),
        say(OWN),
    )


def _blocks(
    document: Document, today: date, scenario: str | None, found: Turning | None, say: Say
) -> Iterator[Block]:
    case = Case(document)
    settings = judged(case, say)
    active = next((each for each in settings if each.scenario == scenario), settings[0])
    found = found or turning(case, active.setting)
    references = References(document, say)
    rows = register.rows(document, active.setting, today=today)
    yield from decision.decision(case, settings, found, say)
    yield from decision.positions(case, settings, found, say)
    yield from decision.hanging(case, active.title, found, say)
    yield from reasons.reasons(document, active, references, say)
    yield from assumptions.assumptions(document, rows, active, found, say)
    yield from room.votes(document, say)
    yield from room.parked(document, say)
    yield from assumptions.questions(document, catalogue(document.header.language), say)
    lines = references.lines()
    if lines:
        yield Heading(say(QT_TRANSLATE_NOOP("report", "Sources")))
        yield from listed(lines)
    if structure.positions(document):
        yield Heading(say(QT_TRANSLATE_NOOP("report", "How to read the verdicts")))
        yield plain(say(_READING))
        method = semantics_words(name_for(case))
        if method is not None:
            yield plain(say(text(_METHOD, method=text(method))))


_READING = QT_TRANSLATE_NOOP(
    "report",
    "A position holds when the reasons for it win and it can be done; it is blocked when they win "
    "but it cannot be done; it fails when they lose; it is open while that is not settled. A "
    "verdict follows from the reasons on this map and the values given to its assumptions. It is "
    "no prediction and no vote.",
)
_METHOD = QT_TRANSLATE_NOOP("report", "Verdicts were found by: {method}.")
