from __future__ import annotations

from argmap.app.story import branch, first_frame_of, frame_showing, frames, steps
from argmap.app.story_ways import WAYS, by_camp, by_scenario, from_question, made
from argmap.model.document import Document
from argmap.model.records import (
    Argument,
    Camp,
    Citation,
    Premise,
    Record,
    Scenario,
    Source,
    Statement,
    Step,
)


def statement(id: str, kind: str = "claim", question: str | None = None) -> Statement:
    fields: dict[str, object] = {"id": id, "kind": kind, "text": f"Text of {id}"}
    if question:
        fields["question"] = question
    return Statement.model_validate(fields)


def argument(id: str, conclusion: str, *premises: str, polarity: str = "support") -> Argument:
    ends = tuple(Premise(statement=premise) for premise in premises)
    return Argument.model_validate(
        {"id": id, "premises": ends, "conclusion": conclusion, "polarity": polarity}
    )


RECORDS: tuple[Record, ...] = (
    statement("q", "question"),
    statement("join", "position", "q"),
    statement("stay", "position", "q"),
    statement("a"),
    statement("b"),
    statement("u"),
    argument("r", "join", "a", "b"),
    argument("x", "r", "u", polarity="attack"),
)


def test_reveal_groups_come_out_one_after_another_and_never_move_the_camera() -> None:
    step = Step(id="s", title="S", focus=("join",), reveal=(("a", "b"), ("u",)))
    story = frames(Document.of([*RECORDS, step]))
    assert [frame.reveal for frame in story] == [0, 1, 2]
    assert story[0].shown == {"join"}
    assert story[1].shown == {"join", "a", "b", "r"}
    assert story[2].shown == {"join", "a", "b", "r", "u", "x"}
    assert story[0].hidden == {"a", "b", "r", "u", "x"}
    assert story[2].hidden == set()
    assert len({frame.whole for frame in story}) == 1


def test_ids_that_are_gone_are_passed_over() -> None:
    step = Step(id="s", title="S", focus=("join", "gone"), reveal=(("lost",), ("a",)))
    story = frames(Document.of([*RECORDS, step]))
    assert [frame.reveal for frame in story] == [0, 1]
    assert "gone" not in story[-1].whole


def test_a_map_whose_steps_show_nothing_gets_steps_made_from_it() -> None:
    document = Document.of([*RECORDS, Step(id="s", title="S", focus=("gone",))])
    assert steps(document) == from_question(document)


def test_made_steps_go_from_the_question_to_its_positions_to_their_arguments() -> None:
    story = from_question(Document.of(RECORDS))
    assert story[0].focus == ("q",)
    assert story[0].reveal == (("join",), ("stay",))
    assert story[1].focus == ("join",)
    assert story[1].reveal == (("a", "b"), ("u",))
    assert story[1].title == "Text of join: what speaks for it"
    assert story[1].notes == "For: Text of a + Text of b\nAgainst that very step: Text of u"
    assert len({step.id for step in story}) == len(story) == 2


def test_what_bears_on_a_reason_comes_with_it_while_few_stand_there_and_is_told_once() -> None:
    more = [statement("c"), argument("y", "a", "c"), argument("z", "stay", "a")]
    _, join, stay = from_question(Document.of([*RECORDS, *more]))
    assert join.reveal == (("a", "b"), ("u",), ("c",))
    assert join.notes.endswith("For “Text of a”: Text of c")
    assert (stay.focus, stay.reveal) == (("stay",), (("a",),))


def test_reasons_and_objections_of_which_there_are_many_are_told_apart() -> None:
    many = [
        record
        for n in range(9)
        for record in (
            statement(f"m{n}"),
            argument(f"n{n}", "join", f"m{n}", polarity="attack" if n == 4 else "support"),
        )
    ]
    told = from_question(Document.of([*RECORDS, *many]))[1:]
    assert [step.title for step in told] == [
        "Text of join: what speaks for it (1 of 2)",
        "Text of join: what speaks for it (2 of 2)",
        "Text of join: what speaks against it",
    ]
    assert [sum(map(len, step.reveal)) for step in told] == [6, 5, 1]


def test_the_notes_say_where_each_reason_stands_once_and_what_must_not_hold() -> None:
    cited = statement("c").replace(
        origin="inferred",
        citations=tuple(Citation(source="s", locator=place) for place in ("2.1", "2.1", "3")),
    )
    ends = (Premise(statement="c", negated=True), Premise(statement="b", role="exception"))
    against = Argument(id="y", premises=ends, conclusion="stay", polarity="attack")
    more = [Source(id="s"), cited, against]
    *_, stay = from_question(Document.of([*RECORDS, *more]))
    assert stay.notes == "Against: not Text of c (2.1, 3, inferred) + unless Text of b"


