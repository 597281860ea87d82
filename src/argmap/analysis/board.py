"""The board as a value: what each scenario sets, and what it makes of each position, and why.

Pictures, tables and the window's page are all made from it, so that they say the same. Verdicts
come in as evaluations; nothing is evaluated here, and nothing is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from argmap.analysis.board_foot import Foot
from argmap.analysis.reasoning import balance, names, semantics
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.setting import OWN, Setting, setting_of
from argmap.analysis.reasoning.verdict import Evaluation, Verdict
from argmap.analysis.reasoning.why import Explainer
from argmap.analysis.structure import positions
from argmap.i18n import QT_TRANSLATE_NOOP, Text, text
from argmap.model.document import Document
from argmap.model.records import Label, Scenario, Statement, Value

RowKind = Literal["own", "scenario", "trial"]
Detail = Literal["", "assumptions", "statements"]
"""Which statements stand below the positions as rows of their own: none, those that a scenario may
set, or all of them."""
DETAILS: tuple[Detail, ...] = ("", "assumptions", "statements")

_LONGEST = 48
"""Characters of a statement's name beside a scenario; the statement's own row has them all."""
_SET = {
    "true": QT_TRANSLATE_NOOP("board", "{name}: true"),
    "false": QT_TRANSLATE_NOOP("board", "{name}: false"),
    "open": QT_TRANSLATE_NOOP("board", "{name}: open"),
}


class Judged(NamedTuple):
    """One setting with what follows from it; ``evaluation`` is None while verdicts are hidden."""

    kind: RowKind
    scenario: str | None
    """The scenario's id; of a trial the one it began from; None: the map's own values."""
    title: str
    setting: Setting
    evaluation: Evaluation | None


class Given(NamedTuple):
    """What a row sets a statement to, in words; ``flipped``: the contrary of what it usually is."""

    statement: str
    name: str
    value: Value
    words: Text | str
    flipped: bool


class Cell(NamedTuple):
    """What one setting makes of one position."""

    position: str
    verdict: Verdict | None
    strength: float | None
    brief: Text | str


class Row(NamedTuple):
    """A setting: ``number`` is the scenario's place in the map, 0 for the others."""

    kind: RowKind
    scenario: str | None
    number: int
    title: str
    given: tuple[Given, ...]
    weights: tuple[Text, ...]
    """Weights that it gives otherwise than the map."""


class Column(NamedTuple):
    """A position: its short name, and its text where that says more."""

    position: str
    name: str
    text: str


class Part(NamedTuple):
    """The positions of one question, and a tuple of cells for each row."""

    question: str | None
    title: str
    columns: tuple[Column, ...]
    cells: tuple[tuple[Cell, ...], ...]


class Line(NamedTuple):
    """A statement with what each row sets it to, or makes of it."""

    statement: Statement
    values: tuple[Value | None, ...]
    verdicts: tuple[Verdict | None, ...]
    strengths: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """Everything that the board shows."""

    title: str
    semantics: str
    assumptions: int
    scenarios: int
    rows: tuple[Row, ...]
    parts: tuple[Part, ...]
    lines: tuple[Line, ...] = ()
    foot: Foot | None = None
    """What it all turns on; None while verdicts are hidden, or as long as it is not known."""
    hidden: bool = False
    language: str = ""
    description: str = field(default="")

    @property
    def columns(self) -> int:
        """The most positions that any question has."""
        return max((len(part.columns) for part in self.parts), default=0)


def evaluated(case: Case, settings: Sequence[Setting]) -> list[Evaluation]:
    """What the map's semantics says under each setting; the balance does them all at once."""
    if semantics.name_for(case) == balance.NAME:
        return balance.evaluate_all(case, settings)
    return [semantics.evaluate(case, setting) for setting in settings]


EvaluateAll = Callable[[Sequence[Setting]], Sequence[Evaluation]]


def judged(
    document: Document,
    evaluate_all: EvaluateAll | None,
    *,
    own: bool = False,
    trial: Scenario | None = None,
    begun_from: str | None = None,
) -> tuple[Judged, ...]:
    """A row for each scenario; the map's own values where asked for or there is no scenario.

    ``trial``: a setting that is not kept yet, as the last row. ``evaluate_all``: the evaluations of
    several settings at once; None hides verdicts.
    """
    found: list[Judged] = []
    if own or not document.scenarios:
        found.append(Judged("own", None, "", OWN, None))
    found.extend(
        Judged("scenario", id, each.title, setting_of(each), None)
        for id, each in document.scenarios.items()
    )
    if trial is not None:
        found.append(Judged("trial", begun_from, trial.title, setting_of(trial), None))
    if evaluate_all is None:
        return tuple(found)
    evaluations = evaluate_all([row.setting for row in found])
    return tuple(
        row._replace(evaluation=each) for row, each in zip(found, evaluations, strict=True)
    )


