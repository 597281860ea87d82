"""What is folded away comes back as it was, and the rest keeps its order meanwhile."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap.formats import native
from argmap.model.document import Document
from argmap.model.records import Argument, Place, Premise, Statement
from argmap.render.scene import Scene, SceneBuilder, View
from made_up import MadeUp
from strategies import documents

MAPS = sorted((Path(__file__).resolve().parents[2] / "maps").glob("*.argmap.json"))
BOTH = pytest.mark.parametrize("direction", ["down", "right"])


def read(path: Path) -> Document:
    return native.read(path.read_bytes(), path.name)[0]


def tops(scene: Scene) -> list[str]:
    """All statements that something hangs from."""
    statements = scene.document.statements
    return [id for id in dict.fromkeys(scene.diagram.parent.values()) if id in statements]


def swapped(before: Scene, after: Scene) -> list[tuple[str, str]]:
    """Siblings that stood clear beside or above one another, and now stand the other way round."""
    parent = before.diagram.parent
    siblings: dict[str | None, list[str]] = {}
    for id in before.centres.keys() & after.centres.keys():
        siblings.setdefault(parent.get(id), []).append(id)
    found: list[tuple[str, str]] = []
    for family in siblings.values():
        for a, b in combinations(family, 2):
            first, then, clear = [], [], []
            for axis in (0, 1):
                first.append(before.centres[a][axis] - before.centres[b][axis])
                then.append(after.centres[a][axis] - after.centres[b][axis])
                size = (before.sizes[a][axis] + before.sizes[b][axis]) / 2
                clear.append(abs(first[-1]) > size)
            turned = [
                clear[axis] and not clear[1 - axis] and first[axis] * then[axis] < 0
                for axis in (0, 1)
            ]
            if any(turned):
                found.append((a, b))
    return found


@BOTH
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.split(".")[0])
def test_what_is_folded_and_unfolded_stands_as_before(path: Path, direction: str) -> None:
    builder, document = SceneBuilder(MadeUp()), read(path)
    open_view = View(direction=direction)  # type: ignore[arg-type]
    scene = first = builder.build(document, open_view)
    above = tops(first)
    assert above
    for folded in [{id} for id in above] + [set(above), set(above[::2]), set(above[1::2])]:
        shut = builder.build(document, open_view._replace(folded=frozenset(folded)), scene)
        assert not swapped(first, shut)
        assert shut.centres.keys() < first.centres.keys()
        scene = builder.build(document, open_view, shut)
        assert scene.centres == first.centres
        assert scene.picture == first.picture


@BOTH
@pytest.mark.parametrize("path", MAPS, ids=lambda path: path.name.split(".")[0])
def test_folding_one_after_the_other_in_any_order_keeps_everything(
    path: Path, direction: str
) -> None:
    builder, document = SceneBuilder(MadeUp()), read(path)
    view = View(direction=direction)  # type: ignore[arg-type]
    scene = first = builder.build(document, view)
    above = tops(first)
    folded: set[str] = set()
    for id in (*reversed(above), *above, *above[::3], *reversed(above[::3])):
        folded ^= {id}  # leaves first, then from the roots, then a third of them in and out
        scene = builder.build(document, view._replace(folded=frozenset(folded)), scene)
    assert not folded
    assert scene.centres == first.centres


@settings(max_examples=60)
@given(documents(), st.data())
def test_any_map_comes_back_from_any_folding(document: Document, data: st.DataObject) -> None:
    builder = SceneBuilder(MadeUp())
    view = View(direction=data.draw(st.sampled_from(["down", "right"])))
    first = builder.build(document, view)
    scene = first = builder.build(document, view, first)
    above = tops(first)
    if not above:
        return
    for _ in range(3):
        folded = frozenset(data.draw(st.sets(st.sampled_from(above))))
        scene = builder.build(document, view._replace(folded=folded), scene)
    scene = builder.build(document, view, scene)
    assert scene.centres == first.centres


@BOTH
@pytest.mark.parametrize("path", MAPS[:3], ids=lambda path: path.name)
def test_what_hands_have_placed_pushes_once_and_an_edit_elsewhere_moves_nothing(
    path: Path, direction: str
) -> None:
    document, builder = read(path), SceneBuilder(MadeUp())
    view = View(direction=direction)  # type: ignore[arg-type]
    scene = builder.build(document, view)
    nodes = [id for id in scene.centres if id in document.statements]
    nudged, away, last = nodes[2], nodes[5], nodes[-1]
    for node, dx, dy in ((nudged, 90, 40), (away, 900, 300), (away, -60, 80), (nudged, 0, -30)):
        x, y = scene.centres[node]
        place = Place(id=f"place {node}", node=node, x=x + dx, y=y + dy)
        note = document.statements[last].replace(notes=f"{node} {dx}")
        records = {
            id: entry.record for held in document.entries.values() for id, entry in held.items()
        }
        document = Document.of([*(records | {place.id: place}).values()], document.header)
        scene = builder.build(document, view, scene)
        document = Document.of(
            [*(records | {place.id: place, last: note}).values()], document.header
        )
        after = builder.build(document, view, scene)
        assert (after.centres, after.paths) == (scene.centres, scene.paths)
        scene = after


@BOTH
def test_a_map_first_seen_folded_opens_as_the_whole_would_stand(direction: str) -> None:
    document = read(MAPS[0])
    view = View(direction=direction)  # type: ignore[arg-type]
    whole = SceneBuilder(MadeUp()).build(document, view)
    builder = SceneBuilder(MadeUp())
    shut = builder.build(document, view._replace(folded=frozenset(tops(whole)[1:4])))
    assert builder.build(document, view, shut).centres == whole.centres


def test_an_edit_meanwhile_loses_only_what_it_deletes() -> None:
    document, builder = read(MAPS[0]), SceneBuilder(MadeUp())
    first = builder.build(document, View())
    top = tops(first)[1]
    shut = builder.build(document, View(folded=frozenset({top})), first)
    assert shut.hidden.centres.keys() == first.centres.keys() - shut.centres.keys()
    records = [entry.record for kind in document.entries.values() for entry in kind.values()]
    root = first.diagram.nodes[0].id
    more = Document.of(
        [
            *records,
            Statement(id="new", kind="claim", text="new"),
            Argument(id="newer", premises=(Premise(statement="new"),), conclusion=root),
        ],
        document.header,
    )
    shut = builder.build(more, View(folded=frozenset({top})), shut)
    scene = builder.build(more, View(), shut)
    assert "new" in scene.centres
    assert not swapped(first, scene)
    gone = builder.build(Document(), View(folded=frozenset({top})), shut)
    assert not gone.hidden.centres


def bare(scene: Scene) -> list[str]:
    """Junctions that are shown without any of their premises."""
    return [
        node.id
        for node in scene.diagram.nodes
        if node.junction
        and not any(
            premise.statement in scene.centres
            for premise in scene.document.arguments[node.id].premises
        )
    ]


@settings(max_examples=60)
@given(documents(), st.data())
def test_no_bead_is_shown_without_any_of_its_premises(
    document: Document, data: st.DataObject
) -> None:
    builder = SceneBuilder(MadeUp())
    above = tops(builder.build(document, View()))
    if not above:
        return
    folded = frozenset(data.draw(st.sets(st.sampled_from(above))))
    scene = builder.build(document, View(folded=folded))
    assert not bare(scene)
    hidden = scene.diagram.hidden_in
    assert not hidden.keys() & scene.centres.keys()
    assert set(hidden.values()) <= scene.centres.keys() & set(document.statements)
    counted = sum(node.hidden for node in scene.diagram.nodes)
    assert counted == len(document.statements) - len(scene.diagram.nodes) + sum(
        node.junction for node in scene.diagram.nodes
    )


def test_a_map_with_a_box_placed_by_hand_stays_as_it_is_when_it_is_drawn_again() -> None:
    asked = "Patrols calm the strait"
    document = Document.of(
        [
            Statement(id="a", kind="question", text=asked, question="b"),
            Statement(id="b", kind="question", text=asked),
            Statement(id="c", kind="question", text=asked),
            Statement(id="d", kind="question", text="סיורים משותפים"),
            Place(id="0", node="a", x=0, y=0),
        ]
    )
    builder = SceneBuilder(MadeUp())
    scene = first = builder.build(document, View())
    for _ in range(3):
        scene = builder.build(document, View(), scene)
        assert scene.centres == first.centres
