"""Boards to look at, made with a made-up font and the real engine."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from argmap.analysis.board import Board, board, evaluated, judged
from argmap.analysis.board_foot import Foot, foot, under
from argmap.analysis.reasoning import hinges
from argmap.analysis.reasoning.case import Case
from argmap.formats import native
from argmap.model.document import Document
from argmap.model.records import Argument, Header, Premise, Record, Scenario, Statement

PATROLS = Path(__file__).resolve().parents[2] / "maps" / "joint-patrols.argmap.json"


def patrols() -> Document:
    """The map that ships."""
    document, _ = native.read(PATROLS.read_bytes(), "patrols")
    return document


def of(document: Document, *, hidden: bool = False, **asked) -> Board:
    """The board of a document; ``hidden``: without verdicts. The rest goes where it belongs."""
    case = Case(document)
    rows = judged(
        document,
        None if hidden else lambda settings: evaluated(case, settings),
        **{name: asked.pop(name) for name in ("own", "trial", "begun_from") if name in asked},
    )
    return board(case, rows, **asked)


def turns_of(document: Document, scenario: str) -> Foot | None:
    """What the verdicts turn on in a scenario."""
    found = hinges.find(Case(document), _setting(document, scenario))
    return foot(document, under(document.scenarios[scenario].title), found)


def _setting(document: Document, scenario: str):
    from argmap.analysis.reasoning.setting import scenario_setting

    return scenario_setting(document, scenario)


def wide(scenarios: int, positions: int, words: str = "Take this way", lines: int = 1) -> Document:
    """A map of so many scenarios and positions; titles of so many lines."""
    records: list[Record] = [Statement(id="q", kind="question", text=f"{words}?")]
    records.append(Statement(id="a", kind="assumption", text=words))
    title = "\n".join([words] * lines)
    for at in range(positions):
        records.append(Statement(id=f"p{at}", kind="position", text=title, question="q"))
        records.append(Statement(id=f"r{at}", kind="claim", text=f"{words} {at}"))
        premises = (Premise(statement=f"r{at}"), Premise(statement="a", role="assumption"))
        records.append(Argument(id=f"s{at}", premises=premises, conclusion=f"p{at}"))
    for at in range(scenarios):
        value = "true" if at % 2 == 0 else "false"
        records.append(Scenario(id=f"n{at}", title=title, values={"a": value}))
    return Document.of(records, Header(title=words))


def texts(items: Iterable[object]) -> list[str]:
    """Every line of text in these items."""
    from argmap.render.picture import Line

    return [
        shape.text
        for item in items
        for shape in item.shapes  # type: ignore[attr-defined]
        if isinstance(shape, Line)
    ]
