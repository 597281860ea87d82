"""Whatever a map says, a report of it is words: nothing acts in any of the forms."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import zipfile
from html.parser import HTMLParser

import docx as reading
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from argmap.app.report.brief import brief
from argmap.app.report.docx import docx
from argmap.app.report.html import html_page
from argmap.app.report.markdown import markdown
from argmap.app.report.page import Heading, Item, Items, Page, Paragraph, Run, Table, plain, shares
from argmap.render.words import clean
from report_maps import EVIL, LONG, TODAY, hostile, voted

TEXTS = st.one_of(
    st.sampled_from(EVIL),
    st.text(min_size=1, max_size=40),
    st.text(alphabet="*_`[]()<>#+-=.!|~\\&:@/1w \n\t", min_size=1, max_size=30),
)
OWN_TAGS = {
    "html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "h3", "p", "span",
    "strong", "bdi", "br", "ul", "li", "div", "table", "caption", "thead", "tbody", "tr", "th",
    "td", "time",
}  # fmt: skip
OWN_ATTRIBUTES = {
    "lang", "charset", "http-equiv", "content", "name", "dir", "class", "role", "aria-label",
    "tabindex", "scope", "datetime",
}  # fmt: skip


def page_of(*texts: str) -> Page:
    """A page that says each text in every kind of block."""
    blocks = (
        *(Heading(each) for each in texts),
        *(Heading(each, 3) for each in texts),
        *(plain(each) for each in texts),
        *(Paragraph((Run(each, "strong"), Run(each, "quiet"))) for each in texts),
        Items(
            tuple(Item((Run(each, "strong"), Run(each)), at % 2) for at, each in enumerate(texts))
        ),
        Table(texts[0], texts, (texts, texts)),
    )
    return Page(texts[0], "Brief", "ko", "2026-11-23", texts, blocks)


def squeezed(words: str) -> str:
    """Without spaces, which every form breaks as it likes."""
    return "".join(clean(words).split())


# --- HTML -----------------------------------------------------------------------------------------


class Read(HTMLParser):
    """What a browser would see."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: dict[str, set[str]] = {}
        self.words: list[str] = []
        self.style = ""
        self.open: list[str] = []
        self.feed(data.decode("utf-8"))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            self.attributes.setdefault(name, set()).add(value or "")
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style += data
        else:
            self.words.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    def handle_pi(self, data: str) -> None:
        raise AssertionError(data)


def test_html_of_a_hostile_map_holds_its_own_elements_only() -> None:
    read = Read(html_page(brief(hostile(), today=TODAY)))
    assert read.open == []
    assert read.tags <= OWN_TAGS
    assert set(read.attributes) <= OWN_ATTRIBUTES
    said = squeezed("".join(read.words))
    for words in (*EVIL, LONG):
        assert squeezed(words) in said


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_html_of_any_words_gives_them_back(texts: list[str]) -> None:
    read = Read(html_page(page_of(*texts)))
    assert read.open == []
    assert read.tags <= OWN_TAGS
    assert set(read.attributes) <= OWN_ATTRIBUTES
    said = squeezed("".join(read.words))
    assert all(squeezed(each) in said for each in texts)


def test_html_has_a_policy_that_allows_its_own_style_and_nothing_else() -> None:
    data = html_page(brief(voted(), today=TODAY))
    read = Read(data)
    digest = base64.b64encode(hashlib.sha256(read.style.encode()).digest()).decode()
    (policy,) = (each for each in read.attributes["content"] if "default-src" in each)
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{digest}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    assert not re.search(rb"(?i)<script|javascript:|\son\w+=|url\(|@import|\shref=|\ssrc=", data)


def test_html_speaks_the_maps_language_and_tables_name_their_rows() -> None:
    data = html_page(brief(voted(), today=TODAY)).decode()
    assert '<html lang="en">' in data
    assert '<th scope="row" dir="auto">Median</th>' in data
    assert '<th scope="col" dir="auto">After</th>' in data


def test_html_says_which_language_each_stretch_is_in() -> None:
    page = Page(
        "한국은 참여한다", "Brief", "ko-KR", "2026-11-23", (), (plain("So holds “日本は行く”"),)
    )
    data = html_page(page).decode()
    assert '<html lang="en">' in data
    assert '<h1 dir="auto"><span lang="ko-KR">한국은 참여한다</span></h1>' in data
    assert "<title>한국은 참여한다</title>" in data
    assert 'So holds “<span lang="ja">日本は行く</span>”' in data


# --- Markdown -------------------------------------------------------------------------------------


def tokens(data: bytes) -> list[Token]:
    """Every token of a file, those within lines too."""
    parsed = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(data.decode())
    return [each for token in parsed for each in (token, *(token.children or ()))]


OWN_TOKENS = {
    "heading_open", "heading_close", "paragraph_open", "paragraph_close", "inline", "text",
    "strong_open", "strong_close", "bullet_list_open", "bullet_list_close", "list_item_open",
    "list_item_close", "table_open", "table_close", "thead_open", "thead_close", "tbody_open",
    "tbody_close", "tr_open", "tr_close", "th_open", "th_close", "td_open", "td_close",
    "hardbreak", "softbreak", "text_special", "html_inline",
}  # fmt: skip


