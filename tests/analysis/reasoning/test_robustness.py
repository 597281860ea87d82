from __future__ import annotations

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reasoning.plainly import Plainly
from analysis.reasoning.small_maps import maps_and_settings, settings_of, small_maps
from argmap.analysis.reasoning import robustness, semantics, space
from argmap.analysis.reasoning.case import Case
from argmap.analysis.reasoning.flips import applied
from argmap.analysis.reasoning.setting import OWN, Setting, scenario_setting
from argmap.formats import native
from argmap.model.document import Document
from argmap.model.records import Record, Value
from edit.checking import map_of, says, step


def patrols(maps: Path) -> Document:
    return native.read((maps / "joint-patrols.argmap.json").read_bytes(), "patrols")[0]


def judged(document: Document, setting: Setting) -> dict[str, str]:
    return Plainly(document, setting).verdicts()


# --- the space of scenarios ----------------------------------------------------------------------


@given(maps_and_settings())
def test_every_combination_of_unset_assumptions_is_counted(
    given: tuple[Document, Setting],
) -> None:
    document, setting = given
    unset = [
        id
        for id, each in document.statements.items()
        if each.kind == "assumption"
        and (setting.values.get(id) or each.value) not in ("true", "false")
    ]
    found = space.enumerate(Case(document), setting)
    assert found.statements == tuple(unset)
    assert (found.total, found.exact) == (2 ** len(unset), True)
    counts = {id: dict.fromkeys(space.VERDICTS, 0) for id in found.counts}
    values: tuple[Value, ...] = ("true", "false")
    for way in product(values, repeat=len(unset)):
        verdicts = judged(document, setting.giving(dict(zip(unset, way, strict=True))))
        for id in counts:
            counts[id][verdicts[id]] += 1
    assert found.counts == counts


def many(count: int) -> Document:
    """A position that holds as long as any of so many assumptions does."""
    records: list[Record] = [says("q", "question"), says("p", "position", question="q")]
    for number in range(count):
        records.append(says(f"a{number}", "assumption"))
        records.append(step(f"r{number}", f"a{number}", "p"))
    return map_of(*records)


@pytest.mark.parametrize("count", [0, 1, 11, 12, 13, 16])
def test_up_to_sixteen_are_all_tried_whatever_the_chunks(count: int) -> None:
    told: list[tuple[int, int]] = []
    found = space.enumerate(Case(many(count)), progress=lambda *each: told.append(each))
    assert (found.total, found.exact) == (2**count, True)
    assert told[-1] == (2**count, 2**count)
    expected = {"holds": 2**count - 1, "fails": 1} if count else {"open": 1}
    assert found.counts["p"] == dict.fromkeys(space.VERDICTS, 0) | expected
    assert sum(found.share("p", verdict) for verdict in space.VERDICTS) == 1


def test_beyond_sixteen_a_sample_is_drawn_and_said_to_be_one() -> None:
    case = Case(many(17))
    found = space.enumerate(case)
    assert (found.exact, found.total) == (False, space.SAMPLES)
    assert found == space.enumerate(case)
    other = map_of(
        *(says(f"x{n}", "assumption") for n in range(20)),
        says("p", "position"),
        step("r", "x3", "p"),
    )
    assert space.enumerate(Case(other)).share("p", "holds") == pytest.approx(0.5, abs=0.03)


def test_chosen_statements_may_be_tried_and_what_is_gone_is_passed_over(maps: Path) -> None:
    document = patrols(maps)
    setting = scenario_setting(document, "sustained")
    found = space.enumerate(
        Case(document), setting, ["us-sustains-squad", "gone", "able-to-join", "us-sustains-squad"]
    )
    assert found.statements == ("us-sustains-squad",)
    assert found.counts["join"] == {"holds": 1, "fails": 1, "open": 0, "blocked": 0}


def test_an_enumeration_can_be_cancelled() -> None:
    calls = iter([False, True])
    found = space.enumerate(Case(many(16)), cancelled=lambda: next(calls))
    assert (found.exact, found.total) == (False, 4096)
    found = space.enumerate(Case(many(3)), cancelled=lambda: True)
    assert (found.exact, found.total, found.share("p", "holds")) == (False, 0, 0)


