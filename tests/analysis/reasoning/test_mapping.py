from __future__ import annotations

from hypothesis import assume, given

from analysis.reasoning.founded import FAILS, HOLDS, OPEN, Founded, Labels
from analysis.reasoning.small_maps import maps_and_settings
from argmap.analysis.reasoning import dung
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.mapping import Mapped, mapped
from argmap.analysis.reasoning.setting import OWN, Setting
from argmap.analysis.reasoning.solver import SEMANTICS, Solver
from argmap.model.document import Document
from argmap.model.records import Argument, Header, Premise, Statement
from edit.checking import map_of

WORD = {HOLDS: "holds", OPEN: "open", FAILS: "fails"}


def labels_of(case: Case, whole: Mapped, extension: tuple[int, ...]) -> Labels:
    inside = set(extension)

    def label(atom: object) -> int:
        if whole.accepted[atom] in inside:
            return HOLDS
        return FAILS if whole.rejected[atom] in inside else OPEN

    labels = {id: label(case.number[id]) for id in case.ids}
    for number in range(case.first):
        if case.is_position(number):
            labels[f"wanted:{case.ids[number]}"] = label(("wanted", number))
            labels[f"able:{case.ids[number]}"] = label(("able", number))
    return labels


@given(maps_and_settings())
def test_grounded_is_the_direct_reading(given: tuple[Document, Setting]) -> None:
    document, setting = given
    judge = Founded(document, setting).grounded()
    said = dung.evaluate(Case(document), setting, "grounded")
    for id, standing in said.standings.items():
        aside = id in setting.without
        assert standing == ("fails" if aside else WORD[judge[id]])
    for id, verdict in said.verdicts.items():
        if id in said.desirable:
            assert said.desirable[id] == WORD[judge[f"wanted:{id}"]]
            assert said.feasible[id] == WORD[judge[f"able:{id}"]]
            assert (verdict == "holds") == (judge[id] == HOLDS)
        else:
            assert verdict == WORD[judge[id]]


@given(maps_and_settings(statements=3, arguments=3))
def test_complete_labellings_are_those_of_the_direct_reading(
    given: tuple[Document, Setting],
) -> None:
    document, setting = given
    case = Case(document)
    judge = Founded(document, setting)
    assume(len(judge.atoms) <= 8)  # all 3⁸ are tried
    expected = {tuple(labels[atom] for atom in judge.atoms) for labels in judge.complete()}
    whole = mapped(case, setting)
    found = Solver(whole.framework).extensions("complete")
    assert found.complete
    labelled = [labels_of(case, whole, each) for each in found.found]
    assert {tuple(labels[atom] for atom in judge.atoms) for labels in labelled} == expected


@given(maps_and_settings(statements=9, arguments=14))
def test_every_extension_is_a_labelling_of_the_direct_reading(
    given: tuple[Document, Setting],
) -> None:
    document, setting = given
    case = Case(document)
    judge = Founded(document, setting)
    whole = mapped(case, setting)
    solver = Solver(whole.framework)
    for semantics in SEMANTICS:
        for each in solver.extensions(semantics, 20).found:
            labels = labels_of(case, whole, each)
            assert judge.is_one({atom: labels[atom] for atom in judge.atoms}), semantics


def claims(*ids: str) -> list[Statement]:
    return [Statement(id=id, kind="claim", text=id) for id in ids]


def supports(id: str, premise: str, conclusion: str) -> Argument:
    return Argument(id=id, premises=(Premise(statement=premise),), conclusion=conclusion)


def test_claims_that_only_support_each_other_fail() -> None:
    document = Document.of(
        [*claims("a", "b"), supports("x", "a", "b"), supports("y", "b", "a")], Header()
    )
    for semantics in SEMANTICS:
        said = dung.evaluate(Case(document), OWN, semantics)
        assert dict(said.verdicts) == {"a": "fails", "b": "fails"}


def test_a_circle_of_support_stands_by_what_it_rests_on_and_falls_with_it() -> None:
    records = [
        *claims("a", "b", "ground"),
        supports("x", "a", "b"),
        supports("y", "b", "a"),
        supports("z", "ground", "a"),
    ]
    document = Document.of(records, Header())
    case = Case(document)
    for semantics in SEMANTICS:
        assert set(dung.evaluate(case, OWN, semantics).verdicts.values()) == {"holds"}
        down = dung.evaluate(case, Setting({"ground": "false"}), semantics)
        assert set(down.verdicts.values()) == {"fails"}
        # either way where the ground may be either way, and never without it
        either = dung.evaluate(case, Setting({"ground": "open"}), semantics)
        assert set(either.verdicts.values()) == {"open"}


def test_a_long_circle_of_support_stays_small() -> None:
    ids = [f"s{n}" for n in range(300)]
    records = [
        *claims(*ids),
        *[supports(f"a{n}", ids[n], ids[(n + 1) % 300]) for n in range(300)],
    ]
    whole = mapped(Case(Document.of(records, Header())), OWN)
    assert whole.framework.size < 6_000


def test_rivals_with_reasons_exclude_each_other() -> None:
    document = map_of(
        Statement(id="q", kind="question", text="Q?"),
        Statement(id="p", kind="position", text="P", question="q"),
        Statement(id="r", kind="position", text="R", question="q"),
        *claims("a", "b"),
        supports("x", "a", "p"),
        supports("y", "b", "r"),
    )
    case = Case(document)
    for semantics in SEMANTICS:
        said = dung.evaluate(case, OWN, semantics)
        assert (said.verdicts["p"], said.verdicts["r"]) == ("open", "open")
        assert dung.accepted(case, OWN, "preferred", "p", "credulous") is True
        settled = dung.evaluate(case, Setting({"b": "false"}), semantics)
        assert (settled.verdicts["p"], settled.verdicts["r"]) == ("holds", "fails")


def test_a_position_that_cannot_be_done_is_blocked() -> None:
    document = map_of(
        Statement(id="p", kind="position", text="P"),
        *claims("a", "b"),
        supports("x", "a", "p"),
        Argument(
            id="y",
            premises=(Premise(statement="b"),),
            conclusion="p",
            polarity="attack",
            aspect="feasibility",
        ),
    )
    said = dung.evaluate(Case(document), OWN, "preferred")
    assert (said.verdicts["p"], said.desirable["p"], said.feasible["p"]) == (
        "blocked",
        "holds",
        "fails",
    )


def test_what_could_not_be_found_out_in_time_is_open_and_says_unknown() -> None:
    document = map_of(
        Statement(id="a", kind="claim", text="A", value="open"),
        *claims("b"),
        supports("x", "a", "b"),
    )
    said = dung.evaluate(Case(document), OWN, "preferred", seconds=0)
    assert said.verdicts == {"a": "open", "b": "open"}
    assert said.method["b"] == dung.UNKNOWN