def markdown_words(data: bytes) -> str:
    found = tokens(data)
    assert {each.type for each in found} <= OWN_TOKENS
    assert {each.content for each in found if each.type == "html_inline"} <= {"<br>"}
    return squeezed("".join(each.content for each in found if each.type.startswith("text")))


def test_markdown_of_a_hostile_map_is_words() -> None:
    said = markdown_words(markdown(brief(hostile(), today=TODAY)))
    for words in (*EVIL, LONG):
        assert squeezed(words) in said


@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_markdown_of_any_words_gives_them_back(texts: list[str]) -> None:
    said = markdown_words(markdown(page_of(*texts)))
    assert all(squeezed(each) in said for each in texts)


def test_markdown_makes_no_links_of_addresses() -> None:
    made = markdown(page_of("www.evil.example and HTTPS://evil.example, a@evil.example")).decode()
    assert not re.search(r"(?i)www\.|https?://|[a-z]@", made)


# --- Word -----------------------------------------------------------------------------------------


def docx_words(data: bytes) -> str:
    read = reading.Document(io.BytesIO(data))
    found = [each.text for each in read.paragraphs]
    found += [cell.text for table in read.tables for row in table.rows for cell in row.cells]
    return squeezed("".join(found))


def harmless(data: bytes) -> None:
    """No field, link, macro, object or outside part in a Word document."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in parts.namelist():
            assert not re.search(r"(?i)vba|macro|embeddings|activex|\.bin$", name)
            if name.endswith((".xml", ".rels")):
                words = parts.read(name)
                assert b'TargetMode="External"' not in words
                assert not re.search(
                    rb"<w:(fldSimple|fldChar|instrText|hyperlink|object|altChunk)", words
                )


def test_word_document_of_a_hostile_map_is_words() -> None:
    data = docx(brief(hostile(), today=TODAY))
    harmless(data)
    said = docx_words(data)
    for words in (*EVIL, LONG):
        assert squeezed(words) in said


@settings(max_examples=20, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_word_document_of_any_words_gives_them_back(texts: list[str]) -> None:
    data = docx(page_of(*texts))
    said = docx_words(data)
    assert all(squeezed(each) in said for each in texts)


def test_word_document_has_real_headings_lists_and_tables() -> None:
    read = reading.Document(io.BytesIO(docx(brief(voted(), today=TODAY))))
    styles = [each.style.name for each in read.paragraphs if each.style is not None]
    assert styles[0] == "Title"
    assert {"Heading 1", "Heading 2", "List Bullet", "List Bullet 2"} <= set(styles)
    for table in read.tables:
        assert table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
        assert table._tbl.xpath("./w:tblPr/w:tblCaption/@w:val")
    about = read.core_properties
    assert (about.title, about.comments, about.language) == ("Harbour", "", "en")
    assert about.created is not None
    assert about.created.date() == TODAY


def test_a_small_table_of_a_word_document_stays_on_one_page_with_what_leads_up_to_it() -> None:
    rows = tuple((f"row {at}", "word") for at in range(5))
    blocks = (Heading("Above"), plain("It leads up to this."), Table("All", ("a", "b"), rows))
    page = Page("T", "B", "en", "2026-11-23", (), (*blocks, plain("x")))
    made = reading.Document(io.BytesIO(docx(page)))
    above = next(each for each in made.paragraphs if each.text == "It leads up to this.")
    assert above.paragraph_format.keep_with_next
    (table,) = made.tables
    kept = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in table.rows]
    assert kept == [True] * 5 + [False]
    assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in table.rows[1:])


@pytest.mark.parametrize(
    ("language", "face"), [("ko", "Malgun Gothic"), ("ja-JP", "Yu Gothic"), ("en", "Calibri")]
)
def test_word_document_is_set_in_a_face_of_the_maps_language(language: str, face: str) -> None:
    page = Page("순찰", "Brief", language, "2026-11-23", (), (plain("한국은 참여해야 한다"),))
    read = reading.Document(io.BytesIO(docx(page)))
    normal = read.styles["Normal"].element
    assert normal.xpath("./w:rPr/w:rFonts/@w:eastAsia") == [face]
    spoken = normal.xpath("./w:rPr/w:lang/@w:eastAsia") or normal.xpath("./w:rPr/w:lang/@w:val")
    assert spoken == [language]


def test_the_same_page_gives_the_same_words_in_every_form() -> None:
    page = brief(voted(), today=TODAY)
    for words in ("Go now", "What of the harbour?", "Half of the votes lie between", "Fewer than"):
        wanted = squeezed(words)
        assert wanted in squeezed("".join(Read(html_page(page)).words))
        assert wanted in markdown_words(markdown(page))
        assert wanted in docx_words(docx(page))


def test_columns_have_room_by_what_stands_in_them() -> None:
    table = Table("t", ("Position", "Verdict", "Why"), (("Go", "holds", "because " * 30),))
    first, second, third = shares(table)
    assert first + second + third == pytest.approx(1)
    assert third > 0.5
    assert second > 0.09
