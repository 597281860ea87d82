from __future__ import annotations

from argmap.edit.commands import arguments, moving, statements
from argmap.edit.commands.family import children_of, hangs_from, parent_of, rests_on
from edit.checking import check_command, map_of, says, step, steps

MAP = map_of(
    says("q", "question"),
    says("p", "position", question="q"),
    *(says(id) for id in "abcd"),
    step("1", "p", "a"),
    step("2", "b", "a"),
    step("3", "b", "c"),
    step("4", "b d", "p"),
    step("5", "a", "a"),
)


def test_a_position_that_also_bears_on_something_hangs_from_its_question() -> None:
    assert hangs_from(MAP, "p") == ("q", None)
    assert parent_of(MAP, "p") == "q"


def test_a_statement_used_often_hangs_where_it_is_drawn() -> None:
    above, through = hangs_from(MAP, "b")
    assert (above, through and through.id) == ("p", "4")
    assert parent_of(MAP, "b") == "4"
    assert parent_of(MAP, "d") == "4"
    assert parent_of(MAP, "4") == "p"
    assert parent_of(MAP, "q") is None


def test_in_a_circle_of_one_the_junction_hangs_and_the_statement_is_a_root() -> None:
    assert hangs_from(MAP, "a") == ("a", MAP.arguments["5"])
    loop = map_of(
        says("a"), says("b"), step("1", "a", "b"), step("2", "b", "a"), step("3", "a", "a")
    )
    assert parent_of(loop, "a") is None


def test_children_are_in_reading_order_and_each_once() -> None:
    assert children_of(MAP, "a") == ["p", "b", "5"]
    assert children_of(MAP, "q") == ["p"]
    assert children_of(MAP, "4") == ["b", "d"]
    assert children_of(MAP, None) == ["q", "c"]


def test_resting_on_goes_through_answers_and_arguments() -> None:
    assert rests_on(MAP, "d", "q")
    assert rests_on(MAP, "d", "a")
    assert not rests_on(MAP, "c", "q")
    assert rests_on(MAP, "q", "q")


def test_moving_a_position_with_a_second_role_moves_only_the_answer() -> None:
    document = map_of(says("r", "question"), *MAP)
    after = check_command(document, moving.reparent(["p"], "r"))
    assert after.statements["p"].question == "r"
    assert steps(after) == steps(MAP)


def test_a_position_is_added_from_a_question_from_a_position_and_on_its_own() -> None:
    for to in ("q", "p"):
        after = check_command(MAP, arguments.add_position(to, "new"))
        new = list(after.statements.values())[-1]
        assert (new.kind, new.question) == ("position", "q")
    after = check_command(MAP, arguments.add_position("a", at=(1, 2)))
    new = list(after.statements.values())[-1]
    assert (new.kind, new.question) == ("position", None)
    assert [place.node for place in after.places.values()] == [new.id]


def test_a_sibling_of_a_position_with_a_second_role_answers_too() -> None:
    after = check_command(MAP, statements.add_sibling("p"))
    assert [one.question for one in after.statements.values()].count("q") == 2
    assert steps(after) == steps(MAP)
