"""Ballots to print: everything asked, a box for each answer, nothing beyond the edge."""

from __future__ import annotations

import pytest

from argmap.model.document import Document
from argmap.model.records import Poll, Record
from argmap.render.ballot import WayIn, ballot
from argmap.render.picture import Line, Path, Picture, Rect
from edit.checking import says
from made_up import MadeUp

MANY = tuple(says(f"s{at}", "assumption") for at in range(20))


def printed(kind: str, *about: str, width: float = 520.0, **more: object) -> Picture:
    poll = Poll(id="v", title="Vote", type=kind, about=about)  # type: ignore[arg-type]
    records: tuple[Record, ...] = (*MANY, poll)
    return ballot(Document.of(records), poll, 1, MadeUp(), width=width, **more)  # type: ignore[arg-type]


def boxes(picture: Picture) -> list[Rect]:
    shapes = picture.items["ballot"].shapes
    return [shape for shape in shapes if isinstance(shape, Rect) and shape.height > 2]


@pytest.mark.parametrize(
    ("kind", "count", "boxed"),
    [("credence", 1, 11), ("agree", 1, 3), ("choose", 3, 3), ("rank", 20, 20)],
)
def test_there_is_a_box_for_each_answer_and_none_beyond_the_edge(
    kind: str, count: int, boxed: int
) -> None:
    picture = printed(kind, *(f"s{at}" for at in range(count)))
    found = boxes(picture)
    assert len(found) == boxed
    assert len({(box.x, box.y) for box in found}) == boxed
    _, _, width, height = picture.bounds
    assert all(box.x >= 0 and box.x + box.width <= width for box in found)
    assert all(box.y + box.height <= height for box in found)


def test_a_ballot_names_answers_by_the_letters_that_the_import_reads() -> None:
    shapes = printed("choose", "s0", "s1").items["ballot"].shapes
    words = [shape.text for shape in shapes if isinstance(shape, Line)]
    assert any(line.startswith("A ") and "S0" in line for line in words)
    assert any(line.startswith("B ") and "S1" in line for line in words)


def words(picture: Picture) -> str:
    shapes = picture.items["ballot"].shapes
    return " ".join(shape.text for shape in shapes if isinstance(shape, Line))


def test_a_numbered_ballot_bears_its_number_and_the_second_one_asks_for_it() -> None:
    assert "Ballot no. 17" in words(printed("agree", "s0", mark="17"))
    assert "Keep your number 17" in words(printed("agree", "s0", mark="17"))
    assert "The number of your first ballot:" in words(printed("agree", "s0", numbered=True))
    assert "A word of your own" in words(printed("agree", "s0"))


@pytest.mark.parametrize("kind", ["credence", "agree", "choose", "rank"])
def test_the_way_into_a_room_stands_beside_the_boxes_and_over_nothing(kind: str) -> None:
    import segno

    code = segno.make_qr("http://192.168.178.200:54321/#0123456789abcdefghijkl", error="m")
    modules = [[bool(dark) for dark in row] for row in code.matrix]
    about = ["s0"] if kind in ("credence", "agree") else [f"s{at}" for at in range(12)]
    picture = printed(
        kind, *about, way_in=WayIn(modules, "http://192.168.178.200:54321/", "123456")
    )
    _, _, width, height = picture.bounds
    (drawn,) = [each for each in picture.items["ballot"].shapes if isinstance(each, Path)]
    corners = [each for each in drawn.commands if each[0] != "Z"]
    xs, ys = [float(each[1]) for each in corners], [float(each[2]) for each in corners]
    side = max(xs) - min(xs)
    assert side / len(modules) > 2.5, "at least 0.6 mm a module as it is printed"
    assert max(ys) - min(ys) == pytest.approx(side)
    assert max(xs) < width
    assert max(ys) < height
    quiet = 4 * side / len(modules)
    assert all(box.x + box.width <= min(xs) - quiet for box in boxes(picture))
    assert "192.168.178.200:54321" in words(picture)
    assert "Code 123 456" in words(picture)
