"""What lines mean is seen without colour: solid or dashed, sign, head, word."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from math import hypot

import pytest

from argmap.model.document import Document
from argmap.model.records import Argument, Premise, Statement
from argmap.render.arrows import BEAD
from argmap.render.bezier import (
    Walk,
    along,
    aside,
    bounds,
    length,
    point_on,
    polyline,
    reaching,
    shortened,
)
from argmap.render.picture import Disc, Item, Line, Path
from argmap.render.scene import Scene

Build = Callable[..., Scene]


def strokes(item: Item) -> list[Path]:
    return [s for s in item.shapes if isinstance(s, Path) and s.stroke]


def heads(item: Item) -> list[Path]:
    return [s for s in item.shapes if isinstance(s, Path) and s.fill]


def tip(item: Item) -> tuple[float, float]:
    _, x, y = heads(item)[0].commands[0]
    return item.x + float(x), item.y + float(y)


@pytest.fixture
def scene(document: Document, build: Build) -> Scene:
    return build(document)


def test_support_is_solid_objection_dashed_answer_dotted(scene: Scene) -> None:
    items = scene.picture.items
    assert strokes(items["a2"])[0].dash == ()
    assert strokes(items["a3"])[0].dash == (7.0, 5.0)
    assert strokes(items["join?"])[0].dash[0] == 0.0
    assert strokes(items["a2"])[0].stroke == "pro"
    assert strokes(items["a3"])[0].stroke == "con"
    assert strokes(items["join?"])[0].stroke == "neutral"


def test_beads_bear_a_plus_or_a_minus(scene: Scene) -> None:
    items = scene.picture.items
    for id, bars in (("•a2", 2), ("•a3", 1)):
        disc, sign = items[id].shapes
        assert isinstance(disc, Disc)
        assert isinstance(sign, Path)
        assert disc.radius == BEAD
        assert sum(command[0] == "M" for command in sign.commands) == bars
    assert "•join?" not in items


def test_one_arrow_goes_on_from_where_linked_premises_meet(scene: Scene) -> None:
    items = scene.picture.items
    assert not heads(items["a1/0"])
    assert not heads(items["a1/1"])
    assert len(heads(items["a1"])) == 1
    assert (items["•a1"].x, items["•a1"].y) == pytest.approx(scene.centres["a1"], abs=0.5)


def test_an_arrows_tip_touches_the_border_of_what_it_bears_on(scene: Scene) -> None:
    for link in scene.diagram.links:
        item = scene.picture.items[link.id]
        if link.target in scene.document.statements and heads(item):
            x, y, width, height = scene.picture.items[link.target].bounds
            tx, ty = tip(item)
            outside = max(x - tx, tx - x - width, y - ty, ty - y - height)
            assert abs(outside) <= 1.0, link.id


def test_an_undercut_ends_on_the_bead_of_the_argument_it_attacks(scene: Scene) -> None:
    bead = scene.picture.items["•a3"]
    x, y = tip(scene.picture.items["a4"])
    assert hypot(x - bead.x, y - bead.y) == pytest.approx(BEAD + 1, abs=1)
    assert scene.picture.items["a4"].title.startswith("speaks against the step")


def test_feasibility_is_a_double_line(scene: Scene) -> None:
    outer, inner = strokes(scene.picture.items["a6"])
    assert outer.stroke_width > inner.stroke_width + 2
    assert inner.stroke == "canvas"


def test_a_leg_says_if_unless_and_not(document: Document, build: Build) -> None:
    def said(scene: Scene, id: str) -> str:
        return next(s.text for s in scene.picture.items[id].shapes if isinstance(s, Line))

    scene = build(document)
    assert said(scene, "a1/1•") == "if"
    assert said(scene, "a5•") == "not"
    assert "a2•" not in scene.picture.items
    premises = (Premise(statement="a"), Premise(statement="b", role="exception", negated=True))
    tiny = Document.of(
        [
            *(Statement(id=i, kind="claim", text=i) for i in ("a", "b", "c")),
            Argument(id="x", premises=premises, conclusion="c"),
        ]
    )
    assert said(build(tiny), "x/1•") == "unless not"


def test_an_unstated_premise_is_told_by_its_leg_and_its_foot(scene: Scene) -> None:
    assert strokes(scene.picture.items["a6"])[0].dash == (2.0, 3.0)
    assert "left unsaid" in scene.picture.items["able"].description


def test_beads_and_words_lie_neither_on_each_other_nor_on_boxes(scene: Scene) -> None:
    small = [item for item in scene.picture.items.values() if item.layer == "bead"]
    boxes = [item for item in scene.picture.items.values() if item.layer == "box"]
    for one, other in [*combinations(small, 2), *((s, b) for s in small for b in boxes)]:
        x, y, w, h = one.bounds
        u, v, p, q = other.bounds
        overlap = min(x + w, u + p) - max(x, u) > 2 and min(y + h, v + q) - max(y, v) > 2
        assert not overlap, (one.id, other.id)


def test_arrows_are_named_for_readers(scene: Scene) -> None:
    items = scene.picture.items
    assert items["a1"].title == "supports: Join them"
    assert items["a1"].description.startswith("from: Taking part raises")
    assert ", if: The big ally stays" in items["a1"].description
    assert items["a3"].title == "speaks against: Join them"
    assert items["join?"].title == "answers: Should we join the patrols?"


def test_a_long_text_is_shortened_in_an_arrows_name_only(build: Build) -> None:
    long = "word " * 60
    document = Document.of(
        [
            Statement(id="a", kind="claim", text=long),
            Statement(id="b", kind="claim", text="b"),
            Argument(id="x", premises=(Premise(statement="b"),), conclusion="a"),
        ]
    )
    items = build(document).picture.items
    assert len(items["x"].title) < 80
    assert items["x"].title.endswith("…")
    assert items["a"].title == long.strip()


def test_many_beads_on_one_side_do_not_pile_up(build: Build) -> None:
    top = Statement(id="top", kind="claim", text="x")
    below = [Statement(id=f"s{n}", kind="claim", text=f"reason {n}") for n in range(30)]
    reasons = [
        Argument(id=f"r{n}", premises=(Premise(statement=f"s{n}"),), conclusion="top")
        for n in range(30)
    ]
    items = build(Document.of([top, *below, *reasons])).picture.items
    beads = [item for item in items.values() if item.layer == "bead"]
    assert len(beads) == 30
    near = [
        (a.id, b.id) for a, b in combinations(beads, 2) if hypot(a.x - b.x, a.y - b.y) < 2 * BEAD
    ]
    assert near == []


CURVE = ((0.0, 0.0), (0.0, 30.0), (60.0, 30.0), (60.0, 60.0))


def test_points_and_lengths_along_a_curve() -> None:
    points = polyline(CURVE)
    assert points[0] == CURVE[0]
    assert points[-1] == CURVE[-1]
    assert 84 < length(points) < 95
    assert along(points, 0) == CURVE[0]
    assert along(points, 1e9) == CURVE[-1]
    assert point_on(CURVE, 0, 0.5) == (30.0, 30.0)
    assert bounds(CURVE) == (0.0, 0.0, 60.0, 60.0)


@pytest.mark.parametrize("from_end", [False, True])
def test_a_walk_comes_by_the_points_along_its_line_and_ends_with_it(from_end: bool) -> None:
    path = (*CURVE, (60.0, 70.0), (60.0, 80.0), (60.0, 90.0))
    points = polyline(path)[:: -1 if from_end else 1]
    walk = Walk(path, from_end=from_end)
    assert walk.bit() == (points[0], points[1])
    for distance in (0.0, 5.0, 31.0, 32.0, 70.0, length(points) - 0.1):
        assert walk.to(distance) == pytest.approx(along(points, distance))
    assert walk.to(length(points) + 0.1) is None


def test_a_shortened_curve_ends_earlier_in_the_same_direction() -> None:
    short = shortened(CURVE, 7)
    assert short[-1] == (60.0, 53.0)
    assert short[-2][0] == 60.0
    assert short[0] == CURVE[0]


def test_a_path_shorter_than_its_head_keeps_a_stub() -> None:
    stub = shortened(((0.0, 0.0), (0.0, 1.0), (0.0, 2.0), (0.0, 3.0)), 7)
    assert 0 <= stub[-1][1] < 3
    same = shortened(((1.0, 1.0),) * 4, 7)
    assert same[-1] == (1.0, 1.0)


def test_a_path_reaches_onto_a_circle() -> None:
    path = reaching(((50.0, 0.0), (40.0, 0.0), (30.0, 0.0), (12.0, 0.0)), (0.0, 0.0), 10)
    assert path[-1] == (10.0, 0.0)
    assert reaching(CURVE, CURVE[-1], 10) == CURVE


RAIL = (
    *((40.0, 100.0), (30.0, 100.0), (20.0, 100.0), (10.0, 100.0)),
    *((4.0, 100.0), (0.0, 96.0), (0.0, 90.0)),
    *((0.0, 63.0), (0.0, 37.0), (0.0, 10.0)),
)
"""Out of a box to the left, round a corner, up to a bead about (0, 0)."""


def test_what_attacks_a_step_runs_beside_the_rail_of_its_premises() -> None:
    beside = aside(RAIL, (0.0, 0.0), 7)
    assert beside[0] == RAIL[0]
    assert beside[-1] == (-7.0, 10.0)
    assert aside(CURVE, (60.0, 70.0), 7) == CURVE
    sideways = tuple((y, x) for x, y in RAIL)
    assert aside(sideways, (0.0, 0.0), 7)[-1] == (10.0, -7.0)


@pytest.mark.parametrize("shift", [0, 7, 15])
def test_beside_the_rail_it_still_ends_on_the_bead(shift: float) -> None:
    path = reaching(aside(RAIL, (0.0, 0.0), shift), (0.0, 0.0), 10)
    assert len(path) % 3 == 1
    assert hypot(*path[-1]) == pytest.approx(10)
    assert path[-1][1] > 0
    straight = path[6:10] if shift == 15 else path[6:]
    assert {round(x, 6) for x, _ in straight} == {-shift}


def test_an_underpinning_an_undercut_and_a_premise_do_not_lie_on_each_other(build: Build) -> None:
    names = ("top", "a", "b", "c", "d", "e", "f")
    document = Document.of(
        [
            *(Statement(id=i, kind="claim", text=f"the claim {i}") for i in names),
            Argument(id="x", premises=(Premise(statement="a"),), conclusion="top"),
            Argument(id="y", premises=(Premise(statement="b"),), conclusion="x"),
            Argument(id="z", premises=(Premise(statement="c"),), conclusion="x", polarity="attack"),
            *(
                Argument(id=f"{i}!", premises=(Premise(statement=i),), conclusion="top")
                for i in ("d", "e", "f")
            ),
        ]
    )
    scene = build(document)
    ends = [scene.picture.items[id].path[-1] for id in ("x/0", "y", "z")]
    for one, other in combinations(ends, 2):
        assert hypot(one[0] - other[0], one[1] - other[1]) > 4
