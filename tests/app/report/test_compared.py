from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from argmap import load
from argmap.app.report.compared import compared
from argmap.app.report.docx import docx
from argmap.app.report.html import html_page
from argmap.app.report.markdown import markdown
from argmap.app.report.page import Heading, Page, Table
from argmap.model.document import Document
from argmap.model.records import Argument, Poll, Premise, Record, Remark, Round, Statement
from report_maps import TODAY, ballots, hostile, voted
from strategies import documents

PATROLS = Path(__file__).resolve().parents[3] / "maps" / "joint-patrols.argmap.json"


@pytest.fixture(scope="module")
def patrols() -> Document:
    return load(PATROLS)[0]


def changed(document: Document, *records: Record, without: tuple[str, ...] = ()) -> Document:
    """The map with these records put in, or put in place of those of the same id."""
    new = {each.id: each for each in records}
    kept = [new.pop(each.id, each) for each in document if each.id not in without]
    return Document.of([*kept, *new.values()], document.header)


def said(before: Document, after: Document) -> str:
    return markdown(compared(before, after, today=TODAY)).decode()


def under(page: Page, heading: str) -> Table:
    """The table below a heading."""
    at = next(n for n, b in enumerate(page.blocks) if isinstance(b, Heading) and b.words == heading)
    return next(each for each in page.blocks[at:] if isinstance(each, Table))


def test_nothing_changed_says_so(patrols: Document) -> None:
    words = said(patrols, patrols)
    assert "No verdict on a position has changed." in words
    assert "Every position’s verdict is what it was, in “The map’s own values”" in words
    assert "## Claims" not in words
    assert "Nothing that a reader would see changed." in said(Document.of([]), Document.of([]))


def test_verdicts_are_told_then_and_now_with_why(patrols: Document) -> None:
    objection = Statement(id="crews", kind="claim", text="The navy lacks crews")
    step = Argument(
        id="crews-against",
        premises=(Premise(statement="crews"),),
        conclusion="join",
        polarity="attack",
        weight=0.9,
    )
    page = compared(patrols, changed(patrols, objection, step), today=TODAY)
    row = next(each for each in under(page, "Sustained").rows if each[0] == "Join")
    assert row[1:3] == ("holds", "fails")
    assert row[3] == "Join now fails. Outweighed by the objection “The navy lacks crews”."
    words = markdown(page).decode()
    assert "- **Claim:** The navy lacks crews" in words
    assert "- **Objection, on “Join”:** “The navy lacks crews”" in words
    assert "Statements: 1 added, 0 removed, 0 changed." in words
    assert not [each for each in page.blocks if each == Heading("Pulls back", 3)]


def test_claims_are_told_one_by_one(patrols: Document) -> None:
    standing = patrols.statements["standing-gain"].replace(text="It raises Seoul’s rank")
    squad = patrols.statements["us-sustains-squad"].replace(value="true", camp=None)
    words = said(patrols, changed(patrols, standing, squad, without=("security-for-join",)))
    assert "### Reworded" in words
    assert "| It raises Seoul’s rank |" in words
    assert "| “the S-Quad” | value | open | true |" in words
    assert "| “the S-Quad” | camp | The author | – |" in words
    assert "- **Reason, on “Join”:** “Security at sea” + assuming “the S-Quad”" in words


def test_an_argument_that_bears_on_something_else_has_moved(patrols: Document) -> None:
    step = patrols.arguments["standing-for-join"]
    words = said(patrols, changed(patrols, step.replace(conclusion="caution", weight=0.2)))
    assert "### Moved to another place" in words
    assert "| “Standing” | “Join” | “Caution” |" in words
    assert "| “Standing” | weight | 0.6 | 0.2 |" in words
    turned = said(patrols, changed(patrols, step.replace(polarity="attack")))
    assert "| “Standing” | for or against | supports | attacks |" in turned


def test_scenarios_and_positions_that_came_or_went_are_told(patrols: Document) -> None:
    scenario = patrols.scenarios["sustained"]
    values = {**scenario.values, "seoul-can-act": "false"}
    after = changed(
        patrols,
        scenario.replace(values=values),
        Statement(id="wait", kind="position", text="Wait a year", question="should-join"),
        without=("pulls-back", "stay-out", "north-for-home", "home-for-stay-out"),
    )
    words = said(patrols, after)
    assert "| Sustained | “Seoul’s ability to act” | true | false |" in words
    assert "### Removed\n\n- Pulls back\n" in words
    assert "| Wait a year | (new) |" in words
    assert "| (removed) |" in words


def test_votes_of_two_sittings_stand_beside_each_other() -> None:
    before = voted()
    sure = before.polls["sure"]
    third = Round(closed="2026-12-01T10:00", ballots=ballots(90, 90, 90, 90, 90))
    after = changed(
        before,
        Poll(id="sure", title=sure.title, about=sure.about, rounds=(*sure.rounds, third)),
        Remark(id="r1", text="What of the harbour?", placed="go"),
        Remark(id="r3", text="And the fog?"),
    )
    page = compared(before, after, today=TODAY)
    table = under(page, "How the votes moved")
    assert table.heads == ("Result", "Then", "Now")
    assert ("Median", "50", "90") in table.rows
    words = markdown(page).decode()
    assert "5 went up, 0 went down, 0 stayed" in words
    assert "- And the fog?" in words
    assert "- What of the harbour? “Go”" in words
    assert "Which one?" not in words  # its only round is still open


@settings(max_examples=25, deadline=None)
@given(documents(), documents())
def test_any_two_maps_can_be_compared(before: Document, after: Document) -> None:
    compared(before, after, today=TODAY)
    compared(after, before, today=TODAY)


def test_a_hostile_map_is_compared_and_written() -> None:
    for pair in ((Document.of([]), hostile()), (hostile(), Document.of([])), (voted(), hostile())):
        page = compared(*pair, today=TODAY)
        for write in (markdown, html_page, docx):
            assert write(page)
        assert b"<script" not in html_page(page)


def test_another_way_of_finding_verdicts_is_told_in_words(patrols: Document) -> None:
    def by(semantics: str) -> Document:
        return Document.of(list(patrols), patrols.header.replace(semantics=semantics))

    assert "another way" not in said(by(""), by("balance"))
    told = "Verdicts are now found in another way: "
    assert f"{told}degrees of strength (DF-QuAD)." in said(by(""), by("strength"))
    assert f"{told}reasons weighed against objections." in said(by("grounded"), by(""))


def test_strengths_that_moved_are_told_though_no_verdict_is_another(patrols: Document) -> None:
    graded = Document.of(list(patrols), patrols.header.replace(semantics="strength:df-quad"))
    step = graded.arguments["standing-for-join"].replace(weight=0.55)
    page = compared(graded, changed(graded, step), today=TODAY)
    row = next(each for each in under(page, "Sustained").rows if each[0] == "Join")
    assert row[1] != row[2]
