from __future__ import annotations

from collections.abc import Callable

from argmap.model.document import Document
from argmap.model.records import Statement
from argmap.render.legend import legend
from argmap.render.picture import Line, Picture
from argmap.render.scene import Scene
from argmap.render.sheet import Sheet, sheet
from made_up import MadeUp

Build = Callable[..., Scene]


def said(picture: Picture) -> list[str]:
    return [s.text for i in picture.items.values() for s in i.shapes if isinstance(s, Line)]


def words(picture: Picture) -> list[str]:
    return [item.title for item in picture.items.values()]


def test_the_legend_explains_what_the_map_uses(document: Document, build: Build) -> None:
    scene = build(document, verdicts={"join": "holds"}, faint=frozenset({"a2"}))
    found = words(legend(scene, MadeUp()))
    assert found == [
        *("Question", "Position", "Claim", "Evidence", "Rebuttal", "Assumption"),
        *("The author", "Friends", "Foes"),
        *("Answers a question", "Reason", "Objection", "Objection to a step", "Can it be done?"),
        *("Holds only if this is assumed", "Counts when it is false", "Left unsaid in the source"),
        *("Does not stand here", "holds"),
    ]


def test_the_legend_does_not_explain_what_the_map_does_not_use(build: Build) -> None:
    scene = build(Document.of([Statement(id="s", kind="claim", text="x")]))
    assert words(legend(scene, MadeUp())) == ["Claim"]
    assert legend(build(Document.of([])), MadeUp()).items == {}


def test_a_legend_flows_in_the_width_it_is_given(document: Document, build: Build) -> None:
    scene = build(document)
    column = legend(scene, MadeUp())
    assert {item.x for item in column.items.values()} == {0.0}
    rows = legend(scene, MadeUp(), width=400)
    assert rows.bounds[2] <= 400
    assert rows.bounds[3] < column.bounds[3]
    for item in rows.items.values():
        for shape in item.shapes:
            if isinstance(shape, Line) and shape.anchor == "start":
                assert (
                    shape.x + MadeUp().width(shape.text, shape.style) * 1.04 <= item.bounds[2] + 1
                )


def test_a_sheet_leaves_the_map_where_it_is(document: Document, build: Build) -> None:
    scene = build(document)
    made = sheet(scene, Sheet("T", "today", "Calm", legend=True), MadeUp())
    for id, item in scene.picture.items.items():
        assert made.items[id] is item
    assert {"T", "Scenario: Calm · today", "Reason"} <= set(said(made))
    left, top, width, height = made.bounds
    for item in made.items.values():
        x, y, w, h = item.bounds
        assert left <= x
        assert top <= y
        assert x + w <= left + width + 0.01
        assert y + h <= top + height + 0.01


def test_what_is_not_wanted_takes_no_room(document: Document, build: Build) -> None:
    scene = build(document)
    assert sheet(scene, Sheet(), MadeUp()) == scene.picture


def test_a_small_map_has_a_sheet_wide_enough_for_its_title(build: Build) -> None:
    scene = build(Document.of([Statement(id="s", kind="claim", text="x")]))
    title = "A title that says rather more than the map beneath it does"
    made = sheet(scene, Sheet(title), MadeUp())
    assert made.bounds[2] >= 560
    x, _, width, _ = made.items["s"].bounds
    assert abs(x + width / 2 - made.bounds[0] - made.bounds[2] / 2) < 1


def test_the_sheet_speaks_the_readers_language(document: Document, build: Build) -> None:
    korean = {"Scenario: {title}": "시나리오: {title}", "Reason": "근거"}
    wanted = Sheet(scenario="A", legend=True)
    made = sheet(build(document), wanted, MadeUp(), lambda text: korean.get(text, text))
    assert {"시나리오: A", "근거"} <= set(said(made))
