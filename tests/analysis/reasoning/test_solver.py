from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from analysis.reasoning.brute import Brute, frameworks
from argmap.analysis.reasoning import grounded
from argmap.analysis.reasoning.budget import Budget
from argmap.analysis.reasoning.framework import IN, Framework
from argmap.analysis.reasoning.solver import SEMANTICS, Extensions, Semantics, Solver
from argmap.formats import frameworks as files

TASKS: dict[str, tuple[Semantics, str]] = {
    "DC-CO": ("complete", "credulous"),
    "DS-PR": ("preferred", "sceptical"),
    "DC-ST": ("stable", "credulous"),
    "DS-ST": ("stable", "sceptical"),
}


def made(size: int, *attacks: tuple[int, int]) -> Framework:
    return Framework.of(map(str, range(size)), attacks)


def sets(found: Extensions) -> set[frozenset[int]]:
    assert len(set(found.found)) == len(found.found)
    return set(map(frozenset, found.found))


# --- against the definitions ---------------------------------------------------------------------


@pytest.mark.parametrize("semantics", SEMANTICS)
@given(framework=frameworks())
def test_extensions_are_those_of_the_definition(semantics: Semantics, framework: Framework) -> None:
    judge = Brute(framework).of(semantics)
    solver = Solver(framework)
    found = solver.extensions(semantics)
    assert found.complete
    assert sets(found) == judge
    assert solver.count(semantics).count == len(judge)


@pytest.mark.parametrize("semantics", SEMANTICS)
@given(framework=frameworks(6))
def test_acceptance_is_that_of_the_definition(semantics: Semantics, framework: Framework) -> None:
    judge = Brute(framework).of(semantics)
    solver = Solver(framework)
    always = solver.always(range(framework.size), semantics)
    for number in range(framework.size):
        some, every = any(number in e for e in judge), all(number in e for e in judge)
        assert solver.accepted(number, semantics, "credulous") == some
        assert solver.accepted(number, semantics, "sceptical") == every
        assert always[number] == (every and bool(judge))


@given(frameworks(12))
def test_semantics_lie_within_each_other(framework: Framework) -> None:
    solver = Solver(framework)
    by = {semantics: sets(solver.extensions(semantics)) for semantics in SEMANTICS}
    (ground,) = by["grounded"]
    (ideal,) = by["ideal"]
    assert ground <= ideal
    assert all(ideal <= each for each in by["preferred"])
    assert by["stable"] <= by["semi-stable"] <= by["preferred"] <= by["complete"]
    assert ground in by["complete"]


# --- against others' answers ---------------------------------------------------------------------


def _hash(numbers: Iterable[int]) -> str:
    return hashlib.sha256(",".join(str(n + 1) for n in sorted(numbers)).encode()).hexdigest()[:32]


def _hash_of_all(found: Iterable[Iterable[int]]) -> str:
    return hashlib.sha256("\n".join(sorted(map(_hash, found))).encode()).hexdigest()[:32]


def _agree(folder: Path, row: dict[str, Any], budget: float) -> None:
    framework, answers = files.read(folder / row["path"]), row["answers"]
    inside = [n for n, label in enumerate(grounded.label(framework)) if label == IN]
    assert _hash(inside) == answers["grounded"]["hash"]
    for semantics in ("complete", "preferred", "stable"):
        answer = answers[semantics]
        if answer["status"] == "agreed":
            found = Solver(framework, Budget(budget)).extensions(semantics, answer["count"] + 1)
            assert found.complete
            assert len(found.found) == answer["count"]
            assert _hash_of_all(found.found) == answer["hash"]
            count = Solver(framework, Budget(budget)).count(semantics)
            assert count.count == answer["count"]
    for asked in answers["acceptance"]:
        for task, (semantics, mood) in TASKS.items():
            if isinstance(asked.get(task), bool):
                solver = Solver(framework, Budget(budget))
                said = solver.accepted(asked["arg"] - 1, semantics, mood)
                assert said == asked[task], (task, asked["arg"])


def _index(samples: Path) -> list[dict[str, Any]]:
    return json.loads((samples / "frameworks" / "index.json").read_text("utf-8"))


def _quick(row: dict[str, Any]) -> bool:
    return row["n_args"] <= 100 and row["id"] != "ws_100_s1005"


def test_small_frameworks_give_the_indexed_answers(samples: Path) -> None:
    rows = [row for row in _index(samples) if _quick(row)]
    assert len(rows) > 25
    for row in rows:
        _agree(samples / "frameworks", row, 60)


