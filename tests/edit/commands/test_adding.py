from __future__ import annotations

import pytest

from argmap.edit.commands import arguments, statements
from argmap.model.document import Document
from argmap.model.records import Camp, Source, Statement
from edit.checking import check_command, map_of, says, step, steps, why_not

MAP = map_of(
    says("q", "question"),
    says("p", "position", question="q", camp="us"),
    says("r", "position", question="q"),
    says("a", camp="us"),
    says("b"),
    says("c"),
    says("x"),
    step("ab", "a b", "p"),
    step("cp", "c", "p", "-"),
    Camp(id="us", name="Us"),
)


def only_new(after: Document, before: Document = MAP) -> Statement:
    (new,) = [one for id, one in after.statements.items() if id not in before.statements]
    return new


def test_a_statement_of_each_kind_stands_on_its_own() -> None:
    for kind in ("question", "position", "claim", "evidence", "rebuttal", "assumption"):
        after = check_command(MAP, statements.add(kind, "new"))
        assert only_new(after).kind == kind
        assert steps(after) == steps(MAP)


def test_a_statement_is_put_where_a_hand_wants_it() -> None:
    after = check_command(MAP, statements.add("claim", at=(12.34, -5.0)))
    (place,) = after.places.values()
    assert (place.id, place.x, place.y) == ("at-statement-8", 12.3, -5)


def test_a_place_must_be_finite() -> None:
    assert why_not(MAP, statements.add("claim", at=(float("nan"), 0.0)))
    assert why_not(MAP, statements.add("claim", at=(float("inf"), 0.0)))


def test_a_reason_supports_and_speaks_for_the_same_camp() -> None:
    after = check_command(MAP, arguments.add_reason("p", "because"))
    new = only_new(after)
    assert (new.kind, new.text, new.camp) == ("claim", "because", "us")
    assert steps(after)[-1] == f"{new.id} + p"


def test_an_objection_attacks_and_speaks_for_nobody_yet() -> None:
    after = check_command(MAP, arguments.add_objection("p"))
    assert only_new(after).camp is None
    assert steps(after)[-1] == f"{only_new(after).id} - p"


def test_a_reason_to_a_question_is_a_position_that_answers_it() -> None:
    after = check_command(MAP, arguments.add_reason("q"))
    assert (only_new(after).kind, only_new(after).question) == ("position", "q")
    assert steps(after) == steps(MAP)


def test_evidence_and_rebuttal_have_kinds_of_their_own() -> None:
    evidence = check_command(MAP, arguments.add_evidence("a"))
    assert (only_new(evidence).kind, steps(evidence)[-1][-3:]) == ("evidence", "+ a")
    rebuttal = check_command(MAP, arguments.add_rebuttal("a"))
    assert (only_new(rebuttal).kind, steps(rebuttal)[-1][-3:]) == ("rebuttal", "- a")


def test_a_reason_to_an_argument_underpins_it_and_an_objection_undercuts_it() -> None:
    assert steps(check_command(MAP, arguments.add_reason("ab")))[-1].endswith("+ ab")
    assert steps(check_command(MAP, arguments.add_objection("ab")))[-1].endswith("- ab")


def test_an_undercut_of_a_statement_attacks_the_argument_by_which_it_bears() -> None:
    assert steps(check_command(MAP, arguments.add_undercut("c")))[-1].endswith("- cp")
    assert steps(check_command(MAP, arguments.add_underpin("c")))[-1].endswith("+ cp")


def test_an_undercut_asks_for_the_arrow_when_a_statement_bears_on_several_things() -> None:
    twice = map_of(says("a"), says("b"), says("c"), step("1", "a", "b"), step("2", "a", "c"))
    assert why_not(twice, arguments.add_undercut("a")) == (
        "“A” bears on 2 things. Select the arrow that you mean."
    )


@pytest.mark.parametrize(("id", "word"), [("x", "not a reason"), ("p", "answers a question")])
def test_what_is_no_reason_cannot_be_undercut(id: str, word: str) -> None:
    assert word in why_not(MAP, arguments.add_undercut(id))
    assert word in why_not(MAP, arguments.add_premise(id))


def test_a_premise_joins_the_argument_of_the_selected_statement_beside_it() -> None:
    after = check_command(MAP, arguments.add_premise("a"))
    assert steps(after)[0] == f"a {only_new(after).id} b + p"
    after = check_command(MAP, arguments.add_premise("cp", "new", "assumption", "exception"))
    assert steps(after)[1] == f"c {only_new(after).id} - p"
    assert after.arguments["cp"].premises[1].role == "exception"


