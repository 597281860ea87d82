"""The board as a table of plain cells: a row for each setting, for spreadsheets and for papers.

The same columns in every form: what each row sets, then verdict and reason of each position, then
the verdicts on statements where they are wanted.
"""

from __future__ import annotations

from collections.abc import Iterator

from argmap.analysis.board import Board, Row
from argmap.app import table
from argmap.i18n import QT_TRANSLATE_NOOP, Text
from argmap.render.words import Translate, Words

_SCENARIO = QT_TRANSLATE_NOOP("board", "Scenario")
_WHY = QT_TRANSLATE_NOOP("board", "{position}: why")
_OWN = QT_TRANSLATE_NOOP("board", "The map’s own values")
_TRIAL = QT_TRANSLATE_NOOP("board", "Trial")


def csv(board: Board, translate: Translate | None = None, *, bom: bool = False) -> bytes:
    """The board for spreadsheets, where nothing in it acts."""
    return table.csv(rows(board, Words(translate)), bom=bom)


def markdown(board: Board, translate: Translate | None = None) -> str:
    """The board for papers: its title, the table, and what it all turns on."""
    words = Words(translate)
    heads, *body = rows(board, words)
    title = f"## {table.words(board.title)}\n\n" if board.title.strip() else ""
    found = board.foot
    lines = (found.under, *found.lines, *found.asides) if found is not None else ()
    foot = "".join(f"\n{table.words(_said(each, words))}\n" for each in lines)
    return title + table.markdown(heads, body) + foot


def tabbed(board: Board, translate: Translate | None = None) -> str:
    """The board for the clipboard: cells between tabs, as spreadsheets and papers take them."""
    found = rows(board, Words(translate))
    return "\n".join("\t".join(table.harmless(" ".join(c.split())) for c in row) for row in found)


def rows(board: Board, words: Words) -> Iterator[list[str]]:
    """The heads, then each row."""
    named = {each.statement: each.name for row in board.rows for each in row.given}
    lines = [line for line in board.lines if line.statement.id not in named]
    heads = [words.say(_SCENARIO), *named.values()]
    for part in board.parts:
        for column in part.columns:
            heads += [column.name, words.say(_WHY, position=column.name)]
    yield [*heads, *(line.statement.name for line in lines)]
    for at, row in enumerate(board.rows):
        given = {each.statement: words.value(each.value) for each in row.given}
        cells = [_title(row, words), *(given.get(id, "") for id in named)]
        for part in board.parts:
            for cell in part.cells[at]:
                cells += [_verdict(cell.verdict, cell.strength, words), _said(cell.brief, words)]
        for line in lines:
            value = line.values[at]
            verdict = _verdict(line.verdicts[at], line.strengths[at], words)
            cells.append(words.value(value) if value is not None else verdict)
        yield cells


def _title(row: Row, words: Words) -> str:
    if row.kind == "own":
        return words.say(_OWN)
    return row.title.strip() or words.say(_TRIAL)


def _verdict(verdict: str | None, strength: float | None, words: Words) -> str:
    said = [words.verdict(verdict)] if verdict is not None else []
    if strength is not None:
        said.append(f"{strength:.3f}")
    return " ".join(said)


def _said(each: Text | str, words: Words) -> str:
    return each.format(words.translate) if isinstance(each, Text) else each
