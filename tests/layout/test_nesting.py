from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.layout.blocks import Structure
from argmap.layout.engine import arrange
from argmap.layout.forest import forest
from argmap.layout.nesting import nest
from argmap.layout.problem import Problem
from layout.drawn import crossings, faults


def stack(kids: int, *links: tuple[int, int]) -> tuple[list[int], Problem]:
    """In which order the children of one outline stand, for cross links, and the problem."""
    problem = Problem(
        keys=[str(i) for i in range(kids + 2)],
        sizes=[(200.0, 80.0)] * (kids + 2),
        parent=[-1, 0, *[1] * kids],
        links=list(links),
        junction=[False] * (kids + 2),
    )
    found = forest(problem, ())
    columns = [[[1]], [found.children[1]], *[[] for _ in range(kids)]]
    structure = Structure(columns, [False, *[True] * (kids + 1)], [[0]])
    nest(found, structure, links)
    assert found.children[1] == list(range(2, kids + 2))  # only what is made of it
    return structure.columns[1][0], problem


def test_two_links_that_would_cross_are_nested() -> None:
    assert stack(4, (2, 4), (3, 5))[0] == [2, 3, 5, 4]


def test_what_is_linked_elsewhere_does_not_stand_within_a_link() -> None:
    assert stack(3, (2, 4), (3, 0))[0] == [2, 4, 3]


def test_order_stays_where_nothing_crosses() -> None:
    assert stack(4, (2, 3), (4, 5), (5, 1))[0] == [2, 3, 4, 5]


def test_what_no_link_comes_from_keeps_its_place() -> None:
    assert stack(5, (2, 5), (3, 6))[0] == [2, 3, 4, 6, 5]


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=6))
def test_a_stack_is_drawn_with_no_more_crossings_than_its_own_order_has(
    links: list[tuple[int, int]],
) -> None:
    chosen = [(a, b) for a, b in links if a != b and {a, b} & set(range(2, 9)) and 1 not in (a, b)]
    order, problem = stack(7, *chosen)
    tree = [(i, parent) for i, parent in enumerate(problem.parent) if parent >= 0]
    drawn: list[int] = []
    for siblings in (list(range(2, 9)), order):
        place = {0: 0, 1: 1, **{old: new for new, old in enumerate(siblings, start=2)}}
        # told where all stood, the layout leaves them in this order
        known = {str(i): (0.0 if i < 2 else 48.0, 200.0 * i) for i in range(9)}
        told = problem._replace(
            links=[*tree, *((place[a], place[b]) for a, b in chosen)], previous=known
        )
        solution = arrange(told)
        assert faults(told, solution) == []
        drawn.append(len(crossings(told, solution)))
    assert drawn[1] <= drawn[0]
