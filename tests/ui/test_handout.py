"""The handout: a page a step, all its words, over as many pages as they need."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from argmap.app.stops import Room, Stops
from argmap.model.document import Document
from argmap.model.records import Header, Statement, Step
from argmap.render.theme import load
from argmap.ui.fonts import families
from argmap.ui.handout import LEAST, ROOM, handout, picture_of
from argmap.ui.measure import QtMeasurer
from argmap.ui.paper import Paper, Sheet
from hostile import hostile_map
from pdf_structure import structure


def pages(document: Document) -> list[str]:
    faces = families(document.header.language)
    stops = Stops(document, QtMeasurer(faces), Room(*ROOM, LEAST)).made()
    data = handout(stops, document.header.title, load("light"), faces)
    return [plain(page.extract_text()) for page in PdfReader(io.BytesIO(data)).pages]


def plain(words: str) -> str:
    """Words as they are found, however they were broken into lines."""
    return "".join(words.split())


def story(notes: str = "Ask first.") -> Document:
    return Document.of(
        [
            Statement(id="q", kind="question", text="밤에도 열까?"),
            Statement(id="yes", kind="position", text="연다", question="q"),
            Statement(id="far", kind="claim", text="Somewhere else"),
            Step(id="s", title="처음", focus=("q", "yes"), notes=notes),
        ],
        Header(title="도서관", language="ko"),
    )


def test_the_overview_comes_first_then_each_step_with_its_notes(qapp: object) -> None:
    first, second = pages(story())
    assert "도서관" in first
    assert "Somewhereelse" in first
    assert "처음" in second
    assert "연다" in second
    assert "Askfirst." in second
    assert "○" in second
    assert "도서관·2" in second


def test_those_who_hear_it_hear_step_by_step_and_what_lines_say(qapp: object) -> None:
    faces = families("ko")
    stops = Stops(story(), QtMeasurer(faces), Room(*ROOM, LEAST)).made()
    data = handout(stops, "도서관", load("light"), faces, language="ko")
    told = structure(data)
    assert [each["role"] for each in told if each["depth"] == 1] == ["Sect", "Sect"]
    assert [each["role"] for each in told].count("H1") == 2
    lines = [each["alternative"] for each in told if each["role"] == "Figure"]
    assert lines == ["answers: 밤에도 열까? from: 연다"] * 2
    reader = PdfReader(io.BytesIO(data))
    assert [each["/Title"] for each in reader.outline] == ["도서관", "처음"]
    assert reader.trailer["/Root"]["/Lang"] == "ko"


def test_notes_go_on_over_further_pages_and_lose_nothing(qapp: object) -> None:
    words = [f"word{at}" for at in range(3000)]
    found = pages(story(" ".join(words)))
    assert len(found) > 3
    said = "".join(found)
    assert [word for word in words if word not in said] == []


@pytest.mark.parametrize(
    ("sheet", "points"), [("map", (595, 842)), ("A4", (595, 842)), ("Letter", (612, 792))]
)
def test_pages_have_the_paper_that_was_asked_for(
    qapp: object, sheet: Sheet, points: tuple[int, int]
) -> None:
    faces = families("ko")
    stops = Stops(story(), QtMeasurer(faces), Room(*ROOM, LEAST)).made()
    data = handout(stops, "", load("light"), faces, Paper(sheet))
    width, height = PdfReader(io.BytesIO(data)).pages[0].mediabox[2:]
    assert (round(width), round(height)) == points


def test_what_is_not_shown_is_faint_and_only_where_the_frame_has_room(qapp: object) -> None:
    stops = list(Stops(story(), QtMeasurer(families("ko")), Room(*ROOM, LEAST)).made())
    picture = picture_of(stops[1], 1.4)
    assert picture.items["q"].opacity == 1
    assert all(item.opacity == 0.3 for id, item in picture.items.items() if id == "far")


def test_nothing_of_a_hostile_map_acts_in_the_handout(qapp: object) -> None:
    document = hostile_map()
    faces = families("en")
    stops = Stops(document, QtMeasurer(faces), Room(*ROOM, LEAST)).made()
    data = handout(stops, document.header.title, load("light"), faces)
    reader = PdfReader(io.BytesIO(data))
    root = reader.trailer["/Root"]
    for act in ("/OpenAction", "/AA", "/AcroForm"):
        assert act not in root
    assert not {"/JavaScript", "/EmbeddedFiles"} & root.get("/Names", {}).keys()
    for page in reader.pages:
        assert not page.annotations
        assert "/AA" not in page
    assert "alert(1)" in reader.pages[0].extract_text()