def test_statements_that_nothing_bears_on_are_gathered() -> None:
    loose = [statement(f"l{n}") for n in range(9)]
    told = from_question(Document.of([*RECORDS, *loose]))[2:]
    assert [step.title for step in told] == [
        "What else is on the map (1 of 2)",
        "What else is on the map (2 of 2)",
    ]
    assert [len(step.focus) + len(step.reveal) for step in told] == [7, 2]


def test_a_circle_of_reasons_still_ends() -> None:
    circle = [statement("a"), statement("b"), argument("r", "a", "b"), argument("s", "b", "a")]
    assert frames(Document.of(circle))[-1].shown == {"a", "b", "r", "s"}
    assert from_question(Document.of([*circle, statement("c"), argument("t", "c", "a")]))


def test_an_empty_map_has_no_frames() -> None:
    assert frames(Document()) == ()
    assert first_frame_of((), 3) == 0


def test_a_story_is_entered_at_a_step_or_at_what_is_selected() -> None:
    story = frames(Document.of(RECORDS))
    assert story[first_frame_of(story, 1)].number == 1
    assert "u" in story[frame_showing(story, ["u"])].shown


def test_reasons_come_out_before_objections() -> None:
    mixed = [
        statement("p", "position"),
        statement("no"),
        statement("yes"),
        argument("x", "p", "no", polarity="attack"),
        argument("r", "p", "yes"),
    ]
    assert from_question(Document.of(mixed))[0].reveal == (("yes",), ("no",))


CAMPS: tuple[Record, ...] = (
    *RECORDS,
    Camp(id="us", name="Us"),
    Camp(id="them", name="Them", stances={"u": "accept", "a": "reject", "gone": "accept"}),
    Camp(id="mute", name="Mute"),
    Scenario(id="s", title="Fair", values={"a": "true", "gone": "false"}),
)


def test_camp_by_camp_each_step_shows_what_one_camp_says_about_one_thing() -> None:
    of_us = [row.replace(camp="us") if row.id in ("a", "b") else row for row in CAMPS]
    first, ours, theirs = by_camp(Document.of(of_us))
    assert first.focus == ("q",)
    assert (ours.title, ours.focus, ours.reveal) == ("Us: Text of join", ("join",), (("a", "b"),))
    assert (theirs.title, theirs.reveal) == ("Them: Text of join", (("a", "b"), ("u",)))
    assert theirs.notes.endswith("Against that very step: Text of u")


def test_what_a_camp_says_of_much_is_told_in_several_steps() -> None:
    many = [
        record
        for n in range(9)
        for record in (
            statement(f"m{n}").replace(camp="us"),
            argument(f"n{n}", "join", f"m{n}"),
        )
    ]
    told = by_camp(Document.of([*CAMPS, *many]))[1:]
    ours = [step for step in told if step.title.startswith("Us")]
    assert [len(step.reveal) for step in ours] == [6, 3]


def test_by_scenario_what_hangs_on_each_assumption_comes_once_before_what_each_comes_to() -> None:
    other = Scenario(id="o", title="Foul", values={"a": "false"}, notes="It rains.")
    _, hangs, fair, foul = by_scenario(Document.of([*CAMPS, other]))
    assert (hangs.title, hangs.scenario) == ("What hangs on “Text of a”", None)
    assert (hangs.focus, hangs.reveal) == (("a",), (("join", "b"),))
    assert hangs.notes == "Bears on: Text of join\nTogether with: Text of b"
    assert (fair.title, fair.scenario, fair.notes) == ("Fair", "s", "")
    assert (foul.focus, foul.reveal, foul.notes) == (("a",), (("q", "join", "stay"),), "It rains.")


def test_a_scenario_that_sets_much_is_told_in_two_steps() -> None:
    values = dict.fromkeys(("a", "b", "u", "c", "d"), "true")
    much = Scenario(id="m", title="Much", values=values)
    told = by_scenario(Document.of([*RECORDS, statement("c"), statement("d"), much]))
    assert [step.title for step in told][-2:] == ["Much: what it sets", "Much: what comes of it"]
    assert [len(step.focus) for step in told][-2:] == [5, 3]


def test_every_way_copes_with_an_empty_map_and_with_a_circle() -> None:
    circle = [statement("a"), statement("b"), argument("r", "a", "b"), argument("s", "b", "a")]
    for way, _ in WAYS:
        assert made(Document(), way) == ()
        for step in made(Document.of(circle), way):
            assert step.focus


def test_hoisting_a_node_leaves_what_hangs_from_it() -> None:
    document = Document.of(RECORDS)
    assert branch(document, "join") == {"join", "r", "a", "b", "x", "u"}
    assert branch(document, "q") == set(document.statements) | set(document.arguments)
