"""An arrangement amended where an edit touched it is the one that is made from scratch."""

from __future__ import annotations

import random

import pytest
from hypothesis import event, given
from hypothesis import strategies as st

from argmap.layout.amending import amended
from argmap.layout.draft import Draft, Memory
from argmap.layout.engine import Solved, solve
from argmap.layout.problem import Problem
from layout.drawn import random_problem
from layout.test_incremental import edited


def following(last: Solved, r: random.Random) -> Problem:
    """The problem after an edit without hands; often with the last sizes, as scenes have them, and
    sometimes with two boxes in each other's place, as after a reorder."""
    before = last.problem
    problem = edited(before, last.solution, r)._replace(fixed={})
    if r.random() < 0.7:
        places = dict(zip(before.keys, last.solution.centres, strict=True))
        stood = dict(zip(before.keys, before.sizes, strict=True))
        problem = problem._replace(previous=places, stood=stood)
    if r.random() < 0.2 and len(problem.previous) > 1:
        one, two = r.sample(list(problem.previous), 2)
        places = dict(problem.previous)
        places[one], places[two] = places[two], places[one]
        problem = problem._replace(previous=places)
    return problem


def shown(draft: Draft) -> tuple[object, ...]:
    """All of a draft that has a value; blocks are what they are by their places and lines."""
    return (
        draft.forest,
        draft.structure,
        draft.plan,
        draft.met,
        draft.leaving,
        draft.x,
        draft.y,
    )


@given(
    st.integers(0, 10_000_000),
    st.sampled_from([1, 4, 12, 25, 60]),
    st.sampled_from(["down", "right"]),
    st.sampled_from([0.0, 0.1, 0.3]),
)
def test_amended_is_made_from_scratch_and_what_it_was_made_of_stays(
    seed: int, count: int, direction: str, cross: float
) -> None:
    r = random.Random(seed)
    last = solve(random_problem(seed, count, cross=cross, direction=direction), Memory())
    memory = Memory()
    for _ in range(8):
        problem = following(last, r)
        scratch = solve(problem, Memory())
        was = repr((last.draft, last.solution))
        found = amended(last, problem, memory)
        assert repr((last.draft, last.solution)) == was
        if found:
            assert shown(found.draft) == shown(scratch.draft)
            assert found.solution == scratch.solution
        event("amended" if found else "from scratch")
        last = found or scratch


@pytest.mark.parametrize("edit", ["grown", "leaf"])
def test_only_what_an_edit_touches_is_looked_at_again(edit: str) -> None:
    parent = [-1, *((i - 1) // 3 for i in range(1, 300))]
    problem = Problem(
        keys=[str(i) for i in range(300)],
        sizes=[(200.0, 60.0 + i % 7) for i in range(300)],
        parent=parent,
        links=[(i, p) for i, p in enumerate(parent) if p >= 0],
        junction=[False] * 300,
    )
    memory = Memory()
    last = solve(problem, memory)
    for turn in range(4):
        places = dict(zip(problem.keys, last.solution.centres, strict=True))
        stood = dict(zip(problem.keys, problem.sizes, strict=True))
        problem = problem._replace(previous=places, stood=stood)
        at = 250 + turn
        if edit == "grown":
            sizes = list(problem.sizes)
            sizes[at] = (sizes[at][0], sizes[at][1] + 20)
            problem = problem._replace(sizes=sizes)
        else:
            problem = problem._replace(
                keys=[*problem.keys, f"leaf {turn}"],
                sizes=[*problem.sizes, (200.0, 60.0)],
                parent=[*problem.parent, at],
                links=[*problem.links, (len(problem.keys), at)],
                junction=[*problem.junction, False],
            )
        found = amended(last, problem, memory)
        assert found
        same = sum(map(lambda a, b: a is b, found.draft.blocks, last.draft.blocks))
        assert same >= 250
        if turn:  # of the first, from scratch, nobody is sure
            assert found.unsure is not None
            assert len(found.unsure) <= 30
        last = found
