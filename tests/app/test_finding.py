"""Finding by words, and fitting typed letters to titles."""

from __future__ import annotations

from argmap.app.finding import matches
from argmap.app.fuzzy import best, fit
from argmap.model.document import Document
from argmap.model.records import Argument, Citation, Premise, Source, Statement


def test_every_word_must_occur_whatever_its_case_or_accents() -> None:
    document = Document.of(
        [
            Statement(id="s", kind="claim", text="A Café in SEOUL", tags=("trade",)),
            Statement(id="t", kind="claim", text="한국은 참여한다"),
            Argument(id="x", premises=(Premise(statement="s"),), conclusion="t", label="step"),
        ]
    )
    assert matches(document, "cafe seoul") == ("s",)
    assert matches(document, "TRADE café") == ("s",)
    assert matches(document, "cafe tokyo") == ()
    assert matches(document, "참여") == ("t",)
    assert matches(document, "step") == ("x",)
    assert matches(document, "  ") == ()


def test_a_source_finds_what_cites_it() -> None:
    document = Document.of(
        [
            Statement(id="s", kind="evidence", text="x", citations=(Citation(source="p"),)),
            Source(id="p", title="The Yearbook"),
        ]
    )
    assert matches(document, "yearbook") == ("s",)


def test_word_beginnings_fit_better_than_letters_anywhere() -> None:
    titles = ["Save As…", "Select Branch", "Neighbour After"]
    assert best("nei", titles, str)[0] == "Neighbour After"
    assert best("sb", titles, str) == ["Select Branch"]
    assert best("br sel", titles, str) == ["Select Branch"]
    assert fit("zq", "Save") is None
    assert list(best("", titles, str)) == titles


def test_letters_scattered_over_a_line_fit_nothing() -> None:
    assert fit("remark", "Dark", "view theme dark, View › Theme") is None
    assert fit("brief", "Neighbour Before", "add before, Insert") is None
    assert fit("word", "Save What Others Read Daily") is None
    assert fit("fold all", "Fold All") is not None


def test_a_title_goes_before_further_words_and_those_before_the_inside_of_words() -> None:
    rows = {"Unreported": "", "Brief": "report, docx", "Report": "", "Last of All": "a report"}
    assert best("report", rows, str, rows.__getitem__) == [
        "Report", "Brief", "Last of All", "Unreported",
    ]  # fmt: skip
    assert best("docx brief", rows, str, rows.__getitem__) == ["Brief"]
    assert best("보고서", ["지도 보고서", "새보고서를"], str) == ["지도 보고서", "새보고서를"]


def test_title_and_path_go_before_further_words_and_what_cannot_be_done_goes_last() -> None:
    further = {"Report": "export, docx, pdf, File", "PDF…": "export, brief, File › Report"}
    paths = {"Report": "File", "PDF…": "File › Report"}
    rows = list(further)
    for typed in ("report pdf", "pdf report"):
        found = best(typed, rows, str, further.__getitem__, path=paths.__getitem__)
        assert found == ["PDF…", "Report"]
    titles = ["Scenario 1", "Scenario 2", "New Scenario", "Flip Scenarios", "Rescenario"]
    found = best("scenario", titles, str, last=lambda each: each[-1].isdigit())
    assert found == ["New Scenario", "Flip Scenarios", "Scenario 1", "Scenario 2", "Rescenario"], (
        "what fits worse stays behind: Enter is not to do it"
    )
    assert best("", titles, str, last=lambda each: each[-1].isdigit()) == titles
