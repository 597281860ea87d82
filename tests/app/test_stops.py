"""The stops of a story: where they are drawn, what they say, what becomes of what is gone."""

from __future__ import annotations

from argmap.app.stops import LONGEST, Room, Stop, Stops
from argmap.model.document import Document
from argmap.model.records import Argument, Header, Premise, Scenario, Statement, Step
from hostile import hostile_map
from made_up import MadeUp

WIDE, NARROW = Room(4000, 2000, 0.1), Room(400, 200, 2.0)


def stops(document: Document, room: Room = WIDE, **how: object) -> list[Stop]:
    return list(Stops(document, MadeUp(), room, **how).made())  # type: ignore[arg-type]


def story(*steps: Step) -> Document:
    return Document.of(
        [
            Statement(id="q", kind="question", text="Go?"),
            Statement(id="yes", kind="position", text="Yes", question="q"),
            Statement(id="good", kind="claim", text="It does good"),
            Statement(id="if", kind="assumption", text="They stay"),
            Statement(id="bad", kind="claim", text="It costs " + "much " * 400),
            Argument(
                id="a",
                premises=(Premise(statement="good"), Premise(statement="if", role="assumption")),
                conclusion="yes",
            ),
            Argument(
                id="b", premises=(Premise(statement="bad"),), conclusion="yes", polarity="attack"
            ),
            Scenario(id="c", title="They leave", values={"if": "false"}),
            *steps,
        ],
        Header(title="Going", description="About going."),
    )


def test_the_overview_comes_first_with_the_maps_title_and_description() -> None:
    first = stops(story())[0]
    assert first.title == "Going"
    assert first.notes.startswith("About going.")
    assert first.shown == first.kept >= {"q", "yes", "good", "if", "bad", "a", "b"}


def test_a_map_without_steps_has_stops_made_from_it_and_an_empty_map_one() -> None:
    assert len(stops(story())) > 2
    (only,) = stops(Document())
    assert only.title == "The whole map"


def test_where_there_is_room_a_step_is_drawn_in_its_place_and_the_rest_is_kept() -> None:
    document = story(Step(id="s", title="One", focus=("yes", "good", "if")))
    overview, step = stops(document)
    assert step.scene.centres == overview.scene.centres
    assert step.shown == {"yes", "good", "if", "a"}
    assert step.kept > step.shown


def test_where_it_would_be_too_small_or_the_rest_is_hidden_it_is_drawn_apart() -> None:
    for room, hide in ((NARROW, False), (WIDE, True)):
        document = story(Step(id="s", title="One", focus=("yes", "good", "if"), hide=hide))
        step = stops(document, room)[1]
        assert set(step.scene.document.statements) == {"yes", "good", "if"}
        assert step.kept == step.shown


def test_what_is_neither_dimmed_nor_hidden_and_what_is_hoisted() -> None:
    bright = stops(story(Step(id="s", title="One", focus=("yes",), dim=False)))[1]
    assert bright.kept == bright.shown
    hoisted = stops(story(Step(id="s", title="One", focus=("good",), hoist="yes")))[1]
    assert "q" not in hoisted.kept
    assert "bad" in hoisted.kept


def test_each_stop_says_the_verdicts_of_its_scenario() -> None:
    document = story(
        Step(id="s", title="One", focus=("yes",), scenario="c"),
        Step(id="t", title="Two", focus=("yes",)),
    )
    overview, one, two = stops(document)
    assert (overview.scenario, one.scenario, two.scenario) == ("", "They leave", "")
    assert one.told[0][0] == "fails"
    assert "fails" in one.told[0][1]
    assert one.told != two.told
    assert one.scene.view.values == {"if": "false"}
    chosen = stops(document, scenario="c")
    assert [stop.scenario for stop in chosen] == ["They leave"] * 3
    for stop in stops(document, hidden=True):
        assert stop.told == ()
        assert stop.scene.view.verdicts == {}


def test_long_words_are_cut_in_the_picture_and_whole_in_the_notes() -> None:
    document = story(Step(id="s", title="One", focus=("bad",), notes="Mind the cost."))
    step = stops(document)[1]
    assert len(step.scene.document.statements["bad"].text) <= LONGEST
    assert step.notes.startswith("Mind the cost.")
    assert document.statements["bad"].text in step.notes


def test_what_is_gone_is_passed_over_and_progress_is_told() -> None:
    document = story(
        Step(id="s", title="One", focus=("yes", "never"), scenario="none", fold=("lost",)),
        Step(id="t", title="Two", focus=("never",)),
    )
    told: list[tuple[int, int]] = []
    found = list(Stops(document, MadeUp(), WIDE).made(lambda *how: told.append(how)))
    assert [stop.title for stop in found] == ["Going", "One"]
    assert told == [(0, 2), (1, 2)]
    assert len(stops(hostile_map())) == 4
