from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reasoning.small_maps import maps_and_settings, settings_of
from argmap.analysis.reasoning import balance, semantics
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.columns import Columns
from argmap.analysis.reasoning.live import Live
from argmap.analysis.reasoning.setting import OWN, Setting
from argmap.model.document import Document
from edit.checking import map_of, says, step


def asking_for(name: str) -> Document:
    document = map_of(says("e"), says("c"), step("r", "e", "c"))
    return Document.of(document, document.header.replace(semantics=name))


@pytest.mark.parametrize("name", semantics.NAMES)
def test_every_semantics_in_the_table_judges_a_plain_map(name: str) -> None:
    assert semantics.known(name)
    found = semantics.evaluate(Case(asking_for("")), OWN, name)
    assert found.semantics.partition(":")[0] == name.partition(":")[0]
    assert found.verdicts["c"] == "holds"
    assert bool(found.strengths) == name.startswith("strength")
    assert Live(asking_for(name)).evaluation() == found


def test_the_map_says_which_one_and_may_be_overruled() -> None:
    assert semantics.evaluate(Case(asking_for(""))).semantics == "balance"
    assert semantics.evaluate(Case(asking_for("grounded"))).semantics == "grounded"
    assert semantics.evaluate(Case(asking_for("grounded")), OWN, "balance").semantics == "balance"


def test_what_a_newer_map_asks_for_is_judged_by_the_default() -> None:
    assert not semantics.known("of tomorrow")
    found = semantics.evaluate(Case(asking_for("of tomorrow")))
    assert found == balance.evaluate(Case(asking_for("")))


def test_an_unknown_name_is_an_error_that_tells_the_known_ones() -> None:
    with pytest.raises(ValueError, match=r"moods.*balance.*ideal"):
        semantics.evaluate(Case(asking_for("")), OWN, "moods")


def test_the_default_loads_no_numerics_and_no_solver() -> None:
    code = (
        "import sys; from argmap.analysis.reasoning import hinges, live, robustness, space; "
        "from argmap.analysis.reasoning.case import Case; "
        "from argmap.model.document import Document; hinges.find(Case(Document())); "
        "live.Live(Document()).evaluation(); "
        "assert not {'numpy', 'clingo', 'networkx', 'PySide6'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@given(maps_and_settings(), st.data())
def test_many_settings_at_once_are_as_each_alone_in_every_semantics_of_strength(
    drawn: tuple[Document, Setting], data: st.DataObject
) -> None:
    document, setting = drawn
    case = Case(document)
    settings = [setting, *data.draw(st.lists(settings_of(document), max_size=3))]
    name = data.draw(st.sampled_from([each for each in semantics.NAMES if ":" in each]))
    found = semantics.evaluate_columns(case, Columns.of(case, settings), name)
    for column, each in enumerate(settings):
        alone = semantics.evaluate(case, each, name)
        for id, verdict in {**alone.verdicts, **alone.standings}.items():
            assert found.verdict(case.number[id], column) == verdict, (id, name)
            assert found.mask(case.number[id], verdict) >> column & 1
