from __future__ import annotations

from argmap.edit.commands import links
from argmap.model.records import Citation, Group, Scenario, Source, Step
from edit.checking import check_command, map_of, says, step, steps, why_not

MAP = map_of(
    says("q", "question"),
    says("p", "position"),
    *(says(id) for id in "abcdu"),
    step("1", "a", "p", citations=(Citation(source="book", locator="1"),), weight=2),
    step("2", "b", "p", citations=(Citation(source="book", locator="2"),)),
    step("3", "c", "p", "-"),
    step("4", "u", "2", "-"),
    Source(id="book"),
    Group(id="g", title="G", members=("a",)),
    Scenario(id="s", title="S", weights={"2": 3}),
    Step(id="t", title="T", focus=("2",)),
)


def test_a_link_is_an_argument_to_a_statement_or_to_an_argument() -> None:
    assert steps(check_command(MAP, links.link("d", "a")))[-1] == "d + a"
    assert steps(check_command(MAP, links.link("d", "1", "attack")))[-1] == "d - 1"


def test_a_position_linked_to_a_question_answers_it() -> None:
    after = check_command(MAP, links.link("p", "q"))
    assert after.statements["p"].question == "q"
    assert steps(after) == steps(MAP)
    assert "already" in why_not(after, links.link("p", "q"))


def test_a_claim_linked_to_a_question_becomes_a_position() -> None:
    after = check_command(MAP, links.link("d", "q"))
    assert (after.statements["d"].kind, after.statements["d"].question) == ("position", "q")
    assert steps(check_command(MAP, links.link("d", "q", "attack")))[-1] == "d - q"


def test_links_that_make_no_sense_are_refused() -> None:
    assert "question" in why_not(MAP, links.link("q", "p"))
    assert "itself" in why_not(MAP, links.link("a", "a"))
    assert "already" in why_not(MAP, links.link("a", "p"))
    assert why_not(MAP, links.link("1", "p"))
    assert why_not(MAP, links.link("a", "book"))
    assert why_not(MAP, links.link("nobody", "a"))


def test_an_argument_is_unlinked_and_its_premises_stay() -> None:
    after = check_command(MAP, links.unlink(["2"]))
    assert steps(after) == ["a + p", "c - p"]
    assert list(after.statements) == list(MAP.statements)
    assert after.scenarios["s"].weights == {}


def test_a_statement_is_unlinked_from_all_that_it_bears_on() -> None:
    linked = map_of(
        says("q", "question"),
        says("p", "position", question="q"),
        *(says(id) for id in "abc"),
        step("1", "a b", "p"),
        step("2", "a", "c"),
    )
    assert steps(check_command(linked, links.unlink(["a"]))) == ["b + p"]
    assert steps(check_command(linked, links.unlink(["a", "b"]))) == []
    assert check_command(linked, links.unlink(["p"])).statements["p"].question is None
    assert why_not(linked, links.unlink(["c"]))
    assert why_not(linked, links.unlink(["nobody"]))


def test_one_premise_is_unlinked_and_the_last_takes_the_argument_with_it() -> None:
    linked = map_of(*(says(id) for id in "abc"), step("1", "a b", "c"))
    after = check_command(linked, links.unlink_premise("1", "a"))
    assert steps(after) == ["b + c"]
    assert steps(check_command(after, links.unlink_premise("1", "b"))) == []
    assert why_not(linked, links.unlink_premise("1", "c"))


def test_polarity_is_reversed_for_arguments_and_for_statements_that_bear_on_one_thing() -> None:
    assert steps(check_command(MAP, links.reverse(["a", "3"])))[:3] == ["a - p", "b + p", "c + p"]
    assert steps(check_command(MAP, links.set_polarity(["a", "c"], "attack")))[0] == "a - p"
    assert why_not(MAP, links.set_polarity(["c"], "attack")) == "There is nothing to change."
    assert why_not(MAP, links.reverse(["d"]))


def test_joined_reasons_are_one_argument_with_the_first_ones_fields() -> None:
    after = check_command(MAP, links.join(["b", "a"]))
    assert steps(after) == ["a b + p", "c - p", "u - 1"]
    argument = after.arguments["1"]
    assert argument.weight == 2
    assert [one.locator for one in argument.citations] == ["1", "2"]
    assert after.scenarios["s"].weights == {"1": 3}
    assert after.steps["t"].focus == ("1",)


def test_reasons_that_do_not_go_together_are_not_joined() -> None:
    assert "objection" in why_not(MAP, links.join(["a", "c"]))
    assert "same thing" in why_not(MAP, links.join(["a", "u"]))
    assert "two or more" in why_not(MAP, links.join(["a"]))
    assert why_not(MAP, links.join(["a", "d"]))
    assert why_not(MAP, links.join([]))


def test_joining_with_what_bears_on_nothing_names_the_way_out() -> None:
    for verb in (links.join(["a", "d"]), links.join_or_split(["a", "d"])):
        said = why_not(MAP, verb)
        assert said is not None
        assert said.startswith("“D” is not a reason for or against anything yet. Link it")
        assert "Insert › Assumption It Rests On" in said
    assert "answers a question" in why_not(
        check_command(MAP, links.link("p", "q")), links.join(["p", "a"])
    )


def test_split_premises_are_separate_arguments_with_the_same_fields() -> None:
    joined = check_command(MAP, links.join(["a", "b"]))
    after = check_command(joined, links.split(["1"]))
    assert steps(after) == ["a + p", "b + p", "c - p", "u - 1"]
    assert list(after.arguments.values())[1].weight == 2
    assert steps(check_command(joined, links.join_or_split(["a", "b"]))) == steps(after)
    assert steps(check_command(MAP, links.join_or_split(["a", "b"]))) == steps(joined)
    assert why_not(MAP, links.split(["a"]))


def test_an_argument_that_bears_on_another_can_be_joined_with_it_only_by_its_end() -> None:
    assert "same thing" in why_not(MAP, links.join(["2", "4"]))
