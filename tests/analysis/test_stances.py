from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.reasoning import balance
from argmap.analysis.reasoning.case import Case
from argmap.analysis.stance_words import conflicts, sentence
from argmap.analysis.stances import (
    Commitment,
    Conflict,
    Side,
    Study,
    Unanswered,
    effort,
    sides,
    study,
    study_all,
)
from argmap.app.checking import problems
from argmap.model.document import Document
from argmap.model.records import Argument, Camp, Kind, Polarity, Premise, Role, Standard, Statement

SAY: Mapping[str, Any] = {"+": "accept", "-": "reject", "0": "silent"}


def camp(stances: str, id: str = "camp") -> Camp:
    """A camp from “+a -b 0c”."""
    return Camp(id=id, name="Critics", stances={one[1:]: SAY[one[0]] for one in stances.split()})


def says(id: str, kind: Kind = "claim", **fields: Any) -> Statement:
    return Statement(id=id, kind=kind, text=id.upper(), **fields)


def step(line: str, **fields: Any) -> Argument:
    """An argument from “a !b + c”; its id is the line without spaces."""
    *premises, sign, conclusion = line.split()
    return Argument(
        id=line.replace(" ", ""),
        premises=tuple(
            Premise(statement=each.lstrip("!"), negated=each[0] == "!") for each in premises
        ),
        conclusion=conclusion,
        polarity="support" if sign == "+" else "attack",
        **fields,
    )


def found(stances: str, *lines: str | Argument | Statement) -> list[str]:
    """What comes of stances on a map of these steps, in a line each."""
    records = [step(line) if isinstance(line, str) else line for line in lines]
    given = {record.id for record in records if isinstance(record, Statement)}
    arguments = {record.id for record in records if isinstance(record, Argument)}
    ends = dict.fromkeys(
        end
        for record in records
        if isinstance(record, Argument)
        for end in (*(premise.statement for premise in record.premises), record.conclusion)
    )
    claims = [says(end) for end in ends if end not in given | arguments]
    document = Document.of([*claims, *records, camp(stances)])
    return [told(each) for each in study(document, "camp").findings]


def told(finding: Conflict | Commitment | Unanswered) -> str:
    sign = "+" if finding.side == "accept" else "-"
    match finding:
        case Unanswered(argument=argument):
            return f"{argument} against {sign}{finding.statement}"
        case Conflict():
            how = "or" if finding.rivals else "against"
            return f"{' '.join(finding.by)} {how} {sign}{finding.statement}"
        case Commitment():
            return f"{' '.join(finding.by)} → {sign}{finding.statement}"


# --- commitments -------------------------------------------------------------------------------


def test_accepting_reasons_commits_to_what_they_support_and_on_along_the_chain() -> None:
    assert found("+a", "a + b", "b + c") == ["a → +b", "a → +c"]
    assert found("+a 0b", "a + b") == ["a → +b"], "leaving open what follows is said too"


def test_linked_premises_commit_together_only_and_a_negated_one_by_being_rejected() -> None:
    assert found("+a", "a b + c") == []
    assert found("+a +b", "a b + c") == ["a b → +c"]
    assert found("+a -b", "a !b + c") == ["a b → +c"]


def test_only_the_smallest_sets_are_named_and_each_of_them() -> None:
    assert found("+a +b +d", "a + c", "b d + c") == ["a → +c", "b d → +c"]


def test_an_objection_commits_to_rejecting_what_has_no_stronger_reason() -> None:
    assert found("+a", "a - b") == ["a → -b"]
    strong = step("x + b", weight=0.8)
    assert found("+a", "a - b", strong) == [], "the unsaid reason may yet outweigh it"
    assert found("+a -x", "a - b", strong) == ["a x → -b"]


def test_losing_a_reason_or_lacking_an_objection_commits_to_nothing() -> None:
    assert found("-a", "a + b") == []
    assert found("-a", "a - b") == []


def test_an_undercut_that_is_open_leaves_everything_open() -> None:
    assert found("+a", "a + b", "u - a+b") == []
    assert found("+a -u", "a + b", "u - a+b") == ["a u → +b"]


