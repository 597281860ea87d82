from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from argmap import load
from argmap.app.report.brief import brief
from argmap.app.report.markdown import markdown
from argmap.app.report.page import Heading, Items, Page, Paragraph, Table
from argmap.model.document import Document
from argmap.model.records import Ballot, Header, Poll, Round, Statement
from report_maps import LONG, TODAY, ballots, hostile, voted
from strategies import documents

ROOT = Path(__file__).resolve().parents[3]
PATROLS = ROOT / "maps" / "joint-patrols.argmap.json"
GOLDEN = Path(__file__).with_name("golden") / "joint-patrols.md"


def words(page: Page) -> str:
    """Every word of a page, block by block."""
    found = [page.title, page.subtitle, *page.authors]
    for block in page.blocks:
        match block:
            case Heading(said, _):
                found.append(said)
            case Paragraph(runs):
                found += [run.words for run in runs]
            case Items(items):
                found += [run.words for item in items for run in item.runs]
            case Table(title, heads, rows):
                found += [title, *heads, *(cell for row in rows for cell in row)]
    return "\n".join(found)


def headings(page: Page) -> list[str]:
    return [each.words for each in page.blocks if isinstance(each, Heading) and each.level == 2]


def table(page: Page, title: str) -> Table:
    return next(each for each in page.blocks if isinstance(each, Table) and each.title == title)


def test_the_brief_of_the_patrols_reads_as_it_was_read(update: bool) -> None:
    document, _ = load(PATROLS)
    made = markdown(brief(document, today=TODAY)).decode()
    if update:
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(made, "utf-8")
    assert made == GOLDEN.read_text("utf-8")


def test_it_begins_with_the_decision_and_ends_with_how_to_read_it() -> None:
    document, _ = load(PATROLS)
    page = brief(document, today=TODAY, scenario="sustained")
    assert headings(page) == [
        "The decision",
        "The positions, scenario by scenario",
        "What it turns on",
        "Reasons and objections",
        "Assumptions",
        "Critical questions still open",
        "Sources",
        "How to read the verdicts",
    ]
    said = words(page)
    assert "Join holds in one of four scenarios: “Sustained”." in said
    assert "Starting from: Sustained." in said
    assert "What stands, under: Sustained." in said
    assert "If Seoul is unable to act, Join is blocked." in said
    register = table(page, "Assumptions")
    assert register.heads[1] == "Value in “Sustained”"
    assert register.rows[0][1] == "true"  # on the map it is open


def test_every_statement_stands_in_it() -> None:
    for document in (load(PATROLS)[0], load(PATROLS.with_name("whole-argument.argmap.json"))[0]):
        said = words(brief(document, today=TODAY))
        for statement in document.statements.values():
            assert statement.text.strip() in said


@settings(max_examples=30, deadline=None)
@given(documents())
def test_any_map_has_a_brief_with_every_statement_in_it(document: Document) -> None:
    said = words(brief(document, today=TODAY))
    for statement in document.statements.values():
        assert statement.text.strip() in said


def test_an_empty_map_and_a_map_without_question_have_one() -> None:
    page = brief(Document.of([]), today=TODAY)
    assert page.title == "Map without a title"
    assert headings(page) == ["The decision"]
    lone = Document.of([Statement(id="p", kind="position", text="Go")])
    page = brief(lone, today=TODAY)
    assert "Go" in words(page)
    assert table(page, "Verdicts on the positions").rows == (("The map’s own values", "open"),)
    assert page.date == "2026-11-23"


def test_votes_are_told_before_and_after_with_how_people_moved() -> None:
    page = brief(voted(), today=TODAY)
    sure = table(page, "How sure are you?")
    assert sure.heads == ("Result", "Before", "After")
    assert ("Median", "40", "50") in sure.rows
    assert ("Half of the votes lie between", "30–50", "50–60") in sure.rows
    said = words(page)
    assert (
        "Of 5 who voted both times: 3 went up, 1 went down, 1 stayed; the median change is +30."
        in said
    )
    assert "The wording has changed since the vote: “Go”." in said


def test_a_few_votes_are_not_broken_down_and_an_open_round_is_not_told() -> None:
    page = brief(voted(), today=TODAY)
    few = table(page, "Agree, disagree or pass: “Stay”")
    assert few.rows == (("Closed", "2026-11-23 10:00"), ("Votes", "2"))
    said = words(page)
    assert "Fewer than five votes are not broken down." in said
    assert "A round is still open; its votes are not told." in said
    assert not [each for each in page.blocks if isinstance(each, Table) and "Which" in each.title]