def test_an_assumption_is_a_premise_that_the_reason_rests_on() -> None:
    after = check_command(MAP, arguments.add_assumption("c", "while it lasts"))
    new = only_new(after)
    assert (new.kind, new.text) == ("assumption", "while it lasts")
    assert steps(after)[1] == f"c {new.id} - p"
    assert after.arguments["cp"].premises[1].role == "assumption"
    assert only_new(check_command(MAP, arguments.add_assumption("cp"))).kind == "assumption"
    assert "not a reason" in why_not(MAP, arguments.add_assumption("x"))


def test_a_sibling_bears_in_the_same_way_and_stands_beside() -> None:
    after = check_command(MAP, statements.add_sibling("c"))
    assert steps(after) == ["a b + p", "c - p", f"{only_new(after).id} - p"]
    after = check_command(MAP, statements.add_sibling("c", before=True))
    assert steps(after) == ["a b + p", f"{only_new(after).id} - p", "c - p"]


def test_a_sibling_of_a_linked_premise_is_one_more_premise() -> None:
    after = check_command(MAP, statements.add_sibling("a"))
    assert steps(after)[0] == f"a {only_new(after).id} b + p"
    after = check_command(MAP, statements.add_sibling("a", before=True))
    assert steps(after)[0] == f"{only_new(after).id} a b + p"


def test_a_sibling_of_a_position_answers_the_same_question_right_after_it() -> None:
    after = check_command(MAP, statements.add_sibling("p"))
    new = only_new(after)
    assert (new.kind, new.question) == ("position", "q")
    assert list(after.statements)[:4] == ["q", "p", new.id, "r"]


def test_a_sibling_of_an_argument_is_one_more_reason() -> None:
    after = check_command(MAP, statements.add_sibling("ab"))
    assert steps(after) == ["a b + p", f"{only_new(after).id} + p", "c - p"]


def test_a_sibling_of_a_free_statement_is_free() -> None:
    assert steps(check_command(MAP, statements.add_sibling("x"))) == steps(MAP)


def test_a_claim_between_takes_over_what_the_node_bore_on() -> None:
    after = check_command(MAP, statements.insert_between("c"))
    new = only_new(after).id
    assert steps(after) == ["a b + p", f"{new} - p", f"c + {new}"]
    after = check_command(MAP, statements.insert_between("a"))
    new = only_new(after).id
    assert steps(after) == [f"{new} b + p", "c - p", f"a + {new}"]
    after = check_command(MAP, statements.insert_between("cp"))
    new = only_new(after).id
    assert steps(after) == ["a b + p", f"{new} - p", f"c + {new}"]


def test_a_negated_premise_stays_negated_below_the_claim_between() -> None:
    document = map_of(says("a"), says("b"), step("1", "!a", "b"))
    after = check_command(document, statements.insert_between("a"))
    new = only_new(after, document).id
    assert steps(after) == [f"{new} + b", f"!a + {new}"]


def test_nothing_fits_between_a_position_and_its_question_or_above_a_root() -> None:
    assert "nothing fits" in why_not(MAP, statements.insert_between("p"))
    assert "not a reason" in why_not(MAP, statements.insert_between("x"))


def test_a_conclusion_stands_above_what_supports_it() -> None:
    after = check_command(MAP, statements.add_conclusion("x"))
    assert steps(after)[-1] == f"x + {only_new(after).id}"
    assert "question" in why_not(MAP, statements.add_conclusion("q"))


def test_what_is_added_to_a_map_with_sources_is_inferred() -> None:
    sourced = map_of(*MAP, Source(id="book"))
    after = check_command(sourced, arguments.add_reason("p"))
    assert only_new(after).origin == "inferred"
    assert list(after.arguments.values())[-1].origin == "inferred"
    after = check_command(MAP, arguments.add_reason("p"))
    assert "origin" not in only_new(after).model_fields_set


def test_nonsense_is_refused_in_a_sentence() -> None:
    for verb in (
        arguments.add_reason("nobody"),
        arguments.add_objection("us"),
        arguments.add_premise(""),
        arguments.add_assumption(""),
        statements.add_sibling("us"),
        statements.insert_between("nobody"),
        statements.add_conclusion("ab"),
        statements.add("claim", question="a"),
        statements.add("poem"),  # type: ignore[arg-type]
    ):
        assert why_not(MAP, verb)


def test_lone_surrogates_and_control_characters_never_get_in() -> None:
    after = check_command(MAP, statements.add("claim", "a\ud800b\x00c\r\nd"))
    assert only_new(after).text == "a\ufffdbc\nd"
