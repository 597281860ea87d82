"""A closed round as the phones are shown it."""

from __future__ import annotations

from argmap.analysis.polls import text_hash
from argmap.model.records import Ballot, Poll, Round
from argmap.workshop.closing import outcome

WORDING = {"a": "Join", "b": "Stay out"}


def poll(kind: str, *rounds: list[object]) -> Poll:
    made = tuple(
        Round(ballots=tuple(Ballot(voter=f"v{n}", value=v) for n, v in enumerate(values)))  # type: ignore[arg-type]
        for values in rounds
    )
    about = tuple(WORDING) if kind in ("choose", "rank") else ("a",)
    return Poll(id="p", title="Well?", type=kind, about=about, rounds=made)  # type: ignore[arg-type]


def test_credences_are_columns_with_median_and_quartiles_beside_the_round_before() -> None:
    asked = poll("credence", [10, 20, 30, 40, 50], [20, 30, 30, 40, 100])
    shown = outcome(asked, 2, {"a": "Join"}, "en").as_json()["result"]
    assert [bar["label"] for bar in shown["bars"]][::9] == ["0–9", "90–100"]
    assert [bar["count"] for bar in shown["bars"]] == [0, 0, 1, 2, 1, 0, 0, 0, 0, 1]
    assert [bar["before"] for bar in shown["bars"]][:3] == [0, 1, 1]
    assert (shown["median"], shown["quartiles"]) == (30, [30, 40])
    assert shown["shift"] == {"pairs": 5, "rose": 3, "fell": 0, "same": 2, "median": 10}
    assert "mean" not in str(shown)


def test_the_first_round_has_nothing_before() -> None:
    shown = outcome(poll("agree", ["agree"] * 4 + ["pass"]), 1, {"a": "Join"}).as_json()["result"]
    assert shown["text"] == "Join"
    assert shown["bars"] == [
        {"label": "agree", "count": 4, "before": None, "places": None},
        {"label": "disagree", "count": 0, "before": None, "places": None},
        {"label": "pass", "count": 1, "before": None, "places": None},
    ]
    assert "shift" not in shown


def test_positions_are_called_by_their_wording() -> None:
    shown = outcome(poll("choose", ["b", "b", "a", "b", "a"]), 1, WORDING).as_json()["result"]
    assert [(bar["label"], bar["count"]) for bar in shown["bars"]] == [("Join", 2), ("Stay out", 3)]


def test_a_ranking_stands_by_importance() -> None:
    votes: list[object] = [("b", "a")] * 3 + [("a", "b")] * 2
    shown = outcome(poll("rank", votes), 1, WORDING).as_json()["result"]
    assert [(bar["label"], bar["count"]) for bar in shown["bars"]] == [("Stay out", 3), ("Join", 2)]
    assert [bar["places"] for bar in shown["bars"]] == [[1, 1, 2], [1, 2, 2]]


def test_it_says_that_the_wording_is_not_what_was_voted_on() -> None:
    asked = poll("credence", [1] * 5, [1] * 5)
    first, second = asked.rounds
    now, then = {"a": text_hash("Join")}, {"a": text_hash("Join at once")}
    same = asked.replace(rounds=(first.replace(wording=now), second.replace(wording=now)))
    shown = outcome(same, 2, {"a": "Join"})
    assert not shown.reworded
    assert not shown.between
    assert outcome(same, 2, {"a": "Join them"}).as_json()["result"]["reworded"]
    other = asked.replace(rounds=(first.replace(wording=then), second.replace(wording=now)))
    assert outcome(other, 2, {"a": "Join"}).as_json()["result"]["between"]


def test_under_five_only_the_number_is_told() -> None:
    shown = outcome(poll("credence", [1, 2, 3, 4], [1, 2, 3, 4, 5]), 1, {"a": "Join"})
    assert shown.count == 4
    assert shown.bars == ()
    after = outcome(poll("credence", [1, 2, 3, 4], [1, 2, 3, 4, 5]), 2, {"a": "Join"})
    assert all(bar.before is None for bar in after.bars), "nor the round before, later"
    assert after.shift is None, "four pairs are too few"


def test_few_ballots_beside_hands_are_not_in_the_bars() -> None:
    asked = poll("agree", ["agree"] * 3)
    asked = asked.replace(rounds=(asked.rounds[0].replace(tally={"disagree": 6}),))
    shown = outcome(asked, 1, {"a": "Join"}).as_json()["result"]
    assert [bar["count"] for bar in shown["bars"]] == [0, 6, 0]
    assert (shown["count"], shown["untold"]) == (9, 3)
    asked = asked.replace(rounds=(asked.rounds[0].replace(tally={"disagree": 4}),))
    shown = outcome(asked, 1, {"a": "Join"}).as_json()["result"]
    assert "bars" not in shown
