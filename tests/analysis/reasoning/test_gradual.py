from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.analysis.reasoning import gradual, limits
from argmap.analysis.reasoning.gradual import KINDS, Bipolar, Kind, evaluate
from argmap.formats import frameworks as files

THEIRS: dict[Kind, str] = {"df-quad": "dfquad", "quadratic-energy": "qe", "euler": "euler"}


def graph(base: list[float], attacks: Any = (), supports: Any = (), **conditions: Any) -> Bipolar:
    return Bipolar(tuple(map(str, range(len(base)))), base, attacks, supports, **conditions)


def _rows(samples: Path) -> Iterator[tuple[dict[str, Any], Bipolar, dict[str, Any]]]:
    folder = samples / "qbaf"
    for row in json.loads((folder / "index.json").read_text("utf-8")):
        reference = json.loads((folder / row["reference"]).read_text("utf-8"))
        yield row, files.read_bipolar(folder / row["path"]), reference


@pytest.mark.parametrize("kind", KINDS)
def test_strengths_are_those_of_three_other_programs(kind: Kind, samples: Path) -> None:
    rows = list(_rows(samples))
    assert len(rows) > 25
    for row, framework, reference in rows:
        theirs = reference[THEIRS[kind]]
        found = evaluate(framework, kind)
        if row["acyclic"]:
            assert found.method == "direct"
            assert found.values == pytest.approx(theirs["strengths"], abs=1e-9)
            continue
        expected = theirs["discrete"] or theirs["continuous"]
        assert found.method == (
            "discrete" if theirs["discrete"] else "continuous" if expected else "none"
        ), row["id"]
        assert found.values == pytest.approx(expected, abs=1e-6)


@st.composite
def graphs(draw: st.DrawFn) -> Bipolar:
    size = draw(st.integers(1, 8))
    number = st.integers(0, size - 1)
    pairs = st.lists(st.tuples(number, number), max_size=size, unique=True)
    base = draw(st.lists(st.sampled_from([0, 0.1, 0.4, 0.5, 0.9, 1]), min_size=size, max_size=size))
    return graph(base, draw(pairs), draw(pairs), met=draw(pairs), unmet=draw(pairs))


def step(framework: Bipolar, kind: Kind, now: list[float | None], node: int) -> float:
    """The definition, applied once."""

    def into(edges: Any) -> list[float]:
        return [now[source] or 0.0 for source, target in edges if target == node]

    weight = framework.base[node]
    for value in into(framework.met):
        weight *= value
    for value in into(framework.unmet):
        weight *= 1 - value
    against, favour = into(framework.attacks), into(framework.supports)
    if kind != "df-quad":
        return gradual.INFLUENCE[kind](weight, sum(favour) - sum(against))
    attacked = supported = 1.0
    for value in against:
        attacked *= 1 - value
    for value in favour:
        supported *= 1 - value
    return gradual.linear(weight, attacked - supported)


@pytest.mark.parametrize("kind", KINDS)
@given(framework=graphs())
def test_strengths_are_a_fixed_point_or_none(kind: Kind, framework: Bipolar) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(limits, "_WORK", 200_000)  # what swings would take a second each time
        found = evaluate(framework, kind)
    for node, value in enumerate(found.values):
        if value is None:
            assert found.circular[node] == "none"
            continue
        assert -1e-12 <= value <= 1 + 1e-12
        assert value == pytest.approx(step(framework, kind, found.values, node), abs=1e-9)


def test_two_sure_rivals_swing_and_settle_at_one_half() -> None:
    found = evaluate(graph([1.0, 1.0], [(0, 1), (1, 0)]))
    assert found.values == pytest.approx([0.5, 0.5])
    assert found.method == "continuous"


def test_a_stop_leaves_no_last_iterate_and_nothing_behind_it() -> None:
    framework = graph([1.0, 1.0, 0.5, 0.7], [(0, 1), (1, 0)], [(1, 2)])
    found = evaluate(framework, "df-quad", lambda: True)
    assert found.values == [None, None, None, 0.7]
    assert found.method == "none"


def test_given_scores_are_not_moved_off_nought_and_one() -> None:
    framework = graph([0.0, 1.0, 1.0, 0.3], [(1, 2)], [(1, 0)])
    assert evaluate(framework, "euler").values[:3] == [0.0, 1.0, 1.0]


def test_many_supporters_do_not_overflow() -> None:
    framework = graph([0.5] * 2001, (), [(n, 0) for n in range(1, 2001)])
    for kind in KINDS:
        assert evaluate(framework, kind).values[0] == pytest.approx(1.0, abs=1e-5)
    framework = graph([0.0, *[1.0] * 2000], (), [(n, 0) for n in range(1, 2001)])
    assert evaluate(framework, "euler").values[0] == 0.0


def test_one_false_premise_silences_an_argument() -> None:
    framework = graph([0.9, 0.0, 0.8, 0.5], (), [(2, 3)], met=[(0, 2), (1, 2)])
    assert evaluate(framework).values == [0.9, 0.0, 0.0, 0.5]
    framework = graph([0.9, 0.5, 0.8, 0.5], (), [(2, 3)], met=[(0, 2)], unmet=[(1, 2)])
    assert evaluate(framework).values[2] == pytest.approx(0.8 * 0.9 * 0.5)


def test_a_chain_of_ten_thousand_is_no_matter_of_recursion() -> None:
    size = 10_000
    chain = graph([0.5] * size, [(n, n + 1) for n in range(size - 1)])
    assert evaluate(chain).values[-1] == pytest.approx(1 / 3, abs=1e-6)
    ring = graph([0.5] * size, (), [(n, (n + 1) % size) for n in range(size)])
    assert evaluate(ring).method in ("discrete", "continuous")
