"""Printed ballots as files: their words are found as they were written, and are read out."""

from __future__ import annotations

import io
from typing import Any

from pypdf import PdfReader

from argmap.model.document import Document
from argmap.model.records import Header, Poll, Statement
from argmap.ui.fonts import families
from argmap.ui.polls.paper import Sheets, ballots_pdf
from pdf_structure import structure


def test_ballots_have_a_title_a_language_and_words_that_are_found(qapp: object) -> None:
    poll = Poll(id="v", title="巡視に行くか", type="choose", about=("go", "stay"))
    document = Document.of(
        [
            Statement(id="go", kind="position", text="巡視に行く"),
            Statement(id="stay", kind="position", text="行かない"),
            poll,
        ],
        Header(title="巡視", language="ja"),
    )
    sheets = Sheets(copies=5, most=4, numbered=True)
    data = ballots_pdf(document, poll, 1, families("ja"), sheets)
    reader = PdfReader(io.BytesIO(data))
    root: Any = reader.trailer["/Root"]
    assert root["/Lang"] == "ja"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    assert reader.metadata.title == "巡視に行くか"
    said = ["".join(page.extract_text().split()) for page in reader.pages]
    assert [words.count("巡視に行くか") for words in said] == [4, 4]
    assert "no.5" in said[1]
    assert [each["role"] for each in structure(data)] == ["Sect", "P"] * 8, "one after the other"
