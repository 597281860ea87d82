"""Edits: remembering changes nothing but the time, and the reader's mental map holds."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.layout.block import Block
from argmap.layout.build import build
from argmap.layout.draft import Memory
from argmap.layout.engine import arrange
from argmap.layout.incremental import Arranger
from argmap.layout.problem import Problem, Solution
from layout.drawn import faults, random_problem


def edited(problem: Problem, solution: Solution, r: random.Random) -> Problem:
    """The problem after one random edit, with the last places, some of them lost."""
    count = len(problem.keys)
    previous = with_previous(problem, solution).previous
    away = {problem.keys[i] for i in solution.away}
    previous = {} if r.random() < 0.1 else {k: v for k, v in previous.items() if r.random() > 0.02}
    keys, sizes = list(problem.keys), list(problem.sizes)
    parent, links = list(problem.parent), list(problem.links)
    junction, fixed = list(problem.junction), dict(problem.fixed)
    what = r.choice(["add", "add", "size", "delete", "hand", "free", "link", "unlink", "move"])
    i = r.randrange(count) if count else -1
    if what == "add" or not count:
        keys.append(f"new {r.random()}")
        sizes.append((r.uniform(100, 320), r.uniform(30, 200)))
        parent.append(i)
        junction.append(False)
        if i >= 0:
            links.append((count, i))
    elif what == "size" and not junction[i]:
        sizes[i] = (r.uniform(10, 400), r.uniform(10, 300))
    elif what == "delete":
        above = parent[i] if parent[i] != i else -1
        parent = [above if p == i else p for j, p in enumerate(parent) if j != i]
        parent = [p - (p > i) for p in parent]
        links = [(s - (s > i), t - (t > i)) for s, t in links if i not in (s, t)]
        fixed = {k - (k > i): at for k, at in fixed.items() if k != i}
        del keys[i], sizes[i], junction[i]
    elif what == "hand":
        x, y = solution.centres[i]
        fixed[i] = (x + r.uniform(-600, 600), y + r.uniform(-300, 600))
        away.discard(keys[i])
    elif what == "free" and fixed:
        del fixed[r.choice(sorted(fixed))]
    elif what == "link" and count > 1:
        s, t = r.sample(range(count), 2)
        links.append((s, t))
    elif what == "unlink" and links:
        del links[r.randrange(len(links))]
    elif what == "move":
        to = r.randrange(-1, count)
        parent[i] = -1 if to == i else to
    changed: dict[str, Any] = {
        "keys": keys,
        "sizes": sizes,
        "parent": parent,
        "links": links,
        "junction": junction,
        "fixed": fixed,
        "previous": previous,
        "away": [i for i in fixed if keys[i] in away],
    }
    return problem._replace(**changed)


@given(
    st.integers(0, 10_000_000),
    st.sampled_from([0, 1, 4, 12, 25]),
    st.sampled_from(["down", "right"]),
    st.integers(0, 2),
)
def test_remembering_gives_the_same_answer_over_any_edits(
    seed: int, count: int, direction: str, hands: int
) -> None:
    r = random.Random(seed)
    problem = random_problem(seed, count, cross=0.3, fixed=hands, direction=direction)
    arranger = Arranger()
    solution = arranger.arrange(problem)
    for _ in range(10):
        problem = edited(problem, solution, r)
        solution = arranger.arrange(problem)
        assert solution == arrange(problem)
        assert faults(problem, solution) == []


def test_a_memory_that_grew_starts_anew_and_falls_back_on_the_old() -> None:
    memory = Memory()
    memory.blocks = dict.fromkeys(range(20))  # type: ignore[assignment]
    assert memory.aged(20) is memory
    younger = memory.aged(19)
    assert younger is not memory
    assert younger.older is memory


@given(
    st.integers(0, 10_000_000),
    st.sampled_from([4, 12, 25, 60]),
    st.sampled_from(["down", "right"]),
    st.integers(1, 4),
)
def test_what_hands_have_placed_pushes_once_and_an_arrangement_again_moves_nothing(
    seed: int, count: int, direction: str, hands: int
) -> None:
    r = random.Random(seed)
    problem = random_problem(seed, count, cross=0.1, direction=direction)
    solution = arrange(problem)
    placed = r.sample(range(count), hands)
    problem = with_previous(problem, solution)._replace(
        fixed={
            i: (
                solution.centres[i][0] + r.uniform(-200, 200),
                solution.centres[i][1] + r.uniform(-150, 150),
            )
            for i in placed
        }
    )
    solution = arrange(problem)
    for _ in range(2):
        again = arrange(with_previous(problem, solution)._replace(away=solution.away))
        assert again == solution


def with_previous(problem: Problem, solution: Solution) -> Problem:
    """The problem with the solution's places as the last ones."""
    places = solution.natural or solution.centres
    return problem._replace(previous=dict(zip(problem.keys, places, strict=True)))