@pytest.mark.slow
def test_all_other_frameworks_give_the_indexed_answers(samples: Path) -> None:
    for row in _index(samples):
        if not _quick(row):
            _agree(samples / "frameworks", row, 600)


def test_published_frameworks_give_their_answers(samples: Path) -> None:
    rows = json.loads((samples / "index.json").read_text("utf-8"))["files"]
    asked = [row for row in rows if row["set"] == "dung"]
    assert len(asked) > 18
    for row in asked:
        framework = files.read(samples / row["file"])
        assert framework.size == row["expected"]["nodes"]
        assert len(framework.attacks) == row["expected"]["edges"]
        for semantics, expected in row["expected"]["semantics"].items():
            expected = [expected] if semantics == "grounded" else expected
            found = Solver(framework).extensions(semantics)
            named = {frozenset(framework.names[n] for n in each) for each in found.found}
            assert named == set(map(frozenset, expected)), (row["file"], semantics)


# --- corners -------------------------------------------------------------------------------------


@pytest.mark.parametrize("semantics", SEMANTICS)
def test_the_empty_framework_has_the_empty_extension(semantics: Semantics) -> None:
    assert Solver(made(0)).extensions(semantics) == Extensions(((),), complete=True)


def test_one_that_attacks_itself_leaves_no_stable_extension() -> None:
    solver = Solver(made(3, (0, 0), (1, 2)))
    assert solver.extensions("stable") == Extensions((), complete=True)
    assert solver.extensions("preferred").found == ((1,),)
    assert solver.accepted(1, "stable", "credulous") is False
    assert solver.accepted(2, "stable", "sceptical") is True
    assert solver.always([1, 2], "stable") == {1: False, 2: False}


def test_a_floating_argument_is_accepted_by_every_preferred_extension() -> None:
    # the example on which ASPARTIX's recipe for sceptical acceptance errs
    solver = Solver(made(4, (0, 1), (1, 0), (0, 2), (1, 2), (2, 3)))
    assert solver.accepted(3, "preferred", "sceptical") is True
    assert solver.accepted(3, "ideal", "sceptical") is False


def test_a_limit_is_kept_and_said() -> None:
    pairs = [(2 * n + a, 2 * n + 1 - a) for n in range(12) for a in (0, 1)]
    solver = Solver(made(24, *pairs))
    found = solver.extensions("preferred", 10)
    assert (len(found.found), found.complete) == (10, False)
    assert len(set(found.found)) == 10
    assert all(len(each) == 12 for each in found.found)
    assert solver.count("preferred").count == 2**12
    assert solver.count("complete").count == 3**12
    assert len(solver.extensions("preferred", 2**12).found) == 2**12
    assert solver.extensions("preferred", 2**12).complete


def test_a_hundred_thousand_arguments_are_labelled() -> None:
    size = 100_000
    chain = Framework.of(map(str, range(size)), [(n, n + 1) for n in range(size - 1)])
    assert grounded.extension(chain) == list(range(0, size, 2))
    ring = Framework.of(map(str, range(size)), [(n, (n + 1) % size) for n in range(size)])
    assert grounded.extension(ring) == []


# --- time ----------------------------------------------------------------------------------------


def _hard(size: int = 400, degree: int = 8) -> Framework:
    """A sparse random framework that nobody solves in time."""
    import random

    draw = random.Random(5)
    return made(size, *[(draw.randrange(size), n) for n in range(size) for _ in range(degree)])


def test_what_takes_too_long_is_unknown() -> None:
    framework = _hard()
    assert Solver(framework, Budget(0.1)).accepted(0, "stable", "sceptical") is None
    found = Solver(framework, Budget(0.1)).extensions("stable")
    assert not found.complete
    assert not Solver(framework, Budget(0.1)).count("stable").complete
    always = Solver(framework, Budget(0.1)).always([0, 1], "stable")
    assert always == {0: None, 1: None}


def test_a_question_is_dropped_when_nobody_waits() -> None:
    asked: list[float] = []

    def cancelled() -> bool:
        asked.append(time.monotonic())
        return len(asked) > 3

    solver = Solver(_hard(), Budget(60, cancelled))
    assert solver.accepted(0, "stable", "sceptical") is None
    # after it was told to stop it did nothing that takes as long as a look does
    assert len(asked) < 10