# --- robustness ----------------------------------------------------------------------------------


def test_the_first_row_comes_out_otherwise_in_about_a_quarter_of_weight_settings(
    maps: Path,
) -> None:
    document = patrols(maps)
    setting = scenario_setting(document, "sustained")
    found = robustness.measure(Case(document), setting, "join", samples=20_000)
    # by hand: no objection stands in 1/4, one in 1/2, two in 1/4; the best of three reasons loses
    # to one in 1/4, to two in 2/5
    assert 1 - found.share_of_weights == pytest.approx(1 / 2 * 1 / 4 + 1 / 4 * 2 / 5, abs=0.01)
    assert found.error_of_weights < 0.01
    assert (found.share_of_scenarios, found.scenarios_exact, found.assumptions) == (0.25, True, 2)
    assert found.scenarios == {"holds": 1, "fails": 2, "open": 0, "blocked": 1}


def test_figures_do_not_flicker_and_another_seed_draws_another_sample(maps: Path) -> None:
    document = patrols(maps)
    case, setting = Case(document), scenario_setting(document, "sustained")
    first = robustness.measure(case, setting, "join")
    assert robustness.measure(case, setting, "join") == first
    assert first.samples == 1000
    other = robustness.measure(case, setting, "join", seed=7)
    assert other.weights != first.weights
    assert other.share_of_weights == pytest.approx(first.share_of_weights, abs=0.06)


def test_what_bears_on_nothing_is_robust() -> None:
    document = map_of(says("p", "position", value="true"), says("a", "assumption"))
    found = robustness.measure(Case(document), OWN, "p")
    assert (found.share_of_scenarios, found.share_of_weights, found.assumptions) == (1, 1, 0)


def test_measuring_tells_its_progress_and_can_be_cancelled(maps: Path) -> None:
    document = patrols(maps)
    told: list[float] = []
    robustness.measure(
        Case(document),
        OWN,
        "join",
        samples=3000,
        progress=lambda done, total: told.append(done / total),
    )
    assert told == sorted(told)
    assert told[-1] == 1
    found = robustness.measure(Case(document), OWN, "join", cancelled=lambda: True)
    assert (found.samples, found.share_of_weights, found.scenarios_exact) == (0, 0, False)
    assert found.error_of_weights == 1


@given(maps_and_settings(statements=5, arguments=6))
def test_random_weights_are_judged_as_the_rules_say(given: tuple[Document, Setting]) -> None:
    document, setting = given
    case = Case(document)
    for id, statement in document.statements.items():
        if statement.kind == "question":
            continue
        drawn: list[dict[int, list[float]]] = []
        evaluate = semantics.evaluate_columns

        def noted(case, columns, name="", only=None, drawn=drawn, evaluate=evaluate):
            drawn.append({n: list(w) for n, w in columns._weights.items() if isinstance(w, tuple)})
            return evaluate(case, columns, name, only)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(semantics, "evaluate_columns", noted)
            found = robustness.measure(case, setting, id, samples=5)
        counts = dict.fromkeys(space.VERDICTS, 0)
        for column in range(5):
            weights = {case.ids[n]: each[column] for n, each in drawn[-1].items()}
            counts[judged(document, setting.weighing(weights))[id]] += 1
        assert found.weights == counts


# --- tornado -------------------------------------------------------------------------------------


