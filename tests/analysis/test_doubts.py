from __future__ import annotations

import hashlib

from argmap.analysis.doubts import DOUBTS, critical_questions, doubts, stale_quotes, width
from argmap.app.schemes import catalogue
from argmap.model.document import Document
from argmap.model.problem import Problem
from argmap.model.records import (
    Argument,
    Camp,
    Citation,
    Header,
    Premise,
    Record,
    Scenario,
    Selector,
    Source,
    Statement,
)


def says(id: str, kind: str = "claim", words: str | None = None, **fields: object) -> Statement:
    given = {"id": id, "kind": kind, "text": f"It is {id}" if words is None else words, **fields}
    return Statement.model_validate(given)


def step(id: str, premise: str, conclusion: str, sign: str = "+", **fields: object) -> Argument:
    polarity = "support" if sign == "+" else "attack"
    given = Premise(statement=premise)
    return Argument.model_validate(
        {"id": id, "premises": (given,), "conclusion": conclusion, "polarity": polarity, **fields}
    )


def found(*records: Record, semantics: str = "") -> list[tuple[str, tuple[str, ...]]]:
    document = Document.of(records, Header(semantics=semantics))
    return [(p.code, p.ids) for p in doubts(document)]


CITED = (Citation(source="s", locator="1.1"),)
SOURCE = Source(id="s", title="A paper")


def test_a_claim_without_a_reason_or_a_source_is_doubted_until_it_has_one() -> None:
    assert ("no-reason", ("a",)) in found(says("a"))
    assert found(says("a", citations=CITED), SOURCE) == []
    assert ("no-reason", ("a",)) not in found(says("a"), says("b"), step("r", "b", "a"))
    assert ("no-reason", ("a",)) in found(says("a"), says("b"), step("r", "b", "a", "-"))
    assert found(says("a", words=" ")) == [("no-words", ("a",))], "it is asked for words first"


def test_evidence_names_its_source() -> None:
    assert found(says("e", "evidence")) == [("no-source", ("e",))]
    assert found(says("e", "evidence", citations=CITED), SOURCE) == []


def test_a_position_that_has_only_reasons_wants_an_objection() -> None:
    reasons = (says("p", "position"), says("e", "evidence", citations=CITED), SOURCE)
    assert found(*reasons, step("r", "e", "p")) == [("no-objection", ("p",))]
    assert found(*reasons, step("r", "e", "p"), step("o", "e", "p", "-")) == []


def test_a_question_on_which_one_camp_speaks_alone_is_one_sided() -> None:
    records = [
        says("q", "question"),
        says("p", "position", question="q"),
        says("e", "evidence", citations=CITED, camp="c"),
        SOURCE,
        Camp(id="c", name="Critics"),
        Camp(id="d", name="Proponents"),
        step("r", "e", "p"),
        step("o", "e", "p", "-"),
    ]
    assert found(*records) == [("one-sided", ("q",))]
    records[-1] = step("o", "e", "p", "-", camp="d")
    assert found(*records) == []


def test_an_assumption_that_changes_no_position_is_idle() -> None:
    records = [
        says("p", "position", citations=CITED),
        SOURCE,
        says("u", "assumption"),
        says("i", "assumption"),
        step("r", "u", "p"),
        step("o", "i", "p", "-", weight=0.1),
    ]
    assert found(*records) == [("idle-assumption", ("i",))]
    assert found(*records, semantics="grounded") == [], "weights count for nothing there"


def test_an_assumption_that_matters_only_together_with_another_is_not_idle() -> None:
    records = [
        says("p", "position", citations=CITED),
        SOURCE,
        says("one", "assumption", value="false"),
        says("two", "assumption", value="false"),
        says("x", "evidence", citations=CITED),
        step("o", "x", "p", "-"),
        Argument.model_validate(
            {
                "id": "r",
                "premises": (Premise(statement="one"), Premise(statement="two")),
                "conclusion": "p",
                "weight": 0.9,
            }
        ),
    ]
    assert found(*records) == []


