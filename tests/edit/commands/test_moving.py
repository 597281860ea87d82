from __future__ import annotations

from argmap.edit.commands import moving
from edit.checking import check_command, map_of, says, step, steps, why_not

MAP = map_of(
    says("q", "question"),
    says("p", "position", question="q"),
    says("r", "position", question="q"),
    *(says(id) for id in "abcdefu"),
    step("1", "a", "p"),
    step("2", "b", "p", "-", weight=3),
    step("3", "c d", "a"),
    step("4", "u", "3", "-"),
    step("5", "e", "r"),
)


def test_a_reason_moves_with_its_fields_and_all_that_hangs_on_it() -> None:
    after = check_command(MAP, moving.reparent(["b"], "r"))
    assert steps(after) == ["a + p", "c d + a", "u - 3", "e + r", "b - r"]  # the last child
    assert after.arguments["2"].weight == 3


def test_a_linked_premise_leaves_its_argument_and_bears_by_one_of_its_own() -> None:
    after = check_command(MAP, moving.reparent(["c"], "r"))
    assert steps(after) == ["a + p", "b - p", "d + a", "u - 3", "e + r", "c + r"]


def test_a_statement_moved_onto_an_argument_is_one_of_its_premises() -> None:
    assert "c d e + a" in steps(check_command(MAP, moving.reparent(["e"], "3")))
    assert "e c d + a" in steps(check_command(MAP, moving.reparent(["e"], "3", before="c")))
    assert "e - 3" in steps(check_command(MAP, moving.reparent(["e"], "3", "attack")))


def test_a_free_statement_moved_under_another_supports_it() -> None:
    assert steps(check_command(MAP, moving.reparent(["f"], "a")))[-1] == "f + a"
    assert steps(check_command(MAP, moving.reparent(["f"], "a", "attack")))[-1] == "f - a"


def test_it_stands_beside_the_sibling_that_it_was_dropped_at() -> None:
    assert steps(check_command(MAP, moving.reparent(["e"], "p", before="b")))[:3] == [
        "a + p",
        "e + p",
        "b - p",
    ]
    assert steps(check_command(MAP, moving.reparent(["e"], "p", after="a")))[1] == "e + p"
    assert steps(check_command(MAP, moving.reparent(["b"], "p", before="a")))[:2] == [
        "b - p",
        "a + p",
    ]


def test_a_claim_under_a_question_is_a_position_and_back() -> None:
    there = check_command(MAP, moving.reparent(["f"], "q", before="r"))
    assert (there.statements["f"].kind, there.statements["f"].question) == ("position", "q")
    assert list(there.statements)[:4] == ["q", "p", "f", "r"]
    back = check_command(there, moving.reparent(["f"], "p"))
    assert (back.statements["f"].kind, back.statements["f"].question) == ("claim", None)
    assert steps(back)[-1] == "f + p"


def test_nothing_hangs_under_what_hangs_on_it() -> None:
    assert why_not(MAP, moving.reparent(["a"], "c")) == "“C” hangs on “A” itself."
    assert why_not(MAP, moving.reparent(["a"], "u"))
    assert why_not(MAP, moving.reparent(["a"], "a"))
    assert why_not(MAP, moving.reparent(["3"], "c"))
    assert why_not(MAP, moving.reparent(["q"], "p"))


def test_a_statement_cannot_bear_on_its_own_only_step() -> None:
    assert why_not(MAP, moving.reparent(["a"], "1"))
    assert "only premise" in why_not(MAP, moving.reparent(["a"], "1", "attack"))
    assert why_not(MAP, moving.reparent(["a"], "p", "premise"))


def test_of_nodes_that_hang_on_each_other_only_the_top_one_moves() -> None:
    after = check_command(MAP, moving.reparent(["c", "a", "b"], "r"))
    assert steps(after) == ["c d + a", "u - 3", "e + r", "a + r", "b - r"]


def test_an_argument_moves_with_its_premises() -> None:
    assert "c d + r" in steps(check_command(MAP, moving.reparent(["3"], "r")))
    assert "c d - r" in steps(check_command(MAP, moving.reparent(["3"], "r", "attack")))
    assert why_not(MAP, moving.reparent(["3"], "1", "premise"))


def test_what_is_there_already_is_not_moved() -> None:
    assert why_not(MAP, moving.reparent(["a"], "p")) == "There is nothing to change."
    assert why_not(MAP, moving.reparent(["c"], "3")) == "There is nothing to change."
    assert why_not(MAP, moving.reparent(["nobody"], "p"))
    assert why_not(MAP, moving.reparent(["a"], "nobody"))


def test_promoted_it_bears_on_what_its_parent_bears_on_right_after_it() -> None:
    assert steps(check_command(MAP, moving.promote(["d"]))) == [
        "a + p",
        "b - p",
        "c + a",
        "d + a",
        "u - 3",
        "e + r",
    ]
    assert steps(check_command(MAP, moving.promote(["u"])))[3] == "u - a"
    assert steps(check_command(MAP, moving.promote(["3"])))[:2] == ["a + p", "c d + p"]


def test_promoted_under_a_question_it_is_a_position() -> None:
    after = check_command(MAP, moving.promote(["a"]))
    assert after.statements["a"].question == "q"
    assert list(after.statements)[:4] == ["q", "p", "a", "r"]


def test_a_root_and_what_answers_a_root_cannot_be_promoted() -> None:
    assert "any further" in why_not(MAP, moving.promote(["f"]))
    assert "any further" in why_not(MAP, moving.promote(["p"]))


def test_demoted_it_hangs_under_the_sibling_before_it() -> None:
    assert "b - a" in steps(check_command(MAP, moving.demote(["b"])))
    after = check_command(MAP, moving.demote(["r"]))
    assert "r + p" in steps(after)
    assert after.statements["r"].question is None
    assert "nothing before" in why_not(MAP, moving.demote(["a"]))


def test_demoted_beside_a_linked_argument_a_reason_joins_it_and_an_objection_undercuts_it() -> None:
    document = map_of(
        *(says(id) for id in "abcxy"),
        step("1", "a b", "c"),
        step("2", "x", "c"),
        step("3", "y", "c", "-"),
    )
    assert steps(check_command(document, moving.demote(["x"]))) == ["a b x + c", "y - c"]
    assert steps(check_command(document, moving.demote(["x", "y"])))[-1] == "y - 1"


def test_siblings_change_places_in_the_order_of_the_file() -> None:
    document = map_of(
        *(says(id) for id in "pabcz"), *(step(str(i), id, "p") for i, id in enumerate("abc"))
    )
    up = check_command(document, moving.reorder(["b", "c"], "up"))
    assert steps(up) == ["b + p", "c + p", "a + p"]
    down = check_command(document, moving.reorder(["a"], "down"))
    assert steps(down) == ["b + p", "a + p", "c + p"]
    assert "first" in why_not(document, moving.reorder(["a"], "up"))
    assert "last" in why_not(document, moving.reorder(["c"], "down"))
    roots = check_command(document, moving.reorder(["z"], "up"))
    assert next(iter(roots.statements)) == "z"


def test_premises_and_answers_change_places_too() -> None:
    assert steps(check_command(MAP, moving.reorder(["d"], "up")))[2] == "d c + a"
    assert list(check_command(MAP, moving.reorder(["p"], "down")).statements)[:3] == [
        "q",
        "r",
        "p",
    ]
