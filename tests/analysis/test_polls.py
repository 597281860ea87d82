from __future__ import annotations

import statistics

from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.polls import (
    AGREEMENT,
    between,
    fits,
    numbered,
    result,
    reworded,
    shift,
    spread,
    text_hash,
    wording,
)
from argmap.model.document import Document
from argmap.model.records import Ballot, Poll, Round, Statement

CREDENCE = Poll(id="p", title="How sure?", type="credence", about=("a",))
AGREE = Poll(id="p", title="Agree?", type="agree", about=("a",))
CHOOSE = Poll(id="p", title="Which?", type="choose", about=("a", "b"))
RANK = Poll(id="p", title="What matters?", type="rank", about=("a", "b", "c"))


def cast(*values: object, first: int = 0) -> Round:
    ballots = [
        Ballot.model_validate({"voter": f"v{first + place}", "value": value})
        for place, value in enumerate(values)
    ]
    return Round(ballots=tuple(ballots))


def test_credences_are_told_by_histogram_median_and_quartiles() -> None:
    told = result(CREDENCE, cast(0, 9, 10, 50, 100))
    assert told.histogram == (2, 1, 0, 0, 0, 1, 0, 0, 0, 1)
    assert told.spread == (9, 10, 50)
    assert (told.votes, told.enough) == (5, True)


def test_under_five_votes_only_their_number_is_told() -> None:
    told = result(AGREE, cast("agree", "agree", "agree", "disagree"))
    assert told == (4, False, {}, (), None, (), {}, 0)


def test_agreement_and_choices_are_counted_in_the_polls_order() -> None:
    told = result(AGREE, cast("pass", "agree", "agree", "disagree", "agree"))
    assert list(told.counts.items()) == [("agree", 3), ("disagree", 1), ("pass", 1)]
    told = result(CHOOSE, cast("b", "b", "a", "b", "gone", "b"))
    assert told.counts == {"a": 1, "b": 4}
    assert told.votes == 5, "what is no answer is no vote"


def test_a_ranking_is_ordered_by_the_median_place() -> None:
    told = result(RANK, cast(*[("b", "a", "c")] * 3, *[("a", "b", "c")] * 2))
    assert told.order == ("b", "a", "c")
    assert told.counts == {"a": 2, "b": 3, "c": 0}
    assert told.places == {"b": (1, 1, 2), "a": (1, 2, 2), "c": (3, 3, 3)}


def test_the_last_ballot_of_a_voter_counts() -> None:
    first, last = cast("agree", *["pass"] * 5), cast("disagree")
    told = result(AGREE, Round(ballots=first.ballots + last.ballots))
    assert told.counts == {"agree": 0, "disagree": 1, "pass": 5}


def test_a_show_of_hands_counts_with_the_ballots() -> None:
    hands = cast(*["agree"] * 5).replace(tally={"agree": 2, "disagree": 3, "perhaps": 9})
    assert result(AGREE, hands).counts == {"agree": 7, "disagree": 3, "pass": 0}
    hands = Round(tally={"20": 3, "80": 3, "200": 1, "-1": 4, "x": 1})
    told = result(CREDENCE, hands)
    assert told.spread is not None
    assert (told.votes, told.spread.middle) == (6, 50)


@given(
    st.lists(st.sampled_from(AGREEMENT), max_size=9),
    st.dictionaries(st.sampled_from(AGREEMENT), st.integers(1, 9)),
)
def test_whoever_takes_the_hands_off_a_result_learns_of_no_few_ballots(
    votes: list[str], hands: dict[str, int]
) -> None:
    found = result(AGREE, cast(*votes).replace(tally=hands))
    assert found.votes == len(votes) + sum(hands.values())
    if not found.enough:
        assert not found.counts
        assert found.told == 0
        return
    left = {answer: found.counts[answer] - hands.get(answer, 0) for answer in AGREEMENT}
    assert sum(left.values()) == found.told - sum(hands.values())
    assert sum(left.values()) >= 5 or not any(left.values())
    assert found.told + found.untold == found.votes


def test_a_shift_is_of_those_who_voted_twice() -> None:
    before, after = cast(10, 20, 30, 40, 50, 60), cast(20, 20, 20, 60, 90, first=0)
    told = shift(CREDENCE, before, after)
    assert told == (5, True, 3, 1, 1, 10)
    assert shift(CREDENCE, before, cast(99, 99, first=100)) == (0, False, 0, 0, 0, 0)
    told = shift(AGREE, cast(*["disagree"] * 5), cast(*["agree"] * 5))
    assert (told.up, told.middle) == (5, 2)


def test_of_choices_and_rankings_it_is_told_who_changed_what_stands_first() -> None:
    told = shift(CHOOSE, cast(*"aabbb"), cast(*"abbab"))
    assert (told.pairs, told.moved, told.same, told.up, told.down) == (5, 2, 3, 0, 0)
    first, second, third = ("a", "b", "c"), ("a", "c", "b"), ("c", "b", "a")
    told = shift(RANK, cast(*[first] * 5), cast(first, second, second, third, third))
    assert (told.moved, told.same) == (2, 3)


def test_voters_are_numbers_that_are_linked_only_where_enough_voted_twice() -> None:
    few = CREDENCE.replace(rounds=(cast(1, 2, 3, 4, 5), cast(1, 2, 3, 4, 5, first=1)))
    assert [list(each.values()) for each in numbered(few)] == [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10]]
    enough = CREDENCE.replace(rounds=(cast(1, 2, 3, 4, 5), cast(1, 2, 3, 4, 5, 6)))
    assert [list(each.values()) for each in numbered(enough)] == [
        [1, 2, 3, 4, 5],
        [1, 2, 3, 4, 5, 6],
    ]


def test_rounds_on_different_words_are_known() -> None:
    one, other = Round(wording={"a": "x"}), Round(wording={"a": "y"})
    assert between(one, other)
    assert not between(one, one)


def test_votes_know_when_the_wording_has_changed_since() -> None:
    document = Document.of([Statement(id="a", kind="claim", text="It holds")])
    of_round = Round(wording=wording(document, CREDENCE))
    assert of_round.wording == {"a": text_hash("It holds")}
    assert reworded(document, of_round) == ()
    assert reworded(Document.of([Statement(id="a", kind="claim", text="It fails")]), of_round) == (
        "a",
    )
    assert reworded(Document(), of_round) == ("a",)


def test_what_is_no_answer_does_not_fit() -> None:
    for poll, wrong in (
        (CREDENCE, [True, -1, 101, "50", None, float("nan")]),
        (AGREE, ["yes", 1, None]),
        (CHOOSE, ["c", 1, ("a",)]),
        (RANK, [("a", "b"), ("a", "a", "b"), "abc", ("a", "b", "c", "c")]),
    ):
        assert not any(fits(poll, value) for value in wrong)
    assert all(fits(AGREE, value) for value in AGREEMENT)


@given(st.lists(st.floats(0, 100), min_size=2, max_size=40))
def test_quartiles_are_those_of_the_standard_library(values: list[float]) -> None:
    told = spread(sorted(values))
    expected = statistics.quantiles(values, n=4, method="inclusive")
    assert all(abs(a - b) < 1e-9 for a, b in zip(told, expected, strict=True))


@given(st.lists(st.integers(0, 100), min_size=5, max_size=60))
def test_a_histogram_counts_every_vote_once(values: list[int]) -> None:
    assert sum(result(CREDENCE, cast(*values)).histogram) == len(values)
