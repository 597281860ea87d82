"""A vote's result as a picture: nothing of few or open votes, never a mean, sign beside colour."""

from __future__ import annotations

from pathlib import Path as File

import pytest

from argmap.analysis import polls
from argmap.model.document import Document
from argmap.model.records import Ballot, Poll, Record, Round
from argmap.render.picture import Line, Path, Picture, Rect
from argmap.render.poll import poll_picture
from argmap.render.svg import svg
from argmap.render.theme import load
from edit.checking import map_of, says
from made_up import MadeUp

GOLDEN = File(__file__).parent / "golden"
WORDING = {id: polls.text_hash(id.upper()) for id in ("a", "p1", "p2", "p3")}
RECORDS: tuple[Record, ...] = (
    says("a", "assumption"),
    says("p1", "position"),
    says("p2", "position"),
    says("p3", "position"),
)


def cast(*values: object, closed: str = "2", **tally: int) -> Round:
    ballots = tuple(
        Ballot(voter=f"v{at}", value=value)  # type: ignore[arg-type]
        for at, value in enumerate(values)
    )
    return Round(opened="1", closed=closed, wording=WORDING, ballots=ballots, tally=tally)


def poll(kind: str, *rounds: Round) -> Poll:
    about = ("a",) if kind in ("credence", "agree") else ("p1", "p2", "p3")
    return Poll(id="v", title="How sure?", type=kind, about=about, rounds=rounds)  # type: ignore[arg-type]


def drawn(of: Poll, *, number: int | None = None, width: float = 600.0) -> Picture:
    return poll_picture(Document.of((*RECORDS, of)), of, MadeUp(), number=number, width=width)


def words(picture: Picture) -> str:
    shapes = [shape for item in picture.items.values() for shape in item.shapes]
    return "\n".join(shape.text for shape in shapes if isinstance(shape, Line))


TWO = poll("credence", cast(10, 20, 30, 40, 50, 95), cast(30, 40, 30, 60, 55, 90))
AGREED = poll(
    "agree",
    cast("agree", "agree", "disagree", "pass", "pass", "pass"),
    cast("agree", "agree", "agree", "agree", "pass", "disagree"),
)


@pytest.mark.parametrize("look", ["light", "dark"])
def test_the_picture_is_the_golden_one(look: str, update: bool) -> None:
    made = svg(drawn(TWO), load(look)) + svg(drawn(AGREED), load(look))
    golden = GOLDEN / f"poll-{look}.svg"
    if update:
        golden.write_text(made, "utf-8", newline="\n")
    assert made == golden.read_text("utf-8")


@pytest.mark.parametrize("kind", ["credence", "agree", "choose", "rank"])
def test_under_five_votes_only_their_number_is_told(kind: str) -> None:
    value: object = {
        "credence": 70,
        "agree": "agree",
        "choose": "p1",
        "rank": ("p1", "p2", "p3"),
    }[kind]
    said = words(drawn(poll(kind, cast(*[value] * 4))))
    assert "Votes: 4" in said
    assert "Fewer than five" in said
    assert "70" not in said
    assert "Agree" not in said
    assert "P1" not in said
    assert "Fewer than five" not in words(drawn(poll(kind, cast(*[value] * 5))))


def test_nothing_is_told_of_a_round_that_is_open() -> None:
    of = poll("credence", cast(*[70] * 9), cast(*[10] * 9, closed=""))
    said = words(drawn(of))
    assert "nothing is told before it closes" in said
    assert "Median" not in said
    assert "Median 70" in words(drawn(of, number=1))
    assert "Nobody has voted" in words(drawn(poll("credence")))
    assert "Nobody has voted" in words(drawn(of, number=7))


def test_median_and_quartiles_are_told_and_a_mean_never() -> None:
    picture = drawn(poll("credence", cast(0, 0, 0, 0, 100)))
    said = words(picture) + picture.description
    assert "Median 0; the middle half between 0 and 0" in said
    assert "20" not in said  # the mean
    assert "mean" not in said.casefold()


