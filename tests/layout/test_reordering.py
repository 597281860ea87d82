from __future__ import annotations

from argmap.edit.commands import moving
from argmap.edit.editor import Editor
from argmap.i18n import text
from argmap.layout.diagram import diagram
from argmap.layout.reordering import reordered
from argmap.model.document import Document
from argmap.model.records import Argument, Premise, Statement
from argmap.render.scene import SceneBuilder, View
from made_up import MadeUp


def claim(id: str) -> Statement:
    return Statement(id=id, kind="claim", text=f"Claim {id}")


def reason(premise: str, conclusion: str) -> Argument:
    premises = (Premise(statement=premise),)
    return Argument(id=f"{premise}-{conclusion}", premises=premises, conclusion=conclusion)


WHOLE = Document.of(
    [
        *(claim(id) for id in "rabcxyz"),
        *(reason(id, "r") for id in "abc"),
        *(reason(id, "b") for id in "xyz"),
    ]
)


def parent(id: str) -> str:
    return diagram(WHOLE).parent[id]


def after(document: Document, id: str, direction: str) -> Document:
    editor = Editor(document)
    assert editor.run(moving.reorder((id,), "up" if direction == "up" else "down"), text("x"))
    return editor.document


def test_siblings_in_a_new_order_change_places_and_take_theirs_along() -> None:
    before = diagram(WHOLE)
    centres = {node.id: (float(at), 0.0) for at, node in enumerate(before.nodes)}
    now = reordered(centres, before, diagram(after(WHOLE, "b", "up")))
    assert now["b"] == centres["a"]
    assert now["a"] == centres["b"]
    shift = centres["a"][0] - centres["b"][0]
    assert now["x"] == (centres["x"][0] + shift, 0.0)
    assert now["c"] == centres["c"]


def test_where_no_order_has_changed_the_centres_are_the_very_same() -> None:
    before = diagram(WHOLE)
    centres = {node.id: (0.0, 0.0) for node in before.nodes}
    assert reordered(centres, before, before) is centres
    more = Document.of([*WHOLE, claim("n"), reason("n", "r")])
    assert reordered(centres, before, diagram(more)) is centres


def test_a_reason_moved_up_or_down_is_seen_to_move() -> None:
    builder = SceneBuilder(MadeUp())
    first = builder.build(WHOLE, View())
    for id, direction in (("b", "up"), ("c", "up"), ("z", "up"), ("x", "down")):
        moved = after(WHOLE, id, direction)
        second = builder.build(moved, View(), first)
        kids = [k for k, above in second.diagram.parent.items() if above == parent(id)]
        in_file = [node.id for node in second.diagram.nodes if node.id in kids]
        assert sorted(kids, key=lambda k: second.centres[k][0]) == in_file, (id, direction)
        back = builder.build(WHOLE, View(), second)
        assert {k: (round(x), round(y)) for k, (x, y) in back.centres.items()} == {
            k: (round(x), round(y)) for k, (x, y) in first.centres.items()
        }