def test_an_assumption_is_not_presumed_of_a_camp() -> None:
    assumed = Argument(
        id="s",
        premises=(Premise(statement="a"), Premise(statement="z", role="assumption")),
        conclusion="b",
    )
    given = (says("a"), says("b"), says("z", "assumption"), assumed)
    assert found("+a", *given) == []
    assert found("+a +z", *given) == ["a z → +b"]


def test_values_of_the_map_are_not_the_camp_s() -> None:
    assert found("+a", says("a"), says("z", value="true"), says("b"), "a z + b") == []
    assert found("+a +z", says("z", value="false"), "a z + b") == ["a z → +b"]


def test_what_is_blocked_commits_to_nothing_but_speaks_against_accepting_it() -> None:
    can = step("can + p", aspect="feasibility")
    given = (says("q", "question"), says("p", "position", question="q"), says("a"), says("can"))
    given = (*given, step("a + p"), can)
    assert found("+a -can", *given) == []
    assert found("+a -can +p", *given) == ["a can against +p"]
    assert found("+a +can", *given) == ["a can → +p"]


# --- conflicts ---------------------------------------------------------------------------------


def test_a_camp_contradicts_itself_where_what_it_accepts_defeats_what_it_accepts() -> None:
    assert found("+a +b", "a - b") == ["a against +b"]
    assert found("+a -b", "a + b") == ["a against -b"]
    assert found("+a +c", "a + b", "b - c") == ["a against +c", "a → +b"]


def test_accepting_an_objection_and_its_answer_is_no_conflict() -> None:
    assert found("+a +b +u", "a - b", "u - a-b") == []
    heavy = step("r + b", weight=0.9)
    assert found("+a +b +r", "a - b", heavy) == []


def test_two_answers_to_one_question_cannot_both_be_accepted() -> None:
    positions = [says(id, "position", question="q") for id in "xyz"]
    given = (says("q", "question"), *positions)
    assert found("+x +y -z", *given) == ["x or +y"]
    assert found("+x -y 0z", *given) == []


def test_a_set_that_contains_another_conflict_is_not_told_again() -> None:
    assert found("+a +b +d", "a - b", "a d - b") == ["a against +b"]


def test_nothing_is_said_to_follow_from_stances_that_cannot_stand_together() -> None:
    assert found("+a +b", "a - b", "a b + c") == ["a against +b"]


# --- without an answer -------------------------------------------------------------------------


def test_an_objection_that_is_granted_and_not_answered_is_told() -> None:
    unsaid = step("r + b", weight=0.9)
    assert found("+a +b", "a - b", unsaid) == ["a-b against +b"]
    assert found("+a +b", "a - b", unsaid, "u - a-b") == [], "an answer may lie in what is unsaid"
    assert found("+a -b", "a + b", step("r - b", weight=0.9)) == ["a+b against -b"]


# --- sets, all of them, by brute force ---------------------------------------------------------

IDS = "abcdef"
small = st.integers(2, len(IDS))


@st.composite
def maps(draw: st.DrawFn) -> Document:
    """A map of a few statements, any step between them, and a camp with stances."""
    count = draw(small)
    kinds = st.sampled_from(["claim", "claim", "assumption", "position"])
    standard = st.sampled_from([None, None, *get_args(Standard)])
    statements = [
        Statement(
            id=id,
            kind=(kind := draw(kinds)),
            text=id,
            question="q" if kind == "position" else None,
            standard=draw(standard),
            value=draw(st.sampled_from([None, None, "true", "open"])),
        )
        for id in IDS[:count]
    ]
    ids = [statement.id for statement in statements]
    weights = st.sampled_from([None, 0, 0.3, 0.5, 0.9])
    arguments: list[Argument] = []
    for number in range(draw(st.integers(1, 6))):
        ends = draw(st.lists(st.sampled_from(ids), min_size=2, max_size=3, unique=True))
        target = st.sampled_from([ends[-1], *(argument.id for argument in arguments)])
        arguments.append(
            Argument(
                id=f"s{number}",
                premises=tuple(
                    Premise(
                        statement=id,
                        negated=draw(st.booleans()),
                        role=draw(st.sampled_from(["ordinary", *get_args(Role)])),
                    )
                    for id in ends[:-1]
                ),
                conclusion=draw(target),
                polarity=draw(st.sampled_from(get_args(Polarity))),
                aspect=draw(st.sampled_from(["desirability", "desirability", "feasibility"])),
                weight=draw(weights),
            )
        )
    stances = draw(st.dictionaries(st.sampled_from(ids), st.sampled_from(["accept", "reject"])))
    question = Statement(id="q", kind="question", text="?")
    return Document.of(
        [question, *statements, *arguments, Camp(id="camp", name="C", stances=dict(stances))]
    )


