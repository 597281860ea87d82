"""Ballots as a table: typed in from paper, and handed out without telling who cast them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.app import ballots as tables
from argmap.model.document import Document
from argmap.model.records import Ballot, Poll, Round
from edit.checking import map_of, says

MAP = map_of(
    says("q", "question"),
    says("p1", "position", question="q"),
    says("p2", "position", question="q"),
    says("a", "assumption"),
    says("b", "assumption"),
)


def poll(kind: str, *about: str, rounds: tuple[Round, ...] = ()) -> Poll:
    return Poll(id="v", title="Vote", type=kind, about=about, rounds=rounds)  # type: ignore[arg-type]


def values(of: Poll, words: str, document: Document = MAP) -> list[object]:
    found = tables.ballots_from_csv(document, of, words.encode())
    return [each.value for each in found]


def test_typed_ballots_are_read_as_people_write_them() -> None:
    assert values(poll("credence", "a"), "70\n 5 %\n100\n") == [70, 5, 100]
    assert values(poll("agree", "a"), "Answer\nAgree\npass\n") == ["agree", "pass"]
    assert values(poll("choose", "p1", "p2"), "sign;answer\nx;B\ny;p1\nz;P2\n") == [
        "p2",
        "p1",
        "p2",
    ]
    ranked = poll("rank", "a", "b")
    assert values(ranked, "B A\nab\nb > a\n") == [("b", "a"), ("a", "b"), ("b", "a")]
    assert values(ranked, "mine,b,a\n") == [("b", "a")]


def test_a_sign_pairs_two_rounds_of_one_poll_and_is_not_kept() -> None:
    of = poll("credence", "a")
    first = tables.ballots_from_csv(MAP, of, b"Minsu,70\n,20\n")
    second = tables.ballots_from_csv(MAP, of, b"minsu,40\n,20\n")
    assert first[0].voter == second[0].voter
    assert "insu" not in first[0].voter
    assert first[1].voter != second[1].voter
    other = tables.ballots_from_csv(MAP, of.replace(id="w"), b"Minsu,70\n")
    assert other[0].voter != first[0].voter
    assert {each.by for each in first} == {"paper"}


def test_a_row_that_is_no_answer_is_named_with_what_fits() -> None:
    for kind, words, said in (
        ("credence", b"70\n170\n", "0 to 100"),
        ("agree", b"agree\nmaybe\n", "agree, disagree or pass"),
        ("choose", b"A\nZ\n", "letter"),
        ("rank", b"A B\nA A\n", "B A C"),
    ):
        about = ("p1", "p2") if kind in ("choose", "rank") else ("a",)
        with pytest.raises(tables.BadTable, match=said) as caught:
            tables.ballots_from_csv(MAP, poll(kind, *about), words)
        assert "Row 2" in str(caught.value)
    for data in (b"", b"\n\n", b"\xff\xfe7\x000", b"7\n" * 10_001):
        with pytest.raises(tables.BadTable):
            tables.ballots_from_csv(MAP, poll("credence", "a"), data)


@given(st.binary(max_size=200))
def test_any_file_is_ballots_or_is_refused_in_words(data: bytes) -> None:
    of = poll("rank", "a", "b")
    try:
        found = tables.ballots_from_csv(MAP, of, data)
    except tables.BadTable as error:
        found = (str(error),)
    assert found


def test_the_table_of_votes_shows_closed_rounds_numbers_voters_and_has_no_formula() -> None:
    values = ("p1", "p2", "p2", "p1", "p2")
    ballots = tuple(Ballot(voter=f"secret-{at}", value=each) for at, each in enumerate(values))
    first = Round(opened="1", closed="2", ballots=ballots, tally={"p1": 3})
    second = Round(opened="3", closed="4", ballots=ballots[1:])
    running = Round(opened="5", ballots=ballots)
    of = poll("choose", "p1", "p2", rounds=(first, second, running)).replace(title="=cmd()")
    data = tables.ballots_csv(MAP, [of]).decode("utf-8-sig")
    assert "secret" not in data
    assert data.splitlines()[1:] == [
        "'=cmd(),1,1,P1,1,phone",
        "'=cmd(),1,2,P2,1,phone",
        "'=cmd(),1,3,P2,1,phone",
        "'=cmd(),1,4,P1,1,phone",
        "'=cmd(),1,5,P2,1,phone",
        "'=cmd(),1,,P1,3,hands",
        "'=cmd(),2,,too few votes: only their number is told,4,",
    ]
    alone = ballots[0].model_copy(update={"by": "laptop"})
    of = poll("choose", "p1", "p2", rounds=(first.replace(ballots=(alone, *ballots[1:])),))
    data = tables.ballots_csv(MAP, [of]).decode("utf-8-sig")
    assert "laptop" not in data, "who voted on the laptop alone does not stand out"
    assert "phone" not in data
    again = first.replace(ballots=(*ballots, *[alone.replace(voter="secret-5")] * 5))
    of = poll("choose", "p1", "p2", rounds=(again,))
    data = tables.ballots_csv(MAP, [of]).decode("utf-8-sig")
    assert "laptop" not in data, "who changed her mind five times is one voter all the same"


def test_few_ballots_beside_hands_are_told_by_their_number_alone() -> None:
    ballots = tuple(Ballot(voter=f"v{at}", value="p1") for at in range(3))
    cast = Round(opened="1", closed="2", ballots=ballots, tally={"p2": 6})
    data = tables.ballots_csv(MAP, [poll("choose", "p1", "p2", rounds=(cast,))])
    assert data.decode("utf-8-sig").splitlines()[1:] == [
        "Vote,1,,too few votes: only their number is told,3,",
        "Vote,1,,P2,6,hands",
    ]
    for some, by in ((), "hands"), (ballots[:1], ""):
        few = cast.replace(ballots=some, tally={"p2": 2})
        data = tables.ballots_csv(MAP, [poll("choose", "p1", "p2", rounds=(few,))]).decode()
        assert data.splitlines()[1].split(",")[-1] == by


def test_what_is_printed_on_a_ballot_counts_before_what_something_is_called() -> None:
    confusing = map_of(says("b", "position"), says("a", "position"))
    assert values(poll("choose", "b", "a"), "A\nB\n", confusing) == ["b", "a"]


@pytest.mark.parametrize(
    ("kind", "typed", "wanted"),
    [
        ("credence", "70", 70),
        ("agree", "1", "agree"),
        ("agree", "d", "disagree"),
        ("agree", "PA", "pass"),
        ("agree", "4", None),
        ("agree", "", None),
        ("choose", "2", "p2"),
        ("choose", "a", "p1"),
        ("choose", "3", None),
        ("rank", "21", ("p2", "p1")),
        ("rank", "b a", ("p2", "p1")),
        ("rank", "b", None),
        ("rank", "22", None),
    ],
)
def test_ballots_are_typed_in_a_hurry(kind: str, typed: str, wanted: object) -> None:
    about = ("p1", "p2") if kind in ("choose", "rank") else ("a",)
    assert tables.quick(MAP, poll(kind, *about), typed) == wanted


def test_a_ranking_is_followed_while_it_is_typed() -> None:
    of = poll("rank", "p1", "p2", "a")
    assert tables.begun(MAP, of, "ca") == ("a", "p1")
    assert tables.begun(MAP, of, "2 3") == ("p2", "a")
    assert tables.begun(MAP, of, "bb") == tables.begun(MAP, of, "bx") == ()