def board(
    case: Case,
    rows: Sequence[Judged],
    *,
    detail: Detail = "",
    foot: Foot | None = None,
) -> Board:
    """The board of a document under these settings."""
    document = case.document
    set_ids = _set_by(document, rows)
    usual = _usual(document, rows, set_ids)
    hidden = bool(rows) and rows[0].evaluation is None
    explainers = [
        Explainer(case, row.evaluation, row.setting) if row.evaluation is not None else None
        for row in rows
    ]
    parts = tuple(
        Part(
            question,
            document.statements[question].text if question else "",
            tuple(_column(each) for each in columns),
            tuple(
                tuple(_cell(row.evaluation, explainer, each.id) for each in columns)
                for row, explainer in zip(rows, explainers, strict=True)
            ),
        )
        for question, columns in _by_question(document, positions(document))
    )
    questions = [each for each in document.statements.values() if each.kind == "question"]
    title = questions[0].text if len(questions) == 1 else document.header.title
    semantics = next((row.evaluation.semantics for row in rows if row.evaluation), "")
    return Board(
        title,
        semantics or document.header.semantics or "balance",
        sum(each.kind == "assumption" for each in document.statements.values()),
        len(document.scenarios),
        tuple(_row(document, place, rows, set_ids, usual) for place in range(len(rows))),
        parts,
        tuple(_lines(document, rows, detail, set_ids)),
        None if hidden else foot,
        hidden,
        document.header.language,
        document.header.title,
    )


def _by_question(
    document: Document, found: Sequence[Statement]
) -> Iterator[tuple[str | None, list[Statement]]]:
    """Positions by the question they answer, in the order of the questions; then the others."""
    statements = document.statements
    asked: dict[str | None, list[Statement]] = {
        id: [] for id, each in statements.items() if each.kind == "question"
    }
    for each in found:
        asked.setdefault(each.question if each.question in statements else None, []).append(each)
    yield from ((question, columns) for question, columns in asked.items() if columns)


def _column(statement: Statement) -> Column:
    return Column(
        statement.id, statement.name, statement.text if statement.name != statement.text else ""
    )


def _cell(evaluation: Evaluation | None, explainer: Explainer | None, id: str) -> Cell:
    if evaluation is None or explainer is None:
        return Cell(id, None, None, "")
    verdict, strength = evaluation.verdicts.get(id), evaluation.strengths.get(id)
    return Cell(id, verdict, strength, explainer.brief(id))


def _set_by(document: Document, rows: Sequence[Judged]) -> tuple[str, ...]:
    """The statements that any of the settings gives a value, in the order of the file; where none
    does, the assumptions, which any may."""
    named = {id for row in rows for id in row.setting.values}
    found = tuple(id for id in document.statements if id in named)
    return found or tuple(
        id for id, each in document.statements.items() if each.kind == "assumption"
    )


def _usual(document: Document, rows: Sequence[Judged], ids: Sequence[str]) -> Mapping[str, Value]:
    """What is true or false unless a scenario flips it: the map's own value, else the first
    scenario's."""
    found: dict[str, Value] = {}
    first = next((row for row in rows if row.kind == "scenario"), None)
    for id in ids:
        value = document.statements[id].value
        if value not in ("true", "false") and first is not None:
            value = first.setting.values.get(id)
        if value in ("true", "false"):
            found[id] = value
    return found


def _row(
    document: Document,
    place: int,
    rows: Sequence[Judged],
    ids: Sequence[str],
    usual: Mapping[str, Value],
) -> Row:
    row = rows[place]
    given: list[Given] = []
    for id in ids:
        statement = document.statements[id]
        value: Value = row.setting.values.get(id) or statement.value or "open"
        flipped = value != "open" and row.kind != "own" and usual.get(id, value) != value
        given.append(Given(id, statement.name, value, said(statement, value), flipped))
    weights = tuple(
        text(
            QT_TRANSLATE_NOOP("board", "“{name}” weighs {weight}"),
            name=_called(document, id),
            weight=f"{weight:g}",
        )
        for id, weight in row.setting.weights.items()
        if id in document
    )
    scenarios = tuple(document.scenarios)
    number = scenarios.index(row.scenario) + 1 if row.kind == "scenario" and row.scenario else 0
    return Row(row.kind, row.scenario, number, row.title, tuple(given), weights)


def said(statement: Statement, value: Value) -> Text | str:
    """A statement's value in words: its label's phrasing for it, where it has one."""
    label = statement.label
    if isinstance(label, Label):
        words = {"true": label.true, "false": label.false}.get(value, "")
        if words:
            return words[:1].upper() + words[1:]
    return text(_SET[value], name=names.shortened(names.plain(statement.name), _LONGEST))


def _called(document: Document, id: str) -> str:
    statement = document.statements.get(id)
    if statement is not None:
        return statement.name
    argument = document.arguments.get(id)
    if argument is None:
        return id
    first = document.statements.get(argument.premises[0].statement)
    return argument.label or (first.name if first else id)


def _lines(
    document: Document, rows: Sequence[Judged], detail: Detail, set_ids: Sequence[str]
) -> Iterator[Line]:
    if not detail:
        return
    chosen = set(set_ids)
    for id, statement in document.statements.items():
        if statement.kind in ("question", "position"):
            continue
        if detail == "assumptions" and statement.kind != "assumption" and id not in chosen:
            continue
        own = statement.value or ("open" if statement.kind == "assumption" else None)
        yield Line(
            statement,
            tuple(row.setting.values.get(id) or own for row in rows),
            tuple(row.evaluation.verdicts.get(id) if row.evaluation else None for row in rows),
            tuple(row.evaluation.strengths.get(id) if row.evaluation else None for row in rows),
        )