@given(st.data())
def test_each_row_of_the_tornado_is_as_evaluated_alone(data: st.DataObject) -> None:
    document = data.draw(small_maps(statements=5, arguments=6))
    setting = data.draw(settings_of(document))
    position = data.draw(
        st.sampled_from([id for id, each in document.statements.items() if each.kind != "question"])
    )
    now = judged(document, setting)[position]
    bars = robustness.tornado(
        Case(document), setting, position, over=["statements", "arguments", "weights"]
    )
    told = {(bar.id, bar.about == "weights") for bar in bars}
    assert len(told) == len(bars)
    assert [bar.changes for bar in bars] == sorted((bar.changes for bar in bars), reverse=True)
    for bar in bars:
        for flip, verdict in bar.verdicts.items():
            assert judged(document, applied(setting, {bar.id: flip}))[position] == verdict
        if bar.spans:
            assert (bar.spans[0].low, bar.spans[-1].high) == (0, 1)
            for span in bar.spans:
                middle = setting.weighing({bar.id: (span.low + span.high) / 2})
                assert judged(document, middle)[position] == span.verdict
        else:
            assert bar.changes == any(verdict != now for verdict in bar.verdicts.values())
    for id, each in document.statements.items():  # what has no row changes nothing
        if each.kind != "question" and id != position and (id, False) not in told:
            for value in ("true", "false"):
                assert judged(document, setting.giving({id: value}))[position] == now
    for id in document.arguments:
        if (id, False) not in told:
            assert judged(document, setting.leaving_out([id]))[position] == now
        weight = data.draw(st.integers(0, 20)) / 20
        after = judged(document, setting.weighing({id: weight}))[position]
        row = next((bar for bar in bars if bar.id == id and bar.about == "weights"), None)
        if row is None:
            assert after == now
        else:
            assert after in {span.verdict for span in row.spans if span.low <= weight <= span.high}


def test_the_tornado_names_the_weight_at_which_the_verdict_turns(maps: Path) -> None:
    document = patrols(maps)
    bars = robustness.tornado(Case(document), scenario_setting(document, "sustained"), "join")
    changing = [bar for bar in bars if bar.changes]
    assert [bar.id for bar in changing] == [
        "us-sustains-squad",
        "seoul-can-act",
        "provocation-against-join",
        "peninsula-for-staying-out",
    ]
    weight = changing[2]
    assert (weight.now, weight.verdicts) == (0.5, {0.0: "holds", 1.0: "fails"})
    assert weight.thresholds == (0.7,)
    assert [span.verdict for span in weight.spans] == ["holds", "open", "fails"]


def test_nothing_bears_on_a_position_alone() -> None:
    assert robustness.tornado(Case(map_of(says("p", "position"))), OWN, "p") == ()


def test_the_tornado_tells_its_progress_and_can_be_cancelled(maps: Path) -> None:
    document = patrols(maps)
    told: list[tuple[int, int]] = []
    bars = robustness.tornado(Case(document), OWN, "join", progress=lambda *each: told.append(each))
    assert told[-1][0] == told[-1][1] > len(bars)
    assert robustness.tornado(Case(document), OWN, "join", cancelled=lambda: True) == ()


# --- other semantics -----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["grounded", "strength:df-quad"])
def test_other_semantics_are_measured_too(name: str, maps: Path) -> None:
    document = patrols(maps)
    case, setting = Case(document), scenario_setting(document, "sustained")
    now = semantics.evaluate(case, setting, name).verdicts["join"]
    found = robustness.measure(case, setting, "join", name=name, samples=20)
    assert (found.verdict, found.scenarios_exact) == (now, True)
    assert found.samples == (0 if name == "grounded" else 20)  # extensions know no weights
    told: list[tuple[int, int]] = []
    bars = robustness.tornado(
        case, setting, "join", name=name, progress=lambda *each: told.append(each)
    )
    assert told[-1][0] == told[-1][1] > len(bars)
    assert any(bar.about == "weights" for bar in bars) == name.startswith("strength")
    squad = next(bar for bar in bars if bar.id == "us-sustains-squad")
    for value, verdict in squad.verdicts.items():
        after = applied(setting, {squad.id: value})
        assert semantics.evaluate(case, after, name).verdicts["join"] == verdict


def test_a_slow_semantics_has_a_smaller_space(maps: Path) -> None:
    found = space.enumerate(Case(many(10)), name="grounded", samples=40)
    assert (found.exact, found.total) == (False, 40)
    found = space.enumerate(Case(many(3)), name="grounded")
    assert (found.exact, found.total) == (True, 8)
