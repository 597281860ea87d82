from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.model.records import Group
from argmap.render.grid import Grid
from argmap.render.groups import Frames
from argmap.render.picture import LAYERS, Box, Item, Line
from made_up import MadeUp

places = st.dictionaries(
    st.sampled_from("abcdefghij"),
    st.tuples(st.integers(-9, 9), st.integers(-9, 9)).map(
        lambda at: (at[0] * 210.0, at[1] * 130.0, 160.0, 90.0)
    ),
    max_size=10,
)


def framed(boxes: dict[str, Box], members: str, title: str = "Title") -> list[Item]:
    shown = {id: boxes[id] for id in members if id in boxes}
    group = Group(id="g", title=title, members=tuple(members))
    return list(Frames(Grid(boxes), [], MadeUp()).of(group, shown))


def holds(item: Item, box: Box) -> bool:
    x, y, width, height = item.bounds
    return (
        x <= box[0]
        and y <= box[1]
        and x + width >= box[0] + box[2]
        and y + height >= box[1] + box[3]
    )


def test_neighbours_have_one_frame_with_their_title() -> None:
    boxes = {"a": (0.0, 0.0, 160.0, 90.0), "b": (200.0, 0.0, 160.0, 90.0)}
    frame, tab = framed(boxes, "ab", "At sea")
    assert (frame.id, frame.kind, frame.title) == ("g", "group", "At sea")
    assert [s.text for s in tab.shapes if isinstance(s, Line)] == ["At sea"]
    assert (tab.record, tab.layer) == ("g", "title")
    assert LAYERS.index("arrow") < LAYERS.index(tab.layer)
    assert tab.bounds[1] < frame.bounds[1] < tab.bounds[1] + tab.bounds[3]
    assert all(holds(frame, box) for box in boxes.values())


def test_another_box_between_them_parts_the_frame() -> None:
    boxes = {name: (at * 200.0, 0.0, 160.0, 90.0) for at, name in enumerate("axb")}
    found = framed(boxes, "ab")
    assert [item.id for item in found] == ["g", "g#title", "g#2"]  # one title for all
    assert {item.record for item in found} == {"g"}
    assert not any(holds(item, boxes["x"]) for item in found)


def test_a_group_of_nothing_shown_has_no_frame() -> None:
    assert framed({}, "ab") == []


def test_a_long_title_breaks_inside_its_frame() -> None:
    frame, tab = framed({"a": (0.0, 0.0, 160.0, 90.0)}, "a", "A title longer than one card is wide")
    lines = [s for s in tab.shapes if isinstance(s, Line)]
    assert len(lines) == 2
    assert tab.bounds[2] <= frame.bounds[2]
    assert tab.y + lines[-1].y < 0


def test_a_title_slides_to_where_no_box_and_no_bead_is() -> None:
    member, above = (0.0, 0.0, 300.0, 90.0), (-10.0, -60.0, 120.0, 52.0)
    bead = (150.0, -22.0, 20.0, 20.0)
    group = Group(id="g", title="Hurdles", members=("a",))
    places = Grid({"a": member, "x": above})
    _, tab = Frames(places, [bead], MadeUp()).of(group, {"a": member})
    assert not any(touch(tab.bounds, box) for box in (member, above, bead))
    full = Grid({"a": member, "x": (-20.0, -60.0, 340.0, 52.0)})
    _, tab = Frames(full, [], MadeUp()).of(group, {"a": member})
    assert tab.y > 90  # the bottom edge
    bottom = (-20.0, 100.0, 340.0, 52.0)
    shut = Grid({"a": member, "x": (-20.0, -60.0, 340.0, 52.0), "y": bottom})
    _, tab = Frames(shut, [], MadeUp()).of(group, {"a": member})
    assert tab.x < 0 <= tab.y  # the left one


def test_frames_of_two_groups_keep_off_each_other() -> None:
    boxes = {
        "a": (0.0, 0.0, 160.0, 90.0),
        "b": (0.0, 110.0, 160.0, 90.0),
        "c": (200.0, 0.0, 160.0, 90.0),
        "d": (200.0, 110.0, 160.0, 90.0),
    }
    maker = Frames(Grid(boxes), [], MadeUp())
    shown: list[list[Item]] = []
    for members in ("ad", "bc"):
        group = Group(id=members, title=members, members=tuple(members))
        shown.append(list(maker.of(group, {id: boxes[id] for id in members})))
    one, other = ([item for item in items if item.layer == "group"] for items in shown)
    assert not any(touch(edge(mine), edge(its)) for mine in one for its in other)


def edge(frame: Item) -> Box:
    """Without the width of its line."""
    x, y, width, height = frame.bounds
    return (x + 1, y + 1, width - 2, height - 2)


def touch(one: Box, other: Box) -> bool:
    (x, y, width, height), (left, top, wide, high) = one, other
    return x < left + wide and left < x + width and y < top + high and top < y + height


@given(places, st.sets(st.sampled_from("abcdefghij")).map(sorted).map("".join))
def test_every_member_is_framed_and_nobody_else_wholly(boxes: dict[str, Box], members: str) -> None:
    found = [item for item in framed(boxes, members) if item.layer == "group"]
    apart = {id: box for id, box in boxes.items() if list(boxes.values()).count(box) == 1}
    for id, box in apart.items():
        assert any(holds(item, box) for item in found) == (id in members)


@given(places, st.tuples(*[st.floats(-2500, 2500)] * 2), st.floats(1, 900), st.floats(1, 900))
def test_the_grid_finds_what_looking_at_every_box_finds(
    boxes: dict[str, Box], corner: tuple[float, float], width: float, height: float
) -> None:
    x, y = corner
    slow = {
        id
        for id, (bx, by, bw, bh) in boxes.items()
        if bx < x + width and x < bx + bw and by < y + height and y < by + bh
    }
    grid = Grid(boxes)
    assert set(grid.touching(x, y, width, height)) == slow
    assert grid.free(x, y, width, height) == (not slow)


def test_a_frames_item_is_kept_while_its_members_stay(
    request: pytest.FixtureRequest,
) -> None:
    build, document = request.getfixturevalue("build"), request.getfixturevalue("document")
    first = build(document)
    again = build(document, first)
    assert again.picture.items["g"] is first.picture.items["g"]