def test_where_not_all_combinations_are_tried_no_more_is_said_than_was_found() -> None:
    many = [says(f"i{n}", "assumption") for n in range(12)]
    steps = [step(f"r{n}", f"i{n}", "c") for n in range(12)]
    records = [says("p", "position", citations=CITED), SOURCE, says("c"), *many, *steps]
    notes = [p for p in doubts(Document.of(records)) if p.code == "idle-assumption"]
    assert len(notes) == 12
    assert str(notes[0]) == "No position’s verdict depends on “It is i0” alone."
    few = [*records[:3], *many[:9], *steps[:9]]  # one by one each setting takes its time
    extensions = Document.of(few, Header(semantics="preferred"))
    assert {p.code for p in doubts(extensions)} >= {"idle-assumption"}


def test_an_assumption_that_speaks_against_another_is_not_idle() -> None:
    records = [
        says("p", "position", citations=CITED),
        SOURCE,
        says("h", "assumption"),
        says("against", "assumption"),
        step("r", "h", "p"),
        step("o", "against", "h", "-"),
    ]
    assert ("idle-assumption", ("against",)) not in found(*records)


def test_an_argument_that_stands_in_no_scenario_is_told() -> None:
    records = [
        says("a", citations=CITED),
        SOURCE,
        says("u", "assumption"),
        step("r", "u", "a"),
        Scenario(id="one", title="One", values={"u": "false"}),
        Scenario(id="two", title="Two", values={"u": "false"}),
    ]
    assert found(*records) == [("applies-never", ("r",))]
    assert found(*records, semantics="stable") == [("applies-never", ("r",))]
    records[-1] = Scenario(id="two", title="Two", values={"u": "true"})
    assert found(*records) == []


def test_the_same_words_twice_are_told_once_whatever_their_case_and_marks() -> None:
    one = says("a", citations=CITED, words="It will RAIN.")
    two = says("b", citations=CITED, words="it  will rain")
    assert found(one, two, says("c", citations=CITED), SOURCE) == [("duplicate", ("a", "b"))]


def test_a_text_too_long_for_a_room_is_told_and_wide_letters_count_twice() -> None:
    assert width("한국 ab") == 7
    assert found(says("a", citations=CITED, words="word " * 30), SOURCE) == [("too-long", ("a",))]
    assert found(says("a", citations=CITED, words="한국어 " * 25), SOURCE) == [("too-long", ("a",))]


def test_what_has_no_words_yet_is_told_by_what_it_bears_on() -> None:
    records = [
        says("c", citations=CITED),
        says("a", words=" \u200b", citations=CITED),
        says("b", words="", citations=CITED, label="Named"),
        step("r", "a", "c"),
        step("t", "b", "c"),
        SOURCE,
    ]

    def told() -> list[str]:
        return [str(each.message) for each in doubts(Document.of(records)) if each.ids == ("a",)]

    assert found(*records) == [("no-words", ("a",))], "a label is words enough"
    assert told() == ["A reason for “It is c” has no words yet and does not count."]
    records[3] = step("r", "a", "c", "-")
    assert told() == ["An objection to “It is c” has no words yet and does not count."]
    del records[3]
    assert told() == ["A statement has no words yet and does not count."]
    records[1] = says("a", "question", words="")
    assert told() == ["A question has no words yet."]


def test_critical_questions_that_nobody_answered_are_counted() -> None:
    document = Document.of([says("a"), says("b"), step("r", "a", "b", scheme="sign")])
    (problem,) = critical_questions(document, catalogue())
    assert (problem.code, problem.ids) == ("unanswered-question", ("r",))
    assert "three" in str(problem)


def test_a_quote_that_its_source_does_not_hold_any_more_is_stale() -> None:
    words = "All is well at sea."
    selector = Selector(start=0, end=3, sha256=hashlib.sha256(b"All").hexdigest())
    cited = (Citation(source="s", selector=selector),)
    document = Document.of([says("a", citations=cited), SOURCE])
    assert list(stale_quotes(document, {"s": words})) == []
    assert list(stale_quotes(document, {})) == []
    (problem,) = stale_quotes(document, {"s": "None is."})
    assert (problem.code, problem.ids) == ("stale-quote", ("a",))


def test_every_doubt_is_a_note_and_names_what_is_there() -> None:
    document = Document.of([says("a"), says("q", "question"), says("p", "position", question="q")])
    assert doubts(document)
    for problem in doubts(document):
        assert isinstance(problem, Problem)
        assert problem.severity == "note"
        assert all(id in document for id in problem.ids)
    assert all(list(doubt(Document())) == [] for doubt in DOUBTS)
