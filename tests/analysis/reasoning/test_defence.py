from __future__ import annotations

from pathlib import Path

from hypothesis import given

from analysis.reasoning.brute import Brute, frameworks
from argmap.analysis.reasoning import dung
from argmap.analysis.reasoning.budget import Budget
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.defence import minimal_defence, of_statement
from argmap.analysis.reasoning.framework import Framework
from argmap.analysis.reasoning.setting import scenario_setting
from argmap.formats import native


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


def test_what_caution_rests_on_when_washington_pulls_back(maps: Path) -> None:
    path = maps / "joint-patrols.argmap.json"
    document, _ = native.read(path.read_bytes(), path.name)
    case, setting = Case(document), scenario_setting(document, "pulls-back")
    found = of_statement(case, setting, "caution")
    assert found is not None
    assert {"caution", "pull-back-for-caution"} <= set(found)
    said = dung.evaluate(case, setting, "grounded")
    assert all("holds" in (said.verdicts.get(id), said.standings.get(id)) for id in found)
    assert of_statement(case, setting, "join") is None