def test_remarks_stand_in_the_parking_lot_placed_or_not() -> None:
    said = words(brief(voted(), today=TODAY))
    assert "What of the harbour?\n(2026-11-23 09:31 · at “The case” · not placed yet)" in said
    assert "Ask the pilots\n(from a participant · became “Stay”)" in said


def test_a_review_that_is_overdue_says_so() -> None:
    document, _ = load(PATROLS)
    late = brief(document, today=date(2027, 3, 1))
    assert "2027-02-26 (Overdue)" in words(late)


def test_a_poll_without_rounds_or_statements_is_told_all_the_same() -> None:
    document = Document.of(
        [Poll(id="p", title=""), Poll(id="r", title="", type="rank", rounds=(Round(),))]
    )
    assert "The room has not voted on this yet." in words(brief(document, today=TODAY))


def test_a_hostile_map_has_a_brief() -> None:
    page = brief(hostile(), today=TODAY)
    assert LONG.strip() in words(page)


def test_words_are_put_in_the_readers_language() -> None:
    page = brief(
        Document.of([Statement(id="p", kind="position", text="Go")], Header(language="ko")),
        today=TODAY,
        say=lambda words: f"¿{words}",
    )
    assert page.language == "ko"
    assert all(each.startswith("¿") for each in headings(page))


@pytest.mark.parametrize("scenario", ["gone", None])
def test_a_scenario_that_is_gone_counts_as_none(scenario: str | None) -> None:
    said = words(brief(voted(), today=TODAY, scenario=scenario))
    assert "Starting from: The map’s own values." in said


def test_choices_and_rankings_are_counted_by_answer() -> None:
    about = ("go", "stay")
    chosen = Round(
        closed="2026-11-23T10:00",
        ballots=ballots(*["go"] * 4, "stay"),
        tally={"stay": 4, "gone": 2},
    )
    orders = [("go", "stay")] * 4 + [("stay", "go")]
    ranked = Round(
        closed="2026-11-23T10:00",
        ballots=tuple(Ballot(voter=str(at), value=each) for at, each in enumerate(orders)),
    )
    document = Document.of(
        [
            *(each for each in voted() if not isinstance(each, Poll)),
            Poll(id="c", title="Which?", type="choose", about=about, rounds=(chosen,)),
            Poll(id="r", title="Order?", type="rank", about=(*about,), rounds=(ranked,)),
        ]
    )
    page = brief(document, today=TODAY)
    assert table(page, "Which?").rows[1:] == (
        ("Votes", "9"),
        ("How people voted", "4 by show of hands and 5 by phone"),
        ("Go", "4"),
        ("Stay", "5"),
    )
    assert table(page, "Order?").rows[3:] == (
        ("Go", "place 1 (median 1, half of the votes 1–1; 4 put it first)"),
        ("Stay", "place 2 (median 2, half of the votes 2–2; 1 put it first)"),
    )


@pytest.mark.parametrize(
    ("media", "hands", "told"),
    [
        ({}, 6, "by show of hands"),
        ({}, 2, "by show of hands"),
        ({"paper": 5}, 0, "on paper"),
        ({"phone": 7, "paper": 5}, 0, "7 by phone and 5 on paper"),
        ({"phone": 7, "laptop": 1}, 9, "9 by show of hands and 8 by ballot"),
        ({"phone": 7, "laptop": 1}, 0, "by ballot"),
        ({"paper": 3}, 9, "9 by show of hands and 3 by ballot"),
        ({"paper": 3}, 1, None),
        ({}, 0, None),
    ],
)
def test_how_votes_were_cast_is_told_where_nobody_stands_out(
    media: dict[str, int], hands: int, told: str | None
) -> None:
    ways = [way for way, count in media.items() for _ in range(count)]
    cast = tuple(Ballot(voter=str(at), value="agree", by=by) for at, by in enumerate(ways))  # type: ignore[arg-type]
    of_round = Round(closed="2026-11-23T10:00", ballots=cast, tally={"agree": hands, "gone": 3})
    poll = Poll(id="a", title="Agree?", type="agree", about=("go",), rounds=(of_round,))
    rows = table(brief(Document.of([poll]), today=TODAY), "Agree?").rows
    found = {row[0]: row[1] for row in rows}
    assert found.get("How people voted") == told