def alone(document: Document, given: Mapping[str, Side], id: str) -> str:
    """The verdict on a statement when only these stances are given, one setting at a time."""
    from argmap.analysis.reasoning.columns import Columns

    case = Case(document)
    columns = Columns(case, 1)
    for number in range(case.first):
        columns.give(number, None, 1)
    for each, side in given.items():
        columns.give(case.number[each], "true" if side == "accept" else "false", 1)
    return balance.Outcomes(case, columns, closed=False).verdict(case.number[id], 0)


def forced(document: Document, given: Mapping[str, Side], id: str, taken: Side | None) -> str:
    """The side that these stances alone force on a statement, or nothing."""
    verdict = alone(document, given, id)
    if verdict == "holds":
        return "accept"
    return "reject" if verdict == "fails" or (verdict, taken) == ("blocked", "accept") else ""


@given(maps())
def test_all_smallest_sets_are_found_and_no_others(document: Document) -> None:
    made = study(document, "camp")
    taken = sides(document, document.camps["camp"])
    sets = [frozenset(each) for n in range(1, made.size + 1) for each in combinations(taken, n)]
    wanted: set[tuple[str, str, frozenset[str]]] = set()
    for id in document.statements:
        if id == "q":
            continue
        for side in get_args(Side):
            if taken.get(id) == side:
                continue
            fits = [
                each
                for each in sets
                if id not in each
                and forced(document, {k: taken[k] for k in each}, id, taken.get(id)) == side
            ]
            wanted |= {(id, side, one) for one in fits if not any(two < one for two in fits)}
    odd = {
        frozenset((a, b))
        for a, b in combinations(taken, 2)
        if document.statements[a].question and document.statements[b].question
        if taken[a] == taken[b] == "accept"
    }
    clashes = {each | {id} for id, _, each in wanted if id in taken}
    clashes = {one for one in clashes if not any(two < one for two in clashes)}
    assert {frozenset((*c.by, c.statement)) for c in made.conflicts if not c.rivals} == clashes
    assert {frozenset((*c.by, c.statement)) for c in made.conflicts if c.rivals} == odd
    said = {(c.statement, c.side, frozenset(c.by)) for c in made.commitments}
    assert said == {
        (id, side, each)
        for id, side, each in wanted
        if id not in taken and not any(clash <= each for clash in clashes | odd)
    }


@given(maps())
def test_a_commitment_survives_whatever_the_camp_says_of_the_rest(document: Document) -> None:
    """Settling what is unsaid overturns nothing, as long as it is on nothing in between."""
    made = study(document, "camp")
    taken = sides(document, document.camps["camp"])
    leaves = [
        id
        for id in document.statements
        if id != "q" and not any(a.conclusion == id for a in document.arguments.values())
    ]
    for commitment in made.commitments:
        given = {id: taken[id] for id in commitment.by}
        before = alone(document, given, commitment.statement)
        for side in get_args(Side):
            rest: dict[str, Side] = dict.fromkeys((id for id in leaves if id not in given), side)
            rest.pop(commitment.statement, None)
            assert alone(document, {**rest, **given}, commitment.statement) == before


@given(maps())
def test_other_ids_give_the_same_study(document: Document) -> None:
    def renamed(id: str) -> str:
        return id if id == "camp" else f"other-{id}"

    records: list[Any] = []
    for record in document:
        match record:
            case Statement():
                question = renamed(record.question) if record.question else None
                records.append(record.model_copy(update={"id": renamed(record.id)}))
                records[-1] = records[-1].replace(question=question)
            case Argument():
                premises = tuple(
                    each.replace(statement=renamed(each.statement)) for each in record.premises
                )
                fields = {"premises": premises, "conclusion": renamed(record.conclusion)}
                records.append(record.replace(**fields, id=renamed(record.id)))
            case Camp():
                stances = {renamed(id): stance for id, stance in record.stances.items()}
                records.append(record.replace(stances=stances))
    before, after = study(document, "camp"), study(Document.of(records), "camp")
    assert len(before.findings) == len(after.findings)
    assert [
        (renamed(f.statement), f.side, tuple(map(renamed, getattr(f, "by", ()))))
        for f in before.findings
    ] == [(f.statement, f.side, getattr(f, "by", ())) for f in after.findings]


