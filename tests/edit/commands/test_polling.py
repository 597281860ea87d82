from __future__ import annotations

from argmap.analysis import polls
from argmap.edit.commands import deleting, polling
from argmap.model.document import Document
from argmap.model.records import Ballot, Scenario, Step
from edit.checking import check_command, map_of, says, step, why_not

MAP = map_of(
    says("q", "question"),
    says("p1", "position", question="q"),
    says("p2", "position", question="q"),
    says("a", "assumption"),
    step("r", "a", "p1"),
    Scenario(id="s", title="S"),
)
THEN, LATER = "2027-03-31T10:00:00", "2027-03-31T10:05:00"


def asked(kind: str = "credence", *about: str) -> Document:
    return check_command(MAP, polling.add(" How\nsure? ", kind, about or ("a",)))  # type: ignore[arg-type]


def opened(kind: str = "credence", *about: str) -> Document:
    return check_command(asked(kind, *about), polling.open_round("poll-1", THEN))


def closed(*values: object) -> Document:
    ballots = [Ballot(voter=f"v{at}", value=value) for at, value in enumerate(values)]  # type: ignore[arg-type]
    return check_command(opened(), polling.close_round("poll-1", 1, LATER, ballots))


def test_a_poll_is_made_about_statements_and_nothing_else() -> None:
    document = asked("choose", "p1", "p2", "p1", "r", "nobody")
    poll = document.polls["poll-1"]
    assert (poll.title, poll.type, poll.about) == ("How sure?", "choose", ("p1", "p2"))
    assert "title" in why_not(MAP, polling.add(" \n "))


def test_what_a_poll_asks_changes_until_a_round_was_opened() -> None:
    after = check_command(asked(), polling.ask("poll-1", kind="rank", about=["p1", "p2"]))
    assert (after.polls["poll-1"].type, after.polls["poll-1"].about) == ("rank", ("p1", "p2"))
    assert "new poll" in why_not(opened(), polling.ask("poll-1", kind="agree"))
    renamed = check_command(opened(), polling.rename("poll-1", "Sure?"))
    assert renamed.polls["poll-1"].title == "Sure?"
    noted = check_command(opened(), polling.annotate("poll-1", " a split room "))
    assert noted.polls["poll-1"].notes == "a split room"


def test_a_round_keeps_the_wording_it_was_opened_on() -> None:
    document = opened()
    (first,) = document.polls["poll-1"].rounds
    assert (first.opened, first.closed) == (THEN, "")
    assert first.wording == {"a": polls.text_hash("A")}


def test_one_vote_is_open_at_a_time_and_a_poll_has_two_rounds() -> None:
    document = check_command(opened(), polling.add("Another", "agree", ["a"]))
    assert "already" in why_not(document, polling.open_round("poll-1", THEN))
    assert "How sure?" in why_not(document, polling.open_round("poll-2", THEN))
    document = check_command(closed(1), polling.open_round("poll-1", THEN))
    document = check_command(document, polling.close_round("poll-1", 2, LATER))
    assert "both" in why_not(document, polling.open_round("poll-1", THEN))


def test_a_round_that_nobody_could_answer_is_not_opened() -> None:
    assert "one statement" in why_not(asked("agree", "p1", "p2"), polling.open_round("poll-1", ""))
    assert "two" in why_not(asked("choose", "p1"), polling.open_round("poll-1", THEN))
    without = check_command(asked(), deleting.delete(["a"]))
    assert without.polls["poll-1"].about == ("a",)
    assert "gone" in why_not(without, polling.open_round("poll-1", THEN))


def test_closing_keeps_ballots_and_hands_and_happens_once() -> None:
    document = check_command(
        opened(),
        polling.close_round(
            "poll-1",
            1,
            LATER,
            [Ballot(voter="x", value=10), Ballot(voter="x", value=20)],
            {"50": 3, "60": 0},
        ),
    )
    (only,) = document.polls["poll-1"].rounds
    assert (only.closed, only.tally) == (LATER, {"50": 3})
    assert [(one.voter, one.value) for one in only.ballots] == [("x", 20)]
    assert "closed" in why_not(document, polling.close_round("poll-1", 1, LATER))


