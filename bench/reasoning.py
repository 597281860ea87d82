"""The balance of reasons: many scenarios at once, the tornado, hinges, one edit.

CPU time. No other program evaluates scenarios of a map, so that most rows stand against a floor in
absolute terms; the peer of the first is our own evaluation of one setting after the other.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from documents import made
from table import Row, cpu_ms

from argmap.analysis import board
from argmap.analysis.reasoning import balance, hinges, robustness, space
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.columns import Columns
from argmap.analysis.reasoning.live import Live
from argmap.analysis.reasoning.setting import OWN, Setting
from argmap.analysis.reasoning.why import Explainer
from argmap.model.change import Change, difference
from argmap.model.document import Document
from argmap.model.records import Record, Scenario, Value


def rows() -> Iterator[Row]:
    """Each must of issue 3 with its aim."""
    yield from _scenarios()
    yield from _tornado()
    yield from _hinges()
    yield from _edit()
    yield from _whole_edit()


def _scenarios() -> Iterator[Row]:
    document = made(1000)
    case = Case(document)
    assumed = _assumptions(document)[:10]
    draw = random.Random(3)
    values: tuple[Value, ...] = ("true", "false")
    settings = [
        Setting({id: values[n >> place & 1] for place, id in enumerate(assumed)})
        for n in range(1024)
    ]
    few = settings[:32]
    alone = cpu_ms(lambda: [balance.evaluate(case, setting) for setting in few]) * 32
    what = "1,024 scenarios × 1,000 statements, balance"
    at_once = cpu_ms(lambda: balance.Outcomes(case, Columns.product(case, OWN, assumed)))
    yield Row(what, at_once, None, "", "ms", 150)
    yield Row("  the same, aim", at_once, None, "", "ms", 50, aim=True)
    listed = cpu_ms(lambda: balance.Outcomes(case, Columns.of(case, settings)))
    yield Row("  the same from a list of scenarios", listed, None, "", "ms", 150)
    yield Row("  beside one after the other", listed, alone, "itself, one by one", "ms", 0.2)
    position = _positions(document)[0]
    drawn = cpu_ms(lambda: robustness.measure(case, OWN, position, seed=draw.randrange(99)))
    yield Row("robustness of a position, 1,000 statements", drawn, None, "", "ms", 500, aim=True)
    unset = _assumptions(document)[:16]
    all_ways = cpu_ms(lambda: space.enumerate(case, OWN, unset))
    yield Row("all 65,536 assignments × 1,000 statements", all_ways, None, "", "ms", 500, aim=True)


def _tornado() -> Iterator[Row]:
    # one position that everything bears on: the hardest case
    document = _bearing(made(1000))
    case = Case(document)
    position = _positions(document)[0]
    bars = robustness.tornado(case, OWN, position, over=["statements"])
    assert len(bars) > 700, len(bars)
    time = cpu_ms(lambda: robustness.tornado(case, OWN, position, over=["statements"]))
    yield Row("tornado over every statement of 1,000", time, None, "", "ms", 50)
    yield Row("  the same, aim", time, None, "", "ms", 20, aim=True)
    over: list[robustness.Over] = ["statements", "arguments", "weights"]
    time = cpu_ms(lambda: robustness.tornado(case, OWN, position, over=over))
    yield Row("  with every argument and weight", time, None, "", "ms", 200, aim=True)


def _hinges() -> Iterator[Row]:
    document = _resting_on(made(300), 16)
    case = Case(document)
    told: list[int] = []
    found = hinges.find(case, OWN, progress=lambda done, _: told.append(done))
    assert all(each.bound == 3 for each in found)
    time = cpu_ms(lambda: hinges.find(case, OWN))
    what = f"hinges, 3 of 16 at 300 statements, {told[-1]:,} tried"
    yield Row(what, time, None, "", "ms", 1000)
    yield Row("  the same, aim", time, None, "", "ms", 300, aim=True)


def _edit() -> Iterator[Row]:
    document = made(200)
    assumed = _assumptions(document)
    values: tuple[Value, ...] = ("true", "false")
    settings = [
        Setting({id: values[(n >> k) & 1] for k, id in enumerate(assumed[:8])}) for n in range(8)
    ]
    live = Live(document)
    live.evaluations(settings)
    arguments = list(document.arguments.values())
    edits: list[tuple[Change, Document]] = []
    for turn in range(40):
        old = arguments[(31 * turn + 7) % len(arguments)]
        after = _put(document, old.replace(weight=0.1 + turn / 50))
        edits.append((difference(document, after), after))
        document = after
    for turn in range(40):
        gone = list(document.arguments)[(17 * turn + 3) % len(document.arguments)]
        after = Document.of(each for each in document if each.id != gone and _stands(each, gone))
        edits.append((difference(document, after), after))
        document = after
    ahead = iter(edits)

    def one() -> None:
        change, after = next(ahead)
        live.follow(change, after)
        live.evaluations(settings)

    weighed = cpu_ms(one, repeats=38)
    what = "an edit at 200 statements, 8 scenarios judged"
    yield Row(what, weighed, None, "", "ms", 5)
    yield Row("  an argument taken out", cpu_ms(one, repeats=38), None, "", "ms", 5)


def _whole_edit() -> Iterator[Row]:
    """Verdicts, the sentences on the positions and the whole board, after one edit."""
    document = made(200)
    assumed = _assumptions(document)[:8]
    values: tuple[Value, ...] = ("true", "false")
    for n in range(8):
        given: dict[str, Value] = {id: values[n >> k & 1] for k, id in enumerate(assumed)}
        document = Document.of([*document, Scenario(id=f"row{n}", title=f"Row {n}", values=given)])
    live = Live(document)
    arguments = list(document.arguments.values())
    edits: list[tuple[Change, Document]] = []
    for turn in range(40):
        old = arguments[(31 * turn + 7) % len(arguments)]
        after = _put(document, old.replace(weight=0.1 + turn / 50))
        edits.append((difference(document, after), after))
        document = after
    ahead = iter(edits)

    def one() -> None:
        change, after = next(ahead)
        live.follow(change, after)
        rows = board.judged(after, live.evaluations)
        board.board(live.case, rows)
        explainer = Explainer(live.case, live.evaluation(rows[0].setting), rows[0].setting)
        for position in _positions(after):
            explainer.why(position)

    one()
    what = "an edit at 200: verdicts, sentences, board"
    yield Row(what, cpu_ms(one, repeats=37), None, "", "ms", 5)


def _stands(record: Record, gone: str) -> bool:
    return getattr(record, "conclusion", None) != gone


def _put(document: Document, record: Record) -> Document:
    return Document.of(record if each.id == record.id else each for each in document)


def _assumptions(document: Document) -> list[str]:
    return [id for id, each in document.statements.items() if each.kind == "assumption"]


def _positions(document: Document) -> list[str]:
    return [id for id, each in document.statements.items() if each.kind == "position"]


def _bearing(document: Document) -> Document:
    """The map with all values left to its arguments, so that as much as may be bears on each."""
    return Document.of(
        each.replace(value=None) if each.id in document.statements else each for each in document
    )


def _resting_on(document: Document, count: int) -> Document:
    """The map with so many assumptions, all open, that bear on the first position."""
    case = Case(document)
    bearing = case.bearing_on([case.number[_positions(document)[0]]])
    leaves = [n for n in sorted(bearing) if n < case.first and not case.pros[n] + case.cons[n]]
    assumed = {case.ids[number] for number in leaves[:count]}
    assert len(assumed) == count
    records: list[Record] = []
    for each in document:
        statement = document.statements.get(each.id)
        if statement is not None and each.id in assumed:
            each = statement.replace(kind="assumption", value="open")
        elif statement is not None and statement.kind == "assumption":
            each = statement.replace(kind="claim")
        records.append(each)
    return Document.of(records, document.header)
