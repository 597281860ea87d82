from __future__ import annotations

import hashlib

from argmap.analysis.coverage import coverage, fold, marks_in, paragraphs
from argmap.model.document import Document
from argmap.model.records import Citation, Record, Selector, Source, Statement

TEXT = """## One

[1.1] The first paragraph.

[1.2] The second says more.

[2.1] The third.

## References

[R.1] A book.
"""


def claim(id: str, *locators: str, selector: Selector | None = None) -> Statement:
    citations = tuple(
        Citation(source="paper", locator=locator, selector=selector) for locator in locators
    )
    return Statement(id=id, kind="claim", text=id, citations=citations)


def a_map(*records: Record) -> tuple[str, Document]:
    return "map.json", Document.of(records)


def test_references_are_sources_and_no_paragraphs() -> None:
    assert [paragraph.mark for paragraph in paragraphs(TEXT)] == ["1.1", "1.2", "2.1"]


def test_a_text_without_marks_has_no_paragraphs() -> None:
    assert paragraphs("") == paragraphs("No mark at all.") == ()


def test_a_paragraph_holds_the_words_up_to_the_next_mark() -> None:
    second = paragraphs(TEXT)[1]
    assert TEXT[second.start : second.end].strip() == "The second says more."


def test_paragraphs_without_a_node_and_nodes_without_a_paragraph_are_listed() -> None:
    found = coverage(TEXT, [a_map(claim("a", "1.1"), claim("b"), claim("c", "9.9"))])
    assert found.without_node == ("1.2", "2.1")
    assert [node.id for node in found.without_paragraph] == ["b", "c"]
    assert [node.id for node in found.nodes["1.1"]] == ["a"]


def test_a_locator_may_name_several_paragraphs_and_a_range() -> None:
    order = ["1.1", "1.2", "2.1"]
    assert marks_in("¶1.1, 2.1", order) == ("1.1", "2.1")
    assert marks_in("1.1–2.1", order) == ("1.1", "1.2", "2.1")


def test_look_alike_letters_do_not_hide_a_paragraph() -> None:
    text = "[А.1] Marked with a Cyrillic letter.\n[A.2] Marked with a Latin one."
    found = coverage(text, [a_map(claim("a", "A.1"), claim("b", "А.2"))])
    assert found.without_node == ()
    assert fold("systеms admіnistration") == "systems administration"


def test_only_citations_of_this_text_count_when_the_map_names_it() -> None:
    ours = Source(id="paper", type="report", file="paper.md")
    other = Statement(
        id="b", kind="claim", text="b", citations=(Citation(source="book", locator="1.2"),)
    )
    found = coverage(TEXT, [a_map(ours, claim("a", "1.1"), other)], name="paper.md")
    assert found.without_node == ("1.2", "2.1")
    assert [node.id for node in found.without_paragraph] == ["b"]


def test_a_selector_that_no_longer_finds_its_words_is_stale() -> None:
    start = TEXT.index("The second")
    words = "The second says more."
    digest = hashlib.sha256(words.encode()).hexdigest()
    good = Selector(start=start, end=start + len(words), sha256=digest)
    bad = Selector(start=start + 1, end=start + len(words), sha256=digest)
    ours = Source(id="paper", type="report", file="paper.md")
    maps = [a_map(ours, claim("a", "1.2", selector=good), claim("b", "1.2", selector=bad))]
    assert [node.id for node in coverage(TEXT, maps, name="paper.md").stale] == ["b"]