def test_ballots_come_in_later_too_and_the_last_of_a_voter_counts() -> None:
    paper = [Ballot(voter="v0", value=90, by="paper"), Ballot(voter="n", value=5, by="paper")]
    document = check_command(closed(10, 20), polling.collect("poll-1", 1, paper))
    ballots = document.polls["poll-1"].rounds[0].ballots
    assert [(one.voter, one.value) for one in ballots] == [("n", 5), ("v0", 90), ("v1", 20)]


def test_whoever_voted_is_forgotten_and_the_shift_stays() -> None:
    document = closed(10, 20, 30, 40, 50)
    document = check_command(document, polling.open_round("poll-1", LATER))
    cast = [Ballot(voter=f"v{at}", value=value) for at, value in enumerate((60, 10, 70, 80, 50))]
    document = check_command(document, polling.close_round("poll-1", 2, LATER, cast))
    before = document.polls["poll-1"]
    after = check_command(document, polling.unname("poll-1")).polls["poll-1"]
    assert {one.voter for each in after.rounds for one in each.ballots} == {
        f"voter-000{at}" for at in range(1, 6)
    }
    for one, other in zip(before.rounds, after.rounds, strict=True):
        assert polls.result(before, one) == polls.result(after, other)
    assert polls.shift(after, *after.rounds) == polls.shift(before, *before.rounds)
    assert "no ballots" in why_not(asked(), polling.unname("poll-1"))
    assert "no ballots" in why_not(document, polling.collect("poll-1", 1, []))


def test_what_answers_nothing_is_refused_and_says_so() -> None:
    document = opened()
    for value in (101, -1, "agree", ("a",)):
        ballot = Ballot(voter="x", value=value)
        assert "ballot" in why_not(document, polling.collect("poll-1", 1, [ballot]))
    assert "no answer" in why_not(document, polling.count_hands("poll-1", 1, {"many": 1}))
    assert "no hands" in why_not(document, polling.count_hands("poll-1", 1, {"50": -1}))
    assert "round" in why_not(document, polling.collect("poll-1", 2, []))
    assert "poll" in why_not(document, polling.delete("a"))
    ranked = opened("rank", "p1", "p2")
    assert "rank" in why_not(ranked, polling.count_hands("poll-1", 1, {"p1": 1}))


def test_hands_are_counted_anew_each_time() -> None:
    document = check_command(opened("agree"), polling.count_hands("poll-1", 1, {"agree": 4}))
    document = check_command(document, polling.count_hands("poll-1", 1, {"pass": 2, "agree": 0}))
    assert document.polls["poll-1"].rounds[0].tally == {"pass": 2}


def test_a_round_and_a_poll_are_deleted_with_their_votes_and_steps_let_go() -> None:
    document = map_of(*closed(1, 2), Step(id="st", title="Vote", poll="poll-1"))
    assert check_command(document, polling.delete_round("poll-1", 1)).polls["poll-1"].rounds == ()
    gone = check_command(document, polling.delete("poll-1"))
    assert not gone.polls
    assert gone.steps["st"].poll is None


def test_a_result_sets_a_value_or_a_weight_only_when_asked_to_and_in_a_scenario() -> None:
    document = closed(80, 80, 90, 70, 60)
    assert document.scenarios == MAP.scenarios
    after = check_command(document, polling.settle("poll-1", "s", "a", "true"))
    assert after.scenarios["s"].values == {"a": "true"}
    after = check_command(after, polling.settle("poll-1", "s", "a", None))
    assert after.scenarios["s"].values == {}
    after = check_command(document, polling.weigh("poll-1", "s", "r", 0.8))
    assert after.scenarios["s"].weights == {"r": 0.8}
    assert "0 to 1" in why_not(document, polling.weigh("poll-1", "s", "r", 80))
    assert "Close" in why_not(opened(), polling.settle("poll-1", "s", "a", "true"))
    assert "gone" in why_not(document, polling.settle("poll-1", "s", "z", "true"))
    assert "scenario" in why_not(document, polling.settle("poll-1", "t", "a", "true"))
