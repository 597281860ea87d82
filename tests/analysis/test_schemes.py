from __future__ import annotations

from argmap.analysis.schemes import asked, unanswered
from argmap.app.schemes import catalogue
from argmap.model.document import Document
from argmap.model.records import Answer, Argument, Premise, Statement


def a_map(**fields: object) -> Document:
    return Document.of(
        [
            Statement(id="a", kind="claim", text="A"),
            Statement(id="b", kind="claim", text="B"),
            Argument(id="r", premises=(Premise(statement="a"),), conclusion="b", **fields),  # type: ignore[arg-type]
        ]
    )


def test_the_catalogue_has_at_least_twenty_four_schemes_each_with_questions_and_a_source() -> None:
    schemes = catalogue().schemes
    assert len(schemes) >= 24
    for scheme in schemes.values():
        assert all((scheme.title, scheme.gist, scheme.premises, scheme.sources))
        assert scheme.group in catalogue().groups
        assert len(scheme.questions) >= 2
        assert len({question.id for question in scheme.questions}) == len(scheme.questions)
        for question in scheme.questions:
            assert question.text.endswith("?")
            assert question.stub.strip(" .?") == question.stub != ""
            assert question.move in ("premise", "undercut", "objection", "feasibility")


def test_the_schemes_that_policy_debates_need_most_are_there() -> None:
    wanted = "positive-consequences negative-consequences expert-opinion sign analogy values"
    assert {*wanted.split(), "practical-reasoning", "cause-to-effect"} <= catalogue().schemes.keys()


def test_practical_reasoning_asks_about_values_other_ways_side_effects_and_feasibility() -> None:
    moves = {q.id: q.move for q in catalogue().schemes["practical-reasoning"].questions}
    assert {"value", "alternatives", "side-effects", "conflict"} <= moves.keys()
    assert moves["possible"] == "feasibility"


def test_a_language_without_a_catalogue_of_its_own_gets_the_english_one() -> None:
    assert catalogue("xx-YY") == catalogue("") == catalogue("en-GB")
    assert catalogue("../../etc") == catalogue()


def test_every_question_of_a_scheme_has_a_state() -> None:
    document = a_map(
        scheme="sign",
        answers={
            "strength": Answer(state="answered", notes="Checked."),
            "other": Answer(state="open", by="gone"),
        },
    )
    states = {
        one.question.id: one.state for one in asked(document, document.arguments["r"], catalogue())
    }
    assert states == {"strength": "answered", "other": "open", "found": "unanswered"}
    assert [(a.id, n) for a, n in unanswered(document, catalogue())] == [("r", 1)]


def test_a_scheme_of_the_users_own_asks_nothing() -> None:
    document = a_map(scheme="our house rule")
    assert asked(document, document.arguments["r"], catalogue()) == ()


def test_a_scheme_is_known_by_its_title_too() -> None:
    document = a_map(scheme="Expert Opinion")
    assert len(asked(document, document.arguments["r"], catalogue())) == 6


def test_a_question_that_was_turned_names_its_attack_while_it_is_there() -> None:
    document = a_map(scheme="sign", answers={"other": Answer(by="r")})
    found = {one.question.id: one for one in asked(document, document.arguments["r"], catalogue())}
    assert (found["other"].state, found["other"].by) == ("turned", "r")
