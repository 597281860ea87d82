"""How far a picture reaches is always that of what it holds now."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argmap.render.extent import Extent, around
from argmap.render.picture import Box, Item

BOXES = st.tuples(*[st.integers(0, 6).map(float)] * 4)
STATES = st.tuples(st.dictionaries(st.sampled_from("abcde"), BOXES), st.booleans())


def item(id: str, box: Box) -> Item:
    return Item(id, id, "statement", "box", box[0], box[1], box, ())


@given(st.lists(STATES, max_size=6))
def test_what_comes_and_goes_leaves_the_edges_of_what_is_there(
    states: list[tuple[dict[str, Box], bool]],
) -> None:
    extent = Extent()
    before: dict[str, Box] = {}
    for now, unfinished in states:
        others = [id for id in before.keys() | now.keys() if before.get(id) != now.get(id)]
        gone = [before[id] for id in others if id in before]
        come = [now[id] for id in others if id in now]
        items = [item(id, box) for id, box in now.items()]
        if unfinished:
            found, least = extent.follow(gone, come, None), around(come)
            assert least is None or found == least.beside(found)
        else:
            assert extent.follow(gone, come, items) == around(list(now.values()))
        before = now
