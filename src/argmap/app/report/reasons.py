"""Reasons and objections as an outline, in the order in which the map lists them.

Each row says which part it plays (reason, objection, condition, undercut …), who says it, where
it is said, and whether it stands; linked premises and undercuts are rows under it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from argmap.analysis.reasoning import names
from argmap.analysis.reasoning.setting import value_in
from argmap.app import outline
from argmap.app.outline import Key, Row
from argmap.app.report.decision import EMPTY, VERDICTS, Judged
from argmap.app.report.page import Block, Heading, Item, Items, Run, Say, quiet
from argmap.app.report.references import References
from argmap.app.words import VALUES
from argmap.i18n import QT_TRANSLATE_NOOP, Marked, Text, text
from argmap.model.document import Document
from argmap.model.kinds import BY_KIND
from argmap.model.records import Argument, Citation, Premise, Statement

_LEADS: Mapping[tuple[str, bool], Marked] = {
    ("support", False): QT_TRANSLATE_NOOP("report", "Reason"),
    ("attack", False): QT_TRANSLATE_NOOP("report", "Objection"),
    ("support", True): QT_TRANSLATE_NOOP("report", "Condition"),
    ("attack", True): QT_TRANSLATE_NOOP("report", "Obstacle"),
    ("underpin", False): QT_TRANSLATE_NOOP("report", "Supports this step"),
    ("undercut", False): QT_TRANSLATE_NOOP("report", "Speaks against this step"),
}
_LINKED: Mapping[tuple[str, bool], Marked] = {
    ("ordinary", False): QT_TRANSLATE_NOOP("report", "together with"),
    ("ordinary", True): QT_TRANSLATE_NOOP("report", "together with the denial of"),
    ("assumption", False): QT_TRANSLATE_NOOP("report", "assuming"),
    ("assumption", True): QT_TRANSLATE_NOOP("report", "assuming the contrary of"),
    ("exception", False): QT_TRANSLATE_NOOP("report", "unless"),
    ("exception", True): QT_TRANSLATE_NOOP("report", "unless the contrary of"),
}
_STANDS: Mapping[str, Marked] = {
    "holds": QT_TRANSLATE_NOOP("report", "stands"),
    "fails": QT_TRANSLATE_NOOP("report", "does not stand"),
    "open": QT_TRANSLATE_NOOP("report", "open"),
}
_LEAD = QT_TRANSLATE_NOOP("report", "{lead}:")
_FIRST = QT_TRANSLATE_NOOP("report", "{lead}, {linked}:")
_STEP_INFERRED = QT_TRANSLATE_NOOP("report", "this step is inferred")
_USED_BY = QT_TRANSLATE_NOOP("report", "used by {camp}")
_INFERRED = QT_TRANSLATE_NOOP("report", "inferred")
_UNSTATED = QT_TRANSLATE_NOOP("report", "left unsaid")
_ELSEWHERE = QT_TRANSLATE_NOOP("report", "stands in full elsewhere")
_WEIGHT = QT_TRANSLATE_NOOP("report", "weight {weight}")


def reasons(
    document: Document, judged: Judged, references: References, say: Say
) -> Iterator[Block]:
    """The whole map as an outline, with what stands under one setting."""
    if not document.statements:
        return
    yield Heading(say(QT_TRANSLATE_NOOP("report", "Reasons and objections")))
    yield quiet(
        say(text(QT_TRANSLATE_NOOP("report", "What stands, under: {title}."), title=judged.title))
    )
    lister = _Lister(document, judged, references, say)
    yield Items(tuple(lister.items()))


class _Lister:
    def __init__(
        self, document: Document, judged: Judged, references: References, say: Say
    ) -> None:
        self._document = document
        self._judged = judged
        self._references = references
        self._say = say
        self._rows = outline.rows(document)

    def items(self) -> Iterator[Item]:
        waiting: list[tuple[Key, int]] = [(key, 0) for key in self._rows[outline.TOP].children]
        waiting.reverse()
        while waiting:  # a stack: circles and chains may be deep
            key, depth = waiting.pop()
            row = self._rows[key]
            yield Item(self._runs(row), depth)
            waiting.extend((child, depth + 1) for child in reversed(row.children))

    def _runs(self, row: Row) -> tuple[Run, ...]:
        statement = self._document.statements[row.statement]
        argument = self._document.arguments.get(row.argument or "")
        words = statement.text.strip() or self._say(EMPTY)
        notes = " · ".join(self._notes(row, statement, argument))
        runs = (Run(self._say(self._lead(row, statement, argument)), "strong"), Run(words))
        return (*runs, Run(f"({notes})", "quiet")) if notes else runs

    def _lead(self, row: Row, statement: Statement, argument: Argument | None) -> Text:
        if argument is None or row.sign in ("root", "answer"):
            return text(_LEAD, lead=text(BY_KIND[statement.kind].title))
        premise = _premise(argument, row.statement)
        linked = text(_LINKED[premise.role, premise.negated])
        if row.sign == "premise":
            return text(_LEAD, lead=linked)
        able = argument.aspect == "feasibility" and row.sign in ("support", "attack")
        lead = text(_LEADS[row.sign, able])
        if premise.role != "exception" and not premise.negated:
            return text(_LEAD, lead=lead)
        return text(_FIRST, lead=lead, linked=linked)

    def _notes(self, row: Row, statement: Statement, argument: Argument | None) -> Iterator[str]:
        say = self._say
        evaluation = self._judged.evaluation
        if row.sign not in ("premise", "root", "answer") and argument is not None:
            standing = evaluation.standings.get(argument.id)
            if standing is not None:
                yield say(_STANDS[standing])
            if argument.weight is not None:
                yield say(text(_WEIGHT, weight=f"{float(argument.weight):g}"))
        elif row.sign != "premise" or statement.kind == "assumption":
            yield from self._verdict(statement)
        if argument is not None and _premise(argument, row.statement).implicit:
            yield say(_UNSTATED)
        yield from self._spoken(row, statement, argument)
        if row.mention:
            yield say(_ELSEWHERE)
            return
        citations: tuple[Citation, ...] = statement.citations
        if argument is not None and row.sign != "premise":
            citations += argument.citations
        cited = self._references.cited(citations)
        if cited:
            yield cited

    def _spoken(self, row: Row, statement: Statement, argument: Argument | None) -> Iterator[str]:
        """Who says it, and what of it the analyst added."""
        camps, say = self._document.camps, self._say
        if not row.mention:
            if statement.camp is not None and statement.camp in camps:
                yield names.plain(camps[statement.camp].name)
            if statement.origin == "inferred":
                yield say(_INFERRED)
        if argument is None or row.sign in ("premise", "root", "answer"):
            return
        if argument.camp is not None and argument.camp in camps and argument.camp != statement.camp:
            yield say(text(_USED_BY, camp=names.plain(camps[argument.camp].name)))
        if argument.origin == "inferred":
            yield say(_STEP_INFERRED)

    def _verdict(self, statement: Statement) -> Iterator[str]:
        value = value_in(self._document, self._judged.setting, statement.id)
        if statement.kind == "assumption" and value is not None:
            yield self._say(next(words for each, words in VALUES if each == value))
        elif statement.kind == "position":
            found = self._judged.evaluation.verdicts.get(statement.id)
            if found is not None:
                yield self._say(VERDICTS[found])


def _premise(argument: Argument, statement: str) -> Premise:
    return next(each for each in argument.premises if each.statement == statement)