# --- at the edges ------------------------------------------------------------------------------


def test_many_stances_are_tried_up_to_a_stated_size() -> None:
    lines = [step(f"x{n} + y{n}") for n in range(60)]
    claims = [says(f"{letter}{n}") for letter in "xy" for n in range(60)]
    everything = " ".join(f"+x{n}" for n in range(60))
    made = study(Document.of([*claims, *lines, camp(everything)]), "camp")
    assert (made.size, made.complete) == (2, False)
    assert len(made.commitments) == 60
    few = study(Document.of([*claims, *lines, camp("+x0 +x1")]), "camp")
    assert (few.size, few.complete) == (2, True)


def test_a_camp_without_stances_or_with_stances_on_nothing_is_studied_too() -> None:
    document = Document.of([says("a"), says("q", "question"), camp("+gone +q 0a")])
    assert study(document, "camp") == Study("camp")
    assert study(document, "nobody") == Study("nobody")


def test_circles_and_self_attack_are_studied() -> None:
    assert found("+a", "a + b", "b + a") == ["a → +b"]
    assert found("+a", "a - a") == []


# --- sentences ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("stances", "lines", "words"),
    [
        ("+a", ["a + b"], "Accepting “A” commits Critics to “B”."),
        ("-a", ["!a - b"], "Rejecting “A” commits Critics to rejecting “B”."),
        ("+a -b", ["a !b + c"], "Accepting “A” and rejecting “B” commits Critics to “C”."),
        (
            "+a +b",
            ["a - b"],
            "Accepting “A” speaks against “B”, yet the stance of Critics is to accept it.",
        ),
        (
            "+a -b",
            ["a + b"],
            "Accepting “A” speaks for “B”, yet the stance of Critics is to reject it.",
        ),
    ],
)
def test_a_sentence_quotes_the_map(stances: str, lines: list[str], words: str) -> None:
    claims = [says(id) for id in "abc" if any(id in line for line in lines)]
    document = Document.of([*claims, *map(step, lines), camp(stances)])
    (finding,) = study(document, "camp").findings
    assert str(sentence(document, finding)) == words


def test_rivals_and_objections_without_an_answer_have_sentences_too() -> None:
    positions = [says(id, "position", question="q") for id in "xy"]
    document = Document.of([says("q", "question"), *positions, camp("+x +y")])
    (rivals,) = study(document, "camp").findings
    assert str(sentence(document, rivals)) == (
        "“X” and “Y” both answer “Q”, yet the stance of Critics is to accept both."
    )
    weak = [step("a - b", label="Risk"), step("r + b", weight=0.9)]
    document = Document.of([says("a"), says("b"), says("r"), *weak, camp("+a +b")])
    (owed,) = study(document, "camp").findings
    assert str(sentence(document, owed)) == (
        "The stance of Critics is to accept “B” and also the objection “Risk”, "
        "with no answer to it."
    )


def test_conflicts_are_problems_and_commitments_are_none() -> None:
    claims = [says(id) for id in "abc"]
    document = Document.of([*claims, step("a - b"), step("a + c"), camp("+a +b")])
    assert len(study_all(document)["camp"].findings) == 2
    (problem,) = conflicts(document)
    assert (problem.code, problem.ids, problem.severity) == (
        "stances-conflict",
        ("b", "a"),
        "warning",
    )
    assert "Critics" in str(problem)
    told = [each.code for each in problems(document)]
    assert told.count("stances-conflict") == 1


def test_the_effort_counts_sets_and_statements() -> None:
    claims = [says(id) for id in "abcd"]
    document = Document.of([*claims, camp("+a +b"), camp("+a", "other")])
    assert effort(document) == (3 + 1) * 4
