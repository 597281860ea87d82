from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings

from analysis.reasoning.brute import Brute, frameworks
from analysis.reasoning.saying import read
from analysis.reasoning.small_maps import maps_and_settings
from argmap.analysis.reasoning import dung
from argmap.analysis.reasoning.budget import Budget
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.defence import defence, minimal_defence
from argmap.analysis.reasoning.framework import Framework
from argmap.analysis.reasoning.setting import OWN, Setting, scenario_setting
from argmap.model.document import Document
from edit.checking import map_of, says, step


@given(frameworks(7))
def test_a_defence_is_a_minimal_admissible_set(framework: Framework) -> None:
    admissible = Brute(framework).admissible
    for argument in range(framework.size):
        found = minimal_defence(framework, argument)
        having = [each for each in admissible if argument in each]
        if found is None:
            assert not having
        else:
            assert set(found) in [set(each) for each in having]
            assert not any(each < set(found) for each in having)


def test_without_time_there_is_no_answer() -> None:
    assert minimal_defence(Framework.of("ab", [(0, 1), (1, 0)]), 0, Budget(0)) is None


def ids(case: Case, numbers: tuple[int, ...]) -> set[str]:
    return {case.ids[number] for number in numbers}


def test_what_caution_rests_on_when_washington_pulls_back(maps: Path) -> None:
    document = read(maps / "joint-patrols.argmap.json")
    case, setting = Case(document), scenario_setting(document, "pulls-back")
    found = defence(case, setting, "caution")
    assert found is not None
    assert ids(case, found.accepted) >= {"caution", "pull-back-for-caution"}
    said = dung.evaluate(case, setting, "grounded")
    accepted = ids(case, found.accepted)
    assert all("holds" in (said.verdicts.get(id), said.standings.get(id)) for id in accepted)
    assert defence(case, setting, "join") is None


def test_what_a_rejection_rests_on(maps: Path) -> None:
    document = read(maps / "joint-patrols.argmap.json")
    case, setting = Case(document), scenario_setting(document, "sustained")
    found = defence(case, setting, "join", against=True)
    assert found is not None
    assert "provocation-against-join" in ids(case, found.accepted)
    assert "alliance-for-join" not in ids(case, found.accepted)
    lost = defence(case, setting, "caution", against=True)
    assert lost is not None
    assert "us-sustains-squad" in ids(case, lost.accepted)
    turmoil = scenario_setting(document, "sustained-turmoil")
    unable = defence(case, turmoil, "seoul-can-act", against=True)
    assert unable is not None
    assert ids(case, unable.rejected) == {"seoul-can-act"}


def test_of_several_reasons_one_is_enough_for_a_defence() -> None:
    document = map_of(
        says("top"), says("one"), says("two"), step("a", "one", "top"), step("b", "two", "top")
    )
    case = Case(document)
    found = defence(case, OWN, "top")
    assert found is not None
    accepted = ids(case, found.accepted)
    assert "top" in accepted
    assert len(accepted & {"a", "b"}) == 1


def test_what_is_accepted_anyway_is_not_defended_by_what_may_not_be() -> None:
    # sure and maybe both answer the attack; maybe and its rival exclude each other
    framework = Framework.of(
        ["top", "attack", "maybe", "rival", "sure"], [(1, 0), (2, 1), (2, 3), (3, 2), (4, 1)]
    )
    assert minimal_defence(framework, 0) == (0, 4)


@given(maps_and_settings())
@settings(max_examples=40)
def test_whatever_holds_has_a_defence_that_holds(drawn: tuple[Document, Setting]) -> None:
    case, setting = Case(drawn[0]), drawn[1]
    said = dung.evaluate(case, setting, "grounded")
    verdicts = {**said.verdicts, **said.standings}
    for id, verdict in verdicts.items():
        if id not in setting.without and verdict in ("holds", "fails"):
            found = defence(case, setting, id, against=verdict == "fails")
            assert found is not None
            assert {verdicts[each] for each in ids(case, found.accepted)} <= {"holds"}
            assert "holds" not in {verdicts[each] for each in ids(case, found.rejected)}