def test_every_answer_has_a_sign_its_word_and_its_count() -> None:
    picture = drawn(AGREED)
    for answer, word, count, before in (
        ("agree", "Agree", "4", "2"),
        ("disagree", "Disagree", "1", "1"),
        ("pass", "Pass", "1", "3"),
    ):
        item = picture.items[f"bar:{answer}"]
        said = [shape.text for shape in item.shapes if isinstance(shape, Line)]
        assert said == [word, count, before]
        assert any(not isinstance(shape, Line | Rect) for shape in item.shapes)
        assert item.description == f"{count} votes, before {before}"


def test_how_those_moved_who_voted_twice_is_told_with_its_median_and_an_arrow() -> None:
    item = drawn(TWO).items["shift"]
    assert item.title == "Of 6 who voted both times"
    assert item.description == (
        "moved up: 4; moved down: 1; stayed: 1; Median 35 → 47.5; Median change per person: +12.5"
    )
    assert any(isinstance(shape, Path) and shape.stroke_width == 2.4 for shape in item.shapes)
    others = cast(*[80] * 6).replace(
        ballots=tuple(Ballot(voter=f"w{at}", value=80) for at in range(6))
    )
    said = words(drawn(poll("credence", TWO.rounds[0], others)))
    assert "Fewer than five voted both times" in said


def test_a_ranking_is_told_by_place_and_says_who_changed_place() -> None:
    first, second = ("p1", "p2", "p3"), ("p2", "p1", "p3")
    picture = drawn(poll("rank", cast(*[first] * 5), cast(*[second] * 5)))
    bars = [id for id in picture.items if id.startswith("bar:")]
    assert bars == ["bar:p2", "bar:p1", "bar:p3"]
    assert picture.items["bar:p2"].title == "P2 (was 2)"
    assert picture.items["bar:p2"].description == (
        "Place 1; median place 1, the middle half between 1 and 1; most important to 5"
    )
    assert picture.items["shift"].title == "Of 5 who voted both times"
    assert picture.items["shift"].description == "put another first: 5; stayed: 0"


def test_a_change_of_the_wording_since_the_vote_is_marked_and_wipes_nothing() -> None:
    of = poll("credence", cast(*[60] * 6))
    changed = map_of(says("a", "assumption").replace(text="Something else"), *RECORDS[1:], of)
    said = words(poll_picture(changed, of, MadeUp()))
    assert "Wording changed since the vote" in said
    assert "Median 60" in said
    assert "Wording changed" not in words(drawn(of))
    other = cast(*[60] * 6).replace(wording={"a": polls.text_hash("Said otherwise")})
    said = words(drawn(poll("credence", other, cast(*[60] * 6))))
    assert "Wording changed between the two votes" in said
    assert "since the vote" not in said


def test_hands_count_and_are_said_to_be_hands() -> None:
    said = words(drawn(poll("agree", cast("agree", agree=4, disagree=2))))
    assert "Votes: 7 · 6 of them by show of hands" in said
    assert "too few to be told beside them: 1" in said
    assert "Agree\n4\nDisagree\n2" in said
    said = words(drawn(poll("agree", cast("agree", agree=2, disagree=2))))
    assert "Fewer than five hands and fewer than five ballots" in said
    assert "Agree" not in said


def test_a_brief_picture_leaves_the_first_round_out_and_says_how_votes_moved() -> None:
    picture = poll_picture(Document.of((*RECORDS, TWO)), TWO, MadeUp(), brief=True)
    assert "chart:0" not in picture.items
    assert {"chart:1", "shift"} <= set(picture.items)


@pytest.mark.parametrize("width", [300.0, 600.0, 1200.0])
def test_nothing_leaves_the_sheet_or_stands_on_another(width: float) -> None:
    long = "파업이 끝난 뒤에도 오랫동안 이어질 아주 긴 이름의 입장 " * 3
    records = tuple(
        each.replace(text=long) if each.id.startswith("p") else each for each in RECORDS
    )
    for of in (TWO, AGREED, poll("choose", cast("p1", "p2", "p1", "p3", "p1"))):
        picture = poll_picture(Document.of((*records, of)), of, MadeUp(), width=width)
        bottom = 0.0
        for item in list(picture.items.values())[1:]:
            assert item.bounds[1] >= bottom
            bottom = item.bounds[1] + item.bounds[3]
            for shape in item.shapes:
                if isinstance(shape, Rect):
                    assert shape.x >= 0
                    assert shape.x + shape.width <= width
        assert bottom <= picture.bounds[3]
