"""The board as a table: every row and reason, and nothing in it that acts."""

from __future__ import annotations

import csv
import io

from argmap.app import board_table
from argmap.model.document import Document
from argmap.model.records import Header, Scenario, Statement
from render import boards


def cells(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_the_patrols_as_csv_have_a_row_for_each_scenario() -> None:
    heads, *rows = cells(board_table.csv(boards.of(boards.patrols())))
    assert heads[0] == "Scenario"
    assert [row[0] for row in rows] == [
        "Sustained",
        "Sustained + turmoil",
        "Pulls back",
        "Pulls back + turmoil",
    ]
    assert [row[heads.index("Join")] for row in rows] == ["holds", "blocked", "fails", "fails"]
    assert [row[heads.index("Caution")] for row in rows] == ["fails", "fails", "holds", "holds"]
    assert [row[heads.index("the S-Quad")] for row in rows] == ["true", "true", "false", "false"]
    assert all(row[heads.index("Join: why")] for row in rows)


def test_statements_are_columns_where_they_are_wanted() -> None:
    heads, *rows = cells(board_table.csv(boards.of(boards.patrols(), detail="statements")))
    assert [row[heads.index("Gap to Japan")] for row in rows] == ["holds"] * 4
    assert heads.count("the S-Quad") == 1
    assert {len(row) for row in rows} == {len(heads)}


def test_no_cell_is_a_formula_or_markup() -> None:
    records = [
        Statement(id="p", kind="position", text='=HYPERLINK("http://x","y")'),
        Statement(id="a", kind="assumption", text="@SUM(1)"),
        Scenario(id="s", title="+1|2\n<b>", values={"a": "true"}),
    ]
    board = boards.of(Document.of(records, Header(title="*T* [x](y)")))
    for row in cells(board_table.csv(board)):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]
    for line in board_table.tabbed(board).splitlines():
        assert not [cell for cell in line.split("\t") if cell.startswith(("=", "+", "-", "@"))]
    page = board_table.markdown(board)
    assert "<b>" not in page
    assert "## \\*T\\* \\[x\\](y)" in page
    rows = [line for line in page.splitlines() if line.startswith("|")]
    assert len(rows) == 3


def test_markdown_ends_with_what_it_turns_on() -> None:
    document = boards.patrols()
    board = boards.of(document, foot=boards.turns_of(document, "sustained"))
    page = board_table.markdown(board)
    assert page.startswith("## Should South Korea")
    assert "Under “Sustained”" in page
    assert "Join turns on" in page


def test_hidden_verdicts_are_in_no_table() -> None:
    document = boards.patrols()
    board = boards.of(document, hidden=True, foot=boards.turns_of(document, "sustained"))
    for said in (
        board_table.csv(board).decode(),
        board_table.markdown(board),
        board_table.tabbed(board),
    ):
        for word in ("holds", "fails", "blocked", "turns on"):
            assert word not in said
