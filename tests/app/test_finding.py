"""Finding by words, and fitting typed letters to titles."""

from __future__ import annotations

from argmap.app.finding import matches
from argmap.app.fuzzy import best, score
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
    titles = ["Save As…", "Select Branch", "Sibling After"]
    assert best("sib", titles, str)[0] == "Sibling After"
    assert best("sb", titles, str)[0] in {"Select Branch", "Sibling After"}
    assert score("zq", "Save") is None
    assert list(best("", titles, str)) == titles
