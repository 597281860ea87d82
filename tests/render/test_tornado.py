"""One thing at a time, as a picture: quiet where the verdict stays, told where it does not."""

from __future__ import annotations

import pytest

from argmap.render.picture import Line, Picture, Rect
from argmap.render.svg import svg
from argmap.render.theme import load
from argmap.render.tornado import Row, Stretch, tornado
from made_up import MadeUp

FLIPPED = Row(
    "a",
    "Seoul's ability to act",
    (Stretch(0.0, 0.5, "blocked", "false"), Stretch(0.5, 1.0, "holds", "true")),
    None,
    "is blocked when false",
    marked=1,
)
WEIGHED = Row(
    "w",
    "Provokes China",
    (
        Stretch(0.0, 0.7, "holds"),
        Stretch(0.7, 0.7, "open"),
        Stretch(0.7, 1.0, "fails"),
    ),
    0.5,
    "fails above 0.7",
)


def drawn(*rows: Row, width: float = 760.0, title: str = "") -> Picture:
    return tornado(rows, "holds", MadeUp(), width=width, title=title)


def rects(picture: Picture, id: str) -> list[Rect]:
    (item,) = [each for each in picture.items.values() if each.record == id]
    return [shape for shape in item.shapes if isinstance(shape, Rect)]


def lines(picture: Picture, id: str) -> list[str]:
    (item,) = [each for each in picture.items.values() if each.record == id]
    return [shape.text for shape in item.shapes if isinstance(shape, Line)]


def test_only_what_comes_out_otherwise_has_a_colour() -> None:
    fills = [rect.fill for rect in rects(drawn(FLIPPED), "a") if rect.height == 14]
    assert fills == ["hairline", "blocked"]


def test_every_row_says_in_words_what_its_colours_say() -> None:
    picture = drawn(FLIPPED, WEIGHED)
    assert {"false", "true", "is blocked when false"} <= set(lines(picture, "a"))
    assert "fails above 0.7" in lines(picture, "w")
    assert [item.description for item in picture.items.values()] == [FLIPPED.words, WEIGHED.words]


def test_what_is_so_at_present_is_marked() -> None:
    (mark,) = [rect for rect in rects(drawn(FLIPPED), "a") if rect.stroke == "ink"]
    whole = rects(drawn(FLIPPED), "a")[0]
    assert mark.x > whole.x + whole.width / 2
    (tick,) = [rect for rect in rects(drawn(WEIGHED), "w") if rect.fill == "ink"]
    whole = rects(drawn(WEIGHED), "w")[0]
    assert tick.x + tick.width / 2 == pytest.approx(whole.x + whole.width / 2)


def test_a_single_weight_is_seen() -> None:
    (single,) = [rect for rect in rects(drawn(WEIGHED), "w") if rect.fill == "open"]
    assert single.width >= 1


@pytest.mark.parametrize("width", [240.0, 420.0, 760.0, 1200.0])
def test_nothing_leaves_the_picture_at_any_width(width: float) -> None:
    picture = drawn(FLIPPED, WEIGHED, width=width, title="Join: one thing at a time")
    x, y, wide, high = picture.bounds
    for item in picture.items.values():
        left, top, across, down = item.bounds
        assert x <= left
        assert left + across <= x + wide
        assert y <= top
        assert top + down <= y + high + 0.01
        for shape in item.shapes:
            if isinstance(shape, Rect):
                assert shape.x >= -0.01
                assert shape.x + shape.width <= wide + 0.01
            elif isinstance(shape, Line):
                assert shape.y <= down


def test_rows_stand_below_each_other() -> None:
    tops = [item.bounds[1] for item in drawn(FLIPPED, WEIGHED, FLIPPED).items.values()]
    assert tops == sorted(set(tops))


def test_it_is_written_as_svg_without_anything_of_the_map_being_markup() -> None:
    nasty = Row("n", "<script>alert(1)</script> & more", FLIPPED.stretches, None, "“<b>”", 0)
    written = svg(drawn(nasty), load("light"))
    assert "<script" not in written
    assert "&lt;script&gt;" in written


def test_no_rows_are_an_empty_picture() -> None:
    assert drawn().bounds[3] == 0.0
