"""What an arrangement guarantees, on whatever it is given."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.layout.engine import arrange
from argmap.layout.problem import Problem, Solution
from layout.drawn import box, crossings, faults, problems, random_problem


def family(kids: int, size: tuple[float, float] = (200.0, 80.0)) -> Problem:
    """A root with children."""
    count = kids + 1
    return Problem(
        keys=[f"k{i}" for i in range(count)],
        sizes=[size] * count,
        parent=[-1] + [0] * kids,
        links=[(i, 0) for i in range(1, count)],
        junction=[False] * count,
    )


@given(problems(hands=0))
def test_automatic_boxes_and_paths_keep_clear_of_each_other(problem: Problem) -> None:
    assert faults(problem, arrange(problem)) == []


@given(problems(hands=8))
def test_hand_placed_boxes_stay_and_the_others_make_way(problem: Problem) -> None:
    assert faults(problem, arrange(problem)) == []


@given(problems(most=25, hands=3))
def test_arranging_again_with_the_last_places_keeps_every_guarantee(problem: Problem) -> None:
    first = arrange(problem)
    again = problem._replace(previous=dict(zip(problem.keys, first.centres, strict=True)))
    assert faults(again, arrange(again)) == []


@given(problems(most=25, hands=0))
def test_an_arrangement_that_nothing_changed_stays_as_it_is(problem: Problem) -> None:
    first = arrange(problem)
    again = problem._replace(previous=dict(zip(problem.keys, first.centres, strict=True)))
    kept = arrange(again)
    worst = max(
        (
            max(abs(a[0] - b[0]), abs(a[1] - b[1]))
            for a, b in zip(first.centres, kept.centres, strict=True)
        ),
        default=0.0,
    )
    assert worst == 0


@given(problems(most=20, hands=2))
def test_the_same_problem_gives_the_same_answer(problem: Problem) -> None:
    assert arrange(problem) == arrange(problem)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_nothing_one_box_and_two_boxes_are_maps_too(count: int) -> None:
    problem = random_problem(1, count, roots=1.0)
    solution = arrange(problem)
    assert len(solution.centres) == count
    assert faults(problem, solution) == []


def test_the_root_stands_on_top_in_the_middle_of_its_children() -> None:
    problem = family(3)
    centres = arrange(problem).centres
    assert centres[0][0] == centres[2][0]
    assert centres[0][1] < centres[1][1] == centres[2][1] == centres[3][1]
    assert centres[1][0] < centres[2][0] < centres[3][0]


def test_to_the_right_the_root_stands_left_in_the_middle_of_its_children() -> None:
    centres = arrange(family(3)._replace(direction="right")).centres
    assert centres[0][1] == centres[2][1]
    assert centres[0][0] < centres[1][0] == centres[2][0] == centres[3][0]
    assert centres[1][1] < centres[2][1] < centres[3][1]


def test_arrows_run_upward_and_enter_at_points_of_their_own() -> None:
    problem = family(4)
    solution = arrange(problem)
    bottom = box(problem, solution, 0)[3]
    ends = [path[-1] for path in solution.paths]
    assert all(y == bottom for _, y in ends)
    xs = [x for x, _ in ends]
    assert xs == sorted(xs)
    assert min(b - a for a, b in pairwise(xs)) >= 20
    assert all(path[0][1] > path[-1][1] for path in solution.paths)


def test_premises_meet_their_junction_in_a_bracket() -> None:
    problem = Problem(
        keys=["conclusion", "both", "one", "other"],
        sizes=[(220.0, 80.0), (20.0, 20.0), (200.0, 80.0), (180.0, 100.0)],
        parent=[-1, 0, 1, 1],
        links=[(1, 0), (2, 1), (3, 1)],
        junction=[False, True, False, False],
    )
    solution = arrange(problem)
    x, y = solution.centres[1]
    for path, side in ((solution.paths[1], -10), (solution.paths[2], 10)):
        assert path[-1] == (x + side, y)
        assert path[-2][1] == y  # along, into its side
        assert path[0][0] == path[1][0]  # up, out of the premise
    tops = [box(problem, solution, i)[1] for i in (2, 3)]
    assert tops[0] == tops[1]
    assert 10 <= tops[0] - (y + 10) <= 40


def test_an_undercut_comes_into_the_bead_from_the_side() -> None:
    problem = Problem(
        keys=["claim", "bead", "premise", "undercutter"],
        sizes=[(220.0, 80.0), (20.0, 20.0), (200.0, 80.0), (180.0, 100.0)],
        parent=[-1, 0, 1, -1],
        links=[(1, 0), (2, 1), (3, 1)],
        junction=[False, True, False, False],
    )
    solution = arrange(problem)
    x, y = solution.centres[1]
    assert solution.paths[2][-1][0] > x
    assert abs(solution.paths[2][-1][1] - y) <= 10


def test_a_wide_level_is_broken_into_columns() -> None:
    problem = family(40)
    solution = arrange(problem)
    width, height = extent(problem, solution)
    assert 0.6 <= width / height <= 2.7
    columns = {round(x) for x, _ in solution.centres[1:]}
    assert 3 <= len(columns) <= 12


def test_many_lone_boxes_are_packed_to_the_shape_of_a_screen_in_their_order() -> None:
    problem = Problem(
        keys=[f"k{i}" for i in range(48)],
        sizes=[(200.0, 80.0)] * 48,
        parent=[-1] * 48,
        links=[],
        junction=[False] * 48,
    )
    solution = arrange(problem)
    width, height = extent(problem, solution)
    assert 0.9 <= width / height <= 2.7
    order = sorted(range(48), key=lambda i: (solution.centres[i][1], solution.centres[i][0]))
    assert order == list(range(48))


def test_two_cross_links_between_the_same_boxes_run_apart() -> None:
    problem = family(3)._replace(links=[(1, 0), (2, 0), (3, 0), (1, 3), (1, 3), (3, 1)])
    solution = arrange(problem)
    middles = {path[len(path) // 2] for path in solution.paths[3:]}
    assert len(middles) == 3


@pytest.mark.parametrize(("height", "beneath"), [(80.0, True), (2000.0, False)])
def test_a_link_past_a_box_runs_beneath_it_unless_that_leads_far_down(
    height: float, beneath: bool
) -> None:
    problem = family(3)
    problem = problem._replace(
        sizes=[*problem.sizes[:2], (200.0, height), *problem.sizes[3:]],
        links=[*problem.links, (1, 3)],
    )
    solution = arrange(problem)
    lowest = max(y for _, y in solution.paths[-1])
    assert (lowest > box(problem, solution, 2)[3]) == beneath
    assert crossings(problem, solution) == ([] if beneath else [(1, 3)])
    assert faults(problem, solution) == []


def test_a_line_into_a_tall_box_keeps_clear_of_what_slid_under_its_neighbour() -> None:
    problem = Problem(
        keys=list("abcdefgh"),
        sizes=[(200.0, 80.0), (200.0, 40.0), (120.0, 40.0), (200.0, 3000.0), *[(200.0, 90.0)] * 4],
        parent=[-1, 0, 0, 0, 1, 1, 1, 1],
        links=[(1, 0), (2, 0), (3, 0), *((i, 1) for i in range(4, 8)), (1, 3)],
        junction=[False] * 8,
    )
    solution = arrange(problem)
    under = box(problem, solution, 7)
    assert under[2] > box(problem, solution, 2)[0]
    assert solution.paths[-1][-1][0] == box(problem, solution, 3)[0]
    assert faults(problem, solution) == []


def test_a_circle_of_parents_is_cut_not_followed() -> None:
    problem = family(3)._replace(parent=[3, 0, 1, 2], links=[(0, 3), (1, 0), (2, 1), (3, 2)])
    assert faults(problem, arrange(problem)) == []


def test_a_nudged_box_leaves_all_others_where_they_were() -> None:
    problem = family(6)
    before = arrange(problem)
    x, y = before.centres[3]
    nudged = problem._replace(
        fixed={3: (x + 5, y + 30)},
        previous=dict(zip(problem.keys, before.centres, strict=True)),
    )
    after = arrange(nudged)
    assert after.centres[3] == (x + 5, y + 30)
    others = [i for i in range(7) if i != 3]
    assert [after.centres[i] for i in others] == [before.centres[i] for i in others]


def test_what_hangs_from_a_box_moved_away_goes_with_it() -> None:
    problem = family(3)._replace(parent=[-1, 0, 0, 2], links=[(1, 0), (2, 0), (3, 2)])
    moved = problem._replace(fixed={2: (3000.0, 900.0)})
    x, y = arrange(moved).centres[3]
    assert abs(x - 3000) < 300
    assert y > 900


def test_a_box_put_on_the_root_pushes_it_down_with_its_map() -> None:
    problem = family(3)
    alone = arrange(problem).centres
    x, y = alone[0]
    more = Problem(
        keys=[*problem.keys, "hand"],
        sizes=[*problem.sizes, (200.0, 80.0)],
        parent=[*problem.parent, -1],
        links=problem.links,
        junction=[*problem.junction, False],
        fixed={4: (x, y)},
    )
    solution = arrange(more)
    assert solution.centres[4] == (x, y)
    assert solution.centres[0][1] > y + 80
    assert faults(more, solution) == []


@given(st.integers(1, 400))
def test_a_chain_however_deep_is_laid_out(depth: int) -> None:
    problem = Problem(
        keys=[str(i) for i in range(depth)],
        sizes=[(200.0, 60.0)] * depth,
        parent=list(range(-1, depth - 1)),
        links=[(i, i - 1) for i in range(1, depth)],
        junction=[False] * depth,
    )
    assert len(arrange(problem).paths) == depth - 1


def extent(problem: Problem, solution: Solution) -> tuple[float, float]:
    """Width and height of everything."""
    boxes = [box(problem, solution, i) for i in range(len(problem.keys))]
    return (
        max(b[2] for b in boxes) - min(b[0] for b in boxes),
        max(b[3] for b in boxes) - min(b[1] for b in boxes),
    )
