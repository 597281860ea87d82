"""Polls as a window needs them: what is open, answers in words, ballots typed in from paper."""

from __future__ import annotations

from collections.abc import Sequence

from argmap.analysis import polls as counting
from argmap.app import polling
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


def test_what_is_open_is_read_from_the_map() -> None:
    closed, running = Round(opened="1", closed="2"), Round(opened="3")
    document = map_of(says("a"), poll("credence", "a", rounds=(closed, running)))
    asked = polling.open_now(document)
    assert asked is not None
    assert (asked.poll.id, asked.number, asked.round) == ("v", 2, running)
    assert polling.closed_rounds(asked.poll) == (1,)
    assert polling.open_now(MAP) is None


def test_a_poll_begins_with_what_is_selected_or_with_what_it_is_usually_about() -> None:
    assert polling.about(MAP, ["a", "b"], "credence") == ("b",)
    assert polling.about(MAP, ["q"], "choose") == ("p1", "p2")
    assert polling.about(MAP, [], "rank") == ("a", "b")
    assert polling.about(MAP, ["p1", "a"], "rank") == ("p1", "a")
    assert polling.about(MAP, [], "agree") == ()
    assert polling.about(MAP, ["p2"], "choose") == ("p1", "p2")
    assert polling.title_for(MAP, "choose", ("p1", "p2")) == "Q"
    assert str(polling.title_for(MAP, "agree", ())) == "New poll"


def test_how_sure_one_is_is_asked_of_statements_and_positions_are_chosen_from() -> None:
    lonely = map_of(says("q", "question"), says("p", "position", question="q"), says("a"))
    two = map_of(
        *MAP.statements.values(), says("r", "question"), says("p3", "position", question="r")
    )
    found = [polling.kind_for(MAP, ids) for ids in ([], ["q"], ["p1"], ["p1", "p2"], ["a"])]
    assert found == ["choose", "choose", "choose", "choose", "credence"]
    assert [polling.kind_for(two, [id]) for id in ("q", "r", "p3")] == ["choose", "agree", "agree"]
    assert polling.about(two, ["p1"], "choose") == ("p1", "p2"), "those of its own question"
    found = [polling.kind_for(lonely, ids) for ids in ([], ["q"], ["p"], ["a"])]
    assert found == ["credence", "agree", "agree", "credence"]
    assert polling.about(lonely, ["q"], "agree") == ("p",), "nobody agrees with a question"


def test_cards_say_in_a_few_words_what_the_room_said() -> None:
    def held(kind: str, *rounds: Sequence[object]) -> str:
        about = ("p1", "p2") if kind in ("choose", "rank") else ("a",)
        made = poll(kind, *about)
        wording = counting.wording(MAP, made)
        cast = tuple(
            Round(
                closed="2",
                wording=wording,
                ballots=tuple(Ballot(voter=f"{at}", value=v) for at, v in enumerate(values)),  # type: ignore[arg-type]
            )
            for values in rounds
        )
        return polling.badges(map_of(*MAP, made.replace(rounds=cast))).get(about[-1], "")

    assert held("credence", [10, 20, 30, 40, 50]) == "Room: median 30"
    assert held("credence", [10, 20, 30, 40, 50], [60] * 5) == "Room: median 30 → 60"
    assert held("credence", [10, 20, 30, 40]) == ""
    assert held("agree", ["agree"] * 4 + ["pass"]) == "Room: 4 of 5 agree"
    assert held("choose", ["p1", "p2", "p2", "p2", "p1"]) == "Room: chosen by 3 of 5"
    assert held("rank", [("p1", "p2")] * 5) == "Room: place 2 of 2"
    asked = poll(
        "credence", "a", rounds=(Round(closed="2", wording={"a": "other"}, tally={"9": 5}),)
    )
    said = polling.badges(map_of(*MAP, asked))
    assert said == {"a": "Room: median 9, in other words then"}


def test_hands_can_be_raised_for_every_answer_but_a_ranking() -> None:
    assert [answer for answer, _ in polling.answers(MAP, poll("agree", "a"))] == [
        "agree",
        "disagree",
        "pass",
    ]
    assert polling.answers(MAP, poll("choose", "p1", "gone")) == [("p1", "P1"), ("gone", "gone")]
    assert len(polling.answers(MAP, poll("credence", "a"))) == 11
    assert polling.answers(MAP, poll("rank", "a", "b")) == []