def with_leaf(problem: Problem, parent: int) -> Problem:
    """One more box under a parent."""
    count = len(problem.keys)
    return problem._replace(
        keys=[*problem.keys, "new"],
        sizes=[*problem.sizes, (220.0, 80.0)],
        parent=[*problem.parent, parent],
        links=[*problem.links, (count, parent)],
        junction=[*problem.junction, False],
    )


def flips(before: Solution, after: Solution, count: int) -> int:
    """Pairs whose order from left to right or from top to bottom turned round."""
    found = 0
    for i in range(count):
        for j in range(i):
            for axis in (0, 1):
                a = before.centres[i][axis] - before.centres[j][axis]
                b = after.centres[i][axis] - after.centres[j][axis]
                found += a * b < 0 and abs(a) > 5 and abs(b) > 5
    return found


@settings(max_examples=20)
@given(st.integers(0, 1_000_000))
def test_a_new_leaf_and_a_grown_box_keep_the_order_of_all_siblings(seed: int) -> None:
    r = random.Random(seed)
    problem = random_problem(seed, 60, cross=0.1, roots=0.0)
    before = arrange(problem)
    sizes = list(problem.sizes)
    grown = r.randrange(60)
    if not problem.junction[grown]:
        sizes[grown] = (sizes[grown][0], sizes[grown][1] + 40)
    after_problem = with_leaf(with_previous(problem._replace(sizes=sizes), before), r.randrange(60))
    after = arrange(after_problem)
    children: dict[int, list[int]] = {}
    for i, p in enumerate(problem.parent):
        children.setdefault(p, []).append(i)
    for kids in children.values():
        for i in kids:
            for j in kids:
                beside = before.centres[i][0] + 30 < before.centres[j][0]
                if beside and abs(before.centres[i][1] - before.centres[j][1]) < 1:
                    assert after.centres[i][0] < after.centres[j][0]


def test_few_boxes_move_far_and_next_to_none_change_order() -> None:
    moved: list[float] = []
    turned: list[float] = []
    for seed in range(6):
        problem = random_problem(seed, 300, cross=0.1, roots=0.0)
        r = random.Random(seed)
        before = arrange(problem)
        sizes = list(problem.sizes)
        grown = r.choice([i for i in range(300) if not problem.junction[i]])
        sizes[grown] = (sizes[grown][0], sizes[grown][1] + 40)
        after = arrange(
            with_leaf(with_previous(problem._replace(sizes=sizes), before), r.randrange(300))
        )
        shifts = [
            (b[0] - a[0], b[1] - a[1]) for a, b in zip(before.centres, after.centres, strict=False)
        ]
        middle = [sorted(s[axis] for s in shifts)[150] for axis in (0, 1)]
        far = [s for s in shifts if ((s[0] - middle[0]) ** 2 + (s[1] - middle[1]) ** 2) > 2500]
        moved.append(len(far) / 300)
        turned.append(flips(before, after, 300) / (300 * 299 / 2))
    assert sorted(moved)[3] <= 0.05
    assert sorted(turned)[3] <= 0.001


def test_a_new_child_of_a_stack_joins_the_stack_under_its_elder_sibling() -> None:
    problem = Problem(
        keys=[str(i) for i in range(30)],
        sizes=[(200.0, 80.0)] * 30,
        parent=[-1, *[0] * 4, *[1 + i % 4 for i in range(25)]],
        links=[(i, p) for i, p in enumerate([-1, *[0] * 4, *[1 + i % 4 for i in range(25)]]) if i],
        junction=[False] * 30,
    )
    before = arrange(problem)
    after = arrange(with_leaf(with_previous(problem, before), 2))
    elder = max(i for i in range(30) if problem.parent[i] == 2)
    assert after.centres[30][1] > after.centres[elder][1]
    assert abs((after.centres[30][0] - 110) - (after.centres[elder][0] - 100)) < 0.5


def test_a_map_grown_out_of_shape_is_folded_into_blocks() -> None:
    problem = random_problem(3, 12, cross=0.0, roots=0.0)
    solution = arrange(problem)
    r = random.Random(1)
    for step in range(70):
        keys = [*problem.keys, f"more {step}"]
        parent = r.randrange(len(problem.keys))
        problem = with_leaf(problem, parent)._replace(
            keys=keys,
            previous=dict(zip(problem.keys, solution.centres, strict=True)),
        )
        solution = arrange(problem)
    xs = [x for x, _ in solution.centres]
    ys = [y for _, y in solution.centres]
    assert 0.4 < (max(xs) - min(xs)) / (max(ys) - min(ys)) < 3.2


def test_a_block_is_no_other_block_however_alike_so_that_keys_are_not_looked_through() -> None:
    one = build(120.0, 40.0, "box", False, (), 0, (), ())
    assert {one: "one"}.get(Block(*one)) is None
    assert {one: "one"}[one] == "one"
    assert one != Block(*one)
