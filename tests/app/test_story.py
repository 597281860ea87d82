from __future__ import annotations

from argmap.app.story import first_frame_of, frame_showing, frames, made_steps, steps
from argmap.model.document import Document
from argmap.model.records import Argument, Premise, Record, Statement, Step


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
    assert steps(document) == made_steps(document)


def test_made_steps_go_from_the_question_to_its_positions_to_their_arguments() -> None:
    made = made_steps(Document.of(RECORDS))
    assert made[0].focus == ("q",)
    assert made[0].reveal == (("join",), ("stay",))
    assert made[1].focus == ("join",)
    assert made[1].reveal == (("a", "b"), ("u",))
    assert made[2].focus == ("stay",)
    assert len({step.id for step in made}) == len(made)


def test_a_circle_of_reasons_still_ends() -> None:
    circle = [statement("a"), statement("b"), argument("r", "a", "b"), argument("s", "b", "a")]
    assert frames(Document.of(circle))[-1].shown == {"a", "b", "r", "s"}
    assert made_steps(Document.of([*circle, statement("c"), argument("t", "c", "a")]))


def test_an_empty_map_has_no_frames() -> None:
    assert frames(Document()) == ()
    assert first_frame_of((), 3) == 0


def test_a_story_is_entered_at_a_step_or_at_what_is_selected() -> None:
    story = frames(Document.of(RECORDS))
    assert story[first_frame_of(story, 1)].number == 1
    assert "u" in story[frame_showing(story, ["u"])].shown
