"""Ballots to print: everything asked, a box for each answer, nothing beyond the edge."""

from __future__ import annotations

import pytest

from argmap.model.document import Document
from argmap.model.records import Poll, Record
from argmap.render.ballot import ballot
from argmap.render.picture import Line, Picture, Rect
from edit.checking import says
from made_up import MadeUp

MANY = tuple(says(f"s{at}", "assumption") for at in range(20))


def printed(kind: str, *about: str, width: float = 520.0) -> Picture:
    poll = Poll(id="v", title="Vote", type=kind, about=about)  # type: ignore[arg-type]
    records: tuple[Record, ...] = (*MANY, poll)
    return ballot(Document.of(records), poll, 1, MadeUp(), width=width)


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
