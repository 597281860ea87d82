from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.app import table

cells = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
rows = st.lists(st.lists(cells, min_size=2, max_size=2), min_size=1)


@given(rows)
def test_a_csv_file_gives_back_its_cells_and_none_is_a_formula(rows: list[list[str]]) -> None:
    read = list(csv.reader(io.StringIO(table.csv(rows).decode(), newline="")))
    assert read == [[table.harmless(cell) for cell in row] for row in rows]
    assert [[table.plain(cell) for cell in row] for row in read] == rows
    for row in read:
        for cell in row:
            assert not cell.strip() or cell.strip()[0] not in "=+-@＝＋－＠"


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\n=cmd|' /C calc'!A0"]
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(cell: str) -> None:
    assert table.harmless(cell) == f"'{cell}"


@given(st.text(alphabet="'=+-@ \ta", max_size=6))
def test_no_cell_is_lost_behind_an_apostrophe(cell: str) -> None:
    assert table.plain(table.harmless(cell)) == cell


def test_words_that_only_look_like_signs_inside_are_left_alone() -> None:
    assert table.harmless("a = b - c") == "a = b - c"
    assert table.harmless("") == ""


def test_a_spreadsheet_is_told_the_encoding_when_asked() -> None:
    assert table.csv([["한국어"]], bom=True) == b"\xef\xbb\xbf" + table.csv([["한국어"]])


def test_markdown_has_a_line_a_row_and_nothing_acts() -> None:
    made = table.markdown(["A|B"], [["one\n two"], ["<script>*x*</script> [a](javascript:b)"]])
    assert made.splitlines() == [
        "| A\\|B |",
        "| --- |",
        "| one<br>two |",
        "| \\<script\\>\\*x\\*\\</script\\> \\[a\\](javascript:b) |",
    ]
