from __future__ import annotations

import io
import re
from typing import Any

import pypdf
import pytest

from argmap.app.report.brief import brief
from argmap.app.report.page import Heading, Item, Items, Page, Run, Table, plain
from argmap.ui.report_pdf import pdf
from pdf_structure import structure
from report_maps import TODAY, hostile, voted

ACTS = re.compile(rb"/(JavaScript|JS|URI|Launch|OpenAction|AA|SubmitForm|EmbeddedFile|RichMedia)\b")


def read(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data))


def words(data: bytes) -> str:
    return "".join("".join(page.extract_text().split()) for page in read(data).pages)


def test_the_brief_is_pages_of_text_that_is_found_again(qapp: object) -> None:
    data = pdf(brief(voted(), today=TODAY))
    said = words(data)
    for each in ("Shouldwego?", "Whatoftheharbour?", "Halfofthevotesliebetween", "1of"):
        assert each in said
    assert read(data).metadata is not None
    assert read(data).root_object["/Lang"] == "en"


def test_nothing_of_a_hostile_map_acts_in_a_pdf(qapp: object) -> None:
    data = pdf(brief(hostile(), today=TODAY))
    assert not ACTS.search(data)
    for page in read(data).pages:
        assert page.annotations in (None, [])
    assert "alert(1)</script>" in words(data)


def test_every_font_is_embedded(qapp: object) -> None:
    data = pdf(brief(voted(), today=TODAY))
    for page in read(data).pages:
        resources: Any = page["/Resources"]
        for font in resources["/Font"].values():
            (below,) = font.get_object()["/DescendantFonts"]
            described = below.get_object()["/FontDescriptor"].get_object()
            assert any(name.startswith("/FontFile") for name in described)


@pytest.mark.parametrize(
    ("language", "said"),
    [("ko", "한국은 순찰에 참여해야 한다"), ("ja", "日本は巡視を続ける。行く")],
)
def test_east_asian_words_are_found_as_they_were_written(
    qapp: object, language: str, said: str
) -> None:
    data = pdf(Page(said, "Brief", language, "2026-11-23", (), (plain(said),)))
    assert words(data).count("".join(said.split())) >= 2
    assert read(data).root_object["/Lang"] == "en"  # as the report's own sentences
    heading, facts, *_ = structure(data)
    assert (heading["role"], heading["language"]) == ("H1", language)
    assert (facts["role"], facts["language"]) == ("P", None)


def test_no_heading_stands_alone_at_the_foot_of_a_page(qapp: object) -> None:
    blocks = tuple(
        block
        for at in range(60)
        for block in (Heading(f"Heading{at}.", 3), plain(f"Below{at}. " + "word " * (at % 40)))
    )
    for page in read(pdf(Page("T", "Brief", "en", "2026-11-23", (), blocks))).pages:
        said = page.extract_text()
        assert set(re.findall(r"Heading(\d+)\.", said)) <= set(re.findall(r"Below(\d+)\.", said))


def test_a_table_over_several_pages_says_its_heads_on_each(qapp: object) -> None:
    rows = tuple((f"row {at}", "word " * 30) for at in range(80))
    data = pdf(Page("T", "B", "en", "2026-11-23", (), (Table("All", ("First", "Second"), rows),)))
    pages = read(data).pages
    assert len(pages) > 2
    assert all("First" in page.extract_text() for page in pages)


def test_no_row_of_a_table_is_torn_and_a_small_table_stays_with_its_heading(qapp: object) -> None:
    rows = tuple((f"Begin{at}.", f"{'word ' * (37 * at % 150)}End{at}.") for at in range(60))
    small = tuple((f"Small{at}.", "word") for at in range(6))
    blocks = [Table("All", ("Heads", "Second"), rows)]
    for at in range(12):
        blocks += [plain("word " * 60 * (at % 5)), Heading(f"Above{at}.", 3), plain("Leads")]
        blocks.append(Table("Few", ("Heads", f"Second{at}."), small))
    for page in read(pdf(Page("T", "B", "en", "2026-11-23", (), tuple(blocks)))).pages:
        said = page.extract_text()
        found = {name: re.findall(rf"{name}(\d+)\.", said) for name in ("Begin", "End")}
        assert found["Begin"] == found["End"]
        assert len(re.findall("Small0", said)) == len(re.findall("Small5", said))
        assert re.findall(r"Above(\d+)\.", said) == re.findall(r"Second(\d+)\.", said)
        assert not found["Begin"] or "Heads" in said


def test_a_row_higher_than_a_page_loses_nothing_and_leaves_no_page_empty(qapp: object) -> None:
    long = "😀 " + " ".join(f"w{at}." for at in range(5000))
    blocks = (
        plain("word " * 900),
        Table("A", ("a", "b"), (("1", "x"), ("2", long), ("3", "last"))),
    )
    pages = read(pdf(Page("T", "B", "en", "2026-11-23", (), blocks))).pages
    said = ["".join(page.extract_text().split()) for page in pages]
    found = re.findall(r"w(\d+)\.", "".join(said))
    assert [int(each) for each in found] == list(range(5000))
    assert all(text.count("w") > 300 for text in said[:-1])  # "word" counts, too
    assert "w4999." in said[-1]
    assert "last" in said[-1]


def test_a_head_higher_than_a_page_still_has_its_rows_below_it(qapp: object) -> None:
    heads = ("a", " ".join(f"h{at}." for at in range(1500)))
    table = Table("A", heads, (("1", "one"), ("2", "two " * 300 + "End.")))
    said = words(pdf(Page("T", "B", "en", "2026-11-23", (), (table,))))
    assert {*map(int, re.findall(r"h(\d+)\.", said))} == {*range(1500)}
    assert "one" in said
    assert "End." in said


def test_those_who_hear_a_report_hear_its_headings_lists_and_tables(qapp: object) -> None:
    items = Items(tuple(Item((Run(f"Item {at}"),), depth) for at, depth in enumerate((0, 1, 1, 0))))
    blocks = (Heading("Head"), plain("word " * 1500), items, Table("T", ("a", "b"), (("1", "x"),)))
    data = pdf(Page("Title", "B", "en", "2026-11-23", (), blocks))
    told = [(each["depth"], each["role"], each["scope"]) for each in structure(data)]
    item = [("L", 1), ("LI", 2), ("LBody", 3), ("L", 3), ("LI", 4), ("LBody", 5), ("LI", 4)]
    item += [("LBody", 5), ("LI", 2), ("LBody", 3)]
    assert told == [
        (1, "H1", None),
        (1, "P", None),
        (1, "H2", None),
        (1, "P", None),
        *((depth, role, None) for role, depth in item),
        (1, "P", None),
        (1, "Table", None),
        (2, "TR", None),
        (3, "TH", "/Column"),
        (3, "TH", "/Column"),
        (2, "TR", None),
        (3, "TH", "/Row"),
        (3, "TD", None),
    ]
    reader = read(data)
    preferences: Any = reader.root_object["/ViewerPreferences"]
    assert preferences["/DisplayDocTitle"]
    assert len(reader.pages) > 2


def test_headings_are_the_outline_that_a_reader_jumps_by(qapp: object) -> None:
    blocks = (Heading("One"), Heading("Below", 3), plain("word " * 900), Heading("Two"))
    found = read(pdf(Page("Title", "B", "en", "2026-11-23", (), (*blocks, plain("w"))))).outline
    assert [found[0]["/Title"], [each["/Title"] for each in found[1] if "/Title" in each]] == [
        "Title",
        ["One", "Two"],
    ]
